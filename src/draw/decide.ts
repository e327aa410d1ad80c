import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { isAtOrAfter } from '../core/calendar.ts'
import { prose, referenceField } from '../core/fields.ts'
import type { CommandDefinition, Context, Fact } from '../law/decision.ts'
import { due } from '../law/due.ts'
import type { Agreement, Refusal } from '../law/law.ts'
import type { DrawTerms } from '../law/parts.ts'
import { refuse, those } from '../law/refuse.ts'
import { randomnessOf, roundTime } from './beacon.ts'
import { type DrawEvent, hex32, listField, type lossCodes, passedOver, resultField, voidCodes } from './events.ts'
import { drawOrder, orderDigest, rootOfList } from './order.ts'
import { commitmentOf, listDigest, seedOf } from './seed.ts'
import { type Draw, type DrawState, drawStream, draws, refusedBy } from './state.ts'
import { words } from './words.ts'

export type OnDraw<C, X = undefined> = CommandDefinition<DrawState, DrawEvent, C, X>
export type Ruling = { readonly facts: readonly DrawEvent[] } | { readonly refusals: readonly Refusal[] }
type DrawCommand = { readonly draw: string }

/** Facts, unless there is a refusal. */
const unless = (refusals: readonly Refusal[], ...facts: readonly DrawEvent[]): Ruling =>
  refusals.length > 0 ? { refusals } : { facts }

export const facts = (events: readonly DrawEvent[], at: Instant): readonly Fact<DrawEvent>[] =>
  events.map((event) => ({ event, occurredAt: at }))

/** The two parties in the order in which their secrets stand in the seed: the returning state, then the receiving one. */
export const partiesOf = ({ returning, receiving }: Agreement): readonly [string, string] => [
  returning.party,
  receiving.party,
]
/** The other of the two. */
export const otherOf = (agreement: Agreement, party: string): string =>
  partiesOf(agreement).find((one) => one !== party) ?? party

/** When a time for the draw that begins now ends (IN-43); `null` where the agreement sets none. */
export function drawTime(agreement: Agreement, rule: DrawTerms['answer'], from: Instant): Instant | null {
  const clock = due(agreement, rule, from, { asOf: from })
  return 'problem' in clock ? null : clock.closesAt
}

/** A command on a draw that exists and is not voided. */
function onDraw<C extends DrawCommand, X = undefined>(
  name: string,
  schema: z.ZodType<C>,
  rule: (draw: Draw, command: C, context: Context & { readonly terms: DrawTerms }, elsewhere: X) => Ruling,
  elsewhere?: OnDraw<C, X>['elsewhere'],
): OnDraw<C, X> {
  return {
    name,
    schema,
    aggregate: draws,
    stream: ({ draw }) => drawStream(draw),
    ...(elsewhere === undefined ? {} : { elsewhere }),
    decide: (state, command, context, known) => {
      const terms = context.agreement.admission?.draw
      if (state === null || terms === undefined) return { refusals: [refuse('no-such-draw', words.none, 'draw')] }
      if (state.voided !== null) return { refusals: [refuse('draw-voided', words.voided)] }
      const ruling = rule(state, command, { ...context, terms }, known)
      return 'refusals' in ruling ? ruling : { facts: facts(ruling.facts, context.now) }
    },
  }
}

const base = { draw: referenceField }
const done = (draw: Draw): boolean => draw.drawn !== null || draw.result !== null

/** Until when both must have revealed: known once the second has committed. */
const revealBy = (draw: Draw, party: string, { agreement, now, terms }: Context & { readonly terms: DrawTerms }) =>
  draw.commitments[otherOf(agreement, party)] === undefined ? {} : { revealBy: drawTime(agreement, terms.answer, now) }

/** This node commits to its 32 secret bytes for this list. The secret itself is kept elsewhere, and by it alone. */
export const commit = onDraw(
  'draw/commit',
  z.strictObject({ ...base, commitment: hex32 }),
  (draw, { commitment }, context) => {
    const { party } = context.actor
    return unless(
      those(
        done(draw) && refuse('draw-done', words.over),
        draw.commitments[party] !== undefined && refuse('already-committed', words.committed),
      ),
      { type: 'committed', party, commitment, ...revealBy(draw, party, context) },
    )
  },
)

const theirCommit = z.strictObject({ ...base, list: listField, commitment: hex32 })

/**
 * The other state's commitment, with the list it is for. At the node that does not admit this is how the list is first known.
 * A commitment to another list, or a second and other one, is recorded as what it is and changes nothing.
 */
