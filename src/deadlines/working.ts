import type { Day, Instant, Text } from '../core/brand.ts'
import { addDays, dayOf, daysBetween, earliest, formatDay, formatInstant, isDay, zoneName } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import type { Agreement, Certainty, Deadline, Period, PeriodVersion } from '../law/law.ts'
import { periodAt } from '../law/version.ts'
import { weekdayOf } from '../law/weekday.ts'
import { dayWords } from './ask-words.ts'

/**
 * The working of a deadline in words, one sentence for each step of the count, so that a reader can count along: each of
 * these is a part of the same answer that `Deadline` gives as data.
 */
export type DueWords = {
  /** What happened, and when. */
  readonly event: Text
  /** The rule, its number, and the version that governs. */
  readonly rule: Text
  /** Which day is day one, and why. */
  readonly dayOne: Text
  /** The days that count. */
  readonly counted: Text
  /** The days that do not, neighbours together, each group with why. */
  readonly skipped: readonly Text[]
  readonly lastDay: Text
  /** The hour it closes, and on whose clocks. */
  readonly closes: Text
  /** What the deadline asks of whom it binds: act by then, wait until then, aim for then. */
  readonly means: Text
  readonly certainty: Text
  /** Each reading it rests on, with the option that holds. */
  readonly readings: readonly Text[]
  readonly warnings: readonly Text[]
}

/** All sentences of a working, in the order in which they are read. */
export const sentencesOf = (words: DueWords): readonly Text[] => [
  words.event,
  words.rule,
  words.dayOne,
  words.counted,
  ...words.skipped,
  words.lastDay,
  words.closes,
  words.means,
  words.certainty,
  ...words.readings,
  ...words.warnings,
]

/** The working of a deadline in sentences. `governs`: an instant in the version of the period that was applied. */
export function workingOf(agreement: Agreement, deadline: Deadline, governs: Instant): DueWords {
  const period = own(agreement.periods, deadline.rule)
  const version = periodAt(agreement, deadline.rule, governs)
  // The first zone is the event's; the period may close on the clocks of another.
  const [zone = deadline.zone] = period?.zones ?? []
  return {
    event: eventWords(deadline, zone),
    rule: ruleWords(deadline, version, zone),
    dayOne: dayOneWords(deadline, period),
    counted: countedWords(deadline, period),
    skipped: skippedWords(deadline.skipped),
    lastDay: lastDayWords(deadline),
    closes: closesWords(deadline, period),
    means: meansWords(deadline),
    certainty: certaintyWords(deadline.certainty),
    readings: deadline.readings.flatMap((id) => readingWords(agreement, id)),
    warnings: deadline.warnings,
  }
}

const at = (instant: Instant, zone: string): Text => ({
  en: formatInstant(instant, zone, 'en', { zoneName: true }),
  fr: formatInstant(instant, zone, 'fr', { zoneName: true }),
})

const eventWords = ({ from }: Deadline, zone: string): Text => {
  const when: Text = isDay(from) ? dayWords(from) : at(from, zone)
  return { en: `The event: ${when.en}.`, fr: `L’événement : ${when.fr}.` }
}

/** A number with what it counts: `5 working days`, `1 month`. */
export const amountWords = (value: number, unit: Period['unit']): Text => {
  const one = Math.abs(value) === 1
  const units: Readonly<Record<Period['unit'], Text>> = {
    'calendar-day': { en: one ? 'calendar day' : 'calendar days', fr: one ? 'jour calendaire' : 'jours calendaires' },
    'working-day': { en: one ? 'working day' : 'working days', fr: one ? 'jour ouvré' : 'jours ouvrés' },
    month: { en: one ? 'month' : 'months', fr: 'mois' },
    hour: { en: one ? 'hour' : 'hours', fr: one ? 'heure' : 'heures' },
  }
  return { en: `${value} ${units[unit].en}`, fr: `${value} ${units[unit].fr}` }
}

const ruleWords = ({ rule, title, value, unit }: Deadline, version: PeriodVersion | null, zone: string): Text => {
  const amount = amountWords(value, unit)
  const since = version === null ? null : at(version.from, zone)
  const until = version?.until === undefined ? null : at(version.until, zone)
  const note = version?.note
  return {
    en: `Rule ${rule}, “${title.en}”: ${amount.en}.${since === null ? '' : ` Applied is the version that begins on ${since.en}${until === null ? '' : ` and ends on ${until.en}`}.`}${note === undefined ? '' : ` ${note.en}`}`,
    fr: `Règle ${rule}, « ${title.fr} » : ${amount.fr}.${since === null ? '' : ` La version appliquée commence le ${since.fr}${until === null ? '' : ` et finit le ${until.fr}`}.`}${note === undefined ? '' : ` ${note.fr}`}`,
  }
}

