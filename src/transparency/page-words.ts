import type { Text } from '../core/brand.ts'

/** What an entry says, by its kind. */
export const kindWords: Readonly<Record<string, Text>> = {
  'place-counted': { en: 'A place, signed by both states', fr: 'Une place, signée par les deux États' },
  'place-reversed': { en: 'A counted place taken back', fr: 'Une place comptée, puis reprise' },
  'law-changed': { en: 'The law as it stands from this minute', fr: 'Le droit tel qu’il vaut dès cette minute' },
  'key-added': { en: 'A key in use', fr: 'Une clé en service' },
  'key-retired': { en: 'A key no longer in use', fr: 'Une clé retirée' },
  'draw-committed': { en: 'A draw: list fixed, secret committed', fr: 'Un tirage : liste arrêtée, secret engagé' },
  'draw-revealed': { en: 'A draw: secret revealed', fr: 'Un tirage : secret révélé' },
  'draw-voided': { en: 'A draw: voided', fr: 'Un tirage : annulé' },
  'draw-done': { en: 'A draw: its result', fr: 'Un tirage : son résultat' },
  'statement-signed': { en: 'A weekly statement, signed', fr: 'Un relevé hebdomadaire, signé' },
  'statistics-released': { en: 'Statistics released', fr: 'Statistiques publiées' },
  'outage-announced': { en: 'An outage between the states', fr: 'Une interruption entre les États' },
  'outage-ended': { en: 'An outage, over', fr: 'Une interruption, terminée' },
  'record-put-back': {
    en: 'This state’s record was put back from a backup',
    fr: 'Le dossier de cet État a été rétabli depuis une sauvegarde',
  },
  'journal-anchored': { en: 'The private journal, anchored', fr: 'Le journal privé, ancré' },
}

export const words = {
  title: { en: 'The public log', fr: 'Le registre public' },
  lead: {
    en: 'What this state says in public, in the order it said it. Nothing here can be changed or taken out without anybody who kept a copy seeing it; the other state’s system signs that it saw the log grow and nothing else.',
    fr: 'Ce que cet État dit publiquement, dans l’ordre où il l’a dit. Rien ne peut y être changé ni retiré sans que quiconque en a gardé une copie le voie ; le système de l’autre État signe qu’il a vu le registre grandir, et rien d’autre.',
  },
  none: { en: 'There is no checkpoint yet.', fr: 'Il n’y a pas encore de point de contrôle.' },
  size: { en: 'Entries', fr: 'Inscriptions' },
  witnessed: { en: 'Of these, seen and signed by the other state', fr: 'Dont vues et signées par l’autre État' },
  never: { en: 'Not yet', fr: 'Pas encore' },
  check: { en: 'Check it yourself', fr: 'Vérifiez vous-même' },
  checkHere: {
    en: 'Your browser fetches every entry, works out the tree and verifies the signatures. Browsers verify Ed25519; the second signature (ML-DSA-44) needs the program.',
    fr: 'Votre navigateur télécharge chaque inscription, recalcule l’arbre et vérifie les signatures. Les navigateurs vérifient Ed25519 ; la seconde signature (ML-DSA-44) demande le programme.',
  },
  checkButton: { en: 'Check in this browser', fr: 'Vérifier dans ce navigateur' },
  checkAlone: {
    en: 'Whoever does not trust this page checks with the program, or with any tool that reads C2SP tlog-tiles:',
    fr: 'Qui ne se fie pas à cette page vérifie avec le programme, ou avec tout outil lisant C2SP tlog-tiles :',
  },
  signed: { en: 'Signed by the log: {about}', fr: 'Signé par le registre : {about}' },
  signedNot: { en: 'NOT signed by the log: {about}', fr: 'NON signé par le registre : {about}' },
  cosigned: {
    en: 'Signed by the other state as witness: {about}',
    fr: 'Signé par l’autre État comme témoin : {about}',
  },
  cosignedNot: {
    en: 'NOT signed by the other state as witness: {about}',
    fr: 'NON signé par l’autre État comme témoin : {about}',
  },
  tree: {
    en: 'All {about} entries lead to the root that was signed',
    fr: 'Les {about} inscriptions mènent à la racine signée',
  },
  treeNot: {
    en: 'The {about} entries do NOT lead to the root that was signed',
    fr: 'Les {about} inscriptions ne mènent PAS à la racine signée',
  },
  sum: { en: 'Places out / in: {about}', fr: 'Places sorties / entrées : {about}' },
  sumNot: { en: 'Not verified. Places as written: {about}', fr: 'Non vérifié. Places telles qu’écrites : {about}' },
  readNot: { en: 'Could not be checked: {about}', fr: 'N’a pu être vérifié : {about}' },
  entries: { en: 'The latest entries', fr: 'Les dernières inscriptions' },
  noEntries: { en: 'Nothing has been said yet.', fr: 'Rien n’a encore été dit.' },
  older: { en: 'Entries before {n}', fr: 'Inscriptions avant {n}' },
  otherKind: { en: 'Something else', fr: 'Autre chose' },
  keys: { en: 'The keys to trust', fr: 'Les clés de confiance' },
  keysSay: {
    en: 'Compare them with those the other state publishes. The log’s name is',
    fr: 'Comparez-les à celles que publie l’autre État. Le nom du registre est',
  },
  wholeKeys: { en: 'The keys in full', fr: 'Les clés en entier' },
  checkpoint: { en: 'The newest checkpoint', fr: 'Le dernier point de contrôle' },
  faultsTitle: { en: 'A log did not keep to its word', fr: 'Un registre n’a pas tenu parole' },
  evidence: { en: 'The evidence, as it came', fr: 'Les preuves, telles que reçues' },
  fault: { en: 'Something was not right.', fr: 'Quelque chose n’allait pas.' },
  faults: {
    'two-roots': {
      en: 'It signed two different contents for the same number of entries.',
      fr: 'Il a signé deux contenus différents pour le même nombre d’inscriptions.',
    },
    'went-back': {
      en: 'It signed for fewer entries than it had signed for before.',
      fr: 'Il a signé pour moins d’inscriptions qu’il n’en avait signé auparavant.',
    },
    forked: {
      en: 'It signed a content that its own entries, as they were read, do not lead to.',
      fr: 'Il a signé un contenu auquel ses propres inscriptions, telles que lues, ne mènent pas.',
    },
    'witness-refused': {
      en: 'Our witness refused to sign our log.',
      fr: 'Notre témoin a refusé de signer notre registre.',
    },
    'witness-ahead': {
      en: 'Our witness has seen more of our log than we have: entries of ours are missing.',
      fr: 'Notre témoin a vu plus de notre registre que nous : des inscriptions manquent.',
    },
  } as Readonly<Record<string, Text>>,
} as const
