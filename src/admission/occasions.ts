import type { Text } from '../core/brand.ts'
import { isAtOrAfter } from '../core/calendar.ts'
import type { Recorded, Telling } from '../law/decision.ts'
import { channels } from '../messages/events.ts'
import { codeAsShown, presenceCode } from './digest.ts'
import type { ApplicationEvent } from './events.ts'
import { news, newsOf, type Occasion } from './occasion.ts'
import { afterSelected } from './occasions-after.ts'
import { ofFamilies } from './occasions-family.ts'
import { ofInformation } from './occasions-information.ts'
import { lastSentTo } from './presence-state.ts'
import { type Application, type ApplicationState, contactOf } from './state.ts'
import { wantedPictures } from './wanted.ts'

/** For codes sent before the record kept where they were to be answered from. */
const whereTheFormSays: Text = { en: 'where the form says', fr: 'là où le formulaire l’exige' }

/** Which codes a fact sends, and to whom: new ones, or the same ones once more on the same clock. */
function challengeOf(event: ApplicationEvent, state: Application) {
  if (event.type === 'challenge-sent') return { challenge: event, people: event.codes.map(({ person }) => person) }
  if (event.type !== 'codes-resent') return null
  const challenge = state.challenges.find(({ number }) => number === event.challenge)
  return challenge === undefined ? null : { challenge, people: event.people }
}

/**
 * THE place where applicants are told something: each occasion with its words, the fact that causes it, and whom it tells. A
 * fact that is an occasion here puts its messages into the queue in the write that records it; nothing else is needed.
 *
 * Words are constant texts with `{placeholders}`, one for each paragraph, so that every language's catalogue covers them. Every
 * text may use `{reference}`, `{page}` (the address of `path` on the portal), `{site}` and what `of` gives.
 *
 * Never a secret in a text message: `secrets` are given to emails alone, whatever the words of a text message name. Say in it
 * that there is something, and where; phones are shared, lost and read over a shoulder.
 */
