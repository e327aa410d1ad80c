import type { PositionSignal } from '../admission/events.ts'
import type { ApplicantTerms } from '../law/parts.ts'

/**
 * Whether a phone's position is in the country people apply from, as a coarse yes, no or unknown. Only this answer and the
 * accuracy are kept: the position itself is never stored. A "no" decides nothing; an officer does.
 */
export type Location = 'inside' | 'outside' | 'unknown'

type Outlines = ApplicantTerms['area']['outlines']
type Outline = Outlines[number]
type Point = Outline[number]

/** Beyond this many metres a position says too little to call. */
const coarse = 20_000

/** Degrees of latitude and longitude and the accuracy in metres, as a browser gives them, against the country's outlines. */
export function locate(outlines: Outlines, latitude: number, longitude: number, accuracy: number): Location {
  const real = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && accuracy >= 0
  if (!real || accuracy > coarse) return 'unknown'
  const at: Point = [longitude, latitude]
  return outlines.some((outline) => within(at, outline)) ? 'inside' : 'outside'
}

/**
 * What is odd about a position (IN-06), for a person to judge; nothing is decided by it and nothing else of the position is kept. The
 * degrees as the browser wrote them: a phone gives many places, a hand writes few.
 */
export function signalsOf(location: Location, latitude: string, longitude: string, accuracy: string): PositionSignal[] {
  const places = (text: string): number => text.split('.')[1]?.length ?? 0
  const near = accuracy !== '' && Number(accuracy) < 1
  const rounded = places(latitude) < 3 && places(longitude) < 3
  return [
    ...(location === 'outside' ? (['outside'] as const) : []),
    ...(near ? (['accuracy-impossible'] as const) : []),
    ...(rounded ? (['position-rounded'] as const) : []),
  ]
}

/** Even-odd rule: a line from the point crosses the edge of what it is in an odd number of times. */
function within([x, y]: Point, shape: Outline): boolean {
  let inside = false
  for (const [index, [x1, y1]] of shape.entries()) {
    const [x2, y2] = shape.at(index - 1) ?? [x1, y1]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}
