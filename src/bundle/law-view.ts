import { formatDay } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { ruleOf } from '../law/due.ts'
import { periodAt } from '../law/version.ts'
import { certaintyWords } from '../web/certainty-words.ts'
import { clocks } from '../worklist/clocks.ts'
import { type Entry, entries, head, type Section } from './blocks.ts'
import type { Look } from './material-view.ts'
import { colonBetween } from './shown-view.ts'
import { words } from './words.ts'

/** The rules that the gate, the running deadlines, the letters and the barriers of this case rest on, in order. */
export function rulesApplied({ gate, state, agreement, at }: Look): readonly string[] {
  const ids = [
    ...gate.lines.flatMap(({ citation, deadline }) => [citation.rule, ...(deadline === null ? [] : [deadline.rule])]),
    ...clocks(state, agreement, at).map(({ deadline }) => deadline.rule),
    ...state.letters.flatMap(({ template }) => own(agreement.letters, template)?.rule ?? []),
    ...state.barriers.flatMap(({ kind }) => own(agreement.barriers, kind)?.rule ?? []),
    ...state.courts.claims.flatMap(({ kind }) => own(agreement.courts?.remedies ?? {}, kind)?.rule ?? []),
  ]
  return [...new Set(ids.map(ruleOf))].sort()
}

/** The readings chosen where those rules are silent. */
export const readingsApplied = ({ gate, state, agreement, at }: Look): readonly string[] => [
  ...new Set([
    ...gate.lines.flatMap(({ readings }) => readings),
    ...clocks(state, agreement, at).flatMap(({ deadline }) => deadline.readings),
  ]),
]

/** Each provision in our words with where it stands, how sure we are of it, and when it was last read; then the readings. */
export function lawSection(look: Look): Section {
  const { agreement, say, lang, at, gate } = look
  const rules = rulesApplied(look).flatMap((id): readonly Entry[] => {
    const provision = own(agreement.provisions, id)
    if (provision === undefined) return []
    const { cite, title, says, sources, certainty, checkedOn } = provision
    const number = periodAt(agreement, id, at)
    return [
      {
        title: `${say(cite)} (${id})${lang === 'fr' ? '\u00a0' : ''}: ${say(title)}`,
        tag: { text: say(certaintyWords[certainty]), tone: certainty === 'V' ? 'good' : 'quiet' },
        body: [say(says), ...(number?.note === undefined ? [] : [say(number.note)])],
        meta: [
          `${say(words.checked)} ${formatDay(checkedOn, lang)}`,
          ...sources.map((source) => colonBetween(say(words.source), source, lang)),
        ],
      },
    ]
  })
  const readings = readingsApplied(look).flatMap((id): readonly Entry[] => {
    const reading = own(agreement.readings, id)
    const option = reading === undefined ? undefined : own(reading.options, reading.chosen)
    if (reading === undefined || option === undefined) return []
    return [
      {
        title: `${id}${lang === 'fr' ? '\u00a0' : ''}: ${say(reading.title)}`,
        body: [say(option.says), colonBetween(say(words.why), say(reading.reason), lang)],
      },
    ]
  })
  return {
    title: say(words.law),
    blocks: [
      { kind: 'text', text: colonBetween(say(words.lawVersion), gate.lawVersion, lang) },
      entries(rules),
      ...(readings.length === 0 ? [] : [head(say(words.readings)), entries(readings)]),
    ],
  }
}
