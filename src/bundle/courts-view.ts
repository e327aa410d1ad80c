import { isAfter } from '../core/calendar.ts'
import { courtsOf, courtTitle, remedyTitle } from '../courts/case-view.ts'
import { dutyDue } from '../courts/duty-view.ts'
import type { Hearing } from '../courts/hearing-state.ts'
import {
  cameWords,
  words as court,
  effectWords,
  lodgedWord,
  outcomeWords,
  stageWords,
  toWords,
} from '../courts/page-words.ts'
import { paperWords } from '../courts/paper-words.ts'
import { papersOf } from '../courts/papers-state.ts'
import type { Claim, Order, OrderDuty } from '../courts/state.ts'
import { suspension } from '../courts/suspension.ts'
import { certaintyWords } from '../web/certainty-words.ts'
import { leftOutWords } from './audience.ts'
import { type Block, type Entry, entries, head, type Section, type Tone, text } from './blocks.ts'
import type { Look } from './material-view.ts'
import { colonBetween, quoted } from './shown-view.ts'
import { words } from './words.ts'

/** Claims with each stage, every hearing, every order and what became of it, duties, and what the state undertook. */
export function courtsSection(look: Look): Section {
  const { say, state } = look
  const { claims, hearings, orders, duties, undertakings, touched } = state.courts
  if (!touched) return { title: say(words.courts), blocks: [] }
  const part = (title: string, items: readonly Entry[]): readonly Block[] => [
    head(title),
    items.length === 0 ? text(say(words.empty)) : entries(items),
  ]
  return {
    title: say(words.courts),
    blocks: [
      ...part(
        say(words.claims),
        claims.map((claim) => claimEntry(look, claim)),
      ),
      ...part(
        say(words.hearings),
        hearings.map((one) => hearingEntry(look, one)),
      ),
      ...part(
        say(words.orders),
        orders.map((order) => orderEntry(look, order)),
      ),
      ...part(
        say(words.duties),
        duties.map((duty) => dutyEntry(look, duty)),
      ),
      ...part(
        say(words.undertakings),
        undertakings.map(({ says, document, given, released }) => ({
          when: [look.when(given.at)],
          title: document,
          ...tagged(say(released === null ? court.inForce : court.released), released === null ? 'bad' : 'quiet'),
          body: [quoted(says, look.lang)],
          meta: [given.by],
        })),
      ),
    ],
  }
}

const tagged = (words: string, tone: Tone) => ({ tag: { text: words, tone } })

/** The claim that something belongs to, by its remedy and references. */
function claimOf({ state, agreement, lang, say }: Look, id: string): string {
  const claim = state.courts.claims.find((one) => one.id === id)
  return claim === undefined ? '' : `${say(remedyTitle(agreement, claim.kind))}, ${courtsOf(agreement, lang, claim)}`
}

function claimEntry(look: Look, claim: Claim): Entry {
  const { say, when, lang, agreement, state } = look
  const found = suspension(state, claim, agreement)
  const stages = claim.stages.map(
    ({ stage, decidedAt, document }) =>
      `${when(decidedAt)}${lang === 'fr' ? '\u00a0' : ''}: ${say(stageWords[stage])}. ${document}`,
  )
  const suspends =
    found === null
      ? []
      : [
          `${say(found.suspends ? court.suspends : court.doesNot)}. ${say(found.says)} ${say(found.citation.cite)} (${found.citation.rule}), ${say(certaintyWords[found.citation.certainty])}`,
        ]
  return {
    when: [when(claim.lodged.at)],
    title: [say(remedyTitle(agreement, claim.kind)), claim.cipher].filter((one) => one !== null).join(', '),
    ...(claim.over ? tagged(say(words.ended), 'quiet') : {}),
    body: [quoted(claim.summary, lang), ...(stages.length === 0 ? [say(lodgedWord)] : stages), ...suspends],
    meta: [
      ...(claim.parties.length === 0 ? [] : [colonBetween(say(court.parties), claim.parties.join(', '), lang)]),
      `${courtsOf(agreement, lang, claim) || say(courtTitle(agreement, claim.court))} · ${colonBetween(say(words.lodgedBy), claim.lodgedBy, lang)}`,
    ],
  }
}

