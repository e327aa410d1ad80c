import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agreements } from '#src/agreements/all.ts'
import { forTests, importsOf, type Source, sourcesUnder } from './tidy.ts'

/**
 * The engine is held to data: what it knows of any one agreement it reads from it. Comments may cite the rule a function
 * carries out; code and words may not, or the second agreement would be told the law of the first.
 */

/** Data; and what shows or measures the software with one agreement, rather than running any. */
const outside = /^src\/(agreements|demonstration|simulation)\/|^src\/access\/demonstration\.ts$|^src\/bench(-\w+)?\.ts$/
/** Generated whole by `tools/govuk-types.ts`. */
const generated = ['src/web/govuk-options.ts']

const engine = sourcesUnder('src').filter(
  ({ path }) => !forTests(path) && !outside.test(path) && !generated.includes(path),
)

const example = 'an example of how it is written, for who wrote something else'
/** What may stand where, and why. As short as can be: each entry must still be needed, or the test says so. */
const allowed: readonly (readonly [path: string, name: RegExp, why: string])[] = [
  ['src/main.ts', /^(CAL-02|TR-40)$/, example],
  ['src/law/readings.ts', /^(CAL-02|OP-04)$/, example],
  ['src/platform/settings.ts', /^(CAL-02|OP-04)$/, example],
  ['src/replay/format.ts', /^(CAL-02|uk-france-2025)$/, example],
  ['src/replay/words.ts', /^(Europe\/)?(London|Paris)$/, example],
  ['src/core/calendar.ts', /^(London|Londres|Paris|Athens|Athènes)$/, 'what cities of time zones are called'],
  ['src/web/language.ts', /^(English|Français)$/, 'languages by their own names'],
  ['src/web/reader-languages.ts', /^(English|anglais)$/, 'in which language a page was written first'],
  ['src/scheme/holiday-words.ts', /^(English|anglais|French|français)$/, 'in which language a name is to be given'],
]

/** The text without comments, in the same lines; what stands in quotes stays, and is not taken for a comment. */
function uncommented(text: string): string {
  const pieces =
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*|(?<=[(,=:[!&|?{};\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g
  return text.replace(pieces, (piece) => (/^\/[/*]/.test(piece) ? piece.replace(/[^\n]/g, ' ') : piece))
}

const any = (words: Iterable<string>): string =>
  [...new Set(words)].map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')

/** The families of rules, such as `TR`, and the codes of parties and places, from the agreements themselves. */
const families = any(
  agreements.flatMap(({ provisions, readings }) =>
    [...Object.keys(provisions), ...Object.keys(readings)].map((id) => id.replace(/-.*$/, '')),
  ),
)
const codes = any(
  agreements.flatMap(({ returning, receiving, calendars }) => [
    returning.party,
    receiving.party,
    ...returning.places,
    ...receiving.places,
    ...Object.keys(calendars),
  ]),
)
const zones = any(agreements.flatMap(({ returning, receiving }) => [returning.zone, receiving.zone]))
const words = [
  'United Kingdom|Royaume-Uni|(?<!GOV\\.)UK|Great Britain|Britain|British|britanniques?|Home Office',
  'England|Angleterre|English|anglaise?s?|Scotland|Écosse|Wales|Northern Ireland|Irlande du Nord|London|Londres',
  'France|French|français(?:e?s?)|Français|Paris|Alsace|Calais|Dover|Douvres',
  'Türkiye|Turkey|Turkish|Turquie|turque?s?|Ankara|Greece|Greek|Grèce|grec(?:que)?s?|Athens|Athènes|Syrian?s?|syrien(?:ne)?s?',
  'European Union|Union européenne|Schengen',
].join('|')

const letter = '[\\p{L}\\p{N}_]'
const patterns: readonly RegExp[] = [
  new RegExp(`\\b(?:${families})-R?\\d{2}[a-z]?\\b`, 'g'),
  new RegExp(`(?<=['"\`])(?:${codes})(?=['"\`])`, 'g'),
  new RegExp(zones, 'g'),
  new RegExp(`(?<!${letter})(?:${words})(?!${letter})`, 'gu'),
  new RegExp(any(agreements.map(({ id }) => id)), 'g'),
]

type Hit = { readonly line: number; readonly name: string }

/** What a source names of one agreement or another, line by line. */
const hitsIn = (text: string): readonly Hit[] =>
  uncommented(text)
    .split('\n')
    .flatMap((line, at) =>
      patterns.flatMap((pattern) => [...line.matchAll(pattern)].map(([name]) => ({ line: at + 1, name }))),
    )

/** The same but for what is allowed, as `file:line: name`. */
const namesIn = ({ path, text }: Source): readonly string[] =>
  hitsIn(text)
    .filter(({ name }) => !allowed.some(([where, what]) => where === path && what.test(name)))
    .map(({ line, name }) => `${path}:${line}: ${name}`)

describe('the engine', () => {
  it('names no rule, no party and no country: it has them from the agreement', () => {
    assert.ok(engine.length > 150, `only ${engine.length} files were looked at`)
    assert.deepEqual(engine.flatMap(namesIn), [])
  })

  it('meets an agreement only where the program is put together', () => {
    const importing = (found: RegExp) =>
      engine.filter((source) => importsOf(source).some(({ from }) => found.test(from))).map(({ path }) => path)
    assert.deepEqual(importing(/^src\/agreements\/(?!all\.ts$)/), [])
    const wiring = ['src/cli/options.ts', 'src/replay/run.ts', 'src/serve.ts']
    assert.deepEqual(importing(/^src\/agreements\/all\.ts$/).toSorted(), wiring)
  })

  it('has an exception only where it is needed', () => {
    for (const [path, what, why] of allowed) {
      const source = engine.find((one) => one.path === path)
      assert.ok(
        hitsIn(source?.text ?? '').some(({ name }) => what.test(name)),
        `${path} needs no longer: ${why}`,
      )
    }
  })
})

describe('the search for names', () => {
  const seen = (text: string) => namesIn({ path: 'src/a/b.ts', text }).map((found) => found.replace(/^.*: /, ''))

  it('sees a rule, a party, a place, a time zone, a country, an agreement', () => {
    assert.deepEqual(seen("const rule = 'TR-40'"), ['TR-40'])
    assert.deepEqual(seen("due(agreement, 'INAD-07/community')"), ['INAD-07'])
    assert.deepEqual(seen('if (party === "GB" || party === \'FR\') go()'), ['GB', 'FR'])
    assert.deepEqual(seen("place: 'GB-ENG', zone: 'Europe/London'"), ['GB-ENG', 'Europe/London', 'London'])
    assert.deepEqual(seen('html`<p>Return to France, la Grèce</p>`'), ['France', 'Grèce'])
    assert.deepEqual(seen("import { a } from '../agreements/uk-france-2025/agreement.ts'"), ['uk-france-2025'])
    assert.deepEqual(seen('/* TR-40 */ const a = `https://gov.example/UK` // TR-41'), ['UK'])
  })

  it('takes no comment, no language code and no design system for one', () => {
    assert.deepEqual(seen("// France (TR-40)\n/** TR-41 in 'GB' */\nconst lang = 'fr'\nconst look = 'GOV.UK'"), [])
    assert.deepEqual(seen("const hash = 'SHA-256'\nconst comparison = 'frank'"), [])
  })
})
