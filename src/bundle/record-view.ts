import { promiseClock } from '../barriers/gate.ts'
import type { Instant, Text } from '../core/brand.ts'
import { minutesBetween } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { kindName } from '../exchange/kind-words.ts'
import { methods } from '../letters/page-words.ts'
import type { CaseEvent, Served } from '../readmission/state.ts'
import { law, said } from '../readmission/timeline-words.ts'
import { languageName } from '../web/spoken.ts'
import { leavesOut, leftOutWords, matterNames } from './audience.ts'
import { type Block, type Entry, entries, head, pairs, type Section, text } from './blocks.ts'
import type { Look, Telling } from './material-view.ts'
import { colonBetween, plainText, quoted, type Shown, type ShownFact } from './shown-view.ts'
import { words } from './words.ts'

/** Sections that tell the record in order: the chronology, barriers, letters, screening, decisions, the exchange. */

/** A fact in words: when it happened and, where that differs, when it was recorded; who; under which law. */
export function factEntry(look: Look, fact: ShownFact): Entry {
  const file = look.documents.get(fact.version)
  const { what, detail } = said(fact.event, look.context)
  const body = plainText(detail, look.lang)
  const told = { title: look.say(what), body: body === '' ? [] : [body] }
  return entryAround(look, fact, told, file === undefined ? [] : [`${look.say(words.seeDocument)} ${file}`])
}

/** The same around any fact, of whichever file, and what is told of it: not that, where it is left out of this copy. */
export function entryAround<E>(
  { say, when, context }: Telling,
  fact: Shown<E>,
  told: { readonly title: string; readonly body: readonly string[] },
  more: readonly string[] = [],
): Entry {
  const late = minutesBetween(fact.occurredAt, fact.recordedAt) >= 1
  const { name, role } = fact.actor
  const meta = [
    `${say(words.fact)} ${fact.version} · ${name} (${say(context.roleName(role))}) · ${law(fact.lawVersion, context)}`,
    ...more,
  ]
  const times = [when(fact.occurredAt), ...(late ? [`${say(words.recorded)} ${when(fact.recordedAt)}`] : [])]
  if (fact.leftOut !== null)
    return { when: times, title: say(words.omitted), body: [say(matterNames[fact.leftOut])], meta }
  const { title, body } = told
  return { when: times, title, ...(body.length === 0 ? {} : { body }), meta }
}

export const chronologySection = (look: Look): Section => ({
  title: look.say(words.chronology),
  blocks: [entries(look.facts.map((fact) => factEntry(look, fact)))],
})

/** Every barrier ever raised: by whom, in which words, and by whom and on which document it was lifted. */
export function barriersSection(look: Look): Section {
  const { state, say, when, lang, agreement } = look
  const items = state.barriers.map((barrier): Entry => {
    const kind = own(agreement.barriers, barrier.kind)
    const { raised, lifted, reference } = barrier
    const how =
      lifted === null
        ? []
        : [
            `${colonBetween(say(words.lifted), `${when(lifted.at)}, ${lifted.by}`, lang)}. ${lifted.document}. ${quoted(lifted.reasons, lang)}`,
          ]
    return {
      title: say(kind?.title ?? { en: barrier.kind, fr: barrier.kind }),
      tag: { text: say(lifted === null ? words.stands : words.lifted), tone: lifted === null ? 'bad' : 'quiet' },
      body: [quoted(barrier.says, lang), ...(reference === undefined ? [] : [reference]), ...how],
      meta: [`${say(words.raised)} ${when(raised.at)}, ${raised.by}`],
    }
  })
  return { title: say(words.barriers), blocks: items.length === 0 ? [] : [entries(items)] }
}

/** Every letter: how and in which language it was served, and what it promised until when. */
export function lettersSection(look: Look): Section {
  const { state, say } = look
  const items = state.letters.map((letter) => letterEntry(look, letter))
  return { title: say(words.letters), blocks: items.length === 0 ? [] : [entries(items)] }
}

function letterEntry(look: Look, letter: Served): Entry {
  const { say, when, lang, agreement, clocks: onClocks } = look
  const template = own(agreement.letters, letter.template)
  const grants = template?.grants
  const promise = grants === undefined ? null : promiseClock(agreement, letter, grants.period)
  const how = [
    say(methods[letter.method]),
    letter.place,
    `${say(words.language).toLowerCase()} ${languageName(letter.language, lang)}`,
    letter.interpreter === undefined
      ? say(words.noInterpreter)
      : `${say(words.interpreter).toLowerCase()} ${letter.interpreter}`,
  ].join(', ')
  const leaves =
    letter.departsAt === undefined
      ? []
      : [`${say(words.departure)} ${onClocks(letter.departsAt)} → ${letter.destination ?? ''}`]
  const gives =
    grants === undefined || promise === null
      ? []
      : [
          colonBetween(
            say(words.promised),
            `${say(grants.says)} (${say(words.until)} ${onClocks(promise.closesAt)})`,
            lang,
          ),
        ]
  return {
    when: [when(letter.served.at)],
    title: say(template?.title ?? { en: letter.template, fr: letter.template }),
    ...(letter.withdrawn === null ? {} : { tag: { text: say(words.withdrawn), tone: 'quiet' as const } }),
    body: [...leaves, ...gives],
    meta: [[how, letter.reference, letter.served.by].filter((one) => one !== undefined).join(' · ')],
  }
}

