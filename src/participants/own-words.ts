import type { Text } from '../core/brand.ts'

/** The forms as those outside read them: plain words, and what happens when the button is pressed. */
export const inYourWords: Text = { en: 'In your own words', fr: 'Avec vos mots' }
export const whyAge: Text = { en: 'Why', fr: 'Pourquoi' }
export const whatHappened: Text = { en: 'What happened', fr: 'Ce qui s’est passé' }
export const whatIsWrong: Text = {
  en: 'What is wrong, and what would be right',
  fr: 'Ce qui est faux, et ce qui serait juste',
}
export const whyLonger: Text = {
  en: 'For what you need more time, and how long',
  fr: 'Pour quoi vous avez besoin de temps, et combien',
}
export const aboutWhat: Text = { en: 'What about, if you like', fr: 'À quel sujet, si vous voulez' }

/** What an order is called whose document did not come with it; it stands in the record, in both languages. */
export const toFollow = 'Order, document to follow / Décision, document à suivre'
export const orderNameHint: Text = {
  en: 'Left empty, the name of the document attached.',
  fr: 'À défaut, le nom du document joint.',
}

export const lodgeOrder = {
  title: { en: 'Lodge a court order', fr: 'Déposer une décision de justice' },
  intro: {
    en: 'It shuts the gate and takes any seat the moment you send it, before anybody has read it. If the document will not open or is missing, it still does.',
    fr: 'Elle ferme le passage et retire tout siège dès l’envoi, avant toute lecture. Si le document ne s’ouvre pas ou manque, elle le fait quand même.',
  },
  submit: { en: 'Lodge the order now', fr: 'Déposer la décision maintenant' },
  done: { en: 'The order is stored. It stands, unread.', fr: 'La décision est enregistrée. Elle vaut, non lue.' },
}

export const otherOrder = {
  title: { en: 'Lodge an order about somebody else', fr: 'Déposer une décision concernant une autre personne' },
  intro: {
    en: 'For a person whose case is not on your page. The courts desk matches it to a case; until then it stops nobody. In urgent cases telephone the desk as well.',
    fr: 'Pour une personne dont le dossier n’est pas sur votre page. Le bureau des juridictions la rattache à un dossier ; d’ici là elle n’arrête personne. En cas d’urgence, téléphonez aussi au bureau.',
  },
  about: { en: 'Whom it is about', fr: 'De qui il s’agit' },
  aboutHint: {
    en: 'As the order says: name or cipher, date of birth, any reference.',
    fr: 'Tel que la décision le dit : nom ou initiales, date de naissance, toute référence.',
  },
  submit: { en: 'Send it to the courts desk', fr: 'L’envoyer au bureau des juridictions' },
  done: {
    en: 'The courts desk has the order and looks for the case.',
    fr: 'Le bureau des juridictions a la décision et cherche le dossier.',
  },
}

const sent: Text = {
  en: 'It is stored, and it counts from now.',
  fr: 'C’est enregistré, et cela compte dès maintenant.',
}
const send: Text = { en: 'Send', fr: 'Envoyer' }

export const moreTime = {
  title: { en: 'Ask for more time', fr: 'Demander un délai supplémentaire' },
  intro: {
    en: 'An officer decides. Until then the time you were given goes on, and nothing is decided against you.',
    fr: 'Un agent statue. D’ici là, le délai donné continue de courir et rien n’est décidé contre vous.',
  },
  submit: send,
  done: { en: 'Your request is with an officer.', fr: 'Votre demande est chez un agent.' },
}
export const human = {
  title: { en: 'I want to speak to somebody', fr: 'Je veux parler à quelqu’un' },
  intro: {
    en: 'Somebody who knows your case is told at once and answers here or comes to you.',
    fr: 'Une personne qui connaît votre dossier est prévenue aussitôt et répond ici ou vient vous voir.',
  },
  submit: { en: 'Ask for somebody', fr: 'Demander quelqu’un' },
  done: { en: 'They have been told.', fr: 'La personne est prévenue.' },
}
export const wrong = {
  title: { en: 'Something here is wrong', fr: 'Quelque chose ici est faux' },
  intro: { en: 'An officer looks at it and answers here.', fr: 'Un agent vérifie et répond ici.' },
  submit: send,
  done: { en: 'An officer has been told.', fr: 'Un agent est prévenu.' },
}
export const answerNotice = {
  title: {
    en: 'Answer the notice, or say something for the file',
    fr: 'Répondre à l’avis, ou verser des observations',
  },
  intro: {
    en: 'What you write goes to whoever decides, word for word.',
    fr: 'Ce que vous écrivez va mot pour mot à qui décide.',
  },
  submit: send,
  done: sent,
}
export const needProtection = {
  title: { en: 'Ask for protection (asylum)', fr: 'Demander une protection (asile)' },
  intro: {
    en: 'From the moment you press the button nobody may be sent away on this case until the claim is decided. You need give no reasons yet.',
    fr: 'Dès que vous appuyez, aucun renvoi n’est possible dans ce dossier tant que la demande n’est pas tranchée. Aucun motif n’est demandé à ce stade.',
  },
  submit: { en: 'Ask for protection now', fr: 'Demander la protection maintenant' },
  done: { en: 'The claim is stored.', fr: 'La demande est enregistrée.' },
  already: {
    en: 'The claim for protection is open already.',
    fr: 'La demande de protection est déjà en cours.',
  },
}

