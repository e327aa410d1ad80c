import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Instant, Language, Text } from '../core/brand.ts'
import { prose } from '../core/fields.ts'
import { summary, tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { radioField, textArea } from '../web/fields.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { sayInstant, sayNumber } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { kindName } from './kind-words.ts'
import { about as aboutField } from './messages.ts'
import { problemOf, words as shared } from './page-words.ts'
import type { Receiving } from './receive.ts'
import { tryAgain } from './receive-again.ts'
import { notUnderstood, oneToWork, type ReceivedMessage, type WorkedHow, workMessage } from './view.ts'

/**
 * Messages of theirs that did nothing here, worked by a person: tried again once what they lacked is here, done by hand, or
 * set aside with a reason. What a message held is not shown: from the receiving state it might be what must not come.
 */
export const WORK_MESSAGE = 'exchange/work-message'

const words = {
  title: { en: 'A message that did nothing here', fr: 'Un message resté sans effet ici' },
  open: { en: 'Open', fr: 'Ouvrir' },
  field: { en: 'Field', fr: 'Rubrique' },
  sentAt: { en: 'Signed by them', fr: 'Signé par eux' },
  receivedAt: { en: 'Came', fr: 'Arrivé' },
  version: { en: 'Version of the form', fr: 'Version du format' },
  digest: { en: 'SHA-256 of the message', fr: 'SHA-256 du message' },
  hidden: { en: 'not shown: it does not fit', fr: 'non affiché : format non respecté' },
  again: { en: 'Try it again', fr: 'Réessayer' },
  againSays: {
    en: 'If what it lacked is here now (its reference, a newer version of this system), it can be acted on. Their receipt stays as it was signed.',
    fr: 'Si ce qui manquait est là désormais (la référence, une version plus récente de ce système), il peut être suivi d’effet. L’accusé déjà signé ne change pas.',
  },
  againButton: { en: 'Try again', fr: 'Réessayer' },
  end: { en: 'Bring it to an end', fr: 'Y mettre fin' },
  how: { en: 'What you did', fr: 'Ce que vous avez fait' },
  acted: { en: 'Acted on when tried again', fr: 'Suivi d’effet au nouvel essai' },
  'by-hand': { en: 'I did by hand what it asked for', fr: 'J’ai fait moi-même ce qu’il demandait' },
  'set-aside': { en: 'Nothing is to be done: set it aside', fr: 'Rien à faire : le classer' },
  note: {
    en: 'What you did, or why nothing is to be done',
    fr: 'Ce que vous avez fait, ou pourquoi il n’y a rien à faire',
  },
  choose: { en: 'Choose what you did.', fr: 'Choisissez ce que vous avez fait.' },
  still: { en: 'It still could not be acted on', fr: 'Il n’a toujours pas pu être suivi d’effet' },
  gone: { en: 'There is no such message to work', fr: 'Aucun message de ce numéro à traiter' },
  goneSays: {
    en: 'It was understood, or there is none with this number. Go back to the exchange.',
    fr: 'Il a été compris, ou aucun ne porte ce numéro. Revenez aux échanges.',
  },
  done: { en: 'Worked', fr: 'Traité' },
} satisfies Record<string, Text>

/** How a message came to its end here, in words; `by hand` for those worked before it was asked. */
export const howWorked = (how: WorkedHow | null): Text =>
  how === 'acted' || how === 'set-aside' ? words[how] : shared.worked

/** A reference as it came, if it is one; a text that is none may say what must not be shown. */
export const referenceShown = (about: string, lang: Language): Html =>
  aboutField.safeParse(about).success
    ? html`<span class="app-ref">${about}</span>`
    : html`<em>${words.hidden[lang]}</em>`
/** A kind under its number; one we do not know only if it is a plain word. */
export const kindShown = (kind: string): Text => (/^[a-z][a-z-]{0,39}$/.test(kind) ? kindName(kind) : words.hidden)

/** Why it did nothing, with the field it is about. */
export const whyNot = ({ problem, detail }: Pick<ReceivedMessage, 'problem' | 'detail'>, lang: Language): Html =>
  html`${problemOf(problem)[lang]}${detail !== null && detail !== problem && html` (<span class="app-ref">${detail}</span>)`}`

/** The list of those that wait for a person, oldest first. */
export async function workList(desk: Desk, lang: Language): Promise<Html> {
  const found = await notUnderstood(desk.platform.database.query)
  const list = worklist(lang, {
    caption: shared.work,
    empty: shared.workEmpty,
    columns: [shared.message, shared.number, shared.about, shared.when, shared.why].map((head) => ({ head })),
    rows: found.map((message) => ({
      tone: 'bad',
      cells: [
        html`<a class="govuk-link" href="/exchange/desk/message/${message.sequence}">${sayIn(lang)(kindShown(message.kind))}</a>`,
        sayNumber(message.sequence, lang),
        referenceShown(message.about, lang),
        sayInstant(message.receivedAt, lang, desk.zone),
        whyNot(message, lang),
      ],
    })),
  })
  return found.length === 0 ? list : html`${list}<p class="govuk-body">${shared.workSays[lang]}</p>`
}

type C = Context<DeskEnv>

/** The pages of single messages. Mounted beside the exchange's page. */
export function workPages(desk: Desk, receiving: Receiving): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/message/:sequence', (c) => messagePage(c, desk))
  app.post('/message/:sequence/again', async (c) => {
    await readForm(c)
    const number = numberOf(c)
    if (number === null || !desk.may(c.get('user'), WORK_MESSAGE)) return messagePage(c, desk)
    const tried = await tryAgain(receiving, number, c.get('user').name)
    if (tried.outcome !== 'not-understood')
      return c.redirect(`/exchange/desk?done=${tried.outcome === 'acted' ? 'acted' : 'gone'}`, 303)
    return messagePage(c, desk, {}, [{ field: 'again', message: stillNot(tried) }])
  })
  app.post('/message/:sequence', async (c) => {
    const values = await readForm(c)
    const number = numberOf(c)
    const { database, clock } = desk.platform
    if (number === null || !desk.may(c.get('user'), WORK_MESSAGE)) return messagePage(c, desk)
    const [how, note] = [one(values, 'how'), prose().safeParse(one(values, 'note'))]
    const known = how === 'by-hand' || how === 'set-aside'
    if (!known || !note.success) {
      const errors = [
        ...(known ? [] : [{ field: 'how', message: words.choose }]),
        ...(note.success ? [] : [{ field: 'note', message: shared.workEmptyNote }]),
      ]
      return messagePage(c, desk, values, errors)
    }
    const done = await workMessage(database.query, number, c.get('user').name, note.data, clock.now(), how)
    return c.redirect(`/exchange/desk?done=${done ? 'worked' : 'gone'}`, 303)
  })
  return app
}

