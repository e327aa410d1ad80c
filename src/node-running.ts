import { may } from './access/permissions.ts'
import { followReminders } from './admission/follow.ts'
import { followFamilies, touchesFamily } from './admission/follow-families.ts'
import { followWindows } from './admission/follow-window.ts'
import { advance, advanceAll, type DrawNode } from './draw/follow.ts'
import type { RunCommand } from './exchange/follow.ts'
import { followCancelled } from './flights/follow.ts'
import type { Actor } from './law/decision.ts'
import type { Node } from './node.ts'
import type { NodeKeys } from './node-keys.ts'
import { sidesOf } from './node-law.ts'
import type { NodeLog } from './node-log.ts'
import { outsideMay, triedBeyond } from './participants/guard-view.ts'
import type { Changes } from './platform/changes.ts'
import type { Query } from './platform/database.ts'
import type { Platform } from './platform/handle.ts'
import type { Outcome } from './platform/run.ts'
import { sealedSecret } from './platform/sealed.ts'
import { keepKeys } from './transparency/log-proof-view.ts'
import type { Desk, Forbidden } from './web/desk.ts'

type Works = {
  readonly commands: Node['commands']
  readonly ring: NodeKeys
  readonly log: NodeLog
  readonly system: Actor
  readonly changes: Changes
  readonly noteRead: Desk['noteRead']
  readonly law: { readonly look: () => Promise<void> }
}

/** Gives commands for anybody: permission first, then the decision, then what must follow from it. */
export function running(platform: Platform, { commands, ring, log, system, changes, noteRead, law }: Works) {
  const runAs = async (
    actor: Actor,
    name: string,
    input: unknown,
    key: string,
    within?: Query,
  ): Promise<Outcome | Forbidden> => {
    const command = commands.get(name)
    if (command === undefined) throw new Error(`There is no command ${name}.`)
    if (!may(actor.role, name) || !(await outsideMay(platform.database.query, actor, name, input))) {
      const tried = triedBeyond(actor, name, input)
      if (tried !== null) await noteRead(tried.stream, actor, tried.what)
      return { outcome: 'forbidden' }
    }
    const outcome = await command.run(platform, input, { actor, key }, within)
    if (outcome.outcome === 'accepted' && !outcome.repeated) changes.tell(outcome.stream)
    if (/^(scheme|committee)\//.test(name) && outcome.outcome === 'accepted' && within === undefined) await law.look()
    // Stopped here, the flight is cancelled and its seats are not yet withdrawn: the next start does that.
    if (name === 'flights/cancel' && outcome.outcome === 'accepted') await withdrawCancelled()
    if (name.startsWith('keys/') && outcome.outcome === 'accepted' && within === undefined) await keysChanged()
    if (name.startsWith('windows/') && outcome.outcome === 'accepted') await byTheClock()
    if (touchesFamily(outcome) && within === undefined) await followFamily()
    // The node's own part of a draw follows from what was recorded; stopped here, the next start does it.
    if (name.startsWith('draw/') && outcome.outcome === 'accepted' && outcome.stream.startsWith('draw:'))
      await advance(drawNode, within ?? platform.database.query, outcome.stream.slice('draw:'.length), within)
    return outcome
  }
  /** Within an exchange of keys both nodes may be stopped anywhere: every look, each minute and at the start, does the same. */
  const keysChanged = async (): Promise<void> => {
    await ring.look()
    await log.keysAre()
    const { other } = sidesOf(platform.agreement, system.party)
    await keepKeys(platform.database.query, other.party, ring.partner(), platform.clock.now())
  }
  const withdrawCancelled = (): Promise<void> =>
    followCancelled(platform.database.query, (input, key) => ran(runAs(system, 'flights/withdraw-seat', input, key)))
  const remindInformation = (input: { application: string; information: string }, key: string) =>
    ran(runAs(system, 'admission/remind-information', input, key))
  /** What nobody does: windows that open are told of, applicants are reminded. What came due while we were stopped is done at the start. */
  const byTheClock = async (): Promise<void> => {
    const { database, clock, agreement } = platform
    if (agreement.admission === null) return
    await followReminders(database.query, clock.now(), remindInformation)
    await followWindows(database.query, clock.now(), (input, key) =>
      ran(runAs(system, 'admission/tell-window', input, key)),
    )
  }
  const followFamily = (): Promise<void> =>
    followFamilies(platform.database.query, (name, input, key) => ran(runAs(system, name, input, key)))
  const as =
    (actor: Actor): RunCommand =>
    (name, input, key, within) =>
      ran(runAs(actor, name, input, key, within))
  const drawNode: DrawNode = {
    agreement: () => platform.agreement,
    party: system.party,
    secret: (query, draw) => sealedSecret(query, ring.keys, `draw:${draw}`, platform.clock.now()),
    run: (name, input, key, within) => ran(runAs(system, name, input, key, within)),
  }
  /** What an earlier stop left half-way. */
  const unfinished = async (): Promise<void> => {
    await withdrawCancelled()
    await followFamily()
    await advanceAll(drawNode, platform.database.query)
  }
  return { runAs, as, unfinished, byTheClock }
}

/** A command given by the system or the other state is always permitted by the table; anything else is our bug. */
async function ran(outcome: Promise<Outcome | Forbidden>): Promise<Outcome> {
  const answer = await outcome
  if (answer.outcome === 'forbidden') throw new Error('The table of permissions lacks a line for an incoming command.')
  return answer
}
