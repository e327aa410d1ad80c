import type { Text } from '../core/brand.ts'
import type { TaskState } from './task.ts'

/** What there is to do, as an instruction. */
export const taskTitles = {
  duty: { en: 'Duty in this case', fr: 'Obligation dans ce dossier' },
  close: { en: 'Close the case', fr: 'Clore le dossier' },
  'settle-age': { en: 'Settle the person’s age', fr: 'Trancher l’âge de la personne' },
  request: { en: 'Send the readmission request', fr: 'Envoyer la demande de réadmission' },
  answer: { en: 'Answer of the receiving state', fr: 'Réponse de l’État requis' },
  'answer-overdue': {
    en: 'Escalate: no answer in time',
    fr: 'Saisir l’échelon supérieur : aucune réponse dans le délai',
  },
  'answer-refused': { en: 'Refused: close the case or ask again', fr: 'Refus : clore le dossier ou redemander' },
  'give-information': { en: 'Give the information asked for', fr: 'Donner les précisions demandées' },
  'notice-of-intent': { en: 'Serve the notice of intent', fr: 'Notifier le préavis d’irrecevabilité' },
  'decide-extension': {
    en: 'Decide the request for more time to answer',
    fr: 'Statuer sur la demande de délai pour répondre',
  },
  inadmissibility: { en: 'Decide on inadmissibility', fr: 'Statuer sur l’irrecevabilité' },
  'decision-letter': { en: 'Serve the inadmissibility decision', fr: 'Notifier la décision d’irrecevabilité' },
  'confirm-human-rights': {
    en: 'Confirm that no human-rights claim is outstanding',
    fr: 'Confirmer l’absence de demande fondée sur les droits de l’homme',
  },
  'decide-human-rights': {
    en: 'Decide the human-rights claim',
    fr: 'Statuer sur la demande fondée sur les droits de l’homme',
  },
  'removal-notice': { en: 'Serve the notice of intention to remove', fr: 'Notifier l’avis d’intention d’éloignement' },
  'lift-barrier': { en: 'Resolve the barrier', fr: 'Traiter l’obstacle' },
  promise: { en: 'Wait for the time a letter promised', fr: 'Attendre la fin du délai promis par une lettre' },
  seat: { en: 'Give a seat', fr: 'Attribuer un siège' },
  'departure-details': { en: 'Serve the departure details', fr: 'Notifier les modalités de départ' },
  'confirm-transfer': { en: 'Confirm the transfer', fr: 'Confirmer le transfert' },
  board: { en: 'Board', fr: 'Embarquer' },
  'hand-over': { en: 'Hand over', fr: 'Remettre la personne' },
  receipt: { en: 'Signature of the receiving state', fr: 'Signature de l’État requis' },
  'not-presented': { en: 'Reconcile: person not presented', fr: 'Rapprocher : personne non présentée' },
} satisfies Record<string, Text>
export type TaskCode = keyof typeof taskTitles

