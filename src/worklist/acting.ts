import type { Actor } from '../law/decision.ts'
import type { Task } from './task.ts'

/** Whether a task is this person's move: it can be done now, and it is their role's. */
export const mayAct = ({ user }: { readonly user: Actor }, task: Task): boolean =>
  (task.state === 'do' || task.state === 'stop') && task.by.some((one) => one === user.role)
