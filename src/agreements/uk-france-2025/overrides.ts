import type { Text } from '../../core/brand.ts'
import type { OverrideTerms, RuleId } from '../../law/law.ts'

/** Why two officials may not put a barrier aside. */
export const because = {
  court: {
    en: 'Never: what a court has ordered, or is asked to decide, only the court can move.',
    fr: 'Jamais : ce qu’un juge a ordonné ou doit trancher, seul le juge peut le changer.',
  },
  word: {
    en: 'Never: the government’s word to a court binds until the court or the other side releases it.',
    fr: 'Jamais : la parole donnée au juge engage jusqu’à ce que le juge ou l’autre partie en délie.',
  },
  claim: {
    en: 'Never: no transfer while a claim is outstanding; it is closed by a decision, not put aside.',
    fr: 'Jamais : aucune remise tant qu’une demande est en cours ; elle se clôt par une décision, elle ne s’écarte pas.',
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
} satisfies Record<string, Text>

/** No official may put a barrier of this kind aside: by which rule, and why. */
export const never = (rule: RuleId, says: Text): OverrideTerms => ({ by: [], rule, readings: ['PR-03'], says })
