import type { Day, Text } from '../core/brand.ts'
import { day as realDay } from '../core/calendar.ts'
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

const both = (label: Text, en: string, fr: string): Text => ({ en: `${label.en}: ${en}`, fr: `${label.fr} : ${fr}` })

function listed(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
}

/** A number as written, in Latin or Arabic-Indic figures; NaN where it is none. */
function figure(text: string): number {
  const latin = text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
    return code >= 0x6f0 && code <= 0x6f9 ? String(code - 0x6f0) : digit
  })
  return /^[0-9]{1,4}$/.test(latin) ? Number(latin) : Number.NaN
}

function monthOf(text: string): number {
  const bare = text
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
  const named = months.findIndex((names) => names.includes(bare))
  return named >= 0 ? named + 1 : figure(text)
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
    return { ok: false, errors: [{ field: name, message: both(label, 'enter the date', 'saisissez la date') }] }
  }
  if (first !== undefined) {
    const en = listed(
      missing.map((part) => partNames[part].en),
      'and',
    )
    const fr = listed(
      missing.map((part) => partNames[part].fr),
      'et',
    )
    const message = both(label, `enter ${en} as well`, `indiquez aussi ${fr}`)
    return { ok: false, errors: [{ field: `${name}-${first}`, message }] }
  }
  const [day, month, year] = [figure(text.day), monthOf(text.month), figure(text.year)]
  const no = (part: Part | '', en: string, fr: string): DateEntered => ({
    ok: false,
    errors: [{ field: part === '' ? name : `${name}-${part}`, message: both(label, en, fr) }],
  })
  if (!(month >= 1 && month <= 12)) {
    return no('month', 'the month must be a number from 1 to 12', 'le mois doit être un nombre de 1 à 12')
  }
  if (!(year >= 1000)) return no('year', 'write the year with four figures', 'écrivez l’année en quatre chiffres')
  if (!(day >= 1 && day <= 31)) {
    return no('day', 'the day must be a number from 1 to 31', 'le jour doit être un nombre de 1 à 31')
  }
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const real = realDay(iso)
  if (real !== null) return { ok: true, day: real }
  const entered = `${day}/${month}/${year}`
  return no('', `${entered} is not a real date`, `la date ${entered} n’existe pas`)
}

/** The time of day entered in a field, as `HH:MM`: takes 22:40, 9:05, 0905, 9h05, 9.05. */
export function timeFrom(values: FormValues, name: string, label: Text): TimeEntered {
  const entered = one(values, name)
  if (entered === '') {
    return { ok: false, errors: [{ field: name, message: both(label, 'enter the time', 'saisissez l’heure') }] }
  }
  const [, hours = '', minutes = ''] = /^(\d{1,2})\s*[:.hH]?\s*(\d{2})$/.exec(entered) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) {
    const message = both(
      label,
      'write hours and minutes on the 24-hour clock, such as 22:40',
      'écrivez les heures et les minutes sur 24 heures, par exemple 22 h 40',
    )
    return { ok: false, errors: [{ field: name, message }] }
  }
  return { ok: true, time: `${hours.padStart(2, '0')}:${minutes}` }
}
