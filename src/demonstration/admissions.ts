import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { applicationStream, applications } from '../admission/application.ts'
import { codeDigest, presenceCode } from '../admission/digest.ts'
import type { Application } from '../admission/state.ts'
import { questionIdsOf, termsOf } from '../admission/terms.ts'
import type { Mrz } from '../core/mrz.ts'
import { mrzFrom } from '../core/mrz-typed.ts'
import { digestOfFile, keepFile } from '../platform/files.ts'
import { factsOf, fold } from '../platform/store.ts'
import type { Stage } from './seed.ts'

type Member = {
  readonly givenNames: string
  readonly birthDate: string
  readonly sex: 'male' | 'female'
  readonly relationship: string
  readonly email?: string
  readonly phone?: string
}
type Family = {
  readonly key: string
  readonly familyName: string
  readonly nationality: string
  readonly members: readonly Member[]
}

/** The demonstration's applicants come back to their application with this code; a real one is random. */
export const DEMONSTRATION_CODE = 'DEMO-CODE-2025'

const arrived: Family = {
  key: 'a1',
  familyName: 'Ghebre',
  nationality: 'ERI',
  members: [
    {
      givenNames: 'Selam',
      birthDate: '1994-03-02',
      sex: 'female',
      relationship: 'main',
      email: 'selam@example.org',
      phone: '+33612345678',
    },
    {
      givenNames: 'Dawit',
      birthDate: '1991-11-20',
      sex: 'male',
      relationship: 'partner',
      email: 'dawit@example.org',
      phone: '+33612345679',
    },
    { givenNames: 'Liya', birthDate: '2021-06-14', sex: 'female', relationship: 'child' },
  ],
}
const waiting: Family = {
  key: 'a2',
  familyName: 'Stanekzai',
  nationality: 'AFG',
  members: [
    {
      givenNames: 'Zahra',
      birthDate: '1998-08-21',
      sex: 'female',
      relationship: 'main',
      email: 'zahra@example.org',
      phone: '+33698765432',
    },
  ],
}

const specimen = (name: string): Buffer => readFileSync(new URL(`./specimens/${name}`, import.meta.url))
const zones: Readonly<Record<string, string>> = z
  .record(z.string(), z.string())
  .parse(JSON.parse(specimen('zones.json').toString('utf8')))

/** What reading the photograph of a specimen gives (`specimens.test.ts` holds it to that). */
export const zoneOfSpecimen = (name: string): Mrz | null => mrzFrom(zones[name] ?? '')?.mrz ?? null

/** Drawn documents, a drawn face and drawn papers (`tools/specimens.ts`), as if they had come from a phone. */
async function photograph({ give, unitedKingdom }: Stage, application: string, key: string, index: number) {
  const { platform } = unitedKingdom
  const actor = `applicant:${application}`
  const person = index === 0 ? 'main' : `p${index}`
  const zone = zoneOfSpecimen(`${key}-${index}`)
  const wanted = [
    { of: 'document', name: `${key}-${index}-document.jpg`, more: zone === null ? {} : { mrz: zone } },
    { of: 'photo', name: 'portrait.jpg', more: {} },
    ...(index === 1 ? [{ of: 'evidence', name: 'marriage.jpg', more: { shows: 'Marriage certificate' } }] : []),
    ...(index === 2 ? [{ of: 'evidence', name: 'birth.jpg', more: { shows: 'Birth certificate' } }] : []),
  ]
  for (const { of, name, more } of wanted) {
    const bytes = specimen(name)
    const kept = await keepFile(
      platform.database.query,
      { name, bytes, tooLarge: false },
      { actor, at: platform.clock.now() },
    )
    const file = { digest: kept.digest, name: `${of}.jpg` }
    const input = { application, person, of, file, sent: digestOfFile(bytes), ...more }
    await give(actor, 'admission/save-picture', input, `${key}-picture-${of}-${index}`)
  }
}

