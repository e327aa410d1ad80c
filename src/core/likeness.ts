import anyAscii from 'any-ascii'
import type { Day } from './brand.ts'
import { bareNumber } from './mrz-compare.ts'

/**
 * Whether two records may be of one person: names across scripts and spellings, birth dates with day and month swapped or
 * known by year only, document numbers. It says why in kinds of evidence and never how much: a person decides.
 */
export type NamedPerson = {
  readonly familyName: string
  readonly givenNames: string
  readonly birthDate: Day
  readonly birthKnown?: 'year' | 'month' | undefined
}
type Named = Pick<NamedPerson, 'familyName' | 'givenNames'>
export type Numbered = { readonly country: string; readonly kind: string; readonly number: string }

/** Words that come and go in front of the same name. */
const particles = new Set(['al', 'el', 'ul', 'il', 'ibn', 'bin', 'ben', 'bint'])
const servant = /^abd(?:[aeou]l|[aeou]r(?=r))?$/

const roman = (word: string): string =>
  anyAscii(
    word
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .normalize('NFKC')
      // The article of Arabic is written with the word.
      .replace(/^ال(?=.{2})/u, ''),
  )
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** What is written in each field of a name, word by word, in Latin letters: no accents, no case. */
const fieldWords = (person: Named): readonly (readonly string[])[] =>
  [person.familyName, person.givenNames].map((field) =>
    field
      .split(/[\s\p{Pd}.,;/·]+/u)
      .map(roman)
      .filter((word) => word !== ''),
  )

/** The same without what comes and goes in front of a name, unless nothing else is there. */
function barely(fields: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const kept = fields.map((words) => words.filter((word) => !particles.has(word)))
  return kept.every((words) => words.length === 0) ? fields : kept
}

/**
 * The parts of a name in Latin letters, in the order written: no accents, no case, no articles; "Abd al-Rahman",
 * "Abdul Rahman" and "Abdulrahman" are one part where they are written in one field, so that it makes no difference which
 * field an office writes first. Empty where there is no letter.
 */
export const nameParts = (person: Named): readonly string[] => barely(fieldWords(person)).flatMap(joined)

/** The name without spaces, as it may have been run together: either field first, every word last, with and without articles. */
function nameRuns(person: Named): readonly string[] {
  const runs = [fieldWords(person), barely(fieldWords(person))].flatMap((fields) => {
    const parts = fields.map(joined)
    const words = parts.flat()
    return [words, words.toReversed(), parts.toReversed().flat()].map((run) => run.join(''))
  })
  return [...new Set(runs)]
}

function joined(words: readonly string[]): readonly string[] {
  const parts: string[] = []
  for (const word of words) {
    const before = parts.at(-1)
    if (before !== undefined && servant.test(before)) parts[parts.length - 1] = `abd${word}`
    else parts.push(servant.test(word) ? word : word.replace(/^abd(?:[aeou]l|[aeou]r(?=r))(?=.{3})/, 'abd'))
  }
  return parts
}

const classes: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'bpf'].map((letter) => [letter, '1'])),
  ...Object.fromEntries([...'cgjkqsxz'].map((letter) => [letter, '2'])),
  ...Object.fromEntries([...'dt'].map((letter) => [letter, '3'])),
  l: '4',
  m: '5',
  n: '5',
  r: '6',
}

/** Letters doubled, once: a long vowel is written with one letter or with two. */
const once = (word: string): string => word.replace(/(.)\1+/g, '$1')

/** Consonants alone, doubled ones once: what is left of a name where vowels are not written, or written in another way. */
const consonants = (part: string): string =>
  once(
    part
      .replace(/ph/g, 'f')
      .replace(/kh/g, 'h')
      .replace(/[aeiouyvwh]/g, '')
      .replace(/[qc]/g, 'k'),
  )

/** How a part sounds, roughly: consonants by where they are spoken. The part itself where it has none. */
const sound = (part: string): string => {
  const spoken = [...consonants(part)].map((letter) => classes[letter] ?? letter).join('')
  return once(spoken === '' ? `-${part}` : spoken)
}

