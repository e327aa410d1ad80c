import assert from 'node:assert/strict'
import { it } from 'node:test'
import { accepted, applicant, fillFamily, officer, openNode } from '../src/admission/fixture.ts'
import { statusOf } from '../src/admission/state.ts'
import { ukFrance2025 } from '../src/agreements/uk-france-2025/agreement.ts'
import { draftsOf, dropDrafts, keepDraft, settleDraft } from '../src/portal/drafts.ts'
import { forEachEngine } from './engines.ts'

const at = '2025-10-06T09:00:00Z'
const born = { birthDate: '1999-12-31', birthKnown: 'year' }
const answers = { inFrance: 'yes', eea: 'no', protection: 'no', permission: 'no', conduct: 'no', crossing: 'no' }

forEachEngine((_, open) => {
  it('what is typed is kept field by field, settled, and dropped', async () => {
    const node = await openNode(at, ukFrance2025, { given: await open() })
    const keep = (key: string, values: Record<string, string>) => keepDraft(node, 'AAAA-BBBB', 'you', key, values)
    assert.equal(await keep('one', { familyName: 'Ghebre', 'birthDate-day': '31' }), at)
    await keep('two', { familyName: 'Ghebré' })
    assert.deepEqual((await draftsOf(node, 'AAAA-BBBB'))[0]?.values, { familyName: 'Ghebré', 'birthDate-day': '31' })
    await settleDraft(node, 'AAAA-BBBB', 'you', 'two')
    assert.equal(await keep('two', { familyName: 'late' }), null)
    assert.deepEqual(await draftsOf(node, 'AAAA-BBBB'), [])
    assert.equal(await keep('three', { familyName: 'new' }), at)
    await dropDrafts(node, 'AAAA-BBBB')
    assert.deepEqual(await draftsOf(node, 'AAAA-BBBB'), [])
  })

  it('a family of three, a relative with a form of their own who is late, and a parting', async () => {
    const node = await openNode(at, ukFrance2025, { given: await open() })
    const application = await fillFamily(node)
    accepted(await node.give(applicant(application), 'submit', { application }))
    const contact = { email: 'biniam@example.org', phone: '+33612345680' }
    const codeDigest = '0'.repeat(64)
    const member = accepted(await node.give(applicant('new'), 'start', { language: 'fr', contact, codeDigest }))
    const give = async (name: string, input: object) =>
      accepted(await node.give(applicant(member), name, { application: member, ...input }))
    const person = { familyName: 'Biniam', givenNames: '', sex: 'male', nationality: 'ERI', ...born }
    await give('save', { change: { kind: 'person', id: 'main', relationship: 'main', person } })
    await give('save', {
      change: { kind: 'document', id: 'main', document: { kind: 'other', number: 'B1', country: 'ERI' } },
    })
    await give('save', { change: { kind: 'screening', answers } })
    const { family } = await node.state(application)
    await give('quote-family', { family, relationship: 'sibling' })
    for (const kind of ['document', 'photo', 'evidence'])
      await give('excuse-picture', { person: 'main', of: kind, reasons: 'My phone has no camera.' })
    await give('send-to-family', {})
    assert.equal((await node.state(application)).kin.asked[member]?.times, 1)
    const reasons = 'Their mother’s register was shown.'
    accepted(await node.give(officer, 'decide-late-member', { application, member, outcome: 'admit', reasons }))
    assert.equal(statusOf(await node.state(member)), 'joined')
    const leave = { application, people: ['p3'], becomes: 'own-application', reasons }
    accepted(await node.give(officer, 'split', leave))
    const to = (await node.state(member)).kin.joined?.family ?? ''
    const left = await node.state(to)
    assert.deepEqual(
      left.pictures.excuses.map(({ id, of, reasons: why }) => [id, of, why]),
      ['document', 'photo', 'evidence'].map((of) => ['main', of, 'My phone has no camera.']),
    )
    assert.deepEqual([left.people[0]?.person.birthKnown, left.kin.from?.reference], ['year', application])
  })
})