/** Like somebody who arrived by boat: the same name in another script, day and month of the birth date swapped. */
const alike: Family = {
  key: 'a3',
  familyName: 'کەریمی',
  nationality: 'IRN',
  members: [
    {
      givenNames: 'سۆران',
      birthDate: '1999-05-12',
      sex: 'male',
      relationship: 'main',
      email: 'soran@example.org',
      phone: '+33712345670',
    },
  ],
}

/** What the person waiting was asked. */
const receipt = {
  question: 'no-permission',
  asks: 'Your form says that you have no permission to stay in France. Do you hold a receipt (récépissé) from a prefecture? Tell us its date and where it was given.',
  reasons: 'The screening answer leaves a receipt open.',
}

/**
 * The way in: a family of three admitted and signed for by both states; one person waiting to be assessed, who was asked
 * for more; and one who may have crossed before.
 */
export async function admissions(stage: Stage): Promise<void> {
  const { at, give, exchange } = stage
  await firstWindow(stage)
  at('2025-09-19 10:00')
  const family = await apply(stage, arrived)
  await showPresence(stage, family, arrived)
  const one = await apply(stage, waiting)
  await showPresence(stage, one, waiting)
  const other = await apply(stage, alike)
  await showPresence(stage, other, alike)
  await give('gb-admissions', 'admission/ask-information', { application: one, ...receipt }, 'ask-a2')
  for (const question of questionIdsOf(termsOf(stage.unitedKingdom.platform.agreement)))
    await give(
      'gb-admissions',
      'admission/answer-question',
      {
        application: family,
        question,
        answer: 'yes',
        evidence: 'Form, documents and watch-list checks',
        reasons: 'Nothing found against it.',
      },
      `question-${question}`,
    )
  await give(
    'gb-admissions',
    'admission/find-eligible',
    { application: family, reasons: 'Every condition is met.' },
    'eligible-a1',
  )
  await give('gb-admissions', 'draw/fix', { places: 3, reasons: 'Three places released this week.' }, 'draw-1')
  const selection = stage.reference('gb-admissions', 'draw-1')
  // Both nodes commit, reveal and draw by themselves, over the exchange.
  for (let round = 0; round < 3; round++) await exchange()
  await give('gb-admissions', 'admission/select', { application: family, selection }, 'select-a1')
  await invited(stage, family)
  await checked(stage, family)
  await give(
    'gb-admissions',
    'admission/grant',
    {
      application: family,
      from: '2025-09-20',
      until: '2025-12-19',
      reasons: 'All conditions of the route are met.',
    },
    'grant-a1',
  )
  at('2025-09-24 10:50')
  await give(
    'gb-admissions',
    'admission/record-arrival',
    {
      application: family,
      occurredAt: '2025-09-24T09:40:00Z',
      port: 'London St Pancras',
      people: (await state(stage, family)).people.map(({ id }) => id),
    },
    'arrival-a1',
  )
  await exchange()
  await give('fr-border', 'parity/countersign', { shared: (await state(stage, family)).shared }, 'countersign-a1')
  await exchange()
}

/** The family says yes on its page, applies, and is given a time at the visa centre. */
async function invited({ give, reference }: Stage, application: string): Promise<void> {
  await give('gb-admissions', 'admission/invite', { application }, 'invite-a1')
  await give(`applicant:${application}`, 'admission/answer-invitation', { application, answer: 'accept' }, 'yes-a1')
  const made = { application, madeOn: '2025-09-19' }
  await give('gb-admissions', 'admission/record-application', made, 'application-a1')
  await give(
    'gb-admissions',
    'admission/open-centre',
    {
      name: 'Visa application centre, Paris',
      place: 'Address on the letter (demonstration)',
      reasons: 'For the demonstration: no text seen names a centre.',
    },
    'centre-paris',
  )
  const centre = reference('gb-admissions', 'centre-paris')
  await give(
    'gb-admissions',
    'admission/make-appointment',
    { application, centre, at: '2025-09-19T13:00:00Z', people: ['main', 'p1', 'p2'] },
    'appointment-a1',
  )
}

