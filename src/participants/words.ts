import type { Text } from '../core/brand.ts'
import type { AskKind, ParticipantKind } from './events.ts'

/** What this slice calls things, and why it refuses. */
export const kindTitles: Readonly<Record<ParticipantKind, Text>> = {
  person: { en: 'The person', fr: 'La personne concernée' },
  lawyer: { en: 'Lawyer', fr: 'Avocat' },
  'local-authority': { en: 'Local authority', fr: 'Collectivité locale' },
  healthcare: { en: 'Healthcare', fr: 'Service de santé' },
  'trafficking-authority': { en: 'Trafficking authority', fr: 'Autorité chargée de la traite' },
  court: { en: 'Court office', fr: 'Greffe' },
}

export const askTitles: Readonly<Record<AskKind, Text>> = {
  human: { en: 'Asks to speak to somebody', fr: 'Demande à parler à quelqu’un' },
  wrong: { en: 'Says that something here is wrong', fr: 'Signale une erreur' },
}

export const refusals = {
  notHere: {
    en: 'Under this agreement nobody of this kind takes part.',
    fr: 'Dans le cadre de cet accord, aucun intervenant de ce type ne participe.',
  },
  onlyLawyer: { en: 'You can do this for a lawyer only.', fr: 'Vous ne pouvez le faire que pour un avocat.' },
  alreadyInvited: {
    en: 'They already have access to this case. Give them a new code instead.',
    fr: 'Cette personne a déjà accès à ce dossier. Remettez-lui plutôt un nouveau code.',
  },
  noAccess: {
    en: 'Nobody with access to this case goes by that. Their access may have ended.',
    fr: 'Aucun intervenant de ce dossier ne correspond. Son accès a peut-être pris fin.',
  },
  codeUsed: { en: 'This code opens nothing any more.', fr: 'Ce code n’ouvre plus rien.' },
  codeOld: { en: 'The time of this code has run out.', fr: 'La durée de validité de ce code est écoulée.' },
  wordsNeeded: { en: 'Write in your own words what it is about.', fr: 'Écrivez avec vos mots de quoi il s’agit.' },
  alreadyAsked: {
    en: 'You have asked this already, and it is waiting for an answer.',
    fr: 'Vous l’avez déjà demandé et la réponse est attendue.',
  },
  nothingAsked: { en: 'Choose a question that was asked.', fr: 'Choisissez une question posée.' },
  alreadyAnswered: { en: 'This has been answered already.', fr: 'Une réponse a déjà été donnée.' },
} satisfies Record<string, Text>
