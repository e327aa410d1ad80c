/** Text that cannot be mistaken for other text. A brand costs nothing at run time; it is made only where text is parsed. */
export type Brand<Name extends string> = string & { readonly __brand: Name }

/** A calendar day, `2025-09-17`. Never a time, never a zone. */
export type Day = Brand<'Day'>
/** An instant in UTC, `2025-09-17T19:24:00Z` or with milliseconds. */
export type Instant = Brand<'Instant'>

/** A sentence a person reads, in the languages of the two states. Other readers get it by the catalogue (`say`). */
export type Text = { readonly en: string; readonly fr: string }
/** The languages of the desks and of the law. */
export type Language = keyof Text

export const languages: readonly Language[] = ['en', 'fr']

/** The languages of those who apply, by their ISO 639 codes: the desks' own and those of the catalogue. */
export const readerLanguages = ['en', 'fr', 'ar', 'fa', 'prs', 'ps', 'ckb', 'ti', 'am', 'so', 'vi'] as const
export type ReaderLanguage = (typeof readerLanguages)[number]
/** The languages whose sentences stand in the catalogue, a file each. */
export type CatalogueLanguage = Exclude<ReaderLanguage, Language>
