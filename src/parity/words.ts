/** Refusals about places. */
export const words = {
  repeated: { en: 'This admission is already on file.', fr: 'Cette admission est déjà au dossier.' },
  noAdmission: { en: 'No admission carries this reference.', fr: 'Aucune admission ne porte cette référence.' },
  alreadySigned: {
    en: 'This admission is already signed by this state.',
    fr: 'Cette admission est déjà signée par cet État.',
  },
  stale: {
    en: 'The places of this admission have changed since this page was opened. Look at it again.',
    fr: 'Les places de cette admission ont changé depuis l’ouverture de cette page. Relisez-la.',
  },
  noPlaces: { en: 'None of these places is in the book.', fr: 'Aucune de ces places n’est dans le livre.' },
}
