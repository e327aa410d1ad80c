import type { Agreement } from '../law/law.ts'
import type { Query } from '../platform/database.ts'
import type { Outcome } from '../platform/run.ts'
import { factsOf, fold } from '../platform/store.ts'
import { otherOf } from './decide.ts'
import { commitmentOf } from './seed.ts'
import { type Draw, drawStream, draws } from './state.ts'

/** What a node needs to do its own part of a draw. */
export type DrawNode = {
  readonly agreement: () => Agreement
  readonly party: string
  /** This node's own 32 bytes for a draw, in hex: the same whenever they are asked for; `null` where they cannot be read any more. */
  readonly secret: (query: Query, draw: string) => Promise<string | null>
  /** Gives a command as the system. */
  readonly run: (name: string, input: object, key: string, within: Query | undefined) => Promise<Outcome>
}

type Step = { readonly command: string; readonly needs: 'commitment' | 'secret' | null }

/** What this node has to do next by itself, if anything: nothing in it is left to choose. */
export function nextStep(draw: Draw, party: string, agreement: Agreement): Step | null {
  const other = otherOf(agreement, party)
  if (draw.voided !== null || draw.drawn !== null) return null
  if (draw.commitments[party] === undefined) return { command: 'draw/commit', needs: 'commitment' }
  if (draw.commitments[other] === undefined) return null
  // The admitting state reveals first: it holds the list, and must not know the seed before the other can.
  const first = draw.entries !== null
  if (draw.secrets[party] === undefined)
    return first || draw.secrets[other] !== undefined ? { command: 'draw/reveal', needs: 'secret' } : null
  const ready = draw.secrets[other] !== undefined && (draw.list.beacon === null || draw.beacon !== null)
  return first && ready ? { command: 'draw/run', needs: null } : null
}

/**
 * Does this node's next step of a draw, once: commits, reveals, draws the order. In the transaction of the message that
 * made it possible where there is one, so that a stop leaves all of it or nothing; under a key of its own, so that doing
 * it again does nothing. What is accepted calls this again. A refusal stands on the draw's page.
 */
export async function advance(node: DrawNode, query: Query, reference: string, within?: Query): Promise<void> {
  const draw = fold(draws, await factsOf(query, draws, drawStream(reference)))
  const step = draw === null ? null : nextStep(draw, node.party, node.agreement())
  if (draw === null || step === null) return
  const input: Record<string, string> = { draw: reference }
  if (step.needs !== null) {
    const secret = await node.secret(query, reference)
    // People void the draw, which says in public that this state did not reveal; everything else goes on.
    if (secret === null) return
    input[step.needs] = step.needs === 'secret' ? secret : commitmentOf(draw.digest, node.party, secret)
  }
  await node.run(
    step.command,
    input,
    `${step.command}:${reference}:${draw.beacon === null ? 'by-two' : 'by-three'}`,
    within,
  )
}

/** Goes on with every draw that a stop left half-way. */
export async function advanceAll(node: DrawNode, query: Query): Promise<void> {
  for (const { key } of await query("select key from view_rows where view = 'draw' and ix = 'open' order by key"))
    await advance(node, query, String(key))
}
