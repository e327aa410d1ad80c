import type { Agreement } from '../../law/law.ts'

/**
 * The codes with which France answers a request. They are OUR demonstration codes: the annex of the treaty, with its
 * forms, was not seen. Each rests on a rule of the scheme; none has room for a word about the person (TR-70, OP-11).
 */
export const answers: Agreement['answers'] = [
  { code: 'A1', outcome: 'accepted', rule: 'TR-42', title: { en: 'Accepted', fr: 'Acceptée' } },
  {
    code: 'N1',
    outcome: 'refused',
    rule: 'TR-30',
    title: { en: 'Refused: unaccompanied minor', fr: 'Refusée : mineur non accompagné' },
  },
  {
    code: 'N2',
    outcome: 'refused',
    rule: 'TR-31',
    title: { en: 'Refused: stay in the transit zone only', fr: 'Refusée : séjour en zone de transit seulement' },
  },
  // The four heads of TR-32, apart (reading OP-07).
  {
    code: 'N3',
    outcome: 'refused',
    rule: 'TR-32',
    title: { en: 'Refused: public policy', fr: 'Refusée : ordre public' },
  },
  {
    code: 'N4',
    outcome: 'refused',
    rule: 'TR-32',
    title: { en: 'Refused: internal security', fr: 'Refusée : sécurité intérieure' },
  },
  {
    code: 'N5',
    outcome: 'refused',
    rule: 'TR-32',
    title: { en: 'Refused: public health', fr: 'Refusée : santé publique' },
  },
  {
    code: 'N6',
    outcome: 'refused',
    rule: 'TR-32',
    title: { en: 'Refused: international relations', fr: 'Refusée : relations internationales' },
  },
  {
    code: 'N7',
    outcome: 'refused',
    rule: 'TR-33',
    title: { en: 'Refused: request too late', fr: 'Refusée : demande tardive' },
  },
  {
    code: 'N8',
    outcome: 'refused',
    rule: 'TR-22',
    title: {
      en: 'Refused: not shown to come straight from France',
      fr: 'Refusée : provenance directe de France non établie',
    },
  },
  {
    code: 'N9',
    outcome: 'refused',
    rule: 'TR-35',
    title: { en: 'Refused: numbers out of balance', fr: 'Refusée : déséquilibre des nombres' },
  },
  {
    code: 'M1',
    outcome: 'more-information',
    rule: 'TR-20',
    title: { en: 'More information needed: identity', fr: 'Complément demandé : identité' },
  },
  {
    code: 'M2',
    outcome: 'more-information',
    rule: 'TR-22',
    title: { en: 'More information needed: route', fr: 'Complément demandé : itinéraire' },
  },
  {
    code: 'M3',
    outcome: 'more-information',
    rule: 'TR-20',
    title: { en: 'More information needed: documents', fr: 'Complément demandé : documents' },
  },
]
