/** A root of the private journal over so many facts, as it was said in public. */
export type Anchor = { readonly facts: number; readonly root: string }

/** What a public log says of the private journal, in the log's order. */
export type JournalWord =
  | ({ readonly kind: 'journal-anchored' } & Anchor)
  | { readonly kind: 'record-put-back'; readonly facts: number }

/**
 * The roots that a journal can still be held to. Once a record was put back from a backup, which the log says with how many
 * facts it then had, roots over more facts than that are of facts that are lost: the log goes on saying that they were there.
 */
export function standingAnchors(said: readonly JournalWord[]): readonly Anchor[] {
  let anchors: Anchor[] = []
  for (const word of said)
    if (word.kind === 'journal-anchored') anchors.push({ facts: word.facts, root: word.root })
    else anchors = anchors.filter(({ facts }) => facts <= word.facts)
  return anchors
}
