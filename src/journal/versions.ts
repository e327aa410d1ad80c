/** `1,4-7` as numbers, ascending and each once; null where nothing is said, undefined where it cannot be read. */
export function versionsIn(text: string | undefined): readonly number[] | null | undefined {
  if (text === undefined) return null
  const each = text.split(',').map((part) => /^\s*(\d{1,6})(?:\s*-\s*(\d{1,6}))?\s*$/.exec(part))
  const versions = each.flatMap((part) => {
    const [from, to] = [Number(part?.[1]), Number(part?.[2] ?? part?.[1])]
    return from > 0 && from <= to && to - from < 100_000
      ? Array.from({ length: to - from + 1 }, (_, at) => from + at)
      : [0]
  })
  return versions.includes(0) ? undefined : [...new Set(versions)].toSorted((a, b) => a - b)
}
