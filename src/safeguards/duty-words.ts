import type { Text } from '../core/brand.ts'
import type { Indicator } from './events.ts'

/** What is asked of somebody, in words. */
export const duties = {
  tellAuthority: {
    en: 'Tell the local authority that the age is disputed',
    fr: 'Informer la collectivité locale de la contestation d’âge',
  },
  answerAuthority: {
    en: 'Answer the authority’s question about the referral',
    fr: 'Répondre à la question de l’autorité sur le signalement',
  },
  awaitReasonable: {
    en: 'First decision on trafficking awaited',
    fr: 'Première décision sur la traite attendue',
  },
  chaseReasonable: {
    en: 'First decision on trafficking: ask where it is',
    fr: 'Première décision sur la traite : relancer l’autorité',
  },
  servePositive: { en: 'Serve the positive first decision', fr: 'Notifier la première décision positive' },
  serveNegative: { en: 'Serve the negative first decision', fr: 'Notifier la première décision négative' },
  recovery: { en: 'Recovery period runs', fr: 'Période de rétablissement en cours' },
  awaitConclusive: {
    en: 'Conclusive decision on trafficking awaited',
    fr: 'Décision définitive sur la traite attendue',
  },
  window: { en: 'Reconsideration may be asked for', fr: 'Le réexamen peut être demandé' },
  awaitReconsideration: { en: 'Reconsideration awaited', fr: 'Réexamen attendu' },
  liftReferral: {
    en: 'Nothing keeps the trafficking barrier any more: lift it',
    fr: 'Plus rien ne justifie l’obstacle lié à la traite : le lever',
  },
  examination: {
    en: 'Doctor’s examination after admission to detention',
    fr: 'Examen médical après l’admission en rétention',
  },
  consider: { en: 'Read and answer the doctor’s report', fr: 'Lire le rapport médical et y répondre' },
  tell: { en: 'Tell the person the answer to the report', fr: 'Informer la personne de la réponse au rapport' },
  fitness: {
    en: 'Unfit to travel: a doctor’s statement is needed',
    fr: 'Inapte au voyage : attestation médicale requise',
  },
  family: { en: 'Family travels apart: decide', fr: 'La famille voyage séparément : décider' },
  look: { en: 'Said at screening: look again', fr: 'Dit à l’entretien : à revoir' },
} satisfies Record<string, Text>

export const says = {
  target: {
    en: 'A target, not a limit: the barrier stands until the decision, however late.',
    fr: 'C’est un objectif, non une limite : l’obstacle subsiste jusqu’à la décision, même tardive.',
  },
  reply: {
    en: 'The time comes from general knowledge: no text that gives it was seen. The barrier stands until the person is told.',
    fr: 'Ce délai relève de la connaissance générale : aucun texte qui l’énonce n’a été consulté. L’obstacle subsiste jusqu’à l’information de la personne.',
  },
  recovery: {
    en: 'Nobody travels before its end, nor before the conclusive decision.',
    fr: 'Aucun départ avant sa fin, ni avant la décision définitive.',
  },
  noClock: {
    en: 'No text that was seen sets a time. Do it now.',
    fr: 'Aucun texte consulté ne fixe de délai. À faire tout de suite.',
  },
  family: {
    en: 'This person has a seat. Whether the family has one on the same flight is not known here: look at the linked case.',
    fr: 'Cette personne a un siège. Rien n’indique ici si sa famille en a un sur le même vol : consultez le dossier rattaché.',
  },
  flag: {
    en: 'A question, not a finding: it shuts nothing.',
    fr: 'C’est une question, non un constat : elle ne ferme rien.',
  },
} satisfies Record<string, Text>

export const indicatorTitles: Readonly<Record<Indicator, Text>> = {
  exploitation: { en: 'Exploitation', fr: 'Exploitation' },
  violence: { en: 'Violence or captivity', fr: 'Violences ou captivité' },
  health: { en: 'Health', fr: 'Santé' },
  pregnancy: { en: 'Pregnancy', fr: 'Grossesse' },
  age: { en: 'Age', fr: 'Âge' },
}
