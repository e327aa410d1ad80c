import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/**
 * Where the package registry lacks a build for some platform, `npm install` skips it without a word and writes a lockfile
 * that its own `npm ci` then refuses ("Missing: … from lock file"). This adds the entries that are missing, so that a
 * clean clone installs. A stub has no hash: on that one platform npm fetches the package unpinned. Run by `npm run lock`.
 */
const entry = z.looseObject({
  version: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  dev: z.boolean().optional(),
})
const lockfile = z.looseObject({ packages: z.record(z.string(), entry) })
type Lockfile = z.infer<typeof lockfile>

export type Missing = {
  readonly path: string
  readonly name: string
  readonly version: string
  readonly wantedBy: string
  /** Wanted by something that only development needs. */
  readonly dev: boolean
}

/** Reads a lockfile's text, keys in their order. Throws where it is not one of version 2 or later. */
export function parseLock(text: string): Lockfile {
  const json: unknown = JSON.parse(text)
  lockfile.parse(json)
  return json as Lockfile
}

/** The optional dependencies that no entry of the lockfile provides, each once, in the lockfile's order. */
export function missingFrom({ packages }: Lockfile): readonly Missing[] {
  const found = new Map<string, Missing>()
  for (const [wantedBy, { optionalDependencies = {}, dev = false }] of Object.entries(packages))
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (foldersAbove(wantedBy).some((folder) => packages[`${folder}node_modules/${name}`] !== undefined)) continue
      const path = `node_modules/${name}`
      found.set(path, { path, name, version, wantedBy, dev })
    }
  return [...found.values()]
}

/** Where Node looks for a dependency of the package at `path`: beside it, then outwards to the root (`''`). */
function foldersAbove(path: string): readonly string[] {
  const parts = path === '' ? [] : path.split('/node_modules/')
  const inner = parts.map((_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/`)
  return [...inner.reverse(), '']
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

/** An entry that keeps the package away from every platform but its own, which is read from its name. */
export function stubOf({ name, version, wantedBy, dev }: Missing): z.infer<typeof entry> {
  const words = name.split(/[-/@.]/)
  const os = words.filter((word) => systems.includes(word))
  const cpu = words.filter((word) => processors.includes(word))
  if (os.length !== 1 || cpu.length !== 1 || !/^\d+\.\d+\.\d+/.test(version))
    throw new Error(
      `package-lock.json has no entry for ${name}@${version}, wanted by ${wantedBy || 'package.json'}, and its name and ` +
        'version do not say which one platform it is for. Add an entry by hand.',
    )
  const libc = words.includes('musl') ? { libc: ['musl'] } : {}
  return { version, cpu, ...(dev ? { dev } : {}), ...libc, optional: true, os }
}

/** The lockfile with a stub for everything missing, its entries in npm's own order. */
export function withStubs(lock: Lockfile): Lockfile {
  const stubs = missingFrom(lock).map((one) => [one.path, stubOf(one)] as const)
  const packages = [...Object.entries(lock.packages), ...stubs].sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(packages) }
}

if (import.meta.main) {
  const file = new URL('../package-lock.json', import.meta.url)
  const lock = parseLock(readFileSync(file, 'utf8'))
  const missing = missingFrom(lock)
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(withStubs(lock), null, 2)}\n`)
  for (const { name, version } of missing) console.log(`added a stub for ${name}@${version}`)
  console.log(`package-lock.json: ${missing.length} stubs added`)
}
