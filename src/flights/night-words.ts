import type { Text } from '../core/brand.ts'

/** Refusals about the stand-down hour and the confirmation of a transfer. */
export const nightRefusals = {
  notBeforeDeparture: {
    en: 'The stand-down hour must be before departure.',
    fr: 'L’heure limite doit précéder le départ.',
  },
  standDownInPast: {
    en: 'This stand-down hour is already past. Give an hour still to come.',
    fr: 'Cette heure limite est déjà passée. Indiquez une heure à venir.',
  },
  passed: {
    en: 'The stand-down hour has passed and people have acted on it. It can no longer be changed.',
    fr: 'L’heure limite est passée et chacun a agi en conséquence. Elle ne peut plus être modifiée.',
  },
  same: { en: 'This is already the stand-down hour.', fr: 'C’est déjà l’heure limite.' },
  earlier: {
    en: 'People have seats and the hour has been told. It may be moved later, to give a court more time, but not earlier.',
    fr: 'Des sièges sont attribués et l’heure a été communiquée. Elle peut être reportée, pour laisser plus de temps au juge, mais non avancée.',
  },
  tooEarlyToConfirm: {
    en: 'A transfer is confirmed in the last 24 hours before departure.',
    fr: 'Un transfert se confirme dans les dernières 24 heures avant le départ.',
  },
  alreadyConfirmed: {
    en: 'This transfer is already confirmed, and nothing has changed since.',
    fr: 'Ce transfert est déjà confirmé, et rien n’a changé depuis.',
  },
} satisfies Record<string, Text>

/** How the confirmation stands as a line of the gate; `elsewhere`: void by what lies outside the case. */
export type ConfirmationState = 'none' | 'live' | 'later' | 'void' | 'elsewhere'
type Given = { readonly by: string; readonly after: string; readonly when: Text; readonly givenBy: Text }

/** The confirmation as a line of the gate at the door, to the officer; and to the person. */
export const confirmationLine = {
  title: { en: 'The transfer is confirmed on the day', fr: 'Le transfert est confirmé le jour même' },
  told: {
    en: 'An officer has looked again at your case and confirmed your transfer.',
    fr: 'Un agent a revu votre dossier et confirmé votre transfert.',
  },
  toldNot: {
    en: 'You cannot be sent back before an officer has looked once more at your case.',
    fr: 'Vous ne pouvez pas être renvoyé avant qu’un agent ait revu votre dossier.',
  },
  none: ({ givenBy }: Given): Text => ({
    en: `Nobody has confirmed this transfer. ${upper(givenBy.en)} does so in the last 24 hours before departure.`,
    fr: `Personne n’a confirmé ce transfert. ${upper(givenBy.fr)} le fait dans les 24 heures avant le départ.`,
  }),
  live: ({ by, when }: Given): Text => ({
    en: `${by} confirmed on ${when.en} that every condition holds, and nothing has changed since.`,
    fr: `${by} a confirmé le ${when.fr} que chaque condition est remplie, et rien n’a changé depuis.`,
  }),
  later: ({ by, when }: Given): Text => ({
    en: `${by} confirmed this transfer only on ${when.en}: at that time it was not yet confirmed.`,
    fr: `${by} n’a confirmé ce transfert que le ${when.fr} : à cet instant, il ne l’était pas encore.`,
  }),
  void: ({ by, after, when, givenBy }: Given): Text => ({
    en: `The confirmation by ${by} is void since ${when.en}: ${after} added to the case after it. Only ${givenBy.en} can give it again.`,
    fr: `La confirmation de ${by} est caduque depuis le ${when.fr} : ${after} a complété le dossier après elle. Seul ${givenBy.fr} peut la redonner.`,
  }),
  elsewhere: ({ by, givenBy }: Given): Text => ({
    en: `The confirmation by ${by} is void: the scheme, a holiday or the law has changed what it was given on. Only ${givenBy.en} can give it again.`,
    fr: `La confirmation de ${by} est caduque : le dispositif, un jour férié ou le droit a changé ce sur quoi elle reposait. Seul ${givenBy.fr} peut la redonner.`,
  }),
} as const

const upper = (text: string): string => `${text.charAt(0).toLocaleUpperCase('en')}${text.slice(1)}`

