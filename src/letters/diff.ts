/** What changed between two texts, word by word. */

export type Piece = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

const parts = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? []

/**
 * The pieces that, without the new ones, give `before`, and without the gone ones give `after`: as few words differ as can
 * be. Neighbours of one kind are one piece.
 */
export function difference(before: string, after: string): readonly Piece[] {
  const [a, b] = [parts(before), parts(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const middle = aligned(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const same = (list: readonly string[]): readonly Piece[] => list.map((text) => ({ kind: 'same', text }))
  return joined([...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))])
}

/** The longest run of words in order that both have, by the usual table. */
function aligned(a: readonly string[], b: readonly string[]): readonly Piece[] {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number): number => table[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [gone, fresh] = [a[i], b[j]]
    if (gone !== undefined && gone === fresh) {
      pieces.push({ kind: 'same', text: gone })
      i++
      j++
    } else if (gone !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'gone', text: gone })
      i++
    } else if (fresh !== undefined) {
      pieces.push({ kind: 'new', text: fresh })
      j++
    }
  }
  return pieces
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last?.kind === piece.kind) all[all.length - 1] = { kind: last.kind, text: last.text + piece.text }
    else all.push(piece)
  }
  return all
}
