import type { Text } from '../../core/brand.ts'
import type { BarrierKind, OverrideTerms, RuleId } from '../../law/law.ts'

/** Staff of the returning state: any of them may raise a barrier; it bites at once and is verified afterwards. */
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

/** Why two officials may not put a barrier aside. */
const because = {
  court: {
    en: 'Never: what a court has ordered, or is asked to decide, only the court can move.',
    fr: 'Jamais : ce qu’un juge a ordonné ou doit trancher, seul le juge peut le changer.',
  },
  traff: {
    en: 'Never: the decision of the competent authority must exist before anybody boards.',
    fr: 'Jamais : la décision de l’autorité compétente doit exister avant tout embarquement.',
  },
  child: {
    en: 'Never: the exclusion of children who are alone is absolute, and a doubt about age counts as one.',
    fr: 'Jamais : l’exclusion des mineurs isolés est absolue, et un doute sur l’âge en tient lieu.',
  },
  health: {
    en: 'Never: no text lets officials put health aside; only the doctor’s statement or the answer to the report moves it.',
    fr: 'Jamais : aucun texte ne permet d’écarter la santé ; seules l’attestation du médecin ou la réponse au rapport y changent quelque chose.',
  },
  other: {
    en: 'Never here: no text that we have seen allows it. Two officials with reasons are known only as an idea, not as a rule.',
    fr: 'Jamais ici : aucun texte consulté ne le permet. Deux agents avec motifs n’existent qu’à l’état d’idée, non de règle.',
  },
  state: {
    en: 'Never: only the receiving state can take back what it has refused.',
    fr: 'Jamais : seul l’État d’accueil peut revenir sur son refus.',
  },
  prot: {
    en: 'Never: the exemption and its assurances protect the person; they end by a finding, not by being put aside.',
    fr: 'Jamais : la dispense et ses garanties protègent la personne ; elles cessent par une constatation, non en étant écartées.',
  },
} satisfies Record<string, Text>

const never = (rule: RuleId, says: Text): OverrideTerms => ({ by: [], rule, readings: [], says })

/**
 * What may stand in the way of a return, who lifts it, and with which document. Who lifts is our choice: the texts that
 * were read name no officer. No text was seen on fitness to travel or on trafficking by itself; `medical` and
 * `other-lawful` rest on the duty of protection (ET-22), `trafficking` on the list of vulnerable people (ET-15).
 */
