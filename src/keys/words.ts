import type { Text } from '../core/brand.ts'

/** Why something is not done with a key, and what to do instead. */
export const words = {
  noneNew: {
    en: 'Each of these keys is known here already. Nothing was announced.',
    fr: 'Chacune de ces clés est déjà connue ici. Rien n’a été annoncé.',
  },
  underWay: {
    en: 'New keys are announced and the other state has not confirmed them. Wait for its word, or retire them first.',
    fr: 'De nouvelles clés sont annoncées et l’autre État ne les a pas confirmées. Attendez sa réponse, ou retirez-les d’abord.',
  },
  confirmedAlready: {
    en: 'The other state has confirmed one of these keys, and it is in use. To stop it, call: a key is retired by its owner.',
    fr: 'L’autre État a confirmé une de ces clés et elle est en service. Pour l’arrêter, téléphonez : une clé est retirée par son titulaire.',
  },
  unknown: {
    en: 'There is no such key here, or it is no longer in that state. Look at the page again.',
    fr: 'Cette clé n’existe pas ici, ou n’est plus dans cet état. Consultez de nouveau la page.',
  },
  nothingLeft: {
    en: 'Nothing would be left to use. Announce a new key first; in an emergency, make one in the same step.',
    fr: 'Il ne resterait rien à utiliser. Annoncez d’abord une nouvelle clé ; en urgence, créez-en une dans la même étape.',
  },
  notConfirmed: {
    en: 'The other state has confirmed no newer key of this use. An old key is retired only once another has taken its place.',
    fr: 'L’autre État n’a confirmé aucune clé plus récente de cet usage. Une clé n’est retirée qu’une fois remplacée.',
  },
  stillSent: {
    en: 'Messages signed with this key are still without a receipt. Wait until they have it.',
    fr: 'Des messages signés avec cette clé sont encore sans accusé. Attendez qu’ils l’aient.',
  },
  notAsHeard: {
    en: 'This is not the fingerprint of the keys announced here. Do not confirm. Read it out once more; if it still differs, refuse the keys and tell your security officer.',
    fr: 'Ce n’est pas l’empreinte des clés annoncées ici. Ne confirmez pas. Relisez-la ensemble ; si elle diffère encore, refusez les clés et prévenez votre responsable de la sécurité.',
  },
  replacedOnly: {
    en: 'Only a key that another has replaced is retired in this way. For a lost or stolen one use the emergency form.',
    fr: 'Seule une clé remplacée se retire ainsi. Pour une clé perdue ou volée, utilisez le formulaire d’urgence.',
  },
  overlapRuns: {
    en: 'The new key has not been in use long enough. Both stay good until then, for what is still on its way; the page of the keys says until when.',
    fr: 'La nouvelle clé n’est pas en usage depuis assez longtemps. Les deux restent valables jusque-là, pour ce qui est encore en chemin ; la page des clés dit jusqu’à quand.',
  },
} satisfies Record<string, Text>