export const noteCommit: OnDraw<z.infer<typeof theirCommit>> = {
  name: 'draw/note-commit',
  schema: theirCommit,
  aggregate: draws,
  stream: ({ draw }) => drawStream(draw),
  decide: (state, { draw, list, commitment }, context) => {
    const { agreement, now, actor, reference } = context
    const terms = agreement.admission?.draw
    if (terms === undefined) return { refusals: [refuse('no-such-draw', words.none)] }
    const digest = listDigest(agreement.id, draw, list)
    const { party } = actor
    if (state === null) {
      // Only the state that admits makes lists; the other learns of a draw from it, and never the other way round.
      if (party !== agreement.returning.party) return { refusals: [refuse('no-such-draw', words.none)] }
      const commitBy = drawTime(agreement, terms.answer, now)
      const noted: DrawEvent = { type: 'list-noted', reference, list, digest, commitBy }
      return { facts: facts([noted, { type: 'commit-noted', party, commitment }], now) }
    }
    if (state.voided !== null) return { refusals: [refuse('draw-voided', words.voided)] }
    const before = state.commitments[party]
    const mismatch = (code: 'other-list' | 'other-commitment', said: string) => ({
      facts: facts([{ type: 'mismatch-noted', party, code, said }], now),
    })
    if (digest !== state.digest) return mismatch('other-list', digest)
    if (before !== undefined) {
      if (before.commitment !== commitment) return mismatch('other-commitment', commitment)
      return { refusals: [refuse('already-committed', words.committed)] }
    }
    return {
      facts: facts(
        [{ type: 'commit-noted', party, commitment, ...revealBy(state, party, { ...context, terms }) }],
        now,
      ),
    }
  },
}

/** This node reveals its secret: once both have committed, and only the one it committed to. */
export const reveal = onDraw(
  'draw/reveal',
  z.strictObject({ ...base, secret: hex32 }),
  (draw, { secret }, { agreement, actor: { party } }) => {
    const own = draw.commitments[party]
    const both = own !== undefined && draw.commitments[otherOf(agreement, party)] !== undefined
    return unless(
      those(
        !both && refuse('not-both-committed', words.notBothCommitted),
        draw.secrets[party] !== undefined && refuse('already-revealed', words.revealed),
        both &&
          commitmentOf(draw.digest, party, secret) !== own.commitment &&
          refuse('other-secret', words.otherSecret, 'secret'),
      ),
      { type: 'revealed', party, secret },
    )
  },
)

/** The other state's secret. One that is not what it committed to is recorded as that, and is not taken for a reveal. */
export const noteReveal = onDraw(
  'draw/note-reveal',
  z.strictObject({ ...base, secret: hex32 }),
  (draw, { secret }, { actor: { party } }) => {
    const committed = draw.commitments[party]
    if (draw.secrets[party] !== undefined) return { refusals: [refuse('already-revealed', words.revealed)] }
    const matches = committed !== undefined && commitmentOf(draw.digest, party, secret) === committed.commitment
    if (!matches) return { facts: [{ type: 'mismatch-noted', party, code: 'reveal', said: secret }] }
    return { facts: [{ type: 'reveal-noted', party, secret }] }
  },
)

/** An officer imports the published signature of the round that was named before. It is checked here, without a network. */
export const recordBeacon = onDraw(
  'draw/record-beacon',
  z.strictObject({ ...base, signature: z.string().trim().toLowerCase().max(200) }),
  (draw, { signature }) => {
    const { beacon } = draw.list
    if (beacon === null) return { refusals: [refuse('no-beacon', words.noBeacon)] }
    if (draw.beacon !== null) return { refusals: [refuse('beacon-recorded', words.beaconRecorded)] }
    const randomness = randomnessOf(beacon.round, signature)
    if (randomness === null) return { refusals: [refuse('bad-signature', words.badSignature, 'signature')] }
    return { facts: [{ type: 'beacon-recorded', signature, randomness }] }
  },
)

/** Both secrets in the order of the seed; `null` while one is missing. */
function secretsOf(draw: Draw, agreement: Agreement): readonly [string, string] | null {
  const [first, second] = partiesOf(agreement).map((party) => draw.secrets[party]?.secret)
  return first === undefined || second === undefined ? null : [first, second]
}

type Gone = readonly { readonly reference: string; readonly code: (typeof lossCodes)[number] }[]

