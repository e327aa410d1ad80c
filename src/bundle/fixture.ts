import { actor, type Happened } from '../../test/given.ts'
import { goodFacts } from '../../test/good-case.ts'
import { isRole, roles } from '../access/roles.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant } from '../core/calendar.ts'
import { lawVersion } from '../law/version.ts'
import type { Database } from '../platform/database.ts'
import { attachmentOf, keepFile } from '../platform/files.ts'
import { pdfOf } from '../platform/pdf.ts'
import { type CaseEvent, caseEvent } from '../readmission/state.ts'
import type { Asked, Holder } from './material-view.ts'

/** For tests of bundles: a case with something in every section, on a database, and what asks for it. */
export const t = knownInstant
export const madeAt = t('2025-09-16T20:30:00Z')
export const reference = '7K3M-9Q2X'

export const asked = (change: Partial<Asked> = {}): Asked => ({
  reference,
  audience: 'court',
  lang: 'en',
  at: madeAt,
  knownAt: madeAt,
  madeAt,
  madeBy: 'Priya Nair',
  ...change,
})
export const holderOn = ({ query }: Pick<Database, 'query'>): Holder => ({
  platform: { database: { query }, agreement: ukFrance2025 },
  roleName: (role) => (isRole(role) ? roles[role] : { en: role, fr: role }),
  zone: 'Europe/London',
  demonstration: false,
})

/** A document of so many pages, each of which says its number. */
export const pdfOfPages = (count: number, title = 'Given'): Uint8Array =>
  pdfOf({
    source: `#set document(title: "${title}")\n#for n in range(${count}) [#page[= ${title} sheet #(n + 1) \\ #lorem(120)]]`,
    data: null,
    madeAt,
    accessible: false,
  })

export type Told = Happened<CaseEvent> & { readonly recordedAt?: string }

/** Writes facts as they would stand after the commands that make them. */
export async function record(database: Database, facts: readonly Told[], of = reference): Promise<void> {
  const rows = facts.map(({ at, event, by = 'caseworker', recordedAt = at }, index) => {
    const { type, ...data } = caseEvent.parse({ ...event, ...(event.type === 'case-opened' ? { reference: of } : {}) })
    const law = lawVersion(ukFrance2025, t(recordedAt))
    return {
      version: index + 1,
      type,
      data,
      occurred_at: at,
      recorded_at: recordedAt,
      actor: actor(by),
      law_version: law,
    }
  })
  await database.query(
    `insert into events select $1, f.version, f.type, f.data, f.occurred_at, f.recorded_at, f.actor, f.law_version, 'test'
     from json_to_recordset($2::json) as f(version integer, type text, data jsonb, occurred_at text, recorded_at text,
       actor jsonb, law_version text)`,
    [`case:${of}`, JSON.stringify(rows)],
  )
}

/** Keeps a document and answers how a fact names it. */
export async function keep(database: Database, name: string, bytes: Uint8Array) {
  const incoming = { name, bytes, tooLarge: false }
  return attachmentOf(incoming, await keepFile(database.query, incoming, { actor: 'test', at: madeAt }))
}

type Papers = Readonly<Record<'claimForm' | 'sealed' | 'broken' | 'hostile', Awaited<ReturnType<typeof keep>>>>

