import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Day, Instant } from '../core/brand.ts'
import { knownDay } from '../core/calendar.ts'
import type { PlaceRow } from '../law/place.ts'
import { publicLedger } from './ledger.ts'

const at = '2026-01-14T10:00:00Z' as Instant
const place = (
  token: string,
  direction: PlaceRow['direction'],
  on: string,
  rest: Partial<PlaceRow> = {},
): PlaceRow => ({
  token,
  direction,
  about: 'SECRET-REF',
  effectiveOn: on as Day,
  statedAt: at,
  confirmedAt: at,
  contested: null,
  ...rest,
})

describe('the public’s view of the ledger', () => {
  const places = [
    place('TOKEN1', 'readmitted', '2026-01-05'),
    place('TOKEN2', 'readmitted', '2026-01-11'),
    place('TOKEN3', 'admitted', '2026-01-12'),
    place('TOKEN4', 'readmitted', '2026-01-13', { confirmedAt: null }),
  ]

  it('adds up by week, Monday to Sunday; the week under way stands as of today', () => {
    assert.deepEqual(publicLedger(places, knownDay('2026-01-14')), {
      readmitted: 2,
      admitted: 1,
      balance: 1,
      weeks: [
        { week: '2026-W02', on: '2026-01-11', readmitted: 2, admitted: 0, balance: 2 },
        { week: '2026-W03', on: '2026-01-14', readmitted: 2, admitted: 1, balance: 1 },
      ],
    })
  })

  it('closes a week on its Sunday from that Sunday on', () => {
    const closes = (today: string) => publicLedger(places, knownDay(today)).weeks.at(-1)?.on
    assert.deepEqual(['2026-01-17', '2026-01-18', '2026-01-19'].map(closes), ['2026-01-17', '2026-01-18', '2026-01-18'])
  })

  it('holds no token, no reference and no exact day of a movement', () => {
    const said = JSON.stringify(publicLedger(places, knownDay('2026-01-14')))
    assert.ok(!/TOKEN|SECRET|2026-01-05|2026-01-12/.test(said))
    assert.ok(said.includes('2026-01-11'), 'the week’s end is there, so the search could have found a day')
  })

  it('is all noughts for an empty book', () => {
    assert.deepEqual(publicLedger([], knownDay('2026-01-14')), { readmitted: 0, admitted: 0, balance: 0, weeks: [] })
  })
})
