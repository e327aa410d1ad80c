import type { Agreement, RuleId } from './law.ts'

/** One thing in an agreement's data that points to a rule, a reading or a period: what it is, and to which. */
export type Reference = { readonly kind: ReferenceKind; readonly key: string; readonly to: string }
export type ReferenceKind =
  | 'period'
  | 'condition'
  | 'ground'
  | 'barrier'
  | 'letter'
  | 'answer'
  | 'data'
  | 'return'
  | 'part'
  | 'question'
  | 'admission'
  | 'counted'
  | 'balance'
  | 'statement'
  | 'officer'
  | 'subject'
  | 'validity'

const all = (kind: ReferenceKind, list: readonly (readonly [key: string, to: string])[]): readonly Reference[] =>
  list.map(([key, to]) => ({ kind, key, to }))

const conditionRules = ({ conditions }: Agreement): readonly (readonly [string, string])[] =>
  Object.entries(conditions).flatMap(([key, { findings }]) =>
    [...new Set(Object.values(findings).map(({ rule }) => rule))].map((rule) => [key, rule] as const),
  )

const filled = (parts: object): readonly (readonly [string, string])[] =>
  Object.entries(parts).flatMap(([key, rule]) => (typeof rule === 'string' ? [[key, rule] as const] : []))

/** Where an officer's word is asked for: the confirmation of a transfer, a second one on a decision. */
const officers = ({ confirmation, secondOfficer }: Agreement) =>
  Object.entries({ confirmation, ...secondOfficer }).filter(
    ([, { required, readings }]) => required || readings.length > 0,
  )

/** Everything that carries out a rule in an agreement's data, by the rule: what makes it more than words. */
export function carriers(agreement: Agreement): readonly Reference[] {
  const { periods, grounds, barriers, letters, answers, parts, counted, balance, statement, admission } = agreement
  const { questions = {}, checks = {}, replacedDocument: _, draw, ...terms } = admission ?? {}
  return [
    ...all(
      'period',
      Object.entries(periods).map(([key, { rule }]) => [key, rule]),
    ),
    ...all('condition', conditionRules(agreement)),
    ...all(
      'ground',
      Object.entries(grounds).map(([key, { rule }]) => [key, rule]),
    ),
    ...all(
      'barrier',
      Object.entries(barriers).map(([key, { rule }]) => [key, rule]),
    ),
    ...all(
      'letter',
      Object.entries(letters).map(([key, { rule }]) => [key, rule]),
    ),
    ...all(
      'answer',
      answers.map(({ code, rule }) => [code, rule]),
    ),
    ...all(
      'data',
      Object.entries(agreement.personalData).flatMap(([kind, fields]) =>
        [...new Set(Object.values(fields).map(({ rule }) => rule))].map((rule) => [kind, rule] as const),
      ),
    ),
    ...all(
      'return',
      (agreement.takingBack?.codes ?? []).map(({ code, rule }) => [code, rule]),
    ),
    ...all('part', filled(parts)),
    ...all('admission', filled(terms)),
    ...all(
      'admission',
      filled({ released: draw?.places, refusalTime: draw?.answer, priorities: draw?.priorities.rule }),
    ),
    ...all(
      'question',
      Object.entries({ ...questions, ...checks }).map(([key, { rule }]) => [key, rule]),
    ),
    ...all('counted', [['counted', counted.rule]]),
    ...all('balance', [['balance', balance.rule]]),
    ...all('statement', statement === null ? [] : [['statement', statement.rule]]),
    ...all(
      'officer',
      officers(agreement).map(([key, { rule }]) => [key, rule]),
    ),
  ]
}

/** Everything in an agreement's data that rests on a reading. */
export const readers = (agreement: Agreement): readonly Reference[] => [
  ...readersOf(agreement),
  ...all(
    'barrier',
    Object.entries(agreement.barriers).flatMap(([key, { override }]) =>
      override.readings.map((id) => [key, id] as const),
    ),
  ),
  ...all(
    'letter',
    Object.entries(agreement.letters).flatMap(([key, { extension }]) =>
      (extension?.readings ?? []).map((id) => [key, id] as const),
    ),
  ),
  ...all(
    'statement',
    (agreement.statement?.readings ?? []).map((id) => ['statement', id] as const),
  ),
  ...all(
    'officer',
    officers(agreement).flatMap(([key, { readings }]) => readings.map((id) => [key, id] as const)),
  ),
]

const readersOf = ({ periods, validity, conditions, grounds, takingBack }: Agreement): readonly Reference[] => [
  ...all(
    'period',
    Object.entries(periods).flatMap(([key, { readings }]) => readings.map((id) => [key, id] as const)),
  ),
  ...all(
    'validity',
    validity.flatMap(({ from, readings }) => readings.map((id) => [from, id] as const)),
  ),
  ...all(
    'condition',
    Object.entries(conditions).flatMap(([key, { findings }]) =>
      [...new Set(Object.values(findings).flatMap(({ readings = [] }) => readings))].map((id) => [key, id] as const),
    ),
  ),
  ...all(
    'ground',
    Object.entries(grounds).flatMap(([key, { readings }]) => readings.map((id) => [key, id] as const)),
  ),
  ...all(
    'return',
    (takingBack?.readings ?? []).map((id) => ['taking back', id] as const),
  ),
]

/** Every place a rule is named as one that must be a provision, its key cut to the rule (`DET-05/minister` is `DET-05`). */
export const namedRules = (agreement: Agreement): readonly Reference[] => [
  ...carriers(agreement).map((one) => ({ ...one, to: one.to.replace(/\/.*$/, '') })),
  ...all(
    'subject',
    agreement.subjects.flatMap(({ id, rules }) => rules.map((rule: RuleId) => [id, rule] as const)),
  ),
]
