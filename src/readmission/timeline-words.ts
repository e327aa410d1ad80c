import { barrierSaid } from '../barriers/said-view.ts'
import { betweenSaid } from '../between/said-view.ts'
import type { Instant, Text } from '../core/brand.ts'
import { dayOf, formatDay, formatInstant, instant, minutesBetween, startOfDay } from '../core/calendar.ts'
import { courtSaid } from '../courts/said-view.ts'
import { detentionSaid } from '../detention/case-view.ts'
import { seatLostReason } from '../flights/page-words.ts'
import type { Actor, Recorded } from '../law/decision.ts'
import { extensionSaid } from '../letters/extension-actions.ts'
import { letterSaid } from '../letters/said-view.ts'
import { participantSaid } from '../participants/said-view.ts'
import { safeguardSaid } from '../safeguards/said-view.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import type { TimelineItem } from '../web/timeline.ts'
import { documentLink } from './filed-view.ts'
import {
  ageFindings,
  closeCodes,
  colon,
  connections,
  groundTitle,
  humanRightsOutcomes,
  inadmissibilityOutcomes,
  outcomes,
  pageWords,
} from './page-words.ts'
import type { Said, TimelineContext } from './said.ts'
import { secondSaid } from './second-actions.ts'
import { type CaseEvent, isBetween, isCourt, isDetention, isOutside, isSafeguard } from './state.ts'

/** Every fact of a case in words: what happened, when in the world and when it was recorded, who, under which law. */

const both = (a: Text, b: Text): Text => ({ en: `${a.en}: ${b.en}`, fr: `${a.fr} : ${b.fr}` })
const plain = (en: string, fr: string): Text => ({ en, fr })
const noPlace = plain('This return makes no place.', 'Ce retour ne fait pas de place.')
const quote = (text: string): Html => html`<q dir="auto">${text}</q>`

type Of<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>

function answered(event: Of<'answer-received'>, { agreement, lang }: TimelineContext): Said {
  const title = agreement.answers.find(({ code }) => code === event.code)?.title
  const tone = event.outcome === 'accepted' ? 'good' : event.outcome === 'refused' ? 'bad' : 'warn'
  const detail = `${event.code}${title === undefined ? '' : `${t(colon, lang)}${t(title, lang)}`}`
  return {
    what: both(plain('Answer of the receiving state', 'Réponse de l’État requis'), outcomes[event.outcome]),
    detail,
    tone,
  }
}

function decided(event: Of<'inadmissibility-decided'>, { lang }: TimelineContext): Said {
  const connection = event.connection !== undefined && html`${t(connections[event.connection], lang)}<br>`
  const what = both(
    plain('Inadmissibility decided', 'Décision sur la recevabilité'),
    inadmissibilityOutcomes[event.outcome],
  )
  return { what, detail: html`${connection}${quote(event.reasons)}`, tone: 'info' }
}

function opened(event: Of<'case-opened'>, { lang, agreement }: TimelineContext): Said {
  const facts = `${t(groundTitle(agreement, event.ground), lang)}. ${t(ageFindings[event.age], lang)}.`
  const same =
    event.earlierCase !== undefined &&
    html`<br>${t(pageWords.sameAs, lang)} <a class="govuk-link" href="/cases/${event.earlierCase}">${event.earlierCase}</a>`
  const other =
    event.notTheSame !== undefined && html`<br>${t(pageWords.somebodyElse, lang)} ${quote(event.notTheSame)}`
  const detail = html`${facts}${same}${other}`
  return {
    what: plain('Registered and screened: case opened', 'Personne enregistrée et entendue : dossier ouvert'),
    detail,
  }
}

function claims(
  event: Of<
    'protection-claim-made' | 'protection-claim-withdrawn' | 'human-rights-claim-made' | 'human-rights-none-confirmed'
  >,
): Said {
  switch (event.type) {
    case 'protection-claim-made':
      return { what: plain('Protection claim made', 'Demande de protection déposée'), tone: 'warn' }
    case 'protection-claim-withdrawn':
      return {
        what: plain('Protection claim withdrawn', 'Demande de protection retirée'),
        detail: quote(event.reasons),
      }
    case 'human-rights-claim-made':
      return {
        what: plain('Human-rights claim made', 'Demande fondée sur les droits de l’homme déposée'),
        detail: quote(event.summary),
        tone: 'warn',
      }
    case 'human-rights-none-confirmed':
      return {
        what: plain(
          'Confirmed: no human-rights claim outstanding',
          'Confirmé : aucune demande fondée sur les droits de l’homme',
        ),
        detail: quote(event.reasons),
      }
  }
}

