import { type Runnable, runnable } from '../platform/run.ts'
import { drawUp, noteSignature, noteStatement, sign } from './decide.ts'
import { answerReferral, noteLines, noteSettled, settle } from './settle.ts'

/** Every command on weekly statements, for the list of all commands. */
export const statementCommands: readonly Runnable[] = [
  runnable(drawUp),
  runnable(noteStatement),
  runnable(sign),
  runnable(noteSignature),
  runnable(noteLines),
  runnable(settle),
  runnable(noteSettled),
  runnable(answerReferral),
]
