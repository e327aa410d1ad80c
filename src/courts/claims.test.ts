import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { atTheDoor, goodCase, known, reference, shut } from '../../test/good-case.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant } from '../core/calendar.ts'
import { namesPerson, underCipher } from './anonymity.ts'
import { lodgeClaim, recordStage, setCipher, transferClaim } from './claims.ts'
import { courtDuties } from './duties.ts'
import { giveUndertaking, listHearing, releaseUndertaking, vacateHearing } from './hearings.ts'
import { receiveOrder } from './orders.ts'
import { suspension } from './suspension.ts'

type On = ReturnType<typeof goodCase>
const now = '2025-09-16T18:31:00Z'
const later = '2025-09-16T20:00:00Z'
const claim = {
  kind: 'judicial-review',
  court: 'upper-tribunal',
  reference: 'JR-2025-LON-002999',
  lodgedBy: 'Solicitors',
  summary: 'Challenges the inadmissibility decision.',
}
const lodging = (more: object = {}, on: On = goodCase()) =>
  on
    .at(now)
    .by('courts-desk')
    .when(lodgeClaim, { case: reference, ...claim, ...more })
const claimOf = (on: On) => {
  const last = known(on.state).courts.claims.at(-1)
  assert.ok(last)
  return last
}
const stage = (on: On, name: string, more: object = {}, role = 'courts-desk', at = later) =>
  on
    .at(at)
    .by(role)
    .when(recordStage, { case: reference, claim: claimOf(on).id, stage: name, document: 'Order of the court', ...more })
const kinds = (facts: readonly { readonly type: string }[]) => facts.map(({ type }) => type)
const gate = (on: On, at = atTheDoor) => shut(on, at).map((line) => line.split(':')[1] ?? line)
const says = (on: On) => suspension(known(on.state), claimOf(on), ukFrance2025)

