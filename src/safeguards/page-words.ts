import type { Text } from '../core/brand.ts'

/** Words of this slice's forms, panel and board. */
export const words = {
  choose: { en: 'Choose', fr: 'Choisir' },
  record: { en: 'Record', fr: 'Enregistrer' },
  received: {
    en: 'The receiving state has signed for this person. Go through the courts desk.',
    fr: 'L’État requis a signé la remise de cette personne. Passez par le bureau des juridictions.',
  },
  safeguards: { en: 'Safeguards', fr: 'Protection des personnes' },
  intro: {
    en: 'Everybody in an open case of whom something must be looked at before they travel. What nobody has read comes first.',
    fr: 'Toutes les personnes d’un dossier ouvert dont la situation doit être examinée avant un départ. Ce que personne n’a lu vient en premier.',
  },
  notYours: {
    en: 'This board is for safeguarding and the duty lead: it shows what doctors and authorities say of people. You can raise a concern from the page of a case.',
    fr: 'Ce tableau est réservé à la protection et au responsable de permanence : il montre ce que médecins et autorités disent des personnes. Vous pouvez signaler une préoccupation depuis la page d’un dossier.',
  },
  noSafeguards: {
    en: 'The law of this agreement gives us no such duties. Barriers are raised and lifted on each case.',
    fr: 'Le droit de cet accord ne nous confie pas ces obligations. Les obstacles se signalent et se lèvent dans chaque dossier.',
  },
  person: { en: 'Person', fr: 'Personne' },
  concern: { en: 'What is asked', fr: 'Ce qui est demandé' },
  clock: { en: 'By when', fr: 'Échéance' },
  who: { en: 'By whom', fr: 'Par qui' },
  nobody: { en: 'Nothing is open here.', fr: 'Rien n’est ouvert ici.' },
  late: { en: 'Late', fr: 'En retard' },
  noClock: { en: 'No time set', fr: 'Sans délai fixé' },
  none: { en: 'No concern is on file.', fr: 'Aucune préoccupation au dossier.' },
  age: { en: 'Age', fr: 'Âge' },
  trafficking: { en: 'Trafficking', fr: 'Traite des êtres humains' },
  health: { en: 'Health', fr: 'Santé' },
  family: { en: 'Family', fr: 'Famille' },
  saidAtScreening: { en: 'Said at screening, look again', fr: 'Dit à l’entretien, à revoir' },
  saidNo: { en: 'Said no when asked:', fr: 'A répondu non à la question :' },
  flagWords: { en: 'Words:', fr: 'Mots :' },
  lookedAt: { en: 'Looked at', fr: 'Revu' },
  look: { en: 'Record that you looked again', fr: 'Enregistrer que vous avez revu ce point' },
  needs: { en: 'Needs for the journey', fr: 'Besoins pour le voyage' },
  risk: { en: 'Adult at risk, level', fr: 'Adulte vulnérable, niveau' },
  disputedBy: { en: 'Disputed by', fr: 'Contesté par' },
  authorityTold: { en: 'Local authority told:', fr: 'Collectivité locale informée :' },
  referredBy: { en: 'Referred by', fr: 'Signalement par' },
  report: { en: 'Doctor’s report', fr: 'Rapport médical' },
  unread: { en: 'Not read', fr: 'Non lu' },
  untold: { en: 'Answered, person not told', fr: 'Réponse donnée, personne non informée' },
  told: { en: 'Answered and told', fr: 'Réponse donnée et communiquée' },
  examination: { en: 'Doctor’s examination', fr: 'Examen médical' },
  fitness: { en: 'Fitness to travel', fr: 'Aptitude au voyage' },
  reasonable: { en: 'First decision', fr: 'Première décision' },
  conclusive: { en: 'Conclusive decision', fr: 'Décision définitive' },
  reconsideration: { en: 'Reconsideration', fr: 'Réexamen' },
  disqualified: { en: 'Disqualified', fr: 'Exclusion de la protection' },
  awaited: { en: 'awaited', fr: 'attendue' },
  undecided: { en: 'travel not decided', fr: 'voyage non décidé' },
} satisfies Record<string, Text>

/** The parts of the board, in the order in which they are read. */
export const boardParts = {
  report: { en: 'Doctors’ reports', fr: 'Rapports médicaux' },
  age: { en: 'Age disputes', fr: 'Contestations d’âge' },
  referral: { en: 'Trafficking referrals', fr: 'Signalements de traite' },
  health: { en: 'Examinations and fitness', fr: 'Examens et aptitude' },
  family: { en: 'Families', fr: 'Familles' },
  flag: { en: 'Said at screening, not looked at again', fr: 'Dit à l’entretien, non revu' },
} satisfies Record<string, Text>

