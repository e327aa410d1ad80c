import type { Text } from '../core/brand.ts'

/** What the page that verifies in the reader's browser says. `{about}` is filled in by the page. */
export const words = {
  title: { en: 'Verify for yourself', fr: 'Vérifier soi-même' },
  lead: {
    en: 'Check a proof pack, a disclosure, the file of a draw or a public log in this browser. You need not trust this site: no file leaves your computer, and the page works when it is saved to disk and opened without a network.',
    fr: 'Vérifiez dans ce navigateur un dossier de preuve, une communication, le fichier d’un tirage ou un registre public. Il n’est pas nécessaire de se fier à ce site : aucun fichier ne quitte votre ordinateur, et la page fonctionne enregistrée sur disque et ouverte sans réseau.',
  },
  file: {
    en: 'A pack (.zip), a disclosure or a draw (.json)',
    fr: 'Un dossier de preuve (.zip), une communication ou un tirage (.json)',
  },
  folder: { en: 'Or the folder of a pack', fr: 'Ou le dossier d’un dossier de preuve' },
  drop: { en: 'You can also drop them here.', fr: 'Vous pouvez aussi les déposer ici.' },
  logTitle: { en: 'A public log', fr: 'Un registre public' },
  logAddress: { en: 'Address of the log', fr: 'Adresse du registre' },
  logHint: {
    en: 'Such as https://…/log. Only for this does the page ask anything of a network, and of that address alone.',
    fr: 'Par exemple https://…/log. C’est le seul cas où la page interroge le réseau, et cette seule adresse.',
  },
  logBad: {
    en: 'Give an address that begins with https:// or http://, such as https://…/log.',
    fr: 'Donnez une adresse commençant par https:// ou http://, par exemple https://…/log.',
  },
  logButton: { en: 'Check this log', fr: 'Vérifier ce registre' },
  result: { en: 'Result', fr: 'Résultat' },
  back: { en: 'Published figures', fr: 'Chiffres publiés' },
  limits: {
    en: 'Browsers verify Ed25519 signatures, not yet the second kind (ML-DSA-44), and this page does not verify a drand round: the program does both. Compare the keys in a pack with those both states publish at /exchange/keys and /log/keys.',
    fr: 'Les navigateurs vérifient les signatures Ed25519, pas encore celles du second type (ML-DSA-44), et cette page ne vérifie pas un tour de drand : le programme fait les deux. Comparez les clés d’un dossier à celles que les deux États publient à /exchange/keys et /log/keys.',
  },
  noScript: {
    en: 'This page needs scripts to check anything. Without them use the program: ./paripassu verify.',
    fr: 'Cette page a besoin de scripts pour vérifier. À défaut, utilisez le programme : ./paripassu verify.',
  },
} as const satisfies Readonly<Record<string, Text>>

const checks: Readonly<Record<string, Text>> = {
  archive: { en: 'The archive is as it was made: {about}.', fr: 'L’archive est telle qu’établie : {about}.' },
  pack: { en: 'A proof pack: {about}.', fr: 'Un dossier de preuve : {about}.' },
  disclosure: { en: 'A disclosure: {about}.', fr: 'Une communication : {about}.' },
  file: { en: 'This file is as it was made: {about}.', fr: 'Ce fichier est tel qu’établi : {about}.' },
  files: { en: 'Files that are as the manifest says: {about}.', fr: 'Fichiers conformes au manifeste : {about}.' },
  manifest: { en: 'Signed by {about}.', fr: 'Signé par {about}.' },
  message: { en: 'Message signed by its sender: {about}.', fr: 'Message signé par son expéditeur : {about}.' },
  receipt: { en: 'Receipt signed by the other state: {about}.', fr: 'Reçu signé par l’autre État : {about}.' },
  log: { en: 'Signed by the log: {about}.', fr: 'Signé par le registre : {about}.' },
  witnessed: { en: 'Cosigned by the other state: {about}.', fr: 'Cosigné par l’autre État : {about}.' },
  grew: { en: 'The log only grew: {about}.', fr: 'Le registre n’a fait que croître : {about}.' },
  entry: { en: 'Entry {about} is in the log.', fr: 'L’inscription {about} est au registre.' },
  anchor: {
    en: 'The journal’s root is in the log (facts): {about}.',
    fr: 'La racine du journal est au registre (faits) : {about}.',
  },
  fact: { en: 'Fact {about} leads to that root.', fr: 'Le fait {about} mène à cette racine.' },
  shown: {
    en: 'Every fact is shown as it was journalled: {about}.',
    fr: 'Chaque fait est montré tel qu’il a été journalisé : {about}.',
  },
  meaning: {
    en: 'Each entry is said once, by one state: {about}.',
    fr: 'Chaque inscription est dite une fois, par un seul État : {about}.',
  },
  law: {
    en: 'The agreement as data has this digest: {about}.',
    fr: 'L’accord en données a cette empreinte : {about}.',
  },
  tree: {
    en: 'Every entry leads to the root that was signed: {about}.',
    fr: 'Chaque inscription mène à la racine signée : {about}.',
  },
  sum: {
    en: 'Places signed by both, out and in: {about}.',
    fr: 'Places signées par les deux, sorties et entrées : {about}.',
  },
  members: {
    en: 'Every part of the draw’s file is whole: {about}.',
    fr: 'Chaque partie du fichier est entière : {about}.',
  },
  entries: { en: 'The list of the draw (groups): {about}.', fr: 'La liste du tirage (groupes) : {about}.' },
  root: {
    en: 'The list is the one that was published before: {about}.',
    fr: 'La liste est celle publiée avant : {about}.',
  },
  named: {
    en: 'A round of drand stands there only if one was named beforehand.',
    fr: 'Un tour de drand n’y figure que s’il avait été désigné.',
  },
  shares: { en: 'The share of each class follows.', fr: 'La part de chaque catégorie en découle.' },
  commitment: { en: 'The secret is the one committed to by {about}.', fr: 'Le secret est celui engagé par {about}.' },
  seed: { en: 'The seed follows: {about}.', fr: 'La graine en découle : {about}.' },
  order: { en: 'The order follows (groups): {about}.', fr: 'L’ordre en découle (groupes) : {about}.' },
  reached: {
    en: 'Who is reached follows, groups (people): {about}.',
    fr: 'Qui est atteint en découle, groupes (personnes) : {about}.',
  },
}

