import type { Text } from '../core/brand.ts'
import type { WindowEvent } from './events.ts'
import type { Standing } from './open.ts'

/** Words of the officers' pages on windows. */
export const words = {
  title: { en: 'Windows and places', fr: 'Périodes de dépôt et places' },
  admissions: { en: 'Admissions', fr: 'Admissions' },
  intro: {
    en: 'A form counts only if it comes in while a window is open. Each decision here stands under your name, with its reasons.',
    fr: 'Un formulaire ne compte que s’il est reçu pendant une période ouverte. Chaque décision est prise sous votre nom, avec ses motifs.',
  },
  now: { en: 'The way in now', fr: 'La voie d’entrée en ce moment' },
  until: { en: 'Window {number}, until {closes}.', fr: 'Période {number}, jusqu’au {closes}.' },
  pausedSince: { en: 'Paused since {since}. Nothing is taken.', fr: 'Suspendue depuis le {since}. Rien n’est pris.' },
  noneOpen: { en: 'No window is open.', fr: 'Aucune période n’est ouverte.' },
  nextOpens: { en: 'Window {number} opens on {opens}.', fr: 'La période {number} ouvre le {opens}.' },
  publicPage: { en: 'What applicants see', fr: 'Ce que voient les demandeurs' },
  supply: { en: 'Supply: applications against places owed', fr: 'Demandes au regard des places dues' },

  sum: { en: 'How many places may be released now', fr: 'Combien de places peuvent être ouvertes' },
  figure: { en: 'Figure', fr: 'Chiffre' },
  people: { en: 'People', fr: 'Personnes' },
  even: { en: 'Places that would bring the two counts level', fr: 'Places qui ramèneraient les décomptes à égalité' },
  nothingOwed: {
    en: 'Nothing is owed: more people have been admitted or promised a place than returned.',
    fr: 'Rien n’est dû : davantage de personnes ont été admises ou ont une place promise que réadmises.',
  },
  band: { en: 'The counts may part by', fr: 'Écart permis entre les décomptes' },
  most: { en: 'At most', fr: 'Au plus' },
  noBand: {
    en: 'No text fixes how far the two counts may part. So nothing is refused here: an officer decides how many, with reasons, and the sum of that moment is kept with the decision.',
    fr: 'Aucun texte ne fixe l’écart permis entre les deux décomptes. Rien n’est donc refusé ici : un agent décide du nombre, en motivant, et le calcul du moment est conservé avec la décision.',
  },
  withBand: {
    en: 'The agreement as it is read here fixes how far the two counts may part. A release beyond it is refused.',
    fr: 'L’accord, tel qu’il est lu ici, fixe l’écart permis entre les deux décomptes. Une ouverture au-delà est refusée.',
  },

  list: { en: 'Windows', fr: 'Périodes' },
  listEmpty: {
    en: 'No window has been decided. Until one opens, nothing that comes in counts.',
    fr: 'Aucune période n’a été décidée. Tant qu’aucune n’est ouverte, rien de ce qui arrive ne compte.',
  },
  number: { en: 'Window', fr: 'Période' },
  opens: { en: 'Opens', fr: 'Ouverture' },
  closes: { en: 'Closes', fr: 'Clôture' },
  places: { en: 'Places released', fr: 'Places ouvertes' },
  state: { en: 'Standing', fr: 'Situation' },
  actions: { en: 'Decide', fr: 'Décider' },
  ahead: { en: 'To come, announced', fr: 'À venir, annoncée' },
  kept: { en: 'To come, kept back', fr: 'À venir, non annoncée' },
  running: { en: 'Open', fr: 'Ouverte' },
  runningPaused: { en: 'Running, route paused', fr: 'En cours, voie suspendue' },
  over: { en: 'Closed', fr: 'Close' },
  early: { en: 'Closed early', fr: 'Close avant terme' },
  takenBack: { en: 'Taken back', fr: 'Retirée' },

  history: { en: 'Every decision', fr: 'Toutes les décisions' },
  historyEmpty: { en: 'Nothing has been decided yet.', fr: 'Rien n’a encore été décidé.' },
  decidedThen: {
    en: 'Would have brought the two counts level then: {even}.',
    fr: 'Aurait alors ramené les deux décomptes à égalité : {even}.',
  },
  balanceThen: {
    en: 'People returned less people admitted: {balance}.',
    fr: 'Personnes réadmises moins personnes admises : {balance}.',
  },
  placesThen: { en: 'Places: {places}.', fr: 'Places : {places}.' },
  announcedThen: { en: 'Announced beforehand.', fr: 'Annoncée à l’avance.' },
  keptThen: { en: 'Not told before it opens.', fr: 'Non annoncée avant l’ouverture.' },

  notYours: { en: 'This is for admissions and the duty lead', fr: 'Réservé aux admissions et au responsable' },
  notYoursSays: { en: 'Ask a colleague whose role it is.', fr: 'Adressez-vous à un collègue habilité.' },
  noSuch: { en: 'There is no such decision', fr: 'Cette décision n’existe pas' },
  done: { en: 'The decision is recorded.', fr: 'La décision est enregistrée.' },
  record: { en: 'Record the decision', fr: 'Enregistrer la décision' },
  decide: { en: 'Decisions', fr: 'Décisions' },

  dueTitle: { en: 'Windows and places: what is due', fr: 'Périodes et places : à traiter' },
  dueWhat: { en: 'What', fr: 'Objet' },
  dueWhen: { en: 'When', fr: 'Quand' },
  dueNow: { en: 'Now', fr: 'Maintenant' },
  dueEmpty: { en: 'Nothing is due on windows or places.', fr: 'Rien à traiter sur les périodes ou les places.' },
  opensSoon: { en: 'Window {number} opens', fr: 'La période {number} ouvre' },
  closesSoon: { en: 'Window {number} closes', fr: 'La période {number} se ferme' },
  noWindow: {
    en: 'Places are owed ({places}) and no window is open or decided',
    fr: 'Des places sont dues ({places}) et aucune période n’est ouverte ni décidée',
  },
  unreleased: {
    en: 'Places are owed and not released: {places}',
    fr: 'Des places sont dues et ne sont pas ouvertes : {places}',
  },
  stillPaused: {
    en: 'The route is paused: end it or keep it',
    fr: 'La voie est suspendue : y mettre fin ou la maintenir',
  },
} satisfies Record<string, Text>

