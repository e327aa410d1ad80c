import type { Agreement } from '../../law/law.ts'

/**
 * The codes with which the receiving state answers. They are OUR demonstration codes: the common form of the readmission
 * agreement was not seen. None has room for a word about the person (ET-39).
 */
export const answers: Agreement['answers'] = [
  { code: 'T1', outcome: 'accepted', rule: 'ET-30', title: { en: 'Accepted', fr: 'Acceptée' } },
  {
    code: 'T2',
    outcome: 'refused',
    rule: 'ET-12',
    title: { en: 'Refused: not shown to come from Türkiye', fr: 'Refusée : venue de Turquie non établie' },
  },
  {
    code: 'T3',
    outcome: 'refused',
    rule: 'ET-10',
    title: { en: 'Refused: crossed before 20 March 2016', fr: 'Refusée : passage antérieur au 20 mars 2016' },
  },
  {
    code: 'T4',
    outcome: 'refused',
    rule: 'ET-11',
    title: { en: 'Refused: asylum claim not closed', fr: 'Refusée : demande d’asile non close' },
  },
  {
    code: 'T5',
    outcome: 'refused',
    rule: 'ET-15',
    title: { en: 'Refused: unaccompanied child', fr: 'Refusée : mineur non accompagné' },
  },
  {
    code: 'T6',
    outcome: 'refused',
    rule: 'ET-07',
    title: { en: 'Refused: returns are stopped', fr: 'Refusée : les reprises sont arrêtées' },
  },
  {
    code: 'T7',
    outcome: 'more-information',
    rule: 'ET-30',
    title: {
      en: 'More information needed: identity or nationality',
      fr: 'Complément demandé : identité ou nationalité',
    },
  },
  {
    code: 'T8',
    outcome: 'more-information',
    rule: 'ET-27',
    title: {
      en: 'More information needed: earlier status in Türkiye',
      fr: 'Complément demandé : statut antérieur en Turquie',
    },
  },
]
