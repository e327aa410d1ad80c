import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, knownDay } from './calendar.ts'
import { type Likened, likeness, matchKeys, nameParts, referencesIn, sought, whyAlike } from './likeness.ts'

const one = (familyName: string, givenNames: string, birthDate = '1994-03-02', number?: string): Likened => ({
  person: { familyName, givenNames, birthDate: knownDay(birthDate) },
  document: number === undefined ? null : { country: 'ERI', kind: 'passport', number },
})
const why = (a: Likened, b: Likened) => whyAlike(a, b).join(' ')
const meet = (a: Likened, b: Likened): boolean => {
  const mine = new Set(matchKeys(a).map(sought))
  return matchKeys(b).some((key) => mine.has(key))
}

/** The same people as two desks wrote them down: in two scripts, two spellings, two orders. */
const spellings: readonly (readonly [readonly [string, string], readonly [string, string]])[] = [
  [
    ['محمد', 'علي'],
    ['Ali', 'Mohammed'],
  ],
  [
    ['الحسن', 'خالد'],
    ['Hassan', 'Khaled'],
  ],
  [
    ['عبد الرحمن', 'يوسف'],
    ['Abdulrahman', 'Yousef'],
  ],
  [
    ['Abdul Rahman', 'Yusuf'],
    ['Abd al-Rahman', 'Youssef'],
  ],
  [
    ['Abdurrahman', 'Yusuf'],
    ['Abdul Rahman', 'Yousuf'],
  ],
  [
    ['إبراهيم', 'سارا'],
    ['Ibrahim', 'Sara'],
  ],
  [
    ['حسین', 'غلام'],
    ['Ghulam', 'Hussain'],
  ],
  [
    ['گل', 'خان'],
    ['Khan', 'Gul'],
  ],
  [
    ['فاطمة', 'مریم'],
    ['Fatima', 'Maryam'],
  ],
  [
    ['ተስፋይ', 'ሰላም'],
    ['Tesfaye', 'Selam'],
  ],
  [
    ['ገብረመድህን', 'ፊልሞን'],
    ['Gebre Medhin', 'Filmon'],
  ],
  [
    ['ኃይለ ሥላሴ', 'ፊልሞን'],
    ['Haile Selassie', 'Filmon'],
  ],
  [
    ['Хасан', 'Мухаммад'],
    ['Muhammad', 'Hassan'],
  ],
  [
    ['Иванов', 'Александр'],
    ['Alexander', 'Ivanov'],
  ],
  [
    ['Nguyễn', 'Văn Đức'],
    ['NGUYEN', 'Van Duc'],
  ],
  [
    ['Osman', 'Amina'],
    ['Usman', 'Aminah'],
  ],
  [
    ['Dawit', 'Yohannes'],
    ['David', 'Johannes'],
  ],
  [
    ['Haïlé-Sélassié', 'Filmon'],
    ['Filmon', 'Haile Selassie'],
  ],
]

