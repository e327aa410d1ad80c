import { z } from 'zod'
import type { Role } from '../access/roles.ts'
import { instantField, line, prose } from '../core/fields.ts'

/**
 * Who from outside takes part in a case: each with a page of their own tasks and nothing else. Stored identity: a type once
 * recorded is never renamed. Of a code that opens the page only the digest is ever kept.
 */
export const participantKinds = [
  'person',
  'lawyer',
  'local-authority',
  'healthcare',
  'trafficking-authority',
  'court',
] as const satisfies readonly Role[]
export type ParticipantKind = (typeof participantKinds)[number]
export const isParticipant = (role: string): role is ParticipantKind => participantKinds.some((kind) => kind === role)

/** SHA-256 of a code, in lower-case hexadecimal. */
export const digestField = z.string().regex(/^[0-9a-f]{64}$/)

const id = z.string()
const code = { codeDigest: digestField, validUntil: instantField }

export const askKinds = ['human', 'wrong'] as const
export type AskKind = (typeof askKinds)[number]

export const participantEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('participant-invited'),
    id,
    kind: z.enum(participantKinds),
    name: line(),
    organisation: line(200).optional(),
    /** What entitles them: the signed form of authority, the letter of instruction, the statute. */
    basis: line(300),
    language: z.enum(['en', 'fr']),
    ...code,
  }),
  /** They came in with their code, which is used up by it; the digest is that of the code for next time. */
  z.object({ type: z.literal('participant-joined'), id, ...code }),
  z.object({ type: z.literal('participant-code-renewed'), id, ...code }),
  z.object({ type: z.literal('participant-ended'), id, reasons: prose() }),
  z.object({
    type: z.literal('participant-asked'),
    id,
    /** The participant who asks. */
    by: id,
    what: z.enum(askKinds),
    says: prose().optional(),
  }),
  z.object({ type: z.literal('participant-answered'), ask: id, answer: prose() }),
])
export type ParticipantEvent = z.infer<typeof participantEvent>

/** The id under which a participant acts: it names the one case they may touch. */
export const participantActorId = (reference: string, participant: string): string =>
  `participant:${reference}:${participant}`

/** Whose id that is; null where it is nobody's from outside. */
export function participantOf(actorId: string): { readonly reference: string; readonly participant: string } | null {
  const [, reference, participant] = /^participant:([^:]+):([^:]+)$/.exec(actorId) ?? []
  return reference === undefined || participant === undefined ? null : { reference, participant }
}

/** Commands from outside that are about no case we know yet: an order for somebody whose file is not found is kept. */
const aboutNoCase: readonly string[] = ['courts/keep-order']

/** Whether what somebody from outside asks for stays within their own case. Whoever is not from outside is not asked. */
export function staysWithin(actor: { readonly id: string; readonly role: string }, command: string, input: unknown) {
  if (!isParticipant(actor.role)) return true
  const own = participantOf(actor.id)
  if (own === null) return false
  if (aboutNoCase.includes(command)) return true
  const asked = typeof input === 'object' && input !== null && 'case' in input ? input.case : undefined
  return typeof asked === 'string' && asked.trim().toUpperCase() === own.reference
}
