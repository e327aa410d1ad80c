import type { Parts } from '../../law/parts.ts'

/**
 * Which rule plays which part. `null` where no such rule was seen, or where its time runs from another event than the
 * one the part counts from: the latest day for a request (ET-32) runs from knowledge that the person may not stay, and
 * the time of the transfer (ET-36) from the agreement of the receiving state, not from the arrival.
 */
export const parts: Parts = {
  validity: 'ET-07',
  scopeStart: 'ET-02',
  suspensionNotice: null,
  terminationNotice: null,
  scope: 'ET-10',
  directRoute: 'ET-12',
  adult: 'ET-14',
  unaccompaniedMinor: 'ET-15',
  ageDispute: 'ET-16',
  requestLimit: null,
  requestTooLate: null,
  requestTarget: 'ET-31',
  answerAim: 'ET-33',
  answerLimit: 'ET-34',
  transferLimit: null,
  noPersonalDataBack: null,
  dataNeeded: 'ET-30',
  intentHeld: null,
  intentInCommunity: null,
  connection: null,
  removalNotice: null,
  noticeLength: null,
  otherDestination: null,
  repeatRemoval: null,
  treatment: 'ET-22',
  recoveryPeriod: null,
  oneForOne: 'ET-40',
  outage: 'ET-34/outage',
  keyOverlap: 'ET-30/keys',
}
