import type { Text } from '../core/brand.ts'

/** Refusals after selection, in words. Placeholders are filled where the refusal is made (`inWords`, `fill`). */
export const afterWords = {
  invitationRuns: {
    en: 'The time to answer has not run out: they have until {until}.',
    fr: 'Le délai de réponse n’est pas écoulé : il court jusqu’au {until}.',
  },
  answerLate: {
    en: 'The time to answer has run out. An officer decides whether to open the invitation again.',
    fr: 'Le délai de réponse est écoulé. Un agent décide s’il rouvre l’invitation.',
  },
  answerKept: {
    en: 'The answer is kept already. It came after the time: an officer decides on it.',
    fr: 'La réponse est déjà conservée. Arrivée après le délai, elle sera examinée par un agent.',
  },
  accepted: { en: 'The invitation is accepted already.', fr: 'L’invitation est déjà acceptée.' },
  reasonsNeeded: {
    en: 'Say how you know, and why you record it for them.',
    fr: 'Indiquez comment vous le savez et pourquoi vous l’enregistrez à leur place.',
  },
  beforeInvitation: {
    en: 'This time is before the invitation. Check it.',
    fr: 'Cette heure précède l’invitation. Vérifiez-la.',
  },
  noClock: {
    en: 'The agreement gives no time to answer an invitation.',
    fr: 'L’accord ne fixe aucun délai de réponse à une invitation.',
  },
  granted: {
    en: 'Somebody here has been granted. Grant again, for new days, instead.',
    fr: 'Une personne a déjà obtenu un visa. Accordez plutôt de nouvelles dates.',
  },
  dayInFuture: { en: 'This day is in the future. Check it.', fr: 'Ce jour est dans le futur. Vérifiez-le.' },
  dayBeforeInvitation: {
    en: 'This day is before the invitation. Check it.',
    fr: 'Ce jour précède l’invitation. Vérifiez-le.',
  },
  noCentre: {
    en: 'This visa centre is not on the list, or is closed. Add it first, or choose another.',
    fr: 'Ce centre de visas n’est pas dans la liste ou est fermé. Ajoutez-le d’abord ou choisissez-en un autre.',
  },
  centreExists: {
    en: 'A visa centre of this name is on the list.',
    fr: 'Un centre de ce nom figure déjà dans la liste.',
  },
  appointmentPast: {
    en: 'This time has passed. Give a time still to come.',
    fr: 'Cette heure est passée. Indiquez une heure à venir.',
  },
  alreadySeen: {
    en: 'The biometrics of one of these people are recorded already.',
    fr: 'La biométrie de l’une de ces personnes est déjà enregistrée.',
  },
  whyMoved: {
    en: 'One of these people has an appointment. Say why it is moved.',
    fr: 'L’une de ces personnes a déjà un rendez-vous. Indiquez pourquoi il est déplacé.',
  },
  noAppointment: {
    en: 'One of these people has no appointment.',
    fr: 'L’une de ces personnes n’a pas de rendez-vous.',
  },
  appointmentAhead: {
    en: 'The appointment is still to come.',
    fr: 'Le rendez-vous n’a pas encore eu lieu.',
  },
  replaced: {
    en: 'Only the same document is taken. No text we have seen lets another one stand for it. If our record was wrong, say so instead.',
    fr: 'Seul le même document est accepté. Aucun texte consulté ne permet d’en prendre un autre. Si notre saisie était erronée, choisissez plutôt cette réponse.',
  },
  sameDocument: {
    en: 'This is the document we have on record. There is nothing to change.',
    fr: 'C’est le document déjà enregistré. Il n’y a rien à changer.',
  },
  documentElsewhere: {
    en: 'This document is on record for another person of the application.',
    fr: 'Ce document est enregistré pour une autre personne de la demande.',
  },
  unknownCheck: {
    en: 'There is no such check. The checks are: {known}.',
    fr: 'Cette vérification n’existe pas. Les vérifications sont : {known}.',
  },
  checkOpen: {
    en: 'Not found clear for everybody: {check}',
    fr: 'Pas établie pour chacun : {check}',
  },
  notMade: {
    en: 'Their application for entry clearance is not recorded as made.',
    fr: 'Leur demande de visa d’entrée n’est pas enregistrée comme déposée.',
  },
  childAlone: {
    en: 'A child would have clearance without an adult of the family who has it. Decide the child together with an adult.',
    fr: 'Un enfant aurait un visa sans qu’un adulte de la famille en ait un. Décidez de l’enfant avec un adulte.',
  },
  alreadyRefused: {
    en: 'All of these people are refused already.',
    fr: 'Toutes ces personnes sont déjà refusées.',
  },
  nothingToChoose: {
    en: 'There is nothing to choose: a choice is asked where some are granted and others refused.',
    fr: 'Il n’y a rien à choisir : un choix n’est demandé que si certains ont un visa et d’autres un refus.',
  },
  chosen: { en: 'This choice is recorded already.', fr: 'Ce choix est déjà enregistré.' },
  choiceMissing: {
    en: 'Somebody of the family is refused. The family says first whether the others travel.',
    fr: 'Une personne de la famille est refusée. La famille dit d’abord si les autres voyagent.',
  },
  noClearance: {
    en: 'One of these people has no entry clearance. Record what happened as an incident.',
    fr: 'L’une de ces personnes n’a pas de visa d’entrée. Consignez les faits comme incident.',
  },
  outsideArrival: {
    en: 'This day is outside the entry clearance: no arrival is recorded. Record what happened as an incident, to be decided.',
    fr: 'Ce jour est hors de la durée du visa : aucune arrivée n’est enregistrée. Consignez les faits comme incident, à trancher.',
  },
  noJourney: {
    en: 'One of these people has no journey booked.',
    fr: 'L’une de ces personnes n’a pas de voyage réservé.',
  },
  journeyAhead: {
    en: 'The journey is still to come. Cancel it instead.',
    fr: 'Le voyage est encore à venir. Annulez-le plutôt.',
  },
  whoWasIt: {
    en: 'Say who it was: people of this application, or somebody else.',
    fr: 'Indiquez de qui il s’agit : des personnes de la demande, ou quelqu’un d’autre.',
  },
  noIncident: { en: 'There is no such incident.', fr: 'Cet incident n’existe pas.' },
  notArrived: {
    en: 'No arrival of one of these people is recorded.',
    fr: 'L’arrivée de l’une de ces personnes n’est pas enregistrée.',
  },
  clearanceRuns: {
    en: 'Nobody here has a clearance that has run out unused.',
    fr: 'Personne ici n’a de visa échu sans avoir été utilisé.',
  },
  nothingThere: {
    en: 'Nothing of this kind is recorded for these people.',
    fr: 'Rien de tel n’est enregistré pour ces personnes.',
  },
  arrivalFirst: {
    en: 'One of these people has arrived. Take the arrival back first, if it was recorded in error.',
    fr: 'L’une de ces personnes est arrivée. Annulez d’abord l’arrivée, si elle est erronée.',
  },
  decisionFirst: {
    en: 'One of these people has a decision. Set the decision aside first.',
    fr: 'L’une de ces personnes a une décision. Annulez d’abord la décision.',
  },
} satisfies Record<string, Text>
