import { gate, shutBy } from '../barriers/gate.ts'
import type { Instant, Text } from '../core/brand.ts'
import { formatDay, formatInstant, isAfter } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { hearingsToCome } from '../courts/state.ts'
import type { Recorded } from '../law/decision.ts'
import type { Deadline } from '../law/law.ts'
import { grantSays } from '../law/letter-texts.ts'
import { lettersGiven } from '../letters/given.ts'
import { letterTitle } from '../letters/letter-form.ts'
import { methods } from '../letters/page-words.ts'
import type { ActionContext } from '../readmission/actions.ts'
import { citeWords } from '../readmission/gate-view.ts'
import { type CaseEvent, lastAnswer, lastServed, type Served } from '../readmission/state.ts'
import { timelineItems } from '../readmission/timeline-words.ts'
import { schemeShown } from '../readmission/view.ts'
import { windows } from '../safeguards/referral.ts'
import { deadlineBox, summary } from '../web/boxes.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { languageName } from '../web/spoken.ts'
import { timeline } from '../web/timeline.ts'
import { clocks } from '../worklist/clocks.ts'
import { person as words } from './page-words.ts'
import { HOME, section } from './portal-frame.ts'
import { kindTitles } from './words.ts'

/** The person's own page, in plain words: where I stand, what I can do, by when, who holds me, what was served. */

/** What the gate tells the person: each thing that keeps them from being sent, or that nothing does. */
export async function standing({ lang, state, agreement, now, desk }: ActionContext): Promise<Html> {
  if (state.handedOver !== null) return html`<p class="govuk-body-l">${t(words.gone, lang)}</p>`
  if (state.closed !== null) return html`<p class="govuk-body-l">${t(words.closed, lang)}</p>`
  const answer = gate(state, agreement, now, await schemeShown(desk.platform.database.query, agreement))
  const told = [...new Set(shutBy(answer).map(({ tells }) => t(tells, lang)))]
  const first = html`<p class="govuk-body-l"><strong>${t(answer.open ? words.nothingStands : words.notNow, lang)}</strong></p>`
  if (answer.open) return html`${first}<p class="govuk-body">${t(words.seekHelp, lang)}</p>`
  return html`${first}<p class="govuk-body">${t(words.because, lang)}</p><ul class="govuk-list govuk-list--bullet govuk-list--spaced">${told.map((says) => html`<li>${says}</li>`)}</ul>`
}

type Time = { readonly title: Text; readonly deadline: Deadline; readonly says: Text; readonly href?: string }

/** The times that run for the person: to answer, to ask again; and those before whose end they are not sent. */
function times({ state, agreement, now }: ActionContext): readonly Time[] {
  const said = { intent: words.toAnswer, notice: words.notBefore, promise: words.promised } as const
  const running = clocks(state, agreement, now).flatMap(({ code, title, deadline, over }): readonly Time[] => {
    if (over || (code !== 'intent' && code !== 'notice' && code !== 'promise')) return []
    const href = code === 'intent' ? { href: `${HOME}/do/receive-representations` } : {}
    return [{ title, deadline, says: said[code], ...href }]
  })
  const again = state.safeguards.referrals
    .filter((one) => one.reasonable?.outcome === 'negative' && one.reconsideration === null)
    .flatMap((one) => {
      const { letters, policy } = windows(agreement, state, one)
      return [...letters, ...(policy === null ? [] : [policy])]
    })
    .filter(({ closesAt }) => isAfter(closesAt, now))
    .map((deadline) => ({ title: deadline.title, deadline, says: words.askAgain }))
  return [...running, ...again]
}

/** Those times as boxes, each with its rule. */
export function timesPart(context: ActionContext): Html {
  const { lang, agreement, desk } = context
  const found = times(context)
  if (found.length === 0) return html`<p class="govuk-body">${t(words.noTimes, lang)}</p>`
  return html`${found.map(({ title, deadline, says, href }) => {
    const until =
      deadline.unit === 'hour' ? formatInstant(deadline.closesAt, desk.zone, lang) : formatDay(deadline.lastDay, lang)
    return deadlineBox(lang, {
      title,
      dueText: html`<strong>${until}</strong><br>${t(says, lang)}`,
      cite: citeWords(lang, agreement, deadline.citation, deadline.readings),
      ...(href === undefined ? {} : { href }),
    })
  })}`
}

