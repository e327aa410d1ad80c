import assert from 'node:assert/strict'
import { it } from 'node:test'
import sharp from 'sharp'
import { forEachEngine } from '../../test/engines.ts'
import { applicationStream } from '../admission/application.ts'
import { accepted, applicant, fillFamily, type Node } from '../admission/fixture.ts'
import { wantedPictures } from '../admission/wanted.ts'
import { addSeconds } from '../core/calendar.ts'
import { digestOfFile, keepFile } from '../platform/files.ts'
import { nodeOn, admissionsOfficer as officer, senderOn, twin } from './fixture.ts'
import { messagesOf } from './view.ts'

/** A family that has sent its form and says that there is no paper for the child. */
async function withoutPaper(node: Node): Promise<string> {
  const window = { closesAt: '2026-10-31T00:00:00Z', announced: true, places: 0, reasons: 'Open for the tests.' }
  accepted(await node.give(officer, 'windows/open', window, 'window'))
  const application = await fillFamily(node)
  const me = applicant(application)
  const { evidence } = (await node.state(application)).pictures
  for (const { number } of evidence.filter(({ id }) => id === 'p2'))
    accepted(await node.give(me, 'remove-evidence', { application, number }))
  const said = { application, person: 'p2', of: 'evidence', reasons: 'Lost at sea.' }
  accepted(await node.give(me, 'excuse-picture', said))
  accepted(await node.give(me, 'submit', { application }))
  await node.database.query('delete from messages')
  return application
}

const decide = (node: Node, application: string, outcome: string) => {
  const reasons = 'The town hall of Calais can give one.'
  const input = { application, person: 'p2', of: 'evidence', outcome, reasons }
  return node.give(officer, 'decide-missing-picture', input)
}

async function paper(node: Node, application: string) {
  const bytes = await sharp({ create: { width: 32, height: 32, channels: 3, background: '#bcd' } })
    .jpeg()
    .toBuffer()
  const by = { actor: 'test', at: node.clock.now() }
  await keepFile(node.database.query, { name: 'a.jpg', bytes, tooLarge: false }, by)
  const digest = digestOfFile(bytes)
  const input = { application, person: 'p2', of: 'evidence', file: { digest, name: 'a.jpg' }, sent: digest }
  return node.give(applicant(application), 'save-picture', { ...input, shows: 'Birth certificate' })
}

const queued = async (node: Node, application: string) =>
  (await messagesOf(node.database.query, applicationStream(application))).map(
    ({ occasion, person, channel, status }) => `${occasion} ${person} ${channel} ${status}`,
  )

async function send(node: Node) {
  const post = twin()
  const sending = senderOn(node, post.carrier)
  await sending.settled()
  await sending.stop()
  return post.sent
}

forEachEngine((_, open) => {
  it('whoever has to send a picture that an officer wants all the same is told so, and a reason taken tells nobody', async () => {
    const node = nodeOn(await open())
    const application = await withoutPaper(node)
    accepted(await decide(node, application, 'accepted'))
    assert.deepEqual(await queued(node, application), [])
    accepted(await decide(node, application, 'wanted'))
    assert.deepEqual(await queued(node, application), ['picture main email waiting', 'picture main sms waiting'])
    const sent = await send(node)
    assert.deepEqual(new Set(sent.map(({ to }) => to)), new Set(['selam@example.org', '+33612345678']))
    for (const { text } of sent) {
      assert.match(text, /we still need a photo/)
      assert.ok(text.includes(`https://apply.example/portal/resume?r=${application}`), text)
      assert.doesNotMatch(text, /Liya|Calais|Lost at sea|certificate/, 'who, which and why stand behind their code')
    }
  })

  it('nobody is asked for a picture that has come meanwhile, or whose reason was taken after all', async () => {
    for (const after of [paper, (node: Node, application: string) => decide(node, application, 'accepted')]) {
      const node = nodeOn(await open())
      const application = await withoutPaper(node)
      accepted(await decide(node, application, 'wanted'))
      accepted(await after(node, application))
      assert.equal((await send(node)).length, 0)
      assert.deepEqual(await queued(node, application), ['picture main email stale', 'picture main sms stale'])
    }
  })

  it('a picture wanted before the application was found ineligible is wanted no more; one wanted after that is', async () => {
    const node = nodeOn(await open())
    const application = await withoutPaper(node)
    accepted(await decide(node, application, 'wanted'))
    const wanted = async () => wantedPictures(await node.state(application)).length
    assert.equal(await wanted(), 1)
    node.clock.set(addSeconds(node.clock.now(), 25 * 3600))
    const never = { application, ground: 'presence', reasons: 'Nobody answered the code.' }
    accepted(await node.give(officer, 'find-ineligible', never))
    assert.equal(await wanted(), 0)
    node.clock.set(addSeconds(node.clock.now(), 1))
    accepted(await decide(node, application, 'wanted'))
    assert.equal(await wanted(), 1)
  })
})
