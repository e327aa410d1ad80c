import { type Runnable, runnable } from '../platform/run.ts'
import { change, close, correctRelease, open, pause, release, resume, withdraw } from './decide.ts'

/** Every decision on windows, for the list of all commands. */
export const windowCommands: readonly Runnable[] = [
  runnable(open),
  runnable(change),
  runnable(close),
  runnable(withdraw),
  runnable(release),
  runnable(correctRelease),
  runnable(pause),
  runnable(resume),
]
