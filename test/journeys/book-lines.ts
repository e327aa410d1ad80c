import type { PlaceRow } from '../../src/law/place.ts'
import type { Node } from '../../src/node.ts'

/** Lines put straight into one node's book, as its own facts would have made them: so that two books can be made to differ. */
export const tokenOf = (name: string): string => name.padEnd(26, '0')

/** Adds a line to a node's book, or alters the one of this name; signed by both on Thursday 5 March 2026 unless said otherwise. */
export async function bookLine(
  node: Node,
  name: string,
  more: Readonly<Partial<Record<keyof PlaceRow, string | null>>> = {},
): Promise<void> {
  const row = {
    token: tokenOf(name),
    direction: 'readmitted',
    about: 'AAAA-BBBB-CCCC',
    effectiveOn: '2026-03-05',
    statedAt: '2026-03-05T10:00:00Z',
    confirmedAt: '2026-03-05T11:00:00Z',
    contested: null,
    ...more,
  }
  await node.platform.database.query(
    `insert into view_rows (stream, view, key, ix, version, data) values ($1, 'place', $2, $3, 1, $4::jsonb)
     on conflict (stream, view, key) do update set data = excluded.data`,
    [`test:${name}`, row.token, row.effectiveOn, JSON.stringify(row)],
  )
}

/** Takes a line out of a node's book as if it had never been. */
export const noLine = (node: Node, name: string) =>
  node.platform.database.query(`delete from view_rows where view = 'place' and stream = $1`, [`test:${name}`])

/** A movement of a person outside the class that counts: it makes no place in this node's book. */
export const outsideLine = (node: Node, name: string) =>
  node.platform.database.query(
    `insert into view_rows (stream, view, key, ix, version, data) values ($1, 'place-outside', $2, '', 1, $3::jsonb)`,
    [`test:outside:${name}`, tokenOf(name), JSON.stringify({ token: tokenOf(name) })],
  )
