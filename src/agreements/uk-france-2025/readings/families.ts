import type { Reading } from '../../../law/law.ts'

const firm =
  'https://taylorhampton.co.uk/applying-to-the-uk-from-france-under-the-uk-european-applicant-transfer-scheme'
const commentary = 'https://freemovement.org.uk/expression-of-interest-form-for-france-to-uk-transfers-goes-live'

/** The way in: families who file in several forms, are late, or part; and presence shown in another way than by a phone. */
export const families: Readonly<Record<string, Reading>> = {
  'PR-31': {
    id: 'PR-31',
    title: { en: 'A family member who files late', fr: 'Membre de la famille qui dépose en retard' },
    chosen: 'officer-until-drawn',
    options: {
      'officer-until-drawn': {
        says: {
          en: 'An officer decides with reasons, until places are drawn. Whoever is admitted shows presence on hours of their own, and the whole application is assessed again.',
          fr: 'Un agent décide en motivant, jusqu’au tirage des places. La personne admise montre sa présence dans son propre délai, et toute la demande est examinée de nouveau.',
        },
      },
      'late-is-out': {
        says: { en: 'Whoever is late is not in the family.', fr: 'Qui est en retard n’est pas de la famille.' },
      },
      'family-waits': {
        says: {
          en: 'The whole family counts from its last form.',
          fr: 'Toute la famille compte à partir de son dernier formulaire.',
        },
      },
    },
    reason: {
      en: 'The one source breaks off before it says what follows. To shut somebody out unseen parts a family; to let the whole family lose its day punishes those in time; to add people after a draw would change what was drawn.',
      fr: 'La seule source s’interrompt avant de dire la suite. Écarter quelqu’un sans examen sépare une famille ; faire perdre sa date à toute la famille punit ceux qui sont à l’heure ; ajouter des personnes après un tirage changerait ce qui a été tiré.',
    },
    sources: [firm],
  },
  'PR-32': {
    id: 'PR-32',
    title: { en: 'Who belongs to a family group', fr: 'Qui fait partie du groupe familial' },
    chosen: 'stated-and-decided',
    options: {
      'stated-and-decided': {
        says: {
          en: 'Any relation may be stated, with how it can be shown. The main applicant or an officer says who is in; an officer decides eligibility.',
          fr: 'Tout lien peut être déclaré, avec la manière de le montrer. Le demandeur principal ou un agent dit qui en fait partie ; un agent décide de l’éligibilité.',
        },
      },
      'partner-and-children': {
        says: { en: 'Partner and children under 18 only.', fr: 'Seulement le partenaire et les enfants mineurs.' },
      },
    },
    reason: {
      en: 'No definition was seen. A closed list of our own would shut out a grandmother or a grown sister on nobody’s word.',
      fr: 'Aucune définition n’a été vue. Une liste fermée de notre cru écarterait une grand-mère ou une sœur majeure sans décision de personne.',
    },
    sources: [commentary],
  },
  'PR-33': {
    id: 'PR-33',
    title: { en: 'A family that parts after it has filed', fr: 'Famille qui se sépare après le dépôt' },
    chosen: 'own-application-same-day',
    options: {
      'own-application-same-day': {
        says: {
          en: 'An officer decides with reasons. Those who leave with an adult get an application of their own that keeps the day of submission and the presence shown; after a draw people may only leave.',
          fr: 'Un agent décide en motivant. Ceux qui partent avec un adulte reçoivent leur propre demande, qui garde la date de dépôt et la présence montrée ; après un tirage, on peut seulement partir.',
        },
      },
      'all-or-none': {
        says: { en: 'The family stands or falls together.', fr: 'La famille est admise ou refusée dans son ensemble.' },
      },
      'apply-anew': {
        says: { en: 'Whoever leaves applies anew.', fr: 'Qui part dépose une nouvelle demande.' },
      },
    },
    reason: {
      en: 'Nothing was seen. Nobody should have to stay with somebody to keep a place in the queue, and no child may be left without an adult in either group.',
      fr: 'Rien n’a été vu. Nul ne doit rester avec quelqu’un pour garder sa place, et aucun enfant ne doit rester sans adulte dans l’un des groupes.',
    },
    sources: [],
  },
  'PR-34': {
    id: 'PR-34',
    title: {
      en: 'Presence without a phone’s position, or late',
      fr: 'Présence sans position du téléphone, ou tardive',
    },
    chosen: 'officer-weighs',
    options: {
      'officer-weighs': {
        says: {
          en: 'An answer without a position, with one outside or odd, or after the time is kept. A named officer accepts it or not, for each adult, on evidence and with reasons. New hours are a decision with reasons too.',
          fr: 'Une réponse sans position, avec une position hors du pays ou étrange, ou tardive, est conservée. Un agent nommé l’admet ou non, pour chaque adulte, sur preuves et en motivant. Un nouveau délai est aussi une décision motivée.',
        },
      },
      'position-only': {
        says: { en: 'Only a position in time counts.', fr: 'Seule compte une position donnée à temps.' },
      },
      'word-counts': {
        says: { en: 'The person’s own word in time is enough.', fr: 'La parole donnée à temps suffit.' },
      },
    },
    reason: {
      en: 'The sources speak of geolocation on one’s own phone and of 24 hours, not of those without such a phone or without network. Unknown counts as no, until a person has looked.',
      fr: 'Les sources parlent de géolocalisation sur son propre téléphone et de 24 heures, non de ceux qui n’ont ni ce téléphone ni réseau. L’inconnu vaut non, jusqu’à ce qu’une personne ait regardé.',
    },
    sources: [commentary],
  },
  'PR-35': {
    id: 'PR-35',
    title: { en: 'Age where only part of a birth date is known', fr: 'Âge quand la date de naissance est incomplète' },
    chosen: 'adult-tasks-officer-decides',
    options: {
      'adult-tasks-officer-decides': {
        says: {
          en: 'Whoever may be 18 on the day of submission is asked what adults are asked; an officer decides their age before anybody is found eligible.',
          fr: 'Qui peut avoir 18 ans le jour du dépôt reçoit les mêmes demandes qu’un adulte ; un agent décide de son âge avant toute éligibilité.',
        },
      },
      'first-of-january': {
        says: { en: 'Taken as born on 1 January.', fr: 'Réputé né le 1er janvier.' },
      },
    },
    reason: {
      en: 'Many papers give a year alone. A day made up decides an age unseen; being asked for presence harms nobody, and a person decides the rest.',
      fr: 'Beaucoup de documents ne donnent qu’une année. Un jour inventé décide d’un âge sans examen ; une demande de présence ne nuit à personne, et une personne décide du reste.',
    },
    sources: [],
  },
}
