import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { exportCommand } from '../src/cli/export.ts'
import { run } from '../src/cli/fixture.ts'
import { rootOf } from '../src/core/tree.ts'
import { sign } from '../src/exchange/envelope.ts'
import { systemClock } from '../src/platform/clock.ts'
import { openEmbedded } from '../src/platform/database.ts'
import { openKeys } from '../src/platform/keys.ts'
import { MANIFEST, manifestType, type PackFiles, SIGNATURE, unzipped } from '../src/proof/pack.ts'
import { verifyProof } from '../src/proof/verify-view.ts'
import { start } from '../src/serve.ts'
import { parseCheckpoint } from '../src/transparency/checkpoint.ts'
import { pair } from '../src/transparency/fixture.ts'
import { parseNote, vkeyOf } from '../src/transparency/note.ts'
import { linesBy, logSigners, signedCheckpoint, witnessSigners } from '../src/transparency/signer.ts'
import { faultsOf, jsonIn } from './packs.ts'

/** What the page in a browser says does not hold: the page’s own modules, which need nothing but what Node has as well. */
const inBrowser = async (
  work: (page: Record<string, (...args: unknown[]) => Promise<unknown>>, say: (...said: unknown[]) => void) => unknown,
): Promise<readonly string[]> => {
  const bad: string[] = []
  const page = await import(new URL('../src/proof/browser/pack.js', import.meta.url).href)
  await work(page, (is, what, about) => {
    if (is === false || is === 'bad') bad.push(`${what} ${about}`)
  })
  return bad
}
const browserFaults = (files: PackFiles) =>
  inBrowser((page, say) =>
    page.checkPack?.(new Map([...files].map(([path, one]) => [path, Uint8Array.from(one)])), say),
  )

