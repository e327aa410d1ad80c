import type { Text } from '../core/brand.ts'

/** What each kind of file is called where it is kept: by itself, as the one at hand, and as what something is of. */
export const filedAs = {
  case: {
    name: { en: 'Case', fr: 'Dossier' },
    this: { en: 'this case', fr: 'ce dossier' },
    the: { en: 'the case', fr: 'le dossier' },
    of: { en: 'of case', fr: 'du dossier' },
    back: { en: 'To the case', fr: 'Retour au dossier' },
    none: { en: 'There is no such case', fr: 'Ce dossier n’existe pas' },
  },
  request: {
    name: { en: 'Request for readmission', fr: 'Demande de réadmission' },
    this: { en: 'this request', fr: 'cette demande' },
    the: { en: 'the request', fr: 'la demande' },
    of: { en: 'of request', fr: 'de la demande' },
    back: { en: 'To the request', fr: 'Retour à la demande' },
    none: { en: 'There is no such request', fr: 'Cette demande n’existe pas' },
  },
  admission: {
    name: { en: 'Admission', fr: 'Admission' },
    this: { en: 'this admission', fr: 'cette admission' },
    the: { en: 'the admission', fr: 'l’admission' },
    of: { en: 'of admission', fr: 'de l’admission' },
    back: { en: 'To the admission', fr: 'Retour à l’admission' },
    none: { en: 'There is no such admission', fr: 'Cette admission n’existe pas' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Text>>>>

/** What a proof pack says of itself on its page. `{this}` and `{the}`: the file at hand, as `filedAs` has it. */
export const words = {
  title: { en: 'Proof pack', fr: 'Dossier de preuve' },
  lead: {
    en: 'What was said and done in {this}, with everything needed to check it. This page opens from disk and asks nothing of any network.',
    fr: 'Ce qui a été dit et fait dans {this}, avec tout ce qu’il faut pour le vérifier. Cette page s’ouvre depuis le disque et ne demande rien à aucun réseau.',
  },
  shared: { en: 'Reference shared by the two states', fr: 'Référence commune aux deux États' },
  keptBy: { en: 'From the record of', fr: 'Tiré du registre de' },
  agreement: { en: 'Agreement', fr: 'Accord' },
  madeFor: { en: 'Made for', fr: 'Établi pour' },
  madeAt: { en: 'Made', fr: 'Établi' },
  madeBy: { en: 'by', fr: 'par' },
  leftOut: { en: 'Left out of this copy', fr: 'Omis de cet exemplaire' },
  nothing: { en: 'Nothing', fr: 'Rien' },
  demonstration: {
    en: 'This is from a demonstration: the people in it are invented.',
    fr: 'Ceci vient d’une démonstration : les personnes sont inventées.',
  },
  chronology: { en: 'What happened', fr: 'Ce qui s’est passé' },
  proved: {
    en: 'Proved: journalled as number {n}, under the root in the public log',
    fr: 'Prouvé : journalisé sous le numéro {n}, sous la racine du registre public',
  },
  hidden: {
    en: 'Shown in part: number {n} of the journal, whose full words are not for this copy',
    fr: 'Montré en partie : numéro {n} du journal, dont les termes complets ne sont pas pour cet exemplaire',
  },
  notYet: {
    en: 'Not yet under a root in the public log: the node’s word alone until the next one',
    fr: 'Pas encore sous une racine du registre public : la seule parole du nœud jusqu’à la prochaine',
  },
  messages: { en: 'Who signed what, and when', fr: 'Qui a signé quoi, et quand' },
  messagesSay: {
    en: 'Each message is here as its exact bytes, signed by the state that sent it, and signed for by the other. Where a part is encrypted, only the state it was for can read it; the signature covers the encrypted bytes.',
    fr: 'Chaque message figure ici en ses octets exacts, signé par l’État qui l’a envoyé, et l’autre en a signé la réception. Lorsqu’une partie est chiffrée, seul l’État destinataire peut la lire ; la signature porte sur les octets chiffrés.',
  },
  noMessages: {
    en: 'No message about {this} has been sent yet.',
    fr: 'Aucun message n’a encore été envoyé sur {this}.',
  },
  number: { en: 'No.', fr: 'N°' },
  message: { en: 'Message', fr: 'Message' },
  signedBy: { en: 'Signed by', fr: 'Signé par' },
  when: { en: 'When', fr: 'Quand' },
  receipt: { en: 'Receipt of the other', fr: 'Reçu de l’autre' },
  encrypted: { en: 'part encrypted', fr: 'en partie chiffré' },
  none: { en: 'None yet', fr: 'Aucun pour l’instant' },
  signed: { en: 'Signed', fr: 'Signé' },
  log: { en: 'In the public log', fr: 'Au registre public' },
  logSays: {
    en: 'Entries of the log {origin} that are about {this}, its law and its keys, each with its proof in log.json. Nobody is in the log but by the random token of a place.',
    fr: 'Inscriptions du registre {origin} qui concernent {this}, son droit et ses clés, chacune avec sa preuve dans log.json. Nul ne figure au registre que par le jeton aléatoire d’une place.',
  },
  noLog: { en: 'There is no public log yet.', fr: 'Il n’y a pas encore de registre public.' },
  witnessed: {
    en: 'The checkpoint they are proved in was cosigned by the other state.',
    fr: 'Le point de contrôle qui les prouve a été cosigné par l’autre État.',
  },
  notWitnessed: {
    en: 'The other state has not cosigned the log yet.',
    fr: 'L’autre État n’a pas encore cosigné le registre.',
  },
  check: { en: 'How to check it', fr: 'Comment vérifier' },
  checkProgram: {
    en: 'With the program, on any computer, with no network:',
    fr: 'Avec le programme, sur tout ordinateur, sans réseau :',
  },
  checkPage: {
    en: 'Or drop the archive on the page /public/verify of either state. That page sends nothing anywhere, and works when saved to disk.',
    fr: 'Ou déposez l’archive sur la page /public/verify de l’un des États. Cette page n’envoie rien, et fonctionne une fois enregistrée sur disque.',
  },
  checkKeys: {
    en: 'The keys in the folder keys are those the two states publish at /exchange/keys and /log/keys. Compare them there before you trust a signature.',
    fr: 'Les clés du dossier keys sont celles que les deux États publient à /exchange/keys et /log/keys. Comparez-les avant de vous fier à une signature.',
  },
  limits: { en: 'What it does not prove', fr: 'Ce que cela ne prouve pas' },
  limitsSay: {
    en: [
      'That what was recorded is true: only that it was recorded, by whom, when it says, and not changed since its root was said in public.',
      'The words that are left out of this copy: their number in the journal and their hash are here, not what they say.',
      'That nothing happened after the last fact here. The node signs that {the} had {n} facts when this was made: a later fact with an earlier time would convict it.',
    ],
    fr: [
      'Que ce qui est enregistré soit vrai : seulement que cela a été enregistré, par qui, quand, et n’a pas changé depuis que sa racine a été publiée.',
      'Les termes omis de cet exemplaire : leur numéro au journal et leur empreinte y sont, non leur contenu.',
      'Que rien ne s’est passé après le dernier fait. Le nœud signe que {the} comptait {n} faits à cette date : un fait ultérieur daté d’avant le confondrait.',
    ],
  },
} as const satisfies Readonly<Record<string, Text | { readonly en: readonly string[]; readonly fr: readonly string[] }>>
