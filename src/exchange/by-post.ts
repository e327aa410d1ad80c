import assert from 'node:assert/strict'
import { z } from 'zod'
import type { Post, Sender } from './send.ts'
import type { Node } from './twin.ts'

/** Things said and heard that can be told apart, for tests of the sender. */
/** A minute of the hour before the tests begin. */
export const at = (minute: number): string => `2026-03-02T08:${String(minute).padStart(2, '0')}:00Z`
/** A withdrawal that can be told by its minute. */
export const withdrawal = (minute: number) => ({ kind: 'withdrawal', body: { withdrawnAt: at(minute) } })
/** The minutes of what was heard, in order. */
export const minutes = async (node: Node): Promise<readonly unknown[]> =>
  (await node.heard()).map(({ input }) => z.string().parse(input.occurredAt).slice(14, 16)).map(Number)

/** Waits for everything to be receipted, over as many rounds as it takes. */
export async function untilSent(sender: Sender): Promise<void> {
  for (let rounds = 0; !(await sender.settled()); rounds++) {
    assert.ok(rounds < 2000, 'it never settled')
    sender.poke()
  }
  await sender.stop()
}
/** The numbers in a table, in order. */
export const sequences = async (node: Node, table: string): Promise<readonly unknown[]> =>
  (await node.platform.database.query(`select sequence from ${table} order by sequence`)).map(
    ({ sequence }) => sequence,
  )
/** 1, 2, 3 … */
export const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1)
/** A partner that is away. */
export const nowhere: Post = async () => {
  throw new Error('no route')
}
