import { type Runnable, runnable } from '../platform/run.ts'
import { save, start, submit, withdraw } from './apply.ts'
import { bookTravel, cancelTravel, noteCountersigned, recordArrival, recordMissed } from './arrive.ts'
import { recordIncident, reverseArrival, settleIncident } from './border.ts'
import { closeCentre, openCentre } from './centres.ts'
import { chooseFamily, grant, recordCheck, refuseApplication } from './clear.ts'
import { setAside } from './correct.ts'
import { answerQuestion, findEligible, findIneligible } from './decide.ts'
import {
  acceptDocument,
  askAppointment,
  cancelAppointment,
  makeAppointment,
  recordAbsence,
  recordApplication,
  recordBiometrics,
} from './enrol.ts'
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
import { askInformation, closeInformation, extendInformation, giveInformation, remindInformation } from './inform.ts'
import { answerInvitation, expire, invite, reopenInvitation } from './invite.ts'
import { replaceCode, sendLink } from './link.ts'
import { decideExcuse, excusePicture, removeEvidence, savePicture } from './pictures.ts'
import { judgePresence, provePresence, resendCodes, sendChallenge } from './presence.ts'
import { correctContact, resendMessage } from './reach.ts'
import { tellWindow } from './tell.ts'
import { decideMatch } from './who-is-who.ts'

/** After selection: invitation, visa centre, checks and decision, travel and the border, corrections. */
const afterSelection: readonly Runnable[] = [
  runnable(invite),
  runnable(answerInvitation),
  runnable(expire),
  runnable(reopenInvitation),
  runnable(recordApplication),
  runnable(openCentre),
  runnable(closeCentre),
  runnable(makeAppointment),
  runnable(cancelAppointment),
  runnable(askAppointment),
  runnable(recordAbsence),
  runnable(acceptDocument),
  runnable(recordCheck),
  runnable(chooseFamily),
  runnable(cancelTravel),
  runnable(recordMissed),
  runnable(recordIncident),
  runnable(settleIncident),
  runnable(reverseArrival),
  runnable(setAside),
]

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
  runnable(resendCodes),
  runnable(judgePresence),
  runnable(sendLink),
  runnable(replaceCode),
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
  ...afterSelection,
]
