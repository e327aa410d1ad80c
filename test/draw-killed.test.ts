import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { z } from 'zod'
import { verifyText } from '../src/draw/verify.ts'

const data = await mkdtemp(join(tmpdir(), 'paripassu-draw-'))
after(() => rm(data, { recursive: true, force: true }))

/** Runs both nodes until they say a word, kills them so many milliseconds later; answers what they said. */
async function run(until: string, after: number): Promise<string> {
  const child = spawn(process.execPath, ['test/draw-child.ts', data], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  let dying = false
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (dying || until === '' || !said.includes(`${until}\n`)) return
    dying = true
    setTimeout(() => child.kill('SIGKILL'), after)
  })
  await once(child, 'close')
  return said
}

const report = z.object({
  both: z.array(z.array(z.object({ type: z.string(), data: z.record(z.string(), z.unknown()) }))),
  file: z.string(),
})

test('both nodes killed with SIGKILL while they draw go on where they stopped, with the secrets they had committed to', async () => {
  await run('fixing', 40)
  await run('ready', 25)
  const said = await run('', 0)
  assert.match(said, /done/)
  const { both, file } = report.parse(JSON.parse(said.trim().split('\n').at(-1) ?? ''))
  for (const facts of both)
    for (const once of ['committed', 'commit-noted', 'revealed', 'reveal-noted'])
      assert.equal(facts.filter(({ type }) => type === once).length, 1, once)
  assert.deepEqual(
    verifyText(file).checks.filter(({ ok }) => !ok),
    [],
  )
})
