import type { Reading } from '../../../law/law.ts'
import { fromTheDayAfter, fromTheDayAfterIn, inZone, ninetyDays, onTheSameDay } from './changes.ts'

/** How days and months are counted. */
export const counting: Readonly<Record<string, Reading>> = {
  'CAL-02': {
    id: 'CAL-02',
    title: { en: 'Day one, and when a day ends', fr: 'Premier jour et fin du jour' },
    chosen: 'event-day-earliest',
    options: {
      'event-day-earliest': {
        says: {
          en: 'The day of the event is day one. The last day ends at midnight in London for duties of the United Kingdom, in Paris for duties of France, and at the earlier of the two where France receives.',
          fr: 'Le jour de l’événement est le premier jour. Le dernier jour s’achève à minuit à Londres pour les obligations du Royaume-Uni, à minuit à Paris pour celles de la France, et au premier des deux minuits lorsque la France reçoit.',
        },
      },
      'day-after': {
        says: {
          en: 'Day one is the day after the event, in every period of the agreement that rests on this reading. Midnights stay as they are.',
          fr: 'Le premier jour est le lendemain de l’événement, pour tous les délais de l’accord qui dépendent de cette lecture. Les minuits ne changent pas.',
        },
        change: fromTheDayAfter,
      },
      london: {
        says: {
          en: 'Where both midnights would count, the day is that of London alone. France’s own time to answer stays in Paris. The life of the agreement itself still ends at the earlier midnight.',
          fr: 'Lorsque les deux minuits compteraient, seul le jour de Londres compte. Le délai de réponse de la France reste celui de Paris. La durée de l’accord lui-même s’achève toujours au premier des deux minuits.',
        },
        change: inZone('Europe/London'),
      },
      paris: {
        says: {
          en: 'Where both midnights would count, the day is that of Paris alone. Duties of the United Kingdom alone stay in London.',
          fr: 'Lorsque les deux minuits compteraient, seul le jour de Paris compte. Les obligations du seul Royaume-Uni restent à l’heure de Londres.',
        },
        change: inZone('Europe/Paris'),
      },
      'day-after-london': {
        says: {
          en: 'Day one is the day after the event, and where both midnights would count the day is that of London alone: the longest of the possible periods.',
          fr: 'Le premier jour est le lendemain de l’événement et, lorsque les deux minuits compteraient, seul le jour de Londres compte : c’est le plus long des délais possibles.',
        },
        change: fromTheDayAfterIn('Europe/London'),
      },
    },
    reason: {
      en: 'No text was seen. This is the shortest of the possible periods: who keeps it is in time under every reading.',
      fr: 'Aucun texte consulté. C’est le plus court des délais possibles : qui le respecte est dans les temps selon toutes les lectures.',
    },
    sources: [],
  },
  'CAL-03': {
    id: 'CAL-03',
    title: { en: 'How months are counted', fr: 'Comment les mois se comptent' },
    chosen: 'day-before',
    options: {
      'day-before': {
        says: {
          en: 'A period of months ends the day before the same-numbered day; where that month has no such day, on its last day.',
          fr: 'Un délai en mois s’achève la veille du même quantième ; si ce mois ne l’a pas, le dernier jour du mois.',
        },
      },
      'same-day': {
        says: {
          en: 'A period of months ends on the same-numbered day; where that month has no such day, on its last day.',
          fr: 'Un délai en mois s’achève le jour du même quantième ; si ce mois ne l’a pas, le dernier jour du mois.',
        },
        change: onTheSameDay,
      },
      'ninety-days': {
        says: {
          en: 'Three months are 90 calendar days. Periods of another number of months are counted as before.',
          fr: 'Trois mois font 90 jours calendaires. Les délais d’un autre nombre de mois se comptent comme avant.',
        },
        change: ninetyDays,
      },
    },
    reason: {
      en: 'No text was seen. It follows from counting the day of arrival as day one.',
      fr: 'Aucun texte consulté. Cela découle du choix de compter le jour de l’arrivée comme premier jour.',
    },
    sources: [],
  },
}
