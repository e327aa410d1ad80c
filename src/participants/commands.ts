import { type Runnable, runnable } from '../platform/run.ts'
import { answer, ask, end, invite, join, renew } from './decide.ts'

/** Every command of this slice, for the list of all. */
export const participantCommands: readonly Runnable[] = [
  runnable(invite),
  runnable(join),
  runnable(renew),
  runnable(end),
  runnable(ask),
  runnable(answer),
]
