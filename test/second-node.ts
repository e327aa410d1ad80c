import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A second implementation of the exchange, written from docs/protocol.md and the standards it names, with nothing of ours:
 * own canonical JSON, own signatures and encryption over node:crypto, own sequences and receipts. It keeps no record on disk
 * and knows no case; it shows that the document is enough.
 */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type Payload = { readonly [key: string]: Json }
export type Jwk = {
  readonly kty: 'OKP'
  readonly crv: string
  readonly x: string
  readonly kid: string
  readonly use: string
  readonly alg: string
}
export type Jwks = { readonly keys: readonly Jwk[] }

const b64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url')
const from64 = (text: string): Buffer => Buffer.from(text, 'base64url')
const hex = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** RFC 8785 for what the protocol uses: names in order of UTF-16 code units, no spaces. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((one: Json) => canonical(one)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

/** RFC 7638. */
const thumbprint = (crv: string, x: string): string =>
  createHash('sha256')
    .update(canonical({ crv, kty: 'OKP', x }))
    .digest('base64url')

export type OwnKeys = { readonly signing: KeyObject; readonly encryption: KeyObject; readonly jwks: Jwks }

/** A signing and an encryption key, and the set as it is published. */
export function freshKeys(): OwnKeys {
  const signing = generateKeyPairSync('ed25519').privateKey
  const encryption = generateKeyPairSync('x25519').privateKey
  const published = (key: KeyObject, use: string, alg: string): Jwk => {
    const { crv = '', x = '' } = createPublicKey(key).export({ format: 'jwk' })
    return { kty: 'OKP', crv, x, kid: thumbprint(crv, x), use, alg }
  }
  return {
    signing,
    encryption,
    jwks: { keys: [published(signing, 'sig', 'Ed25519'), published(encryption, 'enc', 'ECDH-ES+A256KW')] },
  }
}

const keyOf = ({ crv, x }: { readonly crv: string; readonly x: string }): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv, x }, format: 'jwk' })
const inUse = (jwks: Jwks, use: string): Jwk => {
  const key = jwks.keys.find((one) => one.use === use)
  if (key === undefined || key.kid !== thumbprint(key.crv, key.x)) throw new Error(`no sound ${use} key`)
  return key
}

/** A compact JWS over canonical JSON. `header` changes the three members, for showing what is refused. */
export function jws(payload: Payload, typ: string, keys: OwnKeys, header: Payload = {}): string {
  const head = { alg: 'Ed25519', kid: inUse(keys.jwks, 'sig').kid, typ, ...header }
  const signed = `${b64(JSON.stringify(head))}.${b64(canonical(payload))}`
  return `${signed}.${b64(signBytes(null, Buffer.from(signed), keys.signing))}`
}

/** What a compact JWS says, if it is signed with a key of the set, of this type, and in its one spelling; otherwise why not. */
export function opened(
  text: string,
  typ: string,
  jwks: Jwks,
): { readonly payload: Payload } | { readonly problem: string } {
  const parts = text.split('.')
  const [head = '', body = '', signature = ''] = parts
  if (parts.length !== 3 || parts.some((part) => b64(from64(part)) !== part)) return { problem: 'malformed' }
  const said: Record<string, unknown> = JSON.parse(from64(head).toString())
  if (said.alg !== 'Ed25519' || said.typ !== typ || Object.keys(said).length !== 3) return { problem: 'malformed' }
  const key = jwks.keys.find(({ kid, use }) => use === 'sig' && kid === said.kid)
  if (key === undefined) return { problem: 'unknown-key' }
  if (!verifyBytes(null, Buffer.from(`${head}.${body}`), keyOf(key), from64(signature)))
    return { problem: 'bad-signature' }
  const payload: Payload = JSON.parse(from64(body).toString())
  return canonical(payload) === from64(body).toString() ? { payload } : { problem: 'malformed' }
}

