import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { z } from 'zod'
import { rootOf } from '../core/tree.ts'
import { unzipped } from '../proof/pack.ts'
import { origins, pair } from '../transparency/fixture.ts'
import { vkeyOf } from '../transparency/note.ts'
import { logSigners, signedCheckpoint } from '../transparency/signer.ts'
import { json, run } from './fixture.ts'
import { wrap } from './print.ts'
import { bytesAt } from './read-at.ts'
import { verifyCommand } from './verify.ts'

const verified = (...args: string[]) => run(verifyCommand, args)

/** What `verify` says of places that are not what was asked for: which, and what to do, in the language of the reader. */
describe('a place to verify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paripassu-where-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const kinds = ['log', 'draw', 'pack', 'disclosure', 'statistics'] as const
  const logOf = (kind: string): readonly string[] => (kind === 'statistics' ? ['--log', folder] : [])

  it('that is not there is named in both languages, and was not verified or refused but not read', async () => {
    const nowhere = join(folder, 'nowhere')
    for (const kind of kinds)
      for (const [lang, says] of [
        ['en', 'there is no such file or folder'],
        ['fr', 'ce fichier ou ce dossier n’existe pas'],
      ] as const) {
        const { code, err } = await verified(kind, nowhere, '--lang', lang, ...logOf(kind))
        const line = err.replace(/\s+/g, ' ')
        assert.ok(code === 3 && line.includes(nowhere) && line.includes(says), `${kind} ${lang}: ${code} ${err}`)
      }
  })

  it('that is a folder where a file is, or a file where a folder is, is said to be that', async () => {
    const file = join(folder, 'letter.json')
    writeFileSync(file, 'Dear Sir')
    const found = [await verified('disclosure', folder, '--lang', 'fr'), await verified('log', file, '--lang', 'fr')]
    assert.deepEqual(
      found.map(({ code }) => code),
      [3, 3],
    )
    assert.match(found[0]?.err ?? '', /est un dossier/)
    assert.match(found[1]?.err ?? '', /est un fichier/)
  })

  it('that cannot be reached, or answers without end, is named', async () => {
    const endless = createServer((_, answer) => {
      answer.on('error', () => undefined)
      const more = (): void => {
        while (!answer.destroyed && answer.write(Buffer.alloc(65_536)));
      }
      answer.on('drain', more)
      more()
    })
    await new Promise<void>((done) => endless.listen(0, '127.0.0.1', done))
    const { port } = z.object({ port: z.int() }).parse(endless.address())
    const address = `http://127.0.0.1:${port}/x`
    await assert.rejects(bytesAt(address, 1_000_000), /far too large .*1 MB/)
    assert.match((await verified('log', address)).err, /far too large/)
    endless.closeAllConnections()
    await new Promise((done) => endless.close(done))
    for (const kind of kinds.filter((one) => one === 'log' || one === 'draw' || one === 'statistics')) {
      const { code, err } = await verified(kind, address, '--lang', 'fr')
      assert.ok(
        code === 3 && err.includes(address.slice(0, -2)) && /est injoignable/.test(err.replace(/\s+/g, ' ')),
        `${kind}: ${err}`,
      )
    }
  })

  it('in which a link or a pipe stands is read no further than the folder goes', { timeout: 20_000 }, async () => {
    const pack = join(folder, 'pack')
    mkdirSync(pack)
    symlinkSync('..', join(pack, 'up'))
    execFileSync('mkfifo', [join(pack, 'pipe')])
    const { code, document } = await json(verifyCommand, ['pack', pack])
    assert.equal(code, 1)
    const about = z.array(z.object({ about: z.string() })).parse(document.checks)
    assert.deepEqual(about.map((one) => one.about).sort(), [
      'manifest.json (missing)',
      'pipe (not a file)',
      'up (not a file)',
    ])
  })

  it('that is an archive whose files lie upon one another is not unpacked many times over', () => {
    const stored = Buffer.alloc(2_000_000)
    const local = Buffer.alloc(31)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(1, 26)
    local.write('a', 30)
    const directory = Array.from({ length: 400 }, (_, at) => {
      const name = Buffer.from(`a${at}`)
      const entry = Buffer.alloc(46)
      entry.writeUInt32LE(0x02014b50, 0)
      entry.writeUInt32LE(stored.length, 20)
      entry.writeUInt16LE(name.length, 28)
      return Buffer.concat([entry, name])
    })
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(directory.length, 8)
    end.writeUInt16LE(directory.length, 10)
    end.writeUInt32LE(local.length + stored.length, 16)
    assert.equal(unzipped(Buffer.concat([local, stored, ...directory, end])), null)
  })

  it('that is a folder of draws has every one of them looked at, whatever was done to it', async () => {
    const draws = join(folder, 'draws')
    mkdirSync(draws)
    const [valid] = z
      .object({ vectors: z.array(z.object({ file: z.string() })) })
      .parse(JSON.parse(readFileSync(new URL('../../vectors/draws/valid.json', import.meta.url), 'utf8'))).vectors
    const text = valid?.file ?? ''
    writeFileSync(join(draws, '7K3M-9Q2X.json'), text)
    writeFileSync(join(draws, 'notes.json'), '{}')
    assert.equal((await verified('draw', draws)).code, 0)
    for (const tampered of [text.replace('paripassu-draw-1', 'paripassu-drew-1'), '']) {
      writeFileSync(join(draws, '8K3M-9Q2X.json'), tampered)
      const { code, out } = await verified('draw', draws)
      assert.ok(code === 1 && out.includes('8K3M-9Q2X.json'), out)
    }
  })

  it('that is a folder of released figures has each of them looked at', async () => {
    const log = join(folder, 'log')
    mkdirSync(join(log), { recursive: true })
    const signers = logSigners(origins.XX, pair())
    writeFileSync(join(log, 'keys'), signers.map(({ key }) => `${vkeyOf(key)}\n`).join(''))
    writeFileSync(join(log, 'checkpoint'), signedCheckpoint(signers, { origin: origins.XX, size: 0, root: rootOf([]) }))
    assert.equal((await verified('log', log)).code, 0)
    const figures = join(folder, 'figures')
    mkdirSync(figures)
    assert.equal((await verified('statistics', figures, '--log', log)).code, 3)
    for (const name of ['statistics-2025-W38-1.json', 'statistics-2025-W39-1.json'])
      writeFileSync(join(figures, name), '{}')
    const { code, out } = await verified('statistics', figures, '--log', log)
    assert.equal(code, 1)
    assert.match(out.replace(/\s+/g, ' '), /2025-W38-1\.json format.*2025-W39-1\.json format/)
    // Three bytes that a text may begin with and that say nothing are three bytes put in.
    for (const name of ['keys', 'checkpoint']) {
      const whole = readFileSync(join(log, name))
      writeFileSync(join(log, name), Buffer.concat([Buffer.from('\ufeff'), whole]))
      assert.equal((await verified('log', log)).code, 1, name)
      writeFileSync(join(log, name), whole)
    }
  })

  it('is said in words that nobody who wrote the file can move about the screen', () => {
    assert.equal(wrap('✗ a\u001b[1A\u001b[2K✓\r\tb\u009bc\nd'), '✗ a�[1A�[2K✓��b�c d')
  })

  it('needs a kind: all of them are named', async () => {
    const { code, err } = await verified('papers', folder)
    assert.equal(code, 2)
    for (const kind of [...kinds, 'record']) assert.ok(err.includes(kind), kind)
  })
})
