import type { Instant } from '../core/brand.ts'
import { dayOf } from '../core/calendar.ts'
import { spokenName } from '../core/names.ts'
import type { Agreement } from '../law/law.ts'
import type { LetterTemplate } from '../law/letter-texts.ts'
import type { Case } from '../readmission/state.ts'
import { languageCode, languageName } from '../web/spoken.ts'
import { compose } from './compose.ts'
import { letterPdf } from './letter-view.ts'
import { type TextsState, wordingOf } from './texts.ts'

/** The letter that hands a person the code to their own page, where the agreement has one. */
export const codeLetterOf = ({ letters }: Agreement): LetterTemplate | null =>
  Object.values(letters).find(({ apart, needs }) => apart === true && needs.includes('code')) ?? null

type Handing = {
  readonly agreement: Agreement
  readonly texts: TextsState
  readonly code: string
  readonly officer: string
  readonly contact: string
  readonly now: Instant
}

/**
 * That letter as a PDF, in the official language and the person's. It is handed over and never kept: nothing of a code is.
 * `null` where the agreement has no such letter, or no text of it.
 */
export function codeLetter(state: Case, handing: Handing): Uint8Array<ArrayBuffer> | null {
  const { agreement, texts, code, officer, contact, now } = handing
  const template = codeLetterOf(agreement)
  const { language: officially, zone } = agreement.returning
  const official = template === null ? null : wordingOf(agreement, texts, template.id, officially, now)
  if (template === null || official === null) return null
  const language = languageCode(state.screening.language)
  const mine = language === officially ? null : wordingOf(agreement, texts, template.id, language, now)
  const { birthDate, birthKnown } = state.person
  const letter = compose({
    agreement,
    template,
    official,
    own: mine,
    unwritten: mine === null && language !== officially ? languageName(language, officially) : null,
    values: {
      name: spokenName(state.person),
      birthDate,
      birthKnown,
      reference: state.reference,
      officer,
      contact,
      code,
    },
    day: dayOf(now, zone),
    times: {},
    large: false,
    number: state.reference,
  })
  return letterPdf(letter, now)
}