/** RFC 7518, section 4.6.2: one round of the Concat KDF over the shared secret. */
function wrappingKey(secret: Buffer): Buffer {
  const length = (bytes: Buffer): Buffer => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(bytes.length)
    return Buffer.concat([count, bytes])
  }
  const round = Buffer.from([0, 0, 0, 1])
  const bits = Buffer.from([0, 0, 1, 0])
  const none = Buffer.alloc(0)
  const info = [length(Buffer.from('ECDH-ES+A256KW')), length(none), length(none), bits]
  return createHash('sha256')
    .update(Buffer.concat([round, secret, ...info]))
    .digest()
}
const WRAP_IV = Buffer.from('a6a6a6a6a6a6a6a6', 'hex')

/** A compact JWE of canonical JSON to the other node's first encryption key. */
export function sealed(personal: Payload, jwks: Jwks): string {
  const to = inUse(jwks, 'enc')
  const once = generateKeyPairSync('x25519')
  const { crv = '', x = '' } = once.publicKey.export({ format: 'jwk' })
  const header = {
    alg: 'ECDH-ES+A256KW',
    enc: 'A256GCM',
    epk: { kty: 'OKP', crv, x },
    kid: to.kid,
    typ: 'paripassu-personal+jwe',
  }
  const head = b64(JSON.stringify(header))
  const [content, iv] = [randomBytes(32), randomBytes(12)]
  const secret = diffieHellman({ privateKey: once.privateKey, publicKey: keyOf(to) })
  const wrap = createCipheriv('id-aes256-wrap', wrappingKey(secret), WRAP_IV)
  const wrapped = Buffer.concat([wrap.update(content), wrap.final()])
  const cipher = createCipheriv('aes-256-gcm', content, iv).setAAD(Buffer.from(head))
  const text = Buffer.concat([cipher.update(canonical(personal)), cipher.final()])
  return [head, b64(wrapped), b64(iv), b64(text), b64(cipher.getAuthTag())].join('.')
}

/** Opens a personal part that was encrypted to us. Throws where it was not. */
export function unsealed(jwe: string, keys: OwnKeys): Payload {
  const [head = '', wrapped = '', iv = '', text = '', tag = ''] = jwe.split('.')
  const { epk } = JSON.parse(from64(head).toString())
  const secret = diffieHellman({ privateKey: keys.encryption, publicKey: keyOf(epk) })
  const unwrap = createDecipheriv('id-aes256-wrap', wrappingKey(secret), WRAP_IV)
  const content = Buffer.concat([unwrap.update(from64(wrapped)), unwrap.final()])
  const decipher = createDecipheriv('aes-256-gcm', content, from64(iv))
    .setAAD(Buffer.from(head))
    .setAuthTag(from64(tag))
  return JSON.parse(Buffer.concat([decipher.update(from64(text)), decipher.final()]).toString())
}

function uuid7(now: number): string {
  const text = `${now.toString(16).padStart(12, '0')}7${randomBytes(2).toString('hex').slice(1)}8${randomBytes(8).toString('hex').slice(1)}`
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20, 32)].join('-')
}

export type Came = { readonly payload: Payload; readonly personal: Payload | null; readonly times: number }
export type Answer = { readonly status: number; readonly body: string }
export type Said = { readonly understood: boolean; readonly problem?: string }

export type Ends = { readonly agreement: string; readonly from: string; readonly to: string }

/** One running node of the second implementation: its door, its inbox, and its way to say something. */
export type SecondNode = Awaited<ReturnType<typeof openSecond>>

