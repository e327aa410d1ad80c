import type { Instant } from '../../../core/brand.ts'
import type { Validity } from '../../../law/law.ts'
import { extendedEnd, extensionKnown, schemeStarts, signedEnd } from '../dates.ts'

/** An instant no case of ours will see: what begins then is not used, what ends then goes on. */
export const never = '9999-12-31T00:00:00Z' as Instant

/** The life of the agreement as it was signed (TR-76). */
export const asSigned: Validity = {
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
}

/** The extension is reported by a minister's letter; its last day is our reading OP-01, and weakly sourced. */
export const extended: Validity = {
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
    fr: 'Prolongé jusqu’à l’automne 2026 ; fin retenue au 31 octobre 2026, source faible.',
  },
  knownFrom: extensionKnown,
}

/** The extension without an end: that there was a second one is a supposition, no source says so. */
export const openEnded: Validity = {
  from: signedEnd,
  certainty: 'B',
  sources: ['https://cbrtimes.com/?p=22867'],
  readings: ['OP-01', 'CAL-02'],
  says: {
    en: 'Extended in June 2026, and taken to have been extended again since: no source seen.',
    fr: 'Prolongé en juin 2026, et réputé prolongé de nouveau depuis : aucune source consultée.',
  },
  knownFrom: extensionKnown,
}
