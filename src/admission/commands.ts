import { type Runnable, runnable } from '../platform/run.ts'
import { save, start, submit, withdraw } from './apply.ts'
import { bookTravel, noteCountersigned, recordArrival } from './arrive.ts'
import { answerQuestion, findEligible, findIneligible, grant, recordBiometrics, refuseApplication } from './decide.ts'
import {
  askChange,
  confirmMember,
  declineMember,
  noteFamilyAnswer,
  noteJoinAsked,
  quoteFamily,
  sendToFamily,
} from './family.ts'
import { decideLate, findAge, openSplit, split } from './family-decide.ts'
import { correctContact, replaceCode, sendLink } from './link.ts'
import { judgePresence, provePresence, resendCodes, sendChallenge } from './presence.ts'
import { draw, select } from './select.ts'

/** Every command of the way in. */
export const admissionCommands: readonly Runnable[] = [
  runnable(start),
  runnable(save),
  runnable(submit),
  runnable(sendChallenge),
  runnable(provePresence),
  runnable(resendCodes),
  runnable(judgePresence),
  runnable(sendLink),
  runnable(replaceCode),
  runnable(correctContact),
  runnable(quoteFamily),
  runnable(sendToFamily),
  runnable(confirmMember),
  runnable(declineMember),
  runnable(askChange),
  runnable(noteJoinAsked),
  runnable(noteFamilyAnswer),
  runnable(decideLate),
  runnable(split),
  runnable(openSplit),
  runnable(findAge),
  runnable(answerQuestion),
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
