import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { sessionSecret, userOf } from './access/pages.ts'
import { reaches } from './access/roles.ts'
import { compareLaw } from './barriers/differ.ts'
import { explainLine } from './barriers/explain.ts'
import type { Language, Text } from './core/brand.ts'
import { addMilliseconds, dayOf, instant, isAfter } from './core/calendar.ts'
import { gateAtDoor } from './flights/confirm.ts'
import { flightAsKnown } from './flights/view.ts'
import type { Recorded } from './law/decision.ts'
import { explainRefusal } from './law/explain.ts'
import { counted } from './law/place.ts'
import { ledgerAsOf } from './parity/pairs.ts'
import { linesOf, pairsFile } from './parity/pairs-view.ts'
import { placesOf, reversedOf } from './parity/view.ts'
import type { Runnable } from './platform/run.ts'
import { factsOf, fold, rowsOf } from './platform/store.ts'
import { caseStream, cases } from './readmission/case.ts'
import type { CaseEvent } from './readmission/state.ts'
import { schemeShown } from './readmission/view.ts'
import { statementFile, statementOf, statementsOf } from './statement/view.ts'
import { attached, problemWords } from './web/attach.ts'
import type { Desk, DeskEnv } from './web/desk.ts'
import { readPostedForm } from './web/form.ts'
import { languageOf, t } from './web/language.ts'

/** The version of the program. */
const VERSION =
  /"version": "([^"]+)"/.exec(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))?.[1] ?? ''

/**
 * `POST /api/<slice>/<command>` with an `Idempotency-Key`: a repeat returns the first answer. Refusals are 422
 * `application/problem+json` (RFC 9457), each refusal explained. `GET /api/cases/{ref}` takes `?at=` (the world), `?knownAt=`
 * (the record) and `?lawAt=` (the law).
 */
export function api(desk: Desk, commands: ReadonlyMap<string, Runnable>): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  const limited = bodyLimit({
    maxSize: 256 * 1024,
    onError: (c) => c.json(problem('too-large', 413, words.tooLarge, 'en'), 413, JSON_PROBLEM),
  })
  // Documents are read as they stream, by a limit of their own.
  app.use('*', (c, next) => (c.req.path.endsWith('/documents') ? next() : limited(c, next)))
  app.use('*', async (c, next) => {
    const lang = languageOf(c, desk.language)
    c.set('lang', lang)
    if (c.req.path.endsWith('/openapi.json')) return next()
    const user = await userOf(desk, sessionSecret(desk, c))
    if (user === null) return c.json(problem('sign-in', 401, words.signIn, lang), 401, JSON_PROBLEM)
    c.set('user', user)
    if (!reaches(user.role, c.req.path))
      return c.json(problem('forbidden', 403, words.forbidden, lang), 403, JSON_PROBLEM)
    return next()
  })
  app.get('/openapi.json', (c) => c.json(openApi(desk, commands)))
  app.get('/cases/:ref', (c) => readCase(c, desk))
  app.route('/book', books(desk))
  app.get('/statements', async (c) => c.json((await statementsOf(desk.platform.database.query)).map(statementFile)))
  app.get('/statements/:week', async (c) => {
    const one = await statementOf(desk.platform.database.query, c.req.param('week'))
    if (one !== null) return c.json(statementFile(one))
    return c.json(problem('no-such-statement', 404, words.noStatement, c.get('lang')), 404, JSON_PROBLEM)
  })
  app.post('/documents', (c) => takeDocument(c, desk))
  app.post('/:slice/:command', async (c) => {
    const lang = c.get('lang')
    const name = `${c.req.param('slice')}/${c.req.param('command')}`
    const command = commands.get(name)
    if (command === undefined)
      return c.json(problem('unknown-command', 404, words.unknownCommand, lang), 404, JSON_PROBLEM)
    const key = c.req.header('Idempotency-Key')?.trim() ?? ''
    if (!/^[\w:.-]{8,128}$/.test(key))
      return c.json(problem('idempotency-key', 400, words.keyNeeded, lang), 400, JSON_PROBLEM)
    const input: unknown = await c.req.json().catch(() => undefined)
    if (input === undefined) return c.json(problem('malformed', 400, words.malformed, lang), 400, JSON_PROBLEM)
    const outcome = await desk.run(c.get('user'), name, input, key)
    switch (outcome.outcome) {
      case 'accepted':
        return c.json(outcome)
      case 'forbidden':
        return c.json(problem('forbidden', 403, words.forbidden, lang), 403, JSON_PROBLEM)
      case 'invalid': {
        const errors = outcome.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
        return c.json({ ...problem('invalid', 400, words.invalid, lang), errors }, 400, JSON_PROBLEM)
      }
      case 'refused': {
        const { agreement, clock } = desk.platform
        const refusals = outcome.refusals.map((refusal) => ({
          ...refusal,
          message: t(refusal.message, lang),
          explanation: explainRefusal(agreement, refusal, clock.now()),
        }))
        const [first] = outcome.refusals
        const busy = first?.code === 'busy'
        const head = problem(first?.code ?? 'refused', busy ? 409 : 422, first?.message ?? words.refused, lang)
        return c.json(
          { ...head, citation: first?.citation ?? null, refusals, repeated: outcome.repeated },
          busy ? 409 : 422,
          JSON_PROBLEM,
        )
      }
    }
  })
  return app
}