/** A hearing with its course: adjourned from when, begun, and what came of it. */
function hearingEntry(look: Look, hearing: Hearing): Entry {
  const { say, when, lang } = look
  const { at, vacated, judge, counsel, place, earlier, begun, ended } = hearing
  const over =
    ended === null
      ? []
      : [
          `${say(outcomeWords[ended.outcome])}, ${when(ended.at)}, ${ended.by}.${ended.says === undefined ? '' : ` ${quoted(ended.says, lang)}`}`,
        ]
  const sitting = begun !== null && ended === null ? tagged(say(court.sitting), 'bad') : {}
  return {
    title: look.clocks(at),
    ...(vacated === null ? sitting : tagged(say(words.vacated), 'quiet')),
    body: [
      [judge, counsel, place].filter((piece) => piece !== undefined).join(', '),
      ...(earlier.length === 0 ? [] : [`${say(court.adjournedFrom)} ${earlier.map(when).join(', ')}`]),
      ...over,
    ].filter(Boolean),
    meta: [claimOf(look, hearing.claim)].filter(Boolean),
  }
}

function orderEntry(look: Look, order: Order): Entry {
  const { say, when, lang } = look
  const { confirmed, discharged, reference } = order
  const hidden = order.document === leftOutWords[lang]
  const [stands, tone] =
    discharged !== null
      ? ([court.discharged, 'quiet'] as const)
      : confirmed === null
        ? ([court.unread, 'bad'] as const)
        : confirmed.effect === 'other-person'
          ? ([court.otherPerson, 'quiet'] as const)
          : order.yields !== null
            ? ([court.yields, 'quiet'] as const)
            : ([effectWords[confirmed.effect], 'bad'] as const)
  const read =
    confirmed === null
      ? [say(court.unreadSays)]
      : [
          `${say(effectWords[confirmed.effect])}, ${confirmed.by}, ${when(confirmed.at)}. ${quoted(confirmed.reasons, lang)}`,
        ]
  const gone =
    discharged === null
      ? []
      : [
          `${say(court.discharged)} ${when(discharged.at)}, ${discharged.by}. ${discharged.document}. ${quoted(discharged.reasons, lang)}`,
        ]
  return {
    when: [when(order.receivedAt)],
    title: [order.document, reference].filter((one) => one !== undefined).join(', '),
    ...tagged(say(stands), tone),
    body: hidden ? [say(effectWords['other-person'])] : [...read, ...gone],
    meta: [`${say(cameWords[order.by])}, ${order.received.by}`],
  }
}

function dutyEntry(look: Look, duty: OrderDuty): Entry {
  const { say, when, lang, zone, at } = look
  const { done, ended, dueAt } = duty
  const late = done === null && ended === null && dueAt !== undefined && !isAfter(dueAt, at)
  const stands = done !== null ? court.done : ended !== null ? court.ended : late ? court.late : court.open
  const proof = done === null ? [] : [`${done.by}, ${when(done.at)}. ${quoted(done.proof, lang)}`]
  return {
    title: duty.what,
    ...tagged(say(stands), done !== null ? 'good' : ended !== null ? 'quiet' : 'bad'),
    body: [
      `${say(duty.owedBy === undefined ? court.theState : court.theClaimant)} → ${say(toWords[duty.to])}. ${dutyDue(duty, zone, lang)}`,
      ...proof,
      ...papersOf(look.state.courts, duty).map(({ title, sent, receipt }) => {
        const came =
          receipt === null ? paperWords.onItsWay : receipt.understood ? paperWords.understood : paperWords.notUnderstood
        return `${title}, ${sent.by}, ${when(sent.at)}. ${say(came)}${receipt === null ? '' : `, ${when(receipt.receivedAt)}, SHA-256 ${receipt.digest}`}`
      }),
    ],
  }
}
