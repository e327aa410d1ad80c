import type { TakingBack } from '../../law/law.ts'

/**
 * Taking back a person readmitted in error, or brought back by a court. No text on it was found (TR-55): that it can be
 * done, and that it reverses the place, is reading OP-08; the codes are OUR demonstration codes, with no room for a word
 * about the person (TR-70).
 */
export const takingBack: TakingBack = {
  rule: 'TR-55',
  readings: ['OP-08'],
  reverses: true,
  codes: [
    { code: 'R1', use: 'asked', rule: 'TR-30', title: { en: 'Unaccompanied minor', fr: 'Mineur non accompagné' } },
    {
      code: 'R2',
      use: 'asked',
      rule: 'TR-55',
      title: { en: 'Another person than the one accepted', fr: 'Autre personne que celle acceptée' },
    },
    {
      code: 'R3',
      use: 'asked',
      rule: 'TR-22',
      title: { en: 'Did not come straight from France', fr: 'Ne venait pas directement de France' },
    },
    {
      code: 'R4',
      use: 'asked',
      rule: 'TR-55',
      title: { en: 'No acceptance stood', fr: 'Aucune acceptation en vigueur' },
    },
    { code: 'B1', use: 'agreed', rule: 'TR-55', title: { en: 'Readmitted in error', fr: 'Réadmission par erreur' } },
    {
      code: 'B2',
      use: 'agreed',
      rule: 'JR-10',
      title: { en: 'Brought back by order of a court', fr: 'Retour ordonné par un juge' },
    },
    {
      code: 'D1',
      use: 'refused',
      rule: 'TR-55',
      title: { en: 'Refused: no error found', fr: 'Refusée : aucune erreur constatée' },
    },
  ],
}
