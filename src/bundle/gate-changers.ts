import { permissions } from '../access/permissions.ts'
import type { Test } from '../law/conditions.ts'

/** The commands that can change the answer to each question of the gate; none where only time or the law can. */
const commands: Readonly<Record<Test, readonly string[]>> = {
  'scheme-in-force': ['scheme/resume', 'scheme/withdraw-termination', 'scheme/extend'],
  'within-scope': ['readmission/reopen'],
  'direct-route': [],
  'age-settled': ['readmission/find-age'],
  'request-in-time': ['readmission/send-request'],
  acceptance: ['readmission/record-answer'],
  'transfer-in-time': [],
  'protection-claim': ['readmission/decide-inadmissibility', 'readmission/withdraw-protection-claim'],
  'human-rights-claim': ['readmission/confirm-no-human-rights-claim', 'readmission/decide-human-rights-claim'],
  'notice-run': ['letters/serve'],
  'departure-told': ['letters/serve', 'flights/give-seat'],
  balance: [],
}

/** The roles that can change the answer to a question of the gate, as the table of permissions has them. */
export const changersOf = (test: Test): readonly string[] => [
  ...new Set(commands[test].flatMap((name) => permissions[name] ?? [])),
]

/** The roles that can use up or withdraw what a letter promised. */
export const promiseChangers = (): readonly string[] => [
  ...new Set(['letters/close-promise', 'letters/withdraw'].flatMap((name) => permissions[name] ?? [])),
]
