import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import type { Agreement, Certainty, Period } from '../law/law.ts'
import type { Reference } from '../law/references.ts'
import { admissionWords, carrierKinds, officerWords, partWords } from '../lawbook/carrier-words.ts'

/** What the commands of the law say in a terminal. */

/** How sure we are of a statement, in a few words beside it. */
export const certaintyMarks: Readonly<Record<Certainty, Text>> = {
  V: { en: 'text read', fr: 'texte lu' },
  S: { en: 'secondary source, not the text', fr: 'source secondaire, non le texte' },
  B: { en: 'unverified', fr: 'non vérifié' },
  A: { en: 'by analogy', fr: 'par analogie' },
}

export const kindWords: Readonly<Record<Period['kind'], Text>> = {
  limit: { en: 'limit', fr: 'limite' },
  wait: { en: 'wait', fr: 'attente' },
  aim: { en: 'aim', fr: 'objectif' },
}

export const words = {
  rule: { en: 'Rule', fr: 'Règle' },
  time: { en: 'Time', fr: 'Délai' },
  kind: { en: 'Kind', fr: 'Nature' },
  title: { en: 'What it is', fr: 'Objet' },
  noTime: { en: 'no time', fr: 'aucun délai' },
  notThen: { en: 'not the law then', fr: 'pas en vigueur' },
  source: { en: 'Source', fr: 'Source' },
  lawVersion: { en: 'Version of the law', fr: 'Version du droit' },
  also: { en: 'The same rule also sets', fr: 'La même règle fixe aussi' },
  notInForce: {
    en: 'Nothing is known to keep the agreement in force then.',
    fr: 'Rien de connu ne maintient l’accord en vigueur à cette date.',
  },
  until: { en: 'until', fr: 'jusqu’au' },
  since: { en: 'since', fr: 'depuis le' },
  checked: { en: 'last checked on', fr: 'dernière vérification le' },
  carriedOut: { en: 'Carried out by', fr: 'Mise en œuvre par' },
  notCarriedOut: { en: 'Not carried out by the software', fr: 'Non mise en œuvre par le logiciel' },
  notSaid: { en: 'the reason is not recorded', fr: 'le motif n’est pas consigné' },
  readings: { en: 'Readings where the text is silent', fr: 'Lectures retenues où le texte est muet' },
  reading: { en: 'Reading', fr: 'Lecture' },
  option: { en: 'Option that holds', fr: 'Option retenue' },
  selected: { en: 'selected here', fr: 'choisie ici' },
  otherOptions: { en: 'Other options that can be selected', fr: 'Autres options possibles' },
  because: { en: 'Why', fr: 'Motif' },
  letters: { en: 'Letters', fr: 'Lettres' },
  inUse: { en: 'in use', fr: 'utilisée' },
  notInUse: { en: 'not in use', fr: 'non utilisée' },
  grounds: { en: 'Grounds of scope', fr: 'Motifs d’application' },
  open: { en: 'open', fr: 'ouvert' },
  closed: { en: 'not open', fr: 'non ouvert' },
  note: { en: 'Note', fr: 'Note' },
  before: { en: 'before', fr: 'avant' },
  after: { en: 'after', fr: 'après' },
  noDifference: { en: 'Nothing in the law is different.', fr: 'Rien dans le droit n’est différent.' },
  validity: { en: 'Life of the agreement', fr: 'Durée de l’accord' },
  periods: { en: 'Times', fr: 'Délais' },
  holidays: { en: 'Public holidays that became known', fr: 'Jours fériés devenus connus' },
  steps: { en: 'The changes on the way, each at its minute', fr: 'Les changements intermédiaires, chacun à sa minute' },
  otherChange: { en: 'a letter, a ground or a holiday', fr: 'une lettre, un motif ou un jour férié' },
} satisfies Readonly<Record<string, Text>>

