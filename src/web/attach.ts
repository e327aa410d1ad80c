import type { ReaderLanguage, Text } from '../core/brand.ts'
import { type Attachment, attachmentField, type FileProblem } from '../core/fields.ts'
import type { Actor } from '../law/decision.ts'
import { attachmentOf, FILE_LIMIT, keepFile } from '../platform/files.ts'
import type { Desk } from './desk.ts'
import { fileField } from './fields.ts'
import { type FieldError, type Form, type FormValues, hidden, one, type PostedForm } from './form.ts'
import { type Html, html } from './html.ts'
import { t } from './language.ts'

/**
 * A document with a form. It is kept as it came before anything is decided, so that a form shown again still has it, and a
 * document that is no good never takes what was written with it down too.
 */

/** Megabytes a document may have, for people to read. */
const MOST = FILE_LIMIT / 1024 / 1024

/** What is wrong with a document, and what to do about it. */
export const problemWords: Readonly<Record<FileProblem, Text>> = {
  'too-large': {
    en: `It is larger than ${MOST} MB, so only its beginning is kept. Send it again smaller, or in parts.`,
    fr: `Il dépasse ${MOST} Mo : seul son début est conservé. Renvoyez-le plus léger, ou en plusieurs parties.`,
  },
  empty: { en: 'It is empty. Send it again.', fr: 'Il est vide. Renvoyez-le.' },
  'unknown-type': {
    en: 'It is neither a PDF nor a JPEG or PNG picture. Save or print it as PDF and send that.',
    fr: 'Ce n’est ni un PDF, ni une image JPEG ou PNG. Enregistrez-le en PDF et envoyez ce fichier.',
  },
  'not-what-it-says': {
    en: 'Its contents are not what its name says. Check that it is the right document, and send it again.',
    fr: 'Son contenu ne correspond pas à son nom. Vérifiez qu’il s’agit du bon document et renvoyez-le.',
  },
  encrypted: {
    en: 'It is locked with a password. Send it again without one.',
    fr: 'Il est protégé par un mot de passe. Renvoyez-le sans mot de passe.',
  },
  'active-content': {
    en: 'It holds a program, a form that sends, or another file. Print it to PDF and send that.',
    fr: 'Il contient un programme, un formulaire qui envoie des données ou un autre fichier. Imprimez-le en PDF et envoyez ce fichier.',
  },
  damaged: {
    en: 'It is damaged or was cut off on the way. Send it again.',
    fr: 'Il est abîmé ou a été coupé en chemin. Renvoyez-le.',
  },
}

const words = {
  attach: { en: 'Attach a document', fr: 'Joindre un document' },
  hint: {
    en: `PDF, JPEG or PNG, up to ${MOST} MB.`,
    fr: `PDF, JPEG ou PNG, ${MOST} Mo au plus.`,
  },
  here: {
    en: 'Already received, no need to send it again:',
    fr: 'Déjà reçu, inutile de le renvoyer :',
  },
} satisfies Record<string, Text>

const names = { digest: 'fileDigest', name: 'fileName', problems: 'fileProblems' } as const

/** What was kept with an earlier showing of this form. */
export function keptBefore(values: FormValues): Attachment | null {
  const problems = one(values, names.problems)
  const file = {
    digest: one(values, names.digest),
    name: one(values, names.name),
    ...(problems === '' ? {} : { problems: problems.split(',') }),
  }
  const read = attachmentField.safeParse(file)
  return read.success ? read.data : null
}

/** The hidden fields by which a form shown again names the document it already brought. */
export const keptFields = ({ digest, name, problems = [] }: Attachment): Html =>
  html`${hidden(names.digest, digest)}${hidden(names.name, name)}${hidden(names.problems, problems.join(','))}`

/** The place for one document in a form; post it as multipart. What came with an earlier try is named and kept. */
export function attachField(form: Form, label: Text = words.attach, hint: Text = words.hint): Html {
  const { lang, values } = form
  const before = keptBefore(values)
  const kept =
    before !== null &&
    html`<p class="govuk-body">${t(words.here, lang)} <strong><bdi>${before.name}</bdi></strong>${documentFaults(lang, before)}</p>${keptFields(before)}`
  const field = fileField(form, { name: 'file', label, hint, optional: true, accept: '.pdf,.jpg,.jpeg,.png' })
  return html`${kept}${field}`
}

/**
 * The document of a posted form, kept: the one sent now, else the one an earlier try brought. `values` are what the form
 * shows again.
 */
export async function attached(
  { platform }: Pick<Desk, 'platform'>,
  actor: Actor,
  { values, files }: PostedForm,
): Promise<{ readonly file: Attachment | null; readonly values: FormValues }> {
  const [sent] = files.file ?? []
  if (sent === undefined) return { file: keptBefore(values), values }
  const { database, clock } = platform
  const kept = await keepFile(database.query, sent, { actor: actor.id, at: clock.now() })
  const file = attachmentOf(sent, kept)
  const again = {
    [names.digest]: file.digest,
    [names.name]: file.name,
    [names.problems]: (file.problems ?? []).join(','),
  }
  return { file, values: { ...values, ...again } }
}

/**
 * The same for a form of somebody outside. A document that is only named, as an earlier try of the form named it, counts where
 * this very actor sent it: nobody can bring what another sent into their own by its digest.
 */
export async function attachedBy(
  desk: Pick<Desk, 'platform'>,
  actor: Actor,
  posted: PostedForm,
): Promise<{ readonly file: Attachment | null; readonly values: FormValues }> {
  const taken = await attached(desk, actor, posted)
  if (taken.file === null || posted.files.file !== undefined) return taken
  const [row] = await desk.platform.database.query('select 1 from files where digest = $1 and kept_by = $2', [
    taken.file.digest,
    actor.id,
  ])
  return row === undefined ? { file: null, values: withoutAttached(taken.values) } : taken
}

/** The faults of a document as errors of the form, each with its remedy. None where there is nothing wrong. */
export const faultErrors = (file: Attachment | null): readonly FieldError[] =>
  (file?.problems ?? []).map((problem) => ({ field: 'file', message: problemWords[problem] }))

/** The form's values without the document that came with them: where it is refused, another is to be chosen. */
export const withoutAttached = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !Object.values<string>(names).includes(name)))

/** What is wrong with a document, in words beside its name; nothing where it is sound. */
export const documentFaults = (lang: ReaderLanguage, { problems = [] }: Attachment): Html | false =>
  problems.length > 0 &&
  html`<br><strong class="app-fault">${problems.map((problem) => t(problemWords[problem], lang)).join(' ')}</strong>`
