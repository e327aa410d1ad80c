import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { zipSync } from 'fflate'
import { exportCommand } from '../src/cli/export.ts'
import { json as asJson, run as asTerminal } from '../src/cli/fixture.ts'
import { verifyCommand } from '../src/cli/verify.ts'
import { systemClock } from '../src/platform/clock.ts'
import { openEmbedded } from '../src/platform/database.ts'
import { MANIFEST, type PackFiles, SIGNATURE, unzipped, zipOf } from '../src/proof/pack.ts'
import { verifyPage } from '../src/proof/verify-pages.ts'
import { verifyProof } from '../src/proof/verify-view.ts'
import { start } from '../src/serve.ts'
import { launch } from './browser.ts'
import { everyByteNamed, faultsOf } from './packs.ts'

type Command = Parameters<typeof asTerminal>[0]
/** The demonstration's clock runs apart from the machine's by an offset that its folder keeps. */
const run = (command: Command, args: readonly string[]) => asTerminal(command, args, systemClock.now())
const json = (command: Command, args: readonly string[]) => asJson(command, args, systemClock.now())

/** Two nodes with their history, stopped again; what is proved of a case that went all the way, and of the record. */
describe('a proof', () => {
  const data = mkdtempSync(join(tmpdir(), 'paripassu-proof-'))
  const out = join(data, 'out')
  let reference = ''
  before(async () => {
    const running = await start({ data, empty: false, ports: [0, 0] })
    for (const node of running.nodes) {
      await node.settled()
      await node.journal.settled()
      for (let round = 0; round < 3; round++) await node.log.follower.settled()
    }
    const [node] = running.nodes
    const [counted] =
      (await node?.platform.database.query(
        "select stream from view_rows where view = 'published' and stream like 'case:%'",
      )) ?? []
    reference = String(counted?.stream).slice('case:'.length)
    await running.close()
  })
  after(() => rmSync(data, { recursive: true, force: true }))

  const pack = async (audience: string): Promise<PackFiles> => {
    const file = join(out, `${audience}.zip`)
    const args = ['pack', reference, '--for', audience, '--data', data, '--out', file, '--force']
    assert.equal((await run(exportCommand, args)).code, 0)
    const archive = unzipped(readFileSync(file))
    assert.ok(archive?.whole === true)
    return archive.files
  }
  it('is written as a folder and as one archive, and both hold; who asked is in the list of who looked', async () => {
    const made = await json(exportCommand, ['pack', reference, '--data', data, '--out', out])
    assert.equal(made.code, 0, JSON.stringify(made.document))
    for (const name of [`${reference}-proof`, `${reference}-proof.zip`]) {
      const { code, document } = await json(verifyCommand, ['pack', join(out, name)])
      assert.equal(code, 0, JSON.stringify(document))
    }
    const again = await run(exportCommand, ['pack', reference, '--data', data, '--out', out])
    assert.equal(again.code, 2, 'nothing there is overwritten')
    const database = await openEmbedded(join(data, 'gb', 'database'))
    const rows = await database.query("select 1 from reads where stream = $1 and what = 'proof court'", [
      `case:${reference}`,
    ])
    await database.close()
    assert.ok(rows.length >= 2)
  })

  it('has the messages of both states with their receipts, and the place in a log that the other state cosigned', async () => {
    const { ok, checks } = await verifyProof(await pack('court'), null)
    assert.ok(ok, JSON.stringify(checks.filter((one) => !one.ok)))
    const about = Object.fromEntries(checks.map((one) => [one.what, one.about]))
    const [messages = 0, receipts = 0] = (about.messages ?? '').split(', ').map(Number)
    assert.ok(messages >= 4 && receipts === messages, about.messages ?? '')
    assert.deepEqual([about.places, about.witnessed], ['1', 'FR'])
  })

  it('names the file wherever one byte of any file is another', async () => {
    const files = await pack('court')
    await everyByteNamed(files, 60)
  })

  it('names what is missing and what was added', async () => {
    const files = await pack('court')
    for (const path of files.keys())
      assert.ok(
        (await faultsOf(new Map([...files].filter(([one]) => one !== path)))).some((one) => one.startsWith(path)),
        path,
      )
    assert.deepEqual(await faultsOf(new Map([...files, ['messages/more.jws', new Uint8Array([1])]])), [
      'messages/more.jws (not in the manifest)',
    ])
  })

  it('as an archive, is found changed in any byte, also where no file is', async () => {
    const archive = zipOf(await pack('court'))
    const file = join(out, 'changed.zip')
    for (let at = 0; at < archive.length; at += Math.ceil(archive.length / 12)) {
      const bytes = Uint8Array.from(archive)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      writeFileSync(file, bytes)
      assert.equal((await run(verifyCommand, ['pack', file])).code, 1, `byte ${at}`)
    }
  })

  it('says of what is no archive, or unpacks to far too much, that it is none', async () => {
    const bomb = Buffer.from(zipSync({ 'manifest.json': new Uint8Array(1024) }))
    // As its directory has it, 600 MB.
    bomb.writeUInt32LE(600 * 1024 * 1024, bomb.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24)
    for (const [name, bytes] of [
      ['empty.zip', new Uint8Array()],
      ['letter.zip', Buffer.from('Dear Sir')],
      ['bomb.zip', bomb],
    ] as const) {
      writeFileSync(join(out, name), bytes)
      const { code, document } = await json(verifyCommand, ['pack', join(out, name)])
      assert.deepEqual([code, document.checks], [1, [{ what: 'no-archive', ok: false, about: join(out, name) }]])
    }
  })

  it('is not believed where the node itself signs a fact that was not journalled', async () => {
    const files = await pack('court')
    const chronology = JSON.parse(Buffer.from(files.get('chronology.json') ?? []).toString('utf8'))
    const leaf = chronology.journal.leaves.find(({ fact }: { fact: unknown }) => fact !== null)
    leaf.fact.actor.name = 'Somebody Else'
    const found = await faultsOf(new Map([...files, ['chronology.json', Buffer.from(JSON.stringify(chronology))]]))
    assert.ok(found.length > 0)
  })

  it('leaves out what an audience may not have, with the place of each fact in the journal all the same', async () => {
    const [court, inspector] = [await pack('court'), await pack('inspector')]
    const leaves = (files: PackFiles): readonly { fact: unknown; salt: unknown; proof: unknown }[] =>
      JSON.parse(Buffer.from(files.get('chronology.json') ?? []).toString('utf8')).journal.leaves
    const hidden = leaves(inspector).filter(({ fact }) => fact === null)
    assert.ok(hidden.length > 0)
    for (const { salt, proof } of hidden) assert.ok(salt === null && proof !== null)
    assert.equal(leaves(inspector).length, leaves(court).length)
    assert.deepEqual(await faultsOf(inspector), [])
    const text = [...inspector.values()].map((bytes) => Buffer.from(bytes).toString('utf8')).join()
    for (const { answer } of screening(court)) assert.ok(!text.includes(answer), answer)
  })

  const screening = (files: PackFiles): readonly { answer: string }[] =>
    JSON.parse(Buffer.from(files.get('chronology.json') ?? []).toString('utf8'))
      .facts.flatMap(
        ({ event }: { event: { screening?: { answers: { answer: string }[] } } | null }) =>
          event?.screening?.answers ?? [],
      )
      .filter(({ answer }: { answer: string }) => answer.length > 12)

  it('of the whole record holds, until a fact is changed by hand: then it is named', async () => {
    assert.equal((await run(verifyCommand, ['record', '--data', data])).code, 0)
    const change = async (sql: string): Promise<void> => {
      const database = await openEmbedded(join(data, 'gb', 'database'))
      await database.query(sql, [`case:${reference}`])
      await database.close()
    }
    await change(
      `update events set occurred_at = replace(occurred_at, '2025', '2024') where stream = $1 and version = 2`,
    )
    const { code, document } = await json(verifyCommand, ['record', '--data', data])
    assert.equal(code, 1)
    assert.match(JSON.stringify(document), new RegExp(`"changed","ok":false,"about":"case:${reference} 2 `))
    await change(
      `update events set occurred_at = replace(occurred_at, '2024', '2025') where stream = $1 and version = 2`,
    )
    assert.equal((await run(verifyCommand, ['record', '--data', data])).code, 0)
  })

  it('shows an inspector the facts chosen and no others, once it is said for whom and why', async () => {
    const ask = ['audit', reference, '--data', data, '--out', out]
    assert.deepEqual((await json(exportCommand, [...ask, '--to', 'An inspector'])).document.code, 'no-purpose')
    assert.deepEqual((await json(exportCommand, [...ask, '--purpose', 'Complaint'])).document.code, 'no-recipient')
    const whole = [...ask, '--to', 'An inspector', '--purpose', 'Complaint 12']
    assert.equal((await json(exportCommand, [...whole, '--facts', '1,900'])).document.code, 'no-such-fact')
    assert.equal((await json(exportCommand, [...whole, '--facts', '2-'])).document.code, 'bad-facts')
    const { code, document } = await json(exportCommand, [...whole, '--facts', '2-3'])
    assert.deepEqual([code, document.facts], [0, 2])
    const file = String(document.file)
    assert.equal((await run(verifyCommand, ['disclosure', file])).code, 0)
    writeFileSync(file, readFileSync(file, 'utf8').replace('"version":3', '"version":4'))
    assert.equal((await run(verifyCommand, ['disclosure', file])).code, 1)
  })

  it('has a manifest and its signature', async () => {
    const files = await pack('lawyer')
    assert.ok(files.has(MANIFEST) && files.has(SIGNATURE) && files.has('index.html'))
    const html = Buffer.from(files.get('index.html') ?? []).toString('utf8')
    assert.match(html, /default-src 'none'/)
    assert.ok(!/(src|href)="https?:/.test(html), 'nothing on the page leads to a network')
  })

  it('is checked by the page that anybody may save, in a browser with no network, which names what was tampered with', async () => {
    const page = join(out, 'verify.html')
    writeFileSync(page, verifyPage('en', '', null))
    const files = await pack('court')
    const archive = (some: PackFiles, name: string): string => {
      writeFileSync(join(out, name), zipOf(some))
      return join(out, name)
    }
    const browser = await launch()
    after(() => browser.close())
    const tab = await browser.newPage()
    const asked: string[] = []
    tab.on('request', (request) => asked.push(request.url()))
    const said = async (file: string): Promise<readonly [string, string]> => {
      await tab.goto(`file://${page}`)
      await tab.locator('#file').setInputFiles(file)
      const outcome = tab.locator('[data-outcome].good, [data-outcome].bad, [data-outcome].unknown')
      await outcome.waitFor()
      return [
        (await outcome.getAttribute('class')) ?? '',
        await tab
          .locator('li.bad')
          .allInnerTexts()
          .then((all) => all.join()),
      ]
    }
    assert.deepEqual(await said(archive(files, 'whole.zip')), ['unknown', ''], 'all holds but what no browser verifies')
    for (const path of [
      'messages.json',
      'log.json',
      'chronology.json',
      'index.html',
      'manifest.json',
      'manifest.jws',
      'law/agreement.json',
    ]) {
      const bytes = Uint8Array.from(files.get(path) ?? [])
      const at = Math.floor(bytes.length / 2)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      const [is, named] = await said(archive(new Map([...files, [path, bytes]]), 'tampered.zip'))
      assert.equal(is, 'bad', path)
      assert.ok(path.startsWith('manifest') || named.includes(path), `${path}: ${named}`)
    }
    const whole = readFileSync(join(out, 'whole.zip'))
    writeFileSync(join(out, 'more.zip'), Buffer.concat([whole, Buffer.from('more')]))
    const [appended, why] = await said(join(out, 'more.zip'))
    assert.equal(appended, 'bad', 'bytes put after the archive')
    assert.match(why, /archive is NOT as it was made/)
    writeFileSync(page, verifyPage('en', '', null, 'another-2030'))
    assert.deepEqual(await said(join(out, 'whole.zip')), ['unknown', ''])
    assert.match(await tab.locator('ul').innerText(), /another agreement than this site’s: uk-france-2025/)
    const disclosure = await json(exportCommand, [
      'audit',
      reference,
      '--data',
      data,
      '--out',
      out,
      '--to',
      'X',
      '--purpose',
      'Y',
      '--force',
    ])
    assert.deepEqual(await said(String(disclosure.document.file)), ['unknown', ''])
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('file:')),
      [],
    )
  })
})
