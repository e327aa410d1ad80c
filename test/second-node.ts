import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  freshKeys,
  hex,
  type Jwks,
  jws,
  type OwnKeys,
  opened,
  type Payload,
  published,
  sealed,
  unsealed,
} from './second-crypto.ts'

/**
 * A node of the exchange written from docs/protocol.md alone (`second-crypto.ts`): a door with its sequence and its receipts,
 * and a way to say things in their order. It keeps no record on disk and knows no case; it shows that the document is enough.
 */
function uuid7(now: number): string {
  const text = `${now.toString(16).padStart(12, '0')}7${randomBytes(2).toString('hex').slice(1)}8${randomBytes(8).toString('hex').slice(1)}`
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20, 32)].join('-')
}

export type Came = { readonly payload: Payload; readonly personal: Payload | null; readonly times: number }
export type Answer = { readonly status: number; readonly body: string }
export type Said = { readonly understood: boolean; readonly problem?: string }

export type Ends = { readonly agreement: string; readonly from: string; readonly to: string }

type Self = {
  readonly ends: Ends
  readonly partner: { readonly jwks: Jwks; readonly address: string }
  readonly keys: OwnKeys
}
const now = (): string => new Date().toISOString()

/** The inbox: what to answer to the exact bytes that came, and what was taken so far. */
function inboxOf({ ends, partner, keys }: Self) {
  const inbox = new Map<number, { text: string; digest: string; receipt: string; came: Came }>()
  const problem = (status: number, code: string, more: Payload = {}): Answer => ({
    status,
    body: JSON.stringify({ type: 'about:blank', status, code, ...more }),
  })
  /** A receipt, or a problem and nothing kept. */
  function taken(text: string): Answer {
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
    const signed = { digest: hex(text), sequence, receivedAt: now(), understood: true }
    const receipt = jws(signed, 'paripassu-receipt+jws', keys)
    inbox.set(sequence, { text, digest: hex(text), receipt, came: { payload, personal, times: 1 } })
    return { status: 200, body: receipt }
  }
  /** What the partner asks of its own messages, once its record was put back. */
  function heard(text: string): Answer {
    const asked = opened(text, 'paripassu-heard+jws', partner.jwks)
    if ('problem' in asked || asked.payload.from !== ends.to) return problem(403, 'not-yours')
    const after = Number(asked.payload.after)
    const messages = [...inbox].filter(([sequence]) => sequence > after).map(([, one]) => one.text)
    return { status: 200, body: JSON.stringify({ messages: messages.slice(0, 100) }) }
  }
  return {
    taken,
    heard,
    came: (): readonly Came[] => [...inbox.values()].map(({ came }) => came),
    /** Put back from a backup: the last messages are gone, receipts and all. */
    forget: (count: number): void => {
      for (const sequence of [...inbox.keys()].slice(-count)) inbox.delete(sequence)
    },
  }
}

/** Asks what the other state has heard of us after a number, as a node does at its start: the messages, as we posted them. */
async function recalled({ ends, partner, keys }: Self, after: number, change: Payload): Promise<Answer> {
  const question = jws({ ...ends, after, at: now(), ...change }, 'paripassu-heard+jws', keys)
  const response = await fetch(`${partner.address}/exchange/heard`, {
    method: 'POST',
    headers: { 'content-type': 'application/jose' },
    body: question,
  })
  return { status: response.status, body: await response.text() }
}

/** The way out: messages made, posted, and their receipts believed or not. */
function outboxOf({ ends, partner, keys }: Self) {
  let lastSent = 0
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
    made,
    post,
    recall: (after: number, change: Payload = {}) => recalled({ ends, partner, keys }, after, change),
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
  }
}

const listening = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** One running node of the second implementation. */
export type SecondNode = Awaited<ReturnType<typeof openSecond>>

/** Opens the door on a port of its own. `ends.from` is us; `partner` the other node's keys and address. */
export async function openSecond(ends: Ends, { jwks, address }: Self['partner'], keys = freshKeys()) {
  const known = [...jwks.keys]
  const partner = { jwks: { keys: known }, address }
  const self = { ends, partner, keys }
  const { taken, heard, ...inbox } = inboxOf(self)
  let lose = 0
  const server = createServer((request, response) => {
    if (request.method === 'GET' && request.url === '/exchange/keys') {
      response.writeHead(200, { 'content-type': 'application/jwk-set+json' }).end(JSON.stringify(keys.jwks))
      return
    }
    void whole(request).then((text) => {
      if (request.url === '/exchange/heard') {
        const answer = heard(text)
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
        return
      }
      const { status, body } = taken(text)
      // The other node's witness knocks too: what is lost are answers to messages.
      if (lose > 0 && status === 200) {
        lose -= 1
        response.destroy() // it was taken, and the answer is lost
        return
      }
      const type = status === 200 ? 'application/jose' : 'application/problem+json'
      response.writeHead(status, { 'content-type': type }).end(body)
    })
  })
  const port = await listening(server)
  return {
    jwks: keys.jwks,
    ends,
    partner,
    address: `http://127.0.0.1:${port}`,
    ...inbox,
    ...outboxOf(self),
    /** A key that signs, announced by the other node and compared by people: what it signs is believed from now. */
    trust: (x: string): void => {
      known.push(published('Ed25519', x, 'sig', 'Ed25519'))
    },
    /** The answers to the next messages are lost on the way. */
    losing: (count: number): void => {
      lose = count
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

async function whole(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('latin1')
}
