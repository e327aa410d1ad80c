import { isBefore } from '../core/calendar.ts'
import type { Agreement } from '../law/law.ts'
import type { Duty } from '../readmission/duty.ts'
import type { Case } from '../readmission/state.ts'
import { agreedNow, askedNow } from './state.ts'
import { dutyWords } from './words.ts'

/** The duties that are about a person who was handed over. */
export const takingBackDuties: readonly string[] = ['decide-return', 'record-brought-back']

const duty = (asked: Pick<Duty, 'id' | 'title' | 'says' | 'action' | 'by'>): Duty => ({
  state: 'do',
  deadline: null,
  dueAt: null,
  ...asked,
})

/** What this slice asks of somebody now: an answer to an asking, the journey back, needs on file that nobody was told of. */
export function betweenDuties({ between, handedOver, seat, safeguards }: Case, _: Agreement): readonly Duty[] {
  const [told, known] = [between.needs.at(-1), safeguards.needs.at(-1)]
  const untold = known !== undefined && (told === undefined || isBefore(told.mark.at, known.mark.at))
  return [
    ...(handedOver === null && seat !== null && untold
      ? [
          duty({
            id: 'send-needs',
            title: dutyWords.needs,
            says: dutyWords.needsSays,
            action: 'send-needs',
            by: ['safeguarding', 'caseworker'],
          }),
        ]
      : []),
    ...(askedNow(between)
      ? [
          duty({
            id: 'decide-return',
            title: dutyWords.decide,
            says: dutyWords.decideSays,
            action: 'decide-return',
            by: ['duty-lead', 'caseworker'],
          }),
        ]
      : []),
    ...(agreedNow(between)
      ? [
          duty({
            id: 'record-brought-back',
            title: dutyWords.bring,
            says: dutyWords.bringSays,
            action: 'record-brought-back',
            by: ['duty-lead', 'screening-officer'],
          }),
        ]
      : []),
  ]
}