/** A state that signs a pack of its own making cannot have it say what its log and its journal do not. */
describe('a pack that its own maker forged', () => {
  const data = mkdtempSync(join(tmpdir(), 'paripassu-forged-'))
  let honest: PackFiles
  const asks: string[] = []
  before(async () => {
    const running = await start({ data, empty: false, ports: [0, 0] })
    for (const node of running.nodes) {
      await node.settled()
      await node.journal.settled()
      for (let round = 0; round < 3; round++) await node.log.follower.settled()
    }
    for (const log of ['https://log.example.org/log', 'https://*/log', 'https://a;sandbox/log']) {
      const page = await fetch(`${running.addresses[0]}/public/verify?log=${encodeURIComponent(log)}`)
      asks.push(/connect-src [^;]*;[^;]*/.exec(page.headers.get('content-security-policy') ?? '')?.[0] ?? '')
    }
    await running.close()
    const database = await openEmbedded(join(data, 'gb', 'database'))
    const [row] = await database.query(
      "select stream from view_rows where view = 'published' and stream like 'case:%' limit 1",
    )
    await database.close()
    const args = ['pack', String(row?.stream).slice('case:'.length), '--data', data, '--out', join(data, 'pack.zip')]
    assert.equal((await run(exportCommand, args, systemClock.now())).code, 0)
    honest = unzipped(readFileSync(join(data, 'pack.zip')))?.files ?? new Map()
  })
  after(() => rmSync(data, { recursive: true, force: true }))

  /** The pack with one file another, and everything over it signed anew by the node. */
  const forged = async (path: string, value: unknown): Promise<PackFiles> => {
    const bytes = Buffer.from(canonicalize(value) ?? '')
    const manifest = jsonIn(honest, MANIFEST)
    const file = manifest.files.find((one: { path: string }) => one.path === path)
    Object.assign(file, { size: bytes.length, digest: createHash('sha256').update(bytes).digest('hex') })
    const signature = await sign(manifest, manifestType, await openKeys(join(data, 'gb')))
    const text = Buffer.from(canonicalize(manifest) ?? '')
    return new Map([...honest, [path, bytes], [MANIFEST, text], [SIGNATURE, Buffer.from(signature)]])
  }
  const refused = async (files: PackFiles, program: RegExp, page: RegExp): Promise<void> => {
    assert.match((await faultsOf(files)).join('; '), program)
    assert.match((await browserFaults(files)).join('; '), page)
  }

  it('holds as it was made, by the program and by the page', async () => {
    assert.deepEqual([await faultsOf(honest), await browserFaults(honest)], [[], []])
    const same = await forged('log.json', jsonIn(honest, 'log.json'))
    assert.deepEqual([await faultsOf(same), await browserFaults(same)], [[], []])
  })

  it('is not cosigned by a key that stands among those of neither state, nor by its maker’s own witness', async () => {
    const log = jsonIn(honest, 'log.json')
    const { text = '' } = parseNote(log.witnessed) ?? {}
    const head = parseCheckpoint(text)
    assert.ok(head)
    const own = log.keys.filter((key: string) => key.startsWith(`${log.origin}+`))
    const [signed] = log.witnessed.split(/(?<=\n)(?=— fr\.)/)
    for (const name of ['fr.uk-france-2025.paripassu/witness', `${log.origin}/witness`]) {
      const witness = witnessSigners(name, pair())
      const keys = [...own, ...witness.map(({ key }) => vkeyOf(key))]
      const files = await forged('log.json', { ...log, keys, witnessed: `${signed}${linesBy(witness, head, 1)}` })
      await refused(files, /log\.json keys\.\d \(not in keys\/\)/, /log /)
      // Whoever gives the keys of both states gives that of the maker’s own witness, too.
      const { checks } = await verifyProof(files, name.startsWith(log.origin) ? keys : [...log.keys])
      assert.ok(checks.some(({ ok, about }) => !ok && about === 'log.json witnessed (cosignature)'))
    }
  })

  it('is not proved in a log that nobody signed, in none, or in another’s', async () => {
    const log = jsonIn(honest, 'log.json')
    await refused(await forged('log.json', { ...log, keys: [] }), /log\.json keys \(signature\)/, /log gb\./)
    await refused(await forged('log.json', null), /log\.json \(none\)/, /log GB/)
    const other = { ...log, origin: 'fr.uk-france-2025.paripassu' }
    await refused(await forged('log.json', other), /log\.json origin/, /log fr\./)
  })

  it('shows no fact otherwise than it was journalled, and names no place and no version that the log does not', async () => {
    const chronology = jsonIn(honest, 'chronology.json')
    const { digest: _, ...shown } = chronology.facts[0]
    const altered = { ...shown, occurredAt: '2024-01-01T00:00:00Z' }
    const digest = createHash('sha256')
      .update(canonicalize(altered) ?? '')
      .digest('hex')
    const facts = [{ ...altered, digest }, ...chronology.facts.slice(1)]
    await refused(await forged('chronology.json', { ...chronology, facts }), /facts\.0\.event/, /shown \d/)
    const law = jsonIn(honest, 'law.json')
    const versions = [{ ...law.versions[0], entries: [0] }, ...law.versions.slice(1)]
    await refused(await forged('law.json', { ...law, versions }), /law\.json versions\.0/, /law uk-france/)
  })

  it('and the page asks the one host that was given, whatever is written in its place', () => {
    const none = "connect-src 'none'; base-uri 'none'"
    assert.deepEqual(asks, ["connect-src https://log.example.org; base-uri 'none'", none, none])
  })

  it('and a log without keys, or not signed by those it has, is not verified by the page', async () => {
    const origin = 'xx.one.paripassu'
    const note = signedCheckpoint(logSigners(origin, pair()), { origin, size: 0, root: rootOf([]) })
    const [other] = logSigners('yy.one.paripassu', pair())
    assert.ok(other)
    for (const keys of ['', `${vkeyOf(other.key)}\n`, '<!DOCTYPE html>\n<p>Not found</p>\n']) {
      const server = createServer(({ url }, answer) => answer.end(url === '/keys' ? keys : note))
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
      const { port } = z.object({ port: z.int() }).parse(server.address())
      const look = inBrowser((page, say) => page.checkLogAt?.(`http://127.0.0.1:${port}`, say))
      await assert.rejects(look, { what: 'keys' })
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    }
  })
})
