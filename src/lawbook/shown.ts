import type { RuleId } from '../law/law.ts'
import index from './index.json' with { type: 'json' }

/** A test that names a rule or a reading: its file from the root of the repository, and its title. */
export type Shown = { readonly file: string; readonly test: string }
/** An exported function, or table, whose doc comment names a rule or a reading. */
export type Implemented = { readonly file: string; readonly name: string }

type Entry = { readonly tests: readonly Shown[]; readonly functions: readonly Implemented[] }
type Index = Readonly<Record<string, Readonly<Record<RuleId, Entry>>>>

/** Found in the source by `tools/law-coverage.ts` and kept beside this file; `test/law-coverage.test.ts` holds it true. */
const found: Index = index

const entryOf = (agreement: string, rule: RuleId): Entry | undefined => {
  const rules = Object.hasOwn(found, agreement) ? found[agreement] : undefined
  return rules !== undefined && Object.hasOwn(rules, rule) ? rules[rule] : undefined
}

/** The tests that show a rule or a reading of an agreement, by file; none where nothing names it. */
export const shownBy = (agreement: string, rule: RuleId): readonly Shown[] => entryOf(agreement, rule)?.tests ?? []

/** The functions that carry out a rule or a reading of an agreement, by file; none where the data alone do, or nothing does. */
export const implementedIn = (agreement: string, rule: RuleId): readonly Implemented[] =>
  entryOf(agreement, rule)?.functions ?? []
