import type { Text } from '../core/brand.ts'

/** What the pages on which letters are edited say. */
export const textWords = {
  title: { en: 'Letters', fr: 'Lettres' },
  intro: {
    en: 'What each letter says, in each language. A text is changed here by two people: one proposes, another approves. Letters that were served keep what they said.',
    fr: 'Ce que dit chaque lettre, dans chaque langue. Un texte se modifie ici à deux : l’un propose, l’autre approuve. Les lettres notifiées gardent ce qu’elles disaient.',
  },
  letter: { en: 'Letter', fr: 'Lettre' },
  official: { en: 'Official text', fr: 'Texte officiel' },
  translations: { en: 'Translations', fr: 'Traductions' },
  waits: { en: 'a proposal waits', fr: 'une proposition attend' },
  unchecked: { en: 'not checked', fr: 'non vérifiée' },
  checked: { en: 'Checked by a translator', fr: 'Vérifiée par un traducteur' },
  notChecked: { en: 'Not yet checked by a translator', fr: 'Pas encore vérifiée par un traducteur' },
  notCheckedHint: {
    en: 'Every letter made from it says so. It becomes unchecked again whenever it, or the official text beside it, changes.',
    fr: 'Chaque lettre qui en est faite le dit. Elle redevient non vérifiée dès qu’elle, ou le texte officiel, change.',
  },
  inUse: { en: 'The text in use', fr: 'Le texte en usage' },
  noText: { en: 'There is no text in this language.', fr: 'Il n’y a pas de texte dans cette langue.' },
  given: { en: 'As it came with the agreement', fr: 'Tel que livré avec l’accord' },
  since: { en: 'In use since', fr: 'En usage depuis le' },
  preview: { en: 'See it as a PDF, with invented data', fr: 'Le voir en PDF, avec des données inventées' },
  previewLarge: { en: 'The same in large print', fr: 'Le même en grands caractères' },
  edit: { en: 'Propose another text', fr: 'Proposer un autre texte' },
  versions: { en: 'Versions made here', fr: 'Versions faites ici' },
  noVersions: { en: 'Nothing was changed here.', fr: 'Rien n’a été modifié ici.' },
  proposed: { en: 'Proposed', fr: 'Proposée' },
  approved: { en: 'Approved', fr: 'Approuvée' },
  setAside: { en: 'Set aside', fr: 'Écartée' },
  upcoming: { en: 'Approved, to be used from', fr: 'Approuvée, en usage à partir du' },
  replaced: { en: 'Used earlier', fr: 'Utilisée auparavant' },
  from: { en: 'to be used from', fr: 'en usage à partir du' },
  changes: { en: 'What it changes in the text in use', fr: 'Ce qu’elle change au texte en usage' },
  approve: { en: 'Approve this text', fr: 'Approuver ce texte' },
  own: {
    en: 'You proposed this text. A second person must approve it.',
    fr: 'Vous avez proposé ce texte. Une deuxième personne doit l’approuver.',
  },
  setAsideTitle: { en: 'Set this version aside', fr: 'Écarter cette version' },
  setAsideHint: {
    en: 'A proposal is dropped. A version in use is out of use at once, and the text before it is used again.',
    fr: 'Une proposition est abandonnée. Une version en usage cesse aussitôt de l’être, et le texte précédent sert de nouveau.',
  },
  again: { en: 'Propose this text again', fr: 'Proposer de nouveau ce texte' },
  check: { en: 'Mark as checked by a translator', fr: 'Marquer comme vérifiée par un traducteur' },
  translator: { en: 'Translator', fr: 'Traducteur' },
  translatorHint: {
    en: 'Who read every sentence of it beside the official text, and vouches for it.',
    fr: 'Qui en a lu chaque phrase à côté du texte officiel, et en répond.',
  },
  text: { en: 'Text of the letter', fr: 'Texte de la lettre' },
  textHint: {
    en: 'Leave an empty line between paragraphs. “# ” begins the title, “## ” a heading, “- ” an item of a list.',
    fr: 'Laissez une ligne vide entre les paragraphes. « # » commence le titre, « ## » un intertitre, « - » un élément de liste.',
  },
  reasons: { en: 'Why it is changed', fr: 'Pourquoi il est modifié' },
  reasonsHint: { en: 'The person who approves reads this.', fr: 'La personne qui approuve le lit.' },
  asideReasons: { en: 'Why it is set aside', fr: 'Pourquoi elle est écartée' },
  effectiveFrom: { en: 'To be used from', fr: 'En usage à partir du' },
  effectiveHint: {
    en: 'Leave empty for: as soon as it is approved. Local time of this desk.',
    fr: 'Laissez vide pour : dès son approbation. Heure locale de ce bureau.',
  },
  propose: { en: 'Propose', fr: 'Proposer' },
  places: { en: 'Placeholders of this letter', fr: 'Champs de cette lettre' },
  placesHint: {
    en: 'Each is filled in when the letter is made. Those marked must be there.',
    fr: 'Chacun est rempli quand la lettre est faite. Ceux qui sont marqués doivent y être.',
  },
  mustBe: { en: 'must be there', fr: 'obligatoire' },
  promiseSentence: { en: 'The sentence for {{promise}}', fr: 'La phrase de {{promise}}' },
  promiseHint: {
    en: 'It is made from the period in the agreement’s data, so that the words and what the gate holds to are one.',
    fr: 'Elle est faite du délai des données de l’accord : les mots et ce que tient le passage ne font qu’un.',
  },
  gone: { en: 'taken out', fr: 'retiré' },
  new: { en: 'put in', fr: 'ajouté' },
  notFound: { en: 'There is no such letter or language', fr: 'Cette lettre ou cette langue n’existe pas' },
  back: { en: 'Letters', fr: 'Lettres' },
  doneProposed: {
    en: 'The text is proposed. It is not used before another person has approved it.',
    fr: 'Le texte est proposé. Il ne sert pas avant qu’une autre personne l’ait approuvé.',
  },
  doneApproved: { en: 'The text is approved.', fr: 'Le texte est approuvé.' },
  doneAside: { en: 'The version is set aside.', fr: 'La version est écartée.' },
  doneChecked: { en: 'The translation is marked as checked.', fr: 'La traduction est marquée comme vérifiée.' },
  notYours: { en: 'Only these roles may do this:', fr: 'Seuls ces rôles le peuvent :' },
} satisfies Record<string, Text>

/** Labels of the fields, for what is wrong with them. */
export const textLabels: Readonly<Record<string, Text>> = {
  text: textWords.text,
  reasons: textWords.reasons,
  effectiveFrom: textWords.effectiveFrom,
  translator: textWords.translator,
}
