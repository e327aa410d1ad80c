import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { drawCommand } from '../src/cli/draw.ts'
import type { Io } from '../src/cli/options.ts'
import { verifyCommand } from '../src/cli/verify.ts'
import type { Instant } from '../src/core/brand.ts'
import { randomnessOf, roundAfter, roundTime } from '../src/draw/beacon.ts'
import { drawJsonSchema, fileText } from '../src/draw/public-file.ts'
import { rerun, verifyText } from '../src/draw/verify.ts'
import { drawVectors, madeFile, textOf, validDraws } from '../tools/draw-vectors.ts'
import { firstFault } from './draw-independent.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const kept = <T extends z.ZodType>(name: string, of: T): readonly z.infer<T>[] =>
  z.object({ vectors: z.array(of) }).parse(JSON.parse(read(`vectors/draws/${name}`))).vectors
const valid = kept('valid.json', z.object({ name: z.string(), file: z.string() }))
const invalid = kept('invalid.json', z.object({ name: z.string(), fails: z.string(), file: z.string() }))
const beacons = kept(
  'beacons.json',
  z.object({ round: z.int(), signature: z.string(), randomness: z.string().nullable() }),
)
const failed = (text: string) => verifyText(text).checks.flatMap(({ ok, id }) => (ok ? [] : [id]))

describe('the vectors of draws', () => {
  it('are those the tool makes, and the schema that of the file', () => {
    for (const [name, value] of Object.entries(drawVectors()))
      assert.equal(read(`vectors/draws/${name}`), textOf(value), name)
    assert.equal(read('docs/draw.schema.json'), textOf(drawJsonSchema()))
  })
  for (const { name, file } of valid)
    it(`pass: ${name}`, () => {
      assert.deepEqual(failed(file), [])
      // The second implementation leaves beacons to the first.
      assert.equal(firstFault(file), name.includes('drand') ? 7 : 0)
    })
  for (const { name, file, fails } of invalid)
    it(`do not pass: ${name}`, () => {
      assert.ok(failed(file).includes(fails), `${failed(file)}`)
      assert.notEqual(firstFault(file), 0)
    })
  for (const { round, signature, randomness } of beacons)
    it(`give a round of drand its randomness, or none: ${round} ${signature.slice(0, 6)}`, () => {
      assert.equal(randomnessOf(round, signature), randomness)
    })
  it('know when a round is public, and which comes after now', () => {
    assert.equal(roundTime(1), '2023-08-23T15:09:27Z')
    const now = '2025-10-06T09:00:00Z' as Instant
    const next = roundAfter(now, 10)
    assert.ok(roundTime(next) >= '2025-10-06T09:10' && roundTime(next - 60) < '2025-10-06T09:10', roundTime(next))
  })
})

/** How long a member is in the text. */
const lengthOf = (member: readonly [string, unknown] | undefined): number =>
  member === undefined ? 0 : `"${member[0]}":${JSON.stringify(member[1])}`.length

describe('a file with one byte altered', () => {
  const text = fileText(
    madeFile({
      groups: [
        ['A', 1, 1],
        ['B', 3, 1],
        ['C', 2, 1],
      ],
      places: 3,
    }),
  )
  /** Which member of the object each byte stands in. */
  const members = Object.entries(JSON.parse(text) as Record<string, unknown>)
  const starts: number[] = []
  for (const [name, value] of members) {
    const end = (starts.at(-1) ?? 0) + (starts.length === 0 ? 1 : lengthOf(members[starts.length - 1]) + 1)
    starts.push(end)
    assert.ok(text.startsWith(`"${name}":${JSON.stringify(value)}`, end), name)
  }
  it('is never verified, by either implementation, and its member is named', () => {
    let tried = 0
    for (let at = 0; at < text.length; at += 1) {
      for (const other of ['0', '1', 'a', ' ', '}']) {
        if (text[at] === other) continue
        const changed = text.slice(0, at) + other + text.slice(at + 1)
        const verdict = verifyText(changed)
        tried += 1
        assert.equal(verdict.verified, false, `${at} ${other}`)
        if (tried % 7 === 0) assert.notEqual(firstFault(changed), 0, `${at} ${other}`)
        const named = new Set(verdict.checks.flatMap(({ ok, id, where }) => (ok ? [] : [id, ...where])))
        const [member = ''] = members[starts.findLastIndex((start) => start <= at)] ?? []
        // Broken JSON, a name misspelt or another way of writing is named as that.
        assert.ok(
          ['json', 'bytes', 'form', member].some((one) => named.has(one)),
          `${at} ${other}: ${[...named]}`,
        )
      }
    }
    assert.ok(tried > 5000)
  })
  it('names the very member where a figure of a hash is another', () => {
    for (const [name, at] of [
      ['list', text.indexOf('"root":"') + 9],
      ['entries', text.indexOf('"ticket":"') + 12],
      ['states', text.indexOf('"secret":"') + 12],
      ['drawn', text.indexOf('"seed":"') + 12],
    ] as const) {
      const changed = text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1)
      assert.ok(failed(changed).includes(`digest/${name}`), `${name}: ${failed(changed)}`)
    }
  })
})

