import type { Hono } from 'hono'
import { z } from 'zod'
import type { Application } from '../admission/state.ts'
import type { Instant, ReaderLanguage, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { instantField } from '../core/fields.ts'
import { timeText } from '../core/times.ts'
import { type LossCode, lossCodes } from '../draw/events.ts'
import { fileText, proofOf } from '../draw/public-file.ts'
import { drawOf } from '../draw/view.ts'
import { fill } from '../law/words.ts'
import { summary } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { nothingHere } from './failed.ts'
import { heading, type PortalEnv, paragraph, portalPage, theirZone } from './frame.ts'

const entryRow = z.object({
  draw: z.string(),
  standing: z.enum(['open', 'done', 'void']),
  ticket: z.string(),
  size: z.int(),
  index: z.int(),
  groups: z.int(),
  rank: z.int().nullable(),
  reached: z.boolean(),
  lost: z.enum(lossCodes).nullable(),
  /** Another group came in for this one, or this one for another, since the order was drawn. */
  replacedAt: instantField.optional(),
  cameInAt: instantField.optional(),
  fixedAt: instantField,
})
type EntryRow = z.infer<typeof entryRow>

/** The draws an application was in, the latest first. */
export async function drawsOfApplication(desk: Desk, reference: string): Promise<readonly EntryRow[]> {
  const rows = await desk.platform.database.query("select data from view_rows where view = 'draw-entry' and ix = $1", [
    reference,
  ])
  return rows.map(({ data }) => entryRow.parse(data)).toSorted((a, b) => (a.fixedAt < b.fixedAt ? 1 : -1))
}

/** What an applicant sees of the last draw they were in: their ticket, and their rank once there is one. */
export function drawPart(desk: Desk, lang: ReaderLanguage, rows: readonly EntryRow[]): Renderable {
  const [last] = rows
  if (last === undefined) return null
  return html`<h2 class="govuk-heading-m">${t(words.title, lang)}</h2>${summary(lang, standingRows(last))}${paragraph(saysOf(desk, last), lang)}
    <p class="govuk-body"><a class="govuk-link" href="/portal/draws">${t(words.see, lang)}</a></p>`
}

const standingRows = ({ ticket, rank, groups }: EntryRow) => [
  { key: words.ticket, value: html`<code class="app-hex" dir="ltr">${ticket}</code>` },
  ...(rank === null ? [] : [{ key: words.rank, value: html`<bdi>${rank} / ${groups}</bdi>` }]),
]

const saysOf = (desk: Desk, { standing, reached, lost, replacedAt, cameInAt }: EntryRow): Text => {
  const on = (at: Instant): { readonly when: Text } => ({ when: timeText(at, theirZone(desk)) })
  if (standing === 'void') return words.void
  if (standing === 'open') return words.open
  if (lost !== null && replacedAt !== undefined) return fill(words.replaced[lost], on(replacedAt))
  if (lost !== null) return words.lost
  if (cameInAt !== undefined) return fill(words.cameIn, on(cameInAt))
  return reached ? words.reached : words.notReached
}

/** The draws of one's own application: ticket, place on the list, rank, and the proof to take away. */
export function drawRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.get('/draws', async (c) => {
    const me = c.get('me')
    if (me === null) return c.redirect('/portal/resume', 303)
    const lang = c.get('lang')
    const rows = await drawsOfApplication(desk, me.reference)
    const body = html`${heading(words.all, lang)}${paragraph(words.how, lang)}${rows.length === 0 && paragraph(words.none, lang)}
      ${rows.map((row) => onePart(desk, lang, me, row))}`
    return portalPage(c, desk, { title: words.all, body, back: { href: '/portal/application' } })
  })
  app.get('/draws/:file{[0-9A-Z]{4}-[0-9A-Z]{4}\\.json}', async (c) => {
    const me = c.get('me')
    const reference = c.req.param('file').slice(0, 9)
    const found = me === null ? null : await drawOf(desk, reference)
    const proof = me === null || found === null ? null : proofOf(found.draw, me.reference, me.salt)
    if (proof === null) return nothingHere(c, desk)
    return c.body(fileText(proof), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="proof-${reference}.json"`,
      'Cache-Control': 'no-store',
    })
  })
}

function onePart(desk: Desk, lang: ReaderLanguage, { salt }: Application, row: EntryRow): Renderable {
  const rows = [
    { key: words.fixed, value: formatInstant(row.fixedAt, theirZone(desk), lang, { zoneName: true }) },
    ...standingRows(row),
    { key: words.onList, value: html`<bdi>${row.index + 1} / ${row.groups}</bdi>` },
    { key: words.people, value: html`<bdi>${row.size}</bdi>` },
    { key: words.salt, value: html`<code class="app-hex" dir="ltr">${salt}</code>` },
  ]
  const name = fill(words.one, { draw: { en: row.draw, fr: row.draw } })
  return html`<h2 class="govuk-heading-m">${t(name, lang)}</h2>${paragraph(saysOf(desk, row), lang)}${summary(lang, rows)}
    <p class="govuk-body"><a class="govuk-link" href="/public/draws/${row.draw}">${t(words.publicPage, lang)}</a></p>
    <p class="govuk-body"><a class="govuk-link" href="/portal/draws/${row.draw}.json">${t(words.proof, lang)}</a></p>`
}

const words = {
  title: { en: 'The draw', fr: 'Le tirage au sort' },
  all: { en: 'My draws', fr: 'Mes tirages au sort' },
  one: { en: 'Draw {draw}', fr: 'Tirage {draw}' },
  how: {
    en: 'You have one ticket in each draw, however many you are. Only you and the office know that it is yours. Your rank follows from it and from two secrets that both states chose before.',
    fr: 'Vous avez un ticket par tirage, quel que soit votre nombre. Seuls vous et l’administration savez qu’il est le vôtre. Votre rang en découle, avec deux secrets que les deux États ont choisis avant.',
  },
  none: { en: 'You have not been in a draw yet.', fr: 'Vous n’avez encore participé à aucun tirage.' },
  see: { en: 'My ticket, and how to check the draw', fr: 'Mon ticket, et comment vérifier le tirage' },
  ticket: { en: 'Your ticket', fr: 'Votre ticket' },
  rank: { en: 'Your rank', fr: 'Votre rang' },
  fixed: { en: 'List fixed', fr: 'Liste arrêtée' },
  onList: { en: 'Your place on the list', fr: 'Votre place sur la liste' },
  people: { en: 'People', fr: 'Personnes' },
  salt: {
    en: 'Your secret number. Show it to nobody you do not trust.',
    fr: 'Votre numéro secret. Ne le montrez qu’à une personne de confiance.',
  },
  open: {
    en: 'You are on the list. The order is not drawn yet.',
    fr: 'Vous êtes sur la liste. L’ordre n’est pas encore tiré.',
  },
  void: {
    en: 'This draw was voided. You have lost nothing: you are in the next one.',
    fr: 'Ce tirage a été annulé. Vous n’avez rien perdu : vous êtes dans le suivant.',
  },
  reached: { en: 'The draw reached you.', fr: 'Le tirage vous a atteint.' },
  notReached: {
    en: 'The draw did not reach you. You are in the next one. You have nothing to do.',
    fr: 'Le tirage ne vous a pas atteint. Vous êtes dans le suivant. Vous n’avez rien à faire.',
  },
  lost: {
    en: 'Your application no longer takes part in this draw.',
    fr: 'Votre demande ne participe plus à ce tirage.',
  },
  cameIn: {
    en: 'The draw reached you on {when}: a group before you in the order does not come, and you are next.',
    fr: 'Le tirage vous a atteint le {when} : un groupe placé avant vous ne vient pas, et vous êtes le suivant.',
  },
  replaced: {
    withdrawn: {
      en: 'The draw had reached you. You withdrew your application, and on {when} the place went to the next in the order.',
      fr: 'Le tirage vous avait atteint. Vous avez retiré votre demande et, le {when}, la place est allée au suivant dans l’ordre.',
    },
    refused: {
      en: 'The draw had reached you. Your application was refused, and on {when} the place went to the next in the order.',
      fr: 'Le tirage vous avait atteint. Votre demande a été refusée et, le {when}, la place est allée au suivant dans l’ordre.',
    },
    expired: {
      en: 'The draw had reached you. Your time ran out, and on {when} the place went to the next in the order.',
      fr: 'Le tirage vous avait atteint. Votre délai est passé et, le {when}, la place est allée au suivant dans l’ordre.',
    },
    declined: {
      en: 'The draw had reached you. You gave the place up, and on {when} it went to the next in the order.',
      fr: 'Le tirage vous avait atteint. Vous avez rendu la place et, le {when}, elle est allée au suivant dans l’ordre.',
    },
    'not-eligible': {
      en: 'The draw had reached you. You are no longer eligible, and on {when} the place went to the next in the order.',
      fr: 'Le tirage vous avait atteint. Vous n’êtes plus éligible et, le {when}, la place est allée au suivant dans l’ordre.',
    },
    placed: {
      en: 'You have a place by another draw. This one went on to the next in the order.',
      fr: 'Vous avez une place par un autre tirage. Celui-ci est passé au suivant dans l’ordre.',
    },
  },
  publicPage: { en: 'See how the draw was made', fr: 'Voir comment le tirage a été fait' },
  proof: { en: 'Take your proof with you (a file)', fr: 'Emporter votre preuve (un fichier)' },
} satisfies Record<string, Text | Record<LossCode, Text>>