export const occasions = {
  presence: {
    title: { en: 'Presence to be shown, with a code', fr: 'Présence à montrer, avec un code' },
    subject: {
      en: 'Application {reference}: show that you are {where}',
      fr: 'Demande {reference} : montrez que vous êtes {where}',
    },
    email: [
      {
        en: 'Application {reference}: show that you are {where}. Open the page and enter the code {code}.',
        fr: 'Demande {reference} : montrez que vous êtes {where}. Ouvrez la page et saisissez le code {code}.',
      },
      { en: 'The page: {page}', fr: 'La page : {page}' },
      {
        en: 'Answer before {until}. After that, only an officer can give you more time.',
        fr: 'Répondez avant le {until}. Ensuite, seul un agent peut vous donner plus de temps.',
      },
    ],
    sms: {
      en: 'Application {reference}: show that you are {where}. Open {page} and enter the code {code} before {until}. We never ask for money.',
      fr: 'Demande {reference} : montrez votre présence {where}. Ouvrez {page} et saisissez le code {code} avant le {until}. Nous ne demandons jamais d’argent.',
    },
    path: '/portal/presence?r={reference}',
    of: (event, state) => {
      const sent = challengeOf(event, state)
      if (sent === null) return null
      const { number, closesAt, zone, where = whereTheFormSays } = sent.challenge
      return {
        to: sent.people,
        values: { where, until: { at: closesAt, zone } },
        once: (person) => ({ code: codeAsShown(presenceCode(state.secret, number, person)) }),
        stale: (person, now) =>
          state.presence[person] !== undefined ||
          state.withdrawn !== null ||
          lastSentTo(state, person)?.number !== number ||
          isAtOrAfter(now, closesAt),
      }
    },
  },
  eligibility: {
    ...news,
    title: { en: 'News: eligibility decided', fr: 'Nouveau : éligibilité décidée' },
    of: newsOf('found-eligible', 'found-ineligible'),
  },
  ...ofInformation,
  picture: {
    title: { en: 'A missing picture still wanted', fr: 'Une photo manquante toujours demandée' },
    subject: {
      en: 'Application {reference}: we still need a photo',
      fr: 'Demande {reference} : il nous manque encore une photo',
    },
    email: [
      {
        en: 'Application {reference}: we still need a photo that you did not send with your form.',
        fr: 'Demande {reference} : il nous faut encore une photo que vous n’avez pas envoyée avec votre formulaire.',
      },
      {
        en: 'Open {page} and enter your code. There you read which photo and why, and you can send it.',
        fr: 'Ouvrez {page} et saisissez votre code. Vous y lirez quelle photo et pourquoi, et pourrez l’envoyer.',
      },
    ],
    sms: {
      en: 'Application {reference}: we still need a photo. Open {page} and enter your code. We never ask for money.',
      fr: 'Demande {reference} : il nous faut encore une photo. Ouvrez {page} avec votre code. Nous ne demandons jamais d’argent.',
    },
    path: '/portal/resume?r={reference}',
    // Only the main applicant's code opens the pages where it can be sent, of whomever it is.
    of: (event, state) =>
      event.type === 'picture-excuse-decided' && event.outcome === 'wanted'
        ? { to: ['main'], stale: () => !wantedPictures(state).some(({ id, of }) => id === event.id && of === event.of) }
        : null,
  },
  selected: { ...news, title: { en: 'News: selected', fr: 'Nouveau : demande retenue' }, of: newsOf('selected') },
  decision: {
    ...news,
    title: { en: 'News: decision made', fr: 'Nouveau : décision prise' },
    of: newsOf('clearance-granted', 'application-refused'),
  },
  ...afterSelected,
  ...ofFamilies,
  window: {
    title: { en: 'The form can be sent again', fr: 'Le formulaire peut être renvoyé' },
    subject: {
      en: 'Application {reference}: you can send your form from {opens}',
      fr: 'Demande {reference} : vous pouvez envoyer votre formulaire dès le {opens}',
    },
    email: [
      {
        en: 'Application {reference}: you can send your form from {opens} until {closes}. It is kept as you left it.',
        fr: 'Demande {reference} : vous pouvez envoyer votre formulaire du {opens} au {closes}. Il est conservé tel quel.',
      },
      {
        en: 'Open {page}, enter your code, and send it again.',
        fr: 'Ouvrez {page}, saisissez votre code et renvoyez-le.',
      },
    ],
    sms: {
      en: 'Application {reference}: you can send your form from {opens} until {closes}. Open {page} with your code. We never ask for money.',
      fr: 'Demande {reference} : envoyez votre formulaire du {opens} au {closes}. Ouvrez {page} avec votre code. Nous ne demandons jamais d’argent.',
    },
    path: '/portal/resume?r={reference}',
    of: (event) =>
      event.type === 'window-told'
        ? {
            to: ['main'],
            values: {
              opens: { at: event.opensAt, zone: event.zone },
              closes: { at: event.closesAt, zone: event.zone },
            },
          }
        : null,
  },
  travel: {
    ...news,
    title: { en: 'News: travel booked', fr: 'Nouveau : voyage réservé' },
    of: newsOf('travel-booked'),
  },
} satisfies Readonly<Record<string, Occasion>>

/** An occasion by its key; null for one of an earlier version of the program. */
export const occasionOf = (key: string): Occasion | null =>
  Object.entries<Occasion>(occasions).find(([name]) => name === key)?.[1] ?? null

/** Who is told of a fact: each adult it concerns, by email and by text message, or as the occasion says. */
export function telling(state: ApplicationState, { event }: Recorded<ApplicationEvent>): readonly Telling[] {
  if (state === null) return []
  if (event.type === 'message-resent') {
    const { occasion, person, channel, origin } = event
    return [{ occasion, person, channel, origin }]
  }
  return Object.entries<Occasion>(occasions).flatMap(([occasion, { of, by = channels }]) =>
    (of(event, state)?.to ?? [])
      .filter((person) => contactOf(state, person) !== null)
      .flatMap((person) => by.map((channel) => ({ occasion, person, channel }))),
  )
}
