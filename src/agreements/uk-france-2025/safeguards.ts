import type { SafeguardsTerms } from '../../law/safeguards-terms.ts'

/** Which rules the safeguards of the United Kingdom rest on. No number stands here: the periods have them. */
export const safeguards: SafeguardsTerms = {
  age: { barrier: 'age-dispute', dispute: 'AGE-06', finding: 'AGE-04', authority: 'AGE-03' },
  trafficking: {
    barrier: 'trafficking',
    pending: 'NRM-07a',
    authority: 'NRM-10',
    target: 'NRM-04',
    recovery: 'NRM-01',
    reconsideration: 'NRM-06',
    secondPositive: 'NRM-02',
    noReconsideration: 'NRM-07',
    disqualification: 'NRM-03',
    remedy: {
      en: 'The remedy is judicial review, from abroad if need be.',
      fr: 'Le recours est le contrôle juridictionnel, au besoin depuis l’étranger.',
    },
    positiveLetter: 'rg-positive',
    places: ['libya*', 'libye*'],
  },
  medical: {
    barrier: 'medical',
    examination: 'DET-14',
    reply: 'DET-18',
    report: 'DET-15',
    // No provision that was seen speaks of fitness to travel: it rests where the barrier does.
    fitness: 'TR-07',
    atRisk: 'DET-12',
    limbs: {
      1: { en: 'Detention is likely to harm health', fr: 'La rétention risque de nuire à la santé' },
      2: { en: 'Suicide is feared', fr: 'Un suicide est à craindre' },
      3: { en: 'Concern about torture', fr: 'Indices de torture' },
    },
  },
}
