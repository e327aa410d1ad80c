import type { Text } from '../core/brand.ts'
import type { PositionSignal } from './events.ts'

/** Refusals about presence, in words. */
export const presenceRefusals = {
  nobodyToAsk: {
    en: 'Codes go to adults who have not shown where they are. Choose among them.',
    fr: 'Les codes vont aux adultes qui n’ont pas montré où ils sont. Choisissez parmi eux.',
  },
  tooLate: {
    en: 'The time to answer has run out. Your application is not lost: an officer can send you a new code.',
    fr: 'Le délai de réponse est écoulé. Votre demande n’est pas perdue : un agent peut vous envoyer un nouveau code.',
  },
  resentEnough: {
    en: 'The codes have been sent again three times. Check the addresses and numbers; an officer can send new codes.',
    fr: 'Les codes ont été renvoyés trois fois. Vérifiez les adresses et les numéros ; un agent peut envoyer de nouveaux codes.',
  },
  alreadyLate: {
    en: 'Your late answer is already recorded. An officer decides.',
    fr: 'Votre réponse tardive est déjà enregistrée. Un agent décide.',
  },
  nothingToJudge: {
    en: 'This adult has given no answer that could be weighed.',
    fr: 'Cet adulte n’a donné aucune réponse à apprécier.',
  },
  toJudge: {
    en: 'An answer about presence {inReceiving} shows no clear position. Decide first whether it is accepted.',
    fr: 'Une réponse sur la présence {inReceiving} ne donne pas de position claire. Décidez d’abord si elle est acceptée.',
  },
  notAccepted: {
    en: 'An answer about presence {inReceiving} was not accepted.',
    fr: 'Une réponse sur la présence {inReceiving} n’a pas été acceptée.',
  },
} satisfies Record<string, Text>

/** What is odd about a position, for the officer who judges it. */
export const signalWords: Readonly<Record<PositionSignal, Text>> = {
  outside: {
    en: 'They declared that they are {inReceiving}; the position is {outsideArea}.',
    fr: 'La personne déclare être {inReceiving} ; la position est {outsideArea}.',
  },
  'accuracy-impossible': {
    en: 'The phone claims to be exact to less than a metre, which no phone is.',
    fr: 'Le téléphone se dit exact à moins d’un mètre, ce qu’aucun téléphone ne permet.',
  },
  'position-rounded': {
    en: 'The position is given in round figures, as if typed by hand.',
    fr: 'La position est donnée en chiffres ronds, comme saisie à la main.',
  },
}
