import { z } from 'zod'
import type { Text } from '../core/brand.ts'
import { prose, referenceField } from '../core/fields.ts'
import { refuse, those } from '../law/refuse.ts'
import { channels } from '../messages/events.ts'
import { onApplication, unless } from './define.ts'
import { applicationEvent, contactGiven, personIdField } from './events.ts'
import { reached } from './given.ts'
import { occasionOf } from './occasions.ts'
import { contactOf, type Status, statuses } from './state.ts'
import { words } from './words.ts'

/** While there is anybody to tell anything. */
const told: readonly Status[] = statuses.filter((status) => status !== 'draft' && status !== 'withdrawn')
/** Whoever lost their code and mistyped their address is reached again by nobody but an officer: in a draft too. */
const reachable: readonly Status[] = statuses.filter((status) => status !== 'withdrawn' && status !== 'joined')
const base = { application: referenceField, reasons: prose() }

/**
 * An officer puts right how an adult is reached, with reasons, where messages did not arrive (IN-07): a mistyped number must not
 * cost anybody their hours. Nothing is sent by it; that is `resendMessage`.
 */
export const correctContact = onApplication(
  'admission/correct-contact',
  z.strictObject({ ...base, person: personIdField, contact: contactGiven }),
  reachable,
  (state, { person, contact, reasons }, context) => {
    const to = reached(contact, context)
    if ('refusals' in to) return to
    const before = contactOf(state, person)
    const same = before !== null && before.email === to.contact.email && before.phone === to.contact.phone
    return unless(
      those(
        before === null && refuse('no-such-person', words.noPerson, 'person'),
        same && refuse('contact-unchanged', reachWords.same, 'email'),
      ),
      { type: 'contact-saved', person, contact: to.contact, reasons },
    )
  },
)

/** What the queue and the record have of the message to be sent again. */
type Queued = { readonly statuses: readonly unknown[]; readonly fact: unknown }

/**
 * A message is sent again, by an officer with reasons: in the applicant's language, to where they are reached now, under a number
 * of its own, whatever became of the first. Refused while the first is still being tried, and where it is no longer true.
 */
export const resendMessage = onApplication(
  'admission/resend-message',
  z.strictObject({
    ...base,
    origin: z.int().positive(),
    occasion: z.string().max(60),
    person: personIdField,
    channel: z.enum(channels),
  }),
  told,
  (state, { origin, occasion, person, channel, reasons }, { now }, _at, { statuses, fact }: Queued) => {
    const event = applicationEvent.safeParse(fact)
    const about = (event.success ? occasionOf(occasion)?.of(event.data, state) : null) ?? null
    const waiting = statuses.includes('waiting')
    return unless(
      those(
        (statuses.length === 0 || about === null) && refuse('no-such-message', reachWords.none),
        waiting && refuse('message-waiting', reachWords.waiting),
        !waiting && about?.stale?.(person, now) === true && refuse('message-stale', reachWords.stale),
      ),
      { type: 'message-resent', origin, occasion, person, channel, reasons },
    )
  },
  async (query, { origin, occasion, person, channel }, stream) => {
    const sent = await query(
      'select status from messages where stream = $1 and origin = $2 and occasion = $3 and person = $4 and channel = $5',
      [stream, origin, occasion, person, channel],
    )
    const [fact] = await query(
      "select data || jsonb_build_object('type', type) as fact from events where stream = $1 and version = $2",
      [stream, origin],
    )
    return { statuses: sent.map(({ status }) => status), fact: fact?.fact }
  },
)

export const reachWords = {
  same: {
    en: 'This is the address and the number we have. Change what is wrong.',
    fr: 'Ce sont l’adresse et le numéro que nous avons. Modifiez ce qui est faux.',
  },
  none: { en: 'There is no such message.', fr: 'Ce message n’existe pas.' },
  waiting: {
    en: 'This message is still being tried. Correct the address or the number: the next attempt goes there.',
    fr: 'Ce message est encore en cours d’envoi. Corrigez l’adresse ou le numéro : la prochaine tentative y ira.',
  },
  stale: {
    en: 'This message is no longer true. Send a new code instead.',
    fr: 'Ce message n’est plus vrai. Envoyez plutôt un nouveau code.',
  },
} satisfies Record<string, Text>
