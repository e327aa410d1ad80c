import type { Text } from '../core/brand.ts'

/** What the page of a bundle says. */
export const page = {
  disclose: { en: 'Proof pack, facts for an inspector', fr: 'Dossier de preuve, faits pour un organe de contrôle' },
  proof: { en: 'Proof pack', fr: 'Dossier de preuve' },
  title: { en: 'Bundle of this case', fr: 'Pièces de ce dossier' },
  link: { en: 'Make the bundle (PDF)', fr: 'Établir les pièces (PDF)' },
  intro: {
    en: 'One PDF with an index and bookmarks, made from the record in seconds, and the same as a file for machines. Choose for whom it is; each copy that is made is written down.',
    fr: 'Un seul PDF avec table et signets, tiré du registre en quelques secondes, et le même contenu en fichier pour machines. Choisissez le destinataire ; chaque exemplaire établi est consigné.',
  },
  audience: { en: 'Who it is for', fr: 'Destinataire' },
  language: { en: 'Language of the bundle', fr: 'Langue des pièces' },
  at: { en: 'As the case stood on', fr: 'Tel que le dossier était le' },
  atHint: {
    en: 'Leave empty for now. Given a date and time, the bundle holds what had happened and was recorded by then.',
    fr: 'Laissez vide pour maintenant. Avec une date et une heure, les pièces contiennent ce qui s’était produit et était enregistré à ce moment.',
  },
  show: { en: 'Show what it will hold', fr: 'Afficher son contenu' },
  holds: { en: 'What it will hold', fr: 'Ce qu’il contiendra' },
  pdf: { en: 'Download the PDF', fr: 'Télécharger le PDF' },
  json: { en: 'Download the file for machines (JSON)', fr: 'Télécharger le fichier pour machines (JSON)' },
  facts: { en: 'Facts', fr: 'Faits' },
  documents: { en: 'Documents', fr: 'Documents' },
  none: { en: 'none', fr: 'aucun' },
  leftOut: { en: 'Left out of this copy', fr: 'Omis de cet exemplaire' },
  nothingLeftOut: { en: 'nothing', fr: 'rien' },
  sections: { en: 'Sections', fr: 'Parties' },
  originals: {
    en: 'Documents as they came: open each from the case, or make the whole pack with the command export.',
    fr: 'Documents originaux : ouvrez-les depuis le dossier, ou établissez l’ensemble avec la commande export.',
  },
  notForYou: { en: 'Not for your role', fr: 'Non accessible à votre rôle' },
  notForYouSays: {
    en: 'The courts desk and caseworkers make bundles for courts and lawyers, the duty lead for anybody. Ask one of them.',
    fr: 'Le bureau des juridictions et les gestionnaires établissent les pièces pour les juges et les avocats, le responsable de permanence pour tous. Adressez-vous à eux.',
  },
  noCase: { en: 'There is no case with this reference.', fr: 'Aucun dossier ne porte cette référence.' },
  notYet: {
    en: 'There was no such case then. Choose a later date and time.',
    fr: 'Ce dossier n’existait pas encore. Choisissez une date et une heure plus tardives.',
  },
  notMade: {
    en: 'The PDF could not be made. Nothing in the record has changed. Try again, and tell whoever runs the service.',
    fr: 'Le PDF n’a pu être établi. Rien n’a changé au registre. Réessayez et prévenez l’exploitant.',
  },
  back: { en: 'The case', fr: 'Le dossier' },
} satisfies Record<string, Text>
