import type { Day, Instant, Text } from '../core/brand.ts'
import type { Channel } from '../messages/events.ts'
import type { ApplicationEvent } from './events.ts'
import type { Application } from './state.ts'

/** An occasion on which applicants are told something; all of them stand in `occasions.ts`, which says how they work. */
export type Occasion = {
  /** As officers know it. */
  readonly title: Text
  readonly subject: Text
  readonly email: readonly Text[]
  /** Short: a text message of three parts costs three. */
  readonly sms: Text
  /** By which ways it goes; without it, by every one. */
  readonly by?: readonly Channel[]
  /** Where `{page}` leads. */
  readonly path: string
  /** What a fact gives this occasion; null where the fact is none. `state` is the application after it, or as it is when sent. */
  readonly of: (event: ApplicationEvent, state: Application) => About | null
}

/** A code is shown from left to right in every script. */
export type Value =
  | Text
  | { readonly at: Instant; readonly zone: string }
  | { readonly day: Day }
  | { readonly code: string }
type Values = Readonly<Record<string, Value>>

export type About = {
  /** The adults who are told, by their ids. */
  readonly to: readonly string[]
  readonly values?: Values
  /**
   * A code that answers one question once, within its hours, shows nothing and opens nothing. It may go by text message, where it
   * is what shows that the phone is theirs (IN-07). Not kept with what was said.
   */
  readonly once?: (person: string) => Readonly<Record<string, string>>
  /**
   * What opens the application or shows what is in it. By email alone. Not kept with what was said. One that begins with a slash
   * is a page of the portal: the site is put before it.
   */
  readonly secrets?: (person: string) => Readonly<Record<string, string>>
  /** Whether it is no longer true or of no more use at `now`: then it is not sent. */
  readonly stale?: (person: string, now: Instant) => boolean
}

/** There is news, and where. */
export const news = {
  subject: { en: 'News on your application {reference}', fr: 'Du nouveau pour votre demande {reference}' },
  email: [
    { en: 'There is news on your application {reference}.', fr: 'Il y a du nouveau pour votre demande {reference}.' },
    {
      en: 'Open {page} and enter your code.',
      fr: 'Ouvrez {page} et saisissez votre code.',
    },
  ],
  sms: {
    en: 'There is news on your application {reference}. Open {page} and enter your code. We never ask for money.',
    fr: 'Il y a du nouveau pour votre demande {reference}. Ouvrez {page} avec votre code. Nous ne demandons jamais d’argent.',
  },
  path: '/portal/resume?r={reference}',
} satisfies Partial<Occasion>

/** News says that there is some, never what. */
export const newsOf =
  (...facts: readonly ApplicationEvent['type'][]): Occasion['of'] =>
  (event) =>
    facts.includes(event.type) ? { to: ['main'] } : null
