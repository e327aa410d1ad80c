import { type Runnable, runnable } from '../platform/run.ts'
import { acknowledge, announceOutage, endOutage, noteAlarms, noteOutage, setLimit } from './decide.ts'

/** Every command on the running of the node, for the list of all. */
export const operationsCommands = (agreement: string): readonly Runnable[] => [
  runnable(announceOutage(agreement)),
  runnable(endOutage(agreement)),
  runnable(noteOutage(agreement)),
  runnable(noteAlarms(agreement)),
  runnable(acknowledge(agreement)),
  runnable(setLimit(agreement)),
]
