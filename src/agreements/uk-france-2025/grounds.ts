import type { Ground } from '../../law/law.ts'
import { reentryFrom, schemeStarts } from './dates.ts'

/** The grounds of Art 3, and the one added in 2026. One suffices. */
export const grounds: Readonly<Record<string, Ground>> = {
  'claims-protection': {
    id: 'claims-protection',
    rule: 'TR-08',
    title: { en: 'Claims protection', fr: 'Demande une protection' },
    says: {
      en: 'Came by small boat and claims protection.',
      fr: 'Arrivée par petite embarcation, demande une protection.',
    },
    readings: [],
    from: schemeStarts,
    needsClaim: true,
  },
  apprehended: {
    id: 'apprehended',
    rule: 'TR-08',
    title: { en: 'Apprehended after the crossing', fr: 'Interpellée après la traversée' },
    says: {
      en: 'Apprehended after a small-boat crossing.',
      fr: 'Interpellée après une traversée par petite embarcation.',
    },
    readings: [],
    from: schemeStarts,
  },
  rescued: {
    id: 'rescued',
    rule: 'TR-08',
    title: { en: 'Landed after rescue at sea', fr: 'Débarquée après un sauvetage en mer' },
    says: { en: 'Landed after rescue at sea.', fr: 'Débarquée après un sauvetage en mer.' },
    readings: [],
    from: schemeStarts,
  },
  're-entry': {
    id: 're-entry',
    rule: 'TR-08a',
    title: {
      en: 'Returned before, and back by other means than a small boat',
      fr: 'Déjà réadmise, revenue autrement que par petite embarcation',
    },
    says: {
      en: 'Returned under the agreement before, and found here again having come by other means. The text of this ground was not seen: one press report of a letter.',
      fr: 'Déjà réadmise au titre de l’accord, de nouveau trouvée ici après être venue autrement. Le texte de ce motif n’a pas été consulté : un seul article de presse sur une lettre.',
    },
    readings: ['OP-26'],
    from: reentryFrom,
    onlyAfterReturn: true,
  },
}