describe('two names of one person', () => {
  for (const [a, b] of spellings)
    it(`${a.join(' ')} is found as ${b.join(' ')}`, () => {
      const [first, second] = [one(...a), one(...b)]
      assert.match(why(first, second), /(same|alike)-name same-birth/)
      assert.ok(meet(first, second), 'found through a key')
      assert.equal(why(second, first), why(first, second))
    })

  it('are in Latin letters, without accents, articles and marks, in the order written', () => {
    assert.deepEqual(nameParts({ familyName: 'Al-Ḥasan', givenNames: 'ʿAbd al-Raḥmān' }), ['hasan', 'abdrahman'])
    assert.deepEqual(nameParts({ familyName: '—', givenNames: '...' }), [])
    assert.deepEqual(nameParts({ familyName: 'Bin', givenNames: 'Al' }), ['bin', 'al'])
  })

  it('may be one name only, if the birth date is the same and is one that says something', () => {
    assert.equal(why(one('نور', '—'), one('Noor', 'Ahmad')), 'part-name same-birth')
    assert.equal(why(one('Noor', '—', '1994-01-01'), one('Noor', 'Ahmad', '1994-01-01')), '')
    assert.equal(why(one('Noor', '—', '1994-03-02'), one('Noor', 'Ahmad', '1994-02-03')), '')
    assert.equal(why(one('Noor', '—', '1994-01-01'), one('Noor', '—', '1994-01-01')), 'same-name same-birth')
  })

  it('of one letter, and of ninety, are compared like any others', () => {
    assert.equal(why(one('U', 'O'), one('O', 'U')), 'same-name same-birth')
    assert.equal(why(one('U', 'O'), one('E', 'I')), '')
    const long = 'Wolde'.repeat(18)
    assert.equal(why(one(long, 'Abel'), one(long, 'Abel')), 'same-name same-birth')
  })

  it('that are other names are not taken for one, whatever the birth date', () => {
    const pairs: readonly (readonly [readonly [string, string], readonly [string, string]])[] = [
      [
        ['Tesfay', 'Selam'],
        ['Haile', 'Bereket'],
      ],
      [
        ['Okafor', 'Grace'],
        ['Okonkwo', 'Mary'],
      ],
      [
        ['محمد', 'علي'],
        ['Yusuf', 'Hassan'],
      ],
      [
        ['Khan', 'Gul'],
        ['Ahmadi', 'Zahra'],
      ],
      [
        ['ተስፋይ', 'ሰላም'],
        ['Gebremedhin', 'Filmon'],
      ],
      [
        ['Tesfay', 'Selam'],
        ['Tesfay', 'Bereket'],
      ],
    ]
    for (const [a, b] of pairs) assert.equal(why(one(...a), one(...b)), '', `${a} ${b}`)
  })
})

describe('a birth date', () => {
  const born = (a: string, b: string) => why(one('Tesfay', 'Selam', a), one('Tesfaye', 'Selam', b))
  it('is the same, or has day and month swapped, or is known by year only', () => {
    assert.equal(born('1994-03-02', '1994-03-02'), 'alike-name same-birth')
    assert.equal(born('1994-03-02', '1994-02-03'), 'alike-name swapped-birth')
    assert.equal(born('1994-03-02', '1994-01-01'), 'alike-name year-birth')
    assert.equal(born('1994-01-01', '1994-12-31'), 'alike-name year-birth')
  })
  it('of another day, or of the year before or after, is another', () => {
    assert.equal(born('1994-03-02', '1994-03-01'), '')
    assert.equal(born('1994-03-02', '1994-03-03'), '')
    assert.equal(born('1994-03-02', '1993-01-01'), '')
    assert.equal(born('1994-03-02', '1995-01-01'), '')
    assert.equal(born('1994-03-02', '1995-02-03'), '')
  })
})

describe('a document number', () => {
  const paper = (number: string, country = 'ERI', kind = 'passport'): Likened => ({
    ...one('Tesfay', 'Selam'),
    document: { country, kind, number },
  })
  const other = (number: string, country = 'ERI', kind = 'passport'): Likened => ({
    ...one('Okafor', 'Grace', '1988-08-08'),
    document: { country, kind, number },
  })
  it('is enough by itself, however it was written', () => {
    assert.equal(why(paper('K 0123-456'), other('k0123456')), 'same-document')
    assert.equal(why(paper('K0123456'), other('KO123456')), 'same-number')
    assert.equal(why(paper('K0123456'), other('K0123456', 'ETH')), 'same-number')
    assert.ok(meet(paper('K0123456'), other('KO123456', 'ETH', 'other')))
  })
  it('is too short to say anything with four signs, and without a figure', () => {
    assert.equal(why(paper('K123'), other('K123', 'ETH')), '')
    assert.equal(why(paper('K1234'), other('K1234', 'ETH')), 'same-number')
    assert.equal(why(paper('NONE YET'), other('none-yet', 'ETH')), '')
  })
})

