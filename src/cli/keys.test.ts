import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { knownInstant } from '../core/calendar.ts'
import { addKeys, openKeys } from '../platform/keys.ts'
import { openLogKeys } from '../platform/log-keys.ts'
import { keysCommand } from './keys.ts'

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paripassu-keys-cli-'))
})
after(() => rm(folder, { recursive: true, force: true }))

async function asked(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await keysCommand(args, {
    out: async (text) => void out.push(text),
    err: async (text) => void err.push(text),
    now: () => knownInstant('2025-11-03T09:00:00Z'),
  })
  return { code, out: out.join(''), err: err.join('') }
}

test('a folder without keys is named, and nothing is made in it', async () => {
  const { code, err } = await asked('--data', folder)
  assert.equal(code, 1)
  assert.ok(err.includes(folder))
  assert.equal((await asked('--data', folder)).code, 1)
})

test('every key of the files is shown by use and fingerprint, and no private half', async () => {
  const keys = await openKeys(folder)
  openLogKeys(folder)
  const { code, out } = await asked('--data', folder)
  assert.equal(code, 0)
  assert.ok(out.includes(String(keys.signing[0]?.kid)))
  assert.ok(!out.includes(String(keys.signing[0]?.d)))
  await addKeys(folder, { sig: true, enc: false })
  const json = JSON.parse((await asked('--data', folder, '--json')).out)
  assert.deepEqual(
    json.keys.map(({ use }: { use: string }) => use),
    ['sig', 'sig', 'enc', 'log', 'witness'],
  )
  assert.match(json.together, /^[0-9a-f]{64}$/)
  assert.match(
    (await asked('--data', folder, '--lang', 'fr')).out,
    /à lire à voix haute : {0,1}([0-9a-f]{4} ){3}[0-9a-f]{4}/,
  )
})
