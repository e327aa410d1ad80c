import { verifyEntryProof } from '../transparency/entry-proof.ts'
import { type Sentences, verifyingAt } from './checks.ts'
import { invalid } from './options.ts'
import { textAt } from './read-at.ts'

/** An entry is 64 KiB at most, a checkpoint with all its signatures some tens. */
const MOST_BYTES = 1_000_000

const sentences: Sentences = {
  form: {
    yes: {
      en: 'A proof of entry {about} (C2SP tlog-proof).',
      fr: 'Une preuve de l’inscription {about} (C2SP tlog-proof).',
    },
    no: {
      en: 'NOT a proof as C2SP tlog-proof has it, with its entry: {about}.',
      fr: 'CE N’EST PAS une preuve selon C2SP tlog-proof, avec son inscription : {about}.',
    },
  },
  keys: {
    yes: { en: 'Keys given: {about}.', fr: 'Clés données : {about}.' },
    no: {
      en: 'Keys: line {about} is not a verifier key (name+id+base64), or there is none.',
      fr: 'Clés : la ligne {about} n’est pas une clé de vérification (nom+identifiant+base64), ou il n’y en a pas.',
    },
  },
  'log-signature': {
    yes: { en: 'Signed by the log: {about}.', fr: 'Signé par le registre : {about}.' },
    no: { en: 'NOT signed by the log: {about}.', fr: 'NON signé par le registre : {about}.' },
  },
  cosignature: {
    yes: { en: 'Cosigned by the witness: {about}.', fr: 'Cosigné par le témoin : {about}.' },
    no: {
      en: 'NOT cosigned by a witness whose key was given: {about}.',
      fr: 'NON cosigné par un témoin dont la clé a été donnée : {about}.',
    },
  },
  inclusion: {
    yes: {
      en: 'Entry {about} leads to the root that was signed.',
      fr: 'L’inscription {about} mène à la racine signée.',
    },
    no: {
      en: 'Entry {about} does NOT lead to the root that was signed.',
      fr: 'L’inscription {about} ne mène PAS à la racine signée.',
    },
  },
  meaning: {
    yes: { en: 'It says: {about}.', fr: 'Elle dit : {about}.' },
    no: {
      en: 'It is NOT something that the log of this name may say: {about}.',
      fr: 'Ce N’EST PAS une chose que le registre de ce nom peut dire : {about}.',
    },
  },
}

const noKeys = invalid('no-keys', 'keys', {
  en: 'Give the keys with --keys FILE: the lines of /log/keys, compared with those the other state publishes.',
  fr: 'Donnez les clés par --keys FICHIER : les lignes de /log/keys, comparées à celles que publie l’autre État.',
})

/**
 * `verify entry FILE --keys FILE [--json] [--lang en|fr]`: checks that one entry stands in a public log, from its proof (C2SP
 * tlog-proof) alone, with no network. Exit 0 all holds; 1 something does not; 2 wrongly asked; 3 unreadable.
 */
export const verifyEntryCommand = verifyingAt(
  invalid('one-file', 'where', {
    en: 'Give one file: verify entry 12.tlog-proof --keys keys.txt.',
    fr: 'Donnez un fichier : verify entry 12.tlog-proof --keys keys.txt.',
  }),
  sentences,
  async (where, keys) => (keys === null ? noKeys : verifyEntryProof(await textAt(where, MOST_BYTES), keys)),
)
