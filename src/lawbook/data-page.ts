import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import { roomIn } from '../exchange/free-text.ts'
import { kindName, kindWords } from '../exchange/kind-words.ts'
import { isKind, type Kind, kinds, maySend, shapeOf } from '../exchange/messages.ts'
import { type Html, html, join, nothing } from '../web/html.ts'
import { fieldsOf } from './data-fields-view.ts'
import { dateLine } from './date-form.ts'
import { words as shared } from './page-words.ts'
import { hrefOf, type LawPage, type LawView, pairsIn, ruleLink } from './view.ts'

/** Personal data between the two nodes, for whoever answers for data protection: what goes, by which rule, why; and what cannot. */
const words = {
  title: { en: 'Personal data between the two states', fr: 'Données personnelles entre les deux États' },
  says: {
    en: 'Everything the two systems may say to one another about people. This page is made from the forms that the software enforces: what is not here cannot be sent.',
    fr: 'Tout ce que les deux systèmes peuvent se dire au sujet des personnes. Cette page est établie à partir des formats que le logiciel impose : ce qui n’y figure pas ne peut pas être transmis.',
  },
  out: { en: 'To the receiving state', fr: 'Vers l’État requis' },
  outSays: {
    en: 'Each field, the rule it rests on, and why carrying out the agreement needs it. It travels encrypted to the receiving state alone, inside the signed message. A field that is not in this list is held back, and shown to a person.',
    fr: 'Chaque rubrique, la règle dont elle relève et pourquoi l’exécution de l’accord l’exige. Elle part chiffrée pour le seul État requis, dans le message signé. Une rubrique absente de cette liste est retenue et signalée à un agent.',
  },
  back: { en: 'From the receiving state', fr: 'Venant de l’État requis' },
  backSays: {
    en: 'No personal data. Its messages have no encrypted part, and every field is a choice from a list, a day, an instant, a whole number between two bounds, a random token or a short code. The last column says how many bits a sender could choose in one message; a page of writing has about ten thousand.',
    fr: 'Aucune donnée personnelle. Ses messages n’ont pas de partie chiffrée, et chaque rubrique est un choix dans une liste, un jour, un instant, un nombre entier borné, un jeton aléatoire ou un code court. La dernière colonne indique combien de bits un expéditeur peut choisir dans un message ; une page d’écriture en compte environ dix mille.',
  },
  backAny: {
    en: 'This agreement does not forbid personal data from the receiving state. The software sends none all the same: its messages have no room for any.',
    fr: 'Cet accord n’interdit pas à l’État requis de transmettre des données personnelles. Le logiciel n’en transmet pourtant aucune : ses messages n’ont pas de place pour cela.',
  },
  tokens: {
    en: 'Tokens are made by the other state, or are drawn at random; one that was never given out is refused. Digests, figures and lists of a draw are compared with the receiver’s own.',
    fr: 'Les jetons viennent de l’autre État ou sont tirés au hasard ; un jeton jamais émis est refusé. Les empreintes, nombres et listes d’un tirage sont comparés à ceux du destinataire.',
  },
  message: { en: 'Message', fr: 'Message' },
  field: { en: 'Field', fr: 'Rubrique' },
  rule: { en: 'Rule', fr: 'Règle' },
  why: { en: 'Why it is necessary', fr: 'Nécessité' },
  holds: { en: 'What a field can hold', fr: 'Contenu possible' },
  bits: { en: 'Bits', fr: 'Bits' },
  kept: { en: 'How this is kept true', fr: 'Comment c’est garanti' },
  steps: [
    {
      en: 'Before the software is released, a test walks the form of every message and fails if any field from the receiving state could hold free writing, or any field to it is missing from this list.',
      fr: 'Avant toute livraison, un test parcourt le format de chaque message et échoue si une rubrique venant de l’État requis pouvait contenir un texte libre, ou si une rubrique qui lui est destinée manquait à cette liste.',
    },
    {
      en: 'A message that does not fit is never signed, whoever asks for it: it stays behind and is shown on the page of the exchange.',
      fr: 'Un message non conforme n’est jamais signé, quel que soit le demandeur : il est retenu et signalé sur la page des échanges.',
    },
    {
      en: 'A message that came and says more than its form allows does nothing: its sender is told so, and a person here is shown which field, never what it held.',
      fr: 'Un message reçu qui en dit plus que son format reste sans effet : l’expéditeur en est avisé et un agent voit quelle rubrique est en cause, jamais son contenu.',
    },
  ],
  forms: { en: 'The forms themselves (JSON Schema)', fr: 'Les formats eux-mêmes (JSON Schema)' },
} satisfies Record<string, Text | readonly Text[]>

