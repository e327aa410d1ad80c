/** Refusals at the receiving state's desk. */
export const words = {
  noRequest: { en: 'No request carries this reference.', fr: 'Aucune demande ne porte cette référence.' },
  repeated: {
    en: 'A request with this number is already on file.',
    fr: 'Une demande portant ce numéro est déjà au dossier.',
  },
  handoverRepeated: {
    en: 'A handover is already on file for this person.',
    fr: 'Une remise est déjà au dossier pour cette personne.',
  },
  unknownCode: { en: 'Choose one of the agreed codes.', fr: 'Choisissez l’un des codes convenus.' },
  withdrawn: { en: 'The other state has withdrawn this request.', fr: 'L’autre État a retiré cette demande.' },
  handedOver: { en: 'This person has already been handed over.', fr: 'Cette personne a déjà été remise.' },
  sameAnswer: { en: 'This answer has already been given.', fr: 'Cette réponse a déjà été donnée.' },
  noHandover: {
    en: 'The other state has not stated a handover, so there is nothing to contest.',
    fr: 'L’autre État n’a déclaré aucune remise : il n’y a rien à contester.',
  },
  alreadyReceived: { en: 'Receipt is already signed.', fr: 'La réception est déjà signée.' },
  alreadyDenied: {
    en: 'It is already on file that this person was not presented.',
    fr: 'Il est déjà au dossier que cette personne n’a pas été présentée.',
  },
  notAccepted: {
    en: 'This person’s readmission has not been accepted. Answer the request first.',
    fr: 'La réadmission de cette personne n’a pas été acceptée. Répondez d’abord à la demande.',
  },
  papersRepeated: { en: 'This paper is already here.', fr: 'Ce document est déjà arrivé.' },
  nothingAnnounced: {
    en: 'No transfer is announced for this person. Check the reference.',
    fr: 'Aucun transfert n’est annoncé pour cette personne. Vérifiez la référence.',
  },
}
