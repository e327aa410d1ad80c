import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'
import { route } from './route.ts'

/** The way in, stage one: families. */
export const families: Readonly<Record<RuleId, Provision>> = {
  'IN-30': {
    id: 'IN-30',
    cite: route,
    title: { en: 'Main applicant files first', fr: 'Le demandeur principal dépose d’abord' },
    says: {
      en: 'The main applicant files first and receives a family reference number by email.',
      fr: 'Le demandeur principal dépose d’abord et reçoit par courriel un numéro de référence familial.',
    },
    sources: [
      'https://freemovement.org.uk/expression-of-interest-form-for-france-to-uk-transfers-goes-live',
      'https://taylorhampton.co.uk/applying-to-the-uk-from-france-under-the-uk-european-applicant-transfer-scheme',
    ],
    certainty: 'S',
    checkedOn,
  },
  'IN-31': {
    id: 'IN-31',
    cite: route,
    title: { en: 'Family quotes the number', fr: 'La famille cite ce numéro' },
    says: {
      en: 'Every other member quotes that number on their own form, inside the same window.',
      fr: 'Chaque autre membre cite ce numéro sur son propre formulaire, pendant la même période.',
    },
    sources: [
      'https://taylorhampton.co.uk/applying-to-the-uk-from-france-under-the-uk-european-applicant-transfer-scheme',
    ],
    certainty: 'S',
    checkedOn,
  },
  'IN-32': {
    id: 'IN-32',
    cite: {
      en: 'Commentary of one law firm; consequence not seen',
      fr: 'Commentaire d’un cabinet d’avocats ; conséquence non consultée',
    },
    title: { en: 'Family member who is late', fr: 'Membre de la famille en retard' },
    says: {
      en: 'What follows when a family member files late has not been seen.',
      fr: 'Ce qui suit lorsqu’un membre de la famille dépose en retard n’a pas été vu.',
    },
    sources: [
      'https://taylorhampton.co.uk/applying-to-the-uk-from-france-under-the-uk-european-applicant-transfer-scheme',
    ],
    certainty: 'B',
    checkedOn,
  },
  'IN-33': {
    id: 'IN-33',
    cite: route,
    title: { en: 'Evidence of relationship', fr: 'Preuve du lien familial' },
    says: {
      en: 'Evidence of the relationship is required with the expression of interest.',
      fr: 'La preuve du lien familial est exigée avec la manifestation d’intérêt.',
    },
    sources: ['https://freemovement.org.uk/expression-of-interest-form-for-france-to-uk-transfers-goes-live'],
    certainty: 'S',
    checkedOn,
  },
  'IN-34': {
    id: 'IN-34',
    cite: { en: 'Free Movement (legal commentary)', fr: 'Free Movement (commentaire juridique)' },
    title: { en: 'Who is the main applicant', fr: 'Choix du demandeur principal' },
    says: {
      en: 'Who is chosen as main applicant affects the family’s prospects; applicants should be warned.',
      fr: 'Le choix du demandeur principal influe sur les chances de la famille ; les demandeurs doivent en être avertis.',
    },
    sources: ['https://freemovement.org.uk/?p=228406'],
    certainty: 'S',
    checkedOn,
  },
  'IN-35': {
    id: 'IN-35',
    cite: { en: 'Not seen', fr: 'Non consulté' },
    title: { en: 'Who belongs to a family group', fr: 'Qui fait partie du groupe familial' },
    says: {
      en: 'Whether a family group takes in partner, children and wider relatives has not been seen.',
      fr: 'Aucune source consultée n’indique si le groupe familial comprend le partenaire, les enfants et d’autres proches.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
  },
}