export const problems = {
  twoRules: {
    en: 'Two or more rules were named. Ask about one at a time.',
    fr: 'Plusieurs règles ont été indiquées. Demandez-en une à la fois.',
  },
  noFrom: {
    en: 'The event is missing. Add --from with its day or instant: --from 2025-09-08, or --from 2025-09-08T18:30.',
    fr: 'L’événement manque. Ajoutez --from avec son jour ou son instant : --from 2025-09-08, ou --from 2025-09-08T18:30.',
  },
  noRule: {
    en: 'There is a --from but no rule. Name the rule first: due RULE --from 2025-09-08.',
    fr: 'Il y a un --from mais aucune règle. Indiquez d’abord la règle : due RÈGLE --from 2025-09-08.',
  },
  twoDates: {
    en: '--diff needs two dates: --diff 2025-09-01 2025-10-01.',
    fr: '--diff demande deux dates : --diff 2025-09-01 2025-10-01.',
  },
  strayWords: {
    en: 'This command takes no words but its options. Two dates go after --diff, one after --on.',
    fr: 'Cette commande n’accepte que ses options. Deux dates suivent --diff, une seule suit --on.',
  },
  oneQuestion: {
    en: '--diff compares two dates of the whole law: leave out --on, --rule and --subject.',
    fr: '--diff compare deux dates de tout le droit : retirez --on, --rule et --subject.',
  },
  oneCase: {
    en: 'Name one case by its reference, such as 7K3M-9Q2X.',
    fr: 'Indiquez un dossier par sa référence, comme 7K3M-9Q2X.',
  },
  language: {
    en: 'The languages are en and fr. Write --lang en or --lang fr.',
    fr: 'Les langues sont en et fr. Écrivez --lang en ou --lang fr.',
  },
} satisfies Readonly<Record<string, Text>>

export const unknownOption = (option: string, known: readonly string[]): Text => ({
  en: `There is no option ${option} here. The options are: ${known.join(', ')}.`,
  fr: `L’option ${option} n’existe pas ici. Les options sont : ${known.join(', ')}.`,
})

export const valueMissing = (option: string): Text => ({
  en: `Option ${option} is not used as it should be: give it a value after a space, or none if it takes none.`,
  fr: `L’option ${option} n’est pas employée comme il faut : faites-la suivre de sa valeur, ou de rien si elle n’en prend pas.`,
})

export const unknownAgreement = (id: string, known: readonly string[]): Text => ({
  en: `There is no agreement “${id}” here. Choose one of: ${known.join(', ')}.`,
  fr: `L’accord « ${id} » n’existe pas ici. Choisissez parmi : ${known.join(', ')}.`,
})

export const unknownProvision = (id: string, near: readonly string[]): Text => ({
  en: `There is no rule “${id}” in this agreement. Choose one of: ${near.join(', ')}.`,
  fr: `La règle « ${id} » n’existe pas dans cet accord. Choisissez parmi : ${near.join(', ')}.`,
})

export const unknownSubject = (id: string, known: readonly string[]): Text => ({
  en: `There is no subject “${id}” in this agreement. Choose one of: ${known.join(', ')}.`,
  fr: `Le sujet « ${id} » n’existe pas dans cet accord. Choisissez parmi : ${known.join(', ')}.`,
})

/** Said of a day given where an instant is meant, when the law changes in the course of that day. */
export const changesThatDay = (day: Text, at: Text): Text => ({
  en: `A day stands for its beginning. The law changes later on ${day.en}: at ${at.en}. Give the hour, or the next day, to see it.`,
  fr: `Un jour vaut pour son début. Le droit change plus tard le ${day.fr} : ${at.fr}. Précisez l’heure, ou le lendemain, pour le voir.`,
})

/** `5 of 21` rules and the like, said of a catalogue. */
export const rulesCount = (count: number): Text => ({
  en: count === 1 ? '1 rule' : `${count} rules`,
  fr: count === 1 ? '1 règle' : `${count} règles`,
})

const titleIn = (table: Readonly<Record<string, { readonly title: Text }>>, key: string): Text | undefined =>
  own(table, key)?.title

/** What carries out a rule, by name: `Condition of a transfer “The age is settled”`. */
export function carrierWords(agreement: Agreement, { kind, key }: Reference): Text {
  const { periods, conditions, grounds, barriers, letters, answers, admission } = agreement
  const parts: Readonly<Record<string, Text>> = partWords
  const terms: Readonly<Record<string, Text>> = admissionWords
  const names: Partial<Record<Reference['kind'], Text | undefined>> = {
    period: titleIn(periods, key),
    condition: titleIn(conditions, key),
    ground: titleIn(grounds, key),
    barrier: titleIn(barriers, key),
    letter: titleIn(letters, key),
    answer: answers.find(({ code }) => code === key)?.title,
    part: own(parts, key),
    admission: own(terms, key),
    question: own(admission?.questions ?? {}, key)?.short,
    officer: own(officerWords, key),
  }
  const name = names[kind]
  const what = carrierKinds[kind]
  return name === undefined ? what : { en: `${what.en} “${name.en}”`, fr: `${what.fr} « ${name.fr} »` }
}

/** A function of the program that carries out a rule. */
export const functionWords = ({ file, name }: { readonly file: string; readonly name: string }): Text => ({
  en: `Function ${name} in ${file}`,
  fr: `Fonction ${name} dans ${file}`,
})
