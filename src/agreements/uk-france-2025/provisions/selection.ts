import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'
import { route } from './route.ts'

/** The way in: places, and who is chosen for them. */
export const selection: Readonly<Record<RuleId, Provision>> = {
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
  'IN-42': {
    id: 'IN-42',
    cite: { en: 'Government announcement (press)', fr: 'Annonce du gouvernement (presse)' },
    title: { en: 'Announced priorities', fr: 'Priorités annoncées' },
    says: {
      en: 'Priority was announced for the nationalities most exploited by smugglers and for people with links to the United Kingdom.',
      fr: 'Une priorité a été annoncée pour les nationalités les plus exploitées par les passeurs et pour les personnes ayant des liens avec le Royaume-Uni.',
    },
    sources: ['https://english.alsiasi.com/?p=216684'],
    certainty: 'S',
    checkedOn,
  },
  'IN-43': {
    id: 'IN-43',
    cite: { en: 'Not seen', fr: 'Non consulté' },
    title: { en: 'Method of selection', fr: 'Méthode de sélection' },
    says: {
      en: 'Whether there is a random draw or a ranking, and how it works, was not found.',
      fr: 'Aucune source consultée n’indique s’il existe un tirage au sort ou un classement, ni comment il fonctionne.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
  },
}
