import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Text } from '../core/brand.ts'
import { dayOf, isAfter } from '../core/calendar.ts'
import { dayField, instantField, prose } from '../core/fields.ts'
import type { CommandDefinition, ReadQuery } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, those } from '../law/refuse.ts'
import { holdScheme } from '../law/scheme-lock.ts'
import { holdRoute } from '../windows/open.ts'
import { type CommitteeEvent, entryKinds, type Ruling, rulingField, subjects, toldEntry } from './events.ts'
import { type Committee, committeeStream, committees, type Entry, inForce, isHeld } from './state.ts'

type OnCommittee<C> = CommandDefinition<Committee, CommitteeEvent, C, undefined>

/** A decision may pause either way: it waits for boardings and forms under way, and later ones wait for it. */
const holdBoth = async (query: ReadQuery): Promise<undefined> => {
  await holdScheme(query)
  await holdRoute(query)
  return undefined
}
const onLog = { aggregate: committees, stream: () => committeeStream, elsewhere: holdBoth }

/** The digest of an entry's words: spaces at line ends and around them do not count. */
export const wordsDigest = (text: string): string =>
  createHash('sha256')
    .update(
      text
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n')
        .trim(),
    )
    .digest('hex')

const recordSchema = z.strictObject({
  kind: z.enum(entryKinds),
  metOn: dayField,
  subject: z.enum(subjects),
  text: prose(20_000),
  ruling: rulingField.nullable(),
})

/** Why a ruling cannot be recorded as things stand: it orders what is so already, or is on file. */
function idle(entries: readonly Entry[], ruling: Ruling | null): Refusal | false {
  if (ruling === null || ruling.what === 'band') return false
  const held = inForce(entries)
  const ways = ruling.way === 'both' ? (['readmissions', 'admissions'] as const) : ([ruling.way] as const)
  const paused = ways.every((way) => held[way].some(({ until }) => until === null))
  const any = ways.some((way) => held[way].some(({ until }) => until === null))
  if (ruling.what === 'pause') return paused && refuse('already-paused', words.paused, 'ruling')
  return !any && refuse('not-paused', words.notPaused, 'ruling')
}

/** An entry in the committee's log: minutes, a decision or a disagreement, with its reasons. It is never edited. */
export const record: OnCommittee<z.infer<typeof recordSchema>> = {
  ...onLog,
  name: 'committee/record',
  schema: recordSchema,
  decide: ({ entries }, command, { agreement, actor, now, token }) => {
    const { kind, metOn, ruling, text } = command
    const party = agreement.receiving.party === actor.party ? agreement.receiving : agreement.returning
    const entry: Entry = {
      ...command,
      entry: token(),
      digest: wordsDigest(text),
      at: now,
      by: actor.name,
      party: actor.party,
    }
    const answering = isHeld([...entries, entry], entry)
    const own = entries.some((one) => one.party === actor.party && one.metOn === metOn && one.digest === entry.digest)
    const refusals = those(
      isAfter(metOn, dayOf(now, party.zone)) && refuse('in-future', words.future, 'metOn'),
      ruling !== null && kind !== 'decision' && refuse('not-a-decision', words.notDecision, 'kind'),
      own && refuse('on-file', words.onFile, 'text'),
      !answering && idle(entries, ruling),
    )
    if (refusals.length > 0) return { refusals }
    const { at: _, by: __, party: ___, ...said } = entry
    return { facts: [{ occurredAt: now, event: { type: 'entry-recorded', ...said, text } }] }
  },
}

const noteSchema = z.strictObject({ ...toldEntry.shape, recordedAt: instantField })
/** The other state has made an entry: of which kind, about what, and the digest of its words. */
export const noteEntry: OnCommittee<z.infer<typeof noteSchema>> = {
  ...onLog,
  name: 'committee/note-entry',
  schema: noteSchema,
  decide: ({ entries }, { recordedAt, ...told }) =>
    entries.some(({ entry }) => entry === told.entry)
      ? { refusals: [refuse('on-file', words.onFile)] }
      : { facts: [{ occurredAt: recordedAt, event: { type: 'entry-noted', ...told } }] },
}

const words = {
  future: { en: 'The meeting is in the future.', fr: 'La réunion est dans le futur.' },
  notDecision: {
    en: 'Only a decision orders something. Choose decision, or order nothing.',
    fr: 'Seule une décision ordonne. Choisissez décision ou n’ordonnez rien.',
  },
  onFile: {
    en: 'The log has an entry of this meeting with these words.',
    fr: 'Le journal contient déjà une inscription de cette réunion en ces termes.',
  },
  paused: { en: 'This way is paused already.', fr: 'Ce sens est déjà suspendu.' },
  notPaused: { en: 'This way is not paused.', fr: 'Ce sens n’est pas suspendu.' },
} satisfies Record<string, Text>
