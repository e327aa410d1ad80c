import canonicalize from 'canonicalize'
import { z } from 'zod'
import type { Day, Instant, Text } from '../core/brand.ts'
import { dayOf, weekOf } from '../core/calendar.ts'
import { prose } from '../core/fields.ts'
import type { Aggregate, CommandDefinition, ReadQuery, ViewRow } from '../law/decision.ts'
import { counted, type PlaceRow, placeField } from '../law/place.ts'
import { type LogEntry, publishedRow } from '../law/published.ts'
import { refuse } from '../law/refuse.ts'
import { digestOfRelease } from './digest.ts'
import { releaseId, type StatisticsEvent, statisticsEvent, weekField } from './events.ts'

/**
 * Figures a state stands by: places by week, up to a week that is over, in a file whose digest goes into the public log when a
 * named officer releases it. Anybody can then work them out again from the log's own entries, week by week.
 */
const total = z.int().nonnegative()
export const releaseFileField = z.strictObject({
  format: z.literal('paripassu-statistics-1'),
  agreement: z.string().min(1),
  party: z.string().min(1),
  release: releaseId,
  until: weekField,
  releasedAt: z.string().min(1),
  releasedBy: z.string().min(1),
  definitions: z.strictObject({
    place: z.strictObject({ en: z.string(), fr: z.string() }),
    week: z.strictObject({ en: z.string(), fr: z.string() }),
    balance: z.strictObject({ en: z.string(), fr: z.string() }),
  }),
  weeks: z.array(z.strictObject({ week: weekField, readmitted: total, admitted: total })),
  totals: z.strictObject({ readmitted: total, admitted: total, balance: z.int() }),
})
export type ReleaseFile = z.infer<typeof releaseFileField>

const definitions: ReleaseFile['definitions'] = {
  place: {
    en: 'One person whose readmission or admission both states have signed, less those taken back. Each person of a family is one, and a person moved a second time is counted a second time.',
    fr: 'Une personne dont la réadmission ou l’admission est signée par les deux États, moins celles reprises. Chaque membre d’une famille compte pour une place, et une personne transférée une seconde fois compte une seconde fois.',
  },
  week: {
    en: 'The ISO 8601 week of the day from which the place counts.',
    fr: 'La semaine ISO 8601 du jour à compter duquel la place compte.',
  },
  balance: { en: 'Readmitted less admitted.', fr: 'Réadmissions moins admissions.' },
}

type Weeks = ReleaseFile['weeks']

/** Sums by week, up to and with a week; weeks in which nothing was counted are left out. */
export function weeksOf(
  places: readonly { readonly week: string; readonly direction: 'readmitted' | 'admitted'; readonly persons: number }[],
  until: string,
): Weeks {
  const weeks = new Map<string, { readmitted: number; admitted: number }>()
  for (const { week, direction, persons } of places) {
    if (week > until) continue
    const sums = weeks.get(week) ?? { readmitted: 0, admitted: 0 }
    sums[direction] += persons
    weeks.set(week, sums)
  }
  return [...weeks]
    .filter(([, { readmitted, admitted }]) => readmitted !== 0 || admitted !== 0)
    .map(([week, sums]) => ({ week, ...sums }))
    .toSorted((a, b) => (a.week < b.week ? -1 : 1))
}

/** What the log's entries say of places: one for each counted, one taken off for each taken back. */
export const placesSaid = (entries: readonly LogEntry[]): Parameters<typeof weeksOf>[0] =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'place-counted' && entry.kind !== 'place-reversed') return []
    const { week, direction, persons } = entry
    return [{ week, direction, persons: entry.kind === 'place-counted' ? persons : -persons }]
  })

export const totalsOf = (weeks: Weeks): ReleaseFile['totals'] => {
  const sum = (of: 'readmitted' | 'admitted'): number => weeks.reduce((all, week) => all + week[of], 0)
  const [readmitted, admitted] = [sum('readmitted'), sum('admitted')]
  return { readmitted, admitted, balance: readmitted - admitted }
}

export type Releases = readonly {
  readonly release: string
  readonly until: string
  readonly digest: string
  readonly file: string
  readonly releasedAt: Instant
  readonly by: string
}[]

export const releasesStream = 'statistics:releases'

