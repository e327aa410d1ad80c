import type { Text } from '../core/brand.ts'
import type { Effect, HearingOutcome, InboxEvent } from './events.ts'
import type { Stage } from './state.ts'

/** What the pages of courts say: the words of codes, headings, labels. */
export const stageWords: Readonly<Record<Stage, Text>> = {
  'permission-granted': { en: 'Permission granted', fr: 'Autorisation accordée' },
  'permission-refused': { en: 'Permission refused', fr: 'Autorisation refusée' },
  'relief-asked': { en: 'Interim relief asked for', fr: 'Mesure provisoire demandée' },
  'relief-granted': { en: 'Interim relief granted', fr: 'Mesure provisoire accordée' },
  'relief-refused': { en: 'Interim relief refused', fr: 'Mesure provisoire refusée' },
  allowed: { en: 'Allowed', fr: 'Accueilli' },
  dismissed: { en: 'Dismissed', fr: 'Rejeté' },
  withdrawn: { en: 'Withdrawn', fr: 'Désistement' },
  remitted: { en: 'Sent back to another court', fr: 'Renvoi devant une autre juridiction' },
}
export const lodgedWord: Text = { en: 'Lodged', fr: 'Introduit' }

export const effectWords: Readonly<Record<Effect, Text>> = {
  'forbids-transfer': { en: 'Forbids the transfer', fr: 'Interdit la remise' },
  'sets-duties': { en: 'Lays down duties', fr: 'Fixe des obligations' },
  other: { en: 'Something else', fr: 'Autre chose' },
  'other-person': { en: 'It is about another person', fr: 'Elle concerne une autre personne' },
}

export const toWords: Readonly<Record<'receiving-state' | 'court' | 'claimant', Text>> = {
  'receiving-state': { en: 'The receiving state', fr: 'L’État requis' },
  court: { en: 'The court', fr: 'La juridiction' },
  claimant: { en: 'The claimant', fr: 'Le requérant' },
}

export const byWords: Readonly<Record<Extract<InboxEvent, { type: 'order-kept' }>['by'], Text>> = {
  lodged: { en: 'Lodged by who brought it', fr: 'Déposée par qui l’a apportée' },
  entered: { en: 'Entered by an officer', fr: 'Saisie par un agent' },
}

/** How an order came, spoken in court too: how it is shown, where `byWords` is what a form offers. */
export const cameWords: Readonly<Record<keyof typeof byWords | 'spoken', Text>> = {
  ...byWords,
  spoken: { en: 'Spoken in court, to be written', fr: 'Prononcée à l’audience, à mettre par écrit' },
}

export const outcomeWords: Readonly<Record<HearingOutcome, Text>> = {
  reserved: { en: 'Judgment reserved', fr: 'Mise en délibéré' },
  forbids: { en: 'Spoken: the transfer is forbidden', fr: 'Prononcé : la remise est interdite' },
  refused: {
    en: 'Spoken: relief refused, written order to follow',
    fr: 'Prononcé : mesure refusée, décision écrite à venir',
  },
  other: { en: 'Something else', fr: 'Autre chose' },
}