/** Everybody is seen at the visa centre with their document, and every check is clear. */
async function checked(stage: Stage, family: string): Promise<void> {
  const { give } = stage
  for (const { id, document } of (await state(stage, family)).people)
    await give(
      'gb-admissions',
      'admission/record-biometrics',
      { application: family, person: id, centre: 'Visa application centre, Paris', document },
      `biometrics-${id}`,
    )
  for (const check of Object.keys(termsOf(stage.unitedKingdom.platform.agreement).checks))
    await give(
      'gb-admissions',
      'admission/record-check',
      { application: family, check, outcome: 'clear', by: 'Watch-list desk', reasons: 'Nothing found.' },
      `check-${check}`,
    )
}

/** The window in which they apply, with as many places as people were returned that week. */
async function firstWindow({ at, give }: Stage): Promise<void> {
  at('2025-09-19 09:00')
  await give(
    'gb-admissions',
    'windows/open',
    {
      closesAt: '2026-01-30T17:00:00Z',
      announced: true,
      places: 3,
      reasons:
        'One person is back in France this week. Three places are released, so that a family need not wait to come together.',
    },
    'window-1',
  )
}

async function apply(stage: Stage, { key, familyName, nationality, members }: Family): Promise<string> {
  const { give, reference } = stage
  const who = 'applicant:new'
  const [main] = members
  const contact = (member: Member | undefined) => ({ email: member?.email ?? '', phone: member?.phone ?? '' })
  await give(
    who,
    'admission/start',
    { language: 'en', contact: contact(main), codeDigest: codeDigest(DEMONSTRATION_CODE) },
    key,
  )
  const application = reference(who, key)
  const me = `applicant:${application}`
  for (const [index, { email, relationship, phone: _, ...person }] of members.entries()) {
    const more = email === undefined || relationship === 'main' ? {} : { contact: contact(members[index]) }
    const id = relationship === 'main' ? { id: 'main' } : {}
    await give(
      me,
      'admission/save',
      {
        application,
        change: { kind: 'person', ...id, relationship, person: { ...person, familyName, nationality }, ...more },
      },
      `${key}-person-${index}`,
    )
    await give(
      me,
      'admission/save',
      {
        application,
        change: {
          kind: 'document',
          id: index === 0 ? 'main' : `p${index}`,
          document: {
            kind: 'passport',
            number: `${key.toUpperCase()}00${index}`,
            country: nationality,
            expiresOn: '2026-11-30',
          },
        },
      },
      `${key}-document-${index}`,
    )
    await photograph(stage, application, key, index)
  }
  const answers = { inFrance: 'yes', eea: 'no', protection: 'no', permission: 'no', conduct: 'no', crossing: 'no' }
  await give(me, 'admission/save', { application, change: { kind: 'screening', answers } }, `${key}-screening`)
  await give(me, 'admission/submit', { application }, `${key}-submit`)
  return application
}

async function showPresence(stage: Stage, application: string, { key, members }: Family): Promise<void> {
  const { secret, challenges } = await state(stage, application)
  for (const [index, member] of members.entries()) {
    if (member.email === undefined) continue
    const code = presenceCode(secret, challenges.length, index === 0 ? 'main' : `p${index}`)
    const input = { application, code, declared: true, location: 'inside', accuracyMetres: 40 }
    await stage.give(`applicant:${application}`, 'admission/prove-presence', input, `${key}-presence-${index}`)
  }
}

async function state({ unitedKingdom }: Stage, application: string): Promise<Application> {
  const { query } = unitedKingdom.platform.database
  const found = fold(applications, await factsOf(query, applications, applicationStream(application)))
  if (found === null) throw new Error(`The demonstration has no application ${application}.`)
  return found
}
