import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { x25519 } from '@noble/curves/ed25519.js'
import { expand, extract } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { type Keys, makeKeys, publicKeys } from '../platform/keys.ts'
import { proofText } from './events.ts'
import { provedBody, provedTo, provesItself } from './proof-view.ts'

const of = { agreement: 'uk-france-2025', party: 'FR' }
const raw = (text: string): Uint8Array => Buffer.from(text, 'base64url')
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const hex = (digits: string): string => Buffer.from(digits, 'hex').toString('base64url')
const only = <T>(list: readonly T[]): T => list[0] ?? assert.fail('none')

let sender: Keys
let receiver: Keys
let later: Keys
before(async () => {
  ;[sender, receiver, later] = [await makeKeys(), await makeKeys(), await makeKeys()]
})
const fresh = () => only(sender.encryption)
const theirs = () => only(receiver.encryption)
/** Whether the receiver believes that a key `x` is held, by this MAC. */
const believes = (x: string, mac: string, ours = receiver.encryption, who = of): boolean =>
  provesItself({ use: 'enc', x }, { mac }, who, ours)
const macOf = (key = fresh(), to: { readonly x: string } = theirs(), who = of): string => {
  const proof = provedTo(key, to, who)
  return proof !== undefined && 'mac' in proof ? proof.mac : assert.fail('no proof was made')
}

describe('a new key that others encrypt to proves that its private half is held (TR-70)', () => {
  test('by the MAC that the document describes, worked out here with another library', () => {
    const said = Buffer.from('paripassu-key-change/v1\nuk-france-2025\nFR\nenc\n')
    assert.equal(proofText(of.agreement, of.party, 'enc'), said.toString())
    const info = Buffer.concat([said, raw(fresh().x), raw(theirs().x)])
    const secret = x25519.getSharedSecret(raw(fresh().d), raw(theirs().x))
    const key = expand(sha256, extract(sha256, secret), info, 32)
    assert.equal(macOf(), text(createHmac('sha256', key).update(said).digest()))
  })

  test('the receiver believes it, and whoever is not the receiver does not', () => {
    assert.ok(believes(fresh().x, macOf()))
    assert.ok(!believes(fresh().x, macOf(), later.encryption))
    assert.ok(!believes(fresh().x, macOf(), []))
  })

  test('bytes chosen for what they spell are not believed, whatever MAC comes with them', () => {
    const words = text(Buffer.from('Jane Example born 1990, is ill. '))
    assert.equal(raw(words).byteLength, 32)
    for (const mac of [macOf(), words, text(Buffer.alloc(32))]) assert.ok(!believes(words, mac))
    assert.ok(!provesItself({ use: 'enc', x: words }, undefined, of, receiver.encryption))
    const signature = { ed25519: text(Buffer.alloc(64)) }
    assert.ok(!provesItself({ use: 'enc', x: fresh().x }, signature, of, receiver.encryption))
  })

  test('a MAC for another key, another party or another agreement is not believed; nor with one bit changed', () => {
    assert.ok(!believes(only(later.encryption).x, macOf()))
    assert.ok(!believes(fresh().x, macOf(), receiver.encryption, { ...of, party: 'GB' }))
    assert.ok(!believes(fresh().x, macOf(), receiver.encryption, { ...of, agreement: 'eu-turkiye-2016' }))
    const bytes = raw(macOf())
    bytes[31] = (bytes[31] ?? 0) ^ 1
    assert.ok(!believes(fresh().x, text(bytes)))
  })

  test('during a change of the receiver’s own keys it may be made to any of them, and to none that is gone', () => {
    const both = [...later.encryption, ...receiver.encryption]
    assert.ok(believes(fresh().x, macOf(), both))
    assert.ok(believes(fresh().x, macOf(fresh(), only(later.encryption)), both))
    assert.ok(!believes(fresh().x, macOf(), later.encryption), 'the older one was retired')
  })

  test('a point of low order, whose secret everybody knows, proves nothing (RFC 7748)', () => {
    const low = [
      '0000000000000000000000000000000000000000000000000000000000000000',
      '0100000000000000000000000000000000000000000000000000000000000000',
      'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
      '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
      'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    ]
    const said = Buffer.from(proofText(of.agreement, of.party, 'enc'))
    for (const digits of low) {
      const info = Buffer.concat([said, Buffer.from(digits, 'hex'), raw(theirs().x)])
      const key = expand(sha256, extract(sha256, new Uint8Array(32)), info, 32)
      assert.ok(!believes(hex(digits), text(createHmac('sha256', key).update(said).digest())), digits)
      assert.equal(provedTo(fresh(), { x: hex(digits) }, of), undefined, digits)
    }
  })

  test('another spelling of the same coordinate is no key: the top bit set, or a number of the prime or more', () => {
    const bytes = raw(fresh().x)
    bytes[31] = (bytes[31] ?? 0) | 0x80
    const spelt = { ...fresh(), x: text(bytes) }
    const info = Buffer.concat([Buffer.from(proofText(of.agreement, of.party, 'enc')), raw(spelt.x), raw(theirs().x)])
    const secret = x25519.getSharedSecret(raw(fresh().d), raw(theirs().x))
    const key = expand(sha256, extract(sha256, secret), info, 32)
    const mac = createHmac('sha256', key)
      .update(proofText(of.agreement, of.party, 'enc'))
      .digest()
    assert.ok(!believes(spelt.x, text(mac)))
  })
})

describe('as a change of keys is sealed', () => {
  const body = (one: object) => ({ added: [one], retired: [], changedAt: '2026-03-27T09:00:00Z' })
  const to = () => publicKeys(receiver).keys[1] as { x: string } as never

  test('a key that was announced before there was anybody to prove it to is proved then', () => {
    const sealed = provedBody(body({ use: 'enc', x: fresh().x }), sender, of, to())
    assert.deepEqual(sealed, body({ use: 'enc', x: fresh().x, proof: { mac: macOf() } }))
  })

  test('it is proved to the key that is the receiver’s then, not to the one when it was announced', () => {
    const before = { use: 'enc', x: fresh().x, proof: { mac: macOf(fresh(), only(later.encryption)) } }
    assert.deepEqual(provedBody(body(before), sender, of, to()), body({ ...before, proof: { mac: macOf() } }))
  })

  test('where the private half is gone the recorded proof stands; without one the key is left out', () => {
    const kept = { use: 'enc', x: fresh().x, proof: { mac: macOf() } }
    assert.deepEqual(provedBody(body(kept), later, of, to()), body(kept))
    assert.deepEqual(provedBody(body({ use: 'enc', x: fresh().x }), later, of, to()), { ...body({}), added: [] })
  })

  test('with nobody to prove it to it waits as it is', () => {
    const waits = body({ use: 'enc', x: fresh().x })
    assert.deepEqual(provedBody(waits, sender, of, undefined), waits)
  })
})