export const labels = {
  outcome: { en: 'What came of it', fr: 'Son issue' },
  spokenSays: { en: 'The ruling as it was spoken', fr: 'La décision telle que prononcée' },
  writes: {
    en: 'Ruling spoken in court that it puts in writing',
    fr: 'Décision prononcée à l’audience qu’elle met par écrit',
  },
  newTime: { en: 'When the court sits again', fr: 'Date et heure de la nouvelle audience' },
  party: { en: 'Interested party', fr: 'Partie intéressée' },
  claim: { en: 'Claim', fr: 'Recours' },
  kind: { en: 'Remedy', fr: 'Voie de recours' },
  court: { en: 'Court', fr: 'Juridiction' },
  reference: { en: 'Court reference', fr: 'Référence de la juridiction' },
  cipher: { en: 'Cipher that stands for the name', fr: 'Initiales qui remplacent le nom' },
  lodgedBy: { en: 'Lodged by', fr: 'Introduit par' },
  summary: { en: 'What it says, in short', fr: 'Son objet, en bref' },
  document: { en: 'Document', fr: 'Document' },
  sealedFile: { en: 'The sealed order itself', fr: 'La décision scellée elle-même' },
  sealed: { en: 'Name of the sealed document', fr: 'Intitulé du document revêtu du sceau' },
  stage: { en: 'What the court did', fr: 'Ce qu’a fait le juge' },
  final: { en: 'No court can be asked again', fr: 'Plus aucun juge ne peut être saisi' },
  occurredAt: { en: 'When', fr: 'Date et heure' },
  receivedAt: { en: 'When it was received', fr: 'Date et heure de réception' },
  says: { en: 'What was undertaken', fr: 'L’engagement pris' },
  undertaking: { en: 'Undertaking', fr: 'Engagement' },
  at: { en: 'When the court sits', fr: 'Date et heure de l’audience' },
  judge: { en: 'Judge', fr: 'Juge' },
  counsel: { en: 'Counsel', fr: 'Avocats' },
  place: { en: 'Where', fr: 'Lieu' },
  hearing: { en: 'Hearing', fr: 'Audience' },
  order: { en: 'Order', fr: 'Décision' },
  what: { en: 'What it seems to say', fr: 'Ce qu’elle semble dire' },
  by: { en: 'How it came', fr: 'Comment elle est parvenue' },
  effect: { en: 'What it truly does', fr: 'Ce qu’elle fait réellement' },
  duties: { en: 'Duties', fr: 'Obligations' },
  duty: { en: 'Duty', fr: 'Obligation' },
  dutyWhat: { en: 'What must be done', fr: 'Ce qui doit être fait' },
  to: { en: 'Towards whom', fr: 'Envers qui' },
  owedBy: { en: 'Who must do it', fr: 'Qui doit le faire' },
  before: { en: 'By when', fr: 'Échéance' },
  dueAt: { en: 'Day and time set by the court', fr: 'Jour et heure fixés par le juge' },
  proof: { en: 'Proof that it was done', fr: 'Preuve de l’exécution' },
  prevails: { en: 'The order that prevails', fr: 'La décision qui l’emporte' },
  over: { en: 'Over this order', fr: 'Sur cette décision' },
  reasons: { en: 'Reasons', fr: 'Motifs' },
  case: { en: 'Case reference', fr: 'Référence du dossier' },
  about: { en: 'Whom or what it is about, as it says', fr: 'Qui ou ce qu’elle concerne, selon ses termes' },
} satisfies Record<string, Text>

