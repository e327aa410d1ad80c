import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { type Language, languages, type Text } from '../core/brand.ts'
import { type Html, isHtml } from './html.ts'

/** Says a text in the reader's language. */
export type Say = (text: Text) => string

/** What components accept as words: a text in every language, something worded already, or markup. */
export type Words = Text | string | Html

export type Direction = 'ltr' | 'rtl'

/** The name of each language in itself, for the switch. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français' }

/** The text in one language. */
export function t(text: Text, lang: Language): string {
  return text[lang]
}

/** A `Say` for one language. */
export function sayIn(lang: Language): Say {
  return (text) => text[lang]
}

/** Words in one language; what is worded already stays as it is. */
export function word(words: Words, lang: Language): string | Html {
  if (typeof words === 'string') return words
  return isHtml(words) ? words : words[lang]
}

/** Words as one component option: markup where they are markup, text (to be escaped) where not. */
export function wordOption(words: Words, lang: Language): { text: string } | { html: Html } {
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

function known(tag: string | undefined): Language | undefined {
  const language = tag?.toLowerCase().split('-')[0]
  return languages.find((one) => one === language)
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

/**
 * The language for a reader: asked for in the address, remembered, preferred by the browser, else the node's own, which is
 * that of its state (LANG-02).
 */
export function chooseLanguage(asked: {
  query?: string | undefined
  cookie?: string | undefined
  acceptLanguage?: string | undefined
  fallback: Language
}): Language {
  const preferred = accepted(asked.acceptLanguage ?? '').map(known)
  return known(asked.query) ?? known(asked.cookie) ?? preferred.find((one) => one !== undefined) ?? asked.fallback
}

/** The language of a request. A language asked for with `?lang=` is remembered in the cookie `lang` for a year. */
export function languageOf(c: Context, fallback: Language): Language {
  const query = c.req.query('lang')
  const lang = chooseLanguage({
    query,
    cookie: getCookie(c, 'lang'),
    acceptLanguage: c.req.header('accept-language'),
    fallback,
  })
  if (known(query) !== undefined) {
    setCookie(c, 'lang', lang, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: 31_536_000 })
  }
  return lang
}

/** The same page in another language: path and query kept, `lang` set. */
export function inLanguage(path: string, lang: Language): string {
  const [before = '', after = ''] = path.split('#', 1)[0]?.split(/\?(.*)/s) ?? []
  const query = new URLSearchParams(after)
  query.set('lang', lang)
  return `${before}?${query}`
}