describe('a claim', () => {
  it('JR-03: a bare judicial review leaves the gate open and the seat, and says that it does not suspend and why', () => {
    const lodged = lodging()
    assert.deepEqual(kinds(lodged.facts), ['claim-lodged'])
    assert.deepEqual(gate(lodged.then), [])
    const found = says(lodged.then)
    assert.deepEqual([found?.suspends, found?.citation.rule, found?.citation.certainty], [false, 'JR-03', 'B'])
    assert.match(found?.says.en ?? '', /does not suspend.*third country/)
    for (const name of ['relief-asked', 'permission-refused', 'relief-refused'])
      assert.deepEqual(gate(stage(lodged.then, name).then), [], name)
  })

  it('an injunction granted in it suspends at once; the same relief refused later ends that, withdrawing the claim does not', () => {
    const granted = stage(lodging().then, 'relief-granted')
    assert.deepEqual(kinds(granted.facts), ['stage-recorded', 'barrier-raised', 'seat-withdrawn'])
    assert.deepEqual(gate(granted.then), ['injunction'])
    assert.equal(says(granted.then)?.suspends, true)
    assert.deepEqual(gate(stage(granted.then, 'withdrawn', {}, 'courts-desk', '2025-09-16T21:00:00Z').then), [
      'injunction',
    ])
    const refused = stage(granted.then, 'relief-refused', {}, 'courts-desk', '2025-09-16T21:00:00Z')
    assert.deepEqual(kinds(refused.facts), ['stage-recorded', 'barrier-lifted'])
    assert.deepEqual(gate(refused.then), [])
  })

  it('permission is taken to suspend until the claim is withdrawn or finally dismissed', () => {
    const permitted = stage(lodging().then, 'permission-granted').then
    assert.deepEqual(gate(permitted), ['suspensive-remedy'])
    const end = (name: string, more: object = {}) => stage(permitted, name, more, 'courts-desk', '2025-09-16T21:00:00Z')
    assert.deepEqual(gate(end('dismissed').then), ['suspensive-remedy'], 'another court may still be asked')
    assert.deepEqual(gate(end('dismissed', { final: true }).then), [])
    assert.deepEqual(gate(end('withdrawn').then), [])
    assert.deepEqual(gate(end('allowed').then), ['suspensive-remedy'])
  })

  it('TR-25: a statutory appeal suspends from its lodging, whoever lodges it, and is ended by the courts desk alone', () => {
    const lodged = lodging({ kind: 'statutory-appeal', court: 'first-tier-tribunal' })
    assert.deepEqual(kinds(lodged.facts), ['claim-lodged', 'barrier-raised', 'seat-withdrawn'])
    assert.deepEqual(gate(lodged.then), ['suspensive-remedy'])
    assert.deepEqual(stage(lodged.then, 'withdrawn', {}, 'caseworker').refused, ['may-not-lift'])
    const withdrawn = stage(lodged.then, 'withdrawn')
    assert.deepEqual(gate(withdrawn.then), [])
    assert.deepEqual(stage(withdrawn.then, 'allowed').refused, ['claim-over'])
    assert.equal(says(withdrawn.then)?.suspends, false)
  })

  it('an order received in it makes it suspend, until the order is gone', () => {
    const lodged = lodging().then
    const order = { document: 'Sealed order', what: 'other', by: 'entered', claim: claimOf(lodged).id }
    const received = lodged
      .at(later)
      .by('escort')
      .when(receiveOrder, { case: reference, ...order })
    assert.equal(says(received.then)?.suspends, true)
  })

  it('JR-06: moved from the Upper Tribunal to the Administrative Court keeps both its references', () => {
    const lodged = lodging().then
    const move = (more: object, on = lodged) =>
      on
        .at(later)
        .by('courts-desk')
        .when(transferClaim, {
          case: reference,
          claim: claimOf(on).id,
          court: 'administrative-court',
          reference: 'AC-2025-LON-003557',
          ...more,
        })
    const moved = move({})
    assert.deepEqual(
      claimOf(moved.then).references.map((one) => one.reference),
      ['JR-2025-LON-002999', 'AC-2025-LON-003557'],
    )
    assert.equal(claimOf(moved.then).court, 'administrative-court')
    assert.deepEqual(move({ reference: 'jr-2025-lon-002999' }).refused, ['reference-taken'])
    assert.deepEqual(
      [move({ court: 'strasbourg' }).refused, move({ court: 'strasbourg' }).cited],
      [['no-transfer'], ['JR-06']],
    )
    assert.deepEqual(move({ court: 'upper-tribunal' }).refused, ['same-court'])
    const back = { court: 'upper-tribunal', reference: 'JR-2025-LON-003111' }
    assert.deepEqual(move(back, moved.then).refused, [])
  })

  it('that nobody knows, of no remedy, in a court it cannot be in, or at a stage it does not have is refused', () => {
    for (const kind of ['love-letter', 'constructor', '__proto__'])
      assert.deepEqual(lodging({ kind }).refused, ['unknown-remedy'], kind)
    assert.deepEqual(lodging({ court: 'strasbourg' }).refused, ['unknown-court'])
    assert.deepEqual(lodging({}, lodging().then).refused, ['reference-taken'])
    const on = lodging({ kind: 'injunction-application', court: 'administrative-court' }).then
    assert.deepEqual(stage(on, 'allowed').refused, ['no-such-stage'])
    assert.deepEqual(stage(on, 'relief-asked', { claim: 'NOTHING' }).refused, ['unknown-claim'])
    assert.deepEqual(stage(on, 'relief-asked', { occurredAt: '2025-09-16T18:30:59Z' }).refused, ['before-lodged'])
  })

  it('names, in the agreement, only rules, barriers and courts that are there, in both languages', () => {
    const terms = ukFrance2025.courts
    assert.ok(terms)
    const rules = [terms.duties, terms.anonymity, terms.transfers.rule]
    for (const [key, remedy] of Object.entries(terms.remedies)) {
      assert.equal(remedy.id, key)
      rules.push(remedy.rule, ...remedy.suspensions.map(({ rule }) => rule))
      for (const court of remedy.courts) assert.ok(terms.courts[court], court)
      for (const { barrier, says } of remedy.suspensions) {
        assert.ok(ukFrance2025.barriers[barrier], barrier)
        assert.ok(says.en !== '' && says.fr !== '')
      }
      for (const text of [remedy.title, remedy.otherwise]) assert.ok(text.en !== '' && text.fr !== '')
    }
    for (const rule of rules) assert.ok(ukFrance2025.provisions[rule], rule)
    for (const kind of Object.values(terms.barriers)) assert.ok(ukFrance2025.barriers[kind], kind)
  })
})

describe('an undertaking', () => {
  it('JR-03: shuts the gate as it is given, and its release lifts it with the document, by the courts desk', () => {
    const given = goodCase()
      .at(now)
      .by('duty-lead')
      .when(giveUndertaking, { case: reference, says: 'Not before the hearing.', document: 'Email to the court' })
    assert.deepEqual(gate(given.then), ['undertaking'])
    const id = known(given.state).courts.undertakings[0]?.id
    const release = (role: string, undertaking = id) =>
      given.then
        .at(later)
        .by(role)
        .when(releaseUndertaking, { case: reference, undertaking, document: 'Consent order', reasons: 'Agreed.' })
    assert.deepEqual(release('duty-lead').refused, ['may-not-lift'])
    assert.deepEqual(gate(release('courts-desk').then), [])
    assert.deepEqual(release('courts-desk', 'NOTHING').refused, ['unknown-undertaking'])
  })
})

