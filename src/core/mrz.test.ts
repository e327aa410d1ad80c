import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { knownDay } from './calendar.ts'
import { MRZ_LAYOUTS, mrzCheckDigit, mrzField, readMrz } from './mrz.ts'
import { documentFrom, mrzDay, mrzDiffers } from './mrz-compare.ts'
import { mrzFrom, mrzLines } from './mrz-typed.ts'

/** The specimens ICAO Doc 9303 prints: parts 4, 5 (the second with a long number), 6 and 7. */
const specimens = {
  TD3: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
  TD1: 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
  long: 'I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<',
  TD2: 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6',
  'MRV-A': 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<',
  'MRV-B': 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<',
}
const whole = (text: string) => {
  const mrz = readMrz(text.split('\n'))
  assert.ok(mrz, text)
  return mrz
}
const on = knownDay('2025-10-06')

describe('the machine-readable zone', () => {
  it('is read from every specimen of ICAO Doc 9303, with every check digit fitting', () => {
    const read = Object.entries(specimens).map(([name, text]) => {
      const { format, number, birthDate, expiresOn, sex, familyName, givenNames, failed } = whole(text)
      return [name, format, number, birthDate, expiresOn, sex, `${familyName}, ${givenNames}`, failed.join()]
    })
    assert.deepEqual(read, [
      ['TD3', 'TD3', 'L898902C3', '740812', '120415', 'female', 'ERIKSSON, ANNA MARIA', ''],
      ['TD1', 'TD1', 'D23145890', '740812', '120415', 'female', 'ERIKSSON, ANNA MARIA', ''],
      ['long', 'TD1', 'D23145890734', '340712', '950712', 'male', 'STEVENSON, PETER JOHN', ''],
      ['TD2', 'TD2', 'D23145890', '740812', '120415', 'female', 'ERIKSSON, ANNA MARIA', ''],
      ['MRV-A', 'MRV-A', 'L8988901C', '400907', '961210', 'female', 'ERIKSSON, ANNA MARIA', ''],
      ['MRV-B', 'MRV-B', 'L8988901C', '400907', '961210', 'female', 'ERIKSSON, ANNA MARIA', ''],
    ])
  })

  it('says which check digit does not fit, for each that there is', () => {
    const spoilt = (text: string, from: string, to: string) => whole(text.replace(from, to)).failed
    assert.deepEqual(spoilt(specimens.TD3, 'L898902C36', 'L898902C46'), ['number', 'composite'])
    assert.deepEqual(spoilt(specimens.TD3, '7408122F', '7408132F'), ['birthDate', 'composite'])
    assert.deepEqual(spoilt(specimens.TD3, '1204159', '1205159'), ['expiresOn', 'composite'])
    assert.deepEqual(spoilt(specimens.TD3, 'ZE184226B', 'ZE184227B'), ['optional', 'composite'])
    assert.deepEqual(spoilt(specimens.TD3, '<10', '<11'), ['composite'])
    assert.deepEqual(spoilt(specimens.TD1, '<<6\n', '<<7\n'), ['composite'])
    assert.deepEqual(spoilt(specimens.long, '7349', '7348'), ['number', 'composite'])
    assert.deepEqual(spoilt(specimens['MRV-A'], 'L8988901C4', 'L8988901C5'), ['number'])
  })

  it('keeps nothing of the optional data, where states print numbers of their own', () => {
    assert.doesNotMatch(JSON.stringify(mrzField.parse(whole(specimens.TD3))), /184226/)
  })

  it('has a check digit that finds every single figure or letter read wrong unless the two weigh the same', () => {
    const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<'
    const text = 'L898902C3'
    for (const [at, was] of [...text].entries())
      for (const sign of signs) {
        const other = text.slice(0, at) + sign + text.slice(at + 1)
        const weight = (one: string) => (one === '<' ? 0 : signs.indexOf(one)) % 10
        assert.equal(mrzCheckDigit(other) === mrzCheckDigit(text), weight(sign) === weight(was), other)
      }
  })

  it('is not seen in lines a place too short or too long, nor in words', () => {
    const [first = '', second = ''] = specimens.TD3.split('\n')
    assert.equal(readMrz([first, second.slice(0, -1)]), null)
    assert.equal(readMrz([first, `${second}0`]), null)
    assert.equal(readMrz([first]), null)
    assert.equal(mrzFrom('I have no passport\nonly this letter from the embassy, which says so'), null)
    assert.equal(mrzFrom(''), null)
    assert.equal(MRZ_LAYOUTS.length, 5)
  })
})

