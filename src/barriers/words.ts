import type { Day, Text } from '../core/brand.ts'
import { formatDay } from '../core/calendar.ts'

const on = (day: Day): Text => ({ en: formatDay(day, 'en'), fr: formatDay(day, 'fr') })

/** What the gate says, condition by condition. */
export const gateWords = {
  schemeTitle: { en: 'The scheme is in force', fr: 'Le dispositif est en vigueur' },
  suspended: { en: 'The scheme is suspended.', fr: 'Le dispositif est suspendu.' },
  notInForce: {
    en: 'The agreement is not shown to be in force at this moment.',
    fr: 'Il n’est pas établi que l’accord soit en vigueur à cet instant.',
  },
  caseTitle: { en: 'The person is within the agreement', fr: 'La personne relève de l’accord' },
  caseClosed: { en: 'The case is closed.', fr: 'Le dossier est clos.' },
  alreadyGone: { en: 'The person has been handed over.', fr: 'La personne a été remise.' },
  ground: {
    'claims-protection': {
      en: 'Came by small boat and claims protection.',
      fr: 'Arrivée par petite embarcation, demande une protection.',
    },
    apprehended: {
      en: 'Apprehended after a small-boat crossing.',
      fr: 'Interpellée après une traversée par petite embarcation.',
    },
    rescued: { en: 'Landed after rescue at sea.', fr: 'Débarquée après un sauvetage en mer.' },
  },
  routeTitle: { en: 'Came straight from the receiving state', fr: 'Venue directement de l’État requis' },
  routeShown: {
    en: 'Evidence of arrival straight from the receiving state is on file.',
    fr: 'La preuve d’une arrivée directe de l’État requis est au dossier.',
  },
  routeNotShown: {
    en: 'Nothing on file shows arrival straight from the receiving state.',
    fr: 'Rien au dossier n’établit une arrivée directe de l’État requis.',
  },
  ageTitle: { en: 'Adult, and not in dispute', fr: 'Majeure, sans contestation' },
  adult: {
    en: 'An authorised official found the person to be an adult.',
    fr: 'Un agent habilité a constaté la majorité.',
  },
  unaccompanied: {
    en: 'Unaccompanied child: outside the agreement.',
    fr: 'Mineur non accompagné : hors du champ de l’accord.',
  },
  ageDisputed: {
    en: 'The person’s age is in dispute and not settled.',
    fr: 'L’âge de la personne est contesté et non tranché.',
  },
  accompanied: {
    en: 'Child with family: this route is closed until the states open it.',
    fr: 'Mineur accompagné : cette voie est fermée tant que les États ne l’ont pas ouverte.',
  },
  requestTitle: { en: 'Readmission requested in time', fr: 'Réadmission demandée dans le délai' },
  notRequested: { en: 'No readmission request has been sent.', fr: 'Aucune demande de réadmission n’a été envoyée.' },
  requestedInTime: { en: 'The request was sent within the time limit.', fr: 'La demande a été envoyée dans le délai.' },
  requestedLate: {
    en: 'The request was sent after the last day.',
    fr: 'La demande a été envoyée après le dernier jour.',
  },
  acceptanceTitle: { en: 'The receiving state has accepted', fr: 'L’État requis a accepté' },
  noAnswer: {
    en: 'The receiving state has not answered. Silence is not acceptance.',
    fr: 'L’État requis n’a pas répondu. Le silence ne vaut pas acceptation.',
  },
  accepted: { en: 'The receiving state has accepted readmission.', fr: 'L’État requis a accepté la réadmission.' },
  moreAsked: {
    en: 'The receiving state has asked for more information.',
    fr: 'L’État requis a demandé des précisions.',
  },
  refusedBecause: (reason: Text | undefined): Text => ({
    en: `The receiving state has refused${reason === undefined ? '' : `: ${reason.en}`}.`,
    fr: `L’État requis a refusé${reason === undefined ? '' : ` : ${reason.fr}`}.`,
  }),
  threeMonthsTitle: { en: 'Within three months of arrival', fr: 'Dans les trois mois de l’arrivée' },
  inThreeMonths: { en: 'Still within three months of arrival.', fr: 'Encore dans les trois mois suivant l’arrivée.' },
  overThreeMonths: { en: 'More than three months since arrival.', fr: 'Plus de trois mois depuis l’arrivée.' },
  protectionTitle: { en: 'No protection claim open', fr: 'Aucune demande de protection en cours' },
  protection: {
    none: { en: 'No protection claim was made.', fr: 'Aucune demande de protection n’a été faite.' },
    open: { en: 'A protection claim is open.', fr: 'Une demande de protection est en cours.' },
    withdrawn: { en: 'The protection claim was withdrawn.', fr: 'La demande de protection a été retirée.' },
    inadmissible: {
      en: 'The protection claim was declared inadmissible.',
      fr: 'La demande de protection a été déclarée irrecevable.',
    },
    'to-be-considered': {
      en: 'The protection claim will be considered in the United Kingdom.',
      fr: 'La demande de protection sera examinée au Royaume-Uni.',
    },
  },
  humanRightsTitle: {
    en: 'No human-rights claim outstanding',
    fr: 'Aucune demande fondée sur les droits de l’homme en cours',
  },
  humanRights: {
    unknown: {
      en: 'Nobody has confirmed that no human-rights claim is outstanding.',
      fr: 'Personne n’a confirmé l’absence de demande fondée sur les droits de l’homme.',
    },
    none: {
      en: 'Confirmed: no human-rights claim is outstanding.',
      fr: 'Confirmé : aucune demande fondée sur les droits de l’homme.',
    },
    open: { en: 'A human-rights claim is open.', fr: 'Une demande fondée sur les droits de l’homme est en cours.' },
    'refused-and-certified': {
      en: 'The human-rights claim was refused and certified.',
      fr: 'La demande a été rejetée et certifiée.',
    },
    refused: {
      en: 'The human-rights claim was refused but not certified: it may still be appealed.',
      fr: 'La demande a été rejetée sans certification : un recours reste possible.',
    },
    allowed: { en: 'The human-rights claim was allowed.', fr: 'La demande a été accueillie.' },
    'finally-determined-against': {
      en: 'The human-rights claim was finally determined against the person.',
      fr: 'La demande a été définitivement rejetée.',
    },
  },
  notYet: {
    en: 'This came later: at that time it was not yet so.',
    fr: 'Cela est postérieur : à cet instant, ce n’était pas encore établi.',
  },
  noticeTitle: { en: 'Removal notice has run', fr: 'Préavis d’éloignement écoulé' },
  noNotice: { en: 'No removal notice has been served.', fr: 'Aucun préavis d’éloignement n’a été notifié.' },
  noticeHasRun: { en: 'The working days of notice have run.', fr: 'Les jours ouvrés de préavis sont écoulés.' },
  noticeRunning: (last: Day): Text => ({
    en: `Notice is still running: its last day is ${on(last).en}.`,
    fr: `Le préavis court encore : son dernier jour est le ${on(last).fr}.`,
  }),
  detailsTitle: { en: 'Departure details served', fr: 'Détails du départ notifiés' },
  noDetails: {
    en: 'The person has not been told when and where they will be taken.',
    fr: 'La personne n’a pas été informée de la date et de la destination.',
  },
  otherDestination: {
    en: 'Departure details name another destination than the notice: a fresh notice period is needed.',
    fr: 'Les détails du départ désignent une autre destination que le préavis : un nouveau préavis est nécessaire.',
  },
  seatElsewhere: {
    en: 'The seat goes to another destination than the person was told: a fresh notice period is needed.',
    fr: 'Le siège mène à une autre destination que celle notifiée : un nouveau préavis est nécessaire.',
  },
  otherDeparture: {
    en: 'Departure details name another departure than the seat: serve new details.',
    fr: 'Les détails notifiés visent un autre départ que le siège : notifier de nouveaux détails.',
  },
  detailsKnown: { en: 'Date and destination have been served.', fr: 'La date et la destination ont été notifiées.' },
  otherBarrier: { en: 'Another barrier', fr: 'Autre obstacle' },
  promiseHasRun: { en: 'The time this letter promised has run.', fr: 'Le délai promis par cette lettre est écoulé.' },
  promiseClosed: {
    en: 'What this letter offered was asked for and decided, or given up in writing.',
    fr: 'Ce que cette lettre offrait a été demandé et tranché, ou abandonné par écrit.',
  },
  promiseRunning: (says: Text, last: Day): Text => ({
    en: `${says.en} That time runs to the end of ${on(last).en}.`,
    fr: `${says.fr} Ce délai court jusqu’à la fin du ${on(last).fr}.`,
  }),
} as const