/** Jaro–Winkler likeness of two words, 0 to 1. */
export function likeness(one: string, two: string): number {
  if (one === two) return 1
  const [a, b] = [[...one], [...two]]
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const fromA: string[] = []
  for (const [at, letter] of a.entries()) {
    const found = b.findIndex((other, i) => other === letter && Math.abs(i - at) <= reach && !taken.has(i))
    if (found === -1) continue
    taken.add(found)
    fromA.push(letter)
  }
  const same = fromA.length
  if (same === 0) return 0
  const fromB = b.filter((_, i) => taken.has(i))
  const moved = fromA.filter((letter, i) => letter !== fromB[i]).length / 2
  const jaro = (same / a.length + same / b.length + (same - moved) / same) / 3
  const differs = a.findIndex((letter, i) => letter !== b[i])
  const start = Math.min(4, differs === -1 ? a.length : differs)
  return jaro + start * 0.1 * (1 - jaro)
}

const VOWELS = /[aeiou]/

/** Whether two parts are likely one name: sounding alike, or with a slip of the pen in a long one. */
function alike(a: string, b: string): boolean {
  if (a === b) return true
  if (sound(a) !== sound(b)) return Math.min(a.length, b.length) >= 5 && likeness(a, b) >= 0.9
  if (!VOWELS.test(a) || !VOWELS.test(b)) return likeness(consonants(a), consonants(b)) >= 0.85
  return likeness(once(a), once(b)) >= 0.78
}

/** `part`: one of them gave one name only, and it is among the other's. `null`: not the same name. */
function namesCompared(one: Named, other: Named): 'same-name' | 'alike-name' | 'part-name' | null {
  const [a, b] = [nameParts(one), nameParts(other)]
  if (a.length === 0 || b.length === 0) return null
  if (a.toSorted().join(' ') === b.toSorted().join(' ')) return 'same-name'
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const left = [...long]
  const all = short.every((part) => {
    const exact = left.indexOf(part)
    const found = exact === -1 ? left.findIndex((their) => alike(part, their)) : exact
    if (found !== -1) left.splice(found, 1)
    return found !== -1
  })
  if (all) return short.length === 1 && long.length > 1 ? 'part-name' : 'alike-name'
  // The same letters with the space in another place.
  const [runs, theirs] = [nameRuns(one), nameRuns(other)]
  return runs.some((run) => theirs.some((their) => sound(run) === sound(their) && alike(run, their)))
    ? 'alike-name'
    : null
}

/** Known by its year, or not wholly; older records and other offices write the first of January for it. */
const yearOnly = ({ birthDate, birthKnown }: NamedPerson): boolean =>
  birthKnown !== undefined || birthDate.endsWith('-01-01')

function birthsCompared(a: NamedPerson, b: NamedPerson): 'same-birth' | 'swapped-birth' | 'year-birth' | null {
  const [one, two] = [a.birthDate, b.birthDate]
  if (one === two) return 'same-birth'
  if (one.slice(0, 4) !== two.slice(0, 4)) return null
  if (one.slice(5, 7) === two.slice(8) && one.slice(8) === two.slice(5, 7)) return 'swapped-birth'
  return yearOnly(a) || yearOnly(b) ? 'year-birth' : null
}

