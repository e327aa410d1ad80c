import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { freshReference } from '../src/platform/handle.ts'

/**
 * The whole demonstration is killed with SIGKILL in the middle of each step of the main job, started again on the same
 * data, and the step given again under its key. In the end one person has been transferred once and both books agree.
 */
type Running = { readonly child: ChildProcess; readonly addresses: readonly string[] }
type Step = {
  readonly who: string
  readonly command: string
  readonly input: () => object | Promise<object>
  readonly key: string
  readonly clock?: string
}

const data = await mkdtemp(join(tmpdir(), 'paripassu-kill-'))
let running: Running | null = null
after(async () => {
  running?.child.kill('SIGKILL')
  await rm(data, { recursive: true, force: true })
})

async function begin(): Promise<Running> {
  const child = spawn(process.execPath, ['src/main.ts', 'start', '--empty', '--data', data, '--ports', '0,0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const addresses = await new Promise<readonly string[]>((done, fail) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = [...text.matchAll(/(http:\/\/127\.0\.0\.1:\d+) +the desk/g)].map(([, address]) => address ?? '')
      if (found.length === 2) done(found)
    })
    child.once('exit', (code) => fail(new Error(`it stopped with ${code}: ${said}`)))
  })
  return { child, addresses }
}

async function kill({ child }: Running): Promise<void> {
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

const addressOf = ({ addresses }: Running, who: string): string => addresses[who.startsWith('fr-') ? 1 : 0] ?? ''

async function signIn(node: Running, who: string): Promise<string> {
  const origin = addressOf(node, who)
  const answer = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ user: who }),
    redirect: 'manual',
  })
  assert.equal(answer.status, 303)
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

async function give(
  node: Running,
  cookie: string,
  { who, command, input, key }: Step,
): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${addressOf(node, who)}/api/${command}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(await input()),
  })
  return { status: answer.status, body: await answer.json() }
}

