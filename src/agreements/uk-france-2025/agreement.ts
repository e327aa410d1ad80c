import type { Agreement } from '../../law/law.ts'
import { answers } from './answers.ts'
import { barriers } from './barriers.ts'
import { extendedEnd, schemeStarts, signedEnd } from './dates.ts'
import { letters } from './letters.ts'
import { periods } from './periods.ts'
import { provisions } from './provisions.ts'
import { readings } from './readings.ts'

/** The agreement of 29/30 July 2025 between the United Kingdom and France: "one in, one out". Data, and nothing else. */
export const ukFrance2025: Agreement = {
  id: 'uk-france-2025',
  title: {
    en: 'United Kingdom–France agreement on the prevention of dangerous journeys (2025)',
    fr: 'Accord franco-britannique relatif à la prévention des traversées périlleuses (2025)',
  },
  returning: {
    party: 'GB',
    name: { en: 'United Kingdom', fr: 'Royaume-Uni' },
    zone: 'Europe/London',
    place: 'GB-ENG',
  },
  receiving: {
    party: 'FR',
    name: { en: 'France', fr: 'France' },
    zone: 'Europe/Paris',
    place: 'FR',
  },
  validity: [
    {
      from: schemeStarts,
      until: signedEnd,
      certainty: 'S',
      sources: [
        'http://opiniojuris.org/2025/10/03/the-agreement-between-the-uk-and-france-on-the-prevention-of-dangerous-journeys',
        'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni',
      ],
      readings: ['CAL-02'],
      says: {
        en: 'In force from 6 August 2025 to 11 June 2026, as signed.',
        fr: 'En vigueur du 6 août 2025 au 11 juin 2026, comme signé.',
      },
    },
    {
      // The extension itself is reported by a minister's letter; its last day is our reading and weakly sourced.
      from: signedEnd,
      until: extendedEnd,
      certainty: 'S',
      sources: [
        'https://cbrtimes.com/?p=22867',
        'https://blog.progressiverobot.com/france-britain-extend-one-in-one-out-migration-deal',
      ],
      readings: ['OP-01', 'CAL-02'],
      says: {
        en: 'Extended into autumn 2026; taken to end with 31 October 2026, weakly sourced.',
        fr: 'Prolongé jusqu’à l’automne 2026 ; fin retenue au 31 octobre 2026, source faible.',
      },
    },
  ],
  provisions,
  periods,
  readings,
  barriers,
  letters,
  answers,
}
