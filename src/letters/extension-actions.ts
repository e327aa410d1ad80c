import type { Text } from '../core/brand.ts'
import { dayOf, formatDay, formatInstant } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import {
  type ActionContext,
  type CaseAction,
  closedOrGone,
  type Entered,
  happened,
  happenedField,
  lineField,
  plainInput,
  reasonsField,
  labels as shared,
  together,
  typed,
} from '../readmission/actions.ts'
import { answerTime, undecided } from '../readmission/answer-time.ts'
import type { Said, TimelineContext } from '../readmission/said.ts'
import type { Served } from '../readmission/state.ts'
import { words as refusals } from '../readmission/words.ts'
import { radioField } from '../web/fields.ts'
import { type FormValues, hidden } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { momentEntered, momentField, momentFrom } from '../web/moment.ts'
import type { LetterEvent } from './events.ts'

/** More time to answer a letter: asking for it, deciding it, and both in words. */
const labels = {
  letter: { en: 'Letter', fr: 'Lettre' },
  from: { en: 'Asked by', fr: 'Demandé par' },
  outcome: { en: 'Decision', fr: 'Décision' },
  lastDay: { en: 'New last day', fr: 'Nouveau dernier jour' },
  reasons: shared.reasons,
} satisfies Record<string, Text>

const words = {
  none: {
    en: 'No letter on file gives a time to answer.',
    fr: 'Aucune lettre au dossier n’ouvre de délai de réponse.',
  },
  noRequest: {
    en: 'No request for more time waits for a decision.',
    fr: 'Aucune demande de délai n’attend de décision.',
  },
  runsTo: { en: 'The time to answer runs to the end of', fr: 'Le délai de réponse court jusqu’à la fin du' },
  late: { en: 'Asked after the time had run.', fr: 'Demandé après le terme.' },
  granted: { en: 'Granted', fr: 'Accordé' },
  refused: { en: 'Refused', fr: 'Refusé' },
  until: { en: 'until the end of', fr: 'jusqu’à la fin du' },
} satisfies Record<string, Text>

type Known = Pick<ActionContext, 'state' | 'agreement'>

/** Letters whose time to answer may be extended. */
const extensible = ({ state, agreement }: Known): readonly Served[] =>
  state.letters.filter(
    ({ template, withdrawn }) => withdrawn === null && own(agreement.letters, template)?.extension !== undefined,
  )

/** The letter whose time somebody asks to have extended who does not choose among letters: the last served. */
export const letterToExtend = (context: Known): Served | undefined => extensible(context).at(-1)

const waiting = (context: Known): Served | undefined => extensible(context).find((letter) => undecided(letter) !== null)

const knownTo: CaseAction['knownTo'] = ({ letters }) =>
  Object.values(letters).some(({ extension }) => extension !== undefined)

const titleOf = ({ agreement }: Known, { template }: Served): Text =>
  own(agreement.letters, template)?.title ?? { en: template, fr: template }

function runsTo(context: ActionContext, letter: Served): string {
  const clock = answerTime(context.agreement, letter)
  return clock === null ? '' : `${t(words.runsTo, context.lang)} ${formatDay(clock.lastDay, context.lang)}.`
}

const ask: CaseAction = {
  name: 'ask-extension',
  command: 'letters/ask-extension',
  group: 'claims',
  title: { en: 'Record a request for more time to answer', fr: 'Enregistrer une demande de délai pour répondre' },
  intro: {
    en: 'By the person, or whoever speaks for them. Until an officer has decided it, nothing is decided against the person.',
    fr: 'Par la personne, ou qui parle pour elle. Tant qu’un agent n’a pas statué, rien n’est décidé contre elle.',
  },
  labels,
  knownTo,
  notNow: ({ state, agreement }) => {
    if (closedOrGone(state) !== null) return closedOrGone(state)
    if (state.protection.claim !== 'open') return refusals.noClaim
    return extensible({ state, agreement }).length === 0 ? words.none : null
  },
  fields: (form, context) =>
    html`${radioField(form, {
      name: 'letter',
      label: labels.letter,
      options: extensible(context).map((letter) => ({
        value: letter.id,
        text: titleOf(context, letter),
        hint: `${formatInstant(letter.served.at, context.desk.zone, context.lang)}. ${runsTo(context, letter)}`,
      })),
    })}${lineField(form, 'from', labels.from)}${reasonsField(form)}${happenedField(form, context)}`,
  input: plainInput('letter', 'from', 'reasons'),
  submit: { en: 'Record the request', fr: 'Enregistrer la demande' },
  done: { en: 'The request is on file and waits for an officer.', fr: 'La demande est au dossier et attend un agent.' },
}

