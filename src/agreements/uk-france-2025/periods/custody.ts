import type { Text } from '../../../core/brand.ts'
import type { Certainty, Period, RuleId } from '../../../law/law.ts'
import { checkedOn, schemeStarts } from '../dates.ts'

/**
 * Times of detention, of bail and of a second recovery period. Of none of them was the true start seen, so each holds from
 * the start of the scheme. Where no text shows from when, or from which day, to count, the reading that protects the
 * person is taken and the note says so: of a longest time and of a duty of the state, the shorter.
 */

const zones = ['Europe/London']
const hours = { unit: 'hour', dayOne: 'event-day', zones, kind: 'limit', readings: [] } as const
const days = { unit: 'calendar-day', dayOne: 'event-day', zones, kind: 'limit', readings: [] } as const
/** CAL-03: a month ends on the day before the same-numbered day. */
const months = { unit: 'month', dayOne: 'event-day', zones, kind: 'limit', readings: ['CAL-03'] } as const

/** A time that a source gives, its true start unknown. */
const known = (value: number, certainty: Certainty, source: string, note: Text): Period['versions'] => [
  {
    from: schemeStarts,
    value,
    sources: [source],
    certainty,
    checkedOn,
    note: {
      en: `Known to apply at least since then; its true start was not seen. ${note.en}`,
      fr: `S’applique au moins depuis cette date ; son véritable début n’a pas été consulté. ${note.fr}`,
    },
  },
]

/** A time from general knowledge: no text that gives it was seen. */
const unseen = (value: number, sources: readonly string[], note: Text): Period['versions'] => [
  {
    from: schemeStarts,
    value,
    sources,
    certainty: 'B',
    checkedOn,
    note: {
      en: `The figure comes from general knowledge: no text that gives it was seen. A lawyer must confirm it. ${note.en}`,
      fr: `Le chiffre relève de la connaissance générale : aucun texte qui l’énonce n’a été consulté. Un juriste doit le confirmer. ${note.fr}`,
    },
  },
]

const child = 'https://refugeecouncil.org.uk/information/resources/joint-child-detention-briefing-hol-report-27-06-2023'
const pregnancy = ['https://www.legislation.gov.uk/ukpga/2023/37/section/12']
const rules = 'https://www.legislation.gov.uk/uksi/2001/238'
const bailSchedule = 'https://www.legislation.gov.uk/ukpga/2016/19/schedule/10'

const fromDetention: Text = {
  en: 'Counted from the start of the detention: not seen, and the shorter time.',
  fr: 'Compté depuis le début de la rétention : point non consulté, et durée la plus courte.',
}
const detentionIsDayOne: Text = {
  en: 'The day the detention begins is day one: not seen, and the shorter time.',
  fr: 'Le premier jour compté est celui du début de la rétention : point non consulté, et durée la plus courte.',
}

/** The days of the review timetable counted from the start of the detention. */
const review = (day: number): Period => ({
  rule: 'DET-10',
  title: { en: `Review of the detention, day ${day}`, fr: `Réexamen de la rétention, ${day}e jour` },
  ...days,
  versions: unseen(day, [], detentionIsDayOne),
})

