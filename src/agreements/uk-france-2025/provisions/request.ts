import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

/** The agreement: the request, the answer, and their time. */
export const request: Readonly<Record<RuleId, Provision>> = {
  'TR-40': {
    id: 'TR-40',
    cite: { en: 'Treaty, Art 8', fr: 'Accord, art. 8' },
    title: { en: 'Request to France', fr: 'Demande adressée à la France' },
    says: {
      en: 'The readmission request reaches France within 14 calendar days of arrival on United Kingdom territory.',
      fr: 'La demande de réadmission parvient à la France dans les 14 jours calendaires de l’arrivée sur le territoire du Royaume-Uni.',
    },
    sources: ['https://freemovement.org.uk/?p=229477', 'https://www.ldh-france.org/accord-franco-britannique'],
    certainty: 'S',
    checkedOn,
  },
  'TR-41': {
    id: 'TR-41',
    cite: { en: 'Home Office operating target (press)', fr: 'Objectif interne du Home Office (presse)' },
    title: { en: 'Target for the request', fr: 'Objectif d’envoi de la demande' },
    says: {
      en: 'The Home Office aims to send the request within 3 days of detention.',
      fr: 'Le Home Office vise l’envoi de la demande dans les 3 jours du placement en rétention.',
    },
    sources: [
      'https://www.lbc.co.uk/article/yvette-cooper-migrants-france-5HjdBmK_2/',
      'https://xxinfos.com/les-premiers-demandeurs-d-asile/?lang=fr',
    ],
    certainty: 'S',
    checkedOn,
  },
  'TR-42': {
    id: 'TR-42',
    cite: { en: 'Treaty, Art 8', fr: 'Accord, art. 8' },
    title: { en: 'France’s answer', fr: 'Réponse de la France' },
    says: {
      en: 'France answers as soon as it can and endeavours to do so within 14 days of the request.',
      fr: 'La France répond dès que possible et s’efforce de le faire dans les 14 jours de la demande.',
    },
    sources: [
      'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni',
      'https://www.ldh-france.org/accord-franco-britannique',
    ],
    certainty: 'S',
    checkedOn,
  },
  'TR-43': {
    id: 'TR-43',
    cite: { en: 'Treaty, Art 8', fr: 'Accord, art. 8' },
    title: { en: 'France’s answer, exceptional cases', fr: 'Réponse de la France, cas exceptionnels' },
    says: {
      en: 'In exceptional cases the answer may take up to 28 days.',
      fr: 'Dans des cas exceptionnels, la réponse peut prendre jusqu’à 28 jours.',
    },
    sources: [
      'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni',
      'https://www.ldh-france.org/accord-franco-britannique',
    ],
    certainty: 'S',
    checkedOn,
  },
  'TR-44': {
    id: 'TR-44',
    cite: { en: 'Treaty, Art 8 (passage not seen)', fr: 'Accord, art. 8 (passage non consulté)' },
    title: { en: 'Silence of France', fr: 'Silence de la France' },
    says: {
      en: 'What follows when France does not answer is not known.',
      fr: 'Les conséquences d’une absence de réponse de la France ne sont pas connues.',
    },
    sources: ['https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni'],
    certainty: 'B',
    checkedOn,
  },
  'TR-45': {
    id: 'TR-45',
    cite: { en: 'Treaty, Art 1(1), with press reports', fr: 'Accord, art. 1(1), et presse' },
    title: { en: 'Transfer within three months', fr: 'Remise dans les trois mois' },
    says: {
      en: 'The transfer takes place within three months of arrival: an aim in the treaty text, a hard limit in press reports.',
      fr: 'La remise a lieu dans les trois mois de l’arrivée : un objectif selon le texte de l’accord, une limite stricte selon la presse.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078562', 'https://www.europesays.com/uk/320862'],
    certainty: 'S',
    checkedOn,
  },
  'TR-46': {
    id: 'TR-46',
    cite: { en: 'Reading of one British NGO', fr: 'Lecture d’une association britannique' },
    title: { en: 'Three months missed', fr: 'Trois mois dépassés' },
    says: {
      en: 'One British NGO reads a missed three months as freeing France from its duty to readmit.',
      fr: 'Selon une association britannique, le dépassement des trois mois libère la France de son obligation de réadmission.',
    },
    sources: ['https://gmiau.org/one-in-one-out-small-boats-agreement'],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'One association’s reading of what follows for France. The gate stops the transfer under TR-45.',
      fr: 'Lecture d’une seule association quant aux effets pour la France. C’est au titre de TR-45 que la remise est arrêtée.',
    },
  },
}
