import type { Role } from '../access/roles.ts'
import type { Text } from '../core/brand.ts'

/**
 * Whom a bundle is made for, and what of the record is left out of their copy. That something happened, and when, is in
 * every copy: only its words and documents are left out. The table is in `docs/decisions`.
 */
export const audiences = ['court', 'lawyer', 'inspector'] as const
export type Audience = (typeof audiences)[number]
export const isAudience = (text: string): text is Audience => audiences.some((one) => one === text)

/**
 * `care`: health and trafficking, and what was answered at screening. `relatives`: the cases of others and what is said of
 * them. `mistaken`: orders that turned out to be about somebody else. `reads`: who looked at the file.
 */
export type Matter = 'care' | 'relatives' | 'mistaken' | 'reads'

const leftOut: Readonly<Record<Audience, readonly Matter[]>> = {
  court: ['mistaken', 'reads'],
  lawyer: ['mistaken', 'reads', 'relatives'],
  inspector: ['care'],
}

/** Whether a matter is left out of the copy for somebody. */
export const leavesOut = (audience: Audience, matter: Matter): boolean => leftOut[audience].includes(matter)

/** What is left out of the copy for somebody. */
export const leftOutOf = (audience: Audience): readonly Matter[] => leftOut[audience]

/**
 * Who may make a copy for whom: the courts desk and caseworkers, and in the receiving state the readmission officer, for
 * courts and lawyers; the duty lead for anybody.
 */
const makers: Readonly<Partial<Record<Role, readonly Audience[]>>> = {
  'courts-desk': ['court', 'lawyer'],
  caseworker: ['court', 'lawyer'],
  'receiving-officer': ['court', 'lawyer'],
  'duty-lead': audiences,
}
export const audiencesFor = (role: string): readonly Audience[] =>
  Object.entries(makers).find(([one]) => one === role)?.[1] ?? []

/** Types of facts whose words are about health or trafficking. */
export const careFacts: ReadonlySet<string> = new Set([
  'trafficking-referred',
  'trafficking-information-asked',
  'trafficking-information-given',
  'reasonable-grounds-decided',
  'reconsideration-asked',
  'reconsideration-decided',
  'conclusive-grounds-decided',
  'protection-disqualified',
  'examination-recorded',
  'medical-report-made',
  'medical-report-considered',
  'medical-report-told',
  'fitness-stated',
  'risk-level-found',
  'journey-needs-recorded',
  'indicator-looked-at',
  'detention-limit-recorded',
  'papers-sent',
  'needs-sent',
])

export const audienceNames: Readonly<Record<Audience, Text>> = {
  court: { en: 'The court', fr: 'La juridiction' },
  lawyer: { en: 'The person’s lawyer', fr: 'L’avocat de la personne' },
  inspector: { en: 'An inspector', fr: 'Un organe de contrôle' },
}

export const matterNames: Readonly<Record<Matter, Text>> = {
  care: {
    en: 'the words and documents about health and trafficking, and the answers given at screening',
    fr: 'les propos et documents sur la santé et la traite, et les réponses données à l’entretien de premier accueil',
  },
  relatives: {
    en: 'the cases of other people, and what is said of them',
    fr: 'les dossiers d’autres personnes et ce qui en est dit',
  },
  mistaken: {
    en: 'orders that turned out to be about somebody else',
    fr: 'les décisions qui se sont révélées concerner quelqu’un d’autre',
  },
  reads: { en: 'who looked at the file', fr: 'qui a consulté le dossier' },
}

/** What stands in the place of words left out. */
export const leftOutWords: Text = { en: '[left out of this copy]', fr: '[omis de cet exemplaire]' }