const custodyTimes: Readonly<Record<RuleId, Period>> = {
  'DET-04': {
    rule: 'DET-04',
    title: { en: 'Longest detention of an unaccompanied child', fr: 'Durée maximale de rétention d’un mineur isolé' },
    ...hours,
    versions: known(
      24,
      'V',
      'https://legislation.gov.uk/cy/ukpga/1971/77/schedule/2/paragraph/18B/2023-07-20',
      fromDetention,
    ),
  },
  'DET-05': {
    rule: 'DET-05',
    title: { en: 'Longest detention of a family with children', fr: 'Durée maximale de rétention d’une famille' },
    ...hours,
    versions: known(72, 'S', child, fromDetention),
  },
  'DET-05/minister': {
    rule: 'DET-05',
    title: {
      en: 'Longest detention of a family with children, authorised by a minister',
      fr: 'Durée maximale de rétention d’une famille, sur autorisation d’un ministre',
    },
    ...days,
    versions: known(7, 'S', child, detentionIsDayOne),
  },
  'DET-06': {
    rule: 'DET-06',
    title: { en: 'Longest detention of a pregnant woman', fr: 'Durée maximale de rétention d’une femme enceinte' },
    ...hours,
    versions: unseen(72, pregnancy, fromDetention),
  },
  'DET-06/minister': {
    rule: 'DET-06',
    title: {
      en: 'Longest detention of a pregnant woman, authorised by a minister',
      fr: 'Durée maximale de rétention d’une femme enceinte, sur autorisation d’un ministre',
    },
    ...days,
    versions: unseen(7, pregnancy, detentionIsDayOne),
  },
  'DET-08': {
    rule: 'DET-08',
    title: { en: 'Monthly account of the detention', fr: 'Compte rendu mensuel de la rétention' },
    ...months,
    versions: known(1, 'S', 'https://avid-detention.gitbook.io/avid-handbook/who-can-be-detained/decisions-to-detain', {
      en: 'Counted from the day the detention began, or from the last account, that day included: not seen, and the earlier.',
      fr: 'Compté depuis le début de la rétention, ou depuis le dernier compte rendu, ce jour compris : point non consulté, et échéance la plus proche.',
    }),
  },
  'DET-10': {
    rule: 'DET-10',
    title: { en: 'Review of the detention, first 24 hours', fr: 'Réexamen de la rétention, premières 24 heures' },
    ...hours,
    versions: unseen(24, [], fromDetention),
  },
  'DET-10/day-7': review(7),
  'DET-10/day-14': review(14),
  'DET-10/day-21': review(21),
  'DET-10/day-28': review(28),
  'DET-10/monthly': {
    rule: 'DET-10',
    title: { en: 'Review of the detention, monthly', fr: 'Réexamen mensuel de la rétention' },
    ...months,
    versions: unseen(1, [], {
      en: 'Counted from the day of the last review, that day included: not seen, and the earlier.',
      fr: 'Compté depuis le jour du dernier réexamen, ce jour compris : point non consulté, et échéance la plus proche.',
    }),
  },
  'DET-11': {
    rule: 'DET-11',
    title: { en: 'Case progression panel', fr: 'Commission de suivi des dossiers' },
    ...months,
    versions: known(
      3,
      'V',
      'https://www.gov.uk/government/publications/detention-case-progression-panels/detention-case-progression-panels-accessible',
      {
        en: 'Counted from the day the detention began, or from the last panel, that day included: not seen, and the earlier.',
        fr: 'Compté depuis le début de la rétention, ou depuis la dernière commission, ce jour compris : point non consulté, et échéance la plus proche.',
      },
    ),
  },
  'DET-13': {
    rule: 'DET-13',
    title: { en: 'Nurse’s screening', fr: 'Entretien infirmier d’accueil' },
    ...hours,
    versions: known(2, 'S', 'https://avid-detention.gitbook.io/avid-handbook/safeguards/policy-and-practice', {
      en: 'Counted from the arrival at the centre.',
      fr: 'Compté depuis l’arrivée au centre.',
    }),
  },
  'DET-18': {
    rule: 'DET-18',
    title: { en: 'Answer to a doctor’s report', fr: 'Réponse à un signalement médical' },
    ...days,
    unit: 'working-day',
    versions: unseen(2, [], {
      en: 'The day the report is received is day one, if it is a working day: not seen, and the earlier.',
      fr: 'Le premier jour compté est celui de la réception du signalement, s’il est ouvré : point non consulté, et échéance la plus proche.',
    }),
  },
}

const segregation: Readonly<Record<RuleId, Period>> = {
  'DET-20/reasons': {
    rule: 'DET-20',
    title: { en: 'Written reasons for removal from association', fr: 'Motifs écrits de la mise à l’écart' },
    ...hours,
    versions: known(2, 'V', rules, {
      en: 'Counted from the start of the removal from association.',
      fr: 'Compté depuis le début de la mise à l’écart.',
    }),
  },
  'DET-20': {
    rule: 'DET-20',
    title: {
      en: 'Removal from association, confinement or restraint without higher authority',
      fr: 'Mise à l’écart, isolement ou contrainte sans autorisation supérieure',
    },
    ...hours,
    versions: known(24, 'V', rules, {
      en: 'Counted from its start. To go on, removal from association needs the authority of the Secretary of State, confinement and restraint a written direction.',
      fr: 'Compté depuis son début. Au-delà, il faut l’autorisation du ministre pour la mise à l’écart, une instruction écrite pour l’isolement et la contrainte.',
    }),
  },
  'DET-20/longest': {
    rule: 'DET-20',
    title: { en: 'Longest removal from association', fr: 'Durée maximale de la mise à l’écart' },
    ...days,
    versions: known(14, 'V', rules, {
      en: 'The day it begins is day one: not seen, and the shorter time.',
      fr: 'Le premier jour compté est celui où elle commence : point non consulté, et durée la plus courte.',
    }),
  },
  'DET-20/confinement': {
    rule: 'DET-20',
    title: { en: 'Longest temporary confinement', fr: 'Durée maximale de l’isolement temporaire' },
    ...days,
    versions: known(3, 'V', rules, {
      en: 'The day the confinement begins is day one, not that of the direction: not seen, and the shorter time.',
      fr: 'Le premier jour compté est celui où l’isolement commence, et non celui de l’instruction : point non consulté, et durée la plus courte.',
    }),
  },
  'DET-20/copy': {
    rule: 'DET-20',
    title: { en: 'Copy of the written direction', fr: 'Copie de l’instruction écrite' },
    ...hours,
    versions: known(27, 'V', rules, {
      en: 'By the 27th hour of the confinement or restraint. It is counted to the end of that hour: whether its beginning is meant was not seen, so do not wait for the last hour.',
      fr: 'Avant la 27e heure de l’isolement ou de la contrainte. Elle est comptée jusqu’à son terme : il n’a pas été vérifié si son début est visé, aussi n’attendez pas la dernière heure.',
    }),
  },
}

