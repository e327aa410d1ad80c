import type { Anchor } from '../journal/anchors.ts'
import { checkRecord, type RecordFault } from '../journal/check-view.ts'
import type { Checked, Verified } from '../journal/verify-view.ts'
import type { Query } from '../platform/database.ts'
import { logSentences, type Sentences, verifying } from './checks.ts'
import { anchorsOf } from './log-anchors.ts'
import { answering, type CommandProblem, type Io, invalid, isProblem } from './options.ts'
import { askingFor, keeperOf, onRecord, recordAsked, recordOptions } from './record.ts'

const options = {
  ...recordOptions,
  log: { type: 'string' },
  keys: { type: 'string' },
} as const

/**
 * `verify record [--party CODE] [--data DIR] [--log WHERE [--keys FILE]] [--json] [--lang en|fr]`: looks over every fact of a
 * node's own record, either party's, against the private journal, and the journal against the roots in the public log; `--log`:
 * a copy of that log, from its address or a folder, which is verified first. Exit 0 all holds; 1 something does not; 2 wrongly
 * asked; 3 no access.
 */
export const verifyRecordCommand = (args: string[], io: Io): Promise<number> =>
  answering(
    { args, io, options },
    {
      ...verifying(sentences),
      work: async (values, positionals): Promise<Verified | CommandProblem> => {
        if (positionals.length > 0) return invalid('no-place', 'where', noPlace)
        const record = recordAsked(values)
        if (isProblem(record)) return record
        const anchors = values.log === undefined ? null : await anchorsOf(values.log, values.keys)
        if (anchors !== null && isProblem(anchors)) return anchors
        return onRecord(record.source, { ...askingFor(record, ''), path: '/operations' }, async ({ query }) => {
          const keeper = await keeperOf(query, record)
          return isProblem(keeper) ? keeper : lookedOver(query, anchors?.anchors)
        })
      },
    },
  )

async function lookedOver(query: Query, anchors: readonly Anchor[] | undefined): Promise<Verified> {
  const found = await checkRecord(query, anchors)
  const checks: readonly Checked[] = [
    { what: 'facts', ok: found.faults.every(({ what }) => what === 'anchor'), about: String(found.facts) },
    ...(found.waiting > 0 ? [{ what: 'waiting', ok: true, about: String(found.waiting) }] : []),
    found.anchored === null
      ? { what: 'no-anchor', ok: true, about: '' }
      : { what: 'anchored', ok: true, about: `${found.anchored.facts}, ${found.anchored.root}` },
    ...found.faults.map((fault) => ({ what: fault.what, ok: false, about: named(fault) })),
  ]
  return { ok: found.ok, checks }
}

const named = ({ stream, version, at }: RecordFault): string =>
  stream === null ? String(at) : `${stream} ${version}${at === null ? '' : ` (${at})`}`

const noPlace = {
  en: 'verify record takes no place: name the data with --data, or DATABASE_URL.',
  fr: 'verify record ne prend pas de lieu : indiquez les données par --data ou DATABASE_URL.',
}

const bad = (en: string, fr: string) => ({ yes: { en: '{about}', fr: '{about}' }, no: { en, fr } })
const good = (en: string, fr: string) => ({ yes: { en, fr }, no: { en: 'NOT: {about}', fr: 'NON : {about}' } })

const sentences: Sentences = {
  ...logSentences,
  facts: {
    yes: {
      en: 'Every fact is the one that was journalled: {about}.',
      fr: 'Chaque fait est celui qui a été journalisé : {about}.',
    },
    no: {
      en: 'Facts looked at: {about}; these are not as journalled:',
      fr: 'Faits examinés : {about} ; ne sont pas conformes :',
    },
  },
  waiting: good(
    'Recorded a moment ago, not journalled yet: {about}.',
    'Tout juste enregistrés, pas encore journalisés : {about}.',
  ),
  anchored: good(
    'The journal has the root said in public (facts, root): {about}.',
    'Le journal a la racine publiée (faits, racine) : {about}.',
  ),
  'no-anchor': good('No root has been said in public yet.', 'Aucune racine n’a encore été publiée.'),
  changed: bad(
    'Changed since it was journalled, or its salt was: {about}.',
    'Modifié depuis la journalisation, ou son sel l’a été : {about}.',
  ),
  removed: bad(
    'Journalled, and taken out of the record: {about}.',
    'Journalisé, puis retiré de l’enregistrement : {about}.',
  ),
  'put-in': bad('In the record, and never journalled: {about}.', 'Dans l’enregistrement, jamais journalisé : {about}.'),
  missing: bad('This number of the stream is not there: {about}.', 'Ce numéro de la suite n’y est pas : {about}.'),
  order: bad('Journalled after a fact that follows it: {about}.', 'Journalisé après un fait qui le suit : {about}.'),
  lost: bad('Waited to be journalled and is gone: {about}.', 'Attendait d’être journalisé et a disparu : {about}.'),
  tree: bad(
    'A hash of the journal is not that of its facts, at {about}.',
    'Une empreinte du journal n’est pas celle de ses faits, à {about}.',
  ),
  anchor: bad(
    'The journal is not the one whose root was said in public: {about}.',
    'Le journal n’est pas celui dont la racine a été publiée : {about}.',
  ),
}
