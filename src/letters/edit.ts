import { z } from 'zod'
import { isBefore } from '../core/calendar.ts'
import { instantField, languageField, line, prose } from '../core/fields.ts'
import { own } from '../core/own.ts'
import type { CommandDefinition, Context } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, those } from '../law/refuse.ts'
import { editWords as words } from './edit-words.ts'
import type { TextEvent } from './events.ts'
import { letterTexts, type TextsState, type TextVersion, textsStream, vouched, wordingOf } from './texts.ts'
import { faultsOf, TEXT_LIMIT } from './wording.ts'

/** Changing what letters say: proposed by one person, approved by another, from a day on. Letters served keep what they said. */

type OnTexts<C> = CommandDefinition<TextsState, TextEvent, C, undefined>
type Rule<C> = (
  state: TextsState,
  command: C,
  context: Context,
) => { readonly event: TextEvent } | { readonly refusals: readonly Refusal[] }

/** A command on the texts of an agreement. */
const onTexts = <C>(agreement: string, name: string, schema: z.ZodType<C>, rule: Rule<C>): OnTexts<C> => ({
  name,
  schema,
  aggregate: letterTexts,
  stream: () => textsStream(agreement),
  decide: (state, command, context) => {
    const ruling = rule(state, command, context)
    return 'refusals' in ruling ? ruling : { facts: [{ occurredAt: context.now, event: ruling.event }] }
  },
})

const proposeSchema = z.strictObject({
  template: line(60),
  language: languageField,
  // Longer than a text may be, so that one too long is refused with its length rather than as a field.
  text: z.string().max(TEXT_LIMIT * 4),
  reasons: prose(),
  effectiveFrom: instantField.optional(),
})
type Propose = z.infer<typeof proposeSchema>

/** Line ends and the blank at the end of lines do not make another text. */
const tidied = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()

/** Why a text may not be used under its template, by every rule that a text is held to. */
function faults({ agreement }: Context, { template, language, text }: Omit<Propose, 'reasons'>): readonly Refusal[] {
  const letter = own(agreement.letters, template)
  const known = own(agreement.letterTexts, language)
  if (letter === undefined) return [refuse('unknown-letter', words.unknownLetter, 'template')]
  if (known === undefined)
    return [refuse('unknown-language', words.unknownLanguage(Object.keys(agreement.letterTexts)), 'language')]
  return faultsOf(letter, known, text)
}

/** Proposes another text for a letter in one language. Nothing changes before a second person has approved it. */
export const proposeText = (agreement: string): OnTexts<Propose> =>
  onTexts(agreement, 'letters/propose-text', proposeSchema, (state, command, context) => {
    const { template, language, reasons, effectiveFrom = context.now } = command
    const text = tidied(command.text)
    const wrong = faults(context, { ...command, text })
    if (wrong.length > 0) return { refusals: wrong }
    const used = wordingOf(context.agreement, state, template, language, context.now)
    const refusals = those(
      used !== null && tidied(used.text) === text && refuse('same-text', words.same, 'text'),
      isBefore(effectiveFrom, context.now) && refuse('in-past', words.inPast, 'effectiveFrom'),
    )
    if (refusals.length > 0) return { refusals }
    const id = context.token().slice(0, 8)
    return { event: { type: 'text-proposed', id, template, language, text, reasons, effectiveFrom } }
  })

const idSchema = z.strictObject({ id: line(40), reasons: prose().optional() })

const versionOf = (state: TextsState, id: string): TextVersion | undefined =>
  state.versions.find((version) => version.id === id)

/** Approves a proposal: by somebody else than who proposed it. It is used from its day on, not before the approval. */
export const approveText = (agreement: string): OnTexts<z.infer<typeof idSchema>> =>
  onTexts(agreement, 'letters/approve-text', idSchema, (state, { id, reasons }, context) => {
    const version = versionOf(state, id)
    if (version === undefined || version.setAside !== null)
      return { refusals: [refuse('no-such-proposal', words.noProposal)] }
    if (version.approved !== null) return { refusals: [refuse('already-approved', words.alreadyApproved)] }
    const refusals = those(
      version.proposed.id === context.actor.id && refuse('own-proposal', words.ownProposal),
      ...faults(context, version),
    )
    if (refusals.length > 0) return { refusals }
    return { event: { type: 'text-approved', id, ...(reasons && { reasons }) } }
  })

const asideSchema = z.strictObject({ id: line(40), reasons: prose() })

/** Sets a proposal aside, or takes a version out of use at once: what was used before it is used again. One person is enough. */
export const setAsideText = (agreement: string): OnTexts<z.infer<typeof asideSchema>> =>
  onTexts(agreement, 'letters/set-aside-text', asideSchema, (state, { id, reasons }) => {
    const version = versionOf(state, id)
    if (version === undefined || version.setAside !== null)
      return { refusals: [refuse('no-such-version', words.noVersion)] }
    return { event: { type: 'text-set-aside', id, reasons } }
  })

const checkSchema = z.strictObject({ template: line(60), language: languageField, translator: line(120) })

/**
 * Somebody who knows the language vouches for a translation as it stands beside the official text as it stands. A change of
 * either undoes it, and the letter says again that it was not checked.
 */
export const checkTranslation = (agreement: string): OnTexts<z.infer<typeof checkSchema>> =>
  onTexts(agreement, 'letters/check-translation', checkSchema, (state, command, { agreement: law, now }) => {
    const { template, language, translator } = command
    const official = wordingOf(law, state, template, law.returning.language, now)
    const mine = wordingOf(law, state, template, language, now)
    if (official === null || mine === null) return { refusals: [refuse('no-such-text', words.noText, 'language')] }
    const refusals = those(
      language === law.returning.language && refuse('is-official', words.isOfficial, 'language'),
      language !== law.returning.language && mine.checked && refuse('already-checked', words.alreadyChecked),
    )
    if (refusals.length > 0) return { refusals }
    return {
      event: {
        type: 'translation-checked',
        template,
        language,
        text: vouched(mine.language, template, mine.text),
        official: vouched(official.language, template, official.text),
        translator,
      },
    }
  })
