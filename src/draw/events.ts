import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { prose } from '../core/fields.ts'
import { own } from '../core/own.ts'

/**
 * A draw, at either state's node. The list is fixed before there is any chance, both commit to secrets for that list, both
 * reveal, and the order follows. `type` is stored identity; facts are only added.
 */
export const hex32 = z.string().regex(/^[0-9a-f]{64}$/)
/** To the millisecond at most: digits without end would be somewhere to write. */
const moment = z.iso
  .datetime()
  .max(24)
  .transform((text) => text as Instant)
/** People, or groups of them. */
const amount = z.int().min(0).max(100_000_000)
const partyField = z.string().regex(/^[A-Z]{2}$/)
const priority = z.int().min(1).max(99)

/** How many groups of one priority class a draw takes. */
export const shareField = z.strictObject({ class: priority, groups: amount, persons: amount, taken: amount })
/** A round of drand that was still to come when it was named. `chain` is that network's hash. */
export const beaconField = z.strictObject({ chain: hex32, round: z.int().min(1).max(1_000_000_000) })

/** The list as it is fixed and published: who is on it is known by their tickets alone, and those by one root. */
export const listField = z.strictObject({
  fixedAt: moment,
  /** People there is room for. */
  places: z.int().min(1).max(100_000),
  /** People reached by an earlier draw beyond its places: taken off these. */
  owed: amount,
  groups: amount,
  persons: amount,
  root: hex32,
  /** How many groups of each class are reached, in the order of the classes. */
  shares: z.array(shareField).min(1).max(99),
  beacon: beaconField.nullable(),
})
export type List = z.infer<typeof listField>

/** One group on the list. */
export const entryField = z.strictObject({ ticket: hex32, size: z.int().min(1).max(999), class: priority })
/** The same with the reference that only the admitting state's own record holds. */
const keptEntry = z.object({ reference: z.string(), ...entryField.shape })

/** What a state says when the order is drawn, and again after each replacement. */
export const resultField = z.strictObject({
  seed: hex32,
  /** Digest of the whole order. */
  order: hex32,
  groups: amount,
  persons: amount,
  /** People reached beyond the places. */
  overshoot: amount,
  /** The signature of the beacon's round, where one was named. */
  signature: z
    .string()
    .regex(/^[0-9a-f]{96}$/)
    .nullable(),
})
export type Result = z.infer<typeof resultField>

/** Why a group that a draw reached, or would have reached, does not take its places. */
export const lossCodes = ['withdrawn', 'refused', 'expired', 'not-eligible', 'declined', 'placed'] as const
export type LossCode = (typeof lossCodes)[number]
const losses: Readonly<Record<string, LossCode>> = {
  withdrawn: 'withdrawn',
  refused: 'refused',
  declined: 'declined',
  expired: 'expired',
  ineligible: 'not-eligible',
}
/** Why an application that stands at this status will not take its place; `undefined` where it may still. */
export const lossOf = (status: string): LossCode | undefined => own(losses, status)
/** Why a group that does not wait to be drawn is passed over: it will not come, or has a place by another draw. */
export const passedOver = (status: string): LossCode => lossOf(status) ?? 'placed'
/** Why a draw came to nothing. */
export const voidCodes = ['not-committed', 'not-revealed', 'does-not-match', 'no-beacon', 'decided'] as const
/** What the other state said that does not fit what stands here. */
export const mismatchCodes = ['other-list', 'other-commitment', 'reveal', 'result'] as const

const ours = [
  z.object({
    type: z.literal('list-fixed'),
    reference: z.string(),
    list: listField,
    digest: hex32,
    reasons: prose(),
    entries: z.array(keptEntry).min(1),
    /** Until when both must have committed. */
    commitBy: moment.nullable(),
  }),
  z.object({ type: z.literal('beacon-recorded'), signature: z.string(), randomness: hex32 }),
  z.object({
    type: z.literal('order-drawn'),
    seed: hex32,
    order: hex32,
    /** References of groups that had left the list's matter when the order was drawn, and why. */
    lost: z.array(z.object({ reference: z.string(), code: z.enum(lossCodes) })),
  }),
  z.object({
    type: z.literal('group-lost'),
    application: z.string(),
    code: z.enum(lossCodes),
    reasons: prose(),
    /** Groups next in the order that left, or have a place already: passed over with it. */
    passed: z.array(z.object({ application: z.string(), code: z.enum(lossCodes) })).optional(),
  }),
] as const

const commitment = {
  party: partyField,
  commitment: hex32,
  /** Until when both must have revealed: known once both have committed. */
  revealBy: moment.nullable().optional(),
}
const reveal = { party: partyField, secret: hex32 }

/** `committed`, `revealed`: this node, said to the other. `…-noted`: the other, as it said. */
const either = [
  z.object({ type: z.literal('committed'), ...commitment }),
  z.object({ type: z.literal('revealed'), ...reveal }),
  z.object({ type: z.literal('commit-noted'), ...commitment }),
  z.object({ type: z.literal('reveal-noted'), ...reveal }),
  z.object({ type: z.literal('mismatch-noted'), party: partyField, code: z.enum(mismatchCodes), said: hex32 }),
  z.object({ type: z.literal('draw-voided'), code: z.enum(voidCodes), reasons: prose().optional() }),
] as const

const noted = [
  /** The other state's list, by its root: no references, no tickets. */
  z.object({
    type: z.literal('list-noted'),
    reference: z.string(),
    list: listField,
    digest: hex32,
    commitBy: moment.nullable(),
  }),
  z.object({ type: z.literal('result-noted'), result: resultField }),
] as const

export const drawEvent = z.discriminatedUnion('type', [...ours, ...either, ...noted])
export type DrawEvent = z.infer<typeof drawEvent>
