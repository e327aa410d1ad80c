import type { Instant, Language, Text } from '../core/brand.ts'
import { dayOf, formatDay } from '../core/calendar.ts'
import { amountWords } from '../deadlines/working.ts'
import type { Catalogue, LawDifference, PeriodEntry, ReadingEntry, RuleEntry } from '../law/catalogue.ts'
import type { Agreement, PeriodVersion, Provision, Reading, Validity } from '../law/law.ts'
import { implementedIn } from '../lawbook/shown.ts'
import { colon, on, sourceLines, sure, table, wrap } from './print.ts'
import { carrierWords, functionWords, kindWords, rulesCount, words } from './words.ts'

/** The law of an instant, and what differs between two, as text for a terminal of a hundred columns. */

/** What printing needs to know beside the catalogue itself. `notes`: what the reader must be told first. */
export type Printing = {
  readonly agreement: Agreement
  readonly lang: Language
  readonly zone: string
  readonly notes: readonly Text[]
}

const said = ({ lang }: Printing, label: Text, text: string, indent: number): string =>
  wrap(`${label[lang]}${colon(lang)} ${text}`, indent, indent + 2)

/** The span of a version: since when, and until when where it ends. */
const spanWords = ({ lang, zone }: Printing, { from, until }: { from: Instant; until?: Instant | undefined }): string =>
  `${words.since[lang]} ${on(from, zone)[lang]}${until === undefined ? '' : `, ${words.until[lang]} ${on(until, zone)[lang]}`}`

const numberOf = ({ unit }: Pick<PeriodEntry['period'], 'unit'>, version: PeriodVersion | null): Text =>
  version === null ? words.notThen : version.value === null ? words.noTime : amountWords(version.value, unit)

function periodLine(page: Printing, { key, period, version }: PeriodEntry): string {
  const { lang } = page
  const span = version === null ? '' : `, ${spanWords(page, version)}`
  const mark = version === null ? '' : ` [${sure(version.certainty, lang)}]`
  const note = version?.note === undefined ? '' : ` ${version.note[lang]}`
  const text = `${key}, ${period.title[lang]}${colon(lang)} ${numberOf(period, version)[lang]} (${kindWords[period.kind][lang]})${span}${mark}.${note}`
  return wrap(`- ${text}`, 4, 6)
}

/** Why no part of the software carries out a rule, in the agreement's own words. */
const notCarried = (page: Printing, { notExecutable }: Provision): string =>
  said(page, words.notCarriedOut, notExecutable?.[page.lang] ?? words.notSaid[page.lang], 4)

/** The sources of a rule are given with it; those of its numbers, where they are others, with each number in the document. */
function ruleLines(page: Printing, { provision, carriedOutBy, periods, readings }: RuleEntry): readonly string[] {
  const { lang, agreement } = page
  const { id, title, says, cite, certainty, sources, checkedOn } = provision
  const data = new Set(carriedOutBy.map((one) => carrierWords(agreement, one)[lang]))
  const code = implementedIn(agreement.id, id).map((one) => functionWords(one)[lang])
  const carriers = [...data, ...code]
  return [
    wrap(`${id}, ${title[lang]}`, 2, 4),
    wrap(says[lang], 4),
    sourceLines(`${cite[lang]}, ${words.checked[lang]} ${formatDay(checkedOn, lang)}`, certainty, sources, lang, 4),
    ...periods.map((one) => periodLine(page, one)),
    carriers.length === 0 ? notCarried(page, provision) : said(page, words.carriedOut, `${carriers.join(', ')}.`, 4),
    ...(readings.length === 0 ? [] : [said(page, words.reading, `${readings.map(readingName(lang)).join(', ')}.`, 4)]),
    '',
  ]
}

const readingName =
  (lang: Language) =>
  ({ id, title, chosen }: Reading): string =>
    `${id} (${title[lang]})${colon(lang)} ${chosen}`

function readingLines(page: Printing, { reading, selectable, selected }: ReadingEntry): readonly string[] {
  const { lang } = page
  const { id, title, chosen, options, reason, sources } = reading
  const others = selectable.filter((one) => one !== chosen)
  const mark = selected ? ` (${words.selected[lang]})` : ''
  return [
    wrap(`${id}, ${title[lang]}`, 2, 4),
    said(page, words.option, `${chosen}${mark}. ${options[chosen]?.says[lang] ?? ''}`, 4),
    said(page, words.because, reason[lang], 4),
    ...(others.length === 0 ? [] : [said(page, words.otherOptions, `${others.join(', ')}.`, 4)]),
    ...sources.map((source) => wrap(source, 4)),
    '',
  ]
}

const validityWords = (page: Printing, validity: Validity | null): string =>
  validity === null
    ? words.notInForce[page.lang]
    : `${validity.says[page.lang]} [${sure(validity.certainty, page.lang)}]`

const heading = (text: string): string => `${wrap(text)}\n`

/**
 * The law of an instant by subject: each rule with its source and how sure we are of it, its numbers, what carries it
 * out or why nothing does; then the readings, the letters and the grounds. `whole`: not narrowed to a rule or a subject.
 */
