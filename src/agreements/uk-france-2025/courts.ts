import type { CourtsTerms, Remedy, Stage, Suspension } from '../../law/courts-terms.ts'

/**
 * Going to court against a transfer, and what of it suspends (JR-03, JR-04). The exact triggers in the guidance were not
 * read; where the dossier leaves two ways, the one that keeps the person here is taken.
 */

const challenge: readonly Stage[] = [
  'permission-granted',
  'permission-refused',
  'relief-asked',
  'relief-granted',
  'relief-refused',
  'allowed',
  'dismissed',
  'withdrawn',
  'remitted',
]

/** An injunction stands until an order discharges it; a later refusal of the same relief is such an order. */
const injunction: Suspension = {
  barrier: 'injunction',
  rule: 'TR-26',
  from: ['relief-granted'],
  until: ['relief-refused'],
  says: {
    en: 'It suspends: the court has granted relief. That stands until a court ends it, whatever becomes of the claim.',
    fr: 'Il suspend : le juge a accordé la mesure. Elle vaut jusqu’à ce qu’un juge y mette fin, quel que soit le sort du recours.',
  },
}

const permission: Suspension = {
  barrier: 'suspensive-remedy',
  rule: 'JR-03',
  from: ['permission-granted'],
  until: ['dismissed', 'withdrawn'],
  says: {
    en: 'It suspends: permission was granted. The exact triggers were not read, so permission is taken to suspend.',
    fr: 'Il suspend : l’autorisation a été accordée. Les conditions exactes n’ont pas été lues ; l’autorisation est donc réputée suspendre.',
  },
}

const judicialReview: Remedy = {
  id: 'judicial-review',
  title: { en: 'Judicial review claim', fr: 'Recours en contrôle juridictionnel' },
  rule: 'JR-03',
  courts: ['upper-tribunal', 'administrative-court', 'court-of-appeal'],
  stages: challenge,
  suspensions: [injunction, permission],
  otherwise: {
    en: 'It does not suspend: a judicial review claim by itself stops no removal to a third country. An injunction, permission or an undertaking would.',
    fr: 'Il ne suspend pas : à lui seul, un recours en contrôle juridictionnel n’arrête pas l’éloignement vers un pays tiers. Une injonction, une autorisation ou un engagement l’arrêterait.',
  },
}

const application: Remedy = {
  id: 'injunction-application',
  title: { en: 'Application for an injunction', fr: 'Demande d’injonction' },
  rule: 'JR-03',
  courts: ['administrative-court', 'upper-tribunal', 'court-of-appeal'],
  stages: ['relief-asked', 'relief-granted', 'relief-refused', 'withdrawn'],
  suspensions: [injunction],
  otherwise: {
    en: 'It does not suspend: asking for an injunction is not having one. The order would suspend the moment it is received.',
    fr: 'Elle ne suspend pas : demander une injonction n’est pas l’obtenir. La décision suspendrait dès sa réception.',
  },
}

const letterBefore: Remedy = {
  id: 'pre-action-letter',
  title: { en: 'Pre-action letter', fr: 'Lettre préalable au recours' },
  rule: 'JR-03',
  courts: ['none'],
  stages: ['withdrawn'],
  suspensions: [],
  otherwise: {
    en: 'It does not suspend: no court has been asked yet. Read it all the same: it may hold a human-rights claim or new evidence.',
    fr: 'Elle ne suspend pas : aucun juge n’est encore saisi. Lisez-la néanmoins : elle peut contenir une demande fondée sur les droits de l’homme ou des éléments nouveaux.',
  },
}

const appeal: Remedy = {
  id: 'statutory-appeal',
  title: { en: 'Statutory appeal', fr: 'Appel prévu par la loi' },
  rule: 'TR-25',
  courts: ['first-tier-tribunal', 'upper-tribunal', 'court-of-appeal'],
  stages: ['permission-granted', 'permission-refused', 'allowed', 'dismissed', 'withdrawn', 'remitted'],
  suspensions: [
    {
      barrier: 'suspensive-remedy',
      rule: 'TR-25',
      from: ['lodged'],
      until: ['dismissed', 'withdrawn'],
      says: {
        en: 'It suspends: an appeal with suspensive effect is pending until it is withdrawn or finally dismissed.',
        fr: 'Il suspend : un appel à effet suspensif est pendant jusqu’au désistement ou au rejet définitif.',
      },
    },
  ],
  otherwise: {
    en: 'It no longer suspends: the appeal has ended.',
    fr: 'Il ne suspend plus : l’appel a pris fin.',
  },
}

const strasbourg: Remedy = {
  id: 'strasbourg-interim-measure',
  title: {
    en: 'Request to Strasbourg for an interim measure (rule 39)',
    fr: 'Demande de mesure provisoire à Strasbourg (article 39)',
  },
  rule: 'JR-13',
  courts: ['strasbourg'],
  stages: ['relief-asked', 'relief-granted', 'relief-refused', 'withdrawn'],
  suspensions: [
    {
      ...injunction,
      rule: 'JR-13',
      says: {
        en: 'It suspends: a measure was indicated. What the guidance says of it was not seen, so it is taken as an order.',
        fr: 'Elle suspend : une mesure a été indiquée. Ce que les instructions en disent n’a pas été vu ; elle est donc traitée comme une décision.',
      },
    },
  ],
  otherwise: {
    en: 'It does not suspend: the request was made, and no measure has been indicated.',
    fr: 'Elle ne suspend pas : la demande est faite et aucune mesure n’a été indiquée.',
  },
}

/** The remedies by their ids, the courts, and how a claim moves between them (JR-06). */
export const courts: CourtsTerms = {
  courts: {
    none: { en: 'Not before a court yet', fr: 'Aucun juge saisi' },
    'first-tier-tribunal': { en: 'First-tier Tribunal', fr: 'First-tier Tribunal' },
    'upper-tribunal': { en: 'Upper Tribunal', fr: 'Upper Tribunal' },
    'administrative-court': { en: 'Administrative Court', fr: 'Administrative Court' },
    'court-of-appeal': { en: 'Court of Appeal', fr: 'Court of Appeal' },
    strasbourg: { en: 'European Court of Human Rights', fr: 'Cour européenne des droits de l’homme' },
  },
  remedies: {
    'judicial-review': judicialReview,
    'injunction-application': application,
    'pre-action-letter': letterBefore,
    'statutory-appeal': appeal,
    'strasbourg-interim-measure': strasbourg,
  },
  transfers: {
    rule: 'JR-06',
    between: [['upper-tribunal', 'administrative-court']],
  },
  barriers: { order: 'injunction', duty: 'order-duty', undertaking: 'undertaking' },
  // Courts had the reports given to the French authorities before the person arrived: only their receipt shows it (JR-08).
  delivery: {
    rule: 'TR-56',
    to: ['receiving-state'],
    papers: {
      'rule-35-report': { en: 'Rule 35(3) report', fr: 'Rapport au titre de la règle 35(3)' },
      'doctor-report': { en: 'Report of a doctor', fr: 'Rapport d’un médecin' },
      'other-medical': { en: 'Other medical paper', fr: 'Autre document médical' },
      other: { en: 'Other paper', fr: 'Autre document' },
    },
  },
  duties: 'JR-08',
  anonymity: 'JR-09',
}
