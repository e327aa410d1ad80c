import type { Text } from '../core/brand.ts'
import type { Agreement, Amendment, Reading } from './law.ts'

/**
 * Readings of silent texts, selected: an agreement and a choice of options give the agreement as it stands under them.
 * Nothing is changed in place; what is selected is carried by the result, and can be told from it.
 */

type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

const own = <One>(table: Readonly<Record<string, One>>, key: string): One | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** Data never needs these names, and objects have a meaning of their own for them. */
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

const merged = (base: unknown, change: unknown): unknown => {
  if (!isPlain(base) || !isPlain(change)) return change
  const changes = Object.entries(change).filter(([key, value]) => value !== undefined && !forbidden.has(key))
  return { ...base, ...Object.fromEntries(changes.map(([key, value]) => [key, merged(own(base, key), value)])) }
}

/**
 * Plain data with a change merged into it, key by key. A list or a string replaces what was there, `null` stands for
 * itself, `undefined` and the names of prototypes change nothing. Neither argument is touched; what is unchanged is shared.
 */
// The cast: an amendment has the shape of what it amends, which the type `Amendment` has proved where it was written.
export const merge = <Data extends object>(base: Data, change: object): Data => merged(base, change) as Data

/** The paths of a change that lead nowhere in the base: it would make half a thing out of nothing. Empty when all is well. */
export const strayPaths = (base: object, change: Amendment): readonly string[] => strays(base, change, [])

const strays = (base: unknown, change: unknown, path: readonly string[]): readonly string[] => {
  if (!isPlain(change)) return []
  if (!isPlain(base)) return [path.join('.')]
  return Object.entries(change).flatMap(([key, value]) => strays(own(base, key), value, [...path, key]))
}

/** Where an agreement made by `withReadings` comes from: the one it was made of, and what was selected otherwise. */
type Origin = { readonly base: Agreement; readonly choices: ReadonlyMap<string, string> }
const origins = new WeakMap<Agreement, Origin>()
/** The reading as first written, by the one that holds after a selection: going back is always possible. */
const originals = new WeakMap<Reading, Reading>()

const originOf = (agreement: Agreement): Origin => origins.get(agreement) ?? { base: agreement, choices: new Map() }

/**
 * The options of a reading that can hold, in the order they are written: the one chosen at first, and every other that
 * says what it changes. The rest are named for the record.
 */
export const selectable = (reading: Reading): readonly string[] => {
  const { options, chosen } = originals.get(reading) ?? reading
  return Object.keys(options).filter((option) => option === chosen || options[option]?.change !== undefined)
}

/** A choice that cannot be made: which, and what to write instead. */
export type ReadingProblem = { readonly reading: string; readonly option: string; readonly problem: Text }

const quoted = (list: readonly string[]): string => list.join(', ')

const noSuchReading = (agreement: Agreement, id: string): Text => {
  const known = Object.keys(agreement.readings).sort()
  if (known.length === 0)
    return {
      en: `There is no reading ${id}: this agreement names none. Leave the choice out.`,
      fr: `La lecture ${id} n’existe pas : cet accord n’en nomme aucune. Retirez ce choix.`,
    }
  return {
    en: `There is no reading ${id} in this agreement. Its readings are: ${quoted(known)}.`,
    fr: `La lecture ${id} n’existe pas dans cet accord. Ses lectures sont : ${quoted(known)}.`,
  }
}

const noSuchOption = (reading: Reading, option: string): Text => ({
  en: `Reading ${reading.id} has no option “${option}”. Choose one of: ${quoted(selectable(reading))}.`,
  fr: `La lecture ${reading.id} n’a pas d’option « ${option} ». Choisissez parmi : ${quoted(selectable(reading))}.`,
})

const onlyNamed = (reading: Reading, option: string): Text => ({
  en: `Option “${option}” of reading ${reading.id} is named for the record only and cannot be selected. Choose one of: ${quoted(selectable(reading))}.`,
  fr: `L’option « ${option} » de la lecture ${reading.id} n’est citée que pour mémoire et ne peut pas être retenue. Choisissez parmi : ${quoted(selectable(reading))}.`,
})

const problemOf = (base: Agreement, id: string, option: string): Text | null => {
  const reading = own(base.readings, id)
  if (reading === undefined) return noSuchReading(base, id)
  if (!Object.hasOwn(reading.options, option)) return noSuchOption(reading, option)
  return selectable(reading).includes(option) ? null : onlyNamed(reading, option)
}

const byId = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : a > b ? 1 : 0)

/** One selection, one object: answers are remembered by the identity of the agreement. The oldest of many are let go. */
const made = new WeakMap<Agreement, Map<string, Agreement>>()
const MOST_MADE = 256

/**
 * The agreement under a selection of readings, or why there is none: one problem for each choice that cannot be made.
 *
 * `choices` are options by id of reading; those left out stay as they are, and choosing what already holds changes
 * nothing. The changes are merged in the order of the ids. In the result, `readings[id].chosen` is the option that
 * holds. Selections add up, and each can be taken back: of an agreement that was itself selected, the choices are made
 * anew from the one first written. The same selection gives the same object.
 */
