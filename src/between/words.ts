import type { Text } from '../core/brand.ts'
import type { escorts } from './events.ts'

/** Refusals, in words. */
export const words = {
  noRequest: {
    en: 'No request has been sent for this person.',
    fr: 'Aucune demande n’a été envoyée pour cette personne.',
  },
  noNeeds: {
    en: 'Say what is needed: care, a language or an escort.',
    fr: 'Indiquez ce qu’il faut : des soins, une langue ou une escorte.',
  },
  noTakingBack: {
    en: 'This agreement has no taking back of people.',
    fr: 'Cet accord ne prévoit pas la reprise de personnes.',
  },
  notHandedOver: { en: 'This person has not been handed over.', fr: 'Cette personne n’a pas été remise.' },
  alreadyBack: { en: 'This person is back already.', fr: 'Cette personne est déjà revenue.' },
  unknownCode: { en: 'Choose one of the agreed codes.', fr: 'Choisissez l’un des codes convenus.' },
  askedBefore: { en: 'This has been asked already.', fr: 'Cela a déjà été demandé.' },
  notAsked: {
    en: 'Nobody has asked for this person to be taken back, so there is nothing to refuse.',
    fr: 'Personne n’a demandé la reprise de cette personne : il n’y a rien à refuser.',
  },
  alreadyAgreed: {
    en: 'Taking this person back has been agreed already.',
    fr: 'La reprise de cette personne est déjà acceptée.',
  },
  beforeAsked: { en: 'This is before it was asked.', fr: 'Cette date précède la demande de reprise.' },
  notAgreed: {
    en: 'Nobody has decided that this person is taken back. Decide it first.',
    fr: 'La reprise de cette personne n’est pas décidée. Décidez-la d’abord.',
  },
  beforeHandover: { en: 'This is before the handover.', fr: 'Cette date précède la remise.' },
} satisfies Record<string, Text>

/** What stands ready for the person, by code. */
export const escortWords: Readonly<Record<(typeof escorts)[number], Text>> = {
  none: { en: 'No escort needed', fr: 'Pas d’escorte nécessaire' },
  'same-sex': { en: 'Escort of the same sex', fr: 'Escorte du même sexe' },
  medical: { en: 'Medical escort', fr: 'Escorte médicale' },
}

export const dutyWords = {
  decide: { en: 'Decide whether to take the person back', fr: 'Décider de la reprise de la personne' },
  decideSays: {
    en: 'The receiving state asks that this person be taken back.',
    fr: 'L’État requis demande la reprise de cette personne.',
  },
  bring: { en: 'Bring the person back', fr: 'Faire revenir la personne' },
  bringSays: {
    en: 'Taking back is agreed. Record it when the person is back.',
    fr: 'La reprise est acceptée. Enregistrez-la au retour de la personne.',
  },
  needs: {
    en: 'Tell the receiving state what the person needs',
    fr: 'Signaler à l’État requis les besoins de la personne',
  },
  needsSays: {
    en: 'Needs for the journey are on file, and nothing has been told since.',
    fr: 'Des besoins pour le voyage sont au dossier, et rien n’a été signalé depuis.',
  },
} satisfies Record<string, Text>
