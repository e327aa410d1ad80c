import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

const act = 'https://www.legislation.gov.uk/ukpga/2022/36/section/46'
const section = (which: string) => ({
  en: `Immigration and Asylum Act 1999, s ${which}`,
  fr: `Loi britannique de 1999 sur l’immigration et l’asile, art. ${which}`,
})

/** United Kingdom law on the notices that come before a removal. */
export const notices: Readonly<Record<RuleId, Provision>> = {
  'NOT-01': {
    id: 'NOT-01',
    cite: section('10A(2)–(5)'),
    title: { en: 'Two notices before removal', fr: 'Deux avis avant l’éloignement' },
    says: {
      en: 'Before removal the person gets, in one document or two, notice of the intention to remove (the fact, the notice period, the destination) and the departure details (date, destination, stops).',
      fr: 'Avant l’éloignement, la personne reçoit, en un ou deux documents, l’avis d’intention (le fait, le préavis, la destination) et les modalités de départ (date, destination, escales).',
    },
    sources: [act],
    certainty: 'V',
    checkedOn,
  },
  'NOT-02': {
    id: 'NOT-02',
    cite: section('10A(7)'),
    title: { en: 'Notice period', fr: 'Préavis' },
    says: {
      en: 'The notice period is at least 5 working days, beginning the day after notice is given.',
      fr: 'Le préavis est d’au moins 5 jours ouvrés, à compter du lendemain de la remise de l’avis.',
    },
    sources: [act],
    certainty: 'V',
    checkedOn,
  },
  'NOT-03': {
    id: 'NOT-03',
    cite: section('10A(6)'),
    title: { en: 'When a new notice is needed', fr: 'Quand un nouveau préavis est nécessaire' },
    says: {
      en: 'A fresh notice period of at least 5 working days is due where the departure details name another destination, or a stop not notified outside the United Kingdom and the first-list States.',
      fr: 'Un nouveau préavis d’au moins 5 jours ouvrés est dû si les modalités de départ indiquent une autre destination, ou une escale non notifiée hors du Royaume-Uni et des États de la première liste.',
    },
    sources: [act],
    certainty: 'V',
    checkedOn,
  },
  'NOT-04': {
    id: 'NOT-04',
    cite: section('10A(8)'),
    title: { en: 'Replacing departure details', fr: 'Remplacer les modalités de départ' },
    says: {
      en: 'Departure details may be replaced at any time before removal.',
      fr: 'Les modalités de départ peuvent être remplacées à tout moment avant l’éloignement.',
    },
    sources: [act],
    certainty: 'V',
    checkedOn,
  },
  'NOT-05': {
    id: 'NOT-05',
    cite: section('10A(10)'),
    title: { en: 'What a working day is', fr: 'Ce qu’est un jour ouvré' },
    says: {
      en: 'Not a Saturday, a Sunday, Christmas Day, Good Friday, or a bank holiday in the part of the United Kingdom where the person is when given notice.',
      fr: 'Ni samedi, ni dimanche, ni Noël, ni Vendredi saint, ni jour férié dans la partie du Royaume-Uni où la personne se trouve lors de la remise de l’avis.',
    },
    sources: [act],
    certainty: 'V',
    checkedOn,
  },
  'NOT-06': {
    id: 'NOT-06',
    cite: section('10B'),
    title: { en: 'Removal that failed', fr: 'Éloignement manqué' },
    says: {
      en: 'Where removal failed for reasons beyond the Secretary of State’s control (weather, a technical fault, disruption), new departure details suffice until the end of 21 days beginning with the original date, with the same destination and stops.',
      fr: 'Si l’éloignement a échoué pour une cause étrangère au ministre (météo, panne, perturbation), de nouvelles modalités de départ suffisent jusqu’à la fin de 21 jours dont le premier est la date initiale, pour la même destination et les mêmes escales.',
    },
    sources: [act],
    certainty: 'V',
    checkedOn,
  },
  'NOT-07': {
    id: 'NOT-07',
    cite: section('10C'),
    title: { en: 'Entry refused on arrival', fr: 'Entrée refusée à l’arrivée' },
    says: {
      en: 'Where leave to enter was refused on arrival, departure details alone suffice if the date they state comes before the end of 7 days beginning the day after the refusal.',
      fr: 'Si l’entrée a été refusée à l’arrivée, les modalités de départ suffisent à elles seules lorsque la date indiquée précède la fin de 7 jours à compter du lendemain du refus.',
    },
    sources: [act],
    certainty: 'V',
    checkedOn,
  },
  'NOT-08': {
    id: 'NOT-08',
    cite: section('10E'),
    title: { en: 'Removal allowed by a court', fr: 'Éloignement permis par le juge' },
    says: {
      en: 'After a court decision that allows removal, departure details alone suffice before the end of 21 days beginning the day after the decision, with the destination and stops of the earlier notice.',
      fr: 'Après une décision de justice permettant l’éloignement, les modalités de départ suffisent à elles seules avant la fin de 21 jours à compter du lendemain de la décision, pour la destination et les escales de l’avis antérieur.',
    },
    sources: [act],
    certainty: 'V',
    checkedOn,
  },
  'NOT-09': {
    id: 'NOT-09',
    cite: section('10D'),
    title: { en: 'Priority removal notices', fr: 'Avis d’éloignement prioritaire' },
    says: {
      en: 'The provisions on priority removal notices had not been brought into force when this was last seen.',
      fr: 'Les dispositions sur les avis d’éloignement prioritaire n’étaient pas entrées en vigueur à la dernière consultation.',
    },
    sources: [
      'https://freemovement.org.uk/further-sections-of-the-nationality-and-borders-act-brought-into-force-from-20-november-2023/',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A power not known to be in force: no such notice can be served here.',
      fr: 'Un pouvoir dont rien ne montre l’entrée en vigueur : aucun avis de ce type ne peut être notifié ici.',
    },
  },
  'NOT-10': {
    id: 'NOT-10',
    cite: {
      en: 'Detention Services Order on removal notices, December 2023 (front matter seen)',
      fr: 'Instruction des services de rétention sur les avis d’éloignement, décembre 2023 (pages liminaires consultées)',
    },
    title: { en: 'Service in removal centres', fr: 'Notification en centre de rétention' },
    says: {
      en: 'A Detention Services Order, due for review in December 2025, governs how notices are served in immigration removal centres and how representations made late, during a removal, are handled.',
      fr: 'Une instruction des services de rétention, à réviser en décembre 2025, régit la notification des avis dans les centres de rétention et le traitement des observations tardives, présentées pendant un éloignement.',
    },
    sources: [
      'https://gov.uk/government/publications/notification-of-removal-directions-to-detainees/service-of-removal-notices-and-departure-details-accessible-version',
    ],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'What the order asks of staff was not seen: only its front matter was.',
      fr: 'Ce que l’instruction demande aux agents n’a pas été consulté : seules ses pages liminaires l’ont été.',
    },
  },
  'NOT-11': {
    id: 'NOT-11',
    cite: { en: 'Practice (as reported by the press)', fr: 'Pratique (selon la presse)' },
    title: { en: 'Notice in the first returns', fr: 'Préavis des premiers retours' },
    says: {
      en: 'The press reported that five days’ notice was given in the first returns.',
      fr: 'Selon la presse, un préavis de cinq jours a été donné lors des premiers retours.',
    },
    sources: [
      'https://londonnewsnetwork.com/2025/09/15/minister-refuses-to-give-details-as-migrant-returns-to-france-due-to-start',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A report of what was done; the duty itself is NOT-02.',
      fr: 'Un récit de ce qui s’est fait ; l’obligation elle-même est NOT-02.',
    },
  },
  'NOT-12': {
    id: 'NOT-12',
    cite: {
      en: 'HM Inspectorate of Prisons, 2020, on Dublin charters (as reported)',
      fr: 'Inspection britannique des prisons, 2020, sur les vols Dublin (telle que rapportée)',
    },
    title: { en: 'People drop out late', fr: 'Des personnes sont retirées au dernier moment' },
    says: {
      en: 'Inspectors found that removals were often cancelled on the eve of the flight, once for 29 people of 30, because vulnerability came to light late. The counts must survive this.',
      fr: 'Les inspecteurs ont constaté que des éloignements étaient souvent annulés la veille du vol, une fois pour 29 personnes sur 30, parce que la vulnérabilité apparaissait tard. Les décomptes doivent y résister.',
    },
    sources: [
      'https://www.ein.org.uk/news/hmi-prisons-inspection-report-removals-france-and-lithuania-finds-vulnerabilities-immigration',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A finding of inspectors, which sets no duty of its own.',
      fr: 'Un constat d’inspection, qui ne crée par lui-même aucune obligation.',
    },
  },
}
