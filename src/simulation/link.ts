import type { Post } from '../exchange/send.ts'
import type { Chance } from './chance.ts'
import { type Life, type Machine, stopped } from './machine.ts'
import type { Time } from './time.ts'

/** How bad the line is: each from 0 to 1, how often it does so. */
export type Weather = {
  readonly lost: number
  readonly answerLost: number
  readonly doubled: number
  readonly stale: number
  readonly corrupted: number
  readonly truncated: number
  readonly answerCorrupted: number
  /** Something between the two answers in place of the partner. */
  readonly proxied: number
  /** Milliseconds a message takes at most. */
  readonly slowest: number
}
export const fair: Weather = {
  lost: 0,
  answerLost: 0,
  doubled: 0,
  stale: 0,
  corrupted: 0,
  truncated: 0,
  answerCorrupted: 0,
  proxied: 0,
  slowest: 40,
}

/** A sender waits this long for an answer. */
const PATIENCE_MS = 10_000

type Answer = { readonly status: number; readonly body: string }
export type LinkRun = { readonly chance: Chance; readonly weather: () => Weather; readonly say: (line: string) => void }

/** What arrives at a machine; null where it is down, stops meanwhile or sends nothing back. */
async function arrive(to: Machine, url: string, bytes: string): Promise<Answer | null> {
  const life = to.life()
  if (life === null) return null
  const headers = { 'content-type': url.endsWith('/messages') ? 'application/jose' : 'text/plain; charset=utf-8' }
  try {
    const response = await life.routes.request(url, { method: 'POST', headers, body: bytes })
    const body = await response.text()
    return life.over() ? null : { status: response.status, body }
  } catch {
    return null
  }
}

/** One character changed, or the end cut off; most often neither. */
function spoilt(bytes: string, { corrupted, truncated }: Weather, chance: Chance): string {
  const at = chance.below(Math.max(1, bytes.length))
  if (chance.hits(corrupted)) {
    const other = bytes.charCodeAt(at) === 65 ? 'B' : 'A'
    return `${bytes.slice(0, at)}${other}${bytes.slice(at + 1)}`
  }
  return chance.hits(truncated) ? bytes.slice(0, at) : bytes
}

/**
 * The line between the two machines. It loses, delays, doubles, reorders, corrupts and truncates what is posted and what is
 * answered, brings old copies back, and lets a proxy answer. What arrives goes through the node's own routes.
 */
export function lineBetween(
  time: Time,
  machines: () => readonly Machine[],
  run: () => LinkRun,
): { readonly carry: (from: string, life: Pick<Life, 'over' | 'passes'>) => Post; readonly forget: () => void } {
  let copies: { readonly to: Machine; readonly url: string; readonly bytes: string }[] = []

  const post = (from: string, url: string, bytes: string): Promise<Answer> =>
    new Promise((answer, fail) => {
      const { chance, weather, say } = run()
      const now = weather()
      const to = machines().find(({ party }) => party !== from)
      if (to === undefined) return fail(stopped)
      const what = `${from} ${nameOf(url, bytes)}`
      const delay = (): number => 1 + chance.below(now.slowest)
      const late = (): number => chance.between(1_000, 600_000)
      copies.push({ to, url, bytes })
      const old = copies[chance.below(copies.length)]
      if (old !== undefined && chance.hits(now.stale)) {
        say(`${what}: an old copy goes its way again`)
        time.after(late(), () => void arrive(old.to, old.url, old.bytes))
      }
      if (chance.hits(now.doubled)) {
        say(`${what}: doubled`)
        time.after(late(), () => void arrive(to, url, bytes))
      }
      const impatient = time.clock.wake?.(PATIENCE_MS, () => fail(new Error('no answer in time')))
      if (chance.hits(now.lost)) return say(`${what}: lost`)
      const brought = spoilt(bytes, now, chance)
      if (brought !== bytes) say(`${what}: spoilt on the way`)
      const [answerLost, proxied] = [chance.hits(now.answerLost), chance.hits(now.proxied)]
      time.after(delay(), async () => {
        const said = await arrive(to, url, brought)
        if (answerLost) return say(`${what}: the answer is lost`)
        const bad = { ...now, corrupted: now.answerCorrupted, truncated: now.answerCorrupted }
        const body = said === null ? '' : spoilt(said.body, bad, chance)
        time.after(delay(), () => {
          impatient?.()
          if (proxied) return answer({ status: 502, body: '<html><h1>Bad gateway</h1></html>' })
          if (said === null) return fail(new Error('the line broke off'))
          say(`${what}: answered ${said.status}${body === said.body ? '' : ', spoilt'}`)
          answer({ ...said, body })
        })
      })
    })
  return {
    forget: () => {
      copies = []
    },
    carry: (from, life) => async (url, bytes) => {
      if (life.over()) throw stopped
      const to = url.endsWith('/messages') ? 'messages' : 'witness'
      const answer = post(from, url, bytes)
      answer.catch(() => undefined)
      life.passes({ at: 'sent', to })
      const came = await answer
      life.passes({ at: 'answered', to })
      return came
    },
  }
}

/** What goes over the line, for whoever reads the course of events. */
function nameOf(url: string, bytes: string): string {
  if (!url.endsWith('/messages')) return `asks to be witnessed at ${bytes.split('\n\n')[1]?.split('\n')[1] ?? '?'}`
  const { sequence, kind } = JSON.parse(Buffer.from(bytes.split('.')[1] ?? '', 'base64url').toString())
  return `posts ${String(sequence)} ${String(kind)}`
}
