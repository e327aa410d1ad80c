import type { Day, Text } from '../core/brand.ts'
import { sayDay, sayNumber } from '../web/when.ts'
import type { Flag, Grade } from './pilot.ts'

/** The words of the public page: for readers who know nothing of the scheme. */
export const words = {
  releases: { en: 'Released figures', fr: 'Chiffres publiés sous signature' },
  releasesSay: {
    en: 'Files that a named officer has released. The digest of each is in the public log, and ./paripassu verify statistics works each out again from that log.',
    fr: 'Fichiers publiés par un agent nommé. L’empreinte de chacun est au registre public, et ./paripassu verify statistics le recalcule à partir de ce registre.',
  },
  verify: { en: 'Verify for yourself', fr: 'Vérifier soi-même' },
  title: { en: 'Published figures', fr: 'Chiffres publiés' },
  heading: { en: 'One for one: the figures', fr: 'Un pour un : les chiffres' },
  noPersons: {
    en: 'Nothing on this page is about any one person.',
    fr: 'Rien sur cette page ne concerne une personne en particulier.',
  },
  wayIn: { en: 'The way in: whether it is open now', fr: 'La voie d’entrée : est-elle ouverte ?' },
  wayInHow: { en: 'How people apply and how they are drawn', fr: 'Comment on dépose et comment se fait le tirage' },
  what: { en: 'What the scheme is', fr: 'Le dispositif' },
  place: { en: 'What a place is', fr: 'Une place' },
  placeSays: {
    en: 'A place is one person, moved one way once. Each state keeps its own book of places. A family of four is four places.',
    fr: 'Une place, c’est une personne, transférée une fois dans un sens. Chaque État tient son propre livre des places. Une famille de quatre compte pour quatre places.',
  },
  counts: { en: 'When a place counts', fr: 'Quand une place compte' },
  countsSays: {
    en: 'Not when a seat is booked or a visa granted, but when the person has arrived and both states have signed. A place only one state has signed is not in these totals.',
    fr: 'Ni à la réservation d’un siège, ni à la délivrance d’un visa, mais une fois la personne arrivée et les deux signatures apposées. Une place signée par un seul État n’est pas dans ces totaux.',
  },
  balance: { en: 'Balance', fr: 'Solde' },
  balanceSays: {
    en: 'The balance, or gap, is out minus in: people readmitted less people admitted. It is worked out by the ledger from the totals; nobody types it in.',
    fr: 'Le solde, ou écart, est le nombre de personnes réadmises moins le nombre de personnes admises. Il est calculé par le registre à partir des totaux ; personne ne le saisit.',
  },
  unknown: { en: 'What is not known', fr: 'Ce que l’on ne sait pas' },

  pilot: { en: 'Published figures of the pilot', fr: 'Chiffres publiés de l’expérimentation' },
  pilotSays: {
    en: 'Totals as ministers, officials and the press stated them, each on its date. They were not made by this system. How sure we are of each stands beside it.',
    fr: 'Totaux tels que ministres, administrations et presse les ont énoncés, chacun à sa date. Ils ne proviennent pas de ce système. Leur degré de certitude figure à côté.',
  },
  pilotChart: {
    en: 'Published totals of the pilot: readmitted, admitted and the gap',
    fr: 'Totaux publiés de l’expérimentation : réadmises, admises et écart',
  },
  pilotChartSays: {
    en: 'Each figure is drawn from its date on. Dates on which a total was not stated have no mark for it.',
    fr: 'Chaque chiffre est tracé à partir de sa date. Aucune marque aux dates où un total n’a pas été énoncé.',
  },
  pilotNone: {
    en: 'No published course is kept with this agreement.',
    fr: 'Aucune série publiée n’accompagne cet accord.',
  },
  lastStated: { en: 'last stated', fr: 'dernier énoncé' },
  table: { en: 'Every statement, with its source', fr: 'Chaque énoncé, avec sa source' },
  date: { en: 'As of', fr: 'Au' },
  out: { en: 'Readmitted (out)', fr: 'Réadmises (sortie)' },
  in: { en: 'Admitted (in)', fr: 'Admises (entrée)' },
  gap: { en: 'Gap', fr: 'Écart' },
  certainty: { en: 'How sure', fr: 'Certitude' },
  source: { en: 'Source', fr: 'Source' },
  note: { en: 'Note', fr: 'Remarque' },
  notStated: { en: 'not stated', fr: 'non indiqué' },
  widestOut: { en: 'Widest gap, more out than in', fr: 'Plus grand écart, plus de réadmises' },
  widestIn: { en: 'Widest gap, more in than out', fr: 'Plus grand écart, plus d’admises' },
  statements: { en: 'Statements kept', fr: 'Énoncés conservés' },
  flagged: { en: 'That do not reconcile', fr: 'Qui ne concordent pas' },
  flaggedNote: { en: 'Marked in the table', fr: 'Signalés dans le tableau' },
  never: { en: 'Never in these figures', fr: 'Jamais dans ces chiffres' },

  ledger: { en: 'This system’s own ledger', fr: 'Le registre de ce système' },
  pairs: { en: 'Every place beside its counterpart', fr: 'Chaque place en regard de sa contrepartie' },
  ledgerSays: {
    en: 'Places this state’s book counts: signed by both states, added up by week.',
    fr: 'Places comptées au livre de cet État : signées par les deux, additionnées par semaine.',
  },
  ledgerOther: {
    en: 'These are other dates and other amounts than the pilot’s published figures.',
    fr: 'Ce sont d’autres dates et d’autres nombres que les chiffres publiés de l’expérimentation.',
  },
  demonstration: {
    en: 'This is a demonstration: the people and places in this ledger are invented.',
    fr: 'Ceci est une démonstration : les personnes et les places de ce registre sont inventées.',
  },
  ledgerChart: {
    en: 'This system’s own ledger: readmitted, admitted and the balance',
    fr: 'Registre de ce système : réadmises, admises et solde',
  },
  ledgerChartSays: {
    en: 'Totals at the end of each week in which anybody moved.',
    fr: 'Totaux à la fin de chaque semaine où quelqu’un a été transféré.',
  },
  readmitted: { en: 'Readmitted', fr: 'Réadmises' },
  admitted: { en: 'Admitted', fr: 'Admises' },
  signedBoth: { en: 'Signed by both states', fr: 'Signées par les deux États' },

  downloads: { en: 'Download', fr: 'Télécharger' },
  pilotJson: { en: 'Published figures (JSON)', fr: 'Chiffres publiés (JSON)' },
  pilotCsv: { en: 'Published figures (CSV)', fr: 'Chiffres publiés (CSV)' },
  ledgerJson: { en: 'This system’s own ledger (JSON)', fr: 'Registre de ce système (JSON)' },
} satisfies Record<string, Text>

