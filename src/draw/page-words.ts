import type { Text } from '../core/brand.ts'
import type { lossCodes, mismatchCodes, voidCodes } from './events.ts'

export const standingWords: Readonly<Record<'open' | 'done' | 'void', Text>> = {
  open: { en: 'Under way', fr: 'En cours' },
  done: { en: 'Order drawn', fr: 'Ordre tiré' },
  void: { en: 'Voided', fr: 'Annulé' },
}
export const voidWords: Readonly<Record<(typeof voidCodes)[number], Text>> = {
  'not-committed': {
    en: 'This draw was voided: a state did not commit in time. A new list is fixed for the next one.',
    fr: 'Ce tirage a été annulé : un État ne s’est pas engagé à temps. Une nouvelle liste est arrêtée pour le suivant.',
  },
  'not-revealed': {
    en: 'This draw was voided: a state committed and refused to reveal. A new list is fixed for the next one.',
    fr: 'Ce tirage a été annulé : un État s’est engagé et a refusé de révéler. Une nouvelle liste est arrêtée pour le suivant.',
  },
  'does-not-match': {
    en: 'This draw was voided: what a state said does not match its commitment.',
    fr: 'Ce tirage a été annulé : ce qu’un État a dit ne correspond pas à son engagement.',
  },
  'no-beacon': {
    en: 'This draw was voided: the drand round that was named was never recorded.',
    fr: 'Ce tirage a été annulé : le tour de drand désigné n’a jamais été consigné.',
  },
  decided: { en: 'This draw was voided by decision.', fr: 'Ce tirage a été annulé par décision.' },
}
export const mismatchWords: Readonly<Record<(typeof mismatchCodes)[number], Text>> = {
  'other-list': {
    en: 'committed to another list: a list was altered after it was fixed. Refused.',
    fr: 's’est engagé sur une autre liste : une liste a été modifiée après avoir été arrêtée. Refusé.',
  },
  'other-commitment': {
    en: 'sent a second, different commitment. The first one stands.',
    fr: 'a envoyé un second engagement, différent. Le premier demeure.',
  },
  reveal: {
    en: 'revealed a secret that is not the one it committed to. Refused.',
    fr: 'a révélé un secret qui n’est pas celui de son engagement. Refusé.',
  },
  result: {
    en: 'announced a result that does not follow from what was revealed. Refused.',
    fr: 'a annoncé un résultat qui ne découle pas de ce qui a été révélé. Refusé.',
  },
}
export const lossWords: Readonly<Record<(typeof lossCodes)[number], Text>> = {
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
  refused: { en: 'Refused', fr: 'Refusée' },
  expired: { en: 'Invitation expired', fr: 'Invitation expirée' },
  'not-eligible': { en: 'No longer eligible', fr: 'Plus éligible' },
  declined: { en: 'Gave the place up', fr: 'Place rendue' },
  placed: { en: 'Has a place by another draw', fr: 'A une place par un autre tirage' },
}

