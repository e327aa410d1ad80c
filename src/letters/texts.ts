import type { Instant } from '../core/brand.ts'
import { isAfter, isAtOrAfter } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import type { Aggregate, Recorded } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import type { LetterLanguage } from '../law/letter-texts.ts'
import { type TextEvent, textEvent } from './events.ts'

/** The texts of letters as they stand: those that come with the agreement, and what was changed in them here. */

/** When, and by whom: `id` tells two people of one name apart. */
export type Doing = { readonly at: Instant; readonly by: string; readonly id: string }

/** One version of a text that was proposed here. */
export type TextVersion = Omit<Extract<TextEvent, { type: 'text-proposed' }>, 'type'> & {
  readonly proposed: Doing
  readonly approved: Doing | null
  readonly setAside: (Doing & { readonly reasons: string }) | null
}

/** Words that somebody vouched for, beside the official words they were held against. */
export type TextCheck = Omit<Extract<TextEvent, { type: 'translation-checked' }>, 'type'> & { readonly made: Doing }

export type TextsState = { readonly versions: readonly TextVersion[]; readonly checks: readonly TextCheck[] }

/** Nothing was ever changed here. */
export const asGiven: TextsState = { versions: [], checks: [] }

/** The name of an agreement's one stream of these facts. */
export const textsStream = (agreement: string): string => `letter-texts:${agreement}`

function textsAfter(state: TextsState, { event, occurredAt: at, actor }: Recorded<TextEvent>): TextsState {
  const doing: Doing = { at, by: actor.name, id: actor.id }
  const changed = (id: string, change: Partial<TextVersion>): TextsState => ({
    ...state,
    versions: state.versions.map((version) => (version.id === id ? { ...version, ...change } : version)),
  })
  switch (event.type) {
    case 'text-proposed': {
      const { type: _, ...proposal } = event
      return {
        ...state,
        versions: [...state.versions, { ...proposal, proposed: doing, approved: null, setAside: null }],
      }
    }
    case 'text-approved':
      return changed(event.id, { approved: doing })
    case 'text-set-aside':
      return changed(event.id, { setAside: { ...doing, reasons: event.reasons } })
    case 'translation-checked': {
      const { type: _, ...check } = event
      return { ...state, checks: [...state.checks, { ...check, made: doing }] }
    }
  }
}

export const letterTexts: Aggregate<TextsState, TextEvent> = {
  name: 'letter-texts',
  event: textEvent,
  initial: asGiven,
  evolve: textsAfter,
  rows: (state) => [{ view: 'letter-texts', key: 'state', ix: '', data: state }],
}

/** A text to make a letter from: the words, the language they are in, which version they are, and whether they were checked. */
export type Wording = {
  readonly language: LetterLanguage
  readonly text: string
  /** `given`: as it came with the agreement; else the id of a version made here. */
  readonly version: string
  readonly checked: boolean
}

/** From when a version is used: its day, or its approval where that came later. `null` while nobody approved it. */
export const usedFrom = ({ approved, effectiveFrom }: TextVersion): Instant | null =>
  approved === null ? null : isAfter(approved.at, effectiveFrom) ? approved.at : effectiveFrom

/** The version made here that is used at an instant: of those approved and not set aside, the last to take effect. */
export function versionUsed(state: TextsState, template: string, language: string, at: Instant): TextVersion | null {
  let used: TextVersion | null = null
  for (const version of state.versions) {
    const from = usedFrom(version)
    if (version.template !== template || version.language !== language || version.setAside !== null) continue
    if (from === null || isAfter(from, at)) continue
    const before = used === null ? null : usedFrom(used)
    if (before === null || isAtOrAfter(from, before)) used = version
  }
  return used
}

/** The words a person vouches for: the text, and the sentence that gives what the letter grants. */
export const vouched = (language: LetterLanguage, template: string, text: string): string =>
  [text, own(language.promises, template) ?? ''].join('\n\n').trim()

/** The text of a letter in a language at an instant; `null` where there is none. The official one needs no check. */
export function wordingOf(
  agreement: Agreement,
  state: TextsState,
  template: string,
  language: string,
  at: Instant,
): Wording | null {
  const known = own(agreement.letterTexts, language)
  if (known === undefined) return null
  const version = versionUsed(state, template, language, at)
  const text = version?.text ?? own(known.texts, template)
  if (text === undefined) return null
  const official = agreement.returning.language
  const checked =
    language === official ||
    (version === null && own(known.checked ?? {}, template) !== undefined) ||
    isChecked(state, known, template, text, wordingOf(agreement, state, template, official, at))
  return { language: known, text, version: version?.id ?? 'given', checked }
}

/** Whether somebody vouched for just these words beside just these official ones: a change of either undoes it. */
function isChecked(
  state: TextsState,
  language: LetterLanguage,
  template: string,
  text: string,
  official: Wording | null,
): boolean {
  const words = vouched(language, template, text)
  const beside = official === null ? '' : vouched(official.language, template, official.text)
  return state.checks.some(
    (check) =>
      check.template === template &&
      check.language === language.language &&
      check.text === words &&
      check.official === beside,
  )
}
