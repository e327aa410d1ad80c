import type { Text } from '../core/brand.ts'
import { formatDay, formatInstant } from '../core/calendar.ts'
import type { Agreement } from '../law/law.ts'
import type { Said, TimelineContext } from '../readmission/said.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { languageName } from '../web/spoken.ts'
import type { BetweenEvent } from './events.ts'
import { escortWords } from './words.ts'

const plain = (en: string, fr: string): Text => ({ en, fr })

/** A code of taking back, with its title in the agreement. */
export function returnCodeWords({ takingBack }: Agreement, code: string): Text {
  const title = takingBack?.codes.find((one) => one.code === code)?.title
  return title === undefined ? { en: code, fr: code } : { en: `${code} ${title.en}`, fr: `${code} ${title.fr}` }
}

/** A fact of this slice in words, for the case's timeline. */
export function betweenSaid(event: BetweenEvent, { agreement, lang, zone }: TimelineContext): Said {
  switch (event.type) {
    case 'needs-sent': {
      const languages = event.languages.map((code) => languageName(code, lang)).join(', ')
      const short = [t(escortWords[event.escort], lang), languages].filter((text) => text !== '').join('. ')
      const medical = event.medical !== undefined && html` <q dir="auto">${event.medical}</q>`
      return {
        what: plain('Needs told to the receiving state', 'Besoins signalés à l’État requis'),
        detail: html`${short}.${medical}`,
        tone: 'info',
      }
    }
    case 'return-asked':
      return {
        what: plain('The receiving state asks that the person be taken back', 'L’État requis demande la reprise'),
        detail: `${t(returnCodeWords(agreement, event.code), lang)} (${formatInstant(event.askedAt, zone, lang)})`,
        tone: 'warn',
      }
    case 'return-decided':
      return {
        what:
          event.outcome === 'agreed'
            ? plain('Taking the person back: agreed', 'Reprise de la personne : acceptée')
            : plain('Taking the person back: refused', 'Reprise de la personne : refusée'),
        detail: html`${t(returnCodeWords(agreement, event.code), lang)}. <q dir="auto">${event.reasons}</q>`,
        tone: event.outcome === 'agreed' ? 'info' : 'bad',
      }
    case 'brought-back':
      return {
        what: plain('The person is back', 'La personne est revenue'),
        detail: html`<bdi>${event.place}</bdi>, ${formatDay(event.effectiveOn, lang)}. ${t(event.reverses ? reversed : kept, lang)}`,
        tone: 'good',
      }
  }
}

const reversed = plain('Their place counts no more.', 'Sa place ne compte plus.')
const kept = plain('Their place goes on counting.', 'Sa place compte toujours.')
