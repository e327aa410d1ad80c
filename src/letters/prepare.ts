import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { dayOf, isAtOrAfter, isBefore, startOfDay } from '../core/calendar.ts'
import { dayField, instantField, languageField, line, prose, referenceField } from '../core/fields.ts'
import { spokenName } from '../core/names.ts'
import { own } from '../core/own.ts'
import type { CommandDefinition } from '../law/decision.ts'
import type { Agreement, Refusal } from '../law/law.ts'
import type { LetterTemplate } from '../law/letter-texts.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { caseStream, cases } from '../readmission/case.ts'
import { onCase } from '../readmission/define.ts'
import type { Case, CaseEvent, CaseState } from '../readmission/state.ts'
import { compose, type Letter, namedDays, timesOf } from './compose.ts'
import { decideWords, prepareWords as words } from './decide-words.ts'
import type { LetterEvent } from './events.ts'
import { type TextsState, type Wording, wordingOf } from './texts.ts'

/** A letter made for one person, before it is given to them: what it says, and what is still missing. */

export const prepareSchema = z.strictObject({
  case: referenceField,
  template: line(60),
  /** The person's language, by ISO 639. */
  language: languageField,
  /** The day it is to be given and the place: the days it names are counted from there. */
  servedOn: dayField,
  place: line(20),
  reasons: prose(6000).optional(),
  reasonsTranslated: prose(6000).optional(),
  contact: line(300).optional(),
  destination: line().optional(),
  departsAt: instantField.optional(),
  large: z.boolean().optional(),
})
export type Prepare = z.infer<typeof prepareSchema>

type PreparedEvent = Extract<LetterEvent, { type: 'letter-prepared' }>

/** A letter and the fact of it, but for the file it is kept as; or what stands in the way. */
export type Plan =
  | { readonly refusals: readonly Refusal[] }
  | { readonly letter: Letter; readonly event: Omit<PreparedEvent, 'file'> }

export type Planning = {
  readonly agreement: Agreement
  readonly texts: TextsState
  readonly now: Instant
  /** Who prepares it. */
  readonly officer: string
  readonly id: string
  /** The name of a language in the official one. */
  readonly languageName: (code: string) => string
}

/** Whether a template is the one to use at an instant. */
export const isCurrent = ({ current }: LetterTemplate, at: Instant): boolean =>
  (current?.from === undefined || !isBefore(at, current.from)) &&
  (current?.until === undefined || isBefore(at, current.until))

/** Everything the letter lacks, each with what to do. */
function lacking(template: LetterTemplate, command: Prepare, { agreement, now }: Planning): readonly Refusal[] {
  const { zone, places } = agreement.returning
  const missing = (name: 'reasons' | 'contact' | 'destination' | 'departsAt') =>
    template.needs.includes(name) && command[name] === undefined && refuse(`${name}-needed`, words.needed[name], name)
  return those(
    !isCurrent(template, now) && refuseBy(agreement, template.rule, 'letter-not-current', words.notCurrent, 'template'),
    !places.includes(command.place) && refuse('unknown-place', decideWords.unknownPlace(places), 'place'),
    isBefore(command.servedOn, dayOf(now, zone)) && refuse('in-past', words.inPast, 'servedOn'),
    missing('reasons'),
    missing('destination'),
    missing('departsAt'),
    command.departsAt !== undefined &&
      !isAtOrAfter(command.departsAt, now) &&
      refuse('departed', words.departed, 'departsAt'),
    missing('contact'),
  )
}

/** The letter as it would be given to the person of a case on the day named, in the texts in use now. */
export function plan(state: Case, command: Prepare, planning: Planning): Plan {
  const { agreement, texts, now, officer, id, languageName } = planning
  const template = own(agreement.letters, command.template)
  if (template === undefined || template.apart === true)
    return { refusals: [refuse('unknown-letter', decideWords.unknown, 'template')] }
  const refusals = lacking(template, command, planning)
  if (refusals.length > 0) return { refusals }
  const { zone, language: officially } = agreement.returning
  const text = (language: string): Wording | null => wordingOf(agreement, texts, template.id, language, now)
  const official = text(officially)
  if (official === null) return { refusals: [refuse('no-official-text', words.noText, 'template')] }
  const mine = command.language === officially ? null : text(command.language)
  const unwritten = mine === null && command.language !== officially
  const from = command.servedOn === dayOf(now, zone) ? now : startOfDay(command.servedOn, zone)
  const times = timesOf(agreement, template, { from, place: command.place, held: state.heldAt !== undefined })
  if ('problem' in times)
    return { refusals: [{ code: times.code, citation: times.citation, message: times.problem, field: 'servedOn' }] }
  const { birthDate, birthKnown } = state.person
  const letter = compose({
    agreement,
    template,
    official,
    own: mine,
    unwritten: unwritten ? languageName(command.language) : null,
    values: { ...command, name: spokenName(state.person), birthDate, birthKnown, reference: state.reference, officer },
    day: command.servedOn,
    times,
    large: command.large === true,
    number: `${state.reference}/${id}`,
  })
  const { servedOn, place, language, departsAt, destination } = command
  return {
    letter,
    event: {
      type: 'letter-prepared',
      id,
      template: template.id,
      language,
      place,
      servedOn,
      days: namedDays(times),
      texts: [official, ...(mine === null ? [] : [mine])].map(used),
      ...(unwritten ? { unwritten } : {}),
      ...(departsAt && { departsAt }),
      ...(destination && { destination }),
    },
  }
}

const used = ({ language, version, checked }: Wording) => ({ language: language.language, version, checked })

/** What making the letter came to: its fact with the file it is kept as, or why there is none. */
export type Made = { readonly facts: readonly PreparedEvent[] } | { readonly refusals: readonly Refusal[] }

/** Makes a letter for a person, to be looked at and then given to them. Nothing runs from it: only its service is a fact that binds. */
export const prepare: CommandDefinition<CaseState, CaseEvent, Prepare, Made> = {
  name: 'letters/prepare',
  schema: prepareSchema,
  aggregate: cases,
  stream: (command) => caseStream(command.case),
  decide: (state, command, context, made) =>
    onCase('letters/prepare', prepareSchema, () => made).decide(state, command, context, undefined),
}
