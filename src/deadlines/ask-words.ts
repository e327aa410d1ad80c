import type { Day, Instant, Text } from '../core/brand.ts'
import { formatDay, formatInstant, zoneName } from '../core/calendar.ts'
import { weekdayOf } from '../law/weekday.ts'

/** What is said of a question about a deadline that cannot be answered as it was typed: what is wrong, what to write. */

/** A day with its day of the week: `Monday 8 September 2025`, `lundi 8 septembre 2025`. */
export const dayWords = (of: Day): Text => ({
  en: `${weekdayOf(of).en} ${formatDay(of, 'en')}`,
  fr: `${weekdayOf(of).fr} ${formatDay(of, 'fr')}`,
})

/** How moments are written, for whoever wrote one in another way. */
const howTo: Text = {
  en: 'Write the day as year, month, day: 2025-09-08. With an hour: 2025-09-08T18:30.',
  fr: 'Écrivez le jour sous la forme année, mois, jour : 2025-09-08. Avec l’heure : 2025-09-08T18:30.',
}

export const emptyMoment: Text = {
  en: `No date was given. ${howTo.en}`,
  fr: `Aucune date n’a été indiquée. ${howTo.fr}`,
}

export const notADate = (text: string): Text => ({
  en: `“${text}” is not a date we can read. ${howTo.en}`,
  fr: `« ${text} » n’est pas une date lisible. ${howTo.fr}`,
})

export const beyondYears = (text: string): Text => ({
  en: `“${text}” is outside the years we reckon with. Give a year of four digits, from 0001 to 9900.`,
  fr: `« ${text} » sort des années que nous calculons. Indiquez une année à quatre chiffres, de 0001 à 9900.`,
})

export const noSuchMonth = (text: string): Text => ({
  en: `“${text}” has no month that exists: months go from 01 to 12. ${howTo.en}`,
  fr: `« ${text} » ne contient pas de mois qui existe : les mois vont de 01 à 12. ${howTo.fr}`,
})

/** `last`: the last day of the month that was named. */
export const noSuchDay = (text: string, last: Day): Text => ({
  en: `“${text}” is a day that does not exist: the last day of that month is ${formatDay(last, 'en')}. Write ${last} or an earlier day.`,
  fr: `« ${text} » est un jour qui n’existe pas : le dernier jour de ce mois est le ${formatDay(last, 'fr')}. Écrivez ${last} ou un jour antérieur.`,
})

export const noSuchTime = (text: string): Text => ({
  en: `“${text}” has no time of day that exists: the hours go from 00:00 to 23:59. For midnight at the end of a day write 00:00 of the next.`,
  fr: `« ${text} » ne contient pas d’heure qui existe : les heures vont de 00:00 à 23:59. Pour minuit à la fin d’un jour, écrivez 00:00 du lendemain.`,
})

export const noSuchOffset = (text: string): Text => ({
  en: `“${text}” ends in an offset from UTC that does not exist. Write Z for UTC, an offset such as +01:00, or leave it out for local time.`,
  fr: `« ${text} » se termine par un décalage avec l’UTC qui n’existe pas. Écrivez Z pour l’UTC, un décalage tel que +01:00, ou rien pour l’heure locale.`,
})

/** `before` and `after`: local times that did exist, on either side of the hour left out. */
export const skippedHour = (text: string, zone: string, before: string, after: string): Text => ({
  en: `${text} never happened (${zoneName(zone, 'en')}): the clocks went forward over it. Write ${before} or ${after}, whichever is meant.`,
  fr: `${text} n’a jamais existé (${zoneName(zone, 'fr')}) : les horloges ont été avancées. Écrivez ${before} ou ${after}, selon ce que vous voulez dire.`,
})

/** `first` and `second`: the same local time with the offset of each of the two moments it names. */
export const twiceHour = (text: string, zone: string, first: string, second: string): Text => ({
  en: `${text} happened twice (${zoneName(zone, 'en')}): the clocks went back. Write ${first} for the first time or ${second} for the second.`,
  fr: `${text} a eu lieu deux fois (${zoneName(zone, 'fr')}) : les horloges ont été reculées. Écrivez ${first} pour la première fois ou ${second} pour la seconde.`,
})

const listed = (known: readonly string[]): string => known.join(', ')

export const noRule = (known: readonly string[]): Text => ({
  en: `No rule was named. Name one that sets a time: ${listed(known)}.`,
  fr: `Aucune règle n’a été indiquée. Indiquez-en une qui fixe un délai : ${listed(known)}.`,
})

/** `families`: what the ids of rules that set a time begin with, for a rule that resembles none. */
export const nearRules = (rule: string, near: readonly string[], families: readonly string[]): Text =>
  near.length === 0
    ? {
        en: `There is no rule “${rule}” in this agreement. Rules that set a time begin with ${listed(families)}: ask for the list of them all.`,
        fr: `La règle « ${rule} » n’existe pas dans cet accord. Celles qui fixent un délai commencent par ${listed(families)} : demandez leur liste complète.`,
      }
    : {
        en: `There is no rule “${rule}” in this agreement. Those nearest to it that set a time: ${listed(near)}.`,
        fr: `La règle « ${rule} » n’existe pas dans cet accord. Celles qui s’en approchent et fixent un délai : ${listed(near)}.`,
      }

export const setsNoTime = (rule: string, title: Text, near: readonly string[]): Text => ({
  en: `Rule ${rule}, “${title.en}”, sets no time.${near.length === 0 ? '' : ` Near it, these do: ${listed(near)}.`}`,
  fr: `La règle ${rule}, « ${title.fr} », ne fixe aucun délai.${near.length === 0 ? '' : ` Près d’elle, celles-ci en fixent un : ${listed(near)}.`}`,
})

export const noPlace = (place: string, known: readonly string[]): Text => ({
  en: `We have no calendar for the place “${place}”. Choose one of: ${listed(known)}.`,
  fr: `Nous n’avons pas de calendrier pour le lieu « ${place} ». Choisissez parmi : ${listed(known)}.`,
})

export const placeElsewhere = (rule: string, place: string, known: readonly string[]): Text => ({
  en: `Rule ${rule} does not count the working days of ${place}. Choose one of: ${listed(known)}.`,
  fr: `La règle ${rule} ne compte pas les jours ouvrés de ${place}. Choisissez parmi : ${listed(known)}.`,
})

export const lawOfAnotherDay = (at: Instant, zone: string): Text => ({
  en: `Applied is the law of ${formatInstant(at, zone, 'en', { zoneName: true })}, as asked. It is not the law that stood at the event.`,
  fr: `Le droit appliqué est celui du ${formatInstant(at, zone, 'fr', { zoneName: true })}, comme demandé. Ce n’est pas celui qui valait lors de l’événement.`,
})

/** The law asked to apply is that of a day on which the rule gave no number yet. */
export const lawNotYet = (rule: string, from: Instant, zone: string): Text => ({
  en: `On the day whose law you asked for, rule ${rule} was not known to apply: it begins on ${formatInstant(from, zone, 'en', { zoneName: true })}. Ask for a later day.`,
  fr: `Au jour dont vous demandez le droit, rien ne montre que la règle ${rule} s’appliquait : elle commence le ${formatInstant(from, zone, 'fr', { zoneName: true })}. Demandez un jour postérieur.`,
})

export const lawNoLonger = (rule: string): Text => ({
  en: `On the day whose law you asked for, rule ${rule} was no longer the law. Ask for an earlier day.`,
  fr: `Au jour dont vous demandez le droit, la règle ${rule} n’était plus en vigueur. Demandez un jour antérieur.`,
})
