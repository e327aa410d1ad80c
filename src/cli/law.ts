import { parseArgs } from 'node:util'
import type { Day, Instant, Text } from '../core/brand.ts'
import { formatDay } from '../core/calendar.ts'
import { type Catalogue, lawAt, lawDifference } from '../law/catalogue.ts'
import type { Agreement } from '../law/law.ts'
import { lawChanges } from '../law/version.ts'
import { differenceDocument, lawDocument } from './law-document.ts'
import { changesOn, printDifference, printLaw } from './law-print.ts'
import {
  agreementOf,
  type CommandProblem,
  commonOptions,
  type Io,
  invalid,
  isProblem,
  type Manner,
  mannerOf,
  momentOf,
  parsed,
  processIo,
  sayDocument,
  sayProblem,
} from './options.ts'
import { on as onClocks } from './print.ts'
import { changesThatDay, problems, unknownProvision, unknownSubject } from './words.ts'

const options = {
  ...commonOptions,
  on: { type: 'string' },
  rule: { type: 'string' },
  subject: { type: 'string' },
  diff: { type: 'boolean', default: false },
} as const

type Narrowing = { readonly rule?: string | undefined; readonly subject?: string | undefined }

/**
 * `law [--on INSTANT|DATE] [--rule ID] [--subject ID] [--agreement ID] [--reading R=O]… [--json] [--lang en|fr]`: every
 * provision, period and reading in force then, with what implements it or why nothing does. `law --diff A B`: what changed
 * between two instants. Times without a zone are those of the returning state; a day stands for its beginning.
 *
 * Returns the exit code: 0 answered; 2 wrongly asked, with what is wrong.
 */
export async function lawCommand(args: string[], io: Io = processIo): Promise<number> {
  const manner = mannerOf(args)
  const read = parsed(options, () => parseArgs({ args, options, allowPositionals: true }))
  if (isProblem(read)) return sayProblem(io, manner, read)
  const { values, positionals } = read
  const agreement = agreementOf(values)
  if (isProblem(agreement)) return sayProblem(io, manner, agreement)
  if (values.diff) {
    const { on, rule, subject } = values
    if (on !== undefined || rule !== undefined || subject !== undefined)
      return sayProblem(io, manner, invalid('one-question', 'diff', problems.oneQuestion))
    return difference(agreement, positionals, io, manner)
  }
  if (positionals.length > 0) return sayProblem(io, manner, invalid('stray-words', null, problems.strayWords))

  const { zone } = agreement.returning
  const moment = values.on === undefined ? { at: io.now(), whole: null } : momentOf(values.on, zone, 'on')
  if (isProblem(moment)) return sayProblem(io, manner, moment)
  const catalogue = narrowed(lawAt(agreement, moment.at), values)
  if (isProblem(catalogue)) return sayProblem(io, manner, catalogue)
  const notes = dayNotes(agreement, [moment.whole])
  const whole = values.rule === undefined && values.subject === undefined
  if (manner.json) await sayDocument(io, { notes, ...lawDocument(agreement, catalogue, zone) })
  else await io.out(printLaw({ agreement, lang: manner.lang, zone, notes }, catalogue, whole))
  return 0
}

async function difference(agreement: Agreement, dates: readonly string[], io: Io, manner: Manner): Promise<number> {
  const { zone } = agreement.returning
  const [one, other] = dates
  if (one === undefined || other === undefined || dates.length !== 2)
    return sayProblem(io, manner, invalid('two-dates', 'diff', problems.twoDates))
  const from = momentOf(one, zone, 'diff')
  if (isProblem(from)) return sayProblem(io, manner, from)
  const to = momentOf(other, zone, 'diff')
  if (isProblem(to)) return sayProblem(io, manner, to)
  const answer = lawDifference(agreement, from.at, to.at)
  const later = answer.to === to.at ? to : from
  const notes = dayNotes(agreement, [later.whole])
  if (manner.json) await sayDocument(io, { notes, ...differenceDocument(answer, zone) })
  else await io.out(printDifference({ agreement, lang: manner.lang, zone, notes }, answer))
  return 0
}

/** A day was given and the law changes in its course: which change the answer does not show. */
function dayNotes(agreement: Agreement, days: readonly (Day | null)[]): readonly Text[] {
  const { zone } = agreement.returning
  const changes = lawChanges(agreement)
  const named = (day: Day): Text => ({ en: formatDay(day, 'en'), fr: formatDay(day, 'fr') })
  // A change at the very beginning of the day is shown.
  return days
    .filter((day) => day !== null)
    .flatMap((day) =>
      changesOn(day, changes, zone)
        .filter((at) => momentOfDay(day, zone) !== at)
        .map((at) => changesThatDay(named(day), onClocks(at, zone))),
    )
}

function momentOfDay(day: Day, zone: string): Instant | null {
  const moment = momentOf(day, zone, 'on')
  return isProblem(moment) ? null : moment.at
}

/** The catalogue with one rule or one subject alone, and the readings those rest on. */
function narrowed(catalogue: Catalogue, { rule, subject }: Narrowing): Catalogue | CommandProblem {
  if (rule === undefined && subject === undefined) return catalogue
  const wanted = rule?.trim().toUpperCase().replace(/\/.*$/, '')
  const theme = subject?.trim().toLowerCase()
  const themes = catalogue.subjects.map((one) => one.subject.id)
  if (theme !== undefined && !themes.includes(theme))
    return invalid('unknown-subject', 'subject', unknownSubject(subject ?? '', themes), themes)
  const ids = catalogue.subjects.flatMap(({ rules }) => rules.map(({ provision }) => provision.id))
  if (wanted !== undefined && !ids.some((id) => id.toUpperCase() === wanted)) {
    const reading = catalogue.readings.filter((one) => one.reading.id.toUpperCase() === wanted)
    if (reading.length > 0) return { ...catalogue, subjects: [], readings: reading, letters: [], grounds: [] }
    const family = ids.filter((id) => id.split('-')[0] === wanted.split('-')[0])
    const known = family.length > 0 ? family : ids
    return invalid('unknown-rule', 'rule', unknownProvision(rule ?? '', known), known)
  }
  const subjects = catalogue.subjects
    .filter((one) => theme === undefined || one.subject.id === theme)
    .map((one) => ({
      ...one,
      rules: one.rules.filter(({ provision }) => wanted === undefined || provision.id.toUpperCase() === wanted),
    }))
    .filter(({ rules }) => rules.length > 0)
  const used = new Set(subjects.flatMap(({ rules }) => rules.flatMap(({ readings }) => readings.map(({ id }) => id))))
  const readings = catalogue.readings.filter(({ reading }) => used.has(reading.id))
  return { ...catalogue, subjects, readings, letters: [], grounds: [] }
}