describe('./paripassu draw', () => {
  const run = async (...args: string[]) => {
    const said = { out: '', err: '' }
    const io: Io = {
      out: async (text) => {
        said.out += text
      },
      err: async (text) => {
        said.err += text
      },
      now: () => '2026-03-02T09:00:00Z' as Instant,
    }
    const code = args[0] === 'draw' ? await verifyCommand(args, io) : await drawCommand(args, io)
    return { code, ...said }
  }
  it('verifies, runs again, and says no, wrong use and a broken world by its exit code', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'paripassu-draw-'))
    try {
      const put = async (name: string, text: string): Promise<string> => {
        await writeFile(join(folder, name), text)
        return join(folder, name)
      }
      const [good, bad] = [validDraws[0], invalid.find(({ name }) => name === 'a draw without an order')]
      assert.ok(good && bad)
      const file = await put('good.json', fileText(good.file))
      const verified = await run('verify', file, '--json')
      assert.deepEqual(
        [verified.code, z.object({ verified: z.boolean() }).parse(JSON.parse(verified.out)).verified],
        [0, true],
      )
      const again = await run('run', file, '--json')
      assert.deepEqual(
        z.object({ order: z.array(z.string()) }).parse(JSON.parse(again.out)).order,
        good.file.drawn?.order,
      )
      assert.equal(rerun(good.file)?.seed, good.file.drawn?.seed)
      const other = await put('bad.json', bad.file)
      const not = await run('verify', other, '--lang', 'fr')
      assert.deepEqual([not.code, /NON vérifié/.test(not.out)], [1, true])
      assert.equal((await run('run', await put('none.json', '{}'))).code, 1)
      assert.equal((await run('verify')).code, 2)
      assert.equal((await run('toss', file)).code, 2)
      assert.equal((await run('verify', join(folder, 'missing.json'))).code, 3)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('checks a file, a folder and an address alike, by either name, and a proof beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'paripassu-draws-'))
    const [good] = validDraws
    const bad = invalid.find(({ name }) => name === 'a draw without an order')
    assert.ok(good && bad)
    const text = fileText(good.file)
    const server = createServer((request, answer) => {
      const [status, body] = request.url === '/public/draws/7K3M-9Q2X.json' ? [200, text] : [404, 'none']
      answer.writeHead(status).end(body)
    })
    const port = await new Promise<number>((done) => {
      server.listen(0, '127.0.0.1', () => {
        const at = server.address()
        done(typeof at === 'object' ? (at?.port ?? 0) : 0)
      })
    })
    try {
      await writeFile(join(folder, 'draw-one.json'), text)
      await writeFile(join(folder, 'package.json'), '{"name":"not a draw"}')
      const one = await run('draw', join(folder, 'draw-one.json'))
      assert.deepEqual(one, await run('verify', join(folder, 'draw-one.json')))
      assert.deepEqual([one.code, one.err], [0, ''])
      assert.equal((await run('draw', folder)).out, one.out, 'a folder with one file says the same')
      for (const path of ['', '/', '.json'])
        assert.equal((await run('draw', `http://127.0.0.1:${port}/public/draws/7K3M-9Q2X${path}`)).out, one.out)
      assert.equal((await run('draw', `http://127.0.0.1:${port}/elsewhere`)).code, 3)
      await writeFile(join(folder, 'draw-two.json'), bad.file)
      await writeFile(join(folder, 'draw-three.json'), text.slice(0, 90))
      const all = await run('draw', folder)
      assert.equal(all.code, 1)
      assert.match(all.out, /draw-one\.json\n.* verified\n.*draw-three\.json\nNO .*draw-two\.json\n.*NOT verified/s)
      const read = z.array(z.object({ where: z.string(), verdict: z.object({ verified: z.boolean() }) }))
      assert.deepEqual(
        read.parse(JSON.parse((await run('draw', folder, '--json')).out)).map(({ verdict }) => verdict.verified),
        [true, false, false],
      )
      assert.equal((await run('draw', folder, '--keys', 'k')).code, 2)
      assert.equal((await run('draw')).code, 2)
      assert.equal((await run('draw', join(folder, 'missing'))).code, 3)
      await Promise.all(['draw-one', 'draw-two', 'draw-three'].map((name) => rm(join(folder, `${name}.json`))))
      const none = await run('draw', folder, '--lang', 'fr')
      assert.deepEqual([none.code, none.err.includes('aucun fichier de tirage')], [3, true])
    } finally {
      server.close()
      await rm(folder, { recursive: true })
    }
  })
})
