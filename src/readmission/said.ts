import type { Language, Text } from '../core/brand.ts'
import type { Agreement } from '../law/law.ts'
import type { Tone } from '../web/boxes.ts'
import type { Html } from '../web/html.ts'

/** A fact in words, for the timeline. */
export type Said = { readonly what: Text; readonly detail?: string | Html; readonly tone?: Tone }
export type TimelineContext = {
  readonly lang: Language
  readonly agreement: Agreement
  readonly zone: string
  readonly roleName: (role: string) => Text
  /** The case whose documents may be opened from here. Left out, they are only named. */
  readonly documentsOf?: string
  /** Where the reader's pages of that case are, if not at the desk's own address. */
  readonly base?: string
  /** Puts the cipher a court gave in place of the person's name (JR-09). */
  readonly masked?: (text: string) => string
}
