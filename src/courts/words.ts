import type { Text } from '../core/brand.ts'

/** Refusals of this slice, in words. */
export const words = {
  noCourts: {
    en: 'Nothing of courts is kept under this agreement. Raise a barrier instead.',
    fr: 'Rien des juridictions n’est tenu au titre de cet accord. Signalez plutôt un obstacle.',
  },
  unknownRemedy: { en: 'Choose one of the remedies listed.', fr: 'Choisissez un recours de la liste.' },
  unknownCourt: {
    en: 'This remedy cannot be in that court. Choose one of the courts listed for it.',
    fr: 'Ce recours ne peut être porté devant cette juridiction. Choisissez-en une de la liste.',
  },
  unknownClaim: { en: 'There is no such claim on this case.', fr: 'Ce recours n’existe pas dans ce dossier.' },
  claimOver: {
    en: 'This claim has ended. Lodge a new one if there is a new one.',
    fr: 'Ce recours a pris fin. Enregistrez-en un nouveau s’il y a lieu.',
  },
  stageNotOfRemedy: { en: 'This remedy has no such stage.', fr: 'Ce recours ne connaît pas cette étape.' },
  beforeLodged: {
    en: 'This time is before the claim was lodged. Check it.',
    fr: 'Cette heure précède l’introduction du recours. Vérifiez-la.',
  },
  sameCourt: { en: 'The claim is already in this court.', fr: 'Le recours est déjà devant cette juridiction.' },
  noTransfer: {
    en: 'A claim does not pass between these two courts. Lodge an appeal as a claim of its own.',
    fr: 'Un recours ne passe pas de l’une à l’autre de ces juridictions. Enregistrez un appel comme un nouveau recours.',
  },
  referenceTaken: {
    en: 'This reference is already on the case. Check whether it was entered before.',
    fr: 'Cette référence est déjà au dossier. Vérifiez si elle a déjà été saisie.',
  },
  mayNotLift: {
    en: 'Your role may not lift the barrier this would lift. Ask the courts desk.',
    fr: 'Votre rôle ne permet pas de lever l’obstacle concerné. Adressez-vous au bureau des juridictions.',
  },
  beforeRaised: {
    en: 'This time is before the barrier it would lift was raised. Check it.',
    fr: 'Cette heure précède le signalement de l’obstacle à lever. Vérifiez-la.',
  },
  hearingPast: {
    en: 'This hearing would be in the past. Give the time at which the court will sit, or say that it has already sat.',
    fr: 'Cette audience serait passée. Indiquez l’heure à laquelle le juge siégera, ou que l’audience a déjà eu lieu.',
  },
  hearingNotHeld: {
    en: 'This hearing is still to come. Do not say that it has already sat.',
    fr: 'Cette audience est à venir. N’indiquez pas qu’elle a déjà eu lieu.',
  },
  adjournPast: {
    en: 'Give a time still to come at which the court will sit again.',
    fr: 'Indiquez une heure à venir à laquelle le juge siégera de nouveau.',
  },
  sameTime: { en: 'The hearing already is at this time.', fr: 'L’audience est déjà fixée à cette heure.' },
  hearingEnded: {
    en: 'This hearing has ended. Record a new one if the court sits again.',
    fr: 'Cette audience est terminée. Enregistrez-en une nouvelle si le juge siège à nouveau.',
  },
  alreadyBegun: { en: 'This hearing has already begun.', fr: 'Cette audience a déjà commencé.' },
  notBegun: {
    en: 'This is before the hour of the hearing. Record first that it began earlier.',
    fr: 'Cette heure précède celle de l’audience. Enregistrez d’abord qu’elle a commencé plus tôt.',
  },
  beforeBegun: {
    en: 'This is before the hearing began. Check the time.',
    fr: 'Cette heure précède le début de l’audience. Vérifiez-la.',
  },
  nothingChanged: { en: 'Give the new judge, counsel or place.', fr: 'Indiquez le nouveau juge, avocat ou lieu.' },
  rulingNeeded: {
    en: 'Write the ruling as it was spoken, in a line: it stands from this moment.',
    fr: 'Écrivez en une ligne la décision telle que prononcée : elle vaut dès maintenant.',
  },
  partyThere: { en: 'This party is already on the claim.', fr: 'Cette partie figure déjà au recours.' },
  partyNotThere: { en: 'No such party is on the claim.', fr: 'Cette partie ne figure pas au recours.' },
  unknownHearing: { en: 'There is no such hearing on this case.', fr: 'Cette audience n’existe pas dans ce dossier.' },
  alreadyVacated: { en: 'This hearing was already vacated.', fr: 'Cette audience est déjà annulée.' },
  hearingHeld: {
    en: 'This hearing has already begun. Record what came of it instead.',
    fr: 'Cette audience a déjà commencé. Enregistrez plutôt ce qu’il en est résulté.',
  },
  unknownUndertaking: {
    en: 'There is no such undertaking on this case.',
    fr: 'Cet engagement n’existe pas dans ce dossier.',
  },
  alreadyReleased: { en: 'This undertaking was already released.', fr: 'Cet engagement a déjà pris fin.' },
  unknownOrder: {
    en: 'No such order was received on this case.',
    fr: 'Aucune décision de ce type n’a été reçue dans ce dossier.',
  },
  unknownSpoken: {
    en: 'Choose a ruling spoken in court that still waits for its written order.',
    fr: 'Choisissez une décision prononcée à l’audience dont l’écrit est encore attendu.',
  },
  putInWriting: {
    en: 'This ruling has been put in writing. Choose the written order instead.',
    fr: 'Cette décision a été mise par écrit. Choisissez plutôt la décision écrite.',
  },
  alreadyDischarged: { en: 'This order was already discharged.', fr: 'Cette décision a déjà été levée.' },
  alreadyConfirmed: {
    en: 'This order was already confirmed so.',
    fr: 'Cette décision a déjà été confirmée ainsi.',
  },
  beforeOrder: {
    en: 'This time is before the order was received. Check it.',
    fr: 'Cette heure précède la réception de la décision. Vérifiez-la.',
  },
  dutiesNeeded: {
    en: 'Name at least one duty the order lays down, or choose another effect.',
    fr: 'Indiquez au moins une obligation fixée par la décision, ou choisissez un autre effet.',
  },
  dutiesUnasked: {
    en: 'Duties are named only for an order that sets duties. Choose that effect, or leave them empty.',
    fr: 'Les obligations ne s’indiquent que pour une décision qui en fixe. Choisissez cet effet, ou laissez-les vides.',
  },
  dutyTime: {
    en: 'Say by when: before departure, or by a day and time. One of the two.',
    fr: 'Indiquez l’échéance : avant le départ, ou un jour et une heure. L’un des deux.',
  },
  dutyBeforeOrder: {
    en: 'This duty would be due before the order was received. Check the date.',
    fr: 'Cette obligation serait échue avant la réception de la décision. Vérifiez la date.',
  },
  unknownDuty: { en: 'There is no such duty on this case.', fr: 'Cette obligation n’existe pas dans ce dossier.' },
  dutyOver: {
    en: 'This duty was already carried out or has ended.',
    fr: 'Cette obligation est déjà exécutée ou a pris fin.',
  },
  otherPersonsOrder: {
    en: 'This order was found to be another person’s: it can have no duties here.',
    fr: 'Cette décision concerne une autre personne : elle ne peut fixer d’obligations ici.',
  },
  sameOrder: { en: 'Choose two different orders.', fr: 'Choisissez deux décisions différentes.' },
  notInForce: {
    en: 'Both orders must be confirmed and stand. Confirm the unread one first.',
    fr: 'Les deux décisions doivent être confirmées et en vigueur. Confirmez d’abord celle qui n’est pas lue.',
  },
  notContradictory: {
    en: 'Only an order that lets the transfer go ahead can prevail over one that forbids it, or the other way round.',
    fr: 'Seule une décision qui permet la remise peut l’emporter sur une décision qui l’interdit, ou l’inverse.',
  },
  nameUnderCipher: (cipher: string): Text => ({
    en: `A court has ordered that the name not be used. Write ${cipher} instead.`,
    fr: `Un juge a interdit l’usage du nom. Écrivez ${cipher} à la place.`,
  }),
  cipherIsName: {
    en: 'The cipher may not be the person’s own name. Give the letters the court gave.',
    fr: 'Les initiales ne peuvent être le nom de la personne. Indiquez celles données par le juge.',
  },
  noKeptOrder: { en: 'There is no such kept order.', fr: 'Cette décision en attente n’existe pas.' },
  orderSetAside: {
    en: 'This order was set aside. Receive it on the case itself if that was wrong.',
    fr: 'Cette décision a été écartée. Si c’était à tort, enregistrez-la dans le dossier même.',
  },
  orderMatched: {
    en: 'This order has already been matched to a case.',
    fr: 'Cette décision est déjà rattachée à un dossier.',
  },
  notOnCase: {
    en: 'This case has not received that order. Match it first.',
    fr: 'Ce dossier n’a pas reçu cette décision. Rattachez-la d’abord.',
  },
} as const
