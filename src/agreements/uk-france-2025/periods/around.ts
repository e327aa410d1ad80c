import type { Text } from '../../../core/brand.ts'
import type { Period, RuleId } from '../../../law/law.ts'
import { checkedOn, noticesCommenced, schemeStarts } from '../dates.ts'
import { borderActPassed, complaintsRouteStarts } from '../dates-around.ts'

/**
 * Times around the transfer: further notices, the courts, the end of the agreement, personal data, accessibility, and
 * France after landing. Where no text shows which day is day one, the reading that protects the person is taken, or the
 * longer notice, and the note says so.
 */

const london = ['Europe/London']
const paris = ['Europe/Paris']
const days = { unit: 'calendar-day', dayOne: 'event-day', zones: london, kind: 'limit', readings: [] } as const
const daysFromNext = { ...days, dayOne: 'day-after' } as const
const daysInFrance = { ...days, zones: paris } as const
const workingDaysInFrance = { ...daysInFrance, unit: 'working-day' } as const
/** CAL-03: a month ends on the day before the same-numbered day. */
const months = { ...days, unit: 'month', readings: ['CAL-03'] } as const
const statute = ['https://www.legislation.gov.uk/ukpga/2022/36/section/46']
const landing = ['https://mcinformactions.net/accord-franco-britannique-un-pour-un-que-se-passe-t-il-pour-les-migrants']
const asylum = [
  'https://www.lacimade.org/dubline-vous-avez-dit-dubline/',
  'https://www.themigrantproject.org/migrants-in-france/safe-and-legal-alternatives/applying-for-asylum/',
]
const data = ['https://bratby.law/data-use-and-access-act-2025-commencement/']

/** Several sentences as one note. */
const notes = (...list: readonly Text[]): Text => ({
  en: list.map(({ en }) => en).join(' '),
  fr: list.map(({ fr }) => fr).join(' '),
})

const startNotSeen: Text = {
  en: 'Known to apply at least since then; its true start was not seen.',
  fr: 'S’applique au moins depuis cette date ; son véritable début n’a pas été consulté.',
}
const eventDayShorter: Text = {
  en: 'The day of the event is day one: not seen, and the shorter time, so that nobody is late under any reading.',
  fr: 'Le jour de l’événement est le premier jour : point non consulté, et délai le plus court ; qui le respecte est dans les temps selon toutes les lectures.',
}
const pact: Text = {
  en: 'It may have changed when the EU Pact began to apply in mid-June 2026 (FR-14): the new limit was not seen.',
  fr: 'Il a pu changer avec l’application du pacte européen à la mi-juin 2026 (FR-14) : le nouveau délai n’a pas été consulté.',
}

/** Times of the notices, of the courts, and of the end of the agreement itself. */
const notice: Readonly<Record<RuleId, Period>> = {
  'NOT-03': {
    rule: 'NOT-03',
    title: { en: 'Fresh notice for another destination or stop', fr: 'Nouveau préavis, autre destination ou escale' },
    unit: 'working-day',
    dayOne: 'day-after',
    zones: london,
    kind: 'wait',
    readings: ['OP-16'],
    versions: [
      {
        from: noticesCommenced,
        value: 5,
        sources: statute,
        certainty: 'V',
        checkedOn,
        note: {
          en: 'At least five: the notice may give more. Counted as the first notice is (NOT-02).',
          fr: 'Au moins cinq : l’avis peut en accorder davantage. Compté comme le premier préavis (NOT-02).',
        },
      },
    ],
  },
  'NOT-07': {
    rule: 'NOT-07',
    title: { en: 'Departure after refusal of entry', fr: 'Départ après un refus d’entrée' },
    ...daysFromNext,
    readings: ['OP-16'],
    versions: [
      {
        from: noticesCommenced,
        value: 7,
        sources: statute,
        certainty: 'V',
        checkedOn,
        note: {
          en: 'Departure details stating a date within this time would suffice. Whether this applies to arrivals by small boat was not seen: we ask for the full notice (OP-16).',
          fr: 'Des modalités de départ indiquant une date dans ce délai suffiraient. Que cela vaille pour les arrivées en petite embarcation n’a pas été consulté : nous exigeons le préavis entier (OP-16).',
        },
      },
    ],
  },
  'NOT-08': {
    rule: 'NOT-08',
    title: {
      en: 'Removal after a court decision that allows it',
      fr: 'Éloignement après une décision de justice le permettant',
    },
    ...daysFromNext,
    versions: [
      {
        from: noticesCommenced,
        value: 21,
        sources: statute,
        certainty: 'V',
        checkedOn,
        note: {
          en: 'Only with the destination and stops of the earlier notice.',
          fr: 'Seulement pour la destination et les escales de l’avis antérieur.',
        },
      },
    ],
  },
  'JR-07': {
    rule: 'JR-07',
    title: { en: 'Urgent court decision asked for', fr: 'Décision de justice demandée en urgence' },
    ...days,
    kind: 'aim',
    versions: [
      {
        from: schemeStarts,
        value: 7,
        sources: ['https://www.monckton.com/using-the-urgent-procedure-how-nervous-should-we-be/'],
        certainty: 'S',
        checkedOn,
        note: notes(startNotSeen, {
          en: 'The time within which the form asks for a decision; it does not bind the court. The day of filing is day one, and days are calendar days: not seen, and the shorter time.',
          fr: 'Le délai dans lequel le formulaire demande une décision ; il ne lie pas le juge. Le jour du dépôt est le premier jour et les jours sont calendaires : points non consultés, et délai le plus court.',
        }),
      },
    ],
  },
  'TR-77': {
    rule: 'TR-77',
    title: { en: 'Notice before a termination', fr: 'Préavis avant une dénonciation' },
    ...months,
    dayOne: 'day-after',
    kind: 'wait',
    versions: [
      {
        from: schemeStarts,
        value: 1,
        sources: [
          'https://www.europesays.com/uk/320862',
          'https://questeuro.com/2025/08/06/uk-to-cover-transport-costs-in-new-asylum-deal-with-france-what-you-need-to-know',
        ],
        certainty: 'S',
        checkedOn,
        note: {
          en: 'The day of notice is not counted, and midnight is that of London: not seen, and the longer notice.',
          fr: 'Le jour de la notification n’est pas compté, et minuit s’entend à Londres : points non consultés, et préavis le plus long.',
        },
      },
    ],
  },
}