function dayOneWords({ unit, from, firstDay, zone }: Deadline, period: Period | undefined): Text {
  if (period?.within !== undefined)
    return {
      en: `Only working hours count: from ${period.within.from} to ${period.within.until} on the clocks of every place at once, on days worked in each.`,
      fr: `Seules comptent les heures ouvrées : de ${period.within.from} à ${period.within.until} aux horloges de tous les lieux à la fois, les jours ouvrés dans chacun.`,
    }
  if (unit === 'hour')
    return {
      en: 'Hours run from that very minute, through nights, weekends and changes of the clocks.',
      fr: 'Les heures courent depuis cette minute même, de nuit, le week-end et lors des changements d’heure.',
    }
  const first = dayWords(firstDay)
  const eventDay = isDay(from) ? from : earliest((period?.zones ?? [zone]).map((one) => dayOf(from, one)))
  if (period?.dayOne === 'event-day') {
    const later = unit === 'working-day' && daysBetween(eventDay, firstDay) > 0
    return later
      ? {
          en: `The count begins on the day of the event; the first day that counts is ${first.en}.`,
          fr: `Le décompte commence le jour de l’événement ; le premier jour compté est le ${first.fr}.`,
        }
      : {
          en: `Day one is the day of the event itself: ${first.en}.`,
          fr: `Le premier jour est celui de l’événement : ${first.fr}.`,
        }
  }
  return unit === 'working-day' && daysBetween(eventDay, firstDay) > 1
    ? {
        en: `The count begins on the day after the event; the first day that counts is ${first.en}.`,
        fr: `Le décompte commence le lendemain de l’événement ; le premier jour compté est le ${first.fr}.`,
      }
    : {
        en: `Day one is the day after the event: ${first.en}.`,
        fr: `Le premier jour est le lendemain de l’événement : ${first.fr}.`,
      }
}

function countedWords({ unit, value, counted, firstDay, lastDay }: Deadline, period: Period | undefined): Text {
  if (unit === 'hour')
    return { en: `Counted: ${amountWords(value, unit).en}.`, fr: `Décompte : ${amountWords(value, unit).fr}.` }
  if (unit === 'working-day') {
    const days = dayList(counted)
    return { en: `Counted: ${days.en}.`, fr: `Jours comptés : ${days.fr}.` }
  }
  const [first, last] = [dayWords(firstDay), dayWords(lastDay)]
  if (unit === 'calendar-day')
    return value === 1
      ? { en: `Counted: that one day.`, fr: `Décompte : ce seul jour.` }
      : {
          en: `Counted: every day, weekends and holidays too, from ${first.en} to ${last.en}.`,
          fr: `Décompte : tous les jours, week-ends et jours fériés compris, du ${first.fr} au ${last.fr}.`,
        }
  return period?.monthsEnd === 'same-day'
    ? {
        en: `Counted: ${amountWords(value, unit).en}, ending on the day of the same number, or on the last of a month that has none: ${last.en}.`,
        fr: `Décompte : ${amountWords(value, unit).fr}, jusqu’au jour de même quantième, ou au dernier d’un mois qui n’en a pas : ${last.fr}.`,
      }
    : {
        en: `Counted: ${amountWords(value, unit).en}, ending the day before the day of the same number, or on the last of a month that has none: ${last.en}.`,
        fr: `Décompte : ${amountWords(value, unit).fr}, jusqu’à la veille du jour de même quantième, ou au dernier d’un mois qui n’en a pas : ${last.fr}.`,
      }
}