/** Words of the pages of the night before and of the day. */
export const night = {
  standDown: { en: 'Stand-down hour', fr: 'Heure limite' },
  standDownHint: {
    en: 'Whoever a court is still hearing at this hour does not go. No rule fixes it: it is your decision, and courts are told of it. Left empty, it is put at 8 h 30 before departure. Local time at this desk.',
    fr: 'Qui est encore entendu par un juge à cette heure ne part pas. Aucune règle ne la fixe : c’est votre décision, et les juges en sont informés. Sans indication, elle est fixée à 8 h 30 avant le départ. Heure locale de ce bureau.',
  },
  standDownMeans: {
    en: 'Whoever a court is still hearing at this hour does not go.',
    fr: 'Qui est encore entendu par un juge à cette heure ne part pas.',
  },
  missing: {
    en: 'This flight has no stand-down hour. A court cannot be told by when it must rule: set one now.',
    fr: 'Ce vol n’a pas d’heure limite. Aucun juge ne peut savoir quand il doit statuer : fixez-en une maintenant.',
  },
  set: { en: 'Set the stand-down hour', fr: 'Fixer l’heure limite' },
  change: { en: 'Change the stand-down hour', fr: 'Modifier l’heure limite' },
  changeIntro: {
    en: 'Once somebody has a seat the hour may move later, never earlier. Once it has passed it stands. Every open screen and every court page shows the new hour at once.',
    fr: 'Dès qu’un siège est attribué, l’heure peut être reportée, jamais avancée. Une fois passée, elle reste acquise. Chaque écran ouvert et chaque page destinée au juge montre aussitôt la nouvelle heure.',
  },
  newHour: { en: 'New stand-down hour', fr: 'Nouvelle heure limite' },
  reasons: { en: 'Reasons', fr: 'Motifs' },
  changed: { en: 'Changed', fr: 'Modifiée' },
  changedDone: { en: 'The stand-down hour is changed.', fr: 'L’heure limite est modifiée.' },
  setBy: { en: 'Stand-down hour changed', fr: 'Heure limite modifiée' },
  scheme: {
    en: 'A notice about the scheme itself was recorded',
    fr: 'Une notification portant sur le dispositif lui-même a été enregistrée',
  },
  flightCancelled: { en: 'Flight cancelled', fr: 'Vol annulé' },
  // Alerts
  since: { en: 'Since you opened this page', fr: 'Depuis que vous avez ouvert cette page' },
  sinceNote: {
    en: 'What took, threatens or gives back a seat, the latest first, with the minute before you opened the page.',
    fr: 'Ce qui a retiré, menace ou permet de rendre un siège, du plus récent au plus ancien, y compris la minute précédant l’ouverture.',
  },
  maySeatAgain: {
    en: 'May be seated again: what took the seat no longer stands',
    fr: 'Peut retrouver un siège : ce qui l’avait retiré ne vaut plus',
  },
  nothingSince: {
    en: 'Nothing has taken or threatened a seat since then.',
    fr: 'Rien n’a retiré ni menacé un siège depuis lors.',
  },
  alert: { en: 'Something has changed on this flight.', fr: 'Ce vol a changé.' },
  alertAny: { en: 'Something has changed on a flight to come.', fr: 'Un vol à venir a changé.' },
  showSince: { en: 'Show who, what and when', fr: 'Afficher qui, quoi et quand' },
  showChanges: { en: 'Show what has changed since', fr: 'Afficher ce qui a changé depuis' },
  afresh: { en: 'Count from now', fr: 'Compter à partir de maintenant' },
  // Seats lost by reason
  lostByReason: { en: 'Seats lost in the last 30 days, by reason', fr: 'Sièges perdus depuis 30 jours, par motif' },
  reason: { en: 'Reason', fr: 'Motif' },
  seats: { en: 'Seats', fr: 'Sièges' },
  noneLost: { en: 'No seat was lost in the last 30 days.', fr: 'Aucun siège perdu depuis 30 jours.' },
  // Confirmation
  confirmation: { en: 'Confirmation of the transfer', fr: 'Confirmation du transfert' },
  confirm: { en: 'Confirm this transfer', fr: 'Confirmer ce transfert' },
  confirmIntro: {
    en: 'You say, by name, that you have looked at each line below and that this person may go. Anything added to the case afterwards makes it void at once.',
    fr: 'Vous déclarez, en votre nom, avoir examiné chaque ligne ci-dessous et que cette personne peut partir. Tout ajout ultérieur au dossier rend aussitôt la confirmation caduque.',
  },
  confirmedDone: { en: 'The transfer is confirmed.', fr: 'Le transfert est confirmé.' },
  confirmedBy: { en: 'Confirmed by', fr: 'Confirmé par' },
  notConfirmed: { en: 'Not confirmed', fr: 'Non confirmé' },
  confirmedTag: { en: 'Confirmed', fr: 'Confirmé' },
  voidTag: { en: 'Void', fr: 'Caduque' },
  voidSince: { en: 'Confirmation void since', fr: 'Confirmation caduque depuis' },
  voidElsewhere: {
    en: 'Confirmation void: what the gate answers has changed since, outside the case (the scheme, a holiday or the law).',
    fr: 'Confirmation caduque : la réponse du passage a changé depuis, hors du dossier (dispositif, jour férié ou droit).',
  },
  advised: {
    en: 'Advised, not required: the agreement does not make boarding depend on it.',
    fr: 'Conseillée, non exigée : l’accord n’y subordonne pas l’embarquement.',
  },
  required: {
    en: 'Required: nobody boards without a live confirmation.',
    fr: 'Exigée : nul n’embarque sans confirmation en cours.',
  },
  wouldOpen: { en: 'Would be open, if nothing changes', fr: 'Serait ouvert, si rien ne change' },
  wouldShut: { en: 'Would be shut', fr: 'Serait fermé' },
  gateAtDeparture: { en: 'The gate at departure', fr: 'Le passage au départ' },
  noSeat: { en: 'This person has no seat on this flight.', fr: 'Cette personne n’a pas de siège sur ce vol.' },
  // The clerk's page
  nightPanel: { en: 'The flight and its hours', fr: 'Le vol et ses heures' },
  clerk: { en: 'For the duty judge’s clerk', fr: 'Pour le greffe du juge de permanence' },
  clerkLink: { en: 'Page for the duty judge’s clerk', fr: 'Page pour le greffe du juge de permanence' },
  clerkNote: {
    en: 'Read from the record at the time shown above. Print it or read it out.',
    fr: 'Lu dans le dossier à l’heure indiquée ci-dessus. À imprimer ou à lire.',
  },
  roleOnly: {
    en: 'This page is for the courts desk, the duty lead and caseworkers.',
    fr: 'Cette page est réservée au bureau des juridictions, au responsable de permanence et aux gestionnaires.',
  },
  notForYou: { en: 'Not for your role', fr: 'Non accessible à votre rôle' },
  noCase: { en: 'There is no case with this reference.', fr: 'Aucun dossier ne porte cette référence.' },
  person: { en: 'Person', fr: 'Personne' },
  ciphered: {
    en: 'Named by the cipher the court ordered. Names written in other spellings may remain in quoted words: read before you hand it on.',
    fr: 'Désignée par les initiales fixées par le juge. Un nom écrit autrement peut subsister dans les citations : relisez avant de transmettre.',
  },
  flight: { en: 'Flight', fr: 'Vol' },
  noFlight: { en: 'No seat on any flight now.', fr: 'Aucun siège sur un vol à cette heure.' },
  departure: { en: 'Departure', fr: 'Départ' },
  lastHour: { en: 'Last hour for a ruling to take effect', fr: 'Dernière heure utile pour une décision' },
  lastHourSays: {
    en: 'The desk asks to know a ruling by the stand-down hour. One made later binds all the same: the gate is asked again at the door and again at the handover, and an order entered by then stops either.',
    fr: 'Le bureau demande à connaître la décision avant l’heure limite. Rendue plus tard, elle s’impose tout autant : le passage est revérifié à la porte puis à la remise, et une décision enregistrée d’ici là arrête l’une comme l’autre.',
  },
  lastHourNone: {
    en: 'No stand-down hour is set, so none can be given. The gate is asked again at the door and at the handover.',
    fr: 'Aucune heure limite n’est fixée : aucune ne peut être indiquée. Le passage est revérifié à la porte et à la remise.',
  },
  handed: {
    en: 'The person has been handed over: a ruling can no longer stop this transfer.',
    fr: 'La personne a été remise : une décision ne peut plus arrêter ce transfert.',
  },
  timeLeft: { en: 'Time left', fr: 'Temps restant' },
  untilStandDown: { en: 'until the stand-down hour', fr: 'avant l’heure limite' },
  untilDeparture: { en: 'until departure', fr: 'avant le départ' },
  over: { en: 'past', fr: 'heure passée' },
  claims: { en: 'Claims and orders on file', fr: 'Demandes et décisions au dossier' },
  noClaims: { en: 'None is on file.', fr: 'Aucune au dossier.' },
  standsNow: { en: 'What stands in the way now', fr: 'Ce qui fait obstacle maintenant' },
  nothingStands: { en: 'Nothing stands in the way now.', fr: 'Rien ne fait obstacle maintenant.' },
  stateSays: { en: 'What the state says, the latest first', fr: 'Ce que dit l’État, du plus récent au plus ancien' },
  undertakes: { en: 'Undertakes', fr: 'S’engage' },
  saysNothing: { en: 'It has decided and undertaken nothing on file.', fr: 'Ni décision ni engagement au dossier.' },
  chronology: { en: 'Chronology, from the first fact', fr: 'Chronologie, depuis le premier fait' },
  case: { en: 'The case', fr: 'Le dossier' },
  theFlight: { en: 'The flight', fr: 'Le vol' },
  notKnown: { en: 'none set', fr: 'non fixée' },
} satisfies Record<string, Text>

/** A length of time in hours and minutes, never rounded up; whatever is past is said so by the caller. */
export const lengthOf = (minutes: number): Text => {
  const whole = Math.floor(Math.abs(minutes))
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  const said = hours === 0 ? `${rest} min` : `${hours} h ${String(rest).padStart(2, '0')} min`
  return { en: said, fr: said }
}
