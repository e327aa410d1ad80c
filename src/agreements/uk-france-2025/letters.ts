import type { LetterTemplate } from '../../law/letter-texts.ts'
import { reconsiderationWithdrawn } from './dates.ts'

/** The letters the United Kingdom serves. One that grants time keeps its word: nobody travels until that time has run. */
export const letters: Readonly<Record<string, LetterTemplate>> = {
  'notice-of-intent': {
    id: 'notice-of-intent',
    title: { en: 'Notice of intent: inadmissibility', fr: 'Préavis d’irrecevabilité' },
    rule: 'INAD-07',
    answers: { held: 'INAD-07', inCommunity: 'INAD-07/community' },
    needs: ['reasons', 'contact'],
    extension: { rule: 'INAD-07', late: 'to-an-officer', readings: ['PR-04'] },
  },
  'inadmissibility-decision': {
    id: 'inadmissibility-decision',
    title: { en: 'Inadmissibility decision', fr: 'Décision d’irrecevabilité' },
    rule: 'INAD-01',
    needs: ['reasons', 'contact'],
  },
  'removal-notice': {
    id: 'removal-notice',
    title: { en: 'Notice of intention to remove', fr: 'Avis d’intention d’éloignement' },
    rule: 'NOT-01',
    waits: 'NOT-02',
    needs: ['reasons', 'destination', 'contact'],
  },
  'departure-details': {
    id: 'departure-details',
    title: { en: 'Departure details', fr: 'Modalités de départ' },
    // May be served with the notice, and replaced at any time before removal (NOT-04).
    rule: 'NOT-01',
    needs: ['departsAt', 'destination', 'contact'],
  },
  'rg-negative-v4.1': {
    id: 'rg-negative-v4.1',
    title: {
      en: 'Negative reasonable-grounds decision, guidance v4.1',
      fr: 'Décision négative sur les motifs raisonnables, instructions v4.1',
    },
    rule: 'NRM-06',
    needs: ['reasons', 'contact'],
    grants: {
      period: 'NRM-06',
      says: {
        en: 'You may ask for this decision to be reconsidered within {{promiseDays}} days.',
        fr: 'Vous pouvez demander le réexamen de cette décision dans les {{promiseDays}} jours.',
      },
    },
    current: { until: reconsiderationWithdrawn },
  },
  'rg-negative': {
    id: 'rg-negative',
    title: { en: 'Negative reasonable-grounds decision', fr: 'Décision négative sur les motifs raisonnables' },
    // It promises nothing.
    rule: 'NRM-07',
    needs: ['reasons', 'contact'],
    current: { from: reconsiderationWithdrawn },
  },
  'rg-positive': {
    id: 'rg-positive',
    title: { en: 'Positive reasonable-grounds decision', fr: 'Décision positive sur les motifs raisonnables' },
    rule: 'NRM-01',
    needs: ['reasons', 'contact'],
    grants: {
      period: 'NRM-01',
      says: {
        en: 'You will not be removed during your recovery period of at least {{promiseDays}} days.',
        fr: 'Vous ne serez pas éloigné pendant votre période de rétablissement, de {{promiseDays}} jours au moins.',
      },
    },
  },
  'access-code': {
    id: 'access-code',
    title: { en: 'Access code for the person', fr: 'Code d’accès de la personne' },
    // It decides nothing and promises nothing: it opens the person's own record to them.
    rule: 'DP-08',
    needs: ['code', 'contact'],
    apart: true,
  },
}
