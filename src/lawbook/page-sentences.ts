import type { Text } from '../core/brand.ts'
import type { Period } from '../law/law.ts'
import { words } from './page-words.ts'

/** Sentences of the law browser that have a date, a number or a name in them. */
const amounts: Readonly<Record<Period['unit'], { readonly one: Text; readonly many: Text }>> = {
  'calendar-day': {
    one: { en: 'calendar day', fr: 'jour calendaire' },
    many: { en: 'calendar days', fr: 'jours calendaires' },
  },
  'working-day': { one: { en: 'working day', fr: 'jour ouvré' }, many: { en: 'working days', fr: 'jours ouvrés' } },
  month: { one: { en: 'month', fr: 'mois' }, many: { en: 'months', fr: 'mois' } },
  hour: { one: { en: 'hour', fr: 'heure' }, many: { en: 'hours', fr: 'heures' } },
}

/** `14 calendar days`, `1 mois`; of a version that gives no time, that. */
export const amount = (value: number | null, unit: Period['unit']): Text => {
  if (value === null) return words.noTime
  const { one, many } = amounts[unit]
  const said = value === 1 ? one : many
  return { en: `${value} ${said.en}`, fr: `${value} ${said.fr}` }
}

/** The close of a day on the clocks named. */
export const closesIn = (zones: readonly Text[]): Text => {
  const [first = words.noTime] = zones
  const all = (lang: keyof Text, or: string): string => zones.map((zone) => zone[lang]).join(or)
  return zones.length > 1
    ? {
        en: `At midnight after the last day, wherever it comes first: ${all('en', ' or ')}.`,
        fr: `À minuit à la fin du dernier jour, là où il sonne en premier : ${all('fr', ' ou ')}.`,
      }
    : {
        en: `At midnight after the last day (${first.en}).`,
        fr: `À minuit à la fin du dernier jour (${first.fr}).`,
      }
}

export const asItStands = (at: Text): Text => ({
  en: `The law as it stands now, ${at.en}`,
  fr: `Le droit tel qu’il est aujourd’hui, ${at.fr}`,
})
export const asWas = (at: Text): Text => ({
  en: `The law as it stood on ${at.en}`,
  fr: `Le droit tel qu’il était le ${at.fr}`,
})
export const asWillBe = (at: Text): Text => ({
  en: `The law as far as it is known today for ${at.en}`,
  fr: `Le droit connu à ce jour pour le ${at.fr}`,
})
export const onHint = (zone: Text): Text => ({
  en: `Date and time (${zone.en}). For example, 17 9 2025`,
  fr: `Date et heure (${zone.fr}). Par exemple, 17 9 2025`,
})
export const noDate = (label: Text, typed: string): Text => ({
  en: `${label.en}: “${typed}” is not a date and time. Fill in the fields`,
  fr: `${label.fr} : « ${typed} » n’est pas une date avec une heure. Remplissez les champs`,
})
export const tooEarly = (from: Text): Text => ({
  en: `Law as at: the agreement was not yet in force. It is ${from.en}. Give that day or a later one`,
  fr: `Droit applicable au : l’accord n’était pas encore en vigueur. Il l’est ${from.fr}. Indiquez ce jour ou un jour postérieur`,
})

export const sinceDay = (day: Text, zone: Text): Text => ({
  en: `since the beginning of ${day.en} (${zone.en})`,
  fr: `depuis le début du ${day.fr} (${zone.fr})`,
})
export const sinceInstant = (at: Text): Text => ({ en: `since ${at.en}`, fr: `depuis le ${at.fr}` })
export const untilDay = (day: Text, zone: Text): Text => ({
  en: `until the end of ${day.en} (${zone.en})`,
  fr: `jusqu’à la fin du ${day.fr} (${zone.fr})`,
})
export const untilInstant = (at: Text): Text => ({ en: `until ${at.en}`, fr: `jusqu’au ${at.fr}` })
export const ruleCount = (count: number): Text =>
  count === 1 ? { en: '1 rule', fr: '1 règle' } : { en: `${count} rules`, fr: `${count} règles` }
export const found = (count: number): Text => {
  if (count === 0) return { en: 'No rule found', fr: 'Aucune règle trouvée' }
  return count === 1
    ? { en: '1 rule found', fr: '1 règle trouvée' }
    : { en: `${count} rules found`, fr: `${count} règles trouvées` }
}
export const noRuleSays = (rule: string): Text => ({
  en: `This agreement has no rule ${rule}. Check its number, or look for it by a word.`,
  fr: `Cet accord n’a pas de règle ${rule}. Vérifiez le numéro, ou cherchez-la par un mot.`,
})

export const becomes = (agreement: number): Text => ({
  en: `${agreement} times begin to apply`,
  fr: `${agreement} délais commencent à s’appliquer`,
})
export const knownFrom = (at: Text): Text => ({
  en: `Nobody could know of it before ${at.en}.`,
  fr: `Nul ne pouvait le savoir avant le ${at.fr}.`,
})
export const knownSince = (at: Text): Text => ({ en: `Known since ${at.en}.`, fr: `Connu depuis le ${at.fr}.` })
export const becameKnownSays = (says: Text): Text => ({
  en: `From here on it could be known: ${says.en}`,
  fr: `À partir de là, on pouvait savoir : ${says.fr}`,
})
export const yearsVouched = (first: number, last: number): Text => ({
  en: `${first} to ${last}. Outside these years the list is the usual pattern only.`,
  fr: `${first} à ${last}. En dehors de ces années, la liste n’est que l’usage habituel.`,
})
export const beyond = (year: number): Text => ({
  en: `We do not vouch for ${year}: days proclaimed for that year alone may be missing.`,
  fr: `Nous ne répondons pas de ${year} : des jours proclamés pour cette seule année peuvent manquer.`,
})
export const holidaysOf = (year: number, named: Text): Text => ({
  en: `Public holidays ${year}, ${named.en}`,
  fr: `Jours fériés ${year}, ${named.fr}`,
})
