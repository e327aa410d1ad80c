import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readPdf } from '../../test/pdf.ts'
import { caseFileField } from '../bundle/case-file.ts'
import { fullCase, madeAt, reference } from '../bundle/fixture.ts'
import { standingClock } from '../platform/clock.ts'
import { openEmbedded } from '../platform/database.ts'
import { migrate } from '../platform/migrate.ts'
import { exportCommand } from './export.ts'
import { json as asJson, run as asTerminal } from './fixture.ts'

describe('export case', () => {
  const root = mkdtempSync(join(tmpdir(), 'paripassu-export-'))
  const database = join(root, 'gb', 'database')
  before(async () => {
    const opened = await openEmbedded(database)
    await migrate(opened, standingClock(madeAt))
    await fullCase(opened, 'TRX')
    await opened.close()
  })
  after(() => rmSync(root, { recursive: true, force: true }))
  const json = (args: readonly string[]) => asJson(exportCommand, ['case', ...args, '--data', root], madeAt)
  const names = (folder: string) => readdirSync(folder).toSorted()
  const three = ['documents', `${reference}-bundle.pdf`, `${reference}-case.json`].toSorted()

  it('writes the PDF, the file for machines and the documents as they came, and says the digest of each', async () => {
    const out = join(root, 'out')
    const { code, document } = await json([reference.toLowerCase(), '--out', out])
    assert.deepEqual([code, document.outcome, document.case, document.notPlaced], [0, 'written', reference, 2])
    assert.deepEqual(names(out), three)
    assert.equal(names(join(out, 'documents')).length, 4)
    assert.ok(Array.isArray(document.files))
    for (const { path, digest } of document.files)
      assert.equal(createHash('sha256').update(readFileSync(path)).digest('hex'), digest)
    const file = caseFileField.parse(JSON.parse(readFileSync(join(out, `${reference}-case.json`), 'utf8')))
    assert.equal(file.pdf.digest, document.files.find(({ path }) => path.endsWith('-bundle.pdf')).digest)
    for (const one of file.documents)
      assert.equal(
        createHash('sha256')
          .update(readFileSync(join(out, one.path ?? '')))
          .digest('hex'),
        one.digest,
      )
    assert.deepEqual(names(root), ['gb', 'out'], 'nothing else is left')
  })

  it('writes the look down before anything leaves', async () => {
    const opened = await openEmbedded(database)
    const rows = await opened.query("select what from reads where actor = 'command-line'")
    await opened.close()
    assert.deepEqual(
      rows.map(({ what }) => what),
      ['bundle court'],
    )
  })

  it('overwrites nothing unless told to, and then all of it', async () => {
    const out = join(root, 'kept')
    mkdirSync(out)
    writeFileSync(join(out, `${reference}-case.json`), 'mine')
    writeFileSync(join(out, 'other.txt'), 'mine too')
    const { code, document } = await json([reference, '--out', out])
    assert.deepEqual([code, document.code, document.field], [2, 'already-there', 'out'])
    assert.deepEqual(names(out), [`${reference}-case.json`, 'other.txt'])
    assert.equal(readFileSync(join(out, `${reference}-case.json`), 'utf8'), 'mine')
    assert.equal((await json([reference, '--out', out, '--force'])).code, 0)
    assert.deepEqual(names(out), [...three, 'other.txt'].toSorted())
    assert.notEqual(readFileSync(join(out, `${reference}-case.json`), 'utf8'), 'mine')
    assert.equal(readFileSync(join(out, 'other.txt'), 'utf8'), 'mine too')
  })

  it('writes one file where one is named, in the language and for whom it is asked', async () => {
    const out = join(root, 'one', 'night.pdf')
    const { code, document } = await json([reference, '--out', out, '--for', 'lawyer', '--language', 'fr'])
    assert.equal(code, 0, JSON.stringify(document))
    assert.deepEqual(names(join(root, 'one')), ['night.pdf'])
    const { pages } = await readPdf(readFileSync(out))
    assert.match(pages[0]?.replace(/\s+/g, ' ') ?? '', /L’avocat de la personne/)
    assert.doesNotMatch(pages[0] ?? '', /tesfay|robel/i)
  })

  it('says what is wrong, and writes nothing', async () => {
    const out = join(root, 'none')
    const wrong = async (args: readonly string[]) => {
      const { code, document } = await json([...args, '--out', out])
      return [code, document.code, document.field]
    }
    assert.deepEqual(await wrong(['0000-0000']), [2, 'no-such-case', 'case'])
    assert.deepEqual(await wrong([]), [2, 'one-case', 'case'])
    assert.deepEqual(await wrong([reference, '--for', 'press']), [2, 'unknown-audience', 'for'])
    assert.deepEqual(await wrong([reference, '--language', 'de']), [2, 'unknown-language', 'language'])
    assert.equal((await wrong([reference, '--known-at', 'then']))[2], 'known-at')
    assert.deepEqual(await wrong([reference, '--at', '2025-08-01']), [1, 'not-yet-case', 'at'])
    const other = await asJson(exportCommand, ['book', reference, '--data', root], madeAt)
    assert.deepEqual([other.code, other.document.code], [2, 'unknown-export'])
    const nowhere = await asJson(exportCommand, ['case', reference, '--data', join(root, 'nowhere')], madeAt)
    assert.deepEqual([nowhere.code, nowhere.document.code], [2, 'no-data'])
    assert.equal(existsSync(out), false)
  })

  it('says so where the folder cannot be made', async () => {
    const blocked = join(root, 'file')
    writeFileSync(blocked, 'a file')
    const { code, document } = await json([reference, '--out', join(blocked, 'within')])
    assert.deepEqual([code, document.code], [3, 'not-written'])
    assert.equal((await json([reference, '--out', blocked])).code, 2)
  })

  it('says of a folder in use who holds it, and at which page the running node makes the same', async () => {
    const opened = await openEmbedded(database)
    try {
      const { code, document } = await json([reference, '--out', join(root, 'busy')])
      assert.deepEqual([code, document.code], [3, 'in-use'])
      assert.match(JSON.stringify(document.problem), new RegExp(`/cases/${reference}/bundle`))
    } finally {
      await opened.close()
    }
  })

  it('runs as a command, with words for a person in both languages and the right exit code', async () => {
    const main = fileURLToPath(new URL('../main.ts', import.meta.url))
    const spawn = (args: readonly string[]) =>
      new Promise<{ code: number; out: string; err: string }>((done) => {
        execFile(process.execPath, [main, 'export', ...args], { cwd: root }, (error, out, err) =>
          done({ code: Number(error?.code ?? 0), out, err }),
        )
      })
    const made = await spawn(['case', reference, '--data', root, '--lang', 'fr'])
    assert.deepEqual([made.code, made.err], [0, ''])
    assert.match(made.out, /Écrit 7K3M-9Q2X-C-[0-9A-F]{8}, \d+ pages/)
    assert.deepEqual(names(join(root, `${reference}-bundle`)), three)
    const again = await spawn(['case', reference, '--data', root])
    assert.equal(again.code, 2)
    assert.match(again.err, /Nothing was written/)
  })

  it('tells a person in the terminal', async () => {
    const { code, err } = await asTerminal(exportCommand, ['case', '0000-0000', '--data', root], madeAt)
    assert.equal(code, 2)
    assert.match(err, /There is no case 0000-0000/)
  })
})
