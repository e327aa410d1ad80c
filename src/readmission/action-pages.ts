import { randomUUID } from 'node:crypto'
import { permissions } from '../access/permissions.ts'
import { overrideActions } from '../barriers/override-actions.ts'
import { barrierActions } from '../barriers/pages.ts'
import { betweenActions } from '../between/actions.ts'
import { courtActions } from '../courts/actions.ts'
import { detentionActions } from '../detention/actions.ts'
import { seatActions } from '../flights/seat-actions.ts'
import type { Agreement } from '../law/law.ts'
import { extensionActions } from '../letters/extension-actions.ts'
import { letterActions } from '../letters/pages.ts'
import { participantActions } from '../participants/actions.ts'
import { safeguardActions } from '../safeguards/actions.ts'
import { attachField } from '../web/attach.ts'
import { type FieldError, type Form, type FormValues, one, postForm } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, join, nothing } from '../web/html.ts'
import { t } from '../web/language.ts'
import type { ActionContext, CaseAction } from './actions.ts'
import { claimActions } from './decision-forms.ts'
import { closingActions, personActions, procedureActions } from './forms.ts'
import { groupTitles, pageWords as words } from './page-words.ts'
import { secondActions } from './second-actions.ts'

/** Every action on a case: which are offered to whom, and the page of one. */
const all: readonly CaseAction[] = [
  ...procedureActions,
  ...letterActions,
  ...extensionActions,
  ...personActions,
  ...claimActions,
  ...secondActions,
  ...barrierActions,
  ...overrideActions,
  ...courtActions,
  ...safeguardActions,
  ...detentionActions,
  ...seatActions,
  ...participantActions,
  ...betweenActions,
  ...closingActions,
]

const actionsOf = (agreement: Agreement): readonly CaseAction[] =>
  all.filter(({ knownTo }) => knownTo === undefined || knownTo(agreement))

/** An action by its name in the address; `null` where there is none, or none under this agreement. */
export const actionNamed = (agreement: Agreement, name: string): CaseAction | null =>
  actionsOf(agreement).find((action) => action.name === name) ?? null

const groups = ['procedure', 'claims', 'courts', 'safeguards', 'detention', 'barriers', 'flight', 'case'] as const

const hrefOf = (context: ActionContext, { name }: CaseAction): string => `${homeOf(context)}/do/${name}`
const homeOf = ({ base, state }: ActionContext): string => base ?? `/cases/${state.reference}`

/** What this person may do to the case now, by group; and below, what not, each with its reason. */
export function actionsPanel(context: ActionContext): Html {
  const { lang, desk, user, agreement } = context
  const mine = actionsOf(agreement).filter(({ command }) => desk.may(user, command))
  const now = mine.filter((action) => action.notNow(context) === null)
  const lists = groups.map((group) => {
    const list = now.filter((action) => action.group === group)
    if (list.length === 0) return nothing
    const items = list.map(
      (action) => html`<li><a class="govuk-link" href="${hrefOf(context, action)}">${t(action.title, lang)}</a></li>`,
    )
    return html`<h3 class="govuk-heading-s">${t(groupTitles[group], lang)}</h3><ul class="govuk-list">${items}</ul>`
  })
  const says = now.length === 0 ? words.nothingNow : words.nothingToDo
  const none = now.length <= 1 && html`<p class="govuk-body">${t(says, lang)}</p>`
  return html`${none}${lists}${notOffered(context)}`
}

function notOffered(context: ActionContext): Html {
  const { lang, desk, user, agreement } = context
  const lines = actionsOf(agreement).flatMap((action) => {
    const title = t(action.title, lang)
    if (!desk.may(user, action.command)) {
      const roles = (permissions[action.command] ?? []).map((role) => t(desk.roleName(role), lang))
      return [html`<li><strong>${title}</strong><br>${t(words.roleNot, lang)} ${join(roles, ', ')}</li>`]
    }
    const why = action.notNow(context)
    return why === null ? [] : [html`<li><strong>${title}</strong><br>${t(why, lang)}</li>`]
  })
  if (lines.length === 0) return nothing
  return govuk('details', {
    summaryText: t(words.notOffered, lang),
    html: html`<ul class="govuk-list govuk-list--spaced">${lines}</ul>`,
  })
}

const offering: ReadonlySet<CaseAction['group']> = new Set(['claims', 'courts', 'safeguards', 'barriers'])

/** How a document may come with an action. */
export const attaching = ({ attach, group }: CaseAction): NonNullable<CaseAction['attach']> =>
  attach ?? (offering.has(group) ? 'offered' : 'none')

function attach(action: CaseAction, form: Form): Html {
  const how = attaching(action)
  if (how === 'none') return nothing
  if (how === 'asked') return attachField(form, action.attachLabel, action.attachHint)
  const used = one(form.values, 'fileDigest') !== '' || form.errors.some(({ field }) => field === 'file')
  return govuk('details', { summaryText: t(words.attach, form.lang), open: used, html: attachField(form) })
}

/** The form of an action under its heading, with what was typed and what to put right. Each showing has a fresh key. */
export async function actionForm(
  context: ActionContext,
  action: CaseAction,
  typed: { readonly values: FormValues; readonly errors: readonly FieldError[] },
): Promise<Html> {
  const { lang } = context
  const fields = await action.fields({ lang, ...typed }, context)
  const intro = action.intro !== undefined && html`<p class="govuk-body-l">${t(action.intro, lang)}</p>`
  const form = postForm(lang, {
    action: hrefOf(context, action),
    idempotencyKey: randomUUID(),
    body: html`${fields}${attach(action, { lang, ...typed })}`,
    multipart: attaching(action) !== 'none',
    submit: action.submit,
    cancel: { href: homeOf(context) },
    ...(action.warning === undefined ? {} : { warning: action.warning }),
  })
  // What is refused for the case as a whole, and not for one field, links here.
  return html`<h1 class="govuk-heading-l">${t(action.title, lang)}</h1>${intro}<div id="form" tabindex="-1">${form}</div>`
}
