import type { Text } from '../core/brand.ts'
import { useWords } from '../keys/page-words.ts'
import { words } from './page-words.ts'

/** The words of the page of one entry. */
export const entryWords = {
  title: { en: 'Entry {n} of the public log', fr: 'Inscription {n} du registre public' },
  none: { en: 'There is no such entry', fr: 'Cette inscription n’existe pas' },
  noneSays: {
    en: 'The log has no entry under this number yet. Entries are numbered from 0.',
    fr: 'Le registre n’a encore aucune inscription sous ce numéro. La numérotation commence à 0.',
  },
  toPair: { en: 'This place and the one that answers it', fr: 'Cette place et celle qui lui répond' },
  toDraw: { en: 'The draw it is about', fr: 'Le tirage dont il s’agit' },
  toStatements: { en: 'The weekly statements', fr: 'Les relevés hebdomadaires' },
  toFigures: { en: 'The published figures', fr: 'Les chiffres publiés' },
  toLaw: { en: 'The law as it stands', fr: 'Le droit en vigueur' },
  proof: { en: 'Proof that it stands there', fr: 'La preuve qu’elle y figure' },
  vouched: { en: 'Signed by both states', fr: 'Signée par les deux États' },
  vouchedSays: {
    en: 'This state has signed a log of {n} entries that has it; the other state signed on {at} that the log had only grown.',
    fr: 'Cet État a signé un registre de {n} inscriptions où elle figure ; l’autre État a signé le {at} que le registre n’avait fait que grandir.',
  },
  notYet: { en: 'Not yet signed by the other state', fr: 'Pas encore signée par l’autre État' },
  notYetSays: {
    en: 'There is a proof to take away once the other state has signed for it, as a rule within a minute.',
    fr: 'La preuve pourra être téléchargée dès que l’autre État aura signé, en règle générale dans la minute.',
  },
  take: { en: 'Take the proof away (C2SP tlog-proof)', fr: 'Télécharger la preuve (C2SP tlog-proof)' },
  checkHere: {
    en: 'Your browser hashes the entry, follows the proof to the root and verifies the signatures. Browsers verify Ed25519; the second signature (ML-DSA-44) needs the program.',
    fr: 'Votre navigateur calcule l’empreinte de l’inscription, suit la preuve jusqu’à la racine et vérifie les signatures. Les navigateurs vérifient Ed25519 ; la seconde signature (ML-DSA-44) demande le programme.',
  },
  checkAlone: {
    en: 'The file holds all that is needed, for good. Whoever does not trust this page checks it with the program, with no network, or with any tool that reads C2SP tlog-proof:',
    fr: 'Le fichier contient tout ce qu’il faut, pour toujours. Qui ne se fie pas à cette page le vérifie avec le programme, sans réseau, ou avec tout outil lisant C2SP tlog-proof :',
  },
  keys: {
    en: 'The keys go into keys.txt, one a line. Compare them with those the other state publishes.',
    fr: 'Les clés se mettent dans keys.txt, une par ligne. Comparez-les à celles que publie l’autre État.',
  },
  bytes: { en: 'The entry as it was hashed', fr: 'L’inscription telle que hachée' },
  before: { en: 'The entry before', fr: 'L’inscription précédente' },
  after: { en: 'The entry after', fr: 'L’inscription suivante' },
} as const satisfies Readonly<Record<string, Text>>

/** What the script says of one entry, by the name of the attribute it reads. */
export const checkWords = {
  signed: words.signed,
  'signed-not': words.signedNot,
  cosigned: words.cosigned,
  'cosigned-not': words.cosignedNot,
  shown: {
    en: 'The entry shown here is the one that was proved',
    fr: 'L’inscription affichée ici est celle qui est prouvée',
  },
  'shown-not': {
    en: 'The entry shown here is NOT the one in the proof',
    fr: 'L’inscription affichée ici N’EST PAS celle de la preuve',
  },
  included: {
    en: 'Entry {about} leads to the root that was signed',
    fr: 'L’inscription {about} mène à la racine signée',
  },
  'included-not': {
    en: 'Entry {about} does NOT lead to the root that was signed',
    fr: 'L’inscription {about} ne mène PAS à la racine signée',
  },
  'read-not': words.readNot,
} as const satisfies Readonly<Record<string, Text>>

/** What the members of an entry are called (`src/law/published.ts`); one that is not here is shown by its own name. */
export const fieldWords: Readonly<Record<string, Text>> = {
  agreement: { en: 'Agreement', fr: 'Accord' },
  party: { en: 'Whose log', fr: 'Registre de' },
  version: { en: 'Form of the entry', fr: 'Format de l’inscription' },
  direction: { en: 'Direction', fr: 'Sens' },
  week: { en: 'Week', fr: 'Semaine' },
  place: { en: 'Place, by its random token', fr: 'Place, par son jeton aléatoire' },
  persons: { en: 'Persons', fr: 'Personnes' },
  law: { en: 'Version of the law', fr: 'Version du droit' },
  digest: { en: 'Digest (SHA-256)', fr: 'Empreinte (SHA-256)' },
  from: { en: 'From', fr: 'À partir du' },
  until: { en: 'Until', fr: 'Jusqu’au' },
  use: { en: 'What the key is for', fr: 'Usage de la clé' },
  key: { en: 'Key', fr: 'Clé' },
  draw: { en: 'Draw', fr: 'Tirage' },
  by: { en: 'By', fr: 'Par' },
  list: { en: 'Digest of the list', fr: 'Empreinte de la liste' },
  root: { en: 'Root', fr: 'Racine' },
  groups: { en: 'Groups', fr: 'Groupes' },
  commitment: { en: 'Commitment', fr: 'Engagement' },
  secret: { en: 'Secret revealed', fr: 'Secret révélé' },
  seed: { en: 'Seed', fr: 'Graine' },
  order: { en: 'Digest of the order', fr: 'Empreinte de l’ordre' },
  code: { en: 'Code', fr: 'Code' },
  lastDay: { en: 'Last day', fr: 'Dernier jour' },
  previous: { en: 'Digest of the one before', fr: 'Empreinte du précédent' },
  counts: { en: 'Lines in it', fr: 'Lignes qu’il contient' },
  cumulative: { en: 'Lines since the first', fr: 'Lignes depuis le premier' },
  release: { en: 'Release', fr: 'Publication' },
  facts: { en: 'Facts of the private journal', fr: 'Faits du journal privé' },
  at: { en: 'At', fr: 'Le' },
  entries: { en: 'Entries taken back', fr: 'Inscriptions récupérées' },
  anchored: { en: 'Facts anchored before', fr: 'Faits ancrés auparavant' },
  readmitted: { en: 'Readmitted', fr: 'Réadmissions' },
  admitted: { en: 'Admitted', fr: 'Admissions' },
  readmittedReversed: { en: 'Readmitted, taken back', fr: 'Réadmissions reprises' },
  admittedReversed: { en: 'Admitted, taken back', fr: 'Admissions reprises' },
}

/** What a code in an entry means, by its member and itself. */
export const valueWords: Readonly<Record<string, Text>> = {
  'direction:readmitted': fieldWords.readmitted as Text,
  'direction:admitted': fieldWords.admitted as Text,
  ...Object.fromEntries(Object.entries(useWords).map(([use, text]) => [`use:${use}`, text])),
}
