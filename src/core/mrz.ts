import { z } from 'zod'

/**
 * The machine-readable zone of an identity document or visa, as ICAO Doc 9303 sets it out: TD1 cards (part 5), TD2 (part 6),
 * TD3 passports (part 4), visas MRV-A and MRV-B (part 7), characters and check digits (part 3). Only what the lines say is
 * told here. Whether a code names a state nobody asks: specimens and special codes must read as well as any other.
 */
export const MRZ_FORMATS = ['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B'] as const
export type MrzFormat = (typeof MRZ_FORMATS)[number]
/** What a check digit stands behind. Names have none. */
export const MRZ_CHECKS = ['number', 'birthDate', 'expiresOn', 'optional', 'composite'] as const
export type MrzCheck = (typeof MRZ_CHECKS)[number]

/** What was read, without the optional data: a number of the issuing state's own, which nobody here needs. */
export const mrzField = z.strictObject({
  format: z.enum(MRZ_FORMATS),
  /** The kind of document by its first letters: P, I, V and the like. */
  code: z.string().max(2),
  issuer: z.string().max(3),
  nationality: z.string().max(3),
  familyName: z.string().max(40),
  givenNames: z.string().max(40),
  /** The names fill their place to its end: some may be cut off. */
  namesCut: z.boolean(),
  number: z.string().max(30),
  /** As printed, YYMMDD; `<` stands for what is not known. */
  birthDate: z.string().length(6),
  sex: z.enum(['female', 'male', 'unspecified']),
  /** As printed, YYMMDD. */
  expiresOn: z.string().length(6),
  /** The check digits that do not fit what they stand behind; none where all fit. */
  failed: z.array(z.enum(MRZ_CHECKS)),
})
export type Mrz = z.infer<typeof mrzField>

/** A stretch of a line: its line, the first place and the one after the last, counted from 0. */
type Span = readonly [line: number, from: number, to: number]
export type MrzLayout = {
  readonly format: MrzFormat
  readonly lines: 2 | 3
  readonly width: 30 | 36 | 44
  readonly names: Span
  readonly number: Span
  /** Where a number longer than nine characters goes on, with its check digit (parts 5 and 6). */
  readonly numberGoesOn: Span | null
  readonly nationality: Span
  readonly birthDate: Span
  readonly sex: Span
  readonly expiresOn: Span
  /** Optional data with a check digit of its own, right behind it. */
  readonly optional: Span | null
  readonly composite: { readonly at: Span; readonly over: readonly Span[] } | null
}

/** The second line of every format with two is the same but for its end. */
const second = {
  lines: 2,
  number: [1, 0, 9],
  nationality: [1, 10, 13],
  birthDate: [1, 13, 19],
  sex: [1, 20, 21],
  expiresOn: [1, 21, 27],
} as const

export const MRZ_LAYOUTS: readonly MrzLayout[] = [
  {
    format: 'TD1',
    lines: 3,
    width: 30,
    names: [2, 0, 30],
    number: [0, 5, 14],
    numberGoesOn: [0, 15, 30],
    nationality: [1, 15, 18],
    birthDate: [1, 0, 6],
    sex: [1, 7, 8],
    expiresOn: [1, 8, 14],
    optional: null,
    composite: {
      at: [1, 29, 30],
      over: [
        [0, 5, 30],
        [1, 0, 7],
        [1, 8, 15],
        [1, 18, 29],
      ],
    },
  },
  {
    ...second,
    format: 'TD2',
    width: 36,
    names: [0, 5, 36],
    numberGoesOn: [1, 28, 35],
    optional: null,
    composite: {
      at: [1, 35, 36],
      over: [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 35],
      ],
    },
  },
  {
    ...second,
    format: 'TD3',
    width: 44,
    names: [0, 5, 44],
    numberGoesOn: null,
    optional: [1, 28, 42],
    composite: {
      at: [1, 43, 44],
      over: [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 43],
      ],
    },
  },
  { ...second, format: 'MRV-A', width: 44, names: [0, 5, 44], numberGoesOn: null, optional: null, composite: null },
  { ...second, format: 'MRV-B', width: 36, names: [0, 5, 36], numberGoesOn: null, optional: null, composite: null },
]

const weights = [7, 3, 1]

