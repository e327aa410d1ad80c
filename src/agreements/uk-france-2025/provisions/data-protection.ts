import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'
import { automation } from './automation.ts'

const commencement = 'https://bratby.law/data-use-and-access-act-2025-commencement/'
const exemption = 'https://www.legislation.gov.uk/uksi/2024/342'

const exemptionCite = (paragraph: string) => ({
  en: `SI 2024/342 (immigration exemption), para ${paragraph}`,
  fr: `Règlement britannique SI 2024/342 (exception d’immigration), § ${paragraph}`,
})
const outside = {
  en: 'A duty of the body that holds the data, carried out outside the case record.',
  fr: 'Une obligation de l’organisme responsable des données, remplie hors du dossier.',
}

/** Personal data; with the rules on automated decisions, all of section DP of the law dossier. */
export const dataProtection: Readonly<Record<RuleId, Provision>> = {
  ...automation,
  'DP-01': {
    id: 'DP-01',
    cite: { en: 'Treaty, Art 16', fr: 'Accord, art. 16' },
    title: { en: 'Personal data go one way', fr: 'Les données personnelles vont dans un seul sens' },
    says: {
      en: 'France sends the United Kingdom no personal data at all; the United Kingdom sends France only what the agreement needs (TR-70, TR-71). We make it a property of the channel: what France says has no place for a name.',
      fr: 'La France ne transmet au Royaume-Uni aucune donnée personnelle ; le Royaume-Uni ne transmet à la France que ce qu’exige l’accord (TR-70, TR-71). Nous en faisons une propriété du canal : ce que dit la France n’a pas de place pour un nom.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076618'],
    certainty: 'V',
    checkedOn,
  },
  'DP-07': {
    id: 'DP-07',
    cite: {
      en: 'Data (Use and Access) Act 2025 (as reported)',
      fr: 'Loi britannique de 2025 sur l’usage et l’accès aux données (telle que rapportée)',
    },
    title: { en: 'Complaints about data', fr: 'Réclamations sur les données' },
    says: {
      en: 'From 19 June 2026 whoever holds personal data has a route for complaints: an electronic form, an acknowledgment within 30 days, an answer without undue delay.',
      fr: 'Depuis le 19 juin 2026, tout responsable de données dispose d’une voie de réclamation : un formulaire électronique, un accusé de réception dans les 30 jours, une réponse sans retard injustifié.',
    },
    sources: [commencement],
    certainty: 'S',
    checkedOn,
  },
  'DP-08': {
    id: 'DP-08',
    cite: { en: 'UK GDPR, Art 12A (as reported)', fr: 'RGPD britannique, art. 12A (tel que rapporté)' },
    title: { en: 'Access requests', fr: 'Demandes d’accès' },
    says: {
      en: 'Who asks for their own data is answered within one month; the reformed rule lets the clock be stopped.',
      fr: 'Qui demande ses propres données reçoit une réponse dans un délai d’un mois ; la règle réformée permet d’arrêter le décompte.',
    },
    sources: [commencement],
    certainty: 'S',
    checkedOn,
  },
  'DP-09': {
    id: 'DP-09',
    cite: exemptionCite('4A'),
    title: { en: 'Immigration exemption: who, and how', fr: 'Exception d’immigration : qui et comment' },
    says: {
      en: 'Only the Secretary of State may rely on it, deciding case by case, right by right, and afresh each time, and weighing vulnerability, Convention rights, the Refugee and Trafficking Conventions, the welfare of children (s 55) and the UK GDPR.',
      fr: 'Seul le ministre peut l’invoquer, au cas par cas, droit par droit et à nouveau chaque fois, en tenant compte de la vulnérabilité, des droits conventionnels, des conventions sur les réfugiés et sur la traite, de l’intérêt des enfants (art. 55) et du RGPD britannique.',
    },
    sources: [exemption],
    certainty: 'V',
    checkedOn,
    notExecutable: outside,
  },
  'DP-10': {
    id: 'DP-10',
    cite: exemptionCite('4A(4)'),
    title: { en: 'Immigration exemption: when', fr: 'Exception d’immigration : quand' },
    says: {
      en: 'It may be used only where there is a substantial risk of prejudice that outweighs the prejudice to the person, and where it is necessary and proportionate.',
      fr: 'Elle n’est permise que si un risque sérieux de préjudice l’emporte sur le préjudice causé à la personne, et si elle est nécessaire et proportionnée.',
    },
    sources: [exemption],
    certainty: 'V',
    checkedOn,
    notExecutable: outside,
  },
  'DP-11': {
    id: 'DP-11',
    cite: exemptionCite('4B'),
    title: { en: 'Immigration exemption: record and tell', fr: 'Exception d’immigration : consigner et informer' },
    says: {
      en: 'The decision and its reasons are recorded, and the person is told, unless telling would itself prejudice.',
      fr: 'La décision et ses motifs sont consignés, et la personne en est informée, sauf si l’informer causait à son tour un préjudice.',
    },
    sources: [exemption],
    certainty: 'V',
    checkedOn,
    notExecutable: outside,
  },
  'DP-12': {
    id: 'DP-12',
    cite: {
      en: 'Border Security, Asylum and Immigration Act 2025, s 11',
      fr: 'Loi britannique de 2025 sur la sécurité des frontières, l’asile et l’immigration, art. 11',
    },
    title: { en: 'Which data regime', fr: 'Quel régime de données' },
    says: {
      en: 'The Border Security Commander is a law-enforcement authority (Part 3). Each processing should therefore say under which regime it falls.',
      fr: 'Le Border Security Commander est une autorité répressive (partie 3). Chaque traitement devrait donc indiquer le régime dont il relève.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2025/31/section/11'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'A duty of the body that holds the data, met in its register of processing.',
      fr: 'Une obligation de l’organisme responsable, remplie dans son registre des traitements.',
    },
  },
  'DP-13': {
    id: 'DP-13',
    cite: {
      en: 'Border Security, Asylum and Immigration Act 2025, ss 37–38',
      fr: 'Loi britannique de 2025 sur la sécurité des frontières, l’asile et l’immigration, art. 37–38',
    },
    title: { en: 'Biometrics taken abroad', fr: 'Biométrie relevée à l’étranger' },
    says: {
      en: 'Biometrics of people whose departure from a State the Government facilitates are kept only while needed, and destroyed at the latest after 5 years. Of a child under 16 they are taken only with a responsible adult. Whether the inward route uses this power, or ordinary visa biometrics, is not confirmed.',
      fr: 'La biométrie des personnes dont le gouvernement facilite le départ d’un État n’est conservée que tant qu’elle est nécessaire, et détruite au plus tard après 5 ans. Celle d’un enfant de moins de 16 ans n’est relevée qu’avec un adulte responsable. Que la voie d’admission use de ce pouvoir, ou de la biométrie ordinaire des visas, n’est pas confirmé.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2025/31/section/37'],
    certainty: 'V',
    checkedOn,
  },
  'DP-14': {
    id: 'DP-14',
    cite: {
      en: 'Data protection law: Art 9 and Sch 1, Art 30 (text not seen)',
      fr: 'Droit de la protection des données : art. 9 et annexe 1, art. 30 (texte non consulté)',
    },
    title: { en: 'Papers before going live', fr: 'Documents avant la mise en service' },
    says: {
      en: 'Before going live an impact assessment, a policy document for special-category data and a record of processing are needed; transfers to France rest on the United Kingdom’s adequacy regulations for EEA States. Not confirmed.',
      fr: 'Avant la mise en service, il faut une analyse d’impact, un document de politique sur les données sensibles et un registre des traitements ; les transferts vers la France reposent sur les règlements britanniques d’adéquation pour les États de l’EEE. Non confirmé.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
    notExecutable: {
      en: 'Documents that the body holding the data writes before it uses the software.',
      fr: 'Des documents que l’organisme responsable rédige avant d’utiliser le logiciel.',
    },
  },
  'DP-15': {
    id: 'DP-15',
    cite: {
      en: 'GDPR; French Act 78-17; CRPA, art. L. 311-3-1 (text not seen)',
      fr: 'RGPD ; loi 78-17 ; CRPA, art. L. 311-3-1 (texte non consulté)',
    },
    title: { en: 'Data protection in France', fr: 'Protection des données en France' },
    says: {
      en: 'The GDPR, the Act of 1978 and its regulator, the CNIL, govern the French side. Administrations disclose automated individual decisions and give reasons on request; full automation on special-category data is barred. Not confirmed.',
      fr: 'Le RGPD, la loi de 1978 et son autorité, la CNIL, régissent le côté français. L’administration signale toute décision individuelle automatisée et la motive sur demande ; l’automatisation complète sur des données sensibles est interdite. Non confirmé.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
    notExecutable: {
      en: 'A duty of the French authorities that hold the data, met outside the case record.',
      fr: 'Une obligation des autorités françaises responsables des données, remplie hors du dossier.',
    },
  },
  'DP-18': {
    id: 'DP-18',
    cite: { en: 'No text found', fr: 'Aucun texte trouvé' },
    title: { en: 'How long case files are kept', fr: 'Durée de conservation des dossiers' },
    says: {
      en: 'Not known: no Home Office schedule for keeping case files was found.',
      fr: 'Inconnu : aucun calendrier de conservation des dossiers du Home Office n’a été trouvé.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
    notExecutable: { en: 'No text was seen.', fr: 'Aucun texte n’a été consulté.' },
  },
  'DP-19': {
    id: 'DP-19',
    cite: {
      en: 'Home Office guidance on detention case progression panels',
      fr: 'Instructions du Home Office sur les commissions de suivi de la rétention',
    },
    title: { en: 'Papers of review panels', fr: 'Pièces des commissions de suivi' },
    says: {
      en: 'Papers downloaded for a case progression panel are deleted after the panel.',
      fr: 'Les pièces téléchargées pour une commission de suivi sont supprimées après sa séance.',
    },
    sources: [
      'https://www.gov.uk/government/publications/detention-case-progression-panels/detention-case-progression-panels-accessible',
    ],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'A duty of the panel’s members on their own machines, out of our sight.',
      fr: 'Une obligation des membres de la commission sur leurs propres postes, hors de notre vue.',
    },
  },
}
