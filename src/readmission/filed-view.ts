import type { Language } from '../core/brand.ts'
import type { Attachment } from '../core/fields.ts'
import type { Recorded } from '../law/decision.ts'
import { documentFaults } from '../web/attach.ts'
import { type Html, html } from '../web/html.ts'
import type { CaseEvent } from './state.ts'

/** Documents that came with the facts of a case: which, and where each is shown. */

/** A document of a case with the fact it came with. */
export type Filed = { readonly file: Attachment; readonly fact: Recorded<CaseEvent> }

/** The documents that came with the facts of a case, in their order. The same document may have come twice. */
export const documentsOf = (facts: readonly Recorded<CaseEvent>[]): readonly Filed[] =>
  facts.flatMap((fact) => (fact.event.file === undefined ? [] : [{ file: fact.event.file, fact }]))

/** Where a document of a case is shown. */
export const documentHref = (reference: string, { digest }: Pick<Attachment, 'digest'>): string =>
  `/cases/${reference}/documents/${digest}`

/** A document by its name, leading to its page; and what is wrong with it. */
export const documentLink = (
  lang: Language,
  reference: string,
  file: Attachment,
  masked = (text: string) => text,
): Html =>
  html`<a class="govuk-link" href="${documentHref(reference, file)}"><bdi>${masked(file.name)}</bdi></a>${documentFaults(lang, file)}`
