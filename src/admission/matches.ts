import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { isAfter } from '../core/calendar.ts'
import { dayField, instantField, particulars } from '../core/fields.ts'
import { type EvidenceKind, evidenceKinds, whyAlike } from '../core/likeness.ts'
import type { ReadQuery } from '../law/decision.ts'
import { matchKey } from './assessment.ts'
import { documentField } from './events.ts'
import type { Status } from './state.ts'

/**
 * Who in the record may be a person of an application: people of the way out, and of other applications. Found through
 * keys that are kept in rows, weighed by nobody: each is a candidate with its reasons until an officer has decided.
 * Everything here is read from this state's own record.
 */
const mark = z.object({ at: instantField, by: z.string() })
const caseSighting = z.object({
  reference: z.string(),
  person: particulars,
  document: documentField.nullable().default(null),
  arrivedAt: instantField,
  landing: z.string(),
  shared: z.string(),
  returnedOn: dayField.nullable().default(null),
})
const applicationSighting = z.object({
  reference: z.string(),
  id: z.string(),
  status: z.string().transform((status) => status as Status),
  person: particulars,
  document: documentField.nullable(),
  read: z.string().nullable().default(null),
  submittedAt: instantField.nullable(),
})
export type CaseSighting = { readonly kind: 'case'; readonly id: string } & Readonly<z.infer<typeof caseSighting>>
export type ApplicationSighting = { readonly kind: 'application'; readonly id: string } & Readonly<
  Omit<z.infer<typeof applicationSighting>, 'id'>
>
/** Somebody in the record as they are compared, and no more of them. `id` is what a decision names. */
export type Sighting = CaseSighting | ApplicationSighting

const decisionRow = z.object({
  application: z.string(),
  person: z.string(),
  other: z.string(),
  decision: z.enum(['same', 'not-same', 'undecided']),
  counts: z.enum(['this', 'other']).nullable(),
  evidence: z.array(z.enum(evidenceKinds)),
  reasons: z.string(),
  mark,
})
/** A decision as it reads from this application: `counts` says whether this one goes on, or the other. */
export type Decided = Omit<z.infer<typeof decisionRow>, 'application' | 'person' | 'other'>

/** Somebody who may be a person of the application, why, and what was decided. */
export type Candidate = {
  readonly person: string
  readonly sighting: Sighting
  readonly evidence: readonly EvidenceKind[]
  readonly decided: Decided | null
  /** An officer must decide: nobody has, or something speaks for it that did not when somebody did. */
  readonly open: boolean
}

/** Applications that may still lead to a place, or have. */
export const live: readonly Status[] = [
  'presence',
  'assessment',
  'eligible',
  'selected',
  'invited',
  'applying',
  'granted',
  'arrived',
]
/** Those to which nothing more than a decision, or a journey, is wanting. */
const ahead: readonly Status[] = ['eligible', 'selected', 'invited', 'applying', 'granted', 'arrived']

/** People whose keys are `sought` by those of the applications whose streams are `$1`. */
export const PAIRS = `select distinct mine.stream as mine, mine.data->>'person' as person, other.stream as other,
    other.data->>'person' as other_person
  from view_rows mine join view_rows other
    on other.view = 'match-key' and other.stream <> mine.stream and other.ix = case left(mine.ix, 2)
      when 'F|' then 'J|' || substr(mine.ix, 3) when 'J|' then 'F|' || substr(mine.ix, 3) else mine.ix end
  where mine.view = 'match-key' and mine.stream in (select jsonb_array_elements_text($1::jsonb)) order by 1, 2, 3, 4`

const pairRow = z.object({
  mine: z.string(),
  person: z.string(),
  other: z.string(),
  other_person: z.string().nullable(),
})

const sightingId = (stream: string, person: string | null): string => (person === null ? stream : `${stream}/${person}`)

/**
 * Everybody who may be a person of one of these applications, by application. Reads rows by their keys alone: its cost
 * goes with how many people are alike, not with how many are on record.
 */
export async function candidatesOf(
  query: ReadQuery,
  references: readonly string[],
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  if (references.length === 0) return new Map()
  const streams = references.map((reference) => `application:${reference}`)
  const found = await query(PAIRS, [JSON.stringify(streams)])
  const pairs = found.map((row) => pairRow.parse(row))
  if (pairs.length === 0) return new Map(references.map((reference) => [reference, []]))
  const sightings = await sightingsOf(query, [...new Set(pairs.flatMap(({ mine, other }) => [mine, other]))])
  const decisions = await decisionsOn(query, streams)
  const candidates = new Map<string, Candidate[]>(references.map((reference) => [reference, []]))

  for (const { mine, person, other, other_person } of pairs) {
    const [one, two] = [sightings.get(`${mine}/${person}`), sightings.get(sightingId(other, other_person))]
    if (one?.kind !== 'application' || two === undefined) continue
    const candidate = compared(one, person, two, decisions.get(`${mine}~${matchKey(person, two.id)}`) ?? null)
    if (candidate !== null) candidates.get(one.reference)?.push(candidate)
  }
  return new Map([...candidates].map(([reference, list]) => [reference, namedOnce(list).toSorted(byEvidence)]))
}

/** Everybody who may be a person of the application, those with the weightiest kind of evidence first. */
export const candidatesFor = async (query: ReadQuery, reference: string): Promise<readonly Candidate[]> =>
  (await candidatesOf(query, [reference])).get(reference) ?? []

