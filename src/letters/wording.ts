import type { Text } from '../core/brand.ts'
import type { Refusal } from '../law/law.ts'
import type { LetterLanguage, LetterTemplate } from '../law/letter-texts.ts'
import { refuse, those } from '../law/refuse.ts'
import { allowed, giving, type Placeholder, placeholders, placesIn, required } from './placeholders.ts'

/**
 * The text of a letter as a lawyer writes it: paragraphs between empty lines, `# ` before the title, `## ` before a heading,
 * `- ` before an item. Nothing else means anything, so nothing in it can run.
 */
export type Block = { readonly kind: 'title' | 'heading' | 'item' | 'paragraph'; readonly text: string }

const marks = [
  ['## ', 'heading'],
  ['# ', 'title'],
  ['- ', 'item'],
] as const

/** The blocks of a text, in order. Lines that follow one another are one paragraph, or go on with the item above them. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  let open = false
  for (const raw of text.replaceAll('\r', '').split('\n')) {
    const line = raw.trim()
    const mark = marks.find(([sign]) => line.startsWith(sign))
    const last = blocks.at(-1)
    if (line === '') open = false
    else if (mark !== undefined) {
      blocks.push({ kind: mark[1], text: line.slice(mark[0].length).trim() })
      open = mark[1] === 'item'
    } else if (open && last !== undefined) blocks[blocks.length - 1] = { ...last, text: `${last.text} ${line}` }
    else {
      blocks.push({ kind: 'paragraph', text: line })
      open = true
    }
  }
  return blocks
}

/** Characters a text may have. */
export const TEXT_LIMIT = 12_000

const signs = /[.*+?^${}()|[\]\\]/g
const any = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(signs, '\\$&'))
    .join('|')

/** A count of days, weeks or hours in the text's own words, as it stands there; `null` where there is none. */
export function timeInWords(
  text: string,
  { times, numbers }: Pick<LetterLanguage, 'times' | 'numbers'>,
): string | null {
  if (times.length === 0) return null
  const number = `(?:\\p{Nd}+|(?<![\\p{L}\\p{M}])(?:${any(numbers) || '(?!)'})(?![\\p{L}\\p{M}]))`
  const between = '[\\s\\p{Zs}-]+(?:[^\\s.!?{}]+[\\s\\p{Zs}-]+)?'
  const said = new RegExp(`${number}${between}(?:${any(times)})[\\p{L}\\p{M}]*`, 'iu').exec(text)
  return said?.[0] ?? null
}

const named = (name: string): Text => placeholders[name as Placeholder] ?? { en: name, fr: name }

/**
 * What is wrong with a text of a template, each with its remedy; empty where it may be used. A time or a right stands in a
 * letter only by a place that the template declares, so that the words and what the gate holds to are one (NRM-06).
 */
export function faultsOf(template: LetterTemplate, language: LetterLanguage, text: string): readonly Refusal[] {
  if (text.trim() === '') return [refuse('empty', words.empty, 'text')]
  const places = placesIn(text)
  const may = allowed(template)
  const wrong = [...new Set(places.filter((name) => !may.has(name)))]
  const missing = required(template).filter((name) => !places.includes(name))
  const said = timeInWords(text, language)
  return those(
    text.length > TEXT_LIMIT && refuse('too-long', words.tooLong(text.length), 'text'),
    blocksOf(text).filter(({ kind }) => kind === 'title').length !== 1 && refuse('no-title', words.noTitle, 'text'),
    ...wrong.map((name) =>
      giving.has(name)
        ? refuse('not-granted', words.notGranted(name), 'text')
        : refuse('unknown-placeholder', words.unknown(name, [...may]), 'text'),
    ),
    /\{\{|\}\}/.test(text.replace(/\{\{[^{}]*\}\}/g, '')) && refuse('broken-placeholder', words.broken, 'text'),
    ...missing.map((name) =>
      name === 'promise'
        ? refuse('promise-missing', words.promiseMissing, 'text')
        : refuse('placeholder-missing', words.missing(name), 'text'),
    ),
    template.grants !== undefined &&
      language.promises[template.id] === undefined &&
      refuse('no-promise-sentence', words.noSentence, 'text'),
    said !== null && refuse('time-in-words', words.timeInWords(said), 'text'),
  )
}

const words = {
  empty: { en: 'Write the text of the letter.', fr: 'Écrivez le texte de la lettre.' },
  tooLong: (length: number): Text => ({
    en: `The text has ${length} characters; a letter may have ${TEXT_LIMIT}. Shorten it.`,
    fr: `Le texte compte ${length} caractères ; une lettre en admet ${TEXT_LIMIT}. Raccourcissez-le.`,
  }),
  noTitle: {
    en: 'Begin one line, and one only, with “# ”: it is the title of the letter.',
    fr: 'Commencez une ligne, et une seule, par « # » : c’est le titre de la lettre.',
  },
  unknown: (name: string, may: readonly string[]): Text => ({
    en: `{{${name}}} is nothing that can be filled in here. There are: ${may.map((one) => `{{${one}}}`).join(', ')}.`,
    fr: `{{${name}}} ne peut pas être rempli ici. Il y a : ${may.map((one) => `{{${one}}}`).join(', ')}.`,
  }),
  notGranted: (name: string): Text => ({
    en: `{{${name}}} would give a time or a right that this letter does not grant. Take it out.`,
    fr: `{{${name}}} donnerait un délai ou un droit que cette lettre n’accorde pas. Retirez-le.`,
  }),
  broken: {
    en: 'A pair of braces is open or closed alone. A placeholder is written {{name}}.',
    fr: 'Une paire d’accolades est ouverte ou fermée seule. Un champ s’écrit {{name}}.',
  },
  promiseMissing: {
    en: 'This letter grants something, and its text does not say so. Put {{promise}} where the sentence belongs.',
    fr: 'Cette lettre accorde quelque chose, et son texte ne le dit pas. Placez {{promise}} là où va la phrase.',
  },
  missing: (name: string): Text => ({
    en: `The text has no place for ${named(name).en}. Put {{${name}}} where it belongs.`,
    fr: `Le texte n’a pas de place pour : ${named(name).fr}. Placez {{${name}}} là où il convient.`,
  }),
  noSentence: {
    en: 'There is no sentence in this language for what the letter grants. The agreement’s data must have it first.',
    fr: 'Il n’existe pas dans cette langue de phrase pour ce que la lettre accorde. Les données de l’accord doivent d’abord l’avoir.',
  },
  timeInWords: (said: string): Text => ({
    en: `“${said}” gives a time in words of its own. Times come from the rule alone: use the placeholder, or take it out.`,
    fr: `« ${said} » donne un délai avec ses propres mots. Les délais viennent de la seule règle : utilisez le champ, ou retirez-le.`,
  }),
}
