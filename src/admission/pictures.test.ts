import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import sharp from 'sharp'
import { forEachEngine } from '../../test/engines.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { digestOfFile, keepFile } from '../platform/files.ts'
import { documentKeys } from './application.ts'
import { accepted, applicant, at, fillFamily, type Node, officer, openNode, refusals } from './fixture.ts'
import { missing } from './missing.ts'
import { evolve } from './state.ts'

const now = at('2025-10-06T09:00:00Z')
async function kept(node: Node, bytes: Uint8Array) {
  await keepFile(node.database.query, { name: 'a.jpg', bytes, tooLarge: false }, { actor: 'test', at: now })
  return { file: { digest: digestOfFile(bytes), name: 'a.jpg' }, sent: digestOfFile(bytes) }
}
const wall = sharp({ create: { width: 32, height: 32, channels: 3, background: '#bcd' } })

describe('pictures of an application (IN-10) and papers of its family (IN-33)', () => {
  forEachEngine((engine, open) => {
    it(`are taken only where nothing but pixels is in them, on ${engine}`, async () => {
      const node = await openNode('2025-10-06T09:00:00Z', ukFrance2025, { given: await open() })
      const application = await fillFamily(node)
      const save = (picture: object, more: object = {}) =>
        node.give(applicant(application), 'save-picture', {
          application,
          person: 'main',
          of: 'photo',
          ...picture,
          ...more,
        })
      const bare = await kept(node, await wall.clone().jpeg().toBuffer())
      const telling = await kept(
        node,
        await wall
          .clone()
          .withExif({ IFD3: { GPSLatitude: '50/1 57/1 0/1' } })
          .jpeg()
          .toBuffer(),
      )
      const png = await wall.clone().png().toBuffer()
      accepted(await save(bare))
      assert.deepEqual(refusals(await save(telling)), ['picture-not-clean'])
      assert.deepEqual(
        refusals(await save(await kept(node, png), { file: { digest: digestOfFile(png), name: 'a.png' } })),
        ['picture-not-clean'],
      )
      assert.deepEqual(refusals(await save({ ...bare, file: { digest: '0'.repeat(64), name: 'a.jpg' } })), [
        'document-not-kept',
      ])
      assert.deepEqual(refusals(await save(bare, { person: 'p9' })), ['no-such-person'])
      assert.deepEqual(refusals(await save(bare, { of: 'evidence' })), ['evidence-unnamed'])
      assert.equal((await node.state(application)).pictures.photos.main?.file.digest, bare.file.digest)
    })
  })

  it('are for the applicant to give: nobody else’s application, and not once it is sent', async () => {
    const node = await openNode()
    const application = await fillFamily(node)
    const bare = await kept(node, await wall.clone().jpeg().toBuffer())
    const save = (who: string) =>
      node.give(applicant(who), 'save-picture', { application, person: 'main', of: 'photo', ...bare })
    assert.deepEqual(refusals(await save('0000-0000')), ['not-your-application'])
    accepted(await node.give(applicant(application), 'submit', { application }))
    assert.deepEqual(refusals(await save(application)), ['already-submitted'])
    const excuse = { application, person: 'main', of: 'photo', reasons: 'No camera.' }
    assert.deepEqual(refusals(await node.give(applicant(application), 'excuse-picture', excuse)), ['not-at-this-stage'])
    const decide = { application, person: 'main', of: 'photo', outcome: 'accepted', reasons: 'None.' }
    assert.deepEqual(refusals(await node.give(officer, 'decide-missing-picture', decide)), ['nothing-excused'])
  })

  it('stand at thirty papers and not at thirty-one', async () => {
    const node = await openNode()
    const application = await fillFamily(node)
    const bare = await kept(node, await wall.clone().jpeg().toBuffer())
    const paper = () =>
      node.give(applicant(application), 'save-picture', {
        application,
        person: 'p1',
        of: 'evidence',
        shows: 'Page',
        ...bare,
      })
    const { evidence } = (await node.state(application)).pictures
    for (let more = evidence.length; more < 30; more++) accepted(await paper())
    assert.deepEqual(refusals(await paper()), ['too-much-evidence'])
    accepted(await node.give(applicant(application), 'remove-evidence', { application, number: 30 }))
    accepted(await paper())
    assert.equal((await node.state(application)).pictures.evidence.at(-1)?.number, 31, 'numbers are never used again')
  })
})

describe('a document is compared', () => {
  const lines = (number: string) => `P<UTOERIKSSON<<ANNA<MARIA\n${number}UTO7408122F1204159ZE184226B<<<<<10`
  const document = { kind: 'passport', number: 'L898902CE', country: 'UTO' }
  it('by the number of its zone as well as the one typed, where its check digit fits', async () => {
    const node = await openNode()
    const application = await fillFamily(node)
    const save = (id: string, zone: string, number = document.number) =>
      node.give(applicant(application), 'save', {
        application,
        change: { kind: 'document', id, document: { ...document, number }, zone },
      })
    accepted(await save('main', lines('L898902C36')))
    assert.deepEqual(documentKeys(await node.state(application), 'main'), [
      'UTO|passport|L898902C3',
      'UTO|passport|L898902CE',
    ])
    assert.deepEqual(refusals(await save('p1', lines('L898902C36'), 'l 898902c3')), ['document-twice'])
    accepted(await save('main', lines('L898902C37')))
    assert.deepEqual(documentKeys(await node.state(application), 'main'), ['UTO|passport|L898902CE'])
  })
})

describe('an application from before pictures were asked for', () => {
  it('replays, has none, and nothing of them stands against it', async () => {
    const node = await openNode()
    const application = await fillFamily(node)
    const whole = await node.state(application)
    const fact = (event: object, version: number) =>
      ({ event, version, stream: 's', occurredAt: now, recordedAt: now, actor: applicant(application) }) as never
    const { person } = whole.people[0] ?? assert.fail()
    const start = { type: 'application-started', reference: application, contact: whole.contact, language: 'en' }
    const old = [
      start,
      { type: 'person-saved', id: 'main', relationship: 'main', person },
      { type: 'document-saved', id: 'main', document: { kind: 'passport', number: 'K1', country: 'ERI' } },
      { type: 'application-submitted', adults: ['main'] },
    ].reduce<ReturnType<typeof evolve>>((state, event, at) => evolve(state, fact(event, at + 1)), null)
    assert.ok(old)
    assert.deepEqual([old.pictures.excuses, old.pictures.zones, old.people.length], [[], {}, 1])
    assert.deepEqual(
      missing(old, '2025-10-06' as never).map(({ part }) => part),
      ['document-picture/main', 'photo-picture/main', 'questions'],
    )
  })
})
