import { z } from 'zod'
import { inclusionProof } from '../core/tree.ts'
import { sha256 } from './digest.ts'
import { entryField, hex32, listField, lossCodes } from './events.ts'
import { leavesOf } from './order.ts'
import { canonical } from './seed.ts'
import { type Draw, outcomeOf } from './state.ts'

/** The public file of a draw: all that anybody needs to do it again, and nothing that says who anybody is (docs/draw.md). */
const signature = z.string().regex(/^[0-9a-f]{96}$/)
const count = z.int().min(0).max(100_000_000)
const stateField = z.strictObject({
  party: z.string().regex(/^[A-Z]{2}$/),
  role: z.enum(['returning', 'receiving']),
  commitment: hex32.nullable(),
  secret: hex32.nullable(),
})
const drawnField = z.strictObject({
  seed: hex32,
  /** Tickets in the order drawn. */
  order: z.array(hex32),
  /** Groups passed over: withdrawn, refused, expired. They stay on the list. */
  lost: z.array(z.strictObject({ ticket: hex32, code: z.enum(lossCodes) })),
  /** Tickets reached, in order. */
  reached: z.array(hex32),
  persons: count,
  overshoot: count,
})
const parts = {
  format: z.literal('paripassu-draw-1'),
  agreement: z.string().regex(/^[a-z0-9-]{1,60}$/),
  draw: z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
  /** True of invented people. */
  demonstration: z.boolean(),
  list: listField,
  entries: z.array(entryField).min(1),
  states: z.tuple([stateField, stateField]),
  beacon: z.strictObject({ signature }).nullable(),
  voided: z.string().max(40).nullable(),
  /** `null` until both have revealed. */
  drawn: drawnField.nullable(),
}
/** SHA-256 of each other member as canonical JSON, so that what was altered afterwards can be named. */
const digestsField = z.strictObject(
  Object.fromEntries(Object.keys(parts).map((part) => [part, hex32])) as Record<keyof typeof parts, typeof hex32>,
)
export const publicFileField = z.strictObject({ ...parts, digests: digestsField })
export type PublicFile = z.infer<typeof publicFileField>
export const fileParts = Object.keys(parts) as readonly (keyof typeof parts)[]

/** The file's own shape, for other tools. */
export const drawJsonSchema = (): object => z.toJSONSchema(publicFileField, { io: 'input' })

/** The digest of one member of the file. */
export const partDigest = (value: unknown): string => sha256(canonical({ value }))

/** The file as bytes: canonical JSON (RFC 8785) and a line feed. */
export const fileText = (file: object): string => `${canonical(file)}\n`

type Whose = {
  readonly agreement: string
  readonly demonstration: boolean
  readonly parties: readonly [string, string]
}

/** The public file of a draw as it stands; `null` at the node that has no list. */
export function publicFile(draw: Draw, { agreement, demonstration, parties }: Whose): PublicFile | null {
  const { entries, list, reference } = draw
  if (entries === null) return null
  const outcome = outcomeOf(draw)
  const ticketOf = new Map(entries.map((entry) => [entry.reference, entry.ticket]))
  const lost = draw.lost.flatMap(({ application, code }) => {
    const ticket = ticketOf.get(application)
    return ticket === undefined ? [] : [{ ticket, code }]
  })
  const state = (party: string, role: 'returning' | 'receiving') => ({
    party,
    role,
    commitment: draw.commitments[party]?.commitment ?? null,
    secret: draw.secrets[party]?.secret ?? null,
  })
  const file: Omit<PublicFile, 'digests'> = {
    format: 'paripassu-draw-1',
    agreement,
    draw: reference,
    demonstration,
    list,
    entries: entries.map(({ ticket, size, class: priority }) => ({ ticket, size, class: priority })),
    states: [state(parties[0], 'returning'), state(parties[1], 'receiving')],
    beacon: draw.beacon === null ? null : { signature: draw.beacon.signature },
    voided: draw.voided?.code ?? null,
    drawn:
      outcome === null || draw.drawn === null
        ? null
        : {
            seed: draw.drawn.seed,
            order: outcome.ordered.map(({ ticket }) => ticket),
            lost,
            reached: outcome.reached.map(({ ticket }) => ticket),
            persons: outcome.persons,
            overshoot: outcome.overshoot,
          },
  }
  return sealed(file)
}

/** A file with the digests of its members. */
export function sealed(file: Omit<PublicFile, 'digests'>): PublicFile {
  const digests = Object.fromEntries(fileParts.map((part) => [part, partDigest(file[part])]))
  return publicFileField.parse({ ...file, digests })
}

/** What one applicant holds to prove that they are on the list: their secret salt makes the ticket theirs. */
export const proofField = z.strictObject({
  format: z.literal('paripassu-draw-proof-1'),
  draw: parts.draw,
  reference: z.string().max(40),
  salt: z.string().max(60),
  ...entryField.shape,
  /** Place on the list, from 0, of so many groups. */
  index: count,
  groups: count,
  root: hex32,
  /** Hashes from the entry to the root (RFC 6962), nearest first. */
  path: z.array(hex32).max(40),
  /** Place in the order, from 1; `null` while there is none. */
  rank: count.nullable(),
})
export type Proof = z.infer<typeof proofField>

/** The proof of an application's entry; `null` where it is not on this list. */
export function proofOf(draw: Draw, reference: string, salt: string): Proof | null {
  const index = draw.entries?.findIndex((entry) => entry.reference === reference) ?? -1
  const entry = draw.entries?.[index]
  if (draw.entries === null || entry === undefined) return null
  const rank = outcomeOf(draw)?.ordered.findIndex(({ ticket }) => ticket === entry.ticket) ?? null
  const { reference: _, ...on } = entry
  return {
    format: 'paripassu-draw-proof-1',
    draw: draw.reference,
    reference,
    salt,
    ...on,
    index,
    groups: draw.list.groups,
    root: draw.list.root,
    path: inclusionProof(leavesOf(draw.entries), index).map((hash) => Buffer.from(hash).toString('hex')),
    rank: rank === null ? null : rank + 1,
  }
}
