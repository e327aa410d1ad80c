import type { Reading } from '../../../law/law.ts'
import { invitationOf } from './changes.ts'

const firm =
  'https://taylorhampton.co.uk/applying-to-the-uk-from-france-under-the-uk-european-applicant-transfer-scheme'

/** The way in after selection: the time to answer, another document, a family decided in parts, an arrival out of time. */
export const after: Readonly<Record<string, Reading>> = {
  'OP-40': {
    id: 'OP-40',
    title: { en: 'Time to answer the invitation', fr: 'Délai pour répondre à l’invitation' },
    chosen: 'fourteen-days',
    options: {
      'fourteen-days': {
        says: {
          en: 'Fourteen days after the day it is sent. An officer may open it again, with reasons.',
          fr: 'Quatorze jours après le jour de l’envoi. Un agent peut la rouvrir, en motivant.',
        },
      },
      'seven-days': { says: { en: 'Seven days.', fr: 'Sept jours.' }, change: invitationOf(7) },
      'twenty-eight-days': { says: { en: 'Twenty-eight days.', fr: 'Vingt-huit jours.' }, change: invitationOf(28) },
    },
    reason: {
      en: 'No text found gives a time (read on 22 November 2026). Fourteen days let somebody without an address or credit see the message, take advice and answer, and do not hold a place for long that another could have. The same number runs for both states in the way out.',
      fr: 'Aucun texte trouvé ne fixe de délai (lecture du 22 novembre 2026). Quatorze jours permettent à une personne sans adresse ni crédit de voir le message, de prendre conseil et de répondre, sans bloquer longtemps une place utile à d’autres. Le même nombre vaut entre les deux États dans le sens de la sortie.',
    },
    sources: [],
  },
  'OP-41': {
    id: 'OP-41',
    title: {
      en: 'A document renewed or lost since stage one',
      fr: 'Document renouvelé ou perdu depuis la première étape',
    },
    chosen: 'same-only',
    options: {
      'same-only': {
        says: {
          en: 'Only the same document is taken. Where our record of it was wrong, an officer corrects the record with reasons.',
          fr: 'Seul le même document est accepté. Si notre saisie était erronée, un agent la corrige en motivant.',
        },
      },
      'officer-decides': {
        says: {
          en: 'An officer may take a renewed or replaced document, on evidence that it belongs to the same person, with reasons.',
          fr: 'Un agent peut accepter un document renouvelé ou remplacé, s’il est établi qu’il appartient à la même personne, en motivant.',
        },
        change: { admission: { replacedDocument: 'officer-decides' } },
      },
    },
    reason: {
      en: 'The one source says “the same documents” and shows no exception; whether the rules have one was not seen.',
      fr: 'La seule source parle des « mêmes documents » et ne montre pas d’exception ; on n’a pas vu si les règles en prévoient une.',
    },
    sources: [firm],
  },
  'OP-42': {
    id: 'OP-42',
    title: { en: 'A family decided in parts', fr: 'Famille dont les membres reçoivent des décisions différentes' },
    chosen: 'family-chooses',
    options: {
      'family-chooses': {
        says: {
          en: 'Each person has a decision. Where somebody is refused, the family says whether the others travel; a child is never granted without an adult of the family who is.',
          fr: 'Chaque personne a sa décision. Si l’une est refusée, la famille dit si les autres voyagent ; un enfant n’obtient jamais de visa sans un adulte de la famille qui en ait un.',
        },
      },
      'all-or-none': {
        says: { en: 'One refusal refuses everybody.', fr: 'Un refus vaut pour tous.' },
      },
    },
    reason: {
      en: 'The treaty speaks of the applicant and of the children who come along, and is silent on adults of one family decided otherwise. Nobody is made to leave a husband or wife without being asked.',
      fr: 'L’accord parle du demandeur et des enfants qui l’accompagnent, sans rien dire des adultes d’une même famille traités différemment. Nul n’est conduit à quitter son conjoint sans qu’on le lui demande.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076617'],
  },
  'OP-43': {
    id: 'OP-43',
    title: { en: 'Arrival outside the clearance', fr: 'Arrivée hors de la durée du visa' },
    chosen: 'no-place',
    options: {
      'no-place': {
        says: {
          en: 'It makes no place. It is recorded as an incident, and an officer decides what follows.',
          fr: 'Elle ne forme pas de place. Elle est consignée comme incident, et un agent décide de la suite.',
        },
      },
      'place-where-let-in': {
        says: {
          en: 'It makes a place where the person was let in all the same.',
          fr: 'Elle forme une place si la personne a tout de même été admise.',
        },
      },
    },
    reason: {
      en: 'A place is a person admitted with the visa of the agreement; nothing seen extends it to another way in.',
      fr: 'Une place est une personne admise avec le visa de l’accord ; rien de ce qui a été vu ne l’étend à une autre entrée.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076617'],
  },
}
