import type { Instant, Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import type { Certainty } from '../law/law.ts'
import { certaintyMarks } from './words.ts'

/** Text for a terminal: sentences broken into lines of a hundred columns, tables with columns that line up. */
export const WIDTH = 100

const control = /(?!\n)\p{Cc}/gu

/**
 * Breaks a sentence into lines of at most a hundred columns, the first indented by `indent`, the others by `hanging`. A
 * word longer than a line, as an address is, has a line of its own. What French joins (`20 h 24`, ` ;`, `« »`) holds together.
 * What others wrote moves no cursor and rewrites no line above it: control characters are shown as what cannot be shown.
 */
export function wrap(text: string, indent = 0, hanging = indent): string {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  let empty = true
  const joined = text
    .replace(control, '\ufffd')
    .replace(/(?<=\S) ([:;?!»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
    .replace(/(\d) h (\d)/g, '$1\u00a0h\u00a0$2')
  for (const word of joined.split(/[ \n]+/).filter((one) => one !== '')) {
    if (!empty && [...line].length + 1 + [...word].length > WIDTH) {
      lines.push(line)
      line = ' '.repeat(hanging)
      empty = true
    }
    line += `${empty ? '' : ' '}${word}`
    empty = false
  }
  return [...lines, line.trimEnd()].join('\n')
}

/** Rows with their columns lined up; the last is broken into lines under itself. */
export function table(rows: readonly (readonly string[])[], indent = 2): string {
  const columns = Math.max(0, ...rows.map((row) => row.length - 1))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  )
  return rows
    .map((row) => {
      const head = widths.map((width, column) => pad(row[column] ?? '', width)).join('  ')
      const start = indent + [...head].length + 2
      return `${' '.repeat(indent)}${head}  ${wrap(row.at(-1) ?? '', start).trimStart()}`
    })
    .join('\n')
}

const pad = (text: string, width: number): string => `${text}${' '.repeat(Math.max(0, width - [...text].length))}`

/** An instant on the clocks of a zone, named. */
export const on = (at: Instant, zone: string): Text => ({
  en: formatInstant(at, zone, 'en', { zoneName: true }),
  fr: formatInstant(at, zone, 'fr', { zoneName: true }),
})

/** A colon as the language has it. */
export const colon = (lang: Language): string => (lang === 'fr' ? '\u00a0:' : ':')

/** How sure we are, in a few words. */
export const sure = (mark: Certainty, lang: Language): string => certaintyMarks[mark][lang]

/** Where a statement comes from and how sure we are of it, on lines of their own; an address is never broken. */
export const sourceLines = (
  cite: string,
  mark: Certainty,
  sources: readonly string[],
  lang: Language,
  indent: number,
): string =>
  [wrap(`${cite} [${sure(mark, lang)}]`, indent), ...sources.map((source) => wrap(source, indent))].join('\n')