/** The same where it does not hold. */
const fails: Readonly<Record<string, Text>> = {
  archive: {
    en: 'This archive is NOT as it was made: it is damaged, was packed again, or something was put into it. {about}',
    fr: 'Cette archive N’EST PAS telle qu’établie : elle est endommagée, a été refaite ou complétée. {about}',
  },
  form: {
    en: 'This is no proof pack, no disclosure and no file of a draw: {about}.',
    fr: 'Ce n’est ni un dossier de preuve, ni une communication, ni le fichier d’un tirage : {about}.',
  },
  empty: { en: 'This file is empty: {about}.', fr: 'Ce fichier est vide : {about}.' },
  large: {
    en: 'This is far too large to be a proof pack, or unpacks to more than 150 MB. It was not looked at: {about}.',
    fr: 'Ceci est bien trop volumineux pour un dossier de preuve, ou dépasse 150 Mo une fois décompressé. Non examiné : {about}.',
  },
  unread: {
    en: 'This browser could not read the file: {about}. Was it moved or changed? Choose it again.',
    fr: 'Ce navigateur n’a pu lire le fichier : {about}. A-t-il été déplacé ou modifié ? Choisissez-le de nouveau.',
  },
  read: {
    en: 'Something here has not the form it must have, or is missing.',
    fr: 'Un élément n’a pas la forme requise, ou manque.',
  },
  unreachable: {
    en: 'Nothing answers at this address: {about}.',
    fr: 'Rien ne répond à cette adresse : {about}.',
  },
  file: { en: 'This file is NOT as it was made: {about}.', fr: 'Ce fichier N’EST PAS tel qu’établi : {about}.' },
  files: {
    en: 'Not every file is as the manifest says; those that are: {about}.',
    fr: 'Tous les fichiers ne sont pas conformes au manifeste ; le sont : {about}.',
  },
  manifest: { en: 'The signature of {about} does NOT hold.', fr: 'La signature de {about} NE tient PAS.' },
  message: {
    en: 'This message is NOT as its sender signed it: {about}.',
    fr: 'Ce message N’EST PAS tel que son expéditeur l’a signé : {about}.',
  },
  receipt: {
    en: 'This receipt is NOT as the other state signed it: {about}.',
    fr: 'Ce reçu N’EST PAS tel que l’autre État l’a signé : {about}.',
  },
  log: { en: 'NOT signed by the log: {about}.', fr: 'NON signé par le registre : {about}.' },
  witnessed: { en: 'NOT cosigned by the other state: {about}.', fr: 'NON cosigné par l’autre État : {about}.' },
  grew: { en: 'The log did NOT only grow: {about}.', fr: 'Le registre N’A PAS seulement crû : {about}.' },
  entry: { en: 'Entry {about} is NOT in the log.', fr: 'L’inscription {about} N’EST PAS au registre.' },
  anchor: {
    en: 'The journal’s root is NOT in the log (facts): {about}.',
    fr: 'La racine du journal N’EST PAS au registre (faits) : {about}.',
  },
  fact: { en: 'Fact {about} does NOT lead to that root.', fr: 'Le fait {about} NE mène PAS à cette racine.' },
  shown: {
    en: 'This fact is NOT shown as it was journalled: {about}.',
    fr: 'Ce fait N’EST PAS montré tel qu’il a été journalisé : {about}.',
  },
  place: {
    en: 'This place is NOT one of the case: {about}.',
    fr: 'Cette place N’EST PAS du dossier : {about}.',
  },
  meaning: {
    en: 'This entry is said twice, takes back what was not counted, or is another’s: {about}.',
    fr: 'Cette inscription est répétée, reprend ce qui n’a pas été compté, ou est d’un autre : {about}.',
  },
  keys: {
    en: 'There are no keys of a log here: {about}. Give the address of a log, such as https://…/log.',
    fr: 'Il n’y a pas ici de clés d’un registre : {about}. Donnez l’adresse d’un registre, par exemple https://…/log.',
  },
  law: {
    en: 'The agreement as data does NOT have this digest: {about}.',
    fr: 'L’accord en données N’A PAS cette empreinte : {about}.',
  },
  tree: {
    en: 'The entries do NOT lead to the root that was signed: {about}.',
    fr: 'Les inscriptions NE mènent PAS à la racine signée : {about}.',
  },
  members: {
    en: 'A part of the draw’s file is NOT whole: {about}.',
    fr: 'Une partie du fichier N’EST PAS entière : {about}.',
  },
  entries: { en: 'The list of the draw does NOT hold: {about}.', fr: 'La liste du tirage NE tient PAS : {about}.' },
  root: {
    en: 'The list is NOT the one that was published before: {about}.',
    fr: 'La liste N’EST PAS celle publiée avant : {about}.',
  },
  named: {
    en: 'A round of drand stands there that was NOT named beforehand.',
    fr: 'Un tour de drand y figure sans avoir été désigné.',
  },
  shares: { en: 'The share of each class does NOT follow.', fr: 'La part de chaque catégorie N’en découle PAS.' },
  commitment: {
    en: 'The secret is NOT the one committed to by {about}.',
    fr: 'Le secret N’EST PAS celui engagé par {about}.',
  },
  seed: { en: 'The seed does NOT follow: {about}.', fr: 'La graine N’en découle PAS : {about}.' },
  order: { en: 'The order does NOT follow (groups): {about}.', fr: 'L’ordre N’en découle PAS (groupes) : {about}.' },
  reached: {
    en: 'Who is reached does NOT follow, groups (people): {about}.',
    fr: 'Qui est atteint N’en découle PAS, groupes (personnes) : {about}.',
  },
}