const JSON_PROBLEM = { 'content-type': 'application/problem+json' }

const problem = (code: string, status: number, message: Text, lang: Language) => ({
  type: `urn:paripassu:problem:${code}`,
  title: t(message, lang),
  status,
  code,
  message: t(message, lang),
})

/**
 * The case as it stood: facts that had happened by `at`, of those recorded by `knownAt`; the gate then, each line explained
 * to the person, the officer and the lawyer; and, with `lawAt`, what would differ as the law stood at that minute.
 */
async function readCase(c: Context<DeskEnv>, desk: Desk) {
  const lang = languageOf(c, desk.language)
  const reference = c.req.param('ref') ?? ''
  const asked = { at: c.req.query('at'), knownAt: c.req.query('knownAt'), lawAt: c.req.query('lawAt') }
  const at = asked.at === undefined ? desk.platform.clock.now() : instant(asked.at)
  const knownAt = asked.knownAt === undefined ? desk.platform.clock.now() : instant(asked.knownAt)
  const lawAt = asked.lawAt === undefined ? undefined : instant(asked.lawAt)
  if (at === null || knownAt === null || lawAt === null)
    return c.json(problem('bad-instant', 400, words.badInstant, lang), 400, JSON_PROBLEM)
  const { query } = desk.platform.database
  const facts = await factsOf(query, cases, caseStream(reference))
  const then = facts.filter(
    (fact: Recorded<CaseEvent>) => !isAfter(fact.recordedAt, knownAt) && !isAfter(fact.occurredAt, at),
  )
  const state = fold(cases, then)
  if (state === null) return c.json(problem('no-such-case', 404, words.noCase, lang), 404, JSON_PROBLEM)
  await desk.noteRead(caseStream(reference), c.get('user'), 'api')
  const { agreement } = desk.platform
  const scheme = await schemeShown(query, agreement)
  const answer = gateAtDoor(state, agreement, at, scheme)
  const flight = state.seat === null ? null : await flightAsKnown(query, state.seat.flight, { at, knownAt })
  const lines = answer.lines.map((line) => ({ ...line, explanation: explainLine(agreement, line, at) }))
  const law = lawAt === undefined ? {} : { asTheLawStood: compareLaw(state, agreement, at, scheme, lawAt) }
  return c.json({ case: state, flight, gate: { ...answer, lines }, ...law, at, knownAt })
}

/**
 * A document sent as `multipart/form-data` under `file`: kept as it came, and answered as commands then name it in their
 * `file`, with what is wrong with it. 422 where none was sent.
 */
async function takeDocument(c: Context<DeskEnv>, desk: Desk) {
  const lang = c.get('lang')
  try {
    const { file } = await attached(desk, c.get('user'), { ...(await readPostedForm(c)), values: {} })
    if (file === null) return c.json(problem('no-document', 422, words.noDocument, lang), 422, JSON_PROBLEM)
    return c.json({
      file,
      problems: (file.problems ?? []).map((one) => ({ code: one, message: t(problemWords[one], lang) })),
    })
  } catch (error) {
    if (!(error instanceof HTTPException)) throw error
    return c.json(problem('malformed', 400, words.noForm, lang), 400, JSON_PROBLEM)
  }
}

/** The book line by line, and its places in pairs. */
function books(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', async (c) => c.json(await readBook(desk)))
  app.get('/pairs', (c) => readPairs(c, desk))
  return app
}

/** This state's own book of places, line by line, and the other's as it told us. No personal data: tokens and days. */
async function readBook(desk: Desk) {
  const { query } = desk.platform.database
  const [places, reversed] = [await placesOf(query), await reversedOf(query)]
  const partner = await rowsOf(
    query,
    'partner-place',
    z.object({ token: z.string(), direction: z.string(), effectiveOn: z.string() }),
  )
  return { places: places.map((place) => ({ ...place, counted: counted(place) })), reversed, partner }
}

