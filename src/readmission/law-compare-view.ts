import { compareLaw, type Differing } from '../barriers/differ.ts'
import type { GateLine } from '../barriers/gate.ts'
import type { Scheme } from '../barriers/scheme.ts'
import type { Instant, Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import type { FieldError, FormValues } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { momentField } from '../web/moment.ts'
import { worklist } from '../web/worklist.ts'
import type { ActionContext } from './actions.ts'

/** The same case under the law as it stood at another minute: what would differ. Nothing is changed. */

const words = {
  title: { en: 'The gate as the law stood at another time', fr: 'Le passage selon le droit d’un autre moment' },
  label: { en: 'The law as it stood on', fr: 'Le droit tel qu’il était le' },
  hint: {
    en: 'The same facts and the same moment; only the law is that of the time you give.',
    fr: 'Mêmes faits et même moment ; seul le droit est celui de la date indiquée.',
  },
  ask: { en: 'Compare', fr: 'Comparer' },
  line: { en: 'Condition', fr: 'Condition' },
  now: { en: 'Under the law as applied', fr: 'Selon le droit appliqué' },
  stood: { en: 'As the law stood then', fr: 'Selon le droit d’alors' },
  same: { en: 'Nothing would differ.', fr: 'Rien ne changerait.' },
  absent: { en: 'Not asked', fr: 'Non demandée' },
  open: { en: 'Gate open', fr: 'Passage ouvert' },
  shut: { en: 'Gate shut', fr: 'Passage fermé' },
  answer: { en: 'The gate', fr: 'Le passage' },
  back: { en: 'Back to the case', fr: 'Revenir au dossier' },
} satisfies Record<string, Text>

const caption = (when: string, lang: Language): string =>
  lang === 'fr' ? `Ce qui changerait selon le droit du ${when}` : `What would differ under the law of ${when}`

const marks = { met: '✓', unmet: '✕', unknown: '?' } as const
const said = (lang: Language, line: GateLine | null): Html =>
  line === null
    ? html`${t(words.absent, lang)}`
    : html`<span aria-hidden="true">${marks[line.state]}</span> ${t(line.says, lang)}<br><span class="app-cite">${t(line.citation.cite, lang)} (${line.citation.rule})</span>`

const row = (lang: Language, { before, after }: Differing) => ({
  cells: [html`${t((before ?? after)?.title ?? words.line, lang)}`, said(lang, before), said(lang, after)],
})

/** What would differ, line by line, under the law of `stoodAt`. */
export function comparison(
  { lang, state, agreement, desk, now }: ActionContext,
  scheme: Scheme,
  stoodAt: Instant,
): Html {
  const { before, after, differing } = compareLaw(state, agreement, now, scheme, stoodAt)
  const gateWord = (open: boolean): string => t(open ? words.open : words.shut, lang)
  const answer = {
    cells: [html`<strong>${t(words.answer, lang)}</strong>`, gateWord(before.open), gateWord(after.open)],
  }
  return worklist(lang, {
    caption: caption(formatInstant(stoodAt, desk.zone, lang, { zoneName: true }), lang),
    columns: [{ head: words.line }, { head: words.now }, { head: words.stood }],
    rows: differing.length === 0 ? [] : [answer, ...differing.map((one) => row(lang, one))],
    empty: words.same,
  })
}

/** The form that asks for it. A GET, so that it can be kept and sent on. */
export function lawForm(
  { lang, state, desk, now }: ActionContext,
  typed: { readonly lawAt: Instant | null; readonly values: FormValues; readonly errors: readonly FieldError[] },
): Html {
  const { lawAt, values, errors } = typed
  const field = momentField(
    { lang, values, errors },
    { name: 'law', label: words.label, hint: words.hint, value: lawAt ?? now, withTime: true, zone: desk.zone },
  )
  const button = govuk('button', { text: t(words.ask, lang), classes: 'govuk-button--secondary', type: 'submit' })
  const back = lawAt !== null && html`<a class="govuk-link" href="/cases/${state.reference}">${t(words.back, lang)}</a>`
  return govuk('details', {
    summaryText: t(words.title, lang),
    open: lawAt !== null || errors.length > 0,
    html: html`<form method="get" action="/cases/${state.reference}" novalidate><input type="hidden" name="gate" value="law">${field}<div class="govuk-button-group">${button}${back}</div></form>`,
  })
}

export const lawLabel: Text = words.label
