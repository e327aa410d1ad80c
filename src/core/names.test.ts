import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { comparableName as compared } from './names.ts'

describe('a name as compared', () => {
  it('is the same whatever its accents, capitals, hyphens and order', () => {
    const one = compared('Haïlé Sélassié', 'Filmon')
    for (const [family, given] of [
      ['HAILE SELASSIE', 'filmon'],
      ['Filmon', 'Selassie-Haile'],
      ['Sélassié', 'Haïlé  Filmon'],
      [' Haile ', 'Selassie, Filmon'],
    ] as const)
      assert.equal(compared(family, given), one, `${family} ${given}`)
  })
  it('is the same however its accents are written in bytes', () => {
    assert.equal(compared('Rene\u0301', 'A'), compared('Ren\u00e9', 'A'))
  })
  it('is the same with and without vowel marks in Arabic', () => {
    assert.equal(compared('مُحَمَّد', 'علي'), compared('محمد', 'علي'))
  })
  it('is another where a letter or a part is another', () => {
    assert.notEqual(compared('Haile', 'Filmon'), compared('Haile', 'Filmona'))
    assert.notEqual(compared('Haile', 'Filmon'), compared('Haile', ''))
    assert.notEqual(compared('Ali', 'Ali'), compared('Ali', ''))
  })
  it('is empty where there is no letter', () => {
    assert.equal(compared('—', '...'), '')
  })
})
