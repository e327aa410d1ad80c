import { z } from 'zod'
import { dayField, instantField } from '../core/fields.ts'
import type { ViewRow } from './decision.ts'

/**
 * What a state says in its public log: facts that are anybody's to check. No personal data, and no digest of anything that
 * could be guessed: a person's place appears only as the random token the two states share, with the week and not the day.
 */
const hex32 = z.string().regex(/^[0-9a-f]{64}$/)
const token = z.string().regex(/^[0-9A-Za-z-]{1,40}$/)
const week = z.string().regex(/^\d{4}-W\d{2}$/)
const id = z.string().min(1).max(120)
/** The id of a key, or its verifier line. */
const key = z.string().regex(/^[!#-[\]-~]{1,2500}$/)

const count = z.int().min(0)
const lines = z.strictObject({
  readmitted: count,
  admitted: count,
  readmittedReversed: count,
  admittedReversed: count,
})

const one = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), version: z.literal(1), ...shape })

export const publishedField = z.discriminatedUnion('kind', [
  /** A readmission or an admission that both states have signed. */
  one('place-counted', {
    direction: z.enum(['readmitted', 'admitted']),
    week,
    place: token,
    persons: z.literal(1),
  }),
  /** One that was counted and was taken back: stated in error, or of another person or day. */
  one('place-reversed', {
    direction: z.enum(['readmitted', 'admitted']),
    week,
    place: token,
    persons: z.literal(1),
  }),
  one('law-changed', { law: id, digest: hex32, from: instantField }),
  one('key-added', { use: z.enum(['sig', 'enc', 'log', 'witness']), key }),
  one('key-retired', { use: z.enum(['sig', 'enc', 'log', 'witness']), key }),
  /** The other state's node receipted nothing that waits for a set number of working hours; and that it does again. */
  one('outage-announced', { from: instantField }),
  one('outage-ended', { from: instantField, until: instantField }),
  /** One state's commitment to a list: the digest of the list as agreed, the root over its entries, how many they are. */
  one('draw-committed', {
    draw: id,
    by: id,
    list: hex32,
    root: hex32,
    groups: z.int(),
    persons: z.int(),
    commitment: hex32,
  }),
  one('draw-revealed', { draw: id, by: id, secret: hex32 }),
  one('draw-done', { draw: id, seed: hex32, order: hex32, groups: z.int(), persons: z.int() }),
  one('draw-voided', { draw: id, code: id }),
  /**
   * The weekly statement that both states have signed: its digest, that of the one before, the end of the week, lines each
   * way in it and since the first. Persons.
   */
  one('statement-signed', {
    week,
    lastDay: dayField,
    until: instantField,
    digest: hex32,
    previous: hex32.nullable(),
    counts: lines,
    cumulative: lines,
  }),
  one('statistics-released', { release: id, digest: hex32 }),
  one('journal-anchored', { root: hex32, facts: z.int() }),
  /**
   * The record was put back from an older backup: so many entries of this log were taken back from the other state's copy, and
   * of the private journal the first so many facts can be those that were anchored, of so many. What was between is lost to it.
   */
  one('record-put-back', { at: instantField, entries: count, facts: count, anchored: count }),
])
export type Published = z.infer<typeof publishedField>

/** What goes into the log under a key of its own: said once, whoever says it again. */
export const publishedRow = (key: string, entry: Published): ViewRow => ({
  view: 'published',
  key,
  ix: entry.kind,
  data: entry,
})

/** What the sequencer writes: whose log it is, under which agreement, and the fact. */
export type LogEntry = Published & { readonly agreement: string; readonly party: string }
