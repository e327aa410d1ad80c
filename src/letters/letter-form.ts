import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import type { Agreement } from '../law/law.ts'
import { grantSays, type LetterTemplate } from '../law/letter-texts.ts'
import { type ActionContext, type Entered, lineField, typed } from '../readmission/actions.ts'
import type { Option } from '../web/fields.ts'
import { type Form, type FormValues, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { momentEntered, momentField, momentFrom } from '../web/moment.ts'
import { labels, words } from './page-words.ts'
import { isCurrent } from './prepare.ts'

/** What the forms for letters share: the letters to choose from, and the journey that some of them name. */

/** The title of a letter by its template; the template's own id where the agreement has none such. */
export const letterTitle = ({ agreement }: Pick<ActionContext, 'agreement'>, template: string): Text =>
  own(agreement.letters, template)?.title ?? { en: template, fr: template }

/** The letters that are served on cases. */
export const servedTemplates = ({ letters }: Agreement): readonly LetterTemplate[] =>
  Object.values(letters).filter(({ apart }) => apart !== true)

/** Letters that name a journey, where the agreement has them. */
const journeyLetters: readonly string[] = ['removal-notice', 'departure-details']
const namesJourney = ({ letters }: Agreement): boolean => journeyLetters.some((template) => template in letters)

/** Asked of the two letters that name a journey. Always shown: what opens and shuts by itself is hard to hear and to tap. */
export function journeyFields(form: Form, { lang, state, desk, agreement }: ActionContext): Html | false {
  const { seat } = state
  return (
    namesJourney(agreement) &&
    html`<h2 class="govuk-heading-m">${t(words.journey, lang)}</h2><p class="govuk-hint">${t(words.journeyHint, lang)}</p>
${lineField(form, 'destination', labels.destination, { hint: words.destinationHint, optional: true, value: seat?.destination })}
${momentField(form, {
  name: 'departsAt',
  label: labels.departsAt,
  hint: words.departureHint,
  value: seat?.departsAt,
  withTime: true,
  zone: desk.zone,
})}`
  )
}

/** The journey as entered; nothing where the letter chosen names none. */
export function journeyInput(values: FormValues, { desk }: ActionContext): Entered {
  if (!journeyLetters.includes(one(values, 'template'))) return { input: {} }
  const input = typed(values, 'destination')
  if (!momentEntered(values, 'departsAt')) return { input }
  const departs = momentFrom(values, 'departsAt', labels.departsAt, desk.zone)
  return departs.ok ? { input: { ...input, departsAt: departs.at } } : { errors: departs.errors }
}

/** A letter to choose: its rule, what it promises, and whether it is the one to use now. */
export function templateOption({ lang, agreement, now }: ActionContext, template: LetterTemplate): Option {
  const { grants } = template
  const promise =
    grants !== undefined && html`<br>${t(words.promises, lang)} <q>${t(grantSays(agreement, grants), lang)}</q>`
  const outdated = !isCurrent(template, now) && html`<br><strong>${t(words.notCurrent, lang)}</strong>`
  const rule = agreement.provisions[template.rule]
  const cite = rule === undefined ? template.rule : `${t(rule.cite, lang)} (${rule.id})`
  return {
    value: template.id,
    text: template.title,
    hint: html`${cite}${promise}${outdated}`,
  }
}
