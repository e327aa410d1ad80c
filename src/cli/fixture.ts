import assert from 'node:assert/strict'
import { knownInstant } from '../core/calendar.ts'
import type { Io } from './options.ts'

/** For tests of commands: what a terminal or a program would see of them. */
type Command = (args: string[], io: Io) => Promise<number>
export const now = knownInstant('2026-01-05T09:00:00Z')

/** Runs a command as a terminal would: its exit code, what it wrote to standard output and to standard error. */
export async function run(command: Command, args: readonly string[], at = now) {
  const written = { out: '', err: '' }
  const io = {
    out: async (text: string) => {
      written.out += text
    },
    err: async (text: string) => {
      written.err += text
    },
    now: () => at,
  }
  return { code: await command([...args], io), ...written }
}
/** The same with `--json`: one document on standard output and nothing else there. */
export async function json(command: Command, args: readonly string[], at = now) {
  const { code, out, err } = await run(command, [...args, '--json'], at)
  assert.equal(err, '')
  const document: Record<string, unknown> = JSON.parse(out)
  return { code, document }
}
export const widest = (text: string): number =>
  Math.max(
    ...text
      .split('\n')
      .filter((line) => !line.includes('http'))
      .map((line) => [...line].length),
  )
