import type { Text } from '../core/brand.ts'

/** Refusals about pictures, each with its remedy. */
export const pictureWords = {
  noPerson: { en: 'There is no such person in this application.', fr: 'Cette personne ne figure pas dans la demande.' },
  late: {
    en: 'The form is already sent. Its pictures can no longer be changed here.',
    fr: 'Le formulaire est déjà envoyé. Ses photos ne peuvent plus être modifiées ici.',
  },
  notClean: {
    en: 'This picture holds more than its pixels, such as where it was taken. Send it through the form, which takes that out.',
    fr: 'Cette image contient autre chose que ses pixels, par exemple le lieu de prise de vue. Envoyez-la par le formulaire, qui le retire.',
  },
  unnamed: {
    en: 'Say what this paper is. For example: marriage certificate.',
    fr: 'Indiquez ce qu’est ce document. Par exemple : acte de mariage.',
  },
  tooMuch: {
    en: 'This application already has 30 papers. Take one out first.',
    fr: 'Cette demande contient déjà 30 documents. Retirez-en un d’abord.',
  },
  noPaper: { en: 'There is no such paper in this application.', fr: 'Ce document ne figure pas dans la demande.' },
  there: {
    en: 'There is already a picture. No reason is needed.',
    fr: 'Il y a déjà une photo. Aucune explication n’est nécessaire.',
  },
  nothingExcused: {
    en: 'Nobody has said that this picture is impossible.',
    fr: 'Personne n’a déclaré cette photo impossible.',
  },
  noZone: {
    en: 'These are not the two or three lines of letters and < at the bottom of a document. Copy them again, or leave this empty.',
    fr: 'Ce ne sont pas les deux ou trois lignes de lettres et de < au bas d’un document. Recopiez-les, ou laissez ce champ vide.',
  },
  undecided: {
    document: {
      en: 'There is no copy of an identity document, and nobody has let that pass.',
      fr: 'Il n’y a pas de copie d’un document d’identité, et personne ne l’a admis.',
    },
    photo: {
      en: 'There is no photograph of a person, and nobody has let that pass.',
      fr: 'Il n’y a pas de photographie d’une personne, et personne ne l’a admis.',
    },
    evidence: {
      en: 'There is no paper that shows how somebody is related, and nobody has let that pass.',
      fr: 'Il n’y a pas de document prouvant le lien de parenté, et personne ne l’a admis.',
    },
  },
  missingDocument: {
    en: '{name}: the photograph of the identity document is missing.',
    fr: '{name} : il manque la photo du document d’identité.',
  },
  missingPhoto: { en: '{name}: the photograph is missing.', fr: '{name} : il manque la photographie.' },
  missingEvidence: {
    en: '{name}: a paper that shows how you are related is missing.',
    fr: '{name} : il manque un document qui montre votre lien.',
  },
} satisfies Record<string, Text | Record<string, Text>>
