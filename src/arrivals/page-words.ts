import type { Text } from '../core/brand.ts'

/** How many of a landing's people are registered. */
export const registeredOf = (done: number, people: number): Text => ({
  en: `${done} of ${people}`,
  fr: `${done} sur ${people}`,
})

const toRegister = (left: number): Text =>
  left === 1
    ? { en: '1 person to register', fr: '1 personne à enregistrer' }
    : { en: `${left} people to register`, fr: `${left} personnes à enregistrer` }

/** Words of the pages about landings and registration. */
export const words = {
  landings: { en: 'Landings', fr: 'Débarquements' },
  landing: { en: 'Landing', fr: 'Débarquement' },
  record: { en: 'Record a landing', fr: 'Enregistrer un débarquement' },
  noLandings: { en: 'No landing is recorded yet.', fr: 'Aucun débarquement n’est encore enregistré.' },
  landed: { en: 'Landed', fr: 'Débarquement' },
  landedHint: {
    en: 'When they came ashore, on local clocks. The time limit for the request runs from here.',
    fr: 'Heure d’arrivée à terre, heure locale. Le délai de la demande court de là.',
  },
  place: { en: 'Place', fr: 'Lieu' },
  placeHint: {
    en: 'The quay or beach, as the file should name it.',
    fr: 'Le quai ou la plage, tels que le dossier doit les nommer.',
  },
  usedBefore: { en: 'Used before:', fr: 'Déjà utilisés :' },
  jurisdiction: { en: 'Jurisdiction', fr: 'Ressort' },
  jurisdictionHint: {
    en: 'Working days and bank holidays are those of this place.',
    fr: 'Les jours ouvrés et fériés sont ceux de ce lieu.',
  },
  people: { en: 'How many people', fr: 'Nombre de personnes' },
  craft: { en: 'Craft', fr: 'Embarcation' },
  craftHint: { en: 'What is known of it: kind, marks, length.', fr: 'Ce que l’on en sait : type, marques, longueur.' },
  recordDone: {
    en: 'The landing is recorded. Register its people now.',
    fr: 'Le débarquement est enregistré. Enregistrez maintenant les personnes.',
  },
  registered: { en: 'Registered', fr: 'Enregistrées' },
  toRegister,
  allRegistered: {
    en: 'Everybody of this landing is registered.',
    fr: 'Toutes les personnes de ce débarquement sont enregistrées.',
  },
  nobodyYet: { en: 'Nobody is registered yet.', fr: 'Personne n’est encore enregistré.' },
  register: { en: 'Register a person', fr: 'Enregistrer une personne' },
  registerNext: { en: 'Register the next person', fr: 'Enregistrer la personne suivante' },
  registerDone: {
    en: 'The person is registered and their case is open.',
    fr: 'La personne est enregistrée et son dossier est ouvert.',
  },
  notRaised: {
    en: 'The person is registered, but the concern was NOT recorded. Open the case and raise it now.',
    fr: 'La personne est enregistrée, mais le signalement n’a PAS été consigné. Ouvrez le dossier et signalez-le maintenant.',
  },
  openCase: { en: 'Open the case', fr: 'Ouvrir le dossier' },
  person: { en: 'Person', fr: 'Personne' },
  nationality: { en: 'Nationality', fr: 'Nationalité' },
  born: { en: 'Born', fr: 'Date de naissance' },
  age: { en: 'Age', fr: 'Âge' },
  barriers: { en: 'Barriers', fr: 'Obstacles' },
  notFound: { en: 'No such landing', fr: 'Débarquement introuvable' },
  notFoundHelp: { en: 'There is no landing with this reference.', fr: 'Aucun débarquement ne porte cette référence.' },
  onlyScreening: {
    en: 'Only screening officers and the duty lead register people.',
    fr: 'Seuls les agents de premier accueil et le responsable de permanence enregistrent les personnes.',
  },
} satisfies Record<string, Text | ((left: number) => Text)>
