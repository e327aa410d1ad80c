import { after } from 'node:test'
import { openLite } from '../../test/lite.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Day, Instant } from '../core/brand.ts'
import { addDays, dayOf, instant, knownDay } from '../core/calendar.ts'
import { drawCommands } from '../draw/commands.ts'
import { commitmentOf } from '../draw/seed.ts'
import { drawStream, draws } from '../draw/state.ts'
import type { Actor } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import { inForce } from '../law/version.ts'
import { compose } from '../messages/compose-view.ts'
import { channels } from '../messages/events.ts'
import { placesReleased } from '../parity/release.ts'
import { standingClock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { keepFile } from '../platform/files.ts'
import type { Platform } from '../platform/handle.ts'
import { migrate } from '../platform/migrate.ts'
import type { Outcome } from '../platform/run.ts'
import { factsOf, fold } from '../platform/store.ts'
import { windowCommands } from '../windows/commands.ts'
import { applicationStream, applications } from './application.ts'
import { admissionCommands } from './commands.ts'
import { codeDigest, presenceCode } from './digest.ts'
import { followFamilies, touchesFamily } from './follow-families.ts'
import { telling } from './occasions.ts'
import { lastSentTo } from './presence-state.ts'
import type { Application } from './state.ts'
import { questionIdsOf, termsOf } from './terms.ts'

/** A node in memory for the tests of the way in, with the people who use it. Every command gets a key of its own unless given one. */
export const officer: Actor = { id: 'gb-admissions', name: 'Ruth Castell', role: 'admissions-officer', party: 'GB' }
export const other: Actor = { id: 'fr-node', name: 'France', role: 'other-state', party: 'FR' }
export const system: Actor = { id: 'system', name: 'Paripassu', role: 'system', party: 'GB' }
/** What the two states commit to in these tests. */
export const secretOf: Readonly<Record<string, string>> = { GB: '0a'.repeat(32), FR: 'f0'.repeat(32) }
export const applicant = (reference: string): Actor => ({
  id: `applicant:${reference}`,
  name: 'Applicant',
  role: 'applicant',
  party: 'portal',
})

export const at = (text: string): Instant => {
  const found = instant(text)
  if (found === null) throw new RangeError(text)
  return found
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** One database for all these tests, because each costs a second to open: a new node begins by emptying it. */
let opened: Promise<Database> | null = null
after(async () => (await opened)?.close())

/**
 * A node of the way in. `window: false`: nobody has decided on a window yet; otherwise one is open from the start, long enough
 * for any test. `given`: the database it works on.
 */
export async function openNode(
  first = '2025-10-06T09:00:00Z',
  agreement: Agreement = ukFrance2025,
  { window = true, given }: { readonly window?: boolean; readonly given?: Database } = {},
) {
  const clock = standingClock(at(first))
  if (given === undefined) opened ??= openLite()
  const database = given ?? (await opened)
  if (database === null) throw new Error('no database')
  await migrate(database, clock)
  await database.query(
    'truncate events, journal_queue, view_rows, answers, outbox, lookups, messages, message_history, message_carriers, files, form_drafts',
  )
  let tokens = 0
  let keys = 0
  const token = (): string => {
    tokens += 1
    const letters = String(tokens).padStart(8, '0')
    return [...letters]
      .map((figure) => alphabet[Number(figure)])
      .join('')
      .padEnd(26, 'Z')
  }
  const platform: Platform = { database, clock, agreement, token, posted: () => undefined }
  const give = async (actor: Actor, name: string, input: object, key = `key-${++keys}`): Promise<Outcome> => {
    if (name === 'draw') return drawn(actor, input, key)
    const full = name.includes('/') ? name : `admission/${name}`
    const command = [...admissionCommands, ...drawCommands, ...windowCommands].find((one) => one.name === full)
    if (command === undefined) throw new Error(`no command ${full}`)
    const outcome = await command.run(platform, input, { actor, key })
    // As the node does it: what one form of a family says, the others learn.
    if (touchesFamily(outcome))
      await followFamilies(database.query, (named, more, own) => give(system, named, more, own))
    return outcome
  }
  /** A whole draw: the list fixed by this officer, then both states' parts with known secrets. The answer is the list's. */
  const drawn = async (actor: Actor, input: object, key: string): Promise<Outcome> => {
    const { left } = await placesReleased(database.query)
    const missing = ('places' in input ? Number(input.places) : 0) - left
    if (missing > 0) await releasePlaces({ give }, missing, agreement.returning.party)
    const fixed = await give(actor, 'draw/fix', input, key)
    if (fixed.outcome !== 'accepted') return fixed
    const draw = fixed.stream.slice('draw:'.length)
    const known = fold(draws, await factsOf(database.query, draws, drawStream(draw)))
    if (known === null || known.drawn !== null) return fixed
    const commitment = (party: string) => commitmentOf(known.digest, party, secretOf[party] ?? '')
    accepted(await give(system, 'draw/commit', { draw, commitment: commitment('GB') }))
    accepted(await give(other, 'draw/note-commit', { draw, list: known.list, commitment: commitment('FR') }))
    accepted(await give(system, 'draw/reveal', { draw, secret: secretOf.GB }))
    accepted(await give(other, 'draw/note-reveal', { draw, secret: secretOf.FR }))
    accepted(await give(system, 'draw/run', { draw }))
    return fixed
  }
  const state = async (reference: string): Promise<Application> => {
    const found = fold(applications, await factsOf(database.query, applications, applicationStream(reference)))
    if (found === null) throw new Error(`no application ${reference}`)
    return found
  }
  if (window && agreement.admission !== null && inForce(agreement, clock.now()) !== null)
    accepted(
      await give({ ...officer, party: agreement.returning.party }, 'windows/open', {
        closesAt: '2026-10-31T00:00:00Z',
        announced: true,
        places: 0,
        reasons: 'Open for the tests.',
      }),
    )
  return { database, clock, platform, give, state }
}
export type Node = Awaited<ReturnType<typeof openNode>>

/** So many places released with the window that is open from the start. */
export async function releasePlaces({ give }: Pick<Node, 'give'>, places: number, party = 'GB'): Promise<void> {
  const input = { window: '1', places, reasons: 'Released for the tests.' }
  accepted(await give({ ...officer, party }, 'windows/release', input))
}

/** The codes of the refusals, in order; empty where the command was accepted. Throws on input that does not parse. */
export const refusals = (outcome: Outcome): readonly string[] => {
  if (outcome.outcome === 'invalid') throw new Error(JSON.stringify(outcome.issues))
  return outcome.outcome === 'refused' ? outcome.refusals.map(({ code }) => code) : []
}

/** Accepted, or an error that says why not. */
export const accepted = (outcome: Outcome): string => {
  if (outcome.outcome !== 'accepted') throw new Error(JSON.stringify(outcome))
  return outcome.stream.slice(outcome.stream.indexOf(':') + 1)
}

const contacts = {
  main: { email: 'selam@example.org', phone: '06 12 34 56 78' },
  partner: { email: 'dawit@example.org', phone: '+33 6 12 34 56 79' },
}
const clean = { inFrance: 'yes', eea: 'no', protection: 'no', permission: 'no', conduct: 'no', crossing: 'no' }

/** A small grey square: the least that is a picture and nothing else. */
const greySquare = Buffer.from(
  '/9j/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ALAB/9k=',
  'base64',
)

/** Everybody's pictures: documents, people, and a paper for each who is related. As the form gives them, already cleaned. */
export async function givePictures(
  node: Pick<Node, 'database' | 'give' | 'state'>,
  application: string,
): Promise<void> {
  const me = applicant(application)
  const incoming = { name: 'picture.jpg', bytes: greySquare, tooLarge: false }
  const { digest } = await keepFile(node.database.query, incoming, { actor: me.id, at: at('2025-10-06T09:00:00Z') })
  const picture = { file: { digest, name: 'picture.jpg' }, sent: digest }
  const { people, kin } = await node.state(application)
  for (const { id } of people)
    for (const kind of ['document', 'photo', 'evidence'])
      if (kind !== 'evidence' || id !== 'main' || kin.quoted !== null) {
        const shows = kind === 'evidence' ? { shows: 'Family book' } : {}
        accepted(await node.give(me, 'save-picture', { application, person: id, of: kind, ...picture, ...shows }))
      }
}

/** A birth date of a family's own: as given without a mark, otherwise earlier by days of the mark's own. */
const bornFor = (mark: string, birthDate: Day): Day => {
  const own = [...mark].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1500, 0)
  return mark === '' ? birthDate : addDays(birthDate, -own)
}

/** Starts and fills the application of a family of three, Selam, Dawit and little Liya; `mark` sets families apart. */
export async function fillFamily(node: Node, mark = ''): Promise<string> {
  const started = await node.give(applicant('new'), 'start', {
    language: 'en',
    contact: contacts.main,
    codeDigest: codeDigest('ABCD'),
  })
  const application = accepted(started)
  const me = applicant(application)
  const save = async (change: object) => accepted(await node.give(me, 'save', { application, change }))
  const person = (givenNames: string, birthDate: string, sex: string) => ({
    familyName: `Tesfay${mark}`,
    givenNames,
    // Families of another mark are other people: of so like a name, with the same birth dates, they would be candidates.
    birthDate: bornFor(mark, knownDay(birthDate)),
    sex,
    nationality: 'ERI',
  })
  await save({ kind: 'person', id: 'main', relationship: 'main', person: person('Selam', '1994-03-02', 'female') })
  await save({
    kind: 'person',
    relationship: 'partner',
    person: person('Dawit', '1991-11-20', 'male'),
    contact: contacts.partner,
  })
  await save({ kind: 'person', relationship: 'child', person: person('Liya', '2021-06-14', 'female') })
  for (const [id, number] of [
    ['main', 'K1'],
    ['p1', 'K2'],
    ['p2', 'K3'],
  ])
    await save({
      kind: 'document',
      id,
      document: { kind: 'passport', number: `${number}${mark}`, country: 'ERI', expiresOn: '2024-01-31' },
    })
  await save({ kind: 'screening', answers: clean })
  await givePictures(node, application)
  return application
}

/** The presence code last sent to an adult, as they would read it in their message. */
export async function codeFor(node: Node, application: string, person: string): Promise<string> {
  const state = await node.state(application)
  return presenceCode(state.secret, lastSentTo(state, person)?.number ?? 0, person)
}

/** The questions an officer answers, in their order. */
export const questionIds = questionIdsOf(termsOf(ukFrance2025))

/** Both adults answer from France. */
export async function showPresence(node: Node, application: string): Promise<void> {
  for (const person of ['main', 'p1']) {
    const code = await codeFor(node, application, person)
    accepted(
      await node.give(applicant(application), 'prove-presence', {
        application,
        code,
        declared: true,
        location: 'inside',
        accuracyMetres: 30,
      }),
    )
  }
}

/** An officer answers every question for the application. */
export async function answerAll(node: Node, application: string): Promise<void> {
  for (const question of questionIds)
    accepted(
      await node.give(officer, 'answer-question', {
        application,
        question,
        answer: 'yes',
        evidence: 'Form and documents',
        reasons: 'Nothing against it.',
      }),
    )
}

/** A family submitted and shown present: to be assessed. */
export async function presentFamily(node: Node, mark = ''): Promise<string> {
  const application = await fillFamily(node, mark)
  accepted(await node.give(applicant(application), 'submit', { application }))
  await showPresence(node, application)
  return application
}

/** A family submitted, shown present and found eligible. */
export async function eligibleFamily(node: Node, mark = ''): Promise<string> {
  const application = await presentFamily(node, mark)
  await answerAll(node, application)
  accepted(await node.give(officer, 'find-eligible', { application, reasons: 'Every condition is met.' }))
  return application
}

/** An eligible family, drawn, selected, and seen at the visa centre. */
export async function familyAtVisaCentre(node: Node, mark = ''): Promise<string> {
  const application = await eligibleFamily(node, mark)
  const selection = accepted(await node.give(officer, 'draw', { places: 3, reasons: 'Three places released.' }))
  accepted(await node.give(officer, 'select', { application, selection }))
  await applying(node, application)
  const { people } = await node.state(application)
  for (const { id, document } of people)
    accepted(
      await node.give(officer, 'record-biometrics', {
        application,
        person: id,
        centre: 'Visa centre, Lille',
        document,
      }),
    )
  await checkAll(node, application)
  return application
}

/** Those who are selected are invited, say yes, and make their application for entry clearance. */
export async function applying(node: Node, application: string): Promise<void> {
  accepted(await node.give(officer, 'invite', { application }))
  accepted(await node.give(applicant(application), 'answer-invitation', { application, answer: 'accept' }))
  const madeOn = dayOf(node.clock.now(), 'Europe/Paris')
  accepted(await node.give(officer, 'record-application', { application, madeOn }))
}

/** Every check is made of everybody and shows nothing. */
export async function checkAll(node: Node, application: string): Promise<void> {
  for (const check of Object.keys(termsOf(ukFrance2025).checks))
    accepted(
      await node.give(officer, 'record-check', {
        application,
        check,
        outcome: 'clear',
        by: 'Watch-list desk',
        reasons: 'Nothing found.',
      }),
    )
}

/** A grant as the tests make it. */
export const clearance = {
  from: '2025-10-10',
  until: '2026-01-09',
  reasons: 'All conditions of the route are met.',
}

/** What an application’s adults were told so far, with the words it would have now; null where it would no longer be sent. */
export async function toldOn(node: Node, application: string) {
  const state = await node.state(application)
  const facts = await factsOf(node.database.query, applications, applicationStream(application))
  const { agreement, clock } = node.platform
  const writing = { site: 'https://apply.example.org', agreement, now: clock.now() }
  return facts.flatMap((fact) =>
    telling(state, fact).flatMap(({ occasion, person, channel: by }) =>
      channels.flatMap((channel) =>
        channel === by
          ? [{ occasion, person, channel, now: compose(state, fact.event, { occasion, person, channel }, writing) }]
          : [],
      ),
    ),
  )
}
