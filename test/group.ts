import { writeFileSync } from 'node:fs'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'

/**
 * Runs a group of test files under Node's own runner, prints what they do, and leaves the count in a file: the runner's
 * summary alone does not tell a skip from a pass, nor why. Started by `run.ts`.
 */
export type Count = {
  readonly passed: number
  readonly failed: readonly string[]
  readonly skipped: readonly string[]
}
export type Group = {
  readonly files: readonly string[]
  readonly isolation: 'none' | 'process'
  readonly result: string
}

/** Milliseconds of silence after which a group is ended: with nothing left to run, and with a test under way. */
const PATIENCE = { over: 15_000, under: 300_000 }

function runGroup({ files, isolation, result }: Group): void {
  let passed = 0
  const failed: string[] = []
  const skipped: string[] = []
  const where = (file: string | undefined, name: string): string =>
    `${file?.replace(`${process.cwd()}/`, '') ?? ''}: ${name}`
  const stream = run({ files: [...files], isolation, concurrency: false })
  watch(stream, (problem) => {
    leave({ passed, failed: [...failed, problem], skipped })
    process.exit(1)
  })
  const leave = (count: Count): void => writeFileSync(result, JSON.stringify(count))
  stream.on('test:pass', ({ file, name, skip, details }) => {
    if (details.type === 'suite') return
    if (skip === undefined || skip === false) passed++
    else skipped.push(`${where(file, name)}: ${skip === true || skip === '' ? 'no reason given' : skip}`)
  })
  stream.on('test:fail', ({ file, name, details }) => {
    const { error } = details
    // What fails because something inside it failed is not a failure of its own.
    if ('failureType' in error && error.failureType === 'subtestsFailed') return
    failed.push(where(file, name))
  })
  stream.on('test:diagnostic', ({ message, file }) => {
    if (message.includes('asynchronous activity after the test'))
      failed.push(where(file, message.split('\n')[0] ?? message))
  })
  stream.on('end', () => {
    leave({ passed, failed, skipped })
    process.exitCode = failed.length > 0 ? 1 : 0
  })
  stream.compose(new spec()).pipe(process.stdout)
}

/** Nothing may hold the run for ever: a server, a database or a timer left open, a test that waits for what never comes. */
function watch(stream: ReturnType<typeof run>, end: (problem: string) => void): void {
  const open = new Map<string, number>()
  let last = performance.now()
  const count = (by: number) => (test: { readonly name: string; readonly file?: string | undefined }) => {
    const key = `${test.file ?? ''}: ${test.name}`
    open.set(key, (open.get(key) ?? 0) + by)
    if (open.get(key) === 0) open.delete(key)
    last = performance.now()
  }
  stream.on('test:dequeue', count(1))
  stream.on('test:complete', count(-1))
  stream.on('test:diagnostic', () => {
    last = performance.now()
  })
  setInterval(() => {
    const silence = performance.now() - last
    if (open.size === 0 && silence > PATIENCE.over)
      end('the tests are over, but something they opened was not closed: a server, a database, a timer')
    if (silence > PATIENCE.under)
      end(`nothing has happened for ${PATIENCE.under / 1000} s in ${[...open.keys()].join(' in ')}`)
  }, 1000).unref()
}

if (import.meta.main) runGroup(JSON.parse(process.argv[2] ?? '{}') as Group)
