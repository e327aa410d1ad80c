import type { BarrierKind } from '../../law/law.ts'

/**
 * Staff of the returning state. Any of them may raise a barrier: it bites at once and is verified afterwards. The
 * receiving state excludes a person by the code of its answer (TR-70); `excluded` is for what came by another way.
 */
const anyone: readonly string[] = [
  'screening-officer',
  'caseworker',
  'safeguarding',
  'courts-desk',
  'detention-desk',
  'flight-desk',
  'escort',
  'admissions-officer',
  'duty-lead',
]

/**
 * What may stand in the way of a transfer, who lifts it, and with which document. Lifting is narrow. A recovery period,
 * notices and time limits are not here: they follow from dates.
 *
 * No provision that we have seen speaks of fitness to travel, or of obstacles in general. `medical` and `other-lawful`
 * therefore rest on the duty of Art 1(4)(c), TR-07, to treat everyone in keeping with international law.
 */
export const barriers: Readonly<Record<string, BarrierKind>> = {
  injunction: {
    kind: 'injunction',
    rule: 'TR-26',
    title: { en: 'Injunction or court order', fr: 'Injonction ou décision de justice' },
    says: {
      en: 'A court order forbids the transfer.',
      fr: 'Une décision de justice interdit la remise.',
    },
    raisedBy: anyone,
    liftedBy: ['courts-desk'],
    liftedWith: {
      en: 'The order that discharges or replaces it',
      fr: 'La décision qui la lève ou la remplace',
    },
  },
  undertaking: {
    kind: 'undertaking',
    rule: 'JR-03',
    title: { en: 'Undertaking not to remove', fr: 'Engagement de ne pas éloigner' },
    says: {
      en: 'The Secretary of State has undertaken not to remove the person.',
      fr: 'Le ministre s’est engagé à ne pas éloigner la personne.',
    },
    raisedBy: anyone,
    liftedBy: ['courts-desk'],
    liftedWith: {
      en: 'The order or written agreement that releases from the undertaking',
      fr: 'La décision ou l’accord écrit qui délie de l’engagement',
    },
  },
  'suspensive-remedy': {
    kind: 'suspensive-remedy',
    rule: 'TR-25',
    title: { en: 'Suspensive court challenge', fr: 'Recours suspensif' },
    says: {
      en: 'A court challenge with suspensive effect is pending.',
      fr: 'Un recours à effet suspensif est pendant.',
    },
    raisedBy: anyone,
    liftedBy: ['courts-desk'],
    liftedWith: {
      en: 'The final decision of the court, or the notice of withdrawal',
      fr: 'La décision définitive du juge, ou l’acte de désistement',
    },
  },
  'human-rights-claim': {
    kind: 'human-rights-claim',
    rule: 'TR-24',
    title: { en: 'Human-rights claim', fr: 'Demande fondée sur les droits de l’homme' },
    says: {
      en: 'A human-rights claim is outstanding.',
      fr: 'Une demande fondée sur les droits de l’homme est en cours.',
    },
    raisedBy: anyone,
    liftedBy: ['caseworker'],
    liftedWith: {
      en: 'The refusal with its certificate, the final determination, or the withdrawal',
      fr: 'Le rejet assorti de son attestation, la décision définitive, ou le retrait',
    },
  },
  trafficking: {
    kind: 'trafficking',
    rule: 'NRM-07a',
    title: { en: 'Trafficking decision pending', fr: 'Décision en attente sur la traite' },
    says: {
      en: 'A decision on whether the person is a victim of trafficking is pending.',
      fr: 'Une décision est attendue sur la qualité de victime de la traite.',
    },
    raisedBy: anyone,
    liftedBy: ['safeguarding'],
    liftedWith: {
      en: 'The decision of the competent authority',
      fr: 'La décision de l’autorité compétente',
    },
  },
  'age-dispute': {
    kind: 'age-dispute',
    rule: 'AGE-06',
    title: { en: 'Age disputed', fr: 'Âge contesté' },
    says: {
      en: 'The person’s age is disputed and not yet decided.',
      fr: 'L’âge de la personne est contesté et n’est pas encore déterminé.',
    },
    raisedBy: anyone,
    liftedBy: ['safeguarding'],
    liftedWith: {
      en: 'The age decision of the authority competent to make it',
      fr: 'La décision sur l’âge de l’autorité compétente',
    },
  },
  child: {
    kind: 'child',
    rule: 'TR-30',
    title: { en: 'Unaccompanied child', fr: 'Mineur non accompagné' },
    says: {
      en: 'The person is, or may be, an unaccompanied child.',
      fr: 'La personne est, ou pourrait être, un mineur non accompagné.',
    },
    raisedBy: anyone,
    liftedBy: ['safeguarding'],
    liftedWith: {
      en: 'The age decision that finds an adult, or proof that a responsible adult accompanies the child',
      fr: 'La décision constatant la majorité, ou la preuve qu’un adulte responsable accompagne le mineur',
    },
  },
  medical: {
    kind: 'medical',
    rule: 'TR-07',
    title: { en: 'Unfit to travel, or medical report unread', fr: 'Inapte au voyage, ou rapport médical non lu' },
    says: {
      en: 'The person is unfit to travel, or a medical report has not been read and answered.',
      fr: 'La personne est inapte au voyage, ou un rapport médical n’a pas été lu et traité.',
    },
    raisedBy: anyone,
    liftedBy: ['safeguarding'],
    liftedWith: {
      en: 'The doctor’s statement of fitness, or the written answer to the report',
      fr: 'L’attestation d’aptitude du médecin, ou la réponse écrite au rapport',
    },
  },
  'order-duty': {
    kind: 'order-duty',
    rule: 'JR-08',
    title: { en: 'Duty under a court order', fr: 'Obligation fixée par le juge' },
    says: {
      en: 'A court ordered something to be done before the transfer, and it is not done.',
      fr: 'Le juge a ordonné un acte avant la remise, et il n’est pas accompli.',
    },
    raisedBy: anyone,
    liftedBy: ['courts-desk'],
    liftedWith: {
      en: 'Proof that the duty was carried out, or the order that ends it',
      fr: 'La preuve de l’exécution, ou la décision qui y met fin',
    },
  },
  excluded: {
    kind: 'excluded',
    rule: 'TR-32',
    title: { en: 'Excluded by the receiving state', fr: 'Exclusion par l’État d’accueil' },
    says: {
      en: 'The receiving state has excluded the person.',
      fr: 'L’État d’accueil a exclu la personne.',
    },
    raisedBy: anyone,
    liftedBy: ['duty-lead'],
    liftedWith: {
      en: 'A new answer of the receiving state, by code',
      fr: 'Une nouvelle réponse de l’État d’accueil, par code',
    },
  },
  'other-lawful': {
    kind: 'other-lawful',
    rule: 'TR-07',
    title: { en: 'Another lawful obstacle', fr: 'Autre obstacle légal' },
    says: {
      en: 'Another lawful obstacle stands in the way.',
      fr: 'Un autre obstacle légal s’oppose à la remise.',
    },
    raisedBy: anyone,
    liftedBy: ['duty-lead'],
    liftedWith: {
      en: 'A signed decision that names the obstacle and why it has gone',
      fr: 'Une décision signée qui nomme l’obstacle et dit pourquoi il a cessé',
    },
  },
}
