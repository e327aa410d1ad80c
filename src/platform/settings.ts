import { z } from 'zod'
import { parseReadings } from '../law/readings.ts'
import { messageProblems, messageSettings } from './message-settings.ts'

/**
 * What `serve` needs, from the environment. Every problem is named with its variable and remedy. Whether the agreement is
 * kept here, has the party and has the readings chosen is for whoever opens the node to check.
 */
const settings = z.object({
  PARTY: z
    .string({ error: 'PARTY must be the code of a party of the agreement, such as GB: whose node this is.' })
    .min(1, 'PARTY must not be empty: give the code of a party of the agreement, such as GB.'),
  AGREEMENT: z.string().min(1, 'AGREEMENT must name an agreement that is kept here.').optional(),
  READINGS: z
    .string()
    .trim()
    .refine((text) => !('problem' in parseReadings(text)), {
      error: 'READINGS must be choices such as CAL-02=london,OP-04=aim: a reading of the agreement and its option.',
    })
    .default(''),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number({ error: 'PORT must be a number.' }).int().min(0).max(65535).default(4801),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres:// or postgresql://')
    .optional(),
  DATA: z.string().min(1).default('./data'),
  NAMED_STATEMENTS: z.enum(['on', 'off'], { error: 'NAMED_STATEMENTS must be on or off.' }).default('on'),
  PARTNER_URL: z.url({ error: 'PARTNER_URL must be the address of the other state’s node.' }).optional(),
  PARTNER_KEYS: z.string().min(1).optional(),
  DEMONSTRATION: z.enum(['on', 'off'], { error: 'DEMONSTRATION must be on or off.' }).default('off'),
  ANCHOR_MINUTES: z.coerce
    .number({ error: 'ANCHOR_MINUTES must be a number of minutes.' })
    .int()
    .min(1, 'ANCHOR_MINUTES must be 1 at least: minutes between roots of the private journal in the public log.')
    .default(60),
  ...messageSettings,
})
const complete = settings
  .superRefine((given, context) => {
    for (const { setting, problem } of messageProblems(given))
      context.addIssue({ code: 'custom', path: [setting], message: problem })
  })
  .refine(({ PARTNER_URL, PARTNER_KEYS }) => (PARTNER_URL === undefined) === (PARTNER_KEYS === undefined), {
    path: ['PARTNER_KEYS'],
    error: 'PARTNER_URL and PARTNER_KEYS go together: the other state’s address, and a file with its public keys.',
  })
export type ServeSettings = z.infer<typeof settings>

/** The settings of an environment, or every problem with them in a sentence. Variables it does not know are left alone. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): ServeSettings | { problems: readonly string[] } {
  const parsed = complete.safeParse(environment)
  if (parsed.success) return parsed.data
  return {
    problems: parsed.error.issues.map(({ path, message }) => {
      const variable = String(path[0])
      return message.includes(variable) ? message : `${variable}: ${message}`
    }),
  }
}
