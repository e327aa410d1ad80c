/**
 * What a bundle is made of, as data for the sheet that sets it (`sheet.ts`). Words only: in one language, already under the
 * cipher, nothing in them is markup.
 */
export type Tone = 'good' | 'bad' | 'quiet'
export type Entry = {
  /** A column of its own on the left: when it happened. */
  readonly when?: readonly string[]
  readonly title: string
  readonly tag?: { readonly text: string; readonly tone: Tone }
  /** Paragraphs, as they were written. */
  readonly body?: readonly string[]
  /** Lines in small type: who, under which law, where it rests. */
  readonly meta?: readonly string[]
}
export type Block =
  | { readonly kind: 'head'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'verdict'; readonly text: string; readonly under: string; readonly tone: Tone }
  | { readonly kind: 'pairs'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'entries'; readonly items: readonly Entry[] }
export type Section = { readonly title: string; readonly blocks: readonly Block[] }

/** A document of section 11: placed page by page, or a sheet in its place that says why not. */
export type DocumentSheet = {
  readonly title: string
  readonly rows: readonly (readonly [label: string, value: string])[]
  /** The name under which its bytes are given to the compiler, and the header of each of its pages. */
  readonly placed: { readonly file: string; readonly pages: readonly string[] } | null
  readonly why: string | null
}

/** The whole of what the sheet sets. */
export type SheetData = {
  readonly lang: string
  readonly title: string
  readonly heading: string
  readonly kicker: string
  /** On every page, at its head and its foot. */
  readonly header: string
  readonly foot: string
  readonly page: readonly [before: string, between: string]
  readonly cover: readonly (readonly [label: string, value: string])[]
  readonly notes: readonly string[]
  readonly index: string
  readonly sections: readonly Section[]
  readonly documents: readonly DocumentSheet[]
  /** Said where a section has nothing. */
  readonly empty: string
}

export const head = (text: string): Block => ({ kind: 'head', text })
export const text = (words: string): Block => ({ kind: 'text', text: words })
export const pairs = (rows: readonly (readonly [string, string])[]): Block => ({ kind: 'pairs', rows })
export const entries = (items: readonly Entry[]): Block => ({ kind: 'entries', items })
