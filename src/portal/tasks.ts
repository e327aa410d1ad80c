import { missing } from '../admission/missing.ts'
import { outsideNow } from '../admission/outside.ts'
import { type Application, fullName } from '../admission/state.ts'
import type { ReaderLanguage, Text } from '../core/brand.ts'
import { dayOf } from '../core/calendar.ts'
import type { Desk } from '../web/desk.ts'
import { govuk } from '../web/govuk.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import type { Standing } from '../windows/open.ts'
import { draftsOf } from './drafts.ts'
import { asking } from './family.ts'
import { heading, type PortalContext, paragraph } from './frame.ts'
import { declinedNote } from './joining.ts'
import { openBox, outsideBox } from './open.ts'
import { hrefOfPart } from './pictures.ts'
import { labels, standing as stands } from './words.ts'

/** The form as a list of what to fill in: done, to do, or typed and not saved. */
export async function draftPage(c: PortalContext, desk: Desk, me: Application, standing: Standing) {
  const lang = c.get('lang')
  const typed = new Set((await draftsOf(desk, me.reference)).map(({ page }) => page))
  const asks = await asking(desk, me)
  const gaps = missing(me, dayOf(desk.platform.clock.now(), desk.zone))
  const row = (text: Text | string, href: string, done: boolean) => ({
    title: typeof text === 'string' ? { html: html`<bdi>${text}</bdi>` } : { text: t(text, lang) },
    href,
    status: typed.has(href.slice('/portal/'.length))
      ? { tag: { text: t(words.typed, lang), classes: 'govuk-tag--yellow' } }
      : done
        ? { text: t(words.done, lang) }
        : { tag: { text: t(words.todo, lang), classes: 'govuk-tag--blue' } },
  })
  const lacks = (part: string) => gaps.some((gap) => gap.part === part)
  const { quoted } = me.kin
  const people = me.people.map(({ id, person, from }) => {
    if (from !== undefined) return { ...row(fullName(person), '', true), href: undefined }
    const gap = gaps.find(({ part }) => part.endsWith(`/${id}`) && !part.startsWith('person/'))
    // What was typed of a document and not saved is gone on with first.
    const begun = typed.has(`documents/${id}`) ? `/portal/documents/${id}` : undefined
    const documented = gap === undefined && !lacks(`person/${id}`)
    return row(
      `${t(words.document, lang)} ${fullName(person)}`,
      lacks(`person/${id}`) ? `/portal/family/${id}` : (begun ?? hrefOfPart(gap?.part ?? `document-picture/${id}`)),
      documented,
    )
  })
  const items = [
    row(words.you, '/portal/you', !lacks('you')),
    quoted === null
      ? row(words.family, '/portal/family', me.people.length > 1)
      : row(words.quoted, '/portal/joining', true),
    ...people,
    row(words.questions, '/portal/questions', !lacks('questions')),
  ]
  const last = {
    ...row(words.check, '/portal/check', false),
    ...(gaps.length === 0
      ? {}
      : {
          href: undefined,
          status: { text: t(words.later, lang), classes: 'govuk-task-list__status--cannot-start-yet' },
        }),
  }
  // A family is not something everybody must fill in.
  if (me.people.length <= 1 && quoted === null && asks.length === 0 && !typed.has('family/new'))
    items[1] = { ...row(words.family, '/portal/family', true), status: { text: t(words.ifAny, lang) } }
  else if (asks.length > 0)
    items[1] = {
      ...row(words.family, '/portal/family', true),
      status: { tag: { text: t(words.somebodyAsks, lang), classes: 'govuk-tag--yellow' } },
    }
  const other =
    quoted === null &&
    me.people.length <= 1 &&
    html`<p class="govuk-body"><a class="govuk-link" href="/portal/joining">${t(words.belong, lang)}</a></p>`
  const kept = c.req.query('kept') === undefined ? {} : { notice: { text: words.keptNow } }
  const box = outsideNow(me) === null ? openBox(desk, lang, standing) : outsideBox(desk, lang, me, standing)
  const body = html`${heading(words.mine, lang)}${declinedNote(lang, me)}${paragraph(stands.draft.now, lang)}${box}
    <p class="govuk-body">${t(labels.reference, lang)} <strong class="app-ref">${me.reference}</strong></p>
    ${govuk('task-list', { items: [...items, last] })}${other}${leaving(lang, 'draft')}`
  return { title: words.mine, body, ...kept }
}

/** The way out on a borrowed phone, and the way to take the application back. */
export function leaving(lang: ReaderLanguage, status: string) {
  const can = status !== 'withdrawn' && status !== 'arrived' && status !== 'joined'
  return html`<hr class="govuk-section-break govuk-section-break--l govuk-section-break--visible">
    <form method="post" action="/portal/leave">${govuk('button', { text: t(words.leave, lang), type: 'submit', classes: 'govuk-button--secondary' })}</form>
    ${can && html`<p class="govuk-body"><a class="govuk-link" href="/portal/withdraw">${t(words.withdraw, lang)}</a></p>`}`
}

const words = {
  mine: { en: 'My application', fr: 'Ma demande' },
  done: { en: 'Done', fr: 'Fait' },
  todo: { en: 'To do', fr: 'À faire' },
  typed: { en: 'Typed, not saved', fr: 'Saisi, non enregistré' },
  keptNow: {
    en: 'What you typed is kept. It is not an answer yet: open the page and save it.',
    fr: 'Votre saisie est conservée. Elle ne vaut pas encore réponse : ouvrez la page et enregistrez-la.',
  },
  quoted: { en: 'The family you belong to', fr: 'La famille à laquelle vous appartenez' },
  belong: {
    en: 'Somebody of my family has begun a form: I belong to it',
    fr: 'Quelqu’un de ma famille a commencé un formulaire : j’en fais partie',
  },
  somebodyAsks: { en: 'Somebody asks to join', fr: 'Quelqu’un demande à la rejoindre' },
  ifAny: { en: 'If you have family with you', fr: 'Si de la famille vous accompagne' },
  later: { en: 'When the rest is done', fr: 'Quand le reste est fait' },
  you: { en: 'Your details', fr: 'Vos données' },
  family: { en: 'Your family', fr: 'Votre famille' },
  document: { en: 'Document and photos of', fr: 'Document et photos de' },
  questions: { en: 'Questions about all of you', fr: 'Questions sur vous tous' },
  check: { en: 'Check and send', fr: 'Vérifier et envoyer' },
  leave: { en: 'Leave (on a shared phone)', fr: 'Quitter (téléphone partagé)' },
  withdraw: { en: 'Withdraw this application', fr: 'Retirer cette demande' },
} satisfies Record<string, Text>
