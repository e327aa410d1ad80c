import { z } from 'zod'
import { formatBirth, hasAge } from '../core/birth.ts'
import type { Language, Text } from '../core/brand.ts'
import { dayOf, formatInstant } from '../core/calendar.ts'
import { instantField } from '../core/fields.ts'
import { fill } from '../law/words.ts'
import { rowsOf } from '../platform/store.ts'
import { labels, relationshipWords } from '../portal/words.ts'
import { tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html, type Renderable } from '../web/html.ts'
import { t, type Words } from '../web/language.ts'
import { familyForm } from './family.ts'
import { waitingMembers } from './family-actions.ts'
import { lateBy } from './late.ts'
import { signalWords } from './presence-words.ts'
import { type Application, fullName, type Person } from './state.ts'
import { inWords } from './terms.ts'

/** What an officer sees of families and presence on the page of an application. */

const changeRow = z.object({ reference: z.string(), says: z.string(), at: instantField })

const linked = (reference: string): Html =>
  html`<a class="govuk-link app-ref" href="/admissions/${reference}">${reference}</a>`

/** Who asks to join, what somebody of the family asked, and to which family a form belongs. */
export async function familyBoxes(desk: Desk, lang: Language, state: Application): Promise<Renderable> {
  const { query } = desk.platform.database
  const { kin, family } = state
  const forms = family === undefined ? [] : await rowsOf(query, 'family-form', familyForm, family)
  const waiting = waitingMembers(state)
  const asks = forms
    .filter(({ reference }) => waiting.includes(reference))
    .map(
      ({ reference, member }) =>
        html`<li>${linked(reference)} <bdi>${fullName(member.person)}</bdi>, ${formatBirth(member.person, lang)}, ${t(relationshipWords[member.relationship], lang)}.
        ${t(kin.confirmed.includes(reference) ? words.confirmed : words.unconfirmed, lang)}${member.evidence !== undefined && html`<br><bdi>${member.evidence}</bdi>`}</li>`,
    )
  const changes = (await rowsOf(query, 'change-asked', changeRow, state.reference)).map(
    ({ reference, says, at }) =>
      html`<li>${formatInstant(at, desk.zone, lang)}${reference !== state.reference && html` ${linked(reference)}`}<br><bdi>${says}</bdi></li>`,
  )
  const parts = [
    ...(kin.joined === null ? [] : [html`<li>${t(words.partOf, lang)} ${linked(kin.joined.family)}</li>`]),
    ...(kin.from === null ? [] : [html`<li>${t(words.splitFrom, lang)} ${linked(kin.from.reference)}</li>`]),
  ]
  return html`${box(lang, words.asks, asks)}${box(lang, words.changes, changes)}${box(lang, words.linked, parts)}`
}

const box = (lang: Language, title: Text, lines: readonly Html[]): Renderable =>
  lines.length > 0 &&
  html`<div class="app-deadline app-tone-warn"><h2 class="govuk-heading-s">${t(title, lang)}</h2><ul class="govuk-list govuk-list--bullet">${lines}</ul></div>`

/** A birth as far as it is known, and whether that leaves the age open on the day of submission. */
export function birthCell(desk: Desk, lang: Language, state: Application, { person, ageFound }: Person): Words {
  const said = formatBirth(person, lang)
  const on = dayOf(state.submitted?.at ?? desk.platform.clock.now(), desk.zone)
  if (ageFound !== undefined) return html`${said}<br>${t(ageFound.adult ? words.adult : words.child, lang)}`
  return hasAge(person, 18, on) === 'either' ? html`${said} ${tagFor(lang, 'warn', words.ageOpen)}` : said
}

/** What more is known of a person: their own form, how the relation can be shown. */
export function familyCells(
  lang: Language,
  { evidence, from, late }: Person,
): readonly { readonly key: Words; readonly value: Words }[] {
  return [
    ...(evidence === undefined ? [] : [{ key: labels.evidence, value: html`<bdi>${evidence}</bdi>` }]),
    ...(from === undefined
      ? []
      : [
          {
            key: words.ownForm,
            value: html`${linked(from)}${late === true && html` ${tagFor(lang, 'warn', words.late)}`}`,
          },
        ]),
  ]
}

/** What an adult answered about presence, what is odd about it, how late it came, and what an officer made of it. */
export function presenceCell(desk: Desk, lang: Language, state: Application, id: string): Renderable {
  const { agreement, clock } = desk.platform
  const filled = inWords(agreement, clock.now())
  const shown = state.presence[id]
  const late = state.late[id]
  const answer = shown ?? late
  if (answer === undefined) return t(words.notYet, lang)
  const exact = answer.accuracyMetres === undefined ? '' : ` (± ${answer.accuracyMetres} m)`
  const lateness =
    late === undefined ? null : t(fill(words.cameLate, { late: lateBy(late.closedAt, late.mark.at) }), lang)
  const odd = (answer.signals ?? []).map((signal) => html`<br>${t(filled(signalWords[signal]), lang)}`)
  const { judged } = answer
  const verdict =
    judged === null
      ? (shown === undefined || answer.location !== 'inside' || odd.length > 0) && tagFor(lang, 'warn', words.toJudge)
      : html`${tagFor(lang, judged.accepted ? 'good' : 'bad', judged.accepted ? words.accepted : words.notAccepted)}
        <bdi>${judged.mark.by}: ${judged.evidence}. ${judged.reasons}</bdi>`
  return html`${t(filled(words[answer.location]), lang)}${exact}<br>${formatInstant(answer.mark.at, desk.zone, lang)}
    ${lateness !== null && html`<br>${lateness}`}${odd}${answer.says !== undefined && html`<br><bdi>${answer.says}</bdi>`}${verdict && html`<br>${verdict}`}`
}

const words = {
  asks: { en: 'Asking to join this family', fr: 'Demandent à rejoindre cette famille' },
  confirmed: {
    en: 'The main applicant says they are of the family.',
    fr: 'Le demandeur principal dit que la personne est de la famille.',
  },
  unconfirmed: { en: 'The main applicant has not said so.', fr: 'Le demandeur principal ne l’a pas dit.' },
  changes: { en: 'Told to officers alone', fr: 'Confié aux seuls agents' },
  linked: { en: 'Linked applications', fr: 'Demandes liées' },
  partOf: { en: 'Part of the family', fr: 'Fait partie de la famille' },
  splitFrom: { en: 'Split off from', fr: 'Séparée de' },
  ageOpen: { en: '17 or 18: to decide', fr: '17 ou 18 ans : à décider' },
  adult: { en: 'Found to be 18 or over', fr: 'Reconnu majeur' },
  child: { en: 'Found to be under 18', fr: 'Reconnu mineur' },
  ownForm: { en: 'Their own form', fr: 'Formulaire propre' },
  late: { en: 'Late member', fr: 'Membre tardif' },
  notYet: { en: 'Not yet', fr: 'Pas encore' },
  cameLate: { en: 'Came late by {late}', fr: 'En retard de {late}' },
  toJudge: { en: 'To be weighed', fr: 'À apprécier' },
  accepted: { en: 'Accepted', fr: 'Admise' },
  notAccepted: { en: 'Not accepted', fr: 'Non admise' },
  inside: { en: 'Position {inReceiving}', fr: 'Position {inReceiving}' },
  unknown: { en: 'Declared, no position', fr: 'Déclarée, sans position' },
  outside: { en: 'Position {outsideArea}', fr: 'Position {outsideArea}' },
} satisfies Record<string, Text>
