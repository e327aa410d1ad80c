import { type Runnable, runnable } from '../platform/run.ts'
import { commit, noteCommit, noteDone, noteReveal, noteVoid, recordBeacon, reveal, run, voidDraw } from './decide.ts'
import { fix } from './fix.ts'
import { correctPriority, recordPriority } from './priority.ts'
import { replace, select } from './select.ts'

/** Every command of the draw. */
export const drawCommands: readonly Runnable[] = [
  runnable(fix),
  runnable(commit),
  runnable(noteCommit),
  runnable(reveal),
  runnable(noteReveal),
  runnable(recordBeacon),
  runnable(run),
  runnable(noteDone),
  runnable(replace),
  runnable(voidDraw),
  runnable(noteVoid),
  runnable(recordPriority),
  runnable(correctPriority),
  runnable(select),
]
