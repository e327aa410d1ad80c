import type { Text } from '../core/brand.ts'
import type {
  absenceCauses,
  checkOutcomes,
  documentWhys,
  incidentKinds,
  incidentOutcomes,
  missedCauses,
  reversalCodes,
  settable,
} from './after-events.ts'

/** The choices of what happens after selection, as officers and applicants read them. */
type Words<List extends readonly string[]> = Readonly<Record<List[number], Text>>

export const absenceWords: Words<typeof absenceCauses> = {
  ill: { en: 'Ill', fr: 'Maladie' },
  transport: { en: 'Could not get there', fr: 'N’a pas pu s’y rendre' },
  'no-document': { en: 'Came without the document', fr: 'Venue sans le document' },
  'other-document': { en: 'Came with another document', fr: 'Venue avec un autre document' },
  'centre-closed': { en: 'The centre could not enrol them', fr: 'Le centre n’a pas pu procéder' },
  'not-known': { en: 'Did not come, not known why', fr: 'Absence, motif inconnu' },
  other: { en: 'Another cause', fr: 'Autre cause' },
}
export const missedWords: Words<typeof missedCauses> = {
  ill: { en: 'Ill', fr: 'Maladie' },
  late: { en: 'Came too late', fr: 'Arrivée trop tard au départ' },
  'no-document': { en: 'Without the document', fr: 'Sans le document' },
  'refused-carrier': { en: 'The carrier did not take them', fr: 'Refus du transporteur' },
  cancelled: { en: 'The journey was cancelled by the carrier', fr: 'Voyage annulé par le transporteur' },
  'not-known': { en: 'Did not come, not known why', fr: 'Absence, motif inconnu' },
  other: { en: 'Another cause', fr: 'Autre cause' },
}
export const checkWords: Words<typeof checkOutcomes> = {
  clear: { en: 'Clear', fr: 'Rien à signaler' },
  adverse: { en: 'Adverse', fr: 'Défavorable' },
  pending: { en: 'Pending', fr: 'En cours' },
}
export const documentWhyWords: Words<typeof documentWhys> = {
  misread: {
    en: 'It is the same document: our record was wrong',
    fr: 'C’est le même document : notre saisie était erronée',
  },
  renewed: { en: 'It was renewed since stage one', fr: 'Il a été renouvelé depuis la première étape' },
  lost: { en: 'The first was lost or stolen', fr: 'Le premier a été perdu ou volé' },
}
export const incidentWords: Words<typeof incidentKinds> = {
  'after-expiry': { en: 'Arrived after the clearance ended', fr: 'Arrivée après la fin du visa' },
  'before-start': { en: 'Arrived before the clearance began', fr: 'Arrivée avant le début du visa' },
  'no-clearance': { en: 'Arrived without clearance', fr: 'Arrivée sans visa' },
  'refused-entry': { en: 'Arrived and refused entry', fr: 'Arrivée et refusée à la frontière' },
  'not-in-application': { en: 'Came along, not in the application', fr: 'Personne hors de la demande' },
  other: { en: 'Something else', fr: 'Autre' },
}
export const incidentOutcomeWords: Words<typeof incidentOutcomes> = {
  'not-let-in': { en: 'Not let in', fr: 'Non admise' },
  'let-in-otherwise': {
    en: 'Let in on another basis: no place counts',
    fr: 'Admise à un autre titre : aucune place comptée',
  },
  'travel-again': {
    en: 'May travel again while the clearance lasts',
    fr: 'Peut voyager de nouveau tant que le visa court',
  },
  'recorded-in-error': { en: 'Recorded in error', fr: 'Consigné par erreur' },
  other: { en: 'Another outcome', fr: 'Autre suite' },
}
export const reversalWords: Words<typeof reversalCodes> = {
  'recorded-in-error': { en: 'Nobody arrived: recorded in error', fr: 'Personne n’est arrivé : consigné par erreur' },
  'other-person': { en: 'Another person arrived', fr: 'Une autre personne est arrivée' },
  'other-day': { en: 'They arrived at another time', fr: 'L’arrivée a eu lieu à un autre moment' },
}
export const settableWords: Words<typeof settable> = {
  'invitation-answer': { en: 'The answer to the invitation', fr: 'La réponse à l’invitation' },
  'application-made': { en: 'That the application was made', fr: 'Le dépôt de la demande' },
  biometrics: { en: 'Biometrics', fr: 'La biométrie' },
  absence: { en: 'An absence from the visa centre', fr: 'Une absence au centre de visas' },
  decision: { en: 'The decision: to be decided anew', fr: 'La décision : à reprendre' },
  missed: { en: 'A journey not taken', fr: 'Un voyage non effectué' },
  'clearance-expired': { en: 'That the clearance was closed', fr: 'La clôture du visa' },
  withdrawal: { en: 'The withdrawal', fr: 'Le retrait' },
}
export const choiceWords = {
  'go-on': { en: 'Those who are granted travel', fr: 'Les personnes qui ont un visa voyagent' },
  none: { en: 'Nobody travels: the places are given up', fr: 'Personne ne voyage : les places sont rendues' },
} satisfies Record<string, Text>
