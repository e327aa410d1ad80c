import { z } from 'zod'
import { instantField, line, referenceField, tokenField } from '../core/fields.ts'
import { own } from '../core/own.ts'
import { largestFile, mediaField, paperFields } from '../core/paper.ts'
import type { ReadQuery } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import { refuse, those } from '../law/refuse.ts'
import { onCase, unless } from '../readmission/define.ts'
import { type CaseEvent, standing } from '../readmission/state.ts'
import { unnamed } from './anonymity.ts'
import { always } from './barriers.ts'
import { paperWords as words } from './paper-words.ts'
import { isOnItsWay, provedByReceipt } from './papers-state.ts'
import { isOpenDuty } from './state.ts'

/** Papers sent to the receiving state for a duty a court laid down, and the receipt that proves they arrived (JR-08, TR-56). */

const sendSchema = z.strictObject({
  case: referenceField,
  duty: line(40),
  /** What the paper is, by a code of the agreement. */
  kind: paperFields.kind,
  title: paperFields.title,
  text: paperFields.text,
  file: paperFields.file,
  /** With it, and with what was understood before, everything the duty asks has been given. */
  completes: z.boolean(),
})

/** What is kept of a document: of what kind it truly is, and its size in bytes. */
const keptRow = z.object({ media_type: z.string(), size: z.int() })
export type DocumentKept = z.infer<typeof keptRow>

/** The document that a paper names, as it is kept; nothing where it names none. */
async function documentOf(query: ReadQuery, digest: string | undefined): Promise<DocumentKept | undefined> {
  if (digest === undefined) return undefined
  const [row] = await query('select media_type, size from files where digest = $1', [digest])
  return row === undefined ? undefined : keptRow.parse(row)
}

const termsOf = ({ courts }: Agreement) => courts?.delivery ?? null

/**
 * A paper is sent to the receiving state, before every ordinary message. The duty stays open and its barrier stands until
 * their node has signed that it could take it; the last paper sent is the one that may complete the duty (JR-08, TR-56).
 * Its document must be of a kind and a size that travel.
 */
export const sendPapers = onCase(
  'courts/send-papers',
  sendSchema,
  (
    state,
    { duty: id, kind, title, text, file, completes },
    { agreement, token },
    _,
    kept: DocumentKept | undefined,
  ) => {
    const terms = termsOf(agreement)
    const duty = state.courts.duties.find((one) => one.id === id)
    if (terms === null || duty === undefined) return { refusals: [refuse('unknown-duty', words.unknownDuty, 'duty')] }
    const tooLarge = kept !== undefined && kept.size > largestFile
    const unfit = file !== undefined && (file.problems !== undefined || !mediaField.safeParse(kept?.media_type).success)
    return unless(
      those(
        !isOpenDuty(duty) && refuse('duty-over', words.dutyOver, 'duty'),
        !provedByReceipt(agreement.courts, duty) && refuse('not-by-receipt', words.notByReceipt, 'duty'),
        state.requests.length === 0 && refuse('nothing-asked', words.nothingAsked),
        own(terms.papers, kind) === undefined && refuse('unknown-paper-kind', words.unknownKind, 'kind'),
        text === undefined && file === undefined && refuse('paper-empty', words.empty, 'text'),
        tooLarge && refuse('paper-too-large', words.tooLarge, 'file'),
        !tooLarge && unfit && refuse('paper-type', words.wrongType, 'file'),
        ...unnamed(state, agreement, { title }),
      ),
      {
        type: 'papers-sent',
        id: token(),
        duty: id,
        completes,
        kind,
        title,
        ...(text === undefined ? {} : { text }),
      },
    )
  },
  { ...always, elsewhere: (query, { file }) => documentOf(query, file?.digest) },
)

/**
 * A paper given up before it left: its document can no longer be read here, and half a paper is never sent. The duty stays
 * open, and the courts desk is asked to send it again (TR-56).
 */
export const notePapersUnsent = onCase(
  'courts/note-papers-unsent',
  z.strictObject({ case: referenceField, paper: tokenField, problem: line(60) }),
  ({ courts }, { paper: id, problem }) => {
    const paper = courts.papers.find((one) => one.id === id)
    if (paper === undefined) return { refusals: [refuse('unknown-paper', words.unknownPaper, 'paper')] }
    return unless(those(!isOnItsWay(paper) && refuse('already-receipted', words.alreadyReceipted, 'paper')), {
      type: 'papers-unsent',
      paper: id,
      problem,
    })
  },
  always,
)

const receiptSchema = z.strictObject({
  case: referenceField,
  paper: tokenField,
  /** The number of our message. */
  message: z.int().positive(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  receivedAt: instantField,
  understood: z.boolean(),
  problem: line(60).optional(),
})

/**
 * The other state's signed receipt of a paper. Understood, and the paper completes the duty: it is done by that fact alone
 * and its barrier lifted in the same write. Not understood: the gate stays shut and the courts desk is asked to send again.
 */
export const notePapersReceipt = onCase(
  'courts/note-papers-receipt',
  receiptSchema,
  (state, { case: _, ...receipt }) => {
    const { courts } = state
    const paper = courts.papers.find(({ id }) => id === receipt.paper)
    if (paper === undefined) return { refusals: [refuse('unknown-paper', words.unknownPaper, 'paper')] }
    if (paper.receipt !== null) return { refusals: [refuse('already-receipted', words.alreadyReceipted, 'paper')] }
    const duty = courts.duties.find(({ id }) => id === paper.duty)
    const received: CaseEvent = { type: 'papers-receipted', ...receipt }
    if (duty === undefined || !isOpenDuty(duty) || !receipt.understood || !paper.completes) return { facts: [received] }
    // Enough of the digest to find the message by; the whole of it stands in the fact before.
    const proof = `#${receipt.message}, ${receipt.receivedAt}, SHA-256 ${receipt.digest.slice(0, 16)}…`
    const bars = standing(state).filter(({ id }) => id === duty.barrier)
    return {
      facts: [
        received,
        { type: 'duty-done', id: duty.id, proof, paper: paper.id },
        ...bars.map(({ id }): CaseEvent => ({ type: 'barrier-lifted', id, document: proof, reasons: duty.what })),
      ],
    }
  },
  always,
)
