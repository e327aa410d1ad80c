import type { ReaderLanguage, Text } from '../core/brand.ts'
import { govuk } from './govuk.ts'
import { type Html, html, nothing, type Renderable } from './html.ts'
import { t, type Words, word } from './language.ts'

/** One condition of the gate as found: what it asks, what was found, the rule, how sure we are of the rule. */
export type GateLine = {
  readonly state: 'met' | 'unmet' | 'unknown'
  readonly title: Words
  readonly says: Words
  readonly cite: Words
  readonly certainty: Words
  readonly since?: Words | undefined
  readonly by?: Words | undefined
  /** What the person is told, and what the answer rests on: folded, for who wants to know. */
  readonly why?: Renderable
  readonly href?: string | undefined
}

const words = {
  open: { en: 'Gate open', fr: 'Passage ouvert' },
  shut: { en: 'Gate shut', fr: 'Passage fermé' },
  openNote: {
    en: 'Every condition is met. They are checked again at the moment of boarding.',
    fr: 'Toutes les conditions sont remplies. Elles seront revérifiées au moment de l’embarquement.',
  },
  shutNote: {
    en: 'Nobody is transferred while any of these stands.',
    fr: 'Aucun transfert tant que l’un de ces points subsiste.',
  },
  checked: { en: 'Checked', fr: 'Vérifié' },
  met: { en: 'Met', fr: 'Remplie' },
  unmet: { en: 'Not met', fr: 'Non remplie' },
  unknown: { en: 'Not known: counts as no', fr: 'Inconnu : vaut refus' },
  since: { en: 'Since', fr: 'Depuis' },
  by: { en: 'Raised by', fr: 'Signalé par' },
  why: {
    en: 'What the person is told, and what this rests on',
    fr: 'Ce qui est dit à la personne, et sur quoi cela repose',
  },
  noReason: {
    en: 'No reason is recorded. Treat the gate as shut and report this page.',
    fr: 'Aucun motif enregistré. Considérez le passage comme fermé et signalez cette page.',
  },
} satisfies Record<string, Text>

const metCount = (count: number): Text =>
  count === 1
    ? { en: '1 condition met', fr: '1 condition remplie' }
    : { en: `${count} conditions met`, fr: `${count} conditions remplies` }

const icons: Readonly<Record<GateLine['state'], string>> = { met: '✓', unmet: '✕', unknown: '?' }

const whyOf = (lang: ReaderLanguage, { why, title }: GateLine): Html | typeof nothing =>
  why === undefined
    ? nothing
    : html`<details class="app-gate__why"><summary>${t(words.why, lang)}<span class="govuk-visually-hidden"> (${word(title, lang)})</span></summary>${why}</details>`

function line(lang: ReaderLanguage, found: GateLine): Html {
  const { state, since, by, href } = found
  const title = word(found.title, lang)
  const facts = [
    since !== undefined && html`<span>${t(words.since, lang)} ${word(since, lang)}</span>`,
    by !== undefined && html`<span>${t(words.by, lang)} ${word(by, lang)}</span>`,
  ]
  const known = since === undefined && by === undefined ? nothing : html`<p class="app-gate__known">${facts}</p>`
  return html`<li class="app-gate__line app-gate__line--${state}">
<span class="app-gate__icon" aria-hidden="true">${icons[state]}</span>
<div class="app-gate__words"><p class="app-gate__title"><strong>${href === undefined ? title : html`<a class="govuk-link" href="${href}">${title}</a>`}</strong> <span class="app-gate__state">${t(words[state], lang)}</span></p>
<p class="app-gate__says">${word(found.says, lang)}</p>
${known}<p class="app-cite">${word(found.cite, lang)} <span class="app-cite__certainty">${word(found.certainty, lang)}</span></p>${whyOf(lang, found)}</div>
</li>`
}

/**
 * Whether the person could be transferred, in one big word, and every reason: what is not met first, then what is not
 * known, then (folded) what is met. Only shows what it is given: `open` is the gate's own answer, and a panel told to
 * be open while a line is not met shows itself shut, for a page must never be kinder than its reasons.
 */
export function gatePanel(
  lang: ReaderLanguage,
  gate: {
    readonly open: boolean
    readonly heading?: Words
    readonly checkedAt?: Words | undefined
    readonly lines: readonly GateLine[]
  },
): Html {
  const of = (state: GateLine['state']) => gate.lines.filter((found) => found.state === state)
  const standing = [...of('unmet'), ...of('unknown')]
  const met = of('met')
  const open = gate.open && standing.length === 0
  const heading = gate.heading && html`<p class="app-gate__about">${word(gate.heading, lang)}</p>`
  const checked =
    gate.checkedAt && html`<p class="app-gate__checked">${t(words.checked, lang)} ${word(gate.checkedAt, lang)}</p>`
  const reasons =
    standing.length === 0
      ? !open && html`<p class="govuk-body">${t(words.noReason, lang)}</p>`
      : html`<ul class="app-gate__lines">${standing.map((found) => line(lang, found))}</ul>`
  const fulfilled =
    met.length > 0 &&
    govuk('details', {
      summaryText: t(metCount(met.length), lang),
      classes: 'app-gate__met',
      html: html`<ul class="app-gate__lines">${met.map((found) => line(lang, found))}</ul>`,
    })
  return html`<section class="app-gate app-gate--${open ? 'open' : 'shut'}" aria-label="${t(open ? words.open : words.shut, lang)}">
<div class="app-gate__head"><span class="app-gate__sign" aria-hidden="true">${open ? '✓' : '✕'}</span>
<div>${heading}<h2 class="app-gate__answer">${t(open ? words.open : words.shut, lang)}</h2>
<p class="app-gate__note">${t(open ? words.openNote : words.shutNote, lang)}</p>${checked}</div></div>
<div class="app-gate__body">${reasons}${fulfilled}</div>
</section>`
}
