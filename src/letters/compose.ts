import { type Birth, formatBirthIn } from '../core/birth.ts'
import type { Day, Instant } from '../core/brand.ts'
import { formatDayIn, formatInstantIn, formatNumberIn } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { due, type NoDeadline } from '../law/due.ts'
import type { Agreement, Deadline, RuleId } from '../law/law.ts'
import type { LetterTemplate } from '../law/letter-texts.ts'
import { filled } from './placeholders.ts'
import type { Wording } from './texts.ts'
import { type Block, blocksOf } from './wording.ts'

/** A letter put together: what it says in one language or two, as the page is set from. Pure, so that it can be shown again. */

/** Who is written to, and what the officer gave for the letter. */
export type LetterValues = {
  readonly name: string
  readonly birthDate: Day
  readonly birthKnown?: Birth['birthKnown']
  readonly reference: string
  readonly officer: string
  readonly reasons?: string | undefined
  /** The reasons in the person's language, where somebody has put them into it. */
  readonly reasonsTranslated?: string | undefined
  readonly contact?: string | undefined
  readonly destination?: string | undefined
  readonly departsAt?: Instant | undefined
  readonly code?: string | undefined
}

/** The times a letter gives, if it is given to the person at an instant in a place. */
export type Times = {
  readonly answer?: Deadline
  readonly notice?: Deadline
  readonly promise?: Deadline
}

/** What is asked about a letter's times: when and where it is given, and whether the person is held. */
export type Given = { readonly from: Instant; readonly place: string; readonly held: boolean }

/** The times a template declares, reckoned by the same arithmetic as the clocks and the gate; or why there is none. */
export function timesOf(
  agreement: Agreement,
  { answers, waits, grants }: LetterTemplate,
  { from, place, held }: Given,
): Times | NoDeadline {
  const rules: readonly (readonly [keyof Times, RuleId | undefined])[] = [
    ['answer', held ? answers?.held : answers?.inCommunity],
    ['notice', waits],
    ['promise', grants?.period],
  ]
  const times: { -readonly [Key in keyof Times]: Times[Key] } = {}
  for (const [key, rule] of rules) {
    if (rule === undefined) continue
    const answer = due(agreement, rule, from, { asOf: from, place })
    if ('problem' in answer) return answer
    times[key] = answer
  }
  return times
}

/** The last days a letter names, as they stand in it. */
export type Named = { readonly answer?: Day; readonly notice?: Day; readonly promise?: Day }

/** The last days that times come to. */
export const namedDays = ({ answer, notice, promise }: Times): Named => ({
  ...(answer && { answer: answer.lastDay }),
  ...(notice && { notice: notice.lastDay }),
  ...(promise && { promise: promise.lastDay }),
})

/** One language's side of the page. */
export type Column = {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly heading: string
  readonly note: string | null
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly blocks: readonly Block[]
  /** For the slip at the end. */
  readonly received: string
  readonly lines: readonly string[]
}

/** A whole letter, ready to be set. */
export type Letter = {
  readonly title: string
  readonly office: string
  readonly number: string
  readonly large: boolean
  /** `false`: nobody signs for it, so no slip to sign stands at its end. */
  readonly slip?: false
  readonly official: Column
  readonly person: Column | null
}

export type Composing = {
  readonly agreement: Agreement
  readonly template: LetterTemplate
  readonly official: Wording
  /** The person's own language; `null`: it is the official one, or there is no text in it. */
  readonly own: Wording | null
  /** Where there is no text in the person's language: what that language is called in the official one. */
  readonly unwritten: string | null
  readonly values: LetterValues
  readonly day: Day
  readonly times: Times
  readonly large: boolean
  /** Of this letter, for who answers it. */
  readonly number: string
}

/** Text of another direction or script inside a sentence stays together and does not turn what stands around it. */
const apart = (text: string): string => `\u2068${text}\u2069`

/** The letter. Every value is set apart from the sentence it stands in; what nobody gave stays visible as its placeholder. */
export function compose(composing: Composing): Letter {
  const { agreement, official, own: mine, number, large } = composing
  const column = columnOf(composing, official, official)
  const office = agreement.returning.desk[agreement.returning.language]
  return {
    title: column.blocks.find(({ kind }) => kind === 'title')?.text.replace(/[\u2068\u2069]/g, '') ?? number,
    office,
    number,
    large,
    official: column,
    person: mine === null ? null : columnOf(composing, mine, official),
  }
}

function columnOf(composing: Composing, wording: Wording, official: Wording): Column {
  const { values, day, number, unwritten } = composing
  const { language, text, checked } = wording
  const { labels, locale, solarHijri } = language
  const isOfficial = wording === official
  const fields = valuesIn(composing, wording, isOfficial)
  const missing = unwritten === null ? null : filled(labels.noTranslation, { language: unwritten })
  return {
    lang: language.language,
    dir: language.direction,
    heading: isOfficial ? headingOf(composing) : language.name,
    note: isOfficial ? missing : checked ? null : labels.unchecked,
    facts: [
      { label: labels.addressee, value: apart(values.name) },
      { label: labels.birthDate, value: apart(formatBirthIn(values, locale, solarHijri)) },
      { label: labels.reference, value: apart(number) },
      { label: labels.date, value: apart(formatDayIn(day, locale, solarHijri)) },
    ],
    blocks: blocksOf(text).map((block) => ({ ...block, text: filled(block.text, fields) })),
    received: labels.received,
    lines: [labels.signature, labels.day, labels.interpreter],
  }
}

/** Which of the two is official, said to both readers. */
function headingOf({ official, own: mine }: Composing): string {
  const says = [official, ...(mine === null ? [] : [mine])].map(({ language }) => apart(language.labels.official))
  return `${official.language.name} · ${says.join(' · ')}`
}

/** What stands in each place of one language's text, in its digits and by its calendar. */
function valuesIn(composing: Composing, { language }: Wording, isOfficial: boolean): Readonly<Record<string, string>> {
  const { agreement, template, values, day, times } = composing
  const { locale, solarHijri, labels, promises } = language
  const { zone, desk } = agreement.returning
  const lang = agreement.returning.language
  const on = (of: Day): string => apart(formatDayIn(of, locale, solarHijri))
  const { answer, notice, promise } = times
  const count = (deadline: Deadline): string => formatNumberIn(deadline.value, locale)
  const sentence = own(promises, template.id)
  const reasons = isOfficial ? values.reasons : (values.reasonsTranslated ?? (values.reasons && labels.beside))
  const said: Readonly<Record<string, string | undefined>> = {
    name: apart(values.name),
    reference: apart(values.reference),
    date: on(day),
    rule: apart(agreement.provisions[template.rule]?.cite[lang] ?? template.rule),
    officer: apart(values.officer),
    office: apart(desk[lang]),
    reasons,
    contact: values.contact === undefined ? undefined : apart(values.contact),
    destination: values.destination === undefined ? undefined : apart(values.destination),
    departsAt: values.departsAt && apart(formatInstantIn(values.departsAt, zone, locale, solarHijri)),
    code: values.code === undefined ? undefined : apart(values.code),
    answerBy: answer && on(answer.lastDay),
    answerDays: answer && count(answer),
    noticeUntil: notice && on(notice.lastDay),
    noticeDays: notice && count(notice),
    promise:
      sentence && promise && filled(sentence, { promiseDays: count(promise), promiseUntil: on(promise.lastDay) }),
  }
  return Object.fromEntries(Object.entries(said).filter((pair): pair is [string, string] => pair[1] !== undefined))
}
