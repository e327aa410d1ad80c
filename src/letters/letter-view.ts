import { readFileSync } from 'node:fs'
import type { Instant } from '../core/brand.ts'
import { pdfOf } from '../platform/pdf.ts'
import type { Letter } from './compose.ts'

const source = readFileSync(new URL('./letter.typ', import.meta.url), 'utf8')

/** A letter as a PDF on A4, tagged for screen readers. The same letter made at the same instant has the same bytes. */
export const letterPdf = (letter: Letter, madeAt: Instant): Uint8Array<ArrayBuffer> =>
  pdfOf({ source, data: letter, madeAt })