export const labels = {
  by: { en: 'Who says so', fr: 'Qui le dit' },
  grounds: { en: 'Grounds', fr: 'Motifs' },
  authority: { en: 'Local authority', fr: 'Collectivité locale' },
  reference: { en: 'Reference', fr: 'Référence' },
  referral: { en: 'Referral', fr: 'Signalement' },
  firstResponder: { en: 'First responder', fr: 'Premier intervenant' },
  indicators: { en: 'What was seen or said', fr: 'Ce qui a été vu ou dit' },
  asks: { en: 'What the authority asks', fr: 'Ce que l’autorité demande' },
  gives: { en: 'The answer', fr: 'La réponse' },
  outcome: { en: 'Outcome', fr: 'Issue' },
  decidedAt: { en: 'When it was decided', fr: 'Date et heure de la décision' },
  document: { en: 'The document', fr: 'Le document' },
  ground: { en: 'Ground', fr: 'Motif' },
  doctor: { en: 'The doctor or nurse', fr: 'Le médecin ou l’infirmier' },
  limb: { en: 'What the report is about', fr: 'Objet du rapport' },
  summary: { en: 'What the report says', fr: 'Ce que dit le rapport' },
  report: { en: 'Report', fr: 'Rapport' },
  consideredBy: { en: 'Who considered it', fr: 'Qui l’a examiné' },
  reasons: { en: 'Reasons', fr: 'Motifs' },
  language: { en: 'Language in which the person was told', fr: 'Langue dans laquelle la personne a été informée' },
  interpreter: { en: 'Interpreter', fr: 'Interprète' },
  level: { en: 'Level', fr: 'Niveau' },
  evidence: { en: 'Evidence', fr: 'Éléments' },
  needs: { en: 'What the person needs', fr: 'Ce dont la personne a besoin' },
  other: { en: 'Reference of the other case', fr: 'Référence de l’autre dossier' },
  relation: { en: 'The other person is this person’s', fr: 'L’autre personne est, pour celle-ci' },
  decision: { en: 'Decision', fr: 'Décision' },
  indicator: { en: 'What was said about', fr: 'Ce qui a été dit sur' },
  finding: { en: 'What you found', fr: 'Ce que vous avez constaté' },
} satisfies Record<string, Text>

export const secondLabel: Text = {
  en: 'A positive decision was made before',
  fr: 'Une décision positive existe déjà',
}
export const secondHint: Text = {
  en: 'If this one is positive: on which facts, and does it protect? The determination is the authority’s, not yours.',
  fr: 'Si celle-ci est positive : sur quels faits, et protège-t-elle ? C’est l’autorité qui en décide, non vous.',
}
export const secondWords = {
  'later-facts': { en: 'On facts since the earlier decision: it protects', fr: 'Faits postérieurs : elle protège' },
  protected: {
    en: 'On earlier facts; the authority determined that it protects',
    fr: 'Faits antérieurs ; l’autorité a décidé qu’elle protège',
  },
  'not-protected': {
    en: 'On earlier facts; the authority made no such determination',
    fr: 'Faits antérieurs ; l’autorité n’en a pas décidé ainsi',
  },
} satisfies Record<string, Text>

export const grounds = {
  positive: { en: 'Positive', fr: 'Positive' },
  negative: { en: 'Negative', fr: 'Négative' },
} satisfies Record<string, Text>
export const reconsidered = {
  maintained: { en: 'Negative decision maintained', fr: 'Décision négative maintenue' },
  positive: { en: 'Now positive', fr: 'Désormais positive' },
} satisfies Record<string, Text>
export const disqualifications = {
  'public-order': { en: 'Threat to public order', fr: 'Menace pour l’ordre public' },
  'bad-faith': { en: 'Claimed in bad faith', fr: 'Demande faite de mauvaise foi' },
} satisfies Record<string, Text>
export const examined = {
  done: { en: 'Done', fr: 'Effectué' },
  declined: { en: 'Declined; the right to ask later stays', fr: 'Refusé ; le droit de le demander plus tard demeure' },
} satisfies Record<string, Text>
export const considered = {
  release: { en: 'Release', fr: 'Mise en liberté' },
  'detention-maintained': { en: 'Detention maintained', fr: 'Rétention maintenue' },
} satisfies Record<string, Text>
export const fit = {
  unfit: { en: 'Unfit to travel', fr: 'Inapte au voyage' },
  fit: { en: 'Fit to travel', fr: 'Apte au voyage' },
} satisfies Record<string, Text>
export const levels = {
  1: { en: 'Level 1', fr: 'Niveau 1' },
  2: { en: 'Level 2', fr: 'Niveau 2' },
  3: { en: 'Level 3', fr: 'Niveau 3' },
} satisfies Record<string, Text>
export const relationWords = {
  spouse: { en: 'Husband, wife or partner', fr: 'Époux, épouse ou partenaire' },
  parent: { en: 'Parent', fr: 'Parent' },
  child: { en: 'Child', fr: 'Enfant' },
  sibling: { en: 'Brother or sister', fr: 'Frère ou sœur' },
  other: { en: 'Other relative', fr: 'Autre proche' },
} satisfies Record<string, Text>
export const travel = {
  together: { en: 'They travel together', fr: 'Ils voyagent ensemble' },
  apart: { en: 'They travel apart', fr: 'Ils voyagent séparément' },
} satisfies Record<string, Text>
export const looked = {
  concern: { en: 'A concern: acted on as the reasons say', fr: 'Préoccupation fondée : suite donnée selon les motifs' },
  'no-concern': { en: 'No concern', fr: 'Pas de préoccupation' },
} satisfies Record<string, Text>
