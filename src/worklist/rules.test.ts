import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  atTheDoor,
  type Change,
  confirmedCase,
  departsAt,
  goodCase,
  known,
  letter,
  lifted,
  raised,
  step,
} from '../../test/good-case.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { schemeRunning } from '../barriers/scheme.ts'
import { languages } from '../core/brand.ts'
import { knownInstant as t } from '../core/calendar.ts'
import { noDetention } from '../detention/state.ts'
import { outlook } from './rules.ts'
import { daysWords } from './shown.ts'
import { byUrgency, leadClock, type Outlook, overdue, taskFor } from './task.ts'
import { reasons, taskStates, taskTitles } from './words.ts'

/** The same, its transfer confirmed an hour before the door. */
const signedOn = (change: Change, at: string): Outlook =>
  outlook(
    { ...known(confirmedCase(change, '2025-09-17T06:30:00Z').state), detention: noDetention },
    ukFrance2025,
    t(at),
    schemeRunning,
  )
const on = (change: Change, at: string): Outlook =>
  // The procedure alone: what courts, safeguards and detention ask stands beside it.
  outlook({ ...known(goodCase(change).state), detention: noDetention }, ukFrance2025, t(at), schemeRunning)
const next = (ahead: Outlook): string => `${ahead.next?.state} ${ahead.next?.code}`
const stateOf = (ahead: Outlook, code: string): string | undefined =>
  ahead.tasks.find((one) => one.code === code)?.state

const justScreened: Change = {
  without: ['intent', 'request', 'answer', 'inadmissible', 'noHumanRights', 'notice', 'details', 'seat'],
}
const requested: Change = { without: ['answer', 'inadmissible', 'noHumanRights', 'notice', 'details', 'seat'] }

