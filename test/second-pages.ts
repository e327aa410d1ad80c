import assert from 'node:assert/strict'
import { demonstrationUsersOf } from '#src/access/demonstration.ts'
import { euTurkiye2016 } from '#src/agreements/eu-turkiye-2016/agreement.ts'
import { ukFrance2025 } from '#src/agreements/uk-france-2025/agreement.ts'
import { appOf } from '#src/app.ts'
import { entryKinds } from '#src/committee/events.ts'
import type { Node } from '#src/node.ts'
import { reversalCodes } from '#src/parity/events.ts'
import { kindsOf } from '#src/participants/state.ts'

/** Every page of the second agreement's desks, and what may not be on any: for `second-agreement.test.ts`. */
const people = demonstrationUsersOf(euTurkiye2016)

/** A page as text: without its markup, and without the choices of a list (every country of the world is one). */
const plain = (markup: string): string =>
  markup
    .replace(/<(script|style|option)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const cookies = new Map<string, string>()
async function fetched(node: Node, who: string, path: string): Promise<Response> {
  const app = appOf(node)
  const known = cookies.get(who)
  if (known !== undefined) return app.request(path, { headers: { cookie: known } })
  const entered = await app.request('http://localhost/sign-in', {
    method: 'POST',
    headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ user: who, to: '/' }).toString(),
  })
  assert.equal(entered.status, 303, `${who} cannot sign in`)
  cookies.set(who, (entered.headers.get('set-cookie') ?? '').replace(/;.*$/, ''))
  return fetched(node, who, path)
}
/** A page as somebody signed in reads it. */
export const textOf = async (node: Node, who: string, path: string): Promise<string> =>
  plain(await (await fetched(node, who, path)).text())

/** The families of rules of the first agreement that the second does not have: `TR-40` cited here is another law’s. */
const foreignRules = [...new Set(Object.keys(ukFrance2025.provisions).map((id) => id.replace(/-.*$/, '')))]
  .filter((family) => !Object.keys(euTurkiye2016.provisions).some((id) => id.startsWith(`${family}-`)))
  .join('|')
const wrong: readonly (readonly [string, RegExp])[] = [
  // Two braces are what a lawyer writes in the text of a letter; pages on which it is edited show them.
  ['a placeholder', /(?<!\{)\{[a-zA-Z]+\}(?!\})/],
  ['a value that is none', /\bundefined\b|\[object |\bNaN\b|\bInvalid Date\b/],
  [
    'another agreement',
    /United Kingdom|Royaume-Uni|\bUK\b|Home Office|\bFrance\b|\bLondon\b|\bLondres\b|\bParis\b|britanni/i,
  ],
  ['a law of another agreement', new RegExp(`\\b(?:${foreignRules})-R?\\d{2}|80C|\\bs 10A\\b`)],
]

/** What a form may offer under each name; anything else on it is another agreement’s. */
const offered: Readonly<Record<string, readonly string[]>> = {
  template: Object.keys(euTurkiye2016.letters),
  ground: [...Object.keys(euTurkiye2016.grounds), 'none'],
  place: [...euTurkiye2016.returning.places],
  jurisdiction: [...euTurkiye2016.returning.places],
  // Of barriers; of those outside whom an agreement without courts and safeguards lets in; of the committee's log.
  kind: [...Object.keys(euTurkiye2016.barriers), ...kindsOf(euTurkiye2016), ...entryKinds],
  concern: Object.keys(euTurkiye2016.barriers),
  code: [
    ...euTurkiye2016.answers.map(({ code }) => code),
    'withdrawn',
    'not-in-scope',
    'released',
    'out-of-time',
  ].concat(['claim-to-be-considered', 'refused', 'operational', 'mistake'], reversalCodes, ['lost', 'stolen']),
}
/** Forms for what this agreement has no rule about: nobody is asked to fill them. */
const absent = /\/do\/(claim-human-rights|confirm-no-human-rights-claim|decide-human-rights-claim|close-promise)\b/

function faults(markup: string): readonly string[] {
  const text = plain(markup)
  const found = wrong.flatMap(([what, pattern]) => {
    const hit = pattern.exec(text)
    return hit === null ? [] : [`${what}: …${text.slice(Math.max(0, hit.index - 60), hit.index + 60)}…`]
  })
  for (const [input] of markup.matchAll(/<input [^>]*type="(?:radio|checkbox)"[^>]*>/g)) {
    const [, name = ''] = /name="([^"]*)"/.exec(input) ?? []
    const [, value = ''] = /value="([^"]*)"/.exec(input) ?? []
    if (offered[name]?.includes(value) === false) found.push(`the form offers ${name}=${value}`)
  }
  const [link] = absent.exec(markup) ?? []
  return link === undefined ? found : [...found, `it leads to ${link}`]
}

const linksIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/<a [^>]*href="([^"#]+)/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => href.startsWith('/') && !href.startsWith('//') && !href.startsWith('/live/'))

/** Without the language, which the caller chooses. */
const page = (href: string): string => {
  const url = new URL(href, 'http://localhost')
  url.searchParams.delete('lang')
  return url.pathname + url.search
}
/** Pages that are the same whoever asks: one visit is enough. */
const forEverybody = /^\/(law|public|portal|admissions|scheme|exchange)\b/

/** For each side and language; the law and what is public are visited once, the rest by everybody. */
export const MOST_PAGES = 1500
export type Visit = { readonly pages: number; readonly problems: readonly string[] }

/** Follows every link from the first page, as everybody of one side in turn, in one language. */
export async function crawled(node: Node, lang: 'en' | 'fr'): Promise<Visit> {
  const problems: string[] = []
  const everywhere = new Set<string>()
  let pages = 0
  for (const { id } of people.filter(({ party }) => party === node.desk.party)) {
    const seen = new Set(['/', '/public', '/public/law', '/portal', '/admissions'])
    const queue = [...seen].filter((path) => !everywhere.has(path) || !forEverybody.test(path))
    while (queue.length > 0 && pages < MOST_PAGES) {
      const path = queue.shift() ?? '/'
      everywhere.add(path)
      pages += 1
      const answer = await fetched(node, id, `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
      const markup = await answer.text()
      // Nobody applies to be admitted here, and the page says so.
      const none = /^\/(portal|admissions)\b/.test(path)
      if (answer.status !== (none ? 404 : 200)) problems.push(`${id} ${path}: ${answer.status}`)
      if (answer.headers.get('content-type')?.startsWith('text/html'))
        problems.push(...faults(markup).map((fault) => `${id} ${lang} ${path}: ${fault}`))
      for (const next of linksIn(markup).map(page)) {
        if (seen.has(next) || (everywhere.has(next) && forEverybody.test(next))) continue
        seen.add(next)
        queue.push(next)
      }
    }
  }
  return { pages, problems }
}
