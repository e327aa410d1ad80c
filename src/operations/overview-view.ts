import { z } from 'zod'
import type { Instant, Language, Text } from '../core/brand.ts'
import { instantField } from '../core/fields.ts'
import { fill } from '../core/say.ts'
import { kindName } from '../exchange/kind-words.ts'
import { lastReceived, lastSent } from '../exchange/page-rows.ts'
import { problemOf } from '../exchange/page-words.ts'
import type { Recorded } from '../law/decision.ts'
import { readingShown } from '../transparency/reading-pages.ts'
import { newestCheckpoint } from '../transparency/store.ts'
import { summary, type Tone, tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html, join } from '../web/html.ts'
import { sayIn, type Words } from '../web/language.ts'
import { sayInstant, sayNumber } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import type { OperationsEvent } from './events.ts'
import type { Line, Machine } from './health-view.ts'
import type { Level } from './limits.ts'
import { amount, levelWords, lineWords } from './line-words.ts'
import { words } from './page-words.ts'
import type { OperationsState } from './state.ts'

/** The parts of the operator's view, each from what it is about. */
export type Shown = { readonly desk: Desk; readonly lang: Language; readonly may: boolean }

export const tones: Readonly<Record<Level, Tone>> = { ok: 'good', look: 'warn', act: 'bad' }

const when = ({ desk, lang }: Shown, at: Instant | null): string =>
  at === null ? words.never[lang] : sayInstant(at, lang, desk.zone)

/** Every line: what was measured, its limits, how it stands, what to do; the worst first. */
export function linesShown(shown: Shown, lines: readonly Line[], { alarms }: OperationsState): Html {
  const { lang, may } = shown
  const t = sayIn(lang)
  const rank = { act: 0, look: 1, ok: 2 } as const
  const row = ({ line, value, since, about, limit, level }: Line) => {
    const alarm = alarms.find((one) => one.line === line)
    const { title, todo, href: leads } = lineWords[line]
    // Only the returning state writes to applicants, and only where people apply.
    const writes = shown.desk.side === 'returning' && shown.desk.platform.agreement.admission !== null
    const href = leads?.startsWith('/admissions') && !writes ? undefined : leads
    const says = value === null ? t(words.nothing) : t(amount(value, limit.unit))
    const from = since !== null && html`<br><span class="app-cite">${t(words.since)} ${when(shown, since)}</span>`
    const code = about !== null && html`<br><span class="app-ref">${about}</span>`
    const limits =
      limit.look === null && limit.act === null
        ? html`${t(words.noLimit)}`
        : join(
            [
              limit.look !== null && html`${t(words.lookAt)} ${t(amount(limit.look, limit.unit))}`,
              limit.act !== null && html`${t(words.actAt)} ${t(amount(limit.act, limit.unit))}`,
            ].filter((one) => one !== false),
            html`<br>`,
          )
    const change =
      may &&
      html`<br><a class="govuk-link" href="/operations/limits/${line}">${t(words.change)}<span class="govuk-visually-hidden"> : ${t(title)}</span></a>`
    const taken = alarm?.acknowledged
    const up =
      taken != null
        ? html`<br>${t(words.takenUp)} <bdi>${taken.by}</bdi>, ${when(shown, taken.at)}: <bdi>${taken.note}</bdi>`
        : alarm !== undefined &&
          level !== 'ok' &&
          may &&
          html`<br><a class="govuk-link" href="/operations/alarms/${line}">${t(words.takeUp)}<span class="govuk-visually-hidden"> : ${t(title)}</span></a>`
    return {
      id: line,
      tone: tones[level],
      cells: [
        href === undefined ? title : html`<a class="govuk-link" href="${href}">${t(title)}</a>`,
        html`${says}${from}${code}`,
        html`${limits}${change}`,
        tagFor(lang, tones[level], levelWords[level]),
        html`${level === 'ok' ? '' : t(todo)}${up}`,
      ],
    }
  }
  return worklist(lang, {
    caption: words.lines,
    empty: '',
    columns: [words.line, words.value, words.limits, words.state, words.todo].map((head) => ({ head })),
    rows: lines.toSorted((a, b) => rank[a.level] - rank[b.level]).map(row),
  })
}

const lastErrorRow = z.object({ problem: z.string().nullable() })

/** The other state's node: when it was last heard, what keeps messages waiting and when they are tried again. */
export async function partnerShown(shown: Shown, machine: Machine): Promise<Html> {
  const { lang, desk } = shown
  const { query } = desk.platform.database
  const [sent, received, [row]] = await Promise.all([
    lastSent(query),
    lastReceived(query),
    query('select last_problem as problem from exchange_sent where receipt is null order by sequence limit 1'),
  ])
  const problem = row === undefined ? null : lastErrorRow.parse(row).problem
  const address = machine.partner()
  const error: Words =
    problem === null ? words.noError : html`${problemOf(problem)[lang]} <span class="app-ref">(${problem})</span>`
  const retryAt = row === undefined ? null : machine.retryAt()
  return html`<h2 class="govuk-heading-m">${words.partner[lang]}</h2>${summary(lang, [
    { key: words.address, value: address === null ? words.noAddress : html`<code class="app-wrap">${address}</code>` },
    { key: words.lastSent, value: when(shown, sent.at) },
    { key: words.lastReceipt, value: when(shown, sent.receiptedAt) },
    { key: words.lastReceived, value: when(shown, received.at) },
    { key: words.lastError, value: error },
    ...(retryAt === null ? [] : [{ key: words.retryAt, value: when(shown, retryAt) }]),
  ])}`
}

const backlogRow = z.object({ kind: z.string(), count: z.int(), oldest: instantField })

