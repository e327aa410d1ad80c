import { z } from 'zod'

/** What `serve` needs, from the environment. Every problem is named with its variable and remedy. */
const settings = z.object({
  PARTY: z.enum(['GB', 'FR'], { error: 'PARTY must be GB or FR: whose node this is.' }),
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
})
const complete = settings.refine(
  ({ PARTNER_URL, PARTNER_KEYS }) => (PARTNER_URL === undefined) === (PARTNER_KEYS === undefined),
  {
    path: ['PARTNER_KEYS'],
    error: 'PARTNER_URL and PARTNER_KEYS go together: the other state’s address, and a file with its public keys.',
  },
)
export type ServeSettings = z.infer<typeof settings>

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
