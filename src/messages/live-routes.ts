import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Desk, DeskEnv } from '../web/desk.ts'
import { alarmMark } from './view.ts'

const LOOK_EVERY_MS = 25_000

/** Where a page listens that shows whom messages reach, as things stand now. */
export const liveAddress = async (desk: Desk): Promise<string> =>
  `/admissions/messages/live?mark=${encodeURIComponent(await alarmMark(desk.platform.database.query))}`

/** Server-sent events: `change` as soon as somebody is found to be unreachable, or is reached again. */
export function liveRoutes(
  app: Hono<DeskEnv>,
  desk: Desk,
  onChange: (listener: (stream: string) => void) => () => void,
): void {
  app.get('/messages/live', (c) =>
    streamSSE(c, async (events) => {
      let awake = (): void => undefined
      let asked = true
      const wake = (): void => {
        asked = true
        awake()
      }
      const stop = onChange((stream) => {
        if (stream.startsWith('messages:')) wake()
      })
      events.onAbort(() => {
        stop()
        wake()
      })
      let mark = c.req.query('mark') ?? ''
      while (!events.aborted) {
        if (!asked) {
          await new Promise<void>((done) => {
            const timer = setTimeout(done, LOOK_EVERY_MS)
            awake = () => {
              clearTimeout(timer)
              done()
            }
          })
        }
        asked = false
        if (events.aborted) break
        const now = await alarmMark(desk.platform.database.query)
        await events.writeSSE(now === mark ? { event: 'still', data: '' } : { event: 'change', data: '' })
        mark = now
      }
    }),
  )
}
