import type { Period, RuleId } from '../../../law/law.ts'
import { checkedOn, schemeStarts } from '../dates.ts'

/** Times the agreement and the inward route set. */
export const agreement: Readonly<Record<RuleId, Period>> = {
  'TR-33': {
    rule: 'TR-33',
    title: {
      en: 'Latest day for the request, or readmission is excluded',
      fr: 'Dernier jour de la demande, sous peine d’exclusion',
    },
    unit: 'calendar-day',
    dayOne: 'event-day',
    zones: ['Europe/London', 'Europe/Paris'],
    kind: 'limit',
    readings: ['CAL-02'],
    versions: [
      {
        from: schemeStarts,
        value: 14,
        sources: [
          'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni',
          'https://freemovement.org.uk/?p=229477',
        ],
        certainty: 'S',
        checkedOn,
      },
    ],
  },
  'TR-40': {
    rule: 'TR-40',
    title: { en: 'Request to France', fr: 'Demande adressée à la France' },
    unit: 'calendar-day',
    dayOne: 'event-day',
    zones: ['Europe/London', 'Europe/Paris'],
    kind: 'limit',
    readings: ['CAL-02'],
    versions: [
      {
        from: schemeStarts,
        value: 14,
        sources: ['https://freemovement.org.uk/?p=229477', 'https://www.ldh-france.org/accord-franco-britannique'],
        certainty: 'S',
        checkedOn,
      },
    ],
  },
  'TR-41': {
    rule: 'TR-41',
    title: { en: 'Target for the request', fr: 'Objectif d’envoi de la demande' },
    unit: 'calendar-day',
    dayOne: 'event-day',
    zones: ['Europe/London'],
    kind: 'aim',
    readings: ['CAL-02'],
    versions: [
      {
        from: schemeStarts,
        value: 3,
        sources: [
          'https://www.lbc.co.uk/article/yvette-cooper-migrants-france-5HjdBmK_2/',
          'https://xxinfos.com/les-premiers-demandeurs-d-asile/?lang=fr',
        ],
        certainty: 'S',
        checkedOn,
      },
    ],
  },
  'TR-42': {
    rule: 'TR-42',
    title: { en: 'France’s answer', fr: 'Réponse de la France' },
    unit: 'calendar-day',
    dayOne: 'event-day',
    zones: ['Europe/Paris'],
    kind: 'aim',
    readings: ['CAL-02', 'OP-03'],
    versions: [
      {
        from: schemeStarts,
        value: 14,
        sources: [
          'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni',
          'https://www.ldh-france.org/accord-franco-britannique',
        ],
        certainty: 'S',
        checkedOn,
      },
    ],
  },
  'TR-43': {
    rule: 'TR-43',
    title: { en: 'France’s answer, exceptional cases', fr: 'Réponse de la France, cas exceptionnels' },
    unit: 'calendar-day',
    dayOne: 'event-day',
    zones: ['Europe/Paris'],
    kind: 'limit',
    readings: ['CAL-02', 'OP-03'],
    versions: [
      {
        from: schemeStarts,
        value: 28,
        sources: [
          'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni',
          'https://www.ldh-france.org/accord-franco-britannique',
        ],
        certainty: 'S',
        checkedOn,
        note: {
          en: 'Once it has passed the case is escalated; it does not fail by itself.',
          fr: 'Une fois ce délai passé, l’échelon supérieur est saisi ; le dossier n’échoue pas de lui-même.',
        },
      },
    ],
  },
  'TR-45': {
    rule: 'TR-45',
    title: { en: 'Transfer within three months of arrival', fr: 'Remise dans les trois mois de l’arrivée' },
    unit: 'month',
    dayOne: 'event-day',
    zones: ['Europe/London', 'Europe/Paris'],
    kind: 'limit',
    readings: ['CAL-02', 'CAL-03', 'OP-04'],
    versions: [
      {
        from: schemeStarts,
        value: 3,
        sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078562', 'https://www.europesays.com/uk/320862'],
        certainty: 'S',
        checkedOn,
      },
    ],
  },
  'TR-65': {
    rule: 'TR-65',
    title: { en: 'Validity of the visa', fr: 'Durée de validité du visa' },
    unit: 'month',
    dayOne: 'event-day',
    zones: ['Europe/London'],
    kind: 'limit',
    readings: ['CAL-02', 'CAL-03'],
    versions: [
      {
        from: schemeStarts,
        value: 3,
        sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076617'],
        certainty: 'V',
        checkedOn,
      },
    ],
  },
  'TR-78': {
    rule: 'TR-78',
    title: { en: 'Notice before a suspension', fr: 'Préavis avant une suspension' },
    unit: 'calendar-day',
    dayOne: 'event-day',
    zones: ['Europe/London'],
    kind: 'wait',
    readings: ['CAL-02'],
    versions: [
      {
        from: schemeStarts,
        value: 7,
        sources: ['https://www.europesays.com/uk/320862'],
        certainty: 'S',
        checkedOn,
      },
    ],
  },
  'IN-07': {
    rule: 'IN-07',
    title: { en: 'Answer proving presence in France', fr: 'Réponse prouvant la présence en France' },
    unit: 'hour',
    dayOne: 'event-day',
    zones: ['Europe/Paris'],
    kind: 'limit',
    readings: [],
    versions: [
      {
        from: schemeStarts,
        value: 24,
        sources: ['https://freemovement.org.uk/expression-of-interest-form-for-france-to-uk-transfers-goes-live'],
        certainty: 'S',
        checkedOn,
      },
    ],
  },
  'IN-43': {
    rule: 'IN-43',
    title: {
      en: 'Commit to a draw, and then reveal, before it counts as a refusal',
      fr: 'S’engager dans un tirage, puis révéler, avant que l’absence ne vaille refus',
    },
    unit: 'hour',
    dayOne: 'event-day',
    zones: ['Europe/London', 'Europe/Paris'],
    kind: 'limit',
    readings: ['IN-43'],
    versions: [
      {
        from: schemeStarts,
        value: 24,
        sources: [],
        certainty: 'B',
        checkedOn,
        note: {
          en: 'Our choice: no text was found. The two nodes answer by themselves within seconds; a day lets a fault be put right.',
          fr: 'Notre choix : aucun texte trouvé. Les deux nœuds répondent d’eux-mêmes en quelques secondes ; un jour permet de réparer une panne.',
        },
      },
    ],
  },
  'TR-43/outage': {
    rule: 'TR-43',
    title: {
      en: 'Outage between the states: working hours without a receipt before it is announced',
      fr: 'Interruption entre les États : heures ouvrées sans accusé avant son annonce',
    },
    unit: 'hour',
    dayOne: 'event-day',
    zones: ['Europe/London', 'Europe/Paris'],
    kind: 'aim',
    within: { from: '09:00', until: '17:00' },
    readings: ['PR-41'],
    versions: [
      {
        from: schemeStarts,
        value: 7,
        sources: [],
        certainty: 'B',
        checkedOn,
        note: {
          en: 'Our choice (PR-41): no text of the agreement was found. Only hours in which both offices are open count. The clocks of requests and answers do not stop.',
          fr: 'Notre choix (PR-41) : aucun texte de l’accord trouvé. Seules comptent les heures où les deux services sont ouverts. Les délais de demande et de réponse ne s’arrêtent pas.',
        },
      },
    ],
  },
  'DP-01/keys': {
    rule: 'DP-01',
    title: {
      en: 'Keys of the exchange: how long an old one stays good beside the new, at least',
      fr: 'Clés de l’échange : combien de temps l’ancienne reste valable à côté de la nouvelle, au moins',
    },
    unit: 'hour',
    dayOne: 'event-day',
    zones: ['Europe/London', 'Europe/Paris'],
    kind: 'aim',
    readings: ['PR-42'],
    versions: [
      {
        from: schemeStarts,
        value: 24,
        sources: [],
        certainty: 'B',
        checkedOn,
        note: {
          en: 'Our choice (PR-42): no text was found. It also waits for the receipts of everything the old key signed.',
          fr: 'Notre choix (PR-42) : aucun texte trouvé. On attend aussi les accusés de tout ce que l’ancienne clé a signé.',
        },
      },
    ],
  },
  'TR-63/information': {
    rule: 'TR-63',
    title: {
      en: 'Answer of an applicant to a question about eligibility',
      fr: 'Réponse d’un demandeur à une question sur l’éligibilité',
    },
    unit: 'calendar-day',
    dayOne: 'day-after',
    zones: ['Europe/Paris'],
    kind: 'limit',
    readings: ['PR-16'],
    versions: [
      {
        from: schemeStarts,
        value: 14,
        sources: [],
        certainty: 'B',
        checkedOn,
        note: {
          en: 'No text that was found gives a time: this one is ours (PR-16). An officer may extend it.',
          fr: 'Aucun texte trouvé ne fixe de délai : celui-ci est le nôtre (PR-16). Un agent peut le prolonger.',
        },
      },
    ],
  },
  'IN-01/invitation': {
    rule: 'IN-01',
    title: { en: 'Answer to the invitation to apply', fr: 'Réponse à l’invitation à déposer une demande de visa' },
    unit: 'calendar-day',
    dayOne: 'day-after',
    zones: ['Europe/Paris'],
    kind: 'limit',
    readings: ['OP-40'],
    versions: [
      {
        from: schemeStarts,
        value: 14,
        sources: [],
        certainty: 'B',
        checkedOn,
        note: {
          en: 'No text found gives this time: it is our reading (OP-40). When it has run out nothing falls by itself: an officer decides.',
          fr: 'Aucun texte trouvé ne fixe ce délai : c’est notre lecture (OP-40). À son terme rien ne tombe de soi-même : un agent décide.',
        },
      },
    ],
  },
  'IN-46': {
    rule: 'IN-46',
    title: { en: 'Length of entry clearance', fr: 'Durée du visa d’entrée' },
    unit: 'month',
    dayOne: 'event-day',
    zones: ['Europe/London'],
    kind: 'limit',
    readings: ['CAL-02', 'CAL-03'],
    versions: [
      {
        from: schemeStarts,
        value: 3,
        sources: [
          'https://freemovement.org.uk/?p=228406',
          'https://legal.tricoteuses.fr/articles/JORFARTI000052076617',
        ],
        certainty: 'S',
        checkedOn,
        note: { en: 'At most: a shorter one may be granted.', fr: 'Au plus : une durée moindre peut être accordée.' },
      },
    ],
  },
  'TR-75': {
    rule: 'TR-75',
    title: {
      en: 'Weekly count: to draw it up, and to answer the other state’s',
      fr: 'Décompte hebdomadaire : pour l’arrêter et pour répondre à celui de l’autre État',
    },
    unit: 'calendar-day',
    dayOne: 'day-after',
    zones: ['Europe/Paris'],
    kind: 'aim',
    readings: ['PR-20'],
    versions: [
      {
        from: schemeStarts,
        value: 7,
        sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076618'],
        certainty: 'B',
        checkedOn,
      },
    ],
  },
}
