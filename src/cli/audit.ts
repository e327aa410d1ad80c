import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Discloser, type Disclosure, disclose, disclosureText } from '../journal/disclosure-view.ts'
import { versionsIn } from '../journal/versions.ts'
import { arranged, keySetOf, keysOf, originOf, ownKeys, partnerSet } from '../keys/public-view.ts'
import type { Agreement } from '../law/law.ts'
import type { Query } from '../platform/database.ts'
import { openKeys } from '../platform/keys.ts'
import { openLogKeys } from '../platform/log-keys.ts'
import { exportWords } from './export-words.ts'
import { answering, type CommandProblem, type Io, invalid, isProblem } from './options.ts'
import { packWritten } from './pack.ts'
import { colon, wrap } from './print.ts'
import {
  askingFor,
  fileKept,
  noteLook,
  nowOf,
  onRecord,
  type RecordValues,
  recordAsked,
  recordOptions,
  type Source,
} from './record.ts'
import { problems } from './words.ts'

const options = {
  ...recordOptions,
  facts: { type: 'string' },
  to: { type: 'string' },
  purpose: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const
/**
 * `export audit REF --to NAME --purpose TEXT [--facts 1,4-7] [--party CODE] [--out DIR] [--data DIR] [--force] [--json]`: facts
 * of a case, or in the receiving state's record of a request or an admission, for an inspector, with salts and proofs, as
 * REF-disclosure.json; without `--facts` every one. Who it is for and why is written down in the list of who looked before
 * anything is. Exit codes as for `export case`.
 */
export const auditCommand = (args: string[], io: Io): Promise<number> =>
  answering(
    { args, io, options },
    {
      work: (values, positionals) => audited(values, positionals, io),
      say: ({ file }: Audited, { lang }) => `${wrap(`${exportWords.written[lang]}${colon(lang)} ${file}`)}\n`,
    },
  )

type Audited = { readonly outcome: 'written'; readonly case: string; readonly facts: number; readonly file: string }
type Values = RecordValues &
  Readonly<Partial<Record<'facts' | 'to' | 'purpose' | 'out', string | undefined>>> & { readonly force: boolean }

async function audited(
  values: Values,
  [reference, ...more]: readonly string[],
  io: Io,
): Promise<Audited | CommandProblem> {
  const record = recordAsked(values)
  if (isProblem(record)) return record
  if (reference === undefined || more.length > 0) return invalid('one-case', 'case', problems.oneCase)
  const { to = '', purpose = '' } = values
  if (to.trim() === '') return invalid('no-recipient', 'to', words.to)
  if (purpose.trim() === '') return invalid('no-purpose', 'purpose', words.purpose)
  const versions = versionsIn(values.facts)
  if (versions === undefined) return invalid('bad-facts', 'facts', words.facts)
  const typed = reference.trim().toUpperCase()
  const { source } = record
  return onRecord(source, askingFor(record, `${typed}/disclosure`), async ({ query }) => {
    const kept = await fileKept(query, record, typed)
    if (isProblem(kept)) return kept
    const { file, signer } = kept
    if (versions?.some((version) => version > file.facts) === true)
      return invalid('no-such-fact', 'facts', words.beyond(file.facts))
    const madeAt = nowOf(source, io)
    await noteLook(query, file.stream, madeAt, `disclosure ${values.facts ?? 'all'} → ${to}: ${purpose}`)
    const by = await discloserOf(query, signer, source)
    if (isProblem(by)) return by
    const asked = { stream: file.stream, versions, recipient: to, purpose, orderedBy: 'command-line', madeAt }
    return written(file.reference, await disclose(query, by, asked), values)
  })
}

function written(reference: string, disclosure: Disclosure, { out, force }: Values): Audited | CommandProblem {
  const file = { path: `${reference}-disclosure.json`, bytes: disclosureText(disclosure) }
  const outcome = packWritten(out ?? '.', [file], force)
  if (isProblem(outcome)) return outcome
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
  const state = await keysOf(query)
  // As the record arranges them: a key that is announced and that the other state has not confirmed signs nothing.
  const at = arranged(state, await openKeys(folder), openLogKeys(folder))
  const origin = originOf(agreement.id, party)
  const { log = [] } = keySetOf(ownKeys(at.keys, at.log), origin)
  const { witness = [] } = partnerSet(state, originOf(agreement.id, agreement.receiving.party))
  // Those in use: a log is not signed any more with a key that was retired.
  return { agreement: agreement.id, party, keys: at.keys, log: { origin, keys: [...log, ...witness] } }
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
    en: `There are ${last} facts.`,
    fr: `Il y a ${last} faits.`,
  }),
} as const
