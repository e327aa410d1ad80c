import { isAtOrAfter } from '../core/calendar.ts'
import { news, newsOf, type Occasion } from './occasion.ts'

/** What applicants are told of after selection, beside the decision and the journey. */
export const afterSelected = {
  invitation: {
    title: { en: 'Invited to apply, until when', fr: 'Invitation à déposer une demande, avec son délai' },
    subject: {
      en: 'Application {reference}: you are invited to apply',
      fr: 'Demande {reference} : vous êtes invités à déposer une demande de visa',
    },
    email: [
      {
        en: 'Application {reference}: you are invited to apply for entry clearance. Say before {until} whether you take the place.',
        fr: 'Demande {reference} : vous êtes invités à déposer une demande de visa d’entrée. Dites avant le {until} si vous prenez la place.',
      },
      {
        en: 'Open {page} and enter your code.',
        fr: 'Ouvrez {page} et saisissez votre code.',
      },
    ],
    sms: {
      en: 'Application {reference}: you are invited to apply. Open {page} with your code and answer before {until}. We never ask for money.',
      fr: 'Demande {reference} : vous êtes invités à déposer une demande. Ouvrez {page} avec votre code et répondez avant le {until}. Nous ne demandons jamais d’argent.',
    },
    path: '/portal/resume?r={reference}',
    of: (event, { after, withdrawn }) => {
      if (event.type !== 'invitation-sent') return null
      const { number, closesAt, zone } = event
      const { invitation } = after
      return {
        to: ['main'],
        values: { until: { at: closesAt, zone } },
        stale: (_, now) =>
          withdrawn !== null ||
          invitation?.number !== number ||
          invitation.answer !== null ||
          invitation.expired !== null ||
          isAtOrAfter(now, closesAt),
      }
    },
  },
  appointment: {
    ...news,
    title: { en: 'News: appointment made, moved or cancelled', fr: 'Nouveau : rendez-vous fixé, déplacé ou annulé' },
    of: newsOf('appointment-made', 'appointment-cancelled'),
  },
  closed: {
    ...news,
    title: { en: 'News: closed because the time ran out', fr: 'Nouveau : demande close, délai écoulé' },
    of: newsOf('invitation-expired', 'clearance-expired'),
  },
} satisfies Readonly<Record<string, Occasion>>
