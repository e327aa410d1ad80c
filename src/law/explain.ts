import type { Instant, Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import { ruleOf } from './due.ts'
import type { Agreement, Certainty, Citation, Refusal, RuleId } from './law.ts'
import { lawVersion, periodAt } from './version.ts'

/**
 * An answer explained to three readers: the person, in a sentence; the officer, fully; the lawyer, by the chain of what it
 * rests on. By type, no explanation lacks one of the three or one of the languages.
 */
export type Explanation = { readonly person: Text; readonly officer: Text; readonly chain: readonly Link[] }

/** One thing an answer rests on. */
export type Link = {
  readonly kind: 'rule' | 'number' | 'reading' | 'law'
  /** The rule or reading by its id; of the law, its version. */
  readonly id: string
  readonly title: Text
  readonly says: Text
  readonly cite: Text | null
  readonly certainty: Certainty | null
  readonly sources: readonly string[]
}

/** What an answer gives to explain it by. `period`: the number it counted with, and from when. */
export type Explained = {
  readonly rule: RuleId | null
  readonly readings: readonly string[]
  readonly period?: { readonly rule: RuleId; readonly from: Instant }
}

const ruleLink = (agreement: Agreement, rule: RuleId): readonly Link[] => {
  const provision = own(agreement.provisions, ruleOf(rule))
  if (provision === undefined) return []
  const { id, title, says, cite, certainty, sources } = provision
  return [{ kind: 'rule', id, title, says, cite, certainty, sources }]
}

const units: Readonly<Record<string, Text>> = {
  'calendar-day': { en: 'calendar days', fr: 'jours calendaires' },
  'working-day': { en: 'working days', fr: 'jours ouvrés' },
  month: { en: 'months', fr: 'mois' },
  hour: { en: 'hours', fr: 'heures' },
}

const numberLink = (agreement: Agreement, { rule, from }: NonNullable<Explained['period']>): readonly Link[] => {
  const [period, version] = [own(agreement.periods, rule), periodAt(agreement, rule, from)]
  if (period === undefined || version === null) return []
  const unit = units[period.unit] ?? { en: period.unit, fr: period.unit }
  const amount: Text =
    version.value === null
      ? { en: 'No time is given.', fr: 'Aucun délai n’est accordé.' }
      : { en: `${version.value} ${unit.en}.`, fr: `${version.value} ${unit.fr}.` }
  const says: Text =
    version.note === undefined
      ? amount
      : { en: `${amount.en} ${version.note.en}`, fr: `${amount.fr} ${version.note.fr}` }
  const { certainty, sources } = version
  return [{ kind: 'number', id: rule, title: period.title, says, cite: null, certainty, sources }]
}

const readingLink = (agreement: Agreement, id: string): readonly Link[] => {
  const reading = own(agreement.readings, id)
  const option = reading === undefined ? undefined : own(reading.options, reading.chosen)
  if (reading === undefined || option === undefined) return []
  const says: Text = { en: `${option.says.en} ${reading.reason.en}`, fr: `${option.says.fr} ${reading.reason.fr}` }
  return [{ kind: 'reading', id, title: reading.title, says, cite: null, certainty: null, sources: reading.sources }]
}

const versionWords: Text = { en: 'The version of the law applied', fr: 'La version du droit appliquée' }

/** The chain of an answer given at `at`: the rule, the number it counts with, each reading, the version of the law. */
export function chainOf(agreement: Agreement, { rule, readings, period }: Explained, at: Instant): readonly Link[] {
  const version = lawVersion(agreement, at)
  const says: Text = { en: version, fr: version }
  return [
    ...(rule === null ? [] : ruleLink(agreement, rule)),
    ...(period === undefined ? [] : numberLink(agreement, period)),
    ...readings.flatMap((id) => readingLink(agreement, id)),
    { kind: 'law', id: version, title: versionWords, says, cite: null, certainty: null, sources: [] },
  ]
}

/** What a person is told of a refusal that has no words of its own for them: nothing was done, and by which rule. */
const toldOf = (agreement: Agreement, citation: Citation | null): Text => {
  const provision = citation === null ? undefined : own(agreement.provisions, citation.rule)
  if (provision === undefined)
    return {
      en: 'This was not done: it did not fit what is on file. Nothing in your case has changed.',
      fr: 'Cela n’a pas été fait : la demande ne correspondait pas au dossier. Rien n’a changé dans votre situation.',
    }
  const { title } = provision
  return {
    en: `This was not done. The rule that stands in the way: ${title.en}.`,
    fr: `Cela n’a pas été fait. La règle qui s’y oppose : ${title.fr}.`,
  }
}

/** A refusal explained, as of the instant it was given. */
export const explainRefusal = (agreement: Agreement, refusal: Refusal, at: Instant): Explanation => ({
  person: refusal.tells ?? toldOf(agreement, refusal.citation),
  officer: refusal.message,
  chain: chainOf(agreement, { rule: refusal.citation?.rule ?? null, readings: [] }, at),
})
