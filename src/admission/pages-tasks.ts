import type { Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { citation } from '../law/due.ts'
import { fill } from '../law/words.ts'
import { tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { govuk } from '../web/govuk.ts'
import { html, nothing, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { sayDay } from '../web/when.ts'
import { answerTo, findingFor, type InformationRequest, standingOf } from './assessment.ts'
import type { Candidate, Sighting } from './matches.ts'
import {
  answerTags,
  answerTones,
  decisionWords,
  evidenceWords,
  outcomeWords,
  toAnswer,
} from './pages-assessment-words.ts'
import { type Application, fullName, personOf, statusOf } from './state.ts'
import { termsOf } from './terms.ts'
import { statusWords } from './words.ts'

/** The task list of an application: each question with its rule, the answer that holds and who gave it. */
export function taskList(desk: Desk, lang: Language, state: Application, candidates: readonly Candidate[]): Renderable {
  const may = [
    'presence',
    'assessment',
    'ineligible',
    'eligible',
    'selected',
    'invited',
    'applying',
    'granted',
    'refused',
  ].includes(statusOf(state))
  const { agreement } = desk.platform
  const items = Object.entries(termsOf(agreement).questions).map(([id, { rule, short, bears }]) => {
    const answer = answerTo(state, id)
    const open = candidates.filter(
      (one) =>
        one.open &&
        one.sighting.kind === 'case' &&
        (bears === 'arrival' || (bears === 'return' && one.sighting.returnedOn !== null)),
    ).length
    const tag = answer === null ? tagFor(lang, 'info', toAnswer) : tagFor(lang, answerTones[answer], answerTags[answer])
    return {
      title: { text: t(short, lang) },
      hint: {
        html: html`<span class="app-cite">${rule}, ${t(citation(agreement, rule).cite, lang)}</span>${byWhom(desk, lang, state, id)}${open > 0 && html`<br>${tagFor(lang, 'warn', words.toDecide)}`}`,
      },
      ...(may ? { href: `/admissions/${state.reference}/question-${id}` } : {}),
      status: { html: tag },
    }
  })
  return govuk('task-list', { items, idPrefix: 'question' })
}

/** Who answered, on what; where people of a family have answers of their own, each by name. */
function byWhom(desk: Desk, lang: Language, state: Application, id: string): Renderable {
  const each = state.people.flatMap(({ id: who, person }) => {
    const found = findingFor(state, id, who)
    return found === null ? [] : [{ found, name: fullName(person) }]
  })
  const said = each.filter(({ found }, at) => each.findIndex((one) => one.found === found) === at)
  return said.map(
    ({ found, name }) =>
      html`<br>${found.person !== undefined && html`<bdi>${name}</bdi>: ${t(answerTags[found.answer], lang)}. `}${found.mark.by}, ${formatInstant(found.mark.at, desk.zone, lang)}. <bdi>${found.evidence}</bdi>`,
  )
}

/** Who it is, in as few words as will do: when and whence, never the name. */
export function sightingWords(desk: Desk, lang: Language, sighting: Sighting): Renderable {
  if (sighting.kind === 'application')
    return html`${t(words.application, lang)} <span class="app-ref">${sighting.reference}</span> (${t(statusWords[sighting.status], lang)})`
  const returned =
    sighting.returnedOn !== null && html`, ${t(words.returned, lang)} ${sayDay(sighting.returnedOn, lang)}`
  return html`${t(words.arrived, lang)} ${formatInstant(sighting.arrivedAt, desk.zone, lang)}${returned} <span class="app-ref">${sighting.reference}</span>`
}

/** The page on which a possible match is compared and decided. */
export const matchHref = (state: Application, { person, sighting }: Candidate): string =>
  `/admissions/${state.reference}/match?person=${person}&other=${encodeURIComponent(sighting.id)}`

const tagOf = (lang: Language, { open, decided, sighting }: Candidate): Renderable => {
  if (open)
    return tagFor(
      lang,
      'warn',
      decided === null || decided.decision === 'undecided' ? words.toDecide : words.newEvidence,
    )
  if (decided === null || decided.decision === 'undecided')
    return tagFor(lang, 'quiet', sighting.kind === 'application' ? words.forInformation : words.toDecide)
  return tagFor(lang, decided.decision === 'same' ? 'bad' : 'quiet', decisionWords[decided.decision])
}

/** Candidates as lines: who, why in words, how it was decided and by whom; each leads to the page where they are compared. */
export function candidateLines(
  desk: Desk,
  lang: Language,
  state: Application,
  candidates: readonly Candidate[],
): Renderable {
  const lines = candidates.map((candidate) => {
    const person = personOf(state, candidate.person)
    const { decided } = candidate
    const why = candidate.evidence.map((kind) => t(evidenceWords[kind], lang)).join(' · ')
    const by =
      decided !== null &&
      decided.decision !== 'undecided' &&
      html`<br><span class="app-cite">${decided.mark.by}, ${formatInstant(decided.mark.at, desk.zone, lang)}</span> <bdi>${decided.reasons}</bdi>`
    return html`<li><a class="govuk-link" href="${matchHref(state, candidate)}"><bdi>${person === null ? candidate.person : fullName(person.person)}</bdi> ↔ ${sightingWords(desk, lang, candidate.sighting)}</a> ${tagOf(lang, candidate)}<br>${why}${by}</li>`
  })
  return html`<ul class="govuk-list govuk-list--spaced">${lines}</ul>`
}

/** Questions put to the applicant as lines: what, by when, what came; each leads to its page. */
export function requestLines(
  desk: Desk,
  lang: Language,
  state: Application,
  requests: readonly InformationRequest[],
): Renderable {
  const now = desk.platform.clock.now()
  const lines = requests.map((request) => {
    const standing = standingOf(request, now)
    const { closed } = request
    const tone = ({ waiting: 'info', answered: 'warn', over: 'bad', closed: 'quiet' } as const)[standing]
    const last = request.answers.at(-1)
    const tag = tagFor(lang, tone, closed === null ? words.requests[standing] : outcomeWords[closed.outcome])
    const time = html`${t(words.before, lang)} ${formatInstant(request.closesAt, desk.zone, lang, { zoneName: true })}`
    return html`<li><a class="govuk-link" href="/admissions/${state.reference}/information/${request.id}"><bdi>${request.asks}</bdi></a> ${tag}<br><span class="app-cite">${request.asked.by}, ${time}</span>${last !== undefined && html`<br><q dir="auto">${last.text}</q>${last.late && html` ${tagFor(lang, 'warn', words.late)}`}`}</li>`
  })
  return html`<ul class="govuk-list govuk-list--spaced">${lines}</ul>`
}

/** Possible matches and questions to the applicant, as two parts of the application's page; nothing where there are none. */
export function assessmentParts(
  desk: Desk,
  lang: Language,
  state: Application,
  candidates: readonly Candidate[],
): Renderable {
  const { requests } = state.assessment
  const open = candidates.filter((one) => one.open).length
  const title = fill(words.matches, { count: { en: String(open), fr: String(open) } })
  const matches =
    candidates.length === 0
      ? nothing
      : html`<h2 class="govuk-heading-m" id="matches">${t(open === 0 ? words.matchesDone : title, lang)}</h2>
        <p class="govuk-body">${t(words.matchesSay, lang)}</p>${candidateLines(desk, lang, state, candidates)}`
  const asked =
    requests.length === 0
      ? nothing
      : html`<h2 class="govuk-heading-m" id="information">${t(words.asked, lang)}</h2>${requestLines(desk, lang, state, requests)}`
  return html`${matches}${asked}`
}

const words = {
  toDecide: { en: 'To decide', fr: 'À trancher' },
  newEvidence: { en: 'New evidence: decide again', fr: 'Élément nouveau : à trancher de nouveau' },
  forInformation: { en: 'For information', fr: 'Pour information' },
  application: { en: 'application', fr: 'demande' },
  arrived: { en: 'arrived', fr: 'arrivée le' },
  returned: { en: 'returned on', fr: 'réadmission le' },
  matches: { en: 'Possible matches: {count} to decide', fr: 'Rapprochements possibles : {count} à trancher' },
  matchesDone: { en: 'Possible matches, all decided', fr: 'Rapprochements possibles, tous tranchés' },
  matchesSay: {
    en: 'People in our own record who may be the same. Nothing is decided until you decide it.',
    fr: 'Personnes de nos propres fichiers qui pourraient être les mêmes. Rien n’est tranché sans vous.',
  },
  asked: { en: 'Questions to the applicant', fr: 'Questions au demandeur' },
  before: { en: 'answer before', fr: 'réponse avant le' },
  late: { en: 'Late', fr: 'Tardive' },
  requests: {
    waiting: { en: 'Awaiting the applicant', fr: 'Attend le demandeur' },
    answered: { en: 'Answered: read it', fr: 'Répondue : à lire' },
    over: { en: 'Time over, no answer', fr: 'Délai échu, sans réponse' },
    closed: { en: 'Closed', fr: 'Close' },
  },
} satisfies Record<string, Text | Record<string, Text>>
