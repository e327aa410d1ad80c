import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readPdf } from '../../test/pdf.ts'
import { knownInstant } from '../core/calendar.ts'
import { FONTS, pdfOf } from './pdf.ts'

const madeAt = knownInstant('2026-01-14T09:00:00Z')
const source = `#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(font: (${FONTS.map((font) => `"${font}"`).join(', ')}), lang: "en")
= #data.title
#data.body

#block(width: 100%)[#set text(lang: "ar", dir: rtl); #data.arabic]

#text(lang: "ti", data.tigrinya)
#pagebreak()
= Second
`
const data = {
  title: 'Notice',
  body: 'He wrote #strong[this] and *that* and $x$',
  arabic: 'تغادر يوم ١٤ يناير ٢٠٢٦ رقم GB-4821',
  tigrinya: 'ሰላም ትግርኛ',
}

describe('a PDF', () => {
  it('has the words as they were written, in three scripts, whatever looks like markup in them', async () => {
    const { pages, bookmarks, title } = await readPdf(pdfOf({ source, data, madeAt }))
    assert.equal(title, 'Notice')
    assert.equal(pages.length, 2)
    const [first = ''] = pages
    assert.match(first, /He wrote #strong\[this\] and \*that\* and \$x\$/)
    for (const words of ['١٤', '٢٠٢٦', 'GB-4821', 'ትግርኛ']) assert.ok(first.includes(words), `${words} in ${first}`)
    assert.deepEqual(bookmarks, [
      { title: 'Notice', page: 1 },
      { title: 'Second', page: 2 },
    ])
  })
  it('is the same bytes from the same words, and others at another time', () => {
    const once = pdfOf({ source, data, madeAt })
    assert.deepEqual(pdfOf({ source, data, madeAt }), once)
    assert.notDeepEqual(pdfOf({ source, data, madeAt: knownInstant('2026-01-15T09:00:00Z') }), once)
  })
  it('places pages of documents handed in, and can read nothing else of the machine', async () => {
    const files = { 'one.pdf': pdfOf({ source, data, madeAt }) }
    const placing = '#set document(title: "All")\n#image("one.pdf", page: 2, alt: "a page")'
    const { pages } = await readPdf(pdfOf({ source: placing, data, madeAt, files, accessible: false }))
    assert.match(pages[0] ?? '', /Second/)
    assert.throws(() => pdfOf({ source: placing, data, madeAt, accessible: false }), /one\.pdf|not found/)
    assert.throws(() => pdfOf({ source: '#read("/etc/hostname")', data, madeAt }))
    assert.throws(() => pdfOf({ source: '#read("../etc/hostname")', data, madeAt }))
  })
})
