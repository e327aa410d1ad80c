import { requestOf } from '../admission/assessment.ts'
import type { Application } from '../admission/state.ts'
import type { ReaderLanguage, Text } from '../core/brand.ts'
import type { Attachment, FileProblem } from '../core/fields.ts'
import { type Incoming, inspect, readFileKept } from '../platform/files.ts'
import { type PictureProblem, takePicture } from '../platform/picture-apart.ts'
import { download } from '../readmission/document-pages.ts'
import { attachedBy, keptBefore, keptFields, withoutAttached } from '../web/attach.ts'
import type { Desk } from '../web/desk.ts'
import { fileField } from '../web/fields.ts'
import type { FieldError, Form, FormValues, PostedForm } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { asApplicant } from './frame.ts'
import { pictureResponse } from './pictures.ts'
import { words as pictureSays, problemSays } from './pictures-words.ts'

/**
 * A photograph or a PDF that goes with an answer. It is taken in before the answer is looked at, so that a form shown again
 * still has it: sending it twice costs its owner credit.
 */
export type SentWith = {
  readonly file: Attachment | null
  readonly values: FormValues
  readonly errors: readonly FieldError[]
}

/** What was sent with an answer, kept; or what is wrong with it, the words of the answer untouched. */
export async function sentWithAnswer(desk: Desk, me: Application, posted: PostedForm): Promise<SentWith> {
  const actor = asApplicant(me.reference)
  const [sent] = posted.files.file ?? []
  const taken = sent === undefined ? null : await takenIn(sent)
  // Whoever chooses another document does not want the one that an earlier try brought.
  if (taken !== null && 'problem' in taken)
    return {
      file: null,
      values: withoutAttached(posted.values),
      errors: [{ field: 'file', message: taken.problem }],
    }
  const files = taken === null ? {} : { file: [taken.file] }
  return { ...(await attachedBy(desk, actor, { values: posted.values, files })), errors: [] }
}

/** A picture with nothing left but its pixels, or a PDF as it came. Names of files say when and with what: they get ours. */
async function takenIn(sent: Incoming): Promise<{ readonly file: Incoming } | { readonly problem: Text }> {
  if (sent.tooLarge) return { problem: words.tooLarge }
  const pdf = { ...sent, name: 'document.pdf' }
  const { mediaType, problems } = inspect(pdf)
  if (mediaType === 'application/pdf') {
    const [problem] = problems
    return problem === undefined ? { file: pdf } : { problem: pdfSays[problem] ?? words.wrongType }
  }
  const picture = await takePicture(sent.bytes)
  if ('problem' in picture) return { problem: answerSays[picture.problem] ?? problemSays[picture.problem] }
  return { file: { name: 'photo.jpg', bytes: picture.picture.bytes, tooLarge: false } }
}

/** The place for it in the form, with what an earlier try brought. Post as multipart. */
export function answerFileField(form: Form): Html {
  const { lang, values } = form
  const say = (text: Text): string => t(text, lang)
  const before = keptBefore(values)
  const kept = before !== null && html`<p class="govuk-body">${say(words.here)}</p>${keptFields(before)}`
  const accept = 'image/*,application/pdf'
  const field = fileField(form, { name: 'file', label: words.attach, hint: words.hint, optional: true, accept })
  return html`${kept}<div data-shrink data-smaller="${say(pictureSays.smaller)}" data-sending="${say(pictureSays.sending)}" data-offline="${say(words.offline)}">${field}<p class="govuk-body" role="status"></p></div>`
}

/** The script that makes a photograph smaller and sends the answer again by itself when the line broke. */
export const answerScript = html`<script type="module" src="/portal/shrink.js"></script>`

/** A link to what was sent with an answer, in the reader's words. */
export const answerFileLink = (lang: ReaderLanguage, href: string): Html =>
  html`<p class="govuk-body"><a class="govuk-link" href="${href}">${t(words.see, lang)}</a></p>`

/** What came with an answer of an application, by its digest: a picture shown, a PDF to be saved. Null where nothing did. */
export async function answerFile(desk: Desk, me: Application, id: string, digest: string): Promise<Response | null> {
  const named = requestOf(me, id)?.answers.find(({ file }) => file?.digest === digest)?.file
  const kept = named === undefined ? null : await readFileKept(desk.platform.database.query, digest)
  if (named === undefined || kept === null) return null
  return kept.mediaType === 'image/jpeg' ? pictureResponse(kept.bytes) : download(kept, named.name)
}

const words = {
  attach: { en: 'A photo or a PDF', fr: 'Une photo ou un PDF' },
  hint: {
    en: 'If it helps to answer. Up to 20 MB. A photo is cleaned of what the phone wrote in it; a PDF is kept as it is.',
    fr: 'Si cela aide à répondre. 20 Mo au plus. D’une photo, nous retirons ce que le téléphone y a inscrit ; un PDF est conservé tel quel.',
  },
  here: {
    en: 'We have your photo or PDF. You need not send it again.',
    fr: 'Nous avons votre photo ou votre PDF. Inutile de l’envoyer de nouveau.',
  },
  see: { en: 'See the photo or PDF', fr: 'Voir la photo ou le PDF' },
  offline: {
    en: 'No connection. Leave this page open: we send your answer again by ourselves.',
    fr: 'Pas de connexion. Laissez cette page ouverte : votre réponse sera renvoyée automatiquement.',
  },
  tooLarge: {
    en: 'It is larger than 20 MB. Send a photo or a screenshot of the page instead.',
    fr: 'Il dépasse 20 Mo. Envoyez plutôt une photo ou une capture d’écran de la page.',
  },
  empty: { en: 'The file is empty. Choose it again.', fr: 'Le fichier est vide. Choisissez-le de nouveau.' },
  wrongType: {
    en: 'This is neither a photo nor a PDF that can be read. Send a photo, a screenshot or a PDF.',
    fr: 'Ce n’est ni une photo ni un PDF lisible. Envoyez une photo, une capture d’écran ou un PDF.',
  },
  locked: {
    en: 'This PDF is locked with a password. Send it without one, or send a screenshot of the page.',
    fr: 'Ce PDF est protégé par un mot de passe. Envoyez-le sans mot de passe, ou une capture d’écran de la page.',
  },
  active: {
    en: 'This PDF holds a program or another file. Send a screenshot of the page instead.',
    fr: 'Ce PDF contient un programme ou un autre fichier. Envoyez plutôt une capture d’écran de la page.',
  },
  damaged: {
    en: 'The PDF is damaged or was cut off on the way. Send it again.',
    fr: 'Le PDF est abîmé ou a été coupé en chemin. Renvoyez-le.',
  },
} satisfies Record<string, Text>

const pdfSays: Partial<Readonly<Record<FileProblem, Text>>> = {
  encrypted: words.locked,
  'active-content': words.active,
  damaged: words.damaged,
}
/** Where the words for a photograph that must be one would not be true. */
const answerSays: Partial<Readonly<Record<PictureProblem, Text>>> = {
  empty: words.empty,
  'unknown-type': words.wrongType,
  drawing: words.wrongType,
}
