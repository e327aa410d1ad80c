import { audienceNames, isAudience, matterNames } from '../bundle/audience.ts'
import { type Telling, tellingIn } from '../bundle/material-view.ts'
import type { Instant, Language, Text } from '../core/brand.ts'
import { kindName } from '../exchange/kind-words.ts'
import { kindWords } from '../transparency/page-words.ts'
import { type Html, html, raw } from '../web/html.ts'
import { languageName } from '../web/spoken.ts'
import type { PageOf } from './make-view.ts'
import { filedAs, words } from './words.ts'

/**
 * The page of a proof pack: opens from disk, with no script and no request, in both languages, and prints. Everything on it
 * comes from the files beside it.
 */
export const packPage = (pack: PageOf): string =>
  `<!DOCTYPE html>\n${html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.title.en} ${pack.about.case} · ${words.title.fr}</title><style>${raw(STYLE)}</style></head><body>
${side(pack, 'en')}${side(pack, 'fr')}</body></html>`.toString()}\n`

const STYLE = `
:root{color-scheme:light}
body{font:16px/1.5 system-ui,sans-serif;color:#0b0c0c;background:#fff;max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.8rem;margin:.5rem 0}h2{font-size:1.3rem;margin:2rem 0 .5rem;border-bottom:2px solid #b1b4b6}
a{color:#1d5a96}a:focus-visible{outline:3px solid #fd0;outline-offset:2px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
ol{padding-left:2.5rem}li{margin:0 0 .75rem;break-inside:avoid}
.told{white-space:pre-line;overflow-wrap:anywhere}.small{font-size:.875rem;color:#505a5f}.good{color:#00562f}.warn{color:#6b3a00}
code{font:.875rem/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #b1b4b6}
.note{border-left:5px solid #b1b4b6;padding:.25rem 1rem}
section+section{margin-top:4rem}
@media(max-width:40rem){dl{display:block}dd{margin:0 0 .5rem}}
body:has(#fr:target) #en,body:not(:has(#fr:target)) #fr{display:none}
@media print{body{max-width:none;font-size:11pt;padding:0}.swap{display:none}}
`

/** What one side of the page is written with: the words of its language, with the file at hand as it is called there. */
type Side = Telling & { readonly lang: Language; readonly at: (text: Text) => string }

function side(pack: PageOf, lang: Language): Html {
  const { about, holder, kind } = pack
  const { platform, zone, roleName } = holder
  const { this: thisFile, the } = filedAs[kind]
  const at = (text: Text): string => text[lang].replace('{this}', thisFile[lang]).replace('{the}', the[lang])
  const on: Side = { ...tellingIn({ lang, agreement: platform.agreement, zone, roleName }), lang, at }
  const other = lang === 'en' ? 'fr' : 'en'
  const limits = words.limitsSay[lang].map((one) => at({ en: one, fr: one }).replace('{n}', String(pack.journal.count)))
  return html`<section id="${lang}" lang="${lang}"><p class="swap"><a href="#${other}" lang="${other}" hreflang="${other}">${languageName(other, other)}</a></p>
<p class="small">${platform.agreement.title[lang]}</p><h1>${words.title[lang]} ${about.case}</h1><p>${at(words.lead)}</p>
${about.demonstration && html`<p class="note">${words.demonstration[lang]}</p>`}${summary(pack, on)}
<h2>${words.chronology[lang]}</h2>${chronology(pack, on)}
<h2>${words.messages[lang]}</h2>${signatures(pack, on)}
<h2>${words.log[lang]}</h2>${logged(pack, on)}
<h2>${words.check[lang]}</h2><p>${words.checkProgram[lang]}</p><p><code>./paripassu verify pack ${about.case}-proof</code></p><p>${words.checkPage[lang]}</p><p>${words.checkKeys[lang]}</p>
<h2>${words.limits[lang]}</h2><ul>${limits.map((one) => html`<li>${one}</li>`)}</ul></section>`
}

function summary({ about, kind, holder, told }: PageOf, { lang, clocks }: Side): Html {
  const left = told.leftOut.map((matter) => matterNames[matter][lang])
  const { returning, receiving } = holder.platform.agreement
  const keeper = [returning, receiving].find(({ party }) => party === about.party)
  const rows: readonly (readonly [string, string])[] = [
    [filedAs[kind].name[lang], about.case],
    ...(about.shared === about.case ? [] : [[words.shared[lang], about.shared] as const]),
    [words.keptBy[lang], keeper?.name[lang] ?? about.party],
    [words.agreement[lang], about.agreement],
    [words.madeFor[lang], isAudience(about.audience) ? audienceNames[about.audience][lang] : about.audience],
    [words.leftOut[lang], left.length === 0 ? words.nothing[lang] : left.join(lang === 'fr' ? '\u00a0; ' : '; ')],
    [words.madeAt[lang], `${clocks(about.madeAt as Instant)}, ${words.madeBy[lang]} ${about.madeBy}`],
  ]
  return html`<dl>${rows.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`
}

function chronology({ journal, told }: PageOf, { lang }: Side): Html {
  const leaves = new Map(journal.leaves.map((leaf) => [leaf.version, leaf]))
  const items = told.said[lang].map(({ version, when = [], title, body = [], meta = [] }) => {
    const leaf = leaves.get(version)
    const [tone, says] =
      leaf?.proof == null
        ? (['warn', words.notYet] as const)
        : leaf.fact === null
          ? (['warn', words.hidden] as const)
          : (['good', words.proved] as const)
    const proof = says[lang].replace('{n}', String(leaf?.index ?? ''))
    return html`<li value="${version}"><strong>${title}</strong><br>${when.join(' · ')}${body.map((one) => html`<br><span class="told" dir="auto">${one}</span>`)}<br><span class="small">${meta.join(' · ')}</span><br><span class="small ${tone}">${proof}</span></li>`
  })
  return html`<ol>${items}</ol>`
}

function signatures({ messages, about }: PageOf, { lang, when, at }: Side): Html {
  if (messages.length === 0) return html`<p>${at(words.noMessages)}</p>`
  const rows = messages.map(
    ({ direction, sequence, kind, at: told, receipt, encrypted, path }) =>
      html`<tr><td>${sequence}</td><td>${kindName(kind)[lang]}${encrypted && html`<br><span class="small">${words.encrypted[lang]}</span>`}<br><a class="small" href="${path}">${path}</a></td><td>${direction === 'sent' ? about.party : about.other}</td><td>${when(told as Instant)}</td><td>${receipt === null ? words.none[lang] : html`<a href="${receipt}">${words.signed[lang]}</a>`}</td></tr>`,
  )
  const heads = [words.number, words.message, words.signedBy, words.when, words.receipt]
  return html`<p>${words.messagesSay[lang]}</p><div class="scroll" tabindex="0" role="region" aria-label="${words.messages[lang]}"><table><thead><tr>${heads.map((one) => html`<th scope="col">${one[lang]}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`
}

function logged({ log }: PageOf, { lang, at }: Side): Html {
  if (log === null) return html`<p>${words.noLog[lang]}</p>`
  const items = log.entries.map(({ index, entry }) => {
    const { kind } = JSON.parse(entry)
    return html`<li value="${index}">${kindWords[String(kind)]?.[lang] ?? String(kind)}<br><code>${entry.length > 400 ? `${entry.slice(0, 400)}…` : entry}</code></li>`
  })
  return html`<p>${at(words.logSays).replace('{origin}', log.origin)}</p><p>${(log.witnessed === null ? words.notWitnessed : words.witnessed)[lang]}</p><ol>${items}</ol>`
}
