/** Refusals about flights, seats and the door. */
export const words = {
  flightExists: { en: 'This flight is already scheduled.', fr: 'Ce vol est déjà programmé.' },
  departureInPast: {
    en: 'The departure is in the past. Check the date.',
    fr: 'Le départ est dans le passé. Vérifiez la date.',
  },
  notInForce: {
    en: 'The agreement is not shown to be in force on that day.',
    fr: 'Il n’est pas établi que l’accord soit en vigueur ce jour-là.',
  },
  noFlight: { en: 'There is no flight with this reference.', fr: 'Aucun vol ne porte cette référence.' },
  cancelled: { en: 'This flight has been cancelled.', fr: 'Ce vol a été annulé.' },
  flightGone: { en: 'This flight has already left.', fr: 'Ce vol est déjà parti.' },
  flown: {
    en: 'People on this flight have been handed over: it has flown.',
    fr: 'Des personnes de ce vol ont été remises : il a eu lieu.',
  },
  noDepartureTold: {
    en: 'The person has not been told of any departure, so no removal of theirs has failed.',
    fr: 'Aucun départ n’a été notifié à la personne : aucun éloignement n’a donc échoué.',
  },
  notFailedYet: {
    en: 'The departure the person was told of is still to come. Record the failure after it.',
    fr: 'Le départ notifié est encore à venir. Enregistrez l’échec après celui-ci.',
  },
  alreadyFailed: {
    en: 'The failure of this departure is already recorded.',
    fr: 'L’échec de ce départ est déjà enregistré.',
  },
  full: { en: 'This flight has no seat left.', fr: 'Ce vol est complet.' },
  hasSeat: { en: 'This person already has a seat.', fr: 'Cette personne a déjà un siège.' },
  noSeat: { en: 'This person has no seat on this flight.', fr: 'Cette personne n’a pas de siège sur ce vol.' },
  tooEarly: {
    en: 'Boarding opens twelve hours before departure.',
    fr: 'L’embarquement ouvre douze heures avant le départ.',
  },
  boarded: { en: 'This person has already boarded.', fr: 'Cette personne a déjà embarqué.' },
  beforeSeat: {
    en: 'This time is before the person was given the seat. Check it.',
    fr: 'Cette heure précède l’attribution du siège. Vérifiez-la.',
  },
  beforeBoarding: {
    en: 'This time is before the boarding. Check it.',
    fr: 'Cette heure précède l’embarquement. Vérifiez-la.',
  },
  noHandover: {
    en: 'No handover of this person is on file, so there is nothing to sign for.',
    fr: 'Aucune remise de cette personne n’est au dossier : il n’y a rien à signer.',
  },
  alreadyReceived: {
    en: 'The other state has signed receipt, and its signature stands.',
    fr: 'L’autre État a signé la réception et sa signature demeure.',
  },
  notBoarded: { en: 'Record the boarding first.', fr: 'Enregistrez d’abord l’embarquement.' },
}
