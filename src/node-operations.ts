import type { Instant } from './core/brand.ts'
import type { RunCommand } from './exchange/follow.ts'
import type { NodeKeys } from './node-keys.ts'
import type { NodeLog } from './node-log.ts'
import { watchAlarms, watchOutage } from './operations/follow.ts'
import { healthOf, type Line, type Machine } from './operations/health-view.ts'
import { outageNow } from './operations/view.ts'
import type { Changes } from './platform/changes.ts'
import { type Clock, every, wakeByMachine } from './platform/clock.ts'
import type { Platform } from './platform/handle.ts'
import { openRounds } from './platform/rounds.ts'

/** How a node and its line are doing, and what it does about it by itself. */
export type NodeHealth = {
  readonly machine: Machine
  readonly lines: () => Promise<readonly Line[]>
  /** Outages by rule, alarms by limits: what is done each minute. */
  readonly look: () => Promise<void>
  /** A receipt came: an outage that lasts is over. */
  readonly heard: () => Promise<void>
  /** Where the other state's node is, from now on. */
  readonly connected: (url: string, retryAt: () => Instant | null) => void
  /** Begins to do all of it now and each minute, after `byTheClock`; the answer stops it. */
  readonly begin: (byTheClock: () => Promise<void>) => Promise<() => void>
}

type Settings = {
  readonly platform: Platform
  readonly side: 'returning' | 'receiving'
  readonly folder: string
  /** As the node itself. */
  readonly run: RunCommand
  readonly ring: NodeKeys
  readonly log: NodeLog
  readonly changes: Changes
}

/** The health of a node that is open. */
export function nodeHealth({ platform, side, folder, run, ring, log, changes }: Settings): NodeHealth {
  const rounds = openRounds(platform.clock.now)
  const { wake = wakeByMachine } = platform.clock
  let partner: { readonly url: string; readonly retryAt: () => Instant | null } | null = null
  const machine = {
    ...{ folder, keys: ring.state, keysMissing: ring.missing, rounds: rounds.all },
    partner: () => partner?.url ?? null,
    retryAt: () => partner?.retryAt() ?? null,
  }
  const give = (name: string, input: object, key: string) => run(name, input, key, undefined)
  const outage = () => watchOutage(platform, side, give)
  const look = async (): Promise<void> => {
    await outage()
    await watchAlarms(platform, side, machine, give)
  }
  /** What a stop in the middle of a change of keys left undone. */
  const keys = async (): Promise<void> => {
    await ring.look()
    await log.keysAre()
  }
  return {
    machine,
    look,
    lines: () => healthOf(platform, side, machine),
    heard: async () => {
      if ((await outageNow(platform.database.query)) !== null) await outage()
    },
    connected: (url, retryAt) => {
      partner = { url, retryAt }
    },
    begin: async (byTheClock) => {
      await ring.begin(run, null)
      let started = false
      const stopHearing = changes.hear((stream) => {
        if (!stream.startsWith('keys:')) return
        // What a message does is told of before its commit: looked for again, and each minute whatever happens.
        for (const wait of LOOK_AGAIN_MS) wake(wait, () => void ring.look().catch(() => undefined))
      })
      const stopClock = await nowAndThen(platform.clock, async () => {
        await rounds.watch('clock', byTheClock)
        await rounds.watch('keys', keys)
        // At the start the other state is not connected yet: what is so a minute later is an alarm.
        await rounds.watch('watch', started ? look : outage)
        started = true
      })
      return () => {
        stopHearing()
        stopClock()
      }
    },
  }
}

const LOOK_AGAIN_MS = [0, 300, 2000] as const

/** Does it now, and again every minute for what happens by the clock alone, such as a window that opens unannounced. */
async function nowAndThen(clock: Clock, work: () => Promise<void>): Promise<() => void> {
  await work()
  return every(clock, 60_000, () => void work().catch(() => undefined))
}