describe('the next step of a case', () => {
  it('is to send the request, until the last second of the fourteenth day in Paris', () => {
    // Landed on 12 August: the fourteenth day is the 25th, and midnight in Paris is 22:00 UTC.
    const [before, last, over] = ['2025-08-24T12:00:00Z', '2025-08-25T21:59:59Z', '2025-08-25T22:00:00Z'].map((at) =>
      on(justScreened, at),
    )
    assert.ok(before && last && over)
    assert.equal(next(before), 'do request')
    assert.equal(leadClock(before)?.daysLeft, 1)
    assert.equal(next(last), 'do request')
    assert.equal(leadClock(last)?.daysLeft, 0)
    assert.equal(overdue(last), false)
    assert.equal(
      leadClock(
        on(
          { ...justScreened, instead: { opened: step('opened', { directRoute: 'not-shown' }) } },
          '2025-08-24T12:00:00Z',
        ),
      )?.code,
      'request',
    )
    assert.equal(next(over), 'stop close')
    assert.equal(over.next?.says, reasons.requestTooLate)
    assert.equal(overdue(over), true)
  })

  it('does not say that today will do, where the time closed earlier today', () => {
    const clock = leadClock(on(justScreened, '2025-08-25T22:30:00Z'))
    assert.ok(clock)
    assert.equal(clock.daysLeft, 0)
    assert.match(daysWords(clock).en, /closed earlier today/)
  })

  it('is to settle the age first where it is disputed, with the clock of the request still shown', () => {
    const ahead = on(
      { ...justScreened, instead: { opened: step('opened', { age: 'disputed' }) } },
      '2025-08-14T09:00:00Z',
    )
    assert.equal(next(ahead), 'do settle-age')
    assert.deepEqual(ahead.next?.by, ['safeguarding'])
    assert.equal(stateOf(ahead, 'request'), 'later')
    assert.equal(stateOf(ahead, 'notice-of-intent'), 'later')
    assert.equal(leadClock(ahead)?.code, 'request')
  })

  it('is to close the case of an unaccompanied child, of a child with family, and of one whose route is not shown', () => {
    for (const change of [{ age: 'unaccompanied-minor' }, { age: 'accompanied-minor' }, { directRoute: 'not-shown' }]) {
      const ahead = on({ ...justScreened, instead: { opened: step('opened', change) } }, '2025-08-14T09:00:00Z')
      assert.equal(next(ahead), 'stop close', JSON.stringify(change))
      assert.deepEqual(
        ahead.tasks.filter(({ state }) => state === 'do'),
        [],
      )
    }
  })

  it('waits for the other state fourteen days, then twenty-eight, then goes to the duty lead', () => {
    const ask = (at: string) => {
      const task = on(requested, at).tasks.find(({ code }) => code.startsWith('answer'))
      return `${task?.state} ${task?.code} ${task?.clock?.code} ${task?.by}`
    }
    // Requested on 15 August at noon in Paris: the fourteenth day is the 28th, the twenty-eighth 11 September.
    assert.equal(ask('2025-08-28T21:59:59Z'), 'wait answer answer receiving-state')
    assert.equal(ask('2025-08-28T22:00:00Z'), 'wait answer late-answer receiving-state')
    assert.equal(ask('2025-09-11T21:59:59Z'), 'wait answer late-answer receiving-state')
    assert.equal(ask('2025-09-11T22:00:00Z'), 'do answer-overdue late-answer duty-lead')
  })

  it('is to decide on inadmissibility once the seven days to answer have run, not before', () => {
    // Notice of intent on 14 August, person held: the seventh day after is the 21st, in London.
    assert.equal(stateOf(on(requested, '2025-08-21T22:59:59Z'), 'inadmissibility'), 'wait')
    assert.equal(stateOf(on(requested, '2025-08-21T23:00:00Z'), 'inadmissibility'), 'do')
  })

  it('is to close or ask again after a refusal, and to inform after a question, with the reason as coded', () => {
    const answered = (code: string, outcome: string): Change => ({
      ...requested,
      without: requested.without?.filter((one) => one !== 'answer') ?? [],
      instead: { answer: step('answer', { code, outcome }) },
    })
    const refused = on(answered('N8', 'refused'), '2025-09-05T09:00:00Z').tasks.find(
      ({ code }) => code === 'answer-refused',
    )
    assert.match(refused?.says?.en ?? '', /straight from France/)
    const asked = on(answered('M2', 'more-information'), '2025-09-05T09:00:00Z')
    assert.equal(stateOf(asked, 'give-information'), 'do')
  })

  it('is to give a seat once nothing else stops one, and not while a barrier stands', () => {
    const without: Change = { without: ['seat', 'details'] }
    assert.equal(stateOf(on(without, '2025-09-09T09:00:00Z'), 'seat'), 'do')
    const shut = on({ ...without, and: [raised('injunction', '2025-09-09T09:30:00Z')] }, '2025-09-09T10:00:00Z')
    assert.equal(stateOf(shut, 'seat'), 'later')
    assert.equal(taskFor(shut, 'courts-desk')?.code, 'lift-barrier')
    assert.equal(taskFor(shut, 'flight-desk'), null)
  })

  it('waits for the court where an order that was read forbids the transfer: nobody lifts that by hand', () => {
    const at = '2025-09-09T09:30:00Z'
    const order = {
      type: 'order-received',
      id: 'O1',
      what: 'forbids-transfer',
      document: 'Order',
      by: 'entered',
    } as const
    const read = { type: 'order-confirmed', id: 'O1', effect: 'forbids-transfer', reasons: 'Read.' } as const
    const raise = raised('injunction', at)
    const barrier = raise.event.type === 'barrier-raised' ? raise.event.id : ''
    const received = { at, event: { ...order, receivedAt: t(at), barrier } }
    const unread = on({ without: ['seat', 'details'], and: [received, raise] }, '2025-09-09T10:00:00Z')
    assert.equal(stateOf(unread, 'lift-barrier'), undefined, 'reading it is a duty of its own')
    const stands = { without: ['seat', 'details'], and: [received, raise, { at, event: read }] } satisfies Change
    const waits = on(stands, '2025-09-09T10:00:00Z').tasks.find(({ code }) => code === 'lift-barrier')
    assert.deepEqual([waits?.state, waits?.action], ['wait', 'discharge-order'])
  })

  it('waits for the time that a letter promised, to the end of its last day, before a seat', () => {
    // Served on 8 September under the guidance v4.1: thirty days from the day after end with 8 October, in London.
    const served = { type: 'letter-served' as const, id: 'L-RG', template: 'rg-negative-v4.1', ...letter }
    const promised: Change = { without: ['seat', 'details'], and: [{ at: '2025-09-08T12:00:00Z', event: served }] }
    const ahead = on(promised, '2025-09-09T09:00:00Z')
    assert.equal(stateOf(ahead, 'promise'), 'wait')
    assert.equal(stateOf(ahead, 'seat'), 'later')
    assert.equal(ahead.clocks.find(({ code }) => code === 'promise')?.deadline.lastDay, '2025-10-08')
    assert.equal(stateOf(on(promised, '2025-10-08T22:59:59Z'), 'promise'), 'wait')
    assert.equal(stateOf(on(promised, '2025-10-08T23:00:00Z'), 'promise'), undefined)
  })

  it('asks for new departure details where those served name another departure than the seat', () => {
    const moved = on(
      { instead: { seat: step('seat', { departsAt: t('2025-09-18T08:00:00Z') }) } },
      '2025-09-10T09:00:00Z',
    )
    assert.equal(stateOf(moved, 'departure-details'), 'do')
    assert.equal(stateOf(on({}, '2025-09-10T09:00:00Z'), 'departure-details'), 'done')
  })

  it('waits while the notice runs, and is to confirm and then to board once the gate is open', () => {
    // Served on Monday 8 September: five working days end with the 15th, in London.
    const complete: Change = {
      and: [
        {
          at: '2025-09-08T12:00:00Z',
          event: { type: 'letter-served', id: 'L-DECISION', template: 'inadmissibility-decision', ...letter },
        },
      ],
    }
    const running = on(complete, '2025-09-15T22:59:59Z')
    assert.equal(next(running), 'wait removal-notice')
    assert.equal(leadClock(running)?.code, 'notice')
    const run = on(complete, '2025-09-15T23:00:00Z')
    // Departure is on the 17th at 08:00: a confirmation is of its last 24 hours.
    assert.equal(next(run), 'wait confirm-transfer')
    assert.equal(next(on(complete, '2025-09-16T07:59:59Z')), 'wait confirm-transfer')
    const day = on(complete, '2025-09-16T08:00:00Z')
    assert.equal(next(day), 'do confirm-transfer')
    assert.deepEqual(
      ['duty-lead', 'caseworker', 'escort'].map((role) => taskFor(day, role)?.code),
      ['confirm-transfer', 'confirm-transfer', undefined],
    )
    const signed = signedOn(complete, atTheDoor)
    assert.deepEqual([next(signed), taskFor(signed, 'escort')?.code], ['do board', 'board'])
  })

  it('is not to board one whom a barrier stops, and is again once it is lifted', () => {
    const raisedOnly: Change = { and: [raised('injunction', '2025-09-16T21:40:00Z')] }
    assert.equal(stateOf(on(raisedOnly, atTheDoor), 'board'), 'later')
    const both: Change = {
      and: [raised('injunction', '2025-09-16T21:40:00Z'), lifted('injunction', '2025-09-17T06:00:00Z')],
    }
    assert.deepEqual(
      ['board', 'confirm-transfer'].map((code) => stateOf(on(both, atTheDoor), code)),
      ['later', 'do'],
    )
    assert.equal(stateOf(signedOn(both, atTheDoor), 'board'), 'do')
  })

  it('is the other state’s signature after the handover, and nothing once it has signed', () => {
    const gone: Change = {
      and: [
        { at: departsAt, event: { type: 'boarded', flight: 'F1GH-0001' }, by: 'escort' },
        {
          at: '2025-09-17T10:00:00Z',
          event: {
            type: 'handed-over',
            flight: 'F1GH-0001',
            place: 'Paris CDG',
            token: '0'.repeat(26),
            effectiveOn: '2025-09-17' as never,
          },
          by: 'escort',
        },
      ],
    }
    const waiting = on(gone, '2025-09-17T11:00:00Z')
    assert.equal(next(waiting), 'wait receipt')
    assert.deepEqual(waiting.clocks, [])
    const receipt = (outcome: 'received' | 'not-presented') => ({
      at: '2025-09-17T12:00:00Z',
      event: { type: 'receipt-recorded' as const, outcome, receivedAt: t('2025-09-17T11:50:00Z') },
      by: 'other-state',
    })
    assert.equal(on({ and: [...(gone.and ?? []), receipt('received')] }, '2025-09-17T13:00:00Z').next, null)
    const denied = on({ and: [...(gone.and ?? []), receipt('not-presented')] }, '2025-09-17T13:00:00Z')
    assert.equal(next(denied), 'do not-presented')
  })

  it('is nothing on a closed case, and no clock runs there', () => {
    const closed: Change = {
      and: [{ at: '2025-09-10T09:00:00Z', event: { type: 'case-closed', code: 'released', reasons: 'Bail.' } }],
    }
    const ahead = on(closed, '2025-09-11T09:00:00Z')
    assert.deepEqual([ahead.tasks, ahead.clocks, ahead.next], [[], [], null])
  })
})

