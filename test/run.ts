import { spawn } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { availableParallelism, freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Count, Group } from './group.ts'

/**
 * `npm test`: types, lint and format, then every test beside the code and in `test/`. Ends with one line for whoever reads
 * only that: `N passed, N failed`, and `, N skipped` where something was, each with its reason above. Exit code 0 only
 * where nothing failed and something passed. Words after `npm test --` choose the files whose path has one of them.
 */
const root = fileURLToPath(new URL('../', import.meta.url))
const LIMIT = 12 * 60_000

/** Files that kill processes, move through browsers or hold whole nodes: each in a process of its own. */
const alone = /^(test\/(journeys\/|kill|races|bench|two-nodes|second-agreement|browser|launcher)|src\/simulation\/)/
/** These take longest, so they start first: what starts last keeps one processor waiting for the other. */
const long =
  /^(test\/(journeys\/(pages|bad-input|guard|languages|statements|way-in)|killed-nodes|races|second-agreement)|src\/simulation\/)/
/** How many processes of tests run at once. More would have them wait for one another past their patience. */
const AT_ONCE = Number(process.env.TESTS_AT_ONCE ?? Math.min(2, availableParallelism()))

const GIGABYTE = 2 ** 30

/** Where the tests' own files go: into memory where there is plenty, as databases are laid down and swept away by the hundred. */
function scratch(): string {
  const folder = mkdtempSync(join(roomy('/dev/shm') ? '/dev/shm' : tmpdir(), 'paripassu-run-'))
  const sweep = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  process.on('exit', sweep)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))
  return folder
}

function roomy(place: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(place)
    return bavail * bsize > 4 * GIGABYTE && freemem() > 8 * GIGABYTE
  } catch {
    return false
  }
}

/** What every process of the tests is started with: its own files' place, and what Node compiled once for all of them. */
const env = { ...process.env, TMPDIR: scratch(), NODE_COMPILE_CACHE: join(root, '.cache/compiled') }

type Tally = { passed: number; readonly failed: string[]; readonly skipped: string[] }

type Ended = { readonly code: number; readonly said: string }

/** Runs a program to its end and keeps what it says, so that the words of two at once are not mixed. */
function command(program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const said: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    const limit = setTimeout(() => {
      said.push(Buffer.from(`\n${program} took longer than ${LIMIT / 60_000} minutes and was stopped.\n`))
      child.kill('SIGKILL')
    }, LIMIT)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(limit)
      resolve({ code: code ?? 1, said: Buffer.concat(said).toString() })
    })
  })
}

async function checked(tally: Tally, name: string, program: string, args: readonly string[]): Promise<void> {
  const start = performance.now()
  const { code, said } = await command(join(root, 'node_modules/.bin', program), args)
  console.log(`${said}${code === 0 ? '✔' : '✖'} ${name} (${Math.round(performance.now() - start)} ms)`)
  if (code === 0) tally.passed++
  else tally.failed.push(name)
}

async function tested(
  tally: Tally,
  name: string,
  files: readonly string[],
  isolation: Group['isolation'],
): Promise<void> {
  const start = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'paripassu-tests-'))
  const group: Group = { files, isolation, result: join(folder, 'count.json') }
  try {
    const { code, said } = await command(process.execPath, [join(root, 'test/group.ts'), JSON.stringify(group)])
    console.log(`\n${name} (${Math.round((performance.now() - start) / 1000)} s)\n${said}`)
    const count = JSON.parse(readFileSync(group.result, 'utf8')) as Count
    tally.passed += count.passed
    tally.failed.push(...count.failed)
    tally.skipped.push(...count.skipped)
    if (code !== 0 && count.failed.length === 0) tally.failed.push(`${name}: ended with exit code ${code}`)
    if (count.passed + count.failed.length + count.skipped.length < files.length)
      tally.failed.push(`${name}: fewer tests ran than there are files`)
  } catch (error) {
    tally.failed.push(`${name}: ended before its count was written (${error instanceof Error ? error.message : error})`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Files that run in one process, dealt out to a few: one process for all would be the last to end. */
const SHARES = 4
const shared = (files: readonly string[]): readonly (readonly string[])[] =>
  [...Array(SHARES).keys()]
    .map((share) => files.filter((_, index) => index % SHARES === share))
    .filter((some) => some.length > 0)

/** Two journeys that begin at once must not both install a browser. Without one, each says itself what is missing. */
async function browserFirst(): Promise<void> {
  try {
    const { browserReady } = await import('./browser.ts')
    browserReady()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
}

/** Does every job, the first listed first, so many at once. */
async function atOnce(jobs: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting = [...jobs]
  const work = async (): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await job()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

async function main(chosen: readonly string[]): Promise<number> {
  if (Number(process.versions.node.split('.')[0]) < 26)
    throw new Error('Run the tests with npm test: this is an older Node.')
  const wanted = (path: string): boolean => chosen.length === 0 || chosen.some((word) => path.includes(word))
  const files = globSync('{src,test}/**/*.test.ts', { cwd: root }).sort().filter(wanted)
  const tally: Tally = { passed: 0, failed: [], skipped: [] }
  const job = (name: string, some: readonly string[], isolation: Group['isolation']) => () =>
    tested(tally, name, some, isolation)
  const together = files.filter((path) => !alone.test(path))
  const single = files.filter((path) => alone.test(path))
  const first = single.filter((path) => long.test(path))
  const rest = single.filter((path) => !long.test(path))
  const everything = chosen.length === 0
  if (single.some((path) => path.startsWith('test/journeys/'))) await browserFirst()
  await atOnce([
    ...(everything ? [() => checked(tally, 'types', 'tsc', [])] : []),
    ...(everything
      ? [() => checked(tally, 'lint and format', 'biome', ['check', '--colors=off', '--diagnostic-level=warn'])]
      : []),
    ...first.map((path) => job(`test by itself: ${path}`, [path], 'process')),
    ...shared(together).map((some) => job(`tests together: ${some.length} files`, some, 'none')),
    ...rest.map((path) => job(`test by itself: ${path}`, [path], 'process')),
  ])
  if (files.length === 0) tally.failed.push('no test file was found')
  return close(tally)
}

function close({ passed, failed, skipped }: Tally): number {
  if (skipped.length > 0) console.log(`\nskipped:\n${skipped.map((one) => `  ${one}`).join('\n')}`)
  if (failed.length > 0) console.log(`\nfailed:\n${failed.map((one) => `  ${one}`).join('\n')}`)
  const also = skipped.length > 0 ? `, ${skipped.length} skipped` : ''
  console.log(`\n${passed} passed, ${failed.length} failed${also}`)
  return failed.length === 0 && passed > 0 ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
