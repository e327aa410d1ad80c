import type { PictureOf } from '../admission/picture-facts.ts'
import type { Text } from '../core/brand.ts'
import type { MrzCheck } from '../core/mrz.ts'
import type { MrzCompared } from '../core/mrz-compare.ts'
import type { PictureProblem } from '../platform/picture-apart.ts'
import { labels } from './words.ts'

/** Labels of the fields of pictures. */
export const labelsOfPictures = {
  file: { en: 'Photo', fr: 'Photo' },
  shows: { en: 'What this paper is', fr: 'Ce qu’est ce document' },
  reasons: { en: 'Why there is no photo', fr: 'Pourquoi il n’y a pas de photo' },
} satisfies Record<string, Text>

/** What is wrong with a picture, and what to do. */
export const problemSays: Readonly<Record<PictureProblem, Text>> = {
  empty: { en: 'The photo is empty. Choose it again.', fr: 'La photo est vide. Choisissez-la de nouveau.' },
  'too-large': {
    en: 'The photo is larger than 20 MB. Take it again with a smaller size, or send a screenshot of it.',
    fr: 'La photo dépasse 20 Mo. Reprenez-la dans une taille plus petite, ou envoyez-en une capture d’écran.',
  },
  pdf: {
    en: 'This is a PDF, not a photo. Open it, take a screenshot of the page, and send that.',
    fr: 'C’est un PDF, pas une photo. Ouvrez-le, faites une capture d’écran de la page et envoyez-la.',
  },
  drawing: {
    en: 'This is a drawing or a web page, not a photo. Take a photo and send that.',
    fr: 'C’est un dessin ou une page web, pas une photo. Prenez une photo et envoyez-la.',
  },
  moving: {
    en: 'This picture moves. Send a photo that stands still.',
    fr: 'Cette image est animée. Envoyez une photo fixe.',
  },
  'unknown-type': {
    en: 'This is not a photo that can be read. Send a JPEG, PNG, WebP or HEIC. A screenshot of it will also do.',
    fr: 'Ce n’est pas une photo lisible. Envoyez du JPEG, PNG, WebP ou HEIC. Une capture d’écran convient aussi.',
  },
  damaged: {
    en: 'The photo is damaged or was cut off on the way. Send it again, or take it again.',
    fr: 'La photo est abîmée ou a été coupée en chemin. Renvoyez-la ou reprenez-la.',
  },
  'too-many-pixels': {
    en: 'The photo has too many pixels. Take it again with a smaller size, or send a screenshot of it.',
    fr: 'La photo a trop de pixels. Reprenez-la dans une taille plus petite, ou envoyez-en une capture d’écran.',
  },
  'too-small': {
    en: 'The photo is too small to be read. Take it again from nearer.',
    fr: 'La photo est trop petite pour être lue. Reprenez-la de plus près.',
  },
  blank: {
    en: 'The photo shows nothing. Take it again with more light.',
    fr: 'La photo ne montre rien. Reprenez-la avec plus de lumière.',
  },
  'took-too-much': {
    en: 'The photo could not be read. If it is a HEIC from an iPhone, send a screenshot of it, or choose “Most compatible” in the camera settings.',
    fr: 'La photo n’a pas pu être lue. Si c’est un HEIC d’iPhone, envoyez-en une capture d’écran, ou choisissez « Le plus compatible » dans les réglages de l’appareil photo.',
  },
  busy: {
    en: 'Many people are sending photos at this moment. Nothing is lost. Wait a minute and send it again.',
    fr: 'Beaucoup de personnes envoient des photos en ce moment. Rien n’est perdu. Attendez une minute et renvoyez-la.',
  },
}

const inLight: Text = { en: 'Take it in good light, without flash.', fr: 'Prenez-la en bonne lumière, sans flash.' }

