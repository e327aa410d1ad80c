import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'node:test'
import { openNode } from '../admission/fixture.ts'
import type { Parcel } from './events.ts'
import { asked, senderOn } from './fixture.ts'
import { receiptRoutes } from './receive.ts'
import { notifyCarrier } from './send-notify.ts'
import { smtpCarrier } from './send-smtp.ts'
import { apiKey, type Fault, mailTwin, notifyTwin, type Saying, templates } from './twin.ts'

const parcel: Parcel = {
  id: 'a'.repeat(32),
  channel: 'email',
  to: 'selam@example.org',
  language: 'fr',
  subject: 'Demande 7K3M-9Q2X : montrez que vous êtes en France',
  text: 'Ouvrez la page.\n\nمرحبا ሰላም\n',
}
const text: Parcel = { ...parcel, channel: 'sms', to: '+33612345678' }

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function notify(fault?: (to: string) => Fault) {
  const twin = await notifyTwin(fault)
  closing.push(twin.close)
  const settings = { key: apiKey, url: twin.url, templates }
  return { twin, email: notifyCarrier(settings, 'email'), sms: notifyCarrier(settings, 'sms'), settings }
}

describe('GOV.UK Notify', () => {
  it('takes an email and a text message under our reference, in the template of the language', async () => {
    const { twin, email, sms } = await notify()
    assert.equal((await email.send(parcel)).outcome, 'sent')
    assert.equal((await sms.send({ ...text, language: 'en' })).outcome, 'sent')
    assert.deepEqual(
      twin.stored.map(({ id: _, status: __, ...one }) => one),
      [
        {
          reference: parcel.id,
          template: templates['email-fr'],
          to: parcel.to,
          subject: parcel.subject,
          body: parcel.text,
        },
        { reference: parcel.id, template: templates.sms, to: text.to, subject: null, body: text.text },
      ],
    )
  })

  const error = (status: number, name: string, message: string): Fault => ({ status, error: name, message })
  const faults: readonly (readonly [Fault, string, string])[] = [
    [error(400, 'ValidationError', 'email_address Not a valid email address'), 'refused', 'address-refused'],
    [error(400, 'BadRequestError', 'Can’t send to this recipient using a team-only API key'), 'later', 'trial'],
    [error(400, 'BadRequestError', 'Can’t send to this recipient when service is in trial mode'), 'later', 'trial'],
    [error(400, 'BadRequestError', 'Missing personalisation: body'), 'later', 'template'],
    [error(400, 'BadRequestError', 'Something new'), 'later', 'refused'],
    [error(403, 'AuthError', 'Error: Your system clock must be accurate to within 30 seconds'), 'later', 'key-refused'],
    [
      error(429, 'RateLimitError', 'Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds'),
      'later',
      'busy',
    ],
    [error(429, 'TooManyRequestsError', 'Exceeded send limits (250000) for today'), 'later', 'limit'],
    [error(500, 'Exception', 'Internal server error'), 'unsure', 'carrier-failed'],
    [error(503, 'Exception', 'Unavailable'), 'unsure', 'carrier-failed'],
    ['drop', 'unsure', 'no-answer'],
    ['store-and-drop', 'unsure', 'no-answer'],
    ['store-and-500', 'unsure', 'carrier-failed'],
    ['nonsense', 'unsure', 'unsure'],
  ]
  for (const [fault, outcome, problem] of faults)
    it(`${typeof fault === 'string' ? fault : `${fault.status} ${fault.message}`}: ${outcome}, ${problem}`, async () => {
      const { email } = await notify(() => fault)
      assert.deepEqual(await email.send(parcel), { outcome, problem })
    })

  it('is away: surely not taken, and to be tried again', async () => {
    const { twin, email } = await notify()
    await twin.close()
    assert.deepEqual(await email.send(parcel), { outcome: 'later', problem: 'no-answer' })
    closing.splice(0)
  })

  it('refuses a key that is not its own', async () => {
    const { settings } = await notify()
    const wrong = notifyCarrier({ ...settings, key: apiKey.replace(/.$/, '1') }, 'sms')
    assert.deepEqual(await wrong.send(text), { outcome: 'later', problem: 'key-refused' })
  })

  it('is asked by our reference whether it took a message after all', async () => {
    const { twin, email } = await notify(() => 'store-and-drop')
    assert.equal(await email.find?.(parcel.id), null)
    await email.send(parcel)
    assert.deepEqual(await email.find?.(parcel.id), {
      outcome: 'sent',
      reference: twin.stored[0]?.id,
      delivered: false,
    })
  })

  it('that stores and then fails is not given the same message again', async () => {
    let times = 0
    const { twin, email, sms } = await notify(() => (++times <= 4 ? 'store-and-500' : 'take'))
    const node = await openNode()
    await asked(node)
    for (const later of ['2025-10-06T09:00:00Z', '2025-10-06T09:05:00Z']) {
      node.clock.set(later as typeof parcel.id & ReturnType<typeof node.clock.now>)
      const sending = senderOn(node, { email, sms })
      await sending.settled()
      await sending.stop()
    }
    assert.equal(twin.stored.length, 4)
    assert.equal(twin.asked(), 4)
    const rows = await node.database.query('select status from messages')
    assert.deepEqual(new Set(rows.map(({ status }) => status)), new Set(['sent']))
  })
})

