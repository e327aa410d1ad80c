import { parseArgs } from 'node:util'
import { openSimulation, type Ran } from './run.ts'
import { wrongs } from './wrong.ts'

/**
 * `simulate exchange`: both states' nodes in one process and simulated time, on a line that fails, stopping at every named
 * point. Prints each run that is not as it must be with its number, which replays it. Exit code 0: every run held; 1: one did
 * not; 2: wrong use.
 */
export async function simulateCommand(args: string[]): Promise<number> {
  const options = read(args)
  if (options === null) {
    console.error(
      `Usage: ./paripassu simulate exchange [--runs 1000] [--seed 1] [--wrong ${Object.keys(wrongs).join('|')}] [--course]`,
    )
    return 2
  }
  const { runs, seed, course } = options
  const wrong = options.wrong === null ? undefined : wrongs[options.wrong]
  const simulation = await openSimulation()
  const totals = { held: 0, failed: 0, messages: 0, stops: 0 }
  const spent = process.cpuUsage()
  try {
    for (let number = seed; number < seed + runs; number++) {
      const ran = await simulation.run(number, wrong === undefined ? {} : { wrong })
      totals[ran.complaints.length === 0 ? 'held' : 'failed']++
      totals.messages += ran.messages
      totals.stops += ran.stops.length
      if (course || ran.complaints.length > 0) console.log(told(ran, course, options.wrong))
      const done = number - seed + 1
      if (done % 100 === 0) console.error(`${done} of ${runs} runs, ${totals.failed} did not hold`)
    }
  } finally {
    await simulation.close()
  }
  const { user, system } = process.cpuUsage(spent)
  const each = Math.round((user + system) / 1000 / runs)
  const { held, failed, messages, stops } = totals
  console.log(
    `${runs} runs from ${seed}: ${held} held, ${failed} did not; ${messages} messages and checkpoints answered, ${stops} stops; ${each} ms of processor time each`,
  )
  return failed === 0 ? 0 : 1
}

function read(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        runs: { type: 'string', default: '100' },
        seed: { type: 'string', default: '1' },
        wrong: { type: 'string' },
        course: { type: 'boolean', default: false },
      },
    })
    const [runs, seed] = [Number(values.runs), Number(values.seed)]
    const { wrong = null, course } = values
    const sound = Number.isSafeInteger(runs) && runs > 0 && Number.isSafeInteger(seed) && seed >= 0
    if (positionals.join() !== 'exchange' || !sound || (wrong !== null && wrongs[wrong] === undefined)) return null
    return { runs, seed, wrong, course }
  } catch {
    return null
  }
}

/** A run in words: what is not as it must be, the course of events where asked, and how to see it again. */
export function told({ seed, complaints, course }: Ran, whole: boolean, wrong: string | null = null): string {
  const again = `./paripassu simulate exchange --seed ${seed} --runs 1 --course${wrong === null ? '' : ` --wrong ${wrong}`}`
  const lines = [...(whole ? course : []), ...complaints.map((one) => `  NOT HELD  ${one}`)]
  const end = complaints.length === 0 ? 'held' : `did not hold; again: ${again}`
  return `${lines.join('\n')}\nrun ${seed} ${end}`
}