/** Why a task stands as it does. */
export const reasons = {
  child: {
    en: 'An unaccompanied child is outside the agreement. Tell the local authority.',
    fr: 'Un mineur non accompagné est hors du champ de l’accord. Prévenez l’autorité locale.',
  },
  accompanied: {
    en: 'Children with family are not returned: the states have not opened that route.',
    fr: 'Les mineurs accompagnés ne sont pas réadmis : les États n’ont pas ouvert cette voie.',
  },
  noGround: {
    en: 'No ground of the agreement applies to the way this person came.',
    fr: 'Aucun motif de l’accord ne s’applique à la façon dont cette personne est arrivée.',
  },
  routeNotShown: {
    en: 'Nothing shows arrival straight from the receiving state, so no request can be sent.',
    fr: 'Rien n’établit une arrivée directe de l’État requis : aucune demande n’est possible.',
  },
  toBeConsidered: {
    en: 'The protection claim will be considered here.',
    fr: 'La demande de protection sera examinée ici.',
  },
  humanRightsAllowed: {
    en: 'The human-rights claim was allowed.',
    fr: 'La demande fondée sur les droits de l’homme a été accueillie.',
  },
  requestTooLate: {
    en: 'The time limit for the request has passed.',
    fr: 'Le délai de la demande est dépassé.',
  },
  threeMonthsOver: {
    en: 'More than three months have passed since arrival.',
    fr: 'Plus de trois mois se sont écoulés depuis l’arrivée.',
  },
  ageDisputed: {
    en: 'The age is in dispute. Nothing is sent until it is settled.',
    fr: 'L’âge est contesté. Rien n’est envoyé tant qu’il n’est pas tranché.',
  },
  ageFirst: { en: 'The age must be settled first.', fr: 'L’âge doit d’abord être tranché.' },
  requestFirst: { en: 'The request comes first.', fr: 'La demande vient d’abord.' },
  escalate: {
    en: 'Even the longer time has passed. Silence is not acceptance: take it up with the other state.',
    fr: 'Même le délai prolongé est passé. Le silence ne vaut pas acceptation : saisissez l’autre État.',
  },
  answerLate: {
    en: 'The usual time has passed; the longest time still runs.',
    fr: 'Le délai habituel est passé ; le délai le plus long court encore.',
  },
  intentFirst: { en: 'The notice of intent comes first.', fr: 'Le préavis d’irrecevabilité vient d’abord.' },
  timeToAnswer: {
    en: 'The person’s time to answer still runs.',
    fr: 'Le délai de réponse de la personne court encore.',
  },
  extensionFirst: {
    en: 'More time to answer was asked for; that is decided first.',
    fr: 'Un délai supplémentaire a été demandé ; il faut d’abord y répondre.',
  },
  decisionFirst: { en: 'The decision comes first.', fr: 'La décision vient d’abord.' },
  appealOpen: {
    en: 'Refused without a certificate: an appeal is still possible.',
    fr: 'Rejet sans attestation : un recours reste possible.',
  },
  acceptanceFirst: { en: 'The receiving state must accept first.', fr: 'L’État requis doit d’abord accepter.' },
  noticeRuns: { en: 'Served. The notice still runs.', fr: 'Notifié. Le préavis court encore.' },
  barriersFirst: {
    en: 'Acceptance is needed, and no barrier may stand.',
    fr: 'Il faut l’acceptation, et qu’aucun obstacle ne subsiste.',
  },
  promiseFirst: { en: 'A letter promised time that still runs.', fr: 'Une lettre a promis un délai qui court encore.' },
  seatFirst: { en: 'A seat comes first.', fr: 'Il faut d’abord un siège.' },
  gateFirst: { en: 'The gate would be shut at departure.', fr: 'Le passage serait fermé au départ.' },
  dayBefore: {
    en: 'It is confirmed in the last 24 hours before departure.',
    fr: 'Il se confirme dans les dernières 24 heures avant le départ.',
  },
  departed: { en: 'The departure has passed.', fr: 'L’heure du départ est passée.' },
  confirmationVoid: {
    en: 'A confirmation was given and is void: the case has changed. It must be given again.',
    fr: 'Une confirmation a été donnée ; elle est caduque, car le dossier a changé. Il faut la redonner.',
  },
  confirmationFirst: {
    en: 'A named officer must confirm the transfer first.',
    fr: 'Un agent nommé doit d’abord confirmer le transfert.',
  },
  departure: {
    en: 'Every condition will be met at departure.',
    fr: 'Toutes les conditions seront remplies au départ.',
  },
  receiptAwaited: {
    en: 'Handed over. The place counts once the receiving state has signed.',
    fr: 'Remise effectuée. La place compte dès la signature de l’État requis.',
  },
  receiptAwaitedNoPlace: {
    en: 'Handed over. The receiving state has still to sign. This return makes no place.',
    fr: 'Remise effectuée. L’État requis doit encore signer. Ce retour ne fait pas de place.',
  },
  notPresented: {
    en: 'The receiving state says the person was not presented.',
    fr: 'L’État requis déclare que la personne ne lui a pas été présentée.',
  },
} satisfies Record<string, Text>

export const taskStates: Readonly<Record<TaskState, Text>> = {
  done: { en: 'Done', fr: 'Fait' },
  do: { en: 'To do', fr: 'À faire' },
  wait: { en: 'Waiting', fr: 'En attente' },
  later: { en: 'Not yet', fr: 'Plus tard' },
  stop: { en: 'Cannot go on', fr: 'Ne peut se poursuivre' },
}

