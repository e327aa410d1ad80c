import type { Text } from '../core/brand.ts'

/** Why something is not recorded about the running of the node. */
export const words = {
  noRule: {
    en: 'This agreement as data says nothing of when an outage is announced.',
    fr: 'Cet accord, en tant que données, ne dit pas quand une interruption est annoncée.',
  },
  lasts: { en: 'An outage is announced already and lasts.', fr: 'Une interruption est déjà annoncée et dure encore.' },
  tooSoon: {
    en: 'The working hours after which an outage is announced have not run.',
    fr: 'Les heures ouvrées à l’issue desquelles une interruption est annoncée ne sont pas écoulées.',
  },
  none: { en: 'No outage is announced.', fr: 'Aucune interruption n’est annoncée.' },
  backwards: { en: 'It would end before it began.', fr: 'Elle finirait avant d’avoir commencé.' },
  noAlarm: {
    en: 'There is no such alarm any more. Look at the page again.',
    fr: 'Cette alarme n’existe plus. Consultez de nouveau la page.',
  },
  lookFirst: {
    en: 'The limit at which to look must come before the one at which to act.',
    fr: 'Le seuil de vigilance doit venir avant le seuil d’action.',
  },
} satisfies Record<string, Text>
