import type { Period, RuleId } from '../../law/law.ts'
import { checkedOn, readmissionApplies } from './dates.ts'

/**
 * Times of the readmission agreement. They govern from 1 June 2016: before, returns went under a protocol between the two
 * states whose times were not seen (ET-05, ET-06), and no time is counted. Places of the exchange (ET-42, ET-43) are
 * numbers of people, not times, and stand in their provisions.
 */
export const periods: Readonly<Record<RuleId, Period>> = {
  'ET-31': {
    rule: 'ET-31',
    title: { en: 'Accelerated request', fr: 'Demande accélérée' },
    unit: 'working-day',
    dayOne: 'day-after',
    zones: ['Europe/Athens'],
    kind: 'aim',
    readings: ['ET-R01', 'ET-R04'],
    versions: [
      {
        from: readmissionApplies,
        value: 3,
        sources: ['http://kaisai.fr/2021/09/19/eu-readmission-agreement-turkey/'],
        certainty: 'S',
        checkedOn,
      },
    ],
  },
  'ET-32': {
    rule: 'ET-32',
    title: {
      en: 'Latest day for a request, from knowledge that the person may not stay',
      fr: 'Dernier jour de la demande, depuis la connaissance du séjour irrégulier',
    },
    unit: 'month',
    dayOne: 'day-after',
    zones: ['Europe/Athens'],
    kind: 'limit',
    readings: ['ET-R01', 'ET-R03', 'ET-R04'],
    versions: [
      {
        from: readmissionApplies,
        value: 6,
        sources: [],
        certainty: 'B',
        checkedOn,
        note: {
          en: 'Remembered, not read. Longer while legal or factual obstacles last.',
          fr: 'De mémoire, non lu. Prolongé tant que durent des obstacles de droit ou de fait.',
        },
      },
    ],
  },
  'ET-33': {
    rule: 'ET-33',
    title: { en: 'Answer to an accelerated request', fr: 'Réponse à une demande accélérée' },
    unit: 'working-day',
    dayOne: 'day-after',
    zones: ['Europe/Istanbul'],
    kind: 'aim',
    readings: ['ET-R01', 'ET-R04'],
    versions: [
      {
        from: readmissionApplies,
        value: 5,
        sources: [],
        certainty: 'B',
        checkedOn,
        note: {
          en: 'Remembered; only the beginning of the sentence was seen.',
          fr: 'De mémoire ; seul le début de la phrase a été vu.',
        },
      },
    ],
  },
  'ET-34': {
    rule: 'ET-34',
    title: { en: 'Answer of the receiving state', fr: 'Réponse de l’État d’accueil' },
    unit: 'calendar-day',
    dayOne: 'day-after',
    zones: ['Europe/Istanbul'],
    kind: 'limit',
    readings: ['ET-R01', 'ET-R02', 'ET-R04'],
    versions: [
      {
        from: readmissionApplies,
        value: 25,
        sources: [],
        certainty: 'B',
        checkedOn,
        note: {
          en: 'Remembered, not read. It may be longer where obstacles are shown; by how much was not seen.',
          fr: 'De mémoire, non lu. Il peut être plus long si des obstacles sont établis ; de combien n’a pas été vu.',
        },
      },
    ],
  },
  'ET-36': {
    rule: 'ET-36',
    title: {
      en: 'Transfer, from the agreement of the receiving state',
      fr: 'Remise, depuis l’accord de l’État d’accueil',
    },
    unit: 'month',
    dayOne: 'day-after',
    zones: ['Europe/Athens', 'Europe/Istanbul'],
    kind: 'limit',
    readings: ['ET-R01', 'ET-R04'],
    versions: [
      {
        from: readmissionApplies,
        value: 3,
        sources: [
          'https://concertsoundsacramento.com/eu-turkey-readmission-agreement-2013/',
          'https://myasianlife.net/aid/2022/02/17/eu-turkey-readmission-agreement-2013',
        ],
        certainty: 'S',
        checkedOn,
        note: {
          en: 'May be put off for as long as legal or practical obstacles last.',
          fr: 'Peut être retardée tant que durent des obstacles juridiques ou pratiques.',
        },
      },
    ],
  },
  'ET-37': {
    rule: 'ET-37',
    title: {
      en: 'Taking back a person returned in error, from the transfer',
      fr: 'Reprise d’une personne renvoyée par erreur, depuis la remise',
    },
    unit: 'month',
    dayOne: 'day-after',
    zones: ['Europe/Athens', 'Europe/Istanbul'],
    kind: 'limit',
    readings: ['ET-R01', 'ET-R04'],
    versions: [
      {
        from: readmissionApplies,
        value: 3,
        sources: ['https://edouardbrasey.com/eu-readmission-agreement-with-turkey/'],
        certainty: 'S',
        checkedOn,
      },
    ],
  },
  'ET-30/keys': {
    rule: 'ET-30',
    title: {
      en: 'Keys of the exchange: how long an old one stays good beside the new, at least',
      fr: 'Clés de l’échange : combien de temps l’ancienne reste valable à côté de la nouvelle, au moins',
    },
    unit: 'hour',
    dayOne: 'event-day',
    zones: ['Europe/Athens', 'Europe/Istanbul'],
    kind: 'aim',
    readings: ['ET-R10'],
    versions: [
      {
        from: readmissionApplies,
        value: 24,
        sources: [],
        certainty: 'B',
        checkedOn,
        note: {
          en: 'Our choice (ET-R10): no text was found. It also waits for the receipts of everything the old key signed.',
          fr: 'Notre choix (ET-R10) : aucun texte trouvé. On attend aussi les accusés de tout ce que l’ancienne clé a signé.',
        },
      },
    ],
  },
  'ET-34/outage': {
    rule: 'ET-34',
    title: {
      en: 'Outage between the states: working hours without a receipt before it is announced',
      fr: 'Interruption entre les États : heures ouvrées sans accusé avant son annonce',
    },
    unit: 'hour',
    dayOne: 'event-day',
    zones: ['Europe/Athens', 'Europe/Istanbul'],
    kind: 'aim',
    within: { from: '09:00', until: '17:00' },
    readings: ['ET-R09'],
    versions: [
      {
        from: readmissionApplies,
        value: 7,
        sources: [],
        certainty: 'B',
        checkedOn,
        note: {
          en: 'Our choice (ET-R09): no text of the agreement was found. Only hours in which both offices are open count. The clocks of requests and answers do not stop.',
          fr: 'Notre choix (ET-R09) : aucun texte de l’accord trouvé. Seules comptent les heures où les deux services sont ouverts. Les délais de demande et de réponse ne s’arrêtent pas.',
        },
      },
    ],
  },
}
