import type { Text } from '../core/brand.ts'
import { formatNumberIn, localeOf } from '../core/calendar.ts'
import type { reversalCodes } from './events.ts'

/** The words of the paired ledger, for the desk and for anybody. */
export const words = {
  title: { en: 'The paired ledger', fr: 'Le livre apparié' },
  intro: {
    en: 'Each person readmitted beside the person admitted in exchange. Places are paired first in, first out; only what both states have signed is here.',
    fr: 'Chaque personne réadmise en regard de la personne admise en échange. Les places sont appariées dans l’ordre d’ancienneté ; seul figure ici ce que les deux États ont signé.',
  },
  publicIntro: {
    en: 'Each person readmitted beside the person admitted in exchange. A place is a random token: it says nothing of who it was, and of when only the week. Places are paired by week, then by token, from the entries of the public log alone, so that anybody can pair them again and find the same.',
    fr: 'Chaque personne réadmise en regard de la personne admise en échange. Une place est un jeton tiré au hasard : il ne dit rien de la personne et, de la date, seulement la semaine. Les places sont appariées par semaine puis par jeton, à partir des seules inscriptions du registre public : chacun peut refaire l’appariement et trouver le même.',
  },
  pairs: { en: 'Pairs', fr: 'Paires' },
  unpaired: { en: 'Waiting for a counterpart', fr: 'En attente de contrepartie' },
  reversed: { en: 'Counted, then taken back', fr: 'Comptées, puis reprises' },
  oldest: { en: 'Longest wait', fr: 'Plus longue attente' },
  level: { en: 'Every place has its counterpart', fr: 'Chaque place a sa contrepartie' },
  pairsEmpty: { en: 'No pair here.', fr: 'Aucune paire ici.' },
  unpairedEmpty: { en: 'No place waits for a counterpart.', fr: 'Aucune place n’attend de contrepartie.' },
  reversedEmpty: { en: 'No counted place was taken back.', fr: 'Aucune place comptée n’a été reprise.' },

  pair: { en: 'Pair', fr: 'Paire' },
  readmitted: { en: 'Readmitted', fr: 'Réadmise' },
  admitted: { en: 'Admitted', fr: 'Admise' },
  between: { en: 'Apart', fr: 'Écart' },
  place: { en: 'Place', fr: 'Place' },
  direction: { en: 'Direction', fr: 'Sens' },
  signatures: { en: 'Signatures', fr: 'Signatures' },
  waits: { en: 'Has waited', fr: 'Attend depuis' },
  back: { en: 'Taken back', fr: 'Reprise' },
  moved: { en: 'How the pairs moved', fr: 'Effet sur les paires' },
  signed: {
    en: 'Signed by both: {one}, {when}; {other}, {again}',
    fr: 'Signée par les deux : {one}, {when} ; {other}, {again}',
  },
  publicSigned: { en: 'Signed by both states', fr: 'Signée par les deux États' },
  file: { en: 'File', fr: 'Dossier' },
  entry: { en: 'entry {n} of the log', fr: 'inscription {n} du registre' },
  code: { en: 'Code {code}: {says}', fr: 'Code {code} : {says}' },

  movedNone: {
    en: 'It had no counterpart: no pair moved.',
    fr: 'Elle n’avait pas de contrepartie : aucune paire n’a bougé.',
  },
  movedTo: {
    en: 'It stood in pair {n} with {other}, which was then paired with {next}.',
    fr: 'Elle formait la paire {n} avec {other}, appariée ensuite avec {next}.',
  },
  movedAlone: {
    en: 'It stood in pair {n} with {other}, which then waited for another.',
    fr: 'Elle formait la paire {n} avec {other}, qui a dès lors attendu une autre contrepartie.',
  },

  look: { en: 'Another day, one place, the order', fr: 'Un autre jour, une place, l’ordre' },
  on: { en: 'As it stood at the end of', fr: 'Tel qu’il était à la fin du' },
  onHint: { en: 'Leave empty for now.', fr: 'Laissez vide pour maintenant.' },
  known: { en: 'As it was known here at the end of', fr: 'Tel qu’on le connaissait ici à la fin du' },
  knownHint: {
    en: 'Leave empty for all that is known now: a signature may have been written down later than it was given.',
    fr: 'Laissez vide pour tout ce que l’on sait maintenant : une signature peut avoir été enregistrée après avoir été donnée.',
  },
  publicOn: { en: 'As the log stood at the end of', fr: 'Tel que le registre était à la fin du' },
  placeSought: { en: 'A place, or how its token begins', fr: 'Une place, ou le début de son jeton' },
  order: { en: 'Order', fr: 'Ordre' },
  newest: { en: 'The latest first', fr: 'Les plus récentes d’abord' },
  oldestFirst: { en: 'The oldest first', fr: 'Les plus anciennes d’abord' },
  size: { en: 'Lines on a page', fr: 'Lignes par page' },
  show: { en: 'Show', fr: 'Afficher' },
  backToNow: { en: 'Back to now, and to all places', fr: 'Revenir à maintenant et à toutes les places' },
  asOf: {
    en: 'As it stood at the end of {on}, by what is known now.',
    fr: 'Tel qu’il était à la fin du {on}, d’après ce que l’on sait maintenant.',
  },
  asOfKnown: {
    en: 'As it stood at the end of {on}, by what was known here at the end of {known}.',
    fr: 'Tel qu’il était à la fin du {on}, d’après ce que l’on savait ici à la fin du {known}.',
  },
  asLog: {
    en: 'As the log stood at the end of {on}: its first {n} entries, signed on {at}.',
    fr: 'Tel que le registre était à la fin du {on} : ses {n} premières inscriptions, signées le {at}.',
  },
  noLog: { en: 'At the end of {on} the log had not begun.', fr: 'À la fin du {on}, le registre n’avait pas commencé.' },
  sought: { en: 'Only places that begin with {place}.', fr: 'Seulement les places commençant par {place}.' },
  notAfterToday: { en: '{label}: choose a day that has come', fr: '{label} : choisissez un jour déjà venu' },
  badDay: { en: '{label}: this is not a date', fr: '{label} : ce n’est pas une date' },

  pages: { en: 'Pages of the ledger', fr: 'Pages du livre' },
  previous: { en: 'Previous', fr: 'Précédente' },
  next: { en: 'Next', fr: 'Suivante' },
  lines: { en: 'Lines {from} to {to} of {of}', fr: 'Lignes {from} à {to} sur {of}' },

  download: { en: 'Download this ledger (CSV)', fr: 'Télécharger ce livre (CSV)' },
  columns: { en: 'What each column of the download means', fr: 'Signification de chaque colonne du téléchargement' },
  metadata: { en: 'The same for programs (CSV on the Web)', fr: 'La même chose pour les programmes (CSV on the Web)' },
  prove: {
    en: 'Each entry can be checked against the log, which the other state’s system witnesses:',
    fr: 'Chaque inscription se vérifie dans le registre, dont le système de l’autre État est témoin :',
  },
  toLog: { en: 'The public log', fr: 'Le registre public' },
  toBook: { en: 'Parity', fr: 'Parité' },
} satisfies Record<string, Text>

