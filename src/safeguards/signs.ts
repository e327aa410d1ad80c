import type { Agreement } from '../law/law.ts'
import type { Case } from '../readmission/state.ts'
import { type Indicator, indicators } from './events.ts'
import { plainNo, saysYes, signWords } from './sign-words.ts'

/**
 * Something said at screening that asks for a second look: the question and answer word for word, and the words that
 * raised it. It shuts nothing, weighs nothing and counts nothing.
 */
export type Flag = {
  readonly indicator: Indicator
  readonly question: string
  readonly answer: string
  /** As they stand in the answer; in the question, where the answer is yes. */
  readonly words: readonly string[]
  /** A plain "no" elsewhere to a question about the same: what this contradicts. */
  readonly denied: { readonly question: string; readonly answer: string } | null
}
type Said = Case['screening']['answers'][number]

/** Small letters without accents, of the same length as the text where its letters are single. */
const plain = (text: string): string =>
  [...text.normalize('NFC')].map((letter) => letter.normalize('NFD').charAt(0).toLowerCase()).join('')

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Matches each word whole; one ending in `*` with any ending. */
const pattern = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![a-z0-9])(?:${words.map((word) => (word.endsWith('*') ? `${escaped(word.slice(0, -1))}[a-z]*` : escaped(word))).join('|')})(?![a-z0-9])`,
    'g',
  )

const wordsIn = (text: string, words: readonly string[]): readonly string[] => {
  const original = [...text.normalize('NFC')].join('')
  const found = [...plain(text).matchAll(pattern(words))].map(({ 0: word, index }) =>
    original.slice(index, index + word.length),
  )
  return [...new Set(found)]
}

const bare = (text: string): string =>
  plain(text)
    .replace(/[^a-z ]/g, '')
    .trim()
const isNo = ({ answer }: Said): boolean => [...plainNo.en, ...plainNo.fr].includes(bare(answer))
const isYes = ({ answer }: Said): boolean =>
  [...saysYes.en, ...saysYes.fr].some((yes) => bare(answer) === yes || bare(answer).startsWith(`${yes} `))

/** Words of an indicator in every language: the interpreter's are not the file's. `places` are the agreement's own. */
const wordsOf = (indicator: Indicator, places: readonly string[]): readonly string[] => [
  ...signWords[indicator].en,
  ...signWords[indicator].fr,
  ...(indicator === 'exploitation' ? places : []),
]

/**
 * What the answers of a screening say that somebody should look at again, by indicator, in the order of the interview. An
 * answer of one plain "no" raises nothing; one of "yes" is read with its question. `places` are the agreement's.
 */
export function flagsIn(answers: readonly Said[], places: readonly string[]): readonly Flag[] {
  return indicators.flatMap((indicator) => {
    const watched = wordsOf(indicator, places)
    const denied = answers.find((one) => isNo(one) && wordsIn(one.question, watched).length > 0) ?? null
    return answers.flatMap((one): readonly Flag[] => {
      if (isNo(one)) return []
      const words = [...wordsIn(one.answer, watched), ...(isYes(one) ? wordsIn(one.question, watched) : [])]
      return words.length === 0 ? [] : [{ indicator, question: one.question, answer: one.answer, words, denied }]
    })
  })
}

/** The flags of a case; none where the agreement has no safeguards. Somebody already found a child is not asked about age. */
export const flagsOf = (state: Case, { safeguards }: Agreement): readonly Flag[] =>
  safeguards === null
    ? []
    : flagsIn(state.screening.answers, safeguards.trafficking?.places ?? []).filter(
        ({ indicator }) => indicator !== 'age' || state.age.finding === 'adult',
      )

/** Those nobody has looked at again. */
export const openFlags = (state: Case, agreement: Agreement): readonly Flag[] =>
  flagsOf(state, agreement).filter(
    ({ indicator }) => !state.safeguards.looked.some((looked) => looked.indicator === indicator),
  )
