import assert from 'node:assert/strict'
import { it } from 'node:test'
import { forEachEngine } from '../../test/engines.ts'
import { applicationStream } from '../admission/application.ts'
import { accepted, applicant, codeFor, type Node } from '../admission/fixture.ts'
import { addSeconds } from '../core/calendar.ts'
import { ASKED_ATTEMPTS, ATTEMPTS, type Carrier, type Handed, type Parcel } from './events.ts'
import { admissionsOfficer, asked, nodeOn, senderOn, taken, twin } from './fixture.ts'
import { noteReceipt } from './receive.ts'
import { CLAIM_SECONDS } from './send-rows.ts'
import { lostMessages, messagesOf, unreachable } from './view.ts'

const later: Handed = { outcome: 'later', problem: 'busy' }
const gone: Handed = { outcome: 'refused', problem: 'no-such-address' }
const vague: Handed = { outcome: 'unsure', problem: 'unsure' }

/** How the messages of an application stand: person, channel, status, attempts. */
const standing = async (node: Node, application: string) =>
  (await messagesOf(node.database.query, applicationStream(application)))
    .toSorted((a, b) => a.version - b.version || a.ordinal - b.ordinal)
    .map(({ person, channel, status, attempts }) => `${person} ${channel} ${status} ${attempts}`)

/** Runs a sender until nothing is due. */
async function send(node: Node, carrier: Carrier, name = 'one'): Promise<void> {
  const sending = senderOn(node, carrier, { name })
  await sending.settled()
  await sending.stop()
}

const wait = (node: Node, seconds: number): void => node.clock.set(addSeconds(node.clock.now(), seconds))

