import type { Text } from '../core/brand.ts'
import type { Period } from '../law/law.ts'

/** The words of the page of deadlines: for a lawyer with a letter in hand, and no account. */
export const words = {
  title: { en: 'Work out a deadline', fr: 'Calculer une échéance' },
  lead: {
    en: 'Choose a rule and give the date it runs from. You get the last day, the hour, and every step of the count. No account is needed and nothing you type is kept.',
    fr: 'Choisissez une règle et indiquez la date de départ. Vous obtenez le dernier jour, l’heure et chaque étape du décompte. Aucun compte n’est nécessaire et rien de ce que vous saisissez n’est conservé.',
  },
  again: { en: 'Change the question', fr: 'Modifier la question' },
  law: { en: 'The law of the scheme', fr: 'Le droit du dispositif' },

  rule: { en: 'Rule', fr: 'Règle' },
  ruleHint: {
    en: 'Type the first letters of its number to jump to it.',
    fr: 'Tapez le début de son numéro pour y accéder.',
  },
  chooseRule: { en: 'Choose a rule', fr: 'Choisissez une règle' },
  noRule: {
    en: 'Rule: choose the rule that sets the time',
    fr: 'Règle : choisissez la règle qui fixe le délai',
  },
  otherRules: { en: 'Other rules', fr: 'Autres règles' },
  noDate: { en: 'enter the date', fr: 'saisissez la date' },
  event: { en: 'Date of the event', fr: 'Date de l’événement' },
  eventHint: {
    en: 'The day it runs from: an arrival, a notice given, a decision. For example, 17 9 2025',
    fr: 'Le point de départ : arrivée, remise d’un avis, décision. Par exemple, 17 9 2025',
  },
  eventTime: { en: 'Time of the event (optional)', fr: 'Heure de l’événement (facultatif)' },
  hoursTime: { en: 'Time of the event', fr: 'Heure de l’événement' },
  place: { en: 'Place (optional)', fr: 'Lieu (facultatif)' },
  placeHint: {
    en: 'It matters only where working days are counted: public holidays differ.',
    fr: 'N’importe que si l’on compte des jours ouvrés : les jours fériés diffèrent.',
  },
  anyPlace: { en: 'Not given', fr: 'Non indiqué' },
  more: { en: 'More choices', fr: 'Plus de choix' },
  moreHint: { en: 'law of another day, readings', fr: 'droit d’un autre jour, lectures' },
  moreLate: {
    en: 'Once a rule is chosen, the readings it rests on can be chosen here too.',
    fr: 'Une fois la règle choisie, les lectures sur lesquelles elle repose peuvent aussi être choisies ici.',
  },
  on: { en: 'Law as of (optional)', fr: 'Droit applicable au (facultatif)' },
  onLabel: { en: 'Law as of', fr: 'Droit applicable au' },
  onHint: {
    en: 'Left out, the law at the time of the event is applied.',
    fr: 'À défaut, le droit en vigueur lors de l’événement est appliqué.',
  },
  onTime: { en: 'Time (optional)', fr: 'Heure (facultatif)' },
  comesWith: { en: 'what this service applies', fr: 'ce que ce service applique' },
  submit: { en: 'Work it out', fr: 'Calculer' },

  whichFirst: { en: 'The first time', fr: 'La première fois' },
  whichSecond: { en: 'The second time', fr: 'La seconde fois' },
  which: { en: 'This time happened twice. Which one?', fr: 'Cette heure a eu lieu deux fois. Laquelle ?' },

  firstDay: { en: 'Day one', fr: 'Premier jour' },
  closes: { en: 'Ends', fr: 'Prend fin' },
  sameMoment: { en: 'The same moment elsewhere', fr: 'Le même instant ailleurs' },
  time: { en: 'Time', fr: 'Délai' },
  beware: { en: 'Beware', fr: 'Attention' },
  days: { en: 'Day by day', fr: 'Jour par jour' },
  working: { en: 'The working', fr: 'Le décompte' },
  restsOn: { en: 'What it rests on', fr: 'Ce sur quoi elle repose' },
  readings: { en: 'Readings, and what the others would give', fr: 'Les lectures, et ce que donneraient les autres' },
  readingsNone: { en: 'It rests on no reading of ours.', fr: 'Elle ne repose sur aucune lecture de notre part.' },
  readingsLead: {
    en: 'Where the text is silent we had to choose. If another reading is right, this is what it would give:',
    fr: 'Là où le texte est muet, il a fallu choisir. Si une autre lecture est la bonne, voici ce qu’elle donnerait :',
  },
  holds: { en: 'applied here', fr: 'appliquée ici' },
  same: { en: 'Same deadline', fr: 'Même échéance' },
  differs: { en: 'Another deadline', fr: 'Autre échéance' },
  useIt: { en: 'Work it out under this reading', fr: 'Calculer selon cette lecture' },
  recordOnly: {
    en: 'Named for the record, with nothing to compute:',
    fr: 'Citées pour mémoire, sans rien à calculer :',
  },
  cite: { en: 'Where it stands', fr: 'Référence' },
  howSure: { en: 'How sure we are', fr: 'Degré de certitude' },
  sources: { en: 'Sources', fr: 'Sources' },
  numberFrom: { en: 'Source of the number', fr: 'Source du délai' },
  version: { en: 'Version of the law', fr: 'Version du droit' },
  seeRule: {
    en: 'Read the rule, all its versions and what carries it out',
    fr: 'Lire la règle, toutes ses versions et ce qui l’applique',
  },
  keep: { en: 'Keep this answer', fr: 'Conserver cette réponse' },
  keepSays: {
    en: 'The address of this page holds the whole question: keep it or send it on. Printed, the page leaves the form out.',
    fr: 'L’adresse de cette page contient toute la question : conservez-la ou transmettez-la. À l’impression, le formulaire est omis.',
  },
  json: { en: 'The same answer for programs (JSON)', fr: 'La même réponse pour les programmes (JSON)' },
  address: { en: 'Address of this answer', fr: 'Adresse de cette réponse' },
  notAdvice: {
    en: 'A working, not legal advice: check the sources before you rely on it.',
    fr: 'Un décompte, non un avis juridique : vérifiez les sources avant de vous y fier.',
  },

  noTime: { en: 'No time is given', fr: 'Aucun délai n’est accordé' },
  noTimeTag: { en: 'Withdrawn', fr: 'Supprimé' },

  all: { en: 'Every time the law sets', fr: 'Tous les délais fixés par le droit' },
  allSays: {
    en: 'As the law stands now. Choose one to start from it.',
    fr: 'En l’état actuel du droit. Choisissez-en un pour commencer.',
  },
  amount: { en: 'Time', fr: 'Délai' },
  kind: { en: 'What it is', fr: 'Nature' },
  notNow: { en: 'Not the law now', fr: 'Pas en vigueur actuellement' },
  none: { en: 'No time is given', fr: 'Aucun délai accordé' },
  noPeriods: { en: 'This agreement sets no times.', fr: 'Cet accord ne fixe aucun délai.' },

  // Soft hyphens: a day on a phone is narrow.
  dayEvent: { en: 'event', fr: 'évé\u00adne\u00adment' },
  dayLast: { en: 'last day', fr: 'der\u00adnier jour' },
  weekend: { en: 'weekend', fr: 'week-end' },
  counts: { en: 'counts', fr: 'compté' },
  begins: { en: 'Begins', fr: 'Début' },
  ends: { en: 'Ends', fr: 'Fin' },
  point: { en: 'Point', fr: 'Repère' },
  moment: { en: 'Moment', fr: 'Instant' },
  hoursCaption: { en: 'From the event to the end', fr: 'De l’événement à la fin' },
  notCounted: { en: 'Not counted', fr: 'Non compté' },
} satisfies Record<string, Text>

