import type { Instant, Language, Text } from '../core/brand.ts'
import { dayOf, formatDay, formatInstant } from '../core/calendar.ts'
import type { ActionContext } from '../readmission/actions.ts'
import { type Tone, tagFor } from '../web/boxes.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { t } from '../web/language.ts'
import { mayAct } from './acting.ts'
import type { Clock } from './clocks.ts'
import type { Outlook, Task, TaskState } from './task.ts'
import { taskStates, taskTitles } from './words.ts'

/** Steps and clocks as pages show them. Every colour has its words beside it. */
const words = {
  by: { en: 'By', fr: 'Au plus tard le' },
  aim: { en: 'Expected by', fr: 'Attendue au plus tard le' },
  runsTo: { en: 'Runs to the end of', fr: 'Court jusqu’à la fin du' },
  ended: { en: 'Ended on', fr: 'A pris fin le' },
  left: {
    one: { en: '1 day left', fr: 'plus qu’un jour' },
    today: { en: 'today is the last day', fr: 'dernier jour aujourd’hui' },
    late1: { en: '1 day late', fr: 'en retard d’un jour' },
    lateToday: { en: 'closed earlier today', fr: 'clos plus tôt aujourd’hui' },
  },
  receivingState: { en: 'the receiving state', fr: 'l’État requis' },
  with: { en: 'With:', fr: 'Chez :' },
} satisfies Record<string, Text | Record<string, Text>>

const on = (day: Clock['deadline']['lastDay']): Text => ({ en: formatDay(day, 'en'), fr: formatDay(day, 'fr') })

/**
 * The last day of a clock in words. A day that ends on another state's clocks ends an hour early on ours: then the hour is
 * said too, or the last hour is lost.
 */
export function clockWords({ deadline, over }: Clock, zone: string): Text {
  const early = dayOf(deadline.closesAt, zone) === deadline.lastDay
  const last = early ? momentWords(deadline.closesAt, zone) : on(deadline.lastDay)
  const lead =
    deadline.kind === 'wait' ? words.runsTo : over ? words.ended : deadline.kind === 'aim' ? words.aim : words.by
  return { en: `${lead.en} ${last.en}`, fr: `${lead.fr} ${last.fr}` }
}

const momentWords = (at: Instant, zone: string): Text => ({
  en: formatInstant(at, zone, 'en'),
  fr: formatInstant(at, zone, 'fr'),
})

/** How many days a clock leaves: `3 days left`. */
export function daysWords({ daysLeft, over, deadline }: Clock): Text {
  if (over && deadline.kind !== 'wait' && daysLeft >= 0) return words.left.lateToday
  if (daysLeft === 0) return words.left.today
  if (daysLeft === 1) return words.left.one
  if (daysLeft === -1) return words.left.late1
  return daysLeft > 0
    ? { en: `${daysLeft} days left`, fr: `${daysLeft} jours restants` }
    : { en: `${-daysLeft} days late`, fr: `en retard de ${-daysLeft} jours` }
}

/** How pressing a clock is. A wait presses nobody. */
export function clockTone({ deadline, over, daysLeft }: Clock): Tone {
  if (deadline.kind === 'wait') return 'quiet'
  if (over) return deadline.kind === 'aim' ? 'warn' : 'bad'
  return daysLeft <= 2 ? 'warn' : 'info'
}

const stateTones: Readonly<Record<TaskState, Tone>> = {
  done: 'good',
  do: 'info',
  wait: 'warn',
  later: 'quiet',
  stop: 'bad',
}

/** Whose move a task is, in words; nobody's where only time moves it. */
export const withWhom = (task: Task, lang: Language, roleName: (role: string) => Text): string =>
  task.by.map((one) => t(one === 'receiving-state' ? words.receivingState : roleName(one), lang)).join(', ')

/** The clock of a task in words, for its line. */
export const clockLine = (clock: Clock, zone: string, lang: Language): string =>
  `${t(clockWords(clock, zone), lang)}${clock.deadline.kind === 'wait' ? '' : `, ${t(daysWords(clock), lang)}`}`

/** Titles of rules and barriers have no full stop; in a line of sentences they need one. */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

function hint(task: Task, { lang, desk }: ActionContext): Html {
  const whom = task.state === 'done' ? '' : withWhom(task, lang, desk.roleName)
  const parts = [
    task.says !== null && task.state !== 'done' && html`${sentence(t(task.says, lang))} `,
    task.clock !== null && task.state !== 'done' && html`${clockLine(task.clock, desk.zone, lang)}. `,
    whom !== '' && html`${t(words.with, lang)} ${whom}.`,
  ]
  return html`${parts}`
}

/** Where the task is done, for whoever may do it: an action of the case, or the flight's own page of the confirmation. */
function hrefOf(context: ActionContext, task: Task): string | undefined {
  const { state, desk, user } = context
  if (task.code === 'confirm-transfer' && task.state === 'do' && desk.may(user, 'flights/confirm-transfer'))
    return state.seat === null ? undefined : `/flights/${state.seat.flight}/confirm/${state.reference}`
  return task.action !== null && mayAct(context, task) ? `/cases/${state.reference}/do/${task.action}` : undefined
}

/** What there is to do on a case as a task list: done, to do, waiting, not yet possible, each with whose move it is. */
export function taskList(context: ActionContext, { tasks }: Outlook): Html {
  const { lang } = context
  if (tasks.length === 0) return nothing
  return govuk('task-list', {
    idPrefix: 'task',
    items: tasks.map((task) => {
      const href = hrefOf(context, task)
      const said = hint(task, context)
      return {
        title: { text: t(task.duty?.title ?? taskTitles[task.code], lang) },
        ...(said.toString() === '' ? {} : { hint: { html: said } }),
        ...(href === undefined ? {} : { href }),
        status: { html: tagFor(lang, stateTones[task.state], taskStates[task.state]) },
      }
    }),
  })
}
