import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Text } from '../core/brand.ts'
import type { Agreement } from '../law/law.ts'
import { type CoursePoint, courseOf, parsePilot } from './pilot.ts'

const known = new Map<string, readonly CoursePoint[]>()

/**
 * The published course kept with an agreement (`pilot-course.csv` in its folder); empty where none is. Read once. Throws
 * on a file with problems, naming row and column of each: it is ours to mend.
 */
export function publishedCourse({ id }: Pick<Agreement, 'id'>): readonly CoursePoint[] {
  const found = known.get(id)
  if (found !== undefined) return found
  const file = new URL(`../agreements/${id}/pilot-course.csv`, import.meta.url)
  const course = existsSync(file) ? read(readFileSync(file, 'utf8')) : []
  known.set(id, course)
  return course
}

const unknownField = z.array(z.strictObject({ en: z.string().min(1), fr: z.string().min(1) }))

/**
 * What nobody has published about an agreement, or we have not found (`pilot-unknowns.json` in its folder); empty where
 * none is kept. Throws on a file that is not such a list: it is ours to mend.
 */
export function unknownsOf({ id }: Pick<Agreement, 'id'>): readonly Text[] {
  const file = new URL(`../agreements/${id}/pilot-unknowns.json`, import.meta.url)
  return existsSync(file) ? unknownField.parse(JSON.parse(readFileSync(file, 'utf8'))) : []
}

function read(text: string): readonly CoursePoint[] {
  const parsed = parsePilot(text)
  if ('statements' in parsed) return courseOf(parsed.statements)
  const said = parsed.problems.map(({ row, column, what }) => `row ${row}${column && `, column ${column}`}: ${what}`)
  throw new Error(`The published course cannot be used. ${said.join('; ')}.`)
}
