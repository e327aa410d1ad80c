import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Discloser, type Disclosure, disclose, disclosureText } from '../journal/disclosure-view.ts'
import { versionsIn } from '../journal/versions.ts'
import { arranged, keysOf, originOf } from '../keys/public-view.ts'
import type { Agreement } from '../law/law.ts'
import type { Query } from '../platform/database.ts'
import { openKeys } from '../platform/keys.ts'
import { openLogKeys } from '../platform/log-keys.ts'
import { caseStream } from '../readmission/case.ts'
import { keysSeen } from '../transparency/log-proof-view.ts'
import { exportWords, notWritten, present } from './export-words.ts'
import { noCase } from './gate-words.ts'
import {
  agreementOf,
  type CommandProblem,
  commonOptions,
  type Io,
  invalid,
  isProblem,
  mannerOf,
  parsed,
  sayDocument,
  sayProblem,
  worldProblem,
} from './options.ts'
import { writePack } from './pack.ts'
import { wrap } from './print.ts'
import { fileOf, noteLook, nowOf, ofAnother, onRecord, type Source, sourceOf } from './record.ts'
import { problems } from './words.ts'

const options = {
  ...commonOptions,
  facts: { type: 'string' },
  to: { type: 'string' },
  purpose: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const
type Values = ReturnType<typeof readLine>['values']
const readLine = (args: string[]) => parseArgs({ args, options, allowPositionals: true })

/**
 * `export audit REF --to NAME --purpose TEXT [--facts 1,4-7] [--out DIR] [--data DIR] [--force] [--json]`: facts of a case for
 * an inspector, with salts and proofs, as REF-disclosure.json; without `--facts` every one. Who it is for and why is written
 * down in the list of who looked before anything is. Exit codes as for `export case`.
 */
export async function auditCommand(args: string[], io: Io): Promise<number> {
  const manner = mannerOf(args)
  const read = parsed(options, () => readLine(args))
  if (isProblem(read)) return sayProblem(io, manner, read)
  const made = await audited(read.values, read.positionals, io).catch(worldProblem)
  if (isProblem(made)) return sayProblem(io, manner, made)
  if (manner.json) await sayDocument(io, made)
  else await io.out(`${wrap(`${exportWords.written[manner.lang]}\u00a0: ${made.file}`)}\n`)
  return 0
}

type Audited = { readonly outcome: 'written'; readonly case: string; readonly facts: number; readonly file: string }

async function audited(
  values: Values,
  [reference, ...more]: readonly string[],
  io: Io,
): Promise<Audited | CommandProblem> {
  const agreement = agreementOf(values)
  if (isProblem(agreement)) return agreement
  if (reference === undefined || more.length > 0) return invalid('one-case', 'case', problems.oneCase)
  const { to = '', purpose = '' } = values
  if (to.trim() === '') return invalid('no-recipient', 'to', words.to)
  if (purpose.trim() === '') return invalid('no-purpose', 'purpose', words.purpose)
  const versions = versionsIn(values.facts)
  if (versions === undefined) return invalid('bad-facts', 'facts', words.facts)
  const source = sourceOf(agreement, values.data)
  const typed = reference.trim().toUpperCase()
  return onRecord(source, `/cases/${typed}/disclosure`, async ({ query }) => {
    const other = await ofAnother(query, agreement)
    if (other !== null) return other
    const file = await fileOf(query, typed)
    if (file === null) return invalid('no-such-case', 'case', noCase(typed))
    const found = file.state.reference
    const last = file.facts.at(-1)?.version ?? 0
    if (versions?.some((version) => version > last) === true)
      return invalid('no-such-fact', 'facts', words.beyond(last))
    const madeAt = nowOf(source, io)
    await noteLook(query, found, madeAt, `disclosure ${values.facts ?? 'all'} → ${to}: ${purpose}`)
    const by = await discloserOf(query, agreement, source)
    if (isProblem(by)) return by
    const stream = caseStream(found)
    const asked = { stream, versions, recipient: to, purpose, orderedBy: 'command-line', madeAt }
    return written(found, await disclose(query, by, asked), values)
  })
}

function written(reference: string, disclosure: Disclosure, { out, force }: Values): Audited | CommandProblem {
  const file = { path: `${reference}-disclosure.json`, bytes: disclosureText(disclosure) }
  const outcome = writePack(out ?? '.', [file], force)
  if ('present' in outcome) return invalid('already-there', 'out', present(outcome.present))
  if ('refused' in outcome)
    return { outcome: 'failed', code: 'not-written', field: 'out', problem: notWritten(outcome.refused) }
  const [path = ''] = outcome.written
  return { outcome: 'written', case: reference, facts: disclosure.journal.leaves.length, file: path }
}

/** What the node signs with, beside its data: in the folder of an embedded database, or in `DATA`. */
export async function discloserOf(
  query: Query,
  agreement: Agreement,
  source: Source,
): Promise<Discloser | CommandProblem> {
  const { party } = agreement.returning
  const folder = 'folder' in source ? dirname(source.folder) : resolve(process.env.DATA ?? './data')
  // Opened only where they are: a new key would sign what nobody could verify.
  if (!['keys.json', 'log-keys.json'].every((file) => existsSync(join(folder, file))))
    return invalid('no-keys', 'data', words.noKeys(folder))
  const lines = [
    ...(await keysSeen(query, party, ['log'])),
    ...(await keysSeen(query, agreement.receiving.party, ['witness'])),
  ]
  return {
    agreement: agreement.id,
    party,
    // As the record arranges them: a key that is announced and that the other state has not confirmed signs nothing.
    keys: arranged(await keysOf(query), await openKeys(folder), openLogKeys(folder)).keys,
    log: { origin: originOf(agreement.id, party), keys: lines.map(({ key }) => key) },
  }
}

const words = {
  to: { en: 'Say whom it is for: --to “Name, body”.', fr: 'Indiquez le destinataire : --to « Nom, organe ».' },
  purpose: { en: 'Say what it is for: --purpose TEXT.', fr: 'Indiquez la finalité : --purpose TEXTE.' },
  facts: { en: '--facts takes numbers of facts, as 1,4-7.', fr: '--facts accepte des numéros de faits, ainsi 1,4-7.' },
  noKeys: (folder: string) => ({
    en: `There is no keys.json or no log-keys.json in ${folder}: name the node’s folder with DATA, or --data.`,
    fr: `Il manque keys.json ou log-keys.json dans ${folder} : indiquez le dossier du nœud par DATA ou --data.`,
  }),
  beyond: (last: number) => ({
    en: `The case has ${last} facts.`,
    fr: `Le dossier compte ${last} faits.`,
  }),
} as const
