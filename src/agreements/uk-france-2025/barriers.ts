import type { BarrierKind } from '../../law/law.ts'
import { because, never } from './overrides.ts'

/**
 * Staff of the returning state. Any of them may raise a barrier: it bites at once and is verified afterwards. Those
 * outside raise the kinds that are theirs to see, by what they lodge or record, and an authority lifts by its decision. The
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
    tells: {
      en: 'You cannot be sent back: a court has forbidden it.',
      fr: 'Vous ne pouvez pas être renvoyé : une décision de justice l’interdit.',
    },
    raisedBy: [...anyone, 'lawyer', 'court'],
    liftedBy: ['courts-desk'],
    liftedWith: {
      en: 'The order that discharges or replaces it',
      fr: 'La décision qui la lève ou la remplace',
    },
    desk: {
      en: 'Do not board. The seat is taken back; do not promise it again before the courts desk has read the discharging order.',
      fr: 'Ne pas embarquer. Le siège est repris ; ne pas le promettre avant que le bureau des juridictions ait lu la décision de levée.',
    },
    override: never('TR-26', because.court),
  },
  undertaking: {
    kind: 'undertaking',
    rule: 'JR-03',
    title: { en: 'Undertaking not to remove', fr: 'Engagement de ne pas éloigner' },
    says: {
      en: 'The Secretary of State has undertaken not to remove the person.',
      fr: 'Le ministre s’est engagé à ne pas éloigner la personne.',
    },
    tells: {
      en: 'You cannot be sent back: the government has promised not to send you.',
      fr: 'Vous ne pouvez pas être renvoyé : le gouvernement s’y est engagé.',
    },
    raisedBy: anyone,
    liftedBy: ['courts-desk'],
    liftedWith: {
      en: 'The order or written agreement that releases from the undertaking',
      fr: 'La décision ou l’accord écrit qui délie de l’engagement',
    },
    desk: {
      en: 'Do not board. The seat is taken back until the courts desk has the release from the undertaking in writing.',
      fr: 'Ne pas embarquer. Le siège est repris tant que le bureau des juridictions n’a pas par écrit la fin de l’engagement.',
    },
    override: never('JR-03', because.word),
  },
  'suspensive-remedy': {
    kind: 'suspensive-remedy',
    rule: 'TR-25',
    title: { en: 'Suspensive court challenge', fr: 'Recours suspensif' },
    says: {
      en: 'A court challenge with suspensive effect is pending.',
      fr: 'Un recours à effet suspensif est pendant.',
    },
    tells: {
      en: 'You cannot be sent back while your court case is pending.',
      fr: 'Vous ne pouvez pas être renvoyé tant que votre recours est pendant.',
    },
    raisedBy: [...anyone, 'lawyer'],
    liftedBy: ['courts-desk'],
    liftedWith: {
      en: 'The final decision of the court, or the notice of withdrawal',
      fr: 'La décision définitive du juge, ou l’acte de désistement',
    },
    desk: {
      en: 'Do not board. The seat is taken back. Keep one free until the stand-down hour and ask the courts desk.',
      fr: 'Ne pas embarquer. Le siège est repris. Gardez-en un libre jusqu’à l’heure limite et consultez le bureau des juridictions.',
    },
    override: never('TR-25', because.court),
  },
  'human-rights-claim': {
    kind: 'human-rights-claim',
    rule: 'TR-24',
    title: { en: 'Human-rights claim', fr: 'Demande fondée sur les droits de l’homme' },
    says: {
      en: 'A human-rights claim is outstanding.',
      fr: 'Une demande fondée sur les droits de l’homme est en cours.',
    },
    tells: {
      en: 'You cannot be sent back while your human-rights claim is open.',
      fr: 'Vous ne pouvez pas être renvoyé tant que votre demande fondée sur les droits de l’homme est en cours.',
    },
    raisedBy: [...anyone, 'lawyer', 'person'],
    liftedBy: ['caseworker'],
    liftedWith: {
      en: 'The refusal with its certificate, the final determination, or the withdrawal',
      fr: 'Le rejet assorti de son attestation, la décision définitive, ou le retrait',
    },
    desk: {
      en: 'Do not board. The seat is taken back until the claim is decided; ask the caseworker.',
      fr: 'Ne pas embarquer. Le siège est repris tant que la demande n’est pas tranchée ; consultez le gestionnaire du dossier.',
    },
    override: never('TR-24', because.claim),
  },
  trafficking: {
    kind: 'trafficking',
    rule: 'NRM-07a',
    title: { en: 'Trafficking decision pending', fr: 'Décision en attente sur la traite' },
    says: {
      en: 'A decision on whether the person is a victim of trafficking is pending.',
      fr: 'Une décision est attendue sur la qualité de victime de la traite.',
    },
    tells: {
      en: 'You cannot be sent back while it is being decided whether you are a victim of trafficking.',
      fr: 'Vous ne pouvez pas être renvoyé tant qu’il n’est pas décidé si vous êtes victime de la traite.',
    },
    raisedBy: [...anyone, 'lawyer', 'person', 'healthcare', 'trafficking-authority'],
    liftedBy: ['safeguarding', 'trafficking-authority'],
    liftedWith: {
      en: 'The decision of the competent authority',
      fr: 'La décision de l’autorité compétente',
    },
    desk: {
      en: 'Do not board. The seat is taken back until the competent authority has decided and its time has run; ask safeguarding.',
      fr: 'Ne pas embarquer. Le siège est repris tant que l’autorité compétente n’a pas statué et que son délai court ; consultez la protection des personnes.',
    },
    override: never('NRM-07a', because.traff),
  },
  'age-dispute': {
    kind: 'age-dispute',
    rule: 'AGE-06',
    title: { en: 'Age disputed', fr: 'Âge contesté' },
    says: {
      en: 'The person’s age is disputed and not yet decided.',
      fr: 'L’âge de la personne est contesté et n’est pas encore déterminé.',
    },
    tells: {
      en: 'You cannot be sent back while your age is being decided.',
      fr: 'Vous ne pouvez pas être renvoyé tant que votre âge n’est pas tranché.',
    },
    raisedBy: [...anyone, 'lawyer', 'person', 'healthcare', 'local-authority'],
    liftedBy: ['safeguarding', 'local-authority'],
    liftedWith: {
      en: 'The age decision of the authority competent to make it',
      fr: 'La décision sur l’âge de l’autorité compétente',
    },
    desk: {
      en: 'Do not board, and do not hold with adults. The seat is taken back; ask safeguarding.',
      fr: 'Ne pas embarquer, ni placer avec des adultes. Le siège est repris ; consultez la protection des personnes.',
    },
    override: never('AGE-06', because.child),
  },
  child: {
    kind: 'child',
    rule: 'TR-30',
    title: { en: 'Unaccompanied child', fr: 'Mineur non accompagné' },
    says: {
      en: 'The person is, or may be, an unaccompanied child.',
      fr: 'La personne est, ou pourrait être, un mineur non accompagné.',
    },
    tells: {
      en: 'You cannot be sent back: you are, or may be, under 18 and without your family.',
      fr: 'Vous ne pouvez pas être renvoyé : vous avez, ou pourriez avoir, moins de 18 ans et être sans votre famille.',
    },
    raisedBy: [...anyone, 'local-authority'],
    liftedBy: ['safeguarding', 'local-authority'],
    liftedWith: {
      en: 'The age decision that finds an adult, or proof that a responsible adult accompanies the child',
      fr: 'La décision constatant la majorité, ou la preuve qu’un adulte responsable accompagne le mineur',
    },
    desk: {
      en: 'Do not board. No seat is planned for a child who is alone. Call safeguarding at once.',
      fr: 'Ne pas embarquer. Aucun siège n’est prévu pour un mineur isolé. Appelez aussitôt la protection des personnes.',
    },
    override: never('TR-30', because.child),
  },
  medical: {
    kind: 'medical',
    rule: 'TR-07',
    title: { en: 'Unfit to travel, or medical report unread', fr: 'Inapte au voyage, ou rapport médical non lu' },
    says: {
      en: 'The person is unfit to travel, or a medical report has not been read and answered.',
      fr: 'La personne est inapte au voyage, ou un rapport médical n’a pas été lu et traité.',
    },
    tells: {
      en: 'You cannot be sent back for reasons of your health until a doctor’s question is settled.',
      fr: 'Vous ne pouvez pas être renvoyé pour des raisons de santé tant que la question médicale n’est pas réglée.',
    },
    raisedBy: [...anyone, 'healthcare'],
    liftedBy: ['safeguarding', 'healthcare'],
    liftedWith: {
      en: 'The doctor’s statement of fitness, or the written answer to the report',
      fr: 'L’attestation d’aptitude du médecin, ou la réponse écrite au rapport',
    },
    desk: {
      en: 'Do not board. The seat is taken back until a doctor’s statement or the answer to the report is on file; ask safeguarding.',
      fr: 'Ne pas embarquer. Le siège est repris tant que l’attestation du médecin ou la réponse au rapport n’est pas au dossier ; consultez la protection des personnes.',
    },
    override: never('TR-07', because.health),
  },
  'order-duty': {
    kind: 'order-duty',
    rule: 'JR-08',
    title: { en: 'Duty under a court order', fr: 'Obligation fixée par le juge' },
    says: {
      en: 'A court ordered something to be done before the transfer, and it is not done.',
      fr: 'Le juge a ordonné un acte avant la remise, et il n’est pas accompli.',
    },
    tells: {
      en: 'You cannot be sent back before something a court ordered has been done.',
      fr: 'Vous ne pouvez pas être renvoyé avant qu’un acte ordonné par le juge soit accompli.',
    },
    raisedBy: anyone,
    liftedBy: ['courts-desk'],
    liftedWith: {
      en: 'Proof that the duty was carried out, or the order that ends it',
      fr: 'La preuve de l’exécution, ou la décision qui y met fin',
    },
    desk: {
      en: 'Do not board. The seat is taken back until what the court ordered is done and proved; ask the courts desk.',
      fr: 'Ne pas embarquer. Le siège est repris tant que l’acte ordonné n’est pas accompli et prouvé ; consultez le bureau des juridictions.',
    },
    override: never('JR-08', because.court),
  },
  excluded: {
    kind: 'excluded',
    rule: 'TR-32',
    title: { en: 'Excluded by the receiving state', fr: 'Exclusion par l’État d’accueil' },
    says: {
      en: 'The receiving state has excluded the person.',
      fr: 'L’État d’accueil a exclu la personne.',
    },
    tells: {
      en: 'You cannot be sent back: France has said that it will not take you.',
      fr: 'Vous ne pouvez pas être renvoyé : la France a dit qu’elle ne vous reprendrait pas.',
    },
    raisedBy: anyone,
    liftedBy: ['duty-lead'],
    liftedWith: {
      en: 'A new answer of the receiving state, by code',
      fr: 'Une nouvelle réponse de l’État d’accueil, par code',
    },
    desk: {
      en: 'Do not board: the other side will not receive. Release the seat to somebody else; ask the duty lead.',
      fr: 'Ne pas embarquer : l’autre État ne recevra pas. Libérez le siège pour quelqu’un d’autre ; consultez le responsable de permanence.',
    },
    override: never('TR-32', because.state),
  },
  'other-lawful': {
    kind: 'other-lawful',
    rule: 'TR-07',
    title: { en: 'Another lawful obstacle', fr: 'Autre obstacle légal' },
    says: {
      en: 'Another lawful obstacle stands in the way.',
      fr: 'Un autre obstacle légal s’oppose à la remise.',
    },
    tells: {
      en: 'You cannot be sent back: something else in the law stands in the way. Ask what it is.',
      fr: 'Vous ne pouvez pas être renvoyé : un autre obstacle légal s’y oppose. Demandez lequel.',
    },
    raisedBy: anyone,
    liftedBy: ['duty-lead'],
    liftedWith: {
      en: 'A signed decision that names the obstacle and why it has gone',
      fr: 'Une décision signée qui nomme l’obstacle et dit pourquoi il a cessé',
    },
    desk: {
      en: 'Do not board. The seat is taken back until the duty lead says what the obstacle is and that it has gone.',
      fr: 'Ne pas embarquer. Le siège est repris tant que le responsable de permanence n’a pas dit quel est l’obstacle et qu’il a cessé.',
    },
    override: never('TR-07', because.other),
  },
}
