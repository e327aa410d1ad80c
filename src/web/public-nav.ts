import type { Text } from '../core/brand.ts'

const items: readonly { readonly text: Text; readonly href: string }[] = [
  { text: { en: 'Published figures', fr: 'Chiffres publiés' }, href: '/public' },
  { text: { en: 'Statements', fr: 'Relevés' }, href: '/public/statements' },
  { text: { en: 'Draws', fr: 'Tirages au sort' }, href: '/public/draws' },
  { text: { en: 'The law', fr: 'Le droit' }, href: '/public/law' },
  { text: { en: 'Work out a deadline', fr: 'Calculer une échéance' }, href: '/public/law/due' },
  { text: { en: 'The public log', fr: 'Le registre public' }, href: '/public/log' },
  { text: { en: 'I have a code', fr: 'J’ai un code' }, href: '/outside' },
]

/** The menu of the pages that anybody may see; the longest address that the path begins with is the current one. */
export function publicNav(path: string) {
  const here = items.findLast(({ href }) => path === href || path.startsWith(`${href}/`))
  return items.map((item) => ({ ...item, current: item === here }))
}
