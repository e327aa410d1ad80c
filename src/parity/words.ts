/** Refusals about places and the scheme. */
export const words = {
  repeated: { en: 'This admission is already on file.', fr: 'Cette admission est déjà au dossier.' },
  noAdmission: { en: 'No admission carries this reference.', fr: 'Aucune admission ne porte cette référence.' },
  alreadySigned: {
    en: 'This admission is already signed by this state.',
    fr: 'Cette admission est déjà signée par cet État.',
  },
  alreadySuspended: { en: 'The scheme is already suspended.', fr: 'Le dispositif est déjà suspendu.' },
  noticeTooShort: {
    en: 'Suspension needs a week’s notice. Choose a later start.',
    fr: 'La suspension exige un préavis d’une semaine. Choisissez une date ultérieure.',
  },
  notSuspended: { en: 'The scheme is not suspended.', fr: 'Le dispositif n’est pas suspendu.' },
  notYours: {
    en: 'The other state suspended the scheme; only it can resume.',
    fr: 'L’autre État a suspendu le dispositif ; lui seul peut le reprendre.',
  },
}
