import type { Text } from '../core/brand.ts'
import type { EntryKind, Subject, Way } from './events.ts'

/** The words of the joint committee's page. */
export const words = {
  title: { en: 'Joint committee', fr: 'Comité mixte' },
  intro: {
    en: 'What the committee follows: the two counts, how far they may part, what is paused, the oldest place without its counterpart, the weekly statements. Below, its log: minutes, decisions and disagreements, never edited.',
    fr: 'Ce que le comité suit : les deux décomptes, l’écart admis, ce qui est suspendu, la plus ancienne place sans contrepartie, les relevés hebdomadaires. Dessous, son journal : comptes rendus, décisions et désaccords, jamais modifiés.',
  },
  parity: { en: 'Parity', fr: 'Parité' },
  readmitted: { en: 'Readmitted', fr: 'Réadmises' },
  admitted: { en: 'Admitted', fr: 'Admises' },
  countedNote: { en: 'Signed by both', fr: 'Signées par les deux' },
  balance: { en: 'Balance', fr: 'Solde' },
  band: { en: 'Band', fr: 'Marge' },
  noBand: { en: 'none', fr: 'aucune' },
  bandNote: { en: 'People by which the counts may part', fr: 'Personnes d’écart admises' },
  within: { en: 'Within the band', fr: 'Dans la marge' },
  beyond: { en: 'Beyond the band', fr: 'Au-delà de la marge' },
  returns: { en: 'Returns', fr: 'Remises' },
  admissions: { en: 'Admissions', fr: 'Admissions' },
  going: { en: 'Going on', fr: 'En cours' },
  paused: { en: 'Paused', fr: 'Suspendues' },
  pausedSince: { en: 'since {at}', fr: 'depuis le {at}' },
  notByCommittee: { en: 'not paused by the committee', fr: 'pas de suspension du comité' },
  oldest: { en: 'Oldest place without its counterpart', fr: 'Plus ancienne place sans contrepartie' },
  noneUnpaired: { en: 'Every place has its counterpart', fr: 'Chaque place a sa contrepartie' },
  lastSigned: { en: 'Last signed statement:', fr: 'Dernier relevé signé :' },
  noneSigned: { en: 'None yet', fr: 'Aucun' },
  apart: { en: 'Lines left out of the statements', fr: 'Lignes écartées des relevés' },
  apartEmpty: { en: 'No line is left out of the statements.', fr: 'Aucune ligne n’est écartée des relevés.' },
  week: { en: 'Week', fr: 'Semaine' },
  place: { en: 'Place', fr: 'Place' },
  kindOf: { en: 'Kind', fr: 'Nature' },
  why: { en: 'Why', fr: 'Pourquoi' },
  asked: { en: 'Put to the committee', fr: 'Soumise au comité' },
  log: { en: 'The committee’s log', fr: 'Journal du comité' },
  logEmpty: { en: 'The log has no entry yet.', fr: 'Le journal est encore vide.' },
  metOn: { en: 'Meeting of', fr: 'Réunion du' },
  kind: { en: 'Entry', fr: 'Inscription' },
  subject: { en: 'Subject', fr: 'Objet' },
  text: { en: 'Words and reasons', fr: 'Termes et motifs' },
  author: { en: 'Author', fr: 'Auteur' },
  theirWords: {
    en: 'Their words stay with them: no text travels between the states. Record the minutes here; equal words are marked.',
    fr: 'Leurs termes restent chez eux : aucun texte ne circule entre les États. Inscrivez ici le compte rendu ; des termes égaux sont signalés.',
  },
  wordsHint: {
    en: 'Your words and reasons stay in this state. The other state learns the day, the kind, the subject, what is ordered, and a digest of the words.',
    fr: 'Vos termes et motifs restent dans cet État. L’autre État apprend le jour, la nature, l’objet, ce qui est ordonné et l’empreinte des termes.',
  },
  sameWords: { en: 'The same words in both logs', fr: 'Mêmes termes dans les deux journaux' },
  holds: { en: 'Recorded by both: it holds', fr: 'Enregistrée par les deux : elle s’applique' },
  waitsThem: { en: 'Waits for the other state’s record', fr: 'Attend l’enregistrement de l’autre État' },
  waitsUs: { en: 'Waits for our record', fr: 'Attend notre enregistrement' },
  record: { en: 'Make an entry', fr: 'Inscrire' },
  recordSays: {
    en: 'An entry is never edited: what was wrong is put right by a further one. A decision that sets a band, pauses or resumes holds once both states have recorded the same one of the same meeting.',
    fr: 'Une inscription n’est jamais modifiée : une erreur se rectifie par une nouvelle. Une décision qui fixe une marge, suspend ou reprend s’applique une fois enregistrée à l’identique, pour la même réunion, par les deux États.',
  },
  orders: { en: 'What it orders', fr: 'Ce qu’elle ordonne' },
  ordersNothing: { en: 'Nothing that the system carries out', fr: 'Rien que le système exécute' },
  ordersBand: { en: 'A band for the gap between the counts', fr: 'Une marge pour l’écart entre les décomptes' },
  ordersNoBand: { en: 'No band any more', fr: 'Plus de marge' },
  ordersPause: { en: 'A pause', fr: 'Une suspension' },
  ordersResume: { en: 'The end of a pause', fr: 'La fin d’une suspension' },
  bandHint: { en: 'A whole number of people', fr: 'Un nombre entier de personnes' },
  bandWrong: {
    en: 'Write the band as a whole number of people, such as 25.',
    fr: 'Écrivez la marge en nombre entier de personnes, par exemple 25.',
  },
  way: { en: 'Which way', fr: 'Quel sens' },
  save: { en: 'Record', fr: 'Enregistrer' },
  done: { en: 'The entry is made.', fr: 'L’inscription est faite.' },
  notYours: {
    en: 'The committee’s page is for its members and the duty lead.',
    fr: 'La page du comité est réservée à ses membres et au responsable de permanence.',
  },
  statements: { en: 'All weekly statements', fr: 'Tous les relevés hebdomadaires' },
  other: { en: 'the other state', fr: 'l’autre État' },
} satisfies Record<string, Text>

export const kinds: Readonly<Record<EntryKind, Text>> = {
  minutes: { en: 'Minutes', fr: 'Compte rendu' },
  decision: { en: 'Decision', fr: 'Décision' },
  disagreement: { en: 'Disagreement', fr: 'Désaccord' },
}
export const subjectWords: Readonly<Record<Subject, Text>> = {
  balance: { en: 'Balance of the counts', fr: 'Équilibre des décomptes' },
  statements: { en: 'Weekly statements', fr: 'Relevés hebdomadaires' },
  readmissions: { en: 'Readmissions', fr: 'Réadmissions' },
  admissions: { en: 'Admissions', fr: 'Admissions' },
  other: { en: 'Something else', fr: 'Autre objet' },
}
export const wayWords: Readonly<Record<Way, Text>> = {
  readmissions: { en: 'Returns', fr: 'Remises' },
  admissions: { en: 'Admissions', fr: 'Admissions' },
  both: { en: 'Both ways', fr: 'Les deux sens' },
}
export const rulingSays = {
  band: { en: 'The counts may part by {band}', fr: 'Les décomptes peuvent s’écarter de {band}' },
  noBand: { en: 'No band any more', fr: 'Plus de marge' },
  pause: { en: 'Pause: {way}', fr: 'Suspension : {way}' },
  resume: { en: 'End of the pause: {way}', fr: 'Fin de la suspension : {way}' },
} satisfies Record<string, Text>
