import { gate, shutBy } from '../barriers/gate.ts'
import type { Instant, Text } from '../core/brand.ts'
import { compare, formatDay } from '../core/calendar.ts'
import { ruleOf } from '../law/due.ts'
import type { RuleId } from '../law/law.ts'
import { fileName, openCases, schemeShown } from '../readmission/view.ts'
import type { Desk } from '../web/desk.ts'
import { type Clock, clocks } from '../worklist/clocks.ts'
import { agreementShown } from './view.ts'

/** An open case a rule touches, and why, in words. */
export type Touched = { readonly reference: string; readonly name: string; readonly why: Text }

function clockSays({ title, deadline, over }: Clock): Text {
  const day = { en: formatDay(deadline.lastDay, 'en'), fr: formatDay(deadline.lastDay, 'fr') }
  return over
    ? { en: `${title.en}: over since ${day.en}.`, fr: `${title.fr} : délai expiré depuis le ${day.fr}.` }
    : { en: `${title.en}: last day ${day.en}.`, fr: `${title.fr} : dernier jour le ${day.fr}.` }
}

const shutSays = ({ title, says }: { readonly title: Text; readonly says: Text }): Text => ({
  en: `Not met, ${title.en}: ${says.en}`,
  fr: `Non remplie, ${title.fr} : ${says.fr}`,
})

const together = (reasons: readonly Text[]): Text => ({
  en: reasons.map(({ en }) => en).join(' '),
  fr: reasons.map(({ fr }) => fr).join(' '),
})

type Reason = { readonly says: Text; readonly closesAt: Instant | null }

/**
 * The open cases that a rule touches now: those with a clock that runs under it, and those whose gate it keeps shut; the
 * first to close first. Each case once, with every reason. None on a desk that keeps no cases of its own.
 */
export const touchedBy =
  (desk: Desk) =>
  async (rule: RuleId): Promise<readonly Touched[]> => {
    const { database, clock } = desk.platform
    const now = clock.now()
    const [{ agreement }, scheme, cases] = await Promise.all([
      agreementShown(desk),
      schemeShown(database.query, desk.platform.agreement),
      openCases(database.query),
    ])
    const found = cases.flatMap((state) => {
      const running = clocks(state, agreement, now).filter(({ deadline }) => ruleOf(deadline.rule) === rule)
      const shut = shutBy(gate(state, agreement, now, scheme)).filter(({ citation }) => ruleOf(citation.rule) === rule)
      const reasons: readonly Reason[] = [
        ...running.map((one) => ({ says: clockSays(one), closesAt: one.deadline.closesAt })),
        ...shut.map((line) => ({ says: shutSays(line), closesAt: line.deadline?.closesAt ?? null })),
      ]
      if (reasons.length === 0) return []
      const ends = reasons.flatMap(({ closesAt }) => closesAt ?? []).toSorted(compare)
      const why = together(reasons.map(({ says }) => says))
      return [{ reference: state.reference, name: fileName(state), why, ends: ends[0] ?? null }]
    })
    return found.toSorted(byEnd).map(({ reference, name, why }) => ({ reference, name, why }))
  }

type Ending = { readonly reference: string; readonly ends: Instant | null }

function byEnd(a: Ending, b: Ending): number {
  const order =
    a.ends === null || b.ends === null ? Number(a.ends === null) - Number(b.ends === null) : compare(a.ends, b.ends)
  return order === 0 ? a.reference.localeCompare(b.reference) : order
}
