import type { Text } from '../core/brand.ts'
import type { DetentionTerms } from '../law/detention-terms.ts'
import type { Agreement } from '../law/law.ts'
import type { BailCondition, DetentionEvent } from './events.ts'

/** Detention as its pages say it. */
type Of<Type extends DetentionEvent['type']> = Extract<DetentionEvent, { type: Type }>

export const labels = {
  place: { en: 'Place of detention', fr: 'Lieu de rétention' },
  newPlace: { en: 'Where to', fr: 'Nouveau lieu' },
  power: { en: 'Power', fr: 'Fondement' },
  gatekeeperName: { en: 'Gatekeeper’s name', fr: 'Nom de l’agent du service de contrôle' },
  gatekeeperDecision: { en: 'Gatekeeper’s decision', fr: 'Décision du service de contrôle' },
  reasonsForm: { en: 'Form on which written reasons were given', fr: 'Formulaire remis avec les motifs écrits' },
  language: { en: 'Language in which it was explained', fr: 'Langue dans laquelle il a été expliqué' },
  interpreter: { en: 'Interpreter', fr: 'Interprète' },
  riskLevel: { en: 'Adult at risk', fr: 'Adulte vulnérable' },
  reasons: { en: 'Reasons', fr: 'Motifs' },
  kind: { en: 'Which review', fr: 'Quel réexamen' },
  decision: { en: 'Decision', fr: 'Décision' },
  prospects: { en: 'Prospects of removal', fr: 'Perspectives d’éloignement' },
  authoriser: { en: 'Authorising officer', fr: 'Agent habilité' },
  summary: { en: 'What the person was told', fr: 'Ce qui a été dit à la personne' },
  recommendation: { en: 'What the panel recommended', fr: 'Avis de la commission' },
  outcome: { en: 'What was decided', fr: 'Décision prise' },
  group: { en: 'The person', fr: 'La personne' },
  authority: { en: 'Minister’s authority', fr: 'Autorisation du ministre' },
  code: { en: 'Why the person is released', fr: 'Raison de la libération' },
  to: { en: 'Where the person goes', fr: 'Où va la personne' },
  bailTo: { en: 'Asked of', fr: 'Adressée à' },
  grounds: { en: 'Grounds', fr: 'Moyens' },
  change: { en: 'What has changed since the last refusal', fr: 'Ce qui a changé depuis le dernier refus' },
  application: { en: 'Application', fr: 'Demande' },
  answer: { en: 'Answer', fr: 'Réponse' },
  conditions: { en: 'Conditions', fr: 'Conditions' },
  begins: { en: 'When bail begins', fr: 'Début de la liberté' },
  document: { en: 'Document', fr: 'Document' },
  occurredAt: { en: 'When it happened', fr: 'Date et heure des faits' },
} satisfies Record<string, Text>

