import type { Ground } from '../../law/law.ts'
import { crossingsFrom } from './dates.ts'

/** Why a person falls under the statement: one crossing, with or without a claim (ET-10, ET-11). */
export const grounds: Readonly<Record<string, Ground>> = {
  'claims-protection': {
    id: 'claims-protection',
    rule: 'ET-11',
    title: { en: 'Came to an island and asked for asylum', fr: 'Arrivé dans une île et demandeur d’asile' },
    says: {
      en: 'Crossed from Türkiye to a Greek island and asked for asylum: returned only if the claim fails.',
      fr: 'Passé de Turquie dans une île grecque et demandeur d’asile : renvoyé seulement si la demande échoue.',
    },
    readings: [],
    from: crossingsFrom,
    needsClaim: true,
  },
  apprehended: {
    id: 'apprehended',
    rule: 'ET-10',
    title: { en: 'Came to an island without a claim', fr: 'Arrivé dans une île sans demande' },
    says: {
      en: 'Crossed from Türkiye to a Greek island and does not ask for asylum.',
      fr: 'Passé de Turquie dans une île grecque et ne demandant pas l’asile.',
    },
    readings: [],
    from: crossingsFrom,
  },
  rescued: {
    id: 'rescued',
    rule: 'ET-10',
    title: { en: 'Brought to an island after rescue', fr: 'Débarqué dans une île après un sauvetage' },
    says: {
      en: 'Rescued at sea on the way from Türkiye and landed on a Greek island. The texts read do not speak of rescue.',
      fr: 'Secouru en mer en venant de Turquie et débarqué dans une île grecque. Les textes lus ne parlent pas de sauvetage.',
    },
    readings: ['ET-R07'],
    from: crossingsFrom,
  },
}
