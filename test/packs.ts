import assert from 'node:assert/strict'
import fc from 'fast-check'
import { messagesField, type PackFiles } from '../src/proof/pack.ts'
import { verifyProof } from '../src/proof/verify-view.ts'

/** What tests of proof packs share: what is found wrong with one, and whether a change of one byte of any file is named. */

/** Everything found wrong with a pack: files and fields. */
export const faultsOf = async (files: PackFiles): Promise<readonly string[]> =>
  (await verifyProof(files, null)).checks.filter(({ ok }) => !ok).map(({ about }) => about)

/** The pack with one bit of one file another. */
export function withBit(files: PackFiles, path: string, at: number, bit: number): PackFiles {
  const bytes = Uint8Array.from(files.get(path) ?? [])
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
  return new Map([...files, [path, bytes]])
}

/** Changes the first, middle and last byte of every file, and `runs` bits anywhere: the file must be named each time. */
export async function everyByteNamed(files: PackFiles, runs: number): Promise<void> {
  const paths = [...files.keys()]
  const named = async (path: string, at: number, bit: number): Promise<void> => {
    const found = await faultsOf(withBit(files, path, at, bit))
    assert.ok(
      found.some((one) => one.startsWith(path)),
      `${path} ${at} ${bit}: ${found.join('; ')}`,
    )
  }
  for (const path of paths) {
    const size = files.get(path)?.length ?? 0
    for (const at of [0, Math.floor(size / 2), size - 1]) await named(path, at, 0)
  }
  const place = fc
    .constantFrom(...paths)
    .chain((path) => fc.tuple(fc.constant(path), fc.nat((files.get(path)?.length ?? 1) - 1), fc.nat(7)))
  await fc.assert(
    fc.asyncProperty(place, ([path, at, bit]) => named(path, at, bit)),
    { numRuns: runs },
  )
}

/** A file of a pack as JSON. */
export const jsonIn = (files: PackFiles, path: string) => JSON.parse(textIn(files, path))
export const textIn = (files: PackFiles, path: string): string => Buffer.from(files.get(path) ?? []).toString('utf8')

/** What a pack has of the exchange, whoever made it: each message by its sender and number, with its exact bytes and receipt. */
export function exchangeIn(
  files: PackFiles,
): ReadonlyMap<string, { readonly message: string; readonly receipt: string | null }> {
  const { party, other } = jsonIn(files, 'manifest.json')
  return new Map(
    messagesField
      .parse(jsonIn(files, 'messages.json'))
      .map(({ direction, sequence, path, receipt }) => [
        `${direction === 'sent' ? party : other} ${sequence}`,
        { message: textIn(files, path), receipt: receipt === null ? null : textIn(files, receipt) },
      ]),
  )
}
