import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Instant } from '../core/brand.ts'
import type { Query } from './database.ts'
import type { Keys } from './keys.ts'

/** A key for this use alone, from a private key of the node (HKDF, RFC 5869). */
const keyOf = (secret: string, name: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', `paripassu sealed secret v1\n${name}`, 32))

function seal(bytes: Buffer, { encryption }: Keys, name: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(encryption[0]?.d ?? '', name), nonce)
  const sealed = Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  return `${encryption[0]?.kid}.${sealed.toString('base64url')}`
}

/** `null` where no key is left that sealed it. */
function unseal(text: string, { encryption }: Keys, name: string): Buffer | null {
  const [kid, body = ''] = text.split('.')
  const key = encryption.find((one) => one.kid === kid)
  if (key === undefined) return null
  const bytes = Buffer.from(body, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(key.d, name), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
}

/**
 * 32 random bytes of this node under a name, in hex: made the first time they are asked for and the same for ever after,
 * whatever was stopped in between and whoever asks at the same moment. Kept sealed. `null` where no key is left that sealed
 * them: the record was put back from a backup made before a change of keys.
 */
export async function sealedSecret(query: Query, keys: Keys, name: string, now: Instant): Promise<string | null> {
  await query('insert into sealed_secrets (name, sealed, made_at) values ($1, $2, $3) on conflict (name) do nothing', [
    name,
    seal(randomBytes(32), keys, name),
    now,
  ])
  const [row] = await query('select sealed from sealed_secrets where name = $1', [name])
  return unseal(String(row?.sealed), keys, name)?.toString('hex') ?? null
}

/** Seals anew, with the key now in use, what keys about to be forgotten had sealed. Run again it finds nothing left. */
export async function sealAnew(query: Query, keys: Keys, kids: readonly string[]): Promise<void> {
  for (const row of await query('select name, sealed from sealed_secrets')) {
    const [name, sealed] = [String(row.name), String(row.sealed)]
    const [kid = ''] = sealed.split('.')
    if (!kids.includes(kid) || keys.encryption[0]?.kid === kid) continue
    const bytes = unseal(sealed, keys, name)
    if (bytes === null) continue
    await query('update sealed_secrets set sealed = $2 where name = $1 and sealed = $3', [
      name,
      seal(bytes, keys, name),
      sealed,
    ])
  }
}
