/**
 * Whether a phone's position is in metropolitan France, as a coarse yes, no or unknown. Only this answer and the accuracy are
 * kept: the position itself is never stored. A "no" decides nothing; an officer does.
 */
export type Location = 'inside' | 'outside' | 'unknown'

type Point = readonly [longitude: number, latitude: number]

/** Mainland France, drawn roughly: along the middle of the sea on the coasts, within some kilometres on land borders. */
const mainland: readonly Point[] = [
  [2.0, 51.12],
  [2.54, 51.12],
  [2.6, 50.81],
  [3.2, 50.75],
  [3.3, 50.5],
  [4.15, 50.0],
  [4.15, 49.97],
  [4.85, 50.15],
  [4.9, 49.8],
  [5.8, 49.55],
  [6.4, 49.46],
  [6.75, 49.16],
  [7.4, 49.17],
  [8.23, 48.97],
  [7.8, 48.55],
  [7.58, 47.59],
  [7.0, 47.45],
  [6.1, 46.6],
  [6.15, 46.35],
  [5.97, 46.2],
  [6.1, 46.12],
  [6.3, 46.25],
  [6.8, 46.43],
  [7.05, 45.9],
  [7.15, 45.4],
  [6.65, 45.1],
  [7.0, 44.7],
  [6.9, 44.35],
  [7.7, 44.15],
  [7.53, 43.78],
  [7.6, 43.4],
  [5.0, 42.6],
  [3.4, 42.43],
  [2.6, 42.35],
  [1.95, 42.4],
  [1.45, 42.6],
  [0.7, 42.85],
  [-0.7, 42.9],
  [-1.45, 43.06],
  [-1.79, 43.38],
  [-2.2, 44.0],
  [-5.8, 47.6],
  [-6.0, 49.1],
  [-3.0, 49.4],
  [-2.3, 49.9],
  [-0.2, 50.2],
  [1.0, 50.65],
  [1.45, 50.98],
  [1.75, 51.08],
]
const corsica: readonly Point[] = [
  [8.2, 41.35],
  [9.8, 41.35],
  [9.8, 43.2],
  [8.2, 43.2],
]

/** Beyond this many metres a position says too little to call. */
const coarse = 20_000

/** Degrees of latitude and longitude and the accuracy in metres, as a browser gives them. */
export function locate(latitude: number, longitude: number, accuracy: number): Location {
  const real = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && accuracy >= 0
  if (!real || accuracy > coarse) return 'unknown'
  const at: Point = [longitude, latitude]
  return within(at, mainland) || within(at, corsica) ? 'inside' : 'outside'
}

/** Even-odd rule: a line from the point crosses the edge of what it is in an odd number of times. */
function within([x, y]: Point, shape: readonly Point[]): boolean {
  let inside = false
  for (const [index, [x1, y1]] of shape.entries()) {
    const [x2, y2] = shape.at(index - 1) ?? [x1, y1]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}
