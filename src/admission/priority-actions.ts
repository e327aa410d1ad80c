import type { Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { citation } from '../law/due.ts'
import type { Agreement } from '../law/law.ts'
import { summary } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { radioField, textField } from '../web/fields.ts'
import { type FieldError, type Form, one } from '../web/form.ts'
import { type Html, html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import type { Action } from './actions.ts'
import { at, reasonsField, typed } from './actions-parts.ts'
import { actionWords, actionLabels as labels } from './actions-words.ts'
import type { ApplicationEvent } from './events.ts'
import type { Telling, Told } from './pages-told.ts'
import type { Application } from './state.ts'
import { termsOf } from './terms.ts'

/** The class of an application in words of the agreement; one it no longer names by its key. */
const classText = (agreement: Agreement, id: string): Text =>
  own(termsOf(agreement).draw.priorities.classes, id) ?? { en: id, fr: id }

/** No class: a value no class of an agreement can have. */
const NONE = '-'
const open = at('presence', 'assessment', 'eligible')
const ranked = (agreement: Agreement): boolean => agreement.admission?.draw.priorities.ranked === true

function fields(form: Form, { priority }: Application, { platform: { agreement } }: Desk): Html {
  const { rule, classes } = termsOf(agreement).draw.priorities
  const options = Object.entries(classes).map(([value, text]) => ({ value, text }))
  const none = priority === null ? [] : [{ value: NONE, text: words.none }]
  return html`${priority !== null && summary(form.lang, [{ key: words.now, value: classText(agreement, priority) }])}
    ${radioField(form, { name: 'priority', label: words.priority, hint: words.orderHint, options: [...options, ...none] })}
    ${textField(form, { name: 'evidence', label: labels.evidence, hint: actionWords.evidenceHint, dir: 'auto' })}${reasonsField(form)}
    <p class="app-cite">${t(citation(agreement, rule).cite, form.lang)} (${rule})</p>`
}

const labelsHere = { priority: { en: 'Priority class', fr: 'Classe de priorité' } }

/** The class of announced priorities a group belongs to, found on evidence, and its correction. Only where classes rank. */
export const priorityActions = {
  'record-priority': {
    command: 'draw/record-priority',
    title: { en: 'Record the priority class', fr: 'Consigner la classe de priorité' },
    says: {
      en: 'Which of the announced priorities this application belongs to, on evidence. It counts for lists fixed from now on; on a list that is fixed the class stays as it was.',
      fr: 'De laquelle des priorités annoncées cette demande relève, sur preuves. Elle vaut pour les listes arrêtées à partir de maintenant ; sur une liste déjà arrêtée, la classe reste ce qu’elle était.',
    },
    labels: labelsHere,
    when: (state, agreement) => ranked(agreement) && state.priority === null && open(state),
    fields,
    read: (values) => ({ input: typed(values, ['priority', ...texts]), errors: unchosen(one(values, 'priority')) }),
  },
  'correct-priority': {
    command: 'draw/correct-priority',
    title: { en: 'Correct the priority class', fr: 'Corriger la classe de priorité' },
    says: {
      en: 'Another class, or none. What was recorded stays in the record with your correction. A list that is fixed does not change.',
      fr: 'Une autre classe, ou aucune. Ce qui avait été consigné reste au dossier avec votre correction. Une liste déjà arrêtée ne change pas.',
    },
    labels: labelsHere,
    when: (state, agreement) => ranked(agreement) && state.priority !== null && open(state),
    fields,
    read: (values) => {
      const priority = one(values, 'priority')
      return { input: typed(values, priority === NONE ? texts : ['priority', ...texts]), errors: unchosen(priority) }
    },
  },
} satisfies Record<string, Action>

const unchosen = (priority: string): readonly FieldError[] =>
  priority === '' ? [{ field: 'priority', message: words.choose }] : []
const texts = ['evidence', 'reasons'] as const

/** A class found or corrected, as the timeline tells it. */
export const tellPriority = (
  { agreement, lang }: Pick<Telling, 'agreement' | 'lang'>,
  {
    type,
    priority,
    evidence,
    reasons,
  }: Extract<ApplicationEvent, { type: 'priority-recorded' | 'priority-corrected' }>,
  say: (text: string) => Renderable,
): Told => ({
  what: type === 'priority-recorded' ? words.recorded : words.corrected,
  detail: html`${t(priority === null ? words.none : classText(agreement, priority), lang)}<br>${say(evidence)}<br>${say(reasons)}`,
  cite: termsOf(agreement).draw.priorities.rule,
})

/** What an officer sees of the class beside the application; nothing where none was recorded. */
export function priorityShown(desk: Desk, lang: Language, { priorityFound: found }: Application): Renderable {
  if (found === null) return null
  const { agreement } = desk.platform
  const note = !ranked(agreement) && html`<p class="govuk-body">${t(words.notRanked, lang)}</p>`
  return html`<h2 class="govuk-heading-m">${t(words.title, lang)}</h2>${summary(lang, [
    { key: labelsHere.priority, value: found.priority === null ? words.none : classText(agreement, found.priority) },
    { key: labels.evidence, value: html`<bdi>${found.evidence}</bdi>` },
    { key: labels.reasons, value: html`<bdi>${found.reasons}</bdi>` },
    {
      key: words.by,
      value: html`<bdi>${found.mark.by}</bdi>, ${formatInstant(found.mark.at, desk.zone, lang)}`,
    },
  ])}${note}`
}

const words = {
  recorded: { en: 'Priority class recorded', fr: 'Classe de priorité consignée' },
  corrected: { en: 'Priority class corrected', fr: 'Classe de priorité corrigée' },
  title: { en: 'Priority', fr: 'Priorité' },
  priority: { en: 'Which class', fr: 'Quelle classe' },
  orderHint: {
    en: 'A class is drawn before those below it, and all of them before applications of none.',
    fr: 'Une classe est tirée avant celles qui la suivent, et toutes avant les demandes qui n’en ont pas.',
  },
  none: { en: 'No class', fr: 'Aucune classe' },
  now: { en: 'Recorded now', fr: 'Consignée actuellement' },
  by: { en: 'Found by', fr: 'Constatée par' },
  choose: { en: 'Choose a class.', fr: 'Choisissez une classe.' },
  notRanked: {
    en: 'Under the reading that holds there is one class: this changes nobody’s chance.',
    fr: 'Selon la lecture retenue il n’y a qu’une classe : cela ne change la chance de personne.',
  },
} satisfies Record<string, Text>