export const backWords = {
  decided: { en: 'Both states decided to give it back', fr: 'Les deux États ont décidé de la rendre' },
  'brought-back': { en: 'The person was brought back', fr: 'La personne a été ramenée' },
  'arrival-reversed': {
    en: 'The state that recorded the arrival took it back',
    fr: 'L’État qui avait enregistré l’arrivée l’a reprise',
  },
} satisfies Record<string, Text>

/** Why a place was given back, by its code. */
export const codeWords: Readonly<Record<(typeof reversalCodes)[number], Text>> = {
  'recorded-in-error': { en: 'Recorded in error', fr: 'Enregistrée par erreur' },
  'brought-back': { en: 'The person was brought back', fr: 'La personne a été ramenée' },
  'outside-the-class': { en: 'Outside the class that counts', fr: 'Hors de la catégorie comptée' },
  twice: { en: 'The same person counted twice', fr: 'La même personne comptée deux fois' },
}
const plural = (count: number, one: string, many: string): string =>
  `${formatNumberIn(count, localeOf.en)}\u00a0${count === 1 ? one : many}`
/** French counts none as one: "0 jour". */
const pluriel = (count: number, un: string, plusieurs: string): string =>
  `${formatNumberIn(count, localeOf.fr)}\u00a0${count < 2 ? un : plusieurs}`
