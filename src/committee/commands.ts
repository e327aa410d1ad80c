import { type Runnable, runnable } from '../platform/run.ts'
import { noteEntry, record } from './decide.ts'

/** Every command on the committee's log, for the list of all commands. */
export const committeeCommands: readonly Runnable[] = [runnable(record), runnable(noteEntry)]