export const words = {
  courts: { en: 'Courts', fr: 'Juridictions' },
  claims: { en: 'Claims', fr: 'Recours' },
  orders: { en: 'Orders', fr: 'Décisions' },
  hearings: { en: 'Hearings to come', fr: 'Audiences à venir' },
  hearingsHeld: { en: 'Hearings held', fr: 'Audiences tenues' },
  sitting: { en: 'Sitting', fr: 'En cours' },
  hearingOver: { en: 'Ended', fr: 'Terminée' },
  outcomeWanted: { en: 'Outcome not recorded', fr: 'Issue non enregistrée' },
  adjournedFrom: { en: 'Adjourned from', fr: 'Renvoyée depuis le' },
  sayEnd: { en: 'Record how it ended', fr: 'Enregistrer comment elle s’est terminée' },
  parties: { en: 'Interested parties', fr: 'Parties intéressées' },
  duties: { en: 'Duties laid down by courts', fr: 'Obligations fixées par le juge' },
  undertakings: { en: 'Undertakings', fr: 'Engagements' },
  unread: { en: 'Not read yet', fr: 'Pas encore lue' },
  unreadSays: {
    en: 'Nobody has read this order. Until then it keeps the gate shut.',
    fr: 'Personne n’a lu cette décision. D’ici là, elle tient le passage fermé.',
  },
  inForce: { en: 'Stands', fr: 'En vigueur' },
  discharged: { en: 'Discharged', fr: 'Levée' },
  otherPerson: { en: 'Another person’s', fr: 'Autre personne' },
  writtenIn: { en: 'Put in writing', fr: 'Mise par écrit' },
  writes: { en: 'Puts in writing', fr: 'Met par écrit' },
  yields: { en: 'Another order prevails', fr: 'Une autre décision l’emporte' },
  suspends: { en: 'Suspends', fr: 'Suspend' },
  doesNot: { en: 'Does not suspend', fr: 'Ne suspend pas' },
  over: { en: 'Ended', fr: 'Terminé' },
  contradict: {
    en: 'Two orders contradict one another: one forbids the transfer, the other lets it go ahead under duties. Both stand until a person says which prevails.',
    fr: 'Deux décisions se contredisent : l’une interdit la remise, l’autre la permet sous conditions. Toutes deux valent jusqu’à ce qu’une personne dise laquelle l’emporte.',
  },
  confirm: { en: 'Read it and confirm what it does', fr: 'La lire et confirmer ce qu’elle fait' },
  prevail: { en: 'Say which order prevails', fr: 'Dire quelle décision l’emporte' },
  carryOut: { en: 'Record that it was done', fr: 'Enregistrer l’exécution' },
  beforeDeparture: { en: 'Before departure', fr: 'Avant le départ' },
  bySetTime: { en: 'By a day and time', fr: 'Un jour et une heure' },
  done: { en: 'Done', fr: 'Exécutée' },
  open: { en: 'To do', fr: 'À faire' },
  ended: { en: 'Ended with the order', fr: 'Éteinte avec la décision' },
  late: { en: 'Late', fr: 'En retard' },
  theState: { en: 'The state', fr: 'L’État' },
  theClaimant: { en: 'The claimant', fr: 'Le requérant' },
  seatAt: { en: 'Seat on the departure of', fr: 'Siège sur le départ du' },
  noSeat: { en: 'no seat yet', fr: 'pas encore de siège' },
  released: { en: 'Released', fr: 'Levé' },
  vacated: { en: 'Vacated', fr: 'Annulée' },
  references: { en: 'References', fr: 'Références' },
  sure: { en: 'How sure we are', fr: 'Degré de certitude' },
  board: { en: 'Courts board', fr: 'Tableau des juridictions' },
  boardIntro: {
    en: 'What courts have said and asked, over all cases. An order bites when it is received; here it is read.',
    fr: 'Ce que les juges ont dit et demandé, tous dossiers confondus. Une décision produit effet dès sa réception ; c’est ici qu’elle est lue.',
  },
  unreadOrders: { en: 'Orders not read yet', fr: 'Décisions non lues' },
  noUnread: { en: 'Every order received has been read.', fr: 'Toutes les décisions reçues ont été lues.' },
  contradictory: { en: 'Orders that contradict one another', fr: 'Décisions contradictoires' },
  keptOrders: { en: 'Orders for which no case was found', fr: 'Décisions sans dossier' },
  noKept: { en: 'No order waits for its case.', fr: 'Aucune décision n’attend son dossier.' },
  keptSays: {
    en: 'These bar nobody yet. Find the case each is about, now.',
    fr: 'Elles n’arrêtent encore personne. Trouvez sans attendre le dossier de chacune.',
  },
  noHearings: { en: 'No hearing is listed.', fr: 'Aucune audience n’est fixée.' },
  openClaims: { en: 'Open claims', fr: 'Recours en cours' },
  noClaims: { en: 'No claim is open.', fr: 'Aucun recours en cours.' },
  openDuties: { en: 'Duties to carry out', fr: 'Obligations à exécuter' },
  noDuties: { en: 'No duty is open.', fr: 'Aucune obligation en cours.' },
  case: { en: 'Case', fr: 'Dossier' },
  received: { en: 'Received', fr: 'Reçue' },
  hours: { en: 'In', fr: 'Dans' },
  stageNow: { en: 'Stage', fr: 'Étape' },
  whether: { en: 'Does it suspend, and why', fr: 'Suspend-il, et pourquoi' },
  due: { en: 'Due', fr: 'Échéance' },
  notYours: {
    en: 'This board is for the courts desk and the duty lead. Ask them, or work from the case itself.',
    fr: 'Ce tableau est réservé au bureau des juridictions et au responsable de permanence. Adressez-vous à eux, ou passez par le dossier.',
  },
  noCourts: {
    en: 'Nothing of courts is kept under this agreement.',
    fr: 'Rien des juridictions n’est tenu au titre de cet accord.',
  },
  toBoard: { en: 'Courts board', fr: 'Tableau des juridictions' },
  receive: { en: 'An order has come', fr: 'Une décision est arrivée' },
  receiveSays: {
    en: 'It bites the moment you save it, before anyone reads it. Without a case reference it is kept on the board until somebody finds the case.',
    fr: 'Elle produit effet dès l’enregistrement, avant toute lecture. Sans référence de dossier, elle est gardée au tableau jusqu’à ce que le dossier soit trouvé.',
  },
  receiveButton: { en: 'Receive the order', fr: 'Enregistrer la décision' },
  caseHint: {
    en: 'Leave empty if you do not know it. Then say below whom the order is about.',
    fr: 'Laissez vide si vous ne la connaissez pas. Indiquez alors ci-dessous qui elle concerne.',
  },
  aboutNeeded: {
    en: 'Say whom the order is about, or give the case reference.',
    fr: 'Indiquez qui la décision concerne, ou la référence du dossier.',
  },
  match: { en: 'Match it to a case', fr: 'La rattacher à un dossier' },
  matchSays: {
    en: 'It bites on that case at once, as an unread order does.',
    fr: 'Elle produit aussitôt effet dans ce dossier, comme toute décision non lue.',
  },
  setAside: { en: 'Set it aside', fr: 'L’écarter' },
  setAsideSays: {
    en: 'Only where it concerns nobody here. It stays on the record.',
    fr: 'Seulement si elle ne concerne personne ici. Elle reste enregistrée.',
  },
  keptOrder: { en: 'Kept order', fr: 'Décision en attente' },
  noKeptOrder: { en: 'No such kept order', fr: 'Décision en attente introuvable' },
  matchedTo: { en: 'Matched to case', fr: 'Rattachée au dossier' },
  wasSetAside: { en: 'Set aside', fr: 'Écartée' },
  noticeReceived: {
    en: 'The order was received on the case. It stands, and the gate is shut.',
    fr: 'La décision est reçue au dossier. Elle est en vigueur et le passage est fermé.',
  },
  noticeKept: {
    en: 'The order is kept. It bars nobody until its case is found.',
    fr: 'La décision est gardée. Elle n’arrête personne tant que son dossier n’est pas trouvé.',
  },
  noticeSetAside: { en: 'The order was set aside.', fr: 'La décision a été écartée.' },
} satisfies Record<string, Text>

/** `5 hours`, `40 minutes`, `2 days`: how long until something, rounded down. */
export function timeUntil(minutes: number): Text {
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor(minutes / 60)
  const many = (count: number, en: string, fr: string): Text => ({
    en: `${count} ${en}${count === 1 ? '' : 's'}`,
    fr: `${count} ${fr}${count > 1 ? 's' : ''}`,
  })
  if (days >= 2) return many(days, 'day', 'jour')
  return hours >= 1 ? many(hours, 'hour', 'heure') : many(Math.max(0, minutes), 'minute', 'minute')
}
