import { applicationStream, applications } from '../admission/application.ts'
import { admissionCommands } from '../admission/commands.ts'
import { applicant, at, fillFamily, type Node, officer } from '../admission/fixture.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { standingClock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { Platform } from '../platform/handle.ts'
import type { Outcome } from '../platform/run.ts'
import { factsOf, fold } from '../platform/store.ts'
import { windowCommands } from '../windows/commands.ts'
import type { Carrier, Carriers, Handed, Parcel } from './events.ts'
import { type Sending, type SendingOptions, startSending } from './send.ts'

/** A node of the way in on a given database, for the tests of messages. */
export function nodeOn(database: Database, first = '2025-10-06T09:00:00Z'): Node {
  const clock = standingClock(at(first))
  let [tokens, keys] = [0, 0]
  const token = (): string => String(++tokens).padStart(26, '0')
  const platform: Platform = { database, clock, agreement: ukFrance2025, token, posted: () => undefined }
  return {
    database,
    clock,
    platform,
    give: async (actor, name, input, key = `key-${first}-${++keys}`): Promise<Outcome> => {
      const full = name.includes('/') ? name : `admission/${name}`
      const command = [...admissionCommands, ...windowCommands].find((one) => one.name === full)
      if (command === undefined) throw new Error(`no command ${full}`)
      return command.run(platform, input, { actor, key })
    },
    state: async (reference) => {
      const found = fold(applications, await factsOf(database.query, applications, applicationStream(reference)))
      if (found === null) throw new Error(`no application ${reference}`)
      return found
    },
  }
}

/** An application of two adults and a child whose presence has just been asked for: four messages wait. */
export async function asked(node: Node, mark = ''): Promise<string> {
  const window = { closesAt: '2026-10-31T00:00:00Z', announced: true, places: 0, reasons: 'Open for the tests.' }
  await node.give(officer, 'windows/open', window, 'window')
  const application = await fillFamily(node, mark)
  // The email with the family reference is another matter than theirs.
  await node.database.query("delete from messages where occasion = 'begun'")
  const outcome = await node.give(applicant(application), 'submit', { application })
  if (outcome.outcome !== 'accepted') throw new Error(JSON.stringify(outcome))
  return application
}

/** A carrier in memory: keeps what it was handed, and does to each what `plan` says. */
export function twin(plan: (parcel: Parcel, times: number) => Handed | 'vanish' | Promise<Handed> = () => taken) {
  const handed: Parcel[] = []
  /** What truly went out, whatever was answered. */
  const sent: Parcel[] = []
  const carrier: Carrier = {
    name: 'outbox',
    send: async (parcel) => {
      handed.push(parcel)
      const times = handed.filter(({ id }) => id === parcel.id).length
      const does = await plan(parcel, times)
      if (does === 'vanish') {
        // Stores, then never answers: the sender is killed waiting.
        sent.push(parcel)
        return new Promise<Handed>(() => undefined)
      }
      if (does.outcome === 'sent') sent.push(parcel)
      return does
    },
  }
  const asking: Carrier = {
    ...carrier,
    find: async (id) => (sent.some((one) => one.id === id) ? taken : null),
  }
  return { handed, sent, carrier, asking }
}
export const taken: Handed = { outcome: 'sent', reference: 'ref' }

/** A sender that looks only when it is asked to. */
export const senderOn = (node: Node, carriers: Carriers | Carrier, more: Partial<SendingOptions> = {}): Sending =>
  startSending({
    platform: node.platform,
    carriers: 'name' in carriers ? { email: carriers, sms: carriers } : carriers,
    site: 'https://apply.example',
    name: 'one',
    chance: () => 0.5,
    every: 3_600_000,
    ...more,
  })

export const admissionsOfficer = officer
