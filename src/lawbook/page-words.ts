import type { Text } from '../core/brand.ts'
import type { Certainty, Period } from '../law/law.ts'

/** The words of the law browser: for whoever has never seen the scheme, and for whoever must cite it. */
export const words = {
  law: { en: 'The law of the scheme', fr: 'Le droit du dispositif' },
  sections: { en: 'Parts of the law', fr: 'Rubriques du droit' },
  rules: { en: 'Rules', fr: 'Règles' },
  changes: { en: 'Changes', fr: 'Modifications' },
  readings: { en: 'Readings', fr: 'Lectures retenues' },
  barriers: { en: 'Barriers', fr: 'Obstacles' },
  data: { en: 'Personal data', fr: 'Données personnelles' },
  calendars: { en: 'Calendars', fr: 'Calendriers' },
  due: { en: 'Work out a deadline', fr: 'Calculer une échéance' },

  change: { en: 'Show another date', fr: 'Afficher une autre date' },
  on: { en: 'Law as at', fr: 'Droit applicable au' },
  show: { en: 'Show the law then', fr: 'Afficher le droit à cette date' },
  backToNow: { en: 'Show the law as it stands now', fr: 'Afficher le droit tel qu’il est aujourd’hui' },
  wrongDate: {
    en: 'No law is shown until the date is put right. Everything else you asked for is kept.',
    fr: 'Le droit s’affichera une fois la date corrigée. Le reste de votre demande est conservé.',
  },
  version: { en: 'Version of the law', fr: 'Version du droit' },

  state: { en: 'The agreement then', fr: 'L’accord à cette date' },
  inForce: { en: 'In force', fr: 'En vigueur' },
  notInForce: { en: 'Not known to be in force', fr: 'Pas en vigueur à notre connaissance' },
  suspended: { en: 'Suspended', fr: 'Suspendu' },
  terminated: { en: 'Terminated', fr: 'Dénoncé' },
  suspendedSays: {
    en: 'One of the states has suspended it by notice. The text stays as it is; nobody travels under it.',
    fr: 'L’un des États l’a suspendu par notification. Le texte demeure, mais personne n’est transféré à ce titre.',
  },
  terminatedSays: {
    en: 'One of the states has ended it by notice.',
    fr: 'L’un des États y a mis fin par notification.',
  },
  notInForceSays: {
    en: 'Nothing we have read keeps it in force at this date. The rules are shown as last known.',
    fr: 'Rien de ce que nous avons lu ne le maintient en vigueur à cette date. Les règles sont affichées dans leur dernier état connu.',
  },
  lastInForce: { en: 'Last known to be in force', fr: 'Dernière période connue' },
  cameLater: { en: 'What came later', fr: 'Ce qui a suivi' },
  noEnd: { en: 'No end is set.', fr: 'Aucun terme n’est fixé.' },
  source: { en: 'Source', fr: 'Source' },
  sources: { en: 'Sources', fr: 'Sources' },
  noSource: { en: 'No source was seen.', fr: 'Aucune source consultée.' },
  parties: { en: 'Parties', fr: 'Parties' },
  basis: { en: 'On what basis', fr: 'Fondement' },
  returns: { en: 'returns people', fr: 'réadmet vers l’autre État' },
  receives: { en: 'receives them', fr: 'accueille les personnes réadmises' },

  search: { en: 'Rule number or words', fr: 'Numéro de règle ou mots' },
  searchHint: {
    en: 'Words of the title or of the sentence. Accents and capitals do not matter.',
    fr: 'Mots du titre ou de la phrase. Ni les accents ni les majuscules ne comptent.',
  },
  narrow: { en: 'Filters', fr: 'Filtres' },
  withNumber: { en: 'Rules with a number of time', fr: 'Les règles qui fixent un délai' },
  carriedOnly: { en: 'Rules the software carries out', fr: 'Les règles que le logiciel applique' },
  certainties: { en: 'How sure we are', fr: 'Degré de certitude' },
  subject: { en: 'Subject', fr: 'Sujet' },
  everySubject: { en: 'Every subject', fr: 'Tous les sujets' },
  searchButton: { en: 'Show rules', fr: 'Afficher les règles' },
  clear: { en: 'Show every rule', fr: 'Afficher toutes les règles' },
  contents: { en: 'Subjects', fr: 'Sujets' },
  nothing: {
    en: 'No rule answers to all of this. Use fewer words, or take a filter away.',
    fr: 'Aucune règle ne répond à tous ces critères. Utilisez moins de mots ou retirez un filtre.',
  },
  changed: { en: 'Changed', fr: 'Modifiée' },
  notCarried: { en: 'Not carried out by the software', fr: 'Non appliquée par le logiciel' },

  ownWords: {
    en: 'In our own words. This is not the text of the law.',
    fr: 'Avec nos propres mots. Ce n’est pas le texte juridique.',
  },
  cite: { en: 'Where it stands', fr: 'Référence' },
  howSure: { en: 'How sure we are', fr: 'Degré de certitude' },
  checked: { en: 'Last checked', fr: 'Dernière vérification' },
  numbers: { en: 'Times it sets', fr: 'Délais fixés' },
  dayOne: { en: 'Day one', fr: 'Premier jour' },
  closes: { en: 'When it closes', fr: 'Fin du délai' },
  kind: { en: 'What it is', fr: 'Nature' },
  versions: { en: 'Every version', fr: 'Toutes les versions' },
  note: { en: 'Note', fr: 'Remarque' },
  open: { en: 'No end is known.', fr: 'Aucun terme connu.' },
  inForceThen: { en: 'The version at this date', fr: 'Version à cette date' },
  thenWas: { en: 'At this date', fr: 'À cette date' },
  noneThen: { en: 'No version was in force at this date.', fr: 'Aucune version n’était en vigueur à cette date.' },
  noTime: { en: 'No time is given', fr: 'Aucun délai accordé' },
  workOut: { en: 'Work out a deadline under this rule', fr: 'Calculer une échéance selon cette règle' },
  which: { en: 'Which time?', fr: 'Quel délai ?' },
  event: { en: 'When did it begin to run?', fr: 'Depuis quand court-il ?' },
  eventTime: { en: 'At what time', fr: 'À quelle heure' },
  workOutButton: { en: 'Work it out', fr: 'Calculer' },
  carriedOut: { en: 'What carries it out', fr: 'Ce qui l’applique' },
  noCarrier: {
    en: 'No condition, letter or barrier rests on it by name. The functions listed below carry it out.',
    fr: 'Aucune condition, aucune lettre, aucun empêchement ne s’y rattache nommément. Les fonctions ci-dessous l’appliquent.',
  },
  noCarrierAtAll: {
    en: 'Nothing in the software names this rule.',
    fr: 'Rien dans le logiciel ne cite cette règle.',
  },
  whyNot: { en: 'Why the software does not carry it out', fr: 'Pourquoi le logiciel ne l’applique pas' },
  functions: { en: 'Functions that carry it out', fr: 'Fonctions qui l’appliquent' },
  tests: { en: 'Tests that show it', fr: 'Tests qui le montrent' },
  noTests: { en: 'No test names this rule.', fr: 'Aucun test ne cite cette règle.' },
  restsOn: { en: 'Readings it rests on', fr: 'Lectures sur lesquelles elle repose' },
  touched: { en: 'Open cases it touches now', fr: 'Dossiers ouverts concernés actuellement' },
  touchedSays: {
    en: 'Cases with a time that runs under this rule, or held back by it. As of now, whatever date is shown above.',
    fr: 'Dossiers dont un délai court selon cette règle, ou qu’elle retient. État actuel, quelle que soit la date affichée.',
  },
  noneTouched: { en: 'It touches no open case now.', fr: 'Aucun dossier ouvert n’est concerné actuellement.' },
  case: { en: 'Case', fr: 'Dossier' },
  why: { en: 'Why', fr: 'Raison' },

  changesSays: {
    en: 'Every minute at which something in the law of the scheme changes, and what. Numbers are shown as they were and as they became.',
    fr: 'Chaque minute à laquelle quelque chose change dans le droit du dispositif, et quoi. Les délais sont indiqués avant et après.',
  },
  compare: { en: 'Compare two dates', fr: 'Comparer deux dates' },
  before: { en: 'Before', fr: 'Avant' },
  after: { en: 'After', fr: 'Après' },
  earlierDate: { en: 'First date', fr: 'Première date' },
  laterDate: { en: 'Second date', fr: 'Seconde date' },
  compareButton: { en: 'Compare', fr: 'Comparer' },
  examples: {
    en: 'For example, the minute before and the minute itself:',
    fr: 'Par exemple, la minute d’avant et la minute même :',
  },
  difference: { en: 'What is different', fr: 'Ce qui diffère' },
  noDifference: {
    en: 'Nothing in the law differs between the two.',
    fr: 'Rien ne diffère dans le droit entre les deux.',
  },
  onTheWay: { en: 'Each change on the way', fr: 'Chaque modification intermédiaire' },
  everyChange: { en: 'Every change', fr: 'Toutes les modifications' },
  what: { en: 'What', fr: 'Objet' },
  life: { en: 'Life of the agreement', fr: 'Durée de l’accord' },
  letter: { en: 'Letter', fr: 'Lettre' },
  ground: { en: 'Ground of scope', fr: 'Motif d’application' },
  holiday: { en: 'Public holiday', fr: 'Jour férié' },
  inUse: { en: 'In use', fr: 'Utilisée' },
  notInUse: { en: 'Not in use', fr: 'Non utilisée' },
  openGround: { en: 'Counts', fr: 'S’applique' },
  closedGround: { en: 'Does not count', fr: 'Ne s’applique pas' },
  known: { en: 'Known', fr: 'Connu' },
  notKnown: { en: 'Not yet known', fr: 'Pas encore connu' },
  absent: { en: 'Nothing', fr: 'Rien' },
  notThen: { en: 'Later than the date shown', fr: 'Postérieure à la date affichée' },

  readingsSays: {
    en: 'Where the text is silent, or was not seen, somebody must still choose. These are our choices, each with its reason and with what else could have been chosen.',
    fr: 'Là où le texte se tait, ou n’a pas été consulté, il faut pourtant choisir. Voici nos choix, chacun avec sa raison et les autres choix possibles.',
  },
  silent: { en: 'What is silent, and why this choice', fr: 'Le silence du texte, et la raison du choix' },
  holds: { en: 'What holds here', fr: 'Ce qui vaut ici' },
  otherwise: { en: 'Selected by this deployment', fr: 'Retenue par ce déploiement' },
  alternatives: { en: 'What else could be chosen', fr: 'Les autres choix possibles' },
  selectWith: { en: 'A deployment selects it with', fr: 'Un déploiement la retient par' },
  recordOnly: {
    en: 'Named for the record; it cannot be selected.',
    fr: 'Citée pour mémoire ; elle ne peut pas être retenue.',
  },
  usedBy: { en: 'What rests on it', fr: 'Ce qui en dépend' },
  usedByNone: { en: 'Nothing counted or asked rests on it.', fr: 'Aucun délai ni aucune condition n’en dépend.' },
  alsoRule: { en: 'The rule of the same number', fr: 'La règle du même numéro' },
  noReadings: { en: 'This agreement names no reading.', fr: 'Cet accord ne nomme aucune lecture.' },

  calendarsSays: {
    en: 'Working days are all days but the weekend and the public holidays below. The list is what could be known at the date shown.',
    fr: 'Sont ouvrés tous les jours, sauf la fin de semaine et les jours fériés ci-dessous. La liste est celle qui pouvait être connue à la date affichée.',
  },
  place: { en: 'Place', fr: 'Lieu' },
  year: { en: 'Year', fr: 'Année' },
  showCalendar: { en: 'Show the calendar', fr: 'Afficher le calendrier' },
  noSuchPlace: { en: 'Place: choose one of the list', fr: 'Lieu : choisissez dans la liste' },
  badYear: { en: 'Year: give a year from 1900 to 2199', fr: 'Année : indiquez une année de 1900 à 2199' },
  day: { en: 'Day', fr: 'Jour' },
  name: { en: 'Name', fr: 'Nom' },
  comes: { en: 'How it comes', fr: 'Origine' },
  usual: { en: 'Usual calendar', fr: 'Calendrier habituel' },
  proclaimed: { en: 'Proclaimed once', fr: 'Proclamé une fois' },
  moved: { en: 'Moved once', fr: 'Déplacé une fois' },
  onWeekend: { en: 'Falls on the weekend', fr: 'Tombe en fin de semaine' },
  weekend: { en: 'Weekend', fr: 'Fin de semaine' },
  workingDays: { en: 'Working days in the year', fr: 'Jours ouvrés de l’année' },
  vouched: { en: 'We vouch for', fr: 'Nous en répondons pour' },
  noHolidays: { en: 'No public holiday is known.', fr: 'Aucun jour férié connu.' },

  noRule: { en: 'There is no such rule', fr: 'Cette règle n’existe pas' },
  near: { en: 'Did you mean one of these?', fr: 'Cherchiez-vous l’une de celles-ci ?' },
  allRules: { en: 'See every rule', fr: 'Voir toutes les règles' },
} satisfies Record<string, Text>

