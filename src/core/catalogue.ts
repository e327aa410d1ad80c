import am from '../translations/am.json' with { type: 'json' }
import ar from '../translations/ar.json' with { type: 'json' }
import ckb from '../translations/ckb.json' with { type: 'json' }
import fa from '../translations/fa.json' with { type: 'json' }
import prs from '../translations/prs.json' with { type: 'json' }
import ps from '../translations/ps.json' with { type: 'json' }
import so from '../translations/so.json' with { type: 'json' }
import ti from '../translations/ti.json' with { type: 'json' }
import vi from '../translations/vi.json' with { type: 'json' }
import type { CatalogueLanguage, Text } from './brand.ts'

/** Who knows the language and has read what stands here, and on which day. */
export type Checked = { readonly by: string; readonly on: string }

/** A sentence in one language: made by machine and unread where it is only text. */
export type Sentence = string | { readonly says: string; readonly checked: Checked }

/** One language's file: what a translator replaces, whole, without reading code. */
export type Translations = {
  /** ISO 639. */
  readonly language: string
  /** The language's name in itself. */
  readonly name: string
  /** The whole file has been read; else null, and each sentence may say so of itself. */
  readonly checked: Checked | null
  /**
   * The translation by the English sentence, its `{placeholders}` in it. Where one English word stands for two things the key
   * has the French after it as well: `Change ‖ Modifier`.
   */
  readonly sentences: Readonly<Record<string, Sentence>>
}

/** Every language's file. */
export const catalogue: Readonly<Record<CatalogueLanguage, Translations>> = { ar, fa, prs, ps, ckb, ti, am, so, vi }

/** What stands between the English and the French in a key that needs both. */
export const KEY_BETWEEN = ' ‖ '

const found = Object.fromEntries(
  Object.entries(catalogue).map(([lang, { sentences }]) => [lang, new Map(Object.entries(sentences))]),
) as Readonly<Record<string, ReadonlyMap<string, Sentence>>>

/** The words of a sentence of a file. */
export const wordsOf = (sentence: Sentence): string => (typeof sentence === 'string' ? sentence : sentence.says)

/** A sentence in a language of the catalogue; null where nobody has translated it, as in a new entry left empty. */
export function translated({ en, fr }: Text, lang: CatalogueLanguage): string | null {
  const sentence = found[lang]?.get(`${en}${KEY_BETWEEN}${fr}`) ?? found[lang]?.get(en)
  return sentence === undefined || wordsOf(sentence) === '' ? null : wordsOf(sentence)
}

/** Whether anything in this language is still as a machine made it: its readers are then told. */
export const awaitsReading = ({ checked, sentences }: Translations): boolean =>
  checked === null && Object.values(sentences).some((sentence) => typeof sentence === 'string')
