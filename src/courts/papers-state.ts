import type { Instant } from '../core/brand.ts'
import type { Attachment } from '../core/fields.ts'
import type { CourtsTerms } from '../law/courts-terms.ts'
import type { Mark } from '../readmission/state.ts'
import type { CourtEvent } from './events.ts'
import type { CourtsState, OrderDuty } from './state.ts'

type Of<Type extends CourtEvent['type']> = Extract<CourtEvent, { type: Type }>

/** A paper sent for a duty, without its content, and what the other state's receipt says of it. */
export type Paper = Pick<Of<'papers-sent'>, 'id' | 'duty' | 'completes' | 'kind' | 'title'> & {
  readonly file: Attachment | null
  readonly sent: Mark
  /** It could not be sent after all, and was given up. */
  readonly unsent: Mark | null
  readonly receipt:
    | (Omit<Of<'papers-receipted'>, 'type' | 'paper'> & { readonly at: Instant; readonly by: string })
    | null
}

/** Sent, and no receipt yet. */
export const isOnItsWay = ({ receipt, unsent }: Paper): boolean => receipt === null && unsent === null

/**
 * Adds a paper, its receipt, or that it could not be sent. The last paper sent for a duty is the one that may complete it.
 * Where one was not understood or never left, none that was sent after it completes the duty either: it was sent on the
 * footing that the first arrived.
 */
export function papersAfter(
  papers: readonly Paper[],
  event: Of<'papers-sent'> | Of<'papers-unsent'> | Of<'papers-receipted'>,
  mark: Mark,
): readonly Paper[] {
  if (event.type === 'papers-sent') {
    const { id, duty, completes, kind, title, file } = event
    const sent = { id, duty, completes, kind, title, file: file ?? null }
    const before = papers.map((paper) =>
      paper.duty === duty && isOnItsWay(paper) ? { ...paper, completes: false } : paper,
    )
    return [...before, { ...sent, sent: mark, unsent: null, receipt: null }]
  }
  const duty = papers.find(({ id }) => id === event.paper)?.duty
  const failed = event.type === 'papers-unsent' || !event.understood
  return papers.map((paper) => {
    if (paper.id === event.paper) return ended(paper, event, mark)
    return failed && paper.duty === duty && isOnItsWay(paper) ? { ...paper, completes: false } : paper
  })
}

function ended(paper: Paper, event: Of<'papers-unsent'> | Of<'papers-receipted'>, mark: Mark): Paper {
  if (event.type === 'papers-unsent') return { ...paper, unsent: mark }
  const { type: _, paper: __, ...receipt } = event
  return { ...paper, receipt: { ...receipt, ...mark } }
}

/** Whether only the other state's receipt proves this duty: the agreement says so of what the state owes to these. */
export const provedByReceipt = (terms: CourtsTerms | null, { to, owedBy }: Pick<OrderDuty, 'to' | 'owedBy'>): boolean =>
  owedBy === undefined && (terms?.delivery?.to.includes(to) ?? false)

/** The papers of a duty, in the order they were sent. */
export const papersOf = ({ papers }: Pick<CourtsState, 'papers'>, { id }: Pick<OrderDuty, 'id'>): readonly Paper[] =>
  papers.filter(({ duty }) => duty === id)

/** Where a duty's papers stand: nothing sent, on their way, never left, refused there, or part of them understood. */
export function deliveryOf(
  courts: Pick<CourtsState, 'papers'>,
  duty: Pick<OrderDuty, 'id'>,
): 'none' | 'on-its-way' | 'not-sent' | 'not-understood' | 'in-part' {
  const papers = papersOf(courts, duty)
  const last = papers.at(-1)
  if (last === undefined) return 'none'
  if (papers.some(isOnItsWay)) return 'on-its-way'
  if (last.unsent !== null) return 'not-sent'
  return last.receipt?.understood === true ? 'in-part' : 'not-understood'
}