/** The check digit of a text of A–Z, 0–9 and `<` (part 3, 4.9): weights 7, 3, 1, letters from A = 10, remainder of ten. */
export function mrzCheckDigit(text: string): string {
  const sum = [...text].reduce((so, one, at) => so + mrzValue(one) * (weights[at % 3] ?? 0), 0)
  return String(sum % 10)
}
const mrzValue = (one: string): number => {
  if (/^\d$/.test(one)) return Number(one)
  return one === '<' ? 0 : one.charCodeAt(0) - 55
}

/** The layout of lines of just this length; a visa's first letter is V. Null where there is none. */
export function mrzLayout(lines: readonly string[]): MrzLayout | null {
  const visa = lines[0]?.startsWith('V') === true
  const fits = MRZ_LAYOUTS.find(
    (one) =>
      one.lines === lines.length &&
      one.format.startsWith('MRV') === (visa && lines.length === 2) &&
      lines.every((line) => line.length === one.width),
  )
  return fits ?? null
}

/** What whole lines say, each exactly as long as its format has it. Null where they are of no format. */
export function readMrz(lines: readonly string[]): Mrz | null {
  const layout = mrzLayout(lines)
  if (layout === null || !lines.every((line) => /^[A-Z0-9<]+$/.test(line))) return null
  const at = ([line, from, to]: Span): string => lines[line]?.slice(from, to) ?? ''
  const behind = ([line, , to]: Span): string => at([line, to, to + 1])
  const { number, numberFits } = numberIn(at(layout.number), behind(layout.number), longRest(layout, at))
  const fits = (span: Span): boolean => checked(at(span), behind(span))
  const { composite } = layout
  const whole = composite === null || checked(composite.over.map(at).join(''), at(composite.at))
  const failed: readonly (readonly [MrzCheck, boolean])[] = [
    ['number', numberFits],
    ['birthDate', fits(layout.birthDate)],
    ['expiresOn', fits(layout.expiresOn)],
    ['optional', layout.optional === null || fits(layout.optional)],
    ['composite', whole],
  ]
  const sex = at(layout.sex)
  return {
    format: layout.format,
    code: bare(lines[0]?.slice(0, 2) ?? ''),
    issuer: stateOf(lines[0]?.slice(2, 5) ?? ''),
    nationality: stateOf(at(layout.nationality)),
    ...namesIn(at(layout.names)),
    number,
    birthDate: at(layout.birthDate),
    sex: sex === 'F' ? 'female' : sex === 'M' ? 'male' : 'unspecified',
    expiresOn: at(layout.expiresOn),
    failed: failed.filter(([, good]) => !good).map(([check]) => check),
  }
}

/** A filler in the place of a check digit stands for 0 where there is nothing to check (part 4, 4.2.2.2). */
const checked = (text: string, digit: string): boolean =>
  digit === mrzCheckDigit(text) || (digit === '<' && /^<+$/.test(text))

const longRest = ({ numberGoesOn }: MrzLayout, at: (span: Span) => string): string | null =>
  numberGoesOn === null ? null : at(numberGoesOn)

function numberIn(nine: string, digit: string, rest: string | null) {
  const [more = ''] = rest?.split('<') ?? []
  // A filler instead of the check digit says that the number goes on, its own check digit last (part 5, note j).
  if (digit !== '<' || rest === null || more.length < 2) return { number: bare(nine), numberFits: checked(nine, digit) }
  const whole = nine + more.slice(0, -1)
  return { number: bare(whole), numberFits: checked(whole, more.slice(-1)) }
}

const bare = (text: string): string => text.replace(/<+$/, '').replaceAll('<', '')
/** Germany prints its one letter; everything else is the three letters of ISO 3166 or of part 3, section 5. */
const stateOf = (text: string): string => (bare(text) === 'D' ? 'DEU' : bare(text))
const spaced = (text: string): string => text.replace(/<+/g, ' ').trim()

function namesIn(text: string): Pick<Mrz, 'familyName' | 'givenNames' | 'namesCut'> {
  const [primary = '', ...secondary] = text.replace(/<+$/, '').split('<<')
  return { familyName: spaced(primary), givenNames: spaced(secondary.join('<')), namesCut: !text.endsWith('<') }
}
