import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

/** How days, months and working days are counted. */
export const counting: Readonly<Record<RuleId, Provision>> = {
  'CAL-01': {
    id: 'CAL-01',
    cite: { en: 'Treaty, Art 8', fr: 'Accord, art. 8' },
    title: { en: 'Days of the agreement', fr: 'Jours de l’accord' },
    says: {
      en: 'The days of Art 8 are calendar days.',
      fr: 'Les jours de l’art. 8 sont des jours calendaires.',
    },
    sources: ['https://www.ldh-france.org/accord-franco-britannique', 'https://freemovement.org.uk/?p=229477'],
    certainty: 'S',
    checkedOn,
  },
  'CAL-02': {
    id: 'CAL-02',
    cite: { en: 'Our reading CAL-02 (no text seen)', fr: 'Notre lecture CAL-02 (aucun texte consulté)' },
    title: { en: 'Day one, and when a day ends', fr: 'Premier jour et fin du jour' },
    says: {
      en: 'Not known. We take the day of arrival as day one, and close at the earlier of London and Paris midnight where France receives.',
      fr: 'Inconnu. Nous comptons le jour de l’arrivée comme premier jour et fermons au premier des deux minuits, Londres ou Paris, lorsque la France reçoit.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
  },
  'CAL-03': {
    id: 'CAL-03',
    cite: { en: 'Our reading CAL-03 (no text seen)', fr: 'Notre lecture CAL-03 (aucun texte consulté)' },
    title: { en: 'Months', fr: 'Mois' },
    says: {
      en: 'Not known. We end a period of months the day before the same-numbered day, or on the last day of a month that has none.',
      fr: 'Inconnu. Un délai en mois s’achève la veille du même quantième, ou le dernier jour d’un mois qui ne l’a pas.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
  },
  'CAL-04': {
    id: 'CAL-04',
    cite: { en: 'Start days of the statutes, each as written', fr: 'Points de départ fixés par chaque loi' },
    title: { en: 'Day one in statutes', fr: 'Premier jour selon les lois' },
    says: {
      en: 'Statutes differ: s 10A leaves out the day of giving, s 10B counts the original date, s 61 counts the day of the decision.',
      fr: 'Les lois diffèrent : l’art. 10A exclut le jour de la remise, l’art. 10B compte la date initiale, l’art. 61 compte le jour de la décision.',
    },
    sources: [
      'https://www.legislation.gov.uk/ukpga/2022/36/section/46',
      'https://www.legislation.gov.uk/ukpga/2022/36/section/61',
      'https://www.legislation.gov.uk/ukpga/2016/19/schedule/10',
    ],
    certainty: 'V',
    checkedOn,
  },
  'CAL-05': {
    id: 'CAL-05',
    cite: {
      en: 'Banking and Financial Dealings Act 1971, s 1, Sch 1',
      fr: 'Loi britannique de 1971 sur les jours fériés bancaires, art. 1, annexe 1',
    },
    title: { en: 'Bank holidays', fr: 'Jours fériés britanniques' },
    says: {
      en: 'In England and Wales some bank holidays stand in the statute; New Year’s Day, early May, substitutes and one-off days come by royal proclamation.',
      fr: 'En Angleterre et au pays de Galles, certains jours fériés sont dans la loi ; le jour de l’An, le début mai, les reports et les jours exceptionnels relèvent d’une proclamation royale.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/1971/80'],
    certainty: 'V',
    checkedOn,
  },
  'CAL-10': {
    id: 'CAL-10',
    cite: { en: 'General knowledge, not confirmed', fr: 'Connaissance générale, non confirmée' },
    title: { en: 'Clock changes', fr: 'Changements d’heure' },
    says: {
      en: 'Both states change their clocks at the same instant, on the last Sunday of March and of October. London is always one hour behind Paris.',
      fr: 'Les deux États changent d’heure au même instant, le dernier dimanche de mars et d’octobre. Londres a toujours une heure de moins que Paris.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
  },
}
