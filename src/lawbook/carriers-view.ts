import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import type { Finding } from '../law/conditions.ts'
import { ruleOf } from '../law/due.ts'
import type { RuleId } from '../law/law.ts'
import { grantSays } from '../law/letter-texts.ts'
import type { Reference } from '../law/references.ts'
import { fill } from '../law/words.ts'
import { tagFor } from '../web/boxes.ts'
import { type Html, html, join, nothing } from '../web/html.ts'
import {
  admissionWords,
  bandWords,
  carrierKinds,
  officerWords,
  outcomeWords,
  partWords,
  words,
} from './carrier-words.ts'
import { anchorOf, hrefOf, type LawView, ruleLink, sinceText, untilText } from './view.ts'

/** What in the software rests on a rule, in words, with links to the other rules it rests on. */

const placeholders = { lastDay: words.lastDay, reason: words.reason, ground: words.ground }

function findingShown({ lang, t }: LawView, { met, says }: Finding): Html {
  const tag =
    met === true
      ? tagFor(lang, 'good', words.met)
      : tagFor(lang, met === false ? 'bad' : 'warn', met === false ? words.unmet : words.unknown)
  return html`<li>${tag} ${t(fill(says, placeholders))}</li>`
}

/** A condition of the gate: what follows, under this rule, from each answer to its question. */
function conditionShown(view: LawView, key: string, rule: RuleId): Html {
  const condition = own(view.agreement.conditions, key)
  if (condition === undefined) return html`${key}`
  const findings: readonly Finding[] = Object.values(condition.findings)
  const mine = findings.filter((finding) => ruleOf(finding.rule) === rule)
  const others = [...new Set(findings.map((finding) => ruleOf(finding.rule)))].filter((one) => one !== rule)
  const also =
    others.length > 0 &&
    html`<p class="law-muted">${view.t(words.alsoUnder)} ${join(
      others.map((one) => ruleLink(view, one, { title: false })),
      ', ',
    )}.</p>`
  return html`<strong>${view.t(condition.title)}</strong><ul class="govuk-list law-findings">${mine.map((finding) => findingShown(view, finding))}</ul>${also}`
}

function barrierShown({ agreement, t, desk }: LawView, key: string): Html {
  const barrier = own(agreement.barriers, key)
  if (barrier === undefined) return html`${key}`
  const roles = (list: readonly string[]): string => list.map((role) => t(desk.roleName(role))).join(', ')
  return html`<strong>${t(barrier.title)}</strong><br>${t(barrier.says)}<br><span class="law-muted">${t(words.raisedBy)} ${roles(barrier.raisedBy)} ; ${t(words.liftedBy)} ${roles(barrier.liftedBy)}, ${t(words.with)} ${t(barrier.liftedWith)}</span>`
}

function letterShown(view: LawView, key: string): Html {
  const { agreement, t } = view
  const letter = own(agreement.letters, key)
  if (letter === undefined) return html`${key}`
  const { grants, current } = letter
  const promise =
    grants !== undefined &&
    html`<br>${t(grantSays(agreement, grants))} <span class="law-muted">${t(words.grants)} ${ruleLink(view, grants.period, { title: false })}.</span>`
  const from =
    current?.from !== undefined &&
    html`<br><span class="law-muted">${t(words.used)} ${t(sinceText(agreement, current.from))}</span>`
  const until =
    current?.until !== undefined &&
    html`<br><span class="law-muted">${t(words.used)} ${t(untilText(agreement, current.until))}</span>`
  return html`<strong>${t(letter.title)}</strong>${promise}${from}${until}`
}

const named = ({ t }: LawView, title: Text | undefined, key: string, says?: Text): Html =>
  html`<strong>${title === undefined ? key : t(title)}</strong>${says !== undefined && html`<br>${t(says)}`}`

function answerShown(view: LawView, key: string): Html {
  const answer = view.agreement.answers.find(({ code }) => code === key)
  if (answer === undefined) return html`${key}`
  return html`<strong>${view.t(answer.title)}</strong><br><span class="law-muted">${view.t(words.replyMeans)} ${view.t(outcomeWords[answer.outcome])}</span>`
}

