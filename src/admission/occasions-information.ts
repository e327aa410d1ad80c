import { requestOf, standingOf } from './assessment.ts'
import type { ApplicationEvent } from './events.ts'
import type { Occasion } from './occasion.ts'

type OfInformation = Extract<
  ApplicationEvent,
  { type: 'information-asked' | 'information-reminded' | 'information-extended' }
>

/** A question put to the applicant: that there is one, and by when; never what it asks. To the main applicant, whose code opens the page it is answered on. */
const questionOf =
  (fact: OfInformation['type']): Occasion['of'] =>
  (event, state) => {
    if (event.type !== fact || state === null) return null
    const { id } = event as OfInformation
    const request = requestOf(state, id)
    if (request === null) return null
    const { zone } = request
    const closesAt = 'closesAt' in event ? event.closesAt : request.closesAt
    return {
      to: ['main'],
      values: { until: { at: closesAt, zone } },
      stale: (_, now) =>
        state.withdrawn !== null || request.closesAt !== closesAt || standingOf(request, now) !== 'waiting',
    }
  }

const questionPage = {
  en: 'Open {page} and enter your code.',
  fr: 'Ouvrez {page} et saisissez votre code.',
}

/** A question an officer puts to the applicant: that it was put, that it still waits, and that there is more time for it. */
export const ofInformation = {
  asked: {
    title: { en: 'A question to the applicant', fr: 'Une question au demandeur' },
    subject: {
      en: 'Application {reference}: we have a question for you',
      fr: 'Demande {reference} : nous avons une question à vous poser',
    },
    email: [
      {
        en: 'Application {reference}: we have a question for you. Answer before {until}.',
        fr: 'Demande {reference} : nous avons une question à vous poser. Répondez avant le {until}.',
      },
      questionPage,
    ],
    sms: {
      en: 'Application {reference}: we have a question for you. Answer before {until}. Open {page} with your code. We never ask for money.',
      fr: 'Demande {reference} : nous avons une question à vous poser. Répondez avant le {until}. Ouvrez {page} avec votre code. Nous ne demandons jamais d’argent.',
    },
    path: '/portal/resume?r={reference}',
    of: questionOf('information-asked'),
  },
  reminded: {
    title: { en: 'A question still without an answer', fr: 'Une question toujours sans réponse' },
    subject: {
      en: 'Application {reference}: we still wait for your answer',
      fr: 'Demande {reference} : nous attendons toujours votre réponse',
    },
    email: [
      {
        en: 'Application {reference}: we still wait for your answer to our question. Answer before {until}.',
        fr: 'Demande {reference} : nous attendons toujours votre réponse à notre question. Répondez avant le {until}.',
      },
      questionPage,
    ],
    sms: {
      en: 'Application {reference}: we still wait for your answer to our question. Answer before {until}. Open {page} with your code. We never ask for money.',
      fr: 'Demande {reference} : nous attendons toujours votre réponse à notre question. Répondez avant le {until}. Ouvrez {page} avec votre code. Nous ne demandons jamais d’argent.',
    },
    path: '/portal/resume?r={reference}',
    of: questionOf('information-reminded'),
  },
  extended: {
    title: { en: 'More time to answer a question', fr: 'Plus de temps pour répondre à une question' },
    subject: {
      en: 'Application {reference}: you have more time to answer',
      fr: 'Demande {reference} : vous avez plus de temps pour répondre',
    },
    email: [
      {
        en: 'Application {reference}: you have more time to answer our question. Answer before {until}.',
        fr: 'Demande {reference} : vous avez plus de temps pour répondre à notre question. Répondez avant le {until}.',
      },
      questionPage,
    ],
    sms: {
      en: 'Application {reference}: you have more time to answer our question. Answer before {until}. Open {page} with your code. We never ask for money.',
      fr: 'Demande {reference} : vous avez plus de temps pour répondre à notre question. Répondez avant le {until}. Ouvrez {page} avec votre code. Nous ne demandons jamais d’argent.',
    },
    path: '/portal/resume?r={reference}',
    of: questionOf('information-extended'),
  },
} satisfies Readonly<Record<string, Occasion>>
