import { randomUUID } from 'node:crypto'
import { formatInstant } from '../core/calendar.ts'
import { type PersonRow, sameNameAndBirth } from '../readmission/view.ts'
import { dateFrom } from '../web/dates.ts'
import { type Desk, deskPage, errorsFrom } from '../web/desk.ts'
import { type FieldError, type FormValues, many, one, postForm, readForm } from '../web/form.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { words as pageWords } from './page-words.ts'
import { registerFields } from './register-form.ts'
import { atInputs, inputLabels, registration } from './register-input.ts'
import { concerns, labels, words } from './register-words.ts'
import { type LandingRow, peopleOf } from './view.ts'

type PageContext = Parameters<typeof deskPage>[0]
type Shown = {
  readonly values: FormValues
  readonly errors: readonly FieldError[]
  readonly candidates: readonly PersonRow[]
}

/** The empty registration form for the next person of a landing. */
export const showRegister = (c: PageContext, desk: Desk, landing: LandingRow) =>
  page(c, desk, landing, { values: {}, errors: [], candidates: [] })

function page(c: PageContext, desk: Desk, landing: LandingRow, { candidates, ...typed }: Shown) {
  const lang = c.get('lang')
  const form = { lang, ...typed }
  const at = `${formatInstant(landing.landedAt, desk.zone, lang)}, ${landing.place}`
  const body = html`<span class="govuk-caption-l">${at}</span><h1 class="govuk-heading-l">${t(pageWords.register, lang)}</h1>
<div id="form" tabindex="-1">${postForm(lang, {
    action: `/landings/${landing.reference}/register`,
    idempotencyKey: randomUUID(),
    body: registerFields(form, { desk, candidates, landedAt: landing.landedAt }),
    submit: words.save,
    cancel: { href: `/landings/${landing.reference}` },
  })}</div>`
  return deskPage(c, desk, {
    title: pageWords.register,
    body,
    errors: typed.errors,
    back: { href: `/landings/${landing.reference}`, text: pageWords.landing },
  })
}

/** Earlier cases of this name and birth date, from other landings: the same landing's own are the record's to refuse. */
async function earlierCases(desk: Desk, values: FormValues, landing: LandingRow): Promise<readonly PersonRow[]> {
  const birth = dateFrom(values, 'birthDate', labels.birthDate)
  const [familyName, givenNames] = [one(values, 'familyName'), one(values, 'givenNames')]
  if (!birth.ok || `${familyName}${givenNames}` === '') return []
  const { query } = desk.platform.database
  const found = await sameNameAndBirth(query, { familyName, givenNames, birthDate: birth.day })
  const here = new Set((await peopleOf(query, landing.reference)).map(({ reference }) => reference))
  return found.filter(({ reference }) => !here.has(reference))
}

/**
 * Registers a person, then raises what was seen at screening. Both commands carry keys made from the form's one key, so a
 * form sent again after a failure between the two finds the first done and does the second.
 */
export async function registerPerson(c: PageContext, desk: Desk, landing: LandingRow) {
  const [values, lang, user] = [await readForm(c), c.get('lang'), c.get('user')]
  const candidates = await earlierCases(desk, values, landing)
  const entered = registration(values, { landing: landing.reference, lang, candidates })
  if (entered.unsaid.length > 0) return page(c, desk, landing, { values, candidates, errors: entered.unsaid })
  const key = one(values, 'idempotencyKey') || randomUUID()
  const outcome = await desk.run(user, 'readmission/register-person', entered.input, key)
  if (outcome.outcome !== 'accepted') {
    const errors = atInputs(errorsFrom(outcome, inputLabels), entered.birth)
    return page(c, desk, landing, { values, candidates, errors })
  }
  const reference = outcome.stream.slice('case:'.length)
  const ticked = many(values, 'concern')
  let raised = true
  for (const { kind, says } of concerns.filter((concern) => ticked.includes(concern.kind))) {
    const barrier = { case: reference, kind, says: t(says, lang) }
    raised = (await desk.run(user, 'barriers/raise', barrier, `${key}:${kind}`)).outcome === 'accepted' && raised
  }
  return c.redirect(
    `/landings/${landing.reference}?done=${raised ? 'registered' : 'not-raised'}&case=${reference}`,
    303,
  )
}
