import { createHash } from 'node:crypto'
import { encryptsTo } from './exchange/envelope.ts'
import type { RunCommand } from './exchange/follow.ts'
import { type KeyUse, type KnownKey, keyUses } from './keys/events.ts'
import { provedBy } from './keys/proof-view.ts'
import { arranged, keySetOf, keysOf, knownOf, originOf, ownKeys, partnerSet } from './keys/public-view.ts'
import { activeOwn, type KeyState } from './keys/state.ts'
import type { Database } from './platform/database.ts'
import { addKeys, forgetKeys, type Keys, openKeys, type PublicKeys, publicKeys } from './platform/keys.ts'
import { addLogKeys, fingerprintOf, forgetLogKeys, type LogKeys, openLogKeys } from './platform/log-keys.ts'
import { sealAnew } from './platform/sealed.ts'

/** A node's keys at work: the private halves from its files, in the order and with the standing that the record gives them. */
export type NodeKeys = {
  /**
   * Live: what is in use changes under whoever holds these. To be opened, what comes may be encrypted to any key that a file
   * holds: a record put back from a backup knows none made since, and the other state knows no older one.
   */
  readonly keys: Keys
  /** The public halves of those that the record says are at work: what is published. */
  readonly published: () => PublicKeys
  readonly logKeys: () => LogKeys
  readonly state: () => KeyState
  /** Every public key that is or was ours, of the record and of the files: a record put back knows none made since. */
  readonly ever: () => PublicKeys
  /** The other state's keys that are trusted at this moment. */
  readonly partner: () => PublicKeys
  /** Ids of keys the record says are in use and no file here holds. */
  readonly missing: () => readonly string[]
  /** Reads record and files again: after a command on keys, every minute, at the start. */
  readonly look: () => Promise<void>
  /** Takes up the keys the first time, and those of the other state as configured. */
  readonly begin: (run: RunCommand, partner: PublicKeys | null) => Promise<void>
  /**
   * New keys, public halves with their proofs: those announced already that the other state has not answered about, as they
   * were announced; those an earlier attempt made and did not announce; or made now. So a form sent again says the same.
   */
  readonly make: (uses: readonly KeyUse[]) => Promise<readonly KnownKey[]>
}

type Settings = {
  readonly database: Database
  readonly folder: string
  readonly agreement: string
  readonly party: string
  readonly other: string
  /** Told after each change of a file of keys: where a stop leaves the two files, or file and record, apart. */
  readonly wrote?: ((what: KeyFileChange) => void) | undefined
}
export type KeyFileChange = 'keys-made' | 'log-keys-made' | 'keys-forgotten' | 'log-keys-forgotten'

