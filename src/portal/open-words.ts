import type { Text } from '../core/brand.ts'

/**
 * What people are told of windows: whether the way in is open, and what becomes of a form sent when it is not. Short
 * sentences, each whole, with times and figures filled in.
 */
export const openWords = {
  isIt: { en: 'Is it open?', fr: 'Est-ce ouvert ?' },
  open: { en: 'Open now', fr: 'Ouvert maintenant' },
  openSays: {
    en: 'You can send your form until {closes}. It has been open since {opens}.',
    fr: 'Vous pouvez envoyer votre formulaire jusqu’au {closes}. C’est ouvert depuis le {opens}.',
  },
  closed: { en: 'Closed now', fr: 'Fermé maintenant' },
  closedSays: {
    en: 'A form sent now does not count. You can start it and save it. Send it when it is open.',
    fr: 'Un formulaire envoyé maintenant ne compte pas. Vous pouvez le commencer et l’enregistrer. Envoyez-le quand ce sera ouvert.',
  },
  closedSince: { en: 'It closed on {closed}.', fr: 'C’est fermé depuis le {closed}.' },
  neverOpen: { en: 'It has not opened yet.', fr: 'Ce n’est pas encore ouvert.' },
  next: { en: 'It opens on {opens} and closes on {closes}.', fr: 'Ouverture le {opens}, fermeture le {closes}.' },
  noNext: {
    en: 'The next opening is not known yet. It will be written here.',
    fr: 'La prochaine ouverture n’est pas encore connue. Elle sera écrite ici.',
  },
  paused: { en: 'Paused now', fr: 'Suspendu maintenant' },
  pausedSays: {
    en: 'Forms have not been taken since {since}. A form sent now does not count. You can start it and save it.',
    fr: 'Aucun formulaire n’est pris depuis le {since}. Un formulaire envoyé maintenant ne compte pas. Vous pouvez le commencer et l’enregistrer.',
  },
  pausedKept: {
    en: 'A form that was already sent is kept. Its place in the draw is not lost.',
    fr: 'Un formulaire déjà envoyé est conservé. Sa participation au tirage n’est pas perdue.',
  },
  pausedNext: {
    en: 'Nobody knows yet when it goes on. It will be written here.',
    fr: 'Personne ne sait encore quand cela reprendra. Ce sera écrit ici.',
  },
  places: {
    en: 'Places released with it so far: {places}. A place is for one person.',
    fr: 'Places ouvertes jusqu’ici : {places}. Une place est pour une personne.',
  },
  noPlaces: {
    en: 'No places have been released with it yet. Forms are taken all the same, and kept.',
    fr: 'Aucune place n’a encore été ouverte. Les formulaires sont pris quand même, et conservés.',
  },
  how: { en: 'How it works, in full', fr: 'Comment cela fonctionne, en détail' },

  notNow: { en: 'It is not open now', fr: 'Ce n’est pas ouvert maintenant' },
  notNowSays: {
    en: 'Your form is saved. If you send it now it does not count, and we write to you when it can be sent again.',
    fr: 'Votre formulaire est enregistré. Si vous l’envoyez maintenant, il ne compte pas, et nous vous écrivons quand il pourra être renvoyé.',
  },
  sendAnyway: { en: 'Send it now all the same', fr: 'L’envoyer quand même' },

  outside: { en: 'Your form does not count yet', fr: 'Votre formulaire ne compte pas encore' },
  outsideClosed: {
    en: 'We received it on {at}. It was closed then, so the form is not valid this time.',
    fr: 'Nous l’avons reçu le {at}. C’était fermé : cette fois, le formulaire n’est pas valide.',
  },
  outsidePaused: {
    en: 'We received it on {at}. Forms were not taken then, so it is not valid this time.',
    fr: 'Nous l’avons reçu le {at}. Aucun formulaire n’était pris : cette fois, il n’est pas valide.',
  },
  outsideNotInForce: {
    en: 'We received it on {at}. The agreement was not in force then, so the form is not valid.',
    fr: 'Nous l’avons reçu le {at}. L’accord n’était pas en vigueur : le formulaire n’est pas valide.',
  },
  outsideKept: {
    en: 'Nothing is lost. All you wrote is kept, and you can change it.',
    fr: 'Rien n’est perdu. Tout ce que vous avez écrit est conservé, et vous pouvez le modifier.',
  },
  outsideAgain: {
    en: 'You must send it again when it is open. We will write to you. Sending it early brings no advantage.',
    fr: 'Vous devrez le renvoyer quand ce sera ouvert. Nous vous écrirons. L’envoyer plus tôt n’apporte aucun avantage.',
  },
  outsideNow: {
    en: 'It is open now: send your form again before {closes}.',
    fr: 'C’est ouvert maintenant : renvoyez votre formulaire avant le {closes}.',
  },
  sendAgain: { en: 'Check and send it again', fr: 'Vérifier et renvoyer' },
} satisfies Record<string, Text>