describe('a hearing', () => {
  const on = () => lodging().then
  const listing = (at: string, from = on(), id = claimOf(from).id) =>
    from.at(now).by('courts-desk').when(listHearing, { case: reference, claim: id, at, judge: 'A judge' })

  it('is listed for a time to come, in a claim on the case', () => {
    assert.deepEqual(listing('2025-09-16T18:30:59Z').refused, ['hearing-past'])
    assert.deepEqual(listing(now).refused, ['hearing-past'])
    assert.deepEqual(listing('2025-09-16T18:31:01Z').refused, [])
    assert.deepEqual(listing('2025-09-16T19:45:00Z', on(), 'NOTHING').refused, ['unknown-claim'])
  })

  it('is a task on its own day; once it has begun, what came of it is asked for until it is recorded', () => {
    const listed = listing('2025-09-17T18:45:00Z').then
    const asked = (at: string, from = listed) =>
      courtDuties(known(from.state), ukFrance2025, knownInstant(at)).map(({ id }) => id.split(':')[0])
    assert.deepEqual(asked('2025-09-16T22:59:59Z'), [], 'it is still the day before in London')
    assert.deepEqual(asked('2025-09-16T23:00:00Z'), ['hearing'])
    assert.deepEqual(asked('2025-09-17T18:45:00Z'), ['outcome'])
    const known_ = stage(listed, 'relief-refused', {}, 'courts-desk', '2025-09-17T22:25:00Z').then
    assert.deepEqual(asked('2025-09-17T22:30:00Z', known_), [])
  })

  it('that already took place is kept when it is said so, and not before its hour', () => {
    const from = on()
    const held = (at: string) =>
      from
        .at(now)
        .by('courts-desk')
        .when(listHearing, { case: reference, claim: claimOf(from).id, at, held: true }).refused
    assert.deepEqual(held('2025-09-16T18:31:01Z'), ['hearing-not-held'])
    assert.deepEqual(held(now), [])
  })

  it('is vacated once, before it begins', () => {
    const listed = listing('2025-09-16T19:45:00Z').then
    const id = known(listed.state).courts.hearings[0]?.id
    const vacate = (at: string, from = listed) =>
      from.at(at).by('courts-desk').when(vacateHearing, { case: reference, hearing: id, reasons: 'Agreed.' })
    assert.deepEqual(vacate('2025-09-16T19:45:00Z').refused, ['hearing-held'])
    const done = vacate('2025-09-16T19:44:59Z')
    assert.deepEqual(done.refused, [])
    assert.deepEqual(vacate('2025-09-16T19:44:59Z', done.then).refused, ['already-vacated'])
  })
})

describe('a cipher', () => {
  it('JR-09: once given, the name is refused in what is written and replaced in what was', () => {
    const lodged = lodging({ summary: 'Tesfay fears return.' }).then
    const given = lodged
      .at(later)
      .by('courts-desk')
      .when(setCipher, { case: reference, claim: claimOf(lodged).id, cipher: 'LYD', document: 'Anonymity order' })
    assert.deepEqual(given.refused, [])
    const masked = underCipher(known(given.state))
    assert.equal(masked('Robel TESFAY, Brook House'), 'LYD LYD, Brook House')
    const named = stage(given.then, 'relief-asked', { document: 'Order in Tesfay' })
    assert.deepEqual([named.refused, named.cited], [['name-under-cipher'], ['JR-09']])
    assert.deepEqual(stage(given.then, 'relief-asked', { document: 'Order in LYD' }).refused, [])
  })

  it('may not be the name itself; without one, names stay as they are', () => {
    assert.deepEqual(lodging({ cipher: 'TESFAY' }).refused, ['cipher-is-name'])
    assert.equal(underCipher(known(lodging().state))('Tesfay'), 'Tesfay')
    assert.deepEqual(lodging({ cipher: 'LYD', summary: 'Robel Tesfay fears return.' }).refused, ['name-under-cipher'])
  })

  it('takes whole names in any capitals or accents for the name, and no common word', () => {
    const person = { familyName: 'Gélin', givenNames: 'May' }
    assert.deepEqual(
      ['GELIN', 'gélin', 'Gelinas', 'It may rain', 'May came'].map((text) => namesPerson(text, person)),
      [true, true, false, false, true],
    )
  })
})