export const judgements: Readonly<Record<'maintain' | 'release', Text>> = {
  maintain: { en: 'Detention goes on', fr: 'La rétention se poursuit' },
  release: { en: 'Release', fr: 'Libération' },
}
export const gatekeeping: Readonly<Record<'accepted' | 'refused', Text>> = {
  accepted: { en: 'Accepted', fr: 'Acceptée' },
  refused: { en: 'Refused', fr: 'Refusée' },
}
export const groups: Readonly<Record<Of<'detention-limit-recorded'>['group'], Text>> = {
  family: { en: 'Is in a family with children', fr: 'Appartient à une famille avec enfants' },
  pregnant: { en: 'Is pregnant', fr: 'Est enceinte' },
}
export const bodies: Readonly<Record<Of<'bail-applied'>['to'], Text>> = {
  'secretary-of-state': { en: 'The Secretary of State', fr: 'Le ministre' },
  tribunal: { en: 'The tribunal', fr: 'Le tribunal' },
}
export const consents: Readonly<Record<'asked' | 'given' | 'refused', Text>> = {
  asked: { en: 'Consent asked for', fr: 'Accord demandé' },
  given: { en: 'Consent given', fr: 'Accord donné' },
  refused: { en: 'Consent refused', fr: 'Accord refusé' },
}
export const bailOutcomes: Readonly<Record<'granted' | 'refused' | 'withdrawn' | 'lapsed', Text>> = {
  granted: { en: 'Granted', fr: 'Accordée' },
  refused: { en: 'Refused', fr: 'Refusée' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
  lapsed: { en: 'Nothing left to decide', fr: 'Devenue sans objet' },
}
export const conditionKinds: Readonly<Record<BailCondition['kind'], Text>> = {
  residence: { en: 'Where to live', fr: 'Résidence' },
  reporting: { en: 'Where and when to report', fr: 'Pointage' },
  appearance: { en: 'When and where to appear', fr: 'Comparution' },
  'work-or-study': { en: 'Work or study', fr: 'Travail ou études' },
  'electronic-tag': { en: 'Electronic tag', fr: 'Surveillance électronique' },
  other: { en: 'Another condition', fr: 'Autre condition' },
}
export const releases: Readonly<Record<Of<'released-from-detention'>['code'] | 'handed-over', Text>> = {
  bail: { en: 'Bail', fr: 'Liberté accordée' },
  review: { en: 'Decision of a review', fr: 'Décision d’un réexamen' },
  panel: { en: 'Decision upon the panel’s view', fr: 'Décision après avis de la commission' },
  'court-order': { en: 'Order of a court or tribunal', fr: 'Décision de justice' },
  'no-prospect-of-removal': { en: 'Removal no longer to be expected', fr: 'Éloignement qui n’est plus à attendre' },
  'longest-time-reached': { en: 'Longest time reached', fr: 'Durée maximale atteinte' },
  other: { en: 'Another reason', fr: 'Autre raison' },
  'handed-over': { en: 'Handed over', fr: 'Personne remise' },
}

const extra: Text = { en: 'Extra review, besides the timetable', fr: 'Réexamen supplémentaire, hors calendrier' }

/** A review by its kind in the words of the agreement's own periods. */
export function reviewTitle(agreement: Agreement, kind: string): Text {
  const terms: DetentionTerms | null = agreement.detention
  const { steps = [], thenPeriod = '' } = terms?.reviews ?? {}
  const period = kind === 'monthly' ? thenPeriod : steps.find((step) => step.kind === kind)?.period
  return (period === undefined ? undefined : agreement.periods[period]?.title) ?? extra
}

export const pageWords = {
  detention: { en: 'Detention', fr: 'Rétention' },
  notHeld: { en: 'The person is not in detention.', fr: 'La personne n’est pas en rétention.' },
  since: { en: 'Held since', fr: 'En rétention depuis' },
  here: { en: 'At this place since', fr: 'Dans ce lieu depuis' },
  noDecision: { en: 'No decision on record', fr: 'Aucune décision enregistrée' },
  reviews: { en: 'Reviews', fr: 'Réexamens' },
  noReviews: { en: 'No review is on file.', fr: 'Aucun réexamen ne figure au dossier.' },
  bail: { en: 'Bail', fr: 'Mise en liberté' },
  noBail: { en: 'Bail has not been asked for.', fr: 'Aucune demande de liberté.' },
  referral: { en: 'Referred without an application', fr: 'Saisine d’office' },
  waiting: { en: 'Waiting for a decision', fr: 'Décision en attente' },
  nextReview: { en: 'Next review', fr: 'Prochain réexamen' },
  choose: { en: 'Choose', fr: 'Choisissez' },
  earlier: { en: 'Earlier detention', fr: 'Rétention antérieure' },
  prospectsHint: {
    en: 'Whether and when removal is still to be expected, and what it hangs on.',
    fr: 'Si et quand l’éloignement est encore à attendre, et de quoi il dépend.',
  },
  conditionsHint: {
    en: 'For a grant: at least one. Write what exactly is asked; leave the others empty.',
    fr: 'Pour une mise en liberté : au moins une. Écrivez ce qui est exigé précisément ; laissez les autres vides.',
  },
  beginsHint: {
    en: 'For a grant. Leave empty if it begins at once.',
    fr: 'En cas d’accord. Laissez vide si elle prend effet aussitôt.',
  },
  authorityHint: {
    en: 'The document, if a minister has authorised the longer time.',
    fr: 'Le document, si un ministre a autorisé la durée plus longue.',
  },
  changeHint: {
    en: 'Needed for a further application to the tribunal soon after it refused.',
    fr: 'Nécessaire pour une nouvelle demande au tribunal peu après un refus.',
  },
} satisfies Record<string, Text>

/** `36 days`, from a number of days. */
export const daysHeld = (days: number): Text => ({
  en: days === 1 ? '1 day' : `${days} days`,
  fr: days < 2 ? `${days} jour` : `${days} jours`,
})
