import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { schemeRunning } from '#src/barriers/scheme.ts'
import type { Instant } from '#src/core/brand.ts'
import { addMinutes, isAfter, knownInstant } from '#src/core/calendar.ts'
import { isUnread } from '#src/courts/state.ts'
import { confirmTransfer } from '#src/flights/confirm.ts'
import { board, giveSeat, handOver } from '#src/flights/seats.ts'
import { type Case, type CaseEvent, type CaseState, standing } from '#src/readmission/state.ts'
import { moves } from './boarding-moves.ts'
import type { Given, Outcome } from './given.ts'
import { flight, flightReference, goodCase, reference } from './good-case.ts'

/**
 * Promise one, over random histories: whatever is received, decided, lifted and tried, in whatever order and at whatever
 * hour, nobody is boarded while anything stands. What stands is looked for in the facts' own states, not asked of the gate.
 */
type On = Given<CaseState, CaseEvent>
type Did = Outcome<CaseState, CaseEvent>
const asked = { case: reference }
const door = { flight: flight(), scheme: schemeRunning }

/** Letters that promised thirty days, and were not used or given up: no history here is long enough for the days to run. */
const promised = (letters: Case['letters']): Case['letters'] =>
  letters.filter(
    ({ template, promiseClosed }) => ['rg-positive', 'rg-negative-v4.1'].includes(template) && promiseClosed === null,
  )

const journey: ReadonlySet<string> = new Set(['transfer-confirmed', 'boarded'])

/** Everything in a case that says no, as its own slice keeps it. */
function standsInTheWay({ courts, safeguards, age, humanRights, ...state }: Case): readonly string[] {
  return [
    ...standing({ courts, safeguards, age, humanRights, ...state }).map(({ kind }) => `barrier ${kind}`),
    ...courts.orders.filter(isUnread).map(({ document }) => `unread ${document}`),
    ...courts.duties
      .filter(({ done, ended, before }) => before === 'departure' && done === null && ended === null)
      .map(({ what }) => `duty ${what}`),
    ...courts.undertakings.filter(({ released }) => released === null).map(({ says }) => `undertaking ${says}`),
    ...promised(state.letters).map(({ template }) => `promise of ${template}`),
    ...safeguards.reports.filter(({ told }) => told === null).map(({ id }) => `report ${id}`),
    ...(age.finding === 'adult' ? [] : [`age ${age.finding}`]),
    ...(['none', 'refused-and-certified', 'finally-determined-against'].includes(humanRights.claim)
      ? []
      : [`human rights ${humanRights.claim}`]),
  ]
}

/** Whether an officer's confirmation is the last of what was recorded but the journey itself: it is void by anything else. */
function signedLast({ history }: On): boolean {
  const last = history.findLast(({ event }) => !journey.has(event.type))
  const signed = history.findLast(({ event }) => event.type === 'transfer-confirmed')
  return signed !== undefined && last !== undefined && signed.version > last.version
}

/** What stood at an earlier hour that something is written down for, though it no longer stands: lifted, but only later. */
const stoodAt = ({ barriers }: Case, at: Instant): readonly string[] =>
  barriers.filter(({ lifted }) => lifted !== null && isAfter(lifted.at, at)).map(({ kind }) => `${kind} until later`)

type Step = { readonly move: string; readonly wait: number; readonly pick: number; readonly late: number }

/** Does what a step says, at its hour or written down late for an earlier one; null where there is no case. */
function doStep(on: On, { move, pick, late }: Step, now: Instant): Did | null {
  if (on.state === null) return null
  const earlier = late > 0 ? { occurredAt: addMinutes(now, -late) } : {}
  const onFlight = { ...asked, flight: flightReference }
  if (move === 'seat') return on.at(now).by('flight-desk').when(giveSeat, onFlight, { flight: flight(), taken: 0 })
  const sign = () =>
    on
      .at(now)
      .by('duty-lead')
      .when(confirmTransfer, onFlight, { ...door, facts: on.history.length })
  if (move === 'sign') return sign()
  if (move === 'board') {
    // Half the time an officer signs first, or hardly anybody would ever be ready to board.
    const signed = pick % 2 === 0 ? sign() : null
    return (signed === null || signed.refused.length > 0 ? on : signed.then)
      .at(now)
      .by('escort')
      .when(board, { ...onFlight, ...earlier }, door)
  }
  if (move === 'hand')
    return on
      .at(now)
      .by('escort')
      .when(handOver, { ...onFlight, place: 'Paris CDG', ...earlier }, door)
  const made = moves[move]?.(on.state, pick, addMinutes(now, -late))
  if (made === null || made === undefined) return null
  const { command, input, by } = made
  // Some say themselves when they happened, by another name.
  const lateToo = command.schema.safeParse({ ...asked, ...input, ...earlier }).success ? earlier : {}
  return on
    .at(now)
    .by(by)
    .when(command, { ...asked, ...input, ...lateToo })
}