/** How the way in stands, in a word. */
export const standingWords: Readonly<Record<Standing['state'], Text>> = {
  open: { en: 'Open', fr: 'Ouverte' },
  paused: { en: 'Paused', fr: 'Suspendue' },
  closed: { en: 'Closed', fr: 'Fermée' },
}

/** Each decision in the history, with the window it is about. */
export const decisionWords: Readonly<Record<WindowEvent['type'], Text>> = {
  'window-decided': { en: 'Window {number} decided', fr: 'Période {number} décidée' },
  'window-changed': { en: 'Window {number} changed', fr: 'Période {number} modifiée' },
  'window-closed': { en: 'Window {number} closed early', fr: 'Période {number} close avant terme' },
  'window-withdrawn': { en: 'Window {number} taken back', fr: 'Période {number} retirée' },
  'places-released': { en: 'Places released with window {number}', fr: 'Places ouvertes avec la période {number}' },
  'release-corrected': {
    en: 'Places of window {number} corrected',
    fr: 'Places de la période {number} corrigées',
  },
  'route-paused': { en: 'Route paused', fr: 'Voie suspendue' },
  'route-resumed': { en: 'Pause ended', fr: 'Fin de la suspension' },
}

export const groundWords = {
  parity: {
    en: 'Parity with the people returned has not been reached',
    fr: 'La parité avec les retours n’est pas atteinte',
  },
  other: { en: 'Another reason, given below', fr: 'Une autre raison, indiquée ci-dessous' },
} satisfies Record<string, Text>

