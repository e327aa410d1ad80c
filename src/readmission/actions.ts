import type { Instant, Language, Text } from '../core/brand.ts'
import type { Actor } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import type { Desk } from '../web/desk.ts'
import { textArea, textField } from '../web/fields.ts'
import { type FieldError, type Form, type FormValues, one } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import type { Html, Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { momentEntered, momentField, momentFrom } from '../web/moment.ts'
import type { Case } from './state.ts'

/** What the form of an action may know. */
export type ActionContext = {
  readonly desk: Desk
  readonly user: Actor
  readonly lang: Language
  readonly state: Case
  readonly agreement: Agreement
  readonly now: Instant
  /** What the address asked for: `?barrier=`, `?template=`. */
  readonly asked: (name: string) => string
  /** Where the pages of this case are for the reader, if not at the desk's own address. */
  readonly base?: string
}

/** Input for the command, or what to put right first. */
export type Entered = { readonly input: Readonly<Record<string, unknown>> } | { readonly errors: readonly FieldError[] }

export type ActionGroup =
  | 'procedure'
  | 'claims'
  | 'courts'
  | 'safeguards'
  | 'detention'
  | 'barriers'
  | 'flight'
  | 'case'

/** Something an officer does to a case: one page, one form, one command. Slices list theirs; the case's pages serve them. */
export type CaseAction = {
  /** Its place in the address: `/cases/REF/do/<name>`. */
  readonly name: string
  readonly command: string
  readonly group: ActionGroup
  readonly title: Text
  readonly intro?: Text
  readonly labels: Readonly<Record<string, Text>>
  /** Whether an agreement has what it is about; left out, every one has. Where it has not, the action does not exist. */
  readonly knownTo?: (agreement: Agreement) => boolean
  /** Why it cannot be done as the case stands; `null` where it may be tried. The command has the last word. */
  readonly notNow: (context: Pick<ActionContext, 'state' | 'agreement' | 'user'>) => Text | null
  readonly fields: (form: Form, context: ActionContext) => Renderable | Promise<Renderable>
  readonly input: (values: FormValues, context: ActionContext) => Entered
  /** How a document may come with it: asked for, offered folded away, or not at all. Left out: by the group. */
  readonly attach?: 'asked' | 'offered' | 'none'
  /** What the document is, where it is asked for. */
  readonly attachLabel?: Text
  /** What it may be, where that is less than any document. */
  readonly attachHint?: Text
  /** It takes effect though the document sent with it is no good: what it reports must bite first. */
  readonly evenIfBadDocument?: true
  readonly submit: Text
  readonly warning?: boolean
  readonly done: Text
}

export const labels = {
  occurredAt: { en: 'When it happened', fr: 'Date et heure des faits' },
  reasons: { en: 'Reasons', fr: 'Motifs' },
} satisfies Record<string, Text>

const words = {
  earlier: { en: 'It happened at another time', fr: 'Cela s’est produit à un autre moment' },
  earlierHint: {
    en: 'Leave empty if it happened just now. Local time of this desk.',
    fr: 'Laissez vide si cela vient de se produire. Heure locale de ce bureau.',
  },
  closed: { en: 'The case is closed. Reopen it first.', fr: 'Le dossier est clos. Rouvrez-le d’abord.' },
  gone: { en: 'The person has been handed over.', fr: 'La personne a été remise.' },
} satisfies Record<string, Text>

/** Why nothing can be done to a case any more, for the actions that need it open. */
export const closedOrGone = (state: Case): Text | null => {
  if (state.closed !== null) return words.closed
  return state.handedOver === null ? null : words.gone
}

/** An optional "it happened earlier", folded away until it is used. Read it with `happened`. */
export function happenedField(form: Form, { desk, lang }: ActionContext): Html {
  const used =
    momentEntered(form.values, 'occurredAt') || form.errors.some(({ field }) => field.startsWith('occurredAt'))
  return govuk('details', {
    summaryText: t(words.earlier, lang),
    open: used,
    html: momentField(form, { name: 'occurredAt', label: labels.occurredAt, hint: words.earlierHint, zone: desk.zone }),
  })
}

/** The time given in `happenedField`, as part of a command's input; nothing where none was given. */
export function happened(values: FormValues, { desk }: ActionContext): Entered {
  if (!momentEntered(values, 'occurredAt')) return { input: {} }
  const entered = momentFrom(values, 'occurredAt', labels.occurredAt, desk.zone)
  return entered.ok ? { input: { occurredAt: entered.at } } : { errors: entered.errors }
}

/** Fields as typed, those left empty left out, so that the command's own schema says what is missing. */
export const typed = (values: FormValues, ...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, one(values, name)] as const).filter(([, value]) => value !== ''))

/** Several parts of an input as one: all their errors, or all their fields. */
export function together(...parts: readonly Entered[]): Entered {
  const errors = parts.flatMap((part) => ('errors' in part ? part.errors : []))
  if (errors.length > 0) return { errors }
  return { input: Object.assign({}, ...parts.map((part) => ('input' in part ? part.input : {}))) }
}

/** The usual input: the fields named, and when it happened if that was given. */
export const plainInput =
  (...names: readonly string[]) =>
  (values: FormValues, context: ActionContext): Entered =>
    together({ input: typed(values, ...names) }, happened(values, context))

const reasonsHint: Text = {
  en: 'They stand in the file and in the bundle a court reads.',
  fr: 'Ils figurent au dossier et dans la liasse remise au juge.',
}

/** A box for reasons: what a decision must have. */
export const reasonsField = (form: Form, label: Text = labels.reasons, hint: Text = reasonsHint): Html =>
  textArea(form, { name: 'reasons', label, hint, rows: 5, dir: 'auto' })

/** One short line of text. */
export const lineField = (
  form: Form,
  name: string,
  label: Text,
  more: { readonly hint?: Text; readonly optional?: boolean; readonly value?: string | undefined } = {},
): Html => textField(form, { name, label, dir: 'auto', ...more })