function travel(
  event: Of<
    | 'seat-given'
    | 'seat-withdrawn'
    | 'removal-failed'
    | 'transfer-confirmed'
    | 'boarded'
    | 'handed-over'
    | 'receipt-recorded'
  >,
  { agreement, lang, zone }: TimelineContext,
): Said {
  const at = (instant: Instant): string => formatInstant(instant, zone, lang)
  switch (event.type) {
    case 'seat-given':
      return {
        what: plain('Seat given', 'Siège attribué'),
        detail: `${at(event.departsAt)} → ${event.destination}`,
        tone: 'info',
      }
    case 'seat-withdrawn': {
      const reasons = event.reasons === undefined ? undefined : quote(event.reasons)
      const what = both(plain('Seat lost', 'Siège perdu'), seatLostReason(agreement, event.code))
      return { what, tone: 'warn', ...(reasons === undefined ? {} : { detail: reasons }) }
    }
    case 'removal-failed': {
      const why = event.beyondControl
        ? plain('beyond our control', 'hors de notre contrôle')
        : plain('within our control', 'relevant de notre contrôle')
      const what = both(plain('Removal did not take place', 'Éloignement non réalisé'), why)
      return { what, detail: html`${at(event.departsAt)}. ${quote(event.reasons)}`, tone: 'warn' }
    }
    case 'transfer-confirmed':
      return {
        what: plain('Transfer confirmed by a named officer', 'Transfert confirmé par un agent nommé'),
        detail: html`<code>${event.digest.slice(0, 16)}…</code>`,
        tone: 'info',
      }
    case 'boarded':
      return { what: plain('Boarded', 'Embarquement'), tone: 'good' }
    case 'handed-over':
      return {
        what: plain('Handed over', 'Remise de la personne'),
        detail: `${event.place}, ${formatDay(event.effectiveOn, lang)}${event.counts === false ? `. ${t(noPlace, lang)} ${t(agreement.counted.says, lang)}` : ''}`,
        tone: 'good',
      }
    case 'receipt-recorded':
      return event.outcome === 'received'
        ? {
            what: plain('The receiving state signed for the person', 'L’État requis a signé la remise'),
            detail: at(event.receivedAt),
            tone: 'good',
          }
        : {
            what: plain('The receiving state: not presented', 'L’État requis : personne non présentée'),
            detail: at(event.receivedAt),
            tone: 'bad',
          }
  }
}

/** What was said to the other state about the person. */
function asked(event: Of<'request-sent' | 'information-given'>): Said {
  if (event.type === 'information-given')
    return {
      what: plain('Information given to the receiving state', 'Précisions données à l’État requis'),
      detail: quote(event.information),
    }
  const { number } = event
  const what =
    number === 1
      ? plain('Readmission request sent', 'Demande de réadmission envoyée')
      : plain(`Readmission request ${number} sent`, `Demande de réadmission nº ${number} envoyée`)
  return { what, tone: 'info' }
}

