import assert from 'node:assert/strict'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { codeDigest, linkSecret } from '../../src/admission/digest.ts'
import {
  accepted,
  applicant,
  clearance,
  eligibleFamily,
  familyAtVisaCentre,
  fillFamily,
  givePictures,
  type Node,
  officer,
  openNode,
} from '../../src/admission/fixture.ts'
import { browser, deskOf, mounted } from '../../src/portal/fixture.ts'
import { assets } from '../../src/web/assets.ts'

/** A page of the portal as one applicant has it open; `press`: with its form sent empty, so that it says what is missing. */
export type Stop = { readonly of: string | null; readonly path: string; readonly press?: true }
export type Stages = { readonly site: string; readonly stops: readonly Stop[]; readonly close: () => void }

/** The code that opens every application here. */
export const CODE = 'ABCD'

/** Somebody whose own form waits for a family, and who was asked for by nobody yet. */
async function relative(node: Node, family: string): Promise<string> {
  const contact = { email: 'biniam@example.org', phone: '+33612345680' }
  const start = { language: 'en', contact, codeDigest: codeDigest(CODE) }
  const application = accepted(await node.give(applicant('new'), 'start', start))
  const me = applicant(application)
  const person = {
    familyName: 'Tesfay',
    givenNames: 'Biniam',
    birthDate: '1999-05-05',
    sex: 'male',
    nationality: 'ERI',
  }
  const answers = { inFrance: 'yes', eea: 'no', protection: 'no', permission: 'no', conduct: 'no', crossing: 'no' }
  const document = { kind: 'passport', number: 'R1', country: 'ERI' }
  for (const change of [
    { kind: 'person', id: 'main', relationship: 'main', person },
    { kind: 'document', id: 'main', document },
    { kind: 'screening', answers },
  ])
    accepted(await node.give(me, 'save', { application, change }))
  accepted(await node.give(me, 'quote-family', { application, family, relationship: 'sibling' }))
  await givePictures(node, application)
  return application
}

/** A form sent, of which a paper was said to be impossible and is wanted all the same, and a question that waits for its answer. */
async function asked(node: Node): Promise<string> {
  const application = await fillFamily(node, 'B')
  const me = applicant(application)
  const paper = (await node.state(application)).pictures.evidence.find(({ id }) => id === 'p2')
  accepted(await node.give(me, 'remove-evidence', { application, number: paper?.number }))
  const picture = { application, person: 'p2', of: 'evidence' }
  accepted(await node.give(me, 'excuse-picture', { ...picture, reasons: 'Lost at sea.' }))
  accepted(await node.give(me, 'submit', { application }))
  const reasons = 'The town hall can give one.'
  accepted(await node.give(officer, 'decide-missing-picture', { ...picture, outcome: 'wanted', reasons }))
  const asks = 'When did you enter France?'
  accepted(await node.give(officer, 'ask-information', { application, person: 'p1', asks, reasons }))
  return application
}

async function invited(node: Node): Promise<string> {
  const application = await eligibleFamily(node, 'E')
  const selection = accepted(await node.give(officer, 'draw', { places: 3, reasons: 'Three places released.' }))
  accepted(await node.give(officer, 'select', { application, selection }))
  accepted(await node.give(officer, 'invite', { application }))
  return application
}

/** Applicants at the stages whose pages are many: saving and coming back, families, presence, questions, after selection. */
export async function openStages(): Promise<Stages> {
  const node = await openNode()
  const app = new Hono().route('/assets', assets()).route('/', mounted(deskOf(node)))
  const draft = await fillFamily(node, 'A')
  const relation = await relative(node, (await node.state(draft)).family ?? '')
  accepted(await node.give(applicant(relation), 'send-to-family', { application: relation }))
  const typing = browser(app)
  await typing.post('/portal/resume', { reference: draft, code: CODE })
  await typing.post('/portal/you', { idempotencyKey: 'half', familyName: 'Tesfay', 'birthDate-day': '31' })
  accepted(await node.give(applicant(draft), 'send-link', { application: draft }))
  const link = `/portal/open/${draft}/${linkSecret((await node.state(draft)).secret, 1)}`
  const waiting = await asked(node)
  const granted = await familyAtVisaCentre(node, 'D')
  accepted(await node.give(officer, 'grant', { application: granted, ...clearance }))
  const chosen = await invited(node)
  const stops: readonly Stop[] = [
    ...['/portal/lost/sent', link, '/portal/nowhere'].map((path) => ({ of: null, path })),
    { of: null, path: '/portal/lost', press: true },
    { of: null, path: '/portal/presence', press: true },
    ...['/portal/application', '/portal/you', '/portal/family', '/portal/check'].map((path) => ({ of: draft, path })),
    { of: relation, path: '/portal/application' },
    { of: waiting, path: '/portal/application' },
    { of: waiting, path: '/portal/information/i1', press: true },
    { of: waiting, path: '/portal/pictures/evidence/p2' },
    { of: waiting, path: '/portal/change', press: true },
    { of: chosen, path: '/portal/application' },
    { of: chosen, path: '/portal/invitation' },
    { of: granted, path: '/portal/application' },
    { of: granted, path: '/portal/decision' },
  ]
  const server: ServerType = serve({ fetch: app.fetch, port: 0 })
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  return { site: `http://127.0.0.1:${address.port}`, stops, close: () => void server.close() }
}