/** The page that says how it works, a section at a time. */
export const howWords = {
  title: { en: 'How it works', fr: 'Comment cela fonctionne' },
  free: { en: 'It is free', fr: 'C’est gratuit' },
  freeSays: {
    en: 'The form costs nothing. A place costs nothing. There is no fee at any step.',
    fr: 'Le formulaire ne coûte rien. Une place ne coûte rien. Aucuns frais, à aucune étape.',
  },
  who: { en: 'Who can apply', fr: 'Qui peut déposer' },
  decides: { en: 'Who decides', fr: 'Qui décide' },
  decidesSays: [
    {
      en: '{TheReturning} decides alone. {TheReceiving} does not choose anybody.',
      fr: 'C’est {theReturning} qui décide. {TheReceiving} ne choisit personne.',
    },
    {
      en: 'An officer decides on each form and gives reasons. No computer decides. Nobody gets a score.',
      fr: 'Un agent décide de chaque formulaire et donne ses raisons. Aucun ordinateur ne décide. Personne ne reçoit de note.',
    },
  ],
  prepare: { en: 'What to prepare', fr: 'Ce qu’il faut préparer' },
  long: { en: 'How long it takes', fr: 'Combien de temps il faut' },
  longSays: [
    {
      en: 'The form takes about 20 minutes. You can stop at any time and come back with your reference and your code.',
      fr: 'Le formulaire prend environ 20 minutes. Vous pouvez vous arrêter à tout moment et revenir avec votre référence et votre code.',
    },
    {
      en: 'When it is sent, each adult has {presenceTime} to show that they are {inReceiving}. Keep your phone on.',
      fr: 'Après l’envoi, chaque adulte a {presenceTime} pour montrer qu’il est {inReceiving}. Gardez votre téléphone allumé.',
    },
    {
      en: 'How long you wait after that depends on the places. Nobody can tell you a date.',
      fr: 'Ensuite, l’attente dépend des places. Personne ne peut vous donner une date.',
    },
  ],
  main: { en: 'Who should be the main applicant', fr: 'Qui doit être le demandeur principal' },
  mainSays: [
    {
      en: 'One person fills in the form for the whole family. This is the main applicant.',
      fr: 'Une personne remplit le formulaire pour toute la famille. C’est le demandeur principal.',
    },
    {
      en: 'This choice matters. It can change what happens to the whole family. Choose before you start.',
      fr: 'Ce choix compte. Il peut changer la suite pour toute la famille. Choisissez avant de commencer.',
    },
    {
      en: 'If you are not sure, ask a lawyer or a support group first.',
      fr: 'En cas de doute, demandez d’abord à un avocat ou à une association.',
    },
  ],
  draw: { en: 'How the draw works', fr: 'Comment fonctionne le tirage' },
  drawSays: [
    {
      en: 'Everybody who meets the conditions and waits is on one list.',
      fr: 'Toutes les personnes qui remplissent les conditions et attendent sont sur une même liste.',
    },
    {
      en: 'The list is fixed and published, without names, before the draw.',
      fr: 'La liste est fixée et publiée, sans les noms, avant le tirage.',
    },
    {
      en: 'Chance alone puts the list in order, and both states take part so that neither can steer it.',
      fr: 'Le hasard seul met la liste en ordre, et les deux États y participent pour qu’aucun ne puisse l’orienter.',
    },
    {
      en: 'Places go down the list until they are used; a family is never split and a large family has the same chance as one person.',
      fr: 'Les places suivent la liste jusqu’à épuisement ; une famille n’est jamais séparée et une famille nombreuse a la même chance qu’une personne seule.',
    },
    {
      en: 'Anybody can run the draw again and see that it was right; who is not reached stays on the list for the next one.',
      fr: 'Chacun peut refaire le tirage et voir qu’il est juste ; qui n’est pas atteint reste sur la liste pour le suivant.',
    },
  ],
  draws: { en: 'See the draws that were held', fr: 'Voir les tirages effectués' },
  after: { en: 'What happens after', fr: 'Ce qui se passe ensuite' },
  silence: { en: 'If you hear nothing', fr: 'Si vous ne recevez rien' },
  silenceSays: [
    {
      en: 'Silence is not a yes and not a no. A valid form is kept until there is room. No time is fixed.',
      fr: 'Le silence n’est ni un oui ni un non. Un formulaire valide est conservé jusqu’à ce qu’une place se libère. Aucun délai n’est fixé.',
    },
    {
      en: 'You can see where you stand at any time with your reference and your code.',
      fr: 'Vous pouvez voir où vous en êtes à tout moment avec votre référence et votre code.',
    },
    {
      en: 'Do not travel {toReturning} before your entry clearance is granted.',
      fr: 'Ne partez pas pour {theReturning} avant l’accord de votre visa d’entrée.',
    },
  ],
  scams: { en: 'Scams', fr: 'Arnaques' },
  scamsSays: [
    {
      en: 'Nobody can sell you a place. Nobody can make your chance better.',
      fr: 'Personne ne peut vous vendre une place. Personne ne peut augmenter votre chance.',
    },
    {
      en: 'We never ask for money. We never ask for your code by phone, by message or in the street.',
      fr: 'Nous ne demandons jamais d’argent. Nous ne demandons jamais votre code par téléphone, par message ou dans la rue.',
    },
    {
      en: 'If somebody asks for money, do not pay. Tell a person you trust.',
      fr: 'Si quelqu’un demande de l’argent, ne payez pas. Parlez-en à une personne de confiance.',
    },
  ],
  help: { en: 'Help from a person', fr: 'L’aide d’une personne' },
  helpSays: [
    {
      en: 'Somebody you trust may fill in the form with you. Keep your reference and your code yourself.',
      fr: 'Une personne de confiance peut remplir le formulaire avec vous. Gardez vous-même votre référence et votre code.',
    },
    {
      en: 'If you cannot use the page, or cannot show where you are with your phone, an officer can decide on other evidence.',
      fr: 'Si vous ne pouvez pas utiliser la page, ou montrer où vous êtes avec votre téléphone, un agent peut décider sur d’autres preuves.',
    },
    {
      en: 'A lawyer or a support group can tell you what this form means for you. Ask before you send it if you are not sure.',
      fr: 'Un avocat ou une association peut vous dire ce que ce formulaire signifie pour vous. Demandez avant l’envoi en cas de doute.',
    },
  ],
  accessible: { en: 'On any phone', fr: 'Sur tout téléphone' },
  accessibleSays: [
    {
      en: 'The pages are small. They work on an old phone, with a slow network, with a keyboard and with a screen reader.',
      fr: 'Les pages sont légères. Elles fonctionnent sur un vieux téléphone, avec un réseau lent, au clavier et avec un lecteur d’écran.',
    },
    {
      en: 'What you save is kept when the network breaks. Open the page again and go on.',
      fr: 'Ce que vous enregistrez est conservé si le réseau coupe. Rouvrez la page et continuez.',
    },
  ],
  machines: { en: 'For programs: whether it is open', fr: 'Pour les programmes : si c’est ouvert' },
} satisfies Record<string, Text | readonly Text[]>
