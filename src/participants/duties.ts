import { addHours } from '../core/calendar.ts'
import type { Duty } from '../readmission/duty.ts'
import type { Case } from '../readmission/state.ts'
import { askTitles } from './words.ts'

/** Within how many hours somebody who asked is to have an answer. Our own promise: no rule fixes it. */
export const ANSWER_HOURS = 24

/** What those outside wait for: each question of theirs until it is answered. */
export const participantDuties = ({ participants }: Case): readonly Duty[] =>
  participants.asks
    .filter(({ answered }) => answered === null)
    .map(({ id, by, what, asked }) => {
      const name = participants.list.find((one) => one.id === by)?.name ?? asked.by
      return {
        id: `ask:${id}`,
        title: { en: `${name}: ${askTitles[what].en}`, fr: `${name} : ${askTitles[what].fr}` },
        state: 'do',
        by: ['caseworker', 'duty-lead'],
        says: null,
        action: `answer-outside?ask=${id}`,
        deadline: null,
        dueAt: addHours(asked.at, ANSWER_HOURS),
      }
    })
