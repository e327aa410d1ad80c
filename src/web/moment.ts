import type { Instant, Text } from '../core/brand.ts'
import { dayOf, localToInstant } from '../core/calendar.ts'
import { dateEntered, dateFrom, timeFrom } from './dates.ts'
import { dateField, radioField, timeField } from './fields.ts'
import { type FieldError, type Form, type FormValues, one } from './form.ts'
import { type Html, html, nothing } from './html.ts'
import type { Words } from './language.ts'

/**
 * A date and a time of day on the desk's own clocks, as an instant. The hour the clocks skip in spring is refused with
 * the reason; the one they repeat in autumn is asked about, first or second, and never guessed.
 */
const words = {
  time: { en: 'Time', fr: 'Heure' },
  skipped: {
    en: 'the clocks went forward that night and this time did not happen. Give the time the new clock showed',
    fr: 'les horloges ont été avancées cette nuit-là et cette heure n’a pas existé. Indiquez l’heure de la nouvelle horloge',
  },
  ambiguous: {
    en: 'the clocks went back that night and this time happened twice. Say which below',
    fr: 'les horloges ont été retardées cette nuit-là et cette heure a eu lieu deux fois. Précisez ci-dessous',
  },
  which: { en: 'Which of the two?', fr: 'Laquelle des deux ?' },
  earlier: { en: 'The first, before the clocks went back', fr: 'La première, avant le passage à l’heure d’hiver' },
  later: { en: 'The second, after the clocks went back', fr: 'La seconde, après le passage à l’heure d’hiver' },
} satisfies Record<string, Text>

type Moment = {
  readonly name: string
  readonly label: Words
  readonly hint?: Words
  readonly timeHint?: Words
  /** Fills in the date (and the time, with `withTime`) until something is typed. */
  readonly value?: Instant | undefined
  readonly withTime?: boolean
  readonly zone: string
}

const localTime = (at: Instant, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    Date.parse(at),
  )

/** Date and time inputs named `name-day`, `name-month`, `name-year`, `name-time`. Read them with `momentFrom`. */
export function momentField(form: Form, moment: Moment): Html {
  const { name, label, value, zone } = moment
  const asked = form.errors.some(({ field }) => field === `${name}-which`) || one(form.values, `${name}-which`) !== ''
  const date = dateField(form, {
    name,
    label,
    ...(moment.hint === undefined ? {} : { hint: moment.hint }),
    ...(value === undefined ? {} : { value: dayOf(value, zone) }),
  })
  const time = timeField(form, {
    name: `${name}-time`,
    label: words.time,
    ...(moment.timeHint === undefined ? {} : { hint: moment.timeHint }),
    ...(value === undefined || moment.withTime !== true ? {} : { value: localTime(value, zone) }),
  })
  const which = asked
    ? radioField(form, {
        name: `${name}-which`,
        label: words.which,
        small: true,
        options: [
          { value: 'earlier', text: words.earlier },
          { value: 'later', text: words.later },
        ],
      })
    : nothing
  return html`${date}${time}${which}`
}

export type MomentEntered =
  | { readonly ok: true; readonly at: Instant }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

const about = (label: Text, says: Text): Text => ({ en: `${label.en}: ${says.en}.`, fr: `${label.fr} : ${says.fr}.` })

/** The instant typed, on the clocks of `zone`; or what to put right, each error at the input it is about. */
export function momentFrom(values: FormValues, name: string, label: Text, zone: string): MomentEntered {
  const date = dateFrom(values, name, label)
  const timeLabel = { en: `${label.en}, time`, fr: `${label.fr}, heure` }
  const time = timeFrom(values, `${name}-time`, timeLabel)
  if (!date.ok || !time.ok)
    return { ok: false, errors: [...(date.ok ? [] : date.errors), ...(time.ok ? [] : time.errors)] }
  const which = one(values, `${name}-which`)
  const chosen = which === 'earlier' || which === 'later' ? which : undefined
  const found = localToInstant(`${date.day}T${time.time}`, zone, chosen)
  if ('instant' in found) return { ok: true, at: found.instant }
  if (found.problem === 'ambiguous')
    return { ok: false, errors: [{ field: `${name}-which`, message: about(label, words.ambiguous) }] }
  return { ok: false, errors: [{ field: `${name}-time`, message: about(label, words.skipped) }] }
}

/** Whether any part of the date or the time was typed; for moments that may be left out. */
export const momentEntered = (values: FormValues, name: string): boolean =>
  dateEntered(values, name) || one(values, `${name}-time`) !== ''
