import { type Runnable, runnable } from '../platform/run.ts'
import { lodgeClaim, recordParty, recordStage, setCipher, transferClaim } from './claims.ts'
import { adjournHearing, beginHearing, changeHearing, endHearing } from './hearing-course.ts'
import { giveUndertaking, listHearing, releaseUndertaking, vacateHearing } from './hearings.ts'
import { keepOrder, noteMatched, setAsideOrder } from './inbox.ts'
import { carryOutDuty, setDuty } from './order-duties.ts'
import { confirmOrder, dischargeOrder, matchOrder, receiveOrder, sayWhichPrevails } from './orders.ts'
import { notePapersReceipt, notePapersUnsent, sendPapers } from './papers.ts'

/** Every command of this slice, for the list of all. */
export const courtCommands: readonly Runnable[] = [
  runnable(lodgeClaim),
  runnable(transferClaim),
  runnable(setCipher),
  runnable(recordStage),
  runnable(giveUndertaking),
  runnable(releaseUndertaking),
  runnable(listHearing),
  runnable(vacateHearing),
  runnable(beginHearing),
  runnable(changeHearing),
  runnable(adjournHearing),
  runnable(endHearing),
  runnable(recordParty),
  runnable(receiveOrder),
  runnable(confirmOrder),
  runnable(dischargeOrder),
  runnable(sayWhichPrevails),
  runnable(setDuty),
  runnable(carryOutDuty),
  runnable(sendPapers),
  runnable(notePapersReceipt),
  runnable(notePapersUnsent),
  runnable(keepOrder),
  runnable(matchOrder),
  runnable(noteMatched),
  runnable(setAsideOrder),
]