/** What happened in court, and around it, before the flight. */
const toCourt = (cipher: string | null, { claimForm, sealed, broken, hostile }: Papers): readonly Told[] => [
  {
    at: '2025-09-15T16:00:00Z',
    by: 'courts-desk',
    event: {
      type: 'claim-lodged',
      id: 'C1',
      kind: 'judicial-review',
      court: 'administrative-court',
      reference: 'AC-2025-LON-003100',
      lodgedBy: 'Duncan Lewis for Robel Tesfay',
      summary: 'Mr Tesfay says that the trafficking referral was not considered.',
      ...(cipher === null ? {} : { cipher }),
      file: claimForm,
    },
  },
  {
    at: '2025-09-15T17:00:00Z',
    recordedAt: '2025-09-16T08:20:00Z',
    by: 'caseworker',
    event: {
      type: 'representations-received',
      from: 'Duncan Lewis',
      summary: 'Held in Libya for five months.',
      file: broken,
    },
  },
  {
    at: '2025-09-16T09:00:00Z',
    by: 'detention-desk',
    event: {
      type: 'medical-report-made',
      id: 'M1',
      limb: '3',
      summary: 'Scars consistent with beating.',
      by: 'Dr Osei',
      barrier: 'B-MED',
      file: hostile,
    },
  },
  {
    at: '2025-09-16T09:00:00Z',
    by: 'detention-desk',
    event: { type: 'barrier-raised', id: 'B-MED', kind: 'medical', says: 'Scars consistent with beating.' },
  },
  {
    at: '2025-09-16T10:00:00Z',
    by: 'courts-desk',
    event: {
      type: 'hearing-listed',
      id: 'H1',
      claim: 'C1',
      at: t('2025-09-16T22:00:00Z'),
      judge: 'Sheldon J',
      counsel: 'Counsel for the claimant',
    },
  },
  {
    at: '2025-09-16T12:00:00Z',
    by: 'caseworker',
    event: {
      type: 'medical-report-considered',
      report: 'M1',
      by: 'Amara Okafor',
      outcome: 'detention-maintained',
      reasons: 'Removal is imminent.',
    },
  },
  {
    at: '2025-09-16T19:24:00Z',
    by: 'courts-desk',
    event: {
      type: 'order-received',
      id: 'O1',
      claim: 'C1',
      what: 'forbids-transfer',
      document: 'Order of Sheldon J',
      receivedAt: t('2025-09-16T19:24:00Z'),
      by: 'entered',
      barrier: 'B-ORD',
      file: sealed,
    },
  },
  {
    at: '2025-09-16T19:24:00Z',
    by: 'courts-desk',
    event: {
      type: 'barrier-raised',
      id: 'B-ORD',
      kind: 'injunction',
      says: 'Order of Sheldon J',
      reference: 'AC-2025-LON-003100',
    },
  },
  {
    at: '2025-09-16T19:40:00Z',
    by: 'courts-desk',
    event: {
      type: 'undertaking-given',
      id: 'U1',
      claim: 'C1',
      says: 'Tesfay will not be removed before Friday noon.',
      document: 'Letter to the court',
    },
  },
]

/** The good case of the tests, taken to court the night before. `cipher`: the court named the person so. */
export async function fullCase(database: Database, cipher: string | null = null): Promise<void> {
  const claimForm = await keep(database, 'Tesfay claim form.pdf', pdfOfPages(2, 'Claim'))
  const sealed = await keep(database, 'sealed order.pdf', pdfOfPages(5, 'Order'))
  const broken = await keep(
    database,
    'scan.pdf',
    Buffer.concat([pdfOfPages(1).slice(0, 700), Buffer.from('startxref\n0\n%%EOF')]),
  )
  const hostile = await keep(
    database,
    'letter.pdf',
    Buffer.concat([Buffer.from('%PDF-1.7 /JavaScript (app.alert) '), Buffer.from('startxref\n0\n%%EOF')]),
  )
  const [opened, ...rest] = goodFacts()
  if (opened?.event.type !== 'case-opened') throw new Error('the good case does not begin')
  const screening = {
    language: 'ti',
    interpreter: 'Interpreter 4471',
    answers: [
      { question: 'Why did you leave?', answer: 'ኣብ ትግራይ ኲናት ነበረ።' },
      { question: 'Did anybody hurt you on the way?', answer: 'نعم، في ليبيا كنت محتجزا' },
    ],
  }
  const and = toCourt(cipher, { claimForm, sealed, broken, hostile })
  await record(database, [{ ...opened, event: { ...opened.event, screening } }, ...rest, ...and])
  await database.query(
    "insert into exchange_sent values (1, 'm1', $1, 3, 'readmission-request', 'AAAA-BBBB-CCCC', 'jws', $2, '2025-08-15T10:00:00Z', '2025-08-15T10:00:01Z', 1, null, 'signed', '2025-08-15T10:00:05Z', true, null)",
    [`case:${reference}`, 'a'.repeat(64)],
  )
  await database.query("insert into reads values ($1, '2025-09-16T20:00:00Z', 'gb-courts', 'case')", [
    `case:${reference}`,
  ])
}
