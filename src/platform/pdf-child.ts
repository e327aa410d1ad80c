import { watchMemory } from './apart.ts'
import { type PdfMade, pagesIn, pdfOf } from './pdf.ts'
import type { Asked, Told } from './pdf-apart.ts'

/**
 * The process in which documents of other people are read and placed. It has no settings, no keys and no database, and it
 * may be killed at any moment: by whoever started it when its time is over, by its own watch when it takes too much memory.
 */
const [megabytes = '1024', most = '500'] = process.argv.slice(2)

watchMemory(Number(megabytes))

/** Whether all pages of a document can be placed: done once, thrown away, and its pages counted. */
function tried({ name, bytes, madeAt }: Extract<Asked, { ask: 'try' }>): Told {
  const isPdf = name.endsWith('.pdf')
  const pages = isPdf ? pagesIn(bytes) : 1
  if (pages === null || pages === 0) return { told: 'unfit', problem: 'unreadable' }
  if (pages > Number(most)) return { told: 'unfit', problem: 'too-many-pages' }
  const place = isPdf ? `#for n in range(${pages}) { image("${name}", page: n + 1) }` : `#image("${name}")`
  pdfOf({ source: place, data: null, madeAt, files: { [name]: bytes }, accessible: false })
  return { told: 'fit', pages }
}

function made(asked: PdfMade): Told {
  const bytes = pdfOf(asked)
  return { told: 'made', bytes, pages: pagesIn(bytes) ?? 0 }
}

process.on('message', (asked: Asked) => {
  const answer = (): Told => {
    try {
      return asked.ask === 'try' ? tried(asked) : made(asked.make)
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      return asked.ask === 'try' ? { told: 'unfit', problem: 'unreadable' } : { told: 'failed', words }
    }
  }
  process.send?.(answer())
})
process.on('disconnect', () => process.exit())
