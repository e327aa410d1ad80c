/**
 * Makes what the web's cryptography does count as under way: it is done in threads of its own, and simulated time must not
 * go on before it has answered. For the process, once.
 */
export function countCryptography(busy: <T>(work: Promise<T>) => Promise<T>): void {
  counting = busy
  if (counted) return
  counted = true
  const { subtle } = globalThis.crypto
  for (const name of [
    'sign',
    'verify',
    'encrypt',
    'decrypt',
    'deriveBits',
    'deriveKey',
    'importKey',
    'wrapKey',
    'unwrapKey',
    'digest',
    'generateKey',
    'exportKey',
  ] as const) {
    const own: (...given: never[]) => Promise<unknown> = subtle[name]
    Object.defineProperty(subtle, name, {
      configurable: true,
      value: (...given: never[]) => counting(own.apply(subtle, given)),
    })
  }
}

let counted = false
let counting: <T>(work: Promise<T>) => Promise<T> = (work) => work
