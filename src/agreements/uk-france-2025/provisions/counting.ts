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
      en: 'Statutes differ: s 10A leaves out the day of giving, s 10B counts the original date, s 61 counts the day of the decision, Sch 10 para 3(3) counts the day of arrival.',
      fr: 'Les lois diffèrent : l’art. 10A exclut le jour de la remise, l’art. 10B compte la date initiale, l’art. 61 compte le jour de la décision, l’annexe 10, § 3(3), compte le jour de l’arrivée.',
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
      fr: 'En Angleterre et au pays de Galles, certains jours fériés sont dans la loi ; le jour de l’An, le début mai, les reports et les jours exceptionnels relèvent d’une proclamation royale.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/1971/80'],
    certainty: 'V',
    checkedOn,
  },
  'CAL-06': {
    id: 'CAL-06',
    cite: {
      en: 'Banking and Financial Dealings Act 1971, Sch 1, paras 2–3',
      fr: 'Loi britannique de 1971 sur les jours fériés bancaires, annexe 1, § 2–3',
    },
    title: { en: 'Three British calendars', fr: 'Trois calendriers britanniques' },
    says: {
      en: 'Scotland and Northern Ireland have lists of bank holidays of their own. As s 10A looks to the place where notice is given, three calendars are kept.',
      fr: 'L’Écosse et l’Irlande du Nord ont leurs propres listes de jours fériés. L’art. 10A se référant au lieu de remise de l’avis, trois calendriers sont tenus.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/1971/80'],
    certainty: 'V',
    checkedOn,
  },
  'CAL-07': {
    id: 'CAL-07',
    cite: { en: 'French Labour Code, public holidays', fr: 'Code du travail, jours fériés' },
    title: { en: 'French public holidays', fr: 'Jours fériés français' },
    says: {
      en: 'There are eleven: 1 January, Easter Monday, 1 May, 8 May, Ascension Day, Whit Monday, 14 July, 15 August, 1 November, 11 November, 25 December. We take it that one on a weekend gives no other day: not confirmed.',
      fr: 'Ils sont onze : 1ᵉʳ janvier, lundi de Pâques, 1ᵉʳ mai, 8 mai, Ascension, lundi de Pentecôte, 14 juillet, 15 août, 1ᵉʳ novembre, 11 novembre, 25 décembre. Nous tenons qu’un jour férié tombant un week-end n’est pas reporté : non confirmé.',
    },
    sources: ['https://www.legifrance.gouv.fr/codes/id/LEGISCTA000033008129/'],
    certainty: 'V',
    checkedOn,
  },
  'CAL-08': {
    id: 'CAL-08',
    cite: { en: 'Local law of Alsace-Moselle (as reported)', fr: 'Droit local d’Alsace-Moselle (tel que rapporté)' },
    title: { en: 'Local holidays in France', fr: 'Jours fériés locaux' },
    says: {
      en: 'Alsace-Moselle adds Good Friday and 26 December. Overseas departments add days of their own.',
      fr: 'L’Alsace-Moselle ajoute le Vendredi saint et le 26 décembre. Les départements d’outre-mer ajoutent les leurs.',
    },
    sources: ['https://cyclo-rh.fr/?p=1223'],
    certainty: 'S',
    checkedOn,
  },
  'CAL-09': {
    id: 'CAL-09',
    cite: { en: 'French usage (as reported)', fr: 'Usage français (tel que rapporté)' },
    title: { en: 'Kinds of day in France', fr: 'Sortes de jours en France' },
    says: {
      en: 'A jour ouvré (five a week) is not a jour ouvrable (six a week), nor a calendar day, nor a jour franc. A period therefore always names its unit, never just “days”.',
      fr: 'Le jour ouvré (cinq par semaine) n’est ni le jour ouvrable (six par semaine), ni le jour calendaire, ni le jour franc. Un délai nomme donc toujours son unité, jamais seulement des « jours ».',
    },
    sources: ['https://cyclo-rh.fr/?p=1223'],
    certainty: 'S',
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
