import type { Occasion, Value } from '../admission/occasion.ts'
import type { ReaderLanguage } from '../core/brand.ts'
import { addHours, dayOf } from '../core/calendar.ts'
import { type Writing, worded } from './compose-view.ts'
import type { Channel } from './events.ts'

/**
 * An occasion's words with examples for what is not known without an application: whatever placeholder its texts name gets one, so that
 * an officer sees the length it will have.
 */
export function sampleOf(
  key: string,
  occasion: Occasion,
  channel: Channel,
  language: ReaderLanguage,
  writing: Writing,
) {
  const { agreement, now } = writing
  const { zone, forms } = agreement.receiving
  const until = addHours(now, 24)
  const examples: Readonly<Record<string, Value>> = {
    where: forms.in,
    until: { at: until, zone },
    at: { at: until, zone },
    opens: { at: now, zone },
    closes: { at: until, zone },
    day: { day: dayOf(until, zone) },
  }
  const named = [occasion.subject, ...occasion.email, occasion.sms].flatMap(({ en }) =>
    [...en.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
  )
  const own = ['reference', 'page', 'site', 'code', 'family', 'link']
  const values = Object.fromEntries(
    named
      .filter((name) => !own.includes(name))
      .flatMap((name) => (examples[name] === undefined ? [] : [[name, examples[name]] as const])),
  )
  const about = {
    to: ['main'],
    values,
    once: () => ({ code: 'ABCD-2345' }),
    secrets: () => ({ family: '7K3M-9Q2X', link: '/portal/open/7K3M-9Q2X/ABCDEFGHJKMNPQRSTVWXYZ2345' }),
  }
  return { key, ...worded({ occasion, about, person: 'main', channel, language, reference: '7K3M-9Q2X' }, writing) }
}
