import { applicationStream } from '../admission/application.ts'
import type { ApplicationEvent } from '../admission/events.ts'
import type { About, Occasion, Value } from '../admission/occasion.ts'
import { occasionOf } from '../admission/occasions.ts'
import { type Application, contactOf } from '../admission/state.ts'
import { inWords } from '../admission/terms.ts'
import type { Instant, ReaderLanguage, Text } from '../core/brand.ts'
import { formatDay, formatInstant } from '../core/calendar.ts'
import { asPlainText, say } from '../core/say.ts'
import type { Agreement } from '../law/law.ts'
import { directionOf } from '../web/language.ts'
import type { Channel } from './events.ts'
import { plainForSms } from './segments.ts'

/** Which message, about which fact, as the queue has it. */
export type Called = { readonly occasion: string; readonly person: string; readonly channel: Channel }
/** Where the portal stands (`https://…`, no slash at the end), under which agreement, and at which moment. */
export type Writing = { readonly site: string; readonly agreement: Agreement; readonly now: Instant }

export type Composed = {
  readonly to: string
  readonly language: ReaderLanguage
  readonly subject: string
  readonly text: string
  /** The same with every code masked: what is kept of it. */
  readonly said: string
  /** Where its link leads, within the portal. */
  readonly path: string
}

/** Ends every email: what we never do, and where we truly are. */
const footer: readonly Text[] = [
  {
    en: 'We never ask for money. Nobody of ours asks for your code by telephone or in a message.',
    fr: 'Nous ne demandons jamais d’argent. Aucun de nous ne demande votre code par téléphone ou par message.',
  },
  {
    en: 'Our only address begins with {site}. If a link begins otherwise, it is not ours.',
    fr: 'Notre seule adresse commence par {site}. Si un lien commence autrement, il n’est pas de nous.',
  },
]

/**
 * A message in the applicant's language, as the application stands now, to where they can be reached now. Null where it is no
 * longer true or of no more use, or nobody is there to be told.
 */
export function compose(
  state: Application,
  event: ApplicationEvent,
  { occasion: key, person, channel }: Called,
  writing: Writing,
): Composed | null {
  const occasion = occasionOf(key)
  const about = occasion?.of(event, state) ?? null
  const contact = contactOf(state, person)
  if (occasion === null || about === null || contact === null || !about.to.includes(person)) return null
  if (about.stale?.(person, writing.now) === true) return null
  return {
    ...worded({ occasion, about, person, channel, language: state.language, reference: state.reference }, writing),
    to: channel === 'email' ? contact.email : contact.phone,
    language: state.language,
  }
}

type Wording = {
  readonly occasion: Occasion
  readonly about: About
  readonly person: string
  readonly channel: Channel
  readonly language: ReaderLanguage
  readonly reference: string
}

/** The words of an occasion in one language by one channel. A text message is given no secret, whatever its words ask for. */
export function worded(
  { occasion, about, person, channel, language, reference }: Wording,
  { site, agreement, now }: Writing,
): Pick<Composed, 'subject' | 'text' | 'said' | 'path'> {
  const parties = inWords(agreement, now)
  const hidden = { ...about.once?.(person), ...(channel === 'email' ? about.secrets?.(person) : {}) }
  const path = occasion.path.replace('{reference}', reference)
  const open: Readonly<Record<string, string>> = {
    ...Object.fromEntries(Object.entries(about.values ?? {}).map(([name, value]) => [name, said(value, language)])),
    reference: leftToRight(reference, language),
    site,
    page: site + path,
  }
  /** An address is one only while nothing stands around or within it. */
  const secretIn = (code: string): string => (code.startsWith('/') ? site + code : leftToRight(code, language))
  const put = (text: Text, codes: (code: string) => string): string =>
    asPlainText(say(parties(text), language)).replace(/\{(\w+)\}/g, (whole, name: string) => {
      if (Object.hasOwn(hidden, name)) return secretIn(codes(hidden[name] ?? ''))
      return (Object.hasOwn(open, name) ? open[name] : undefined) ?? whole
    })
  const whole = (codes: (code: string) => string): string =>
    channel === 'sms'
      ? plainForSms(put(occasion.sms, codes))
      : `${[...occasion.email, ...footer].map((paragraph) => put(paragraph, codes)).join('\n\n')}\n`
  return {
    // Shown on locked screens and in lists: no code stands in a subject.
    subject: put(occasion.subject, masked),
    text: whole((code) => code),
    said: whole(masked),
    path,
  }
}

const masked = (code: string): string => code.replace(/[^-\s]/g, '*')

function said(value: Value, language: ReaderLanguage): string {
  if ('at' in value) return formatInstant(value.at, value.zone, language, { zoneName: true })
  if ('day' in value) return formatDay(value.day, language)
  if ('code' in value) return leftToRight(value.code, language)
  return asPlainText(say(value, language))
}

/** In a script from right to left a reference of figures alone would be read from its wrong end; isolates keep it whole. */
const leftToRight = (text: string, language: string): string =>
  directionOf(language) === 'rtl' ? `\u2066${text}\u2069` : text

/** The reference of the application a message belongs to. */
export const referenceOf = (stream: string): string => stream.slice(applicationStream('').length)
