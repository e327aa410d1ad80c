import type { Context } from 'hono'
import type { Language, ReaderLanguage, Text } from '../core/brand.ts'
import type { Refusal } from '../law/law.ts'
import type { Incoming } from '../platform/files.ts'
import { govuk } from './govuk.ts'
import { type Html, html, nothing, type Renderable } from './html.ts'
import { t, type Words, word, wordOption } from './language.ts'
import { readPosted } from './upload.ts'

/** What was entered, by field name, exactly as typed. A name sent more than once is a list. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>

/** One thing to put right: the field it belongs to, and what to do about it. */
export type FieldError = {
  readonly field: string
  readonly message: Text
  /** The refusal it comes from, where the record refused: it can be explained. */
  readonly refusal?: Refusal
}

/** Everything a field needs to show itself again with nothing lost. */
export type Form = {
  readonly lang: ReaderLanguage
  readonly values: FormValues
  readonly errors: readonly FieldError[]
}
/** A form of the desk, in one of its own languages. */
export type DeskForm = Form & { readonly lang: Language }

/** A form and its documents as posted. Documents sent under one name are a list. */
export type PostedForm = {
  readonly values: FormValues
  readonly files: Readonly<Record<string, readonly Incoming[]>>
}

const together = <T>(all: readonly (readonly [string, T])[]): readonly (readonly [string, readonly T[]])[] => {
  const found = new Map<string, T[]>()
  for (const [name, value] of all) found.set(name, [...(found.get(name) ?? []), value])
  return [...found]
}

/**
 * A posted form (urlencoded or multipart) with its documents. Line ends of text are made `\n`; nothing else is touched. A
 * file input left empty gives no entry; a document too large is marked so, and no more of it held than may be kept.
 */
export async function readPostedForm(c: Context): Promise<PostedForm> {
  const { fields, files } = await readPosted(c)
  const values = together(fields.map(([name, text]) => [name, text.replaceAll('\r\n', '\n')] as const))
  return {
    values: Object.fromEntries(values.map(([name, all]) => [name, all.length === 1 ? all[0] : all])),
    files: Object.fromEntries(together(files)),
  }
}

/** The text fields of a posted form. Whatever documents came with it are read past. */
export const readForm = async (c: Context): Promise<FormValues> => (await readPostedForm(c)).values

/** What was entered in a field, without the spaces around it; empty when nothing was. */
export function one(values: FormValues, name: string): string {
  return many(values, name)[0]?.trim() ?? ''
}

/** All that was chosen under a name, such as ticked boxes. */
export function many(values: FormValues, name: string): readonly string[] {
  const value = values[name]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

/** The id of the input that errors of a field link to: of a date's three inputs, that of the day carries its name. */
export function idOf(field: string): string {
  return field.replace(/-day$/, '').replace(/[^\p{L}\p{N}_-]+/gu, '-')
}

const problem: Text = { en: 'There is a problem', fr: 'Il y a un problème' }

/** The list of what to put right, each line a link to its field. Empty without errors. `page` prints it by itself. */
export function errorSummary(lang: ReaderLanguage, errors: readonly FieldError[]): Html {
  if (errors.length === 0) return nothing
  return govuk('error-summary', {
    titleText: t(problem, lang),
    errorList: errors.map(({ field, message }) => ({ text: t(message, lang), href: `#${idOf(field)}` })),
  })
}

/** A hidden field. */
export function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`
}

/** The key by which a form sent twice is one command. */
export function idempotencyField(key: string): Html {
  return hidden('idempotencyKey', key)
}

const words = {
  save: { en: 'Save', fr: 'Enregistrer' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
} satisfies Record<string, Text>

/**
 * A form that posts to `action`, with its idempotency key and its button. The browser's own checks are off: ours name
 * the field and the remedy, in the reader's language. `warning` is for what cannot be undone.
 */
export function postForm(
  lang: ReaderLanguage,
  options: {
    readonly action: string
    readonly idempotencyKey: string
    readonly body: Renderable
    readonly submit?: Words
    readonly cancel?: { readonly href: string; readonly text?: Words }
    readonly multipart?: boolean
    readonly warning?: boolean
    /** More buttons after the first: pressing Enter means the first. */
    readonly more?: Renderable
  },
): Html {
  const { cancel } = options
  const button = govuk('button', {
    ...wordOption(options.submit ?? words.save, lang),
    type: 'submit',
    preventDoubleClick: true,
    classes: options.warning ? 'govuk-button--warning' : undefined,
  })
  const away =
    cancel && html`<a class="govuk-link" href="${cancel.href}">${word(cancel.text ?? words.cancel, lang)}</a>`
  const enctype = options.multipart && html` enctype="multipart/form-data"`
  return html`<form class="app-form" method="post" action="${options.action}"${enctype} novalidate>
${idempotencyField(options.idempotencyKey)}
${options.body}
<div class="govuk-button-group">${button}${options.more}${away}</div>
</form>`
}
