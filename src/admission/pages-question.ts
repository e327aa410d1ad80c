import type { Hono } from 'hono'
import { formatBirth } from '../core/birth.ts'
import type { Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import type { Recorded } from '../law/decision.ts'
import { citation } from '../law/due.ts'
import type { EligibilityQuestion } from '../law/parts.ts'
import { problems } from '../portal/frame.ts'
import { answerWords, documentWords, validUntil } from '../portal/words.ts'
import { summary, tagFor } from '../web/boxes.ts'
import { certaintyWords } from '../web/certainty-words.ts'
import { countryName } from '../web/countries.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { radioField, textArea, textField } from '../web/fields.ts'
import { type DeskForm, type FieldError, type Form, one, postForm, readForm } from '../web/form.ts'
import { html, nothing, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { timeline } from '../web/timeline.ts'
import { sayDay } from '../web/when.ts'
import { actionLabels, actionWords } from './actions-words.ts'
import { applicationStream } from './application.ts'
import { findingFor, standingOf } from './assessment.ts'
import type { ApplicationEvent } from './events.ts'
import { fileOf } from './file.ts'
import { type Candidate, candidatesFor } from './matches.ts'
import { answerTags, answerTones, toAnswer } from './pages-assessment-words.ts'
import { candidateLines, requestLines } from './pages-tasks.ts'
import { told } from './pages-told.ts'
import { type Application, fullName, personOf } from './state.ts'
import { inWords, questionOf, termsOf } from './terms.ts'

type Shown = {
  readonly desk: Desk
  readonly id: string
  readonly question: EligibilityQuestion
  readonly state: Application
  readonly facts: readonly Recorded<ApplicationEvent>[]
  readonly candidates: readonly Candidate[]
}

/**
 * One question of the task list (IN-12 to IN-18, TR-61) on a page of its own: its rule, what the applicant said, what is on
 * file, the answers so far with who gave them, and a form to answer it for everybody or for one person.
 */
export function questionRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const path = '/:reference/:action{question-.+}'
  const open = async (reference: string, action: string): Promise<Shown | null> => {
    const id = action.slice('question-'.length)
    const question = questionOf(termsOf(desk.platform.agreement), id)
    const file = question === null ? null : await fileOf(desk, reference)
    if (file === null || question === null) return null
    const candidates = await candidatesFor(desk.platform.database.query, reference)
    return { desk, id, question, ...file, candidates }
  }
  app.get(path, async (c) => {
    const shown = await open(c.req.param('reference'), c.req.param('action'))
    if (shown === null) return c.notFound()
    await desk.noteRead(applicationStream(shown.state.reference), c.get('user'), `question ${shown.id}`)
    const person = c.req.query('person')
    const form: DeskForm = { lang: c.get('lang'), values: {}, errors: [] }
    return deskPage(c, desk, questionPage(shown, form, person))
  })
  app.post(path, async (c) => {
    const shown = await open(c.req.param('reference'), c.req.param('action'))
    if (shown === null) return c.notFound()
    const values = await readForm(c)
    const { reference, people } = shown.state
    const person = people.length > 1 ? one(values, 'answerFor') : 'all'
    const again = (errors: readonly FieldError[]) =>
      deskPage(c, desk, questionPage(shown, { lang: c.get('lang'), values, errors }))
    const nobody: readonly FieldError[] = person === '' ? [{ field: 'answerFor', message: words.sayForWhom }] : []
    const input = {
      application: reference,
      question: shown.id,
      answer: one(values, 'answer'),
      evidence: one(values, 'evidence'),
      reasons: one(values, 'reasons'),
      ...(person === 'all' || person === '' ? {} : { person }),
    }
    if (nobody.length > 0) return again(nobody)
    const key = one(values, 'idempotencyKey') || desk.platform.token()
    const outcome = await desk.run(c.get('user'), 'admission/answer-question', input, key)
    if (outcome.outcome === 'accepted') return c.redirect(`/admissions/${reference}?done=answer-question`, 303)
    return again(outcome.outcome === 'invalid' ? problems(outcome, actionLabels) : errorsFrom(outcome, actionLabels))
  })
}

function questionPage(shown: Shown, form: DeskForm, person?: string) {
  const { desk, id, question, state, facts } = shown
  const { lang } = form
  const { agreement, clock } = desk.platform
  const source = citation(agreement, question.rule)
  const h2 = (text: Text) => html`<h2 class="govuk-heading-m">${t(text, lang)}</h2>`
  const history = facts
    .filter(({ event }) => event.type === 'question-answered' && event.question === id)
    .toReversed()
    .map((fact) => told({ lang, state, zone: desk.zone, agreement, filled: inWords(agreement, clock.now()) }, fact))
  const main = personOf(state, 'main')
  const name = main === null ? state.reference : `${fullName(main.person)}, ${state.reference}`
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds" id="form">
    <span class="govuk-caption-l"><bdi>${name}</bdi></span><h1 class="govuk-heading-l">${t(question.short, lang)}</h1>
    <p class="govuk-body-l">${t(question.asks, lang)}</p>
    <p class="app-cite govuk-!-margin-bottom-6"><a class="govuk-link" href="/law/rules/${question.rule}">${question.rule}</a>, ${t(source.cite, lang)} (${t(certaintyWords[source.certainty], lang)}): ${t(agreement.provisions[question.rule]?.says ?? question.asks, lang)}</p>
    ${h2(words.said)}${saidAbout(shown, lang)}
    ${h2(words.onFile)}${onFile(shown, lang)}
    ${h2(words.answers)}${answersSoFar(shown, lang)}
    ${h2(words.yours)}${postForm(lang, {
      action: `/admissions/${state.reference}/question-${id}`,
      idempotencyKey: desk.platform.token(),
      body: answerFields(form, shown, person),
      submit: words.record,
      cancel: { href: `/admissions/${state.reference}` },
    })}
    ${history.length > 0 && html`${h2(words.history)}${timeline(lang, { items: history })}`}</div></div>`
  const crumbs = [
    { text: words.admissions, href: '/admissions' },
    { text: state.reference, href: `/admissions/${state.reference}` },
    { text: question.short },
  ]
  return { title: question.short, body, errors: form.errors, crumbs }
}

function answerFields(form: Form, { id, state }: Shown, person?: string) {
  const asked = state.people.some((one) => one.id === person) ? person : undefined
  const known = asked === undefined ? state.findings[id] : findingFor(state, id, asked)
  const options = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, text: actionWords[value] }))
  const people = [
    { value: 'all', text: words.everybody },
    ...state.people.map((one) => ({ value: one.id, text: html`<bdi>${fullName(one.person)}</bdi>` })),
  ]
  return html`${state.people.length > 1 && radioField(form, { name: 'answerFor', label: actionLabels.answerFor, hint: words.forHint, options: people, value: asked ?? 'all' })}
    ${radioField(form, { name: 'answer', label: actionLabels.answer, options, value: known?.answer })}
    ${textField(form, { name: 'evidence', label: actionLabels.evidence, hint: actionWords.evidenceHint, value: known?.evidence, dir: 'auto' })}
    ${textArea(form, { name: 'reasons', label: actionLabels.reasons, value: known?.reasons, dir: 'auto' })}`
}

/** What the applicant answered to the questions of the form that are about this one, and what they wrote beside it. */
function saidAbout({ desk, id, state }: Shown, lang: Language): Renderable {
  const { screening } = termsOf(desk.platform.agreement).applicants
  const asked = Object.entries(screening).filter(([, { about }]) => about === id)
  const rows = asked.map(([key, { asks, good }]) => {
    const given = own(state.screening?.answers ?? {}, key)
    if (given === undefined) return { key: asks, value: words.nothingSaid }
    return { key: asks, value: given === good ? answerWords[given] : tagFor(lang, 'warn', answerWords[given]) }
  })
  // Whoever joined with a form of their own answered there for themselves.
  const members = state.people.flatMap(({ person, said, note: wrote }) => {
    const name = html`<bdi>${fullName(person)}</bdi>`
    const answers = asked.flatMap(([key, { asks, good }]) => {
      const given = said === undefined ? undefined : own(said, key)
      if (given === undefined) return []
      const value = given === good ? answerWords[given] : tagFor(lang, 'warn', answerWords[given])
      return [{ key: html`${name}<br>${t(asks, lang)}`, value }]
    })
    return [...answers, ...(wrote === undefined ? [] : [{ key: name, value: html`<bdi>${wrote}</bdi>` }])]
  })
  const note = state.screening?.note
  if (rows.length + members.length === 0 && note === undefined)
    return html`<p class="govuk-body">${t(words.notAsked, lang)}</p>`
  return summary(lang, [
    ...rows,
    ...members,
    ...(note === undefined ? [] : [{ key: words.note, value: html`<bdi>${note}</bdi>` }]),
  ])
}

/** People and their documents, presence where it bears on the question, candidates where they do, and what was asked. */
function onFile({ desk, id, question, state, candidates }: Shown, lang: Language): Renderable {
  const filled = inWords(desk.platform.agreement, desk.platform.clock.now())
  const rows = state.people.map(({ id: who, person, document }) => {
    const paper =
      document === null
        ? t(words.noDocument, lang)
        : html`${t(documentWords[document.kind], lang)} <bdi>${document.number}</bdi>, ${countryName(document.country, lang)}${document.expiresOn !== undefined && html` (${t(validUntil, lang)} ${sayDay(document.expiresOn, lang)})`}`
    const shown = state.presence[who]
    const presence =
      question.bears === 'presence' && state.adults.includes(who)
        ? html`<br>${shown === undefined ? t(words.notShown, lang) : html`${t(filled(words.presence[shown.location]), lang)}, ${formatInstant(shown.mark.at, desk.zone, lang)}`}`
        : nothing
    return {
      key: html`<bdi>${fullName(person)}</bdi>`,
      value: html`${formatBirth(person, lang)}, ${countryName(person.nationality, lang)}<br>${paper}${presence}`,
    }
  })
  const bearing = candidates.filter(
    ({ sighting }) =>
      sighting.kind === 'case' &&
      (question.bears === 'arrival' || (question.bears === 'return' && sighting.returnedOn !== null)),
  )
  const matters = question.bears === 'arrival' || question.bears === 'return'
  const now = desk.platform.clock.now()
  const asked = state.assessment.requests.filter((request) => request.question === id)
  const waiting = asked.some((request) => standingOf(request, now) === 'waiting')
  return html`${summary(lang, rows)}
    ${matters && html`<h3 class="govuk-heading-s">${t(words.matches, lang)}</h3>${bearing.length === 0 ? html`<p class="govuk-body">${t(words.noMatches, lang)}</p>` : candidateLines(desk, lang, state, bearing)}`}
    ${asked.length > 0 && html`<h3 class="govuk-heading-s">${t(waiting ? words.askedWaiting : words.asked, lang)}</h3>${requestLines(desk, lang, state, asked)}`}`
}

/** The answer that holds for each person, and whose it is. */
function answersSoFar({ desk, id, state }: Shown, lang: Language): Renderable {
  const rows = state.people.map(({ id: who, person }) => {
    const found = findingFor(state, id, who)
    const value =
      found === null
        ? tagFor(lang, 'info', toAnswer)
        : html`${tagFor(lang, answerTones[found.answer], answerTags[found.answer])} <bdi>${found.evidence}</bdi><br><bdi>${found.reasons}</bdi><br><span class="app-cite">${found.mark.by}, ${formatInstant(found.mark.at, desk.zone, lang)}${found.person === undefined && state.people.length > 1 && html` (${t(words.forAll, lang)})`}</span>`
    const action = { href: `/admissions/${state.reference}/question-${id}?person=${who}`, text: words.answer }
    return { key: html`<bdi>${fullName(person)}</bdi>`, value, ...(state.people.length > 1 ? { action } : {}) }
  })
  return summary(lang, rows)
}

const words = {
  admissions: { en: 'Admissions', fr: 'Admissions' },
  said: { en: 'What the applicant said', fr: 'Déclarations du demandeur' },
  nothingSaid: { en: 'Nothing said', fr: 'Aucune déclaration' },
  notAsked: { en: 'The form does not ask about this.', fr: 'Le formulaire ne pose pas cette question.' },
  note: { en: 'What they wrote beside it', fr: 'Ce qu’ils ont écrit en complément' },
  onFile: { en: 'What is on file', fr: 'Pièces au dossier' },
  noDocument: { en: 'No document', fr: 'Aucun document' },
  notShown: { en: 'Presence not shown', fr: 'Présence non montrée' },
  presence: {
    inside: { en: 'Position {inReceiving}', fr: 'Position {inReceiving}' },
    outside: { en: 'Position {outsideArea}', fr: 'Position {outsideArea}' },
    unknown: { en: 'Declared, no position', fr: 'Déclarée, sans position' },
  },
  matches: { en: 'Possible matches in our record', fr: 'Rapprochements possibles dans nos fichiers' },
  noMatches: {
    en: 'Nobody in our record of arrivals and returns is like these people.',
    fr: 'Personne dans nos fichiers d’arrivées et de réadmissions ne leur ressemble.',
  },
  asked: { en: 'Asked of the applicant', fr: 'Demandé au demandeur' },
  askedWaiting: { en: 'Asked of the applicant, answer awaited', fr: 'Demandé au demandeur, réponse attendue' },
  answers: { en: 'The answer that holds', fr: 'Réponse en vigueur' },
  forAll: { en: 'for everybody', fr: 'pour tous' },
  answer: { en: 'Answer', fr: 'Répondre' },
  yours: { en: 'Your answer', fr: 'Votre réponse' },
  everybody: { en: 'Everybody in this application', fr: 'Toutes les personnes de la demande' },
  forHint: {
    en: 'An answer for everybody replaces those given for each. Earlier answers stay in the record.',
    fr: 'Une réponse pour tous remplace celles données pour chacun. Les réponses antérieures restent au dossier.',
  },
  sayForWhom: { en: 'Say who the answer is for', fr: 'Indiquez pour qui vaut la réponse' },
  record: { en: 'Record', fr: 'Enregistrer' },
  history: { en: 'Earlier answers', fr: 'Réponses successives' },
} satisfies Record<string, Text | Record<string, Text>>