/** Words of the worklist pages. */
export const words = {
  title: { en: 'Work to do', fr: 'À faire' },
  search: { en: 'Search by reference or name', fr: 'Chercher par référence ou par nom' },
  searchButton: { en: 'Search', fr: 'Chercher' },
  filter: { en: 'Show', fr: 'Afficher' },
  all: { en: 'All open cases', fr: 'Tous les dossiers ouverts' },
  mine: { en: 'Needs me', fr: 'À moi d’agir' },
  overdue: { en: 'Overdue', fr: 'En retard' },
  landing: { en: 'Landing', fr: 'Débarquement' },
  anyLanding: { en: 'All landings', fr: 'Tous les débarquements' },
  apply: { en: 'Apply', fr: 'Appliquer' },
  case: { en: 'Case', fr: 'Dossier' },
  next: { en: 'Next step', fr: 'Prochaine étape' },
  clock: { en: 'Clock', fr: 'Délai' },
  gate: { en: 'Gate', fr: 'Passage' },
  with: { en: 'With', fr: 'Chez' },
  barrier: { en: 'Barrier', fr: 'Obstacle' },
  open: { en: 'Open', fr: 'Ouvert' },
  shut: { en: 'Shut', fr: 'Fermé' },
  time: { en: 'Time', fr: 'Le temps' },
  nothingOpen: { en: 'No case is open.', fr: 'Aucun dossier n’est ouvert.' },
  nothingHere: {
    en: 'No open case fits this choice. Show all open cases to see the others.',
    fr: 'Aucun dossier ouvert ne correspond à ce choix. Affichez tous les dossiers ouverts pour voir les autres.',
  },
  held: { en: 'held at', fr: 'retenu à' },
  landings: { en: 'Recent landings', fr: 'Débarquements récents' },
  allLandings: { en: 'All landings', fr: 'Tous les débarquements' },
  recordLanding: { en: 'Record a landing', fr: 'Enregistrer un débarquement' },
  nextFlights: { en: 'Next flights', fr: 'Prochains vols' },
  todaysFlights: { en: 'Today’s flights', fr: 'Vols du jour' },
  noFlightToday: { en: 'No flight leaves today.', fr: 'Aucun vol ne part aujourd’hui.' },
  noFlight: { en: 'No flight is scheduled.', fr: 'Aucun vol n’est programmé.' },
  scheduleFlight: { en: 'Schedule a flight', fr: 'Programmer un vol' },
  waitingForSeat: { en: 'Waiting for a seat', fr: 'En attente d’un siège' },
  nobodyWaits: { en: 'Nobody is waiting for a seat.', fr: 'Personne n’attend de siège.' },
  barriersToLift: { en: 'Barriers you may lift', fr: 'Obstacles que vous pouvez lever' },
  noBarriers: {
    en: 'No barrier that you may lift stands on an open case.',
    fr: 'Aucun obstacle que vous pouvez lever ne subsiste dans un dossier ouvert.',
  },
  raisedBy: { en: 'Raised by', fr: 'Signalé par' },
  since: { en: 'Since', fr: 'Depuis' },
  agesToSettle: { en: 'Ages to settle', fr: 'Âges à trancher' },
  noAges: { en: 'No age is in dispute.', fr: 'Aucun âge n’est contesté.' },
  other: {
    en: 'Your work is in the menu above. You can also look up a case here.',
    fr: 'Votre travail se trouve dans le menu ci-dessus. Vous pouvez aussi chercher un dossier ici.',
  },
  openCases: { en: 'Open cases', fr: 'Dossiers ouverts' },
  needYou: { en: 'Need you', fr: 'À vous d’agir' },
  gatesOpen: { en: 'Gates open', fr: 'Passages ouverts' },
  requestsDue: { en: 'Requests to send', fr: 'Demandes à envoyer' },
  previous: { en: 'Previous', fr: 'Précédents' },
  following: { en: 'Next', fr: 'Suivants' },
} satisfies Record<string, Text>

/** How many of a long list are shown. */
export const shownOf = (from: number, to: number, total: number): Text => ({
  en: `${from} to ${to} of ${total}`,
  fr: `${from} à ${to} sur ${total}`,
})
