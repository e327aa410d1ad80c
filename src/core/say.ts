import type { CatalogueLanguage, Language, ReaderLanguage, Text } from './brand.ts'
import { translated } from './catalogue.ts'

/**
 * A text in the reader's language. Its English and French stand in the code; every other language is looked up by them. A
 * sentence with values (`fill`) is remembered as what it was made from, so that template and values are each looked up and
 * the sentence comes out whole in the order of that language.
 */

/** The words of a text in a language of the catalogue; null where it lacks them. */
type Making = (lang: CatalogueLanguage) => string | null

const makings = new WeakMap<Text, Making>()

/** Around English that has no translation: noncharacters, which no text holds (Unicode 23.7), until a page or a message resolves them. */
const OPEN = '\uFDD1'
const CLOSE = '\uFDD2'
/** Isolates (UAX 9): English inside a line written from right to left; data that keeps its own direction; the end of either. */
const LRI = '\u2066'
const FSI = '\u2068'
const PDI = '\u2069'

const rightToLeft: readonly CatalogueLanguage[] = ['ar', 'fa', 'prs', 'ps', 'ckb']
const official = (lang: ReaderLanguage): lang is Language => lang === 'en' || lang === 'fr'

const made = (text: Text, making: Making): Text => {
  makings.set(text, making)
  return text
}

const trySaying = (text: Text, lang: CatalogueLanguage): string | null => {
  const making = makings.get(text)
  return making === undefined ? translated(text, lang) : making(lang)
}

/** Marks and placeholders alone, such as `{label}: {words}`, are the same in every language. */
const wordless = ({ en }: Text): boolean => !/\p{L}/u.test(en.replace(/\{\w+\}/g, ''))

/** The text in the reader's language; without a translation its English, marked so that a page can say that it is English. */
export function say(text: Text, lang: ReaderLanguage): string {
  if (official(lang)) return text[lang]
  return trySaying(text, lang) ?? (wordless(text) ? text.en : `${OPEN}${text.en}${CLOSE}`)
}

/** Words that only a function can say in each language, such as a date. */
export const inEach = (words: (lang: ReaderLanguage) => string): Text =>
  made({ en: words('en'), fr: words('fr') }, words)

/** In a line from right to left data keeps its own direction. */
const inLine = (data: string, lang: CatalogueLanguage): string =>
  rightToLeft.includes(lang) ? `${FSI}${data}${PDI}` : data

/** A name, a number, a reference: data, the same for every reader, and never looked up (somebody may be called Paris). */
export const asItStands = (data: string | number): Text =>
  made({ en: `${data}`, fr: `${data}` }, (lang) => inLine(`${data}`, lang))

/** A text changed in the same way in every language. */
export const changed = (text: Text, change: (words: string) => string): Text =>
  made({ en: change(text.en), fr: change(text.fr) }, (lang) => {
    const words = trySaying(text, lang)
    return words === null ? null : change(words)
  })

/** What may stand for the placeholders of a sentence, by their names. */
export type Values = Readonly<Record<string, Text>>

const replaced = (sentence: string, values: Values, as: (value: Text) => string): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    return value === undefined ? whole : as(value)
  })

/** A value within a sentence: what has one form in both languages and is in no catalogue is data, and keeps its direction. */
function valueIn(value: Text, lang: CatalogueLanguage): string {
  const words = trySaying(value, lang)
  if (words !== null) return words
  if (value.en !== value.fr) return `${OPEN}${value.en}${CLOSE}`
  return inLine(value.en, lang)
}

/** The text with `{name}` replaced by the value of that name, in each language. A name without a value is left as it stands. */
export function fill(text: Text, values: Values): Text {
  const both = {
    en: replaced(text.en, values, (value) => value.en),
    fr: replaced(text.fr, values, (value) => value.fr),
  }
  return made(both, (lang) => {
    const sentence = trySaying(text, lang) ?? (wordless(text) ? text.en : null)
    return sentence === null ? null : replaced(sentence, values, (value) => valueIn(value, lang))
  })
}

const untranslated = /\uFDD1([^\uFDD1\uFDD2<>]*)\uFDD2/g
const asText = (piece: string): string => piece.replace(untranslated, `${LRI}$1${PDI}`)

/** Words for a message or a field, where no markup can say which language they are in. */
export const asPlainText = (words: string): string => asText(words)

/** Markup in which English without a translation stands as English, in its own direction; in attributes and titles as text. */
export function markEnglish(markup: string): string {
  if (!markup.includes(OPEN)) return markup
  return markup
    .replace(/<(?:title|option|textarea)\b[^>]*>[^<]*|<[^>]*>/g, asText)
    .replace(untranslated, '<span lang="en" dir="ltr">$1</span>')
}
