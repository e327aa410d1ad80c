import type { Text } from '../core/brand.ts'
import { fill } from '../law/words.ts'

const number = (value: number): Text => ({ en: `${value}`, fr: `${value}` })

/** Why something about a draw is refused. */
export const words = {
  none: { en: 'There is no such draw.', fr: 'Ce tirage n’existe pas.' },
  nobody: {
    en: 'There is no eligible application to draw from.',
    fr: 'Aucune demande éligible ne peut être tirée au sort.',
  },
  open: {
    en: 'A draw is under way. Wait for its order, or void it, before fixing another list.',
    fr: 'Un tirage est en cours. Attendez son ordre ou annulez-le avant d’arrêter une autre liste.',
  },
  unselected: {
    en: 'Some applications that the last draw reached are not yet marked selected, or replaced. Finish that draw first.',
    fr: 'Certaines demandes atteintes par le dernier tirage ne sont ni marquées ni remplacées. Terminez-le d’abord.',
  },
  owed: (owed: number): Text =>
    fill(
      {
        en: '{owed} places are owed from the draw before. Release more than that.',
        fr: '{owed} places sont dues au titre du tirage précédent. Ouvrez-en davantage.',
      },
      { owed: number(owed) },
    ),
  roundPublic: {
    en: 'That round of drand is public already: it must still be to come. Name a later one.',
    fr: 'Ce tour de drand est déjà public : il doit être à venir. Désignez-en un plus tardif.',
  },
  over: { en: 'This draw has its order.', fr: 'Ce tirage a son ordre.' },
  voided: { en: 'This draw was voided.', fr: 'Ce tirage a été annulé.' },
  committed: { en: 'This state has committed already.', fr: 'Cet État s’est déjà engagé.' },
  revealed: { en: 'This state has revealed already.', fr: 'Cet État a déjà révélé.' },
  notBothCommitted: {
    en: 'Nothing is revealed before both states have committed.',
    fr: 'Rien n’est révélé avant que les deux États se soient engagés.',
  },
  otherSecret: {
    en: 'This secret is not the one that was committed to.',
    fr: 'Ce secret n’est pas celui qui a fait l’objet de l’engagement.',
  },
  alreadySaid: {
    en: 'This was said already, and otherwise.',
    fr: 'Cela a déjà été dit, et autrement.',
  },
  notBothRevealed: {
    en: 'The order is drawn when both states have revealed.',
    fr: 'L’ordre est tiré lorsque les deux États ont révélé.',
  },
  beaconMissing: {
    en: 'The round of drand that was named is not recorded yet.',
    fr: 'Le tour de drand désigné n’est pas encore consigné.',
  },
  noBeacon: { en: 'This draw names no round of drand.', fr: 'Ce tirage ne désigne aucun tour de drand.' },
  beaconRecorded: { en: 'The round is recorded already.', fr: 'Ce tour est déjà consigné.' },
  badSignature: {
    en: 'This is not the signature of the round that was named. Copy all 96 figures.',
    fr: 'Ce n’est pas la signature du tour désigné. Recopiez les 96 caractères.',
  },
  listAltered: {
    en: 'The list is no longer the one both states committed to. The order is not drawn.',
    fr: 'La liste n’est plus celle sur laquelle les deux États se sont engagés. L’ordre n’est pas tiré.',
  },
  bothRevealed: {
    en: 'Both states have revealed: whoever knows the seed may not void the draw. Its order stands.',
    fr: 'Les deux États ont révélé : qui connaît la graine ne peut plus annuler le tirage. Son ordre demeure.',
  },
  noOrder: { en: 'This draw has no order yet.', fr: 'Ce tirage n’a pas encore d’ordre.' },
  notReached: { en: 'The draw did not reach this application.', fr: 'Le tirage n’a pas atteint cette demande.' },
  notOnList: {
    en: 'This application was not on the list of that draw.',
    fr: 'Cette demande ne figurait pas sur la liste de ce tirage.',
  },
  openElsewhere: {
    en: 'A list is fixed and not drawn yet. Replace a group once that draw has its order, or is voided.',
    fr: 'Une liste est arrêtée et pas encore tirée. Remplacez un groupe une fois que ce tirage a son ordre ou est annulé.',
  },
  alreadyLost: { en: 'This application has been replaced already.', fr: 'Cette demande a déjà été remplacée.' },
  stillHere: {
    en: 'The application still stands. It is replaced once it is withdrawn or refused, its place is given up, or its invitation has expired.',
    fr: 'La demande est toujours en cours. Elle est remplacée une fois retirée ou refusée, sa place rendue, ou l’invitation expirée.',
  },
  noClasses: {
    en: 'Under the reading that holds there is one class: every application has the same chance.',
    fr: 'Selon la lecture retenue il n’y a qu’une classe : chaque demande a la même chance.',
  },
  classRecorded: {
    en: 'A class is recorded for this application already. Correct it if it is wrong.',
    fr: 'Une classe est déjà consignée pour cette demande. Corrigez-la si elle est inexacte.',
  },
  noClassYet: {
    en: 'No class is recorded for this application: there is nothing to correct.',
    fr: 'Aucune classe n’est consignée pour cette demande : il n’y a rien à corriger.',
  },
  sameClass: {
    en: 'This class is recorded already. Choose another, or none.',
    fr: 'Cette classe est déjà consignée. Choisissez-en une autre, ou aucune.',
  },
  unknownClass: { en: 'The agreement names no such class.', fr: 'L’accord ne nomme pas cette classe.' },
} as const
