/**
 * How long a text message is, as networks count it (3GPP TS 23.038): 160 characters of their own alphabet in one message, 153
 * in each of several; of any other script 70 and 67. One letter outside the alphabet changes the count for the whole text.
 */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
/** These cost two. */
const extended = '^{}\\[~]|€\f'

export type Segments = { readonly alphabet: 'gsm-7' | 'ucs-2'; readonly length: number; readonly segments: number }

export function segmentsOf(text: string): Segments {
  const letters = [...text]
  const gsm = letters.every((letter) => basic.includes(letter) || extended.includes(letter))
  const costs = letters.map((letter) => (gsm ? (basic.includes(letter) ? 1 : 2) : letter.length))
  const length = costs.reduce((sum, cost) => sum + cost, 0)
  const [alone, each] = gsm ? [160, 153] : [70, 67]
  const alphabet = gsm ? 'gsm-7' : 'ucs-2'
  if (length <= alone) return { alphabet, length, segments: 1 }
  // A letter that takes two places is never cut in half: it begins the next part.
  let [segments, used] = [1, 0]
  for (const cost of costs) {
    if (used + cost > each) {
      segments += 1
      used = 0
    }
    used += cost
  }
  return { alphabet, length, segments }
}

const plainer: readonly (readonly [RegExp, string])[] = [
  [/[\u00a0\u202f]/g, ' '],
  [/[’‘]/g, "'"],
  [/« ?| ?»|[“”]/g, '"'],
  [/[–—]/g, '-'],
  [/…/g, '...'],
]

/** Letters of languages that are otherwise at home in the phone alphabet. */
const accented: Readonly<Record<string, string>> = {
  â: 'a',
  ê: 'e',
  ë: 'e',
  î: 'i',
  ï: 'i',
  ô: 'o',
  û: 'u',
  ç: 'c',
  œ: 'oe',
}

/**
 * The text with typographic marks as a plain phone has them; and where a circumflex or a cedilla is all that keeps it from the
 * phone alphabet, without it: one "août" would more than double the parts. Other scripts and languages keep every letter.
 */
export function plainForSms(text: string): string {
  const typed = plainer.reduce((done, [mark, plain]) => done.replace(mark, plain), text)
  const bare = typed.replace(/[âêëîïôûçœ]/g, (letter) => accented[letter] ?? letter)
  return segmentsOf(bare).alphabet === 'gsm-7' ? bare : typed
}
