import type { Language } from '../core/brand.ts'
import { languages } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import type { Actor } from '../law/decision.ts'
import type { Accepted } from '../platform/handle.ts'
import type { Outcome } from '../platform/run.ts'
import { lineField, typed } from '../readmission/actions.ts'
import type { Case } from '../readmission/state.ts'
import { caseFile } from '../readmission/view.ts'
import { linkButton } from '../web/boxes.ts'
import type { Desk, Forbidden } from '../web/desk.ts'
import { radioField } from '../web/fields.ts'
import { type Form, type FormValues, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { languageNames, t } from '../web/language.ts'
import { invite as words } from './page-words.ts'
import { codeCarried, codeFrom, codeShown, digestOfCode } from './portal-code.ts'
import { kindsOf, type Participant } from './state.ts'
import { kindTitles } from './words.ts'

/** Letting somebody in: the form, the command, and the page with the code, made to be printed and handed over. */

export const inviteLabels = {
  kind: words.kind,
  name: words.name,
  organisation: words.organisation,
  basis: words.basis,
  language: words.language,
}

const languageField = (form: Form): Html =>
  radioField(form, {
    name: 'language',
    label: words.language,
    value: form.lang,
    small: true,
    options: languages.map((value) => ({ value, text: languageNames[value] })),
  })

/** An officer's form: who, of which firm or authority, on what basis. `code` is the one it will hand out. */
export const officerFields = (form: Form, desk: Desk, code: string): Html =>
  html`${codeCarried(code)}${radioField(form, {
    name: 'kind',
    label: words.kind,
    options: kindsOf(desk.platform.agreement).map((value) => ({ value, text: kindTitles[value] })),
  })}${lineField(form, 'name', words.name)}${lineField(form, 'organisation', words.organisation, { optional: true })}${lineField(form, 'basis', words.basis, { hint: words.basisHint })}${languageField(form)}`

/** The person's own form: their lawyer's name, and no more than that. */
export const personFields = (form: Form, code: string): Html =>
  html`${codeCarried(code)}${lineField(form, 'name', words.name)}${lineField(form, 'organisation', words.organisation, { optional: true })}${languageField(form)}`

type Invited =
  | { readonly outcome: Accepted; readonly code: string; readonly participant: Participant | null }
  | { readonly outcome: Exclude<Outcome, Accepted> | Forbidden }

/** Gives the command that lets somebody in. The same form sent twice lets in once, and answers the same code. */
export async function invited(
  desk: Desk,
  user: Actor,
  reference: string,
  values: FormValues,
  fixed: Readonly<Record<string, string>> = {},
): Promise<Invited> {
  const code = codeFrom(values, desk)
  const who = typed(values, 'kind', 'name', 'organisation', 'basis', 'language')
  const input = { case: reference, ...who, ...fixed, codeDigest: digestOfCode(code) }
  const outcome = await desk.run(user, 'participants/invite', input, keyOf(values, desk))
  if (outcome.outcome !== 'accepted') return { outcome }
  return { outcome, code, participant: await withCode(desk, reference, digestOfCode(code)) }
}

/** A new code for a participant; the one before opens nothing any more. */
export async function renewed(
  desk: Desk,
  user: Actor,
  reference: string,
  participant: string,
  values: FormValues,
): Promise<Invited> {
  const code = codeFrom(values, desk)
  const input = { case: reference, participant, codeDigest: digestOfCode(code) }
  const outcome = await desk.run(user, 'participants/renew', input, keyOf(values, desk))
  if (outcome.outcome !== 'accepted') return { outcome }
  return { outcome, code, participant: await withCode(desk, reference, digestOfCode(code)) }
}

const keyOf = (values: FormValues, desk: Desk): string =>
  one(values, 'idempotencyKey').slice(0, 100) || desk.platform.token()

async function withCode(desk: Desk, reference: string, digest: string): Promise<Participant | null> {
  const state: Case | null = (await caseFile(desk.platform.database.query, reference))?.state ?? null
  return state?.participants.list.find(({ code }) => code.digest === digest) ?? null
}

/** The page with the code: for whom, the address, until when; to be printed. It comes once, as the answer to the form. */
export function handOver(
  lang: Language,
  desk: Desk,
  { code, participant }: { readonly code: string; readonly participant: Participant | null },
  where: { readonly origin: string; readonly back: string },
): Html {
  const until =
    participant === null ? '' : formatInstant(participant.code.validUntil, desk.zone, lang, { zoneName: true })
  const whom =
    participant !== null &&
    html`<p class="govuk-body-l"><bdi>${participant.name}</bdi> (${t(kindTitles[participant.kind], lang)})</p>`
  return html`<h1 class="govuk-heading-l">${t(words.ready, lang)}</h1>${whom}${codeShown(lang, code, until)}
<p class="govuk-body">${t(words.address, lang)} <strong dir="ltr">${where.origin}/outside</strong></p>
<p class="govuk-body">${t(words.how, lang)}</p>${linkButton(t(words.back, lang), where.back, 'secondary')}`
}
