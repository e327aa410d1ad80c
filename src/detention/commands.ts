import { type Runnable, runnable } from '../platform/run.ts'
import * as bail from './bail.ts'
import * as centres from './centres.ts'
import * as custody from './decide.ts'

/** Every command of this slice, for the list of all. */
export const detentionCommands: readonly Runnable[] = [
  runnable(custody.decideDetention),
  runnable(custody.move),
  runnable(custody.review),
  runnable(custody.giveAccount),
  runnable(custody.holdPanel),
  runnable(custody.recordLimit),
  runnable(custody.release),
  runnable(bail.applyForBail),
  runnable(bail.askConsent),
  runnable(bail.answerConsent),
  runnable(bail.decideBail),
  runnable(bail.refer),
  runnable(bail.waiveReferral),
  runnable(centres.openCentre),
  runnable(centres.changeCapacity),
  runnable(centres.closeCentre),
]
