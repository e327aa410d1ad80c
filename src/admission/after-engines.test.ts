import assert from 'node:assert/strict'
import { it } from 'node:test'
import { Hono } from 'hono'
import { forEachEngine } from '../../test/engines.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { deskOf, phoneOf } from '../portal/fixture.ts'
import type { DeskEnv } from '../web/desk.ts'
import { allCentres } from './centres.ts'
import { accepted, applicant, at, clearance, familyAtVisaCentre, officer, openNode, refusals } from './fixture.ts'
import { admissionPages } from './pages.ts'
import { statusOf } from './state.ts'

/** From the visa centre to an arrival taken back, on both engines: the same facts, the same pages, two people at once. */
forEachEngine((engine, open) => {
  it(`leads from selection to arrival, and back where it was recorded in error (${engine})`, async () => {
    const node = await openNode('2025-10-06T09:00:00Z', ukFrance2025, { given: await open() })
    const application = await familyAtVisaCentre(node)
    const lille = { name: 'Lille', place: '1 rue de Tournai', reasons: 'Opened.' }
    const centre = accepted(await node.give(officer, 'open-centre', lille))
    accepted(await node.give(officer, 'close-centre', { centre, reasons: 'Moved.' }))
    accepted(await node.give(officer, 'open-centre', { ...lille, centre, place: '2 rue de Tournai' }))
    const list = await allCentres(node.database.query)
    assert.deepEqual(
      list.map(({ name, place, open: is }) => [name, place, is]),
      [['Lille', '2 rue de Tournai', true]],
    )
    const two = await Promise.all([
      node.give(officer, 'grant', { application, ...clearance }),
      node.give({ ...officer, id: 'gb-2', name: 'Second' }, 'refuse', { application, reasons: 'No.' }),
    ])
    assert.ok(two.some((outcome) => refusals(outcome).length === 0))
    accepted(await node.give(officer, 'grant', { application, ...clearance }))
    node.clock.set(at('2025-10-14T15:00:00Z'))
    const arrival = { application, occurredAt: '2025-10-14T14:32:00Z', port: 'London', people: ['main', 'p1'] }
    const twice = await Promise.all([1, 2].map(() => node.give(officer, 'record-arrival', arrival)))
    assert.deepEqual(twice.map(refusals).sort(), [[], ['already-arrived']])
    const app = new Hono<DeskEnv>()
    app.use('*', async (c, next) => {
      c.set('user', officer)
      c.set('lang', 'en')
      await next()
    })
    app.route('/admissions', admissionPages(deskOf(node)))
    assert.match(await (await app.request('/admissions/work')).text(), /Book the journey before the clearance ends/)
    assert.match((await (await phoneOf(node, application)).get('/portal/application')).text, /Arrived/)
    const reverse = { application, people: ['main', 'p1'], code: 'recorded-in-error', reasons: 'Another family.' }
    accepted(await node.give(officer, 'reverse-arrival', reverse))
    assert.equal(statusOf(await node.state(application)), 'granted')
    assert.deepEqual(await node.database.query("select 1 from view_rows where view = 'place'"), [])
    assert.deepEqual(refusals(await node.give(applicant(application), 'withdraw', { application })), [])
  })
})
