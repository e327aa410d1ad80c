import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

/** The agreement: admission to the United Kingdom in exchange. */
export const admission: Readonly<Record<RuleId, Provision>> = {
  'TR-60': {
    id: 'TR-60',
    cite: { en: 'Treaty, Art 12(1)', fr: 'Accord, art. 12(1)' },
    title: { en: 'Who can apply for admission', fr: 'Qui peut demander l’admission' },
    says: {
      en: 'The United Kingdom opens a way in, on voluntary application, to third-country nationals who are not family members of a European Economic Area national with free-movement rights.',
      fr: 'Le Royaume-Uni ouvre une voie d’entrée, sur demande volontaire, aux ressortissants de pays tiers qui ne sont pas membres de la famille d’un ressortissant de l’Espace économique européen bénéficiant de la libre circulation.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076617'],
    certainty: 'V',
    checkedOn,
  },
  'TR-61': {
    id: 'TR-61',
    cite: { en: 'Treaty, Art 12(1)(a)', fr: 'Accord, art. 12(1)(a)' },
    title: { en: 'In France when applying', fr: 'Présence en France lors de la demande' },
    says: {
      en: 'The applicant is on French territory when applying.',
      fr: 'Le demandeur se trouve sur le territoire français au moment de la demande.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076617'],
    certainty: 'V',
    checkedOn,
  },
  'TR-62': {
    id: 'TR-62',
    cite: { en: 'Treaty, Art 12(1)(b)', fr: 'Accord, art. 12(1)(b)' },
    title: { en: 'A limited number', fr: 'Un nombre limité' },
    says: {
      en: 'The application must fall within a limited number, set with reciprocity in mind.',
      fr: 'La demande doit s’inscrire dans un nombre limité, fixé dans un esprit de réciprocité.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076617'],
    certainty: 'V',
    checkedOn,
  },
  'TR-63': {
    id: 'TR-63',
    cite: { en: 'Treaty, Art 12(2)', fr: 'Accord, art. 12(2)' },
    title: { en: 'United Kingdom rules decide', fr: 'Les règles du Royaume-Uni décident' },
    says: {
      en: 'The criteria of the agreement are not exhaustive. United Kingdom rules lay down who is eligible, and no visa is issued unless they are met.',
      fr: 'Les critères de l’accord ne sont pas exhaustifs. Les règles du Royaume-Uni déterminent l’éligibilité, et aucun visa n’est délivré si elles ne sont pas respectées.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076617'],
    certainty: 'V',
    checkedOn,
  },
  'TR-64': {
    id: 'TR-64',
    cite: { en: 'Treaty, Art 12(3)', fr: 'Accord, art. 12(3)' },
    title: { en: 'Children who come with an adult', fr: 'Enfants accompagnant un adulte' },
    says: {
      en: 'People under 18 who accompany the applicant also get a visa, once their eligibility has been checked.',
      fr: 'Les mineurs de 18 ans qui accompagnent le demandeur reçoivent aussi un visa, après vérification de leur éligibilité.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076617'],
    certainty: 'V',
    checkedOn,
  },
  'TR-65': {
    id: 'TR-65',
    cite: { en: 'Treaty, Art 12(4)', fr: 'Accord, art. 12(4)' },
    title: { en: 'Validity of the visa', fr: 'Durée de validité du visa' },
    says: { en: 'The visa is valid for three months.', fr: 'Le visa est valable trois mois.' },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076617'],
    certainty: 'V',
    checkedOn,
  },
  'TR-66': {
    id: 'TR-66',
    cite: {
      en: 'Treaty, Art 12(5) (opening seen) and Arts 13–15 (not seen)',
      fr: 'Accord, art. 12(5) (début consulté) et art. 13 à 15 (non consultés)',
    },
    title: { en: 'Further rules on admission', fr: 'Autres règles sur l’admission' },
    says: {
      en: 'Art 12(5) gives the United Kingdom a further power. What it is, and what Arts 13 to 15 say, has not been seen.',
      fr: 'L’art. 12(5) confère un pouvoir supplémentaire au Royaume-Uni. Sa teneur, et celle des art. 13 à 15, n’ont pas été vues.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076617'],
    certainty: 'V',
    checkedOn,
    notExecutable: { en: 'The text was not seen.', fr: 'Le texte n’a pas été consulté.' },
  },
  'TR-67': {
    id: 'TR-67',
    cite: { en: 'Treaty, Art 12 (as far as seen)', fr: 'Accord, art. 12 (partie consultée)' },
    title: { en: 'Who chooses', fr: 'Qui choisit' },
    says: {
      en: 'The United Kingdom selects. The text as read gives France no part in naming anybody, though associations sometimes say that France sends people.',
      fr: 'La sélection appartient au Royaume-Uni. Le texte consulté ne donne à la France aucun rôle de désignation, même si des associations parlent parfois de personnes envoyées par la France.',
    },
    sources: [
      'https://legal.tricoteuses.fr/articles/JORFARTI000052076617',
      'https://righttoremain.org.uk/explainer-one-in-one-out-policy',
    ],
    certainty: 'S',
    checkedOn,
  },
}