describe('the order of a worklist', () => {
  it('is what cannot go on, what is late, what can be done by its clock, what only waits', () => {
    const at = '2025-09-02T09:00:00Z'
    const cannot = on(justScreened, at)
    const late = on(requested, at)
    const soon = on(
      { ...justScreened, instead: { opened: step('opened', { arrivedAt: t('2025-08-22T05:00:00Z') }) } },
      at,
    )
    const later = on(
      { ...justScreened, instead: { opened: step('opened', { arrivedAt: t('2025-08-28T05:00:00Z') }) } },
      at,
    )
    const waiting = on(
      {
        instead: {
          inadmissible: {
            at: '2025-09-05T09:00:00Z',
            event: { type: 'protection-claim-withdrawn', reasons: 'Withdrawn.' },
          },
        },
      },
      '2025-09-10T09:00:00Z',
    )
    const sorted = [waiting, later, late, soon, cannot].sort(byUrgency)
    assert.deepEqual(sorted, [cannot, late, soon, later, waiting])
  })
})

describe('the worklist’s words', () => {
  it('are there in every language, for every task, state and reason', () => {
    for (const text of [...Object.values(taskTitles), ...Object.values(reasons), ...Object.values(taskStates)])
      for (const lang of languages) assert.notEqual(text[lang].trim(), '')
  })
})