/** What each mark of certainty means to somebody who relies on the rule. */
export const meaning: Readonly<Record<Certainty, Text>> = {
  V: { en: 'We read the text itself.', fr: 'Nous avons lu le texte lui-même.' },
  S: {
    en: 'It rests on a press report or a note: the text was not seen.',
    fr: 'Elle repose sur un article de presse ou une note : le texte n’a pas été consulté.',
  },
  B: {
    en: 'It was not verified. A lawyer must confirm it before anybody relies on it.',
    fr: 'Elle n’a pas été vérifiée. Un juriste doit la confirmer avant que quiconque s’y fie.',
  },
  A: {
    en: 'It is taken by analogy from another agreement, whose text was read.',
    fr: 'Elle est reprise par analogie d’un autre accord, dont le texte a été lu.',
  },
}

export const kinds: Readonly<Record<Period['kind'], Text>> = {
  limit: { en: 'A limit: act before it closes.', fr: 'Une limite : agir avant son terme.' },
  wait: {
    en: 'A wait: nothing may happen until it is over.',
    fr: 'Une attente : rien ne peut avoir lieu avant son terme.',
  },
  aim: { en: 'An aim: missing it ends nothing.', fr: 'Un objectif : le dépasser ne met fin à rien.' },
}

export const firstDays: Readonly<Record<Period['dayOne'], Text>> = {
  'event-day': { en: 'The day of the event itself.', fr: 'Le jour même de l’événement.' },
  'day-after': { en: 'The day after the event.', fr: 'Le lendemain de l’événement.' },
}
export const fromTheMinute: Text = {
  en: 'Hours run from the minute of the event.',
  fr: 'Les heures courent dès la minute de l’événement.',
}
export const atTheHour: Text = {
  en: 'At the exact minute, so many hours later.',
  fr: 'À la minute exacte, autant d’heures plus tard.',
}
