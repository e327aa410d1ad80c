import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'
import { route } from './route.ts'

/** The way in, stage two: biometrics, checks, entry clearance, and what follows. */
export const entry: Readonly<Record<RuleId, Provision>> = {
  'IN-44': {
    id: 'IN-44',
    cite: route,
    title: { en: 'Biometrics with the same documents', fr: 'Biométrie avec les mêmes documents' },
    says: {
      en: 'The person invited attends a visa application centre in France, gives biometrics and shows the same identity documents as at the first stage.',
      fr: 'La personne invitée se rend dans un centre de demande de visa en France, fait relever sa biométrie et présente les mêmes documents d’identité qu’à la première étape.',
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
      fr: 'Avant son terme, la personne peut demander l’asile ou solliciter autrement le droit de rester ; cela relève du droit du Royaume-Uni.',
    },
    sources: ['https://english.alsiasi.com/?p=216684', 'https://legal.tricoteuses.fr/articles/LEGIARTI000052078562'],
    certainty: 'S',
    checkedOn,
  },
  'IN-49': {
    id: 'IN-49',
    cite: {
      en: 'Commission nationale consultative des droits de l’homme (CNCDH), declaration of 14 October 2025',
      fr: 'Commission nationale consultative des droits de l’homme (CNCDH), déclaration du 14 octobre 2025',
    },
    title: { en: 'No status on arrival', fr: 'Aucun statut à l’arrivée' },
    says: {
      en: 'Nobody acquires a status merely by arriving.',
      fr: 'Nul n’acquiert un statut du seul fait de son arrivée.',
    },
    sources: ['https://juriblio.fr/deliberations/deliberation/186619942'],
    certainty: 'V',
    checkedOn,
  },
  'IN-50': {
    id: 'IN-50',
    cite: { en: 'Public procurement notice (address not held)', fr: 'Avis public de marché (adresse non conservée)' },
    title: { en: 'Travel arranged by contract', fr: 'Voyage organisé par marché public' },
    says: {
      en: 'The United Kingdom awarded a separate contract for the travel of people on this route, in the band of one to ten million pounds. We know it from a sample of procurement notices; the notice itself has not been seen at its address.',
      fr: 'Le Royaume-Uni a attribué un marché distinct pour le voyage des personnes empruntant cette voie, dans la tranche d’un à dix millions de livres. Nous le savons par un échantillon d’avis de marchés ; l’avis lui-même n’a pas été vu à son adresse.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
    notExecutable: { en: 'A fact about a contract.', fr: 'Un fait relatif à un marché.' },
  },
  'IN-51': {
    id: 'IN-51',
    cite: { en: 'Not seen', fr: 'Non consulté' },
    title: { en: 'Remedies against refusal', fr: 'Recours contre un refus' },
    says: {
      en: 'What remedies there are against a refusal has not been seen. We expect no appeal against the outcome of an expression of interest, and judicial review of a refusal of entry clearance, with an appeal only where a human-rights claim was made.',
      fr: 'Les recours contre un refus n’ont pas été vus. Nous supposons qu’aucun appel n’est ouvert contre l’issue d’une manifestation d’intérêt et que le refus de visa relève du contrôle juridictionnel, l’appel n’étant ouvert que si une demande fondée sur les droits de l’homme a été présentée.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
  },
  'IN-52': {
    id: 'IN-52',
    cite: {
      en: 'Treaty, Art 16 (the limit); safeguarding rules not seen',
      fr: 'Accord, art. 16 (la limite) ; règles de protection non consultées',
    },
    title: { en: 'Safeguarding, and what France may be told', fr: 'Protection, et ce qui peut être dit à la France' },
    says: {
      en: 'What safeguarding there is on the way in, and what is passed to the French authorities, has not been seen. The limit of TR-71 holds here too: personal data go to France only where the agreement needs it.',
      fr: 'Les mesures de protection prévues à l’entrée, et ce qui est transmis aux autorités françaises, n’ont pas été vus. La limite de TR-71 vaut ici aussi : des données à caractère personnel ne sont transmises à la France que si l’exécution de l’accord l’exige.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076618'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'The process was not seen. The limit is carried out under TR-71.',
      fr: 'La procédure n’a pas été consultée. La limite est appliquée sous TR-71.',
    },
  },
  'IN-53': {
    id: 'IN-53',
    cite: { en: 'Not seen', fr: 'Non consulté' },
    title: { en: 'How long data are kept', fr: 'Durée de conservation' },
    says: {
      en: 'How long the guidance keeps data of this route has not been seen.',
      fr: 'La durée pendant laquelle les instructions font conserver les données de cette voie n’a pas été vue.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
    notExecutable: { en: 'The text was not seen.', fr: 'Le texte n’a pas été consulté.' },
  },
  'IN-54': {
    id: 'IN-54',
    cite: { en: 'Practice (press)', fr: 'Pratique (presse)' },
    title: { en: 'Too few applicants', fr: 'Trop peu de demandeurs' },
    says: {
      en: 'The first problem in practice was too few applicants, because the route was little known. Outreach and words in several languages are needed.',
      fr: 'La première difficulté pratique fut le manque de demandeurs, la voie étant mal connue. Il faut aller à la rencontre du public et l’informer en plusieurs langues.',
    },
    sources: ['https://nation.cymru/news/one-in-one-out-migrant-deal-numbers-will-fluctuate-downing-street'],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A fact about practice. The public pages exist in English and French only.',
      fr: 'Un fait de pratique. Les pages publiques n’existent qu’en anglais et en français.',
    },
  },
}
