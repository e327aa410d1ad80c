import assert from 'node:assert/strict'
import { it } from 'node:test'
import canonicalize from 'canonicalize'
import { forEachEngine } from '../../test/engines.ts'
import { begins, forge, hex, two } from './fixture.ts'

forEachEngine((_, open) => {
  /** An entry of the other log, written as it must be but for what is replaced. */
  const written = (entry: object, [from, to]: readonly [string, string] = ['', '']): string =>
    canonicalize({ agreement: 'one', party: 'YY', version: 1, ...entry })?.replace(from, () => to) ?? ''
  const anchored = { kind: 'journal-anchored', facts: 3, root: hex('a') }
  const putBack = { kind: 'record-put-back', at: begins, entries: 1, facts: 3e9, anchored: Number.MAX_SAFE_INTEGER }
  const long = Array.from({ length: 2500 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))).join('')
  const cases = {
    'a mark of its byte order before it': [`\ufeff${written(anchored)}`, 'unknown'],
    'a name that stands twice, once with what no database holds': [
      written(anchored, ['"facts":3', '"facts":"\\u0000","facts":3']),
      'unknown',
    ],
    'a number written in another way': [written(putBack, ['3000000000', '3000000000.0']), 'unknown'],
    'half a sign': [written(anchored, ['"facts":3', '"facts":"\\ud800","facts":3']), 'unknown'],
    'numbers as large as numbers are': [written(putBack), 'record-put-back'],
    'a key that no index holds': [written({ kind: 'key-added', use: 'sig', key: long }), 'unknown'],
  } as const
  for (const [name, [entry, kind]] of Object.entries(cases))
    it(`an entry of the other log stops nothing: ${name}`, async () => {
      const { there, here, round } = await two(open)
      await forge(there, 'YY', entry)
      assert.equal(await round(), null)
      assert.deepEqual(await here.query('select kind from followed_entries'), [{ kind }])
    })
})
