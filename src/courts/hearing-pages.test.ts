import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import type { Instant } from '../core/brand.ts'
import { htmlRules } from '../web/html-rules.ts'
import { errorsIn, keyIn, openDesk, wordsOf } from '../worklist/fixture.ts'

/** A night hearing as the courts desk works it, in the browser. */
let desk: Awaited<ReturnType<typeof openDesk>>
let reference = ''
const validator = new HtmlValidate(htmlRules)
async function sound(text: string): Promise<string> {
  const { results } = await validator.validateString(text)
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)),
    [],
  )
  return text
}
const form = (action: string) => `/cases/${reference}/do/${action}`
const chosenIn = (text: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*value="([^"]+)"`).exec(text)?.[1] ?? ''

before(async () => {
  desk = await openDesk('2025-09-16T18:00:00Z')
  const landed = { landedAt: '2025-09-01T04:10:00Z', place: 'Dover', people: 9 }
  const landing = await desk.give('gb-screening', 'arrivals/record-landing', landed)
  reference = await desk.give('gb-screening', 'readmission/register-person', {
    landing,
    person: { familyName: 'Selam', givenNames: 'Robel', birthDate: '1996-02-11', sex: 'male', nationality: 'ERI' },
    screening: { language: 'ti', answers: [] },
    ground: 'apprehended',
    directRoute: 'shown',
    directRouteEvidence: 'Ticket',
    age: 'adult',
    protectionClaim: 'none',
  })
  await desk.give('gb-courts', 'courts/lodge-claim', {
    case: reference,
    kind: 'judicial-review',
    court: 'upper-tribunal',
    lodgedBy: 'Solicitors',
    summary: 'Challenge',
  })
})
after(() => desk.close())

/** Opens a form and posts what is typed into it, with what it had chosen. */
async function fill(action: string, chosen: string, typed: Readonly<Record<string, string>>) {
  const page = await sound(await desk.as('gb-courts').get(form(action)))
  await sound(await desk.as('gb-courts', 'fr').get(form(action)))
  const fields = { idempotencyKey: keyIn(page), [chosen]: chosenIn(page, chosen), ...typed }
  return desk.as('gb-courts').post(form(action), fields)
}
const at = (name: string, day: string, time: string) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: '9',
  [`${name}-year`]: '2025',
  [`${name}-time`]: time,
})

describe('a hearing in the browser', () => {
  it('in the past is refused with the remedy, unless it is said to have already sat', async () => {
    const past = await fill('list-hearing', 'claim', at('at', '16', '18:30'))
    assert.deepEqual([past.status, errorsIn(await sound(past.text))], [422, ['at']])
    assert.match(wordsOf(past.text), /or say that it has already sat/)
    const held = await fill('list-hearing', 'claim', { ...at('at', '16', '18:30'), held: 'yes' })
    assert.equal(held.status, 303, wordsOf(held.text))
    assert.match(wordsOf(await desk.as('gb-courts').get(`/cases/${reference}`)), /Hearings held.*Outcome not recorded/)
    const ended = await fill('end-hearing', 'hearing', { outcome: 'other' })
    assert.equal(ended.status, 303, wordsOf(ended.text))
  })

  it('is listed, gets another judge, begins, is adjourned, and ends with a ruling that shuts the gate at once', async () => {
    const steps = [
      await fill('list-hearing', 'claim', { ...at('at', '16', '19:45'), judge: 'Judge A' }),
      await fill('change-hearing', 'hearing', { judge: 'Judge B', counsel: 'Counsel C' }),
      await fill('begin-hearing', 'hearing', {}),
      await fill('adjourn-hearing', 'hearing', { ...at('at', '16', '23:00'), reasons: 'Papers are late.' }),
    ]
    assert.deepEqual(
      steps.map(({ status }) => status),
      [303, 303, 303, 303],
    )
    const listed = wordsOf(await sound(await desk.as('gb-courts').get(`/cases/${reference}`)))
    assert.match(listed, /Hearings to come 16 September 2025 at 23:00 Judge B, Counsel C Adjourned from .*at 19:45/)
    desk.clock.set('2025-09-16T22:25:00Z' as Instant)
    const silent = await fill('end-hearing', 'hearing', { outcome: 'forbids' })
    assert.deepEqual([silent.status, errorsIn(await sound(silent.text))], [422, ['says']])
    const spoken = await fill('end-hearing', 'hearing', { outcome: 'forbids', says: 'Not to be removed' })
    assert.equal(spoken.status, 303, wordsOf(spoken.text))
    const after = wordsOf(await sound(await desk.as('gb-courts').get(`/cases/${reference}`)))
    assert.match(after, /A court order forbids the transfer/)
    assert.match(after, /Not to be removed Not read yet.*Spoken in court, to be written/)
    assert.match(wordsOf(await desk.as('gb-courts', 'fr').get(`/cases/${reference}`)), /Prononcée à l’audience/)
  })

  it('has beside its claim whoever else is concerned', async () => {
    const joined = await fill('record-interested-party', 'claim', { name: 'Kent County Council' })
    assert.equal(joined.status, 303)
    const page = wordsOf(await sound(await desk.as('gb-courts').get(`/cases/${reference}`)))
    assert.match(page, /Interested parties: +Kent County Council/)
    const twice = await fill('record-interested-party', 'claim', { name: 'Kent County Council' })
    assert.deepEqual(errorsIn(await sound(twice.text)), ['name'])
  })
})
