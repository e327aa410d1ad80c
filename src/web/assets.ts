import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import rtlcss from 'rtlcss'

/** What pages load. `app.css` serves both directions; `rtl.css` stands in for `govuk.css` from right to left. */
export type Asset = 'govuk.css' | 'rtl.css' | 'app.css' | 'govuk.js' | 'app.js' | 'favicon.svg'

/** `packed`: the body as it travels to whoever takes gzip, which is every browser: a sixth of it. */
type Ready = {
  readonly body: string
  readonly packed: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly hash: string
}

const govukRoot = fileURLToPath(new URL('dist/govuk/', import.meta.resolve('govuk-frontend/package.json')))
const ownRoot = fileURLToPath(new URL('static/', import.meta.url))
const own = (name: string): string => readFileSync(ownRoot + name, 'utf8')

/** The reader's own system fonts: GDS Transport and the crest are for gov.uk services alone. */
const fonts =
  'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic","Noto Sans Ethiopic",Nyala,Kefa,Arial,sans-serif'

/** GOV.UK's stylesheet without what is only for gov.uk: fonts, crest, and the addresses of either. */
function neutral(css: string): string {
  return css
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/font-family:(GDS Transport,arial,)?sans-serif/g, `font-family:${fonts}`)
    .replace(/url\([^)]*govuk-crest[^)]*\)/g, 'none')
    .replace(/\/\*# sourceMappingURL=[^*]*\*\//g, '')
}

/** From right to left. The tool does not turn shapes: the mark of a fold-out is turned here. */
function mirrored(sheet: string): string {
  return rtlcss.process(sheet).replaceAll('polygon(0 0,100% 50%,0 100%)', 'polygon(100% 0,0 50%,100% 100%)')
}

const css = 'text/css; charset=utf-8'
const js = 'text/javascript; charset=utf-8'

const makers: Readonly<Record<Asset, { type: string; make: () => string }>> = {
  'govuk.css': { type: css, make: () => neutral(readFileSync(`${govukRoot}govuk-frontend.min.css`, 'utf8')) },
  'rtl.css': { type: css, make: () => mirrored(ready('govuk.css').body) },
  'app.css': {
    type: css,
    make: () =>
      ['frame', 'case', 'gate', 'data', 'chart', 'law', 'due', 'print'].map((part) => own(`${part}.css`)).join('\n'),
  },
  'govuk.js': {
    type: js,
    make: () => readFileSync(`${govukRoot}govuk-frontend.min.js`, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*/g, ''),
  },
  'app.js': { type: js, make: () => own('app.js').replace('./govuk.js', asset('govuk.js')) },
  'favicon.svg': { type: 'image/svg+xml', make: () => own('favicon.svg') },
}

const made = new Map<Asset, Ready>()

function ready(name: Asset): Ready {
  let found = made.get(name)
  if (found === undefined) {
    const { type, make } = makers[name]
    const body = make()
    const packed = new Uint8Array(gzipSync(body, { level: 9 }))
    found = { body, packed, type, hash: createHash('sha256').update(body).digest('hex').slice(0, 16) }
    made.set(name, found)
  }
  return found
}

/** The address of an asset. It names the content, so browsers may keep it for ever. */
export function asset(name: Asset): string {
  return `/assets/${ready(name).hash}/${name}`
}

/** Whether what asks says that it takes gzip (RFC 9110 section 12.5.3); a weight of nought is a refusal. */
const takesGzip = (header = ''): boolean => /(^|[\s,])gzip\s*(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(header)

const isAsset = (name: string): name is Asset => Object.hasOwn(makers, name)

/**
 * Serves the assets; mount at `/assets`. The address with the right hash is immutable; any other hash gets what is
 * current, to be asked for again (a page drawn before an upgrade keeps its looks).
 */
export function assets(): Hono {
  const app = new Hono()
  app.get('/:hash/:name', (c) => {
    const name = c.req.param('name')
    if (!isAsset(name)) return c.notFound()
    const { body, packed, type, hash } = ready(name)
    // Weak: the same whether packed or not.
    const etag = `W/"${hash}"`
    c.header('ETag', etag)
    c.header('Cache-Control', c.req.param('hash') === hash ? 'public, max-age=31536000, immutable' : 'no-cache')
    c.header('X-Content-Type-Options', 'nosniff')
    if (c.req.header('if-none-match') === etag) return c.body(null, 304)
    c.header('Content-Type', type)
    c.header('Vary', 'Accept-Encoding')
    if (!takesGzip(c.req.header('accept-encoding'))) return c.body(body)
    c.header('Content-Encoding', 'gzip')
    return c.body(packed)
  })
  return app
}