/** The forms: titles, what each does, labels and hints. */
export const formWords = {
  open: { en: 'Open a window', fr: 'Ouvrir une période' },
  openSays: {
    en: 'Times: {timeReturning}. The opening minute counts; the closing minute no longer does.',
    fr: 'Heures : {timeReturning}. La minute d’ouverture compte ; celle de la clôture ne compte plus.',
  },
  change: { en: 'Change this window', fr: 'Modifier cette période' },
  changeSays: {
    en: 'Also to put right a slip. Whoever was told of it is told again. Once a window has opened, its opening stays.',
    fr: 'Aussi pour corriger une erreur. Les personnes prévenues le sont de nouveau. Une fois ouverte, son ouverture reste.',
  },
  close: { en: 'Close this window now', fr: 'Clôturer cette période maintenant' },
  closeSays: {
    en: 'From this instant on forms no longer count. People who are filling one in now will be told that it came too late for this window. It is not lost.',
    fr: 'Dès cet instant, les formulaires ne comptent plus. Qui en remplit un en ce moment apprendra qu’il arrive trop tard pour cette période. Il n’est pas perdu.',
  },
  withdraw: { en: 'Take this window back', fr: 'Retirer cette période' },
  withdrawSays: {
    en: 'It will not open, and its places are no longer released. If it was announced, it disappears from the public page.',
    fr: 'Elle n’ouvrira pas et ses places ne sont plus ouvertes. Si elle était annoncée, elle disparaît de la page publique.',
  },
  release: { en: 'Release more places', fr: 'Ouvrir d’autres places' },
  releaseSays: {
    en: 'These come on top of those released before. Also for people who wait from earlier windows.',
    fr: 'Elles s’ajoutent à celles déjà ouvertes. Aussi pour les personnes en attente des périodes précédentes.',
  },
  correct: { en: 'Correct the places of this window', fr: 'Corriger les places de cette période' },
  correctSays: {
    en: 'Say all the places of this window as they should be. What a draw has already used stays.',
    fr: 'Indiquez le total des places de cette période tel qu’il doit être. Ce qu’un tirage a déjà utilisé reste.',
  },
  pause: { en: 'Pause the route', fr: 'Suspendre la voie' },
  pauseSays: {
    en: 'From now on nothing is taken, in any window, until somebody ends the pause. Forms already in stay in.',
    fr: 'Plus rien n’est pris, dans aucune période, jusqu’à la fin de la suspension. Les formulaires déjà reçus restent.',
  },
  resume: { en: 'End the pause', fr: 'Mettre fin à la suspension' },
  resumeSays: {
    en: 'A window that is running takes forms again at once. Whoever sent one during the pause is told.',
    fr: 'Une période en cours reprend aussitôt. Qui a envoyé un formulaire pendant la suspension est prévenu.',
  },
  when: { en: 'When it opens', fr: 'Quand elle ouvre' },
  atOnce: { en: 'At once', fr: 'Tout de suite' },
  later: { en: 'At a time to come', fr: 'À une heure à venir' },
  opensAt: { en: 'Opening', fr: 'Ouverture' },
  opensLater: { en: 'Opening, if at a time to come', fr: 'Ouverture, si à une heure à venir' },
  closesAt: { en: 'Closing', fr: 'Clôture' },
  announced: { en: 'Tell the public before it opens?', fr: 'L’annoncer au public avant l’ouverture ?' },
  announce: { en: 'Yes, announce it now', fr: 'Oui, l’annoncer dès maintenant' },
  keep: { en: 'No, say it only when it opens', fr: 'Non, ne le dire qu’à l’ouverture' },
  places: { en: 'Places', fr: 'Places' },
  placesHint: {
    en: 'People, not families. 0 if none are released yet.',
    fr: 'En personnes, non en familles. 0 si aucune n’est encore ouverte.',
  },
  ground: { en: 'Why it is paused', fr: 'Pourquoi la suspension' },
  reasons: { en: 'Reasons', fr: 'Motifs' },
  reasonsHint: {
    en: 'They stand in the history under your name.',
    fr: 'Ils figurent dans l’historique sous votre nom.',
  },
} satisfies Record<string, Text>
