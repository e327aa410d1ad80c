import { createServer } from 'node:http'
import { createServer as createTcp, type Socket } from 'node:net'
import { jwtVerify } from 'jose'

/** GOV.UK Notify's HTTP interface in memory, as far as we use it: it can fail in every way it documents, and store, then fail. */
export const notifyKey = {
  service: '26785a09-ab16-4eb0-8407-a37497a57506',
  secret: '3d844edf-8d35-48ac-975b-e847b4f122b0',
}
export const apiKey = `test-${notifyKey.service}-${notifyKey.secret}`
export const templates = {
  email: 'f33517ff-2a88-4f6e-b855-c550268ce08a',
  sms: '9d751e0e-f929-4891-82a1-a3e1c3c18ee3',
  'email-fr': '740e5834-3a29-46b4-9a6f-16142fde533a',
}

/** What the twin does with the next message: Notify's own answers, or nothing, before or after it stored it. */
export type Fault =
  | 'take'
  | 'drop'
  | 'store-and-drop'
  | 'store-and-500'
  | 'nonsense'
  | { status: number; error: string; message: string }
export type Stored = {
  readonly id: string
  readonly reference: string
  readonly template: string
  readonly to: string
  readonly subject: string | null
  readonly body: string
  status: string
}

export async function notifyTwin(fault: (to: string) => Fault = () => 'take', delayMs = 0) {
  const stored: Stored[] = []
  let asked = 0
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    const error = (status: number, name: string, message: string): void =>
      answer(status, { status_code: status, errors: [{ error: name, message }] })
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', async () => {
      const bearer = (request.headers.authorization ?? '').replace(/^Bearer /, '')
      const known = await jwtVerify(bearer, new TextEncoder().encode(notifyKey.secret)).catch(() => null)
      if (known?.payload.iss !== notifyKey.service) return error(403, 'AuthError', 'Invalid token: API key not found')
      const url = new URL(request.url ?? '/', 'http://notify')
      if (request.method === 'GET' && url.pathname === '/v2/notifications') {
        asked += 1
        const reference = url.searchParams.get('reference')
        return answer(200, { notifications: stored.filter((one) => one.reference === reference), links: {} })
      }
      const sms = url.pathname.endsWith('/sms')
      const given = JSON.parse(Buffer.concat(chunks).toString())
      const to = String(sms ? given.phone_number : given.email_address)
      const does = fault(to)
      if (typeof does === 'object') return error(does.status, does.error, does.message)
      if (does === 'drop') return request.socket.destroy()
      if (!Object.values(templates).includes(given.template_id))
        return error(400, 'BadRequestError', 'Template not found')
      const id = `00000000-0000-4000-8000-${String(stored.length + 1).padStart(12, '0')}`
      const { subject = null, body } = given.personalisation
      stored.push({ id, reference: given.reference, template: given.template_id, to, subject, body, status: 'created' })
      if (does === 'store-and-drop') return request.socket.destroy()
      if (does === 'store-and-500') return error(500, 'Exception', 'Internal server error')
      if (does === 'nonsense') return answer(201, { thanks: true })
      setTimeout(() => answer(201, { id, reference: given.reference, content: {}, template: {} }), delayMs)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    stored,
    asked: () => asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** What a mail server says at one step: its answer, or `drop`. */
export type Saying = Readonly<Partial<Record<'greeting' | 'MAIL' | 'RCPT' | 'DATA' | 'END', string>>>

/** A mail server in memory (RFC 5321), without TLS, for this machine alone. `taken`: the mails it stored, headers and all. */
export async function mailTwin(say: () => Saying = () => ({})) {
  const taken: string[] = []
  const sockets = new Set<Socket>()
  const server = createTcp((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined)
    const saying = say()
    const answer = (step: keyof Saying, usual: string): void => {
      const line = saying[step] ?? usual
      if (line === 'drop') socket.destroy()
      else socket.write(`${line}\r\n`)
    }
    let mail: string | null = null
    let buffered = ''
    answer('greeting', '220 twin')
    socket.on('data', (chunk) => {
      buffered += chunk.toString('utf8')
      for (let end = buffered.indexOf('\r\n'); end >= 0; end = buffered.indexOf('\r\n')) {
        const line = buffered.slice(0, end)
        buffered = buffered.slice(end + 2)
        if (mail !== null) {
          if (line !== '.') {
            mail += `${line}\n`
            continue
          }
          if (!/^[45]/.test(saying.END ?? '')) taken.push(mail)
          mail = null
          answer('END', '250 stored')
          continue
        }
        const verb = line.split(' ')[0]?.toUpperCase()
        if (verb === 'MAIL') answer('MAIL', '250 ok')
        else if (verb === 'RCPT') answer('RCPT', '250 ok')
        else if (verb === 'DATA') {
          if ((saying.DATA ?? '354').startsWith('354')) mail = ''
          answer('DATA', '354 go on')
        } else if (verb === 'QUIT') socket.end('221 bye\r\n')
        else socket.write('250 twin\r\n')
      }
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}
