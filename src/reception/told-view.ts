import { formatBirth } from '../core/birth.ts'
import type { Language, Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import { paperKind } from '../courts/paper-words.ts'
import type { Agreement } from '../law/law.ts'
import { countryName } from '../web/countries.ts'
import { type Html, html } from '../web/html.ts'
import { languageName } from '../web/spoken.ts'
import type { TimelineItem } from '../web/timeline.ts'
import { sayDay, sayInstant } from '../web/when.ts'
import type { ReceptionEvent } from './events.ts'
import { requestOf, words } from './page-words.ts'
import { needsLines, returnsTold } from './returns-view.ts'
import { nameOf } from './view.ts'

type Told = Pick<TimelineItem, 'tone' | 'cite'> & { readonly what: Text; readonly detail?: Html }

/** What a fact is told under: the law, the clocks of who tells, the reader's language. */
export type ToldIn = { readonly agreement: Agreement; readonly zone: string; readonly lang: Language }

/** What a person wrote, as they wrote it: their line breaks, their direction. */
export const written = (text: string): Html =>
  html`<p class="govuk-body" dir="auto">${text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [html`<br>`, line]))}</p>`

/** A provision as it is cited, with its id. */
export const rule = (agreement: Agreement, lang: Language, id: string): string => {
  const provision = agreement.provisions[id]
  return provision === undefined ? id : `${provision.cite[lang]} (${id})`
}

/** One fact in words. Every kind of fact has its own: a new one does not compile without. */
export function told(event: ReceptionEvent, telling: ToldIn): Told {
  const { agreement, zone, lang } = telling
  const line = (text: string): Html => html`<p class="govuk-body"><bdi>${text}</bdi></p>`
  switch (event.type) {
    case 'request-received':
      return { what: words.didRequest, detail: line(requestOf(event.number)[lang]) }
    case 'information-received':
      return { what: words.didInformation, detail: written(event.information) }
    case 'papers-received':
      return { what: words.didPapers }
    case 'answered': {
      const known = agreement.answers.find(({ code }) => code === event.code)
      const said = line(`${event.code} ${known?.title[lang] ?? ''}`)
      const tone = event.outcome === 'accepted' ? 'good' : event.outcome === 'refused' ? 'bad' : 'info'
      const cite = known && rule(agreement, lang, known.rule)
      return {
        what: words.didAnswer,
        detail: html`${said}${event.note !== undefined && written(event.note)}`,
        tone,
        cite,
      }
    }
    case 'transfer-noted':
      return {
        what: words.didTransfer,
        detail: line(`${sayInstant(event.departsAt, lang, zone)}, ${event.destination}`),
      }
    case 'stand-down-noted':
      return {
        what: words.didStandDown,
        detail: line((event.code === 'flight-cancelled' ? words.standDownCancelled : words.standDownPerson)[lang]),
        tone: 'warn',
      }
    case 'withdrawal-noted':
      return { what: words.didWithdraw, tone: 'quiet' }
    case 'handover-noted':
      return { what: words.didHandover, detail: line(sayDay(event.effectiveOn, lang)) }
    case 'needs-received':
    case 'return-asked':
    case 'return-decision-noted':
    case 'returned-noted':
      return returnsTold(event, telling)
    case 'received':
      return { what: words.didReceive, detail: line(event.place), tone: 'good' }
    case 'receipt-denied':
      return { what: words.didDeny, detail: written(event.reasons), tone: 'bad' }
  }
}

/** What a fact says beyond its line on the page of the request, for a reader who has the record alone: one text a line. */
export function toldWhole(event: ReceptionEvent, { agreement, lang }: ToldIn): readonly string[] {
  const colon = lang === 'fr' ? '\u00a0: ' : ': '
  const pair = (label: Text, value: string): string => `${label[lang]}${colon}${value}`
  switch (event.type) {
    case 'request-received': {
      const { person, arrivedOn, ground, evidence, languages } = event
      return [
        pair(words.person, nameOf(person)),
        pair(words.birthDate, formatBirth(person, lang)),
        pair(words.nationality, countryName(person.nationality, lang)),
        pair(words.languages, languages.map((one) => languageName(one, lang)).join(', ')),
        pair(words.arrivedOn, sayDay(arrivedOn, lang)),
        pair(words.ground, own(agreement.grounds, ground)?.says[lang] ?? ground),
        evidence.trim() === '' ? words.noEvidence[lang] : pair(words.evidence, evidence),
      ]
    }
    case 'papers-received': {
      const { kind, title, text, file } = event
      const came = file === undefined ? [] : [`${file.name} (SHA-256 ${file.digest})`]
      return [pair(paperKind(agreement, kind), title), ...(text === undefined ? [] : [text]), ...came]
    }
    case 'needs-received':
      return needsLines(event, lang)
    default:
      return []
  }
}
