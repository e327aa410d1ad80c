import canonicalize from 'canonicalize'
import type { Language, Text } from '../core/brand.ts'
import { underCipher } from '../courts/anonymity.ts'
import type { Recorded } from '../law/decision.ts'
import { type Case, type CaseEvent, caseEvent } from '../readmission/state.ts'
import { type Html, isHtml } from '../web/html.ts'
import { type Audience, careFacts, leavesOut, leftOutWords, type Matter } from './audience.ts'

/**
 * The facts as one audience may have them: the cipher for the name wherever somebody wrote it, and the words left out that
 * are not for them. Done once, on the facts: the state, the gate and every sentence are made from what is shown.
 */
export type Shown<E> = Recorded<E> & {
  /** Why its words and documents are left out, if they are. */
  readonly leftOut: Matter | null
  /** Whether anything in it is other than in the record. */
  readonly altered: boolean
}
export type ShownFact = Shown<CaseEvent>

/** Fields that hold codes, ids and digests: never words somebody wrote. */
const codes = new Set(
  `type id kind court claim order template method stage code outcome effect ground flight referral report indicator level
   limb decision relation digest token personId shared barrier direction jurisdiction nationality sex age directRoute
   protectionClaim connection power to owedBy before prevails over inbox group problems`.split(/\s+/),
)
const codeLike = /^[a-z0-9]+(-[a-z0-9]+)*$|^\d{4}-\d{2}-\d{2}(T|$)/
/** Fields that are words in one fact and a code in another: what looks like a code is one. */
const eitherWay = new Set(['what', 'by', 'place', 'how', 'form', 'language', 'riskLevel'])

/** A value with every text that somebody wrote changed by `change`; codes, ids, days and numbers stay. */
export function onWords(value: unknown, change: (text: string) => string, key = ''): unknown {
  if (typeof value === 'string')
    return codes.has(key) || (eitherWay.has(key) && codeLike.test(value)) ? value : change(value)
  if (Array.isArray(value)) return value.map((one) => onWords(one, change, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, onWords(one, change, name)]))
}

const dated = /^\d{4}-\d{2}-\d{2}(T|$)/

/** The facts of a case for an audience. `all`: everything recorded to this day, for what a court has ordered since. */
export function shownTo(
  audience: Audience,
  facts: readonly Recorded<CaseEvent>[],
  { all, now, lang }: { readonly all: readonly Recorded<CaseEvent>[]; readonly now: Case; readonly lang: Language },
): readonly ShownFact[] {
  const under = underCipher(now)
  const blank = (text: string): string => (dated.test(text) ? text : leftOutWords[lang])
  const matters = new Map(all.map(({ version, event }) => [version, matterOf(event, mistakenOrders(all))]))
  const hidden = barriersOf(
    all.filter(({ version }) => {
      const matter = matters.get(version)
      return matter != null && leavesOut(audience, matter)
    }),
  )
  return facts.map((fact) => {
    const { event } = fact
    const matter = matters.get(fact.version) ?? null
    const whole = matter !== null && leavesOut(audience, matter)
    const barred = 'id' in event && event.type.startsWith('barrier-') && hidden.has(event.id)
    const masked = onWords(event, under)
    const cut = whole || barred ? withoutFile(onWords(masked, blank)) : inPart(masked, audience, lang)
    const altered = canonicalize(cut) !== canonicalize(event)
    const actor = { ...fact.actor, name: under(fact.actor.name) }
    return {
      ...fact,
      actor,
      event: altered ? caseEvent.parse(cut) : event,
      leftOut: whole ? matter : null,
      altered,
    }
  })
}

/** What a fact is about that an audience may not have. */
function matterOf(event: CaseEvent, mistaken: ReadonlySet<string>): Matter | null {
  if (careFacts.has(event.type)) return 'care'
  if (event.type === 'family-linked' || event.type === 'family-travel-decided') return 'relatives'
  const order =
    event.type === 'duty-set' ? event.order : event.type.startsWith('order-') && 'id' in event ? event.id : ''
  return mistaken.has(order) ? 'mistaken' : null
}

const mistakenOrders = (all: readonly Recorded<CaseEvent>[]): ReadonlySet<string> =>
  new Set(
    all.flatMap(({ event }) => (event.type === 'order-confirmed' && event.effect === 'other-person' ? [event.id] : [])),
  )

/** The barriers that facts raised in the same write: their words are those of the fact. */
const barriersOf = (facts: readonly Recorded<CaseEvent>[]): ReadonlySet<string> =>
  new Set(facts.flatMap(({ event }) => ('barrier' in event && event.barrier !== undefined ? [event.barrier] : [])))

const withoutFile = (event: unknown): unknown => {
  if (typeof event !== 'object' || event === null || !('file' in event)) return event
  const { file: _, ...rest } = event
  return rest
}

/** Of the first fact, the parts that are not for everybody. */
function inPart(event: unknown, audience: Audience, lang: Language): unknown {
  const read = caseEvent.safeParse(event)
  if (!read.success || read.data.type !== 'case-opened') return event
  const { notTheSame, screening, ...opened } = read.data
  const answers = leavesOut(audience, 'care')
    ? screening.answers.map(({ question }) => ({ question, answer: leftOutWords[lang] }))
    : screening.answers
  const other =
    notTheSame === undefined ? {} : { notTheSame: leavesOut(audience, 'relatives') ? leftOutWords[lang] : notTheSame }
  return { ...opened, screening: { ...screening, answers }, ...other }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const marks: Readonly<Record<Language, readonly [string, string]>> = { en: ['“', '”'], fr: ['«\u00a0', '\u00a0»'] }

/** Words made for a page, as plain text: quotations in the language's own marks, line breaks kept, no markup. */
export function plainText(words: string | Html | undefined, lang: Language): string {
  if (words === undefined) return ''
  if (!isHtml(words)) return words
  const [opens, shuts] = marks[lang]
  return words
    .toString()
    .replace(/<q\b[^>]*>/g, opens)
    .replace(/<\/q>/g, shuts)
    .replace(/<br\s*\/?>|<\/p>\s*(?=<p\b)/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => named[name] ?? '')
    .trim()
}

/** Words in quotation marks of the language. */
export const quoted = (text: string, lang: Language): string => marks[lang].join(text)

/** A colon as the language has it, between two texts. */
export const colonBetween = (label: string, value: string, lang: Language): string =>
  `${label}${lang === 'fr' ? '\u00a0: ' : ': '}${value}`

export const inLang = (lang: Language) => (text: Text) => text[lang]