/** What waits, by kind. */
export async function backlogShown(shown: Shown): Promise<Html> {
  const { lang, desk } = shown
  const rows = await desk.platform.database.query(
    `select kind, count(*)::integer as count, min(queued_at) as oldest from (select kind, queued_at from outbox
       union all select kind, queued_at from exchange_sent where receipt is null) w group by kind order by 3, 1`,
  )
  return worklist(lang, {
    caption: words.backlog,
    empty: words.backlogNone,
    columns: [{ head: words.kind }, { head: words.count, numeric: true }, { head: words.oldest }],
    rows: z
      .array(backlogRow)
      .parse(rows)
      .map(({ kind, count, oldest }) => ({ cells: [kindName(kind), sayNumber(count, lang), when(shown, oldest)] })),
  })
}

/** Both public logs: how far ours has come and was witnessed, and theirs as we witnessed it. */
export async function logsShown(shown: Shown): Promise<Html> {
  const { lang, desk } = shown
  const { query } = desk.platform.database
  const [newest, witnessed, theirs] = await Promise.all([
    newestCheckpoint(query),
    newestCheckpoint(query, true),
    query('select origin, size::text as size, seen_at from log_witnessed order by origin'),
  ])
  const says = (size: number | string, at: Instant | null): string =>
    `${sayNumber(Number(size), lang)} ${words.entries[lang]}, ${when(shown, at)}`
  return html`<h2 class="govuk-heading-m">${words.log[lang]}</h2>${summary(lang, [
    { key: words.checkpoint, value: newest === null ? words.never : says(newest.size, newest.signedAt) },
    { key: words.witnessed, value: witnessed === null ? words.never : says(witnessed.size, witnessed.witnessedAt) },
    ...(theirs.length === 0 ? [{ key: words.theirLog, value: words.never }] : []),
    ...theirs.map(({ size, seen_at }) => ({
      key: words.theirLog,
      value: says(String(size), String(seen_at) as Instant),
    })),
  ])}${await readingShown({ desk, lang, todo: true }, query)}`
}

/** The record, and what this process does by itself. */
export async function machineShown(shown: Shown, machine: Machine): Promise<Html> {
  const { lang, desk } = shown
  const { database } = desk.platform
  const [row] = await database.query('select (pg_database_size(current_database()) / 1000000)::text as size')
  const rounds = worklist(lang, {
    caption: words.rounds,
    empty: words.roundsNone,
    columns: [words.line, words.ranAt, words.failure].map((head) => ({ head })),
    rows: machine.rounds().map(({ name, ranAt, failedAt, failure }) => ({
      tone: failedAt === null ? 'quiet' : 'warn',
      cells: [
        html`<code>${name}</code>`,
        when(shown, ranAt),
        failedAt === null ? words.nothing : html`${when(shown, failedAt)} <code>${failure}</code>`,
      ],
    })),
  })
  return html`<h2 class="govuk-heading-m">${words.machine[lang]}</h2>${summary(lang, [
    { key: words.database, value: database.engine === 'postgresql' ? 'PostgreSQL' : 'PGlite' },
    { key: words.size, value: `${sayNumber(Number(row?.size), lang)} ${words.megabytes[lang]}` },
  ])}${rounds}`
}

/** Every outage announced here, with the deadlines that fall in it; and those the other state told of. */
export function outagesShown(shown: Shown, { outages, told }: OperationsState): Html {
  const { lang } = shown
  const own = worklist(lang, {
    caption: words.outages,
    empty: words.outagesNone,
    columns: [words.from, words.until, words.announced, words.deadlines].map((head) => ({ head })),
    rows: outages.toReversed().map(({ id, from, until, announcedAt }) => ({
      tone: until === null ? 'bad' : 'quiet',
      cells: [
        when(shown, from),
        until === null ? tagFor(lang, 'bad', words.lasts) : when(shown, until),
        when(shown, announcedAt),
        html`<a class="govuk-link" href="/operations/outages/${id}">${words.showDeadlines[lang]}<span class="govuk-visually-hidden"> ${id}</span></a>`,
      ],
    })),
  })
  if (told.length === 0) return own
  const theirs = worklist(lang, {
    caption: words.told,
    empty: '',
    columns: [words.from, words.until].map((head) => ({ head })),
    rows: told.toReversed().map(({ from, until }) => ({ cells: [when(shown, from), when(shown, until)] })),
  })
  return html`${own}${theirs}`
}

const SHOWN = 40

/** What was recorded of the running of the node, in words, with who and when. */
export function historyShown(shown: Shown, facts: readonly Recorded<OperationsEvent>[]): Html {
  const { lang } = shown
  const named = (says: Text, line: keyof typeof lineWords): Text =>
    fill({ en: '{says}: {line}', fr: '{says} : {line}' }, { says, line: lineWords[line].title })
  const what = (event: OperationsEvent): Words => {
    switch (event.type) {
      case 'alarm-raised':
        return named(event.level === 'act' ? levelWords.act : levelWords.look, event.line)
      case 'alarm-cleared':
        return named(words.cleared, event.line)
      case 'alarm-acknowledged':
        return html`${named(words.acknowledged, event.line)[lang]} <bdi>${event.note}</bdi>`
      case 'limit-set':
        return html`${named(words.limitSet, event.line)[lang]} <bdi>${event.reasons}</bdi>`
      case 'outage-announced':
        return words.outageAnnounced
      case 'outage-ended':
        return words.outageEnded
      case 'outage-told':
        return words.outageTold
    }
  }
  return worklist(lang, {
    caption: words.history,
    empty: words.historyNone,
    columns: [words.when, words.what, words.who].map((head) => ({ head })),
    rows: facts.slice(0, SHOWN).map(({ event, recordedAt, actor }) => ({
      cells: [when(shown, recordedAt), what(event), html`<bdi>${actor.name}</bdi>`],
    })),
  })
}
