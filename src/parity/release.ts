import { z } from 'zod'
import type { Text } from '../core/brand.ts'
import type { ReadQuery } from '../law/decision.ts'
import type { Agreement, Refusal, RuleId } from '../law/law.ts'
import { refuseBy } from '../law/refuse.ts'
import { fill } from '../law/words.ts'
import { balanceOf } from './book.ts'

/**
 * How many places for admissions the two counts bear now (IN-40): what is owed, less what is already on its way. Every
 * figure is people, comes from the record and keeps its name, so that a page can show the sum and anybody can do it again.
 */
const figuresField = z.object({
  /** Both states have signed these. */
  readmitted: z.int(),
  admitted: z.int(),
  /** Arrived, and not signed by both yet or contested: a person who is here must not be owed a second time. */
  unsigned: z.int(),
  /** Taken in a draw and may still arrive: not arrived, refused, withdrawn or expired. */
  promised: z.int(),
  /** Taken by the last draw beyond its places. They are among the promised, and the next draw takes them off its places. */
  overshoot: z.int(),
  /** On a list that is fixed and not drawn yet: both states are drawing them now. */
  listed: z.int(),
  /** Released with windows, and neither drawn nor on such a list. */
  undrawn: z.int(),
})
export type ReleaseFigures = Readonly<z.infer<typeof figuresField>>

/** One line of the sum: a figure by its name, with its sign. */
export type ReleaseLine = { readonly figure: keyof ReleaseFigures; readonly people: number }

/** What may be released. `even`: places that bring the two counts level once everybody has arrived; it may be negative. */
export type Release = {
  readonly lines: readonly ReleaseLine[]
  readonly even: number
  /** How far the counts may part, where the agreement fixes a figure. */
  readonly band: number | null
  /** The most places that may be released now; `null` where no band is fixed: then an officer decides, with reasons. */
  readonly most: number | null
}

/** Adds the sum up. The lines add up to `even`; with a band, `most` is `even` and the band, and never below nothing. */
export function releaseOf(figures: ReleaseFigures, { balance }: Pick<Agreement, 'balance'>): Release {
  const { readmitted, admitted, unsigned, promised, overshoot, listed, undrawn } = figures
  const lines: readonly ReleaseLine[] = [
    { figure: 'readmitted', people: readmitted },
    { figure: 'admitted', people: 0 - admitted },
    { figure: 'unsigned', people: 0 - unsigned },
    { figure: 'promised', people: 0 - promised },
    { figure: 'listed', people: 0 - listed },
    { figure: 'undrawn', people: 0 - undrawn },
    { figure: 'overshoot', people: overshoot },
  ]
  const even = balanceOf(readmitted + overshoot, admitted + unsigned + promised + listed + undrawn)
  return { lines, even, band: balance.band, most: balance.band === null ? null : Math.max(0, even + balance.band) }
}

/** For a draw: its places are the released ones, so those that nobody has drawn yet are not taken off. */
export const releaseForDraw = (figures: ReleaseFigures, agreement: Pick<Agreement, 'balance'>): Release =>
  releaseOf({ ...figures, undrawn: 0 }, agreement)

/** More places than bring the counts level: allowed only within a band, or by an officer's reasons where there is none. */
export const beyondEven = ({ even }: Release, places: number): boolean => places > Math.max(0, even)

/**
 * The refusal of a release of more places than the band bears; `false` where it bears them, and where no band is fixed.
 * `rule`: the agreement's on releasing places (IN-40).
 */
export function beyondBand(
  agreement: Agreement,
  rule: RuleId,
  release: Release,
  places: number,
  field = 'places',
): Refusal | false {
  const { most, band, even } = release
  if (most === null || band === null || places <= most) return false
  const said = fill(words.beyondBand, inNumbers({ places, most, even, band }))
  return refuseBy(agreement, rule, 'beyond-the-band', said, field)
}

/** Places as windows released them, and what became of them: people throughout. */
export type PlacesReleased = {
  readonly released: number
  /** Drawn, or on a list that is fixed. */
  readonly used: number
  readonly left: number
}

/**
 * The refusal of a draw of more places than are released and left; `false` where it keeps within them. A draw releases
 * nothing itself: places are released with windows, by decision. `rule`: the agreement's on releasing places (IN-40).
 */
export const beyondReleased = (
  agreement: Agreement,
  rule: RuleId,
  { released, used, left }: PlacesReleased,
  places: number,
): Refusal | false =>
  places > left &&
  refuseBy(
    agreement,
    rule,
    'beyond-the-released',
    fill(words.beyondReleased, inNumbers({ places, released, used, left })),
    'places',
  )

const inNumbers = (values: Readonly<Record<string, number>>): Readonly<Record<string, Text>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { en: `${value}`, fr: `${value}` }]))

