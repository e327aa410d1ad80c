import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'
import { route } from './route.ts'

/** The way in, stage one: the expression of interest. */
export const expression: Readonly<Record<RuleId, Provision>> = {
  'IN-01': {
    id: 'IN-01',
    cite: route,
    title: { en: 'Two stages', fr: 'Deux étapes' },
    says: {
      en: 'There are two stages: an expression of interest and, for those invited, an application for entry clearance.',
      fr: 'Il y a deux étapes : une manifestation d’intérêt puis, pour les personnes invitées, une demande de visa d’entrée.',
    },
    sources: [
      'https://sterling-law.co.uk/ukvi-introduces-new-uk-european-applicant-transfer-scheme-ueats-key-changes-in-immigration-rules-august-2025',
      'https://taylorhampton.co.uk/applying-to-the-uk-from-france-under-the-uk-european-applicant-transfer-scheme',
    ],
    certainty: 'S',
    checkedOn,
  },
  'IN-02': {
    id: 'IN-02',
    cite: route,
    title: { en: 'No fee', fr: 'Gratuité' },
    says: {
      en: 'The route is free. No health surcharge is due, since the leave is short.',
      fr: 'La démarche est gratuite. La surtaxe de santé n’est pas due, le séjour accordé étant court.',
    },
    sources: ['https://freemovement.org.uk/?p=228406'],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'There is nothing to carry out: the software takes no payment at any step, and its first page says so.',
      fr: 'Il n’y a rien à exécuter : le logiciel n’encaisse aucun paiement, et sa première page le dit.',
    },
  },
  'IN-03': {
    id: 'IN-03',
    cite: route,
    title: { en: 'Online only', fr: 'En ligne uniquement' },
    says: {
      en: 'An expression of interest is made only online, on the Home Office’s own form on GOV.UK.',
      fr: 'La manifestation d’intérêt se fait uniquement en ligne, sur le formulaire du Home Office, sur GOV.UK.',
    },
    sources: [
      'https://www.ein.org.uk/news/applications-open-asylum-seekers-france-come-uk-under-new-ukeuropean-applicant-transfer-scheme',
    ],
    certainty: 'S',
    checkedOn,
  },
  'IN-04': {
    id: 'IN-04',
    cite: route,
    title: { en: 'Inside an application window', fr: 'Pendant une période de dépôt' },
    says: {
      en: 'Only an expression of interest made inside an application window counts. Any other is rejected as invalid, even if the form can still be reached.',
      fr: 'Seule compte une manifestation d’intérêt déposée pendant une période ouverte. Toute autre est rejetée comme non valide, même si le formulaire reste accessible.',
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
      en: 'A valid expression of interest may be held until there is capacity. No time is stated.',
      fr: 'Une manifestation d’intérêt valide peut être conservée jusqu’à ce que la capacité le permette. Aucun délai n’est indiqué.',
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
  'IN-09': {
    id: 'IN-09',
    cite: route,
    title: { en: 'No saving part-way', fr: 'Pas d’enregistrement en cours de saisie' },
    says: {
      en: 'The Home Office form cannot be saved part-way.',
      fr: 'Le formulaire du Home Office ne peut pas être enregistré en cours de saisie.',
    },
    sources: ['https://freemovement.org.uk/expression-of-interest-form-for-france-to-uk-transfers-goes-live'],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'Not followed, on purpose: our form is kept as it is typed, so that nobody loses what they wrote.',
      fr: 'Non suivie, à dessein : notre formulaire se conserve à mesure de la saisie, pour que personne ne la perde.',
    },
  },
  'IN-10': {
    id: 'IN-10',
    cite: route,
    title: { en: 'What the form asks', fr: 'Ce que demande le formulaire' },
    says: {
      en: 'The form asks whether one is the main applicant, alone or with family, 18 or over, holds an identity document that shows nationality, and is in France; name, nationality, date and place of birth, sex, relationship status and details of the document; and for copies of the passport or identity document and of a recent photograph.',
      fr: 'Le formulaire demande si l’on est le demandeur principal, seul ou en famille, âgé de 18 ans ou plus, titulaire d’un document d’identité indiquant la nationalité et présent en France ; les nom, nationalité, date et lieu de naissance, sexe, situation de couple et données du document ; et la copie du passeport ou du document d’identité ainsi que d’une photographie récente.',
    },
    sources: [
      'https://freemovement.org.uk/expression-of-interest-form-for-france-to-uk-transfers-goes-live',
      'https://www.ein.org.uk/news/applications-open-asylum-seekers-france-come-uk-under-new-ukeuropean-applicant-transfer-scheme',
    ],
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
      en: 'When applying, the applicant is 18 or over, or in a family group with a parent of 18 or over.',
      fr: 'Lors de la demande, le demandeur a 18 ans ou plus, ou fait partie d’un groupe familial avec un parent de 18 ans ou plus.',
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
      en: 'The applicant has not been granted international protection, nor been recognised as stateless, elsewhere.',
      fr: 'Le demandeur n’a pas obtenu de protection internationale et n’a pas été reconnu apatride ailleurs.',
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
      en: 'The applicant has not tried an illegal crossing before, at any time.',
      fr: 'Le demandeur n’a jamais tenté de traversée illégale auparavant.',
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
      en: 'A person already returned to France under the agreement cannot use this route, and is put on a fast track for return on arriving again.',
      fr: 'Une personne déjà réadmise en France au titre de l’accord ne peut pas emprunter cette voie ; si elle arrive de nouveau, sa réadmission est accélérée.',
    },
    sources: [
      'https://www.anews.com.tr/europe/2025/08/05/uk-france-deal-to-send-asylum-seekers-back-begins',
      'https://cosmicvisionnews.com/second-deportee-under-one-in-one-out-returns-to-uk',
    ],
    certainty: 'S',
    checkedOn,
  },
}
