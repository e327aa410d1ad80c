import type { Day, Instant, Text } from '../core/brand.ts'
import { formatDay, formatInstant } from '../core/calendar.ts'

/**
 * The sentences of `due`: why there is no deadline, and what a reader must know about one. `named` is how the calendar of
 * a place names it after "for" and « pour ».
 */

const on = (at: Instant, zone: string): Text => ({
  en: formatInstant(at, zone, 'en', { zoneName: true }),
  fr: formatInstant(at, zone, 'fr', { zoneName: true }),
})

export const unknownRule = (rule: string): Text => ({
  en: `There is no rule ${rule} in this agreement. Choose one from its list of rules.`,
  fr: `La règle ${rule} n’existe pas dans cet accord. Choisissez-en une dans la liste des règles.`,
})

export const noPeriod = (rule: string): Text => ({
  en: `Rule ${rule} sets no period of time. Choose a rule that does.`,
  fr: `La règle ${rule} ne fixe aucun délai. Choisissez une règle qui en fixe un.`,
})

export const notYetLaw = (rule: string, from: Instant, zone: string): Text => ({
  en: `Rule ${rule} is not known to apply before ${on(from, zone).en}. Give a later date.`,
  fr: `Rien ne montre que la règle ${rule} s’applique avant le ${on(from, zone).fr}. Indiquez une date postérieure.`,
})

export const noLongerLaw = (rule: string): Text => ({
  en: `Rule ${rule} was not in force then. Give a date on which it was.`,
  fr: `La règle ${rule} n’était pas en vigueur à cette date. Indiquez une date à laquelle elle l’était.`,
})

export const withdrawn = (rule: string, from: Instant, zone: string, note: Text | undefined): Text => ({
  en: `Since ${on(from, zone).en}, ${rule} gives no time.${note === undefined ? '' : ` ${note.en}`}`,
  fr: `Depuis le ${on(from, zone).fr}, ${rule} n’accorde plus de délai.${note === undefined ? '' : ` ${note.fr}`}`,
})

export const needsInstant = (rule: string): Text => ({
  en: `Rule ${rule} counts hours. Give the time as well as the day.`,
  fr: `La règle ${rule} se compte en heures. Indiquez l’heure en plus du jour.`,
})

export const wrongPlace = (rule: string, name: Text): Text => ({
  en: `Rule ${rule} counts the working days of ${name.en}. Choose a place there.`,
  fr: `La règle ${rule} compte les jours ouvrés du pays suivant : ${name.fr}. Choisissez un lieu qui s’y trouve.`,
})

/** `known`: the places whose calendars the agreement has. */
export const unknownPlace = (place: string, known: readonly string[]): Text => ({
  en: `There is no calendar of working days for the place ${place}. Choose one of these: ${known.join(', ')}.`,
  fr: `Il n’y a pas de calendrier des jours ouvrés pour le lieu ${place}. Choisissez parmi les suivants : ${known.join(', ')}.`,
})

export const placeAssumed = (named: Text): Text => ({
  en: `No place was given. Working days are counted for ${named.en}; another part of the country may differ.`,
  fr: `Aucun lieu n’a été indiqué. Les jours ouvrés sont comptés pour ${named.fr} ; une autre partie du pays peut différer.`,
})

export const beyondCalendar = (named: Text, year: number): Text => ({
  en: `We know the public holidays for ${named.en} up to ${year}. For later days check the official list.`,
  fr: `Nous connaissons les jours fériés pour ${named.fr} jusqu’en ${year}. Au-delà, vérifiez la liste officielle.`,
})

export const beforeCalendar = (named: Text, year: number): Text => ({
  en: `We know the one-off public holidays for ${named.en} from ${year} on. For earlier days check the official list.`,
  fr: `Nous connaissons les jours fériés exceptionnels pour ${named.fr} à partir de ${year}. Pour les jours antérieurs, vérifiez la liste officielle.`,
})

export const daysDiffer = (taken: Day): Text => ({
  en: `At that hour the two countries had different dates. The earlier, ${formatDay(taken, 'en')}, is taken.`,
  fr: `À cette heure, les deux pays n’étaient pas à la même date. La première, le ${formatDay(taken, 'fr')}, est retenue.`,
})

export const changedThatDay = (at: Instant, zone: string): Text => ({
  en: `This rule changed on ${on(at, zone).en}. The earlier version is applied: give the hour to be exact.`,
  fr: `Cette règle a changé le ${on(at, zone).fr}. La version antérieure est appliquée : précisez l’heure.`,
})

export const beganThatDay = (at: Instant, zone: string): Text => ({
  en: `This rule began to apply on ${on(at, zone).en}, during that day. Give the hour to be exact.`,
  fr: `Cette règle s’applique depuis le ${on(at, zone).fr}, au cours de cette journée. Précisez l’heure.`,
})

export const changesMeanwhile = (at: Instant, zone: string): Text => ({
  en: `This rule changes on ${on(at, zone).en}, before the period ends. The version in force at the start is applied.`,
  fr: `Cette règle change le ${on(at, zone).fr}, avant la fin du délai. La version en vigueur au départ est appliquée.`,
})

export const outOfRange = (year: number): Text => ({
  en: `Dates are reckoned up to the year ${year}. Give an earlier date.`,
  fr: `Les dates sont calculées jusqu’en ${year}. Indiquez une date antérieure.`,
})

export const notInForce: Text = {
  en: 'The agreement is not known to be in force on that day. The deadline is what its rules would give.',
  fr: 'Rien ne montre que l’accord soit en vigueur à cette date. L’échéance est celle que ses règles donneraient.',
}
