import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { catalogue, KEY_BETWEEN, type Sentence, type Translations } from '../src/core/catalogue.ts'
import { check, faultsOf, sentencesByKey } from './translations-check.ts'
import { type Found, wayIn } from './translations-read.ts'

/**
 * The sentences of the way in and their translations.
 *   translations.ts                          what each language lacks; exit 1 if anything
 *   translations.ts list <lang>              the lacking sentences: number, English, French and, where the English changed, what
 *                                            was said before, with tabs between
 *   translations.ts take <lang> <list> <answers>   takes translations in (number, tab, words), for a list kept from `list`
 *   translations.ts take <lang> <pairs>            the same for a list of English, tab, words; what no page says is left out
 *   translations.ts skeleton [<lang>]        an empty entry for each lacking sentence, in its place; unused ones go
 */

const usage =
  'translations.ts [list <lang> | take <lang> <list file> <answers file> | take <lang> <pairs file> | skeleton [<lang>]]'

const fileOf = (lang: string): string => fileURLToPath(new URL(`../src/translations/${lang}.json`, import.meta.url))
const languageOf = (lang: string): Translations => {
  const found = Object.entries(catalogue).find(([one]) => one === lang)?.[1]
  if (found === undefined) throw new Error(`No file for ${lang}. There are: ${Object.keys(catalogue).join(', ')}.`)
  return found
}

/** The file with its entries in the order in which the pages say them, so that neighbours explain one another. */
function write(lang: string, file: Translations, found: readonly Found[], keepEmpty: boolean): void {
  const entries = [...sentencesByKey(found).values()].flatMap(({ en }): [string, Sentence][] => {
    const special = Object.entries(file.sentences).filter(([key]) => key.startsWith(`${en}${KEY_BETWEEN}`))
    const plain = file.sentences[en] ?? (keepEmpty && special.length === 0 ? '' : undefined)
    return [...(plain === undefined ? [] : [[en, plain] as [string, Sentence]]), ...special]
  })
  writeFileSync(fileOf(lang), `${JSON.stringify({ ...file, sentences: Object.fromEntries(entries) }, null, 2)}\n`)
}

const lines = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')

function list(lang: string): void {
  const { missing, stale } = faultsOf(languageOf(lang), wayIn().sentences)
  const all = [...missing.map((now) => ({ now, before: '' })), ...stale.map(({ now, says }) => ({ now, before: says }))]
  for (const [index, { now, before }] of all.entries())
    console.log([index + 1, now.en, now.fr, ...(before === '' ? [] : [before])].join('\t'))
}

function take(lang: string, listing: string, answers: string): void {
  const asked = new Map(
    lines(listing)
      .map((line) => line.split('\t'))
      .map(([n = '', en = '']) => [n, en] as const),
  )
  const given = lines(answers).map((line) => line.split('\t').map((piece) => piece.trim()))
  const file = languageOf(lang)
  const added = given.map(([n = '', words = '']) => {
    const en = asked.get(n)
    if (en === undefined || words === '') throw new Error(`Line ${n} of the answers is not one of the list, or empty.`)
    // A sentence that another follows on its line keeps its space.
    return [en, en.endsWith(' ') ? `${words} ` : words] as const
  })
  write(lang, { ...file, sentences: { ...file.sentences, ...Object.fromEntries(added) } }, wayIn().sentences, false)
  console.log(`${lang}: ${added.length} of ${asked.size} taken in.`)
}

function takePairs(lang: string, pairs: string): void {
  const { sentences } = wayIn()
  const wanted = sentencesByKey(sentences)
  const file = languageOf(lang)
  const added = lines(pairs)
    .map((line) => line.split('\t'))
    .filter(([en = '', words = '']) => wanted.has(en) && words !== '' && file.sentences[en] === undefined)
    .map(([en = '', words = '']) => [en, words] as const)
  write(lang, { ...file, sentences: { ...file.sentences, ...Object.fromEntries(added) } }, sentences, false)
  console.log(`${lang}: ${added.length} taken in.`)
}

function report(): void {
  const { sentences, spliced, languages } = check()
  console.log(`${sentencesByKey(sentences).size} sentences on the way in.`)
  for (const { where, code } of spliced) console.log(`put together in place, cannot be translated: ${where}: ${code}`)
  let faults = spliced.length
  for (const [lang, found] of languages) {
    const { missing, stale, unused, placeholders, identical } = found
    const sum = missing.length + stale.length + unused.length + placeholders.length + identical.length
    faults += sum
    const counts = Object.entries(found).map(([what, all]) => `${all.length} ${what}`)
    console.log(`${lang}: ${sum === 0 ? 'whole' : counts.join(', ')}`)
    for (const key of placeholders) console.log(`  placeholders differ: ${key}`)
    for (const key of identical) console.log(`  as in English: ${key}`)
    for (const { was, now } of stale) console.log(`  changed: ${was}\n       to: ${now.en}`)
  }
  if (faults > 0) process.exitCode = 1
}

const [command, lang = '', ...files] = process.argv.slice(2)
if (command === undefined) report()
else if (command === 'list' && lang !== '') list(lang)
else if (command === 'take' && files.length === 1) takePairs(lang, files[0] ?? '')
else if (command === 'take' && files.length === 2) take(lang, files[0] ?? '', files[1] ?? '')
else if (command === 'skeleton') {
  const { sentences } = wayIn()
  for (const one of lang === '' ? Object.keys(catalogue) : [lang]) write(one, languageOf(one), sentences, true)
} else {
  console.error(usage)
  process.exitCode = 2
}
