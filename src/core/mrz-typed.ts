import { MRZ_LAYOUTS, type Mrz, type MrzLayout, readMrz } from './mrz.ts'

/**
 * A machine-readable zone as a person types it or a machine reads it off a photograph: spaces, small letters, fillers left
 * out or miscounted, O for 0. What the layout makes certain is put right (a date has no letters, a state no figures), and a
 * lookalike in the number only where the check digits then all fit in exactly one way. Nothing else is guessed.
 */

/** Signs people and machines write for the filler. */
const fillers = /[‹««〈＜([{_*\u2039]/g
const toDigit: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  U: '0',
  I: '1',
  L: '1',
  Z: '2',
  A: '4',
  S: '5',
  G: '6',
  T: '7',
  B: '8',
}
const toLetter: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 2: 'Z', 4: 'A', 5: 'S', 6: 'G', 7: 'T', 8: 'B' }
/** Taken for one another where both may stand. */
const lookalikes: Readonly<Record<string, string>> = {
  ...{ O: '0', 0: 'O', Q: '0', D: '0', I: '1', 1: 'I', L: '1', Z: '2', 2: 'Z' },
  ...{ S: '5', 5: 'S', G: '6', 6: 'G', T: '7', 7: 'T', B: '8', 8: 'B' },
}

/** The lines of a text: capitals, no spaces, one sign for the filler; one line that holds all is cut where lines end. */
export function mrzLines(text: string): readonly string[] {
  const lines = text
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\r\n]+/)
    .map((line) => line.replace(fillers, '<').replace(/[^A-Z0-9<]/g, ''))
    .filter((line) => line !== '')
  const [only = ''] = lines
  if (lines.length !== 1) return lines
  const cut = only.length === 90 ? 30 : only.length / 2
  return [72, 88, 90].includes(only.length) ? (only.match(new RegExp(`.{${cut}}`, 'g')) ?? lines) : lines
}

/** What a text says, mended as far as is certain; null where it is no machine-readable zone. `mended`: it was not quite as typed. */
export function mrzFrom(text: string): { readonly mrz: Mrz; readonly mended: boolean } | null {
  const lines = mrzLines(text)
  const visa = lines[0]?.startsWith('V') === true && lines.length === 2
  const longest = Math.max(0, ...lines.map((line) => line.length))
  const near = MRZ_LAYOUTS.filter(
    (one) => one.lines === lines.length && one.format.startsWith('MRV') === visa,
  ).toSorted((a, b) => Math.abs(a.width - longest) - Math.abs(b.width - longest))
  const [layout] = near
  if (layout === undefined) return null
  const fitted = lines.map((line, at) => fit(line, layout.width, at === 0 || at === layout.names[0]))
  if (!fitted.every((line) => line !== null)) return null
  const sure = byClass(fitted, layout)
  const mrz = readMrz(sure)
  if (mrz === null || !plausible(mrz)) return null
  const found = mrz.failed.length === 0 ? null : byCheckDigits(sure, layout)
  return { mrz: found ?? mrz, mended: found !== null || sure.join('\n') !== lines.join('\n') }
}

/** Words and paragraphs must not pass for a zone: a name, and at least one of the dates as figures. */
const plausible = (mrz: Mrz): boolean =>
  /^[A-Z]/.test(mrz.code) && mrz.familyName !== '' && [mrz.birthDate, mrz.expiresOn].some((day) => /^\d{6}$/.test(day))

/** A line at its length: fillers are what people lose count of, so those of the longest run are added or taken away. */
function fit(line: string, width: number, endsInFillers: boolean): string | null {
  if (line.length === width) return line
  if (endsInFillers) {
    const ended = line.replace(/<+$/, '')
    return ended.length <= width && line.length >= 7 ? ended.padEnd(width, '<') : null
  }
  const runs = [...line.matchAll(/<+/g)].toSorted((a, b) => b[0].length - a[0].length || b.index - a.index)
  const [run] = runs
  const wanted = (run?.[0].length ?? 0) + width - line.length
  if (run === undefined || wanted < 1 || line.length < width - 18) return null
  return line.slice(0, run.index) + '<'.repeat(wanted) + line.slice(run.index + run[0].length)
}

/** Figures where only figures may stand, letters where only letters may. */
function byClass(lines: readonly string[], layout: MrzLayout): readonly string[] {
  const mended = lines.map((line) => [...line])
  const swap = ([line, from, to]: readonly [number, number, number], table: Readonly<Record<string, string>>): void => {
    const row = mended[line]
    for (let at = from; at < to; at++) {
      const one = row?.[at]
      if (row !== undefined && one !== undefined) row[at] = table[one] ?? one
    }
  }
  const [dateLine, , afterBirth] = layout.birthDate
  const [, , afterExpiry] = layout.expiresOn
  const [numberLine, , afterNumber] = layout.number
  for (const digits of [layout.birthDate, layout.expiresOn]) swap(digits, toDigit)
  for (const at of [afterBirth, afterExpiry]) swap([dateLine, at, at + 1], toDigit)
  swap([numberLine, afterNumber, afterNumber + 1], toDigit)
  if (layout.composite !== null) swap(layout.composite.at, toDigit)
  if (layout.optional !== null) swap([1, layout.optional[2], layout.optional[2] + 1], toDigit)
  for (const letters of [layout.names, layout.nationality, [0, 0, 1], [0, 2, 5]] as const) swap(letters, toLetter)
  return mended.map((row) => row.join(''))
}

/**
 * One lookalike changed so that every check digit fits; null where no way does, or ways that give different numbers. Two
 * changed at once would fit by accident too often: with weights of 7 and 3 their differences may cancel out.
 */
function byCheckDigits(lines: readonly string[], layout: MrzLayout): Mrz | null {
  const spans = [layout.number, layout.numberGoesOn, layout.optional].filter((span) => span !== null)
  const places = spans.flatMap(([line, from, to]) =>
    Array.from({ length: to - from }, (_, at) => ({ line, at: from + at, sign: lines[line]?.[from + at] ?? '' })),
  )
  const found = places.flatMap((place) => {
    const mrz = readMrz(changedAt(lines, place))
    return mrz !== null && mrz.failed.length === 0 ? [mrz] : []
  })
  const [first] = found
  return first !== undefined && found.every(({ number }) => number === first.number) ? first : null
}

function changedAt(lines: readonly string[], { line, at, sign }: { line: number; at: number; sign: string }) {
  const text = lines[line] ?? ''
  return lines.with(line, text.slice(0, at) + (lookalikes[sign] ?? sign) + text.slice(at + 1))
}
