import type { Text } from '../../core/brand.ts'

/** Names of holidays that more than one place keeps. */

export const newYear: Text = { en: 'New Year’s Day', fr: 'jour de l’An' }
export const goodFriday: Text = { en: 'Good Friday', fr: 'Vendredi saint' }
export const easterMonday: Text = { en: 'Easter Monday', fr: 'lundi de Pâques' }
export const labour: Text = { en: 'Labour Day', fr: 'fête du Travail' }
export const christmas: Text = { en: 'Christmas Day', fr: 'Noël' }
export const boxing: Text = { en: 'Boxing Day', fr: 'lendemain de Noël' }
