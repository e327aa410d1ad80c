import type { Instant } from '../core/brand.ts'
import { addDays, addMinutes, dayOf, isAtOrAfter, isBefore, knownDay, startOfDay } from '../core/calendar.ts'
import type { Agreement } from '../law/law.ts'
import type { LetterTemplate } from '../law/letter-texts.ts'
import { compose, type Letter, timesOf } from './compose.ts'
import type { Wording } from './texts.ts'

/** A letter to nobody: how a text comes out on the page, before it is used for anybody. */

export type Sampling = {
  readonly agreement: Agreement
  readonly template: LetterTemplate
  readonly official: Wording
  readonly own: Wording | null
  readonly now: Instant
  readonly large: boolean
}

/** The nearest instant at which the letter is the one to use: a letter of the past is shown with the times of its own law. */
function inUse({ current }: LetterTemplate, now: Instant): Instant {
  if (current?.until !== undefined && isAtOrAfter(now, current.until)) return addMinutes(current.until, -1)
  return current?.from !== undefined && isBefore(now, current.from) ? current.from : now
}

/** The letter with an invented person in it, given today. A time that the law does not give now stays as its placeholder. */
export function sampleLetter({ agreement, template, official, own, now, large }: Sampling): Letter {
  const { zone, places } = agreement.returning
  const from = inUse(template, now)
  const day = dayOf(from, zone)
  const times = timesOf(agreement, template, { from, place: places[0], held: true })
  return compose({
    agreement,
    template,
    official,
    own,
    unwritten: null,
    values: {
      name: 'Sample Person',
      birthDate: knownDay('1990-01-31'),
      reference: 'S4MP-0000',
      officer: 'Sample Officer',
      reasons: 'Here stand the reasons, as the officer writes them.',
      contact: 'Sample Officer, 00 0000 000000',
      destination: 'Sample City',
      departsAt: addMinutes(startOfDay(addDays(day, 14), zone), 8 * 60 + 30),
      code: 'SAMP-LE00-0000',
    },
    day,
    times: 'problem' in times ? {} : times,
    large,
    number: 'S4MP-0000/SAMPLE',
  })
}
