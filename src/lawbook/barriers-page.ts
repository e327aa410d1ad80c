import { roles } from '../access/roles.ts'
import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import type { BarrierKind } from '../law/law.ts'
import { summary, tagFor } from '../web/boxes.ts'
import { type Html, html } from '../web/html.ts'
import { dateLine } from './date-form.ts'
import { words as shared } from './page-words.ts'
import { certaintyTag, hrefOf, type LawPage, type LawView, pairsIn, readingLink, ruleLink, sourceList } from './view.ts'

/** The register of barriers: for an officer, a lawyer or a judge who asks what stops a transfer, and who can undo that. */
const words = {
  title: { en: 'Register of barriers', fr: 'Registre des obstacles' },
  says: {
    en: 'What may stand between a person and the aircraft under this agreement: who may raise it, who may lift it and with which document, by which rule, and whether anybody may override it.',
    fr: 'Ce qui peut s’opposer au départ d’une personne sous cet accord : qui peut le signaler, qui peut le lever et avec quel document, par quelle règle, et si quelqu’un peut l’écarter.',
  },
  effectTitle: { en: 'Effect of every barrier', fr: 'Effet de tout obstacle' },
  effect: {
    en: 'From the instant it is recorded, before anybody has verified it: the gate is shut, the person’s seat is taken back in the same write, nobody boards and nobody is handed over, not even from the air. It works until the authority named here lifts it with the document named here. Time alone ends none.',
    fr: 'Dès l’instant de son enregistrement, avant toute vérification : le passage est fermé, le siège est repris dans la même écriture, nul n’embarque et nul n’est remis, même déjà en vol. Il vaut jusqu’à ce que l’autorité désignée ici le lève avec le document désigné ici. Le temps seul n’en lève aucun.',
  },
  contents: { en: 'Kinds of barriers', fr: 'Types d’obstacles' },
  standing: { en: 'What it says while it stands', fr: 'Ce qu’il dit tant qu’il subsiste' },
  person: { en: 'What the person is told', fr: 'Ce qui est dit à la personne' },
  raisedBy: { en: 'Who may raise it', fr: 'Qui peut le signaler' },
  liftedBy: { en: 'Who may lift it', fr: 'Qui peut le lever' },
  liftedWith: { en: 'With which document', fr: 'Avec quel document' },
  rule: { en: 'Rule', fr: 'Règle' },
  from: { en: 'Effect', fr: 'Effet' },
  atOnce: {
    en: 'From the instant it is recorded: gate shut, seat taken back, no boarding, no handover.',
    fr: 'Dès son enregistrement : passage fermé, siège repris, ni embarquement ni remise.',
  },
  desk: { en: 'What the flight desk and the escort are told', fr: 'Ce qui est dit au bureau des vols et à l’escorte' },
  override: { en: 'Override', fr: 'Mise à l’écart' },
  byTwo: { en: 'By two named officials, with reasons', fr: 'Par deux agents nommés, avec motifs' },
  anyOf: { en: 'each of them one of:', fr: 'chacun étant l’un de ceux-ci :' },
  none: { en: 'This agreement names no barrier.', fr: 'Cet accord ne nomme aucun obstacle.' },
} satisfies Record<string, Text>

const anchor = (kind: string): string => `barrier-${kind}`

function named({ t }: LawView, list: readonly string[]): string {
  return list.map((role) => t(own(roles, role) ?? { en: role, fr: role })).join(', ')
}

function cited(view: LawView, rule: string): Html {
  const provision = own(view.agreement.provisions, rule)
  if (provision === undefined) return ruleLink(view, rule)
  return html`${view.t(provision.cite)} · ${ruleLink(view, rule)} ${certaintyTag(view.lang, provision.certainty)}<br><span class="law-sources">${sourceList(view.lang, provision.sources)}</span>`
}

function overrideCell(view: LawView, { override }: BarrierKind): Html {
  const { t, lang } = view
  const never = override.by.length === 0
  const tag = !never && tagFor(lang, 'warn', words.byTwo)
  const who = !never && html`<br>${t(words.anyOf)} ${named(view, override.by)}.`
  const read = override.readings.map((id) => html` · ${readingLink(view, id)}`)
  return html`${tag} ${t(override.says)}${who}<br>${ruleLink(view, override.rule)}${read}`
}

function kindShown(view: LawView, kind: BarrierKind): Html {
  const { t, lang } = view
  const rows = [
    { key: words.standing, value: t(kind.says) },
    { key: words.from, value: t(words.atOnce) },
    { key: words.raisedBy, value: named(view, kind.raisedBy) },
    { key: words.liftedBy, value: named(view, kind.liftedBy) },
    { key: words.liftedWith, value: t(kind.liftedWith) },
    { key: words.override, value: overrideCell(view, kind) },
    { key: words.desk, value: html`<strong>${t(kind.desk)}</strong>` },
    { key: words.person, value: t(kind.tells) },
    { key: words.rule, value: cited(view, kind.rule) },
  ]
  return html`<section aria-labelledby="${anchor(kind.kind)}"><h2 class="govuk-heading-m" id="${anchor(kind.kind)}">${t(kind.title)} <code>${kind.kind}</code></h2>${summary(lang, rows)}</section>`
}

/** Every kind of barrier of the agreement as its data have it, under the readings in use. */
export function barriersPage(view: LawView): LawPage {
  const { t, agreement } = view
  const kinds = Object.values(agreement.barriers)
  const contents = kinds.map(
    ({ kind, title }) => html`<li><a class="govuk-link" href="#${anchor(kind)}">${t(title)}</a></li>`,
  )
  const list =
    kinds.length === 0
      ? html`<p class="govuk-body app-empty">${t(words.none)}</p>`
      : html`<nav aria-label="${t(words.contents)}"><ul class="govuk-list law-contents law-contents--plain">${contents}</ul></nav>
<h2 class="govuk-heading-m">${t(words.effectTitle)}</h2><p class="govuk-body law-text">${t(words.effect)}</p>${kinds.map((kind) => kindShown(view, kind))}`
  const body = html`<h1 class="govuk-heading-l law-title">${t(words.title)}</h1>
<p class="govuk-body law-text">${t(words.says)}</p>
${dateLine(view, pairsIn(view, ['lang']))}
${list}`
  return {
    title: t(words.title),
    body,
    crumbs: [{ text: t(shared.law), href: hrefOf(view, '') }, { text: t(words.title) }],
  }
}