/** What stands over the last day, by what the time is. */
export const lastLabels: Readonly<Record<Period['kind'], Text>> = {
  limit: { en: 'Last day', fr: 'Dernier jour' },
  wait: { en: 'Last day of the wait', fr: 'Dernier jour de l’attente' },
  aim: { en: 'Target day', fr: 'Jour visé' },
}
export const closingLabels: Readonly<Record<Period['kind'], Text>> = {
  limit: { en: 'Ends', fr: 'Expire' },
  wait: { en: 'Wait ends', fr: 'Fin de l’attente' },
  aim: { en: 'Target', fr: 'Objectif' },
}
export const kindTags: Readonly<Record<Period['kind'], Text>> = {
  limit: { en: 'Limit', fr: 'Limite' },
  wait: { en: 'Waiting time', fr: 'Délai d’attente' },
  aim: { en: 'Target', fr: 'Objectif' },
}

/** Short: `what follows` from each kind, for the table of every time. */
export const kindSays: Readonly<Record<Period['kind'], Text>> = {
  limit: { en: 'act by then', fr: 'agir d’ici là' },
  wait: { en: 'nothing before', fr: 'rien avant' },
  aim: { en: 'missing it ends nothing', fr: 'le dépasser ne met fin à rien' },
}

export const aimSays: Text = {
  en: 'Missing it ends nothing.',
  fr: 'Le dépasser ne met fin à rien.',
}

