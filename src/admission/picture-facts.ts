import { z } from 'zod'
import { attachmentField, line, prose } from '../core/fields.ts'
import { mrzField } from '../core/mrz.ts'

/**
 * Photographs in an application: of each person's identity document, of each person, and of papers that show how they are
 * related. `document`, `photo`, `evidence` are stored identity.
 */
export const pictureOf = z.enum(['document', 'photo', 'evidence'])
export type PictureOf = z.infer<typeof pictureOf>
const id = z.string().regex(/^(main|p[1-9]\d?)$/)
/** SHA-256 of what was sent, of which only the cleaned picture is kept: whoever has the original can show that it is the one. */
export const sentField = z.string().regex(/^[0-9a-f]{64}$/)

/** What was read of a machine-readable zone, how, and whether it was mended (`core/mrz-typed.ts`). */
export const zoneField = z.strictObject({ mrz: mrzField, source: z.enum(['photo', 'typed']), mended: z.boolean() })
export type Zone = z.infer<typeof zoneField>

const picture = { id, file: attachmentField, sent: sentField }
export const pictureFacts = [
  z.object({ type: z.literal('document-copied'), ...picture, zone: zoneField.optional() }),
  z.object({ type: z.literal('photo-saved'), ...picture }),
  z.object({
    type: z.literal('evidence-saved'),
    ...picture,
    number: z.int().positive(),
    /** What the paper is, in the applicant's words. */
    shows: line(200),
  }),
  z.object({ type: z.literal('evidence-removed'), number: z.int().positive() }),
  /** No picture can be taken or there is no such paper: why, in the applicant's words. An officer decides. */
  z.object({ type: z.literal('picture-excused'), id, of: pictureOf, reasons: prose(1000) }),
  z.object({
    type: z.literal('picture-excuse-decided'),
    id,
    of: pictureOf,
    outcome: z.enum(['accepted', 'wanted']),
    reasons: prose(),
  }),
] as const

/** One person's pictures as they pass from one application to another: the facts they were, each with when and by whom. */
export const carriedField = z.object({
  facts: z.array(z.object({ fact: z.discriminatedUnion('type', [...pictureFacts]), at: z.string(), by: z.string() })),
  zone: zoneField.optional(),
})
export type Carried = z.infer<typeof carriedField>

export const pictureFact = z.discriminatedUnion('type', [...pictureFacts])
export type PictureFact = z.infer<typeof pictureFact>
const types = new Set<string>(pictureFact.options.map(({ shape }) => shape.type.value))
/** Whether a fact of an application is one about pictures. */
export const isPictureFact = <E extends { readonly type: string }>(event: E): event is Extract<E, PictureFact> =>
  types.has(event.type)
