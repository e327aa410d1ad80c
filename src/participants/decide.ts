import { z } from 'zod'
import { addHours, isAtOrAfter } from '../core/calendar.ts'
import { line, prose, referenceField } from '../core/fields.ts'
import type { Actor } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, those } from '../law/refuse.ts'
import { onCase, unless } from '../readmission/define.ts'
import { askKinds, digestField, participantKinds, participantOf } from './events.ts'
import { kindsOf, type Participant, participantNamed } from './state.ts'
import { refusals as words } from './words.ts'

/**
 * How long a code opens the page, in days. No rule fixes it: two weeks let a letter arrive, and a code that lies about is
 * soon worth nothing. Each fact says until when its own code is good, so a change here moves none that was handed out.
 */
export const CODE_VALID_DAYS = 14

/** Courts and lawyers may still speak after a case was closed or a person has left. */
const always = { evenIf: ['closed', 'gone'] } as const
const base = { case: referenceField, participant: line(40) }
const validUntil = (now: Parameters<typeof addHours>[0]) => addHours(now, CODE_VALID_DAYS * 24)

/** Whether it is this participant who acts. */
const isSelf = ({ id }: Participant, actor: Actor): boolean => participantOf(actor.id)?.participant === id

const alike = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/**
 * Somebody from outside is given a page of their own on this one case: by an officer, or a lawyer by the person. Several of
 * a kind may be there at once; the same one only once. The code itself never comes near the record.
 */
export const invite = onCase(
  'participants/invite',
  z.strictObject({
    case: referenceField,
    kind: z.enum(participantKinds),
    name: line(),
    organisation: line(200).optional(),
    basis: line(300),
    language: z.enum(['en', 'fr']),
    codeDigest: digestField,
  }),
  (state, { case: _, ...who }, { agreement, actor, now, token }) => {
    const live = state.participants.list.filter((one) => one.kind === who.kind && one.ended === null)
    const there = live.some((one) => one.kind === 'person' || alike(one.name, who.name))
    return unless(
      those(
        !kindsOf(agreement).includes(who.kind) && refuse('not-in-this-agreement', words.notHere, 'kind'),
        actor.role === 'person' && who.kind !== 'lawyer' && refuse('only-a-lawyer', words.onlyLawyer, 'kind'),
        there && refuse('already-invited', words.alreadyInvited, 'name'),
      ),
      { type: 'participant-invited', id: token().slice(0, 8), ...who, validUntil: validUntil(now) },
    )
  },
  always,
)

const gone = refuse('no-access', words.noAccess, 'participant')

/** They come in with their code. It is used up by that; from then on only the code for next time opens the page. */
export const join = onCase(
  'participants/join',
  z.strictObject({ ...base, code: digestField, nextCode: digestField }),
  (state, { participant, code, nextCode }, { actor, now }) => {
    const one = participantNamed(state, participant)
    if (one === null || !isSelf(one, actor)) return { refusals: [gone] }
    return unless(
      those(
        one.code.digest !== code && refuse('code-not-valid', words.codeUsed, 'code'),
        isAtOrAfter(now, one.code.validUntil) && refuse('code-too-old', words.codeOld, 'code'),
      ),
      { type: 'participant-joined', id: one.id, codeDigest: nextCode, validUntil: validUntil(now) },
    )
  },
  always,
)

/** A new code, from an officer or for oneself; the one before opens nothing any more. */
export const renew = onCase(
  'participants/renew',
  z.strictObject({ ...base, codeDigest: digestField }),
  (state, { participant, codeDigest }, { actor, now }) => {
    const one = participantNamed(state, participant)
    if (one === null || (participantOf(actor.id) !== null && !isSelf(one, actor))) return { refusals: [gone] }
    return { facts: [{ type: 'participant-code-renewed', id: one.id, codeDigest, validUntil: validUntil(now) }] }
  },
  always,
)

/** Their access ends at once, with the reason. The person may so part with a lawyer, and with nobody else. */
export const end = onCase(
  'participants/end',
  z.strictObject({ ...base, reasons: prose() }),
  (state, { participant, reasons }, { actor }) => {
    const one = participantNamed(state, participant)
    if (one === null) return { refusals: [gone] }
    return unless(
      those(
        actor.role === 'person' && one.kind !== 'lawyer' && refuse('only-a-lawyer', words.onlyLawyer, 'participant'),
      ),
      { type: 'participant-ended', id: one.id, reasons },
    )
  },
  always,
)

/** They ask for a human or say that something is wrong: a task for an officer until it is answered. */
export const ask = onCase(
  'participants/ask',
  z.strictObject({ case: referenceField, what: z.enum(askKinds), says: prose().optional() }),
  (state, { what, says }, { actor, token }) => {
    const by = participantNamed(state, participantOf(actor.id)?.participant ?? '')
    if (by === null) return { refusals: [gone] }
    const open = state.participants.asks.some(
      (one) => one.by === by.id && one.what === what && one.answered === null && (one.says ?? '') === (says ?? ''),
    )
    const refusals: readonly Refusal[] = those(
      what !== 'human' && says === undefined && refuse('words-needed', words.wordsNeeded, 'says'),
      open && refuse('already-asked', words.alreadyAsked, 'says'),
    )
    const asked = { type: 'participant-asked', id: token().slice(0, 8), by: by.id, what } as const
    return unless(refusals, { ...asked, ...(says === undefined ? {} : { says }) })
  },
  always,
)

/** What they asked is answered; the answer stands on their page. */
export const answer = onCase(
  'participants/answer',
  z.strictObject({ case: referenceField, ask: line(40), answer: prose() }),
  (state, { ask: id, answer: says }) => {
    const asked = state.participants.asks.find((one) => one.id === id)
    return unless(
      those(
        asked === undefined && refuse('nothing-asked', words.nothingAsked, 'ask'),
        asked != null && asked.answered !== null && refuse('already-answered', words.alreadyAnswered, 'ask'),
      ),
      { type: 'participant-answered', ask: id, answer: says },
    )
  },
  always,
)
