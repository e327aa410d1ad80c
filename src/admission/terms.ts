import type { Instant, Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import { asItStands } from '../core/say.ts'
import type { Agreement, Refusal, RuleId, Unit } from '../law/law.ts'
import type { AdmissionTerms, EligibilityQuestion } from '../law/parts.ts'
import { refuse } from '../law/refuse.ts'
import { periodAt } from '../law/version.ts'
import { fill, filling, type Values } from '../law/words.ts'
import { words } from './words.ts'

/** The refusal of every command of the way in where the agreement has none. */
export const noRoute: Refusal = refuse('no-admission-route', words.noRoute)

/** How people apply under an agreement that has a way in. Throws where it has none: what asks for it is then never reached. */
export function termsOf({ id, admission }: Agreement): AdmissionTerms {
  if (admission === null) throw new Error(`${id} has no applications by individuals.`)
  return admission
}

/** The ids of the questions an officer answers, in the order of the task list. */
export const questionIdsOf = ({ questions }: AdmissionTerms): readonly string[] => Object.keys(questions)

/** A question of the task list by its id; null where the agreement asks no such question. */
export const questionOf = ({ questions }: AdmissionTerms, id: string): EligibilityQuestion | null =>
  own(questions, id) ?? null

const units: Readonly<Record<Unit, { readonly one: Text; readonly many: Text }>> = {
  hour: { one: { en: 'one hour', fr: 'une heure' }, many: { en: '{n} hours', fr: '{n} heures' } },
  'calendar-day': { one: { en: 'one day', fr: 'un jour' }, many: { en: '{n} days', fr: '{n} jours' } },
  'working-day': {
    one: { en: 'one working day', fr: 'un jour ouvré' },
    many: { en: '{n} working days', fr: '{n} jours ouvrés' },
  },
  month: { one: { en: 'one month', fr: 'un mois' }, many: { en: '{n} months', fr: '{n} mois' } },
}

/** How long a period of the agreement is at an instant, in words such as "24 hours"; null where it gives none then. */
function lengthOf(agreement: Agreement, rule: RuleId, at: Instant): Text | null {
  const value = periodAt(agreement, rule, at)?.value ?? null
  const period = own(agreement.periods, rule)
  if (value === null || period === undefined) return null
  return fill(units[period.unit][value === 1 ? 'one' : 'many'], { n: asItStands(value) })
}

const limited: Text = { en: 'a limited time', fr: 'un temps limité' }

/**
 * Fills the sentences of the way in: the parties (`partyWords`), `{outsideArea}` where a position is not in the country,
 * `{phoneExample}`, `{afterArrival}`, and, as the law stands at the instant, `{presenceTime}`, `{informationTime}`,
 * `{clearanceTime}` and `{invitationTime}`.
 */
export function inWords(agreement: Agreement, at: Instant): (text: Text) => Text {
  const { admission } = agreement
  if (admission === null) return filling(agreement)
  const { area, phone, afterArrival } = admission.applicants
  const more: Values = {
    outsideArea: area.outside,
    afterArrival,
    phoneExample: asItStands(phone.example),
    presenceTime: lengthOf(agreement, admission.presence, at) ?? limited,
    informationTime: lengthOf(agreement, admission.information.period, at) ?? limited,
    clearanceTime: lengthOf(agreement, admission.clearance, at) ?? limited,
    invitationTime: lengthOf(agreement, admission.invitation, at) ?? limited,
  }
  return filling(agreement, more)
}

/** A number as people write it in the country they apply from, made international; null where it is not one. */
export function internationalPhone({ applicants }: AdmissionTerms, number: string): string | null {
  if (number.startsWith('+')) return number
  const { prefix, digits, code } = applicants.phone
  const bare = number.slice(prefix.length)
  return number.startsWith(prefix) && bare.length === digits && !bare.startsWith('0') ? `${code}${bare}` : null
}
