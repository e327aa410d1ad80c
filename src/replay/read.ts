import { z } from 'zod'
import { isRole } from '../access/roles.ts'
import type { Instant, Language } from '../core/brand.ts'
import { instant, isBefore, isZone, localToInstant } from '../core/calendar.ts'
import type { Actor } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import { withReadings } from '../law/readings.ts'
import type { Runnable } from '../platform/run.ts'
import { type CommandStep, commandStep, type Head, headSchema, observeStep, type Step } from './format.ts'
import { replayWords as words } from './words.ts'

/** What is wrong in a file: where (`steps[3].input.departsAt`), and what to do about it, in the language asked. */
export type Problem = { readonly path: string; readonly problem: string }

export type Timed = { readonly step: Step; readonly at: Instant; readonly zone: string; readonly actor: Actor | null }
export type History = {
  readonly head: Head
  readonly agreement: Agreement
  readonly zone: string
  readonly steps: readonly Timed[]
}
export type World = {
  readonly agreements: readonly Agreement[]
  readonly commandsOf: (agreement: string) => ReadonlyMap<string, Runnable>
}

type Path = readonly PropertyKey[]

/** The command that opens a case: what it makes can be looked at. */
const OPENS_CASE = 'readmission/register-person'

/** `steps[3].input.departsAt`, as programmers write it. */
export const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text === '' ? '' : '.'}${String(key)}`),
    '',
  )

/** Zod's own words in the language asked; a field nobody knows is named by its own path. */
const problemsOf = (issues: readonly z.core.$ZodIssue[], at: Path, lang: Language): readonly Problem[] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: pathText([...at, ...issue.path, key]), problem: words.unknownField[lang] }))
      : [{ path: pathText([...at, ...issue.path]), problem: issue.message }],
  )

const locale = { en: z.locales.en(), fr: z.locales.fr() } as const
const parse = <T>(schema: z.ZodType<T>, value: unknown, lang: Language) =>
  schema.safeParse(value, { error: locale[lang].localeError })

/** An instant as files write it: with `Z` or an offset as it is, otherwise on the clocks of `zone`. */
export const readInstant = (
  text: string,
  zone: string,
  lang: Language,
): { readonly at: Instant } | { readonly problem: string } => {
  if (/(Z|[+-]\d{2}:\d{2})$/.test(text)) {
    const at = instant(text)
    return at === null ? { problem: words.noSuchTime[lang] } : { at }
  }
  const local = localToInstant(text, zone)
  if ('instant' in local) return { at: local.instant }
  return { problem: local.problem === 'invalid' ? words.noSuchTime[lang] : words[local.problem](zone)[lang] }
}

type Marker = { readonly ref: string } | { readonly local: string }
/** `{"$ref": …}` or `{"$local": …}`, and nothing beside it. */
export const markerOf = (value: unknown): Marker | null => {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return null
  if ('$ref' in value && typeof value.$ref === 'string') return { ref: value.$ref }
  return '$local' in value && typeof value.$local === 'string' ? { local: value.$local } : null
}

/** Rebuilds a value with each marker replaced; `replace` is told where it stands. */
export const resolve = (value: unknown, replace: (marker: Marker, path: Path) => unknown, path: Path = []): unknown => {
  const marker = markerOf(value)
  if (marker !== null) return replace(marker, path)
  if (Array.isArray(value)) return value.map((item, index) => resolve(item, replace, [...path, index]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, replace, [...path, key])]))
}

type Checking = {
  readonly head: Head
  readonly agreement: Agreement
  readonly commands: ReadonlyMap<string, Runnable>
  readonly zone: string
  readonly lang: Language
  /** Each name bound so far, with the command that makes it. */
  readonly bound: Map<string, string>
}

/** Reads a history: the whole file is checked before any of it runs. Problems come in the order of the file. */
export function readHistory(
  text: string,
  world: World,
  lang: Language,
): { readonly history: History } | { readonly problems: readonly Problem[] } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { problems: [{ path: '', problem: words.notJson(error instanceof Error ? error.message : '')[lang] }] }
  }
  const parsed = parse(headSchema, json, lang)
  if (!parsed.success) return { problems: problemsOf(parsed.error.issues, [], lang) }
  const head = parsed.data
  const written = world.agreements.find(({ id }) => id === head.agreement)
  if (written === undefined)
    return {
      problems: [{ path: 'agreement', problem: words.unknownAgreement(world.agreements.map(({ id }) => id))[lang] }],
    }
  const agreement = withReadings(written, head.readings ?? {})
  if ('problems' in agreement)
    return {
      problems: agreement.problems.map(({ reading, problem }) => ({
        path: `readings.${reading}`,
        problem: problem[lang],
      })),
    }
  const zone = head.zone ?? agreement.returning.zone
  const check: Checking = { head, agreement, commands: world.commandsOf(agreement.id), zone, lang, bound: new Map() }
  const problems: Problem[] = [...headProblems(check)]
  const steps: Timed[] = []
  for (const [index, raw] of head.steps.entries()) {
    const read = readStep(check, raw, ['steps', index])
    if ('problems' in read) {
      problems.push(...read.problems)
      continue
    }
    const before = steps.at(-1)
    if (before !== undefined && isBefore(read.timed.at, before.at))
      problems.push({ path: pathText(['steps', index, 'at']), problem: words.backwards[lang] })
    steps.push(read.timed)
  }
  return problems.length > 0 ? { problems } : { history: { head, agreement, zone, steps } }
}

function headProblems({ head, zone, lang }: Checking): readonly Problem[] {
  const twice = head.sources.flatMap(({ id }, index) =>
    head.sources.findIndex((other) => other.id === id) < index
      ? [{ path: pathText(['sources', index, 'id']), problem: words.sameName[lang] }]
      : [],
  )
  const roles = Object.entries(head.people).flatMap(([name, { role }]) =>
    isRole(role) ? [] : [{ path: pathText(['people', name, 'role']), problem: words.unknownRole[lang] }],
  )
  return [...(isZone(zone) ? [] : [{ path: 'zone', problem: words.unknownZone[lang] }]), ...twice, ...roles]
}

type ReadStep = { readonly timed: Timed } | { readonly problems: readonly Problem[] }

function readStep(check: Checking, raw: unknown, path: Path): ReadStep {
  const { lang, head } = check
  const observes = typeof raw === 'object' && raw !== null && 'observe' in raw
  const parsed = observes ? parse(observeStep, raw, lang) : parse(commandStep, raw, lang)
  if (!parsed.success) return { problems: problemsOf(parsed.error.issues, path, lang) }
  const step: Step = parsed.data
  const zone = step.zone ?? check.zone
  const problems: Problem[] = []
  const wrong = (problem: string, ...where: Path): void =>
    void problems.push({ path: pathText([...path, ...where]), problem })
  if (!isZone(zone)) wrong(words.unknownZone[lang], 'zone')
  const time = readInstant(step.at, zone, lang)
  if ('problem' in time) wrong(time.problem, 'at')
  for (const [index, id] of step.source.entries())
    if (!head.sources.some((source) => source.id === id)) wrong(words.unknownSource[lang], 'source', index)
  if (step.source.length === 0 && step.certainty !== 'B') wrong(words.sourceNeeded[lang], 'source')
  let actor: Actor | null = null
  if ('observe' in step) {
    if (check.bound.get(step.of) !== OPENS_CASE) wrong(words.noSuchCase[lang], 'of')
  } else {
    actor = actorOf(check, step.by)
    if (actor === null) wrong(words.unknownActor[lang], 'by')
    problems.push(...inputProblems(check, step, zone, path))
    if (step.as !== undefined && check.bound.has(step.as)) wrong(words.sameName[lang], 'as')
    if (step.as !== undefined) check.bound.set(step.as, step.command)
  }
  if (problems.length > 0 || 'problem' in time) return { problems }
  return { timed: { step, at: time.at, zone, actor } }
}

/** What can be said of an input before it runs: everything but the values that earlier steps will make. */
function inputProblems(
  { commands, bound, lang }: Checking,
  step: CommandStep,
  zone: string,
  path: Path,
): readonly Problem[] {
  const command = commands.get(step.command)
  if (command === undefined)
    return [{ path: pathText([...path, 'command']), problem: words.unknownCommand(near(step.command, commands))[lang] }]
  const problems: Problem[] = []
  const at = [...path, 'input']
  const open: string[] = []
  const input = resolve(step.input, (marker, where) => {
    if ('local' in marker) {
      const read = readInstant(marker.local, zone, lang)
      if ('at' in read) return read.at
      problems.push({ path: pathText([...at, ...where]), problem: read.problem })
    } else if (!bound.has(marker.ref.split('.')[0] ?? ''))
      problems.push({ path: pathText([...at, ...where]), problem: words.unboundName[lang] })
    open.push(pathText(where))
    return marker
  })
  const parsed = parse(command.schema, input, lang)
  const issues = parsed.success
    ? []
    : parsed.error.issues.filter((issue) => !open.some((where) => pathText(issue.path).startsWith(where)))
  return [...problems, ...problemsOf(issues, at, lang)]
}

/** The commands of the same slice, or the slices there are. */
const near = (name: string, commands: ReadonlyMap<string, Runnable>): readonly string[] => {
  const slice = `${name.split('/')[0]}/`
  const same = [...commands.keys()].filter((known) => known.startsWith(slice))
  return same.length > 0 ? same : [...new Set([...commands.keys()].map((known) => `${known.split('/')[0]}/…`))]
}

/** Roles that are held in the receiving state; the other state, in the eyes of the returning state's node, is that one. */
const receivingRoles: readonly string[] = ['other-state', 'receiving-officer', 'border-officer']

function actorOf({ head, agreement }: Checking, by: string): Actor | null {
  const person = head.people[by]
  const role = person?.role ?? by
  if (!isRole(role)) return null
  const side = receivingRoles.includes(role) ? agreement.receiving : agreement.returning
  const name = person?.name ?? (role === 'other-state' ? side.name.en : words.roleName(role).en)
  return { id: `replay-${by}`, name, role, party: person?.party ?? side.party }
}
