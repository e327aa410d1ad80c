import type { Text } from '../core/brand.ts'

/** The words of a history of totals: problems of the file, and the printed report. */
export const totalsWords = {
  noSuchDay: {
    en: 'There is no such day or month. Write 2016-09-26, or 2016-05 where no day is known.',
    fr: 'Ce jour ou ce mois n’existe pas. Écrivez 2016-09-26, ou 2016-05 si le jour n’est pas connu.',
  },
  backwards: {
    en: 'This row is before the one above it. Put the rows in order of time.',
    fr: 'Cette ligne précède celle du dessus. Rangez les lignes dans l’ordre du temps.',
  },
  nothingStated: {
    en: 'This row states no total. Give one, or remove the row.',
    fr: 'Cette ligne ne donne aucun total. Indiquez-en un, ou retirez la ligne.',
  },
  moreThanAll: {
    en: 'More count than were returned in all. Correct one of the two, or give two rows with their sources.',
    fr: 'Il en compte plus qu’il n’en a été renvoyé. Corrigez l’un des deux, ou donnez deux lignes avec leurs sources.',
  },
} satisfies Record<string, Text>

export const totalsPrinted = {
  heading: { en: 'Published totals', fr: 'Totaux publiés' },
  agreement: { en: 'Agreement', fr: 'Accord' },
  counts: { en: 'Who counts', fr: 'Qui compte' },
  sources: { en: 'Sources', fr: 'Sources' },
  row: { en: 'Row', fr: 'Ligne' },
  returned: { en: 'returned', fr: 'renvoyés' },
  returnedCounted: { en: 'of these, those who count', fr: 'dont ceux qui comptent' },
  admitted: { en: 'admitted', fr: 'admis' },
  notStated: { en: 'not stated', fr: 'non indiqué' },
  onAll: { en: 'On everybody returned', fr: 'Sur l’ensemble des renvoyés' },
  onCounted: { en: 'On those who count', fr: 'Sur ceux qui comptent' },
  toOne: (ratio: string): Text => ({
    en: `${ratio} admitted for each one returned`,
    fr: `${ratio} admis pour chaque renvoyé`,
  }),
  nobody: { en: 'nobody returned, so no ratio', fr: 'aucun renvoyé, donc pas de rapport' },
  gap: (size: string, side: 'out' | 'in' | 'even'): Text =>
    ({
      out: { en: `${size} more returned than admitted`, fr: `${size} renvoyés de plus que d’admis` },
      in: { en: `${size} more admitted than returned`, fr: `${size} admis de plus que de renvoyés` },
      even: { en: 'as many returned as admitted', fr: 'autant de renvoyés que d’admis' },
    })[side],
  across: (row: number): Text => ({
    en: `with the admissions of row ${row}, another source`,
    fr: `avec les admissions de la ligne ${row}, autre source`,
  }),
  flags: {
    about: { en: 'Round figures in the source.', fr: 'Chiffres arrondis dans la source.' },
    'class-not-published': {
      en: 'How many of those returned count is not published here.',
      fr: 'Le nombre de renvoyés qui comptent n’est pas publié ici.',
    },
  },
  falls: (field: string, stated: string, before: string, row: number): Text => ({
    en: `Does not reconcile: ${field} ${stated}, but row ${row}, which is earlier, states ${before}. A total can only rise.`,
    fr: `Ne concorde pas : ${field} ${stated}, mais la ligne ${row}, antérieure, indique ${before}. Un total ne peut que croître.`,
  }),
  differs: (field: string, stated: string, others: string): Text => ({
    en: `Sources differ for this time: ${field} ${stated} here, ${others}.`,
    fr: `Les sources divergent pour cette date : ${field} ${stated} ici, ${others}.`,
  }),
  inRow: (stated: string, row: number): Text => ({
    en: `${stated} in row ${row}`,
    fr: `${stated} à la ligne ${row}`,
  }),
}
