import { shutBy } from '../barriers/gate.ts'
import type { Text } from '../core/brand.ts'
import type { Refusal } from '../law/law.ts'
import type { Step } from './format.ts'
import type { CaseReport } from './look.ts'
import { replayWords as words } from './words.ts'

/** A line of the gate, or a code, without the own id of the letter or barrier. */
export const withoutId = (id: string): string => id.replace(/^((?:barrier|letter):.+):[^:]+$/, '$1')

type Judged = {
  readonly step: Step
  readonly outcome: 'accepted' | 'refused' | null
  readonly refusals: readonly Refusal[]
  readonly cases: readonly CaseReport[]
}

/** How what happened differs from what the file expects; empty where it does not. */
export function failuresOf({ step, outcome, refusals, cases: about }: Judged): readonly Text[] {
  const { expect } = step
  if (expect === undefined) return []
  const failures: Text[] = []
  const compare = (what: keyof typeof words.expected, wanted: string, got: string): void => {
    if (wanted !== got) failures.push(words.expected[what](wanted, got))
  }
  if ('outcome' in expect && expect.outcome !== undefined) compare('outcome', expect.outcome, outcome ?? '')
  if ('codes' in expect && expect.codes !== undefined)
    compare('codes', expect.codes.join(', '), refusals.map(({ code }) => withoutId(code)).join(', '))
  if (expect.gate === undefined && expect.shutBy === undefined) return failures
  const [only, ...others] = about
  if (only === undefined || others.length > 0) return [...failures, words.noOneCase]
  if (expect.gate !== undefined) compare('gate', expect.gate, only.gate.open ? 'open' : 'shut')
  if (expect.shutBy !== undefined)
    compare(
      'shutBy',
      expect.shutBy.join(', '),
      shutBy(only.gate)
        .map(({ id }) => withoutId(id))
        .join(', '),
    )
  return failures
}
