import { type Runnable, runnable } from '../platform/run.ts'
import { noteSuspension, noteTermination, resume, suspend, terminate, withdrawTermination } from './decide.ts'
import { correctExtension, extend } from './extend.ts'
import { proclaimHoliday, withdrawHoliday } from './proclaim.ts'

/** Every command on the scheme of an agreement, for the list of all. */
export const schemeCommands = (agreement: string): readonly Runnable[] => [
  runnable(suspend(agreement)),
  runnable(resume(agreement)),
  runnable(noteSuspension(agreement)),
  runnable(terminate(agreement)),
  runnable(withdrawTermination(agreement)),
  runnable(noteTermination(agreement)),
  runnable(extend(agreement)),
  runnable(correctExtension(agreement)),
  runnable(proclaimHoliday(agreement)),
  runnable(withdrawHoliday(agreement)),
]
