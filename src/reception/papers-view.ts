import type { Context } from 'hono'
import type { Language, Text } from '../core/brand.ts'
import { paperBody } from '../courts/paper-view.ts'
import { paperKind } from '../courts/paper-words.ts'
import type { Actor, Recorded } from '../law/decision.ts'
import { readFileKept } from '../platform/files.ts'
import { factsOf } from '../platform/store.ts'
import { download } from '../readmission/document-pages.ts'
import { documentFaults } from '../web/attach.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { sayInstant } from '../web/when.ts'
import type { ReceptionEvent } from './events.ts'
import { type Reception, receptionStream, receptions } from './state.ts'

/**
 * Papers for those who receive the person: a list on the request, a page for each, its file. Only the two roles that need
 * them see more than how many there are, and each reading is noted. Nothing about them goes back but the signed receipt.
 */
const words = {
  papers: { en: 'Papers for whoever receives the person', fr: 'Documents pour qui reçoit la personne' },
  says: {
    en: 'They may hold what a doctor wrote. Read them before the person arrives. Each reading is noted under your name.',
    fr: 'Ils peuvent contenir ce qu’un médecin a écrit. Lisez-les avant l’arrivée de la personne. Chaque lecture est consignée à votre nom.',
  },
  notYours: {
    en: 'Papers came for the officers who receive the person. Ask them.',
    fr: 'Des documents sont arrivés pour les agents qui reçoivent la personne. Adressez-vous à eux.',
  },
  sentAt: { en: 'Sent', fr: 'Envoyé' },
  kind: { en: 'What it is', fr: 'Nature' },
  file: { en: 'File', fr: 'Fichier' },
  digest: { en: 'SHA-256', fr: 'SHA-256' },
  open: { en: 'Open the file', fr: 'Ouvrir le fichier' },
  read: { en: 'Read', fr: 'Lire' },
  back: { en: 'Request', fr: 'Demande' },
  none: { en: 'No such paper', fr: 'Document introuvable' },
  noneHint: { en: 'Go back to the request and choose again.', fr: 'Revenez à la demande et choisissez de nouveau.' },
  forbidden: { en: 'Not for your role', fr: 'Hors de votre rôle' },
} satisfies Record<string, Text>

const mayRead = (desk: Desk, user: Actor): boolean => desk.may(user, 'reception/read-papers')

type View = { readonly desk: Desk; readonly user: Actor; readonly lang: Language; readonly state: Reception }

/** What the page of a request shows of its papers; nothing where there are none. */
export function papersPart({ desk, user, lang, state }: View): Html {
  if (state.papers.length === 0) return nothing
  const say = sayIn(lang)
  const heading = html`<h2 class="govuk-heading-m">${say(words.papers)} (${state.papers.length})</h2>`
  if (!mayRead(desk, user)) return html`${heading}<p class="govuk-body">${say(words.notYours)}</p>`
  const lines = state.papers.map(
    ({ paper, kind, title, at }) =>
      html`<li><a class="govuk-link" href="/requests/${state.shared}/papers/${paper}"><bdi>${title}</bdi></a><br>${say(paperKind(desk.platform.agreement, kind))}. ${say(words.sentAt)} ${sayInstant(at, lang, desk.zone)}</li>`,
  )
  return html`${heading}<div class="govuk-inset-text">${say(words.says)}</div><ul class="govuk-list govuk-list--spaced">${lines}</ul>`
}

type C = Context<DeskEnv>
type Received = Recorded<Extract<ReceptionEvent, { type: 'papers-received' }>>
const isPaper = (fact: Recorded<ReceptionEvent>): fact is Received => fact.event.type === 'papers-received'

/** The paper asked for, its reading noted; otherwise the page that says why not. */
async function opened(c: C, desk: Desk, what: 'paper' | 'paper-file'): Promise<Received | Response> {
  const shared = c.req.param('shared') ?? ''
  const stream = receptionStream(shared)
  const say = sayIn(c.get('lang'))
  const back = { href: `/requests/${encodeURIComponent(shared)}`, text: words.back }
  if (!mayRead(desk, c.get('user'))) {
    const body = html`<h1 class="govuk-heading-l">${say(words.forbidden)}</h1><p class="govuk-body">${say(words.notYours)}</p>`
    return deskPage(c, desk, { title: words.forbidden, body, back }, 403)
  }
  const facts = (await factsOf(desk.platform.database.query, receptions, stream)).filter(isPaper)
  const fact = facts.find(({ event }) => event.paper === c.req.param('paper'))
  if (fact === undefined || (what === 'paper-file' && fact.event.file === undefined)) {
    const body = html`<h1 class="govuk-heading-l">${say(words.none)}</h1><p class="govuk-body">${say(words.noneHint)}</p>`
    return deskPage(c, desk, { title: words.none, body, back }, 404)
  }
  await desk.noteRead(stream, c.get('user'), `${what} ${fact.event.paper}`)
  return fact
}

/** One paper, its words as they were written, and the way to its file. */
export async function paperPage(c: C, desk: Desk): Promise<Response> {
  const fact = await opened(c, desk, 'paper')
  if (fact instanceof Response) return fact
  const { event, occurredAt } = fact
  const lang = c.get('lang')
  const say = sayIn(lang)
  const shared = c.req.param('shared') ?? ''
  const { file } = event
  const rows = [
    { key: words.kind, value: paperKind(desk.platform.agreement, event.kind) },
    { key: words.sentAt, value: sayInstant(occurredAt, lang, desk.zone) },
    ...(file === undefined
      ? []
      : [
          {
            key: words.file,
            value: html`<a class="govuk-link" href="/requests/${shared}/papers/${event.paper}/file">${say(words.open)} <bdi>${file.name}</bdi></a>${documentFaults(lang, file)}`,
          },
          { key: words.digest, value: html`<code class="app-digest">${file.digest}</code>` },
        ]),
  ]
  return deskPage(c, desk, {
    title: words.papers,
    body: paperBody(lang, event, rows),
    back: { href: `/requests/${shared}`, text: words.back },
  })
}

/** The file of a paper, to be saved: never shown within our own pages. */
export async function paperFile(c: C, desk: Desk): Promise<Response> {
  const fact = await opened(c, desk, 'paper-file')
  if (fact instanceof Response) return fact
  const { file } = fact.event
  const kept = file === undefined ? null : await readFileKept(desk.platform.database.query, file.digest)
  return file === undefined || kept === null ? c.notFound() : download(kept, file.name)
}
