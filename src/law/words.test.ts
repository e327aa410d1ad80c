import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Agreement, Party } from './law.ts'
import { fill, filling, partyWords } from './words.ts'

const said = (en: string, fr: string) => ({ en, fr })
const both = filling(ukFrance2025)

describe('a sentence about the parties', () => {
  it('takes their names from the agreement, with what each language needs before them', () => {
    assert.deepEqual(both(said('Coming {toReturning} {fromReceiving}', 'Venir {toReturning} depuis {theReceiving}')), {
      en: 'Coming to the United Kingdom from France',
      fr: 'Venir au Royaume-Uni depuis la France',
    })
    assert.deepEqual(
      both(said('the page {ofReturning}, seen {inReceiving}', 'la page {ofReturning}, vue {inReceiving}')),
      {
        en: 'the page of the United Kingdom, seen in France',
        fr: 'la page du Royaume-Uni, vue en France',
      },
    )
    assert.deepEqual(both(said('{returning} and {receiving}', '{returning} et {receiving}')), {
      en: 'United Kingdom and France',
      fr: 'Royaume-Uni et France',
    })
  })

  it('begins with a capital where the name begins it, and only there', () => {
    assert.deepEqual(
      both(said('{TheReturning} decides. Ask {theReturning}.', '{TheReceiving} décide. Demandez à {theReceiving}.')),
      {
        en: 'The United Kingdom decides. Ask the United Kingdom.',
        fr: 'La France décide. Demandez à la France.',
      },
    )
  })

  it('says whose clocks are meant by their city', () => {
    assert.deepEqual(both(said('{timeReturning}, {timeReceiving}', '{timeReturning}, {timeReceiving}')), {
      en: 'London time, Paris time',
      fr: 'heure de Londres, heure de Paris',
    })
  })

  it('is the same sentence under another agreement with other names', () => {
    const { returning } = ukFrance2025
    const form = (text: string) => said(text, text)
    const forms = {
      the: form('the North'),
      in: form('in the North'),
      to: form('to the North'),
      of: form('of the North'),
    }
    const north: Party = { ...returning, name: form('North'), forms: { ...forms, from: form('from the North') } }
    const other: Agreement = { ...ukFrance2025, returning: north }
    const sentence = said('Go {toReturning} {fromReceiving}', 'Allez {toReturning}')
    assert.equal(filling(other)(sentence).en, 'Go to the North from France')
    assert.equal(both(sentence).en, 'Go to the United Kingdom from France', 'and the first is not disturbed')
    assert.notEqual(partyWords(other), partyWords(ukFrance2025))
  })
})

describe('a placeholder', () => {
  it('without a value is left as it stands, for whoever fills it later', () => {
    assert.deepEqual(
      fill(said('until {lastDay}', 'jusqu’au {lastDay}'), {}),
      said('until {lastDay}', 'jusqu’au {lastDay}'),
    )
    assert.equal(fill(said('{toString}', ''), {}).en, '{toString}')
  })

  it('takes a value of the caller’s beside the parties, and a value is never read for placeholders', () => {
    const more = { who: said('{theReceiving}', '{theReceiving}') }
    assert.equal(filling(ukFrance2025, more)(said('{who} and {theReceiving}', '')).en, '{theReceiving} and France')
  })
})