function carrierShown(view: LawView, { kind, key }: Reference, rule: RuleId): Html {
  const { agreement, t } = view
  if (kind === 'condition') return conditionShown(view, key, rule)
  if (kind === 'barrier') return barrierShown(view, key)
  if (kind === 'letter') return letterShown(view, key)
  if (kind === 'officer') return named(view, own(officerWords, key), key)
  if (kind === 'answer') return answerShown(view, key)
  if (kind === 'part') return named(view, own<Text>(partWords, key), key)
  if (kind === 'admission') return named(view, own<Text>(admissionWords, key), key)
  if (kind === 'question') {
    const { questions = {}, checks = {} } = agreement.admission ?? {}
    return named(view, (questions[key] ?? checks[key])?.asks, key)
  }
  if (kind === 'counted') return named(view, agreement.counted.says, key)
  if (kind === 'balance') {
    const { band } = agreement.balance
    return named(view, band === null ? words.noBand : bandWords(band), key)
  }
  if (kind === 'statement') return named(view, words.statement, key)
  if (kind === 'ground') {
    const ground = own(agreement.grounds, key)
    return named(view, ground?.title, key, ground?.says)
  }
  return html`${t(words.above)}`
}

/** Everything that carries out a rule but its times, which stand on its page by themselves; `false` where nothing does. */
export function carriersShown(view: LawView, carriedOutBy: readonly Reference[], rule: RuleId): Html | false {
  const shown = carriedOutBy.filter(({ kind }) => kind !== 'period')
  if (shown.length === 0) return false
  const lines = shown.map(
    (one) =>
      html`<li class="law-carrier"><span class="law-carrier__kind">${view.t(carrierKinds[one.kind])}</span><div class="law-carrier__what">${carrierShown(view, one, rule)}</div></li>`,
  )
  return html`<ul class="govuk-list law-carriers">${lines}</ul>`
}

/** Something that rests on a reading, in a line: what it is, and the rule to look it up under. */
export function readerShown(view: LawView, { kind, key }: Reference): Html {
  const { agreement, t } = view
  const kindSays = html`<span class="law-muted">${t(carrierKinds[kind])}</span>`
  if (kind === 'period') {
    const period = own(agreement.periods, key)
    const href = hrefOf(view, `/rules/${ruleOf(key)}`, {}, key === ruleOf(key) ? '' : anchorOf('period', key))
    return html`${kindSays} <a class="govuk-link" href="${href}"><span class="app-ref">${key}</span> ${period !== undefined && t(period.title)}</a>`
  }
  if (kind === 'condition') {
    const condition = own(agreement.conditions, key)
    const findings: readonly Finding[] = condition === undefined ? [] : Object.values(condition.findings)
    const rules = [...new Set(findings.map(({ rule }) => ruleOf(rule)))]
    return html`${kindSays} ${condition === undefined ? key : t(condition.title)} (${join(
      rules.map((rule) => ruleLink(view, rule, { title: false })),
      ', ',
    )})`
  }
  if (kind === 'ground') {
    const ground = own(agreement.grounds, key)
    return html`${kindSays} ${ground === undefined ? nothing : html`${t(ground.title)} (${ruleLink(view, ground.rule, { title: false })})`}`
  }
  if (kind === 'officer') return html`${kindSays} ${t(own(officerWords, key) ?? { en: key, fr: key })}`
  if (kind === 'barrier' || kind === 'letter') {
    const found = kind === 'barrier' ? own(agreement.barriers, key) : own(agreement.letters, key)
    return html`${kindSays} ${found === undefined ? key : html`${t(found.title)} (${ruleLink(view, found.rule, { title: false })})`}`
  }
  const span = agreement.validity.find(({ from }) => from === key)
  return html`${kindSays} ${span === undefined ? key : t(span.says)}`
}
