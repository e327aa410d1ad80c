import type { Io } from './options.ts'
import { verifyDisclosureCommand } from './verify-disclosure.ts'
import { verifyEntryCommand } from './verify-entry.ts'
import { verifyPackCommand } from './verify-pack.ts'
import { verifyRecordCommand } from './verify-record.ts'
import { verifyStatisticsCommand } from './verify-statistics.ts'

/** Kinds of `verify` that read their own line: what follows the name of the kind. Each answers the exit code. */
export const kinds: Readonly<Record<string, (args: string[], io: Io) => Promise<number>>> = {
  entry: verifyEntryCommand,
  record: verifyRecordCommand,
  disclosure: verifyDisclosureCommand,
  pack: verifyPackCommand,
  statistics: verifyStatisticsCommand,
}
