import { type Runnable, runnable } from '../platform/run.ts'
import { provePresence, save, sendChallenge, start, submit, withdraw } from './apply.ts'
import { bookTravel, noteCountersigned, recordArrival } from './arrive.ts'
import { answerQuestion, findEligible, findIneligible, grant, recordBiometrics, refuseApplication } from './decide.ts'
import { askInformation, closeInformation, extendInformation, giveInformation, remindInformation } from './inform.ts'
import { draw, select } from './select.ts'
import { decideMatch } from './who-is-who.ts'

/** Every command of the way in. */
export const admissionCommands: readonly Runnable[] = [
  runnable(start),
  runnable(save),
  runnable(submit),
  runnable(sendChallenge),
  runnable(provePresence),
  runnable(answerQuestion),
  runnable(askInformation),
  runnable(giveInformation),
  runnable(remindInformation),
  runnable(extendInformation),
  runnable(closeInformation),
  runnable(decideMatch),
  runnable(findEligible),
  runnable(findIneligible),
  runnable(draw),
  runnable(select),
  runnable(recordBiometrics),
  runnable(grant),
  runnable(refuseApplication),
  runnable(bookTravel),
  runnable(recordArrival),
  runnable(withdraw),
  runnable(noteCountersigned),
]
