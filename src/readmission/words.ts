import type { Text } from '../core/brand.ts'
import type { Refusal } from '../law/law.ts'

export const noSuchCase: Refusal = {
  code: 'no-such-case',
  citation: null,
  message: {
    en: 'There is no case with this reference. Check it against the file.',
    fr: 'Aucun dossier ne porte cette référence. Vérifiez-la.',
  },
  field: 'case',
}

/** Refusals of the way out, in words. */
export const words = {
  closed: { en: 'This case is closed. Reopen it first.', fr: 'Ce dossier est clos. Rouvrez-le d’abord.' },
  beforeDispute: {
    en: 'This decision was made before the age was disputed, and does not settle the dispute. A new one is needed.',
    fr: 'Cette décision précède la contestation de l’âge et ne la tranche pas. Il en faut une nouvelle.',
  },
  gone: { en: 'This person has already been handed over.', fr: 'Cette personne a déjà été remise.' },
  noLanding: { en: 'There is no landing with this reference.', fr: 'Aucun débarquement ne porte cette référence.' },
  alreadyRegistered: {
    en: 'A person with this name and birth date is already registered from this landing. If this is somebody else, say how you know.',
    fr: 'Une personne de même nom et de même date de naissance est déjà enregistrée pour ce débarquement. S’il s’agit d’une autre personne, indiquez pourquoi.',
  },
  caseExists: { en: 'This case is already open.', fr: 'Ce dossier est déjà ouvert.' },
  birthInFuture: {
    en: 'The birth date is after the landing. Check it.',
    fr: 'La date de naissance est postérieure au débarquement. Vérifiez-la.',
  },
  birthTooEarly: {
    en: 'The birth date is more than 120 years ago. Check it.',
    fr: 'La date de naissance remonte à plus de 120 ans. Vérifiez-la.',
  },
  childFoundAdult: {
    en: 'By this birth date the person is under 18. Record the age as disputed or as a child, or correct the birth date.',
    fr: 'Selon cette date de naissance, la personne a moins de 18 ans. Indiquez un âge contesté ou un mineur, ou corrigez la date.',
  },
  groundNotOpen: (known: readonly Text[]): Text => ({
    en: `This is no ground of the agreement for that arrival. Choose ${known.map(({ en }) => `“${en}”`).join(', ')}, or none.`,
    fr: `Ce n’est pas un motif de l’accord pour cette arrivée. Choisissez ${known.map(({ fr }) => `« ${fr} »`).join(', ')}, ou aucun.`,
  }),
  notReturnedBefore: {
    en: 'This ground is only for a person this agreement has returned before. Name the earlier case that ended with the handover.',
    fr: 'Ce motif ne vaut que pour une personne déjà réadmise au titre de l’accord. Indiquez le dossier antérieur qui s’est achevé par la remise.',
  },
  noGround: {
    en: 'No ground of the agreement applies to the way this person came, so no request can be sent.',
    fr: 'Aucun motif de l’accord ne s’applique à la façon dont cette personne est arrivée : aucune demande n’est possible.',
  },
  claimMissing: {
    en: 'The ground is that the person claims protection. Record the claim as open, or choose another ground.',
    fr: 'Le motif retenu est une demande de protection. Indiquez que la demande est en cours, ou choisissez un autre motif.',
  },
  beforeClaim: {
    en: 'This time is before the claim was made. What ends a claim cannot come before it.',
    fr: 'Cette heure précède la demande. Ce qui met fin à une demande ne peut la précéder.',
  },
  alreadyAllowed: {
    en: 'A human-rights claim was allowed. The person cannot be returned: close the case.',
    fr: 'Une demande fondée sur les droits de l’homme a été accueillie. La personne ne peut être renvoyée : clôturez le dossier.',
  },
  evidenceNeeded: {
    en: 'Say what shows arrival straight from the receiving state.',
    fr: 'Indiquez ce qui établit l’arrivée directe de l’État requis.',
  },
  noEarlierCase: {
    en: 'There is no earlier case with this reference.',
    fr: 'Aucun dossier antérieur ne porte cette référence.',
  },
  tooLate: {
    en: 'The time limit for the request has passed: it would be refused.',
    fr: 'Le délai de la demande est dépassé : elle serait refusée.',
  },
  requestPending: {
    en: 'A request is already waiting for an answer.',
    fr: 'Une demande est déjà en attente de réponse.',
  },
  alreadyAccepted: { en: 'The receiving state has already accepted.', fr: 'L’État requis a déjà accepté.' },
  routeNotShown: {
    en: 'Nothing on file shows that the person came straight from the receiving state.',
    fr: 'Rien au dossier n’établit que la personne vient directement de l’État requis.',
  },
  child: {
    en: 'An unaccompanied child cannot be returned under the agreement. Tell the local authority and close the case.',
    fr: 'Un mineur non accompagné ne peut être réadmis. Prévenez l’autorité locale et clôturez le dossier.',
  },
  ageDisputed: {
    en: 'The person’s age is in dispute. It must be settled before a request is sent.',
    fr: 'L’âge de la personne est contesté. Il doit être tranché avant toute demande.',
  },
  notAccompanied: {
    en: 'Children with family are not returned until the states open that route.',
    fr: 'Les mineurs accompagnés ne sont pas réadmis tant que les États n’ont pas ouvert cette voie.',
  },
  notInForce: {
    en: 'The agreement is not shown to be in force.',
    fr: 'Il n’est pas établi que l’accord soit en vigueur.',
  },
  noNoticeOfIntent: {
    en: 'Serve the notice of intent first: the person must be able to answer it.',
    fr: 'Notifiez d’abord l’avis d’intention : la personne doit pouvoir y répondre.',
  },
  noSuchDecision: {
    en: 'No such decision waits for a second officer. If something was added to the case since, it must be proposed anew.',
    fr: 'Aucune décision de ce nom n’attend un second agent. Si le dossier a changé depuis, elle doit être proposée de nouveau.',
  },
  sameOfficer: {
    en: 'You made this decision. A second, different officer must agree.',
    fr: 'Vous avez pris cette décision. Un second agent, différent, doit donner son accord.',
  },
  mayNotAgree: {
    en: 'Your role is not one of those that agree to this decision.',
    fr: 'Votre rôle n’est pas de ceux qui approuvent cette décision.',
  },
  beforeProposal: {
    en: 'This time is before the decision was proposed. Check it.',
    fr: 'Cette heure précède la proposition. Vérifiez-la.',
  },
  extensionUndecided: {
    en: 'The person asked for more time to answer, and nobody has decided that. Decide it first.',
    fr: 'La personne a demandé plus de temps pour répondre, et personne n’a statué. Statuez d’abord là-dessus.',
  },
  timeToAnswer: {
    en: 'The person’s time to answer the notice of intent is still running and no answer has come.',
    fr: 'Le délai de réponse à l’avis d’intention court encore et aucune réponse n’a été reçue.',
  },
  noClaim: { en: 'There is no open protection claim to decide.', fr: 'Aucune demande de protection en cours.' },
  connectionNeeded: {
    en: 'Say which connection to the receiving state the decision rests on.',
    fr: 'Indiquez le lien avec l’État requis sur lequel repose la décision.',
  },
  noHumanRightsClaim: {
    en: 'There is no open human-rights claim to decide.',
    fr: 'Aucune demande fondée sur les droits de l’homme en cours.',
  },
  humanRightsOpen: {
    en: 'A human-rights claim is on file: decide it instead.',
    fr: 'Une demande fondée sur les droits de l’homme est au dossier : statuez sur celle-ci.',
  },
  alreadyClaimed: { en: 'This claim is already on file.', fr: 'Cette demande est déjà au dossier.' },
  noRequest: {
    en: 'No request has been sent for this person.',
    fr: 'Aucune demande n’a été envoyée pour cette personne.',
  },
  unknownCode: {
    en: 'This answer code is not one the two states agreed.',
    fr: 'Ce code de réponse n’est pas convenu entre les deux États.',
  },
  notClosed: { en: 'This case is not closed.', fr: 'Ce dossier n’est pas clos.' },
}
