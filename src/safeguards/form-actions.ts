import type { Text } from '../core/brand.ts'
import type { Agreement } from '../law/law.ts'
import {
  type ActionContext,
  type CaseAction,
  closedOrGone,
  happened,
  happenedField,
  lineField,
  labels as shared,
  together,
  typed,
} from '../readmission/actions.ts'
import type { Option } from '../web/fields.ts'
import { radioField, selectField, textArea } from '../web/fields.ts'
import type { Form, FormValues } from '../web/form.ts'
import { html, type Renderable } from '../web/html.ts'
import { momentField, momentFrom } from '../web/moment.ts'
import { languageCode, languageOptions } from '../web/spoken.ts'
import { words } from './page-words.ts'

/** A question of a form here. `choice` and `options` may depend on the case; `moment` is a time that must be given. */
export type Field = { readonly name: string; readonly label: Text; readonly hint?: Text; readonly optional?: true } & (
  | { readonly kind: 'line' | 'prose' | 'moment' | 'language' }
  | { readonly kind: 'choice'; readonly options: (context: ActionContext) => readonly Option[]; readonly ifAny?: true }
)
export type Spec = {
  readonly name: string
  readonly title: Text
  readonly intro?: Text
  readonly part?: 'age' | 'trafficking' | 'medical'
  readonly fields: readonly Field[]
  readonly notNow?: CaseAction['notNow']
  /** Taken on a closed case too. */
  readonly evenClosed?: true
  readonly warning?: true
  /** What it reports bites, whatever is wrong with a document sent with it. */
  readonly bites?: true
  readonly done: Text
}

const fixed = (options: readonly Option[]) => (): readonly Option[] => options
/** A choice between fixed answers. */
export const choice = (name: string, label: Text, answers: Readonly<Record<string, Text>>): Field => ({
  kind: 'choice',
  name,
  label,
  options: fixed(Object.entries(answers).map(([value, text]) => ({ value, text }))),
})

function shown(form: Form, field: Field, context: ActionContext): Renderable {
  const { name, label, kind } = field
  const common = { name, label, ...(field.hint === undefined ? {} : { hint: field.hint }) }
  switch (kind) {
    case 'line':
      return lineField(form, name, label, { ...common, ...(field.optional === true ? { optional: true } : {}) })
    case 'prose':
      return textArea(form, { ...common, rows: 4, dir: 'auto' })
    case 'moment':
      return momentField(form, { ...common, value: context.now, withTime: true, zone: context.desk.zone })
    case 'language':
      return selectField(form, {
        ...common,
        blank: words.choose,
        value: languageCode(context.state.screening.language),
        options: languageOptions(context.lang),
      })
    case 'choice': {
      const options = field.options(context)
      if (options.length === 0 && field.ifAny === true) return null
      const asked = context.asked(name)
      const [only] = options
      const value = asked !== '' ? asked : options.length === 1 ? only?.value : undefined
      return radioField(form, { ...common, options, ...(value === undefined ? {} : { value }) })
    }
  }
}

/** What was entered: moments as instants, the rest as typed; what is empty is left out, for the command to say so. */
function entered(fields: readonly Field[], values: FormValues, context: ActionContext) {
  const plain = fields.filter(({ kind }) => kind !== 'moment').map(({ name }) => name)
  const moments = fields
    .filter(({ kind }) => kind === 'moment')
    .map(({ name, label }) => {
      const at = momentFrom(values, name, label, context.desk.zone)
      return at.ok ? { input: { [name]: at.at } } : { errors: at.errors }
    })
  return together({ input: typed(values, ...plain) }, ...moments)
}

/** An action of this slice from its questions. One without a time of its own can have happened earlier. */
export function action(spec: Spec): CaseAction {
  const { name, title, intro, part, fields, notNow, evenClosed, warning, bites, done } = spec
  const timed = fields.some(({ kind }) => kind === 'moment')
  return {
    name,
    command: `safeguards/${name}`,
    group: 'safeguards',
    title,
    ...(intro === undefined ? {} : { intro }),
    labels: { occurredAt: shared.occurredAt, ...Object.fromEntries(fields.map((one) => [one.name, one.label])) },
    knownTo: ({ safeguards }: Agreement) => safeguards !== null && (part === undefined || safeguards[part] !== null),
    notNow: (context) => {
      const closed = evenClosed === true ? received(context.state) : closedOrGone(context.state)
      return closed ?? notNow?.(context) ?? null
    },
    fields: (form, context) =>
      html`${fields.map((field) => shown(form, field, context))}${timed ? '' : happenedField(form, context)}`,
    input: (values, context) =>
      together(entered(fields, values, context), ...(timed ? [] : [happened(values, context)])),
    submit: words.record,
    ...(warning === undefined ? {} : { warning }),
    ...(bites === undefined ? {} : { evenIfBadDocument: bites }),
    done,
  }
}

const received = ({ receipt }: ActionContext['state']): Text | null =>
  receipt?.outcome === 'received' ? words.received : null
