import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

/** United Kingdom law on the way out: notices, courts, detention, age. */
export const removal: Readonly<Record<RuleId, Provision>> = {
  'NOT-01': {
    id: 'NOT-01',
    cite: {
      en: 'Immigration and Asylum Act 1999, s 10A(2)–(5)',
      fr: 'Loi britannique de 1999 sur l’immigration et l’asile, art. 10A(2)–(5)',
    },
    title: { en: 'Two notices before removal', fr: 'Deux avis avant l’éloignement' },
    says: {
      en: 'Before removal the person gets, in one document or two, notice of the intention to remove (the fact, the notice period, the destination) and the departure details (date, destination, stops).',
      fr: 'Avant l’éloignement, la personne reçoit, en un ou deux documents, l’avis d’intention (le fait, le préavis, la destination) et les modalités de départ (date, destination, escales).',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/section/46'],
    certainty: 'V',
    checkedOn,
  },
  'NOT-02': {
    id: 'NOT-02',
    cite: {
      en: 'Immigration and Asylum Act 1999, s 10A(7)',
      fr: 'Loi britannique de 1999 sur l’immigration et l’asile, art. 10A(7)',
    },
    title: { en: 'Notice period', fr: 'Préavis' },
    says: {
      en: 'The notice period is at least 5 working days, beginning the day after notice is given.',
      fr: 'Le préavis est d’au moins 5 jours ouvrés, à compter du lendemain de la remise de l’avis.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/section/46'],
    certainty: 'V',
    checkedOn,
  },
  'NOT-03': {
    id: 'NOT-03',
    cite: {
      en: 'Immigration and Asylum Act 1999, s 10A(6)',
      fr: 'Loi britannique de 1999 sur l’immigration et l’asile, art. 10A(6)',
    },
    title: { en: 'When a new notice is needed', fr: 'Quand un nouveau préavis est nécessaire' },
    says: {
      en: 'A fresh notice period is due where the departure details name another destination, or a stop not notified outside the United Kingdom and the first-list States.',
      fr: 'Un nouveau préavis est dû si les modalités de départ indiquent une autre destination, ou une escale non notifiée hors du Royaume-Uni et des États de la première liste.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/section/46'],
    certainty: 'V',
    checkedOn,
  },
  'NOT-04': {
    id: 'NOT-04',
    cite: {
      en: 'Immigration and Asylum Act 1999, s 10A(8)',
      fr: 'Loi britannique de 1999 sur l’immigration et l’asile, art. 10A(8)',
    },
    title: { en: 'Replacing departure details', fr: 'Remplacer les modalités de départ' },
    says: {
      en: 'Departure details may be replaced at any time before removal.',
      fr: 'Les modalités de départ peuvent être remplacées à tout moment avant l’éloignement.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/section/46'],
    certainty: 'V',
    checkedOn,
  },
  'NOT-05': {
    id: 'NOT-05',
    cite: {
      en: 'Immigration and Asylum Act 1999, s 10A(10)',
      fr: 'Loi britannique de 1999 sur l’immigration et l’asile, art. 10A(10)',
    },
    title: { en: 'What a working day is', fr: 'Ce qu’est un jour ouvré' },
    says: {
      en: 'Not a Saturday, a Sunday, Christmas Day, Good Friday, or a bank holiday in the part of the United Kingdom where the person is when given notice.',
      fr: 'Ni samedi, ni dimanche, ni Noël, ni Vendredi saint, ni jour férié dans la partie du Royaume-Uni où la personne se trouve lors de la remise de l’avis.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/section/46'],
    certainty: 'V',
    checkedOn,
  },
  'NOT-06': {
    id: 'NOT-06',
    cite: {
      en: 'Immigration and Asylum Act 1999, s 10B',
      fr: 'Loi britannique de 1999 sur l’immigration et l’asile, art. 10B',
    },
    title: { en: 'Removal that failed', fr: 'Éloignement manqué' },
    says: {
      en: 'Where removal failed for reasons beyond the Secretary of State’s control, new departure details suffice until the end of 21 days beginning with the original date, with the same destination and stops.',
      fr: 'Si l’éloignement a échoué pour une cause étrangère au ministre, de nouvelles modalités de départ suffisent jusqu’à la fin de 21 jours dont le premier est la date initiale, pour la même destination et les mêmes escales.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/section/46'],
    certainty: 'V',
    checkedOn,
  },
  'JR-03': {
    id: 'JR-03',
    cite: {
      en: 'Home Office guidance on judicial reviews and injunctions, v3.0 (opening seen)',
      fr: 'Instructions du Home Office sur les recours et injonctions, v3.0 (début consulté)',
    },
    title: { en: 'A claim by itself', fr: 'Le recours à lui seul' },
    says: {
      en: 'A judicial review claim does not by itself stop a removal to a third country; an injunction, or a permission decision or undertaking, does.',
      fr: 'Un recours en contrôle juridictionnel n’arrête pas à lui seul un éloignement vers un pays tiers ; une injonction, une autorisation de recours ou un engagement l’arrête.',
    },
    sources: [
      'https://www.gov.uk/government/publications/returns-preparation/judicial-reviews-injunctions-and-applications-to-the-european-court-of-human-rights-accessible-version',
    ],
    certainty: 'B',
    checkedOn,
  },
  'JR-04': {
    id: 'JR-04',
    cite: { en: 'Treaty, Art 4(1) (letter unconfirmed)', fr: 'Accord, art. 4, § 1 (lettre non confirmée)' },
    title: { en: 'Orders and suspensive remedies bar transfer', fr: 'Décisions et recours suspensifs font obstacle' },
    says: {
      en: 'A live injunction or a remedy with suspensive effect bars the transfer.',
      fr: 'Une injonction en vigueur ou un recours à effet suspensif interdit la remise.',
    },
    sources: ['https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni'],
    certainty: 'S',
    checkedOn,
  },
  'JR-08': {
    id: 'JR-08',
    cite: {
      en: 'High Court orders in LYD and other cases',
      fr: 'Ordonnances de la High Court, LYD et autres affaires',
    },
    title: { en: 'Duties laid down by the court', fr: 'Obligations fixées par le juge' },
    says: {
      en: 'A court that refuses to stop a removal may still order things to be done first, such as giving medical reports to the French authorities before arrival.',
      fr: 'Le juge qui refuse d’arrêter un éloignement peut néanmoins ordonner des actes préalables, comme la transmission de rapports médicaux aux autorités françaises avant l’arrivée.',
    },
    sources: ['https://www.judiciary.uk/judgments/lyd-v-secretary-of-state-for-the-home-department-anonymity-order'],
    certainty: 'V',
    checkedOn,
  },
  'DET-01': {
    id: 'DET-01',
    cite: {
      en: 'Immigration Act 1971, Sch 2, paras 16 and 17A',
      fr: 'Loi britannique de 1971 sur l’immigration, annexe 2, § 16 et 17A',
    },
    title: { en: 'Power to detain', fr: 'Pouvoir de placer en rétention' },
    says: {
      en: 'Detention lasts as long as the Secretary of State thinks reasonably necessary for examination or removal, even while something blocks removal for a time.',
      fr: 'La rétention dure le temps que le ministre estime raisonnablement nécessaire à l’examen ou à l’éloignement, même si un obstacle temporaire s’y oppose.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2023/37/section/12'],
    certainty: 'V',
    checkedOn,
  },
  'DET-14': {
    id: 'DET-14',
    cite: {
      en: 'Detention Centre Rules 2001, r 34',
      fr: 'Règlement britannique de 2001 sur les centres de rétention, règle 34',
    },
    title: { en: 'Doctor’s examination', fr: 'Examen médical' },
    says: {
      en: 'A doctor examines the person, with consent, within 24 hours of admission. One who declines keeps the right to ask later.',
      fr: 'Un médecin examine la personne, avec son consentement, dans les 24 heures de l’admission. Celle qui refuse conserve le droit de le demander plus tard.',
    },
    sources: ['https://www.legislation.gov.uk/uksi/2001/238'],
    certainty: 'V',
    checkedOn,
  },
  'DET-15': {
    id: 'DET-15',
    cite: {
      en: 'Detention Centre Rules 2001, r 35',
      fr: 'Règlement britannique de 2001 sur les centres de rétention, règle 35',
    },
    title: { en: 'Doctor’s report', fr: 'Rapport médical' },
    says: {
      en: 'The doctor reports without delay where detention is likely to harm health, where suicide is feared, or where torture is a concern.',
      fr: 'Le médecin signale sans délai le risque que la rétention nuise à la santé, la crainte d’un suicide ou des indices de torture.',
    },
    sources: ['https://www.legislation.gov.uk/uksi/2001/238'],
    certainty: 'V',
    checkedOn,
  },
  'AGE-01': {
    id: 'AGE-01',
    cite: {
      en: 'Nationality and Borders Act 2022, s 49',
      fr: 'Loi britannique de 2022 sur la nationalité et les frontières, art. 49',
    },
    title: { en: 'Disputed age', fr: 'Âge contesté' },
    says: {
      en: 'A person is age-disputed who needs permission to enter or stay and of whose age the authority lacks the evidence to be sure.',
      fr: 'L’âge est contesté lorsqu’une personne a besoin d’une autorisation d’entrée ou de séjour et que l’autorité n’a pas de quoi être certaine de son âge.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/part/4'],
    certainty: 'V',
    checkedOn,
  },
  'AGE-04': {
    id: 'AGE-04',
    cite: {
      en: 'Nationality and Borders Act 2022, s 50(6)–(7), 51(3)',
      fr: 'Loi britannique de 2022 sur la nationalité et les frontières, art. 50(6)–(7), 51(3)',
    },
    title: { en: 'How age is decided', fr: 'Comment l’âge est déterminé' },
    says: {
      en: 'Age is decided on the balance of probabilities. The designated assessor’s result binds the Secretary of State, and the local authority that referred.',
      fr: 'L’âge est déterminé selon la prépondérance des probabilités. Le résultat de l’évaluateur désigné lie le ministre, et la collectivité qui l’a saisi.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/part/4'],
    certainty: 'V',
    checkedOn,
  },
  'AGE-06': {
    id: 'AGE-06',
    cite: { en: 'Treaty, Art 4(1)(b)', fr: 'Accord, art. 4(1)(b)' },
    title: { en: 'Age dispute stops transfer', fr: 'L’âge contesté fait obstacle à la remise' },
    says: {
      en: 'The finding of age must still hold at removal. We infer that an open dispute stops the transfer.',
      fr: 'Le constat de l’âge doit encore valoir au moment de l’éloignement. Nous en déduisons qu’une contestation ouverte fait obstacle à la remise.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078563'],
    certainty: 'V',
    checkedOn,
  },
}
