import type { Node } from '../node.ts'
import { nextStep } from '../statement/decide.ts'
import type { SettledAs } from '../statement/events.ts'
import { bothSigned, type Item, openItems, type Statement, standingOf } from '../statement/state.ts'
import { statementOf } from '../statement/view.ts'
import { userOf, week, weekEnds } from './stage.ts'
import { answered, giving, MINUTE, type Work } from './work.ts'

/** The duty leads of both states over the week's statement, and a draw between the two nodes. */

type Outcome = 'corrected' | Extract<SettledAs, 'next-week' | 'left-out' | 'referred'>
/** What the two leads tell one another by telephone: how a line that differs is to end. */
type Agreed = Map<string, Outcome>

/** Each lead brings the statement to its end: draws up, compares, settles what differs, signs. Some weeks are left open. */
export function statements(work: Work): readonly Promise<void>[] {
  const { chance, told, all } = work
  const leftOpen = chance.hits(0.2) && !all
  const agreed: Agreed = new Map()
  told.statement = leftOpen ? 'open' : 'signed'
  return ['gb-lead', 'fr-lead'].map((who) => lead(work, who, agreed, leftOpen))
}

/** So many versions of one week, and the two leads would meet. */
const MOST_VERSIONS = 12

async function lead(work: Work, who: string, agreed: Agreed, leftOpen: boolean): Promise<void> {
  const { time, chance } = work
  const until = Date.parse(weekEnds) - Date.parse(time.now()) + chance.between(-5, 60) * MINUTE
  await time.sleep(Math.max(0, until))
  for (;;) {
    const state = await asked(work, who, (node) => statementOf(node.platform.database.query, week))
    if (state !== null && bothSigned(state)) return
    if (leftOpen && state !== null && standingOf(state) === 'disagreed') return
    if ((state?.ours.length ?? 0) > MOST_VERSIONS) throw new Error(`${who} drew up ${week} again and again`)
    await step(work, who, state, agreed)
    await time.sleep(chance.between(2, 15) * MINUTE)
  }
}

/** What comes next for this lead, tried once: a refusal says that it is not yet, or the other's turn. */
async function step(work: Work, who: string, state: Statement | null, agreed: Agreed): Promise<void> {
  const next = state === null ? 'draw-up' : nextStep(state)
  if (next === 'draw-up') {
    await tried(work, who, 'statement/draw-up', { week, version: (state?.ours.length ?? 0) + 1 })
  } else if (next === 'sign') {
    await tried(work, who, 'statement/sign', { week, digest: state?.ours.at(-1)?.digest })
  } else if (next === 'settle' && state !== null)
    for (const item of openItems(state)) await settled(work, who, item, agreed)
}

async function settled(work: Work, who: string, item: Item, agreed: Agreed): Promise<void> {
  const { chance } = work
  const some =
    item.id === 'whole'
      ? 'corrected'
      : chance.pick<Outcome>(['corrected', 'corrected', 'next-week', 'left-out', 'referred'])
  const outcome = agreed.get(item.id) ?? some
  agreed.set(item.id, outcome)
  const { id: difference, kind, version } = item
  const end = (how: SettledAs) =>
    tried(work, who, 'statement/settle', { week, version, difference, kind, outcome: how, reasons: 'Compared.' })
  if (outcome !== 'corrected') await end(outcome)
  // Our book may be about to be corrected by what the other state has said: that is waited for a little.
  else if (!(await end('corrected-by-us')) && chance.hits(0.4)) await end('corrected-by-them')
}

/** Gives a command once; true where it was taken. */
async function tried(work: Work, who: string, command: string, input: object): Promise<boolean> {
  const { machines, told, say } = work
  const machine = machines[who.startsWith('fr-') ? 1 : 0]
  const key = `run:${who}:${++told.tries}`
  const outcome = await answered(work.time, machine, (node) => node.desk.run(userOf(who), command, input, key))
  say(`${who} ${command} ${week}: ${outcome.outcome === 'refused' ? outcome.refusals[0]?.code : outcome.outcome}`)
  if (outcome.outcome !== 'accepted') return false
  told.acknowledged.push({ party: machine?.party ?? '', key })
  return true
}

/** What a page of the node shows, asked until it answers. */
const asked = <T>({ time, machines }: Work, who: string, ask: (node: Node) => Promise<T>): Promise<T> =>
  answered(time, machines[who.startsWith('fr-') ? 1 : 0], ask)

/** A list is fixed; both nodes commit, reveal and draw by themselves, whatever stops between. */
export async function drawing(work: Work): Promise<void> {
  const { time, chance, told } = work
  await time.sleep(chance.below(90) * MINUTE)
  const stream = await giving(work, 'draw')('gb-admissions', 'draw/fix', { places: 1, reasons: 'One place.' })
  told.draws.push(stream ?? '')
}
