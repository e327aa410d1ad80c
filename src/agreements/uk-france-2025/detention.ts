import type { DetentionTerms } from '../../law/detention-terms.ts'

/**
 * Detention and bail in the United Kingdom. The review timetable (DET-10) and the levels of risk come from general
 * knowledge: no text that gives them was seen.
 */
export const detention: DetentionTerms = {
  power: {
    rule: 'DET-01',
    examination: {
      en: 'Examination (Schedule 2, paragraph 16(1))',
      fr: 'Examen (annexe 2, § 16(1))',
    },
    removal: {
      en: 'Removal (Schedule 2, paragraph 16(2))',
      fr: 'Éloignement (annexe 2, § 16(2))',
    },
  },
  noProspect: 'DET-02',
  reasons: { rule: 'DET-07', form: 'IS.91R' },
  gatekeeper: 'DET-09',
  riskLevels: [
    { level: 'none', title: { en: 'No indication of risk', fr: 'Aucun indice de vulnérabilité' } },
    { level: '1', title: { en: 'Level 1', fr: 'Niveau 1' } },
    { level: '2', title: { en: 'Level 2', fr: 'Niveau 2' } },
    { level: '3', title: { en: 'Level 3', fr: 'Niveau 3' } },
  ],
  reviews: {
    rule: 'DET-10',
    form: 'ICD 3469',
    steps: [
      { kind: 'hours-24', period: 'DET-10' },
      { kind: 'day-7', period: 'DET-10/day-7' },
      { kind: 'day-14', period: 'DET-10/day-14' },
      { kind: 'day-21', period: 'DET-10/day-21' },
      { kind: 'day-28', period: 'DET-10/day-28' },
    ],
    thenPeriod: 'DET-10/monthly',
  },
  accountPeriod: 'DET-08',
  panelPeriod: 'DET-11',
  limits: {
    child: { rule: 'DET-04', period: 'DET-04' },
    family: { rule: 'DET-05', period: 'DET-05', authorisedPeriod: 'DET-05/minister' },
    pregnant: { rule: 'DET-06', period: 'DET-06', authorisedPeriod: 'DET-06/minister' },
  },
  bail: {
    power: 'BAIL-01',
    examinationPeriod: 'BAIL-02',
    consentPeriod: 'BAIL-03',
    referralPeriod: 'BAIL-04',
    repeatPeriod: 'BAIL-05',
    conditions: 'BAIL-06',
    tagFromAge: 18,
    notice: 'BAIL-08',
  },
}