const stillNot = ({ problem, detail }: { readonly problem: string; readonly detail: string | null }): Text => {
  const why = problemOf(problem)
  const field = detail === null || detail === problem ? '' : ` (${detail})`
  return { en: `${words.still.en}: ${why.en}${field}.`, fr: `${words.still.fr} : ${why.fr}${field}.` }
}

/** The number in the address; `null` where no message can have it. */
export function numberOf(c: C): number | null {
  const number = Number(c.req.param('sequence'))
  return Number.isSafeInteger(number) && number > 0 && number <= 2_000_000_000 ? number : null
}

async function messagePage(
  c: C,
  desk: Desk,
  values: FormValues = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const lang = c.get('lang')
  const say = sayIn(lang)
  const number = numberOf(c)
  const found = number === null ? null : await oneToWork(desk.platform.database.query, number)
  const back = { href: '/exchange/desk', text: shared.exchange }
  if (found === null) {
    const body = html`<h1 class="govuk-heading-l">${say(words.gone)}</h1><p class="govuk-body">${say(words.goneSays)}</p>`
    return deskPage(c, desk, { title: words.gone, body, back }, 404)
  }
  const open = found.message.workedBy === null && desk.may(c.get('user'), WORK_MESSAGE)
  const body = html`<h1 class="govuk-heading-l">${say(words.title)}</h1>${facts(desk, lang, found)}${open && forms(desk, lang, found.message.sequence, { values, errors })}`
  return deskPage(c, desk, { title: words.title, body, back, errors })
}

type Found = NonNullable<Awaited<ReturnType<typeof oneToWork>>>

function facts(desk: Desk, lang: Language, { message, digest, sentAt, version }: Found): Html {
  const at = (instant: Instant): string => sayInstant(instant, lang, desk.zone)
  const say = sayIn(lang)
  const worked =
    message.workedBy === null
      ? []
      : [
          {
            key: words.done,
            value: html`${tagFor(lang, 'good', howWorked(message.workedHow))} <bdi>${message.workedBy}</bdi>${message.workedNote && html`<br><span dir="auto">${message.workedNote}</span>`}`,
          },
        ]
  return summary(
    lang,
    [
      { key: shared.message, value: kindShown(message.kind) },
      { key: shared.number, value: sayNumber(message.sequence, lang) },
      { key: shared.about, value: referenceShown(message.about, lang) },
      { key: shared.why, value: problemOf(message.problem) },
      ...(message.detail === null || message.detail === message.problem
        ? []
        : [{ key: words.field, value: html`<code>${message.detail}</code>` }]),
      { key: words.version, value: sayNumber(version, lang) },
      { key: words.sentAt, value: at(sentAt) },
      { key: words.receivedAt, value: at(message.receivedAt) },
      { key: words.digest, value: html`<code class="app-digest">${digest}</code>` },
      ...worked,
    ].map((row) => ({ ...row, key: say(row.key) })),
  )
}

function forms(
  desk: Desk,
  lang: Language,
  sequence: number,
  entered: { readonly values: FormValues; readonly errors: readonly FieldError[] },
): Html {
  const say = sayIn(lang)
  const form = { lang, ...entered }
  const again = postForm(lang, {
    action: `/exchange/desk/message/${sequence}/again`,
    idempotencyKey: desk.platform.token(),
    submit: words.againButton,
    body: html`<p class="govuk-body" id="again">${say(words.againSays)}</p>`,
  })
  const end = postForm(lang, {
    action: `/exchange/desk/message/${sequence}`,
    idempotencyKey: desk.platform.token(),
    submit: shared.workButton,
    body: html`${radioField(form, {
      name: 'how',
      label: words.how,
      options: (['by-hand', 'set-aside'] as const).map((value) => ({ value, text: words[value] })),
    })}${textArea(form, { name: 'note', label: words.note, hint: shared.workNoteHint, rows: 3, dir: 'auto' })}`,
  })
  return html`<h2 class="govuk-heading-m">${say(words.again)}</h2>${again}<h2 class="govuk-heading-m">${say(words.end)}</h2>${end}`
}
