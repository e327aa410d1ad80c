import { messageType, sign } from '../src/exchange/envelope.ts'
import type { Kind } from '../src/exchange/messages.ts'
import { samples } from '../src/exchange/samples.ts'
import { falseKeyChanges } from './vector-keys.ts'
import { jwe, other, payloadOf, type Side, testKeys } from './vector-parts.ts'

/** Messages under a true signature that do nothing: at least one of every kind, with the problem its receipt states. */
type Fault = readonly [name: string, problem: string, change: object]

const body = (kind: Kind, change: object): { readonly body: object } => ({ body: { ...samples[kind].body, ...change } })
const secret = async (kind: Kind, change: object): Promise<{ readonly personal: string }> => ({
  personal: await jwe({ ...samples[kind].personal, ...change }, 'returning', `a fault in ${kind}`),
})
/** Crockford's letters have no U. */
const misread = '3F7WZ0K9Q2M5N8R1T4V6X0Y2BU'
const misfit = 'does-not-fit'
const much = 'says-too-much'

/** What the returning state may have wrong, by kind. */
const ofReturning = async (): Promise<readonly (readonly [Kind, ...Fault])[]> => [
  ['withdrawal', 'a kind not in the table', 'unknown-kind', { kind: 'greeting' }],
  ['withdrawal', 'a version of the form we do not know', 'unknown-version', { version: 2 }],
  ['answer', 'a kind only the other side may send', 'wrong-direction', {}],
  [
    'withdrawal',
    'an instant finer than a millisecond',
    misfit,
    body('withdrawal', { withdrawnAt: '2026-03-21T08:00:00.0001Z' }),
  ],
  ['withdrawal', 'a remark', much, body('withdrawal', { note: 'Example' })],
  [
    'readmission-request',
    'a day that does not exist',
    misfit,
    body('readmission-request', { arrivedOn: '2026-02-29' }),
  ],
  ['readmission-request', 'a ground that is no id', misfit, body('readmission-request', { ground: 'Rescued at sea' })],
  [
    'readmission-request',
    'a person without a date of birth',
    misfit,
    await secret('readmission-request', {
      person: { ...(samples['readmission-request'].personal?.person as object), birthDate: undefined },
    }),
  ],
  [
    'readmission-request',
    'a person with a religion (TR-71)',
    much,
    await secret('readmission-request', {
      person: { ...(samples['readmission-request'].personal?.person as object), religion: 'x' },
    }),
  ],
  ['readmission-information', 'no personal part where there must be one', misfit, { personal: undefined }],
  [
    'readmission-information',
    'a personal part encrypted to another key',
    'undecryptable',
    { personal: await jwe({ information: 'x' }, 'receiving', 'to the wrong key') },
  ],
  ['transfer-notice', 'a day for an instant', misfit, body('transfer-notice', { departsAt: '2026-03-20' })],
  ['stand-down', 'a code that is none of the two', misfit, body('stand-down', { code: 'ill' })],
  ['handover', 'a day that does not exist', misfit, body('handover', { effectiveOn: '2026-02-29' })],
  ['handover', 'that it counts, which goes without saying', misfit, body('handover', { counts: true })],
  ['admission-effective', 'no place', misfit, body('admission-effective', { places: [] })],
  [
    'admission-reversed',
    'a code that is none of the three',
    misfit,
    body('admission-reversed', { code: 'changed-our-mind' }),
  ],
  ['papers', 'neither words nor a file', misfit, await secret('papers', { text: undefined })],
  ['draw-done', 'a seed in capitals', misfit, body('draw-done', { seed: 'A'.repeat(64) })],
  ['draw-void', 'a code that is none of the list', misfit, body('draw-void', { code: 'rained-off' })],
  ['needs', 'a field that the agreement does not list (TR-71)', much, await secret('needs', { religion: 'x' })],
  ['return-decided', 'a code of three figures', misfit, body('return-decided', { code: 'B123' })],
  ['returned', 'a token with a letter that it never has', misfit, body('returned', { token: misread })],
]

/** What the receiving state may have wrong: wherever it could be read, it says too much (TR-70). */
const ofReceiving = async (): Promise<readonly (readonly [Kind, ...Fault])[]> => [
  ['answer', 'a remark in an answer (TR-70)', much, body('answer', { note: 'Example' })],
  ['answer', 'a name for a reference (TR-70)', much, { about: 'Example, Person' }],
  [
    'answer',
    'a personal part where there may be none (TR-70)',
    much,
    { personal: await jwe({ name: 'Example' }, 'receiving', 'where none may be') },
  ],
  ['answer', 'a number out of range', misfit, body('answer', { number: 1000 })],
  ['receipt', 'more than the outcome (TR-70)', much, body('receipt', { outcome: 'received in good health' })],
  ['admission-confirmed', 'no place', much, body('admission-confirmed', { tokens: [] })],
  ['return-asked', 'an asking without a number', misfit, body('return-asked', { number: undefined })],
  ['place-counted', 'a day that does not exist', much, body('place-counted', { effectiveOn: '2026-02-29' })],
  ['place-uncounted', 'a direction that is none of the two', much, body('place-uncounted', { direction: 'deported' })],
  [
    'draw-commit',
    'a list with a remark (TR-70)',
    much,
    body('draw-commit', { list: { ...(samples['draw-commit'].body.list as object), note: 'Example' } }),
  ],
  ['draw-reveal', 'a secret in capitals', much, body('draw-reveal', { secret: 'A'.repeat(64) })],
  ['suspension', 'from when is left out', misfit, body('suspension', { from: undefined })],
  ['termination', 'a day for an instant', much, body('termination', { from: '2026-05-10' })],
  [
    'statement',
    'a count below nothing',
    misfit,
    body('statement', { counts: { readmitted: -1, admitted: 0, readmittedReversed: 0, admittedReversed: 0 } }),
  ],
  [
    'statement-lines',
    'more lines than a part holds',
    much,
    body('statement-lines', {
      lines: Array.from({ length: 201 }, () => (samples['statement-lines'].body.lines as readonly object[])[0]),
    }),
  ],
  ['statement-settled', 'an outcome in words', much, body('statement-settled', { outcome: 'agreed on the telephone' })],
  ['statement-signed', 'a week that no year has', much, body('statement-signed', { week: '2026-W54' })],
  ['place-reversal', 'a code that is none of the list', much, body('place-reversal', { code: 'died' })],
  [
    'committee-entry',
    'the words of the entry, and not their digest',
    much,
    body('committee-entry', { digest: 'Flights are to be paused.' }),
  ],
  ['outage', 'a remark (TR-70)', much, body('outage', { note: 'Example' })],
  ['key-word', 'on no key', much, body('key-word', { fingerprints: [] })],
]

/** Every vector of `messages-not-understood.json`. */
export async function notUnderstoodMessages(): Promise<readonly object[]> {
  const made: object[] = []
  const add = async (side: Side, [kind, name, problem, change]: readonly [Kind, ...Fault]): Promise<void> => {
    const payload = { ...(await payloadOf(side, kind, 1)), ...change }
    made.push({
      name: `${kind}: ${name}`,
      receiver: other[side],
      payload,
      message: await sign(payload, messageType, testKeys()[side]),
      problem,
    })
  }
  for (const fault of await ofReturning()) await add('returning', fault)
  for (const fault of await ofReceiving()) await add('receiving', fault)
  for (const side of ['returning', 'receiving'] as const)
    for (const [name, problem, change] of falseKeyChanges(side))
      await add(side, ['key-change', name, problem, { body: change }])
  return made
}
