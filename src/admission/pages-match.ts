import type { Hono } from 'hono'
import { landingNamed } from '../arrivals/view.ts'
import { formatBirth } from '../core/birth.ts'
import type { Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import type { Particulars } from '../core/fields.ts'
import { nameParts } from '../core/likeness.ts'
import { problems } from '../portal/frame.ts'
import { documentWords, sexWords } from '../portal/words.ts'
import { tagFor } from '../web/boxes.ts'
import { countryName } from '../web/countries.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { radioField, textArea } from '../web/fields.ts'
import { type DeskForm, type FieldError, type Form, one, postForm, readForm } from '../web/form.ts'
import { html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { sayDay } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { actionLabels } from './actions-words.ts'
import { applicationStream } from './application.ts'
import type { IdentityDocument } from './events.ts'
import { fileOf } from './file.ts'
import { type Candidate, candidatesFor, type Sighting } from './matches.ts'
import { decisionWords, evidenceWords } from './pages-assessment-words.ts'
import { matchHref } from './pages-tasks.ts'
import { type Application, fullName, type Person, personOf } from './state.ts'
import { statusWords } from './words.ts'

type Shown = {
  readonly desk: Desk
  readonly state: Application
  readonly mine: Person
  readonly candidate: Candidate
  readonly place: string | null
}

/**
 * A possible match: the two side by side, why they may be one person in words, and the officer's decision with reasons.
 * Of a case of the way out only what is compared is shown, and who looked at it is written down there.
 */
export function matchRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const { query } = desk.platform.database
  const open = async (reference: string, person: string, other: string): Promise<Shown | null> => {
    const file = await fileOf(desk, reference)
    const mine = file === null ? null : personOf(file.state, person)
    if (file === null || mine === null) return null
    const found = await candidatesFor(query, reference)
    const candidate = found.find((one) => one.person === person && one.sighting.id === other)
    if (candidate === undefined) return null
    const { sighting } = candidate
    const landing = sighting.kind === 'case' ? await landingNamed(query, sighting.landing) : null
    return { desk, state: file.state, mine, candidate, place: landing?.place ?? null }
  }
  app.get('/:reference/match', async (c) => {
    const shown = await open(c.req.param('reference'), c.req.query('person') ?? '', c.req.query('other') ?? '')
    if (shown === null) return c.notFound()
    const user = c.get('user')
    await desk.noteRead(shown.candidate.sighting.id.split('/')[0] ?? '', user, `match ${shown.state.reference}`)
    await desk.noteRead(applicationStream(shown.state.reference), user, `match ${shown.candidate.sighting.reference}`)
    return deskPage(c, desk, matchPage(shown, { lang: c.get('lang'), values: {}, errors: [] }))
  })
  app.post('/:reference/match', async (c) => {
    const shown = await open(c.req.param('reference'), c.req.query('person') ?? '', c.req.query('other') ?? '')
    if (shown === null) return c.notFound()
    const values = await readForm(c)
    const again = (errors: readonly FieldError[]) =>
      deskPage(c, desk, matchPage(shown, { lang: c.get('lang'), values, errors }))
    const { candidate, state } = shown
    const decision = one(values, 'decision')
    const counts = one(values, 'counts')
    const input = {
      application: state.reference,
      person: candidate.person,
      other: candidate.sighting.id,
      decision,
      ...(decision === 'same' && counts !== '' ? { counts } : {}),
      reasons: one(values, 'reasons'),
    }
    const key = one(values, 'idempotencyKey') || desk.platform.token()
    const outcome = await desk.run(c.get('user'), 'admission/decide-match', input, key)
    if (outcome.outcome === 'accepted')
      return c.redirect(`/admissions/${state.reference}?done=decide-match#matches`, 303)
    return again(outcome.outcome === 'invalid' ? problems(outcome, actionLabels) : errorsFrom(outcome, actionLabels))
  })
}

function matchPage({ desk, state, mine, candidate, place }: Shown, form: DeskForm) {
  const { lang } = form
  const { sighting, evidence, decided } = candidate
  const why = evidence.map((kind) => html`<li>${t(evidenceWords[kind], lang)}</li>`)
  const before =
    decided !== null &&
    html`<h2 class="govuk-heading-m">${t(words.decided, lang)}</h2><p class="govuk-body">${tagFor(lang, decided.decision === 'same' ? 'bad' : 'quiet', decisionWords[decided.decision])} <bdi>${decided.reasons}</bdi></p>
      <p class="app-cite">${decided.mark.by}, ${formatInstant(decided.mark.at, desk.zone, lang)}</p>`
  const body = html`<span class="govuk-caption-l"><bdi>${fullName(mine.person)}</bdi>, ${state.reference}</span>
    <h1 class="govuk-heading-l">${t(words.title, lang)}</h1>
    <h2 class="govuk-heading-m">${t(words.why, lang)}</h2><ul class="govuk-list govuk-list--bullet">${why}</ul>
    ${comparison(desk, lang, { state, mine, sighting, place })}${before}
    <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds" id="form"><h2 class="govuk-heading-m">${t(words.decide, lang)}</h2>
    <p class="govuk-body">${t(sighting.kind === 'case' ? words.bearsCase : words.bearsApplication, lang)}</p>
    ${postForm(lang, {
      action: matchHref(state, candidate),
      idempotencyKey: desk.platform.token(),
      body: html`${decisionField(form, candidate)}${textArea(form, { name: 'reasons', label: actionLabels.reasons, rows: 3, dir: 'auto' })}`,
      submit: words.record,
      cancel: { href: `/admissions/${state.reference}` },
    })}</div></div>`
  const crumbs = [
    { text: words.admissions, href: '/admissions' },
    { text: state.reference, href: `/admissions/${state.reference}` },
    { text: words.title },
  ]
  return { title: words.title, body, errors: form.errors, crumbs, wide: true }
}

function decisionField(form: Form, { sighting, decided }: Candidate) {
  const counts = radioField(form, {
    name: 'counts',
    label: actionLabels.counts,
    small: true,
    options: [
      { value: 'this', text: words.countsThis },
      {
        value: 'other',
        text: html`${t(words.countsOther, form.lang)} <span class="app-ref">${sighting.reference}</span>`,
      },
    ],
    value: decided?.counts ?? undefined,
  })
  const taken = decided !== null && decided.decision !== 'undecided'
  return radioField(form, {
    name: 'decision',
    label: actionLabels.decision,
    options: [
      { value: 'same', text: words.same, ...(sighting.kind === 'application' ? { reveals: counts } : {}) },
      { value: 'not-same', text: words.notSame },
      ...(taken ? [{ value: 'undecided', text: words.undecided }] : []),
    ],
  })
}

type Compared = {
  readonly state: Application
  readonly mine: Person
  readonly sighting: Sighting
  readonly place: string | null
}

/** Fact by fact; what differs is said in a word. A name in another script is followed by how it reads in Latin letters. */
function comparison(desk: Desk, lang: Language, { state, mine, sighting, place }: Compared): Renderable {
  const at = (instant: Parameters<typeof formatInstant>[0] | null) =>
    instant === null ? '–' : formatInstant(instant, desk.zone, lang)
  const theirs: { readonly person: Particulars; readonly document: IdentityDocument | null } = sighting
  const row = (head: Text, ours: Renderable, other: Renderable, same: boolean | null) => ({
    cells: [
      html`${t(head, lang)}`,
      html`${ours}`,
      html`${other}${same === null ? '' : html` ${tagFor(lang, same ? 'warn' : 'quiet', same ? words.equal : words.differs)}`}`,
    ],
  })
  const came = sighting.kind === 'case' ? words.arrived : words.sent
  const rows = [
    row(labels.name, nameShown(mine.person, lang), nameShown(theirs.person, lang), null),
    row(
      labels.birthDate,
      formatBirth(mine.person, lang),
      formatBirth(theirs.person, lang),
      mine.person.birthDate === theirs.person.birthDate,
    ),
    row(
      labels.sex,
      t(sexWords[mine.person.sex], lang),
      t(sexWords[theirs.person.sex], lang),
      mine.person.sex === theirs.person.sex,
    ),
    row(
      labels.nationality,
      countryName(mine.person.nationality, lang),
      countryName(theirs.person.nationality, lang),
      mine.person.nationality === theirs.person.nationality,
    ),
    row(labels.document, paper(mine.document, lang), paper(theirs.document, lang), null),
    row(
      labels.record,
      html`${t(words.sent, lang)} ${at(state.submitted?.at ?? null)}`,
      html`${t(came, lang)} ${at(sighting.kind === 'case' ? sighting.arrivedAt : sighting.submittedAt)}${place !== null && html`, <bdi>${place}</bdi>`}`,
      null,
    ),
    ...(sighting.kind === 'case'
      ? [
          row(
            labels.returned,
            '–',
            sighting.returnedOn === null ? t(words.notReturned, lang) : sayDay(sighting.returnedOn, lang),
            null,
          ),
        ]
      : [row(labels.status, '–', t(statusWords[sighting.status], lang), null)]),
  ]
  const head = sighting.kind === 'case' ? words.theCase : words.theOther
  return worklist(lang, {
    caption: words.sideBySide,
    columns: [
      { head: words.what },
      { head: html`${t(words.ours, lang)} <span class="app-ref">${state.reference}</span>` },
      { head: html`${t(head, lang)} <span class="app-ref">${sighting.reference}</span>` },
    ],
    rows,
    empty: words.what,
  })
}

/** A name as written; where that is not in Latin letters, how it reads in them. */
function nameShown(person: Particulars, lang: Language): Renderable {
  const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(
    person.familyName + person.givenNames,
  )
  const reads = nameParts(person).join(' ')
  return html`<bdi>${fullName(person)}</bdi>${!latin && html`<br><span class="app-cite">${t(words.reads, lang)} ${reads}</span>`}`
}

const paper = (document: IdentityDocument | null, lang: Language): Renderable =>
  document === null
    ? t(words.noDocument, lang)
    : html`${t(documentWords[document.kind], lang)} <bdi>${document.number}</bdi>, ${countryName(document.country, lang)}`

const labels = {
  name: { en: 'Name', fr: 'Nom' },
  birthDate: { en: 'Date of birth', fr: 'Date de naissance' },
  sex: { en: 'Sex', fr: 'Sexe' },
  nationality: { en: 'Nationality', fr: 'Nationalité' },
  document: { en: 'Document', fr: 'Document' },
  record: { en: 'In the record since', fr: 'Au dossier depuis' },
  returned: { en: 'Returned', fr: 'Réadmission' },
  status: { en: 'Stands at', fr: 'État' },
} satisfies Record<string, Text>

const words = {
  admissions: { en: 'Admissions', fr: 'Admissions' },
  title: { en: 'Is this the same person?', fr: 'S’agit-il de la même personne ?' },
  why: { en: 'Why this is a possible match', fr: 'Pourquoi ce rapprochement est possible' },
  sideBySide: { en: 'Side by side', fr: 'Côte à côte' },
  what: { en: 'What', fr: 'Élément' },
  ours: { en: 'This application', fr: 'La présente demande' },
  theCase: { en: 'Arrival', fr: 'Arrivée' },
  theOther: { en: 'Other application', fr: 'Autre demande' },
  equal: { en: 'same', fr: 'identique' },
  differs: { en: 'differs', fr: 'différent' },
  reads: { en: 'reads', fr: 'se lit' },
  noDocument: { en: 'No document', fr: 'Aucun document' },
  arrived: { en: 'Arrived', fr: 'Arrivée le' },
  sent: { en: 'Sent', fr: 'Envoyée le' },
  notReturned: { en: 'Not returned', fr: 'Pas de réadmission' },
  decided: { en: 'The last decision', fr: 'Dernière décision' },
  decide: { en: 'Your decision', fr: 'Votre décision' },
  bearsCase: {
    en: 'If it is the same person, the questions on earlier arrival and return must be answered with this in view. You can take the decision back later: both stay in the record.',
    fr: 'S’il s’agit de la même personne, les questions sur l’arrivée et la réadmission antérieures doivent être tranchées en conséquence. Vous pourrez revenir sur cette décision : les deux restent au dossier.',
  },
  bearsApplication: {
    en: 'One person has one place. If it is the same person, say which application counts: the other cannot go on with them. You can take the decision back later.',
    fr: 'Une personne, une place. S’il s’agit de la même personne, dites quelle demande compte : l’autre ne peut se poursuivre avec elle. Vous pourrez revenir sur cette décision.',
  },
  same: { en: 'Yes, the same person', fr: 'Oui, la même personne' },
  notSame: { en: 'No, somebody else', fr: 'Non, une autre personne' },
  undecided: { en: 'Take the last decision back', fr: 'Revenir sur la dernière décision' },
  countsThis: { en: 'This application', fr: 'La présente demande' },
  countsOther: { en: 'The other one,', fr: 'L’autre,' },
  record: { en: 'Record', fr: 'Enregistrer' },
} satisfies Record<string, Text>
