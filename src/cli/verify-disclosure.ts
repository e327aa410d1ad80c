import { verifyDisclosure } from '../journal/verify-view.ts'
import { logSentences, type Sentences, verifyingAt } from './checks.ts'
import { invalid } from './options.ts'
import { textAt } from './read-at.ts'

/** Every fact of the longest case is a few megabytes. */
const MOST_BYTES = 200_000_000

const sentences: Sentences = {
  ...logSentences,
  form: {
    yes: { en: 'A disclosure, as it was written: {about}.', fr: 'Une communication, telle qu’écrite : {about}.' },
    no: {
      en: 'NOT a disclosure as it was written: {about}.',
      fr: 'CE N’EST PAS une communication telle qu’écrite : {about}.',
    },
  },
  statement: {
    yes: {
      en: 'Signed by the node, which says that the case has {about} facts when this was made.',
      fr: 'Signé par le nœud, qui déclare que le dossier compte {about} faits à cette date.',
    },
    no: { en: 'The node’s signature does NOT hold: {about}.', fr: 'La signature du nœud NE tient PAS : {about}.' },
  },
  facts: {
    yes: {
      en: 'Every fact disclosed leads, with its salt, to the root in the public log: {about}.',
      fr: 'Chaque fait communiqué mène, avec son sel, à la racine du registre public : {about}.',
    },
    no: { en: 'This fact does NOT hold: {about}.', fr: 'Ce fait NE tient PAS : {about}.' },
  },
}

/**
 * `verify disclosure FILE [--keys FILE] [--json] [--lang en|fr]`: checks facts disclosed to an inspector: the node's signature,
 * each fact with its salt and proof, the public log. Exit 0 all holds; 1 something does not; 2 wrongly asked; 3 unreadable.
 */
export const verifyDisclosureCommand = verifyingAt(
  invalid('one-file', 'where', {
    en: 'Give one file: verify disclosure REF-disclosure.json.',
    fr: 'Donnez un fichier : verify disclosure REF-disclosure.json.',
  }),
  sentences,
  async (where, keys) => verifyDisclosure(await textAt(where, MOST_BYTES), keys),
)
