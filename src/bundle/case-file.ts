import { z } from 'zod'
import { instantField } from '../core/fields.ts'
import { audiences } from './audience.ts'

/** The machine-readable file of a case: what the PDF says, as data. `docs/case.schema.json` is made from this. */
const textField = z.strictObject({ en: z.string(), fr: z.string() })
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const citation = z.object({
  rule: z.string(),
  cite: textField,
  certainty: z.enum(['V', 'S', 'B', 'A']).describe('V text read, S secondary source, B unverified, A by analogy'),
  sources: z.array(z.string()),
})

const factField = z.strictObject({
  version: z.int().positive().describe('Its place in the record, from 1; gaps are facts not known by `knownAt`'),
  occurredAt: instantField.describe('When it happened in the world'),
  recordedAt: instantField.describe('When it was written down'),
  actor: z.strictObject({ name: z.string(), role: z.string(), party: z.string() }),
  lawVersion: z.string().describe('The version of the law it was decided under'),
  event: z
    .looseObject({ type: z.string() })
    .nullable()
    .describe('What happened; null where it is left out of this copy'),
  leftOut: z.enum(['care', 'relatives', 'mistaken', 'reads']).nullable(),
  altered: z.boolean().describe('Whether words were replaced by the cipher or left out'),
  digest: digest.describe('SHA-256 over canonical JSON (RFC 8785) of the other eight fields'),
})

const lineField = z.strictObject({
  id: z.string(),
  state: z.enum(['met', 'unmet', 'unknown']),
  title: textField,
  says: textField,
  tells: textField,
  citation,
  readings: z.array(z.string()),
  since: instantField.nullable(),
  by: z.string().nullable(),
  clearsAt: instantField.nullable(),
})

const deadlineField = z.strictObject({
  title: textField,
  kind: z.enum(['limit', 'wait', 'aim']),
  rule: z.string(),
  lastDay: z.iso.date(),
  closesAt: instantField,
  citation,
})

const documentField = z.strictObject({
  number: z.string().describe('As in the PDF: 11.1'),
  name: z.string(),
  digest,
  size: z.int().nullable(),
  mediaType: z.string().nullable(),
  problems: z.array(z.string()),
  pages: z.int().nullable().describe('Pages placed in the PDF; null where a sheet says why not'),
  notPlaced: z.string().nullable(),
  path: z.string().nullable().describe('The original within the pack'),
  facts: z.array(z.int()).describe('Versions of the facts it came with'),
})

const messageField = z.strictObject({
  direction: z.enum(['sent', 'received']),
  sequence: z.int().nullable(),
  kind: z.string(),
  digest: digest.nullable(),
  at: instantField,
  receipt: z.string().nullable().describe('As signed (JWS)'),
  receiptedAt: instantField.nullable(),
  understood: z.boolean().nullable(),
})

export const caseFileField = z.strictObject({
  format: z.literal('paripassu-case'),
  formatVersion: z.literal(1),
  bundle: z.string().describe('The reference printed on every page of the PDF'),
  case: z.string(),
  sharedReference: z.string(),
  agreement: z.strictObject({ id: z.string(), title: textField }),
  audience: z.enum(audiences),
  leftOut: z.array(z.enum(['care', 'relatives', 'mistaken', 'reads'])).describe('What this copy leaves out'),
  cipher: z.string().nullable().describe('The cipher that stands for the name, where a court ordered one'),
  demonstration: z.boolean(),
  at: instantField,
  knownAt: instantField,
  madeAt: instantField,
  madeBy: z.string(),
  lawVersion: z.string(),
  recordDigest: digest.describe(
    'SHA-256 over canonical JSON of the list of the digests of the facts, in their order here',
  ),
  pdf: z.strictObject({ digest, size: z.int(), pages: z.int().positive() }),
  gate: z.strictObject({ open: z.boolean(), at: instantField, lawVersion: z.string(), lines: z.array(lineField) }),
  state: z.looseObject({ reference: z.string() }).describe('What the facts shown add up to'),
  flight: z.looseObject({ reference: z.string() }).nullable(),
  deadlines: z.array(deadlineField),
  facts: z.array(factField),
  documents: z.array(documentField),
  messages: z.array(messageField),
  reads: z.array(z.strictObject({ at: instantField, actor: z.string(), what: z.string() })).nullable(),
  law: z.array(citation),
})
export type CaseFileDocument = z.infer<typeof caseFileField>

/** The JSON Schema (2020-12) of the file, as it stands in `docs/case.schema.json`. */
export const caseFileSchema = () => ({
  title: 'A case of Paripassu, for a court, a lawyer or an inspector',
  ...z.toJSONSchema(caseFileField, { io: 'input', unrepresentable: 'any' }),
})