export function printLaw(page: Printing, catalogue: Catalogue, whole: boolean): string {
  const { lang, zone } = page
  const { title, at, lawVersion, inForce, subjects, readings, letters, grounds } = catalogue
  const count = subjects.reduce((sum, { rules }) => sum + rules.length, 0)
  const state = inForce === null ? words.notInForce[lang] : validityWords(page, inForce)
  return [
    wrap(title[lang]),
    wrap(`${on(at, zone)[lang]}.${count === 0 ? '' : ` ${rulesCount(count)[lang]}.`}`),
    wrap(state),
    wrap(`${words.lawVersion[lang]}${colon(lang)} ${lawVersion}`),
    ...page.notes.map((note) => said(page, words.note, note[lang], 0)),
    '',
    ...subjects.flatMap(({ subject, rules }) => [
      heading(subject.title[lang].toUpperCase()),
      ...rules.flatMap((rule) => ruleLines(page, rule)),
    ]),
    ...(readings.length === 0
      ? []
      : [heading(words.readings[lang].toUpperCase()), ...readings.flatMap((one) => readingLines(page, one))]),
    ...(whole
      ? [
          heading(words.letters[lang].toUpperCase()),
          table(
            letters.map(({ letter, current }) => [(current ? words.inUse : words.notInUse)[lang], letter.title[lang]]),
          ),
          '',
          heading(words.grounds[lang].toUpperCase()),
          table(grounds.map(({ ground, open }) => [(open ? words.open : words.closed)[lang], ground.title[lang]])),
          '',
        ]
      : []),
  ].join('\n')
}

const beforeAfter = ({ lang }: Printing, before: string, after: string): string =>
  `${words.before[lang]} ${before}, ${words.after[lang]} ${after}`

type ChangedPeriod = Pick<LawDifference['periods'][number], 'title' | 'before' | 'after'> & { readonly key: string }

function changedPeriod(page: Printing, { key, title, before, after }: ChangedPeriod): string {
  const { lang, agreement } = page
  const unit = agreement.periods[key]?.unit ?? 'calendar-day'
  const [was, is] = [numberOf({ unit }, before)[lang], numberOf({ unit }, after)[lang]]
  const mark = after === null ? '' : ` [${sure(after.certainty, lang)}]`
  const note = after?.note === undefined ? '' : ` ${after.note[lang]}`
  return wrap(`- ${key}, ${title[lang]}${colon(lang)} ${beforeAfter(page, was, is)}${mark}.${note}`, 2, 4)
}

const section = ({ lang }: Printing, title: Text, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title[lang]}${colon(lang)}`, ...lines, '']

/** A change on the way: which numbers and what they become. Their notes stand above, with what differs in all. */
function stepLines(page: Printing, { at, validity, periods }: LawDifference['steps'][number]): readonly string[] {
  const { lang, zone, agreement } = page
  const numbers = periods.map(({ rule, title, before, after }) => {
    const unit = agreement.periods[rule]?.unit ?? 'calendar-day'
    const change = beforeAfter(page, numberOf({ unit }, before)[lang], numberOf({ unit }, after)[lang])
    return wrap(`- ${rule}, ${title[lang]}${colon(lang)} ${change}.`, 4, 6)
  })
  const lines = [...(validity === null ? [] : validityLines(page, validity, 4)), ...numbers]
  return [wrap(on(at, zone)[lang], 2), ...(lines.length === 0 ? [`    - ${words.otherChange[lang]}`] : lines)]
}

type Turned = NonNullable<LawDifference['validity']>

const validityLines = (page: Printing, { before, after }: Turned, indent: number): readonly string[] => [
  said(page, { en: `- ${words.before.en}`, fr: `- ${words.before.fr}` }, validityWords(page, before), indent),
  said(page, { en: `- ${words.after.en}`, fr: `- ${words.after.fr}` }, validityWords(page, after), indent),
]

/** What differs between the law at two instants: in all, and then each change on the way with its minute. */
export function printDifference(page: Printing, difference: LawDifference): string {
  const { lang, zone } = page
  const { from, to, versions, validity, periods, letters, grounds, holidays, steps } = difference
  const turned = (before: boolean, yes: Text, no: Text): string =>
    beforeAfter(page, (before ? yes : no)[lang], (before ? no : yes)[lang])
  const same = validity === null && [periods, letters, grounds, holidays, steps].every((list) => list.length === 0)
  return [
    wrap(page.agreement.title[lang]),
    wrap(`${on(from, zone)[lang]} → ${on(to, zone)[lang]}`),
    wrap(`${words.lawVersion[lang]}${colon(lang)} ${versions.before} → ${versions.after}`, 0, 2),
    ...page.notes.map((note) => said(page, words.note, note[lang], 0)),
    '',
    ...(same ? [words.noDifference[lang], ''] : []),
    ...section(page, words.validity, validity === null ? [] : validityLines(page, validity, 2)),
    ...section(
      page,
      words.periods,
      periods.map((one) => changedPeriod(page, one)),
    ),
    ...section(
      page,
      words.letters,
      letters.map(({ letter, before }) =>
        wrap(`- ${letter.title[lang]}${colon(lang)} ${turned(before, words.inUse, words.notInUse)}.`, 2, 4),
      ),
    ),
    ...section(
      page,
      words.grounds,
      grounds.map(({ ground, before }) =>
        wrap(`- ${ground.title[lang]}${colon(lang)} ${turned(before, words.open, words.closed)}.`, 2, 4),
      ),
    ),
    ...section(
      page,
      words.holidays,
      holidays.map(({ place, day, name }) =>
        wrap(`- ${place}, ${formatDay(day, lang)}${colon(lang)} ${name[lang]}`, 2, 4),
      ),
    ),
    ...section(
      page,
      words.steps,
      steps.flatMap((step) => stepLines(page, step)),
    ),
  ].join('\n')
}

/** Where the law changes in the course of a day that was given for its beginning: at which instants. */
export const changesOn = (
  day: string,
  changes: readonly { readonly at: Instant }[],
  zone: string,
): readonly Instant[] => changes.map(({ at }) => at).filter((at) => dayOf(at, zone) === day)