export const days = (count: number): Text => ({ en: plural(count, 'day', 'days'), fr: pluriel(count, 'jour', 'jours') })
export const weeks = (count: number): Text => ({
  en: plural(count, 'week', 'weeks'),
  fr: pluriel(count, 'semaine', 'semaines'),
})
export const laterMoved = (count: number): Text => ({
  en: `${plural(count, 'later pair', 'later pairs')} moved up.`,
  fr: `${pluriel(count, 'paire suivante a été avancée', 'paires suivantes ont été avancées')}.`,
})

/** What each column of the files means. */
export const columnWords = {
  line: {
    en: 'pair: two places, one each way; unpaired: a place that waits for its counterpart; taken-back: a place that counted and was reversed.',
    fr: 'pair : deux places, une par sens ; unpaired : une place qui attend sa contrepartie ; taken-back : une place comptée puis annulée.',
  },
  pair: {
    en: 'The number of the pair, from 1: places are paired first in, first out, by the day from which each counts, then by token.',
    fr: 'Numéro de la paire, à partir de 1 : les places sont appariées dans l’ordre d’ancienneté, selon le jour à compter duquel chacune compte, puis selon le jeton.',
  },
  publicPair: {
    en: 'The number of the pair, from 1: places are paired first in, first out, by week, then by token.',
    fr: 'Numéro de la paire, à partir de 1 : les places sont appariées dans l’ordre d’ancienneté, par semaine, puis selon le jeton.',
  },
  place: {
    readmitted: {
      en: 'The random token of the readmitted place: all that the two states share of it.',
      fr: 'Jeton aléatoire de la place de réadmission : tout ce que les deux États en partagent.',
    },
    admitted: {
      en: 'The random token of the admitted place: all that the two states share of it.',
      fr: 'Jeton aléatoire de la place d’admission : tout ce que les deux États en partagent.',
    },
  },
  on: {
    en: 'The day from which the place counts: handover, or entry.',
    fr: 'Jour à compter duquel la place compte : remise ou entrée.',
  },
  signed: (party: string): Text => ({
    en: `When ${party} signed the place, in UTC.`,
    fr: `Instant de la signature de la place par ${party}, en UTC.`,
  }),
  week: {
    en: 'The ISO 8601 week of the day from which the place counts.',
    fr: 'Semaine ISO 8601 du jour à compter duquel la place compte.',
  },
  entry: {
    en: 'The number of the entry of the public log in which the place was counted.',
    fr: 'Numéro de l’inscription du registre public par laquelle la place a été comptée.',
  },
  daysBetween: {
    en: 'Whole days between the two places of a pair.',
    fr: 'Jours entiers entre les deux places d’une paire.',
  },
  daysWaiting: {
    en: 'Whole days an unpaired place had waited, on the day of this ledger.',
    fr: 'Jours entiers d’attente d’une place non appariée, au jour de ce livre.',
  },
  weeksBetween: { en: 'Weeks between the two places of a pair.', fr: 'Semaines entre les deux places d’une paire.' },
  weeksWaiting: {
    en: 'Whole weeks an unpaired place had waited, on the day of this ledger.',
    fr: 'Semaines entières d’attente d’une place non appariée, au jour de ce livre.',
  },
  backAt: {
    en: 'From when the place counts no more, in UTC.',
    fr: 'Instant à compter duquel la place ne compte plus, en UTC.',
  },
  backBy: {
    en: 'Which fact reversed it: decided (both states), brought-back (the person), arrival-reversed (an arrival recorded wrongly).',
    fr: 'Fait qui l’a annulée : decided (les deux États), brought-back (la personne), arrival-reversed (arrivée mal enregistrée).',
  },
  backCode: { en: 'The code of that fact.', fr: 'Code de ce fait.' },
  backEntry: {
    en: 'The number of the entry of the public log that takes the place back.',
    fr: 'Numéro de l’inscription du registre public qui reprend la place.',
  },
} as const