/** The paired ledger: what had happened by `at`, of what was known here by `knownAt`; both now where left out. */
async function readPairs(c: Context<DeskEnv>, desk: Desk) {
  const now = desk.platform.clock.now()
  const asked = (name: 'at' | 'knownAt') => {
    const text = c.req.query(name)
    return text === undefined ? now : instant(text)
  }
  const [at, knownAt] = [asked('at'), asked('knownAt')]
  if (at === null || knownAt === null)
    return c.json(problem('bad-instant', 400, words.badInstant, c.get('lang')), 400, JSON_PROBLEM)
  const within = { before: addMilliseconds(at, 1), knownBefore: addMilliseconds(knownAt, 1) }
  const ledger = ledgerAsOf(await linesOf(desk.platform.database.query), within)
  return c.json({ at, knownAt, ...pairsFile(ledger, dayOf(at, desk.zone)) })
}

/** OpenAPI 3.1 from the same schemas that parse. */
function openApi(desk: Desk, commands: ReadonlyMap<string, Runnable>) {
  const answer = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: { type: 'object' } } },
  })
  const paths = Object.fromEntries(
    [...commands.values()].map(({ name, schema }) => [
      `/api/${name}`,
      {
        post: {
          operationId: name.replace('/', '-'),
          tags: [name.split('/')[0]],
          parameters: [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: true,
              schema: { type: 'string', minLength: 8, maxLength: 128 },
            },
          ],
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) },
            },
          },
          responses: {
            200: {
              description: 'Recorded, or the first answer again',
              content: { 'application/json': { schema: { type: 'object' } } },
            },
            400: answer('Input that does not fit the schema'),
            401: answer('Not signed in'),
            403: answer('Not this role'),
            409: answer('Others are changing the same record'),
            422: answer('Refused, with code, citation and words'),
          },
        },
      },
    ]),
  )
  const sent = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } }
  return {
    openapi: '3.1.0',
    info: { title: `Paripassu: ${desk.title.en}`, version: VERSION, license: { name: 'MIT', identifier: 'MIT' } },
    paths: {
      ...paths,
      '/api/documents': {
        post: {
          operationId: 'documents',
          tags: ['documents'],
          requestBody: { required: true, content: { 'multipart/form-data': { schema: sent } } },
          responses: {
            200: {
              description: 'Kept. `file` is how commands name it; `problems` what is wrong with it',
              content: { 'application/json': { schema: { type: 'object' } } },
            },
            400: answer('Not a whole form'),
            401: answer('Not signed in'),
            422: answer('No document was sent'),
          },
        },
      },
    },
  }
}

const words = {
  tooLarge: { en: 'The body is larger than 256 KiB.', fr: 'Le corps dépasse 256 Kio.' },
  noDocument: {
    en: 'Send the document as multipart/form-data in a field named file.',
    fr: 'Envoyez le document en multipart/form-data dans un champ nommé file.',
  },
  noForm: {
    en: 'The form did not arrive whole. Send it again.',
    fr: 'Le formulaire n’est pas arrivé entier. Renvoyez-le.',
  },
  signIn: { en: 'Sign in first.', fr: 'Connectez-vous d’abord.' },
  unknownCommand: {
    en: 'There is no such command. See /api/openapi.json.',
    fr: 'Cette commande n’existe pas. Voir /api/openapi.json.',
  },
  keyNeeded: {
    en: 'Send an Idempotency-Key header of 8 to 128 letters, digits, or _ : . -',
    fr: 'Envoyez un en-tête Idempotency-Key de 8 à 128 lettres, chiffres ou _ : . -',
  },
  malformed: { en: 'The body is not JSON.', fr: 'Le corps n’est pas du JSON.' },
  forbidden: { en: 'Your role may not do this.', fr: 'Votre rôle ne permet pas cette action.' },
  invalid: { en: 'Some fields are missing or wrong.', fr: 'Certains champs manquent ou sont erronés.' },
  refused: { en: 'Refused.', fr: 'Refusé.' },
  badInstant: {
    en: 'Give at, knownAt and lawAt as instants in UTC, such as 2025-09-17T08:00:00Z.',
    fr: 'Indiquez at, knownAt et lawAt en UTC, par exemple 2025-09-17T08:00:00Z.',
  },
  noStatement: { en: 'No statement of this week.', fr: 'Aucun relevé de cette semaine.' },
  noCase: { en: 'There is no such case then.', fr: 'Aucun dossier à cet instant.' },
}
