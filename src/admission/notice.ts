import type { Text } from '../core/brand.ts'
import { isAfter } from '../core/calendar.ts'
import { asItStands, fill } from '../core/say.ts'
import type { Agreement } from '../law/law.ts'
import { type PersonDecision, personAfter } from './after.ts'
import { dayText } from './said.ts'
import { type Application, fullName } from './state.ts'
import { termsOf } from './terms.ts'

/**
 * The notice of a decision on entry clearance: what was decided for each person, why, what they may and may not do and until
 * when (IN-46 to IN-49), and what is known of remedies (IN-51). One text for the page and for the PDF. `quote` is as an
 * officer wrote it.
 */
export type NoticePart = { readonly kind: 'heading' | 'paragraph' | 'item' | 'quote'; readonly text: Text }
export type Notice = {
  readonly title: Text
  readonly decidedOn: PersonDecision['mark']['at']
  readonly by: string
  readonly parts: readonly NoticePart[]
}

const part = (kind: NoticePart['kind'], text: Text): NoticePart => ({ kind, text })
type Granted = Extract<PersonDecision, { outcome: 'granted' }>

/** The notice of what was decided last; `null` where nothing is decided. */
export function noticeOf(state: Application, agreement: Agreement): Notice | null {
  const decided = state.people.flatMap(({ id, person }) => {
    const { decision } = personAfter(state.after, id)
    return decision === null ? [] : [{ name: asItStands(fullName(person)), decision }]
  })
  const granted = decided.flatMap(({ name, decision }) => (decision.outcome === 'granted' ? [{ name, decision }] : []))
  const refused = decided.filter(({ decision }) => decision.outcome === 'refused')
  const last = decided.map(({ decision }) => decision).toSorted((a, b) => (isAfter(a.mark.at, b.mark.at) ? -1 : 1))[0]
  if (last === undefined) return null
  const reasons = [...new Set(decided.map(({ decision }) => decision.reasons))]
  return {
    title: words.title,
    decidedOn: last.mark.at,
    by: last.mark.by,
    parts: [
      ...granted.map(({ name, decision }) =>
        part('paragraph', fill(words.granted, { name, from: dayText(decision.from), until: dayText(decision.until) })),
      ),
      ...refused.map(({ name }) => part('paragraph', fill(words.refused, { name }))),
      part('heading', words.reasons),
      ...reasons.map((text) => part('quote', asItStands(text))),
      ...(granted.length > 0 ? holding(agreement, granted[0]?.decision) : []),
      ...(refused.length > 0 ? remedies(agreement) : []),
    ],
  }
}

/** What a holder may and may not do, and the last day to ask for more: for the notice, and for the page after arrival. */
export function holding(agreement: Agreement, clearance: Granted | undefined): readonly NoticePart[] {
  const { applicants } = termsOf(agreement)
  if (clearance === undefined) return []
  const until = dayText(clearance.until)
  return [
    part('heading', words.may),
    part('item', fill(words.travel, { from: dayText(clearance.from), until })),
    part('item', applicants.afterArrival),
    part('item', fill(words.lastDay, { until })),
    part('heading', words.mayNot),
    part('item', applicants.limits),
    part('item', applicants.noStatus),
  ]
}

/** What is known of remedies, and what is not. */
export function remedies(agreement: Agreement): readonly NoticePart[] {
  const { known, unknown } = termsOf(agreement).applicants.remedies
  return [
    part('heading', words.remedies),
    ...known.map((text) => part('item', text)),
    ...unknown.map((text) => part('item', text)),
  ]
}

const words = {
  title: { en: 'Decision on entry clearance', fr: 'Décision sur le visa d’entrée' },
  granted: {
    en: '{name}: entry clearance is granted, from {from} until {until}.',
    fr: '{name} : le visa d’entrée est accordé, du {from} au {until}.',
  },
  refused: { en: '{name}: entry clearance is refused.', fr: '{name} : le visa d’entrée est refusé.' },
  reasons: { en: 'Reasons, as the officer wrote them', fr: 'Motifs, tels que l’agent les a rédigés' },
  may: { en: 'What your entry clearance allows', fr: 'Ce que permet votre visa d’entrée' },
  travel: {
    en: 'Travel and arrive from {from} until {until}, with the same documents.',
    fr: 'Voyager et arriver du {from} au {until}, avec les mêmes documents.',
  },
  lastDay: {
    en: 'The last day to ask to stay under this clearance is {until}: it ends with that day. Do not wait for it.',
    fr: 'Le dernier jour pour demander à rester avec ce visa est le {until} : il prend fin avec ce jour. N’attendez pas cette date.',
  },
  mayNot: { en: 'What it does not allow', fr: 'Ce qu’il ne permet pas' },
  remedies: { en: 'If you disagree', fr: 'Si vous n’êtes pas d’accord' },
} satisfies Record<string, Text>