describe('receipts of GOV.UK Notify', () => {
  const secret = 'a-bearer-token-of-some-length'
  async function sentMessages() {
    const { twin, email, sms } = await notify()
    const node = await openNode()
    await asked(node)
    const sending = senderOn(node, { email, sms })
    await sending.settled()
    await sending.stop()
    const told: string[] = []
    const app = receiptRoutes({
      platform: node.platform,
      chance: () => 0.5,
      token: () => secret,
      onSettled: (stream) => told.push(stream),
    })
    const post = async (body: unknown, bearer = secret) => {
      const answer = await app.request('/messages/receipts/notify', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      return answer.status
    }
    const receipt = (to: string, status: string) => {
      const found = twin.stored.find((one) => one.to === to)
      return {
        id: found?.id,
        reference: found?.reference,
        to,
        status,
        notification_type: 'email',
        completed_at: '2025-10-06T09:00:01.000000Z',
      }
    }
    const status = async (person: string, channel: string) => {
      const rows = await node.database.query('select status from messages where person = $1 and channel = $2', [
        person,
        channel,
      ])
      return rows[0]?.status
    }
    return { node, post, receipt, status, told }
  }

  it('delivered, failed for good, failed for now, failed at Notify: each is kept, with its reason', async () => {
    const { node, post, receipt, status, told } = await sentMessages()
    assert.equal(await post(receipt('selam@example.org', 'delivered')), 204)
    assert.equal(await post(receipt('+33612345678', 'permanent-failure')), 204)
    assert.equal(await post(receipt('dawit@example.org', 'temporary-failure')), 204)
    assert.equal(await post(receipt('+33612345679', 'technical-failure')), 204)
    assert.deepEqual(
      [
        await status('main', 'email'),
        await status('main', 'sms'),
        await status('p1', 'email'),
        await status('p1', 'sms'),
      ],
      ['delivered', 'failed', 'waiting', 'waiting'],
    )
    assert.equal(told.length, 4)
    const lines = await node.database.query(
      "select what, problem from message_history where carrier = 'receipt' order by what, problem",
    )
    assert.deepEqual(
      lines.map(({ what, problem }) => `${what} ${problem ?? '-'}`),
      ['delivered -', 'failed no-such-address', 'tried carrier-failed', 'tried unreachable-now'],
    )
    const kept = JSON.stringify([lines, await node.database.query('select * from message_history')])
    assert.ok(!kept.includes('example.org') && !kept.includes('+336'), 'no address in the history')
  })

  it('a wrong token changes nothing, and neither does what is no receipt or of no message of ours', async () => {
    const { post, receipt, status } = await sentMessages()
    const good = receipt('selam@example.org', 'delivered')
    assert.equal(await post(good, 'another'), 401)
    assert.equal(await post(good, ''), 401)
    assert.equal(await post('not json'), 400)
    assert.equal(await post({ status: 'delivered' }), 400)
    assert.equal(await post({ ...good, reference: null }), 404)
    assert.equal(await post({ ...good, reference: 'somebody else’s' }), 404)
    assert.equal(await post({ ...good, status: 'sending' }), 204)
    assert.equal(await post('x'.repeat(20_000)), 413)
    assert.equal(await status('main', 'email'), 'sent')
    assert.equal(await post(good), 204)
    assert.equal(await status('main', 'email'), 'delivered', 'the control')
  })

  it('with no token set none is taken', async () => {
    const node = await openNode()
    const app = receiptRoutes({
      platform: node.platform,
      chance: () => 0,
      token: () => null,
      onSettled: () => undefined,
    })
    const answer = await app.request('/messages/receipts/notify', {
      method: 'POST',
      headers: { authorization: 'Bearer null' },
    })
    assert.equal(answer.status, 401)
  })
})

describe('a mail server', () => {
  async function mail(say?: () => Saying) {
    const twin = await mailTwin(say)
    const carrier = smtpCarrier({ url: twin.url, from: 'Paripassu <no-reply@apply.example.org>' })
    closing.push(twin.close)
    return { twin, carrier }
  }

  it('gets plain text in one part, with a Message-ID that stays the same, marked as automatic and by its language', async () => {
    const { twin, carrier } = await mail()
    assert.equal((await carrier.send(parcel)).outcome, 'sent')
    assert.equal((await carrier.send(parcel)).outcome, 'sent')
    const [first = '', second = ''] = twin.taken
    const id = `Message-ID: <${parcel.id}@apply.example.org>`
    assert.ok(first.includes(id) && second.includes(id))
    assert.match(first, /^Auto-Submitted: auto-generated$/m)
    assert.match(first, /^Content-Language: fr$/m)
    assert.match(first, /^Content-Type: text\/plain; charset=utf-8$/m)
    assert.match(first, /^To: selam@example\.org$/m)
    assert.doesNotMatch(first, /^(List-|Precedence:|Return-Receipt-To|Disposition-Notification)/im)
    const body = first.slice(first.indexOf('\n\n') + 2)
    const decoded = /^Content-Transfer-Encoding: base64$/m.test(first)
      ? Buffer.from(body, 'base64').toString('utf8')
      : decodeURIComponent(
          body
            .replace(/=\n/g, '')
            .replace(/%/g, '%25')
            .replace(/=([0-9A-F]{2})/g, '%$1'),
        )
    assert.equal(decoded.trim().replaceAll('\r\n', '\n'), parcel.text.trim())
  })

  const sayings: readonly (readonly [string, Saying, string, string])[] = [
    ['no such mailbox', { RCPT: '550 5.1.1 no such user' }, 'refused', 'address-refused'],
    ['a full mailbox', { RCPT: '452 4.2.2 mailbox full' }, 'later', 'unreachable-now'],
    ['greylisting', { MAIL: '451 4.7.1 come back later' }, 'later', 'busy'],
    ['we may not send', { MAIL: '550 5.7.1 not you' }, 'later', 'refused'],
    ['closed at the door', { greeting: '554 no service' }, 'later', 'refused'],
    ['the line drops at the door', { greeting: 'drop' }, 'later', 'no-answer'],
    ['the line drops before the text', { RCPT: 'drop' }, 'later', 'no-answer'],
    ['refused for its content', { END: '554 5.6.0 spam' }, 'later', 'refused'],
    ['stored, and then the line drops', { END: 'drop' }, 'unsure', 'unsure'],
  ]
  for (const [name, saying, outcome, problem] of sayings)
    it(`${name}: ${outcome}, ${problem}`, async () => {
      const { carrier } = await mail(() => saying)
      assert.deepEqual(await carrier.send(parcel), { outcome, problem })
    })

  it('is not there: to be tried again', async () => {
    const { twin, carrier } = await mail()
    await twin.close()
    assert.deepEqual(await carrier.send(parcel), { outcome: 'later', problem: 'no-answer' })
    closing.pop()
  })

  it('on the open network must offer TLS before anything is said to it', async () => {
    const twin = await mailTwin()
    const port = new URL(twin.url).port
    const carrier = smtpCarrier({ url: `smtp://127.0.0.2:${port}`, from: 'no-reply@apply.example.org' })
    closing.push(twin.close)
    const handed = await carrier.send(parcel)
    assert.equal(handed.outcome, 'later')
    assert.equal(twin.taken.length, 0)
  })

  it('gets no line of ours through an address or a subject', async () => {
    const { twin, carrier } = await mail()
    await carrier.send({ ...parcel, subject: 'News\r\nBcc: other@example.org' })
    assert.doesNotMatch(twin.taken.join(''), /^Bcc:/m)
  })
})
