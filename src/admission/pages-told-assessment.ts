import type { Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { fill } from '../law/words.ts'
import { html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { requestOf } from './assessment.ts'
import type { ApplicationEvent } from './events.ts'
import { evidenceWords, outcomeWords } from './pages-assessment-words.ts'
import { answerDocument } from './pages-information.ts'
import type { Telling, Told } from './pages-told.ts'
import { questionOf, termsOf } from './terms.ts'

export type Assessing = Extract<
  ApplicationEvent,
  {
    type:
      | 'information-asked'
      | 'information-given'
      | 'information-reminded'
      | 'information-extended'
      | 'information-closed'
      | 'match-decided'
  }
>
type Say = (text: string) => Renderable

/** Questions to the applicant, their answers, and who was found to be who, as the timeline tells them. */
export function tellAssessing(telling: Telling, event: Assessing, name: (id: string) => string, say: Say): Told {
  const { lang, zone, agreement } = telling
  const { information } = termsOf(agreement)
  const until = (closesAt: Parameters<typeof formatInstant>[0]) =>
    html`${t(words.before, lang)} ${formatInstant(closesAt, zone, lang, { zoneName: true })}`
  switch (event.type) {
    case 'information-asked':
      return {
        what: words.asked,
        detail: html`${say(event.asks)}${event.translated !== undefined && html`<br>${say(event.translated)}`}<br>${until(event.closesAt)}<br>${say(event.reasons)}`,
        cite: information.rule,
        tone: 'info',
      }
    case 'information-given': {
      const late = requestOf(telling.state, event.id)?.answers.some(({ text, late }) => late && text === event.text)
      const href = `/admissions/${telling.state.reference}/information/${event.id}`
      const detail = html`${say(event.text)}${event.file !== undefined && answerDocument(lang, href, event.file)}`
      return { what: late ? words.givenLate : words.given, detail, tone: 'info' }
    }
    case 'information-reminded':
      return { what: words.reminded, detail: say(requestOf(telling.state, event.id)?.asks ?? event.id) }
    case 'information-extended':
      return { what: words.extended, detail: html`${until(event.closesAt)}<br>${say(event.reasons)}` }
    case 'information-closed':
      return { what: words.closed, detail: html`${t(outcomeWords[event.outcome], lang)}<br>${say(event.reasons)}` }
    case 'match-decided':
      return tellMatch(telling, event, name, say)
  }
}

function tellMatch(
  { lang, agreement }: Telling,
  event: Extract<Assessing, { type: 'match-decided' }>,
  name: (id: string) => string,
  say: Say,
): Told {
  const [kind = '', reference = ''] = event.other.split(/[:/]/)
  const bearing = Object.keys(termsOf(agreement).questions).find(
    (id) => questionOf(termsOf(agreement), id)?.bears === 'arrival',
  )
  const cite = kind === 'case' && bearing !== undefined ? questionOf(termsOf(agreement), bearing)?.rule : undefined
  const other = { en: reference, fr: reference }
  const counts = event.counts === undefined ? null : fill(words.counts[event.counts], { other })
  const why = event.evidence.map((one) => t(evidenceWords[one], lang)).join(' · ')
  return {
    what: fill(words.match[event.decision], { other }),
    detail: html`${say(name(event.person))}: ${why}${counts !== null && html`<br>${t(counts, lang)}`}<br>${say(event.reasons)}`,
    tone: event.decision === 'same' ? 'warn' : 'quiet',
    ...(cite === undefined ? {} : { cite }),
  }
}

const words = {
  before: { en: 'Answer before', fr: 'Réponse avant' },
  asked: { en: 'More information asked of the applicant', fr: 'Complément demandé au demandeur' },
  given: { en: 'The applicant answered', fr: 'Le demandeur a répondu' },
  givenLate: { en: 'The applicant answered, after the time', fr: 'Le demandeur a répondu, hors délai' },
  reminded: { en: 'The applicant was reminded', fr: 'Le demandeur a reçu un rappel' },
  extended: { en: 'More time to answer', fr: 'Délai de réponse prolongé' },
  closed: { en: 'Question to the applicant closed', fr: 'Question au demandeur close' },
  match: {
    same: { en: 'Same person as in {other}', fr: 'Même personne que dans {other}' },
    'not-same': { en: 'Not the person in {other}', fr: 'Autre personne que dans {other}' },
    undecided: { en: 'Decision on {other} taken back', fr: 'Décision sur {other} retirée' },
  },
  counts: {
    this: { en: 'This application counts, not {other}.', fr: 'La présente demande compte, non {other}.' },
    other: { en: 'The other application counts: {other}.', fr: 'L’autre demande compte : {other}.' },
  },
} satisfies Record<string, Text | Record<string, Text>>
