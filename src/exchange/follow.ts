import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import type { Attachment } from '../core/fields.ts'
import { bytesOf, type CarriedFile } from '../core/paper.ts'
import { provesItself } from '../keys/proof-view.ts'
import { fingerprintOfKey } from '../keys/public-view.ts'
import type { Query } from '../platform/database.ts'
import { attachmentOf, keepFile } from '../platform/files.ts'
import type { Outcome } from '../platform/run.ts'
import { type ReceiptFollowers, receiptKey } from './follow-receipts.ts'
import { type BodyOf, type Kind, kinds } from './messages.ts'
import type { GivingUp } from './number.ts'
import type { Handler, Opened, Verdict } from './receive.ts'

/**
 * What each message does here: one command of the slice it concerns, in the transaction that keeps the message. The key
 * is the message's own, so a message acted on twice does nothing the second time. Facts bear the time they happened in
 * the world, as the other state signed it; where its clock is ahead of ours, the time the message came.
 */
export type RunCommand = (name: string, input: object, key: string, within: Query | undefined) => Promise<Outcome>

type Run = (name: string, input: object, message: Opened, within: Query) => Promise<Verdict>
type Builder = <K extends Kind>(kind: K, name: string, input: (body: BodyOf<K>, message: Opened) => object) => Handler

/** The key of what a message does: its own number, so that it is done once; another where a person has it tried again. */
const keyOf = ({ ends, sequence, again }: Opened): string =>
  `message:${ends.from}:${sequence}${again === undefined ? '' : `:${again}`}`

/** The handlers of every kind, for `receive`. A command's first refusal is why a message was not understood. */
export function handlersFor(run: RunCommand): Readonly<Record<Kind, Handler>> {
  const command: Run = async (name, input, message, within) => verdictOf(await run(name, input, keyOf(message), within))
  /** The command on what the two states' shared reference names. */
  const shared: Builder = (kind, name, input) => (message, within) =>
    command(name, { shared: message.about, ...input(bodyOf(kind, message), message) }, message, within)
  return {
    ...fromReturning(shared),
    ...fromReceiving(command),
    papers: takingPapers(command),
    ...forDraws(command),
    ...forStatements(command),
    ...forTheLine(command),
    'place-counted': shared('place-counted', 'parity/note-counted', (body) => body),
    'place-uncounted': shared('place-uncounted', 'parity/note-uncounted', (body) => body),
    suspension: (message, within) => {
      const { from, notifiedAt } = bodyOf('suspension', message)
      return command('scheme/note-suspension', { from, notifiedAt: known(notifiedAt, message) }, message, within)
    },
    termination: (message, within) => {
      const { from, notifiedAt } = bodyOf('termination', message)
      return command('scheme/note-termination', { from, notifiedAt: known(notifiedAt, message) }, message, within)
    },
  }
}

/**
 * What the receipts of our messages do here: that of papers proves, or does not prove, that they were delivered. Given as
 * the other state's doing, for it is their signature that says so.
 */
export function receiptFollowersFor(run: RunCommand): ReceiptFollowers {
  return {
    papers: async ({ about, sequence, digest, body, receipt }, within) => {
      const { paper } = kinds.papers.body.parse(body)
      const reference = await referenceOf(within, 'case-shared', about)
      if (reference === null) return null
      const { understood, receivedAt, problem } = receipt
      const said = { message: sequence, digest, receivedAt, understood, ...(problem === undefined ? {} : { problem }) }
      return run('courts/note-papers-receipt', { case: reference, paper, ...said }, receiptKey(sequence), within)
    },
  }
}

/** A paper whose document cannot be read is given up on its case, and whoever sent it is asked again. */
export const givingUpFor =
  (run: RunCommand): GivingUp =>
  async ({ kind, about, body, stream, version, problem }, within) => {
    const reference = await referenceOf(within, 'case-shared', about)
    if (kind !== 'papers' || reference === null) return false
    const { paper } = kinds.papers.body.parse(body)
    const key = `unsent:${stream}:${version}`
    return (
      (await run('courts/note-papers-unsent', { case: reference, paper, problem }, key, within)).outcome === 'accepted'
    )
  }

