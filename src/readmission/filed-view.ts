import type { Language } from '../core/brand.ts'
import type { Attachment } from '../core/fields.ts'
import type { Recorded } from '../law/decision.ts'
import { documentFaults } from '../web/attach.ts'
import { type Html, html } from '../web/html.ts'
import type { CaseEvent } from './state.ts'

/** Documents that came with the facts of a case: which, and where each is shown. */

/** A document of a case with the fact it came with. */
export type Filed = { readonly file: Attachment; readonly fact: Recorded<CaseEvent> }

/** The documents that came with the facts of a case, in their order: of a letter served also the letter. One may come twice. */
export const documentsOf = (facts: readonly Recorded<CaseEvent>[]): readonly Filed[] =>
  facts.flatMap((fact) => {
    const { event } = fact
    const letter = event.type === 'letter-served' ? event.letter : undefined
    return [event.file, letter].flatMap((file) => (file === undefined ? [] : [{ file, fact }]))
  })

/** Where a document of a case is shown; `base` where the reader's pages of the case are elsewhere than at the desk. */
export const documentHref = (
  reference: string,
  { digest }: Pick<Attachment, 'digest'>,
  base = `/cases/${reference}`,
): string => `${base}/documents/${digest}`

/** A document by its name, leading to its page; and what is wrong with it. */
export const documentLink = (
  lang: Language,
  reference: string,
  file: Attachment,
  masked = (text: string) => text,
  base?: string,
): Html =>
  html`<a class="govuk-link" href="${documentHref(reference, file, base)}"><bdi>${masked(file.name)}</bdi></a>${documentFaults(lang, file)}`
