import { may } from './access/permissions.ts'
import { isRole, roles } from './access/roles.ts'
import type { Actor } from './law/decision.ts'
import type { Agreement } from './law/law.ts'
import { sidesOf } from './node-law.ts'
import type { Desk } from './web/desk.ts'

/** What a desk of this party is called and speaks, who may do what at it, and where its menu leads. */
export function deskOf(
  agreement: Agreement,
  party: string,
): Omit<Desk, 'platform' | 'demonstration' | 'run' | 'noteRead'> {
  const { own, side } = sidesOf(agreement, party)
  return {
    party,
    side,
    title: own.desk,
    language: own.language,
    zone: own.zone,
    may: (user, command) => may(user.role, command),
    roleName: (role) => (isRole(role) ? roles[role] : { en: role, fr: role }),
    nav: (user) => navigation(side, user, agreement),
  }
}

const drawItem = { text: { en: 'Draws', fr: 'Tirages' }, href: '/draws' }
const parityItem = { text: { en: 'Parity', fr: 'Parité' }, href: '/parity' }
const exchangeItem = { text: { en: 'Exchange', fr: 'Échanges' }, href: '/exchange/desk' }
const schemeItem = { text: { en: 'Scheme', fr: 'Dispositif' }, href: '/scheme' }
const operationsItem = { text: { en: 'Operations', fr: 'Exploitation' }, href: '/operations' }
const lawItem = { text: { en: 'Law', fr: 'Droit' }, href: '/law' }
const workItem = { text: { en: 'Worklist', fr: 'À traiter' }, href: '/' }

function navigation(side: 'returning' | 'receiving', user: Actor | null, agreement: Agreement) {
  if (user === null) return []
  if (user.role === 'committee-member')
    return [
      { text: { en: 'Joint committee', fr: 'Comité mixte' }, href: '/parity/committee' },
      { text: { en: 'Weekly statements', fr: 'Relevés hebdomadaires' }, href: '/parity/statements' },
      parityItem,
      schemeItem,
      lawItem,
    ]
  // Whoever runs the node works on no case. The duty lead comes there from the exchange.
  if (user.role === 'operator') return [operationsItem, exchangeItem, parityItem, schemeItem, lawItem]
  if (side === 'receiving')
    return [
      workItem,
      { text: { en: 'Requests', fr: 'Demandes' }, href: '/requests' },
      ...(agreement.admission === null ? [] : [drawItem]),
      parityItem,
      exchangeItem,
      schemeItem,
      lawItem,
    ]
  return [
    workItem,
    { text: { en: 'Landings', fr: 'Débarquements' }, href: '/landings' },
    { text: { en: 'Cases', fr: 'Dossiers' }, href: '/cases' },
    { text: { en: 'Flights', fr: 'Vols' }, href: '/flights' },
    { text: { en: 'Letters', fr: 'Lettres' }, href: '/letters' },
    ...(agreement.courts === null ? [] : [{ text: { en: 'Courts', fr: 'Juridictions' }, href: '/courts' }]),
    ...(agreement.safeguards === null ? [] : [{ text: { en: 'Safeguards', fr: 'Protection' }, href: '/safeguards' }]),
    ...(agreement.detention === null ? [] : [{ text: { en: 'Detention', fr: 'Rétention' }, href: '/detention' }]),
    ...(agreement.admission !== null ? [{ text: { en: 'Admissions', fr: 'Admissions' }, href: '/admissions' }] : []),
    parityItem,
    exchangeItem,
    schemeItem,
    lawItem,
  ]
}
