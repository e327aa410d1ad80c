import type { Language, Text } from '../core/brand.ts'
import { asItStands } from '../core/say.ts'
import { timeText } from '../core/times.ts'
import { fill } from '../law/words.ts'
import { ageOf } from '../parity/book.ts'
import { leaning } from '../parity/book-view.ts'
import { HOME as STATEMENTS, waitingShown } from '../statement/due-view.ts'
import { daysOld, kinds as differenceWords } from '../statement/page-words.ts'
import { weekText, weekTitle } from '../statement/week.ts'
import { statBox, statRow, type Tone, tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html } from '../web/html.ts'
import { sayIn, type Words } from '../web/language.ts'
import { sayDay, sayInstant, sayShortDay } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import type { Ruling } from './events.ts'
import { kinds, rulingSays, subjectWords, wayWords, words } from './page-words.ts'
import { type Entry, isHeld, type Pause } from './state.ts'
import type { committeeAt } from './view.ts'

type Seen = Awaited<ReturnType<typeof committeeAt>>

/** The counts, the band, what is paused, the oldest place without its counterpart. */
export function figuresShown(desk: Desk, lang: Language, { book, held, today }: Seen): Html {
  const { counted, pairing } = book
  const { band } = desk.platform.agreement.balance
  const [oldest] = pairing.unpaired
  const gap = Math.abs(counted.balance)
  const beyond = band !== null && gap > band
  const pause = (label: Text, pauses: readonly Pause[]): Html => {
    const open = pauses.find(({ until }) => until === null)
    return statBox(lang, {
      label,
      value: sayIn(lang)(open === undefined ? words.going : words.paused),
      note: open === undefined ? words.notByCommittee : fill(words.pausedSince, { at: timeText(open.from, desk.zone) }),
      tone: open === undefined ? 'good' : 'bad',
    })
  }
  return statRow([
    statBox(lang, { label: words.readmitted, value: counted.readmitted, note: words.countedNote, tone: 'info' }),
    statBox(lang, { label: words.admitted, value: counted.admitted, note: words.countedNote, tone: 'info' }),
    statBox(lang, {
      label: words.balance,
      value: counted.balance,
      tone: beyond ? 'bad' : 'good',
      note: band === null ? leaning(counted.balance) : beyond ? words.beyond : words.within,
    }),
    statBox(lang, {
      label: words.band,
      value: band === null ? sayIn(lang)(words.noBand) : band,
      note: words.bandNote,
    }),
    pause(words.returns, held.readmissions),
    pause(words.admissions, held.admissions),
    statBox(lang, {
      label: words.oldest,
      value: oldest === undefined ? '–' : sayIn(lang)(daysOld(ageOf(oldest, today))),
      note: oldest === undefined ? words.noneUnpaired : sayDay(oldest.effectiveOn, lang),
      tone: oldest === undefined ? 'good' : 'warn',
    }),
  ])
}

/** The last statement both have signed, and what waits. */
export function statementsShown(desk: Desk, lang: Language, { lastSigned, waiting }: Seen): Html {
  const t = sayIn(lang)
  const last =
    lastSigned === null
      ? html`${t(words.noneSigned)}`
      : html`<a class="govuk-link" href="${STATEMENTS}/${lastSigned.week}">${t(weekText(lastSigned.week))}</a>`
  return html`${waitingShown(desk, lang, waiting)}<p class="govuk-body">${t(words.lastSigned)} ${last} · <a class="govuk-link" href="${STATEMENTS}">${t(words.statements)}</a></p>`
}

/** Lines that no statement has: agreed so, or put to the committee. */
export function apartShown(lang: Language, apart: Seen['apart']): Html {
  const t = sayIn(lang)
  return worklist(lang, {
    caption: words.apart,
    empty: words.apartEmpty,
    columns: [words.week, words.place, words.kindOf, words.why].map((head) => ({ head })),
    rows: apart.map(({ week, item }) => {
      const { settled, answered } = item
      const token = item.ours?.token ?? item.theirs?.token ?? ''
      const open = settled?.outcome === 'referred' && answered === null
      return {
        tone: open ? 'bad' : 'quiet',
        cells: [
          html`<a class="govuk-link" href="${STATEMENTS}/${week}">${t(weekTitle(week))}</a>`,
          html`<span class="app-ref" title="${token}">${token.slice(0, 8)}</span>`,
          differenceWords[settled?.kind ?? item.kind],
          html`${open && html`${tagFor(lang, 'bad', words.asked)}<br>`}<q dir="auto">${answered?.reasons ?? settled?.reasons ?? ''}</q>`,
        ],
      }
    }),
  })
}

/** What a ruling orders, in words. */
export function rulingText(ruling: Ruling): Text {
  if (ruling.what !== 'band') return fill(rulingSays[ruling.what], { way: wayWords[ruling.way] })
  return ruling.band === null ? rulingSays.noBand : fill(rulingSays.band, { band: asItStands(ruling.band) })
}

/** The log, the latest first: both states' entries, whether a decision holds, whether the words are the same. */
export function logShown(desk: Desk, lang: Language, entries: readonly Entry[]): Html {
  const t = sayIn(lang)
  return worklist(lang, {
    caption: words.log,
    empty: words.logEmpty,
    columns: [words.metOn, words.kind, words.subject, words.text, words.author].map((head) => ({ head })),
    rows: entries.toReversed().map((one) => ({
      tone: toneOf(entries, one),
      cells: [
        sayShortDay(one.metOn, lang),
        html`${t(kinds[one.kind])}${one.ruling !== null && html`<br>${t(rulingText(one.ruling))}<br>${standing(desk, lang, entries, one)}`}`,
        subjectWords[one.subject],
        textCell(lang, entries, one),
        html`${one.party === desk.party ? one.by : t(words.other)}<br><span class="app-cite">${one.party}, ${sayInstant(one.at, lang, desk.zone)}</span>`,
      ],
    })),
  })
}

const toneOf = (entries: readonly Entry[], one: Entry): Tone => {
  if (one.kind === 'disagreement') return 'bad'
  return one.ruling === null ? 'quiet' : isHeld(entries, one) ? 'good' : 'warn'
}

function standing(desk: Desk, lang: Language, entries: readonly Entry[], one: Entry): Html {
  if (isHeld(entries, one)) return tagFor(lang, 'good', words.holds)
  return tagFor(lang, 'warn', one.party === desk.party ? words.waitsThem : words.waitsUs)
}

function textCell(lang: Language, entries: readonly Entry[], one: Entry): Words {
  const t = sayIn(lang)
  const twin = entries.some((other) => other.party !== one.party && other.digest === one.digest)
  const same = twin && html`<br>${tagFor(lang, 'good', words.sameWords)}`
  const digest = html`<br><code class="app-cite" title="${one.digest}">${one.digest.slice(0, 12)}…</code>`
  if (one.text === null) return html`${t(words.theirWords)}${digest}${same}`
  return html`<q dir="auto" class="app-prose">${one.text}</q>${digest}${same}`
}
