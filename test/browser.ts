import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/**
 * A real browser for the journeys: the Chromium named by `CHROMIUM`, or the machine's own. Where there is none, Debian and
 * Ubuntu get it by the documented step; elsewhere the test fails with what to do, for a page nobody opened is not tested.
 * First comes the one built without windows: the same pages for half the work, as it draws no frame around them.
 */
const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const instruction =
  'No Chromium was found. Install it (Debian: apt-get install -y chromium-headless-shell), or set CHROMIUM to its path.'

/** What a browser needs in a container and as root, and what keeps it from asking the network for things of its own. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[
    // The pages of an address bar nobody sees: a process, and much work, beside each page opened.
    ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
    // A later list takes the place of an earlier one: these are in Playwright's.
    ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'PaintHolding'],
    ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'ThirdPartyStoragePartitioning'],
    ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
    ...['PreconnectToSearch'],
  ].join(',')}`,
]

/** Looks for the browser and installs it where that can be done: once, before several at once would. Null where it cannot be. */
export const browserReady = (): string | null => found() ?? installed()

/** Starts the browser; the caller closes it. Throws where there is none and none can be installed. */
export async function launch(): Promise<Browser> {
  const executablePath = browserReady()
  if (executablePath === null) throw new Error(instruction)
  return chromium.launch({ executablePath, args: flags })
}

function found(): string | null {
  const named = process.env.CHROMIUM
  if (named !== undefined && !runs(named))
    throw new Error(`CHROMIUM is ${named}, which is not a program that can be run.`)
  return places.find((place): place is string => place !== undefined && runs(place)) ?? null
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installed(): string | null {
  if (!existsSync('/etc/debian_version')) return null
  const root = process.getuid?.() === 0
  const apt = (...args: readonly string[]): void => {
    const line = ['apt-get', ...args]
    const [program = '', ...rest] = root ? line : ['sudo', '-n', ...line]
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 5 * 60_000 })
  }
  try {
    apt('update', '-qq')
    try {
      apt('install', '-y', '-qq', 'chromium-headless-shell')
    } catch {
      apt('install', '-y', '-qq', 'chromium')
    }
  } catch (error) {
    throw new Error(`${instruction} Installing it here failed.`, { cause: error })
  }
  return found()
}
