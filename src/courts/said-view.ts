import type { Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { problemOf } from '../exchange/page-words.ts'
import type { Said, TimelineContext } from '../readmission/said.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { courtTitle, remedyTitle } from './case-view.ts'
import type { CourtEvent } from './events.ts'
import { cameWords, effectWords, outcomeWords, stageWords, toWords, words } from './page-words.ts'
import { paperWords } from './paper-words.ts'

/** The facts of this slice in words. */

const both = (a: Text, b: Text): Text => ({ en: `${a.en}: ${b.en}`, fr: `${a.fr} : ${b.fr}` })
const plain = (en: string, fr: string): Text => ({ en, fr })

type Masked = TimelineContext & { readonly masked?: (text: string) => string }
type Of<Type extends CourtEvent['type']> = Extract<CourtEvent, { type: Type }>

/** A fact of this slice in words, for the case's timeline. `masked` puts the cipher in the place of the name (JR-09). */
export function courtSaid(event: CourtEvent, context: Masked): Said {
  const { agreement, lang, zone, masked = (text: string) => text } = context
  const said = (...parts: readonly (string | undefined)[]): Html =>
    html`${parts
      .filter((one) => one !== undefined && one !== '')
      .map((one) => masked(one ?? ''))
      .join('. ')}`
  switch (event.type) {
    case 'claim-lodged': {
      const what = both(plain('Claim lodged', 'Recours introduit'), remedyTitle(agreement, event.kind))
      const court = t(courtTitle(agreement, event.court), lang)
      return { what, detail: said(event.cipher, court, event.reference, event.lodgedBy, event.summary), tone: 'warn' }
    }
    case 'claim-transferred': {
      const court = t(courtTitle(agreement, event.court), lang)
      return { what: plain('Claim transferred', 'Recours transféré'), detail: said(court, event.reference) }
    }
    case 'cipher-set':
      return event.cipher === undefined
        ? { what: plain('Anonymity lifted', 'Anonymat levé'), detail: said(event.document) }
        : {
            what: plain('Cipher given by the court', 'Initiales données par le juge'),
            detail: said(event.cipher, event.document),
          }
    case 'stage-recorded':
      return {
        what: both(plain('Court', 'Juge'), stageWords[event.stage]),
        detail: said(event.document),
        tone: event.barrier === undefined ? 'info' : 'bad',
      }
    case 'hearing-listed': {
      const at = formatInstant(event.at, zone, lang)
      return {
        what: plain('Hearing listed', 'Audience fixée'),
        detail: said(at, event.judge, event.counsel, event.place),
      }
    }
    case 'hearing-begun':
    case 'hearing-changed':
    case 'hearing-adjourned':
    case 'hearing-ended':
      return courseSaid(event, said, context)
    case 'interested-party': {
      const joined = plain('Interested party recorded', 'Partie intéressée enregistrée')
      const left = plain('No longer an interested party', 'N’est plus partie intéressée')
      return { what: event.left === true ? left : joined, detail: said(event.name) }
    }
    case 'hearing-vacated':
      return { what: plain('Hearing vacated', 'Audience annulée'), detail: said(event.reasons) }
    case 'undertaking-given':
      return {
        what: plain('Undertaking given', 'Engagement pris'),
        detail: said(event.says, event.document),
        tone: 'bad',
      }
    case 'undertaking-released':
      return { what: plain('Undertaking released', 'Engagement levé'), detail: said(event.document, event.reasons) }
    default:
      return orderSaid(event, said, context)
  }
}

type Course = Of<'hearing-begun' | 'hearing-changed' | 'hearing-adjourned' | 'hearing-ended'>

function courseSaid(event: Course, said: (...parts: readonly (string | undefined)[]) => Html, look: Masked): Said {
  switch (event.type) {
    case 'hearing-begun':
      return { what: plain('Hearing begun', 'Audience commencée') }
    case 'hearing-changed': {
      const what = plain('Hearing: judge, counsel or place changed', 'Audience : juge, avocat ou lieu modifié')
      return { what, detail: said(event.judge, event.counsel, event.place) }
    }
    case 'hearing-adjourned': {
      const at = formatInstant(event.at, look.zone, look.lang)
      return { what: plain('Hearing adjourned', 'Audience renvoyée'), detail: said(at, event.reasons), tone: 'warn' }
    }
    case 'hearing-ended':
      return {
        what: both(plain('Hearing ended', 'Audience terminée'), outcomeWords[event.outcome]),
        detail: said(event.says),
        tone: event.outcome === 'forbids' ? 'bad' : 'info',
      }
  }
}

type OrderFact = Of<
  | 'order-received'
  | 'order-confirmed'
  | 'order-discharged'
  | 'order-precedence'
  | 'duty-set'
  | 'duty-done'
  | 'papers-sent'
  | 'papers-unsent'
  | 'papers-receipted'
>

function orderSaid(event: OrderFact, said: (...parts: readonly (string | undefined)[]) => Html, look: Masked): Said {
  switch (event.type) {
    case 'order-received':
      return {
        what: plain('Court order received: it stands, unread', 'Décision de justice reçue : elle vaut, non lue'),
        detail: said(event.document, event.reference, t(cameWords[event.by], look.lang)),
        tone: 'bad',
      }
    case 'order-confirmed':
      return {
        what: both(plain('Court order read', 'Décision de justice lue'), effectWords[event.effect]),
        detail: said(event.reasons),
        tone: event.effect === 'forbids-transfer' ? 'bad' : 'info',
      }
    case 'order-discharged':
      return {
        what: plain('Court order discharged', 'Décision de justice levée'),
        detail: said(event.document, event.reasons),
      }
    case 'order-precedence':
      return {
        what: plain('Decided which of two orders prevails', 'Tranché : laquelle de deux décisions l’emporte'),
        detail: said(event.reasons),
      }
    case 'duty-set': {
      const due =
        event.dueAt === undefined
          ? t(words.beforeDeparture, look.lang)
          : formatInstant(event.dueAt, look.zone, look.lang)
      const what = plain('Duty laid down by the court', 'Obligation fixée par le juge')
      return { what, detail: said(event.what, t(toWords[event.to], look.lang), due), tone: 'warn' }
    }
    case 'papers-sent':
      return { what: paperWords.saidSent, detail: said(event.title), tone: 'info' }
    case 'papers-unsent':
      return { what: paperWords.saidUnsent, tone: 'bad' }
    case 'papers-receipted': {
      const at = formatInstant(event.receivedAt, look.zone, look.lang)
      const proof = `${t(paperWords.proof, look.lang)} ${event.message}, ${at}`
      return event.understood
        ? { what: paperWords.saidReceived, detail: said(proof), tone: 'good' }
        : {
            what: paperWords.saidRefused,
            detail: said(proof, t(problemOf(event.problem ?? null), look.lang)),
            tone: 'bad',
          }
    }
    case 'duty-done':
      return { what: plain('Court duty carried out', 'Obligation exécutée'), detail: said(event.proof), tone: 'good' }
  }
}