/** What the returning state says to the receiving one. */
const fromReturning = (shared: Builder) => ({
  'readmission-request': shared('readmission-request', 'reception/open-request', (body, message) => ({
    ...body,
    ...kinds['readmission-request'].personal.parse(message.personal),
  })),
  'readmission-information': shared('readmission-information', 'reception/add-information', ({ givenAt }, message) => ({
    ...kinds['readmission-information'].personal.parse(message.personal),
    occurredAt: known(givenAt, message),
  })),
  'transfer-notice': shared('transfer-notice', 'reception/note-transfer', (body, message) => ({
    ...body,
    occurredAt: known(message.sentAt, message),
  })),
  'stand-down': shared('stand-down', 'reception/note-stand-down', ({ code, stoodDownAt }, message) => ({
    code,
    occurredAt: known(stoodDownAt, message),
  })),
  withdrawal: shared('withdrawal', 'reception/note-withdrawal', ({ withdrawnAt }, message) => ({
    occurredAt: known(withdrawnAt, message),
  })),
  handover: shared('handover', 'reception/note-handover', ({ token, effectiveOn, handedOverAt, counts }, message) => ({
    token,
    effectiveOn,
    ...(counts === false ? { counts } : {}),
    occurredAt: known(handedOverAt, message),
  })),
  'admission-effective': shared('admission-effective', 'parity/note-admission', (body, message) => ({
    ...body,
    arrivedAt: known(body.arrivedAt, message),
  })),
  needs: shared('needs', 'reception/note-needs', ({ number, statedAt }, message) => ({
    number,
    ...kinds.needs.personal.parse(message.personal),
    occurredAt: known(statedAt, message),
  })),
  'return-decided': shared('return-decided', 'reception/note-return-decision', ({ decidedAt, ...said }, message) => ({
    ...said,
    occurredAt: known(decidedAt, message),
  })),
  returned: shared('returned', 'reception/note-returned', ({ token, effectiveOn, returnedAt }, message) => ({
    token,
    effectiveOn,
    occurredAt: known(returnedAt, message),
  })),
  'admission-reversed': shared('admission-reversed', 'parity/note-reversal', (body, message) => ({
    ...body,
    reversedAt: known(body.reversedAt, message),
  })),
})

/**
 * A paper: its document is kept here, looked at by its bytes as any other, and the fact names it. Of a paper that is not
 * taken nothing is kept but the message.
 */
const takingPapers =
  (command: Run): Handler =>
  async (message, within) => {
    const { paper, sentAt } = bodyOf('papers', message)
    const { file, ...said } = kinds.papers.personal.parse(message.personal)
    await within('savepoint paper')
    const kept = file === undefined ? {} : { file: await keepCarried(file, message, within) }
    const input = { shared: message.about, paper, ...said, ...kept, occurredAt: known(sentAt, message) }
    const verdict = await command('reception/note-papers', input, message, within)
    if (!verdict.understood) await within('rollback to savepoint paper')
    return verdict
  }

async function keepCarried(file: CarriedFile, { ends, receivedAt }: Opened, within: Query): Promise<Attachment> {
  const incoming = { name: file.name, bytes: bytesOf(file), tooLarge: false }
  return attachmentOf(incoming, await keepFile(within, incoming, { actor: `state:${ends.from}`, at: receivedAt }))
}

/** What the receiving state says to the returning one, about a case or application of ours found by the shared reference. */
function fromReceiving(command: Run) {
  const own =
    (field: 'case' | 'application'): Builder =>
    (kind, name, input) =>
    async (message, within) => {
      const reference = await referenceOf(within, `${field}-shared`, message.about)
      if (reference === null) return { understood: false, problem: 'unknown-reference' }
      return command(name, { [field]: reference, ...input(bodyOf(kind, message), message) }, message, within)
    }
  return {
    answer: own('case')('answer', 'readmission/record-answer', ({ number, code, answeredAt }, message) => ({
      number,
      code,
      answeredAt,
      occurredAt: known(answeredAt, message),
    })),
    receipt: own('case')('receipt', 'flights/record-receipt', ({ outcome, receivedAt }, message) => ({
      outcome,
      receivedAt,
      occurredAt: known(receivedAt, message),
    })),
    'return-asked': own('case')('return-asked', 'between/note-return-asked', ({ number, code, askedAt }, message) => ({
      number,
      code,
      askedAt,
      occurredAt: known(askedAt, message),
    })),
    'admission-confirmed': own('application')('admission-confirmed', 'admission/note-countersigned', (body) => body),
  }
}

/**
 * What is said of a draw, which both states call by one name. A commitment or a secret that does not fit is kept on the draw
 * as what it is, and the sender is told that it was not understood.
 */
