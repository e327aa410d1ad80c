import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { html, join, nothing, raw } from './html.ts'

describe('templates', () => {
  it('escape whatever is not markup already', () => {
    const name = `<script>"'&`
    assert.equal(
      html`<p title="${name}">${name}${html`<b>${name}</b>`}</p>`.toString(),
      '<p title="&lt;script&gt;&quot;&#39;&amp;">&lt;script&gt;&quot;&#39;&amp;<b>&lt;script&gt;&quot;&#39;&amp;</b></p>',
    )
  })

  it('print nothing for what is absent, and lists one after another', () => {
    assert.equal(html`${undefined}${null}${false}${true}${nothing}${0}${[1, ['a', raw('<br>')]]}`.toString(), '01a<br>')
  })

  it('put something between pieces, and only between', () => {
    assert.equal(join(['a', '<', 'b'], html`<br>`).toString(), 'a<br>&lt;<br>b')
    assert.equal(join([], ', ').toString(), '')
  })

  it('refuse what is not known yet', () => {
    // @ts-expect-error a promise cannot be shown
    assert.throws(() => html`${Promise.resolve('later')}`, /await before/)
  })

  it('refuse a text that was not said in a language', () => {
    // @ts-expect-error a Text must be said first
    assert.ok(html`${{ en: 'a', fr: 'b' }}`)
  })
})