/** Who holds the person, the journey as the letters told it, the request, courts, and who else can see the file. */
export function factsPart(context: ActionContext): Html {
  const { lang, state, desk, now } = context
  const at = (instant: Instant): string => formatInstant(instant, desk.zone, lang)
  const details = lastServed(state, 'departure-details')
  const { current } = state.detention
  const hearing = hearingsToCome(state.courts, now)[0]
  const asked = state.requests.at(-1)
  const answer = lastAnswer(state)
  const who = state.participants.list.filter(({ kind, ended }) => ended === null && kind !== 'person')
  const held =
    current === null
      ? t(words.notHeld, lang)
      : html`<bdi>${current.place}</bdi>, ${t(words.since, lang)} ${at(current.since)}`
  const journey =
    details?.departsAt === undefined
      ? t(words.noJourney, lang)
      : html`${at(details.departsAt)}${details.destination !== undefined && html` → <bdi>${details.destination}</bdi>`}<br>${t(words.asTold, lang)} ${at(details.served.at)}`
  const request =
    asked === undefined
      ? t(words.notAsked, lang)
      : html`${t(words.askedOn, lang)} ${at(asked.sent.at)}<br>${t(answer === null ? words.noAnswer : words.answers[answer.outcome], lang)}`
  return summary(lang, [
    { key: words.heldBy, value: held },
    { key: words.journey, value: journey },
    { key: words.otherState(desk.platform.agreement.receiving.name), value: request },
    ...(hearing === undefined
      ? []
      : [{ key: words.hearing, value: html`${at(hearing.at)} <bdi>${hearing.place ?? ''}</bdi>` }]),
    {
      key: words.whoSees,
      value:
        who.length === 0
          ? t(words.nobodyElse, lang)
          : html`${who.map(({ id, kind, name }) => html`<bdi>${name}</bdi> (${t(kindTitles[kind], lang)})${kind === 'lawyer' && html` <a class="govuk-link" href="${HOME}/end/${id}">${t(words.part, lang)}<span class="govuk-visually-hidden"> ${name}</span></a>`}<br>`)}`,
    },
  ])
}

/** The letters that were served on the person, each with a page of its own. */
export function lettersPart(context: ActionContext): Html {
  const { lang, state, desk } = context
  const { letters } = state
  if (letters.length === 0) return html`<p class="govuk-body">${t(words.noLetters, lang)}</p>`
  const items = letters
    .toReversed()
    .map(
      (one) =>
        html`<li><a class="govuk-link" href="${HOME}/letters/${one.id}">${t(letterTitle(context, one.template), lang)}</a>, ${formatInstant(one.served.at, desk.zone, lang)}${one.withdrawn !== null && html` (${t(words.withdrawn, lang)})`}</li>`,
    )
  return html`<ul class="govuk-list govuk-list--spaced">${items}</ul>`
}

/** One letter: what it is, how and when it came, what it promised, the rule behind it. */
export function letterPage(context: ActionContext, letter: Served): Html {
  const { lang, agreement, desk } = context
  const template = own(agreement.letters, letter.template)
  const rule = template === undefined ? undefined : agreement.provisions[template.rule]
  const at = (instant: Instant): string => formatInstant(instant, desk.zone, lang)
  const grants = template?.grants
  const given = lettersGiven(context.state, agreement, (_, digest) => `${HOME}/documents/${digest}`).find(
    ({ id }) => id === letter.id,
  )
  return html`<h1 class="govuk-heading-l">${t(letterTitle(context, letter.template), lang)}</h1>${summary(lang, [
    { key: words.served, value: `${at(letter.served.at)}, ${t(methods[letter.method], lang)}` },
    { key: words.inLanguage, value: languageName(letter.language, lang) },
    ...(letter.departsAt === undefined ? [] : [{ key: words.journey, value: at(letter.departsAt) }]),
    ...(letter.destination === undefined ? [] : [{ key: words.to, value: html`<bdi>${letter.destination}</bdi>` }]),
    ...(grants === undefined
      ? []
      : [{ key: words.promises, value: html`<q>${t(grantSays(agreement, grants), lang)}</q>` }]),
    ...(given?.document == null
      ? []
      : [
          {
            key: words.theLetter,
            value: html`<a class="govuk-link" href="${given.document.href}"><bdi>${given.document.name}</bdi></a>`,
          },
        ]),
    ...(letter.withdrawn === null ? [] : [{ key: words.withdrawn, value: at(letter.withdrawn.at) }]),
    ...(rule === undefined
      ? []
      : [
          {
            key: words.rule,
            value: html`<a class="govuk-link" href="/public/law/rules/${rule.id}">${t(rule.cite, lang)} (${rule.id})</a>`,
          },
        ]),
  ])}`
}

/**
 * What of the file the person is shown as it happened: what concerns them and was told or done to them. What officers wrote
 * to one another, what was said of others, and what safeguarding noted are not here; their lawyer can ask for the file.
 */
const forThePerson: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'case-opened',
  'age-found',
  'representations-received',
  'protection-claim-made',
  'protection-claim-withdrawn',
  'inadmissibility-decided',
  'human-rights-claim-made',
  'human-rights-claim-decided',
  'request-sent',
  'answer-received',
  'case-closed',
  'case-reopened',
  'letter-served',
  'letter-withdrawn',
  'claim-lodged',
  'order-received',
  'order-confirmed',
  'order-discharged',
  'hearing-listed',
  'hearing-vacated',
  'detention-decided',
  'released-from-detention',
  'bail-applied',
  'bail-decided',
  'age-disputed',
  'trafficking-referred',
  'reasonable-grounds-decided',
  'conclusive-grounds-decided',
  'medical-report-told',
  'participant-invited',
  'participant-ended',
  'participant-asked',
  'participant-answered',
  'handed-over',
])

/** What happened, for the person, the latest first. */
export function storyPart({ lang, agreement, desk }: ActionContext, facts: readonly Recorded<CaseEvent>[]): Html {
  const shown = facts
    .filter(({ event }) => forThePerson.has(event.type))
    .map((fact) => {
      if (fact.event.type !== 'case-opened') return fact
      const { earlierCase: _, notTheSame: __, ...event } = fact.event
      return { ...fact, event }
    })
  const items = timelineItems(shown, { lang, agreement, zone: desk.zone, roleName: desk.roleName })
  return section(lang, 'story', words.story, timeline(lang, { items }))
}
