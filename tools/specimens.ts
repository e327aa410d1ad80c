import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { mrzCheckDigit } from '../src/core/mrz.ts'
import { dataPage, photographOf, portrait } from '../test/specimen.ts'

/** Draws the demonstration's pictures anew: `npx node tools/specimens.ts`. Invented people, drawn documents. */
const folder = fileURLToPath(new URL('../src/demonstration/specimens/', import.meta.url))

const people = [
  { name: 'a1-0', state: 'ERI', family: 'GHEBRE', given: 'SELAM', number: 'A1000', born: '940302', sex: 'F' },
  { name: 'a1-1', state: 'ERI', family: 'GHEBRE', given: 'DAWIT', number: 'A1001', born: '911120', sex: 'M' },
  { name: 'a1-2', state: 'ERI', family: 'GHEBRE', given: 'LIYA', number: 'A1002', born: '210614', sex: 'F' },
  { name: 'a2-0', state: 'AFG', family: 'STANEKZAI', given: 'ZAHRA', number: 'A2000', born: '980821', sex: 'F' },
  { name: 'a3-0', state: 'IRN', family: 'KARIMI', given: 'SORAN', number: 'A3000', born: '990512', sex: 'M' },
] as const
const EXPIRES = '261130'

/** The two lines of a passport, with their check digits. */
function passport({ state, family, given, number, born, sex }: (typeof people)[number]): readonly string[] {
  const withCheck = (text: string): string => text + mrzCheckDigit(text)
  const [numbered, birth, expiry] = [withCheck(number.padEnd(9, '<')), withCheck(born), withCheck(EXPIRES)]
  const optional = '<'.repeat(14).concat('0')
  const whole = mrzCheckDigit(numbered + birth + expiry + optional)
  return [
    `P<${state}${family}<<${given}`.padEnd(44, '<'),
    `${numbered}${state}${birth}${sex}${expiry}${optional}${whole}`,
  ]
}

const small = (jpeg: Buffer, width: number): Promise<Buffer> =>
  sharp(jpeg).resize({ width }).jpeg({ quality: 62 }).toBuffer()

mkdirSync(folder, { recursive: true })
const zones = Object.fromEntries(people.map((one) => [one.name, passport(one).join('\n')]))
writeFileSync(`${folder}zones.json`, `${JSON.stringify(zones, null, 2)}\n`)
for (const one of people) {
  const page = await dataPage(passport(one), `${one.state} SPECIMEN`)
  const turned = one.name === 'a1-1' ? 3 : 0
  writeFileSync(`${folder}${one.name}-document.jpg`, await small(await photographOf(page, { turned }), 1100))
}
writeFileSync(`${folder}portrait.jpg`, await small(await portrait(), 450))
for (const [name, title] of [
  ['marriage', 'MARRIAGE CERTIFICATE'],
  ['birth', 'BIRTH CERTIFICATE'],
] as const) {
  const paper = await dataPage(['GHEBRE SELAM', 'SPECIMEN'], title)
  writeFileSync(`${folder}${name}.jpg`, await small(await photographOf(paper, {}), 800))
}
