import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'
import { route } from './route.ts'

/** The way in, stage one: the expression of interest and the family. */
export const expression: Readonly<Record<RuleId, Provision>> = {
  'IN-04': {
    id: 'IN-04',
    cite: route,
    title: { en: 'Inside an application window', fr: 'Pendant une période de dépôt' },
    says: {
      en: 'Only an expression of interest made inside an application window counts. Any other is rejected as invalid.',
      fr: 'Seule compte une manifestation d’intérêt déposée pendant une période ouverte. Toute autre est rejetée comme non valide.',
    },
    sources: [
      'https://freemovement.org.uk/?p=228406',
      'https://taylorhampton.co.uk/applying-to-the-uk-from-france-under-the-uk-european-applicant-transfer-scheme',
    ],
    certainty: 'S',
    checkedOn,
  },
  'IN-05': {
    id: 'IN-05',
    cite: route,
    title: { en: 'Held until there is room', fr: 'Conservée jusqu’à ce qu’une place soit libre' },
    says: {
      en: 'A valid expression of interest may be held until there is capacity.',
      fr: 'Une manifestation d’intérêt valide peut être conservée jusqu’à ce que la capacité le permette.',
    },
    sources: ['https://freemovement.org.uk/?p=228406'],
    certainty: 'S',
    checkedOn,
  },
  'IN-06': {
    id: 'IN-06',
    cite: route,
    title: { en: 'Presence in France shown by phone', fr: 'Présence en France attestée par téléphone' },
    says: {
      en: 'Presence in France on the day of submission is checked by geolocation on the applicant’s own phone.',
      fr: 'La présence en France le jour du dépôt est vérifiée par géolocalisation sur le téléphone du demandeur.',
    },
    sources: [
      'https://www.ein.org.uk/news/applications-open-asylum-seekers-france-come-uk-under-new-ukeuropean-applicant-transfer-scheme',
      'https://freemovement.org.uk/expression-of-interest-form-for-france-to-uk-transfers-goes-live',
    ],
    certainty: 'S',
    checkedOn,
  },
  'IN-07': {
    id: 'IN-07',
    cite: route,
    title: { en: 'Time to prove presence', fr: 'Délai pour prouver sa présence' },
    says: {
      en: 'Each adult gets an email and a text message and must answer within 24 hours.',
      fr: 'Chaque adulte reçoit un courriel et un SMS et doit répondre sous 24 heures.',
    },
    sources: ['https://freemovement.org.uk/expression-of-interest-form-for-france-to-uk-transfers-goes-live'],
    certainty: 'S',
    checkedOn,
  },
  'IN-08': {
    id: 'IN-08',
    cite: route,
    title: { en: 'When those hours start', fr: 'Point de départ de ce délai' },
    says: {
      en: 'The hours start once every adult of the group has submitted.',
      fr: 'Le délai court une fois que tous les adultes du groupe ont déposé leur formulaire.',
    },
    sources: ['https://freemovement.org.uk/expression-of-interest-form-for-france-to-uk-transfers-goes-live'],
    certainty: 'S',
    checkedOn,
  },
  'IN-11': {
    id: 'IN-11',
    cite: route,
    title: { en: 'Expired document accepted', fr: 'Document périmé accepté' },
    says: {
      en: 'An expired passport or national identity card is accepted where there is no valid one.',
      fr: 'Un passeport ou une carte d’identité périmés sont acceptés à défaut d’un document valide.',
    },
    sources: ['https://freemovement.org.uk/expression-of-interest-form-for-france-to-uk-transfers-goes-live'],
    certainty: 'S',
    checkedOn,
  },
  'IN-12': {
    id: 'IN-12',
    cite: route,
    title: { en: 'Age', fr: 'Âge' },
    says: {
      en: 'The applicant is 18 or over, or in a family group with a parent of 18 or over.',
      fr: 'Le demandeur a 18 ans ou plus, ou fait partie d’un groupe familial avec un parent de 18 ans ou plus.',
    },
    sources: [
      'https://www.ein.org.uk/news/applications-open-asylum-seekers-france-come-uk-under-new-ukeuropean-applicant-transfer-scheme',
    ],
    certainty: 'S',
    checkedOn,
  },
  'IN-13': {
    id: 'IN-13',
    cite: route,
    title: {
      en: 'Not a national or family of the European Economic Area',
      fr: 'Ni ressortissant de l’Espace économique européen, ni famille',
    },
    says: {
      en: 'The applicant is neither a national of the European Economic Area nor a family member with free-movement rights.',
      fr: 'Le demandeur n’est ni ressortissant de l’Espace économique européen, ni membre de famille bénéficiant de la libre circulation.',
    },
    sources: [
      'https://www.ein.org.uk/news/applications-open-asylum-seekers-france-come-uk-under-new-ukeuropean-applicant-transfer-scheme',
      'https://legal.tricoteuses.fr/articles/JORFARTI000052076617',
    ],
    certainty: 'S',
    checkedOn,
  },
  'IN-14': {
    id: 'IN-14',
    cite: route,
    title: { en: 'No protection elsewhere', fr: 'Aucune protection ailleurs' },
    says: {
      en: 'The applicant has no international protection and is not recognised as stateless elsewhere.',
      fr: 'Le demandeur ne bénéficie pas d’une protection internationale et n’est pas reconnu apatride ailleurs.',
    },
    sources: [
      'https://www.ein.org.uk/news/applications-open-asylum-seekers-france-come-uk-under-new-ukeuropean-applicant-transfer-scheme',
    ],
    certainty: 'S',
    checkedOn,
  },
  'IN-15': {
    id: 'IN-15',
    cite: route,
    title: { en: 'No right to stay in France', fr: 'Aucun droit au séjour en France' },
    says: {
      en: 'The applicant holds no current immigration permission in France.',
      fr: 'Le demandeur n’a pas de titre de séjour en cours de validité en France.',
    },
    sources: [
      'https://www.ein.org.uk/news/applications-open-asylum-seekers-france-come-uk-under-new-ukeuropean-applicant-transfer-scheme',
    ],
    certainty: 'S',
    checkedOn,
  },
  'IN-16': {
    id: 'IN-16',
    cite: route,
    title: { en: 'Suitability', fr: 'Conditions d’honorabilité' },
    says: {
      en: 'The applicant disclosed nothing that would lead to refusal under Part 9 of the Immigration Rules.',
      fr: 'Le demandeur n’a rien déclaré qui entraînerait un refus au titre de la partie 9 des règles d’immigration.',
    },
    sources: [
      'https://www.ein.org.uk/news/applications-open-asylum-seekers-france-come-uk-under-new-ukeuropean-applicant-transfer-scheme',
    ],
    certainty: 'S',
    checkedOn,
  },
  'IN-17': {
    id: 'IN-17',
    cite: route,
    title: { en: 'No earlier crossing attempt', fr: 'Aucune tentative de traversée antérieure' },
    says: {
      en: 'The applicant has not tried an illegal crossing before.',
      fr: 'Le demandeur n’a pas déjà tenté de traversée illégale.',
    },
    sources: [
      'https://www.miragenews.com/uk-france-treaty-on-illegal-crossings-enacted-1508964',
      'https://am1.news/usconservative/topic/gbnews/6-slug-keir-starmer-s-small-boat-deal-with-france-expires-in-less-than-a-year',
    ],
    certainty: 'S',
    checkedOn,
  },
  'IN-18': {
    id: 'IN-18',
    cite: route,
    title: { en: 'Not returned before', fr: 'Jamais réadmis auparavant' },
    says: {
      en: 'A person already returned to France under the agreement cannot use this route.',
      fr: 'Une personne déjà réadmise en France au titre de l’accord ne peut pas emprunter cette voie.',
    },
    sources: [
      'https://www.anews.com.tr/europe/2025/08/05/uk-france-deal-to-send-asylum-seekers-back-begins',
      'https://cosmicvisionnews.com/second-deportee-under-one-in-one-out-returns-to-uk',
    ],
    certainty: 'S',
    checkedOn,
  },
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
}
