import type { Text } from '../core/brand.ts'

/** What is said where a letter is refused, and what to do about it. */
export const decideWords = {
  unknownPlace: (known: readonly string[]): Text => ({
    en: `Choose one of the places of this state: ${known.join(', ')}.`,
    fr: `Choisissez un des lieux de cet État : ${known.join(', ')}.`,
  }),
  unknown: { en: 'Choose one of the letters listed.', fr: 'Choisissez une lettre de la liste.' },
  whichLetter: {
    en: 'Choose the letter that was handed over: one prepared here, or which letter it was on paper.',
    fr: 'Choisissez la lettre remise : une lettre préparée ici, ou de quelle lettre sur papier il s’agit.',
  },
  whichLanguage: {
    en: 'Choose the language the letter was explained in.',
    fr: 'Choisissez la langue dans laquelle la lettre a été expliquée.',
  },
  noPrepared: {
    en: 'This letter is no longer waiting to be served: it was served, or withdrawn. Look at the letters on the case.',
    fr: 'Cette lettre n’attend plus d’être notifiée : elle l’a été, ou a été retirée. Voyez les lettres du dossier.',
  },
  datesDiffer: {
    en: 'The days named in this letter are true only if it is given on the day and in the place it was prepared for. Prepare it again. If this very letter was truly handed over, say so: it then binds, to the later of its own day and the law’s.',
    fr: 'Les dates de cette lettre ne sont vraies que si elle est remise le jour et au lieu prévus. Préparez-la de nouveau. Si cette lettre-ci a bien été remise, indiquez-le : elle engage alors, jusqu’à la plus tardive de sa date et de celle de la loi.',
  },
  interpreterNeeded: {
    en: 'This letter has no text in the person’s language, and says that an interpreter must read it. Name the interpreter.',
    fr: 'Cette lettre n’a pas de texte dans la langue de la personne et dit qu’un interprète doit la lire. Nommez l’interprète.',
  },
  whyUnsigned: {
    en: 'Say why the person did not sign, in their words if you can.',
    fr: 'Indiquez pourquoi la personne n’a pas signé, si possible avec ses mots.',
  },
  nothingShown: {
    en: 'Attach the document that shows it, or say what shows it.',
    fr: 'Joignez le document qui l’établit, ou dites ce qui l’établit.',
  },
  notCurrent: {
    en: 'This is not the letter to use at that time. Choose the current one; if this one was truly served, say so: it then binds.',
    fr: 'Ce n’est pas la lettre en usage à ce moment. Choisissez l’actuelle ; si celle-ci a bien été notifiée, indiquez-le : elle engage alors.',
  },
  nothingPromised: {
    en: 'This letter offers nothing that could be decided or given up.',
    fr: 'Cette lettre n’offre rien qui puisse être tranché ou abandonné.',
  },
  beforeServed: {
    en: 'This time is before the letter was served. Check the date.',
    fr: 'Cette heure précède la notification de la lettre. Vérifiez la date.',
  },
  beforePrepared: {
    en: 'This time is before the letter was made. Check the date.',
    fr: 'Cette heure précède la préparation de la lettre. Vérifiez la date.',
  },
  alreadyClosed: { en: 'This has already been recorded.', fr: 'Cela est déjà enregistré.' },
  departureNeeded: { en: 'Give the date and time of departure.', fr: 'Indiquez la date et l’heure du départ.' },
  destinationNeeded: { en: 'Name the destination.', fr: 'Indiquez la destination.' },
  noticeFirst: { en: 'Serve the removal notice first.', fr: 'Notifiez d’abord le préavis d’éloignement.' },
  noSuchLetter: {
    en: 'There is no such letter in force on this case.',
    fr: 'Aucune lettre de ce type n’est en cours dans ce dossier.',
  },
  promiseStands: {
    en: 'This letter promised time. Withdrawing it does not end the promise; only time, or the person’s answer, does.',
    fr: 'Cette lettre a promis un délai. Son retrait n’y met pas fin : seuls le temps ou la réponse de la personne le font.',
  },
}

/** What a letter still lacks. */
export const prepareWords = {
  needed: {
    reasons: {
      en: 'Write the reasons: the letter says them to the person.',
      fr: 'Écrivez les motifs : la lettre les dit à la personne.',
    },
    contact: {
      en: 'Say who answers questions about the letter, and how to reach them.',
      fr: 'Indiquez qui répond aux questions sur la lettre, et comment le joindre.',
    },
    destination: decideWords.destinationNeeded,
    departsAt: decideWords.departureNeeded,
  },
  notCurrent: {
    en: 'This is not the letter to use now. Choose the current one.',
    fr: 'Ce n’est pas la lettre en usage actuellement. Choisissez l’actuelle.',
  },
  noText: {
    en: 'There is no official text of this letter. A duty lead must have one approved under Letters first.',
    fr: 'Il n’existe pas de texte officiel de cette lettre. Un responsable doit d’abord en faire approuver un sous Lettres.',
  },
  inPast: {
    en: 'A letter is prepared for today or a later day. One already given on paper is recorded as served, with its scan.',
    fr: 'Une lettre se prépare pour aujourd’hui ou plus tard. Une lettre déjà remise sur papier s’enregistre comme notifiée, avec sa copie numérisée.',
  },
  departed: {
    en: 'This departure is already past. Check the date.',
    fr: 'Ce départ est déjà passé. Vérifiez la date.',
  },
}