function compared(
  mine: ApplicationSighting & { readonly quoted?: readonly string[] },
  person: string,
  sighting: Sighting,
  decided: Decided | null,
): Candidate | null {
  if (sighting.kind === 'application' && ['draft', 'withdrawn'].includes(sighting.status)) return null
  const alike = whyAlike(mine, sighting)
  const named =
    sighting.kind === 'case' && mine.quoted?.some((one) => one === sighting.reference || one === sighting.shared)
  const evidence = named ? evidenceKinds.filter((kind) => kind === 'quoted-reference' || alike.includes(kind)) : alike
  if (evidence.length === 0) return null
  const settled =
    decided !== null &&
    decided.decision !== 'undecided' &&
    evidence.every((kind) => decided.decision === 'same' || decided.evidence.includes(kind))
  const matters = sighting.kind === 'case' || live.includes(sighting.status)
  return { person, sighting, evidence, decided, open: matters && !settled }
}

/** A reference somebody wrote is about the one in the family who is like that person; about who wrote it, where nobody is. */
const namedOnce = (list: readonly Candidate[]): readonly Candidate[] =>
  list.filter(
    (one) =>
      one.evidence.join() !== 'quoted-reference' ||
      one.decided !== null ||
      !list.some((other) => other !== one && other.sighting.id === one.sighting.id),
  )

/** By kind of evidence, kind for kind; then who came into the record last. No number is made of it. */
function byEvidence(a: Candidate, b: Candidate): number {
  const rank = ({ evidence }: Candidate, at: number): number => {
    const kind = evidence[at]
    return kind === undefined ? evidenceKinds.length : evidenceKinds.indexOf(kind)
  }
  for (let at = 0; at < Math.max(a.evidence.length, b.evidence.length); at++) {
    const difference = rank(a, at) - rank(b, at)
    if (difference !== 0) return difference
  }
  const since = ({ sighting }: Candidate): string =>
    sighting.kind === 'case' ? sighting.arrivedAt : (sighting.submittedAt ?? '')
  return since(a) < since(b) ? 1 : since(a) > since(b) ? -1 : a.sighting.id < b.sighting.id ? -1 : 1
}

async function sightingsOf(query: ReadQuery, streams: readonly string[]): Promise<ReadonlyMap<string, Sighting>> {
  const rows = await query(
    `select stream, view, data from view_rows where view in ('person', 'application-person', 'application-words')
       and stream in (select jsonb_array_elements_text($1::jsonb))`,
    [JSON.stringify(streams)],
  )
  const quoted = new Map(
    rows.filter(({ view }) => view === 'application-words').map((row) => [row.stream, wordsRow.parse(row.data).quoted]),
  )
  const sightings = rows.flatMap((row): readonly (Sighting & { readonly quoted?: readonly string[] })[] => {
    const stream = String(row.stream)
    if (row.view === 'person') return [{ kind: 'case', ...caseSighting.parse(row.data), id: stream }]
    if (row.view !== 'application-person') return []
    const { id, ...one } = applicationSighting.parse(row.data)
    return [{ kind: 'application', ...one, id: sightingId(stream, id), quoted: quoted.get(stream) ?? [] }]
  })
  return new Map(sightings.map((sighting) => [sighting.id, sighting]))
}
const wordsRow = z.object({ quoted: z.array(z.string()) })

/** The last decision on each pair, whichever of two applications it stands in, by `application:…~person~other`. */
async function decisionsOn(query: ReadQuery, streams: readonly string[]): Promise<ReadonlyMap<string, Decided>> {
  const rows = await query(
    `select data from view_rows where view = 'match-decision'
       and (stream in (select jsonb_array_elements_text($1::jsonb)) or ix in (select jsonb_array_elements_text($1::jsonb)))`,
    [JSON.stringify(streams)],
  )
  const last = new Map<string, Decided>()
  const keep = (key: string, decided: Decided): void => {
    const before = last.get(key)
    if (before === undefined || !isAfter(before.mark.at, decided.mark.at)) last.set(key, decided)
  }
  for (const row of rows) {
    const { application, person, other, ...decided } = decisionRow.parse(row.data)
    keep(`application:${application}~${matchKey(person, other)}`, decided)
    const [stream = '', theirs] = other.split('/')
    if (theirs === undefined) continue
    const counts = decided.counts === null ? null : decided.counts === 'this' ? 'other' : 'this'
    keep(`${stream}~${matchKey(theirs, `application:${application}/${person}`)}`, { ...decided, counts })
  }
  return last
}

/** What the record says of who the people of an application may be, for a decision on it. */
export type WhoIsWho = { readonly candidates: readonly Candidate[] }

/** Reads it in the transaction of the decision: a landing registered a moment ago is already in it. */
export const whoIsWho = async (query: ReadQuery, { application }: { application: string }): Promise<WhoIsWho> => ({
  candidates: await candidatesFor(query, application),
})

/** Applications further on that share a document or, by an officer's decision, a person with this one. */
export const furtherOn = (candidates: readonly Candidate[]): readonly string[] =>
  [
    ...new Set(
      candidates.flatMap(({ sighting, decided, evidence }) => {
        if (sighting.kind === 'case' || !ahead.includes(sighting.status) || decided?.decision === 'not-same') return []
        return evidence.includes('same-document') || decided?.decision === 'same' ? [sighting.reference] : []
      }),
    ),
  ].sort()

/** When an officer last linked this person of the application to a case of the way out; `null` where nobody did. */
export const linkedSince = (candidates: readonly Candidate[], person: string): Instant | null =>
  candidates
    .filter((one) => one.person === person && one.sighting.kind === 'case' && one.decided?.decision === 'same')
    .reduce<Instant | null>((last, { decided }) => {
      const at = decided?.mark.at ?? null
      return last === null || (at !== null && isAfter(at, last)) ? at : last
    }, null)
