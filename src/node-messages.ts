import { randomUUID } from 'node:crypto'
import type { Carriers } from './messages/events.ts'
import { type Receiving, receiptRoutes } from './messages/receive.ts'
import { type Sending, startSending } from './messages/send.ts'
import type { Changes } from './platform/changes.ts'
import type { Platform } from './platform/handle.ts'

/** How messages leave this node: where the portal stands, what carries them, and what a carrier's receipts come with. */
export type Delivering = {
  readonly site: string
  readonly carriers: Carriers
  /** The bearer token of GOV.UK Notify's callbacks; null where none are taken. */
  readonly receiptToken: string | null
}

/** The node's sender of messages to applicants: none until it is told how they leave. */
export function messenger(platform: Platform, party: string, changes: Changes) {
  let sending: Sending | null = null
  let how: Delivering | null = null
  const chance = (): number => Math.random()
  const onSettled = (stream: string): void => changes.tell(`messages:${stream}`)
  const receiving: Receiving = { platform, chance, token: () => how?.receiptToken ?? null, onSettled }
  return {
    deliver: async (delivering: Delivering): Promise<void> => {
      await sending?.stop()
      how = delivering
      const { site, carriers } = delivering
      sending = startSending({
        ...{ platform, site, carriers, chance, onSettled },
        name: `${process.pid}-${randomUUID()}`,
        report: (problem) => console.error(`${party} messages: ${problem}`),
      })
    },
    /** Where applicants find the portal, once messages leave this node. */
    how: (): Delivering | null => how,
    poke: (): void => sending?.poke(),
    settled: async (): Promise<void> => sending?.settled(),
    stop: async (): Promise<void> => sending?.stop(),
    receipts: () => receiptRoutes(receiving),
  }
}
export type Messenger = ReturnType<typeof messenger>
