import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { atTheDoor, goodCase, known, reference, shut } from '../../test/good-case.ts'
import { euTurkiye2016 } from '../agreements/eu-turkiye-2016/agreement.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { lift } from '../barriers/decide.ts'
import { knownInstant } from '../core/calendar.ts'
import { largestFile } from '../core/paper.ts'
import { lodgeClaim, setCipher } from './claims.ts'
import { courtDuties } from './duties.ts'
import { carryOutDuty } from './order-duties.ts'
import { confirmOrder, dischargeOrder, receiveOrder } from './orders.ts'
import { notePapersReceipt, notePapersUnsent, sendPapers } from './papers.ts'

type On = ReturnType<typeof goodCase>
const eve = '2025-09-16T22:30:00Z'
const report = { what: 'Give the report to the receiving staff', to: 'receiving-state', before: 'departure' }
/** Relief refused, the report to be given before departure: as courts ordered on 29 October 2025. */
const ordered = (duties: readonly object[] = [report], on: On = goodCase()): On => {
  const received = on
    .at('2025-09-16T21:40:00Z')
    .by('courts-desk')
    .when(receiveOrder, { case: reference, what: 'sets-duties', document: 'Sealed order', by: 'entered' })
  return received.then
    .at('2025-09-16T22:00:00Z')
    .by('courts-desk')
    .when(confirmOrder, {
      case: reference,
      order: known(received.state).courts.orders.at(-1)?.id,
      effect: 'sets-duties',
      duties,
      reasons: 'Read.',
    }).then
}
const dutyOf = (on: On) => known(on.state).courts.duties.at(-1)?.id
const paper = { kind: 'rule-35-report', title: 'Report of 13 September', text: 'Scars.', completes: true }
const sending = (on: On, more: object = {}, role = 'courts-desk', at = eve) =>
  on
    .at(at)
    .by(role)
    .when(sendPapers, { case: reference, duty: dutyOf(on), ...paper, ...more })
const idOf = (on: On, index = -1): string => known(on.state).courts.papers.at(index)?.id ?? ''
const receipt = { message: 12, digest: 'ab'.repeat(32), receivedAt: '2025-09-16T22:31:00Z', understood: true }
const receipted = (on: On, more: object = {}, id = idOf(on)) =>
  on
    .at('2025-09-16T22:31:05Z')
    .by('other-state')
    .when(notePapersReceipt, { case: reference, paper: id, ...receipt, ...more })
const gate = (on: On, at = atTheDoor) => shut(on, at).map((line) => line.split(':')[1] ?? line)
const kinds = (facts: readonly { readonly type: string }[]) => facts.map(({ type }) => type)
const asks = (on: On) =>
  courtDuties(known(on.state), ukFrance2025, knownInstant(eve)).map(({ state, action }) => `${state} ${action}`)
const scan = { digest: 'cd'.repeat(32), name: 'report.pdf' }