/** The new last day as a day of the desk's own clocks, where one was typed. */
function lastDayEntered(values: FormValues, { desk }: ActionContext): Entered {
  if (!momentEntered(values, 'lastDay')) return { input: {} }
  const entered = momentFrom(values, 'lastDay', labels.lastDay, desk.zone)
  return entered.ok ? { input: { lastDay: dayOf(entered.at, desk.zone) } } : { errors: entered.errors }
}

const decide: CaseAction = {
  name: 'decide-extension',
  command: 'letters/decide-extension',
  group: 'claims',
  title: { en: 'Decide the request for more time to answer', fr: 'Statuer sur la demande de délai pour répondre' },
  labels,
  knownTo,
  notNow: (context) => closedOrGone(context.state) ?? (waiting(context) === undefined ? words.noRequest : null),
  fields: (form, context) => {
    const letter = waiting(context)
    const asked = letter === undefined ? null : undecided(letter)
    if (letter === undefined || asked === null) return null
    const { lang, desk } = context
    const late = asked.late === true && html` <strong>${t(words.late, lang)}</strong>`
    return html`<p class="govuk-inset-text"><strong>${t(titleOf(context, letter), lang)}</strong>. ${runsTo(context, letter)}<br>${asked.from}, ${formatInstant(asked.asked.at, desk.zone, lang)}: <q dir="auto">${asked.reasons}</q>${late}</p>
${hidden('letter', letter.id)}${hidden('request', asked.request)}${radioField(form, {
  name: 'outcome',
  label: labels.outcome,
  small: true,
  options: [
    { value: 'granted', text: words.granted },
    { value: 'refused', text: words.refused },
  ],
})}${momentField(form, {
  name: 'lastDay',
  label: labels.lastDay,
  hint: { en: 'For a grant only.', fr: 'Seulement si le délai est accordé.' },
  zone: desk.zone,
  withTime: false,
})}${reasonsField(form)}${happenedField(form, context)}`
  },
  input: (values, context) =>
    together(
      { input: typed(values, 'letter', 'request', 'outcome', 'reasons') },
      lastDayEntered(values, context),
      happened(values, context),
    ),
  submit: { en: 'Record the decision', fr: 'Enregistrer la décision' },
  warning: true,
  done: { en: 'The decision is recorded under your name.', fr: 'La décision est enregistrée sous votre nom.' },
}

export const extensionActions: readonly CaseAction[] = [ask, decide]

const quote = (text: string): Html => html`<q dir="auto">${text}</q>`

/** A request for more time, or the decision on it, in words for the timeline. */
export function extensionSaid(
  event: Extract<LetterEvent, { type: 'extension-asked' | 'extension-decided' }>,
  { lang }: TimelineContext,
): Said {
  if (event.type === 'extension-asked') {
    const late = event.late === true && html` ${t(words.late, lang)}`
    return {
      what: { en: 'More time to answer asked for', fr: 'Délai supplémentaire demandé pour répondre' },
      detail: html`${event.from}: ${quote(event.reasons)}${late}`,
      tone: 'warn',
    }
  }
  const until = event.lastDay !== undefined && html` ${t(words.until, lang)} ${formatDay(event.lastDay, lang)}`
  return {
    what: { en: 'More time to answer decided', fr: 'Demande de délai pour répondre tranchée' },
    detail: html`${t(words[event.outcome], lang)}${until}. ${quote(event.reasons)}`,
    tone: 'info',
  }
}
