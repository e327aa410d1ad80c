import type { Text } from '../core/brand.ts'
import { asItStands, fill } from '../core/say.ts'
import type { Status } from './state.ts'

/** Where an application stands, in a word or two. */
export const statusWords: Readonly<Record<Status, Text>> = {
  draft: { en: 'Not sent yet', fr: 'Pas encore envoyée' },
  presence: { en: 'Presence to be shown', fr: 'Présence à montrer' },
  assessment: { en: 'To be assessed', fr: 'À examiner' },
  eligible: { en: 'Eligible, waiting for a place', fr: 'Éligible, en attente d’une place' },
  ineligible: { en: 'Not eligible', fr: 'Non éligible' },
  selected: { en: 'Selected', fr: 'Retenue' },
  invited: { en: 'Invited to apply', fr: 'Invitée à déposer' },
  applying: { en: 'Applying for entry clearance', fr: 'Demande de visa en cours' },
  granted: { en: 'Entry clearance granted', fr: 'Visa d’entrée accordé' },
  refused: { en: 'Refused', fr: 'Refusée' },
  arrived: { en: 'Arrived', fr: 'Arrivée' },
  declined: { en: 'Place declined', fr: 'Place déclinée' },
  expired: { en: 'Expired', fr: 'Expirée' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
  joining: { en: 'Waiting for the family', fr: 'En attente de la famille' },
  joined: { en: 'Part of a family', fr: 'Rattachée à une famille' },
}

/** Refusals of the way in, in words. */
export const words = {
  noRoute: {
    en: 'This agreement has no applications by individuals.',
    fr: 'Cet accord ne prévoit pas de demandes individuelles.',
  },
  none: { en: 'There is no application with this reference.', fr: 'Aucune demande ne porte cette référence.' },
  exists: { en: 'This application has already been started.', fr: 'Cette demande est déjà commencée.' },
  notYours: { en: 'This is not your application.', fr: 'Cette demande n’est pas la vôtre.' },
  notNow: (status: Status): Text =>
    fill(
      {
        en: 'This cannot be done while the application stands at “{status}”.',
        fr: 'Impossible tant que la demande est à l’état « {status} ».',
      },
      { status: statusWords[status] },
    ),
  closed: {
    en: 'The route is not open at this time: nothing can be sent.',
    fr: 'Cette voie n’est pas ouverte en ce moment : aucun envoi possible.',
  },
  noWindowYet: { en: 'No window is open or announced.', fr: 'Aucune période n’est ouverte ni annoncée.' },
  notOutside: {
    en: 'This application did not come in outside a window.',
    fr: 'Cette demande n’a pas été reçue hors d’une période.',
  },
  toldAlready: { en: 'They have been told of this window.', fr: 'Cette période leur a déjà été annoncée.' },
  noPerson: { en: 'There is no such person in this application.', fr: 'Cette personne ne figure pas dans la demande.' },
  twice: {
    en: 'A person with this name and birth date is already in this application.',
    fr: 'Une personne de mêmes nom et date de naissance figure déjà dans cette demande.',
  },
  documentTwice: {
    en: 'This document is already given for another person.',
    fr: 'Ce document est déjà indiqué pour une autre personne.',
  },
  tooMany: { en: 'An application holds at most 20 people.', fr: 'Une demande réunit au plus 20 personnes.' },
  birthInFuture: {
    en: 'The birth date is in the future. Check it.',
    fr: 'La date de naissance est dans le futur. Vérifiez-la.',
  },
  birthTooEarly: {
    en: 'The birth date is more than 120 years ago. Check it.',
    fr: 'La date de naissance remonte à plus de 120 ans. Vérifiez-la.',
  },
  expiryTooFar: {
    en: 'The expiry date is too far from today. Check the year.',
    fr: 'La date d’expiration est trop éloignée d’aujourd’hui. Vérifiez l’année.',
  },
  mainStays: {
    en: 'The main applicant cannot be taken out. Withdraw the application instead.',
    fr: 'Le demandeur principal ne peut être retiré. Retirez plutôt la demande.',
  },
  relationship: {
    en: 'Say how this person is related to the main applicant.',
    fr: 'Indiquez le lien de cette personne avec le demandeur principal.',
  },
  contactNeeded: {
    en: 'An adult needs an email address and a mobile number of their own.',
    fr: 'Un adulte doit avoir une adresse électronique et un numéro de portable.',
  },
  noAdult: {
    en: 'Nobody in this application is 18 or over. A child applies with a parent of 18 or over.',
    fr: 'Personne dans cette demande n’a 18 ans. Un enfant dépose avec un parent de 18 ans ou plus.',
  },
  proved: { en: 'Presence has already been shown.', fr: 'La présence a déjà été montrée.' },
  wrongCode: {
    en: 'This code is not right. Copy it from our last message, letter by letter.',
    fr: 'Ce code n’est pas le bon. Recopiez-le depuis notre dernier message, caractère par caractère.',
  },
  tooLate: {
    en: 'The time to answer has run out. Your application is not lost: an officer can send you a new code.',
    fr: 'Le délai de réponse est écoulé. Votre demande n’est pas perdue : un agent peut vous envoyer un nouveau code.',
  },
  presenceMissing: {
    en: 'Not every adult has shown in time that they are {inReceiving}.',
    fr: 'Tous les adultes n’ont pas montré à temps leur présence {inReceiving}.',
  },
  unknownQuestion: (known: readonly string[]): Text =>
    fill(
      {
        en: 'There is no such question. The questions are: {known}.',
        fr: 'Cette question n’existe pas. Les questions sont : {known}.',
      },
      { known: asItStands(known.join(', ')) },
    ),
  unknownGround: (known: readonly string[]): Text => ({
    en: `There is no such ground. The grounds are: ${known.join(', ')}.`,
    fr: `Ce motif n’existe pas. Les motifs sont : ${known.join(', ')}.`,
  }),
  screeningMissing: { en: 'Answer this question.', fr: 'Répondez à cette question.' },
  phoneNotWhole: {
    en: 'Write the mobile number as people write it {inReceiving}, such as {phoneExample}, or with + and the code of the country.',
    fr: 'Écrivez le numéro de portable comme on l’écrit {inReceiving}, par exemple {phoneExample}, ou avec + et l’indicatif du pays.',
  },
  unanswered: (question: Text): Text => ({
    en: `Not answered yet: ${question.en}`,
    fr: `Sans réponse : ${question.fr}`,
  }),
  adverse: (question: Text): Text => ({
    en: `Found against: ${question.en}`,
    fr: `Constat contraire : ${question.fr}`,
  }),
  groundNotFound: {
    en: 'Nothing recorded supports this ground. Answer its question first.',
    fr: 'Rien au dossier n’étaye ce motif. Répondez d’abord à la question.',
  },
  noSelection: { en: 'There is no selection with this reference.', fr: 'Aucun tirage ne porte cette référence.' },
  notTaken: { en: 'The draw did not reach this application.', fr: 'Le tirage n’a pas atteint cette demande.' },
  noEligible: { en: 'No application is eligible and waiting.', fr: 'Aucune demande éligible n’est en attente.' },
  owed: (owed: number): Text => ({
    en: `The last draw took ${owed} more than it had places for: these places are used. Wait for more.`,
    fr: `Le dernier tirage a dépassé ses places de ${owed} : ces places sont déjà prises. Attendez-en d’autres.`,
  }),
  unfinished: {
    en: 'An earlier draw has taken applications that are not yet marked selected. Finish it first.',
    fr: 'Un tirage précédent a retenu des demandes non encore marquées. Terminez-le d’abord.',
  },
  otherDocument: {
    en: 'This is not the document given at stage one. The same document must be shown.',
    fr: 'Ce n’est pas le document indiqué à la première étape. Le même document doit être présenté.',
  },
  noBiometrics: {
    en: 'Biometrics are not recorded for everybody.',
    fr: 'La biométrie n’est pas enregistrée pour chacun.',
  },
  clearanceBackwards: { en: 'The last day is before the first.', fr: 'Le dernier jour précède le premier.' },
  clearancePast: {
    en: 'Entry clearance cannot start before today.',
    fr: 'Le visa ne peut commencer avant aujourd’hui.',
  },
  clearanceTooLong: {
    en: 'Entry clearance is for {clearanceTime} at most: until {until} at the latest.',
    fr: 'Le visa d’entrée est de {clearanceTime} au plus : jusqu’au {until} au plus tard.',
  },
  outsideClearance: {
    en: 'This day is outside the entry clearance.',
    fr: 'Ce jour est hors de la durée du visa d’entrée.',
  },
  beforeDecision: {
    en: 'This time is before the decision to grant. Check it.',
    fr: 'Cette heure précède la décision d’accord. Vérifiez-la.',
  },
  beforeSelection: {
    en: 'This time is before the selection. Check it.',
    fr: 'Cette heure précède la sélection. Vérifiez-la.',
  },
  arrivedAlready: {
    en: 'The arrival of one of these people is already recorded.',
    fr: 'L’arrivée de l’une de ces personnes est déjà enregistrée.',
  },
  travelPast: {
    en: 'This time has passed. Give a journey still to come.',
    fr: 'Cette heure est passée. Indiquez un voyage à venir.',
  },
  noPlace: { en: 'There is no such place to sign.', fr: 'Aucune place de ce type à signer.' },
  signedAlready: {
    en: 'The other state has signed one of these places, and its signature stands.',
    fr: 'L’autre État a signé une de ces places et sa signature demeure.',
  },
}