describe('the search through keys', () => {
  const letters = fc.constantFrom(...'abdefghiklmnorstuwyz')
  const word = fc.array(letters, { minLength: 3, maxLength: 9 }).map((list) => list.join(''))
  const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(knownDay('1950-01-01'), count))
  const person = fc.record({
    familyName: word,
    givenNames: fc.tuple(word, word).map((two) => two.join(' ')),
    birthDate: day,
  })

  it('never misses somebody of the same name', () => {
    fc.assert(
      fc.property(person, person, fc.boolean(), (a, b, sameDay) => {
        const first: Likened = { person: a, document: null }
        const second: Likened = { person: sameDay ? { ...b, birthDate: a.birthDate } : b, document: null }
        const soundAlike = whyAlike(first, second)

        if (soundAlike.includes('same-name')) assert.ok(meet(first, second))
      }),
      { numRuns: 2000 },
    )
  })

  it('finds a person again in any order, with marks, vowels doubled, day and month swapped or the year alone', () => {
    const change = fc.constantFrom('order', 'marks', 'vowels', 'swap', 'year', 'capitals', 'joined')
    fc.assert(
      fc.property(person, fc.array(change, { maxLength: 3 }), (a, changes) => {
        let { familyName, givenNames, birthDate } = a
        for (const kind of changes) {
          if (kind === 'order') [familyName, givenNames] = [givenNames, familyName]
          if (kind === 'marks') familyName = familyName.replace(/[aeiou]/, (vowel) => `${vowel}\u0301`)
          if (kind === 'vowels') givenNames = givenNames.replace(/[aeiou]/, (vowel) => `${vowel}${vowel}`)
          if (kind === 'joined') givenNames = givenNames.replace(' ', '')
          if (kind === 'capitals') familyName = familyName.toUpperCase()
          if (kind === 'year') birthDate = knownDay(`${birthDate.slice(0, 4)}-01-01`)
          const [, month = '', date = ''] = birthDate.split('-')
          if (kind === 'swap' && Number(date) <= 12) birthDate = knownDay(`${birthDate.slice(0, 4)}-${date}-${month}`)
        }
        // A swap after the year alone leaves the first of January; before it, nothing of the day is left.
        const first: Likened = { person: a, document: null }
        const second: Likened = { person: { familyName, givenNames, birthDate }, document: null }
        assert.ok(meet(first, second), JSON.stringify([a, second.person]))
        assert.notDeepEqual(whyAlike(first, second), [], JSON.stringify([a, second.person]))
      }),
      {
        numRuns: 2000,
        // A servant's name left alone in its field, then written last.
        examples: [[one('Abd', 'Raaa Aat').person, ['order']]],
      },
    )
  })

  it('hardly ever brings up somebody unrelated', () => {
    let found = 0
    fc.assert(
      fc.property(person, person, (a, b) => {
        const shared = { ...b, birthDate: a.birthDate }
        if (whyAlike({ person: a, document: null }, { person: shared, document: null }).length > 0) found += 1
      }),
      { numRuns: 3000, seed: 17 },
    )
    assert.ok(found <= 3, `${found} of 3000 pairs with the same birth date and names drawn by chance`)
  })
})

it('likeness of words is that of Jaro and Winkler', () => {
  const about = (a: string, b: string, value: number) =>
    assert.ok(Math.abs(likeness(a, b) - value) < 0.005, `${a} ${b}`)
  about('martha', 'marhta', 0.961)
  about('dwayne', 'duane', 0.84)
  about('dixon', 'dicksonx', 0.813)
  about('abc', 'xyz', 0)
  about('abc', 'abc', 1)
})

it('references are found among words, in our spelling, and nothing that only looks like one', () => {
  assert.deepEqual(referencesIn('my case was 7k3m-9q2x, see 7K3M–9Q2X–ABCD too'), ['7K3M-9Q2X', '7K3M-9Q2X-ABCD'])
  assert.deepEqual(referencesIn('call 0612-3456-7890-1234 or ILOU-9Q2X'), [])
})
