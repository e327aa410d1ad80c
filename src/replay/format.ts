import { z } from 'zod'

/**
 * The file of a history: what happened, in order, as commands of the API, each with its source and how sure we are of
 * it. `docs/replay.md` explains it; `docs/replay.schema.json` is made from these schemas.
 */

const words = (most: number) => z.strictObject({ en: z.string().min(1).max(most), fr: z.string().min(1).max(most) })

const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .describe('A name used in this file only: small letters, digits and hyphens.')

const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/)
  .describe('2025-09-17T09:00 on the clocks of `zone`, or with Z or an offset: 2025-09-17T08:00Z.')

const certainty = z
  .enum(['V', 'S', 'B', 'A'])
  .describe('V text read; S secondary source; B unverified or not public; A analogue.')

const source = z.strictObject({
  id: name,
  title: z.string().min(1).max(200),
  url: z.url(),
  certainty,
})

const person = z.strictObject({
  name: z.string().min(1).max(120).describe('An invented name, or an office. Never a real person.'),
  role: z.string().describe('A role of access/roles.ts, such as caseworker.'),
  party: z
    .string()
    .optional()
    .describe('Whose official: a party of the agreement. Left out, it follows from the role.'),
})

const expectations = {
  gate: z.enum(['open', 'shut']).optional().describe('How the gate must stand after this step.'),
  shutBy: z
    .array(z.string())
    .optional()
    .describe(
      'Every line of the gate that is not met, in its order: removal-notice, barrier:injunction, letter:rg-negative-v4.1.',
    ),
}

const common = {
  at: instant.describe('When this was recorded, or is looked at. Never before the step above it.'),
  zone: z.string().optional().describe('IANA zone of `at` and of `$local` here; left out, that of the file.'),
  source: z.array(name).default([]).describe('Ids of `sources`. May be empty only with certainty B.'),
  certainty,
  assumed: words(1000).optional().describe('What of this step is not public and was assumed, and why.'),
  note: words(1000).optional(),
}

export const commandStep = z.strictObject({
  ...common,
  command: z.string().describe('`slice/verb-noun`, as in the API.'),
  by: z.string().describe('A role, or a name of `people`.'),
  input: z
    .record(z.string(), z.unknown())
    .describe(
      'As the API takes it. {"$ref": "ctk"} and {"$ref": "ctk.shared"} stand for what an earlier step made; {"$local": "2025-09-17T09:00"} for that instant.',
    ),
  as: name.optional().describe('Binds a name to what this step makes: a case, a flight, a letter, a barrier.'),
  expect: z
    .strictObject({
      outcome: z.enum(['accepted', 'refused']).optional(),
      codes: z
        .array(z.string())
        .optional()
        .describe('Codes of the refusal, all, in order; without the own ids of letters and barriers.'),
      ...expectations,
    })
    .optional(),
})

export const observeStep = z.strictObject({
  ...common,
  certainty: certainty.default('B'),
  observe: z.enum(['gate', 'clocks']).describe('Looks, and changes nothing.'),
  of: name.describe('The name bound to a case.'),
  expect: z.strictObject(expectations).optional(),
})

const head = {
  $schema: z.string().optional(),
  title: words(200),
  about: words(2000),
  agreement: z.string().describe('Id of the agreement, such as uk-france-2025.'),
  readings: z
    .record(z.string(), z.string())
    .optional()
    .describe('Readings of silent texts that are not those the agreement comes with: {"CAL-02": "london"}.'),
  zone: z.string().optional().describe('IANA zone of local times; left out, that of the returning state.'),
  sources: z.array(source),
  people: z.record(name, person).default({}).describe('Officials of this history by name, for `by`.'),
}

/** The file but for its steps, which are read one by one so that a problem names its step. */
export const headSchema = z.strictObject({ ...head, steps: z.array(z.unknown()).min(1).max(2000) })

/** The whole file, as its JSON Schema is made from. */
export const historySchema = z
  .strictObject({
    ...head,
    steps: z
      .array(z.union([commandStep, observeStep]))
      .min(1)
      .max(2000),
  })
  .describe('A recorded history for `paripassu replay`.')

export type CommandStep = z.infer<typeof commandStep>
export type ObserveStep = z.infer<typeof observeStep>
export type Step = CommandStep | ObserveStep
export type Head = z.infer<typeof headSchema>

/** The JSON Schema (2020-12) of the file, as it stands in `docs/replay.schema.json`. */
export const historyJsonSchema = (): object => z.toJSONSchema(historySchema, { io: 'input' })
