import type { Hono } from 'hono'
import type { Language, Text } from '../core/brand.ts'
import { formatInstant, isAtOrAfter } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import type { Recorded } from '../law/decision.ts'
import { citation } from '../law/due.ts'
import { messageSection } from '../messages/case-view.ts'
import { answerWords, documentWords, labels, relationshipWords, validUntil } from '../portal/words.ts'
import { deadlineBox, identityBar, summary, tagFor } from '../web/boxes.ts'
import { countryName } from '../web/countries.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { timeline } from '../web/timeline.ts'
import { sayDay } from '../web/when.ts'
import { actions } from './actions.ts'
import { statusTones } from './actions-words.ts'
import { applicationStream } from './application.ts'
import type { ApplicationEvent } from './events.ts'
import { birthCell, familyBoxes, familyCells, presenceCell } from './family-view.ts'
import { fileOf } from './file.ts'
import { type Candidate, candidatesFor } from './matches.ts'
import { afterShown, stepsShown } from './pages-after.ts'
import { picturesBox } from './pages-pictures.ts'
import { assessmentParts, taskList } from './pages-tasks.ts'
import { told } from './pages-told.ts'
import { presenceCloses } from './presence-state.ts'
import { priorityShown } from './priority-actions.ts'
import { type Application, contactOf, fullName, personOf, statusOf } from './state.ts'
import { inWords, termsOf } from './terms.ts'
import { words as refusals, statusWords } from './words.ts'

/** One application whole: who, what they said, what was found, what can be done, what happened. */
export function applicationRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get('/:reference', async (c) => {
    const reference = c.req.param('reference')
    const lang = c.get('lang')
    const file = await fileOf(desk, reference)
    if (file === null) {
      const body = html`<h1 class="govuk-heading-l">${t(refusals.none, lang)}</h1>`
      return deskPage(c, desk, { title: refusals.none, body, back: { href: '/admissions' } }, 404)
    }
    await desk.noteRead(applicationStream(reference), c.get('user'), 'application')
    const candidates = await candidatesFor(desk.platform.database.query, reference)
    const done = c.req.query('done') === undefined ? {} : { notice: { text: words.recorded } }
    const sent = await messageSection(desk.platform.database.query, lang, { state: file.state, zone: desk.zone })
    const boxes = await familyBoxes(desk, lang, file.state)
    const body = applicationBody(desk, lang, file.state, file.facts, { candidates, boxes, sent })
    const crumbs = [{ text: words.admissions, href: '/admissions' }, { text: reference }]
    return deskPage(c, desk, { title: `${t(words.application, lang)} ${reference}`, body, wide: true, crumbs, ...done })
  })
}

function applicationBody(
  desk: Desk,
  lang: Language,
  state: Application,
  facts: readonly Recorded<ApplicationEvent>[],
  {
    candidates,
    boxes,
    sent,
  }: { readonly candidates: readonly Candidate[]; readonly boxes: Renderable; readonly sent: Renderable },
) {
  const status = statusOf(state)
  const main = personOf(state, 'main') ?? state.people[0]
  const name = main === undefined ? state.reference : fullName(main.person)
  const { agreement, clock } = desk.platform
  const filled = inWords(agreement, clock.now())
  const h2 = (text: Text) => html`<h2 class="govuk-heading-m">${t(text, lang)}</h2>`
  const bar = identityBar(lang, {
    name,
    reference: state.reference,
    facts: [
      { label: words.people, value: String(state.people.length) },
      { label: labels.nationality, value: main === undefined ? '–' : countryName(main.person.nationality, lang) },
      { label: words.sent, value: state.submitted === null ? '–' : formatInstant(state.submitted.at, desk.zone, lang) },
      { label: filled(words.shared), value: html`<span class="app-ref">${state.shared}</span>` },
    ],
    tags: [tagFor(lang, statusTones[status], statusWords[status])],
  })
  const items = facts.toReversed().map((fact) => told({ lang, state, zone: desk.zone, agreement, filled }, fact))
  return html`<h1 class="govuk-heading-l">${t(words.application, lang)} <bdi>${name}</bdi></h1>${bar}
    <div class="govuk-grid-row"><div class="govuk-grid-column-one-third">${aside(desk, lang, state)}</div><div class="govuk-grid-column-two-thirds">
    ${boxes}${afterShown(desk, lang, state)}${priorityShown(desk, lang, state)}
    ${state.submitted !== null && html`${h2(words.tasks)}${taskList(desk, lang, state, candidates)}${assessmentParts(desk, lang, state, candidates)}`}
    ${h2(words.persons)}${state.people.map((person) => html`<h3 class="govuk-heading-s"><bdi>${fullName(person.person)}</bdi></h3>${personRows(desk, lang, state, person.id)}${picturesBox(desk, lang, state, person)}`)}
    ${h2(words.said)}${answers(desk, lang, state)}
    ${sent}
    ${h2(words.happened)}${timeline(lang, { items })}
    </div></div>`
}

