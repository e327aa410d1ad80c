import type { Text } from '../core/brand.ts'
import type { LetterTemplate } from '../law/letter-texts.ts'

/** What may stand in a letter's text as `{{name}}`, and what is filled in for it. */
export const placeholders = {
  name: { en: 'the person’s name', fr: 'nom de la personne' },
  reference: { en: 'the case reference', fr: 'référence du dossier' },
  date: { en: 'the day of the letter', fr: 'date de la lettre' },
  rule: { en: 'the rule the letter rests on', fr: 'règle sur laquelle repose la lettre' },
  officer: { en: 'who prepared the letter', fr: 'agent qui a préparé la lettre' },
  office: { en: 'the desk that writes', fr: 'bureau qui écrit' },
  reasons: { en: 'the reasons of the decision', fr: 'motifs de la décision' },
  contact: {
    en: 'who answers questions, and how to reach them',
    fr: 'qui répond aux questions, et comment le joindre',
  },
  destination: { en: 'where the journey goes', fr: 'destination du voyage' },
  departsAt: { en: 'day and time of departure', fr: 'jour et heure du départ' },
  answerBy: { en: 'the last day to answer', fr: 'dernier jour pour répondre' },
  answerDays: { en: 'how many days there are to answer', fr: 'nombre de jours pour répondre' },
  noticeUntil: { en: 'the last day of the notice', fr: 'dernier jour du préavis' },
  noticeDays: { en: 'how many days the notice is', fr: 'nombre de jours du préavis' },
  promise: { en: 'the sentence that gives what the letter grants', fr: 'phrase qui accorde ce que donne la lettre' },
  code: { en: 'the access code', fr: 'code d’accès' },
} satisfies Record<string, Text>
export type Placeholder = keyof typeof placeholders

/** Values of a letter, for the places in its text. */
export type Values = Readonly<Partial<Record<Placeholder, string>>>

const always: readonly Placeholder[] = ['name', 'reference', 'date', 'rule', 'officer', 'office', 'contact']
const promised: readonly Placeholder[] = ['promise']

const known = (name: string): name is Placeholder => Object.hasOwn(placeholders, name)

/** The places a text of this template must have: what it needs, and the time it declares. */
export const required = ({ needs, grants, answers, waits }: LetterTemplate): readonly Placeholder[] => [
  ...needs.filter(known),
  ...(answers === undefined ? [] : (['answerBy'] as const)),
  ...(waits === undefined ? [] : (['noticeUntil'] as const)),
  ...(grants === undefined ? [] : promised),
]

/** The places a text of this template may have. A time that the template does not declare is none of them. */
export const allowed = (template: LetterTemplate): ReadonlySet<string> =>
  new Set<string>([
    ...always,
    ...required(template),
    ...(template.answers === undefined ? [] : ['answerDays']),
    ...(template.waits === undefined ? [] : ['noticeDays']),
  ])

/** The places that give a time or a right. */
export const giving: ReadonlySet<string> = new Set([
  'answerBy',
  'answerDays',
  'noticeUntil',
  'noticeDays',
  'promise',
  'promiseDays',
  'promiseUntil',
])

const PLACE = /\{\{([^{}]*)\}\}/g

/** The names of the places in a text, in order, as written. */
export const placesIn = (text: string): readonly string[] =>
  [...text.matchAll(PLACE)].map(([, name = '']) => name.trim())

/** The text with each place filled; a place without a value stays as it is, so that nothing is dropped unseen. */
export const filled = (text: string, values: Readonly<Record<string, string | undefined>>): string =>
  text.replace(PLACE, (place, name: string) => {
    const key = name.trim()
    return (Object.hasOwn(values, key) ? values[key] : undefined) ?? place
  })