/** One fact in words. Every type of event has its sentence: the compiler sees to it. */
export function said(event: CaseEvent, context: TimelineContext): Said {
  switch (event.type) {
    case 'case-opened':
      return opened(event, context)
    case 'age-found':
      return {
        what: both(plain('Age decided', 'Âge tranché'), ageFindings[event.age]),
        detail: html`${event.authority}. ${quote(event.reasons)}`,
      }
    case 'representations-received':
      return {
        what: plain('Representations received', 'Observations reçues'),
        detail: html`${event.from}${t(colon, context.lang)}${quote(event.summary)}`,
        tone: 'warn',
      }
    case 'inadmissibility-decided':
      return decided(event, context)
    case 'human-rights-claim-decided':
      return {
        what: both(
          plain('Human-rights claim decided', 'Décision sur les droits de l’homme'),
          humanRightsOutcomes[event.outcome],
        ),
        detail: quote(event.reasons),
        tone: 'info',
      }
    case 'request-sent':
    case 'information-given':
      return asked(event)
    case 'answer-received':
      return answered(event, context)
    case 'case-closed':
      return { what: both(plain('Case closed', 'Dossier clos'), closeCodes[event.code]), detail: quote(event.reasons) }
    case 'case-reopened':
      return { what: plain('Case reopened', 'Dossier rouvert'), detail: quote(event.reasons) }
    case 'barrier-raised':
    case 'barrier-lifted':
    case 'override-proposed':
    case 'override-agreed':
      return barrierSaid(event, context)
    case 'decision-proposed':
    case 'decision-agreed':
      return secondSaid(event)
    case 'letter-prepared':
    case 'letter-served':
    case 'service-proved':
    case 'promise-closed':
    case 'letter-withdrawn':
      return letterSaid(event, context)
    case 'extension-asked':
    case 'extension-decided':
      return extensionSaid(event, context)
    case 'protection-claim-made':
    case 'protection-claim-withdrawn':
    case 'human-rights-claim-made':
    case 'human-rights-none-confirmed':
      return claims(event)
    default:
      return elsewhere(event, context)
  }
}

type Elsewhere =
  | Parameters<typeof courtSaid>[0]
  | Parameters<typeof safeguardSaid>[0]
  | Parameters<typeof detentionSaid>[0]
  | Parameters<typeof participantSaid>[0]
  | Parameters<typeof betweenSaid>[0]

/** Facts that other slices put in words themselves. */
function elsewhere(event: Elsewhere | Parameters<typeof travel>[0], context: TimelineContext): Said {
  if (isCourt(event)) return courtSaid(event, context)
  if (isSafeguard(event)) return safeguardSaid(event, context)
  if (isDetention(event)) return detentionSaid(event, context)
  if (isOutside(event)) return participantSaid(event, context)
  if (isBetween(event)) return betweenSaid(event, context)
  return travel(event, context)
}

const who = ({ name, role }: Actor, { roleName, lang }: TimelineContext): string =>
  `${name} (${t(roleName(role), lang)})`

/** A version of the law in words: the agreement's last change before the fact, with its hour where it was not midnight. */
export function law(version: string, { lang, zone }: TimelineContext): string {
  const at = instant(version.slice(version.indexOf('@') + 1))
  if (at === null) return t(pageWords.lawNone, lang)
  const day = dayOf(at, zone)
  return `${t(pageWords.lawAsOf, lang)} ${startOfDay(day, zone) === at ? formatDay(day, lang) : formatInstant(at, zone, lang)}`
}

/** The document a fact came with, where there was one. */
function cameWith(
  { file }: CaseEvent,
  { lang, documentsOf, base, masked = (text) => text }: TimelineContext,
): Html | false {
  if (file === undefined) return false
  const named =
    documentsOf === undefined
      ? html`<bdi>${masked(file.name)}</bdi>`
      : documentLink(lang, documentsOf, file, masked, base)
  return html`<p class="govuk-body-s app-came-with">${t(pageWords.document, lang)} ${named}</p>`
}

/** The facts as timeline items, the latest first. A fact recorded more than a minute after it happened says both times. */
export function timelineItems(
  facts: readonly Recorded<CaseEvent>[],
  context: TimelineContext,
): readonly TimelineItem[] {
  const { lang, zone } = context
  return facts.toReversed().map((fact) => {
    const { what, detail, tone } = said(fact.event, context)
    const at = formatInstant(fact.occurredAt, zone, lang)
    const late = minutesBetween(fact.occurredAt, fact.recordedAt) >= 1
    const recorded = late ? ` (${t(pageWords.recorded, lang)} ${formatInstant(fact.recordedAt, zone, lang)})` : ''
    return {
      at: `${at}${recorded} · ${law(fact.lawVersion, context)}`,
      datetime: fact.occurredAt,
      who: who(fact.actor, context),
      what,
      ...(detail === undefined && fact.event.file === undefined
        ? {}
        : { detail: html`${detail}${cameWith(fact.event, context)}` }),
      ...(tone === undefined ? {} : { tone }),
    }
  })
}
