import type { Text } from '../core/brand.ts'
import type { Certainty } from '../law/law.ts'

/** How sure we are of a statement of law, beside everything that rests on it. */
export const certaintyWords: Readonly<Record<Certainty, Text>> = {
  V: { en: 'text read', fr: 'texte lu' },
  S: { en: 'secondary source', fr: 'source secondaire' },
  B: { en: 'unverified', fr: 'non vérifié' },
  A: { en: 'by analogy', fr: 'par analogie' },
}
