import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { forEachEngine } from '../../test/engines.ts'
import { goodFacts } from '../../test/good-case.ts'
import { openLite } from '../../test/lite.ts'
import { readPdf } from '../../test/pdf.ts'
import { systemClock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { migrate } from '../platform/migrate.ts'
import { caseFileField, caseFileSchema } from './case-file.ts'
import { asked, fullCase, holderOn, keep, madeAt, pdfOfPages, record, reference, t } from './fixture.ts'
import { type Bundle, makeBundle } from './make-view.ts'
import type { Asked } from './material-view.ts'

const squeezed = (text: string): string => text.replace(/\s+/g, ' ')

async function made(database: Database, change: Partial<Asked> = {}): Promise<Bundle> {
  const bundle = await makeBundle(holderOn(database), asked(change))
  assert.ok(!('problem' in bundle), JSON.stringify(bundle))
  return bundle
}
const opened = async (): Promise<Database> => {
  const database = await openLite()
  await migrate(database, systemClock)
  return database
}

describe('a bundle', () => {
  let database: Database
  let bundle: Bundle
  let pdf: Awaited<ReturnType<typeof readPdf>>
  before(async () => {
    database = await opened()
    await fullCase(database)
    bundle = await made(database)
    pdf = await readPdf(bundle.pdf.bytes)
  })
  after(() => database.close())

  it('has an index whose page numbers are those of its bookmarks, and its pages numbered', () => {
    const index = pdf.pages[1] ?? ''
    const [first, ...others] = pdf.bookmarks
    assert.deepEqual(first, { title: 'Index', page: 2 })
    assert.ok(others.length >= 20, `${others.length} bookmarks`)
    const lines = squeezed(index)
    let from = 0
    for (const { title, page } of others) {
      const at = lines.indexOf(title, from)
      assert.ok(at >= 0, `${title} is not in the index`)
      const [, number] = /^[ .]*(\d+)/.exec(lines.slice(at + title.length)) ?? []
      assert.equal(number, String(page), title)
      from = at + title.length
      assert.ok(squeezed(pdf.pages[page - 1] ?? '').includes(title), `${title} is not on page ${page}`)
    }
    assert.equal(bundle.pdf.pages, pdf.pages.length)
    for (const [at, words] of pdf.pages.entries()) {
      assert.match(squeezed(words), new RegExp(`page ${at + 1} of ${pdf.pages.length}`))
      assert.ok(words.includes(bundle.bundleReference), `page ${at + 1} does not say whose it is`)
    }
  })

  it('has every fact in its chronology, in the order in which they happened, with both times where they differ', () => {
    const from = pdf.bookmarks.find(({ title }) => title === '3 Chronology')?.page ?? 0
    const to = pdf.bookmarks.find(({ title }) => title.startsWith('4 '))?.page ?? 0
    const words = squeezed(pdf.pages.slice(from - 1, to - 1).join(' '))
    const shown = [...words.matchAll(/Fact (\d+) ·/g)].map(([, number]) => Number(number))
    assert.deepEqual(
      shown,
      bundle.file.document.facts.map(({ version }) => version),
    )
    assert.equal(shown.length, 18)
    assert.match(words, /15 September 2025 at 18:00 ?recorded 16 September 2025 at 09:20/)
    assert.equal(words.match(/recorded 1/g)?.length, 1)
  })

  it('gives each line of the gate its state, evidence, law and who can change it', () => {
    const words = squeezed(pdf.pages.slice(2, 5).join(' '))
    assert.match(words, /The gate is shut/)
    for (const { title } of bundle.file.document.gate.lines) assert.ok(words.includes(squeezed(title.en)), title.en)
    assert.match(words, /As written: “Order of Sheldon J”/)
    assert.match(words, /Can be changed by: Courts desk/)
    assert.match(words, /Law: Treaty, Art 4\(1\)\(c\)/)
  })

  it('says the hours on both clocks', () => {
    const page = pdf.bookmarks.find(({ title }) => title === '2 Hours that matter')?.page ?? 0
    const words = squeezed(pdf.pages[page - 1] ?? '')
    assert.match(
      words,
      /Departure ?17 September 2025 at 09:00 \(London time\) · 17 September 2025 at 10:00 \(Paris time\)/,
    )
    assert.match(
      words,
      /16 September 2025 at 23:00 \(London time\) · 17 September 2025 at 00:00 \(Paris time\) ?Sheldon J/,
    )
  })

  it('has the screening word for word, in its own scripts', () => {
    const page = pdf.bookmarks.find(({ title }) => title.startsWith('7 '))?.page ?? 0
    const words = pdf.pages[page - 1] ?? ''
    assert.ok(words.includes('ኣብ ትግራይ'), words)
    assert.match(words, /ليبيا/)
    assert.match(squeezed(words), /Interpreter 4471/)
  })

  it('places documents page by page, and a sheet with its reason for each that cannot be', () => {
    const titles = pdf.bookmarks.map(({ title }) => title).filter((title) => title.startsWith('11.'))
    assert.deepEqual(titles, [
      '11.1 Tesfay claim form.pdf',
      '11.2 scan.pdf',
      '11.3 letter.pdf',
      '11.4 sealed order.pdf',
    ])
    const pageOf = (title: string): number => pdf.bookmarks.find((one) => one.title === title)?.page ?? 0
    const order = pageOf('11.4 sealed order.pdf')
    const { documents } = bundle.file.document
    for (let n = 1; n <= 5; n++) {
      const words = squeezed(pdf.pages[order + n - 2] ?? '')
      assert.match(words, new RegExp(`Order sheet ${n}`))
      assert.ok(words.includes(`document 11.4, page ${n} of 5, SHA-256 ${documents[3]?.digest}`), words)
    }
    assert.match(pdf.pages[pageOf('11.2 scan.pdf') - 1] ?? '', /It cannot be read/)
    assert.match(pdf.pages[pageOf('11.3 letter.pdf') - 1] ?? '', /do something when opened/)
    assert.deepEqual(
      documents.map(({ pages, notPlaced, path }) => [pages, notPlaced, path]),
      [
        [2, null, 'documents/11.1-Tesfay-claim-form.pdf'],
        [null, 'unreadable', 'documents/11.2-scan.pdf'],
        [null, 'active-content', 'documents/11.3-letter.pdf.bin'],
        [5, null, 'documents/11.4-sealed-order.pdf'],
      ],
    )
    assert.equal(bundle.notPlaced, 2)
    assert.equal(bundle.originals.length, 4)
  })

  it('is the same bytes when made again at the same minute, and others in the other language', async () => {
    const again = await made(database)
    assert.deepEqual(again.pdf.bytes, bundle.pdf.bytes)
    assert.equal(again.file.text, bundle.file.text)
    const french = await readPdf((await made(database, { lang: 'fr' })).pdf.bytes)
    const words = squeezed(french.pages.join(' '))
    assert.match(words, /page 1 sur \d+/)
    assert.match(words, /Situation de la personne/)
    assert.match(words, /Le passage est fermé/)
    assert.match(words, /« Scars consistent with beating\. »/)
    assert.doesNotMatch(words, /Can be changed by|undefined|\[object/)
  })

  it('has a file for machines that fits its schema, and names the PDF by its digest', async () => {
    const { document } = bundle.file
    assert.deepEqual(caseFileField.parse(JSON.parse(bundle.file.text)), JSON.parse(bundle.file.text))
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bundle.pdf.bytes)).toString('hex')
    assert.equal(document.pdf.digest, digest)
    const message = document.messages[0]
    assert.deepEqual([message?.kind, message?.sequence, message?.receipt], ['readmission-request', 1, 'signed'])
    const schema = JSON.parse(readFileSync(new URL('../../docs/case.schema.json', import.meta.url), 'utf8'))
    assert.deepEqual(schema, JSON.parse(JSON.stringify(caseFileSchema())))
  })
})

