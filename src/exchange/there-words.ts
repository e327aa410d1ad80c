import type { Text } from '../core/brand.ts'

/** The words for messages of ours that did nothing at the other state. */
export const words = {
  title: { en: 'A message of ours that did nothing there', fr: 'Un message à nous resté sans effet là-bas' },
  says: {
    en: 'The other state has it and has signed for it, but could not act on it. It is not sent again by itself.',
    fr: 'L’autre État l’a et en a signé l’accusé, mais n’a pu y donner suite. Il n’est pas renvoyé de lui-même.',
  },
  putBackTitle: { en: 'A message of ours that our record lost', fr: 'Un message à nous que notre registre a perdu' },
  putBackSays: {
    en: 'This record was put back from an older backup, and does not know what led to this message. The other state has it, signed by us. If nobody here sent it, our key may be in other hands: tell the operator at once.',
    fr: 'Ce registre a été rétabli depuis une sauvegarde antérieure et ignore ce qui a donné lieu à ce message. L’autre État l’a, signé par nous. Si personne ici ne l’a envoyé, notre clé est peut-être en d’autres mains : prévenez aussitôt l’exploitant.',
  },
  putBackAt: { en: 'Known here again', fr: 'De nouveau connu ici' },
  body: { en: 'What it said', fr: 'Ce qu’il disait' },
  'recorded-anew': {
    en: 'Recorded anew here: the record says again what this message said',
    fr: 'Consigné de nouveau ici : le registre redit ce que disait ce message',
  },
  next: { en: 'What to do next', fr: 'Que faire ensuite' },
  queuedAt: { en: 'Said by us', fr: 'Dit par nous' },
  receiptedAt: { en: 'Their receipt came', fr: 'Leur accusé est arrivé' },
  digest: { en: 'SHA-256 of the message', fr: 'SHA-256 du message' },
  end: { en: 'Say that it was dealt with', fr: 'Indiquer qu’il a été traité' },
  how: { en: 'How it was dealt with', fr: 'Comment il a été traité' },
  'said-again': {
    en: 'Said again: a later message says what this one should have',
    fr: 'Redit : un message ultérieur dit ce que celui-ci devait dire',
  },
  agreed: {
    en: 'Settled with the other state, which acted on it or need not',
    fr: 'Réglé avec l’autre État, qui y a donné suite ou n’a pas à le faire',
  },
  'set-aside': { en: 'Nothing is to be done: set it aside', fr: 'Rien à faire : le classer' },
  note: { en: 'What was done, with whom, and why', fr: 'Ce qui a été fait, avec qui et pourquoi' },
  choose: { en: 'Choose how it was dealt with.', fr: 'Choisissez comment il a été traité.' },
  done: { en: 'Dealt with', fr: 'Traité' },
  doneList: {
    en: 'Messages from us that did nothing there, dealt with',
    fr: 'Nos messages restés sans effet là-bas, traités',
  },
  gone: { en: 'There is no such message', fr: 'Aucun message de ce numéro' },
  goneSays: {
    en: 'It was understood there, or there is none with this number. Go back to the exchange.',
    fr: 'Il a été compris là-bas, ou aucun ne porte ce numéro. Revenez aux échanges.',
  },
} satisfies Record<string, Text>

const unknownForm: Text = {
  en: 'Their system is older than ours. Call their operator; until it is brought up to date, settle it by telephone.',
  fr: 'Leur système est plus ancien que le nôtre. Appelez leur exploitant ; d’ici sa mise à jour, réglez l’affaire par téléphone.',
}
const ourFault: Text = {
  en: 'Most likely a fault of ours: report it to whoever maintains this software, and settle it by telephone.',
  fr: 'Sans doute un défaut de notre part : signalez-le à qui maintient ce logiciel, et réglez l’affaire par téléphone.',
}
const byProblem: Readonly<Record<string, Text>> = {
  'put-back': {
    en: 'Record again, with its own day and hour, what led to it. If that sends it once more, they answer that they have it already: set that one aside. A case that is gone altogether gets a new reference: tell them which one it replaces.',
    fr: 'Consignez de nouveau, à son jour et à son heure, ce qui y a donné lieu. Si cela l’envoie encore, ils répondent qu’ils l’ont déjà : classez cette réponse. Un dossier entièrement perdu reçoit une nouvelle référence : dites-leur laquelle elle remplace.',
  },
  'unknown-kind': unknownForm,
  'unknown-version': unknownForm,
  'does-not-fit': ourFault,
  'says-too-much': ourFault,
  'wrong-direction': ourFault,
  undecryptable: {
    en: 'They could not open its encrypted part. Have the operator compare keys with theirs, then say it again on the case.',
    fr: 'Ils n’ont pu ouvrir sa partie chiffrée. Faites comparer les clés par l’exploitant, puis redites-le dans le dossier.',
  },
  'unknown-reference': {
    en: 'They know no such reference. Look whether the request before it was understood there; if not, deal with that one first.',
    fr: 'Ils ne connaissent pas la référence. Voyez si la demande qui précède a été comprise là-bas ; sinon, traitez-la d’abord.',
  },
  refused: {
    en: 'Their case does not admit it as it stands. Open ours, compare with what they last said, and call whoever answers there.',
    fr: 'Leur dossier ne l’admet pas en l’état. Ouvrez le nôtre, comparez avec leur dernier message et appelez qui y répond.',
  },
  internal: {
    en: 'Their system failed on it. Ask their operator to try it again; it is kept there.',
    fr: 'Leur système a échoué. Demandez à leur exploitant de réessayer ; le message y est conservé.',
  },
}

/** What a person does next, by the reason they gave. */
export const nextThere = (problem: string | null): Text =>
  byProblem[problem ?? ''] ?? {
    en: 'Ask the other state what it made of it.',
    fr: 'Demandez à l’autre État ce qu’il en a fait.',
  }