describe('a duty to give papers to the receiving state before departure', () => {
  it('TR-56, JR-08: keeps the gate shut when they are sent, and opens it by their signed receipt alone', () => {
    const on = ordered()
    assert.deepEqual(gate(on), ['order-duty'])
    const sent = sending(on)
    assert.deepEqual([kinds(sent.facts), gate(sent.then)], [['papers-sent'], ['order-duty']])
    const done = receipted(sent.then)
    assert.deepEqual(kinds(done.facts), ['papers-receipted', 'duty-done', 'barrier-lifted'])
    assert.deepEqual([gate(done.then), gate(done.then, '2025-09-16T22:31:04Z')], [[], ['order-duty']])
    const [duty] = known(done.state).courts.duties
    assert.deepEqual([duty?.done?.paper, duty?.done?.by], [idOf(done.then), 'other-state'])
    assert.match(duty?.done?.proof ?? '', /^#12, 2025-09-16T22:31:00Z, SHA-256 (ab){8}…$/)
  })

  it('travels encrypted and first: the open part of the message has a token and a time, and no word of the person', () => {
    const [message] = sending(ordered()).posted
    assert.equal(message?.safety, true)
    assert.deepEqual(Object.keys(message?.body ?? {}), ['paper', 'sentAt'])
    assert.deepEqual(message?.personal, { kind: paper.kind, title: paper.title, text: paper.text })
  })

  it('is not proved by anything an officer types, nor is its barrier lifted by hand', () => {
    const on = ordered()
    const desk = on.at(eve).by('courts-desk')
    const typed = desk.when(carryOutDuty, { case: reference, duty: dutyOf(on), proof: 'They rang to say so' })
    assert.deepEqual([typed.refused, typed.cited], [['only-by-receipt'], ['TR-56']])
    assert.match(typed.refusals[0]?.message.en ?? '', /Send the papers/)
    const barrier = known(on.state).courts.duties[0]?.barrier
    const byHand = desk.when(lift, { case: reference, barrier, document: 'Email', reasons: 'Delivered.' })
    assert.deepEqual(byHand.refused, ['delivery-unproved'])
  })

  it('owed to the court or by the claimant, is proved by what an officer types, and no papers are sent for it', () => {
    for (const duty of [
      { ...report, to: 'court' },
      { ...report, owedBy: 'claimant' },
    ]) {
      const on = ordered([duty])
      assert.deepEqual(sending(on).refused, ['not-by-receipt'])
      const desk = on.at(eve).by('courts-desk')
      const typed = desk.when(carryOutDuty, { case: reference, duty: dutyOf(on), proof: 'Receipt' })
      assert.deepEqual([typed.refused, gate(typed.then)], [[], []])
    }
  })

  it('a receipt that says they could not take it keeps the gate shut, and the courts desk is asked to send again', () => {
    const on = ordered()
    assert.deepEqual(asks(on), [`do send-papers?duty=${dutyOf(on)}`])
    const sent = sending(on).then
    assert.deepEqual(asks(sent), ['wait null'])
    const failed = receipted(sent, { understood: false, problem: 'undecryptable' })
    assert.deepEqual([kinds(failed.facts), gate(failed.then)], [['papers-receipted'], ['order-duty']])
    assert.deepEqual(asks(failed.then), [`do send-papers?duty=${dutyOf(on)}`])
    const again = receipted(sending(failed.then).then)
    assert.deepEqual([gate(again.then), asks(again.then)], [[], []])
  })

  it('a paper that another follows does not open the gate; the last one does', () => {
    const first = receipted(sending(ordered(), { completes: false }).then)
    assert.deepEqual([kinds(first.facts), gate(first.then)], [['papers-receipted'], ['order-duty']])
    const second = receipted(sending(first.then, { kind: 'doctor-report', title: 'Report of Dr B' }).then)
    assert.deepEqual(gate(second.then), [])
  })

  it('where the first of two on their way fails, the second completes nothing', () => {
    const both = sending(sending(ordered(), { completes: false }).then).then
    const failed = receipted(both, { understood: false, problem: 'refused' }, idOf(both, 0)).then
    const second = receipted(failed, { message: 13 })
    assert.deepEqual([second.refused, gate(second.then)], [[], ['order-duty']])
    assert.deepEqual(gate(receipted(sending(second.then).then).then), [])
  })

  it('the wrong paper, once another is sent after it, opens nothing by its receipt', () => {
    const wrong = sending(ordered()).then
    const right = sending(wrong, { title: 'The right one' }).then
    const first = receipted(right, {}, idOf(right, 0))
    assert.deepEqual([first.refused, gate(first.then)], [[], ['order-duty']])
    assert.deepEqual(gate(receipted(first.then).then), [])
  })

  it('a receipt counts once, and one of a paper nobody sent counts not at all', () => {
    const done = receipted(sending(ordered()).then).then
    assert.deepEqual(receipted(done).refused, ['already-receipted'])
    assert.deepEqual(receipted(done, {}, 'Z'.repeat(26)).refused, ['unknown-paper'])
  })

  it('a receipt that comes after the order was discharged is kept and does nothing', () => {
    const sent = sending(ordered()).then
    const order = known(sent.state).courts.orders[0]?.id
    const gone = sent
      .at('2025-09-16T22:30:30Z')
      .by('courts-desk')
      .when(dischargeOrder, { case: reference, order, document: 'Later order', reasons: 'Set aside.' })
    assert.deepEqual(kinds(receipted(gone.then).facts), ['papers-receipted'])
    assert.deepEqual(sending(gone.then, {}, 'courts-desk', '2025-09-16T22:40:00Z').refused, ['duty-over'])
  })

  it('a paper that never left because its document cannot be read keeps the gate shut, and is asked for again', () => {
    const gaveUp = (on: On, id = idOf(on)) =>
      on
        .at('2025-09-16T22:31:00Z')
        .by('system')
        .when(notePapersUnsent, { case: reference, paper: id, problem: 'document-missing' })
    const first = sending(ordered(), { completes: false }).then
    const both = sending(first).then
    const gone = gaveUp(both, idOf(both, 0))
    assert.deepEqual([kinds(gone.facts), gate(gone.then)], [['papers-unsent'], ['order-duty']])
    // The second was sent on the footing that the first arrives.
    const second = receipted(gone.then)
    assert.deepEqual([kinds(second.facts), gate(second.then)], [['papers-receipted'], ['order-duty']])
    const alone = gaveUp(sending(ordered()).then).then
    assert.deepEqual(asks(alone), [`do send-papers?duty=${dutyOf(alone)}`])
    assert.deepEqual(gaveUp(alone).refused, ['already-receipted'])
    assert.deepEqual(gate(receipted(sending(alone, {}, 'courts-desk', '2025-09-16T22:31:02Z').then).then), [])
  })

  it('needs words or a file that travels: a PDF, a JPEG or a PNG of at most 1 MiB', () => {
    const on = ordered()
    const file = (size: number, media_type = 'application/pdf', more: object = {}) =>
      on
        .at(eve)
        .by('courts-desk')
        .when(
          sendPapers,
          { case: reference, duty: dutyOf(on), ...paper, text: undefined, file: { ...scan, ...more } },
          { media_type, size },
        )
    assert.deepEqual(sending(on, { text: undefined }).refused, ['paper-empty'])
    assert.deepEqual(file(9, 'application/octet-stream').refused, ['paper-type'])
    assert.deepEqual(file(9, 'application/pdf', { problems: ['encrypted'] }).refused, ['paper-type'])
    for (const size of [1, largestFile - 1, largestFile]) assert.deepEqual(file(size).refused, [], String(size))
    assert.deepEqual(file(largestFile + 1).refused, ['paper-too-large'])
    const { facts, state, posted } = file(9)
    assert.deepEqual(facts[0]?.file, scan, 'the fact names it by its digest')
    assert.deepEqual(known(state).courts.papers.at(-1)?.file, scan)
    assert.deepEqual(posted[0]?.personal, { kind: paper.kind, title: paper.title, file: scan })
    assert.deepEqual(sending(on, { kind: 'gossip' }).refused, ['unknown-paper-kind'])
    assert.deepEqual(sending(on, { duty: 'NEVER' }).refused, ['unknown-duty'])
  })

  it('is not sent before the other state was ever asked: nobody there could take it', () => {
    const on = ordered([report], goodCase({ without: ['request', 'answer', 'seat'] }))
    assert.deepEqual(sending(on).refused, ['nothing-asked'])
  })

  it('bears no title with the name where a court ordered a cipher (JR-09)', () => {
    const claim = {
      case: reference,
      kind: 'judicial-review',
      court: 'upper-tribunal',
      lodgedBy: 'Solicitors',
      summary: 'Challenge',
    }
    const lodged = goodCase().at('2025-09-16T18:00:00Z').by('courts-desk').when(lodgeClaim, claim)
    const cipher = {
      case: reference,
      claim: known(lodged.state).courts.claims[0]?.id,
      cipher: 'LYD',
      document: 'Order',
    }
    const on = ordered([report], lodged.then.at('2025-09-16T19:00:00Z').by('courts-desk').when(setCipher, cipher).then)
    assert.deepEqual(sending(on, { title: 'Report on Mr Tesfay' }).refused, ['name-under-cipher'])
    assert.deepEqual(sending(on, { title: 'Report on LYD' }).refused, [])
  })

  it('exists under no agreement without such terms', () => {
    const on = goodCase({}, euTurkiye2016)
    assert.deepEqual(sending(on, { duty: 'ANY' }).refused, ['unknown-duty'])
  })
})
