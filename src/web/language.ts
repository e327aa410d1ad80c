import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { type Language, languages, type ReaderLanguage, readerLanguages, type Text } from '../core/brand.ts'
import { catalogue } from '../core/catalogue.ts'
import { say } from '../core/say.ts'
import { type Html, isHtml } from './html.ts'

/** Says a text in the reader's language. */
export type Say = (text: Text) => string

/** What components accept as words: a text in every language, something worded already, or markup. */
export type Words = Text | string | Html

export type Direction = 'ltr' | 'rtl'

/** The name of each language in itself, for the switch. */
export const languageNames = Object.fromEntries([
  ['en', 'English'],
  ['fr', 'Français'],
  ...Object.values(catalogue).map(({ language, name }) => [language, name] as const),
]) as Readonly<Record<ReaderLanguage, string>>

/** The text in one language. Not translated, it is English, and `page` marks it so. */
export function t(text: Text, lang: ReaderLanguage): string {
  return say(text, lang)
}

/** A `Say` for one language. */
export function sayIn(lang: ReaderLanguage): Say {
  return (text) => say(text, lang)
}

/** Words in one language; what is worded already stays as it is. */
export function word(words: Words, lang: ReaderLanguage): string | Html {
  if (typeof words === 'string') return words
  return isHtml(words) ? words : say(words, lang)
}

/** Words as one component option: markup where they are markup, text (to be escaped) where not. */
export function wordOption(words: Words, lang: ReaderLanguage): { text: string } | { html: Html } {
  const said = word(words, lang)
  return isHtml(said) ? { html: said } : { text: said }
}

const rightToLeft = new Set(['ar', 'fa', 'ckb', 'ps', 'ur', 'he', 'sd', 'ug', 'prs', 'dv', 'yi'])

/** The direction a language is written in, by its BCP 47 tag. */
export function directionOf(lang: string): Direction {
  const [language = '', script = ''] = lang.toLowerCase().split('-')
  if (script === 'arab' || script === 'hebr') return 'rtl'
  return rightToLeft.has(language) && script !== 'latn' ? 'rtl' : 'ltr'
}

/** Tags under which browsers know a language that has a code of its own here. */
const aliases: readonly (readonly [RegExp, ReaderLanguage])[] = [
  [/^fa-af\b/, 'prs'],
  [/^ku-(arab|iq|ir)\b/, 'ckb'],
]

function known<L extends ReaderLanguage>(tag: string | undefined, among: readonly L[]): L | undefined {
  const whole = tag?.toLowerCase() ?? ''
  const language = aliases.find(([pattern]) => pattern.test(whole))?.[1] ?? whole.split('-')[0]
  return among.find((one) => one === language)
}

/** Languages of an Accept-Language header (RFC 9110 section 12.5.4), best first; those of weight 0 left out. */
function accepted(header: string): readonly string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim())
      const weight = parameters.find((piece) => piece.startsWith('q='))?.slice(2)
      return { tag, weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}

/** What decides a reader's language: asked for in the address, remembered, preferred by the browser, else the node's own. */
export type Asked<L extends ReaderLanguage = Language> = {
  query?: string | undefined
  cookie?: string | undefined
  acceptLanguage?: string | undefined
  fallback: L
}

/**
 * The language for a reader among those a surface is made in: asked for in the address, remembered, preferred by the browser,
 * else the node's own, which is that of its state (LANG-02).
 */
export function chooseAmong<L extends ReaderLanguage>(among: readonly L[], asked: Asked<L>): L {
  const preferred = accepted(asked.acceptLanguage ?? '').map((tag) => known(tag, among))
  return (
    known(asked.query, among) ??
    known(asked.cookie, among) ??
    preferred.find((one) => one !== undefined) ??
    asked.fallback
  )
}

/** The language of a desk's reader. */
export const chooseLanguage = (asked: Asked): Language => chooseAmong(languages, asked)

function languageAmong<L extends ReaderLanguage>(c: Context, among: readonly L[], fallback: L): L {
  const query = c.req.query('lang')
  const lang = chooseAmong(among, {
    query,
    cookie: getCookie(c, 'lang'),
    acceptLanguage: c.req.header('accept-language'),
    fallback,
  })
  if (known(query, among) !== undefined) {
    setCookie(c, 'lang', lang, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: 31_536_000 })
  }
  return lang
}

/** The language of a desk's request. A language asked for with `?lang=` is remembered in the cookie `lang` for a year. */
export const languageOf = (c: Context, fallback: Language): Language => languageAmong(c, languages, fallback)

/** The language of a request for a page that those who apply read, in all their languages; remembered in the same way. */
export const readerLanguageOf = (c: Context, fallback: Language): ReaderLanguage =>
  languageAmong<ReaderLanguage>(c, readerLanguages, fallback)

/** The same page in another language: path and query kept, `lang` set. */
export function inLanguage(path: string, lang: ReaderLanguage): string {
  const [before = '', after = ''] = path.split('#', 1)[0]?.split(/\?(.*)/s) ?? []
  const query = new URLSearchParams(after)
  query.set('lang', lang)
  return `${before}?${query}`
}
