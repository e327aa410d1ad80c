import { jsonSchemaOf } from './free-text.ts'
import { kindWords } from './kind-words.ts'
import { isKind, type Kind, kinds, publishedSchema, receiptSchema, shapeOf } from './messages.ts'

/**
 * The forms as they are published, for whoever builds the other side: JSON Schema 2020-12 of every kind and version, of its
 * encrypted part and of the receipt, and an AsyncAPI 3.0 document that ties them together. Made from the schemas that parse.
 */
const all = Object.keys(kinds).filter(isKind)
const base = '/exchange/schemas/'

/** The file a kind's form is published in, at its version; `part` the plaintext of its encrypted part. */
export const schemaFile = (kind: Kind, part: 'message' | 'personal' = 'message'): string =>
  `${kind}.v${shapeOf(kind).version}${part === 'personal' ? '.personal' : ''}.json`
const RECEIPT = 'receipt-of-a-message.v1.json'

const side = { returning: 'the returning state', receiving: 'the receiving state', either: 'either state' } as const

function published(file: string, title: string, description: string, schema: unknown, more: object = {}): object {
  const { $schema, ...rest } = schema as Readonly<Record<string, unknown>>
  return { $schema, $id: `${base}${file}`, title, description, ...more, ...rest }
}

/** Every published schema by the name of its file. `format` is to be asserted, not only noted. */
export function schemas(): Readonly<Record<string, object>> {
  const files: [string, object][] = []
  for (const kind of all) {
    const { from, personal } = shapeOf(kind)
    const { number, name } = kindWords[kind]
    const title = `${number} ${name.en}`
    const more = { 'x-number': number, 'x-kind': kind, 'x-from': from }
    const file = schemaFile(kind)
    files.push([
      file,
      published(file, title, `The payload of a message from ${side[from]}.`, jsonSchemaOf(publishedSchema(kind)), more),
    ])
    if (personal === undefined) continue
    const inner = schemaFile(kind, 'personal')
    const says = `What the encrypted part \`personal\` of ${kind} opens to.`
    files.push([inner, published(inner, `${title}, encrypted part`, says, jsonSchemaOf(personal), more)])
  }
  const says = 'The payload of the signed answer to a message.'
  files.push([RECEIPT, published(RECEIPT, 'Receipt of a message', says, jsonSchemaOf(receiptSchema))])
  return Object.fromEntries(files)
}

const payload = (file: string) => ({
  schemaFormat: 'application/schema+json;version=draft-2020-12',
  schema: { $ref: `${base}${file}` },
})

function message(kind: Kind): object {
  const { from, version } = shapeOf(kind)
  const { number, name } = kindWords[kind]
  return {
    name: kind,
    title: `${number} ${name.en}`,
    summary: `Version ${version}, from ${side[from]}.`,
    contentType: 'application/jose',
    payload: payload(schemaFile(kind)),
    tags: [{ name: `from-${from}` }],
  }
}

const post = { http: { method: 'POST', bindingVersion: '0.3.0' } }
const inChannel = (kind: string) => ({ $ref: `#/channels/messages/messages/${kind}` })

/** What one of the two sides sends, or takes; each message is answered with a signed receipt. */
const operation = (action: 'send' | 'receive', from: 'returning' | 'receiving') => ({
  action,
  channel: { $ref: '#/channels/messages' },
  title: `Messages from ${side[from]}`,
  summary: `Posted by ${side[from]} one at a time and in order, each until it has its receipt.`,
  bindings: post,
  messages: all.filter((kind) => [from, 'either'].includes(kinds[kind].from)).map(inChannel),
  reply: {
    channel: { $ref: '#/channels/receipts' },
    messages: [{ $ref: '#/channels/receipts/messages/receipt-of-a-message' }],
  },
})

/** The AsyncAPI 3.0 document of the exchange, as the receiving state's node sees it: it takes the one and sends the other. */
export const asyncApi = (): object => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Exchange between the nodes of two states',
    version: '1.0.0',
    description:
      'Signed messages (compact JWS, Ed25519, canonical JSON), each answered with a signed receipt. docs/protocol.md says the whole; these are its forms. Seen from the node of the receiving state.',
    license: { name: 'MIT' },
  },
  defaultContentType: 'application/jose',
  channels: {
    messages: {
      address: '/exchange/messages',
      title: 'Messages',
      description: 'Of either node. A message has at most 3145728 bytes.',
      messages: Object.fromEntries(all.map((kind) => [kind, { $ref: `#/components/messages/${kind}` }])),
    },
    receipts: {
      address: null,
      title: 'Receipts',
      description: 'The answer to the POST itself.',
      messages: { 'receipt-of-a-message': { $ref: '#/components/messages/receipt-of-a-message' } },
    },
  },
  operations: {
    takeFromReturning: operation('receive', 'returning'),
    sendFromReceiving: operation('send', 'receiving'),
  },
  components: {
    messages: {
      ...Object.fromEntries(all.map((kind) => [kind, message(kind)])),
      'receipt-of-a-message': {
        name: 'receipt-of-a-message',
        title: 'Receipt of a message',
        summary: 'Signed by whoever took the message: these exact bytes came, and whether they were understood.',
        contentType: 'application/jose',
        payload: payload(RECEIPT),
      },
    },
  },
})
