import type { Text } from '../core/brand.ts'

/** Refusals of this slice, in words. */
export const words = {
  secondPositive: {
    en: 'There was a positive decision before. Say whether this one is on later facts and, if not, whether the authority determined that it protects.',
    fr: 'Une décision positive existe déjà. Indiquez si celle-ci porte sur des faits postérieurs et, sinon, si l’autorité a décidé qu’elle protège.',
  },
  noEarlierPositive: {
    en: 'There is no earlier positive decision on this case: this is the first, and it protects.',
    fr: 'Ce dossier n’a pas de décision positive antérieure : celle-ci est la première, et elle protège.',
  },
  mayNotLift: {
    en: 'Recording this lifts a barrier, and your role may not lift it. Ask the authority named beside it.',
    fr: 'Cet enregistrement lève un obstacle, ce que votre rôle ne permet pas. Adressez-vous à l’autorité indiquée.',
  },
  alreadyReceived: {
    en: 'The receiving state has signed for this person. Go through the courts desk.',
    fr: 'L’État requis a signé la remise de cette personne. Passez par le bureau des juridictions.',
  },
  notHere: {
    en: 'The law of this agreement has no such step.',
    fr: 'Le droit de cet accord ne prévoit pas cette étape.',
  },
  beforeCause: {
    en: 'This time is before what it answers. Check both.',
    fr: 'Cette heure précède ce à quoi elle répond. Vérifiez les deux.',
  },
  foundChild: {
    en: 'The person has been found to be a child, and that finding binds. Only a new finding changes it.',
    fr: 'La personne a été reconnue mineure et ce constat s’impose. Seul un nouveau constat peut le modifier.',
  },
  noDispute: { en: 'No dispute of age is open.', fr: 'Aucune contestation d’âge n’est ouverte.' },
  noReferral: {
    en: 'There is no such referral on this case. Record the referral first.',
    fr: 'Aucun signalement de ce type ne figure au dossier. Enregistrez d’abord le signalement.',
  },
  alreadyDecided: {
    en: 'This decision has already been recorded.',
    fr: 'Cette décision est déjà enregistrée.',
  },
  nothingAsked: {
    en: 'The authority has asked nothing that is still to be answered.',
    fr: 'L’autorité n’a posé aucune question encore sans réponse.',
  },
  notPositive: {
    en: 'There is no positive first decision on this referral.',
    fr: 'Ce signalement n’a reçu aucune première décision positive.',
  },
  notNegative: {
    en: 'There is no negative first decision on this referral.',
    fr: 'Ce signalement n’a reçu aucune première décision négative.',
  },
  alreadyAsked: {
    en: 'Reconsideration of this decision has already been asked for.',
    fr: 'Le réexamen de cette décision a déjà été demandé.',
  },
  notAsked: {
    en: 'No reconsideration has been asked for that is still to be decided.',
    fr: 'Aucun réexamen demandé ne reste à trancher.',
  },
  noSuchReport: { en: 'There is no such report on this case.', fr: 'Ce rapport n’existe pas dans ce dossier.' },
  notConsidered: {
    en: 'The report has not been considered yet. Record who considered it, with reasons, before the person is told.',
    fr: 'Le rapport n’a pas encore été examiné. Enregistrez qui l’a examiné et pour quels motifs avant d’informer la personne.',
  },
  alreadyConsidered: {
    en: 'It is already recorded that this report was considered.',
    fr: 'L’examen de ce rapport est déjà enregistré.',
  },
  alreadyTold: {
    en: 'It is already recorded that the person was told.',
    fr: 'L’information de la personne est déjà enregistrée.',
  },
  ownCase: { en: 'This is the reference of the case itself.', fr: 'C’est la référence du dossier lui-même.' },
  alreadyLinked: { en: 'This case is already linked.', fr: 'Ce dossier est déjà rattaché.' },
  notLinked: {
    en: 'No such case is linked. Record the family link first.',
    fr: 'Ce dossier n’est pas rattaché. Enregistrez d’abord le lien familial.',
  },
  noFlag: {
    en: 'Nothing said at screening raises this question.',
    fr: 'Rien de ce qui a été dit à l’entretien ne soulève cette question.',
  },
  holdAge: {
    en: 'Record the finding of age: where it finds an adult, it lifts this barrier.',
    fr: 'Enregistrez le constat de l’âge : s’il établit la majorité, il lève cet obstacle.',
  },
  holdDecision: {
    en: 'The authority’s decision is pending. Record it: it lifts this barrier when it may go.',
    fr: 'La décision de l’autorité est attendue. Enregistrez-la : elle lève cet obstacle quand il peut l’être.',
  },
  holdReport: {
    en: 'The doctor’s report must first be considered and the person told. Record both: the second lifts this barrier.',
    fr: 'Le rapport médical doit d’abord être examiné, et la personne informée. Enregistrez les deux : la seconde étape lève cet obstacle.',
  },
  holdFitness: {
    en: 'Record the doctor’s statement that the person is fit to travel: it lifts this barrier.',
    fr: 'Enregistrez l’attestation médicale d’aptitude au voyage : elle lève cet obstacle.',
  },
} satisfies Record<string, Text>

const and = (says: Text, remedy: Text): Text => ({ en: `${says.en} ${remedy.en}`, fr: `${says.fr} ${remedy.fr}` })

/** The policy of the day of the decision gives no reconsideration, and what remains. */
export const noReconsideration = (remedy: Text): Text =>
  and(
    {
      en: 'When this decision was made, the policy gave no reconsideration, and no letter has promised one.',
      fr: 'À la date de cette décision, la politique ne prévoyait aucun réexamen, et aucune lettre n’en a promis.',
    },
    remedy,
  )

/** The time to ask is over, and what remains. */
export const tooLate = (lastDay: Text, remedy: Text): Text =>
  and(
    {
      en: `The time to ask for reconsideration ended with ${lastDay.en}.`,
      fr: `Le délai pour demander le réexamen a pris fin avec le ${lastDay.fr}.`,
    },
    remedy,
  )

/** A time that must run first. */
export const stillRuns = (title: Text, lastDay: Text): Text => ({
  en: `${title.en}: it runs to the end of ${lastDay.en}, and no letter on file carries it. The barrier stands until then.`,
  fr: `${title.fr} : délai en cours jusqu’au ${lastDay.fr} inclus, qu’aucune lettre au dossier ne garantit. L’obstacle subsiste jusque-là.`,
})