const bailAndRecovery: Readonly<Record<RuleId, Period>> = {
  'BAIL-02': {
    rule: 'BAIL-02',
    title: {
      en: 'Bail by the tribunal, person held for examination',
      fr: 'Liberté par le tribunal, rétention pour examen',
    },
    ...days,
    kind: 'wait',
    versions: known(8, 'V', bailSchedule, {
      en: 'The day of arrival is day one. The Secretary of State is not bound by it.',
      fr: 'Le premier jour compté est celui de l’arrivée. Le ministre n’y est pas tenu.',
    }),
  },
  'BAIL-03': {
    rule: 'BAIL-03',
    title: {
      en: 'Removal so near that bail needs the Secretary of State’s consent',
      fr: 'Éloignement si proche que la mise en liberté exige l’accord du ministre',
    },
    ...days,
    readings: ['OP-19'],
    versions: [
      {
        from: schemeStarts,
        value: 21,
        sources: ['https://www.legislation.gov.uk/ukpga/2022/36/section/46', bailSchedule],
        certainty: 'V',
        checkedOn,
        note: {
          en: 'Known to apply at least since then; its true start was not seen. The amending section says 21, the schedule as read still 14. The day of the bail decision is day one. Consent is needed where removal is directed for the last day or earlier.',
          fr: 'S’applique au moins depuis cette date ; son véritable début n’a pas été consulté. L’article modificatif dit 21, l’annexe consultée encore 14. Le premier jour compté est celui de la décision sur la liberté. L’accord est requis si l’éloignement est fixé au dernier jour ou avant.',
        },
      },
    ],
  },
  'BAIL-04': {
    rule: 'BAIL-04',
    title: { en: 'Referral of the detention to the tribunal', fr: 'Saisine du tribunal sur la rétention' },
    ...months,
    readings: [],
    versions: known(4, 'V', bailSchedule, {
      en: 'The day the detention began, or the day the tribunal last considered bail, is day one. Once the four months have run the case must be referred.',
      fr: 'Le premier jour compté est celui du début de la rétention, ou celui du dernier examen par le tribunal. Les quatre mois écoulés, le dossier doit être transmis.',
    }),
  },
  'BAIL-05': {
    rule: 'BAIL-05',
    title: { en: 'Further bail application without a change', fr: 'Nouvelle demande de liberté sans élément nouveau' },
    ...days,
    kind: 'wait',
    versions: known(28, 'V', bailSchedule, {
      en: 'The day of the decision that refused bail is day one. A material change in the person’s circumstances ends the wait.',
      fr: 'Le premier jour compté est celui de la décision de refus. Un changement important de situation met fin à cette attente.',
    }),
  },
  'NRM-02': {
    rule: 'NRM-02',
    title: {
      en: 'Further recovery period, where granted',
      fr: 'Nouvelle période de rétablissement, si elle est accordée',
    },
    ...days,
    kind: 'wait',
    versions: known(30, 'V', 'https://www.legislation.gov.uk/ukpga/2022/36/section/61', {
      en: 'The day of the decision is day one. It runs only where the competent authority so determines, and lasts longer where the conclusive-grounds decision comes later.',
      fr: 'Le premier jour compté est celui de la décision. Elle ne court que si l’autorité compétente le décide, et dure plus longtemps si la décision définitive est plus tardive.',
    }),
  },
}

/** Times of detention, bail and a second recovery period. A key such as `DET-05/minister` is a further time of `DET-05`. */
export const custody: Readonly<Record<RuleId, Period>> = { ...custodyTimes, ...segregation, ...bailAndRecovery }
