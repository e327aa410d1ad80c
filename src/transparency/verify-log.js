/*
 * Checks the public log, or one entry of it, in the reader's own browser: fetches what anybody can fetch, hashes every entry into
 * the tree of RFC 6962, or the one up to the root by its proof, and verifies the Ed25519 signatures of the log and of its witness.
 * Browsers cannot verify ML-DSA-44 yet.
 */
const box = document.querySelector('[data-verify-log]')
const button = box?.querySelector('button')
const list = box?.querySelector('ul')
const base = box?.dataset.verifyLog ?? ''
const encoder = new TextEncoder()

const join = (...parts) => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest('SHA-256', join(...parts)))
const bytesOf = (base64) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
const base64Of = (bytes) => btoa(String.fromCharCode(...bytes))

const say = (name, ok, value) => {
  const item = document.createElement('li')
  item.textContent = `${ok ? '✓' : '✗'} ${box.dataset[`${name}${ok ? '' : 'Not'}`].replace('{about}', value)}`
  list.append(item)
  return ok
}

const fetched = async (address) => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(address)
  return answer
}
const get = (path) => fetched(`${base}/${path}`)

const tilePath = (index, width) => {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.../g)
  const path = groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/')
  return `tile/entries/${path}${width === 256 ? '' : `.p/${width}`}`
}

const entriesOf = async (size) => {
  const entries = []
  for (let index = 0; index * 256 < size; index++) {
    const width = Math.min(256, size - index * 256)
    const bundle = new Uint8Array(await (await get(tilePath(index, width))).arrayBuffer())
    for (let at = 0; at < bundle.length; ) {
      const end = at + 2 + bundle[at] * 256 + bundle[at + 1]
      entries.push(bundle.slice(at + 2, end))
      at = end
    }
  }
  if (entries.length !== size) throw new Error('entries')
  return entries
}

const rootOf = async (entries) => {
  let level = []
  for (const entry of entries) level.push(await sha256(Uint8Array.of(0), entry))
  if (level.length === 0) return sha256()
  while (level.length > 1) {
    const above = []
    for (let at = 0; at < level.length; at += 2)
      above.push(at + 1 < level.length ? await sha256(Uint8Array.of(1), level[at], level[at + 1]) : level[at])
    level = above
  }
  return level[0]
}

const signatures = async (text, note, keys) => {
  const lines = note
    .slice(text.length + 1)
    .split('\n')
    .filter((line) => line !== '')
  const [origin] = text.split('\n')
  let all = true
  for (const line of keys.split('\n').filter((one) => one !== '')) {
    const [name, id, ...rest] = line.split('+')
    const [type, ...raw] = bytesOf(rest.join('+'))
    if (type !== 1 && type !== 4) continue
    const own = name === origin
    const found = lines
      .map((one) => one.split(' '))
      .map(([, whose, value]) => ({ whose, bytes: bytesOf(value) }))
      .find(
        ({ whose, bytes }) =>
          whose === name && [...bytes.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('') === id,
      )
    let good = false
    if (found !== undefined) {
      const signature = found.bytes.slice(type === 4 ? 12 : 4)
      const time = type === 4 ? new DataView(found.bytes.buffer).getBigUint64(4) : 0n
      const message = type === 4 ? `cosignature/v1\ntime ${time}\n${text}` : text
      const key = await crypto.subtle.importKey('raw', Uint8Array.from(raw), 'Ed25519', false, ['verify'])
      good = await crypto.subtle.verify('Ed25519', key, signature, encoder.encode(message))
    }
    all = say(own ? 'signed' : 'cosigned', good, `${name} (${id})`) && all
  }
  return all
}

/** The text that was signed, and the size and root it says. */
const headOf = (note) => {
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1)
  const [, size, root] = text.split('\n')
  return { text, size: Number(size), root }
}

const wholeLog = async (keys) => {
  const note = await (await get('checkpoint')).text()
  const { text, size, root } = headOf(note)
  const signed = await signatures(text, note, keys)
  const entries = await entriesOf(size)
  const same = say('tree', base64Of(await rootOf(entries)) === root, `${entries.length}`)
  const places = { readmitted: 0, admitted: 0 }
  for (const entry of entries) {
    const said = JSON.parse(new TextDecoder().decode(entry))
    if (said.kind === 'place-counted') places[said.direction] += said.persons
    if (said.kind === 'place-reversed') places[said.direction] -= said.persons
  }
  say('sum', signed && same, `${places.readmitted} / ${places.admitted}`)
}

/** The root that a proof leads to (RFC 9162, 2.1.3.2); null where it is not one of such a tree. */
const rootBy = async (entry, index, size, proof) => {
  let [node, last, hash] = [index, size - 1, await sha256(Uint8Array.of(0), entry)]
  for (const sibling of proof) {
    if (last === 0) return null
    if (node % 2 === 1 || node === last) {
      hash = await sha256(Uint8Array.of(1), sibling, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else hash = await sha256(Uint8Array.of(1), hash, sibling)
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 ? hash : null
}

/** One entry by its proof (C2SP tlog-proof), whose line `extra` has the entry. */
const oneEntry = async (keys, address) => {
  const file = await (await fetched(address)).text()
  const blank = file.indexOf('\n\n')
  const [first, extra, at, ...hashes] = file.slice(0, blank).split('\n')
  if (first !== 'c2sp.org/tlog-proof@v1') throw new Error(address)
  const [entry, index] = [bytesOf(extra.slice('extra '.length)), Number(at.slice('index '.length))]
  const note = file.slice(blank + 2)
  const { text, size, root } = headOf(note)
  await signatures(text, note, keys)
  const reached = index < size ? await rootBy(entry, index, size, hashes.map(bytesOf)) : null
  say('included', reached !== null && base64Of(reached) === root, `${index}`)
  say('shown', new TextDecoder().decode(entry) === document.querySelector('[data-entry]').textContent, '')
}

let running = false

const verify = async () => {
  // Not disabled meanwhile: the focus of whoever works with the keyboard would be lost.
  if (running) return
  running = true
  list.replaceChildren()
  try {
    const keys = await (await get('keys')).text()
    const entry = box.dataset.verifyEntry
    await (entry === undefined ? wholeLog(keys) : oneEntry(keys, entry))
  } catch (error) {
    say('read', false, error instanceof Error ? error.message : '')
  } finally {
    running = false
  }
}

if (box !== null) {
  box.hidden = false
  button.addEventListener('click', verify)
}
