import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { exportCommand } from '../src/cli/export.ts'
import { json as asJson, run as asTerminal } from '../src/cli/fixture.ts'
import { verifyCommand } from '../src/cli/verify.ts'
import { systemClock } from '../src/platform/clock.ts'
import { openEmbedded } from '../src/platform/database.ts'
import { type PackFiles, unzipped } from '../src/proof/pack.ts'
import { verifyProof } from '../src/proof/verify-view.ts'
import { start } from '../src/serve.ts'
import { everyByteNamed, exchangeIn, faultsOf, jsonIn, textIn } from './packs.ts'
import { readPdf } from './pdf.ts'

type Command = Parameters<typeof asTerminal>[0]
const run = (command: Command, args: readonly string[]) => asTerminal(command, args, systemClock.now())
const json = (command: Command, args: readonly string[]) => asJson(command, args, systemClock.now())

/** Two nodes with their history: what the receiving state proves of the same people, and whether both prove the same. */
describe('a proof by the receiving state', () => {
  const data = mkdtempSync(join(tmpdir(), 'paripassu-receiving-'))
  const out = join(data, 'out')
  const theirs = join(data, 'fr', 'database')
  let shared = ''
  let reference = ''
  let admission = ''
  let withCare = ''
  let inUse: Awaited<ReturnType<typeof json>> | null = null
  before(async () => {
    const running = await start({ data, empty: false, ports: [0, 0] })
    for (const node of running.nodes) {
      await node.settled()
      await node.journal.settled()
      for (let round = 0; round < 3; round++) await node.log.follower.settled()
    }
    const [returning, receiving] = running.nodes
    const one = async (node: typeof returning, sql: string): Promise<string> =>
      String((await node?.platform.database.query(sql))?.[0]?.key)
    const published = (prefix: string) =>
      `select substr(stream, ${prefix.length + 2}) as key from view_rows where view = 'published' and stream like '${prefix}:%' order by key limit 1`
    shared = await one(receiving, published('reception'))
    admission = await one(receiving, published('countersign'))
    // Of somebody else than the one whose books are compared: told after the line has fallen still, it is in one record alone.
    withCare = await one(receiving, `select key from view_rows where view = 'reception' and key <> '${shared}' limit 1`)
    const partner = { id: 'state:GB', name: 'United Kingdom', role: 'other-state', party: 'GB' }
    const needs = { shared: withCare, number: 1, medical: 'Insulin, kept cold', languages: ['ti'], escort: 'medical' }
    const papers = {
      shared: withCare,
      paper: '0123456789ABCDEFGHJKMNPQRS',
      kind: 'medical',
      title: 'Report of Dr Amel',
      text: 'He may fly.',
    }
    for (const [command, input] of [
      ['note-needs', needs],
      ['note-papers', papers],
    ] as const) {
      const done = await receiving?.desk.run(partner, `reception/${command}`, input, command)
      assert.equal(done?.outcome, 'accepted', JSON.stringify(done))
    }
    await receiving?.journal.settled()
    reference = await one(
      returning,
      `select data->>'reference' as key from view_rows where view = 'case-shared' and key = '${shared}'`,
    )
    inUse = await json(exportCommand, ['pack', shared, '--party', 'FR', '--data', data, '--out', out])
    await running.close()
  })
  after(() => rmSync(data, { recursive: true, force: true }))

  const pack = async (ref: string, party: string, audience = 'court'): Promise<PackFiles> => {
    const file = join(out, `${party}-${ref}-${audience}.zip`)
    const args = ['pack', ref, '--party', party, '--for', audience, '--data', data, '--out', file, '--force']
    const { code, document } = await json(exportCommand, args)
    assert.equal(code, 0, JSON.stringify(document))
    const archive = unzipped(readFileSync(file))
    assert.ok(archive?.whole === true)
    return archive.files
  }
  const looks = async (stream: string): Promise<readonly unknown[]> => {
    const database = await openEmbedded(theirs)
    const rows = await database.query('select what from reads where stream = $1', [stream])
    await database.close()
    return rows.map(({ what }) => what)
  }

  it('of a request has its facts in its own words, its place in its own log, and that the other state cosigned it', async () => {
    const files = await pack(shared, 'FR')
    const { ok, checks } = await verifyProof(files, null)
    assert.ok(ok, JSON.stringify(checks.filter((one) => !one.ok)))
    const about = Object.fromEntries(checks.map((one) => [one.what, one.about]))
    const [messages = 0, receipts = 0] = (about.messages ?? '').split(', ').map(Number)
    assert.ok(messages >= 4 && receipts === messages, about.messages ?? '')
    assert.deepEqual([about.places, about.witnessed], ['1', 'GB'])
    assert.match(jsonIn(files, 'log.json').origin, /^fr\./)
    const page = textIn(files, 'index.html')
    for (const words of [
      'Request for readmission',
      'Demande de réadmission',
      'Received: signed by us',
      'Réponse envoyée',
      'What was said and done in this request',
      'que la demande comptait',
    ])
      assert.ok(page.includes(words), words)
    assert.doesNotMatch(page, /\{(this|the|n|origin)\}/)
    assert.ok(!/(src|href)="https?:/.test(page), 'nothing on the page leads to a network')
    assert.ok((await looks(`reception:${shared}`)).includes('proof court'))
  })

  it('names the file wherever one byte of any file is another, of a request and of an admission', async () => {
    for (const ref of [shared, admission]) await everyByteNamed(await pack(ref, 'FR'), 25)
  })

  it('of an admission has what the other state stated and our signature, with every place in the log', async () => {
    const files = await pack(admission, 'FR')
    assert.deepEqual(await faultsOf(files), [])
    const { places, stream } = jsonIn(files, 'manifest.json')
    assert.equal(stream, `countersign:${admission}`)
    const entries = jsonIn(files, 'log.json').entries.map(({ entry }: { entry: string }) => JSON.parse(entry))
    for (const place of places)
      assert.ok(
        entries.some((one: { place?: string }) => one.place === place),
        String(place),
      )
    assert.match(textIn(files, 'index.html'), /Signed by us: the places count/)
  })

  it('laid beside that of the returning state has the same messages, receipts and places, byte for byte', async () => {
    const [ours, others] = [await pack(shared, 'FR'), await pack(reference, 'GB')]
    const [here, there] = [exchangeIn(ours), exchangeIn(others)]
    assert.ok(here.size >= 4)
    assert.deepEqual([...here.keys()].toSorted(), [...there.keys()].toSorted())
    for (const [name, one] of here) assert.deepEqual(one, there.get(name), name)
    const [a, b] = [jsonIn(ours, 'manifest.json'), jsonIn(others, 'manifest.json')]
    assert.deepEqual([a.shared, a.places], [b.shared, b.places])
    assert.deepEqual([a.party, a.other], [b.other, b.party])
    const counted = (files: PackFiles): readonly string[] =>
      jsonIn(files, 'log.json')
        .entries.map(({ entry }: { entry: string }) => JSON.parse(entry))
        .filter(({ kind }: { kind: string }) => kind.startsWith('place-'))
        .map(({ kind, place, direction, week }: Record<string, string>) => `${kind} ${place} ${direction} ${week}`)
    assert.deepEqual(counted(ours), counted(others))
    assert.equal(counted(ours).length, 1)
  })

  it('gives an inspector nothing that was told of the person’s health, and the place of each fact all the same', async () => {
    const [court, inspector] = [await pack(withCare, 'FR'), await pack(withCare, 'FR', 'inspector')]
    const facts = (files: PackFiles): readonly { leftOut: string | null }[] => jsonIn(files, 'chronology.json').facts
    const textOf = (files: PackFiles) => [...files.values()].map((bytes) => Buffer.from(bytes).toString('utf8')).join()
    for (const words of ['Insulin, kept cold', 'Report of Dr Amel', 'He may fly.']) {
      assert.ok(textIn(court, 'index.html').includes(words), words)
      assert.ok(!textOf(inspector).includes(words), words)
    }
    assert.equal(facts(inspector).length, facts(court).length)
    assert.equal(facts(inspector).filter(({ leftOut }) => leftOut === 'care').length, 2)
    assert.deepEqual(await faultsOf(inspector), [])
  })

  it('shows an inspector the facts chosen of its journal, from a folder of its own too', async () => {
    const ask = ['audit', shared, '--to', 'An inspector', '--purpose', 'Complaint 12', '--out', out, '--force']
    for (const where of [
      ['--data', data, '--party', 'fr'],
      ['--data', join(data, 'fr')],
    ]) {
      const { code, document } = await json(exportCommand, [...ask, ...where, '--facts', '1-2'])
      assert.deepEqual([code, document.facts], [0, 2], JSON.stringify(document))
      const file = String(document.file)
      assert.equal((await run(verifyCommand, ['disclosure', file])).code, 0)
      writeFileSync(file, readFileSync(file, 'utf8').replace('"version":2', '"version":3'))
      assert.equal((await run(verifyCommand, ['disclosure', file])).code, 1)
    }
    assert.ok((await looks(`reception:${shared}`)).includes('disclosure 1-2 → An inspector: Complaint 12'))
  })

  it('has beside it the bundle of a request and of an admission: PDF, data, and the words of the file', async () => {
    for (const [what, ref, heading] of [
      ['request', withCare, /What happened|Chronologie/],
      ['admission', admission, /Chronologie/],
    ] as const) {
      const folder = join(out, what)
      const args = [what, ref, '--data', data, '--out', folder, '--language', 'fr']
      const { code, document } = await json(exportCommand, args)
      assert.equal(code, 0, JSON.stringify(document))
      const { pages } = await readPdf(readFileSync(join(folder, `${ref}-bundle.pdf`)))
      const text = pages.join(' ')
      assert.match(text, heading)
      if (what === 'request') assert.match(text, /Insulin, kept cold/)
      else assert.match(text, /Signé par nous/)
      const file = JSON.parse(readFileSync(join(folder, `${ref}-${what}.json`), 'utf8'))
      const facts = jsonIn(await pack(ref, 'FR'), 'chronology.json').facts
      assert.deepEqual([file.kind, file.facts], [what, facts], 'the facts of the pack')
      assert.equal((await run(exportCommand, args)).code, 2, 'nothing there is overwritten')
    }
    const back = await json(exportCommand, ['request', shared, '--data', data, '--at', '2025-09-01'])
    assert.deepEqual([back.code, back.document.code], [2, 'now-only'])
    assert.ok((await looks(`countersign:${admission}`)).includes('bundle court'))
  })

  it('of its whole record holds, until a fact is changed by hand: then it is named', async () => {
    const verify = ['record', '--data', data, '--party', 'FR']
    assert.equal((await run(verifyCommand, verify)).code, 0)
    const change = async (from: string, to: string): Promise<void> => {
      const database = await openEmbedded(theirs)
      const sql = `update events set occurred_at = replace(occurred_at, '${from}', '${to}') where stream = $1 and version = 1`
      await database.query(sql, [`reception:${shared}`])
      await database.close()
    }
    await change('2025', '2024')
    const { code, document } = await json(verifyCommand, verify)
    assert.equal(code, 1)
    assert.match(JSON.stringify(document), new RegExp(`"changed","ok":false,"about":"reception:${shared} 1 `))
    await change('2024', '2025')
    assert.equal((await run(verifyCommand, verify)).code, 0)
  })

  it('is refused with a reason: no such file, no such party, another’s record, no data, a running node, no keys', async () => {
    const told = async (args: readonly string[]) => {
      const { code, document } = await json(exportCommand, [...args, '--out', out, '--force'])
      return [code, document.code]
    }
    const from = ['--data', data, '--party', 'FR']
    assert.deepEqual(await told(['pack', 'ZZZZ-ZZZZ-ZZZZ', ...from]), [2, 'no-such-file'])
    assert.deepEqual(await told(['pack', reference, ...from]), [2, 'no-such-file'], 'the other state’s own reference')
    assert.deepEqual(await told(['pack', shared, '--data', data, '--party', 'XX']), [2, 'unknown-party'])
    assert.deepEqual(await told(['pack', shared, '--data', join(data, 'gb'), '--party', 'FR']), [2, 'other-record'])
    assert.deepEqual(await told(['pack', shared, '--data', join(data, 'nowhere'), '--party', 'FR']), [2, 'no-data'])
    const alone = join(data, 'alone')
    mkdirSync(alone)
    cpSync(theirs, join(alone, 'database'), { recursive: true })
    assert.deepEqual(await told(['pack', shared, '--data', alone]), [2, 'no-keys'])
    assert.deepEqual(await told(['audit', shared, '--data', alone, '--to', 'A', '--purpose', 'B']), [2, 'no-keys'])
    assert.deepEqual([inUse?.code, inUse?.document.code], [3, 'in-use'])
    assert.match(JSON.stringify(inUse?.document.problem), new RegExp(`4802/requests/${shared}/proof.zip`))
  })
})
