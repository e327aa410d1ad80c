import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { minutesBetween } from '../core/calendar.ts'
import { FINGERPRINT_LETTERS, overlapEnds } from '../keys/decide.ts'
import { type KeyUse, keyUses } from '../keys/events.ts'
import { keysOf, together } from '../keys/public-view.ts'
import { activeOwn, type KeyState } from '../keys/state.ts'
import type { Machine } from './machine.ts'
import { giving, MINUTE, sleepLong, type Work, waitUntil } from './work.ts'

/**
 * The operators of both states change keys: new ones made and announced, compared by telephone, in use beside the old for the
 * overlap, the old ones retired; some are refused, some were stolen and go at once. The tasks, and whether there are any.
 */
export function keyChanges(work: Work): readonly [readonly Promise<void>[], boolean] {
  const { chance, machines, all } = work
  const some = chance.pick<readonly number[]>([[], [], [], [0], [1], [0, 1]])
  const who = all ? [0, 1] : some
  return [who.map((at) => change(work, machines[at], machines[1 - at], at)), who.length > 0]
}

type End = 'replaced' | 'stolen' | 'refused'

async function change(work: Work, own: Machine | undefined, other: Machine | undefined, at: number): Promise<void> {
  const { time, chance, told, all } = work
  if (own === undefined || other === undefined) return
  const [ours, theirs] = at === 0 ? ['gb-operator', 'fr-operator'] : ['fr-operator', 'gb-operator']
  const give = giving(work, `keys-${own.party}`)
  const some = chance.pick<readonly KeyUse[]>([keyUses, keyUses, ['sig', 'enc'], ['log', 'witness'], ['sig'], ['enc']])
  const how = chance.pick<End>(['replaced', 'replaced', 'replaced', 'stolen', 'refused'])
  const [uses, end] = all ? [keyUses, 'replaced' as const] : [some, how]
  await time.sleep(chance.below(40) * MINUTE)
  const before = await stateOf(work, own)
  const old = uses.flatMap((use) => activeOwn(before, use)).map(({ fingerprint }) => fingerprint)
  const reasons = 'A year has gone by.'
  await give(ours, 'keys/announce', async (node) => ({ keys: await node.ring.make(uses), reasons }))
  const made = (await stateOf(work, own)).own.filter(({ confirmedAt }) => confirmedAt === null)
  const fingerprints = made.map(({ fingerprint }) => fingerprint)
  const stands = async (standing: string): Promise<boolean> => {
    const { partner } = await stateOf(work, other)
    return fingerprints.every((one) => partner.some((key) => key.fingerprint === one && key.standing === standing))
  }
  await waitUntil(work, () => stands('announced'))
  if (end === 'refused') {
    await give(theirs, 'keys/refuse-partner', { fingerprints, note: 'Nobody there knows of them.' })
    await waitUntil(work, async () => ownOf(await stateOf(work, own), fingerprints).every(({ refused }) => refused))
    await give(ours, 'keys/retire', { fingerprints, code: 'replaced', reasons: 'Refused.' })
    told.retired.push({ party: own.party, fingerprints })
    return
  }
  // What is read out by telephone is what stands on our own page.
  const heard = together(fingerprints).slice(0, FINGERPRINT_LETTERS)
  await give(theirs, 'keys/confirm-partner', { fingerprints, heard, note: 'Called.' })
  const inUse = async (): Promise<boolean> =>
    ownOf(await stateOf(work, own), fingerprints).every(({ confirmedAt }) => confirmedAt !== null)
  await waitUntil(work, inUse)
  if (end === 'replaced') await sleepLong(work, (overlapMinutes(work) + chance.between(-30, 90)) * MINUTE)
  await give(ours, 'keys/retire', { fingerprints: old, code: end, reasons })
  told.retired.push({ party: own.party, fingerprints: old })
}

/** How long both keys stay good, from now. */
function overlapMinutes({ time }: Work): number {
  const now = time.clock.now()
  const ends = overlapEnds(ukFrance2025, now, now)
  if (typeof ends !== 'string') throw new Error(ends.message.en)
  return minutesBetween(now, ends)
}

const ownOf = ({ own }: KeyState, fingerprints: readonly string[]) =>
  own.filter(({ fingerprint }) => fingerprints.includes(fingerprint))

/** The keys as a page of that node shows them. */
const stateOf = ({ time }: Work, { database }: Machine): Promise<KeyState> => time.busy(keysOf(database.query))
