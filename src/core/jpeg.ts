/**
 * What a JPEG picture carries beside its pixels (ISO/IEC 10918-1, annex B). Cameras write there where, when and with what a
 * picture was taken, and often a small copy of the whole; the people photographed do not know it.
 */

/** Segments without which the pixels could not be read: tables, frame, scan, restart interval. */
const needed = (marker: number): boolean =>
  [0xc4, 0xdb, 0xda, 0xdd].includes(marker) || (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8 && marker !== 0xcc)

/**
 * Whether bytes are one JPEG picture and nothing else: no Exif, GPS, XMP, IPTC, colour profile, comment or small copy, and
 * nothing in front or behind. Only a JFIF mark without a small copy may stand beside the picture.
 */
export function isBareJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return false
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xd9) return at + 2 === bytes.length
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const jfif = marker === 0xe0 && length === 16 && bytes[at + 4] === 0x4a && bytes[at + 5] === 0x46
    if (length < 2 || (!needed(marker) && !jfif)) return false
    at += 2 + length
    if (marker === 0xda) at = afterScan(bytes, at)
  }
  return at + 2 === bytes.length && bytes[at] === 0xff && bytes[at + 1] === 0xd9
}

/** Where the coded pixels end: at the first marker that is neither a stuffed 0xff nor a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  let at = from
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7)) return at
    at += 1
  }
  return bytes.length
}
