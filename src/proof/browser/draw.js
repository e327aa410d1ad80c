/* A draw from its public file, step by step as docs/draw.md has it; of a drand round, only that its signature makes the randomness. */
import { bytesIn, canonical, digestOf, fromHex, hexOf, leafOf, rootOf, sha256 } from './bytes.js'

export const checkDraw = async (file, say) => {
  const { digests, ...members } = file
  const named = [
    'agreement',
    'beacon',
    'demonstration',
    'draw',
    'drawn',
    'entries',
    'format',
    'list',
    'states',
    'voided',
  ]
  let whole = Object.keys(members).every((name) => named.includes(name))
  whole &&= Object.keys(digests).length === Object.keys(members).length
  for (const [name, member] of Object.entries(members))
    if (digests[name] !== (await digestOf(canonical({ value: member })))) whole = false
  say(whole, 'members', file.draw ?? file.list?.draw ?? '')
  if (file.voided !== null) return say('unknown', 'voided', '')
  const { entries, list, states, beacon, drawn } = file
  const ascending = entries.every(({ ticket }, at) => at === 0 || entries[at - 1].ticket < ticket)
  const persons = entries.reduce((sum, { size }) => sum + size, 0)
  say(ascending && list.groups === entries.length && list.persons === persons, 'entries', `${entries.length}`)
  const leaves = []
  for (const { ticket, size, class: rank } of entries) leaves.push(await leafOf(bytesIn(`${ticket} ${size} ${rank}`)))
  say(hexOf(await rootOf(leaves)) === list.root, 'root', list.root)
  say(canonical(sharesOf(entries, list)) === canonical(list.shares), 'shares', '')
  const digest = await digestOf(
    `paripassu draw list v1\n${canonical({ ...list, agreement: file.agreement, draw: file.draw })}`,
  )
  const secrets = []
  for (const { party, commitment, secret } of states) {
    secrets.push(secret)
    const made = await digestOf(`paripassu draw commitment v1\n${digest}\n${party}\n${secret}`)
    say(secret !== null && made === commitment, 'commitment', party)
  }
  say((beacon === null) === (list.beacon === null), 'named', '')
  if (drawn === null || secrets.includes(null)) return say('unknown', 'not-drawn', '')
  const random = beacon === null ? '' : `\n${hexOf(await sha256(fromHex(beacon.signature)))}`
  if (beacon !== null) say('unknown', 'beacon', `${beacon.round ?? ''}`)
  const seed = await digestOf(`paripassu draw seed v1\n${digest}\n${secrets[0]}\n${secrets[1]}${random}`)
  say(seed === drawn.seed, 'seed', drawn.seed)
  const ordered = await orderOf(entries, seed)
  say(canonical(ordered.map(({ ticket }) => ticket)) === canonical(drawn.order), 'order', `${ordered.length}`)
  const tickets = new Set(entries.map(({ ticket }) => ticket))
  const lost = new Set(drawn.lost.map(({ ticket }) => ticket))
  const known = lost.size === drawn.lost.length && [...lost].every((one) => tickets.has(one))
  const reached = reachedOf(ordered, list, lost)
  const got = reached.reduce((sum, { size }) => sum + size, 0)
  const right = canonical(reached.map(({ ticket }) => ticket)) === canonical(drawn.reached) && got === drawn.persons
  say(
    known && right && drawn.overshoot === Math.max(0, got + list.owed - list.places),
    'reached',
    `${reached.length} (${got})`,
  )
}

const sharesOf = (entries, { places, owed }) => {
  let left = Math.max(0, places - owed)
  const classes = [...new Set(entries.map((one) => one.class))].sort((a, b) => a - b)
  return classes.map((rank) => {
    const inClass = entries.filter((one) => one.class === rank)
    const persons = inClass.reduce((sum, { size }) => sum + size, 0)
    const taken = Math.min(inClass.length, Math.ceil((left * inClass.length) / persons))
    left = taken === inClass.length ? Math.max(0, left - persons) : 0
    return { class: rank, groups: inClass.length, persons, taken }
  })
}

const orderOf = async (entries, seed) => {
  const key = await crypto.subtle.importKey('raw', fromHex(seed), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const ranked = []
  for (const entry of entries)
    ranked.push({ ...entry, rank: hexOf(new Uint8Array(await crypto.subtle.sign('HMAC', key, fromHex(entry.ticket)))) })
  return ranked.sort((a, b) => a.class - b.class || (a.rank < b.rank ? -1 : 1))
}

const reachedOf = (ordered, list, lost) => {
  const taken = new Map()
  return ordered.filter((one) => {
    const before = taken.get(one.class) ?? 0
    const share = list.shares.find((each) => each.class === one.class)?.taken ?? 0
    if (lost.has(one.ticket) || before >= share) return false
    taken.set(one.class, before + 1)
    return true
  })
}
