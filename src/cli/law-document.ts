import type { Catalogue, LawDifference, PeriodEntry, ReadingEntry, RuleEntry } from '../law/catalogue.ts'
import type { Agreement, Certainty } from '../law/law.ts'
import { implementedIn, shownBy } from '../lawbook/shown.ts'
import { carrierWords, certaintyMarks } from './words.ts'

/** The law of an instant, and what differs between two, as the documents programs read. Every sentence in every language. */

const sureIn = (mark: Certainty) => ({ certainty: mark, certaintyWords: certaintyMarks[mark] })

const periodEntry = ({ key, period, version }: PeriodEntry) => ({
  rule: key,
  title: period.title,
  kind: period.kind,
  unit: period.unit,
  dayOne: period.dayOne,
  zones: period.zones,
  readings: period.readings,
  inForce: version !== null,
  value: version?.value ?? null,
  version,
})

const ruleEntry = (agreement: Agreement, { provision, carriedOutBy, periods, readings }: RuleEntry) => {
  const { certainty, notExecutable, ...rest } = provision
  return {
    ...rest,
    ...sureIn(certainty),
    carriedOutBy: carriedOutBy.map((one) => ({ kind: one.kind, key: one.key, title: carrierWords(agreement, one) })),
    implementedIn: implementedIn(agreement.id, provision.id),
    shownBy: shownBy(agreement.id, provision.id),
    notExecutable: notExecutable ?? null,
    periods: periods.map(periodEntry),
    readings: readings.map(({ id, chosen }) => ({ id, option: chosen })),
  }
}

const readingEntry = (agreement: Agreement, { reading, selectable, selected, usedBy }: ReadingEntry) => ({
  id: reading.id,
  title: reading.title,
  option: reading.chosen,
  says: reading.options[reading.chosen]?.says ?? null,
  selected,
  selectable,
  options: Object.entries(reading.options).map(([option, { says }]) => ({ option, says })),
  reason: reading.reason,
  sources: reading.sources,
  usedBy: usedBy.map((one) => ({ kind: one.kind, key: one.key, title: carrierWords(agreement, one) })),
})

/** The law of an instant as one document: the same as is printed, and each number with its whole version. */
export const lawDocument = (agreement: Agreement, catalogue: Catalogue, zone: string): object => ({
  ...catalogue,
  zone,
  subjects: catalogue.subjects.map(({ subject, rules }) => ({
    id: subject.id,
    title: subject.title,
    rules: rules.map((rule) => ruleEntry(agreement, rule)),
  })),
  readings: catalogue.readings.map((one) => readingEntry(agreement, one)),
  letters: catalogue.letters.map(({ letter, current }) => ({ ...letter, inUse: current })),
  grounds: catalogue.grounds.map(({ ground, open }) => ({ ...ground, open })),
})

/** What differs between two instants as one document. `zone`: whose clocks the dates were given in. */
export const differenceDocument = (difference: LawDifference, zone: string): object => ({ ...difference, zone })
