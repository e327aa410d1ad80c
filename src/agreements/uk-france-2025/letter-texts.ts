import type { LetterLanguage } from '../../law/letter-texts.ts'
import { am } from './letter-texts/am.ts'
import { ar } from './letter-texts/ar.ts'
import { ckb } from './letter-texts/ckb.ts'
import { en } from './letter-texts/en.ts'
import { fa } from './letter-texts/fa.ts'
import { fr } from './letter-texts/fr.ts'
import { prs } from './letter-texts/prs.ts'
import { ps } from './letter-texts/ps.ts'
import { so } from './letter-texts/so.ts'
import { sq } from './letter-texts/sq.ts'
import { ti } from './letter-texts/ti.ts'
import { vi } from './letter-texts/vi.ts'

/** What the letters say, by language. English is the official text; the others were made by machine and say so. */
export const letterTexts: Readonly<Record<string, LetterLanguage>> = {
  en,
  fr,
  ar,
  fa,
  prs,
  ps,
  ckb,
  ti,
  am,
  so,
  vi,
  sq,
}
