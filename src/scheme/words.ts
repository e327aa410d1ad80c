import type { Day, Instant, Text } from '../core/brand.ts'
import { formatDay, formatInstant } from '../core/calendar.ts'

/** Why a decision about the scheme is refused, and what to do. */
export const words = {
  alreadySuspended: { en: 'The scheme is already suspended.', fr: 'Le dispositif est déjà suspendu.' },
  notSuspended: { en: 'The scheme is not suspended.', fr: 'Le dispositif n’est pas suspendu.' },
  notYours: {
    en: 'The other state suspended the scheme; only it can resume.',
    fr: 'L’autre État a suspendu le dispositif ; lui seul peut le reprendre.',
  },
  noSuspension: {
    en: 'This agreement knows no suspension by notice.',
    fr: 'Cet accord ne prévoit pas de suspension par préavis.',
  },
  noTermination: {
    en: 'This agreement knows no termination by notice.',
    fr: 'Cet accord ne prévoit pas de dénonciation par préavis.',
  },
  alreadyTerminated: {
    en: 'This state has already given notice of termination.',
    fr: 'Cet État a déjà notifié la dénonciation.',
  },
  notTerminated: {
    en: 'There is no notice of termination to withdraw.',
    fr: 'Aucune dénonciation n’a été notifiée : il n’y a rien à retirer.',
  },
  notYourTermination: {
    en: 'The other state gave notice of termination; only it can withdraw it.',
    fr: 'L’autre État a notifié la dénonciation ; lui seul peut la retirer.',
  },
  terminationOver: {
    en: 'The termination has taken effect. It can no longer be withdrawn.',
    fr: 'La dénonciation a pris effet. Elle ne peut plus être retirée.',
  },
  noEnd: {
    en: 'By what is recorded the agreement has no end. There is nothing to extend.',
    fr: 'D’après les données, l’accord n’a pas de terme. Il n’y a rien à prolonger.',
  },
  noExtension: {
    en: 'No extension is recorded. There is nothing to correct.',
    fr: 'Aucune prolongation n’est enregistrée. Il n’y a rien à corriger.',
  },
  inPast: {
    en: 'This day has passed in one of the places. Tick the box to record it late.',
    fr: 'Ce jour est passé dans l’un des lieux. Cochez la case pour l’enregistrer tardivement.',
  },
  noSuchHoliday: {
    en: 'No recorded holiday carries this number.',
    fr: 'Aucun jour férié enregistré ne porte ce numéro.',
  },
} satisfies Record<string, Text>

const at = (instant: Instant, zone: string): Text => ({
  en: formatInstant(instant, zone, 'en', { zoneName: true }),
  fr: formatInstant(instant, zone, 'fr', { zoneName: true }),
})

export const noticeTooShort = (earliest: Instant, zone: string): Text => ({
  en: `The notice has not run by then. Choose ${at(earliest, zone).en} or later.`,
  fr: `Le préavis n’aura pas couru à cette date. Choisissez le ${at(earliest, zone).fr} ou plus tard.`,
})
/** `until`: the end in words, with its preposition. */
export const notLater = (until: Text): Text => ({
  en: `The agreement already runs ${until.en}. Choose a later end.`,
  fr: `L’accord court déjà ${until.fr}. Choisissez un terme postérieur.`,
})

const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`

export const noCalendar = (asked: readonly string[], known: readonly Text[]): Text => ({
  en: `There is no calendar of ${listed(asked, 'and')}. Choose from: ${listed(
    known.map(({ en }) => en),
    'and',
  )}.`,
  fr: `Il n’y a pas de calendrier pour : ${listed(asked, 'et')}. Choisissez parmi : ${listed(
    known.map(({ fr }) => fr),
    'et',
  )}.`,
})
export const alreadyRecorded = (day: Day, place: Text, name: Text): Text => ({
  en: `${place.en}: ${formatDay(day, 'en')} is already recorded as a holiday (${name.en}).`,
  fr: `${place.fr} : le ${formatDay(day, 'fr')} est déjà enregistré comme jour férié (${name.fr}).`,
})
export const alreadyHoliday = (day: Day, place: Text, name: Text): Text => ({
  en: `${place.en}: ${formatDay(day, 'en')} is already a public holiday (${name.en}).`,
  fr: `${place.fr} : le ${formatDay(day, 'fr')} est déjà férié (${name.fr}).`,
})
export const onWeekend = (day: Day, place: Text, weekday: Text): Text => ({
  en: `${place.en}: ${formatDay(day, 'en')} is on the weekend there (${weekday.en}), so nobody counts it anyway.`,
  fr: `${place.fr} : le ${formatDay(day, 'fr')} y tombe le week-end (${weekday.fr}) et ne compte déjà pas.`,
})