/** The releases of a node, the public log's entry for each, and a row that serves its file. */
export const releaseStreams: Aggregate<Releases, StatisticsEvent> = {
  name: 'statistics',
  event: statisticsEvent,
  initial: [],
  evolve: (releases, { event: { release, until, digest, file }, occurredAt, actor }) => [
    ...releases,
    { release, until, digest, file, releasedAt: occurredAt, by: actor.name },
  ],
  rows: (releases) =>
    releases.flatMap((one): readonly ViewRow[] => [
      { view: 'statistics-release', key: one.release, ix: one.until, data: one },
      publishedRow(`statistics-released:${one.release}`, {
        kind: 'statistics-released',
        version: 1,
        release: one.release,
        digest: one.digest,
      }),
    ]),
}

const command = z.strictObject({ until: weekField, reasons: prose(1000).optional() })

async function placesNow(query: ReadQuery): Promise<readonly PlaceRow[]> {
  const rows = await query("select data from view_rows where view = 'place'")
  return rows.map(({ data }) => placeField.parse(data))
}

/** Releases the figures up to a week that is over. The same week again takes a reason: the first release stands beside it. */
export const releaseStatistics: CommandDefinition<
  Releases,
  StatisticsEvent,
  z.infer<typeof command>,
  readonly PlaceRow[]
> = {
  name: 'statistics/release',
  schema: command,
  aggregate: releaseStreams,
  stream: () => releasesStream,
  elsewhere: placesNow,
  decide: (releases, { until, reasons }, { now, agreement, actor }, places) => {
    const { returning, receiving } = agreement
    const own = returning.party === actor.party ? returning : receiving
    if (until >= weekOf(dayOf(now, own.zone))) return { refusals: [refuse('week-not-over', words.notOver, 'until')] }
    const before = releases.filter((one) => one.until === until)
    if (before.length > 0 && reasons === undefined)
      return { refusals: [refuse('already-released', words.again, 'reasons')] }
    const counting = places
      .filter(counted)
      .map(({ effectiveOn, direction }) => ({ week: weekOf(effectiveOn as Day), direction, persons: 1 }))
    const weeks = weeksOf(counting, until)
    const release = `${until}-${before.length + 1}`
    const file: ReleaseFile = {
      format: 'paripassu-statistics-1',
      agreement: agreement.id,
      party: actor.party,
      ...{ release, until, definitions, weeks },
      releasedAt: now,
      releasedBy: actor.name,
      totals: totalsOf(weeks),
    }
    const text = canonicalize(file) ?? ''
    const event: StatisticsEvent = {
      type: 'statistics-released',
      ...{ release, until, file: text },
      digest: digestOfRelease(text),
      ...(reasons === undefined ? {} : { reasons }),
    }
    return { facts: [{ event, occurredAt: now }] }
  },
}

const words = {
  notOver: {
    en: 'This week is not over. Release the figures up to a week that is.',
    fr: 'Cette semaine n’est pas terminée. Publiez les chiffres jusqu’à une semaine qui l’est.',
  },
  again: {
    en: 'The figures up to this week were released already. Say why they are released again.',
    fr: 'Les chiffres jusqu’à cette semaine ont déjà été publiés. Dites pourquoi ils le sont de nouveau.',
  },
} as const satisfies Readonly<Record<string, Text>>

/** How a release departs from what the log says. */
export type Departure = {
  readonly week: string
  readonly direction: 'readmitted' | 'admitted'
  readonly released: number
  readonly log: number
}

/** Every week in which a release says something else than the log's entries. */
export function departures(file: ReleaseFile, entries: readonly LogEntry[]): readonly Departure[] {
  const [released, said] = [file.weeks, weeksOf(placesSaid(entries), file.until)].map(
    (weeks) => new Map(weeks.map((one) => [one.week, one])),
  )
  const all = new Set([...(released?.keys() ?? []), ...(said?.keys() ?? [])])
  return [...all].toSorted().flatMap((week) =>
    (['readmitted', 'admitted'] as const).flatMap((direction) => {
      const [a, b] = [released?.get(week)?.[direction] ?? 0, said?.get(week)?.[direction] ?? 0]
      return a === b ? [] : [{ week, direction, released: a, log: b }]
    }),
  )
}
