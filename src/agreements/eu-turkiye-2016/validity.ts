import type { Validity } from '../../law/law.ts'
import { crossingsFrom, returnsStopped } from './dates.ts'

/**
 * While people could be returned. The statement gives itself no last day; returns have been stopped by the receiving
 * state since March 2020, and so the time of this agreement ends there in our data (ET-07, reading ET-R05).
 */
export const validity: readonly Validity[] = [
  {
    from: crossingsFrom,
    until: returnsStopped,
    certainty: 'S',
    sources: [
      'https://www.statewatch.org/news/2016/march/eu-turkey-summit-eu-turkey-statement-18-march-2016/',
      'http://www.mfa.gov.tr/sc_-22_-yunanistan-goc-bakani-nin-iddialari-hk-sc.en.mfa',
      'https://euaa.europa.eu/asylum-report-2022/4157-eu-turkey-statement',
    ],
    readings: ['ET-R05'],
    says: {
      en: 'In operation from 20 March 2016 until Türkiye stopped taking people back in March 2020.',
      fr: 'En application du 20 mars 2016 jusqu’à l’arrêt des reprises par la Turquie en mars 2020.',
    },
  },
]
