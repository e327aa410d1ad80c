import type { Text } from '../core/brand.ts'

/** Labels of the registration form, by input. */
export const labels = {
  familyName: { en: 'Family name', fr: 'Nom de famille' },
  givenNames: { en: 'Given names', fr: 'Prénoms' },
  birthDate: { en: 'Date of birth', fr: 'Date de naissance' },
  sex: { en: 'Sex', fr: 'Sexe' },
  nationality: { en: 'Nationality', fr: 'Nationalité' },
  documentNumber: { en: 'Number of an identity document', fr: 'Numéro d’une pièce d’identité' },
  documentKind: { en: 'Kind of document', fr: 'Type de pièce' },
  documentCountry: { en: 'Country of the document', fr: 'Pays de la pièce' },
  language: { en: 'Language of the interview', fr: 'Langue de l’entretien' },
  interpreter: { en: 'Interpreter', fr: 'Interprète' },
  ground: { en: 'Ground', fr: 'Motif' },
  directRoute: {
    en: 'Did the person come straight from the receiving state?',
    fr: 'La personne vient-elle directement de l’État requis ?',
  },
  directRouteEvidence: { en: 'If it is shown: what shows it', fr: 'Si elle est établie : ce qui l’établit' },
  age: { en: 'Age, as the authorised official found it', fr: 'Âge, tel que constaté par l’agent habilité' },
  protectionClaim: { en: 'Protection claim', fr: 'Demande de protection' },
  heldAt: { en: 'Held at', fr: 'Lieu de rétention' },
  earlierCase: { en: 'Is this the same person?', fr: 'S’agit-il de la même personne ?' },
  somebodyElse: { en: 'If somebody else: how you know', fr: 'Si c’est une autre personne : comment vous le savez' },
  notTheSame: {
    en: 'Another person of this name and birth date is registered from this landing. How do you know this is somebody else?',
    fr: 'Une autre personne de même nom et date de naissance est enregistrée pour ce débarquement. Comment savez-vous que c’est quelqu’un d’autre ?',
  },
  concern: { en: 'Raise at once', fr: 'Signaler immédiatement' },
} satisfies Record<string, Text>

/** What every person is asked. The words asked and the words answered are both kept. */
export const questions: readonly { readonly name: string; readonly text: Text }[] = [
  {
    name: 'q-family',
    text: {
      en: 'How old are you, and is any of your family with you or in Europe?',
      fr: 'Quel âge avez-vous, et des membres de votre famille sont-ils avec vous ou en Europe ?',
    },
  },
  {
    name: 'q-route',
    text: {
      en: 'How did you travel here: which countries, where did you stay, how long?',
      fr: 'Comment êtes-vous venu : par quels pays, où avez-vous séjourné, combien de temps ?',
    },
  },
  {
    name: 'q-reasons',
    text: {
      en: 'Is there any reason why you should not be returned there?',
      fr: 'Y a-t-il une raison pour laquelle vous ne devriez pas y être renvoyé ?',
    },
  },
  {
    name: 'q-exploitation',
    text: {
      en: 'Has anybody forced you to work, kept you, taken your documents or hurt you on the way?',
      fr: 'Quelqu’un vous a-t-il forcé à travailler, retenu, pris vos papiers ou fait du mal en route ?',
    },
  },
  {
    name: 'q-health',
    text: {
      en: 'Are you ill, injured or pregnant, or do you take medicine?',
      fr: 'Êtes-vous malade, blessé ou enceinte, ou prenez-vous un traitement ?',
    },
  },
]

/** Barriers a screening officer can raise with the registration, by kind. */
export const concerns: readonly { readonly kind: string; readonly text: Text; readonly says: Text }[] = [
  {
    kind: 'trafficking',
    text: { en: 'Signs of trafficking or exploitation', fr: 'Indices de traite ou d’exploitation' },
    says: {
      en: 'Signs of trafficking or exploitation at screening.',
      fr: 'Indices de traite ou d’exploitation à l’entretien.',
    },
  },
  {
    kind: 'medical',
    text: { en: 'Ill, injured or unfit to travel', fr: 'Malade, blessé ou inapte au voyage' },
    says: { en: 'Health concern at screening.', fr: 'Préoccupation de santé à l’entretien.' },
  },
]

export const words = {
  noGround: { en: 'None of these', fr: 'Aucun de ces motifs' },
  noGroundHint: {
    en: 'The person is registered, and cannot be returned under the agreement.',
    fr: 'La personne est enregistrée, et ne peut pas être réadmise au titre de l’accord.',
  },
  particulars: { en: 'Who', fr: 'Identité' },
  interview: { en: 'Interview', fr: 'Entretien' },
  interviewHint: {
    en: 'Word for word as interpreted. Leave empty only what was not asked.',
    fr: 'Mot pour mot selon l’interprète. Ne laissez vide que ce qui n’a pas été demandé.',
  },
  findings: { en: 'Findings', fr: 'Constatations' },
  documentHint: {
    en: 'Passport, identity card or another, even expired. Leave empty if there is none.',
    fr: 'Passeport, carte d’identité ou autre, même périmé. Laissez vide s’il n’y en a pas.',
  },
  namesHint: {
    en: 'As on the document, or as the person says it.',
    fr: 'Comme sur le document, ou tel que la personne le dit.',
  },
  chooseCountry: { en: 'Choose a nationality', fr: 'Choisissez une nationalité' },
  chooseLanguage: { en: 'Choose a language', fr: 'Choisissez une langue' },
  shown: { en: 'Yes, and it can be shown', fr: 'Oui, et cela peut être établi' },
  notShown: { en: 'Not shown', fr: 'Non établi' },
  evidenceHint: {
    en: 'For example: photographs, tickets, what the crew saw.',
    fr: 'Par exemple : photographies, billets, constatations de l’équipage.',
  },
  noClaim: { en: 'None made', fr: 'Aucune' },
  claim: { en: 'Claims protection', fr: 'Demande une protection' },
  heldHint: { en: 'Leave empty if the person is not held.', fr: 'Laissez vide si la personne n’est pas retenue.' },
  concernHint: {
    en: 'A barrier stands from the moment you save. It is looked into afterwards.',
    fr: 'L’obstacle est en place dès l’enregistrement. Il est examiné ensuite.',
  },
  candidates: {
    en: 'Earlier cases have the same name and birth date. Nothing is decided for you: compare, then say.',
    fr: 'Des dossiers antérieurs portent les mêmes nom et date de naissance. Rien n’est décidé à votre place : comparez, puis dites-le.',
  },
  sayWhich: {
    en: 'Say whether this is the person of an earlier case or somebody else.',
    fr: 'Indiquez s’il s’agit de la personne d’un dossier antérieur ou de quelqu’un d’autre.',
  },
  sayWhy: {
    en: 'Say how you know it is somebody else.',
    fr: 'Indiquez comment vous savez que c’est quelqu’un d’autre.',
  },
  sameAs: { en: 'The same person as', fr: 'La même personne que' },
  somebodyElse: { en: 'Somebody else', fr: 'Une autre personne' },
  officerElse: {
    en: 'Officer’s finding: somebody else than the person of the same name and birth date, because',
    fr: 'Constatation de l’agent : autre personne que celle de mêmes nom et date de naissance, car',
  },
  landed: { en: 'landed', fr: 'débarquement du' },
  save: { en: 'Register the person', fr: 'Enregistrer la personne' },
} satisfies Record<string, Text>
