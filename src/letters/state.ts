import type { Attachment } from '../core/fields.ts'
import type { Case, Mark } from '../readmission/state.ts'
import type { LetterEvent, Proof } from './events.ts'

/** The letters of a case as their facts add up: those made for the person, and those given to them. */

export type Served = Extract<LetterEvent, { type: 'letter-served' }> & {
  readonly served: Mark
  readonly withdrawn: Mark | null
  readonly promiseClosed: Mark | null
  /** What shows that it was served, in the order in which it came. */
  readonly proofs: readonly ServiceProof[]
  /** Whether the person was held when it was served: the time to answer some letters depends on it (INAD-07). */
  readonly held: boolean
  /** Requests for more time to answer. Left out of rows from before there were any. */
  readonly extensions?: readonly Extension[]
}
type Asked = Extract<LetterEvent, { type: 'extension-asked' }>
export type Extension = Pick<Asked, 'request' | 'from' | 'reasons' | 'late'> & {
  readonly asked: Mark
  readonly decided:
    | (Mark & Pick<Extract<LetterEvent, { type: 'extension-decided' }>, 'outcome' | 'lastDay' | 'reasons'>)
    | null
}
/** Of a document that came with the service and was not said to be anything, the kind is not known. */
export type ServiceProof = Mark & {
  readonly kind: Proof['kind'] | null
  readonly says?: string | undefined
  readonly file?: Attachment | undefined
}
/** A letter made for the person; `taken`: it was served, or withdrawn before that. */
export type Prepared = Extract<LetterEvent, { type: 'letter-prepared' }> & {
  readonly made: Mark
  readonly taken: boolean
}

type OnFile = { readonly file?: Attachment | undefined }
type Letters = Pick<Case, 'letters' | 'prepared'>

/** The letters after a fact about one of them. */
export function evolveLetters(
  state: Letters & Pick<Case, 'heldAt'>,
  event: LetterEvent & OnFile,
  mark: Mark,
): Partial<Letters> {
  const { letters, prepared } = state
  switch (event.type) {
    case 'letter-prepared':
      return { prepared: [...prepared, { ...event, made: mark, taken: false }] }
    case 'letter-served':
      return {
        letters: [...letters, served(event, mark, state.heldAt !== undefined)],
        ...(event.prepared === undefined ? {} : { prepared: taken(prepared, event.prepared) }),
      }
    default:
      return {
        letters: letters.map((letter) => (letter.id === event.id ? letterAfter(letter, event, mark) : letter)),
        ...(event.type === 'letter-withdrawn' ? { prepared: taken(prepared, event.id) } : {}),
      }
  }
}

/** A letter made is no longer waiting once it was given to the person, or withdrawn. */
const taken = (prepared: readonly Prepared[], id: string): readonly Prepared[] =>
  prepared.map((one) => (one.id === id ? { ...one, taken: true } : one))

function served(event: Extract<LetterEvent, { type: 'letter-served' }> & OnFile, mark: Mark, held: boolean): Served {
  const { file, ...letter } = event
  const shown = letter.proof !== undefined || file !== undefined
  const proofs = shown ? [{ kind: null, ...letter.proof, ...mark, file }] : []
  return { ...letter, proofs, served: mark, withdrawn: null, promiseClosed: null, held }
}

type OfLetter = Exclude<LetterEvent, { type: 'letter-served' | 'letter-prepared' }> & OnFile
function letterAfter(letter: Served, event: OfLetter, mark: Mark): Served {
  const extensions = letter.extensions ?? []
  switch (event.type) {
    case 'service-proved':
      return { ...letter, proofs: [...letter.proofs, { ...event.proof, ...mark, file: event.file }] }
    case 'letter-withdrawn':
      return { ...letter, withdrawn: mark }
    case 'promise-closed':
      return { ...letter, promiseClosed: mark }
    case 'extension-asked': {
      const { type: _, id: __, ...asked } = event
      return { ...letter, extensions: [...extensions, { ...asked, asked: mark, decided: null }] }
    }
    case 'extension-decided': {
      const { type: _, id: __, request, ...decided } = event
      const answered = (one: Extension) =>
        one.request === request ? { ...one, decided: { ...decided, ...mark } } : one
      return { ...letter, extensions: extensions.map(answered) }
    }
  }
}
