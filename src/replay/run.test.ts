import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { after, describe, it } from 'node:test'
import { z } from 'zod'
import { type ReplayOptions, replay } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'paripassu-replay-'))
after(() => rmSync(folder, { recursive: true }))

async function run(content: unknown, options: ReplayOptions = {}): Promise<{ code: number; out: string; err: string }> {
  const path = join(folder, 'history.json')
  writeFileSync(path, JSON.stringify(content))
  const kept = { out: '', err: '' }
  const keep = (where: 'out' | 'err'): Writable =>
    new Writable({
      write(chunk, _, done) {
        kept[where] += String(chunk)
        done()
      },
    })
  const code = await replay(path, { ...options, out: keep('out'), err: keep('err') })
  return { code, ...kept }
}

const text = (words: string) => ({ en: words, fr: words })
const landing = {
  at: '2025-08-12T12:00',
  command: 'arrivals/record-landing',
  by: 'clerk',
  input: { landedAt: '2025-08-12T10:00:00Z', place: 'Dover', people: 1 },
  certainty: 'B',
}
const schedule = {
  at: '2025-09-08T10:30',
  command: 'flights/schedule',
  by: 'flight-desk',
  input: { number: 'X1', departsAt: { $local: '2025-09-17T09:00' }, origin: 'London', destination: 'Paris', seats: 2 },
  as: 'flight',
  certainty: 'B',
}
const history = (...steps: readonly object[]) => ({
  title: text('A history'),
  about: text('For a test.'),
  agreement: 'uk-france-2025',
  sources: [],
  people: { clerk: { name: 'A clerk', role: 'screening-officer' } },
  steps,
})

describe('replay FILE', () => {
  it('answers 0 where a step is refused and nobody expected otherwise', async () => {
    const early = { ...landing, at: '2025-08-12T09:00' }
    const { code, out, err } = await run(history(early))
    assert.equal(code, 0)
    assert.match(out, /REFUSED\n {6}- in-future: This time is in the future/)
    assert.equal(err, '')
  })

  it('answers 1 where the file expects otherwise, and shows it', async () => {
    const { code, out } = await run(history({ ...landing, expect: { outcome: 'refused', codes: ['in-future'] } }))
    assert.equal(code, 1)
    assert.match(out, /NOT AS EXPECTED: Expected refused, was accepted\./)
    assert.match(out, /1 with expectations, 1 not met/)
  })

  it('refuses what a role may not do before anything is decided', async () => {
    const { code, out } = await run(
      history({ ...landing, by: 'escort', expect: { outcome: 'refused', codes: ['not-permitted'] } }),
    )
    assert.equal(code, 0)
    assert.match(out, /This role may not give this command/)
  })

  it('refuses, but runs on, where the step that makes a name was refused', async () => {
    const late = { ...schedule, at: '2025-09-18T10:30' }
    const cancel = {
      at: '2025-09-18T11:00',
      command: 'flights/cancel',
      by: 'flight-desk',
      input: { flight: { $ref: 'flight' }, reasons: 'x' },
      certainty: 'B',
    }
    const { code, out } = await run(history(late, { ...cancel, expect: { codes: ['not-made'] } }))
    assert.equal(code, 0)
    assert.match(out, /The step that makes “flight” was refused/)
  })

  it('answers 2 for a bad file, with the path, and prints nothing on standard output', async () => {
    const { code, out, err } = await run(history(schedule, landing))
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.match(err, /steps\[1\]\.at: This step is before the one above it/)
  })

  it('answers 2 for a value that only running shows to be impossible', async () => {
    const cancel = {
      at: '2025-09-08T11:00',
      command: 'flights/cancel',
      by: 'flight-desk',
      input: { flight: { $ref: 'flight.number' }, reasons: 'x' },
      certainty: 'B',
    }
    const { code, err } = await run(history(schedule, cancel))
    assert.equal(code, 2)
    assert.match(err, /steps\[1\]\.input\.flight: /)
  })

  it('answers 2 for a missing file, an unknown language, a time that is none', async () => {
    assert.equal((await run(history(landing), { lang: 'de' })).code, 2)
    assert.match((await run(history(landing), { 'as-of': 'yesterday' })).err, /--as-of: There is no such time/)
    const nothing = new Writable({ write: (_, __, done) => done() })
    assert.equal(await replay(join(folder, 'none.json'), { err: nothing }), 2)
  })

  it('prints one JSON document, whatever the answer', async () => {
    const outcome = z.looseObject({ outcome: z.string() })
    const good = await run(history(landing), { json: true })
    assert.deepEqual([good.code, outcome.parse(JSON.parse(good.out)).outcome], [0, 'as-expected'])
    const bad = await run(history(), { json: true })
    assert.deepEqual([bad.code, outcome.parse(JSON.parse(bad.out)).outcome], [2, 'invalid'])
  })

  it('speaks French where asked', async () => {
    const { out } = await run(history(landing), { lang: 'fr' })
    assert.match(out, /12 août 2025 à 12\u00a0h\u00a000/)
    assert.match(out, /ACCEPTÉ débarquement enregistré/)
  })
})
