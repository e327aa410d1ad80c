import type { Text } from '../../../core/brand.ts'
import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'
import { care } from './detention-care.ts'

const practice: Text = {
  en: 'Home Office practice (as the AVID handbook reports it)',
  fr: 'Pratique du Home Office (telle que rapportée par le manuel d’AVID)',
}

/** Detention in the United Kingdom: how long, of whom, with what reasons and reviews; in `care`, life inside. */
export const detention: Readonly<Record<RuleId, Provision>> = {
  'DET-02': {
    id: 'DET-02',
    cite: {
      en: 'Immigration Act 1971, Sch 2, para 17A(4)–(5)',
      fr: 'Loi britannique de 1971 sur l’immigration, annexe 2, § 17A(4)–(5)',
    },
    title: { en: 'When removal is no longer near', fr: 'Quand l’éloignement n’est plus proche' },
    says: {
      en: 'Once removal within a reasonable time is no longer expected, detention may go on only for as long as it reasonably takes to arrange release.',
      fr: 'Dès que l’éloignement n’est plus attendu dans un délai raisonnable, la rétention ne peut durer que le temps raisonnablement nécessaire pour organiser la libération.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2023/37/section/12'],
    certainty: 'V',
    checkedOn,
  },
  'DET-03': {
    id: 'DET-03',
    cite: {
      en: 'Border Security, Asylum and Immigration Act 2025, s 41',
      fr: 'Loi britannique de 2025 sur la sécurité des frontières, l’asile et l’immigration, art. 41',
    },
    title: { en: 'The power to detain outlives the repeal', fr: 'Le pouvoir de rétention survit à l’abrogation' },
    says: {
      en: 'The Act repeals sections 1–11, 13–28, 30–51, 53–58, 61 and 66 of the Illegal Migration Act 2023. Sections 12 (length of detention), 29, 52, 59 and 60 are left in place.',
      fr: 'La loi abroge les articles 1–11, 13–28, 30–51, 53–58, 61 et 66 de la loi de 2023 sur l’immigration illégale. Les articles 12 (durée de la rétention), 29, 52, 59 et 60 demeurent.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2025/31/section/41'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'It says which law is in force and asks nobody to do anything in a case.',
      fr: 'Elle indique quel droit est en vigueur et ne demande aucun acte dans un dossier.',
    },
  },
  'DET-04': {
    id: 'DET-04',
    cite: {
      en: 'Immigration Act 1971, Sch 2, para 18B',
      fr: 'Loi britannique de 1971 sur l’immigration, annexe 2, § 18B',
    },
    title: { en: 'Unaccompanied child', fr: 'Mineur isolé' },
    says: {
      en: 'An unaccompanied child may be held only in a short-term holding facility, for 24 hours at most, and only where removal from it within that time is directed or a direction is likely.',
      fr: 'Un mineur isolé ne peut être retenu que dans un local de rétention de courte durée, 24 heures au plus, et seulement si son départ de ce local dans ce délai est ordonné ou va probablement l’être.',
    },
    sources: ['https://legislation.gov.uk/cy/ukpga/1971/77/schedule/2/paragraph/18B/2023-07-20'],
    certainty: 'V',
    checkedOn,
  },
  'DET-05': {
    id: 'DET-05',
    cite: {
      en: 'Provision not seen; joint briefing on child detention, June 2023',
      fr: 'Disposition non consultée ; note commune sur la rétention des enfants, juin 2023',
    },
    title: { en: 'Children with their family', fr: 'Enfants avec leur famille' },
    says: {
      en: 'Children with their family may be held in a short-term holding facility or in pre-departure accommodation: 72 hours at most, 7 days if a minister authorises it.',
      fr: 'Les enfants accompagnés de leur famille peuvent être retenus dans un local de courte durée ou un hébergement préalable au départ : 72 heures au plus, 7 jours si un ministre l’autorise.',
    },
    sources: [
      'https://refugeecouncil.org.uk/information/resources/joint-child-detention-briefing-hol-report-27-06-2023',
    ],
    certainty: 'S',
    checkedOn,
  },
  'DET-06': {
    id: 'DET-06',
    cite: {
      en: 'Immigration Act 2016, s 60 (figures not seen)',
      fr: 'Loi britannique de 2016 sur l’immigration, art. 60 (chiffres non consultés)',
    },
    title: { en: 'Pregnant women', fr: 'Femmes enceintes' },
    says: {
      en: 'The detention of a pregnant woman has a limit of its own. From general knowledge it is 72 hours, or 7 days if a minister authorises it; only the reference to the section was seen.',
      fr: 'La rétention d’une femme enceinte a sa propre limite. Selon la connaissance générale, elle est de 72 heures, ou de 7 jours si un ministre l’autorise ; seul le renvoi à l’article a été consulté.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2023/37/section/12'],
    certainty: 'B',
    checkedOn,
  },
  'DET-07': {
    id: 'DET-07',
    cite: practice,
    title: { en: 'Written reasons at the outset', fr: 'Motifs écrits dès le début' },
    says: {
      en: 'When detention begins the person is given form IS.91R. It states the power used and the grounds, and is explained with an interpreter.',
      fr: 'Dès le début de la rétention, la personne reçoit le formulaire IS.91R. Il indique le pouvoir exercé et les motifs, et il est expliqué avec un interprète.',
    },
    sources: ['https://avid-detention.gitbook.io/avid-handbook/who-can-be-detained/decisions-to-detain'],
    certainty: 'S',
    checkedOn,
  },
  'DET-08': {
    id: 'DET-08',
    cite: practice,
    title: { en: 'Monthly account', fr: 'Compte rendu mensuel' },
    says: {
      en: 'Every month the person is told in writing why detention continues.',
      fr: 'Chaque mois, la personne est informée par écrit des raisons pour lesquelles la rétention se poursuit.',
    },
    sources: ['https://avid-detention.gitbook.io/avid-handbook/who-can-be-detained/decisions-to-detain'],
    certainty: 'S',
    checkedOn,
  },
  'DET-09': {
    id: 'DET-09',
    cite: {
      en: 'Home Office practice (as the AVID handbook reports it); guidance on inadmissibility, which names the role',
      fr: 'Pratique du Home Office (telle que rapportée par le manuel d’AVID) ; instructions sur l’irrecevabilité, qui nomment la fonction',
    },
    title: { en: 'Screening before detention', fr: 'Contrôle avant la rétention' },
    says: {
      en: 'Before anyone is detained the Detention Gatekeeper screens the case, using what is on file about adults at risk.',
      fr: 'Avant tout placement, le service de contrôle (Detention Gatekeeper) examine le dossier à partir des informations disponibles sur les adultes vulnérables.',
    },
    sources: [
      'https://avid-detention.gitbook.io/avid-handbook/safeguards/policy-and-practice',
      'https://gov.uk/government/publications/inadmissibility-third-country-cases/inadmissibility-safe-third-country-cases-accessible',
    ],
    certainty: 'S',
    checkedOn,
  },
  'DET-10': {
    id: 'DET-10',
    cite: {
      en: 'Home Office, detention and case progression review, form ICD 3469 (timetable not seen)',
      fr: 'Home Office, réexamen de la rétention et du dossier, formulaire ICD 3469 (calendrier non consulté)',
    },
    title: { en: 'Reviews of the detention', fr: 'Réexamens de la rétention' },
    says: {
      en: 'A caseworker and an authorising officer reconsider the detention regularly and record facts and reasons on the form. From general knowledge: at 24 hours, at 7, 14, 21 and 28 days, then every month.',
      fr: 'Un gestionnaire et un agent habilité réexaminent régulièrement la rétention et consignent faits et motifs sur le formulaire. Selon la connaissance générale : à 24 heures, à 7, 14, 21 et 28 jours, puis chaque mois.',
    },
    sources: [
      'https://www.gov.uk/government/publications/offender-management/detention-and-case-progression-review-accessible',
    ],
    certainty: 'B',
    checkedOn,
  },
  'DET-11': {
    id: 'DET-11',
    cite: {
      en: 'Home Office guidance on detention case progression panels',
      fr: 'Instructions du Home Office sur les commissions de suivi des dossiers de rétention',
    },
    title: { en: 'Case progression panel', fr: 'Commission de suivi des dossiers' },
    says: {
      en: 'Every 3 months a panel with independent members looks at the detention.',
      fr: 'Tous les 3 mois, une commission comprenant des membres indépendants examine la rétention.',
    },
    sources: [
      'https://www.gov.uk/government/publications/detention-case-progression-panels/detention-case-progression-panels-accessible',
    ],
    certainty: 'V',
    checkedOn,
  },
  'DET-22': {
    id: 'DET-22',
    cite: { en: 'Press report', fr: 'Article de presse' },
    title: { en: 'Where people were held in the pilot', fr: 'Lieux de rétention pendant la phase pilote' },
    says: {
      en: 'In the pilot people were first processed at Manston and then held in removal centres near Heathrow and Gatwick.',
      fr: 'Pendant la phase pilote, les personnes étaient d’abord enregistrées à Manston, puis retenues dans des centres proches de Heathrow et de Gatwick.',
    },
    sources: [
      'https://am1.news/usconservative/topic/gbnews/6-slug-keir-starmer-s-small-boat-deal-with-france-expires-in-less-than-a-year',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'It is a fact about the pilot, not a duty.',
      fr: 'C’est un fait relatif à la phase pilote, non une obligation.',
    },
  },
  ...care,
}