/** Kinds of evidence, the weightiest first: the order in which candidates are shown. */
export const evidenceKinds = [
  'same-document',
  'same-number',
  'quoted-reference',
  'same-name',
  'alike-name',
  'part-name',
  'same-birth',
  'swapped-birth',
  'year-birth',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** The number of a document as compared: no marks between; letters that are read as figures are figures. */
const numberKey = (number: string): string => bareNumber(number).replaceAll('O', '0').replaceAll('I', '1')

/** A document as compared: issuing country, kind and number, without the marks people write between. */
export const documentKey = ({ country, kind, number }: Numbered): string => `${country}|${kind}|${bareNumber(number)}`

/** `read`: the number the document's machine-readable zone has, where a check digit bears it out. */
export type Likened = {
  readonly person: NamedPerson
  readonly document: Numbered | null
  readonly read?: string | null | undefined
}

/** A document under each number known of it: the one its zone has, then the one typed. */
export function documentsOf({ document, read }: Pick<Likened, 'document' | 'read'>): readonly Numbered[] {
  if (document === null) return []
  if (read === undefined || read === null || bareNumber(read) === bareNumber(document.number)) return [document]
  return [{ ...document, number: read }, document]
}

/**
 * Why two records may be of one person, the weightiest kind first; empty where nothing says so. A name alone, or a birth
 * date alone, is no reason; nor is one name of several with a birth date known by year only.
 */
export function whyAlike(a: Likened, b: Likened): readonly EvidenceKind[] {
  const papers = papersCompared(documentsOf(a), documentsOf(b))
  const name = namesCompared(a.person, b.person)
  const birth = birthsCompared(a.person, b.person)
  const partly = name === 'part-name' && (birth !== 'same-birth' || yearOnly(a.person))
  if (papers === null && (name === null || birth === null || partly)) return []
  return [papers, name, birth].filter((kind) => kind !== null)
}

function papersCompared(a: readonly Numbered[], b: readonly Numbered[]): 'same-document' | 'same-number' | null {
  const shared = (key: (one: Numbered) => string): readonly Numbered[] => {
    const theirs = new Set(b.map(key))
    return a.filter((one) => theirs.has(key(one)))
  }
  if (shared(documentKey).length > 0) return 'same-document'
  return shared(({ number }) => numberKey(number)).some(({ number }) => telling(number)) ? 'same-number' : null
}

/** Whether a number by itself says something: long enough, with a figure. */
const telling = (number: string): boolean => bareNumber(number).length >= 5 && /\p{N}/u.test(number)

const keyed = new WeakMap<NamedPerson, readonly string[]>()

/**
 * The key under which others are looked for who may be the one with this key: the same key; but a birth date known by year
 * only (`J|`) is looked for among full ones (`F|`), and the other way round.
 */
export const sought = (key: string): string =>
  key.startsWith('F|') ? `J|${key.slice(2)}` : key.startsWith('J|') ? `F|${key.slice(2)}` : key

/** What a record is found by: whoever `whyAlike` would find alike has at least one key that is `sought` for this one. */
export function matchKeys({ person, ...papers }: Likened): readonly string[] {
  const names = keyed.get(person) ?? nameKeys(person)
  keyed.set(person, names)
  const numbers = documentsOf(papers).flatMap((one) => [
    `d|${documentKey(one)}`,
    ...(telling(one.number) ? [`n|${numberKey(one.number)}`] : []),
  ])
  return [...names, ...new Set(numbers)]
}

function nameKeys(person: NamedPerson): readonly string[] {
  const { birthDate } = person
  const parts = nameParts(person)
  if (parts.length === 0) return []
  const [year = '', month = '', day = ''] = birthDate.split('-')
  // What is not wholly known is found under one key, however its office wrote it.
  const days = yearOnly(person) ? '01-01' : [month, day].sort().join('-')
  const sounds = [...new Set(parts.map(sound))]
  const runs = nameRuns(person).map(sound)
  return [
    ...[...new Set([...sounds, ...runs])].map((heard) => `b|${year}|${days}|${heard}`),
    ...new Set(
      [sounds.toSorted().join('.'), ...runs].map((heard) => `${yearOnly(person) ? 'J' : 'F'}|${year}|${heard}`),
    ),
  ]
}

/** References of ours among words somebody wrote, in our spelling: of a case, or of what two states share. */
export const referencesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/\p{Pd}/gu, '-')
      .match(/(?<![0-9A-Z-])[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){1,2}(?![0-9A-Z-])/g) ?? [],
  ),
]