const joined = (list: readonly string[], and: string): string =>
  list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} ${and} ${list.at(-1)}`

/** Days in a row of words, month and year where they change: `Tuesday 30 September, Wednesday 1 and Thursday 2 October 2025`. */
export const dayList = (days: readonly Day[]): Text => {
  const part = (lang: 'en' | 'fr') =>
    days.map((day, index) => {
      const [number = '', month = '', year = ''] = formatDay(day, lang).split(' ')
      const next = days[index + 1]
      const sameMonth = next !== undefined && next.slice(0, 7) === day.slice(0, 7)
      const sameYear = next !== undefined && next.slice(0, 4) === day.slice(0, 4)
      return [weekdayOf(day)[lang], number, ...(sameMonth ? [] : [month]), ...(sameYear ? [] : [year])].join(' ')
    })
  return { en: joined(part('en'), 'and'), fr: joined(part('fr'), 'et') }
}

type Skipped = Deadline['skipped'][number]

/** Neighbouring days skipped for the same kind of reason: a weekend together, each holiday by its name. */
function groups(skipped: readonly Skipped[]): readonly (readonly Skipped[])[] {
  const found: Skipped[][] = []
  for (const one of skipped) {
    const group = found.at(-1)
    const last = group?.at(-1)
    const joins =
      last !== undefined && addDays(last.day, 1) === one.day && (isWeekend(last) ? isWeekend(one) : sameWhy(last, one))
    if (joins) group?.push(one)
    else found.push([one])
  }
  return found
}
const isWeekend = ({ day, why }: Skipped): boolean => why.en === weekdayOf(day).en
const sameWhy = (one: Skipped, other: Skipped): boolean => one.why.en === other.why.en

const skippedWords = (skipped: readonly Skipped[]): readonly Text[] =>
  groups(skipped).map((group) => {
    const days = dayList(group.map(({ day }) => day))
    const [first] = group
    const why: Text = first === undefined || isWeekend(first) ? { en: 'weekend', fr: 'fin de semaine' } : first.why
    return { en: `Not counted: ${days.en} (${why.en}).`, fr: `Non compté : ${days.fr} (${why.fr}).` }
  })

const lastDayWords = ({ unit, lastDay }: Deadline): Text => {
  const last = dayWords(lastDay)
  return unit === 'hour'
    ? { en: `That ends on ${last.en}.`, fr: `Le délai prend fin le ${last.fr}.` }
    : { en: `The last day is ${last.en}.`, fr: `Le dernier jour est le ${last.fr}.` }
}

function closesWords({ unit, closesAt, zone }: Deadline, period: Period | undefined): Text {
  const when = at(closesAt, zone)
  if (unit === 'hour')
    return { en: `It closes at the minute: ${when.en}.`, fr: `Le délai expire à la minute près : ${when.fr}.` }
  const zones = period?.zones ?? []
  const first =
    zones.length < 2
      ? { en: '', fr: '' }
      : {
          en: ` Of ${joined(
            zones.map((one) => zoneName(one, 'en')),
            'and',
          )} it is the one where midnight comes first.`,
          fr: ` Entre ${joined(
            zones.map((one) => `l’${zoneName(one, 'fr')}`),
            'et',
          )}, c’est celle où minuit vient en premier.`,
        }
  return {
    en: `It closes at the end of that day: ${when.en}.${first.en}`,
    fr: `Le délai expire à la fin de ce jour : ${when.fr}.${first.fr}`,
  }
}

function meansWords({ kind, unit, closesAt, zone, lastDay }: Deadline): Text {
  const when = at(closesAt, zone)
  const last: Text = dayWords(lastDay)
  if (kind === 'wait')
    return {
      en: `It is a waiting time: nothing may happen before ${when.en}.`,
      fr: `C’est un délai d’attente : rien ne peut avoir lieu avant le ${when.fr}.`,
    }
  if (kind === 'aim')
    return {
      en: `It is an aim, not a limit: try to act by ${unit === 'hour' ? when.en : `the end of ${last.en}`}.`,
      fr: `C’est un objectif, non une limite : efforcez-vous d’agir ${unit === 'hour' ? `avant le ${when.fr}` : `au plus tard le ${last.fr}`}.`,
    }
  return unit === 'hour'
    ? {
        en: `It is a limit: act before ${when.en}. At that minute it is over.`,
        fr: `C’est une limite : agissez avant le ${when.fr}. À cette minute, le délai est expiré.`,
      }
    : {
        en: `It is a limit: act by the end of ${last.en}. From ${when.en} on it is over.`,
        fr: `C’est une limite : agissez au plus tard le ${last.fr}. À partir du ${when.fr}, le délai est expiré.`,
      }
}

const certainties: Readonly<Record<Certainty, Text>> = {
  V: {
    en: 'How sure: the text itself was read.',
    fr: 'Degré de certitude : le texte lui-même a été lu.',
  },
  S: {
    en: 'How sure: this rests on a secondary source (a press report or a note), not on the text.',
    fr: 'Degré de certitude : la règle repose sur une source secondaire (presse ou note), non sur le texte.',
  },
  B: {
    en: 'How sure: this is background knowledge that was not verified; the text was not seen.',
    fr: 'Degré de certitude : il s’agit d’une connaissance générale non vérifiée ; le texte n’a pas été consulté.',
  },
  A: {
    en: 'How sure: this is taken from a comparable rule elsewhere; no text says it of this agreement.',
    fr: 'Degré de certitude : la règle est reprise d’un texte comparable ; aucun texte ne le dit de cet accord.',
  },
}

/** How sure we are of a rule, in a sentence a reader needs no key for. */
export const certaintyWords = (mark: Certainty): Text => certainties[mark]

function readingWords(agreement: Agreement, id: string): readonly Text[] {
  const reading = own(agreement.readings, id)
  const option = reading === undefined ? undefined : own(reading.options, reading.chosen)
  if (reading === undefined || option === undefined) return []
  return [
    {
      en: `Where the text is silent, reading ${id} (“${reading.title.en}”), option ${reading.chosen}: ${option.says.en}`,
      fr: `Là où le texte est muet, lecture ${id} (« ${reading.title.fr} »), option ${reading.chosen} : ${option.says.fr}`,
    },
  ]
}
