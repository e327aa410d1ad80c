import type { Period, RuleId } from '../../../law/law.ts'
import { checkedOn, intentAnswered, noticesCommenced, reconsiderationWithdrawn, schemeStarts } from '../dates.ts'

/** Times set by the statutes and guidance of the United Kingdom. */
export const statute: Readonly<Record<RuleId, Period>> = {
  'INAD-07': {
    rule: 'INAD-07',
    title: {
      en: 'Answer to the notice of intent, person detained',
      fr: 'Réponse au préavis d’irrecevabilité, personne retenue',
    },
    unit: 'calendar-day',
    dayOne: 'day-after',
    zones: ['Europe/London'],
    kind: 'limit',
    readings: [],
    versions: [
      {
        from: intentAnswered,
        value: 7,
        sources: ['https://parallelparliament.co.uk/question/HL4723/asylum'],
        certainty: 'S',
        checkedOn,
        note: {
          en: 'Known to apply at least since then; its true start was not seen. The day of giving is not counted: not seen, and the longer time for the person.',
          fr: 'S’applique au moins depuis cette date ; son véritable début n’a pas été consulté. Le jour de la remise n’est pas compté : point non consulté, et délai le plus long pour la personne.',
        },
      },
    ],
  },
  'INAD-07/community': {
    rule: 'INAD-07',
    title: {
      en: 'Answer to the notice of intent, person not detained',
      fr: 'Réponse au préavis d’irrecevabilité, personne non retenue',
    },
    unit: 'calendar-day',
    dayOne: 'day-after',
    zones: ['Europe/London'],
    kind: 'limit',
    readings: [],
    versions: [
      {
        from: intentAnswered,
        value: 14,
        sources: ['https://parallelparliament.co.uk/question/HL4723/asylum'],
        certainty: 'S',
        checkedOn,
        note: {
          en: 'Known to apply at least since then; its true start was not seen. The day of giving is not counted: not seen, and the longer time for the person.',
          fr: 'S’applique au moins depuis cette date ; son véritable début n’a pas été consulté. Le jour de la remise n’est pas compté : point non consulté, et délai le plus long pour la personne.',
        },
      },
    ],
  },
  'NOT-02': {
    rule: 'NOT-02',
    title: { en: 'Notice before removal', fr: 'Préavis avant l’éloignement' },
    unit: 'working-day',
    dayOne: 'day-after',
    zones: ['Europe/London'],
    kind: 'wait',
    readings: ['OP-16'],
    versions: [
      {
        from: noticesCommenced,
        value: 5,
        sources: ['https://www.legislation.gov.uk/ukpga/2022/36/section/46'],
        certainty: 'V',
        checkedOn,
        note: {
          en: 'At least five: the notice may give more.',
          fr: 'Au moins cinq : l’avis peut en accorder davantage.',
        },
      },
    ],
  },
  'NOT-06': {
    rule: 'NOT-06',
    title: { en: 'Removal again after one that failed', fr: 'Nouvel éloignement après un échec' },
    unit: 'calendar-day',
    dayOne: 'event-day',
    zones: ['Europe/London'],
    kind: 'limit',
    readings: [],
    versions: [
      {
        from: noticesCommenced,
        value: 21,
        sources: ['https://www.legislation.gov.uk/ukpga/2022/36/section/46'],
        certainty: 'V',
        checkedOn,
      },
    ],
  },
  'NRM-01': {
    rule: 'NRM-01',
    title: { en: 'Recovery period', fr: 'Période de rétablissement' },
    unit: 'calendar-day',
    dayOne: 'event-day',
    zones: ['Europe/London'],
    kind: 'wait',
    readings: [],
    versions: [
      {
        from: schemeStarts,
        value: 30,
        sources: ['https://www.legislation.gov.uk/ukpga/2022/36/section/61'],
        certainty: 'V',
        checkedOn,
        note: {
          en: 'Known to apply at least since then; its true start was not seen. It lasts longer where the conclusive-grounds decision comes later.',
          fr: 'S’applique au moins depuis cette date ; son véritable début n’a pas été consulté. Elle dure plus longtemps si la décision définitive est plus tardive.',
        },
      },
    ],
  },
  'NRM-04': {
    rule: 'NRM-04',
    title: {
      en: 'Target for the reasonable-grounds decision',
      fr: 'Objectif pour la décision sur les motifs raisonnables',
    },
    unit: 'working-day',
    dayOne: 'day-after',
    zones: ['Europe/London'],
    kind: 'aim',
    readings: [],
    versions: [
      {
        from: schemeStarts,
        value: 5,
        sources: ['https://athub.org.uk/knowledge-base/nrm-decisions-and-challenges/'],
        certainty: 'S',
        checkedOn,
        note: {
          en: 'Known to apply at least since then; its true start was not seen.',
          fr: 'S’applique au moins depuis cette date ; son véritable début n’a pas été consulté.',
        },
      },
    ],
  },
  'NRM-06': {
    rule: 'NRM-06',
    title: {
      en: 'Time to ask for reconsideration of a negative decision',
      fr: 'Délai pour demander le réexamen d’une décision négative',
    },
    unit: 'calendar-day',
    dayOne: 'day-after',
    zones: ['Europe/London'],
    kind: 'wait',
    readings: ['OP-18'],
    versions: [
      {
        from: schemeStarts,
        until: reconsiderationWithdrawn,
        value: 30,
        sources: [
          'https://www.casemine.com/commentary/uk/no-removal-while-your-own-guidance-promises-a-30%E2%80%91day-nrm-reconsideration:-secretary-of-state-must-preserve-reconsideration-opportunity-offered-under-statutory-guidance/view',
          'https://caselaw.nationalarchives.gov.uk/ewca/civ/2025/1264',
        ],
        certainty: 'S',
        checkedOn,
        note: {
          en: 'Known to apply at least since then; its true start was not seen.',
          fr: 'S’applique au moins depuis cette date ; son véritable début n’a pas été consulté.',
        },
      },
      {
        from: reconsiderationWithdrawn,
        value: null,
        sources: [
          'https://newsfedex.com/?p=2312',
          'https://freemovement.org.uk/home-office-amends-modern-slavery-guidance-to-facilitate-returns-to-france-following-high-court-decision',
        ],
        certainty: 'S',
        checkedOn,
        note: {
          en: 'The guidance was amended that evening: where removal is intended to a state party to both conventions, as France is, it offers no reconsideration (NRM-07). The remedy is judicial review.',
          fr: 'Les instructions ont été modifiées ce soir-là : lorsque l’éloignement est prévu vers un État partie aux deux conventions, comme la France, elles n’offrent plus de réexamen (NRM-07). Le recours est le contrôle juridictionnel.',
        },
      },
    ],
  },
  'DET-14': {
    rule: 'DET-14',
    title: { en: 'Doctor’s examination', fr: 'Examen médical' },
    unit: 'hour',
    dayOne: 'event-day',
    zones: ['Europe/London'],
    kind: 'limit',
    readings: [],
    versions: [
      {
        from: schemeStarts,
        value: 24,
        sources: ['https://www.legislation.gov.uk/uksi/2001/238'],
        certainty: 'V',
        checkedOn,
        note: {
          en: 'Known to apply at least since then; its true start was not seen.',
          fr: 'S’applique au moins depuis cette date ; son véritable début n’a pas été consulté.',
        },
      },
    ],
  },
}
