import type { Text } from '../core/brand.ts'

/** Why something is refused on a weekly statement, and what to do. */
export const words = {
  noneDue: {
    en: 'This agreement makes no weekly count due.',
    fr: 'Cet accord ne prévoit pas de décompte hebdomadaire.',
  },
  noWeek: { en: 'There is no such week. Write it as 2026-W10.', fr: 'Cette semaine n’existe pas. Écrivez 2026-W10.' },
  notOver: {
    en: 'The week is not over: it ends on {until}. Draw it up after that.',
    fr: 'La semaine n’est pas terminée : elle s’achève le {until}. Arrêtez-la ensuite.',
  },
  none: { en: 'Nobody has drawn up this week yet.', fr: 'Personne n’a encore arrêté cette semaine.' },
  stale: {
    en: 'The statement has changed since this page was opened. Look at it again.',
    fr: 'Le relevé a changé depuis l’ouverture de cette page. Relisez-le.',
  },
  signedAlready: {
    en: 'A signature stands on this statement: it is never drawn up again. What came late goes into the next one.',
    fr: 'Ce relevé porte une signature : il n’est plus jamais arrêté de nouveau. Ce qui arrive tard va dans le suivant.',
  },
  earlierFirst: {
    en: 'The {week} comes first: it is not signed by both states.',
    fr: 'La {week} passe d’abord : elle n’est pas signée par les deux États.',
  },
  passed: {
    en: 'A later week is signed, and its statement has everything up to its own end.',
    fr: 'Une semaine ultérieure est signée et son relevé contient tout jusqu’à sa propre fin.',
  },
  notInTurn: {
    en: 'The {week} comes next: no week is passed over.',
    fr: 'La {week} vient ensuite : aucune semaine n’est sautée.',
  },
  waitsForTheirs: {
    en: 'The other state has not drawn up this version yet. There is nothing to put right before they have.',
    fr: 'L’autre État n’a pas encore arrêté cette version. Il n’y a rien à rectifier avant.',
  },
  sameAlready: {
    en: 'The two statements are the same. Sign instead.',
    fr: 'Les deux relevés sont identiques. Signez plutôt.',
  },
  notCompared: {
    en: 'The other state’s lines have not come yet. Without them the differences are not known.',
    fr: 'Les lignes de l’autre État ne sont pas encore arrivées. Sans elles, les écarts ne sont pas connus.',
  },
  openLeft: {
    en: 'Differences left to end: {n}. End each of them first.',
    fr: 'Écarts restant à régler : {n}. Réglez d’abord chacun d’eux.',
  },
  versionTwice: {
    en: 'This version was stated before, otherwise.',
    fr: 'Cette version a déjà été déclarée, autrement.',
  },
  repeated: { en: 'This version is on file.', fr: 'Cette version est au dossier.' },
  versionGap: { en: 'An earlier version is missing.', fr: 'Il manque une version antérieure.' },
  differ: {
    en: 'The two statements are not the same. Nobody can sign them.',
    fr: 'Les deux relevés ne sont pas identiques. Personne ne peut les signer.',
  },
  notTheSame: {
    en: 'The signature is for another statement than the one that stands here.',
    fr: 'La signature porte sur un autre relevé que celui qui est ici.',
  },
  noPart: {
    en: 'These lines belong to no version that differs.',
    fr: 'Ces lignes n’appartiennent à aucune version en désaccord.',
  },
  notTheirDigest: {
    en: 'The lines do not make the digest that was stated with them.',
    fr: 'Les lignes ne donnent pas l’empreinte déclarée avec elles.',
  },
  noDifference: { en: 'There is no such difference.', fr: 'Cet écart n’existe pas.' },
  settledAlready: {
    en: 'This difference has been ended, and what was decided stands.',
    fr: 'Cet écart est réglé et la décision demeure.',
  },
  notCorrected: {
    en: 'Our book still says what it said. Put it right first, or end the difference otherwise.',
    fr: 'Notre livre dit toujours la même chose. Rectifiez-le d’abord ou réglez l’écart autrement.',
  },
  wholeOnly: {
    en: 'This is about the whole statement, not about a line that could be left out. Put it right here or there, or put it to the committee.',
    fr: 'L’écart porte sur tout le relevé, non sur une ligne à écarter. Rectifiez ici ou là-bas, ou saisissez le comité.',
  },
  notReferred: {
    en: 'This difference was not put to the committee.',
    fr: 'Le comité n’a pas été saisi de cet écart.',
  },
  answeredAlready: { en: 'The committee’s answer is recorded.', fr: 'La réponse du comité est enregistrée.' },
} satisfies Record<string, Text>
