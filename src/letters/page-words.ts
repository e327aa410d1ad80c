import type { Text } from '../core/brand.ts'
import { labels as shared } from '../readmission/actions.ts'
import type { Served } from '../readmission/state.ts'

/** How a letter reached the person. */
export const methods: Readonly<Record<Served['method'], Text>> = {
  'in-person': { en: 'In person', fr: 'En main propre' },
  email: { en: 'By e-mail', fr: 'Par courriel' },
  post: { en: 'By post', fr: 'Par courrier' },
  'through-representative': { en: 'Through the representative', fr: 'Par l’intermédiaire du représentant' },
}

export const labels = {
  template: { en: 'Letter', fr: 'Lettre' },
  departsAt: { en: 'Departure', fr: 'Départ' },
  destination: { en: 'Destination', fr: 'Destination' },
  method: { en: 'How it was served', fr: 'Mode de notification' },
  occurredAt: { en: 'Served', fr: 'Notifiée le' },
  place: { en: 'Where the person was', fr: 'Lieu où se trouvait la personne' },
  language: { en: 'Language it was explained in', fr: 'Langue de l’explication' },
  interpreter: { en: 'Interpreter', fr: 'Interprète' },
  reference: { en: 'Reference of the letter', fr: 'Référence de la lettre' },
  letter: { en: 'Letter', fr: 'Lettre' },
  trulyServed: { en: 'This letter was truly served', fr: 'Cette lettre a bien été notifiée' },
  how: { en: 'What became of the offer', fr: 'Suite donnée à l’offre' },
  document: { en: 'Document that shows it', fr: 'Document qui l’établit' },
  reasons: shared.reasons,
} satisfies Record<string, Text>

export const words = {
  promises: { en: 'It promises:', fr: 'Elle promet :' },
  notCurrent: {
    en: 'Not the letter in use at this moment.',
    fr: 'Ce n’est pas la lettre en usage à ce moment.',
  },
  trulyServedHint: {
    en: 'Only if the person truly holds this letter. What it promises then binds.',
    fr: 'Seulement si la personne détient bien cette lettre. Ce qu’elle promet engage alors.',
  },
  noPromise: { en: 'No letter on file offers anything still open.', fr: 'Aucune lettre au dossier n’offre plus rien.' },
  service: { en: 'Service', fr: 'Notification' },
  journey: { en: 'The journey', fr: 'Le trajet' },
  journeyHint: {
    en: 'Only for the notice of intention to remove (destination) and the departure details (both). Left aside for any other letter.',
    fr: 'Seulement pour l’avis d’intention d’éloignement (destination) et les modalités de départ (les deux). Sans effet pour une autre lettre.',
  },
  destinationHint: {
    en: 'The city and airport, as the letter names it.',
    fr: 'Ville et aéroport, tels que la lettre les nomme.',
  },
  departureHint: {
    en: 'Local time at this desk. It must be the departure of the seat.',
    fr: 'Heure locale de ce bureau. Ce doit être le départ du siège.',
  },
  placeHint: { en: 'Its working days are the ones that count.', fr: 'Ce sont ses jours ouvrés qui comptent.' },
  servedHint: {
    en: 'Local time of this desk. The clocks run from here.',
    fr: 'Heure locale de ce bureau. Les délais courent de là.',
  },
  choose: { en: 'Choose a language', fr: 'Choisissez une langue' },
  none: { en: 'No letter on file can be withdrawn.', fr: 'Aucune lettre au dossier ne peut être retirée.' },
  noLetters: { en: 'No letter has been served.', fr: 'Aucune lettre n’a été notifiée.' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
  runsTo: { en: 'runs to the end of', fr: 'court jusqu’à la fin du' },
} satisfies Record<string, Text>
