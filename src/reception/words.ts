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
  needsRepeated: {
    en: 'A later statement of needs is already here.',
    fr: 'Un signalement de besoins plus récent est déjà arrivé.',
  },
  noTakingBack: {
    en: 'This agreement has no taking back of people.',
    fr: 'Cet accord ne prévoit pas la reprise de personnes.',
  },
  notReceived: {
    en: 'Receipt of this person is not signed, so there is nobody to take back.',
    fr: 'La réception de cette personne n’est pas signée : il n’y a personne à reprendre.',
  },
  alreadyBack: { en: 'This person is back already.', fr: 'Cette personne est déjà repartie.' },
  askedBefore: {
    en: 'This has been asked already. The other state has yet to decide.',
    fr: 'Cela a déjà été demandé. L’autre État doit encore décider.',
  },
  alreadyAgreed: {
    en: 'The other state has agreed already to take this person back.',
    fr: 'L’autre État a déjà accepté de reprendre cette personne.',
  },
  notAsked: { en: 'We have not asked this.', fr: 'Nous ne l’avons pas demandé.' },
  noSuchPlace: {
    en: 'This is not the place of this person’s handover.',
    fr: 'Ce n’est pas la place de la remise de cette personne.',
  },
  notAgreed: {
    en: 'Taking this person back has not been decided.',
    fr: 'La reprise de cette personne n’a pas été décidée.',
  },
  papersRepeated: { en: 'This paper is already here.', fr: 'Ce document est déjà arrivé.' },
  nothingAnnounced: {
    en: 'No transfer is announced for this person. Check the reference.',
    fr: 'Aucun transfert n’est annoncé pour cette personne. Vérifiez la référence.',
  },
}
