import type { Text } from '../../../core/brand.ts'
import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

/** A duty carried out inside a centre, of which the software keeps no record. */
const inTheCentre: Text = {
  en: 'It is a duty of those who run the centre, and the software keeps no record of life inside.',
  fr: 'C’est une obligation des responsables du centre, et le logiciel ne tient aucun registre de la vie à l’intérieur.',
}

/** Care and discipline in detention, to be read with `detention`. */
export const care: Readonly<Record<RuleId, Provision>> = {
  'DET-12': {
    id: 'DET-12',
    cite: {
      en: 'Home Office guidance, Adults at risk in immigration detention, v10.0',
      fr: 'Instructions du Home Office, Adults at risk in immigration detention, v10.0',
    },
    title: { en: 'Adults at risk', fr: 'Adultes vulnérables' },
    says: {
      en: 'The more vulnerable a person is, the stronger the presumption against detention. It holds for every detention, not only for removal, and a second medical opinion may be sought.',
      fr: 'Plus une personne est vulnérable, plus forte est la présomption contre sa rétention. Elle vaut pour toute rétention, et pas seulement en vue de l’éloignement ; un second avis médical peut être demandé.',
    },
    sources: [
      'https://gov.uk/government/publications/offender-management/adults-at-risk-in-immigration-detention-accessible',
    ],
    certainty: 'V',
    checkedOn,
  },
  'DET-13': {
    id: 'DET-13',
    cite: {
      en: 'Practice in removal centres (as the AVID handbook reports it)',
      fr: 'Pratique des centres de rétention (telle que rapportée par le manuel d’AVID)',
    },
    title: { en: 'Nurse’s screening', fr: 'Entretien infirmier d’accueil' },
    says: {
      en: 'A nurse screens the person within 2 hours of reception.',
      fr: 'Un infirmier reçoit la personne dans les 2 heures de son arrivée.',
    },
    sources: ['https://avid-detention.gitbook.io/avid-handbook/safeguards/policy-and-practice'],
    certainty: 'S',
    checkedOn,
  },
  'DET-16': {
    id: 'DET-16',
    cite: {
      en: 'Detention Centre Rules 2001, r 35, and rule 32 for short-term holding facilities (as the AVID handbook reports them)',
      fr: 'Règlement britannique de 2001 sur les centres de rétention, règle 35, et règle 32 des locaux de courte durée (selon le manuel d’AVID)',
    },
    title: { en: 'One report for each concern', fr: 'Un signalement par motif' },
    says: {
      en: 'Harm to health, risk of suicide and torture each call for a report of their own, with a copy to the person. In a removal centre a GP writes it; in a short-term holding facility, under rule 32, a GP or a nurse.',
      fr: 'Le risque pour la santé, le risque de suicide et la torture donnent lieu chacun à un signalement distinct, dont copie est remise à la personne. Dans un centre, un médecin généraliste le rédige ; dans un local de courte durée, selon la règle 32, un généraliste ou un infirmier.',
    },
    sources: [
      'https://avid-detention.gitbook.io/avid-handbook/safeguards/policy-and-practice/healthcare-screening-assessment-and-monitoring/healthcare-safeguarding-reports-rule-35-and-rule-32',
    ],
    certainty: 'S',
    checkedOn,
  },
  'DET-17': {
    id: 'DET-17',
    cite: {
      en: 'Home Office, Detention centre rule 35 process, v8.0 (June 2025)',
      fr: 'Home Office, Detention centre rule 35 process, v8.0 (juin 2025)',
    },
    title: { en: 'Guidance on doctors’ reports', fr: 'Instructions sur les signalements médicaux' },
    says: {
      en: 'Version 8.0 of June 2025 is the current guidance on reports under rules 35 and 32. It does not cover holding rooms or prisons, and is to be reviewed in June 2027.',
      fr: 'La version 8.0 de juin 2025 contient les instructions en vigueur sur les signalements des règles 35 et 32. Elle ne vise ni les salles d’attente ni les prisons, et doit être revue en juin 2027.',
    },
    sources: [
      'https://www.gov.uk/government/publications/detention-rule-35-process/detention-centre-rule-35-process-accessible-version',
    ],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'It says which guidance is current; its duties fall on healthcare staff and on detention caseworkers.',
      fr: 'Elle indique les instructions en vigueur ; leurs obligations pèsent sur le personnel de santé et les gestionnaires de la rétention.',
    },
  },
  'DET-18': {
    id: 'DET-18',
    cite: { en: 'Not seen', fr: 'Texte non consulté' },
    title: { en: 'Answer to a doctor’s report', fr: 'Réponse à un signalement médical' },
    says: {
      en: 'From general knowledge: a caseworker answers a rule 35 report within 2 working days, and reviews the detention. No text was seen.',
      fr: 'Selon la connaissance générale : un gestionnaire répond à un signalement de la règle 35 dans les 2 jours ouvrés, en réexaminant la rétention. Aucun texte n’a été consulté.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
  },
  'DET-19': {
    id: 'DET-19',
    cite: {
      en: 'Detention Centre Rules 2001, r 41',
      fr: 'Règlement britannique de 2001 sur les centres de rétention, règle 41',
    },
    title: { en: 'Use of force', fr: 'Recours à la force' },
    says: {
      en: 'No more force is used than is necessary. Each use is recorded and reported to the Secretary of State.',
      fr: 'La force employée ne dépasse pas le nécessaire. Chaque usage est consigné et signalé au ministre.',
    },
    sources: ['https://www.legislation.gov.uk/uksi/2001/238'],
    certainty: 'V',
    checkedOn,
    notExecutable: inTheCentre,
  },
  'DET-20': {
    id: 'DET-20',
    cite: {
      en: 'Detention Centre Rules 2001, rr 40, 42, 43',
      fr: 'Règlement britannique de 2001 sur les centres de rétention, règles 40, 42, 43',
    },
    title: { en: 'Segregation, confinement, restraint', fr: 'Mise à l’écart, isolement, contrainte' },
    says: {
      en: 'Removal from association for more than 24 hours needs the authority of the Secretary of State and ends after 14 days at most; written reasons are given within 2 hours. Temporary confinement or restraint for more than 24 hours needs a written direction, for confinement of 3 days at most, and a copy is given by the 27th hour.',
      fr: 'Une mise à l’écart de plus de 24 heures exige l’autorisation du ministre et dure 14 jours au plus ; ses motifs écrits sont remis dans les 2 heures. Un isolement temporaire ou une contrainte de plus de 24 heures exige une instruction écrite, de 3 jours au plus pour l’isolement, dont copie est remise avant la 27e heure.',
    },
    sources: ['https://www.legislation.gov.uk/uksi/2001/238'],
    certainty: 'V',
    checkedOn,
  },
  'DET-21': {
    id: 'DET-21',
    cite: {
      en: 'Detention Centre Rules 2001, r 30',
      fr: 'Règlement britannique de 2001 sur les centres de rétention, règle 30',
    },
    title: { en: 'Talking to a legal adviser', fr: 'Entretien avec un conseil' },
    says: {
      en: 'A person detained may speak with a legal adviser in confidence: staff may see them, not hear them.',
      fr: 'La personne retenue peut s’entretenir avec son conseil en toute confidentialité : à portée de vue du personnel, non d’oreille.',
    },
    sources: ['https://www.legislation.gov.uk/uksi/2001/238'],
    certainty: 'V',
    checkedOn,
    notExecutable: inTheCentre,
  },
}