/** The pages of the draw, for anybody and for officers. */
export const drawWords = {
  title: { en: 'Draws', fr: 'Tirages au sort' },
  draw: { en: 'Draw', fr: 'Tirage' },
  all: { en: 'All draws', fr: 'Tous les tirages' },
  noneYet: { en: 'No draw yet.', fr: 'Aucun tirage.' },
  admissions: { en: 'Admissions', fr: 'Admissions' },
  how: {
    en: 'Those who are eligible are put in order by lot. The list is fixed and published before there is any chance. Both states then commit to a secret, and reveal it: neither can steer the order, and whoever refuses is shown here. A group counts once, whatever its size, and is taken whole.',
    fr: 'Les personnes éligibles sont rangées par tirage au sort. La liste est arrêtée et publiée avant tout hasard. Les deux États s’engagent ensuite sur un secret, puis le révèlent : aucun ne peut orienter l’ordre, et celui qui refuse est montré ici. Un groupe compte une fois, quelle que soit sa taille, et est pris en entier.',
  },
  verifyIt: {
    en: 'Anybody can run the draw again: download the file and follow the description.',
    fr: 'Chacun peut refaire le tirage : téléchargez le fichier et suivez la description.',
  },
  file: { en: 'Download the file of this draw (JSON)', fr: 'Télécharger le fichier de ce tirage (JSON)' },
  schema: { en: 'Its JSON Schema', fr: 'Son schéma JSON' },
  description: { en: 'How to run it again, in forty lines', fr: 'Comment le refaire, en quarante lignes' },
  demonstration: {
    en: 'Demonstration: invented people. No drand round is used.',
    fr: 'Démonstration : personnes inventées. Aucun tour de drand n’est utilisé.',
  },
  changed: { en: 'This draw has moved on.', fr: 'Ce tirage a avancé.' },
  refresh: { en: 'Show the page again', fr: 'Afficher de nouveau la page' },
  standing: { en: 'Standing', fr: 'État' },
  listFixed: { en: 'The list is fixed', fr: 'La liste est arrêtée' },
  fixed: { en: 'List fixed', fr: 'Liste arrêtée' },
  onList: { en: 'Groups / people on the list', fr: 'Groupes / personnes sur la liste' },
  places: { en: 'Places (people)', fr: 'Places (personnes)' },
  groups: { en: 'Groups', fr: 'Groupes' },
  people: { en: 'People', fr: 'Personnes' },
  reachedPeople: { en: 'People reached', fr: 'Personnes atteintes' },
  owed: { en: 'Less: owed from the draw before', fr: 'Moins : dû au titre du tirage précédent' },
  toReach: { en: 'Groups to be reached / on the list', fr: 'Groupes à atteindre / sur la liste' },
  root: { en: 'Root of the list', fr: 'Racine de la liste' },
  digest: { en: 'What both commit to', fr: 'Ce sur quoi les deux s’engagent' },
  chance: {
    en: 'The chance of every group, whatever its size:',
    fr: 'La chance de chaque groupe, quelle que soit sa taille :',
  },
  commits: { en: 'Both states commit', fr: 'Les deux États s’engagent' },
  commitsSay: {
    en: 'Each state has chosen a secret and shows only its fingerprint. It can no longer change it.',
    fr: 'Chaque État a choisi un secret et n’en montre que l’empreinte. Il ne peut plus le changer.',
  },
  reveals: { en: 'Both states reveal', fr: 'Les deux États révèlent' },
  order: { en: 'Seed, order and result', fr: 'Graine, ordre et résultat' },
  done: { en: 'Done', fr: 'Fait' },
  notYet: { en: 'Not yet', fr: 'Pas encore' },
  waiting: { en: 'Waiting', fr: 'En attente' },
  until: { en: 'At the latest:', fr: 'Au plus tard :' },
  matches: { en: 'Matches its commitment', fr: 'Conforme à l’engagement' },
  refusedCommit: {
    en: 'has not committed in time: it refused to take part.',
    fr: 'ne s’est pas engagé à temps : il a refusé de participer.',
  },
  refusedReveal: {
    en: 'committed and has not revealed in time: it refused to reveal.',
    fr: 's’est engagé et n’a pas révélé à temps : il a refusé de révéler.',
  },
  altered: {
    en: 'The list kept here is no longer the one whose root was published. No order is drawn from it.',
    fr: 'La liste conservée ici n’est plus celle dont la racine a été publiée. Aucun ordre n’en est tiré.',
  },
  noBeacon: {
    en: 'No drand round is used: chance comes from the two states alone.',
    fr: 'Aucun tour de drand n’est utilisé : le hasard vient des deux États seuls.',
  },
  beacon: { en: 'A third party’s chance: drand', fr: 'Le hasard d’un tiers : drand' },
  round: { en: 'Round named beforehand', fr: 'Tour désigné d’avance' },
  signature: { en: 'Its signature', fr: 'Sa signature' },
  toCome: { en: 'Still to come', fr: 'À venir' },
  notImported: { en: 'Public by now; not recorded here yet', fr: 'Déjà public ; pas encore consigné ici' },
  noOrder: { en: 'There is no order yet.', fr: 'Il n’y a pas encore d’ordre.' },
  when: { en: 'When', fr: 'Quand' },
  seed: { en: 'Seed', fr: 'Graine' },
  orderDigest: { en: 'Fingerprint of the order', fr: 'Empreinte de l’ordre' },
  reached: { en: 'Groups / people reached', fr: 'Groupes / personnes atteints' },
  overshoot: {
    en: 'People beyond the places, owed to the next release',
    fr: 'Personnes au-delà des places, dues à l’ouverture suivante',
  },
  elsewhere: {
    en: 'The list itself is published by the state that admits. This state holds its root, and what both said.',
    fr: 'La liste elle-même est publiée par l’État qui admet. Cet État en détient la racine et ce que les deux ont dit.',
  },
  listCaption: { en: 'The list', fr: 'La liste' },
  orderCaption: { en: 'The order', fr: 'L’ordre' },
  rank: { en: 'Rank', fr: 'Rang' },
  ticket: { en: 'Ticket', fr: 'Ticket' },
  priority: { en: 'Class', fr: 'Classe' },
  reachedOne: { en: 'Reached', fr: 'Atteint' },
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  more: { en: 'The file has all of them.', fr: 'Le fichier les contient tous.' },
  waitingGroups: { en: 'Applications waiting', fr: 'Demandes en attente' },
  releasedTitle: { en: 'Places released', fr: 'Places ouvertes' },
  releasedSays: {
    en: 'A draw takes its places from those released with windows, and releases none itself.',
    fr: 'Un tirage prend ses places sur celles ouvertes avec les périodes ; il n’en ouvre aucune.',
  },
  toWindows: { en: 'Windows and places', fr: 'Périodes et places' },
  released: { en: 'Released with windows, in all', fr: 'Ouvertes avec les périodes, en tout' },
  used: {
    en: 'Already used: drawn, or on a list that is fixed',
    fr: 'Déjà utilisées : tirées ou sur une liste arrêtée',
  },
  left: { en: 'Left for the next draw', fr: 'Restantes pour le prochain tirage' },
  forOthers: { en: 'So for people not reached yet', fr: 'Soit, pour des personnes non encore atteintes' },
  noneLeft: {
    en: 'No released place is left to draw. Release places with a window first.',
    fr: 'Il ne reste aucune place ouverte à tirer. Ouvrez d’abord des places avec une période.',
  },
  most: { en: 'Most that may be released now', fr: 'Maximum pouvant être ouvert' },
  even: { en: 'Places that bring the counts level', fr: 'Places ramenant les décomptes à égalité' },
  nobody: { en: 'Nobody is waiting.', fr: 'Personne n’attend.' },
  openNow: {
    en: 'A draw is under way. Another list can be fixed when it has its order, or is voided.',
    fr: 'Un tirage est en cours. Une autre liste pourra être arrêtée lorsqu’il aura son ordre ou sera annulé.',
  },
  fixTitle: { en: 'Fix the list of a draw', fr: 'Arrêter la liste d’un tirage' },
  fixSays: {
    en: 'Everybody eligible now is on it. It cannot be changed afterwards. The two nodes then commit, reveal and draw by themselves.',
    fr: 'Toutes les personnes éligibles à cet instant y figurent. Elle ne peut plus changer. Les deux nœuds s’engagent, révèlent et tirent ensuite d’eux-mêmes.',
  },
  placesHint: { en: 'How many people there is room for', fr: 'Nombre de personnes pouvant être accueillies' },
  reasons: { en: 'Reasons', fr: 'Motifs' },
  reasonsHint: { en: 'Where this number comes from', fr: 'D’où vient ce nombre' },
  roundField: { en: 'drand round (optional)', fr: 'Tour de drand (facultatif)' },
  roundHint: {
    en: 'A round of the quicknet chain still to come. Its signature is imported when it is public. Leave empty to use none.',
    fr: 'Un tour à venir de la chaîne quicknet. Sa signature est importée une fois publique. Laissez vide pour n’en utiliser aucun.',
  },
  fixNow: { en: 'Fix and publish the list', fr: 'Arrêter et publier la liste' },
  selectNow: { en: 'Mark those reached as selected', fr: 'Marquer les demandes atteintes' },
  toSelect: {
    en: 'The draw reached applications that are not yet marked selected.',
    fr: 'Le tirage a atteint des demandes qui ne sont pas encore marquées.',
  },
  application: { en: 'Application', fr: 'Demande' },
  status: { en: 'Status now', fr: 'État actuel' },
  replaceOne: { en: 'Replace', fr: 'Remplacer' },
  replaceTitle: { en: 'Replace a group that will not come', fr: 'Remplacer un groupe qui ne viendra pas' },
  replaceSays: {
    en: 'The next group in the same order comes in its place. The group stays on the list, marked.',
    fr: 'Le groupe suivant dans le même ordre prend sa place. Le groupe reste sur la liste, marqué.',
  },
  beaconTitle: { en: 'Record the drand round', fr: 'Consigner le tour de drand' },
  beaconSays: {
    en: 'Copy the signature of the round as drand publishes it. It is checked here, without a network.',
    fr: 'Recopiez la signature du tour telle que drand la publie. Elle est vérifiée ici, sans réseau.',
  },
  beaconNow: { en: 'Check and record', fr: 'Vérifier et consigner' },
  voidTitle: { en: 'Void this draw', fr: 'Annuler ce tirage' },
  voidSays: {
    en: 'It stays on record, with your reasons, for all to see. A new draw has a new id, new tickets and a new list. Nobody may void a draw whose seed can be known.',
    fr: 'Il reste au registre, avec vos motifs, visible de tous. Un nouveau tirage a un nouvel identifiant, de nouveaux tickets et une nouvelle liste. Nul ne peut annuler un tirage dont la graine peut être connue.',
  },
  voidNow: { en: 'Void it', fr: 'L’annuler' },
  record: { en: 'Record', fr: 'Consigner' },
  publicPage: { en: 'The public page of this draw', fr: 'La page publique de ce tirage' },
  results: { en: 'Replacements', fr: 'Remplacements' },
  resultsSay: {
    en: 'A group that does not come is replaced by the next one in the same order. Each time the result was said again:',
    fr: 'Un groupe qui ne vient pas est remplacé par le suivant dans le même ordre. Chaque fois, le résultat a été redit :',
  },
  replaced: { en: 'Replaced', fr: 'Remplacés' },
  why: { en: 'Why', fr: 'Pourquoi' },
  who: { en: 'Decided by', fr: 'Décidé par' },
  single: { en: 'Earlier draws, by one state alone', fr: 'Tirages antérieurs, par un seul État' },
  byOneAlone: {
    en: 'Drawn by one state alone, before the two made the seed together. Its order can be recomputed: HMAC-SHA-256 with the seed as key over each ticket, ascending.',
    fr: 'Tiré par un seul État, avant que les deux ne produisent la graine ensemble. L’ordre se recalcule : HMAC-SHA-256 de chaque ticket avec la graine pour clé, par ordre croissant.',
  },
} satisfies Record<string, Text>
