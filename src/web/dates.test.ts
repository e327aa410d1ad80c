import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dateEntered, dateFrom, timeFrom } from './dates.ts'

const label = { en: 'Date of arrival', fr: 'Date d’arrivée' }
const date = (day: string, month: string, year: string) =>
  dateFrom({ 'arrived-day': day, 'arrived-month': month, 'arrived-year': year }, 'arrived', label)
const day = (...parts: [string, string, string]) => {
  const found = date(...parts)
  return found.ok ? found.day : found.errors[0]
}
const wrong = (...parts: [string, string, string]) => {
  const found = date(...parts)
  return found.ok ? [] : found.errors.map(({ field, message }) => [field, message.en, message.fr])
}

describe('a date entered as day, month and year', () => {
  it('is joined, however its figures are written', () => {
    assert.equal(day('17', '9', '2025'), '2025-09-17')
    assert.equal(day(' 07 ', '09', ' 2025'), '2025-09-07')
    assert.equal(day('١٧', '٩', '٢٠٢٥'), '2025-09-17')
    assert.equal(day('۱۷', '۹', '۲۰۲۵'), '2025-09-17')
  })

  it('may name its month in either language', () => {
    assert.equal(day('1', 'Févr.', '2026'), '2026-02-01')
    assert.equal(day('1', 'août', '2026'), '2026-08-01')
    assert.equal(day('1', 'SEPT', '2026'), '2026-09-01')
  })

  it('must exist: the last of February, the day after it, and leap years', () => {
    assert.equal(day('28', '2', '2026'), '2026-02-28')
    assert.deepEqual(wrong('29', '2', '2026'), [
      ['arrived', 'Date of arrival: 29/2/2026 is not a real date', 'Date d’arrivée : la date 29/2/2026 n’existe pas'],
    ])
    assert.equal(day('29', '2', '2028'), '2028-02-29')
    assert.equal(wrong('31', '4', '2026').length, 1)
    assert.equal(day('30', '4', '2026'), '2026-04-30')
    assert.equal(day('29', '2', '2000'), '2000-02-29')
    assert.equal(wrong('29', '2', '2100').length, 1)
  })

  it('names the part that is missing and leads to it', () => {
    assert.deepEqual(wrong('17', '', '2025'), [
      ['arrived-month', 'Date of arrival: enter the month as well', 'Date d’arrivée : indiquez aussi le mois'],
    ])
    assert.deepEqual(wrong('17', '', ''), [
      [
        'arrived-month',
        'Date of arrival: enter the month and the year as well',
        'Date d’arrivée : indiquez aussi le mois et l’année',
      ],
    ])
    assert.deepEqual(wrong('', '', ''), [
      ['arrived', 'Date of arrival: enter the date', 'Date d’arrivée : saisissez la date'],
    ])
  })

  it('names the part that cannot be', () => {
    assert.equal(wrong('0', '9', '2025')[0]?.[0], 'arrived-day')
    assert.equal(wrong('32', '9', '2025')[0]?.[0], 'arrived-day')
    assert.equal(wrong('17', '13', '2025')[0]?.[0], 'arrived-month')
    assert.equal(wrong('17', 'x', '2025')[0]?.[0], 'arrived-month')
    assert.equal(wrong('17', '9', '25')[0]?.[0], 'arrived-year')
    assert.equal(wrong('17', '9', '-2025')[0]?.[0], 'arrived-year')
  })

  it('may be left out where the form says so', () => {
    assert.equal(dateEntered({ 'arrived-day': ' ', 'arrived-month': '' }, 'arrived'), false)
    assert.equal(dateEntered({ 'arrived-year': '2025' }, 'arrived'), true)
  })
})

describe('a time entered', () => {
  const time = (text: string) => {
    const found = timeFrom({ at: text }, 'at', { en: 'Time', fr: 'Heure' })
    return found.ok ? found.time : found.errors[0]?.message.en
  }

  it('is read as people write it', () => {
    assert.deepEqual(['22:40', '9:05', '0905', '9h05', '9 h 05', '9.05', '00:00'].map(time), [
      '22:40',
      '09:05',
      '09:05',
      '09:05',
      '09:05',
      '09:05',
      '00:00',
    ])
  })

  it('must be on the 24-hour clock', () => {
    assert.equal(time('23:59'), '23:59')
    for (const text of ['24:00', '12:60', '9', 'noon', '1:2']) assert.match(time(text) ?? '', /24-hour clock/)
    assert.equal(time(' '), 'Time: enter the time')
  })
})