export const barriers: Readonly<Record<string, BarrierKind>> = {
  injunction: {
    kind: 'injunction',
    rule: 'ET-24',
    title: { en: 'Court order', fr: 'Décision de justice' },
    says: { en: 'A court order forbids the return.', fr: 'Une décision de justice interdit le renvoi.' },
    tells: { en: 'A court has forbidden your return for now.', fr: 'Un juge a interdit votre renvoi pour le moment.' },
    raisedBy: anyone,
    liftedBy: ['courts-desk'],
    liftedWith: { en: 'The order that discharges or replaces it', fr: 'La décision qui la lève ou la remplace' },
    desk: {
      en: 'Do not board. The seat is taken back; do not promise it again before the courts desk has read the discharging order.',
      fr: 'Ne pas embarquer. Le siège est repris ; ne pas le promettre avant que le bureau des juridictions ait lu la décision de levée.',
    },
    override: never('ET-24', because.court),
  },
  'suspensive-remedy': {
    kind: 'suspensive-remedy',
    rule: 'ET-24',
    title: { en: 'Appeal, or request to stay during it', fr: 'Recours, ou demande de maintien pendant le recours' },
    says: {
      en: 'An appeal is open, or a judge has been asked to let the person stay during it.',
      fr: 'Un recours est ouvert, ou un juge est saisi d’une demande de maintien pendant le recours.',
    },
    tells: {
      en: 'You will not be returned while your appeal is decided.',
      fr: 'Vous ne serez pas renvoyé tant que votre recours n’est pas tranché.',
    },
    raisedBy: anyone,
    liftedBy: ['courts-desk'],
    liftedWith: {
      en: 'The decision on the appeal, or the judge’s refusal to let the person stay, or the withdrawal',
      fr: 'La décision sur le recours, le refus du juge d’autoriser le maintien, ou le désistement',
    },
    desk: {
      en: 'Do not board. The seat is taken back. Keep one free until the stand-down hour and ask the courts desk.',
      fr: 'Ne pas embarquer. Le siège est repris. Gardez-en un libre jusqu’à l’heure limite et consultez le bureau des juridictions.',
    },
    override: never('ET-24', because.court),
  },
  vulnerable: {
    kind: 'vulnerable',
    rule: 'ET-15',
    title: { en: 'Vulnerable person', fr: 'Personne vulnérable' },
    says: {
      en: 'The person is, or may be, vulnerable and so exempt from the border procedure.',
      fr: 'La personne est, ou pourrait être, vulnérable et donc dispensée de la procédure à la frontière.',
    },
    tells: {
      en: 'You may be exempt because of your situation. It is being checked.',
      fr: 'Vous pouvez être dispensé en raison de votre situation. C’est en cours de vérification.',
    },
    raisedBy: anyone,
    liftedBy: ['safeguarding'],
    liftedWith: {
      en: 'The finding that the person is not vulnerable',
      fr: 'La constatation que la personne n’est pas vulnérable',
    },
    desk: {
      en: 'Do not board. The seat is taken back until it is decided whether the person is vulnerable; ask safeguarding.',
      fr: 'Ne pas embarquer. Le siège est repris tant que la vulnérabilité n’est pas tranchée ; consultez la protection des personnes.',
    },
    override: never('ET-15', because.prot),
  },
  child: {
    kind: 'child',
    rule: 'ET-15',
    title: { en: 'Unaccompanied child', fr: 'Mineur non accompagné' },
    says: {
      en: 'The person is, or may be, an unaccompanied child.',
      fr: 'La personne est, ou pourrait être, un mineur non accompagné.',
    },
    tells: { en: 'Children who are alone are not returned.', fr: 'Les enfants seuls ne sont pas renvoyés.' },
    raisedBy: anyone,
    liftedBy: ['safeguarding'],
    liftedWith: {
      en: 'The age decision that finds an adult, or proof that a responsible adult accompanies the child',
      fr: 'La décision constatant la majorité, ou la preuve qu’un adulte responsable accompagne le mineur',
    },
    desk: {
      en: 'Do not board. No seat is planned for a child who is alone. Call safeguarding at once.',
      fr: 'Ne pas embarquer. Aucun siège n’est prévu pour un mineur isolé. Appelez aussitôt la protection des personnes.',
    },
    override: never('ET-15', because.child),
  },
  'age-dispute': {
    kind: 'age-dispute',
    rule: 'ET-16',
    title: { en: 'Age disputed', fr: 'Âge contesté' },
    says: {
      en: 'The person’s age is disputed and not yet decided.',
      fr: 'L’âge de la personne est contesté et n’est pas encore déterminé.',
    },
    tells: {
      en: 'Your age is not decided yet. Until then you will not be returned.',
      fr: 'Votre âge n’est pas encore déterminé. D’ici là, vous ne serez pas renvoyé.',
    },
    raisedBy: anyone,
    liftedBy: ['safeguarding'],
    liftedWith: {
      en: 'The age decision of the authority competent to make it',
      fr: 'La décision sur l’âge de l’autorité compétente',
    },
    desk: {
      en: 'Do not board, and do not hold with adults. The seat is taken back; ask safeguarding.',
      fr: 'Ne pas embarquer, ni placer avec des adultes. Le siège est repris ; consultez la protection des personnes.',
    },
    override: never('ET-16', because.child),
  },
  family: {
    kind: 'family',
    rule: 'ET-15',
    title: { en: 'Family in another member state', fr: 'Famille dans un autre État membre' },
    says: {
      en: 'The person has family in another member state, and it is not decided which state examines the claim.',
      fr: 'La personne a de la famille dans un autre État membre, et l’État qui examine la demande n’est pas déterminé.',
    },
    tells: {
      en: 'You have family in another country of the Union. It must first be decided which country examines your claim.',
      fr: 'Vous avez de la famille dans un autre pays de l’Union. Il faut d’abord déterminer quel pays examine votre demande.',
    },
    raisedBy: anyone,
    liftedBy: ['caseworker'],
    liftedWith: { en: 'The decision on which state is responsible', fr: 'La décision sur l’État responsable' },
    desk: {
      en: 'Do not board. The seat is taken back until it is decided which state examines the claim; ask the caseworker.',
      fr: 'Ne pas embarquer. Le siège est repris tant que l’État responsable n’est pas déterminé ; consultez le gestionnaire du dossier.',
    },
    override: never('ET-15', because.prot),
  },
  'status-on-return': {
    kind: 'status-on-return',
    rule: 'ET-27',
    title: { en: 'Status on return not assured', fr: 'Statut au retour non assuré' },
    says: {
      en: 'It is not assured that a Syrian will have protected status again in the receiving state.',
      fr: 'Il n’est pas assuré qu’un Syrien retrouve son statut de protection dans l’État d’accueil.',
    },
    tells: {
      en: 'You will not be returned until it is sure that you will be protected there.',
      fr: 'Vous ne serez pas renvoyé tant que votre protection là-bas n’est pas assurée.',
    },
    raisedBy: anyone,
    liftedBy: ['safeguarding'],
    liftedWith: {
      en: 'The assurance of the receiving state for this person',
      fr: 'L’assurance donnée par l’État d’accueil pour cette personne',
    },
    desk: {
      en: 'Do not board. The seat is taken back until the assurance for this person is on file; ask safeguarding.',
      fr: 'Ne pas embarquer. Le siège est repris tant que l’assurance pour cette personne n’est pas au dossier ; consultez la protection des personnes.',
    },
    override: never('ET-27', because.prot),
  },
  trafficking: {
    kind: 'trafficking',
    rule: 'ET-15',
    title: { en: 'Possible victim of trafficking', fr: 'Victime possible de la traite' },
    says: {
      en: 'It is not decided whether the person is a victim of trafficking.',
      fr: 'La qualité de victime de la traite n’est pas encore déterminée.',
    },
    tells: {
      en: 'It is being checked whether you are a victim of trafficking.',
      fr: 'On vérifie si vous êtes victime de la traite.',
    },
    raisedBy: anyone,
    liftedBy: ['safeguarding'],
    liftedWith: { en: 'The decision of the competent authority', fr: 'La décision de l’autorité compétente' },
    desk: {
      en: 'Do not board. The seat is taken back until the competent authority has decided and its time has run; ask safeguarding.',
      fr: 'Ne pas embarquer. Le siège est repris tant que l’autorité compétente n’a pas statué et que son délai court ; consultez la protection des personnes.',
    },
    override: never('ET-15', because.traff),
  },
  medical: {
    kind: 'medical',
    rule: 'ET-22',
    title: { en: 'Unfit to travel, or medical report unread', fr: 'Inapte au voyage, ou rapport médical non lu' },
    says: {
      en: 'The person is unfit to travel, or a medical report has not been read and answered.',
      fr: 'La personne est inapte au voyage, ou un rapport médical n’a pas été lu et traité.',
    },
    tells: { en: 'Your health must be looked at first.', fr: 'Votre état de santé doit d’abord être examiné.' },
    raisedBy: anyone,
    liftedBy: ['safeguarding'],
    liftedWith: {
      en: 'The doctor’s statement of fitness, or the written answer to the report',
      fr: 'L’attestation d’aptitude du médecin, ou la réponse écrite au rapport',
    },
    desk: {
      en: 'Do not board. The seat is taken back until a doctor’s statement or the answer to the report is on file; ask safeguarding.',
      fr: 'Ne pas embarquer. Le siège est repris tant que l’attestation du médecin ou la réponse au rapport n’est pas au dossier ; consultez la protection des personnes.',
    },
    override: never('ET-22', because.health),
  },
  excluded: {
    kind: 'excluded',
    rule: 'ET-12',
    title: { en: 'Excluded by the receiving state', fr: 'Exclusion par l’État d’accueil' },
    says: { en: 'The receiving state has excluded the person.', fr: 'L’État d’accueil a exclu la personne.' },
    tells: { en: 'The other state does not take you back.', fr: 'L’autre État ne vous reprend pas.' },
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
    override: never('ET-12', because.state),
  },
  'other-lawful': {
    kind: 'other-lawful',
    rule: 'ET-22',
    title: { en: 'Another lawful obstacle', fr: 'Autre obstacle légal' },
    says: { en: 'Another lawful obstacle stands in the way.', fr: 'Un autre obstacle légal s’oppose à la remise.' },
    tells: {
      en: 'There is another legal reason why you are not returned now.',
      fr: 'Une autre raison de droit empêche votre renvoi pour le moment.',
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
    override: never('ET-22', because.other),
  },
}