forEachEngine((engine, open) => {
  it('a message is in the queue in the same write as the fact that caused it, and with a refusal there is none', async () => {
    const node = nodeOn(await open())
    const application = await asked(node)
    const queued = 'select distinct m.version, e.type from messages m join events e using (stream, version)'
    assert.deepEqual(
      (await node.database.query(queued)).map(({ type }) => type),
      ['challenge-sent'],
    )
    await node.give(applicant(application), 'submit', { application })
    assert.equal((await node.database.query('select 1 from messages')).length, 4)
  })

  it('each adult gets theirs by both channels, once, in their language, with the code and the way to the page', async () => {
    const node = nodeOn(await open())
    const application = await asked(node)
    const post = twin()
    await send(node, post.carrier)
    await send(node, post.carrier)
    assert.equal(post.sent.length, 4)
    assert.deepEqual(
      new Set(post.sent.map(({ to }) => to)),
      new Set(['selam@example.org', '+33612345678', 'dawit@example.org', '+33612345679']),
    )
    for (const parcel of post.sent) {
      assert.equal(parcel.language, 'en')
      assert.ok(parcel.text.includes(`https://apply.example/portal/presence?r=${application}`), parcel.text)
      assert.match(parcel.text, /before (the )?7 October 2025 at 11:00 \(Paris time\)|before 7 October 2025 at 11:00/)
    }
    const code = await codeFor(node, application, 'main')
    const hers = post.sent.filter(({ to }) => to === 'selam@example.org' || to === '+33612345678')
    assert.ok(hers.every(({ text }) => text.includes(`${code.slice(0, 4)}-${code.slice(4)}`)))
    const kept = JSON.stringify(await node.database.query('select * from messages'))
    assert.ok(!kept.includes(code.slice(0, 4)), 'what is kept of them holds no code')
    assert.deepEqual(await standing(node, application), [
      'main email sent 1',
      'main sms sent 1',
      'p1 email sent 1',
      'p1 sms sent 1',
    ])
  })

  it('a carrier that is away is tried again at a growing distance, until it is back', async () => {
    const node = nodeOn(await open())
    const application = await asked(node)
    let away = true
    const post = twin(({ channel }) => (away && channel === 'sms' ? later : taken))
    await send(node, post.carrier)
    assert.equal(post.sent.length, 2, 'email does not wait for text messages')
    await send(node, post.carrier)
    assert.equal(post.handed.length, 4, 'not before its time')
    wait(node, 29)
    await send(node, post.carrier)
    assert.equal(post.handed.length, 4)
    wait(node, 1)
    await send(node, post.carrier)
    assert.equal(post.handed.length, 6)
    wait(node, 59)
    away = false
    await send(node, post.carrier)
    assert.equal(post.handed.length, 6, 'the second wait is twice as long')
    wait(node, 1)
    await send(node, post.carrier)
    assert.deepEqual(await standing(node, application), [
      'main email sent 1',
      'main sms sent 3',
      'p1 email sent 1',
      'p1 sms sent 3',
    ])
  })

  it('after the stated attempts it is given up and an officer sees it', async () => {
    const node = nodeOn(await open())
    const application = await asked(node)
    const post = twin(({ channel }) => (channel === 'sms' ? later : taken))
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      await send(node, post.carrier)
      const [status] = (await standing(node, application)).filter((line) => line.startsWith('main sms'))
      assert.equal(status, `main sms ${attempt < ATTEMPTS ? 'waiting' : 'dead'} ${attempt}`)
      wait(node, 3600)
    }
    await send(node, post.carrier)
    assert.equal(post.handed.length, 2 + 2 * ATTEMPTS, 'and is not tried any more')
    const lost = await lostMessages(node.database.query, 10)
    assert.deepEqual(
      lost.map(({ person, channel, problem }) => `${person} ${channel} ${problem}`),
      ['main sms busy', 'p1 sms busy'],
    )
    assert.deepEqual(await unreachable(node.database.query), [], 'email reached them')
  })

  it('whoever neither channel reaches is known at once, and no longer once a corrected message is on its way', async () => {
    const node = nodeOn(await open())
    const application = await asked(node)
    const post = twin(({ to }) => (to.startsWith('dawit') || to === '+33612345679' ? gone : taken))
    await send(node, post.carrier)
    const people = async () =>
      (await unreachable(node.database.query)).map(({ stream, person }) => `${stream} ${person}`)
    assert.deepEqual(await people(), [`application:${application} p1`])
    const reasons = 'He rang and gave the number on the passport form.'
    const contact = { email: 'dawit@example.org', phone: '0698765432' }
    accepted(await node.give(admissionsOfficer, 'correct-contact', { application, person: 'p1', contact, reasons }))
    const message = (await messagesOf(node.database.query, applicationStream(application))).find(
      ({ person, channel }) => person === 'p1' && channel === 'sms',
    )
    assert.ok(message !== undefined)
    const again = {
      application,
      person: 'p1',
      channel: 'sms',
      occasion: message.occasion,
      origin: message.origin,
      reasons,
    }
    accepted(await node.give(admissionsOfficer, 'resend-message', again))
    assert.deepEqual(await people(), [])
    await send(node, post.carrier)
    const last = post.sent.at(-1)
    assert.equal(last?.to, '+33698765432')
    const code = await codeFor(node, application, 'p1')
    assert.ok(last?.text.includes(code.slice(0, 4)), 'the same code, for the same hours')
  })

  it('killed between handing over and writing down, the next sender asks first and nobody gets it twice', async () => {
    const node = nodeOn(await open())
    const application = await asked(node)
    const post = twin((_, times) => (times === 1 ? 'vanish' : taken))
    const killed = senderOn(node, post.asking, { name: 'killed' })
    await until(() => post.handed.length === 4)
    killed.stop().catch(() => undefined)
    await send(node, post.asking, 'next')
    assert.equal(post.handed.length, 4, 'while the claim holds nobody touches them')
    wait(node, CLAIM_SECONDS)
    await send(node, post.asking, 'next')
    assert.equal(post.sent.length, 4)
    assert.deepEqual(await standing(node, application), [
      'main email sent 2',
      'main sms sent 2',
      'p1 email sent 2',
      'p1 sms sent 2',
    ])
  })

  it('where the carrier cannot be asked, the same message is handed over under the same id, and twice at most', async () => {
    const node = nodeOn(await open())
    const application = await asked(node)
    const post = twin(() => vague)
    for (let hour = 0; hour < 10; hour++) {
      await send(node, post.carrier)
      wait(node, 3600)
    }
    assert.equal(post.handed.length, 8)
    assert.equal(new Set(post.handed.map(({ id }) => id)).size, 4)
    assert.deepEqual(await standing(node, application), [
      'main email dead 2',
      'main sms dead 2',
      'p1 email dead 2',
      'p1 sms dead 2',
    ])
    assert.ok((await lostMessages(node.database.query, 10)).every(({ problem }) => problem === 'unsure'))
  })

  it('a carrier that takes and never knows of it is not fed the same message for ever', async () => {
    const node = nodeOn(await open())
    const application = await asked(node)
    const post = twin(() => vague)
    const forgetful: Carrier = { ...post.carrier, find: async () => null }
    for (let hour = 0; hour < 16; hour++) {
      await send(node, forgetful)
      wait(node, 3600)
    }
    assert.equal(post.handed.length, 4 * ASKED_ATTEMPTS)
    assert.ok((await standing(node, application)).every((line) => line.includes('dead')))
  })

  it('to one person by one channel they go in their order; another person does not wait', async () => {
    const node = nodeOn(await open())
    const application = await asked(node)
    const message = (await messagesOf(node.database.query, applicationStream(application))).find(
      ({ person, channel }) => person === 'main' && channel === 'email',
    )
    const other = await asked(node, 'Z')
    let held = true
    const post = twin(({ to, text }) =>
      held && to === 'selam@example.org' && text.includes(application) ? later : taken,
    )
    await send(node, post.carrier)
    await node.database.query(
      `insert into messages select stream, version + 100, ordinal, md5(id), occasion, person, channel, origin, queued_at, 'waiting',
       queued_at, 0, 1, 0 from messages where id = $1`,
      [message?.id],
    )
    await send(node, post.carrier)
    assert.equal(
      post.handed.filter(({ to, text }) => to === 'selam@example.org' && text.includes(application)).length,
      1,
    )
    assert.equal(post.sent.filter(({ text }) => text.includes(other)).length, 4)
    held = false
    wait(node, 60)
    await send(node, post.carrier)
    const hers = post.sent.filter(({ to, text }) => to === 'selam@example.org' && text.includes(application))
    assert.deepEqual(
      hers.map(({ id }) => id.slice(0, 32) === message?.id),
      [true, false],
    )
  })

  it('what is no longer true is not sent: an answer given, hours run out', async () => {
    const node = nodeOn(await open())
    const application = await asked(node)
    const code = await codeFor(node, application, 'main')
    accepted(
      await node.give(applicant(application), 'prove-presence', {
        application,
        code,
        declared: true,
        location: 'inside',
      }),
    )
    const post = twin()
    await send(node, post.carrier)
    assert.deepEqual(await standing(node, application), [
      'main email stale 1',
      'main sms stale 1',
      'p1 email sent 1',
      'p1 sms sent 1',
    ])
    const late = await asked(node, 'L')
    wait(node, 24 * 3600)
    await send(node, post.carrier)
    assert.ok((await standing(node, late)).every((line) => line.includes('stale')))
    assert.equal(post.sent.length, 2)
  })

  it('a receipt is kept once, an old one changes nothing, and what arrived stays arrived', async () => {
    const node = nodeOn(await open())
    const application = await asked(node)
    const post = twin()
    await send(node, post.carrier)
    const id = post.sent.find(({ to }) => to === 'selam@example.org')?.id ?? ''
    const note = (receipt: Parameters<typeof noteReceipt>[2], of = id) => noteReceipt(node.platform, of, receipt, 0.5)
    const status = async () => (await standing(node, application))[0]
    assert.equal(await note({ outcome: 'delivered' }, `${'0'.repeat(32)}-1`), null)
    assert.equal(await note({ outcome: 'delivered' }, 'nonsense'), null)
    await note({ outcome: 'later', problem: 'unreachable-now' })
    await note({ outcome: 'later', problem: 'unreachable-now' })
    assert.equal(await status(), 'main email waiting 1')
    wait(node, 30)
    await send(node, post.carrier)
    assert.equal(await status(), 'main email sent 2')
    const second = post.sent.filter(({ to }) => to === 'selam@example.org').map((parcel) => parcel.id)
    assert.deepEqual(second, [id, id.replace(/-1$/, '-2')], 'after a known failure it is another one')
    await note({ outcome: 'failed', problem: 'no-such-address' })
    assert.equal(await status(), 'main email sent 2', 'of the first round')
    await note({ outcome: 'delivered' }, second[1])
    await note({ outcome: 'failed', problem: 'no-such-address' }, second[1])
    await note({ outcome: 'delivered' }, second[1])
    assert.equal(await status(), 'main email delivered 2')
    const [first] = (await messagesOf(node.database.query, applicationStream(application))).filter(
      ({ person, channel }) => person === 'main' && channel === 'email',
    )
    assert.deepEqual(
      first?.history.map(({ what }) => what),
      ['sent', 'tried', 'sent', 'delivered'],
    )
  })

  it('a receipt faster than our own writing stays', async () => {
    const node = nodeOn(await open())
    const application = await asked(node)
    const post = twin(async (parcel: Parcel) => {
      await noteReceipt(node.platform, parcel.id, { outcome: 'failed', problem: 'no-such-address' }, 0.5)
      return taken
    })
    if (engine === 'PGlite') await node.database.query('select 1')
    await send(node, post.carrier)
    assert.ok((await standing(node, application)).every((line) => line.includes('failed')))
  })

  it('a message is not sent again while it is tried, nor one that is no longer true, nor one nobody knows', async () => {
    const node = nodeOn(await open())
    const application = await asked(node)
    const [message] = await messagesOf(node.database.query, applicationStream(application))
    assert.ok(message !== undefined)
    const { person, channel, occasion, origin } = message
    const resend = async (more: object) => {
      const outcome = await node.give(admissionsOfficer, 'resend-message', {
        ...{ application, person, channel, occasion, origin, reasons: 'Asked by telephone.' },
        ...more,
      })
      return outcome.outcome === 'refused' ? outcome.refusals.map(({ code }) => code) : outcome.outcome
    }
    assert.deepEqual(await resend({}), ['message-waiting'])
    assert.deepEqual(await resend({ origin: 1 }), ['no-such-message'])
    assert.deepEqual(await resend({ occasion: 'travel' }), ['no-such-message'])
    await send(node, twin().carrier)
    wait(node, 24 * 3600 - 1)
    assert.equal(await resend({}), 'accepted')
    await send(node, twin().carrier)
    wait(node, 1)
    assert.deepEqual(await resend({}), ['message-stale'])
  })

  it('several senders over one record send each message once', async () => {
    const node = nodeOn(await open({ connections: 12 }))
    const applications = []
    for (let index = 0; index < 12; index++) applications.push(await asked(node, `N${index}`))
    const post = twin(async () => {
      await new Promise((done) => setTimeout(done, 2))
      return taken
    })
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => send(node, post.carrier, name)))
    assert.equal(post.sent.length, 48)
    assert.equal(new Set(post.sent.map(({ id }) => id)).size, 48)
  })
})

async function until(true_: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !true_(); tries++) await new Promise((done) => setTimeout(done, 10))
  assert.ok(true_())
}
