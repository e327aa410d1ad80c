import { formatBirth } from '../core/birth.ts'
import type { Language, Text } from '../core/brand.ts'
import { dayOf } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import type { Actor, Recorded } from '../law/decision.ts'
import { citation } from '../law/due.ts'
import type { Agreement } from '../law/law.ts'
import { deadlineBox, identityBar, summary, type Tone, tagFor } from '../web/boxes.ts'
import { countryName } from '../web/countries.ts'
import type { Desk } from '../web/desk.ts'
import { dateField, type Option, radioField, textArea, textField, timeField } from '../web/fields.ts'
import { type Form, postForm } from '../web/form.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { languageName } from '../web/spoken.ts'
import { type TimelineItem, timeline } from '../web/timeline.ts'
import { sayDay, sayInstant, sayTime } from '../web/when.ts'
import type { ReceptionEvent } from './events.ts'
import { sexes, words } from './page-words.ts'
import { papersPart } from './papers-view.ts'
import { askReturnPart, needsPart, takingBackLine } from './returns-view.ts'
import { currentAnswer, type Reception, stageOf } from './state.ts'
import { rule, told, written } from './told-view.ts'
import { answerClock, nameOf } from './view.ts'

/** Everything one request's page shows. `form` holds what was entered and what is to be put right. */
export type RequestPage = {
  readonly desk: Desk
  readonly user: Actor
  readonly lang: Language
  readonly state: Reception
  readonly facts: readonly Recorded<ReceptionEvent>[]
  readonly form: Form
  /** A fresh key for each form. */
  readonly key: () => string
}

/** The page of one request: who, what was sent, what to do now (first, for somebody at the door), what happened. */
export function requestBody(view: RequestPage): Html {
  const say = sayIn(view.lang)
  return html`<h1 class="govuk-heading-l">${say(words.heading)}</h1>
${who(view)}${clockBox(view)}${transferLine(view)}${needsPart(view)}${papersPart(view)}${receivable(view.state) ? [toDo(view), sent(view)] : [sent(view), toDo(view)]}
<h2 class="govuk-heading-m">${say(words.timeline)}</h2>${timeline(view.lang, { items: history(view) })}`
}

function standing({ state }: RequestPage): { tone: Tone; text: Text } {
  const back = takingBackLine(state)
  if (back !== null) return { tone: 'warn', text: back }
  if (state.receipt?.outcome === 'received') return { tone: 'good', text: words.received }
  if (state.receipt?.outcome === 'not-presented') return { tone: 'bad', text: words.notPresented }
  if (state.withdrawnAt !== null) return { tone: 'quiet', text: words.withdrawn }
  const texts = {
    'to-answer': { tone: 'warn', text: words.toAnswer },
    waiting: { tone: 'info', text: words.waiting },
    expected: { tone: 'info', text: words.expected },
    'to-receive': { tone: 'warn', text: words.toReceive },
    done: { tone: 'quiet', text: words.done },
  } as const
  return texts[stageOf(state)]
}

function who(view: RequestPage): Html {
  const { lang, state } = view
  const { person } = state
  const { tone, text } = standing(view)
  return identityBar(lang, {
    name: nameOf(person),
    reference: state.shared,
    tags: [tagFor(lang, tone, text)],
    facts: [
      { label: words.birthDate, value: formatBirth(person, lang) },
      { label: words.nationality, value: countryName(person.nationality, lang) },
      { label: words.sex, value: sexes[person.sex] },
      {
        label: words.languages,
        value: html`<bdi>${state.languages.map((language) => languageName(language, lang)).join(', ')}</bdi>`,
      },
    ],
  })
}

function clockBox({ desk, lang, state }: RequestPage): Html {
  if (stageOf(state) !== 'to-answer') return nothing
  const { agreement, clock } = desk.platform
  const {
    tone,
    says,
    lastDay,
    latestDay,
    citation: source,
    readings,
  } = answerClock(agreement, state.requestedAt, clock.now())
  if (lastDay === null) return nothing
  const until = {
    en: `Aim: by the end of ${sayDay(lastDay, 'en')}.${latestDay === null ? '' : ` At the latest: ${sayDay(latestDay, 'en')}.`}`,
    fr: `Objectif : avant la fin du ${sayDay(lastDay, 'fr')}.${latestDay === null ? '' : ` Au plus tard : ${sayDay(latestDay, 'fr')}.`}`,
  }
  const read = readings.flatMap((id) => {
    const reading = own(agreement.readings, id)
    return reading === undefined ? [] : [`${id}: ${reading.options[reading.chosen]?.says[lang] ?? ''}`]
  })
  const cite = source === null ? '' : `${source.cite[lang]} (${source.rule}). ${read.join(' ')}`
  return deadlineBox(lang, { title: says, dueText: until, tone, cite })
}

