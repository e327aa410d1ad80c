import { ukFrance2025 as agreement } from '#src/agreements/uk-france-2025/agreement.ts'
import { lift, raise } from '#src/barriers/decide.ts'
import { lodgeClaim, recordStage } from '#src/courts/claims.ts'
import { giveUndertaking, releaseUndertaking } from '#src/courts/hearings.ts'
import { carryOutDuty, setDuty } from '#src/courts/order-duties.ts'
import { confirmOrder, dischargeOrder, receiveOrder } from '#src/courts/orders.ts'
import { notePapersReceipt, sendPapers } from '#src/courts/papers.ts'
import { isOnItsWay } from '#src/courts/papers-state.ts'
import { isOpenDuty, isUnread } from '#src/courts/state.ts'
import { release } from '#src/detention/decide.ts'
import type { CommandDefinition } from '#src/law/decision.ts'
import { closePromise, serve, withdraw } from '#src/letters/decide.ts'
import * as readmission from '#src/readmission/decide.ts'
import { type Case, type CaseEvent, type CaseState, standing } from '#src/readmission/state.ts'
import { disputeAge } from '#src/safeguards/age.ts'
import { decideTravel, linkFamily } from '#src/safeguards/family.ts'
import { considerReport, makeReport, stateFitness, tellReport } from '#src/safeguards/medical.ts'
import { decideReasonable, refer } from '#src/safeguards/trafficking.ts'
import { letter } from './good-case.ts'

/** What people may do to a case in a random history, each with the input a random number picks. */
const reasons = 'Reasons.'
const document = 'Document'
export const pickOf = <One>(list: readonly One[], pick: number): One | undefined =>
  list[pick % Math.max(list.length, 1)]

export type Move = (state: Case, pick: number, now: string) => { by: string; input: object; command: Plain } | null
// Every command here, as it is given here, looks at nothing but the case.
type Plain = CommandDefinition<CaseState, CaseEvent, never, undefined>
const plain = <C, X>(command: CommandDefinition<CaseState, CaseEvent, C, X>): Plain => command as unknown as Plain

