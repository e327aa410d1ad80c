import type { Text } from '../core/brand.ts'
import type { EvidenceKind } from '../core/likeness.ts'

/** Why somebody is a candidate, in words. No kind is a number, and none decides. */
export const evidenceWords: Readonly<Record<EvidenceKind, Text>> = {
  'same-document': { en: 'same document', fr: 'même document' },
  'same-number': {
    en: 'same document number, other kind or country',
    fr: 'même numéro de document, autre type ou pays',
  },
  'quoted-reference': {
    en: 'the applicant wrote this case’s reference',
    fr: 'le demandeur a écrit la référence de ce dossier',
  },
  'same-name': { en: 'same name', fr: 'même nom' },
  'alike-name': { en: 'names sound alike', fr: 'noms de consonance proche' },
  'part-name': { en: 'one name given, and it is alike', fr: 'un seul nom donné, et il est proche' },
  'same-birth': { en: 'same birth date', fr: 'même date de naissance' },
  'swapped-birth': { en: 'birth date with day and month swapped', fr: 'date de naissance, jour et mois inversés' },
  'year-birth': {
    en: 'same year of birth, the day known by year only',
    fr: 'même année de naissance, jour connu par l’année seule',
  },
}

/** What an officer decided of a possible match. */
export const decisionWords = {
  same: { en: 'Same person', fr: 'Même personne' },
  'not-same': { en: 'Not the same', fr: 'Autre personne' },
  undecided: { en: 'Taken back', fr: 'Décision retirée' },
} satisfies Record<string, Text>

/** How an answer looks, beside its words. */
export const answerTones = { yes: 'good', no: 'bad', unknown: 'warn' } as const
export const answerTags = {
  yes: { en: 'Met', fr: 'Remplie' },
  no: { en: 'Not met', fr: 'Non remplie' },
  unknown: { en: 'Not known', fr: 'Indéterminé' },
} satisfies Record<string, Text>
export const toAnswer: Text = { en: 'To answer', fr: 'À faire' }

/** How a question to the applicant was closed. */
export const outcomeWords = {
  answered: { en: 'Answered', fr: 'Répondue' },
  'no-answer': { en: 'No answer in the time', fr: 'Sans réponse dans le délai' },
  'not-needed': { en: 'No longer needed', fr: 'Devenue inutile' },
} satisfies Record<string, Text>
