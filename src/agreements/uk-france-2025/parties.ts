import type { Party } from '../../law/law.ts'

/** The party that returns people, with its three places whose working days differ. */
export const unitedKingdom: Party = {
  party: 'GB',
  name: { en: 'United Kingdom', fr: 'Royaume-Uni' },
  desk: { en: 'United Kingdom desk', fr: 'Bureau du Royaume-Uni' },
  forms: {
    the: { en: 'the United Kingdom', fr: 'le Royaume-Uni' },
    in: { en: 'in the United Kingdom', fr: 'au Royaume-Uni' },
    to: { en: 'to the United Kingdom', fr: 'au Royaume-Uni' },
    of: { en: 'of the United Kingdom', fr: 'du Royaume-Uni' },
    from: { en: 'from the United Kingdom', fr: 'du Royaume-Uni' },
  },
  language: 'en',
  zone: 'Europe/London',
  places: ['GB-ENG', 'GB-SCT', 'GB-NIR'],
}

/** The party that receives them. Public holidays differ in Alsace-Moselle, so it is a place of its own. */
export const france: Party = {
  party: 'FR',
  name: { en: 'France', fr: 'France' },
  desk: { en: 'France desk', fr: 'Bureau de la France' },
  forms: {
    the: { en: 'France', fr: 'la France' },
    in: { en: 'in France', fr: 'en France' },
    to: { en: 'to France', fr: 'en France' },
    of: { en: 'of France', fr: 'de la France' },
    from: { en: 'from France', fr: 'de France' },
  },
  language: 'fr',
  zone: 'Europe/Paris',
  places: ['FR', 'FR-AM'],
}