/** Opens them. Throws where a key file is damaged. */
export async function openNodeKeys(settings: Settings): Promise<NodeKeys> {
  const { database, folder, agreement, party, other, wrote = () => undefined } = settings
  let files = { keys: await openKeys(folder), log: openLogKeys(folder) }
  let state = await keysOf(database.query)
  let at = arranged(state, files.keys, files.log)
  const look = async (): Promise<void> => {
    state = await keysOf(database.query)
    files = { keys: await openKeys(folder), log: openLogKeys(folder) }
    at = arranged(state, files.keys, files.log)
    const spent = state.own.filter(({ retired }) => retired !== null).map(({ fingerprint }) => fingerprint)
    if (!holdsAny(files, spent)) return
    // Stopped between any two of these, the next look goes on.
    await sealAnew(database.query, { signing: at.keys.signing, encryption: inFront(at.keys, files.keys) }, spent)
    const keys = await forgetKeys(folder, spent)
    wrote('keys-forgotten')
    files = { keys, log: forgetLogKeys(folder, spent) }
    wrote('log-keys-forgotten')
    at = arranged(state, files.keys, files.log)
  }
  return {
    keys: {
      get signing() {
        return at.keys.signing
      },
      get encryption() {
        return inFront(at.keys, files.keys)
      },
    },
    published: () => publicKeys(at.keys),
    logKeys: () => at.log,
    state: () => state,
    ever: () => {
      const held = ownKeys(files.keys, files.log).filter(({ fingerprint }) => !told(state, fingerprint))
      return keySetOf([...state.own, ...held], originOf(agreement, party))
    },
    partner: () => partnerSet(state, originOf(agreement, other)),
    missing: () => missingOf(state, files),
    look,
    begin: async (run, partner) => {
      const own = state.own.length === 0 ? ownKeys(files.keys, files.log) : []
      const known = new Set(state.partner.map(({ fingerprint }) => fingerprint))
      const theirs = partner === null ? [] : knownOf(partner).filter(({ fingerprint }) => !known.has(fingerprint))
      if (own.length === 0 && theirs.length === 0) return
      const input = { own, partner: theirs }
      const key = `keys-begin:${createHash('sha256').update(JSON.stringify(input)).digest('hex')}`
      await run('keys/begin', input, key, undefined)
      await look()
    },
    make: async (uses) => {
      await look()
      const unsaid = (use: KeyUse): readonly KnownKey[] =>
        ownKeys(files.keys, files.log).filter(({ fingerprint, key }) => key.use === use && !told(state, fingerprint))
      const waiting = (use: KeyUse): readonly KnownKey[] =>
        activeOwn(state, use)
          .filter(({ confirmedAt }) => confirmedAt === null)
          .map(({ fingerprint, key, proof }) => ({ fingerprint, key, ...(proof && { proof }) }))
      const lacks = (use: KeyUse): boolean =>
        uses.includes(use) && waiting(use).length === 0 && unsaid(use).length === 0
      await makeFiles(folder, lacks, wrote)
      // A crash here leaves keys that nobody was told of: whoever asks again announces these.
      await look()
      const to = encryptsTo(partnerSet(state, originOf(agreement, other)))
      return uses.flatMap((use) => {
        const announced = waiting(use)
        if (announced.length > 0) return announced
        return unsaid(use).map((one) => provedBy(files, one, { agreement, party }, to))
      })
    },
  }
}

/** Whether the record knows a key as ours. */
const told = ({ own }: KeyState, fingerprint: string): boolean => own.some((one) => one.fingerprint === fingerprint)

/** New keys put in the files, of each use that lacks one. */
async function makeFiles(
  folder: string,
  lacks: (use: KeyUse) => boolean,
  wrote: (what: KeyFileChange) => void,
): Promise<void> {
  if (lacks('sig') || lacks('enc')) {
    await addKeys(folder, { sig: lacks('sig'), enc: lacks('enc') })
    wrote('keys-made')
  }
  if (lacks('log') || lacks('witness')) {
    addLogKeys(folder, { log: lacks('log'), witness: lacks('witness') })
    wrote('log-keys-made')
  }
}

/** Ids of keys in use by the record that no file holds. */
function missingOf(state: KeyState, files: { readonly keys: Keys; readonly log: LogKeys }): readonly string[] {
  const held = ownKeys(files.keys, files.log).map(({ fingerprint }) => fingerprint)
  return keyUses
    .flatMap((use) =>
      activeOwn(state, use)
        .filter(({ confirmedAt }) => confirmedAt !== null)
        .slice(0, 1),
    )
    .map(({ fingerprint }) => fingerprint)
    .filter((fingerprint) => !held.includes(fingerprint))
}

/** The one in use first, and behind it all that the file still holds: what seals anew must also open. */
const inFront = (use: Keys, file: Keys): Keys['encryption'] => [
  ...use.encryption,
  ...file.encryption.filter(({ kid }) => !use.encryption.some((one) => one.kid === kid)),
]

const holdsAny = (files: { readonly keys: Keys; readonly log: LogKeys }, fingerprints: readonly string[]): boolean =>
  [...files.keys.signing, ...files.keys.encryption].some(({ kid }) => fingerprints.includes(kid)) ||
  [...files.log.log, ...files.log.witness].some((pair) => fingerprints.includes(fingerprintOf(pair)))
