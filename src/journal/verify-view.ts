import { rootFromInclusion } from '../core/tree.ts'
import { openSigned } from '../exchange/envelope.ts'
import { originOf } from '../keys/public-view.ts'
import { parsePublicKeys } from '../platform/keys.ts'
import { checkLogProof } from '../transparency/log-proof-view.ts'
import {
  anchorsIn,
  type Disclosure,
  digestOfRest,
  disclosureField,
  disclosureText,
  disclosureType,
  type Journalled,
  statementField,
} from './disclosure-view.ts'
import { factLeaf } from './leaf.ts'

/** One thing that was checked. `about`: the field, or what was found; not words, those are the reader's language's. */
export type Checked = { readonly what: string; readonly ok: boolean; readonly about: string }
export type Verified = { readonly ok: boolean; readonly checks: readonly Checked[] }

/** Where facts and proofs do not hold together: the field, by its path. */
export function faultsOfJournal(
  journal: Journalled,
  anchors: readonly { readonly facts: number; readonly root: string }[],
): readonly string[] {
  const faults: string[] = []
  const { anchor, leaves, stream, count } = journal
  if (anchor !== null && !anchors.some(({ facts, root }) => facts === anchor.facts && root === anchor.root))
    faults.push('anchor')
  for (const [at, { version, index, leaf, proof, salt, fact }] of leaves.entries()) {
    const say = (field: string): void => void faults.push(`leaves[${at}].${field}`)
    const before = leaves[at - 1]
    if (version <= (before?.version ?? 0) || version > count) say('version')
    if (index !== null && index <= (before?.index ?? -1)) say('index')
    if (fact !== null && (fact.version !== version || fact.stream !== stream)) say('fact')
    if ((index === null) !== (leaf === null) || (salt !== null && fact === null)) say('leaf')
    if (index !== null && fact !== null && leafMade(salt, fact) !== leaf) say('fact')
    if (proof === null) {
      // What an anchored root covers has its proof: it is not for the writer of the file to leave it away.
      if (anchor !== null && index !== null && index < anchor.facts) say('proof')
      continue
    }
    const root =
      index === null || leaf === null || anchor === null
        ? null
        : rootFromInclusion(Buffer.from(leaf, 'hex'), {
            index,
            size: anchor.facts,
            proof: proof.map((hash) => Buffer.from(hash, 'base64')),
          })
    if (root === null || Buffer.from(root).toString('hex') !== anchor?.root) say('proof')
  }
  return faults
}

function leafMade(salt: string | null, fact: Parameters<typeof factLeaf>[1]): string | null {
  if (salt === null) return null
  try {
    return Buffer.from(factLeaf(Buffer.from(salt, 'hex'), fact)).toString('hex')
  } catch {
    return null
  }
}

/**
 * Checks a disclosure: its form, byte for byte; the node's signature; each fact, its salt and proof; the root in the public
 * log, and the log's checkpoint with its cosignature. `keys`: verifier keys of the log to trust instead of those it brings.
 */
export async function verifyDisclosure(text: string, keys: readonly string[] | null): Promise<Verified> {
  const checks: Checked[] = []
  const check = (what: string, faults: readonly string[], about: string): void => {
    if (faults.length === 0) checks.push({ what, ok: true, about })
    else for (const fault of faults) checks.push({ what, ok: false, about: fault })
  }
  const result = (): Verified => ({ ok: checks.every(({ ok }) => ok), checks })
  const read = disclosureField.safeParse(json(text))
  if (!read.success) {
    check('form', [read.error.issues[0]?.path.join('.') || 'disclosure'], '')
    return result()
  }
  const disclosure = read.data
  check('form', disclosureText(disclosure) === text ? [] : ['spelling'], `${disclosure.party} ${disclosure.agreement}`)
  check('statement', await statementFaults(disclosure), `${disclosure.journal.count}`)
  const { journal, log } = disclosure
  check(
    'facts',
    faultsOfJournal(journal, anchorsIn(log)),
    String(journal.leaves.filter(({ fact }) => fact !== null).length),
  )
  const late = journal.leaves.filter(({ proof }) => proof === null).length
  if (late > 0) checks.push({ what: 'not-yet', ok: true, about: String(late) })
  if (log === null) check('log', ['log'], '')
  else {
    const others = log.origin === originOf(disclosure.agreement, disclosure.party) ? [] : ['log.origin (another log)']
    const faults = checkLogProof(log, keys ?? log.keys).map(({ field, why }) => `log.${field} (${why})`)
    check('log', [...faults, ...others], log.origin)
    checks.push(
      log.witnessed === null
        ? { what: 'not-witnessed', ok: true, about: log.origin }
        : {
            what: 'witnessed',
            ok: true,
            about: log.keys.find((key) => !key.startsWith(`${log.origin}+`))?.split('+')[0] ?? '',
          },
    )
  }
  check('keys', [], keys === null ? 'from-the-file' : 'given')
  return result()
}

async function statementFaults(disclosure: Disclosure): Promise<readonly string[]> {
  const keys = await parsePublicKeys({ keys: disclosure.keys }).catch(() => null)
  if (keys === null) return ['keys']
  const opened = await openSigned(disclosure.statement, disclosureType, keys)
  if ('problem' in opened) return ['statement']
  const said = statementField.safeParse(opened.payload)
  if (!said.success) return ['statement']
  const { digest, madeAt, stream, count } = said.data
  const { journal } = disclosure
  if (madeAt !== disclosure.madeAt || stream !== journal.stream || count !== journal.count) return ['statement']
  return digest === digestOfRest(disclosure) ? [] : ['statement']
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
