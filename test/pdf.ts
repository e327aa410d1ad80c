import { getDocumentProxy } from 'unpdf'

/**
 * What a reader finds in a PDF: the words of each page and its size in points, its bookmarks with the page each leads to,
 * its title and its language.
 */
export async function readPdf(bytes: Uint8Array): Promise<{
  readonly pages: readonly string[]
  readonly bookmarks: readonly { readonly title: string; readonly page: number }[]
  readonly title: string
  readonly language: string
  readonly sizes: readonly (readonly [width: number, height: number])[]
}> {
  // The reader takes the bytes for itself.
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages: string[] = []
  const sizes: (readonly [number, number])[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    sizes.push([Math.round(right - left), Math.round(top - bottom)])
    const { items } = await page.getTextContent()
    pages.push(
      items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
        .join('')
        .trim(),
    )
  }
  const { info } = await pdf.getMetadata()
  const bookmarks: { title: string; page: number }[] = []
  const walk = async (list: Awaited<ReturnType<typeof pdf.getOutline>>): Promise<void> => {
    for (const { title, dest, items } of list ?? []) {
      const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
      bookmarks.push({ title, page: target === null ? 0 : (await pdf.getPageIndex(target[0])) + 1 })
      await walk(items)
    }
  }
  await walk(await pdf.getOutline())
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : ''
  const language = 'Language' in info && typeof info.Language === 'string' ? info.Language : ''
  return { pages, bookmarks, title, language, sizes }
}
