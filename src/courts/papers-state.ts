import type { Instant } from '../core/brand.ts'
import { type FileKnown, fileKnown } from '../core/paper.ts'
import type { CourtsTerms } from '../law/courts-terms.ts'
import type { Mark } from '../readmission/state.ts'
import type { CourtEvent } from './events.ts'
import type { CourtsState, OrderDuty } from './state.ts'

type Of<Type extends CourtEvent['type']> = Extract<CourtEvent, { type: Type }>

/** A paper sent for a duty, without its content, and what the other state's receipt says of it. */
export type Paper = Pick<Of<'papers-sent'>, 'id' | 'duty' | 'completes' | 'kind' | 'title'> & {
  readonly file: FileKnown | null
  readonly sent: Mark
  readonly receipt:
    | (Omit<Of<'papers-receipted'>, 'type' | 'paper'> & { readonly at: Instant; readonly by: string })
    | null
}

/** Sent, and no receipt yet. */
export const isOnItsWay = ({ receipt }: Paper): boolean => receipt === null

/**
 * Adds a paper or its receipt. The last paper sent for a duty is the one that may complete it. Where one was not
 * understood, none that was sent after it completes the duty either: it was sent on the footing that the first arrived.
 */
export function papersAfter(
  papers: readonly Paper[],
  event: Of<'papers-sent'> | Of<'papers-receipted'>,
  mark: Mark,
): readonly Paper[] {
  if (event.type === 'papers-sent') {
    const { id, duty, completes, kind, title, file } = event
    const sent = { id, duty, completes, kind, title, file: file === undefined ? null : fileKnown(file) }
    const before = papers.map((paper) =>
      paper.duty === duty && isOnItsWay(paper) ? { ...paper, completes: false } : paper,
    )
    return [...before, { ...sent, sent: mark, receipt: null }]
  }
  const { type: _, paper: id, ...receipt } = event
  const duty = papers.find((paper) => paper.id === id)?.duty
  return papers.map((paper) => {
    if (paper.id === id) return { ...paper, receipt: { ...receipt, ...mark } }
    const failed = !event.understood && paper.duty === duty && isOnItsWay(paper)
    return failed ? { ...paper, completes: false } : paper
  })
}

/** Whether only the other state's receipt proves this duty: the agreement says so of what the state owes to these. */
export const provedByReceipt = (terms: CourtsTerms | null, { to, owedBy }: Pick<OrderDuty, 'to' | 'owedBy'>): boolean =>
  owedBy === undefined && (terms?.delivery?.to.includes(to) ?? false)

/** The papers of a duty, in the order they were sent. */
export const papersOf = ({ papers }: Pick<CourtsState, 'papers'>, { id }: Pick<OrderDuty, 'id'>): readonly Paper[] =>
  papers.filter(({ duty }) => duty === id)

/** Where a duty's papers stand: nothing sent, on their way, refused there, or part of them understood. */
export function deliveryOf(
  courts: Pick<CourtsState, 'papers'>,
  duty: Pick<OrderDuty, 'id'>,
): 'none' | 'on-its-way' | 'not-understood' | 'in-part' {
  const papers = papersOf(courts, duty)
  const last = papers.at(-1)
  if (last === undefined) return 'none'
  if (papers.some(isOnItsWay)) return 'on-its-way'
  return last.receipt?.understood === true ? 'in-part' : 'not-understood'
}
