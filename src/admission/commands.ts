import { type Runnable, runnable } from '../platform/run.ts'
import { provePresence, save, sendChallenge, start, submit, withdraw } from './apply.ts'
import { bookTravel, noteCountersigned, recordArrival } from './arrive.ts'
import { answerQuestion, findEligible, findIneligible, grant, recordBiometrics, refuseApplication } from './decide.ts'
import { askInformation, closeInformation, extendInformation, giveInformation, remindInformation } from './inform.ts'
import { decideExcuse, excusePicture, removeEvidence, savePicture } from './pictures.ts'
import { correctContact, resendMessage } from './reach.ts'
import { tellWindow } from './tell.ts'
import { decideMatch } from './who-is-who.ts'

/** Every command of the way in. */
export const admissionCommands: readonly Runnable[] = [
  runnable(start),
  runnable(save),
  runnable(savePicture),
  runnable(removeEvidence),
  runnable(excusePicture),
  runnable(decideExcuse),
  runnable(submit),
  runnable(tellWindow),
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
  runnable(recordBiometrics),
  runnable(grant),
  runnable(refuseApplication),
  runnable(bookTravel),
  runnable(recordArrival),
  runnable(withdraw),
  runnable(noteCountersigned),
  runnable(correctContact),
  runnable(resendMessage),
]
