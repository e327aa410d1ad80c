import { spawn } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
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
const alone = /^test\/(journeys\/|kill|two-nodes|second-agreement|browser|launcher)/

type Tally = { passed: number; readonly failed: string[]; readonly skipped: string[] }

function command(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    const limit = setTimeout(() => {
      console.error(`${program} took longer than ${LIMIT / 60_000} minutes and was stopped.`)
      child.kill('SIGKILL')
    }, LIMIT)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(limit)
      resolve(code ?? 1)
    })
  })
}

async function checked(tally: Tally, name: string, program: string, args: readonly string[]): Promise<void> {
  const start = performance.now()
  const code = await command(join(root, 'node_modules/.bin', program), args)
  console.log(`${code === 0 ? '✔' : '✖'} ${name} (${Math.round(performance.now() - start)} ms)`)
  if (code === 0) tally.passed++
  else tally.failed.push(name)
}

async function tested(
  tally: Tally,
  name: string,
  files: readonly string[],
  isolation: Group['isolation'],
): Promise<void> {
  if (files.length === 0) return
  console.log(`\n${name}: ${files.length} files`)
  const folder = mkdtempSync(join(tmpdir(), 'paripassu-tests-'))
  const group: Group = { files, isolation, result: join(folder, 'count.json') }
  try {
    const code = await command(process.execPath, [join(root, 'test/group.ts'), JSON.stringify(group)])
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

async function main(chosen: readonly string[]): Promise<number> {
  if (Number(process.versions.node.split('.')[0]) < 26)
    throw new Error('Run the tests with npm test: this is an older Node.')
  const wanted = (path: string): boolean => chosen.length === 0 || chosen.some((word) => path.includes(word))
  const files = globSync('{src,test}/**/*.test.ts', { cwd: root }).sort().filter(wanted)
  const tally: Tally = { passed: 0, failed: [], skipped: [] }
  if (chosen.length === 0) {
    await checked(tally, 'types', 'tsc', [])
    await checked(tally, 'lint and format', 'biome', ['check', '--colors=off', '--diagnostic-level=warn'])
  }
  await tested(
    tally,
    'tests together',
    files.filter((path) => !alone.test(path)),
    'none',
  )
  await tested(
    tally,
    'tests each by itself',
    files.filter((path) => alone.test(path)),
    'process',
  )
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