describe('a bundle leaves out', () => {
  let database: Database
  before(async () => {
    database = await opened()
    await fullCase(database, 'TRX')
  })
  after(() => database.close())

  it('the name, wherever somebody wrote it, once a court ordered a cipher', async () => {
    const documents = /lorem|sheet/i
    for (const audience of ['court', 'lawyer', 'inspector'] as const) {
      const { pdf, file, originals } = await made(database, { audience, lang: 'fr' })
      const read = await readPdf(pdf.bytes)
      const ours = read.pages.filter((words) => !documents.test(words)).join(' ')
      const raw = Buffer.from(pdf.bytes).toString('latin1')
      const everything = [ours, read.title, JSON.stringify(read.bookmarks), file.text, raw, pdf.path, file.path]
      for (const text of [...everything, ...originals.map(({ path }) => path)])
        assert.doesNotMatch(text, /tesfay|robel/i)
      assert.match(ours, /TRX/)
      assert.match(file.text, /TRX will not be removed/)
    }
  })

  it('the name even from a bundle that looks back to before the order', async () => {
    const earlier = t('2025-09-15T12:00:00Z')
    const { file, pdf } = await made(database, { at: earlier, knownAt: earlier })
    assert.doesNotMatch(file.text, /tesfay|robel/i)
    assert.doesNotMatch((await readPdf(pdf.bytes)).pages.join(' '), /tesfay|robel/i)
  })

  it('what had not happened, and what was not known, by the minutes asked for', async () => {
    const versions = async (change: Partial<Asked>) =>
      (await made(database, change)).file.document.facts.map(({ version }) => version)
    const late = 11
    assert.ok((await versions({})).includes(late))
    const just = t('2025-09-16T08:20:00Z')
    assert.ok((await versions({ at: just, knownAt: just })).includes(late))
    const before = t('2025-09-16T08:19:59Z')
    assert.ok(!(await versions({ at: just, knownAt: before })).includes(late))
    assert.deepEqual(await versions({ at: t('2025-09-14T00:00:00Z'), knownAt: madeAt }), [1, 2, 3, 4, 5, 6, 7, 8, 9])
    const { documents, gate } = (await made(database, { at: before, knownAt: before })).file.document
    assert.deepEqual([documents.length, gate.at], [1, before])
  })

  it('health and what was answered for an inspector, who sees the log; the log for a court and a lawyer', async () => {
    const inspector = await made(database, { audience: 'inspector' })
    const words = squeezed((await readPdf(inspector.pdf.bytes)).pages.join(' '))
    assert.doesNotMatch(words + inspector.file.text, /Scars|Dr Osei|ليبيا|ትግራይ|torture/)
    assert.match(words, /A fact whose words are left out of this copy/)
    assert.match(words, /gb-courts \(case\)/)
    assert.equal(inspector.originals.length, 3, 'the document of the doctor is not in the pack')
    assert.equal(inspector.file.document.facts.length, 18)
    assert.equal('safeguards' in inspector.file.document.state, false)
    for (const audience of ['court', 'lawyer'] as const) {
      const other = await made(database, { audience })
      assert.equal(other.file.document.reads, null)
      assert.match(other.file.text, /Scars consistent/)
    }
  })

  it('an order that turned out to be about somebody else, save for the inspector', async () => {
    const base = await opened()
    const sealed = await keep(base, 'order.pdf', pdfOfPages(1))
    const at = '2025-09-16T19:00:00Z'
    const order = {
      type: 'order-received',
      id: 'O9',
      what: 'forbids-transfer',
      document: 'Order in the case of Amina Q',
      receivedAt: t(at),
      by: 'entered',
      file: sealed,
    } as const
    const read = { type: 'order-confirmed', id: 'O9', effect: 'other-person', reasons: 'It is about Amina Q.' } as const
    await record(
      base,
      goodFacts({
        and: [
          { at, event: order },
          { at, event: read },
        ],
      }),
    )
    for (const [audience, sees] of [
      ['court', false],
      ['lawyer', false],
      ['inspector', true],
    ] as const) {
      const { file, originals, pdf } = await made(base, { audience })
      assert.equal(/Amina Q/.test(file.text), sees, audience)
      assert.equal(/Amina Q/.test((await readPdf(pdf.bytes)).pages.join(' ')), sees, audience)
      assert.equal(originals.length, sees ? 1 : 0)
    }
    await base.close()
  })
})