/** Breaks a long path at its dots only. */
const path = (field: string): Html => html`<code>${join(field.split(/(?<=\.)/), html`<wbr>`)}</code>`
const head = ({ t }: LawView, ...heads: readonly Text[]): Html =>
  html`<thead class="govuk-table__head"><tr class="govuk-table__row">${heads.map((one) => html`<th scope="col" class="govuk-table__header">${t(one)}</th>`)}</tr></thead>`
const cell = (value: Html | string): Html => html`<td class="govuk-table__cell">${value}</td>`
const table = (label: string, inside: Html): Html =>
  html`<section class="app-scroll" aria-label="${label}" tabindex="0"><table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">${label}</caption>${inside}</table></section>`

/** The list of what goes, message by message. */
function sent(view: LawView): Html {
  const { t, agreement } = view
  const lists = Object.entries(agreement.personalData).map(([kind, fields]) => {
    const title = t(kindName(kind))
    const rows = Object.entries(fields).map(
      ([field, { rule, why }]) =>
        html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header govuk-!-width-one-third">${path(field)}</th>${cell(ruleLink(view, rule, { title: false }))}${cell(t(why))}</tr>`,
    )
    return html`<h3 class="govuk-heading-s">${title}</h3>${table(title, html`${head(view, words.field, words.rule, words.why)}<tbody class="govuk-table__body">${rows}</tbody>`)}`
  })
  return html`${lists}`
}

/** The kinds the receiving state may send, what each field can hold, and how much that is. */
function received(view: LawView): Html {
  const { t, lang } = view
  const theirs = Object.keys(kinds)
    .filter((kind): kind is Kind => isKind(kind) && maySend('receiving', kind))
    .toSorted((a, b) => kindWords[a].number - kindWords[b].number)
  const rows = theirs.map((kind) => {
    const { body } = shapeOf(kind)
    const lines = fieldsOf(body).map(({ field, says }) => html`<li>${path(field)} ${t(says)}</li>`)
    const bits = new Intl.NumberFormat(lang).format(Math.ceil(roomIn(body).bits))
    return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${t(kindName(kind))}</th>${cell(html`<ul class="govuk-list govuk-!-margin-bottom-0">${lines}</ul>`)}<td class="govuk-table__cell govuk-table__cell--numeric">${bits}</td></tr>`
  })
  return table(
    t(words.back),
    html`${head(view, words.message, words.holds, words.bits)}<tbody class="govuk-table__body">${rows}</tbody>`,
  )
}

const ruleNamed = (view: LawView, rule: string | null): Html =>
  rule === null || own(view.agreement.provisions, rule) === undefined
    ? nothing
    : html`<p class="govuk-body">${ruleLink(view, rule)}</p>`

/** What the two nodes may say about people, whole. */
export function dataPage(view: LawView): LawPage {
  const { t, agreement } = view
  const { noPersonalDataBack, dataNeeded } = agreement.parts
  const body = html`<h1 class="govuk-heading-l law-title">${t(words.title)}</h1>
<p class="govuk-body law-text">${t(words.says)}</p>${dateLine(view, pairsIn(view, ['lang']))}
<h2 class="govuk-heading-m">${t(words.back)}</h2>
<p class="govuk-body law-text">${t(noPersonalDataBack === null ? words.backAny : words.backSays)}</p>${ruleNamed(view, noPersonalDataBack)}
${received(view)}<p class="govuk-body law-text">${t(words.tokens)}</p>
<h2 class="govuk-heading-m">${t(words.out)}</h2><p class="govuk-body law-text">${t(words.outSays)}</p>${ruleNamed(view, dataNeeded)}
${sent(view)}
<h2 class="govuk-heading-m">${t(words.kept)}</h2><ul class="govuk-list govuk-list--bullet">${words.steps.map((one) => html`<li>${t(one)}</li>`)}</ul>
<p class="govuk-body"><a class="govuk-link" href="/exchange/schemas/index.json">${t(words.forms)}</a></p>`
  return {
    title: t(words.title),
    body,
    crumbs: [{ text: t(shared.law), href: hrefOf(view, '') }, { text: t(words.title) }],
  }
}
