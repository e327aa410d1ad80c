import { Hono } from 'hono'
import type { Language } from '../core/brand.ts'
import type { DeskEnv } from '../web/desk.ts'
import { type openDesk, wordsOf } from '../worklist/fixture.ts'
import { type LawOptions, lawPages } from './pages.ts'
import { touchedBy } from './touched.ts'

/** For tests: the law browser as it is mounted, read by hand. */
export type Got = { readonly status: number; readonly to: string; readonly html: string; readonly text: string }
export type Audience = LawOptions['audience']

const index = {
  shown: (rule: string) => (rule === 'TR-40' ? [{ file: 'src/a.test.ts', test: 'is in time on the last day' }] : []),
  implementedIn: (rule: string) => (rule === 'TR-40' ? [{ file: 'src/a.ts', name: 'requestInTime' }] : []),
}

const user = { id: 'gb-caseworker', name: 'Case Worker', role: 'caseworker', party: 'GB' }

/** Opens addresses of the browser: `text` is what the main part says, `asked` the rules whose cases were looked up. */
export function readerOf(opened: () => Awaited<ReturnType<typeof openDesk>>) {
  const asked: string[] = []
  const get = async (path: string, lang: Language = 'en', audience: Audience = 'public'): Promise<Got> => {
    const { desk } = opened()
    const base = audience === 'public' ? '/public/law' : '/law'
    const touched: LawOptions['touched'] = async (rule) => {
      asked.push(rule)
      return touchedBy(desk)(rule)
    }
    const app = new Hono<DeskEnv>()
    if (audience === 'desk')
      app.use(async (c, next) => {
        c.set('user', user)
        c.set('lang', lang)
        return next()
      })
    app.route(base, lawPages(desk, { ...index, audience, touched, duePage: `${base}/due` }))
    const response = await app.request(`${base}${path}`, { headers: { 'accept-language': lang } })
    const html = await response.text()
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
    return { status: response.status, to: response.headers.get('location') ?? '', html, text: wordsOf(main) }
  }
  return { get, asked }
}
