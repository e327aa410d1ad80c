import type { Language } from '../core/brand.ts'
import type { Actor } from '../law/decision.ts'
import type { Query } from '../platform/database.ts'
import { attachmentOf, keepFile } from '../platform/files.ts'
import { handle, type Platform } from '../platform/handle.ts'
import { type Runnable, runnable } from '../platform/run.ts'
import { factsOf, fold } from '../platform/store.ts'
import { cases } from '../readmission/case.ts'
import { languageName } from '../web/spoken.ts'
import { closePromise, prove, serve, withdraw } from './decide.ts'
import { approveText, checkTranslation, proposeText, setAsideText } from './edit.ts'
import { letterPdf } from './letter-view.ts'
import { type Made, type Prepare, plan, prepare, prepareSchema } from './prepare.ts'
import { textsOf } from './texts-view.ts'

/** Every command of this slice, for the list of all. */
export const letterCommands = (agreement: string): readonly Runnable[] => [
  preparing,
  runnable(serve),
  runnable(prove),
  runnable(withdraw),
  runnable(closePromise),
  runnable(proposeText(agreement)),
  runnable(approveText(agreement)),
  runnable(setAsideText(agreement)),
  runnable(checkTranslation(agreement)),
]

/** Preparing a letter makes its PDF and keeps it in the transaction that records it: what is on file is what there is. */
const preparing: Runnable = {
  name: prepare.name,
  schema: prepareSchema,
  run: async (platform, input, by, within) => {
    const parsed = prepareSchema.safeParse(input)
    if (!parsed.success) return { outcome: 'invalid', issues: parsed.error.issues }
    const making = {
      ...prepare,
      // It writes the document it makes: the query is that of the transaction.
      elsewhere: (query: Query, command: Prepare, stream: string) =>
        made(platform, by.actor, { query, command, stream }),
    }
    return handle(platform, making, parsed.data, by, within)
  },
}

type Making = { readonly query: Query; readonly command: Prepare; readonly stream: string }

async function made(platform: Platform, actor: Actor, { query, command, stream }: Making): Promise<Made> {
  const { agreement, clock, token } = platform
  const state = fold(cases, await factsOf(query, cases, stream))
  // Where there is no case, deciding says so before it looks here.
  if (state === null) return { refusals: [] }
  const now = clock.now()
  const officially: Language = agreement.returning.language
  const planned = plan(state, command, {
    agreement,
    texts: await textsOf(query),
    now,
    officer: actor.name,
    id: token().slice(0, 8),
    languageName: (code) => languageName(code, officially),
  })
  if ('refusals' in planned) return planned
  const { event, letter } = planned
  const name = `${event.template}-${state.reference}-${event.id}.pdf`
  const file = { name, bytes: letterPdf(letter, now), tooLarge: false }
  const kept = await keepFile(query, file, { actor: actor.id, at: now })
  return { facts: [{ ...event, file: attachmentOf(file, kept) }] }
}