/**
 * Draws the order: nothing is left to choose, so the node does it by itself. Groups that were withdrawn since the list was
 * fixed stay on it and are passed over, marked. A list that is no longer the one both committed to is refused.
 */
export const run = onDraw(
  'draw/run',
  z.strictObject(base),
  (draw, _, { agreement }, gone: Gone) => {
    const { entries, list, digest, reference } = draw
    if (entries === null) return { refusals: [refuse('no-such-draw', words.none)] }
    const secrets = secretsOf(draw, agreement)
    const altered = rootOfList(entries) !== list.root || listDigest(agreement.id, reference, list) !== digest
    const refusals = those(
      draw.drawn !== null && refuse('draw-done', words.over),
      secrets === null && refuse('not-both-revealed', words.notBothRevealed),
      list.beacon !== null && draw.beacon === null && refuse('beacon-missing', words.beaconMissing),
      altered && refuse('list-altered', words.listAltered),
    )
    if (refusals.length > 0 || secrets === null) return { refusals }
    const seed = seedOf(digest, secrets, draw.beacon?.randomness ?? null)
    const listed = new Set(entries.map((entry) => entry.reference))
    const lost = gone.filter((one) => listed.has(one.reference))
    return { facts: [{ type: 'order-drawn', seed, order: orderDigest(drawOrder(seed, entries)), lost: [...lost] }] }
  },
  async (query, { draw }) => {
    const rows = await query(
      `select a.key, a.ix from view_rows e join view_rows a on a.view = 'application' and a.key = e.ix
       where e.view = 'draw-entry' and e.stream = $1 and a.ix <> 'eligible' order by a.key`,
      [drawStream(draw)],
    )
    return rows.map(({ key, ix }): Gone[number] => ({
      reference: String(key),
      code: passedOver(String(ix)),
    }))
  },
)

/** What the other node says of the result. A seed that does not follow from the two secrets is recorded as that. */
export const noteDone = onDraw(
  'draw/note-done',
  z.strictObject({ ...base, result: resultField }),
  (draw, { result }, { agreement, actor: { party } }) => {
    const secrets = secretsOf(draw, agreement)
    const { beacon } = draw.list
    const randomness = beacon === null ? null : randomnessOf(beacon.round, result.signature ?? '')
    const follows =
      secrets !== null &&
      (beacon === null) === (randomness === null) &&
      seedOf(draw.digest, secrets, randomness) === result.seed
    const same = draw.result === null || (draw.result.seed === result.seed && draw.result.order === result.order)
    if (!follows || !same) return { facts: [{ type: 'mismatch-noted', party, code: 'result', said: result.order }] }
    return { facts: [{ type: 'result-noted', result }] }
  },
)

/**
 * A named officer ends a draw that cannot go on, for all to see. Not once both have revealed: from then on the seed can be
 * known, and a draw could be tried again until it pleases; only a beacon that does not come leaves it possible.
 */
export const voidDraw = onDraw(
  'draw/void',
  z.strictObject({ ...base, reasons: prose() }),
  (draw, { reasons }, { agreement, now, terms }) => {
    const { beacon } = draw.list
    const revealed = secretsOf(draw, agreement) !== null
    const patience = beacon === null ? null : drawTime(agreement, terms.answer, roundTime(beacon.round))
    const noBeacon = draw.beacon === null && patience !== null && isAtOrAfter(now, patience)
    const [refused] = refusedBy(draw, partiesOf(agreement), now)
    const code =
      noBeacon && revealed
        ? 'no-beacon'
        : refused !== undefined
          ? (`not-${refused.what === 'commit' ? 'committed' : 'revealed'}` as const)
          : draw.mismatches.length > 0
            ? 'does-not-match'
            : 'decided'
    return unless(
      those(
        draw.drawn !== null && refuse('draw-done', words.over),
        draw.drawn === null &&
          revealed &&
          !noBeacon &&
          !alteredHere(draw) &&
          refuse('both-revealed', words.bothRevealed),
      ),
      { type: 'draw-voided', code, reasons },
    )
  },
)

/** True where the list kept here is no longer the one whose root was published. */
export const alteredHere = ({ entries, list }: Draw): boolean => entries !== null && rootOfList(entries) !== list.root

/** The other state voided the draw. */
export const noteVoid = onDraw(
  'draw/note-void',
  z.strictObject({ ...base, code: z.enum(voidCodes) }),
  (draw, { code }) =>
    unless(those(draw.result !== null && refuse('draw-done', words.over)), { type: 'draw-voided', code }),
)
