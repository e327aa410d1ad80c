import type { Text } from '../core/brand.ts'
import type { Standing } from './book.ts'

/** The words of the books' pages. Those that need a name or a figure are functions. */
export const words = {
  parity: { en: 'Parity', fr: 'Parité' },
  intro: {
    en: 'One person out, one person in. Each state keeps its own book; a place counts only when both have signed it. Balance is out minus in.',
    fr: 'Une personne réadmise, une personne admise. Chaque État tient son livre ; une place ne compte qu’avec la signature des deux. Solde : réadmises moins admises.',
  },
  committee: { en: 'Joint committee', fr: 'Comité mixte' },
  pairs: { en: 'The paired ledger', fr: 'Le livre apparié' },
  statements: { en: 'Weekly statements', fr: 'Relevés hebdomadaires' },
  releases: { en: 'Figures released', fr: 'Chiffres publiés' },
  readmitted: { en: 'Readmitted', fr: 'Réadmises' },
  admitted: { en: 'Admitted', fr: 'Admises' },
  balance: { en: 'Balance', fr: 'Solde' },
  balanceEven: { en: 'The two ways are level', fr: 'Les deux sens sont à égalité' },
  unsignedOut: { en: 'Readmitted, one signature', fr: 'Réadmises, une signature' },
  unsignedIn: { en: 'Admitted, one signature', fr: 'Admises, une signature' },
  notCounted: { en: 'Not counted yet', fr: 'Pas encore comptées' },
  contested: { en: 'Contested', fr: 'Contestées' },
  countedNote: { en: 'Signed by both', fr: 'Signées par les deux' },
  oldest: { en: 'Oldest unpaired place', fr: 'Place non appariée la plus ancienne' },
  noneUnpaired: { en: 'Every place has its pair', fr: 'Chaque place a sa contrepartie' },

  twoBooks: { en: 'The two books', fr: 'Les deux livres' },
  ourBook: { en: 'our book', fr: 'notre livre' },
  theirBook: { en: 'their book, as they told us', fr: 'leur livre, tel qu’ils l’ont déclaré' },
  agree: { en: 'They agree', fr: 'Ils concordent' },
  agreeSays: {
    en: 'Line by line: the same places, days and directions in both.',
    fr: 'Ligne par ligne : mêmes places, mêmes jours, mêmes sens dans les deux.',
  },
  differences: { en: 'Differences, line by line', fr: 'Écarts, ligne par ligne' },
  differencesSays: {
    en: 'A line that only one book has may be a message still on its way. A day or a direction that differs must be settled between people.',
    fr: 'Une ligne présente dans un seul livre est peut-être un message en chemin. Un jour ou un sens qui diffère doit être réglé entre personnes.',
  },
  difference: { en: 'Difference', fr: 'Écart' },

  chart: { en: 'Our book over time', fr: 'Notre livre dans le temps' },
  chartSays: {
    en: 'Persons readmitted and admitted, and the balance, at the end of each day on which anybody moved.',
    fr: 'Personnes réadmises et admises, et solde, à la fin de chaque jour où quelqu’un a été transféré.',
  },
  chartEmpty: {
    en: 'Nothing counts yet. The chart begins with the first place signed by both states.',
    fr: 'Rien ne compte encore. Le graphique commence avec la première place signée par les deux États.',
  },
  day: { en: 'Day', fr: 'Jour' },

  unpaired: { en: 'Unpaired places', fr: 'Places non appariées' },
  unpairedSays: {
    en: 'Places are paired first in, first out. These still wait for one the other way.',
    fr: 'Les places sont appariées dans l’ordre d’ancienneté. Celles-ci attendent encore leur contrepartie.',
  },
  unpairedEmpty: { en: 'Every counted place has its pair.', fr: 'Chaque place comptée a sa contrepartie.' },
  place: { en: 'Place', fr: 'Place' },
  direction: { en: 'Direction', fr: 'Sens' },
  age: { en: 'Waiting for', fr: 'Attend depuis' },
  standing: { en: 'Standing', fr: 'Situation' },
  lines: { en: 'Lines of our book', fr: 'Lignes de notre livre' },
  linesEmpty: { en: 'The book has no line yet.', fr: 'Le livre n’a encore aucune ligne.' },
  download: { en: 'Download the book (CSV)', fr: 'Télécharger le livre (CSV)' },
  notYet: { en: 'not yet', fr: 'pas encore' },

  waiting: { en: 'Admissions waiting for your signature', fr: 'Admissions en attente de votre signature' },
  waitingEmpty: { en: 'No admission waits for a signature.', fr: 'Aucune admission n’attend de signature.' },
  reference: { en: 'Reference', fr: 'Référence' },
  arrivedOn: { en: 'Admitted on', fr: 'Admission le' },
  persons: { en: 'Persons', fr: 'Personnes' },
  stated: { en: 'Stated', fr: 'Déclarée le' },
  state: { en: 'State', fr: 'Situation' },
  waitsForUs: { en: 'Waits for us', fr: 'Attend notre signature' },

  admission: { en: 'Admission', fr: 'Admission' },
  admissionSays: {
    en: 'The other state says it has admitted these people, who came from here. We know them by reference only. Check that this many left for it under this reference.',
    fr: 'L’autre État déclare avoir admis ces personnes, venues d’ici. Nous ne les connaissons que par leur référence. Vérifiez que ce nombre de personnes est bien parti sous cette référence.',
  },
  countersign: { en: 'Countersign', fr: 'Contresigner' },
  countersignSays: {
    en: 'Your signature makes these places count in both books.',
    fr: 'Votre signature fait compter ces places dans les deux livres.',
  },
  contest: { en: 'Contest', fr: 'Contester' },
  contestSays: {
    en: 'The places will not count until it is settled. The code travels; your reasons stay here. A later signature settles it.',
    fr: 'Les places ne compteront pas avant règlement. Le code est transmis ; vos motifs restent ici. Une signature ultérieure vaut règlement.',
  },
  code: { en: 'Why', fr: 'Pourquoi' },
  reasons: { en: 'Reasons', fr: 'Motifs' },
  reasonsHint: {
    en: 'Stays in this state. The other state never sees it.',
    fr: 'Reste dans cet État. L’autre État ne le voit jamais.',
  },
  alreadySigned: { en: 'Signed by us', fr: 'Signée par nous' },
  toBook: { en: 'Back to the book', fr: 'Retour au livre' },
  takenBack: { en: 'Places taken back by the other state', fr: 'Places annulées par l’autre État' },
  noSuchAdmission: { en: 'No admission carries this reference.', fr: 'Aucune admission ne porte cette référence.' },
  notYours: {
    en: 'A border officer signs or contests.',
    fr: 'La signature ou la contestation revient à un agent de la police aux frontières.',
  },

  noticeSigned: { en: 'Signed. The places count now.', fr: 'Signé. Les places comptent désormais.' },
  noticeContested: { en: 'Contested. The places do not count.', fr: 'Contesté. Les places ne comptent pas.' },
} satisfies Record<string, Text>