export const moves: Readonly<Record<string, Move>> = {
  order: (_, pick) => ({
    by: 'courts-desk',
    command: plain(receiveOrder),
    input: { what: pick % 3 === 0 ? 'forbids-transfer' : 'other', document: `Order ${pick}`, by: 'entered' },
  }),
  confirm: ({ courts }, pick) => ({
    by: 'courts-desk',
    command: plain(confirmOrder),
    input: {
      order: pickOf(courts.orders.filter(isUnread), pick)?.id ?? 'none',
      effect: pick % 2 === 0 ? 'other' : 'forbids-transfer',
      reasons,
    },
  }),
  discharge: ({ courts }, pick) => ({
    by: 'courts-desk',
    command: plain(dischargeOrder),
    input: { order: pickOf(courts.orders, pick)?.id ?? 'none', document: 'Later order', reasons },
  }),
  duty: ({ courts }, pick) => ({
    by: 'courts-desk',
    command: plain(setDuty),
    input: {
      order: pickOf(courts.orders, pick)?.id ?? 'none',
      what: 'Give the report to the receiving staff.',
      to: pick % 2 === 0 ? 'receiving-state' : 'claimant',
      before: 'departure',
    },
  }),
  send: ({ courts }, pick) => ({
    by: 'courts-desk',
    command: plain(sendPapers),
    input: {
      duty: pickOf(courts.duties.filter(isOpenDuty), pick)?.id ?? 'none',
      kind: 'other',
      title: 'Report',
      text: 'Scars.',
      completes: pick % 3 !== 0,
    },
  }),
  receipted: ({ courts }, pick, now) => ({
    by: 'other-state',
    command: plain(notePapersReceipt),
    input: {
      paper: courts.papers.find(isOnItsWay)?.id ?? 'Z'.repeat(26),
      message: pick + 1,
      digest: 'a'.repeat(64),
      receivedAt: now,
      understood: pick % 5 !== 0,
    },
  }),
  done: ({ courts }, pick) => ({
    by: 'courts-desk',
    command: plain(carryOutDuty),
    input: { duty: pickOf(courts.duties, pick)?.id ?? 'none', proof: 'Receipt' },
  }),
  refer: () => ({
    by: 'safeguarding',
    command: plain(refer),
    input: { firstResponder: 'Salvation Army', indicators: 'Unpaid labour.' },
  }),
  grounds: ({ safeguards }, pick, now) => ({
    by: 'safeguarding',
    command: plain(decideReasonable),
    input: {
      referral: pickOf(safeguards.referrals, pick)?.id ?? 'none',
      outcome: pick % 4 === 0 ? 'positive' : 'negative',
      decidedAt: now,
      document: 'Decision',
    },
  }),
  report: () => ({ by: 'safeguarding', command: plain(makeReport), input: { limb: '3', summary: 'Scars.', by: 'GP' } }),
  consider: ({ safeguards }, pick) => ({
    by: 'detention-desk',
    command: plain(considerReport),
    input: {
      report: pickOf(safeguards.reports, pick)?.id ?? 'none',
      by: 'Caseworker',
      outcome: 'detention-maintained',
      reasons,
    },
  }),
  tell: ({ safeguards }, pick) => ({
    by: 'detention-desk',
    command: plain(tellReport),
    input: { report: pickOf(safeguards.reports, pick)?.id ?? 'none', language: 'ti' },
  }),
  fitness: (_, pick) => ({
    by: 'safeguarding',
    command: plain(stateFitness),
    input: { outcome: pick % 2 === 0 ? 'fit' : 'unfit', by: 'Dr A', document: 'Statement' },
  }),
  dispute: () => ({
    by: 'safeguarding',
    command: plain(disputeAge),
    input: { by: 'Solicitor', grounds: 'School paper.' },
  }),
  age: (_, pick) => ({
    by: 'safeguarding',
    command: plain(readmission.findAge),
    input: { age: pick % 5 === 0 ? 'unaccompanied-minor' : 'adult', authority: 'Kent', reasons },
  }),
  raise: (_, pick) => ({
    by: 'courts-desk',
    command: plain(raise),
    input: { kind: ['injunction', 'medical', 'other-lawful'][pick % 3], says: 'Seen.' },
  }),
  lift: (state, pick) => ({
    by: ['courts-desk', 'safeguarding', 'duty-lead'][pick % 3] ?? 'courts-desk',
    command: plain(lift),
    input: { barrier: pickOf(standing(state), pick)?.id ?? 'none', document: 'Document', reasons },
  }),
  humanRights: () => ({
    by: 'courts-desk',
    command: plain(readmission.claimHumanRights),
    input: { summary: 'Art 3.' },
  }),
  noHumanRights: () => ({
    by: 'caseworker',
    command: plain(readmission.decideHumanRights),
    input: { outcome: 'refused-and-certified', reasons },
  }),
  undertake: () => ({
    by: 'courts-desk',
    command: plain(giveUndertaking),
    input: { says: 'Not before the hearing.', document },
  }),
  release: ({ courts }, pick) => ({
    by: 'courts-desk',
    command: plain(releaseUndertaking),
    input: { undertaking: pickOf(courts.undertakings, pick)?.id ?? 'none', document, reasons },
  }),
  lodge: (_, pick) => {
    const [kind, remedy] = pickOf(Object.entries(agreement.courts?.remedies ?? {}), pick) ?? ['none']
    const court = pickOf(remedy?.courts ?? [], pick) ?? 'none'
    return {
      by: 'courts-desk',
      command: plain(lodgeClaim),
      input: { kind, court, lodgedBy: 'Lane', summary: 'Art 3.' },
    }
  },
  stage: ({ courts }, pick) => {
    const claim = pickOf(courts.claims, pick)
    const stage = pickOf(agreement.courts?.remedies[claim?.kind ?? '']?.stages ?? [], pick >> 3) ?? 'withdrawn'
    return {
      by: 'courts-desk',
      command: plain(recordStage),
      input: { claim: claim?.id ?? 'none', stage, document, ...(pick % 2 === 0 ? { final: true } : {}) },
    }
  },
  promise: (_, pick) => ({
    by: 'caseworker',
    command: plain(serve),
    input: {
      ...letter,
      template: pick % 5 === 0 ? 'rg-positive' : pick % 2 === 0 ? 'rg-negative-v4.1' : 'rg-negative',
      trulyServed: true,
    },
  }),
  keep: ({ letters }, pick) => ({
    by: 'caseworker',
    command: plain(closePromise),
    input: { letter: pickOf(letters.slice(3), pick)?.id ?? 'none', how: 'given-up', document, reasons },
  }),
  takeBack: ({ letters }, pick) => ({
    by: 'caseworker',
    command: plain(withdraw),
    input: { letter: pickOf(letters.slice(3), pick)?.id ?? 'none', reasons },
  }),
  letGo: () => ({
    by: 'detention-desk',
    command: plain(release),
    input: { code: 'review', to: 'A cousin in Leeds', reasons },
  }),
  family: (_, pick) => ({
    by: 'safeguarding',
    command: plain(linkFamily),
    input: { other: `0000-000${pick % 3}`, relation: 'spouse' },
  }),
  travel: ({ safeguards }, pick) => ({
    by: 'safeguarding',
    command: plain(decideTravel),
    input: {
      other: pickOf(safeguards.family, pick)?.other ?? '0000-0000',
      decision: pick % 2 === 0 ? 'apart' : 'together',
      reasons,
    },
  }),
}