async function moveClock(node: Running, cookie: string, to: string): Promise<void> {
  const origin = node.addresses[0] ?? ''
  const [day = '', time = ''] = to.split(' ')
  const [year, month, date] = day.split('-')
  const body = new URLSearchParams({ 'day-year': year ?? '', 'day-month': month ?? '', 'day-day': date ?? '', time })
  const answer = await fetch(`${origin}/demonstration/clock`, {
    method: 'POST',
    headers: { origin, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body,
    redirect: 'manual',
  })
  assert.equal(answer.status, 303, await answer.text())
}

const key = (name: string): string => `killed-${name}`
const landing = freshReference(key('landing'), 'gb-screening')
const person = freshReference(key('person'), 'gb-screening')
const flight = freshReference(key('flight'), 'gb-flights')
const departsAt = '2025-10-20T08:00:00Z'
const served = { case: person, method: 'in-person', place: 'GB-ENG', language: 'English' }

const shared = async (): Promise<string> => {
  assert.ok(running)
  const cookie = await signIn(running, 'gb-caseworker')
  const answer = await fetch(`${running.addresses[0]}/api/cases/${person}`, { headers: { cookie } })
  return ((await answer.json()) as { case: { shared: string } }).case.shared
}

const steps: readonly Step[] = [
  {
    who: 'gb-screening',
    command: 'arrivals/record-landing',
    key: key('landing'),
    input: () => ({ landedAt: '2025-10-01T05:00:00Z', place: 'Dover', people: 3 }),
  },
  {
    who: 'gb-screening',
    command: 'readmission/register-person',
    key: key('person'),
    input: () => ({
      landing,
      person: { familyName: 'Testa', givenNames: 'Prova', birthDate: '1990-01-01', sex: 'male', nationality: 'UTO' },
      heldAt: 'Brook House',
      screening: { language: 'Tigrinya', answers: [] },
      ground: 'claims-protection',
      directRoute: 'shown',
      directRouteEvidence: 'Ticket',
      age: 'adult',
      protectionClaim: 'open',
    }),
  },
  {
    who: 'gb-caseworker',
    command: 'letters/serve',
    key: key('notice'),
    input: () => ({ ...served, template: 'notice-of-intent' }),
  },
  { who: 'gb-caseworker', command: 'readmission/send-request', key: key('request'), input: () => ({ case: person }) },
  {
    who: 'fr-receiving',
    command: 'reception/answer',
    key: key('answer'),
    input: async () => ({ shared: await shared(), code: 'A1' }),
    clock: '2025-10-09 10:00',
  },
  {
    who: 'gb-caseworker',
    command: 'readmission/decide-inadmissibility',
    key: key('inadmissible'),
    input: () => ({ case: person, outcome: 'inadmissible', connection: '4', reasons: 'Could have claimed there.' }),
  },
  {
    who: 'gb-caseworker',
    command: 'readmission/confirm-no-human-rights-claim',
    key: key('rights'),
    input: () => ({ case: person, reasons: 'Checked.' }),
  },
  {
    who: 'gb-flights',
    command: 'flights/schedule',
    key: key('flight'),
    input: () => ({ number: 'ZZ 9', departsAt, origin: 'LHR', destination: 'CDG', seats: 4 }),
  },
  { who: 'gb-flights', command: 'flights/give-seat', key: key('seat'), input: () => ({ case: person, flight }) },
  {
    who: 'gb-caseworker',
    command: 'letters/serve',
    key: key('removal'),
    input: () => ({ ...served, template: 'removal-notice', destination: 'CDG' }),
  },
  {
    who: 'gb-caseworker',
    command: 'letters/serve',
    key: key('details'),
    input: () => ({ ...served, template: 'departure-details', destination: 'CDG', departsAt }),
  },
  {
    who: 'gb-caseworker',
    command: 'flights/confirm-transfer',
    key: key('confirm'),
    input: () => ({ case: person, flight }),
    clock: '2025-10-20 08:00',
  },
  {
    who: 'gb-escort',
    command: 'flights/board',
    key: key('board'),
    input: () => ({ case: person, flight }),
    clock: '2025-10-20 08:30',
  },
  {
    who: 'gb-escort',
    command: 'flights/hand-over',
    key: key('handover'),
    input: () => ({ case: person, flight, place: 'CDG' }),
    clock: '2025-10-20 11:30',
  },
  {
    who: 'fr-border',
    command: 'reception/record-receipt',
    key: key('receipt'),
    input: async () => ({ shared: await shared(), place: 'CDG' }),
  },
]

/** Times at which the kill falls, in milliseconds after the request left: before, during and after the write. */
const delays = [0, 2, 5, 8, 12, 20, 35, 60]

/** Waits until the other state's doing has arrived: a refusal for now is tried again for a while. */
async function giveUntilAccepted(node: Running, cookie: string, step: Step): Promise<{ repeated: boolean }> {
  let last: unknown
  for (let attempt = 0; attempt < 40; attempt++) {
    const { status, body } = await give(node, cookie, attempt === 0 ? step : { ...step, key: `${step.key}-${attempt}` })
    if (status === 200) return body as { repeated: boolean }
    last = body
    await new Promise((done) => setTimeout(done, 250))
  }
  assert.fail(`${step.command}: ${JSON.stringify(last)}`)
}

test('killed in the middle of every step, the main job ends with one transfer and two books that agree', {
  timeout: 240_000,
}, async () => {
  for (const [index, step] of steps.entries()) {
    running ??= await begin()
    const cookie = await signIn(running, step.who)
    if (step.clock !== undefined) await moveClock(running, await signIn(running, 'gb-lead'), step.clock)
    const underWay = give(running, cookie, step).catch(() => null)
    await new Promise((done) => setTimeout(done, delays[index % delays.length]))
    await kill(running)
    const acknowledged = await underWay
    running = await begin()
    const { repeated } = await giveUntilAccepted(running, await signIn(running, step.who), step)
    if (acknowledged?.status === 200)
      assert.equal(repeated, true, `${step.command} was acknowledged and then forgotten`)
  }
  assert.ok(running)
  const books = await agreedBooks(running)
  assert.deepEqual(books, [
    { readmitted: 1, partner: 1 },
    { readmitted: 1, partner: 1 },
  ])
})

async function agreedBooks(node: Running): Promise<readonly object[]> {
  const read = async (who: string) => {
    const cookie = await signIn(node, who)
    const answer = await fetch(`${addressOf(node, who)}/api/book`, { headers: { cookie } })
    const { places, partner } = (await answer.json()) as {
      places: readonly { counted: boolean }[]
      partner: readonly unknown[]
    }
    return { readmitted: places.filter((place) => place.counted).length, partner: partner.length }
  }
  for (let attempt = 0; ; attempt++) {
    const books = [await read('gb-lead'), await read('fr-lead')]
    if (attempt > 60 || books.every(({ readmitted, partner }) => readmitted === 1 && partner === 1)) return books
    await new Promise((done) => setTimeout(done, 250))
  }
}