function forDraws(command: Run) {
  const about: Builder = (kind, name, input) => (message, within) =>
    command(name, { draw: message.about, ...input(bodyOf(kind, message), message) }, message, within)
  return {
    'draw-commit': about('draw-commit', 'draw/note-commit', ({ list, commitment }) => ({ list, commitment })),
    'draw-reveal': about('draw-reveal', 'draw/note-reveal', ({ secret }) => ({ secret })),
    'draw-done': about('draw-done', 'draw/note-done', ({ drawnAt: _, ...result }) => ({ result })),
    'draw-void': about('draw-void', 'draw/note-void', ({ code }) => ({ code })),
  }
}

/** What is said of a weekly statement and of the committee's log. */
function forStatements(command: Run) {
  const on: Builder = (kind, name, input) => (message, within) =>
    command(name, input(bodyOf(kind, message), message), message, within)
  return {
    statement: on('statement', 'statement/note-statement', (body, message) => ({
      ...body,
      drawnUpAt: known(body.drawnUpAt, message),
    })),
    'statement-lines': on('statement-lines', 'statement/note-lines', (body) => body),
    'statement-settled': on('statement-settled', 'statement/note-settled', ({ difference, ...body }, message) => ({
      ...body,
      kind: difference,
      settledAt: known(body.settledAt, message),
    })),
    'place-reversal': on('place-reversal', 'parity/note-reversed-place', (body, message) => ({
      ...body,
      decidedAt: known(body.decidedAt, message),
    })),
    'committee-entry': on('committee-entry', 'committee/note-entry', (body, message) => ({
      ...body,
      recordedAt: known(body.recordedAt, message),
    })),
    'statement-signed': on('statement-signed', 'statement/note-signature', (body, message) => ({
      ...body,
      signedAt: known(body.signedAt, message),
    })),
  }
}

/**
 * What is said of the line itself. A key that does not prove itself is not noted: its bytes could be anything, and from the
 * receiving state nothing may come that could be read (TR-70).
 */
function forTheLine(command: Run) {
  const keyChange: Handler = (message, within, keys) => {
    const { added, retired, changedAt } = bodyOf('key-change', message)
    const { agreement, from: party } = message.ends
    const each = added.map((one) => {
      const { proof, ...key } = one
      return {
        proves: provesItself(key, proof, { agreement, party }, keys.encryption),
        known: { fingerprint: fingerprintOfKey(key), key },
      }
    })
    if (!each.every(({ proves }) => proves)) return Promise.resolve({ understood: false, problem: 'not-proved' })
    const input = { added: each.map((one) => one.known), retired, changedAt: known(changedAt, message) }
    return command('keys/note-change', input, message, within)
  }
  const outage: Handler = (message, within) => {
    const { from, until } = bodyOf('outage', message)
    return command('operations/note-outage', { from, until: known(until, message) }, message, within)
  }
  const keyWord: Handler = (message, within) => {
    const { outcome, fingerprints, saidAt } = bodyOf('key-word', message)
    return command('keys/note-word', { outcome, fingerprints, occurredAt: known(saidAt, message) }, message, within)
  }
  return { outage, 'key-change': keyChange, 'key-word': keyWord }
}

/** The body as its schema has it: it was checked at the door, and is checked again where it is used. */
const bodyOf = <K extends Kind>(kind: K, message: Opened): BodyOf<K> =>
  kinds[kind].body.parse(message.body) as BodyOf<K>

/** Instants are compared as numbers of milliseconds, because two spellings of one instant do not sort as text. */
const known = (at: Instant, { receivedAt }: Opened): Instant =>
  Date.parse(at) > Date.parse(receivedAt) ? receivedAt : at

function verdictOf(outcome: Outcome): Verdict {
  switch (outcome.outcome) {
    case 'accepted':
      // A draw keeps on record what does not fit it; to the sender that is a refusal all the same.
      return outcome.facts.some(({ type }) => type === 'mismatch-noted')
        ? { understood: false, problem: 'does-not-match' }
        : { understood: true }
    case 'refused':
      return { understood: false, problem: outcome.refusals[0]?.code ?? 'refused' }
    case 'invalid':
      return { understood: false, problem: 'invalid-input' }
  }
}

const shareRow = z.object({ reference: z.string() })

async function referenceOf(query: Query, view: string, about: string): Promise<string | null> {
  const [row] = await query('select data from view_rows where view = $1 and ix = $2 order by stream limit 1', [
    view,
    about,
  ])
  return row === undefined ? null : shareRow.parse(row.data).reference
}