/** Where something could not be checked here, or is not there yet: neither good nor bad. */
const cannot: Readonly<Record<string, Text>> = {
  later: { en: 'Not checked here (ML-DSA-44): {about}.', fr: 'Non vérifié ici (ML-DSA-44) : {about}.' },
  'not-witnessed': {
    en: 'Not cosigned by the other state yet: {about}.',
    fr: 'Pas encore cosigné par l’autre État : {about}.',
  },
  'not-yet': { en: 'Facts no root covers yet: {about}.', fr: 'Faits qu’aucune racine ne couvre encore : {about}.' },
  beacon: { en: 'Not checked here: the drand round {about}.', fr: 'Non vérifié ici : le tour de drand {about}.' },
  'other-agreement': {
    en: 'This is of another agreement than this site’s: {about}. Compare its keys with those its own parties publish.',
    fr: 'Ceci relève d’un autre accord que celui de ce site : {about}. Comparez ses clés à celles que publient ses propres parties.',
  },
  statements: {
    en: 'Not checked here: whether the weekly statements ({about}) follow from one another.',
    fr: 'Non vérifié ici : si les relevés hebdomadaires ({about}) découlent l’un de l’autre.',
  },
  voided: { en: 'This draw was voided.', fr: 'Ce tirage a été annulé.' },
  'not-drawn': { en: 'This draw has not been made yet.', fr: 'Ce tirage n’a pas encore eu lieu.' },
  anchor: { en: 'No root of the journal is in the log yet.', fr: 'Aucune racine du journal n’est encore au registre.' },
}

const outcome: Readonly<Record<string, Text>> = {
  good: { en: 'Verified.', fr: 'Vérifié.' },
  bad: { en: 'NOT VERIFIED.', fr: 'NON VÉRIFIÉ.' },
  unknown: {
    en: 'What could be checked here holds. Lines marked ? were not checked: use the program for them.',
    fr: 'Ce qui a pu être vérifié ici tient. Les lignes marquées ? ne l’ont pas été : utilisez le programme.',
  },
}

const each = (texts: Readonly<Record<string, Text>>, lang: 'en' | 'fr') =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text[lang]]))

/** The words the script on the page says, in one language. */
export const scriptWords = (lang: 'en' | 'fr') => ({
  checks: each(checks, lang),
  fails: each(fails, lang),
  cannot: each(cannot, lang),
  outcome: each(outcome, lang),
  working: { en: 'Checking …', fr: 'Vérification en cours…' }[lang],
  notChecked: {
    en: '(not checked: this browser cannot verify Ed25519)',
    fr: '(non vérifié : ce navigateur ne sait pas vérifier Ed25519)',
  }[lang],
  noCrypto: {
    en: 'This browser cannot check anything here. Open the page by https, or saved to disk, in a current browser.',
    fr: 'Ce navigateur ne peut rien vérifier ici. Ouvrez la page en https, ou enregistrée sur disque, dans un navigateur récent.',
  }[lang],
})
