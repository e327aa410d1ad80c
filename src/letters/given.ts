import type { Day, Instant, Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import type { Agreement } from '../law/law.ts'
import type { Case, Served } from '../readmission/state.ts'

/** A letter that the person was given, as the person and who helps them may see it. */
export type GivenLetter = {
  readonly id: string
  readonly template: string
  readonly title: Text
  readonly servedAt: Instant
  readonly method: Served['method']
  /** ISO 639, or an old record's own words. */
  readonly language: string
  readonly withdrawnAt: Instant | null
  /** The last day of what it promises, as the letter itself names it. */
  readonly promisesUntil: Day | null
  /** Its exact bytes, or of a letter on paper its scan: where they are, and their digest. `null`: none is on file. */
  readonly document: { readonly href: string; readonly digest: string; readonly name: string } | null
}

/**
 * The letters of a case that were given to the person, the newest first. Never one that was only prepared. `hrefOf` says where
 * whoever asks finds a document of the case.
 */
export const lettersGiven = (
  state: Case,
  agreement: Agreement,
  hrefOf: (reference: string, digest: string) => string,
): readonly GivenLetter[] =>
  state.letters.toReversed().map((letter) => {
    const { id, template, served, method, language, withdrawn, promisesUntil } = letter
    const file = letter.letter ?? (letter.prepared === undefined ? letter.proofs[0]?.file : undefined)
    return {
      id,
      template,
      title: own(agreement.letters, template)?.title ?? { en: template, fr: template },
      servedAt: served.at,
      method,
      language,
      withdrawnAt: withdrawn?.at ?? null,
      promisesUntil: promisesUntil ?? null,
      document:
        file === undefined
          ? null
          : { href: hrefOf(state.reference, file.digest), digest: file.digest, name: file.name },
    }
  })