/** What the pages of pictures say. */
export const words = {
  title: {
    document: { en: 'Photo of the identity document', fr: 'Photo du document d’identité' },
    photo: { en: 'Photo of the person', fr: 'Photo de la personne' },
    evidence: { en: 'Paper that shows how you are related', fr: 'Document qui montre votre lien' },
  },
  how: {
    document: [
      {
        en: 'Show the whole page with the photo, and the lines with < at the bottom.',
        fr: 'Montrez toute la page avec la photo, et les lignes avec des < en bas.',
      },
      inLight,
      { en: 'A document past its date is accepted.', fr: 'Un document périmé est accepté.' },
    ],
    photo: [
      {
        en: 'A recent photo, only this person, the whole face.',
        fr: 'Une photo récente, cette personne seule, tout le visage.',
      },
      inLight,
      { en: 'No computer compares faces.', fr: 'Aucun ordinateur ne compare les visages.' },
    ],
    evidence: [
      {
        en: 'For example: marriage certificate, birth certificate, family book. One photo for each page.',
        fr: 'Par exemple : acte de mariage, acte de naissance, livret de famille. Une photo par page.',
      },
      { en: 'It may be in any language.', fr: 'Il peut être dans n’importe quelle langue.' },
    ],
  },
  file: {
    document: { en: 'Take or choose the photo', fr: 'Prenez ou choisissez la photo' },
    photo: { en: 'Take or choose the photo', fr: 'Prenez ou choisissez la photo' },
    evidence: { en: 'Take or choose the photo of the page', fr: 'Prenez ou choisissez la photo de la page' },
  },
  fileHint: { en: 'Up to 20 MB. Not a PDF.', fr: '20 Mo au plus. Pas de PDF.' },
  showsHint: { en: 'For example, marriage certificate', fr: 'Par exemple, acte de mariage' },
  nameIt: {
    en: 'Say what this paper is. For example: marriage certificate. Then choose the photo again.',
    fr: 'Indiquez ce qu’est ce document. Par exemple : acte de mariage. Puis choisissez de nouveau la photo.',
  },
  choose: { en: 'Take or choose a photo first.', fr: 'Prenez ou choisissez d’abord une photo.' },
  send: { en: 'Send the photo', fr: 'Envoyer la photo' },
  replace: { en: 'Send another photo instead', fr: 'Envoyer une autre photo à la place' },
  goOn: { en: 'Continue', fr: 'Continuer' },
  stripped: {
    en: 'Before we keep the photo we take out what the phone wrote in it: the place, the time, the kind of phone.',
    fr: 'Avant de garder la photo, nous retirons ce que le téléphone y a inscrit : lieu, heure, modèle.',
  },
  smaller: {
    en: 'The photo was made smaller to save your credit.',
    fr: 'La photo a été réduite pour économiser vos données.',
  },
  sending: { en: 'Sending… This can take a minute.', fr: 'Envoi… Cela peut prendre une minute.' },
  offline: {
    en: 'No connection. Leave this page open: we send the photo again by ourselves.',
    fr: 'Pas de connexion. Laissez cette page ouverte : la photo sera renvoyée automatiquement.',
  },
  have: { en: 'We have this photo.', fr: 'Nous avons cette photo.' },
  see: { en: 'See it', fr: 'La voir' },
  seeIt: { en: 'See the photo', fr: 'Voir la photo' },
  change: { en: 'Change', fr: 'Modifier' },
  wanted: { en: 'An officer still needs this photo', fr: 'Un agent a encore besoin de cette photo' },
  papers: { en: 'We have these papers:', fr: 'Nous avons ces documents :' },
  takeOut: { en: 'Take out', fr: 'Retirer' },
  cannot: {
    document: { en: 'I cannot take or send this photo', fr: 'Je ne peux pas prendre ou envoyer cette photo' },
    photo: { en: 'I cannot take or send this photo', fr: 'Je ne peux pas prendre ou envoyer cette photo' },
    evidence: { en: 'I have no such paper', fr: 'Je n’ai pas de tel document' },
  },
  cannotSays: {
    en: 'Say why. You can then go on. An officer reads it and decides whether the photo is still needed.',
    fr: 'Expliquez pourquoi. Vous pourrez continuer. Un agent lira et décidera si la photo reste nécessaire.',
  },
  excuse: { en: 'Go on without the photo', fr: 'Continuer sans la photo' },
} satisfies Record<string, Text | Record<PictureOf, Text | readonly Text[]>>

/** What the page of a document says about its machine-readable zone. */
export const zoneWords = {
  read: {
    en: 'We read the lines at the bottom of the document. Check what we filled in.',
    fr: 'Nous avons lu les lignes au bas du document. Vérifiez ce que nous avons rempli.',
  },
  typed: { en: 'We have the lines that you copied.', fr: 'Nous avons les lignes que vous avez recopiées.' },
  unread: {
    en: 'We could not read the lines at the bottom of the document. That is no fault of yours. Fill in the page yourself.',
    fr: 'Nous n’avons pas pu lire les lignes au bas du document. Ce n’est pas votre faute. Remplissez la page vous-même.',
  },
  copy: { en: 'Copy the lines at the bottom of the document', fr: 'Recopier les lignes au bas du document' },
  copyLabel: { en: 'The two or three lines with <', fr: 'Les deux ou trois lignes avec des <' },
  copyHint: {
    en: 'Only if you can. Spaces and small letters do not matter.',
    fr: 'Seulement si vous pouvez. Les espaces et les minuscules ne comptent pas.',
  },
  doubt: {
    en: 'A check figure in the lines does not fit: {checks}. Look again at the document and copy the lines once more. If they really are so, go on: an officer will look.',
    fr: 'Un chiffre de contrôle des lignes ne correspond pas : {checks}. Regardez de nouveau le document et recopiez les lignes. Si elles sont bien ainsi, continuez : un agent regardera.',
  },
  differs: {
    en: 'The document and your form do not say the same. Put right what is wrong. If the document itself is wrong, go on: an officer will look.',
    fr: 'Le document et votre formulaire ne disent pas la même chose. Corrigez ce qui est faux. Si c’est le document qui est faux, continuez : un agent regardera.',
  },
  onDocument: { en: 'On the document: {value}', fr: 'Sur le document : {value}' },
  goOn: { en: 'It is right: continue', fr: 'C’est exact : continuer' },
} satisfies Record<string, Text>

/** What a check figure stands behind. */
export const checkWords: Readonly<Record<MrzCheck, Text>> = {
  number: { en: 'number of the document', fr: 'numéro du document' },
  birthDate: { en: 'date of birth', fr: 'date de naissance' },
  expiresOn: { en: 'expiry date', fr: 'date d’expiration' },
  optional: { en: 'the figures at the end', fr: 'les chiffres de la fin' },
  composite: { en: 'the lines as a whole', fr: 'l’ensemble des lignes' },
}

/** What the zone and the form both say, by the labels of the form. */
export const comparedWords: Readonly<Record<MrzCompared, Text>> = {
  familyName: labels.familyName,
  givenNames: labels.givenNames,
  birthDate: labels.birthDate,
  sex: labels.sex,
  nationality: labels.nationality,
  number: labels.number,
  country: labels.country,
  expiresOn: labels.expiresOn,
}
