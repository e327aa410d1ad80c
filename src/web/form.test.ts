import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Hono } from 'hono'
import { z } from 'zod'
import { errorsOf } from './errors.ts'
import * as fields from './fields.ts'
import { errorSummary, type Form, idOf, many, one, postForm, readForm, readPostedForm } from './form.ts'
import { html } from './html.ts'

const words = (en: string, fr = en) => ({ en, fr })
const blank: Form = { lang: 'en', values: {}, errors: [] }
const options = [
  { value: 'a', text: words('First', 'Premier') },
  { value: 'or', text: words('or', 'ou'), divider: true },
  { value: 'b', text: words('Second', 'Deuxième') },
]

/** One field of each kind, as a page would have them. */
const every = (form: Form) =>
  html`
${fields.textField(form, { name: 'name', label: words('Name', 'Nom') })}
${fields.textArea(form, { name: 'story', label: words('Story', 'Récit'), optional: true })}
${fields.selectField(form, {
  name: 'country',
  label: words('Country', 'Pays'),
  options: [
    { value: 'FRA', text: 'France' },
    { value: 'GBR', text: 'UK' },
  ],
})}
${fields.radioField(form, { name: 'kind', label: words('Kind', 'Type'), options })}
${fields.checkboxField(form, { name: 'needs', label: words('Needs', 'Besoins'), options })}
${fields.dateField(form, { name: 'arrived', label: words('Date of arrival', 'Date d’arrivée') })}
${fields.timeField(form, { name: 'at', label: words('Time', 'Heure') })}
${fields.fileField(form, { name: 'paper', label: words('Paper', 'Document') })}`.toString()

const names = ['name', 'story', 'country', 'kind', 'needs', 'arrived', 'arrived-month', 'arrived-day', 'at', 'paper']

