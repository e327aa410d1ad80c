import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { type Gate, gate } from '../barriers/gate.ts'
import { type Scheme, schemeNow } from '../barriers/scheme.ts'
import type { Instant, Language, Text } from '../core/brand.ts'
import { compare, formatInstant, isAfter } from '../core/calendar.ts'
import { underCipher } from '../courts/anonymity.ts'
import { cipherOf } from '../courts/state.ts'
import { type MessageEvidence, messageEvidence } from '../exchange/view.ts'
import type { Flight } from '../flights/state.ts'
import { flightAsKnown } from '../flights/view.ts'
import type { Agreement } from '../law/law.ts'
import type { Query } from '../platform/database.ts'
import { fold } from '../platform/store.ts'
import { caseStream, cases } from '../readmission/case.ts'
import type { TimelineContext } from '../readmission/said.ts'
import type { Case } from '../readmission/state.ts'
import { caseFile } from '../readmission/view.ts'
import { type Audience, leavesOut } from './audience.ts'
import { documentNumbers } from './documents-view.ts'
import { inLang, type Shown, type ShownFact, shownTo } from './shown-view.ts'

/** What a bundle is asked of: the node's record, its law and its words. A desk is one. */
export type Holder = {
  readonly platform: { readonly database: { readonly query: Query }; readonly agreement: Agreement }
  readonly roleName: (role: string) => Text
  readonly zone: string
  readonly demonstration: boolean
}
export type Asked = {
  readonly reference: string
  readonly audience: Audience
  readonly lang: Language
  /** The world as it stood then; the gate is asked for this minute. */
  readonly at: Instant
  /** Only what had been recorded by then. */
  readonly knownAt: Instant
  readonly madeAt: Instant
  /** Who made it, by name. */
  readonly madeBy: string
}

export type Read = { readonly at: Instant; readonly actor: string; readonly what: string }

/** Everything a bundle is made from, as its audience may have it. */
export type Material = Asked & {
  readonly agreement: Agreement
  readonly demonstration: boolean
  readonly scheme: Scheme
  readonly zone: string
  readonly roleName: (role: string) => Text
  /** In the order in which they happened. */
  readonly facts: readonly ShownFact[]
  readonly state: Case
  readonly cipher: string | null
  readonly gate: Gate
  readonly flight: Flight
  readonly messages: readonly MessageEvidence[]
  /** `null`: not for this audience. */
  readonly reads: readonly Read[] | null
  /** SHA-256 over the facts as given here. */
  readonly recordDigest: string
  readonly bundleReference: string
}

const readRow = z.object({ at: z.string().transform((text) => text as Instant), actor: z.string(), what: z.string() })

/** Gathers the record of a case. `no-case`: there is none; `not-yet`: not one by then, its first fact being of `opened`. */
export async function materialFor(
  holder: Holder,
  asked: Asked,
): Promise<Material | { readonly problem: 'no-case' } | { readonly problem: 'not-yet'; readonly opened: Instant }> {
  const { reference, audience, at, knownAt, lang } = asked
  const { platform, zone, roleName, demonstration } = holder
  const { query } = platform.database
  const file = await caseFile(query, reference)
  const [first] = file?.facts ?? []
  if (file === null || first === undefined) return { problem: 'no-case' }
  const known = file.facts.filter(
    ({ recordedAt, occurredAt }) => !isAfter(recordedAt, knownAt) && !isAfter(occurredAt, at),
  )
  const shown = shownTo(audience, known, { all: file.facts, now: file.state, lang })
  const state = fold(cases, shown)
  if (state === null) return { problem: 'not-yet', opened: first.recordedAt }
  const { agreement } = platform
  const scheme = await schemeNow(query, agreement, { lock: false })
  const seat = state.seat
  const facts = shown.toSorted((a, b) => compare(a.occurredAt, b.occurredAt) || a.version - b.version)
  const recordDigest = digestOf(facts.map(factDigest))
  return {
    ...asked,
    agreement,
    demonstration,
    scheme,
    zone,
    roleName,
    facts,
    state,
    cipher: cipherOf(file.state.courts),
    gate: gate(state, agreement, at, scheme),
    flight: seat === null ? null : masked(await flightAsKnown(query, seat.flight, { at, knownAt }), file.state),
    messages: await messageEvidence(query, state.shared, knownAt),
    reads: leavesOut(audience, 'reads') ? null : await readsOf(query, reference, knownAt),
    recordDigest,
    bundleReference: `${reference}-${audience.charAt(0).toUpperCase()}-${recordDigest.slice(0, 8).toUpperCase()}`,
  }
}

/** A flight without the name in what an officer wrote of its hour. */
const masked = (flight: Flight, { person, courts }: Case): Flight => {
  const set = flight?.standDownSet
  if (flight === null || set === undefined) return flight
  const under = underCipher({ person, courts })
  return { ...flight, standDownSet: { ...set, reasons: under(set.reasons) } }
}

const readsOf = async (query: Query, reference: string, knownAt: Instant): Promise<readonly Read[]> =>
  z
    .array(readRow)
    .parse(
      await query(
        'select read_at as at, actor, what from reads where stream = $1 and read_at <= $2 order by read_at, actor, what',
        [caseStream(reference), knownAt],
      ),
    )

const digestOf = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex')

/** A fact as it is given to others: with both times, who, the version of the law; without its words where they are left out. */
export const factGiven = <E>({
  version,
  event,
  occurredAt,
  recordedAt,
  actor,
  lawVersion,
  leftOut,
  altered,
}: Shown<E>) => ({
  version,
  occurredAt,
  recordedAt,
  actor: { name: actor.name, role: actor.role, party: actor.party },
  lawVersion,
  event: leftOut === null ? event : null,
  leftOut,
  /** Whether words in it were replaced: by the cipher, or because they are not for this reader. */
  altered,
})

/** SHA-256, in hexadecimal, over canonical JSON (RFC 8785) of a fact as given. */
export const factDigest = <E>(fact: Shown<E>): string => digestOf(factGiven(fact))

/** What facts are told with: words of one language, times on the clocks of whoever tells. */
export type Telling = {
  readonly say: (text: Text) => string
  /** An instant on the clocks of whoever tells. */
  readonly when: (at: Instant) => string
  /** The same on the clocks of both states, each named. */
  readonly clocks: (at: Instant) => string
  readonly context: TimelineContext
}

/** What the sections say things with. */
export type Look = Material &
  Telling & {
    /** The number of the document that came with a fact, by the fact's own. */
    readonly documents: ReadonlyMap<number, string>
  }

/** How one who keeps a record tells of it in a language. */
export function tellingIn(context: TimelineContext): Telling {
  const { agreement, lang, zone } = context
  const zones = [...new Set([zone, agreement.returning.zone, agreement.receiving.zone])]
  return {
    say: inLang(lang),
    when: (at) => formatInstant(at, zone, lang),
    clocks: (at) => zones.map((one) => formatInstant(at, one, lang, { zoneName: true })).join(' · '),
    context,
  }
}

export function lookAt(material: Material): Look {
  const { agreement, lang, zone, roleName, facts } = material
  return { ...material, ...tellingIn({ lang, agreement, zone, roleName }), documents: documentNumbers(facts) }
}
