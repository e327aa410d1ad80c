import { bornWithin } from './birth.ts'
import type { Day } from './brand.ts'
import { addMonths, isAfter, isBefore } from './calendar.ts'
import { dayField, type Particulars } from './fields.ts'
import type { Mrz } from './mrz.ts'
import { comparableName } from './names.ts'

/** What the zone and the form both say. */
export const MRZ_COMPARED = [
  'familyName',
  'givenNames',
  'birthDate',
  'sex',
  'nationality',
  'number',
  'country',
  'expiresOn',
] as const
export type MrzCompared = (typeof MRZ_COMPARED)[number]
export type Stated = {
  readonly person: Particulars
  readonly document: { readonly number: string; readonly country: string; readonly expiresOn?: Day | undefined } | null
}

/**
 * A day printed with two figures for its year. Births lie on or before `on`; an expiry lies within fifty years of it. Null
 * where the day is not wholly known or does not exist.
 */
export function mrzDay(printed: string, which: 'birth' | 'expiry', on: Day): Day | null {
  if (!/^\d{6}$/.test(printed)) return null
  const [year, rest] = [printed.slice(0, 2), `-${printed.slice(2, 4)}-${printed.slice(4)}`]
  const read = (century: string): Day | null => {
    const parsed = dayField.safeParse(century + year + rest)
    return parsed.success ? parsed.data : null
  }
  const [now, before] = [read('20'), read('19')]
  const last = which === 'birth' ? on : addMonths(on, 12 * 50)
  return now !== null && !isAfter(now, last) ? now : before
}

/** Whether the form and the zone say the same of each; what only one of them says is not compared. */
export function mrzDiffers(mrz: Mrz, { person, document }: Stated, on: Day): readonly MrzCompared[] {
  const days = { birthDate: mrzDay(mrz.birthDate, 'birth', on), expiresOn: mrzDay(mrz.expiresOn, 'expiry', on) }
  const born = bornWithin(person)
  const same: Readonly<Record<MrzCompared, boolean>> = {
    familyName: sameName(mrz.familyName, person.familyName, mrz.namesCut),
    givenNames: mrz.givenNames === '' || sameName(mrz.givenNames, person.givenNames, mrz.namesCut),
    birthDate:
      days.birthDate === null || (!isBefore(days.birthDate, born.first) && !isAfter(days.birthDate, born.last)),
    sex: mrz.sex === 'unspecified' || mrz.sex === person.sex,
    nationality: mrz.nationality === '' || mrz.nationality === person.nationality,
    number: document === null || sameNumber(mrz.number, document.number),
    country: document === null || mrz.issuer === document.country,
    expiresOn: document?.expiresOn === undefined || days.expiresOn === null || days.expiresOn === document.expiresOn,
  }
  return MRZ_COMPARED.filter((field) => !same[field])
}

const sameNumber = (a: string, b: string): boolean => bareNumber(a) === bareNumber(b)
/** A document's number as compared: without the marks people write between, small letters as capitals. */
export const bareNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Letters the zone writes as two (9303 part 3, section 6); others lose their marks. */
const asTwo: Readonly<Record<string, string>> = {
  ...{ Ä: 'AE', Å: 'AA', Æ: 'AE', Ð: 'D', Ñ: 'N', Ö: 'OE', Ø: 'OE', Œ: 'OE', ß: 'SS', Þ: 'TH', Ü: 'UE' },
  ...{ ẞ: 'SS', Ł: 'L', Đ: 'D', İ: 'I', ı: 'I' },
}
function sameName(printed: string, stated: string, cut: boolean): boolean {
  const upper = stated.toUpperCase()
  const written = [stated, [...upper].map((one) => asTwo[one] ?? one).join('')]
  const read = comparableName(printed, '')
  const tight = (text: string): string => text.replaceAll(' ', '')
  return written.some((text) => {
    const whole = comparableName(text, '')
    if (whole === read || tight(whole) === tight(read)) return true
    // Cut names keep their order, so compare from the beginning.
    const straight = tight(
      text
        .normalize('NFKD')
        .replace(/[^\p{L}]/gu, '')
        .toLowerCase(),
    )
    const begun = tight(printed.toLowerCase())
    return straight === begun || (cut && begun !== '' && straight.startsWith(begun))
  })
}

/** The fields of a document's form as the zone gives them; what it does not say surely is left out. */
export function documentFrom(mrz: Mrz, on: Day) {
  const kind = mrz.code.startsWith('P') ? 'passport' : /^[AIC]/.test(mrz.code) ? 'identity-card' : 'other'
  const expiresOn = mrz.failed.includes('expiresOn') ? null : mrzDay(mrz.expiresOn, 'expiry', on)
  return {
    kind,
    ...(mrz.failed.includes('number') || mrz.number === '' ? {} : { number: mrz.number }),
    ...(/^[A-Z]{3}$/.test(mrz.issuer) ? { country: mrz.issuer } : {}),
    ...(expiresOn === null ? {} : { expiresOn }),
  } as const
}