describe('a bundle without documents', () => {
  it('is tagged for screen readers', async () => {
    const database = await opened()
    await record(database, goodFacts())
    const { pdf } = await made(database)
    assert.match(Buffer.from(pdf.bytes).toString('latin1'), /pdfuaid:part>1</)
    assert.match(squeezed((await readPdf(pdf.bytes)).pages.at(-1) ?? ''), /No document was handed in/)
    await database.close()
  })
})

describe('a bundle is refused', () => {
  it('where there is no case, and where there was none yet', async () => {
    const database = await opened()
    assert.deepEqual(await makeBundle(holderOn(database), asked()), { problem: 'no-case' })
    await record(database, goodFacts())
    const early = await makeBundle(holderOn(database), asked({ at: t('2025-08-13T07:59:59Z') }))
    assert.deepEqual(early, { problem: 'not-yet', opened: '2025-08-13T08:00:00Z' })
    assert.ok(!('problem' in (await makeBundle(holderOn(database), asked({ at: t('2025-08-13T08:00:00Z') })))))
    await database.close()
  })
})

describe('a long case', () => {
  forEachEngine((_, open) => {
    it('of 500 facts and 200 pages of documents is bundled in seconds', async (context) => {
      const database = await open()
      const sealed = await keep(database, 'long.pdf', pdfOfPages(200))
      const said = Array.from({ length: 490 }, (_, n) => ({
        at: `2025-09-${String(10 + (n % 6)).padStart(2, '0')}T10:${String(n % 60).padStart(2, '0')}:00Z`,
        event: {
          type: 'representations-received',
          from: 'Counsel',
          summary: `Letter ${n}. `.repeat(20),
          ...(n === 7 ? { file: sealed } : {}),
        } as const,
      }))
      await record(database, goodFacts({ and: said }))
      const began = performance.now()
      const { pdf, file } = await made(database)
      const seconds = (performance.now() - began) / 1000
      context.diagnostic(`${seconds.toFixed(1)} s, ${pdf.pages} pages, ${Math.round(pdf.bytes.length / 1024)} KB`)
      assert.equal(file.document.facts.length, 499)
      assert.ok(pdf.pages > 200)
      assert.ok(seconds < 20, `${seconds} seconds`)
      assert.equal(file.document.case, reference)
    })
  })
})