const often = [
  'seat',
  'seat',
  'seat',
  'board',
  'board',
  'hand',
  'hand',
  'hand',
  'hand',
  'sign',
  'sign',
  'sign',
  'lift',
  'confirm',
  'done',
  'send',
  'receipted',
  'tell',
  'fitness',
  'age',
  'release',
  'release',
  'release',
  'keep',
  'keep',
]
const names = [...Object.keys(moves), ...often]
/** A third of everything is written down up to an hour and a half late. */
const late = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(90) })
const walks = fc.array(fc.record({ move: fc.constantFrom(...names), wait: fc.nat(3), pick: fc.nat(9999), late }), {
  minLength: 20,
  maxLength: 300,
  size: 'max',
})
const begins = knownInstant('2025-09-16T23:30:00Z')

/**
 * `NEVER_BOARDED_RUNS=5000 NEVER_BOARDED_SEED=7 npm test -- never-boarded` walks further. Where it fails, the seed and the
 * path to the shortest history that fails are printed, with every step of it.
 */
const runs = (usual: number, seed: number) => ({
  numRuns: Number(process.env.NEVER_BOARDED_RUNS ?? usual),
  seed: Number(process.env.NEVER_BOARDED_SEED ?? seed),
})

describe('over random histories of hundreds of commands', () => {
  // Seen to fail: the gate without its barriers; without the promises of letters, which then leave people on a manifest.
  it('nobody is boarded or handed over while anything stands in the way, and some are when nothing does', (t) => {
    let [boarded, handed, refused, accepted, recordedLate] = [0, 0, 0, 0, 0]
    const { numRuns, seed } = runs(200, 20250917)
    t.diagnostic(`seed ${seed}, ${numRuns} histories`)
    fc.assert(
      fc.property(walks, (steps) => {
        let on: On = goodCase()
        let now = begins
        for (const step of steps) {
          now = addMinutes(now, step.wait)
          if (isAfter(now, flight().departsAt)) break
          const done = doStep(on, step, now)
          const goes = step.move === 'board' || step.move === 'hand'
          if (done === null || done.refused.length > 0) {
            refused += goes ? 1 : 0
            continue
          }
          accepted += 1
          recordedLate += step.late > 0 ? 1 : 0
          if (goes && on.state !== null) {
            if (step.move === 'board') boarded += 1
            else handed += 1
            const stands = [...standsInTheWay(on.state), ...stoodAt(on.state, addMinutes(now, -step.late))]
            assert.deepEqual(stands, [], `${step.move} at ${now}`)
            if (step.move === 'board') assert.ok(signedLast(done.then), `unsigned at ${now}`)
          }
          on = done.then
        }
      }),
      { numRuns, seed },
    )
    const many = `${boarded} boarded, ${handed} handed over, ${refused} not, ${accepted} done, ${recordedLate} late`
    assert.ok(boarded > 10 && handed > 3 && refused > 200 && accepted > 2000 && recordedLate > 300, many)
  })

  it('whoever has a seat has nothing standing in the way of it, after every single command', (t) => {
    let [seated, lost] = [0, 0]
    const { numRuns, seed } = runs(200, 20250918)
    t.diagnostic(`seed ${seed}, ${numRuns} histories`)
    fc.assert(
      fc.property(walks, (steps) => {
        let on: On = goodCase()
        let now = begins
        for (const step of steps) {
          now = addMinutes(now, step.wait)
          const done = doStep(on, step, now)
          if (done === null || done.refused.length > 0) continue
          on = done.then
          const { state } = on
          assert.ok(state)
          lost += done.facts.some(({ type }) => type === 'seat-withdrawn') ? 1 : 0
          if (state.seat === null || state.handedOver !== null) continue
          seated += 1
          const stands = standsInTheWay(state).filter((one) => !one.startsWith('human rights'))
          assert.deepEqual(stands, [], `${step.move} at ${now}`)
        }
      }),
      { numRuns, seed },
    )
    assert.ok(seated > 200 && lost > 50, `${seated} looks at a seat, ${lost} lost`)
  })
})
