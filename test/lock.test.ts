import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { missingFrom, parseLock, stubOf, withStubs } from '../tools/lock-stubs.ts'

const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')

const small = parseLock(
  JSON.stringify({
    packages: {
      '': { optionalDependencies: { there: '1.0.0' } },
      'node_modules/there': {
        version: '1.0.0',
        optionalDependencies: { inner: '1.0.0', '@tool/cli-linux-x64-musl': '2.0.0' },
      },
      'node_modules/there/node_modules/inner': { version: '1.0.0', optionalDependencies: { there: '1.0.0' } },
    },
  }),
)

describe('the lockfile installs from a clean clone', () => {
  it('has an entry for every optional dependency, so that npm ci does not refuse it', () => {
    const lock = parseLock(text)
    const wanted = Object.values(lock.packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}))
    assert.ok(wanted.length >= 10, `looked at ${wanted.length} optional dependencies`)
    assert.deepEqual(missingFrom(lock), [], 'run npm run lock')
  })

  it('pins by its hash the runtime of every platform we name', () => {
    const { packages } = parseLock(text)
    const runtimes = Object.keys(packages['']?.optionalDependencies ?? {})
    assert.equal(runtimes.length, 4)
    for (const name of runtimes) assert.match(String(packages[`node_modules/${name}`]?.integrity), /^sha512-/, name)
  })

  it('installs nothing that runs a script on installing', () => {
    const scripted = Object.entries(parseLock(text).packages).filter(([, one]) => one.hasInstallScript === true)
    assert.deepEqual(
      scripted.filter(([path]) => !path.endsWith('/fsevents')),
      [],
    )
  })

  it('finds an entry that is missing, and not one that stands beside its user or further out', () => {
    assert.deepEqual(missingFrom(small), [
      {
        path: 'node_modules/@tool/cli-linux-x64-musl',
        name: '@tool/cli-linux-x64-musl',
        version: '2.0.0',
        wantedBy: 'node_modules/there',
        dev: false,
      },
    ])
  })

  it('fills the gap with a stub for that one platform', () => {
    const mended = withStubs(small)
    assert.deepEqual(missingFrom(mended), [])
    assert.deepEqual(mended.packages['node_modules/@tool/cli-linux-x64-musl'], {
      version: '2.0.0',
      cpu: ['x64'],
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    })
    assert.throws(
      () => stubOf({ path: '', name: 'helper', version: '1.0.0', wantedBy: '', dev: true }),
      /Add an entry by hand/,
    )
  })
})
