import { reversalWords } from '../admission/after-page-words.ts'
import type { Language, Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import { sayDay } from '../web/when.ts'
import type { CountersignEvent } from './events.ts'
import { contestCodes } from './page-words.ts'

/** A fact of an admission as the receiving state keeps it, in words: what happened, and what is said of it, a text a line. */
export function admissionTold(
  event: CountersignEvent,
  lang: Language,
): { readonly what: Text; readonly lines: readonly string[] } {
  const colon = lang === 'fr' ? '\u00a0: ' : ': '
  const pair = (label: Text, value: string): string => `${label[lang]}${colon}${value}`
  const places = pair(words.places, event.tokens.join(', '))
  switch (event.type) {
    case 'admission-noted':
      return { what: words.noted, lines: [pair(words.arrivedOn, sayDay(event.arrivedOn, lang)), places] }
    case 'admission-confirmed':
      return { what: words.confirmed, lines: [places] }
    case 'admission-contested':
      return { what: words.contested, lines: [contestCodes[event.code][lang], event.reasons, places] }
    case 'admission-reversed':
      return { what: words.reversed, lines: [own(reversalWords, event.code)?.[lang] ?? event.code, places] }
  }
}

const words = {
  noted: { en: 'The other state stated that people arrived', fr: 'L’autre État a déclaré l’arrivée de personnes' },
  confirmed: { en: 'Signed by us: the places count', fr: 'Signé par nous : les places comptent' },
  contested: { en: 'Contested by us: the places do not count', fr: 'Contesté par nous : les places ne comptent pas' },
  reversed: { en: 'Taken back by the other state', fr: 'Annulée par l’autre État' },
  arrivedOn: { en: 'Arrived there on', fr: 'Arrivée là-bas le' },
  places: { en: 'Places', fr: 'Places' },
} satisfies Record<string, Text>
