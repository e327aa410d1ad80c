import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'
import { route } from './route.ts'

/** The way in, stage two: places, biometrics, checks, entry clearance. */
export const entry: Readonly<Record<RuleId, Provision>> = {
  'IN-40': {
    id: 'IN-40',
    cite: route,
    title: { en: 'Places tied to removals', fr: 'Places liées aux éloignements' },
    says: {
      en: 'Places are limited, released gradually and tied to the number of people removed.',
      fr: 'Les places sont limitées, ouvertes peu à peu et liées au nombre de personnes éloignées.',
    },
    sources: [
      'https://freemovement.org.uk/expression-of-interest-form-for-france-to-uk-transfers-goes-live',
      'https://sterling-law.co.uk/ukvi-introduces-new-uk-european-applicant-transfer-scheme-ueats-key-changes-in-immigration-rules-august-2025',
    ],
    certainty: 'S',
    checkedOn,
  },
  'IN-41': {
    id: 'IN-41',
    cite: route,
    title: { en: 'Pausing the route', fr: 'Suspension de la voie d’entrée' },
    says: {
      en: 'The Secretary of State may pause the route where parity with removals has not been reached.',
      fr: 'Le ministre peut suspendre cette voie lorsque la parité avec les éloignements n’est pas atteinte.',
    },
    sources: [
      'https://taylorhampton.co.uk/applying-to-the-uk-from-france-under-the-uk-european-applicant-transfer-scheme',
    ],
    certainty: 'S',
    checkedOn,
  },
  'IN-44': {
    id: 'IN-44',
    cite: route,
    title: { en: 'Biometrics with the same documents', fr: 'Biométrie avec les mêmes documents' },
    says: {
      en: 'The person invited attends a visa application centre in France, gives biometrics and shows the same identity documents as before.',
      fr: 'La personne invitée se rend dans un centre de demande de visa en France, fait relever sa biométrie et présente les mêmes documents d’identité.',
    },
    sources: [
      'https://taylorhampton.co.uk/applying-to-the-uk-from-france-under-the-uk-european-applicant-transfer-scheme',
    ],
    certainty: 'S',
    checkedOn,
  },
  'IN-45': {
    id: 'IN-45',
    cite: route,
    title: { en: 'Checks before grant', fr: 'Vérifications préalables' },
    says: {
      en: 'Security and eligibility are checked before entry clearance is granted.',
      fr: 'La sécurité et l’éligibilité sont vérifiées avant la délivrance du visa d’entrée.',
    },
    sources: ['https://www.miragenews.com/uk-france-treaty-on-illegal-crossings-enacted-1508964'],
    certainty: 'S',
    checkedOn,
  },
  'IN-46': {
    id: 'IN-46',
    cite: route,
    title: { en: 'Length of entry clearance', fr: 'Durée du visa d’entrée' },
    says: {
      en: 'Entry clearance is granted for up to three months.',
      fr: 'Le visa d’entrée est accordé pour trois mois au plus.',
    },
    sources: ['https://freemovement.org.uk/?p=228406', 'https://legal.tricoteuses.fr/articles/JORFARTI000052076617'],
    certainty: 'S',
    checkedOn,
  },
  'IN-47': {
    id: 'IN-47',
    cite: route,
    title: { en: 'What it does not allow', fr: 'Ce qu’il ne permet pas' },
    says: {
      en: 'During it there is no work, no study and no public funds.',
      fr: 'Pendant ce temps, ni travail, ni études, ni aides publiques.',
    },
    sources: [
      'https://sterling-law.co.uk/ukvi-introduces-new-uk-european-applicant-transfer-scheme-ueats-key-changes-in-immigration-rules-august-2025',
    ],
    certainty: 'S',
    checkedOn,
  },
  'IN-48': {
    id: 'IN-48',
    cite: route,
    title: { en: 'What can be asked during it', fr: 'Démarches possibles pendant ce temps' },
    says: {
      en: 'Before it ends the person may claim asylum or otherwise seek to stay; that is left to United Kingdom law.',
      fr: 'Avant son terme, la personne peut demander l’asile ou solliciter autrement le droit de rester ; cela relève du droit du Royaume-Uni.',
    },
    sources: ['https://english.alsiasi.com/?p=216684', 'https://legal.tricoteuses.fr/articles/LEGIARTI000052078562'],
    certainty: 'S',
    checkedOn,
  },
}
