import { type ReaderLanguage, readerLanguages, type Text } from '../core/brand.ts'
import { localeOf } from '../core/calendar.ts'
import { say } from '../core/say.ts'

/**
 * Languages interviews are held in and letters are explained in, by ISO 639 code: two letters where there are two, else
 * three. The code is what is kept and sent, so that each state reads the name in its own language.
 */
const codes =
  'ti am ar ckb kmr fa prs ps ur so om bej vi sq tr pa hi bn ta ml si ne my rhg zh ru uk ka hy az uz tg tk kk ha yo ig ff wo bm ln sw rw mg pt es it ro pl fr en'.split(
    ' ',
  )

/** Where the library has no name, or one that officers do not use. */
const own: Readonly<Record<string, Text>> = {
  ckb: { en: 'Kurdish Sorani', fr: 'Kurde sorani' },
  kmr: { en: 'Kurdish Kurmanji', fr: 'Kurde kurmandji' },
  prs: { en: 'Dari', fr: 'Dari' },
  bej: { en: 'Beja', fr: 'Bedja' },
  rhg: { en: 'Rohingya', fr: 'Rohingya' },
  bn: { en: 'Bengali', fr: 'Bengali' },
  fa: { en: 'Farsi', fr: 'Persan (farsi)' },
}

const names = Object.fromEntries(
  readerLanguages.map((lang) => [lang, new Intl.DisplayNames(localeOf[lang], { type: 'language' })]),
) as Readonly<Record<ReaderLanguage, Intl.DisplayNames>>

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** Names under which older records and imports have a language. */
const aliases: Readonly<Record<string, string>> = { sorani: 'ckb', kurmanji: 'kmr', persian: 'fa', bangla: 'bn' }

const named = (code: string, lang: ReaderLanguage): string => {
  const ours = own[code]
  return ours === undefined ? capital(names[lang].of(code) ?? code) : say(ours, lang)
}

const codeByName: ReadonlyMap<string, string> = new Map([
  ...codes.flatMap((code) => (['en', 'fr'] as const).map((lang) => [named(code, lang).toLowerCase(), code] as const)),
  ...Object.entries(aliases),
])

/** The code of a language given by its code or by its name in one of our languages; anything else as it stands. */
export const languageCode = (text: string): string => codeByName.get(text.toLowerCase()) ?? text

/** The name of a language, given by code or name; what we do not know (an old record's own words) as it stands. */
export function languageName(text: string, lang: ReaderLanguage): string {
  const code = languageCode(text)
  return /^[a-z]{2,3}$/.test(code) ? named(code, lang) : text
}

/** The languages to choose from, by name. */
export const languageOptions = (lang: ReaderLanguage): readonly { readonly value: string; readonly text: string }[] =>
  codes
    .map((code) => ({ value: code, text: languageName(code, lang) }))
    .sort((a, b) => a.text.localeCompare(b.text, lang))
