import { type Runnable, runnable } from '../platform/run.ts'
import { disputeAge, tellAuthority } from './age.ts'
import { correctLink, decideTravel, linkFamily, lookAt } from './family.ts'
import * as medical from './medical.ts'
import * as trafficking from './trafficking.ts'

/** Every command of this slice, for the list of all. */
export const safeguardCommands: readonly Runnable[] = [
  runnable(disputeAge),
  runnable(tellAuthority),
  runnable(trafficking.refer),
  runnable(trafficking.askInformation),
  runnable(trafficking.giveInformation),
  runnable(trafficking.decideReasonable),
  runnable(trafficking.askReconsideration),
  runnable(trafficking.decideReconsideration),
  runnable(trafficking.decideConclusive),
  runnable(trafficking.disqualify),
  runnable(medical.recordExamination),
  runnable(medical.makeReport),
  runnable(medical.considerReport),
  runnable(medical.tellReport),
  runnable(medical.stateFitness),
  runnable(medical.findRisk),
  runnable(medical.recordNeeds),
  runnable(linkFamily),
  runnable(correctLink),
  runnable(decideTravel),
  runnable(lookAt),
]
