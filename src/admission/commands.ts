import { type Runnable, runnable } from '../platform/run.ts'
import { provePresence, save, sendChallenge, start, submit, withdraw } from './apply.ts'
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
import { answerInvitation, expire, invite, reopenInvitation } from './invite.ts'
import { draw, select } from './select.ts'

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
  runnable(submit),
  runnable(sendChallenge),
  runnable(provePresence),
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
  ...afterSelection,
]
