import { z } from 'zod'
import { type Status, statuses } from '../admission/state.ts'
import { statusWords } from '../admission/words.ts'
import type { Language, Text } from '../core/brand.ts'
import { instantField } from '../core/fields.ts'
import { asItStands } from '../core/say.ts'
import { fill } from '../law/words.ts'
import { rowsOf } from '../platform/store.ts'
import { barChart, dataTable } from '../web/bars.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { sayIn, t, type Words } from '../web/language.ts'
import { sayNumber } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { type Expected, type InState, inStates, type Row, type Stages, type Supply, supplyOf } from './supply.ts'
import { words } from './supply-words.ts'
import type { Situation } from './view.ts'

const rowField = z.object({
  status: z.enum(statuses),
  size: z.int(),
  since: instantField,
  submittedAt: instantField.nullable(),
  assessed: z.enum(['eligible', 'ineligible']).nullable(),
  reached: z.boolean(),
  promised: z.int(),
  arrived: z.int(),
  outsideAt: instantField.nullable(),
})

/** Which states of an application play which part in the supply. */
const stages = {
  waiting: 'eligible',
  assessing: 'assessment',
  presence: 'presence',
  withdrawn: 'withdrawn',
} satisfies Stages<Status>

/** Everything the page shows, counted from the record now. */
export type Counted = { readonly rows: readonly Row[]; readonly states: readonly InState[]; readonly supply: Supply }

/** Reads every application's row once and counts. */
export async function countedNow({ desk, figures, release, now }: Situation): Promise<Counted> {
  const rows = await rowsOf(desk.platform.database.query, 'application', rowField)
  return { rows, states: inStates(rows, statuses, now), supply: supplyOf(rows, stages, figures, release.even) }
}

/** A time in its largest whole unit, from two of it on: 45 minutes, 7 hours, 12 days. */
function ageText(minutes: number): Text {
  const [unit, count] =
    minutes >= 2 * 24 * 60
      ? ([words.days, minutes / (24 * 60)] as const)
      : minutes >= 120
        ? ([words.hours, minutes / 60] as const)
        : ([words.minutes, minutes] as const)
  return fill(unit, { count: asItStands(Math.floor(count)) })
}

const nameOf = (status: string): Text => statusWords[status as Status]

/** Applications by state: a bar each with people, and beside it applications, people and ages as a table. */
export function statesShown({ rows, states }: Counted, lang: Language): Html {
  const chart = barChart({
    lang,
    title: words.states,
    description: words.statesSay,
    bars: states.map(({ status, people }) => ({ label: nameOf(status), value: people })),
  })
  const age = (minutes: number | undefined): Words => (minutes === undefined ? '–' : ageText(minutes))
  // The chart has every state; here an empty one would be a card of dashes on a phone.
  const here = states.filter(({ groups }) => groups > 0)
  const table = worklist(lang, {
    caption: words.ages,
    empty: words.nobody,
    columns: [
      { head: words.state },
      { head: words.groups, numeric: true },
      { head: words.people, numeric: true },
      ...[words.q1, words.median, words.q3, words.oldest].map((head) => ({ head })),
    ],
    rows: here.map(({ status, groups, people, ages }) => ({
      cells: [
        nameOf(status),
        sayNumber(groups, lang),
        sayNumber(people, lang),
        age(ages?.q1),
        age(ages?.median),
        age(ages?.q3),
        age(ages?.oldest),
      ],
    })),
  })
  const outside = rows.filter(({ outsideAt }) => outsideAt !== null).length
  return html`${chart}${table}<p class="govuk-body"><a class="govuk-link" href="/admissions?status=draft">${t(fill(words.outside, { count: asItStands(outside) }), lang)}</a></p>`
}

/** Likely supply beside the places to fill, and the method with every figure it used. */
export function supplyShown({ supply }: Counted, { figures, release }: Situation, lang: Language): Html {
  const say = sayIn(lang)
  const { waiting, assessing, presence, likely, wanted } = supply
  const lines: readonly (readonly [Text, number | null])[] = [
    [words.waiting, waiting],
    [words.assessing, assessing.likely],
    [words.presence, presence.likely],
    [words.likely, likely],
    [words.wanted, wanted],
  ]
  const chart = barChart({
    lang,
    title: words.against,
    description: words.againstSays,
    bars: lines.map(([label, value]) => ({
      label,
      value: value ?? 0,
      ...(value === null ? { note: words.unknown } : {}),
      ...(label === words.wanted ? { tone: 'warn' as const } : {}),
    })),
  })
  const table = dataTable(lang, {
    caption: words.against,
    head: [words.state, words.people],
    rows: lines.map(([label, value]) => [label, value ?? words.unknown]),
  })
  const { listed, undrawn } = figures
  const values = {
    undrawn: asItStands(undrawn),
    listed: asItStands(listed),
    even: asItStands(Math.max(0, release.even)),
  }
  const method = [
    fill(words.methodWaiting, { waiting: asItStands(waiting) }),
    methodOf(words.methodAssessing, nameOf(stages.assessing), assessing),
    methodOf(words.methodPresence, nameOf(stages.presence), presence),
    fill(words.methodWanted, values),
    ...(supply.arriving.of === 0
      ? []
      : [fill(words.arriving, { of: asItStands(supply.arriving.of), were: asItStands(supply.arriving.were) })]),
    words.notDrafts,
  ]
  const list = html`<ul class="govuk-list govuk-list--bullet">${method.map((one) => html`<li>${say(one)}</li>`)}</ul>`
  return html`${chart}${table}${govuk('inset-text', { text: say(verdict(supply, lang)) })}<h2 class="govuk-heading-m">${say(words.method)}</h2>${list}`
}

function methodOf(text: Text, state: Text, { people, likely, share }: Expected): Text {
  if (people === 0) return fill(words.methodNobody, { state })
  if (share === null || likely === null) return fill(words.methodNone, { state, people: asItStands(people) })
  return fill(text, {
    people: asItStands(people),
    of: asItStands(share.of),
    were: asItStands(share.were),
    likely: asItStands(likely),
  })
}

function verdict({ waiting, likely, wanted }: Supply, lang: Language): Text {
  if (waiting >= wanted || (likely !== null && likely >= wanted)) return words.enough
  if (likely === null) return words.unsure
  return fill(words.short, { people: asItStands(sayNumber(wanted - likely, lang)) })
}

/** Places released, drawn and arrived. */
export function placesShown({ figures, route }: Situation, lang: Language): Html {
  const released = route.windows.reduce((sum, one) => sum + one.released, 0)
  const lines = [
    [words.released, released],
    [words.undrawn, figures.undrawn],
    [words.listed, figures.listed],
    [words.promised, figures.promised],
    [words.unsigned, figures.unsigned],
    [words.admitted, figures.admitted],
  ] as const
  const chart = barChart({
    lang,
    title: words.places,
    description: words.placesSay,
    bars: lines.map(([label, value]) => ({ label, value })),
  })
  const table = dataTable(lang, { caption: words.places, head: [words.state, words.people], rows: lines })
  return html`${chart}${table}<p class="govuk-body"><a class="govuk-link" href="/admissions/windows/supply.json">${t(words.data, lang)}</a></p>`
}