export const plainClaims = {
  humanRights: {
    title: { en: 'Make a human-rights claim', fr: 'Invoquer les droits de l’homme' },
    submit: send,
    done: sent,
  },
  age: {
    title: { en: 'Say that the age is wrong', fr: 'Contester l’âge retenu' },
    intro: {
      en: 'From this moment nobody travels on the earlier finding. It is checked afterwards.',
      fr: 'Dès cet instant, aucun départ ne repose sur le constat antérieur. La vérification vient ensuite.',
    },
    submit: send,
    done: sent,
  },
  trafficking: {
    title: { en: 'Raise a concern of trafficking', fr: 'Signaler une possible traite' },
    intro: {
      en: 'From this moment nobody travels until the authority has decided.',
      fr: 'Dès cet instant, aucun départ tant que l’autorité n’a pas statué.',
    },
    submit: send,
    done: sent,
  },
  reconsideration: {
    title: { en: 'Ask the authority to reconsider', fr: 'Demander un réexamen à l’autorité' },
    intro: { en: 'Of a first decision that was negative.', fr: 'D’une première décision négative.' },
    submit: send,
    done: sent,
  },
} satisfies Record<string, Record<string, Text>>

export const personal = {
  humanRights: {
    title: {
      en: 'Sending me away would harm me or part me from my family',
      fr: 'Me renvoyer me ferait du mal ou me séparerait de ma famille',
    },
    intro: {
      en: 'This is a human-rights claim. While it is open you are not sent.',
      fr: 'C’est une demande fondée sur les droits de l’homme. Tant qu’elle est en cours, vous n’êtes pas renvoyé.',
    },
    submit: send,
    done: sent,
  },
  trafficking: {
    title: {
      en: 'I was forced, sold, locked up or made to work',
      fr: 'On m’a forcé, vendu, enfermé ou fait travailler',
    },
    intro: {
      en: 'From the moment you send this you are not sent away until it has been looked into. You need not tell everything now.',
      fr: 'Dès l’envoi, vous n’êtes pas renvoyé tant que cela n’a pas été examiné. Vous n’avez pas à tout dire maintenant.',
    },
    submit: send,
    done: sent,
  },
  age: {
    title: { en: 'I am under 18', fr: 'J’ai moins de 18 ans' },
    intro: {
      en: 'From the moment you send this you are not sent away until your age has been looked into.',
      fr: 'Dès l’envoi, vous n’êtes pas renvoyé tant que votre âge n’a pas été examiné.',
    },
    submit: send,
    done: sent,
  },
} satisfies Record<string, Record<string, Text>>

/** The desk's forms under the titles of those who act for themselves and not for a file. */
export const ownTitles: Readonly<Record<string, Text>> = {
  'find-age': { en: 'Give your decision on the age', fr: 'Rendre votre décision sur l’âge' },
  'record-examination': { en: 'Say that you examined the person', fr: 'Signaler votre examen de la personne' },
  'record-medical-report': { en: 'Make a report', fr: 'Faire un rapport' },
  'state-fitness': { en: 'Say whether the person is fit to travel', fr: 'Dire si la personne est apte au voyage' },
  'find-risk-level': { en: 'Give the level of an adult at risk', fr: 'Indiquer le niveau de vulnérabilité' },
  'record-journey-needs': { en: 'Say what the person needs on the journey', fr: 'Dire les besoins pour le voyage' },
  'ask-trafficking-information': { en: 'Ask for information', fr: 'Demander des précisions' },
  'record-reasonable-grounds': { en: 'Give the first decision', fr: 'Rendre la première décision' },
  'record-reconsideration': { en: 'Give the decision on reconsideration', fr: 'Rendre la décision de réexamen' },
  'record-conclusive-grounds': { en: 'Give the conclusive decision', fr: 'Rendre la décision définitive' },
  'record-disqualification': { en: 'Give a decision of disqualification', fr: 'Rendre une décision d’exclusion' },
}