function transferLine({ desk, lang, state }: RequestPage): Html {
  const say = sayIn(lang)
  const rows = []
  if (state.transfer !== null) {
    const leaves = sayInstant(state.transfer.departsAt, lang, desk.zone)
    rows.push({
      key: words.transfer,
      value: html`${leaves}<br>${say(words.destination)} <bdi>${state.transfer.destination}</bdi>`,
    })
  }
  if (state.handover !== null) rows.push({ key: words.handover, value: sayDay(state.handover.effectiveOn, lang) })
  return rows.length === 0 ? nothing : summary(lang, rows)
}

/** What can be done now, by this user; where it is another role's, whose. */
function toDo(view: RequestPage): Html {
  const { state } = view
  const stage = stageOf(state)
  const answerable = state.withdrawnAt === null && state.handover === null
  return html`<div id="form">${receivable(state) && receiptPart(view, stage)}${answerable && answerPart(view, stage)}${askReturnPart(view)}</div>`
}

/** A handover is stated, or a transfer announced that we accepted; and nobody has signed for the person yet. */
const receivable = (state: Reception): boolean =>
  state.receipt?.outcome !== 'received' &&
  (state.handover !== null || (state.transfer !== null && currentAnswer(state)?.outcome === 'accepted'))

function receiptPart(view: RequestPage, stage: string): Html {
  const { desk, user, lang, state, form } = view
  const say = sayIn(lang)
  const heading = html`<h2 class="govuk-heading-m">${say(words.receipt)}</h2>`
  if (!desk.may(user, 'reception/record-receipt'))
    return html`${heading}<p class="govuk-body">${say(words.notYoursToReceive)}</p>`
  const open = stage === 'to-receive' || form.errors.some(({ field }) => receiptFields.includes(field))
  const sign = html`<p class="govuk-body">${say(words.receiptSays)}</p>${receiptForm(view)}`
  const shown = open ? sign : folded(say(words.openReceipt), sign, false)
  const denial = state.handover !== null && state.receipt === null && denyPart(view)
  return html`${heading}${shown}${denial}`
}

const receiptFields = ['place', 'on', 'on-day', 'on-month', 'on-year', 'at', 'which', 'occurredAt']

function receiptForm({ desk, lang, state, form, key }: RequestPage): Html {
  const now = desk.platform.clock.now()
  const twice = form.errors.some(({ field }) => field === 'which') || form.values.which !== undefined
  const which: readonly Option[] = [
    { value: 'earlier', text: words.earlier },
    { value: 'later', text: words.later },
  ]
  return postForm(lang, {
    action: `/requests/${state.shared}/receipt`,
    idempotencyKey: key(),
    submit: words.sign,
    body: html`${textField(form, { name: 'place', label: words.receivedAt, hint: words.receivedAtHint, value: state.transfer?.destination, width: 20 })}
${dateField(form, { name: 'on', label: words.on, value: dayOf(now, desk.zone) })}
${timeField(form, { name: 'at', label: words.at, value: sayTime(now, 'en', desk.zone) })}
${twice && radioField(form, { name: 'which', label: words.which, options: which })}`,
  })
}

function denyPart({ lang, state, form, key }: RequestPage): Html {
  const say = sayIn(lang)
  const body = html`<p class="govuk-body">${say(words.denySays)}</p>${postForm(lang, {
    action: `/requests/${state.shared}/deny`,
    idempotencyKey: key(),
    submit: words.denyButton,
    warning: true,
    body: textArea(form, { name: 'reasons', label: words.reasons, hint: words.noteHint, dir: 'auto' }),
  })}`
  return folded(
    say(words.deny),
    body,
    form.errors.some(({ field }) => field === 'reasons'),
  )
}