/** What to do now, and by when. */
function aside(desk: Desk, lang: Language, state: Application): Renderable {
  const status = statusOf(state)
  const { agreement } = desk.platform
  const { presence } = termsOf(agreement)
  const closes = presenceCloses(state)
  const late = closes !== null && isAtOrAfter(desk.platform.clock.now(), closes)
  const box =
    status === 'presence' &&
    closes !== null &&
    deadlineBox(lang, {
      title: late ? words.presenceLate : words.presence,
      dueText: formatInstant(closes, desk.zone, lang, { zoneName: true }),
      tone: late ? 'bad' : 'warn',
      cite: `${presence}, ${citation(agreement, presence).cite[lang]}`,
    })
  const links = Object.entries(actions)
    .filter(([, action]) => action.when(state, agreement))
    .map(
      ([key, { title }]) =>
        html`<li><a class="govuk-link" href="/admissions/${state.reference}/${key}">${t(title, lang)}</a></li>`,
    )
  const clearance =
    state.decision?.outcome === 'granted' &&
    summary(lang, [
      { key: words.clearance, value: `${sayDay(state.decision.from, lang)} – ${sayDay(state.decision.until, lang)}` },
      ...state.places.map((place) => ({
        key: html`<bdi>${fullName(personOf(state, place.person)?.person ?? { familyName: place.person, givenNames: '', birthDate: place.arrivedOn, sex: 'unspecified', nationality: 'XXX' })}</bdi>`,
        value: placeTag(lang, place),
      })),
    ])
  return html`${box}${stepsShown(desk, lang, state)}<h2 class="govuk-heading-m">${t(words.todo, lang)}</h2>
    ${links.length === 0 ? html`<p class="govuk-body">${t(words.nothing, lang)}</p>` : html`<ul class="govuk-list govuk-list--spaced">${links}</ul>`}${clearance}`
}

const placeTag = (lang: Language, place: Application['places'][number]) =>
  place.contested !== null
    ? tagFor(lang, 'bad', words.contested)
    : place.confirmedAt === null
      ? tagFor(lang, 'warn', words.oneSigned)
      : tagFor(lang, 'good', words.bothSigned)

function personRows(desk: Desk, lang: Language, state: Application, id: string) {
  const found = personOf(state, id)
  if (found === null) return null
  const { person, relationship, document } = found
  const { agreement, clock } = desk.platform
  const filled = inWords(agreement, clock.now())
  const contact = contactOf(state, id)
  const seen = state.biometrics[id]
  const paper =
    document &&
    html`${t(documentWords[document.kind], lang)} <bdi>${document.number}</bdi>, ${countryName(document.country, lang)}${document.expiresOn !== undefined && html`<br>${t(validUntil, lang)} ${sayDay(document.expiresOn, lang)}`}`
  const rows = [
    { key: words.link, value: relationshipWords[relationship] },
    { key: labels.birthDate, value: birthCell(desk, lang, state, found) },
    { key: labels.nationality, value: countryName(person.nationality, lang) },
    ...familyCells(lang, found),
    { key: words.document, value: paper ?? '–' },
    ...(contact === null
      ? []
      : [{ key: words.reach, value: html`<bdi>${contact.email}</bdi><br><bdi>${contact.phone}</bdi>` }]),
    ...(state.adults.includes(id)
      ? [
          {
            key: filled(words.presenceShown),
            value: html`${presenceCell(desk, lang, state, id)}`,
          },
        ]
      : []),
    ...(seen === undefined
      ? []
      : [
          {
            key: words.biometrics,
            value: html`<bdi>${seen.centre}</bdi><br>${formatInstant(seen.mark.at, desk.zone, lang)}`,
          },
        ]),
  ]
  return summary(lang, rows)
}

function answers(desk: Desk, lang: Language, { screening }: Application) {
  if (screening === null) return html`<p class="govuk-body">${t(words.notYet, lang)}</p>`
  return summary(lang, [
    ...Object.entries(termsOf(desk.platform.agreement).applicants.screening).map(([id, { asks, good }]) => {
      const given = own(screening.answers, id)
      if (given === undefined) return { key: asks, value: words.notYet }
      return { key: asks, value: given === good ? answerWords[given] : tagFor(lang, 'warn', answerWords[given]) }
    }),
    ...(screening.note === undefined ? [] : [{ key: labels.note, value: html`<bdi>${screening.note}</bdi>` }]),
  ])
}

const words = {
  admissions: { en: 'Admissions', fr: 'Admissions' },
  application: { en: 'Application', fr: 'Demande' },
  recorded: { en: 'Recorded.', fr: 'Enregistré.' },
  people: { en: 'People', fr: 'Personnes' },
  sent: { en: 'Sent', fr: 'Envoyée' },
  shared: { en: 'Shared with {theReceiving} as', fr: 'Partagée avec {theReceiving} sous' },
  tasks: { en: 'Eligibility', fr: 'Éligibilité' },
  persons: { en: 'The people', fr: 'Les personnes' },
  said: { en: 'What they said', fr: 'Leurs déclarations' },
  happened: { en: 'What happened', fr: 'Chronologie' },
  presence: { en: 'Presence to be shown before', fr: 'Présence à montrer avant' },
  presenceLate: { en: 'The time to show presence ran out', fr: 'Le délai pour montrer la présence est échu' },
  todo: { en: 'What you can do', fr: 'Ce que vous pouvez faire' },
  nothing: { en: 'Nothing more can be done here.', fr: 'Plus rien à faire ici.' },
  clearance: { en: 'Entry clearance', fr: 'Visa d’entrée' },
  contested: { en: 'Place contested', fr: 'Place contestée' },
  oneSigned: { en: 'Signed by us alone', fr: 'Signée par nous seuls' },
  bothSigned: { en: 'Place signed by both', fr: 'Place signée des deux' },
  link: { en: 'Link', fr: 'Lien' },
  document: { en: 'Document', fr: 'Document' },
  reach: { en: 'Email and mobile', fr: 'Courriel et portable' },
  presenceShown: { en: 'Presence {inReceiving}', fr: 'Présence {inReceiving}' },
  biometrics: { en: 'Biometrics', fr: 'Biométrie' },
  notYet: { en: 'Not yet', fr: 'Pas encore' },
} satisfies Record<string, Text>
