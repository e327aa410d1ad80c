import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { ReadQuery } from '../law/decision.ts'
import { caseStream } from '../readmission/case.ts'
import type { Desk } from '../web/desk.ts'
import { HOME, type Me, meOf, type OutsideEnv } from './portal-frame.ts'

/** Tells `listener` of every addition, and of every look at a file as `read:` and its stream; the answer stops it. */
export type OnChange = (listener: (stream: string) => void) => () => void

const HEARTBEAT_MS = 20_000
const PAUSE_MS = 200

/** How far a case has come for a reader outside: its facts, the looks of officers, and the flight of its seat. */
export async function markFor(query: ReadQuery, { file }: Pick<Me, 'file'>): Promise<string> {
  const { reference, seat } = file.state
  const [row] = await query(
    `select (select coalesce(max(version), 0) from events where stream = $1) || '.' ||
       (select count(*) from reads where stream = $1 and what not like 'outside %') || '.' ||
       (select coalesce(max(version), 0) from events where stream = $2) as mark`,
    [caseStream(reference), `flight:${seat?.flight ?? ''}`],
  )
  return String(row?.mark)
}

/** Where an open page listens, and whence it fetches what is new. */
export const liveAttributes = (mark: string) => ({ live: `${HOME}/live?mark=${mark}`, list: `${HOME}/now` })

/**
 * Server-sent events for the one case: `change` whenever something was added, somebody read it, or the reader's access
 * ended. It says that, never what. It is closed when the access has ended.
 */
export function liveRoutes(app: Hono<OutsideEnv>, desk: Desk, onChange: OnChange): void {
  app.get('/live', async (c) => {
    const first = await meOf(c, desk)
    if (first === null) return c.body(null, 204)
    const { query } = desk.platform.database
    const own = caseStream(first.file.state.reference)
    return streamSSE(c, async (events) => {
      let awake = (): void => undefined
      let woken = true
      const stop = onChange((stream) => {
        if (stream !== own && stream !== `read:${own}` && !stream.startsWith('flight:')) return
        woken = true
        awake()
      })
      events.onAbort(() => {
        stop()
        awake()
      })
      let mark = c.req.query('mark') ?? ''
      while (!events.aborted) {
        woken = false
        const me = await meOf(c, desk)
        const reached = me === null ? 'ended' : await markFor(query, me)
        if (reached !== mark) await events.writeSSE({ event: 'change', data: 'case' })
        if (me === null) break
        mark = reached
        await events.sleep(PAUSE_MS)
        if (woken || events.aborted) continue
        await new Promise<void>((done) => {
          awake = done
          setTimeout(done, HEARTBEAT_MS).unref()
        })
        if (!woken && !events.aborted) await events.write(': still here\n\n')
      }
      stop()
    })
  })
}