describe('a form that comes back with errors', () => {
  const values = {
    name: '  "O\'Neil" <b>',
    story: '\nfirst\n  second ',
    country: 'GBR',
    kind: 'b',
    needs: ['a', 'b'],
    'arrived-day': '31',
    'arrived-month': 'feb',
    'arrived-year': '26',
    at: '25:00',
  }
  const errors = names.map((field) => ({ field, message: words(`mend ${field}`, `à corriger : ${field}`) }))

  it('shows everything as it was entered, letter for letter', () => {
    const shown = every({ lang: 'en', values, errors })
    assert.ok(shown.includes('value="  &quot;O&#39;Neil&quot; &lt;b&gt;"'))
    // A browser drops the first line break of a text area: two stand for one.
    assert.ok(shown.includes('>\n\nfirst\n  second </textarea>'))
    assert.match(shown, /<option value="GBR" selected>/)
    assert.match(shown, /id="kind-3" name="kind" type="radio" value="b" checked/)
    assert.equal(shown.match(/name="needs" type="checkbox" value="\w" checked/g)?.length, 2)
    for (const value of ['31', 'feb', '26', '25:00']) assert.ok(shown.includes(`value="${value}"`), value)
  })

  it('shows what was emptied as empty, not what stood there before', () => {
    const form: Form = { ...blank, values: { name: '', other: 'x' } }
    assert.doesNotMatch(fields.textField(form, { name: 'name', label: 'Name', value: 'old' }).toString(), /old/)
    assert.match(fields.textField(blank, { name: 'name', label: 'Name', value: 'old' }).toString(), /value="old"/)
    const boxes = { name: 'needs', label: 'Needs', options, value: ['a'] }
    assert.doesNotMatch(fields.checkboxField(form, boxes).toString(), /checked/)
    assert.match(fields.checkboxField(blank, boxes).toString(), /value="a" checked/)
  })

  it('links each error to an input that is there, a date’s to its day unless a part is named', () => {
    const shown = every({ lang: 'en', values, errors })
    const ids = new Set([...shown.matchAll(/<(?:input|textarea|select)[^>]* id="([^"]+)"/g)].map(([, id]) => id))
    const links = [
      ...errorSummary('en', errors)
        .toString()
        .matchAll(/href="#([^"]+)"/g),
    ].map(([, id]) => id)
    assert.equal(links.length, names.length)
    for (const link of links) assert.ok(ids.has(link), `nothing has the id ${link}`)
    assert.match(shown, /id="arrived" name="arrived-day"/)
    assert.equal(idOf('arrived'), idOf('arrived-day'))
    assert.equal(idOf('children.0.name'), 'children-0-name')
  })

  it('uses no id twice', () => {
    const ids = [...every({ lang: 'en', values, errors }).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assert.deepEqual([...new Set(ids)], ids)
  })

  it('says each error beside its field, in the reader’s language', () => {
    const shown = every({ lang: 'fr', values, errors })
    for (const field of names) assert.ok(shown.includes(`à corriger : ${field}`), field)
    assert.match(shown, /Erreur/)
    assert.match(shown, /Jour[\s\S]*Mois[\s\S]*Année/)
    assert.match(shown, /\(facultatif\)/)
    assert.doesNotMatch(shown, /Error:|Day|Month|Year|optional\b/)
  })

  it('marks only the part of a date that is wrong', () => {
    const form = { ...blank, errors: [{ field: 'arrived-year', message: words('year') }] }
    const shown = fields.dateField(form, { name: 'arrived', label: 'Arrived' }).toString()
    assert.match(shown, /class="[^"]*govuk-input--error[^"]*" id="arrived-year"/)
    assert.equal(shown.match(/govuk-input--error/g)?.length, 1)
  })

  it('has no summary without errors', () => {
    assert.equal(errorSummary('en', []).toString(), '')
  })
})

describe('a form as posted', () => {
  const app = new Hono()
    .post('/', async (c) => c.json({ ...(await readForm(c)) }))
    .post('/files', async (c) => {
      const { values, files } = await readPostedForm(c)
      const sizes = Object.entries(files).map(([name, all]) => [name, all.map(({ bytes }) => bytes.length)])
      return c.json({ values, files: Object.fromEntries(sizes) })
    })

  it('is read with its repeated fields, line ends made one kind', async () => {
    const body = new URLSearchParams([
      ['name', ' Ali '],
      ['needs', 'a'],
      ['needs', 'b'],
      ['story', 'a\r\nb'],
      ['__proto__', 'x'],
    ])
    const text = await (await app.request('/', { method: 'POST', body })).text()
    const read = JSON.parse(text)
    assert.equal(read.name, ' Ali ')
    assert.deepEqual(read.needs, ['a', 'b'])
    assert.equal(read.story, 'a\nb')
    assert.equal(one({ name: ' Ali ' }, 'name'), 'Ali')
    assert.deepEqual([one({}, 'name'), many({}, 'x'), many({ x: 'a' }, 'x')], ['', [], ['a']])
  })

  it('keeps files apart from words, and leaves out an empty file input', async () => {
    const body = new FormData()
    body.set('name', 'Ali')
    body.set('paper', new File(['four'], 'paper.pdf'))
    body.set('photo', new File([], ''))
    const read = await (await app.request('/files', { method: 'POST', body })).json()
    assert.deepEqual(read.files, { paper: [4] })
    assert.equal(read.values.name, 'Ali')
    assert.equal('paper' in read.values, false)
  })

  it('holds no more of a document than may be kept, and still reads what was written after it', async () => {
    const part = new Uint8Array(1024 * 1024)
    const edge = 'edge'
    const head = `--${edge}\r\nContent-Disposition: form-data; name="paper"; filename="big.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-`
    const tail = `\r\n--${edge}\r\nContent-Disposition: form-data; name="name"\r\n\r\nAli\r\n--${edge}--\r\n`
    let left = 60
    const body = new ReadableStream<Uint8Array>({
      pull(stream) {
        if (left === 60) stream.enqueue(Buffer.from(head))
        if (left-- > 0) return stream.enqueue(part)
        stream.enqueue(Buffer.from(tail))
        stream.close()
      },
    })
    const big = new Hono().post('/', async (c) => {
      const { values, files } = await readPostedForm(c)
      return c.json({ values, papers: files.paper?.map(({ name, bytes, tooLarge }) => [name, bytes.length, tooLarge]) })
    })
    const headers = { 'content-type': `multipart/form-data; boundary=${edge}` }
    const sent: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' }
    const read = await (await big.request('/', sent)).json()
    assert.deepEqual(read, { values: { name: 'Ali' }, papers: [['big.pdf', 20 * 1024 * 1024, true]] })
  })

  it('with more text than anybody writes, or cut off, is refused whole', async () => {
    const status = async (body: BodyInit, type?: string) =>
      (
        await app.request('/', {
          method: 'POST',
          body,
          ...(type === undefined ? {} : { headers: { 'content-type': type } }),
        })
      ).status
    assert.equal(await status(new URLSearchParams({ name: 'x'.repeat(2 * 1024 * 1024) })), 413)
    assert.equal(
      await status('--e\r\nContent-Disposition: form-data; name="n"\r\n\r\nAl', 'multipart/form-data; boundary=e'),
      400,
    )
    assert.equal(await status('anything', 'multipart/form-data'), 400)
    assert.equal(await status(new URLSearchParams({ name: 'Ali' })), 200, 'the control')
  })

  it('carries its key, so that sending it twice is one command', () => {
    const form = postForm('fr', { action: '/x?a=1&b=2', idempotencyKey: '"k"', body: 'text', cancel: { href: '/' } })
    assert.match(form.toString(), /<form class="app-form" method="post" action="\/x\?a=1&amp;b=2" novalidate>/)
    assert.match(form.toString(), /<input type="hidden" name="idempotencyKey" value="&quot;k&quot;">/)
    assert.match(form.toString(), /Enregistrer[\s\S]*Annuler/)
    assert.doesNotMatch(form.toString(), /multipart/)
  })
})

describe('what a check found, said to the person', () => {
  const labels = {
    name: words('Name', 'Nom'),
    age: words('Age', 'Âge'),
    kind: words('Kind', 'Type'),
    mail: words('Email'),
  }
  const schema = z.object({
    mail: z.email(),
    name: z.string().trim().min(1).max(5),
    age: z.coerce.number().min(18),
    kind: z.enum(['a', 'b']),
  })
  const said = (input: unknown, lang: 'en' | 'fr' = 'en') => {
    const found = schema.safeParse(input)
    return found.success ? [] : errorsOf(found.error.issues, labels).map((error) => [error.field, error.message[lang]])
  }

  it('names the field by its label and the remedy, in the order of the form', () => {
    assert.deepEqual(said({ age: '17', kind: 'c', mail: 'x', name: '' }), [
      ['name', 'Name: enter an answer'],
      ['age', 'Age: must be 18 or more'],
      ['kind', 'Kind: choose one of the answers'],
      ['mail', 'Email: write an email address such as name@example.org'],
    ])
    assert.deepEqual(said({ age: '18', kind: 'a', mail: 'a@b.org', name: 'toolong' }, 'fr'), [
      ['name', 'Nom : au plus 5 caractères'],
    ])
    assert.deepEqual(said({ age: 'x', kind: 'a', mail: 'a@b.org', name: 'abc' }), [
      ['age', 'Age: write a number in figures'],
    ])
    assert.deepEqual(said({ age: 19, kind: 'a', mail: 'a@b.org' }), [['name', 'Name: enter an answer']])
    assert.deepEqual(said({ age: 19, kind: 'a', mail: 'a@b.org', name: 'abcde' }), [])
  })

  it('lets a check of our own speak for itself', () => {
    const text = { en: 'The seat is taken: choose another.', fr: 'La place est prise : choisissez-en une autre.' }
    const own = z.object({ name: z.string().refine(() => false, { params: { text } }) }).safeParse({ name: 'x' })
    assert.ok(!own.success)
    assert.deepEqual(errorsOf(own.error.issues, labels), [{ field: 'name', message: text }])
  })
})