/** Opens the door on a port of its own. `ends.from` is us; `partner` the other node's keys and address. */
export async function openSecond(
  ends: Ends,
  partner: { readonly jwks: Jwks; readonly address: string },
  keys = freshKeys(),
) {
  const inbox = new Map<number, { digest: string; receipt: string; came: Came }>()
  let lastSent = 0
  let lose = 0
  const now = (): string => new Date().toISOString()

  const receipted = (digest: string, sequence: number): string =>
    jws({ digest, sequence, receivedAt: now(), understood: true }, 'paripassu-receipt+jws', keys)

  /** The answer to the exact bytes that came: a receipt, or a problem and nothing kept. */
  function taken(text: string): Answer {
    const problem = (status: number, code: string, more: Payload = {}): Answer => ({
      status,
      body: JSON.stringify({ type: 'about:blank', status, code, ...more }),
    })
    const message = opened(text, 'paripassu-message+jws', partner.jwks)
    if ('problem' in message) return problem(message.problem === 'malformed' ? 400 : 403, message.problem)
    const { payload } = message
    if (payload.agreement !== ends.agreement) return problem(403, 'wrong-agreement')
    if (payload.from !== ends.to) return problem(403, 'stranger')
    if (payload.to !== ends.from) return problem(403, 'not-for-us')
    const sequence = Number(payload.sequence)
    const known = inbox.get(sequence)
    if (known !== undefined) {
      if (known.digest !== hex(text)) return problem(409, 'sequence-reused')
      inbox.set(sequence, { ...known, came: { ...known.came, times: known.came.times + 1 } })
      return { status: 200, body: known.receipt }
    }
    if (sequence !== inbox.size + 1) return problem(409, 'gap', { expected: inbox.size + 1 })
    const personal = typeof payload.personal === 'string' ? unsealed(payload.personal, keys) : null
    const receipt = receipted(hex(text), sequence)
    inbox.set(sequence, { digest: hex(text), receipt, came: { payload, personal, times: 1 } })
    return { status: 200, body: receipt }
  }

  const server = createServer((request, response) => {
    if (request.method === 'GET' && request.url === '/exchange/keys') {
      response.writeHead(200, { 'content-type': 'application/jwk-set+json' }).end(JSON.stringify(keys.jwks))
      return
    }
    void whole(request).then((text) => {
      const { status, body } = taken(text)
      if (lose > 0) {
        lose -= 1
        response.destroy() // it was taken, and the answer is lost
        return
      }
      const type = status === 200 ? 'application/jose' : 'application/problem+json'
      response.writeHead(status, { 'content-type': type }).end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  /** A message as it is posted; `change` spoils the payload, `header` its header. */
  function made(
    kind: string,
    about: string,
    body: Payload,
    personal?: Payload,
    change: Payload = {},
    header: Payload = {},
  ): string {
    const payload = {
      ...ends,
      sequence: lastSent + 1,
      id: uuid7(Date.now()),
      sentAt: now(),
      kind,
      version: 1,
      about,
      body,
      ...(personal === undefined ? {} : { personal: sealed(personal, partner.jwks) }),
      ...change,
    }
    return jws(payload, 'paripassu-message+jws', keys, header)
  }

  const post = async (text: string): Promise<Answer> => {
    const response = await fetch(`${partner.address}/exchange/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/jose' },
      body: text,
    })
    return { status: response.status, body: await response.text() }
  }

  /** What a receipt says, believed only if it is the partner's and about these bytes and this number. */
  function believed(answer: Answer, text: string, sequence: number): Said {
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body}`)
    const receipt = opened(answer.body, 'paripassu-receipt+jws', partner.jwks)
    if ('problem' in receipt) throw new Error(`receipt ${receipt.problem}`)
    const { digest, sequence: number, understood, problem } = receipt.payload
    if (digest !== hex(text) || number !== sequence) throw new Error('a receipt for another message')
    return { understood: understood === true, ...(typeof problem === 'string' ? { problem } : {}) }
  }

  return {
    jwks: keys.jwks,
    address: `http://127.0.0.1:${port}`,
    made,
    post,
    /** Says something in its turn and answers what the signed receipt says of it. */
    say: async (
      kind: string,
      about: string,
      body: Payload,
      personal?: Payload,
      change: Payload = {},
    ): Promise<Said> => {
      const text = made(kind, about, body, personal, change)
      const said = believed(await post(text), text, lastSent + 1)
      lastSent += 1
      return said
    },
    /** The number the next message will have. */
    next: (): number => lastSent + 1,
    came: (): readonly Came[] => [...inbox.values()].map(({ came }) => came),
    /** The answers to the next messages are lost on the way. */
    losing: (count: number): void => {
      lose = count
    },
    /** Put back from a backup: the last messages are gone, receipts and all. */
    forget: (count: number): void => {
      for (const sequence of [...inbox.keys()].slice(-count)) inbox.delete(sequence)
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

async function whole(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('latin1')
}
