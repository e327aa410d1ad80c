import { type Day, readerLanguages, type Text } from '../core/brand.ts'
import { localeOf, day as realDay } from '../core/calendar.ts'
import { asItStands, fill } from '../core/say.ts'
import { type FieldError, type FormValues, one } from './form.ts'

export type DateEntered =
  | { readonly ok: true; readonly day: Day }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

export type TimeEntered =
  | { readonly ok: true; readonly time: string }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

type Part = 'day' | 'month' | 'year'

const partNames: Readonly<Record<Part, Text>> = {
  day: { en: 'the day', fr: 'le jour' },
  month: { en: 'the month', fr: 'le mois' },
  year: { en: 'the year', fr: 'l’année' },
}

/** Short forms people write for months, without accents or dots. */
const months: readonly (readonly string[])[] = [
  ['jan', 'january', 'janv', 'janvier'],
  ['feb', 'february', 'fev', 'fevr', 'fevrier'],
  ['mar', 'march', 'mars'],
  ['apr', 'april', 'avr', 'avril'],
  ['may', 'mai'],
  ['jun', 'june', 'juin'],
  ['jul', 'july', 'juil', 'juillet'],
  ['aug', 'august', 'aout'],
  ['sep', 'sept', 'september', 'septembre'],
  ['oct', 'october', 'octobre'],
  ['nov', 'november', 'novembre'],
  ['dec', 'december', 'decembre'],
]

const labelled: Text = { en: '{label}: {words}', fr: '{label} : {words}' }
const said = (label: Text, words: Text): Text => fill(labelled, { label, words })

const words = {
  enter: { en: 'enter the date', fr: 'saisissez la date' },
  enterOne: { en: 'enter {part} as well', fr: 'indiquez aussi {part}' },
  enterTwo: { en: 'enter {part} and {other} as well', fr: 'indiquez aussi {part} et {other}' },
  month: { en: 'the month must be a number from 1 to 12', fr: 'le mois doit être un nombre de 1 à 12' },
  year: { en: 'write the year with four figures', fr: 'écrivez l’année en quatre chiffres' },
  day: { en: 'the day must be a number from 1 to 31', fr: 'le jour doit être un nombre de 1 à 31' },
  unreal: { en: '{date} is not a real date', fr: 'la date {date} n’existe pas' },
  enterTime: { en: 'enter the time', fr: 'saisissez l’heure' },
  time: {
    en: 'write hours and minutes on the 24-hour clock, such as 22:40',
    fr: 'écrivez les heures et les minutes sur 24 heures, par exemple 22 h 40',
  },
} satisfies Record<string, Text>

/** A number as written, in Latin or Arabic-Indic figures; NaN where it is none. */
function figure(text: string): number {
  const latin = text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
    return code >= 0x6f0 && code <= 0x6f9 ? String(code - 0x6f0) : digit
  })
  return /^[0-9]{1,4}$/.test(latin) ? Number(latin) : Number.NaN
}

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()

/** The months as every reader's language writes them. Not in Tigrinya: its names are those of another calendar as well. */
const written: ReadonlyMap<string, number> = new Map(
  readerLanguages
    .filter((lang) => lang !== 'ti')
    .flatMap((lang) => {
      const month = new Intl.DateTimeFormat(localeOf[lang], { month: 'long', timeZone: 'UTC' })
      return Array.from(
        { length: 12 },
        (_, index) => [bare(month.format(Date.UTC(2025, index, 15))), index + 1] as const,
      )
    }),
)

function monthOf(text: string): number {
  const name = bare(text)
  const short = months.findIndex((names) => names.includes(name))
  return short >= 0 ? short + 1 : (written.get(name) ?? figure(text))
}

/** Whether anything was entered in the three inputs of a date; for dates that may be left out. */
export function dateEntered(values: FormValues, name: string): boolean {
  return ['day', 'month', 'year'].some((part) => one(values, `${name}-${part}`) !== '')
}

/**
 * The date entered in `name-day`, `name-month`, `name-year`, as `2025-09-17`; months may be written in words. If there
 * is none: which part is missing, or that there is no such date. `label` is the field's own, for the message.
 */
export function dateFrom(values: FormValues, name: string, label: Text): DateEntered {
  const text = {
    day: one(values, `${name}-day`),
    month: one(values, `${name}-month`),
    year: one(values, `${name}-year`),
  }
  const parts: readonly Part[] = ['day', 'month', 'year']
  const missing = parts.filter((part) => text[part] === '')
  const [first] = missing
  if (missing.length === parts.length) {
    return { ok: false, errors: [{ field: name, message: said(label, words.enter) }] }
  }
  if (first !== undefined) {
    const part = partNames[first]
    const other = missing[1] === undefined ? undefined : partNames[missing[1]]
    const message = other === undefined ? fill(words.enterOne, { part }) : fill(words.enterTwo, { part, other })
    return { ok: false, errors: [{ field: `${name}-${first}`, message: said(label, message) }] }
  }
  const [day, month, year] = [figure(text.day), monthOf(text.month), figure(text.year)]
  const no = (part: Part | '', why: Text): DateEntered => ({
    ok: false,
    errors: [{ field: part === '' ? name : `${name}-${part}`, message: said(label, why) }],
  })
  if (!(month >= 1 && month <= 12)) {
    return no('month', words.month)
  }
  if (!(year >= 1000)) return no('year', words.year)
  if (!(day >= 1 && day <= 31)) {
    return no('day', words.day)
  }
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const real = realDay(iso)
  if (real !== null) return { ok: true, day: real }
  return no('', fill(words.unreal, { date: asItStands(`${day}/${month}/${year}`) }))
}

/** The time of day entered in a field, as `HH:MM`: takes 22:40, 9:05, 0905, 9h05, 9.05. */
export function timeFrom(values: FormValues, name: string, label: Text): TimeEntered {
  const entered = one(values, name)
  if (entered === '') {
    return { ok: false, errors: [{ field: name, message: said(label, words.enterTime) }] }
  }
  const [, hours = '', minutes = ''] = /^(\d{1,2})\s*[:.hH]?\s*(\d{2})$/.exec(entered) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) {
    return { ok: false, errors: [{ field: name, message: said(label, words.time) }] }
  }
  return { ok: true, time: `${hours.padStart(2, '0')}:${minutes}` }
}
