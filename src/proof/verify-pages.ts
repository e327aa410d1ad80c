import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import type { Language } from '../core/brand.ts'
import type { Desk } from '../web/desk.ts'
import { html, raw } from '../web/html.ts'
import { languageOf } from '../web/language.ts'
import { languageName } from '../web/spoken.ts'
import { scriptWords, words } from './verify-words.ts'

const parts = ['bytes', 'signed', 'pack', 'draw', 'page'] as const
/** The files of the folder as one script: modules to whoever works on them, one text to whoever saves the page. */
const SCRIPT = `(() => {\n${parts
  .map((name) => readFileSync(new URL(`./browser/${name}.js`, import.meta.url), 'utf8'))
  .join('\n')
  .replace(/^import \{[^}]*\} from '[^']*'\n/gm, '')
  .replace(/^export /gm, '')}})()`
const STYLE = `
body{font:18px/1.5 system-ui,sans-serif;color:#0b0c0c;background:#fff;max-width:48rem;margin:0 auto;padding:1rem}
h1{font-size:2rem}h2{font-size:1.4rem;margin-top:2rem}a{color:#1d5a96}
label{display:block;font-weight:600;margin:1rem 0 .25rem}input{font:inherit;max-width:100%}
input[type=url]{width:100%;box-sizing:border-box;padding:.4rem;border:2px solid #0b0c0c}
button{font:inherit;margin:.75rem 0;padding:.5rem 1rem;border:0;background:#00703c;color:#fff;cursor:pointer}
:focus-visible{outline:3px solid #fd0;outline-offset:2px;box-shadow:0 0 0 2px #0b0c0c}
[data-drop]{border:2px dashed #505a5f;padding:.5rem 1rem 1rem}
ul{list-style:none;padding:0}li{margin:.25rem 0;overflow-wrap:anywhere}
.good{color:#00562f}.bad{color:#942514;font-weight:600}.unknown{color:#6b3a00}
[data-outcome]{font-weight:700;font-size:1.2rem}.small{font-size:.95rem;color:#505a5f}.error{color:#942514;font-weight:600}
`
const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What the page may do: its own script and style, and no request at all but to the one log whose address was given. */
const policy = (log: URL | null): string =>
  [
    "default-src 'none'",
    `script-src ${hashed(SCRIPT)}`,
    `style-src ${hashed(STYLE)}`,
    `connect-src ${log === null ? "'none'" : log.origin}`,
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')

/** The page on which anybody checks what they were given, in their own browser: one file, no server trusted. Mount at `/public/verify`. */
export function verifyPages(desk: Desk): Hono {
  const app = new Hono()
  app.get('/', (c) => {
    const lang = languageOf(c, desk.language)
    const asked = c.req.query('log')?.trim() ?? ''
    const log = addressOf(asked)
    c.header('Content-Security-Policy', `${policy(log)}; frame-ancestors 'none'`)
    return c.html(verifyPage(lang, asked, log, desk.platform.agreement.id))
  })
  return app
}

const addressOf = (text: string): URL | null => {
  const url = URL.canParse(text) ? new URL(text) : null
  // The host goes into the page's policy: `*` would let it ask anybody, and `;` begin another rule.
  return url !== null && /^https?:$/.test(url.protocol) && /^[\w.:[\]-]+$/.test(url.host) ? url : null
}

/** The whole page, as it also stands when saved. `agreement`: that of the site it is served by, for a pack of another to be told. */
export function verifyPage(lang: Language, asked: string, log: URL | null, agreement = ''): string {
  const other = lang === 'en' ? 'fr' : 'en'
  const address = log === null ? '' : log.href.replace(/\/$/, '')
  const wrong = asked !== '' && log === null
  // JSON in a script element: nothing in it may close the element.
  const said = raw(JSON.stringify(scriptWords(lang)).replaceAll('<', '\\u003c'))
  const error = wrong && html`<p class="error" id="log-error">${words.logBad[lang]}</p>`
  return `<!DOCTYPE html>\n${html`<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy(log)}"><title>${words.title[lang]}</title><style>${raw(STYLE)}</style></head><body>
<nav><a href="/public?lang=${lang}">${words.back[lang]}</a> · <a href="?lang=${other}" lang="${other}" hreflang="${other}">${languageName(other, other)}</a></nav>
<main data-verify data-log="${address}" data-agreement="${agreement}"><h1>${words.title[lang]}</h1><p>${words.lead[lang]}</p>
<noscript><p class="error">${words.noScript[lang]}</p></noscript>
<div data-drop><label for="file">${words.file[lang]}</label><input type="file" id="file" accept=".zip,.json">
<label for="folder">${words.folder[lang]}</label><input type="file" id="folder" webkitdirectory><p class="small">${words.drop[lang]}</p></div>
<h2>${words.logTitle[lang]}</h2><form method="get"><input type="hidden" name="lang" value="${lang}"><label for="log">${words.logAddress[lang]}</label><p class="small" id="log-hint">${words.logHint[lang]}</p>${error}
<input type="url" id="log" name="log" value="${asked}" aria-describedby="log-hint${wrong ? ' log-error' : ''}"><br><button type="submit">${words.logButton[lang]}</button></form>
<h2>${words.result[lang]}</h2><p data-outcome role="status" tabindex="-1"></p><ul></ul><p class="small">${words.limits[lang]}</p></main>
<script type="application/json" id="words">${said}</script><script>${raw(SCRIPT)}</script></body></html>`.toString()}\n`
}
