import type { Reading } from '../../../law/law.ts'
import { after } from './after.ts'

const guidance =
  'https://www.gov.uk/government/publications/uk-european-applicant-transfer-scheme-caseworker-guidance/ukeuropean-applicant-transfer-scheme-accessible'

/** The way in: who may apply, who is chosen, what a refused applicant is told. */
export const inward: Readonly<Record<string, Reading>> = {
  'OP-12': {
    id: 'OP-12',
    title: { en: 'How applicants are chosen', fr: 'Comment les demandeurs sont choisis' },
    chosen: 'rules-and-draw',
    options: {
      'rules-and-draw': {
        says: {
          en: 'By published rules and a draw that anyone can re-run. No score of a person.',
          fr: 'Par des règles publiées et un tirage au sort que chacun peut refaire. Aucune note attribuée à une personne.',
        },
      },
      'first-come': { says: { en: 'First come, first served.', fr: 'Premier arrivé, premier servi.' } },
      'chosen-by-officials': {
        says: {
          en: 'Choice by officials from announced priorities.',
          fr: 'Choix par l’administration selon des priorités annoncées.',
        },
      },
    },
    reason: {
      en: 'Priorities were announced in the press only; no method was seen.',
      fr: 'Des priorités n’ont été annoncées que par la presse ; aucune méthode consultée.',
    },
    sources: ['https://english.alsiasi.com/?p=216684'],
  },
  'OP-13': {
    id: 'OP-13',
    title: { en: 'No earlier attempt to cross', fr: 'Absence de tentative de traversée antérieure' },
    chosen: 'officer-decides',
    options: {
      'officer-decides': {
        says: {
          en: 'An officer answers yes or no, with the evidence on file. No time is fixed for looking back.',
          fr: 'Un agent répond par oui ou par non, preuve au dossier. Aucune période de recherche n’est fixée.',
        },
      },
      'own-word': {
        says: { en: 'The applicant’s own word is enough.', fr: 'La déclaration du demandeur suffit.' },
      },
      'since-the-agreement': {
        says: {
          en: 'Only attempts since the agreement came into force count.',
          fr: 'Seules comptent les tentatives faites depuis l’entrée en vigueur de l’accord.',
        },
      },
    },
    reason: {
      en: 'Only the words of a press release were seen: nothing on evidence, nothing on how far back it reaches.',
      fr: 'Seuls les termes d’un communiqué de presse ont été consultés : rien sur la preuve, rien sur la période visée.',
    },
    sources: ['https://www.miragenews.com/uk-france-treaty-on-illegal-crossings-enacted-1508964'],
  },
  'OP-14': {
    id: 'OP-14',
    title: { en: 'A family member who is late or refused', fr: 'Membre de la famille en retard ou refusé' },
    chosen: 'decided-each-time',
    options: {
      'decided-each-time': {
        says: {
          en: 'A caseworker decides, with reasons, what becomes of the rest of the group.',
          fr: 'Un agent décide, en motivant, de la suite pour le reste du groupe.',
        },
      },
      'all-or-none': {
        says: {
          en: 'The group stands or falls together.',
          fr: 'Le groupe est admis ou refusé dans son ensemble.',
        },
      },
      'each-alone': {
        says: {
          en: 'Every member is dealt with alone, whatever becomes of the others.',
          fr: 'Chaque membre est traité seul, quel que soit le sort des autres.',
        },
      },
    },
    reason: {
      en: 'The one source breaks off where it says what follows from a late form.',
      fr: 'La seule source s’interrompt là où elle dit ce qu’entraîne un formulaire tardif.',
    },
    sources: [
      'https://taylorhampton.co.uk/applying-to-the-uk-from-france-under-the-uk-european-applicant-transfer-scheme',
    ],
  },
  'OP-15': {
    id: 'OP-15',
    title: { en: 'Remedies on the inward route', fr: 'Recours sur la voie d’entrée' },
    chosen: 'seek-advice',
    options: {
      'seek-advice': {
        says: {
          en: 'A refused applicant is told to seek legal advice. We state no right that was not seen.',
          fr: 'Le demandeur refusé est invité à consulter un conseil. Nous n’énonçons aucun droit non consulté.',
        },
      },
      'administrative-review': { says: { en: 'Administrative review.', fr: 'Réexamen administratif.' } },
      'judicial-review': {
        says: { en: 'Judicial review only.', fr: 'Contrôle juridictionnel seulement.' },
      },
    },
    reason: {
      en: 'The provisions on review and appeal were not readable.',
      fr: 'Les dispositions sur le réexamen et le recours n’étaient pas lisibles.',
    },
    sources: [guidance],
  },
  'OP-22': {
    id: 'OP-22',
    title: { en: 'Who chooses those admitted', fr: 'Qui choisit les personnes admises' },
    chosen: 'united-kingdom-alone',
    options: {
      'united-kingdom-alone': {
        says: {
          en: 'People apply to the United Kingdom of their own will, and it alone chooses.',
          fr: 'Les personnes s’adressent d’elles-mêmes au Royaume-Uni, qui choisit seul.',
        },
      },
      'france-refers': {
        says: { en: 'France puts people forward.', fr: 'La France propose des personnes.' },
      },
    },
    reason: {
      en: 'The treaty as read speaks of a voluntary application to the United Kingdom; some notes say that France sends people.',
      fr: 'L’accord tel que consulté parle d’une demande volontaire au Royaume-Uni ; certaines notes disent que la France envoie des personnes.',
    },
    sources: [
      'https://legal.tricoteuses.fr/articles/JORFARTI000052076617',
      'https://righttoremain.org.uk/explainer-one-in-one-out-policy',
    ],
  },
  ...after,
}
