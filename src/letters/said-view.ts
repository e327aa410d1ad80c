import type { Text } from '../core/brand.ts'
import { formatDay, formatInstant } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { documentLink } from '../readmission/filed-view.ts'
import type { Said, TimelineContext } from '../readmission/said.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { languageName } from '../web/spoken.ts'
import type { LetterEvent } from './events.ts'
import { methods, proofKinds, words } from './page-words.ts'

const plain = (en: string, fr: string): Text => ({ en, fr })
const both = (a: Text, b: Text): Text => ({ en: `${a.en}: ${b.en}`, fr: `${a.fr} : ${b.fr}` })
const quote = (text: string): Html => html`<q dir="auto">${text}</q>`

type OfLetters = Exclude<LetterEvent, { type: 'extension-asked' | 'extension-decided' }>
type Of<Type extends LetterEvent['type']> = Extract<LetterEvent, { type: Type }>

/** A fact of this slice in words, for the case's timeline. */
export function letterSaid(event: OfLetters, context: TimelineContext): Said {
  switch (event.type) {
    case 'letter-prepared':
      return prepared(event, context)
    case 'letter-served':
      return served(event, context)
    case 'service-proved':
      return {
        what: both(plain('Proof of service', 'Preuve de notification'), proofKinds[event.proof.kind]),
        ...(event.proof.says === undefined ? {} : { detail: quote(event.proof.says) }),
      }
    case 'promise-closed':
      return {
        what: plain('What a letter offered was used or given up', 'Ce qu’une lettre offrait a été exercé ou abandonné'),
        detail: html`${event.document}. ${quote(event.reasons)}`,
      }
    case 'letter-withdrawn':
      return { what: plain('Letter withdrawn', 'Lettre retirée'), detail: quote(event.reasons) }
  }
}

const titleOf = (template: string, { agreement }: TimelineContext): Text =>
  own(agreement.letters, template)?.title ?? plain(template, template)

function journey({ departsAt, destination }: Of<'letter-served'> | Of<'letter-prepared'>, context: TimelineContext) {
  const leaves = departsAt === undefined ? '' : `, ${formatInstant(departsAt, context.zone, context.lang)}`
  return `${leaves}${destination === undefined ? '' : ` → ${destination}`}`
}

function prepared(event: Of<'letter-prepared'>, context: TimelineContext): Said {
  const { lang } = context
  const to = `${languageName(event.language, lang)}, ${t(words.toBeServed, lang)} ${formatDay(event.servedOn, lang)}`
  return {
    what: both(plain('Letter prepared', 'Lettre préparée'), titleOf(event.template, context)),
    detail: `${to}${journey(event, context)}`,
  }
}

function served(event: Of<'letter-served'>, context: TimelineContext): Said {
  const { lang, documentsOf, masked, base } = context
  const how = `${t(methods[event.method], lang)}, ${languageName(event.language, lang)}`
  const { letter, proof } = event
  const itself =
    letter !== undefined &&
    html`<br>${t(words.theLetter, lang)} ${documentsOf === undefined ? letter.name : documentLink(lang, documentsOf, letter, masked, base)}`
  const shown =
    proof !== undefined && html`<br>${t(proofKinds[proof.kind], lang)}${proof.says && html` ${quote(proof.says)}`}`
  return {
    what: both(plain('Letter served', 'Lettre notifiée'), titleOf(event.template, context)),
    detail: html`${how}${journey(event, context)}${itself}${shown}`,
    tone: 'info',
  }
}