export const directions = {
  readmitted: { en: 'Readmitted (out)', fr: 'Réadmise (sortie)' },
  admitted: { en: 'Admitted (in)', fr: 'Admise (entrée)' },
} satisfies Record<string, Text>

export const standings: Readonly<Record<Standing, Text>> = {
  counted: { en: 'Counts', fr: 'Compte' },
  unsigned: { en: 'One signature', fr: 'Une signature' },
  contested: { en: 'Contested', fr: 'Contestée' },
}

export const contestCodes = {
  'not-departed': { en: 'They have not left', fr: 'Ces personnes ne sont pas parties' },
  'other-number': { en: 'Another number of people left', fr: 'Un autre nombre de personnes est parti' },
} satisfies Record<string, Text>

/** The codes with which a signature is withheld, in words; one we do not know as it came. */
export const contestWords = (code: string): Text => {
  if (code === 'not-presented') return { en: 'Contested: not presented', fr: 'Contestée : personne non présentée' }
  const known = Object.entries(contestCodes).find(([one]) => one === code)?.[1]
  return {
    en: `Contested: ${(known?.en ?? code).toLowerCase()}`,
    fr: `Contestée : ${(known?.fr ?? code).toLowerCase()}`,
  }
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
/** French counts none as one: "0 jour". */
const pluriel = (count: number, un: string, plusieurs: string): string => `${count} ${count < 2 ? un : plusieurs}`
export const daysOld = (days: number): Text => ({ en: plural(days, 'day', 'days'), fr: pluriel(days, 'jour', 'jours') })
export const differ = (count: number): Text => ({
  en: plural(count, 'difference', 'differences'),
  fr: pluriel(count, 'écart', 'écarts'),
})
export const firstDifferences = (shown: number, all: number): Text => ({
  en: `The first ${shown} of ${all} differences. The weekly statement goes through every one.`,
  fr: `Les ${shown} premiers écarts sur ${all}. Le relevé hebdomadaire les passe tous en revue.`,
})
export const latestLines = (shown: number, all: number): Text => ({
  en: `The latest ${shown} of ${all} lines. The download has them all.`,
  fr: `Les ${shown} dernières lignes sur ${all}. Le téléchargement les contient toutes.`,
})
export const morePlaces = (count: number): Text => ({
  en: `and ${plural(count, 'younger place', 'younger places')}`,
  fr: `et ${pluriel(count, 'place plus récente', 'places plus récentes')}`,
})
export const moreOut = (count: number): Text => ({
  en: `${plural(count, 'person', 'persons')} more out than in`,
  fr: `${pluriel(count, 'personne réadmise', 'personnes réadmises')} de plus qu’admises`,
})
export const moreIn = (count: number): Text => ({
  en: `${plural(count, 'person', 'persons')} more in than out`,
  fr: `${pluriel(count, 'personne admise', 'personnes admises')} de plus que réadmises`,
})
export const signedBy = (state: Text): Text => ({ en: `Signed: ${state.en}`, fr: `Signé : ${state.fr}` })

/** One difference between the books, in words. Days are words already. */
export const differenceSays = {
  'ours-only': (direction: Text): Text => ({
    en: `Only our book has it: ${direction.en}`,
    fr: `Seulement dans notre livre : ${direction.fr}`,
  }),
  'theirs-only': (direction: Text): Text => ({
    en: `Only their book has it: ${direction.en}`,
    fr: `Seulement dans leur livre : ${direction.fr}`,
  }),
  twice: (direction: Text): Text => ({
    en: `Our own book has this place a second time: ${direction.en}`,
    fr: `Notre livre contient cette place une seconde fois : ${direction.fr}`,
  }),
  day: (ours: Text, theirs: Text): Text => ({
    en: `The day differs: ours ${ours.en}, theirs ${theirs.en}`,
    fr: `Le jour diffère : le nôtre ${ours.fr}, le leur ${theirs.fr}`,
  }),
  direction: (ours: Text, theirs: Text): Text => ({
    en: `The direction differs: ours ${ours.en}, theirs ${theirs.en}`,
    fr: `Le sens diffère : le nôtre ${ours.fr}, le leur ${theirs.fr}`,
  }),
}