/** Each figure of the sum in words, with its sign: people who come in are taken off what is owed. */
export const releaseWords: Readonly<Record<keyof ReleaseFigures, Text>> = {
  readmitted: { en: 'Returned, signed by both states', fr: 'Réadmises, signées par les deux États' },
  admitted: { en: 'Less: admitted, signed by both states', fr: 'Moins : admises, signées par les deux États' },
  unsigned: {
    en: 'Less: arrived, not yet signed by both states',
    fr: 'Moins : arrivées, pas encore signées par les deux États',
  },
  promised: {
    en: 'Less: taken in a draw, may still arrive',
    fr: 'Moins : retenues par un tirage, pouvant encore arriver',
  },
  listed: {
    en: 'Less: places of a list that is fixed, not yet drawn',
    fr: 'Moins : places d’une liste arrêtée, pas encore tirée',
  },
  undrawn: { en: 'Less: places released, not yet drawn', fr: 'Moins : places ouvertes, pas encore tirées' },
  overshoot: {
    en: 'Plus: taken beyond the last draw’s places, which the next draw takes off',
    fr: 'Plus : retenues au-delà des places du dernier tirage, que le suivant déduira',
  },
}

const words = {
  beyondBand: {
    en: '{places} places are more than the counts bear: {most} at most. {even} would bring the two counts level, and they may part by {band}.',
    fr: '{places} places, c’est plus que les décomptes ne permettent : {most} au plus. {even} ramèneraient les deux décomptes à égalité, et ils peuvent s’écarter de {band}.',
  },
  beyondReleased: {
    en: '{places} places are more than are left of those released: {released} released, {used} already used, {left} left. A draw releases none itself: release more with a window first.',
    fr: '{places} places, c’est plus qu’il n’en reste de celles qui sont ouvertes : {released} ouvertes, {used} déjà utilisées, {left} restantes. Un tirage n’en ouvre aucune : ouvrez-en d’abord avec une période.',
  },
} satisfies Record<string, Text>

/**
 * Rows read here: `window` (by its first release, with the places `released`), `selection` (draws by their time, with their
 * `places`) and `draw` (a list that is fixed, under way). Draws made before any place was released with a window took none of
 * those. A list keeps its places while it may still be drawn: a draw that is voided gives them back.
 */
const released = `released as (select ix, (data->>'released')::integer as places from view_rows
     where view = 'window' and (data->>'released')::integer > 0),
   since as (select min(ix) as ix from released),
   drawn as (select d.ix, d.key, (d.data->>'places')::integer as places from view_rows d, since
     where d.view = 'selection' and d.ix >= since.ix),
   listed as (select coalesce(sum((d.data->>'places')::integer), 0)::integer as places from view_rows d, since
     where d.view = 'draw' and d.ix = 'open' and d.data->>'fixedAt' >= since.ix)`
const amounts = z.object({ released: z.int(), used: z.int() })
const leftOf = (row: unknown): PlacesReleased => {
  const { released, used } = amounts.parse(row)
  return { released, used, left: Math.max(0, released - used) }
}

/** Places released with windows, used by draws made and under way, and left for the next one. */
export async function placesReleased(query: ReadQuery): Promise<PlacesReleased> {
  const [row] = await query(
    `with ${released}
     select (select coalesce(sum(places), 0) from released)::integer as released,
       ((select coalesce(sum(places), 0) from drawn) + (select places from listed))::integer as used`,
  )
  return leftOf(row)
}

/** The same as it stands for one draw that was made: `used` by those before it. `places` are its own. */
export async function placesForDraw(
  query: ReadQuery,
  draw: string,
): Promise<(PlacesReleased & { readonly places: number }) | null> {
  const [row] = await query(
    `with ${released}
     select (own.data->>'places')::integer as places,
       (select coalesce(sum(places), 0) from released)::integer as released,
       (select coalesce(sum(places), 0) from drawn where (drawn.ix, drawn.key) < (own.ix, own.key))::integer as used
     from view_rows own where own.view = 'selection' and own.key = $1`,
    [draw],
  )
  return row === undefined ? null : { ...leftOf(row), places: z.int().parse(row.places) }
}

/**
 * The figures as they stand, for the `elsewhere` of a command and for pages. Rows it reads besides those of places released:
 * `place`; `promised` (an application that a draw has reached, with the `people` who may still arrive); `selection`, with
 * `taken` and `overshoot`. People a draw has taken are promised from that moment on, whether or not the fact has reached
 * their application yet.
 */
export async function releaseFigures(query: ReadQuery): Promise<ReleaseFigures> {
  const [row] = await query(
    `with place as (
       select data->>'direction' as direction, data->>'statedAt' is not null and data->>'confirmedAt' is not null
         and data->>'contested' is null as counted from view_rows p where view = 'place'
         and not exists (select 1 from view_rows r where r.view = 'place-reversed' and r.key = p.key)),
     draw as (select ix, key, data from view_rows where view = 'selection'),
     ${released}
     select
       (select count(*) from place where counted and direction = 'readmitted')::integer as readmitted,
       (select count(*) from place where counted and direction = 'admitted')::integer as admitted,
       (select count(*) from place where not counted and direction = 'admitted')::integer as unsigned,
       (select coalesce(sum((data->>'people')::integer), 0) from view_rows where view = 'promised')::integer
         + (select coalesce(sum((data->>'size')::integer), 0) from view_rows a where view = 'application'
             and ix = 'eligible' and exists (select 1 from draw where draw.data->'taken' @> to_jsonb(a.key)))::integer
         as promised,
       coalesce((select (data->>'overshoot')::integer from draw order by ix desc, key desc limit 1), 0) as overshoot,
       (select places from listed) as listed,
       greatest(0, (select coalesce(sum(places), 0) from released) - (select coalesce(sum(places), 0) from drawn)
         - (select places from listed))::integer as undrawn`,
  )
  return figuresField.parse(row)
}
