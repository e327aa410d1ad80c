/** Text that cannot be mistaken for other text. A brand costs nothing at run time; it is made only where text is parsed. */
export type Brand<Name extends string> = string & { readonly __brand: Name }

/** A calendar day, `2025-09-17`. Never a time, never a zone. */
export type Day = Brand<'Day'>
/** An instant in UTC, `2025-09-17T19:24:00Z` or with milliseconds. */
export type Instant = Brand<'Instant'>

/** A sentence a person reads, complete in every language of the product. */
export type Text = { readonly en: string; readonly fr: string }
export type Language = keyof Text

export const languages: readonly Language[] = ['en', 'fr']
