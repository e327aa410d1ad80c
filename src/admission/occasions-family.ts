import { isAtOrAfter } from '../core/calendar.ts'
import { linkSecret } from './digest.ts'
import { news, newsOf, type Occasion } from './occasion.ts'

/**
 * What families and those who come back are told. The family reference, and the link that opens an application, go by email
 * alone: phones are shared, and a text message stays on the screen.
 */
export const ofFamilies = {
  begun: {
    title: { en: 'Begun, with the family reference', fr: 'Commencée, avec la référence familiale' },
    subject: { en: 'Application {reference} is begun', fr: 'La demande {reference} est commencée' },
    email: [
      {
        en: 'Application {reference} is begun. You come back with this reference and the code you were shown: {page}',
        fr: 'La demande {reference} est commencée. Vous y revenez avec cette référence et le code qui vous a été montré : {page}',
      },
      {
        en: 'If somebody of your family fills in a form of their own, give them the family reference {family}. It opens nothing.',
        fr: 'Si quelqu’un de votre famille remplit son propre formulaire, donnez-lui la référence familiale {family}. Elle n’ouvre rien.',
      },
    ],
    sms: {
      en: 'Application {reference} is begun. We never ask for money.',
      fr: 'La demande {reference} est commencée. Nous ne demandons jamais d’argent.',
    },
    by: ['email'],
    path: '/portal/resume?r={reference}',
    of: (event) => {
      if (event.type !== 'application-started' || event.family === undefined) return null
      const { family } = event
      return { to: ['main'], secrets: () => ({ family }) }
    },
  },
  link: {
    title: { en: 'A link that brings them back', fr: 'Un lien pour revenir' },
    subject: { en: 'Application {reference}: your way back', fr: 'Demande {reference} : pour y revenir' },
    email: [
      {
        en: 'Application {reference}: this link opens it once, until {until}, and gives you a new code. Your old code then stops working.',
        fr: 'Demande {reference} : ce lien l’ouvre une seule fois, jusqu’au {until}, et vous donne un nouveau code. L’ancien code ne vaudra plus.',
      },
      { en: '{link}', fr: '{link}' },
      { en: 'If you did not ask for it, do nothing.', fr: 'Si vous ne l’avez pas demandé, ne faites rien.' },
    ],
    sms: {
      en: 'Application {reference}: look at your email. We never ask for money.',
      fr: 'Demande {reference} : regardez vos courriels. Nous ne demandons jamais d’argent.',
    },
    by: ['email'],
    path: '/portal/lost?r={reference}',
    of: (event, state) => {
      if (event.type !== 'link-sent') return null
      const { number, expiresAt } = event
      const zone = state.challenges.at(-1)?.zone ?? 'UTC'
      return {
        to: ['main'],
        values: { until: { at: expiresAt, zone } },
        secrets: () => ({ link: `/portal/open/${state.reference}/${linkSecret(state.secret, number)}` }),
        stale: (_, now) => {
          const last = state.links.at(-1)
          return last?.number !== number || last.usedAt !== null || isAtOrAfter(now, expiresAt)
        },
      }
    },
  },
  family: {
    ...news,
    title: { en: 'News: taken into the family, or not', fr: 'Nouveau : accueilli dans la famille, ou non' },
    of: newsOf('family-joined', 'family-declined'),
  },
  joining: {
    ...news,
    title: { en: 'News: somebody asks to join', fr: 'Nouveau : quelqu’un demande à rejoindre' },
    of: newsOf('join-asked'),
  },
  late: {
    ...news,
    title: { en: 'News: a late answer, or its decision', fr: 'Nouveau : réponse tardive, ou sa décision' },
    of: (event, { late }) =>
      event.type === 'presence-came-late' || (event.type === 'presence-judged' && late[event.person] !== undefined)
        ? { to: ['main'] }
        : null,
  },
} satisfies Readonly<Record<string, Occasion>>