describe('a zone as people type it', () => {
  const same = (typed: string, name: keyof typeof specimens) => {
    const read = mrzFrom(typed)
    assert.deepEqual(read?.mrz, whole(specimens[name]), typed)
    return read
  }
  it('is taken as it stands, and then nothing was mended', () => {
    for (const name of Object.keys(specimens) as (keyof typeof specimens)[])
      assert.equal(same(specimens[name], name)?.mended, false)
  })
  it('is taken in small letters, with spaces, in one line, with other signs for the filler', () => {
    same(specimens.TD3.toLowerCase(), 'TD3')
    same(specimens.TD3.replace(/(.{4})/g, '$1 '), 'TD3')
    same(specimens.TD3.replace('\n', ''), 'TD3')
    same(specimens.TD1.replaceAll('\n', ''), 'TD1')
    same(specimens.TD3.replaceAll('<', '«'), 'TD3')
  })
  it('is taken with fillers miscounted, at the end of the names or in the middle', () => {
    assert.equal(same('P<UTOERIKSSON<<ANNA<MARIA\nL898902C36UTO7408122F1204159ZE184226B<<10', 'TD3')?.mended, true)
    same('P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<<<10', 'TD3')
    same('I<UTOD231458907\n7408122F1204159UTO<6\nERIKSSON<<ANNA<MARIA', 'TD1')
  })
  it('has O and I in dates and in the number read as figures, and 0 in a name as a letter', () => {
    same(specimens.TD3.replace('L898902C36', 'L8989O2C36').replace('7408122F', '74O8I22F'), 'TD3')
    same(specimens.TD3.replace('ERIKSSON', 'ER1KSS0N').replace('UTO7', 'UT07'), 'TD3')
  })
  it('is not guessed at: a digit that is simply wrong stays so and is told', () => {
    assert.deepEqual(mrzFrom(specimens.TD3.replace('L898902C36', 'L898903C36'))?.mrz.failed, ['number', 'composite'])
  })
})

describe('what the zone and the form both say', () => {
  const stated = {
    person: {
      familyName: 'Eriksson',
      givenNames: 'Anna Maria',
      birthDate: knownDay('1974-08-12'),
      sex: 'female',
      nationality: 'UTO',
    },
    document: { number: 'l-898 902 C3', country: 'UTO', expiresOn: knownDay('2012-04-15') },
  } as const
  const read = whole(specimens.TD3)
  it('is the same where only spelling marks, capitals and the order of names differ', () => {
    assert.deepEqual(mrzDiffers(read, stated, on), [])
    const person = { ...stated.person, familyName: 'ÉRIKSSON', givenNames: 'maria-anna' }
    assert.deepEqual(mrzDiffers(read, { ...stated, person }, on), [])
  })
  it('is listed field by field where it differs', () => {
    const person = { ...stated.person, familyName: 'Erikson', birthDate: knownDay('1974-08-13'), sex: 'male' } as const
    const document = { ...stated.document, number: 'L898902C4' }
    assert.deepEqual(mrzDiffers(read, { person, document }, on), ['familyName', 'birthDate', 'sex', 'number'])
  })
  it('takes letters the zone writes as two, and names it had no room for', () => {
    const german = { ...read, familyName: 'MUELLER', givenNames: 'JOERG', sex: 'unspecified' } as const
    const person = { ...stated.person, familyName: 'Müller', givenNames: 'Jörg' }
    assert.deepEqual(mrzDiffers(german, { ...stated, person }, on), [])
    const cut = { ...read, familyName: 'PAPANDROPOULOUS', givenNames: 'JONATHON ALEX', namesCut: true }
    const long = { ...stated.person, familyName: 'Papandropoulous', givenNames: 'Jonathon Alexander' }
    assert.deepEqual(mrzDiffers(cut, { ...stated, person: long }, on), [])
    assert.deepEqual(mrzDiffers({ ...cut, namesCut: false }, { ...stated, person: long }, on), ['givenNames'])
  })
  it('does not compare a name in another script with letters: it is listed for a person to look at', () => {
    const person = { ...stated.person, familyName: 'إريكسون' }
    assert.deepEqual(mrzDiffers(read, { ...stated, person }, on), ['familyName'])
  })
  it('has births in the past and expiries around now, and no day that does not exist', () => {
    assert.equal(mrzDay('251006', 'birth', on), '2025-10-06')
    assert.equal(mrzDay('251007', 'birth', on), '1925-10-07')
    assert.equal(mrzDay('120415', 'expiry', on), '2012-04-15')
    assert.equal(mrzDay('751006', 'expiry', on), '2075-10-06')
    assert.equal(mrzDay('751007', 'expiry', on), '1975-10-07')
    assert.equal(mrzDay('740230', 'birth', on), null)
    assert.equal(mrzDay('74<<<<', 'birth', on), null)
  })
  it('fills the form only with what its check digits bear out', () => {
    const full = { kind: 'passport', number: 'L898902C3', country: 'UTO', expiresOn: '2012-04-15' }
    assert.deepEqual(documentFrom(read, on), full)
    const doubtful = { kind: 'passport', country: 'UTO' }
    assert.deepEqual(documentFrom({ ...read, failed: ['number', 'expiresOn'] }, on), doubtful)
    assert.equal(documentFrom({ ...read, issuer: 'DEU', code: 'ID' }, on).kind, 'identity-card')
  })
  it('cuts one line that holds all where lines end', () => {
    assert.deepEqual(
      mrzLines(specimens.TD1.replaceAll('\n', '')).map((line) => line.length),
      [30, 30, 30],
    )
  })
})
