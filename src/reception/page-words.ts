import type { Text } from '../core/brand.ts'

/** The words of the receiving state's pages. Those that need a figure or a name are functions. */
export const words = {
  requests: { en: 'Requests', fr: 'Demandes' },
  intro: {
    en: 'People whose readmission the other state asks for. Answer by code, see who lands, sign for who was received.',
    fr: 'Personnes dont l’autre État demande la réadmission. Répondez par code, voyez qui arrive, signez pour chaque personne reçue.',
  },
  find: { en: 'Find by reference', fr: 'Chercher par référence' },
  findHint: {
    en: 'The reference the two states share, such as 7K3M-9Q2X-4T8B',
    fr: 'La référence commune aux deux États, par exemple 7K3M-9Q2X-4T8B',
  },
  findButton: { en: 'Find', fr: 'Chercher' },
  notFound: { en: 'No request carries this reference.', fr: 'Aucune demande ne porte cette référence.' },
  notFoundHint: {
    en: 'Check each letter and figure: the letters I, L, O and U are never used. If the other state has sent it, it may still be on its way.',
    fr: 'Vérifiez chaque lettre et chaque chiffre : les lettres I, L, O et U ne sont jamais utilisées. Si l’autre État l’a envoyée, elle est peut-être encore en chemin.',
  },
  toList: { en: 'All requests', fr: 'Toutes les demandes' },

  person: { en: 'Person', fr: 'Personne' },
  reference: { en: 'Reference', fr: 'Référence' },
  requested: { en: 'Requested', fr: 'Demandée le' },
  answerBy: { en: 'Answer by', fr: 'Répondre avant la fin du' },
  timeLeft: { en: 'Time left', fr: 'Temps restant' },
  departs: { en: 'Leaves', fr: 'Départ' },
  destination: { en: 'Lands at', fr: 'Arrivée à' },
  state: { en: 'State', fr: 'Situation' },
  lastAnswer: { en: 'Our answer', fr: 'Notre réponse' },
  since: { en: 'Since', fr: 'Depuis' },
  handedOver: { en: 'Handed over on', fr: 'Remise le' },
  ended: { en: 'How it ended', fr: 'Issue' },

  toAnswer: { en: 'To answer', fr: 'À répondre' },
  toAnswerEmpty: { en: 'No request waits for an answer.', fr: 'Aucune demande n’attend de réponse.' },
  expected: { en: 'Expected arrivals', fr: 'Arrivées attendues' },
  expectedEmpty: { en: 'No transfer is announced.', fr: 'Aucun transfert n’est annoncé.' },
  toReceive: { en: 'To receive', fr: 'À recevoir' },
  toReceiveEmpty: {
    en: 'No handover waits for your signature.',
    fr: 'Aucune remise n’attend votre signature.',
  },
  waiting: { en: 'Waiting for the other state', fr: 'En attente de l’autre État' },
  waitingEmpty: { en: 'Nothing waits for the other state.', fr: 'Rien n’attend l’autre État.' },
  done: { en: 'Done', fr: 'Terminées' },
  doneEmpty: { en: 'No request is done yet.', fr: 'Aucune demande n’est encore terminée.' },
  doneLink: { en: 'Show requests that are done', fr: 'Afficher les demandes terminées' },
  openLink: { en: 'Back to open requests', fr: 'Retour aux demandes en cours' },
  older: { en: 'Older requests', fr: 'Demandes plus anciennes' },

  soon: { en: 'Announced', fr: 'Annoncé' },
  departed: {
    en: 'No handover stated yet',
    fr: 'Remise non déclarée',
  },
  signHere: {
    en: 'Sign for receipt',
    fr: 'À signer',
  },
  received: { en: 'Received', fr: 'Personne reçue' },
  notPresented: { en: 'Not presented', fr: 'Personne non présentée' },
  withdrawn: { en: 'Withdrawn by the other state', fr: 'Retirée par l’autre État' },
  noAnswer: { en: 'None yet', fr: 'Aucune' },

  heading: { en: 'Request for readmission', fr: 'Demande de réadmission' },
  sentToUs: {
    en: 'All of this was sent by the other state, encrypted to us. Nothing of it goes back: we answer with references, codes and dates only.',
    fr: 'Tout ceci a été envoyé par l’autre État, chiffré à notre intention. Rien n’en repart : nous répondons seulement par des références, des codes et des dates.',
  },
  whatTheySent: { en: 'What the other state sent', fr: 'Ce que l’autre État a transmis' },
  birthDate: { en: 'Born', fr: 'Date de naissance' },
  nationality: { en: 'Nationality', fr: 'Nationalité' },
  sex: { en: 'Sex', fr: 'Sexe' },
  languages: { en: 'Languages', fr: 'Langues' },
  arrivedOn: { en: 'Arrived there on', fr: 'Arrivée là-bas le' },
  requestNumber: { en: 'Request number', fr: 'Numéro de la demande' },
  ground: { en: 'Why the agreement applies', fr: 'Motif d’application de l’accord' },
  evidence: { en: 'What shows the route', fr: 'Éléments sur l’itinéraire' },
  noEvidence: { en: 'Nothing was sent about the route.', fr: 'Rien n’a été transmis sur l’itinéraire.' },
  information: { en: 'Further information', fr: 'Complément d’information' },
  noInformation: { en: 'None has come.', fr: 'Aucun n’a été reçu.' },

  answers: { en: 'Answers given', fr: 'Réponses données' },
  answer: { en: 'Answer', fr: 'Répondre' },
  answerAgain: { en: 'Change the answer', fr: 'Modifier la réponse' },
  answerAgainSays: {
    en: 'A new answer replaces the last one from now on. Both stay in the record, here and there.',
    fr: 'Une nouvelle réponse remplace la précédente à partir de maintenant. Les deux restent au dossier, ici et là-bas.',
  },
  code: { en: 'Your answer', fr: 'Votre réponse' },
  codeHint: {
    en: 'Only the code travels. Each names the rule it rests on.',
    fr: 'Seul le code est transmis. Chacun indique la règle sur laquelle il repose.',
  },
  or: { en: 'or', fr: 'ou' },
  note: { en: 'Note for this file', fr: 'Note pour ce dossier' },
  noteHint: {
    en: 'Stays in this state. The other state never sees it.',
    fr: 'Reste dans cet État. L’autre État ne la voit jamais.',
  },
  sendAnswer: { en: 'Send the answer', fr: 'Envoyer la réponse' },
  chooseCode: { en: 'Choose an answer.', fr: 'Choisissez une réponse.' },
  notYoursToAnswer: {
    en: 'A readmission officer answers this request.',
    fr: 'La réponse revient à un agent chargé des réadmissions.',
  },

  receipt: { en: 'Receipt', fr: 'Réception' },
  receiptSays: {
    en: 'Sign when the person is here in front of you. Your signature makes the place count, together with the other state’s.',
    fr: 'Signez lorsque la personne est devant vous. Votre signature, jointe à celle de l’autre État, fait compter la place.',
  },
  receivedAt: { en: 'Where', fr: 'Lieu' },
  receivedAtHint: { en: 'Airport, port or office', fr: 'Aéroport, port ou bureau' },
  on: { en: 'Date', fr: 'Date' },
  at: { en: 'Time', fr: 'Heure' },
  which: { en: 'Which of the two?', fr: 'Laquelle des deux ?' },
  earlier: { en: 'The first, before the clocks went back', fr: 'La première, avant le changement d’heure' },
  later: { en: 'The second, after the clocks went back', fr: 'La seconde, après le changement d’heure' },
  twice: {
    en: 'That night this hour came twice. Say which one it was.',
    fr: 'Cette nuit-là, cette heure est passée deux fois. Indiquez laquelle.',
  },
  skipped: {
    en: 'That night this hour did not exist: the clocks went forward. Check the time.',
    fr: 'Cette nuit-là, cette heure n’a pas existé : passage à l’heure d’été. Vérifiez l’heure.',
  },
  sign: { en: 'Sign for receipt', fr: 'Signer la réception' },
  deny: { en: 'The person was not presented', fr: 'La personne n’a pas été présentée' },
  denySays: {
    en: 'The other state says it handed this person over. If they were not presented to you, say so: the place will not count. The code travels; your reasons stay here.',
    fr: 'L’autre État déclare avoir remis cette personne. Si elle ne vous a pas été présentée, dites-le : la place ne comptera pas. Le code est transmis ; vos motifs restent ici.',
  },
  reasons: { en: 'Reasons', fr: 'Motifs' },
  denyButton: { en: 'Record: not presented', fr: 'Enregistrer : non présentée' },
  notYoursToReceive: {
    en: 'A border officer signs for receipt.',
    fr: 'La réception est signée par un agent de la police aux frontières.',
  },
  openReceipt: { en: 'Record the receipt', fr: 'Enregistrer la réception' },

  transfer: { en: 'Announced transfer', fr: 'Transfert annoncé' },
  handover: { en: 'Handover stated by the other state', fr: 'Remise déclarée par l’autre État' },
  timeline: { en: 'What happened', fr: 'Chronologie' },
  otherState: { en: 'the other state', fr: 'l’autre État' },

  didRequest: { en: 'Request sent to us', fr: 'Demande transmise' },
  didInformation: { en: 'Further information sent to us', fr: 'Complément d’information transmis' },
  didPapers: { en: 'Papers sent to us', fr: 'Documents transmis' },
  didAnswer: { en: 'Answer sent', fr: 'Réponse envoyée' },
  didTransfer: { en: 'Transfer announced', fr: 'Transfert annoncé' },
  standDownCancelled: { en: 'The flight is cancelled.', fr: 'Le vol est annulé.' },
  standDownPerson: { en: 'This person does not travel.', fr: 'Cette personne ne voyage pas.' },
  didStandDown: { en: 'Transfer stood down', fr: 'Transfert annulé' },
  didWithdraw: { en: 'Request withdrawn', fr: 'Demande retirée' },
  didHandover: { en: 'Handover stated', fr: 'Remise déclarée' },
  noticeReturnAsked: {
    en: 'The other state is asked to take the person back.',
    fr: 'La reprise de la personne est demandée à l’autre État.',
  },
  needsTag: { en: 'Has needs', fr: 'Besoins signalés' },
  didReceive: { en: 'Received: signed by us', fr: 'Personne reçue : signé par nous' },
  didDeny: { en: 'Not presented: contested by us', fr: 'Personne non présentée : contesté par nous' },

  noticeAnswered: {
    en: 'The answer is recorded and on its way to the other state.',
    fr: 'La réponse est enregistrée et part vers l’autre État.',
  },
  noticeReceived: {
    en: 'Receipt is signed. Where it makes a place, the place counts once both states have signed.',
    fr: 'La réception est signée. Si elle fait une place, celle-ci compte dès que les deux États ont signé.',
  },
  noticeDenied: {
    en: 'Recorded: not presented. The place does not count.',
    fr: 'Enregistré : personne non présentée. La place ne compte pas.',
  },
} satisfies Record<string, Text>

export const sexes: Readonly<Record<'female' | 'male' | 'unspecified', Text>> = {
  female: { en: 'Female', fr: 'Féminin' },
  male: { en: 'Male', fr: 'Masculin' },
  unspecified: { en: 'Not specified', fr: 'Non précisé' },
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** How far the answer is from the aim for it, and from the longest time. */
export const daysLeft = (days: number): Text =>
  days === 0
    ? { en: 'Due today', fr: 'Dernier jour' }
    : { en: `${plural(days, 'day', 'days')} left`, fr: `${plural(days, 'jour restant', 'jours restants')}` }
export const pastAim = (days: number): Text => ({
  en: `Aim passed ${plural(days, 'day', 'days')} ago`,
  fr: `Objectif dépassé depuis ${plural(days, 'jour', 'jours')}`,
})
export const pastLimit = (days: number): Text => ({
  en: `Escalate: ${plural(days, 'day', 'days')} over`,
  fr: `À signaler : ${plural(days, 'jour', 'jours')} de trop`,
})
export const noClock: Text = { en: 'No clock runs', fr: 'Aucun délai ne court' }

export const requestOf = (number: number): Text => ({ en: `Request ${number}`, fr: `Demande n° ${number}` })
