import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { demonstrationUser } from '../access/demonstration.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { commandsOf } from '../commands.ts'
import { knownInstant } from '../core/calendar.ts'
import { standingClock } from '../platform/clock.ts'
import { openEmbedded } from '../platform/database.ts'
import { migrate } from '../platform/migrate.ts'
import { json, now, run, widest } from './fixture.ts'
import { gateCommand } from './gate.ts'

describe('gate', () => {
  const root = mkdtempSync(join(tmpdir(), 'paripassu-gate-'))
  let reference = ''
  before(async () => {
    const clock = standingClock(knownInstant('2025-09-01T08:00:00Z'))
    const database = await openEmbedded(join(root, 'gb', 'database'))
    await migrate(database, clock)
    const commands = commandsOf(ukFrance2025.id)
    let count = 0
    const token = () => `${String(count++).padStart(8, '0')}${'K'.repeat(18)}`
    const platform = { database, clock, agreement: ukFrance2025, token, posted: () => undefined }
    const give = async (who: string, name: string, input: object): Promise<string> => {
      const actor = demonstrationUser('GB', who)
      assert.ok(actor)
      const outcome = await commands.get(name)?.run(platform, input, { actor, key: `given-${count++}` })
      assert.ok(outcome?.outcome === 'accepted', `${name}: ${JSON.stringify(outcome)}`)
      return outcome.stream.slice(outcome.stream.indexOf(':') + 1)
    }
    const landing = { landedAt: '2025-09-01T04:10:00Z', place: 'Dover', people: 9 }
    reference = await give('gb-screening', 'readmission/register-person', {
      ...registration,
      landing: await give('gb-screening', 'arrivals/record-landing', landing),
    })
    clock.set(knownInstant('2025-09-10T10:00:00Z'))
    const served = { case: reference, method: 'in-person', place: 'GB-ENG', language: 'en', interpreter: 'None needed' }
    await give('gb-caseworker', 'letters/serve', {
      ...served,
      template: 'rg-negative-v4.1',
      occurredAt: '2025-09-10T09:00:00Z',
    })
    await database.close()
  })
  after(() => rmSync(root, { recursive: true, force: true }))
  const ask = (args: readonly string[]) => [reference, '--data', root, ...args]

  it('is shut, each reason with words for the officer and the person, and what it rests on', async () => {
    const { code, document } = await json(gateCommand, ask(['--at', '2025-09-15T12:00']))
    assert.deepEqual([code, document.outcome, document.open], [1, 'shut', false])
    const lines = document.lines
    assert.ok(Array.isArray(lines))
    const letter = lines.find(({ id }) => id.startsWith('letter:rg-negative-v4.1'))
    assert.equal(letter.state, 'unmet')
    assert.equal(letter.clearsAt, '2025-10-10T23:00:00Z')
    for (const line of lines) {
      for (const said of [line.officer, line.person]) assert.ok(said.en.length > 0 && said.fr.length > 0, line.id)
      assert.ok(line.chain.length > 0 && line.citation.rule, line.id)
    }
    const { out } = await run(gateCommand, [reference.toLowerCase(), '--data', root, '--at', '2025-09-15T12:00'])
    assert.match(out, /SHUT, for \d+ reasons/)
    assert.match(out, /To the person: A letter gave you time until the end of 10 October 2025/)
    assert.ok(widest(out) <= 100)
  })

  it('shows what would differ as the law stood at another minute', async () => {
    const { document } = await json(gateCommand, ask(['--at', '2025-09-15T12:00', '--law-at', '2025-09-18']))
    const stood = document.asLawStood
    assert.ok(typeof stood === 'object' && stood !== null && 'differing' in stood && Array.isArray(stood.differing))
    assert.deepEqual(
      stood.differing.map(({ id, after: then }) => [id.split(':')[1], then]),
      [['rg-negative-v4.1', null]],
    )
    const same = await run(gateCommand, ask(['--at', '2025-09-15T12:00', '--law-at', '2025-09-15']))
    assert.match(same.out, /nothing\s+would differ/)
  })

  it('says of a time before the case that it did not exist', async () => {
    const { code, document } = await json(gateCommand, ask(['--at', '2025-08-31']))
    assert.deepEqual([code, document.outcome, document.code], [1, 'none', 'not-yet-case'])
  })

  it('asks for now on the clock the data are kept by', async () => {
    assert.equal((await json(gateCommand, ask([]))).document.at, now)
    writeFileSync(join(root, 'clock.json'), JSON.stringify({ offset: -3_600_000 }))
    assert.equal((await json(gateCommand, ask([]))).document.at, '2026-01-05T08:00:00Z')
    rmSync(join(root, 'clock.json'))
  })

  it('says what is wrong of an unknown case, of no case or two, and of a folder without data', async () => {
    assert.equal((await json(gateCommand, ['0000-0000', '--data', root])).document.code, 'no-such-case')
    assert.equal((await json(gateCommand, ['--data', root])).document.code, 'one-case')
    assert.equal((await json(gateCommand, ['A', 'B', '--data', root])).document.code, 'one-case')
    const none = await json(gateCommand, [reference, '--data', join(root, 'nowhere')])
    assert.deepEqual([none.code, none.document.code, none.document.field], [2, 'no-data', 'data'])
    assert.equal((await json(gateCommand, ask(['--at', '2026-02-30']))).document.field, 'at')
    assert.equal((await json(gateCommand, ask(['--law-at', 'then']))).document.field, 'law-at')
  })

  it('does not read the record of another party as its own', async () => {
    const other = join(root, 'other')
    const database = await openEmbedded(join(other, 'database'))
    await migrate(database, standingClock(now))
    await database.query("insert into whose (agreement, party) values ('uk-france-2025', 'FR')")
    await database.close()
    const { code, document } = await json(gateCommand, [reference, '--data', other])
    assert.deepEqual([code, document.code, document.field], [2, 'other-record', 'data'])
  })

  it('says of a folder in use who holds it, and where the running node answers', async () => {
    const database = await openEmbedded(join(root, 'gb', 'database'))
    try {
      const { code, document } = await json(gateCommand, ask(['--at', '2025-09-15T12:00']))
      assert.deepEqual([code, document.outcome, document.code], [3, 'failed', 'in-use'])
      assert.match(JSON.stringify(document.problem), new RegExp(`/api/cases/${reference}\\?at=2025-09-15T11:00:00Z`))
    } finally {
      await database.close()
    }
  })
})

const registration = {
  person: { familyName: 'Alem', givenNames: 'Robel', birthDate: '1996-02-11', sex: 'male', nationality: 'ERI' },
  heldAt: 'Brook House',
  screening: {
    language: 'ti',
    interpreter: 'By telephone',
    answers: [{ question: 'How did you travel to the United Kingdom?', answer: 'By a boat at night.' }],
  },
  ground: 'claims-protection',
  directRoute: 'shown',
  directRouteEvidence: 'Train ticket from Paris to Calais.',
  age: 'adult',
  protectionClaim: 'open',
}
