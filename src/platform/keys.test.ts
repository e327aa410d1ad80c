import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { calculateJwkThumbprint } from 'jose'
import { knownInstant } from '../core/calendar.ts'
import { tokenField } from '../core/fields.ts'
import { addKeys, forgetKeys, openKeys, parsePublicKeys, publicKeys, randomToken, uuid7 } from './keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'keys-'))
after(() => rmSync(folder, { recursive: true }))

test('the first start makes keys that only the node may read, and later starts find the same', async () => {
  const here = join(folder, 'first')
  const [one, two] = await Promise.all([openKeys(here), openKeys(here)])
  assert.deepEqual(one, two, 'two processes starting at once agree on one pair')
  assert.equal(statSync(join(here, 'keys.json')).mode & 0o777, 0o600)
  assert.deepEqual(readdirSync(here), ['keys.json'])
  assert.deepEqual(await openKeys(here), one)
})

test('what is published has no private half, and each key bears its thumbprint', async () => {
  const keys = publicKeys(await openKeys(join(folder, 'first')))
  assert.deepEqual(
    keys.keys.map(({ crv, alg, use }) => [crv, alg, use]),
    [
      ['Ed25519', 'Ed25519', 'sig'],
      ['X25519', 'ECDH-ES+A256KW', 'enc'],
    ],
  )
  assert.ok(!JSON.stringify(keys).includes('"d"'))
  for (const key of keys.keys) assert.equal(key.kid, await calculateJwkThumbprint(key))
  assert.deepEqual(await parsePublicKeys(JSON.parse(JSON.stringify(keys))), keys)
})

test('a thumbprint is that of RFC 8037, appendix A.3', async () => {
  const key = { crv: 'Ed25519', kty: 'OKP', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }
  assert.equal(await calculateJwkThumbprint(key), 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k')
})

test('a damaged key file stops the start and says what to do', async () => {
  const here = join(folder, 'damaged')
  const keys = await openKeys(here)
  const file = join(here, 'keys.json')
  const whole = readFileSync(file, 'utf8')
  const [signing] = keys.signing
  assert.ok(signing !== undefined)
  const other = signing.d.startsWith('A') ? `B${signing.d.slice(1)}` : `A${signing.d.slice(1)}`
  for (const damage of [
    '',
    whole.slice(0, 100),
    '{}',
    whole.replace(signing.d, other),
    whole.replace(signing.kid, signing.x),
  ]) {
    writeFileSync(file, damage)
    await assert.rejects(
      openKeys(here),
      (error: Error) => error.message.includes(file) && error.message.includes('backup'),
    )
  }
  writeFileSync(file, whole)
  assert.deepEqual(await openKeys(here), keys)
})

test('new keys are kept beside the old until these are forgotten, and the last of a use never is', async () => {
  const here = join(folder, 'rotated')
  const old = await openKeys(here)
  const signed = await addKeys(here, { sig: true, enc: false })
  assert.deepEqual([signed.signing.length, signed.encryption.length], [2, 1])
  assert.deepEqual(signed.signing[0], old.signing[0])
  const both = await addKeys(here, { sig: false, enc: true })
  assert.deepEqual(await openKeys(here), both)
  assert.equal(publicKeys(both).keys.length, 4)
  const left = await forgetKeys(
    here,
    [...old.signing, ...old.encryption].map(({ kid }) => kid),
  )
  assert.deepEqual(left, { signing: both.signing.slice(1), encryption: both.encryption.slice(1) })
  assert.deepEqual(await openKeys(here), left)
  assert.deepEqual(
    await forgetKeys(
      here,
      left.signing.map(({ kid }) => kid),
    ),
    left,
  )
})

test('a key set from outside is refused where it holds a private key, a false id, or lacks one of the two', async () => {
  const keys = await openKeys(join(folder, 'first'))
  const { keys: set } = publicKeys(keys)
  const [sig, enc] = set
  assert.ok(sig !== undefined && enc !== undefined)
  await assert.rejects(parsePublicKeys({ keys: [...keys.signing, enc] }), /private/)
  await assert.rejects(parsePublicKeys({ keys: [{ ...sig, kid: enc.kid }, enc] }), /thumbprint/)
  await assert.rejects(parsePublicKeys({ keys: [sig] }), /encrypt/)
  await assert.rejects(parsePublicKeys({ keys: [enc] }), /verify/)
  assert.deepEqual(await parsePublicKeys({ keys: [{ kty: 'RSA', n: 'x', e: 'AQAB' }, ...set] }), { keys: set })
})

test('tokens have 26 characters of Crockford base32, all differ, and use every letter', () => {
  const tokens = Array.from({ length: 500 }, randomToken)
  assert.equal(new Set(tokens).size, 500)
  for (const token of tokens) assert.ok(tokenField.safeParse(token).success, token)
  assert.equal(new Set(tokens.join('')).size, 32)
  assert.ok(
    tokens.every((token) => /^[0-7]/.test(token)),
    '128 bits leave three for the first character',
  )
})

test('identifiers are UUIDs of version 7 and begin with the time', () => {
  const id = uuid7(knownInstant('2022-02-22T19:22:22Z'))
  assert.match(id, /^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/) // the time of RFC 9562, appendix A.6
})
