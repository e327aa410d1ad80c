import { type Runnable, runnable } from '../platform/run.ts'
import * as reception from './decide.ts'
import * as returns from './returns.ts'

/** Every command of the state that receives, for the list of all commands. */
export const receptionCommands: readonly Runnable[] = [
  runnable(reception.openRequest),
  runnable(reception.addInformation),
  runnable(reception.notePapers),
  runnable(returns.noteNeeds),
  runnable(reception.noteTransfer),
  runnable(reception.noteStandDown),
  runnable(reception.noteWithdrawal),
  runnable(reception.noteHandover),
  runnable(reception.answer),
  runnable(reception.recordReceipt),
  runnable(reception.denyReceipt),
  runnable(returns.askReturn),
  runnable(returns.noteReturnDecision),
  runnable(returns.noteReturned),
]