const careful = (type: CaseEvent['type']): boolean =>
  type === 'age-disputed' || type === 'age-found' || type === 'local-authority-told'

/** What was answered at screening, word for word, and everything about health, age, trafficking and family. */
export function screeningSection(look: Look): Section {
  const { state, say, lang, facts, audience } = look
  const { language, interpreter, answers } = state.screening
  const care = facts.filter(({ event, leftOut }) => leftOut === 'care' || isCare(event.type))
  const spoken: Block = pairs([
    [say(words.language), languageName(language, lang)],
    [say(words.interpreter), interpreter ?? say(words.noInterpreter)],
  ])
  const omitted = leavesOut(audience, 'care') ? [text(`${say(matterNames.care)} ${say(leftOutWords)}`)] : []
  return {
    title: say(words.screening),
    blocks: [
      ...omitted,
      head(say(words.answers)),
      spoken,
      answers.length === 0
        ? text(say(words.noAnswers))
        : entries(answers.map(({ question, answer }): Entry => ({ title: question, body: [answer] }))),
      head(say(words.care)),
      care.length === 0 ? text(say(words.empty)) : entries(care.map((fact) => factEntry(look, fact))),
    ],
  }
}

const careTypes =
  /^(trafficking|reasonable-grounds|reconsideration|conclusive|protection-disqualified|examination|medical|fitness|risk-level|journey|family|indicator|detention-limit)/
const isCare = (type: CaseEvent['type']): boolean => careful(type) || careTypes.test(type)

/** Facts in which somebody decided something about the person and said why. */
const decisions: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'age-found',
  'inadmissibility-decided',
  'human-rights-none-confirmed',
  'human-rights-claim-decided',
  'answer-received',
  'case-closed',
  'case-reopened',
  'barrier-lifted',
  'promise-closed',
  'removal-failed',
  'transfer-confirmed',
  'medical-report-considered',
  'family-travel-decided',
  'indicator-looked-at',
  'reasonable-grounds-decided',
  'reconsideration-decided',
  'conclusive-grounds-decided',
  'protection-disqualified',
  'detention-decided',
  'detention-reviewed',
  'detention-panel-held',
  'detention-limit-recorded',
  'bail-consent-answered',
  'bail-decided',
  'released-from-detention',
  'order-confirmed',
  'order-precedence',
])

/** Whether somebody decided something in a fact, and said why: what the state says. */
export const isDecision = (type: CaseEvent['type']): boolean => decisions.has(type)

export function decisionsSection(look: Look): Section {
  const made = look.facts.filter(({ event }) => isDecision(event.type))
  return {
    title: look.say(words.decisions),
    blocks: made.length === 0 ? [] : [entries(made.map((fact) => factEntry(look, fact)))],
  }
}

/** What was said to the other state and by it: kind, number, digest, who signed for it; and, for an inspector, who looked. */
export function exchangeSection(look: Pick<Look, 'say' | 'when' | 'messages' | 'reads' | 'lang'>): Section {
  const { say, when, messages, reads, lang } = look
  const receipt = (at: Instant | null, understood: boolean | null): string =>
    at === null
      ? say(words.noReceipt)
      : `${say(words.receipted)} ${when(at)}, ${say(understood === true ? words.understood : words.notUnderstood)}`
  const items = messages.map(({ direction, sequence, kind, digest, at, receiptedAt, understood }): Entry => {
    const number = sequence === null ? say(words.waiting) : `${say(words.number)} ${sequence}`
    const way: Text = direction === 'sent' ? words.sent : words.came
    return {
      when: [when(at)],
      title: colonBetween(say(way), say(kindName(kind)), lang),
      meta: [`${number} · ${receipt(receiptedAt, understood)}`, ...(digest === null ? [] : [`SHA-256 ${digest}`])],
    }
  })
  const looked = (reads ?? []).map(({ at, actor, what }): readonly [string, string] => [when(at), `${actor} (${what})`])
  const log: readonly Block[] = reads === null ? [] : [head(say(words.reads)), pairs(looked)]
  return { title: say(words.exchange), blocks: [...(items.length === 0 ? [] : [entries(items)]), ...log] }
}
