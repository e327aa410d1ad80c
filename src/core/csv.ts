/** Comma-separated values as RFC 4180 has them: what spreadsheets read and write. */

/**
 * One cell. Text that a spreadsheet would run as a formula (beginning with = + - @, a tab or a line break) gets an
 * apostrophe before it; numbers are written as they are, the minus sign included.
 */
export function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const guarded = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** A whole file: a head and rows, lines ended as RFC 4180 asks. Blank cells stand for what is not known. */
export const writeCsv = (head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')

/** A file that is not CSV: the row (the head is row 1) and what is wrong there. */
export type CsvProblem = { readonly row: number; readonly what: string }

const piece = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y

/** Reads cells as text, rows in order, blank lines at the end left out. Stops at the first thing that is not CSV. */
export function readCsv(text: string): { readonly rows: readonly (readonly string[])[] } | CsvProblem {
  const rows: string[][] = [[]]
  piece.lastIndex = 0
  for (let end = ''; end !== 'file'; ) {
    const [all, found = '', separator = ''] = piece.exec(text) ?? []
    if (all === undefined) return { row: rows.length, what: 'a quotation mark is out of place or is never closed' }
    rows.at(-1)?.push(found.startsWith('"') ? found.slice(1, -1).replaceAll('""', '"') : found)
    end = separator === '' ? 'file' : separator
    if (separator.endsWith('\n')) rows.push([])
  }
  while (rows.at(-1)?.every((one) => one === '')) rows.pop()
  return { rows }
}
