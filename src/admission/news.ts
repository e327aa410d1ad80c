import { personAfter } from './after.ts'
import type { Application, Mark } from './state.ts'

/** What the applicants are told of after selection, beside the decision and the journey: when, under an id of its own. */
export function newsAfter({ after, people }: Application): readonly (readonly [id: string, mark: Mark])[] {
  const { invitation } = after
  const ones = people.map(({ id }) => personAfter(after, id))
  const marks = (kind: string, list: readonly (Mark | undefined)[]) => {
    const known = list.filter((mark) => mark !== undefined)
    return [...new Map(known.map((mark) => [`${kind}/${mark.at}`, mark])).entries()]
  }
  return [
    ...(invitation === null ? [] : [[`invitation/${invitation.number}`, invitation.sent] as const]),
    ...(invitation?.expired == null ? [] : [[`expired/${invitation.number}`, invitation.expired.mark] as const]),
    ...marks(
      'appointment',
      ones.map(({ appointment }) => appointment?.made),
    ),
    ...marks(
      'refused',
      ones.map(({ decision }) => (decision?.outcome === 'refused' ? decision.mark : undefined)),
    ),
    ...marks(
      'closed',
      ones.map(({ expired }) => expired?.mark),
    ),
  ]
}
