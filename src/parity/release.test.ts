import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { ukFrance2025 as agreement } from '../agreements/uk-france-2025/agreement.ts'
import { beyondBand, beyondEven, type ReleaseFigures, releaseForDraw, releaseOf } from './release.ts'

const none: ReleaseFigures = {
  readmitted: 0,
  admitted: 0,
  unsigned: 0,
  promised: 0,
  overshoot: 0,
  listed: 0,
  undrawn: 0,
}
const banded = (band: number | null) => ({ ...agreement, balance: { ...agreement.balance, band } })
const count = fc.integer({ min: 0, max: 500 })
const anyFigures = fc.record({
  readmitted: count,
  admitted: count,
  unsigned: count,
  promised: count,
  overshoot: count,
  listed: count,
  undrawn: count,
})

describe('how many places may be released', () => {
  it('what is owed is people returned less people admitted', () => {
    assert.equal(releaseOf({ ...none, readmitted: 12, admitted: 5 }, agreement).even, 7)
  })

  it('people already promised, arrived unsigned, or released and not drawn are taken off', () => {
    const figures = { ...none, readmitted: 20, admitted: 4, unsigned: 2, promised: 5, undrawn: 3 }
    assert.equal(releaseOf(figures, agreement).even, 6)
  })

  it('people taken beyond a draw’s places are taken off once: they are promised, and the next draw deducts them', () => {
    // Ten owed, ten drawn, twelve taken: with twelve more returned, ten may come, and the draw asks for twelve less two.
    const after = releaseOf({ ...none, readmitted: 22, promised: 12, overshoot: 2 }, agreement)
    assert.equal(after.even, 12)
  })

  it('a draw of released places does not take those same places off', () => {
    const figures = { ...none, readmitted: 10, undrawn: 10 }
    assert.equal(releaseOf(figures, agreement).even, 0)
    assert.equal(releaseForDraw(figures, agreement).even, 10)
  })

  it('where no band is fixed nothing is refused, and what goes beyond level is told', () => {
    const release = releaseOf({ ...none, readmitted: 3 }, banded(null))
    assert.equal(release.most, null)
    assert.equal(beyondBand(banded(null), 'IN-40', release, 500), false)
    assert.deepEqual(
      [2, 3, 4].map((places) => beyondEven(release, places)),
      [false, false, true],
    )
  })

  it('281 out and 350 in: nothing is owed, and a band of 50 bears no place (FX-8)', () => {
    const figures = { ...none, readmitted: 281, admitted: 350 }
    assert.equal(releaseOf(figures, banded(null)).even, -69)
    assert.equal(releaseOf(figures, banded(50)).most, 0)
    assert.equal(releaseOf(figures, banded(70)).most, 1)
  })

  it('a band bears the place that reaches it and refuses the next one, naming both figures', () => {
    const fixed = banded(50)
    const release = releaseOf({ ...none, readmitted: 10 }, fixed)
    const answers = [59, 60, 61].map((places) => beyondBand(fixed, 'IN-40', release, places))
    assert.deepEqual(answers.slice(0, 2), [false, false])
    const [, , refused] = answers
    assert.ok(refused)
    assert.equal(refused.code, 'beyond-the-band')
    assert.match(refused.message.en, /^61 places .* 60 at most.*\b10\b.*\b50\b/)
  })

  it('the lines always add up to the sum, and a released place never takes the counts past the band', () => {
    fc.assert(
      fc.property(anyFigures, fc.integer({ min: 0, max: 100 }), (figures, band) => {
        const release = releaseOf(figures, banded(band))
        assert.equal(
          release.lines.reduce((sum, { people }) => sum + people, 0),
          release.even,
        )
        const most = release.most ?? Number.NaN
        // Everybody who is on the way arrives, and so does everybody newly taken: places less what the draw deducts.
        const { readmitted, admitted, unsigned, promised, listed, undrawn, overshoot } = figures
        const newly = Math.max(0, most - overshoot)
        if (newly > 0) assert.ok(readmitted - (admitted + unsigned + promised + listed + undrawn + newly) >= -band)
      }),
    )
  })
})
