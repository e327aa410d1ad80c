import type { ReaderLanguage, Text } from '../core/brand.ts'
import { asItStands, fill } from '../core/say.ts'
import { govuk } from './govuk.ts'
import { type Html, html, join, nothing, type Renderable } from './html.ts'
import { t, type Words, word, wordOption } from './language.ts'
import { sayNumber } from './when.ts'

/** How a thing stands. Always with words beside it: nobody has to see a colour. */
export type Tone = 'good' | 'bad' | 'warn' | 'info' | 'quiet'

const tagColours: Readonly<Record<Tone, string>> = {
  good: 'govuk-tag--green',
  bad: 'govuk-tag--red',
  warn: 'govuk-tag--yellow',
  info: 'govuk-tag--blue',
  quiet: 'govuk-tag--grey',
}

/** A status in a word or two. */
export function tagFor(lang: ReaderLanguage, tone: Tone, text: Words): Html {
  return govuk('tag', { ...wordOption(text, lang), classes: tagColours[tone] })
}

/** A figure that matters, what it counts, and what to know about it. */
export function statBox(
  lang: ReaderLanguage,
  box: {
    readonly label: Words
    readonly value: string | number
    readonly note?: Words | undefined
    readonly tone?: Tone
    readonly href?: string
  },
): Html {
  const value = typeof box.value === 'number' ? sayNumber(box.value, lang) : box.value
  const label = word(box.label, lang)
  const named = box.href === undefined ? label : html`<a class="govuk-link" href="${box.href}">${label}</a>`
  const note = box.note === undefined ? nothing : html`<dd class="app-stat__note">${word(box.note, lang)}</dd>`
  return html`<div class="app-stat app-tone-${box.tone ?? 'quiet'}"><dt class="app-stat__label">${named}</dt><dd class="app-stat__value"><bdi>${value}</bdi></dd>${note}</div>`
}

/** Figures side by side. `statBox` belongs in one of these. */
export function statRow(boxes: readonly Html[]): Html {
  return html`<dl class="app-stats">${boxes}</dl>`
}

const dayCount = {
  late: (days: number): Text =>
    days === 1
      ? { en: '1 day late', fr: 'en retard d’un jour' }
      : fill({ en: '{n} days late', fr: 'en retard de {n} jours' }, { n: asItStands(days) }),
  left: (days: number): Text =>
    days === 1
      ? { en: '1 day left', fr: 'plus qu’un jour' }
      : fill({ en: '{n} days left', fr: 'dans {n} jours' }, { n: asItStands(days) }),
  today: { en: 'Due today', fr: 'Aujourd’hui, dernier délai' },
}

function countdown(daysLeft: number): Text {
  if (daysLeft === 0) return dayCount.today
  return daysLeft < 0 ? dayCount.late(-daysLeft) : dayCount.left(daysLeft)
}

function urgency(daysLeft: number | undefined): Tone {
  if (daysLeft === undefined) return 'info'
  if (daysLeft < 0) return 'bad'
  return daysLeft <= 2 ? 'warn' : 'info'
}

/** What is due when, how many days that leaves, and under which rule. Days are the caller's to count. */
export function deadlineBox(
  lang: ReaderLanguage,
  deadline: {
    readonly title: Words
    readonly dueText: Words
    readonly daysLeft?: number | undefined
    readonly tone?: Tone
    readonly cite?: Words | undefined
    readonly href?: string
  },
): Html {
  const { daysLeft } = deadline
  const title = word(deadline.title, lang)
  const left =
    daysLeft === undefined ? nothing : html`<p class="app-deadline__left">${t(countdown(daysLeft), lang)}</p>`
  const cite = deadline.cite && html`<p class="app-cite">${word(deadline.cite, lang)}</p>`
  return html`<div class="app-deadline app-tone-${deadline.tone ?? urgency(daysLeft)}">
<p class="app-deadline__title">${deadline.href === undefined ? title : html`<a class="govuk-link" href="${deadline.href}">${title}</a>`}</p>
${left}<p class="app-deadline__due">${word(deadline.dueText, lang)}</p>${cite}
</div>`
}

const identityWords = {
  reference: { en: 'Reference', fr: 'Référence' },
  who: { en: 'This case', fr: 'Ce dossier' },
} satisfies Record<string, Text>

/** Who the page is about, at the top of every page of a case. The heading of the page (`h1`) stays the page's own. */
export function identityBar(
  lang: ReaderLanguage,
  person: {
    readonly name: Words
    readonly reference: string
    readonly facts: readonly { readonly label: Words; readonly value: Words }[]
    readonly photo?: { readonly src: string; readonly alt: Words } | undefined
    readonly tags?: readonly Html[]
    readonly actions?: Renderable
  },
): Html {
  const { photo } = person
  const picture =
    photo &&
    html`<img class="app-identity__photo" src="${photo.src}" alt="${word(photo.alt, lang)}" width="72" height="90">`
  const facts = [{ label: identityWords.reference, value: html`<span class="app-ref">${person.reference}</span>` }]
  const rows = [...facts, ...person.facts].map(
    ({ label, value }) =>
      html`<div class="app-identity__fact"><dt>${word(label, lang)}</dt><dd>${word(value, lang)}</dd></div>`,
  )
  const tags = person.tags && html`<p class="app-identity__tags">${join(person.tags, ' ')}</p>`
  const actions = person.actions && html`<div class="app-identity__actions">${person.actions}</div>`
  return html`<section class="app-identity" aria-label="${t(identityWords.who, lang)}">
${picture}<div class="app-identity__words"><p class="app-identity__name"><bdi>${word(person.name, lang)}</bdi></p>
${tags}<dl class="app-identity__facts">${rows}</dl></div>${actions}
</section>`
}

/** One party's book, as it stands in that party's own record. */
export type Book = { readonly title: Words; readonly body: Renderable; readonly tone?: Tone }

function book(lang: ReaderLanguage, { title, body, tone }: Book): Html {
  return html`<section class="app-book app-tone-${tone ?? 'quiet'}"><h2 class="govuk-heading-s app-book__title">${word(title, lang)}</h2>${body}</section>`
}

/** Two books side by side, one under the other on a phone, with what joins or parts them between. */
export function books(lang: ReaderLanguage, pair: { left: Book; right: Book; between?: Renderable }): Html {
  const between = pair.between && html`<div class="app-books__between">${pair.between}</div>`
  return html`<div class="app-books">${book(lang, pair.left)}${between}${book(lang, pair.right)}</div>`
}

/** Facts as question and answer, each with what can be done about it. */
export function summary(
  lang: ReaderLanguage,
  rows: readonly {
    readonly key: Words
    readonly value: Words
    readonly action?: { readonly href: string; readonly text: Words } | undefined
  }[],
): Html {
  const items = ({ key, action }: (typeof rows)[number]) =>
    action === undefined
      ? undefined
      : {
          items: [
            {
              href: action.href,
              ...wordOption(action.text, lang),
              visuallyHiddenText: word(key, lang).toString(),
            },
          ],
        }
  return govuk('summary-list', {
    rows: rows.map((row) => ({
      key: wordOption(row.key, lang),
      value: wordOption(row.value, lang),
      actions: items(row),
    })),
  })
}

/** A link that looks like a button, because it leads to the next page: Enter follows it, as with every link. */
export const linkButton = (text: string, href: string, kind?: 'warning' | 'secondary' | 'start'): Html =>
  html`<a class="govuk-button${kind !== undefined && ` govuk-button--${kind}`}" href="${href}" draggable="false">${text}</a>`