/** How sure we are of a published figure, in words. */
export const grades: Readonly<Record<Grade, Text>> = {
  A: { en: 'Official', fr: 'Officiel' },
  B: { en: 'Reported', fr: 'Rapporté' },
  C: { en: 'Weak', fr: 'Fragile' },
}

/** What each of those words means. */
export const gradesSay: Readonly<Record<Grade, Text>> = {
  A: { en: 'the official text itself was seen', fr: 'le texte officiel lui-même a été consulté' },
  B: {
    en: 'the press, or a specialist site, quotes an official source',
    fr: 'la presse ou un site spécialisé cite une source officielle',
  },
  C: { en: 'a single second-hand or promotional report', fr: 'une seule source de seconde main ou promotionnelle' },
}

/** What the scheme is, between these two states. */
export const scheme = (returning: Text, receiving: Text): Text => ({
  en: `People who came to one state (${returning.en}) by a dangerous route are returned to the other (${receiving.en}). In exchange the same number of people who never tried that route are admitted from there. One person out, one person in.`,
  fr: `Des personnes arrivées dans un État (${returning.fr}) par une voie périlleuse sont réadmises dans l’autre (${receiving.fr}). En échange, le même nombre de personnes n’ayant jamais tenté cette voie sont admises depuis ce dernier. Une personne réadmise, une personne admise.`,
})

/** After the last published figure nothing is known. */
export const nothingAfter = (last: Day): Text => ({
  en: `What happened after ${sayDay(last, 'en')}: no later figure was found.`,
  fr: `Ce qui s’est passé après le ${sayDay(last, 'fr')} : aucun chiffre ultérieur trouvé.`,
})

const ways = {
  readmitted: { en: 'readmitted', fr: 'réadmises' },
  admitted: { en: 'admitted', fr: 'admises' },
} as const

/** Why a statement does not reconcile, in words. */
export function flagSays(flag: Flag): Text {
  const way = ways[flag.direction]
  if (flag.kind === 'falls') {
    const [before, stated] = [flag.before, flag.stated]
    return {
      en: `Does not reconcile: the total ${way.en} falls from ${sayNumber(before, 'en')} to ${sayNumber(stated, 'en')}.`,
      fr: `Ne concorde pas : le total de personnes ${way.fr} passe de ${sayNumber(before, 'fr')} à ${sayNumber(stated, 'fr')}.`,
    }
  }
  return {
    en: `Two statements for one day: another source says ${flag.others.map((one) => sayNumber(one, 'en')).join(', ')} ${way.en}.`,
    fr: `Deux énoncés pour un même jour : une autre source indique ${flag.others.map((one) => sayNumber(one, 'fr')).join(', ')} personnes ${way.fr}.`,
  }
}
