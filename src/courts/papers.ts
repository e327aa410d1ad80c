import { z } from 'zod'
import { instantField, line, prose, referenceField, tokenField } from '../core/fields.ts'
import { own } from '../core/own.ts'
import { fileFrom, largestBase64, paperFields } from '../core/paper.ts'
import type { Agreement } from '../law/law.ts'
import { refuse, those } from '../law/refuse.ts'
import { onCase, unless } from '../readmission/define.ts'
import { type CaseEvent, standing } from '../readmission/state.ts'
import { unnamed } from './anonymity.ts'
import { always } from './barriers.ts'
import { paperWords as words } from './paper-words.ts'
import { provedByReceipt } from './papers-state.ts'
import { isOpenDuty } from './state.ts'

/** Papers sent to the receiving state for a duty a court laid down, and the receipt that proves they arrived (JR-08, TR-56). */

const sendSchema = z.strictObject({
  case: referenceField,
  duty: line(40),
  /** What the paper is, by a code of the agreement. */
  kind: paperFields.kind,
  title: paperFields.title,
  text: prose(20_000).optional(),
  /** Its bytes as base64. Larger ones than travel are let in here, so that the refusal can say what to do. */
  file: z.strictObject({ name: line(200), base64: z.base64().min(4) }).optional(),
  /** With it, and with what was understood before, everything the duty asks has been given. */
  completes: z.boolean(),
})

const termsOf = ({ courts }: Agreement) => courts?.delivery ?? null

/**
 * A paper is sent to the receiving state, before every ordinary message. The duty stays open and its barrier stands until
 * their node has signed that it could take it; the last paper sent is the one that may complete the duty (JR-08, TR-56).
 */
export const sendPapers = onCase(
  'courts/send-papers',
  sendSchema,
  (state, { duty: id, kind, title, text, file, completes }, { agreement, token }) => {
    const terms = termsOf(agreement)
    const duty = state.courts.duties.find((one) => one.id === id)
    if (terms === null || duty === undefined) return { refusals: [refuse('unknown-duty', words.unknownDuty, 'duty')] }
    const tooLarge = file !== undefined && file.base64.length > largestBase64
    const carried = file === undefined || tooLarge ? null : fileFrom(file.name, file.base64)
    return unless(
      those(
        !isOpenDuty(duty) && refuse('duty-over', words.dutyOver, 'duty'),
        !provedByReceipt(agreement.courts, duty) && refuse('not-by-receipt', words.notByReceipt, 'duty'),
        state.requests.length === 0 && refuse('nothing-asked', words.nothingAsked),
        own(terms.papers, kind) === undefined && refuse('unknown-paper-kind', words.unknownKind, 'kind'),
        text === undefined && file === undefined && refuse('paper-empty', words.empty, 'text'),
        tooLarge && refuse('paper-too-large', words.tooLarge, 'file'),
        file !== undefined && !tooLarge && carried === null && refuse('paper-type', words.wrongType, 'file'),
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
        ...(carried === null ? {} : { file: carried }),
      },
    )
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