/** `zone`: whose time it is, in words. */
export const timeHint = (zone: Text | null): Text =>
  zone === null
    ? {
        en: '24-hour clock, such as 22:40, on the clocks the rule goes by. It matters near midnight, and where hours are counted.',
        fr: 'Sur 24 heures, par exemple 22 h 40, à l’heure sur laquelle la règle se fonde. Importe près de minuit, et si l’on compte des heures.',
      }
    : {
        en: `24-hour clock, such as 22:40, in ${zone.en}. It matters near midnight, and where hours are counted.`,
        fr: `Sur 24 heures, par exemple 22 h 40, à l’${zone.fr}. Importe près de minuit, et si l’on compte des heures.`,
      }

/** A day that does not exist: `month` is named with its year, `last` is the number of its last day. */
export const noSuchDay = (label: Text, typed: string, month: Text, last: number): Text => ({
  en: `${label.en}: ${typed} ${month.en} does not exist, that month ends on the ${last}. Give a day from 1 to ${last}`,
  fr: `${label.fr} : le ${typed} ${month.fr} n’existe pas, ce mois finit le ${last}. Indiquez un jour de 1 à ${last}`,
})

export const skipped = (time: Text, before: Text, after: Text): Text => ({
  en: `Time: ${time.en} did not happen that day, the clocks went forward over it. Give ${before.en} or ${after.en}, whichever is meant`,
  fr: `Heure : ${time.fr} n’a pas existé ce jour-là, les horloges ont été avancées. Indiquez ${before.fr} ou ${after.fr}, selon le cas`,
})

export const twice = (time: Text): Text => ({
  en: `Time: ${time.en} happened twice that day, the clocks went back. Say which of the two is meant`,
  fr: `Heure : ${time.fr} a eu lieu deux fois ce jour-là, les horloges ont été reculées. Précisez laquelle`,
})
/** One of two: `zone` is the offset from UTC in force then. */
export const whichHint = (when: Text): Text => ({ en: `${when.en} in UTC`, fr: `${when.fr} en temps UTC` })

export const needsTime = (rule: string): Text => ({
  en: `Time of the event: rule ${rule} counts hours. Give the time as well as the day`,
  fr: `Heure de l’événement : la règle ${rule} se compte en heures. Indiquez l’heure en plus du jour`,
})

export const placeElsewhere = (rule: string, place: Text, known: Text): Text => ({
  en: `Place: rule ${rule} does not count the working days of this place (${place.en}). Choose one of: ${known.en}`,
  fr: `Lieu : la règle ${rule} ne compte pas les jours ouvrés de ce lieu (${place.fr}). Choisissez parmi : ${known.fr}`,
})

export const field = (label: Text, says: Text): Text => ({
  en: `${label.en}: ${says.en}`,
  fr: `${label.fr} : ${says.fr}`,
})

export const titleOf = (last: Text, kind: Period['kind']): Text => ({
  en: `${lastLabels[kind].en} ${last.en}`,
  fr: `${lastLabels[kind].fr} ${last.fr}`,
})
export const closingTitle = (at: Text, kind: Period['kind']): Text => ({
  en: `${closingLabels[kind].en} ${at.en}`,
  fr: `${closingLabels[kind].fr} ${at.fr}`,
})
export const noTimeUnder = (rule: string): Text => ({ en: `No time under ${rule}`, fr: `Aucun délai selon ${rule}` })

export const dayNumber = (count: number): Text => ({ en: `day ${count}`, fr: `jour ${count}` })
export const monthsBetween = (first: Text, last: Text): Text => ({
  en: `Every day between counts too: the months after ${first.en} and before ${last.en} are not drawn.`,
  fr: `Chaque jour intermédiaire compte aussi : les mois après ${first.fr} et avant ${last.fr} ne sont pas représentés.`,
})
export const under = (option: string): Text => ({ en: `Under ${option}:`, fr: `Selon ${option} :` })
export const readingTitle = (id: string, title: Text): Text => ({
  en: `Reading ${id}: ${title.en}`,
  fr: `Lecture ${id} : ${title.fr}`,
})