/** Folded away until opened, or open where something in it is to be put right. */
const folded = (title: string, body: Html, open: boolean): Html =>
  html`<details class="govuk-details"${open && html` open`}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${title}</span></summary><div class="govuk-details__text">${body}</div></details>`

function answerPart(view: RequestPage, stage: string): Html {
  const { desk, user, lang, form } = view
  const say = sayIn(lang)
  const first = stage === 'to-answer'
  const heading = html`<h2 class="govuk-heading-m">${say(words.answer)}</h2>`
  if (!desk.may(user, 'reception/answer'))
    return first ? html`${heading}<p class="govuk-body">${say(words.notYoursToAnswer)}</p>` : nothing
  if (first) return html`${heading}${answerForm(view)}`
  const wrong = form.errors.some(({ field }) => field === 'code' || field === 'note')
  const again = html`<p class="govuk-body">${say(words.answerAgainSays)}</p>${answerForm(view)}`
  return folded(say(words.answerAgain), again, wrong)
}

function answerForm({ desk, lang, state, form, key }: RequestPage): Html {
  return postForm(lang, {
    action: `/requests/${state.shared}/answer`,
    idempotencyKey: key(),
    submit: words.sendAnswer,
    body: html`${radioField(form, { name: 'code', label: words.code, hint: words.codeHint, options: codes(desk.platform.agreement, lang), small: true })}
${textArea(form, { name: 'note', label: words.note, hint: words.noteHint, optional: true, dir: 'auto', rows: 3 })}`,
  })
}

/** The agreed codes: accepted, then what asks for more, then refusals, each with its rule. */
function codes(agreement: Agreement, lang: Language): readonly Option[] {
  const group = (outcome: Agreement['answers'][number]['outcome']): readonly Option[] =>
    agreement.answers
      .filter((one) => one.outcome === outcome)
      .map(({ code, rule, title }) => ({
        value: code,
        text: html`<strong>${code}</strong> ${title[lang]}`,
        hint: `${citation(agreement, rule).cite[lang]} (${rule})`,
      }))
  const divider = (text: Text): Option => ({ value: '', text, divider: true })
  return [...group('accepted'), divider(words.or), ...group('more-information'), divider(words.or), ...group('refused')]
}

function sent({ desk, lang, state }: RequestPage): Html {
  const say = sayIn(lang)
  const rows = [
    { key: words.requestNumber, value: `${state.number}` },
    { key: words.requested, value: sayInstant(state.requestedAt, lang, desk.zone) },
    { key: words.arrivedOn, value: sayDay(state.arrivedOn, lang) },
    { key: words.ground, value: own(desk.platform.agreement.grounds, state.ground)?.says ?? state.ground },
    {
      key: words.evidence,
      value: state.evidence.trim() === '' ? words.noEvidence : written(state.evidence),
    },
  ]
  const more = state.information.map(
    ({ at, information }) =>
      html`<li><p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">${sayInstant(at, lang, desk.zone)}</p>${written(information)}</li>`,
  )
  const list =
    more.length === 0
      ? html`<p class="govuk-body">${say(words.noInformation)}</p>`
      : html`<ul class="govuk-list">${more}</ul>`
  return html`<h2 class="govuk-heading-m">${say(words.whatTheySent)}</h2>
<div class="govuk-inset-text">${say(words.sentToUs)} <span class="app-cite">${dataRules(desk.platform.agreement, lang)}</span></div>
${summary(lang, rows)}<h3 class="govuk-heading-s">${say(words.information)}</h3>${list}`
}

const dataRules = (agreement: Agreement, lang: Language): string =>
  [agreement.parts.noPersonalDataBack, agreement.parts.dataNeeded]
    .filter((id) => id !== null)
    .map((id) => rule(agreement, lang, id))
    .join(' · ')

function history({ desk, lang, facts }: RequestPage): readonly TimelineItem[] {
  const ours = (actor: Actor): string =>
    actor.role === 'other-state' ? words.otherState[lang] : `${actor.name}, ${desk.roleName(actor.role)[lang]}`
  return facts.toReversed().map(({ event, occurredAt, actor }) => ({
    at: sayInstant(occurredAt, lang, desk.zone),
    datetime: occurredAt,
    who: ours(actor),
    ...told(event, { agreement: desk.platform.agreement, zone: desk.zone, lang }),
  }))
}
