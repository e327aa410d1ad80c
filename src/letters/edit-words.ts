import type { Text } from '../core/brand.ts'

/** What is said where a change of a letter's text is refused. */
export const editWords = {
  unknownLetter: { en: 'There is no such letter.', fr: 'Cette lettre n’existe pas.' },
  unknownLanguage: (known: readonly string[]): Text => ({
    en: `No letters are kept in this language. There are: ${known.join(', ')}. Another needs its short words in the agreement’s data first.`,
    fr: `Aucune lettre n’est tenue dans cette langue. Il y a : ${known.join(', ')}. Une autre doit d’abord avoir ses mots usuels dans les données de l’accord.`,
  }),
  same: {
    en: 'This is the text in use. Change something, or leave it.',
    fr: 'C’est le texte en usage. Modifiez-le, ou laissez-le.',
  },
  inPast: {
    en: 'A text cannot take effect in the past: letters were already made from another. Give a day from today on.',
    fr: 'Un texte ne peut prendre effet dans le passé : des lettres ont déjà été faites d’un autre. Indiquez une date à venir.',
  },
  noProposal: {
    en: 'There is no such proposal any more. Look at the list of versions.',
    fr: 'Cette proposition n’existe plus. Voyez la liste des versions.',
  },
  alreadyApproved: { en: 'This text has already been approved.', fr: 'Ce texte a déjà été approuvé.' },
  ownProposal: {
    en: 'You proposed this text. A second person must read and approve it.',
    fr: 'Vous avez proposé ce texte. Une deuxième personne doit le lire et l’approuver.',
  },
  noVersion: {
    en: 'There is no such version in use or proposed.',
    fr: 'Aucune version de ce type n’est en usage ni proposée.',
  },
  noText: {
    en: 'There is no text of this letter in this language.',
    fr: 'Cette lettre n’a pas de texte dans cette langue.',
  },
  isOfficial: {
    en: 'This is the official text, not a translation: it is approved, not checked.',
    fr: 'C’est le texte officiel, non une traduction : il est approuvé, non vérifié.',
  },
  alreadyChecked: {
    en: 'This translation has been checked as it stands.',
    fr: 'Cette traduction a été vérifiée en l’état.',
  },
} as const
