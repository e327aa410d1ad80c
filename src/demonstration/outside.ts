import { z } from 'zod'
import type { ReadQuery } from '../law/decision.ts'
import { digestOfCode } from '../participants/portal-code.ts'
import type { Stage } from './seed.ts'

/**
 * Somebody outside to try: codes that are known because they stand here, given out by the demonstration alone and good once,
 * as any code is. A real one is made on a page, shown there once, and known to nobody who reads this.
 */
export const demonstrationCodes = [
  {
    code: 'DEM0NADAR0WE2025',
    case: 'p2',
    kind: 'lawyer',
    name: 'Nadia Rowe',
    organisation: 'Rowe & Partners',
    basis: 'Form of authority signed 18 September 2025',
  },
  { code: 'DEM0PAR1SA002025', case: 'p5', kind: 'person', name: 'Parisa Moradi', basis: 'The person’s own case' },
] as const

/** Lets them in, as a caseworker would. */
export async function outsiders({ give, reference }: Stage): Promise<void> {
  for (const { code, case: key, ...who } of demonstrationCodes)
    await give(
      'gb-caseworker',
      'participants/invite',
      { case: reference('gb-screening', key), ...who, language: 'en', codeDigest: digestOfCode(code) },
      `outside-${key}`,
    )
}

const row = z.object({ reference: z.string() })

/** Those of the codes that open a page still, each with its case. */
export async function codesLeft(query: ReadQuery) {
  const left = []
  for (const one of demonstrationCodes) {
    const [found] = await query(
      `select data from view_rows where view = 'participant-code' and ix = $1 and key not like '%:used'`,
      [digestOfCode(one.code)],
    )
    if (found !== undefined) left.push({ ...one, reference: row.parse(found.data).reference })
  }
  return left
}