/** Times of those who run the service: personal data and accessibility. */
const service: Readonly<Record<RuleId, Period>> = {
  'DP-07': {
    rule: 'DP-07',
    title: { en: 'Acknowledging a complaint about data', fr: 'Accusé de réception d’une réclamation sur les données' },
    ...days,
    versions: [
      {
        from: complaintsRouteStarts,
        value: 30,
        sources: data,
        certainty: 'S',
        checkedOn,
        note: notes(eventDayShorter, {
          en: 'The answer itself is due without undue delay.',
          fr: 'La réponse elle-même est due sans retard injustifié.',
        }),
      },
    ],
  },
  'DP-08': {
    rule: 'DP-08',
    title: { en: 'Answer to an access request', fr: 'Réponse à une demande d’accès' },
    ...months,
    versions: [
      {
        from: schemeStarts,
        value: 1,
        sources: data,
        certainty: 'S',
        checkedOn,
        note: notes(startNotSeen, eventDayShorter, {
          en: 'The reformed rule lets the clock be stopped: days so lost are not counted here.',
          fr: 'La règle réformée permet d’arrêter le décompte : les jours ainsi suspendus ne sont pas calculés ici.',
        }),
      },
    ],
  },
  'DP-13': {
    rule: 'DP-13',
    title: { en: 'Longest time biometrics are kept', fr: 'Durée maximale de conservation de la biométrie' },
    ...months,
    versions: [
      {
        from: borderActPassed,
        value: 60,
        sources: ['https://www.legislation.gov.uk/ukpga/2025/31/section/37'],
        certainty: 'V',
        checkedOn,
        note: {
          en: 'Five years at most, and less once they are not needed. The Act dates from this day; when these sections began to apply was not seen, nor whether they govern this scheme. The day of taking is day one: not seen, and the shorter time.',
          fr: 'Cinq ans au plus, et moins dès qu’elle n’est plus nécessaire. La loi est de ce jour ; ni le début d’application de ces articles, ni le fait qu’ils régissent ce dispositif n’ont été consultés. Le jour du relevé est le premier jour : point non consulté, et durée la plus courte.',
        },
      },
    ],
  },
  'ACC-03': {
    rule: 'ACC-03',
    title: { en: 'Responding to an accessibility check', fr: 'Réponse à un contrôle d’accessibilité' },
    ...days,
    versions: [
      {
        from: schemeStarts,
        value: 84,
        sources: ['https://www.neillsandys.uk/regulation'],
        certainty: 'S',
        checkedOn,
        note: notes(startNotSeen, { en: 'Twelve weeks.', fr: 'Douze semaines.' }, eventDayShorter),
      },
    ],
  },
}

/** Times in France once the person has landed. */
const landed: Readonly<Record<RuleId, Period>> = {
  'FR-07': {
    rule: 'FR-07',
    title: { en: 'Emergency humanitarian aid', fr: 'Aide humanitaire d’urgence' },
    ...daysInFrance,
    versions: [
      {
        from: schemeStarts,
        value: 3,
        sources: landing,
        certainty: 'S',
        checkedOn,
        note: notes(startNotSeen, {
          en: 'The day of landing is day one: not seen, and the earlier end, so that the next lodging is found in time.',
          fr: 'Le jour de l’arrivée est le premier jour : point non consulté, et fin la plus proche, afin que l’hébergement suivant soit trouvé à temps.',
        }),
      },
    ],
  },
  'FR-12': {
    rule: 'FR-12',
    title: { en: 'Registering the asylum claim', fr: 'Enregistrement de la demande d’asile' },
    ...workingDaysInFrance,
    versions: [
      {
        from: schemeStarts,
        value: 3,
        sources: asylum,
        certainty: 'S',
        checkedOn,
        note: notes(startNotSeen, eventDayShorter, pact),
      },
    ],
  },
  'FR-12/mass': {
    rule: 'FR-12',
    title: {
      en: 'Registering the asylum claim where many arrive',
      fr: 'Enregistrement de la demande d’asile, arrivées massives',
    },
    ...workingDaysInFrance,
    versions: [
      {
        from: schemeStarts,
        value: 10,
        sources: asylum,
        certainty: 'S',
        checkedOn,
        note: notes(startNotSeen, eventDayShorter, pact),
      },
    ],
  },
  'FR-12/file': {
    rule: 'FR-12',
    title: { en: 'Sending the asylum file to OFPRA', fr: 'Envoi du dossier d’asile à l’OFPRA' },
    ...daysInFrance,
    versions: [
      {
        from: schemeStarts,
        value: 21,
        sources: asylum,
        certainty: 'S',
        checkedOn,
        note: notes(startNotSeen, eventDayShorter, pact),
      },
    ],
  },
}

/** Every time of notices, courts, personal data, standards and the French side that the other files do not hold. */
export const around: Readonly<Record<RuleId, Period>> = { ...notice, ...service, ...landed }
