import type { Reading } from '../../../law/law.ts'
import { after } from './after.ts'
import { answerWithin } from './changes.ts'

const guidance =
  'https://www.gov.uk/government/publications/uk-european-applicant-transfer-scheme-caseworker-guidance/ukeuropean-applicant-transfer-scheme-accessible'

/** The way in: who may apply, who is chosen, what a refused applicant is told. */
export const inward: Readonly<Record<string, Reading>> = {
  'IN-43': {
    id: 'IN-43',
    title: { en: 'Priority in the draw', fr: 'Priorité dans le tirage' },
    chosen: 'one-class',
    options: {
      'one-class': {
        says: {
          en: 'One class: every application has the same chance, whatever its nationality, links or size.',
          fr: 'Une seule classe : chaque demande a la même chance, quels que soient la nationalité, les liens ou la taille.',
        },
      },
      'announced-priorities': {
        says: {
          en: 'The announced priorities are drawn first, in the order in which they were announced; an officer finds on evidence who belongs to them.',
          fr: 'Les priorités annoncées sont tirées d’abord, dans l’ordre de leur annonce ; un agent constate sur preuves qui en relève.',
        },
        change: { admission: { draw: { priorities: { ranked: true } } } },
      },
    },
    reason: {
      en: 'Priorities were announced in the press (IN-42); no text ranks them, lists the nationalities or says what a link is. How long a state may take to commit and to reveal is ours as well.',
      fr: 'Des priorités ont été annoncées par la presse (IN-42) ; aucun texte ne les classe, n’énumère les nationalités ni ne dit ce qu’est un lien. Le temps laissé à un État pour s’engager et révéler est aussi notre choix.',
    },
    sources: ['https://english.alsiasi.com/?p=216684'],
  },
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
  'PR-16': {
    id: 'PR-16',
    title: {
      en: 'Time to answer a question about an application',
      fr: 'Délai pour répondre à une question sur une demande',
    },
    chosen: 'fourteen-days',
    options: {
      'fourteen-days': {
        says: {
          en: 'Fourteen days, counted from the day after the question was asked, on the clocks of the place people apply from. An officer may give more, with reasons. An answer that comes later is kept and read.',
          fr: 'Quatorze jours à compter du lendemain de la question, à l’heure du pays d’où l’on dépose la demande. Un agent peut accorder davantage, en motivant. Une réponse tardive est conservée et lue.',
        },
      },
      'seven-days': {
        says: { en: 'Seven days, counted in the same way.', fr: 'Sept jours, comptés de la même façon.' },
        change: answerWithin(7),
      },
      'twenty-eight-days': {
        says: { en: 'Twenty-eight days, counted in the same way.', fr: 'Vingt-huit jours, comptés de la même façon.' },
        change: answerWithin(28),
      },
    },
    reason: {
      en: 'Nothing was found on questions to applicants, nor on the time to answer. Fourteen days let people with little credit and no English find somebody to help them, and do not hold a family up for long.',
      fr: 'Rien n’a été trouvé sur les questions posées aux demandeurs ni sur le délai de réponse. Quatorze jours permettent à qui a peu de crédit et ne parle pas anglais de se faire aider, sans retarder longtemps une famille.',
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
