import type { Party } from '../../law/law.ts'

/** Greece returns; the statement was made for the Union, and it is member states that admit. */
export const returning: Party = {
  party: 'EU',
  name: { en: 'Greece, for the European Union', fr: 'Grèce, pour l’Union européenne' },
  desk: { en: 'Greek readmission desk', fr: 'Bureau grec des réadmissions' },
  forms: {
    the: { en: 'Greece', fr: 'la Grèce' },
    in: { en: 'in Greece', fr: 'en Grèce' },
    to: { en: 'to Greece', fr: 'en Grèce' },
    of: { en: 'of Greece', fr: 'de la Grèce' },
    from: { en: 'from Greece', fr: 'de Grèce' },
  },
  language: 'en',
  zone: 'Europe/Athens',
  places: ['GR'],
}

export const receiving: Party = {
  party: 'TR',
  name: { en: 'Türkiye', fr: 'Turquie' },
  desk: { en: 'Turkish readmission desk', fr: 'Bureau turc des réadmissions' },
  forms: {
    the: { en: 'Türkiye', fr: 'la Turquie' },
    in: { en: 'in Türkiye', fr: 'en Turquie' },
    to: { en: 'to Türkiye', fr: 'en Turquie' },
    of: { en: 'of Türkiye', fr: 'de la Turquie' },
    from: { en: 'from Türkiye', fr: 'de Turquie' },
  },
  language: 'en',
  zone: 'Europe/Istanbul',
  places: ['TR'],
}