export const withReadings = (
  agreement: Agreement,
  choices: Readonly<Record<string, string>>,
): Agreement | { readonly problems: readonly ReadingProblem[] } => {
  const { base, choices: before } = originOf(agreement)
  const problems = Object.entries(choices).flatMap(([reading, option]) => {
    const problem = problemOf(base, reading, option)
    return problem === null ? [] : [{ reading, option, problem }]
  })
  if (problems.length > 0) return { problems }

  const wanted = [...new Map([...before, ...Object.entries(choices)])]
    .filter(([id, option]) => base.readings[id]?.chosen !== option)
    .sort(byId)
  if (wanted.length === 0) return base
  const key = JSON.stringify(wanted)
  const known = made.get(base) ?? new Map<string, Agreement>()
  made.set(base, known)
  const selected = known.get(key) ?? select(base, wanted)
  known.delete(key)
  known.set(key, selected)
  const [oldest] = known.keys()
  if (known.size > MOST_MADE && oldest !== undefined) known.delete(oldest)
  return selected
}

/**
 * A change without what it would do to things that are not there: in the law as it stood earlier, a ground or a letter of
 * later is none, and half of one must not be made.
 */
const fitting = (base: unknown, change: Plain): Plain =>
  Object.fromEntries(
    Object.entries(change).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
      const there = isPlain(base) ? own(base, key) : undefined
      if (!isPlain(value)) return [[key, value]]
      return isPlain(there) ? [[key, fitting(there, value)]] : []
    }),
  )

/** The agreement with choices that can be made, all of which differ from it, in the order of their ids. */
const select = (base: Agreement, wanted: readonly (readonly [id: string, option: string])[]): Agreement => {
  const readings: Record<string, Reading> = { ...base.readings }
  let changed = base
  for (const [id, option] of wanted) {
    const reading = base.readings[id]
    if (reading === undefined) continue
    changed = merge(changed, fitting(changed, reading.options[option]?.change ?? {}))
    const held: Reading = { ...reading, chosen: option }
    originals.set(held, reading)
    readings[id] = held
  }
  const selected: Agreement = { ...changed, readings }
  origins.set(selected, { base, choices: new Map(wanted) })
  return selected
}

/**
 * The options that hold, by id of reading: of every reading, or, with a `base`, of those alone that hold otherwise there.
 */
export const choicesOf = (agreement: Agreement, base?: Agreement): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(agreement.readings)
      .filter(([id, { chosen }]) => base === undefined || own(base.readings, id)?.chosen !== chosen)
      .map(([id, { chosen }]) => [id, chosen] as const)
      .sort(byId),
  )

/**
 * The agreement with a change made to it that is no reading: what was selected stays selected, and is still told. Another
 * selection later is made from the agreement first written, with the same change. The same object where nothing changes.
 */
export const changedBy = (agreement: Agreement, change: (to: Agreement) => Agreement): Agreement => {
  const changed = change(agreement)
  if (changed === agreement) return agreement
  const { base, choices } = originOf(agreement)
  if (choices.size > 0) origins.set(changed, { base: change(base), choices })
  return changed
}

/** One reading that holds otherwise than the agreement was written. */
export type Deviation = { readonly reading: string; readonly option: string }

/** What was selected to make this agreement, sorted by id; empty for one that is as it was written. */
export const deviations = (agreement: Agreement): readonly Deviation[] =>
  [...originOf(agreement).choices].map(([reading, option]) => ({ reading, option }))

/**
 * The selection in one word, for a stamp: `+CAL-02.london+OP-04.aim`, sorted by id; empty where nothing is selected.
 * Compared with `base`, or, left out, with the agreement it was made of.
 */
export const readingStamp = (agreement: Agreement, base: Agreement = originOf(agreement).base): string =>
  Object.entries(choicesOf(agreement, base))
    .map(([id, option]) => `+${id}.${option}`)
    .join('')

/** Options by id of reading, as a setting gives them. `problem` is no id, so `'problem' in answer` tells a mistake. */
export type ReadingChoices = { readonly [id: string]: string } & { readonly problem?: never }

const choice = /^([A-Za-z]+-[A-Z]?\d+[a-z]?)\s*=\s*([a-z0-9]+(?:-[a-z0-9]+)*)$/

const howTo: Text = {
  en: 'Write pairs of a reading and an option with commas between them, such as CAL-02=london,OP-04=aim.',
  fr: 'Écrivez des paires formées d’une lecture et d’une option, séparées par des virgules, comme CAL-02=london,OP-04=aim.',
}

/**
 * Reads a setting such as `CAL-02=london, OP-04=aim`: spaces do not matter, empty text selects nothing. A part that is
 * no pair, or a reading named twice, is a problem. Whether the readings exist is for `withReadings` to say.
 */
export const parseReadings = (text: string): ReadingChoices | { readonly problem: Text } => {
  const found = new Map<string, string>()
  for (const part of text.trim() === '' ? [] : text.split(',').map((one) => one.trim())) {
    const [, id, option] = choice.exec(part) ?? []
    if (id === undefined || option === undefined)
      return {
        problem: {
          en: `“${part}” is not a choice of a reading. ${howTo.en}`,
          fr: `« ${part} » n’est pas un choix de lecture. ${howTo.fr}`,
        },
      }
    if (found.has(id))
      return {
        problem: {
          en: `Reading ${id} is there twice. Name each reading once. ${howTo.en}`,
          fr: `La lecture ${id} y figure deux fois. Nommez chaque lecture une seule fois. ${howTo.fr}`,
        },
      }
    found.set(id, option)
  }
  return Object.fromEntries(found)
}
