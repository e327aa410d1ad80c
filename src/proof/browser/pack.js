/* A proof pack, a disclosure, a log: what `./paripassu verify` checks of them, but for ML-DSA-44, a log's tiles and its statements. */
import {
  bytesIn,
  canonical,
  digestOf,
  extendsTree,
  from64,
  fromHex,
  hexOf,
  joined,
  leafOf,
  Refused,
  readCanonical,
  rootFrom,
  rootOf,
  same,
  textIn,
} from './bytes.js'
import { openJws, openNote } from './signed.js'

/** The entries of a log with their proofs to a cosigned checkpoint, and that one's to the newest. */
const checkLog = async (log, { agreement, party, known }, say) => {
  if (log === null) {
    say(false, 'log', party)
    return []
  }
  if (log.origin !== `${party.toLowerCase()}.${agreement}.paripassu`) say(false, 'log', log.origin)
  // Keys that stand nowhere else in a pack are nobody's: who compares those of both states would never see them.
  for (const key of log.keys) if (known !== null && !known.includes(key)) say(false, 'log', key.slice(0, 80))
  const newest = await openNote(log.newest, log.keys)
  const base = log.witnessed === null ? newest : await openNote(log.witnessed, log.keys)
  for (const { name, own, word, later } of base.words)
    if (later) say('unknown', 'later', name)
    else if (word !== 'absent') say(word, own ? 'log' : 'witnessed', name)
  // With no key of its own, nobody signed it; the witness of the same state vouches for nothing.
  if (!base.words.some(({ own }) => own)) say(false, 'log', log.origin)
  const cosigned = base.words.some(
    ({ own, name, word }) => !own && name !== `${log.origin}/witness` && word !== 'absent' && word !== 'bad',
  )
  if (!cosigned) say('unknown', 'not-witnessed', base.origin)
  for (const { own, word, later, name } of newest.words) if (own && !later) say(word, 'log', `${name} (${newest.size})`)
  const consistent = newest.origin === log.origin && base.origin === log.origin
  say(
    consistent && (await extendsTree(base, newest, log.consistency.map(from64))),
    'grew',
    `${base.size} → ${newest.size}`,
  )
  for (const { index, entry, proof } of log.entries) {
    const root = await rootFrom(await leafOf(bytesIn(entry)), { index, size: base.size, proof: proof.map(from64) })
    say(root !== null && same(root, base.root), 'entry', `${index}`)
  }
  return log.entries.map(({ entry }) => JSON.parse(entry))
}

/** Facts, each with its salt and its proof to a root that stands in the log. */
const checkJournal = async (journal, entries, say) => {
  const { anchor, leaves, count } = journal
  const anchored =
    anchor !== null &&
    entries.some((one) => one.kind === 'journal-anchored' && one.facts === anchor.facts && one.root === anchor.root)
  say(anchor === null ? 'unknown' : anchored, 'anchor', anchor === null ? '' : `${anchor.facts}`)
  let late = 0
  let before = 0
  for (const { version, index, leaf, proof, salt, fact } of leaves) {
    const ordered = version > before && version <= count
    before = version
    const made =
      fact === null || index === null
        ? leaf
        : hexOf(await leafOf(joined(fromHex(salt ?? ''), bytesIn(canonical(fact)))))
    const own = fact === null || (fact.version === version && fact.stream === journal.stream)
    if (proof === null) {
      late++
      if (!ordered || !own || made !== leaf || (anchor !== null && index !== null && index < anchor.facts))
        say(false, 'fact', `${version}`)
      continue
    }
    const root =
      anchor === null ? null : await rootFrom(fromHex(leaf), { index, size: anchor.facts, proof: proof.map(from64) })
    say(ordered && own && made === leaf && root !== null && hexOf(root) === anchor.root, 'fact', `${version}`)
  }
  if (late > 0) say('unknown', 'not-yet', `${late}`)
}

const fileIn = (files, path, say) => {
  try {
    const bytes = files.get(path)
    if (bytes === undefined) throw new Error('missing')
    return readCanonical(textIn(bytes))
  } catch (error) {
    say(false, 'file', `${path} (${error.message})`)
    return null
  }
}

const checkFiles = async (files, manifest, say) => {
  const named = new Set(manifest.files.map(({ path }) => path))
  let good = 0
  for (const { path, size, digest } of manifest.files) {
    const bytes = files.get(path)
    if (bytes !== undefined && bytes.length === size && (await digestOf(bytes)) === digest) good++
    else say(false, 'file', path)
  }
  for (const path of files.keys())
    if (!named.has(path) && path !== 'manifest.json' && path !== 'manifest.jws') say(false, 'file', path)
  say(good === manifest.files.length, 'files', `${good}`)
}

const checkMessages = async (files, manifest, { ours, theirs }, say) => {
  const list = fileIn(files, 'messages.json', say) ?? []
  const { party, other } = manifest
  const last = { sent: 0, received: 0 }
  for (const { direction, sequence, kind, digest, path, receipt } of list) {
    const [sender, receiver] = direction === 'sent' ? [ours, theirs] : [theirs, ours]
    const [from, to] = direction === 'sent' ? [party, other] : [other, party]
    const inOrder = sequence > last[direction]
    last[direction] = sequence
    const text = textIn(files.get(path) ?? new Uint8Array())
    const { word, payload } = await openJws(text, 'paripassu-message+jws', sender)
    const fits =
      inOrder &&
      payload?.sequence === sequence &&
      payload.from === from &&
      payload.to === to &&
      payload.agreement === manifest.agreement &&
      payload.kind === kind &&
      payload.about === manifest.shared &&
      (await digestOf(text)) === digest
    say(fits ? word : 'bad', 'message', path)
    if (receipt === null) continue
    const got = await openJws(textIn(files.get(receipt) ?? new Uint8Array()), 'paripassu-receipt+jws', receiver)
    say(got.payload?.digest === digest && got.payload.sequence === sequence ? got.word : 'bad', 'receipt', receipt)
  }
}

/** What is shown is what was journalled; each fact's own digest is of what is shown. */
const checkShown = async ({ facts, journal }, stream, say) => {
  const leaves = new Map(journal.leaves.map((leaf) => [leaf.version, leaf]))
  let good = journal.stream === stream
  if (!good) say(false, 'shown', journal.stream)
  for (const { digest, ...given } of facts) {
    const leaf = leaves.get(given.version)
    const fact = leaf?.fact ?? null
    const same =
      fact === null ||
      (given.event?.type === fact.type &&
        ['occurredAt', 'recordedAt', 'lawVersion'].every((name) => given[name] === fact[name]) &&
        Object.entries(fact.data).every(
          ([name, value]) => canonical({ a: given.event[name] }) === canonical({ a: value }),
        ))
    if (leaf !== undefined && same && (await digestOf(canonical(given))) === digest) continue
    good = false
    say(false, 'shown', `${given.version}`)
  }
  if (good) say(true, 'shown', `${facts.length}`)
}

/** The agreement by its digest, and each version of the law by the entries that say it. */
const checkLaw = async (files, { versions, digest }, log, say) => {
  const said = (log?.entries ?? [])
    .map(({ index, entry }) => ({ index, ...JSON.parse(entry) }))
    .filter(({ kind }) => kind === 'law-changed')
  const own = (await digestOf(files.get('law/agreement.json') ?? new Uint8Array())) === digest
  const inLog = said.length === 0 || versions.length === 0 || said.some((one) => one.digest === digest)
  say(own && inLog, 'law', digest)
  for (const { version, entries } of versions) {
    const found = said.filter(({ law }) => law === version).map(({ index }) => index)
    if (canonical(found) !== canonical(entries)) say(false, 'law', version)
  }
}

export const checkPack = async (files, say, here) => {
  const manifest = fileIn(files, 'manifest.json', say)
  if (manifest === null || manifest.format !== 'paripassu-proof-1') return say(false, 'file', 'manifest.json')
  say(true, 'pack', `${manifest.party} ${manifest.case}, ${manifest.agreement}, ${manifest.madeAt}`)
  if (here && manifest.agreement !== here) say('unknown', 'other-agreement', manifest.agreement)
  await checkFiles(files, manifest, say)
  const [own, other] = [manifest.party, manifest.other].map((party) => fileIn(files, `keys/${party}.json`, say))
  const [ours, theirs] = [own?.exchange ?? [], other?.exchange ?? []]
  const { word, payload } = await openJws(
    textIn(files.get('manifest.jws') ?? new Uint8Array()),
    'paripassu-manifest+jws',
    ours,
  )
  say(payload !== undefined && canonical(payload) === canonical(manifest) ? word : 'bad', 'manifest', manifest.party)
  await checkMessages(files, manifest, { ours, theirs }, say)
  const log = fileIn(files, 'log.json', say)
  const known = [...(own?.log ?? []), ...(other?.witness ?? [])]
  const entries = await checkLog(log, { ...manifest, known }, say)
  for (const { place } of entries)
    if (place !== undefined && !manifest.places.includes(place)) say(false, 'place', `${place}`)
  const chronology = fileIn(files, 'chronology.json', say)
  if (chronology !== null) {
    await checkJournal(chronology.journal, entries, say)
    await checkShown(chronology, manifest.stream, say)
  }
  const law = fileIn(files, 'law.json', say)
  if (law !== null) await checkLaw(files, law, log, say)
}

export const checkDisclosure = async (disclosure, say, here) => {
  const { statement, ...rest } = disclosure
  say(
    true,
    'disclosure',
    `${disclosure.party} ${disclosure.journal.stream}, ${disclosure.agreement}, ${disclosure.madeAt}`,
  )
  if (here && disclosure.agreement !== here) say('unknown', 'other-agreement', disclosure.agreement)
  const { word, payload } = await openJws(statement, 'paripassu-disclosure+jws', disclosure.keys)
  say(payload?.digest === (await digestOf(canonical(rest))) ? word : 'bad', 'manifest', disclosure.party)
  const entries = await checkLog(disclosure.log, { ...disclosure, known: null }, say)
  await checkJournal(disclosure.journal, entries, say)
}

/** A whole log from its address: every entry, the tree, the signatures, the sum of places. The page may ask that address alone. */
export const checkLogAt = async (base, say) => {
  const get = async (path) => {
    const answer = await fetch(`${base}/${path}`, { signal: AbortSignal.timeout(30_000) }).catch(() => null)
    if (answer?.ok !== true) throw new Refused('unreachable', `${base}/${path}`)
    return answer
  }
  const keys = (await (await get('keys')).text()).split('\n').filter((line) => line !== '')
  const note = await (await get('checkpoint')).text()
  const head = await openNote(note, keys).catch(() => {
    throw new Refused('keys', base)
  })
  if (!head.words.some(({ own }) => own)) throw new Refused('keys', base)
  for (const { name, own, word, later } of head.words)
    if (later) say('unknown', 'later', name)
    else if (word !== 'absent') say(word, own ? 'log' : 'witnessed', name)
    else say('unknown', 'not-witnessed', name)
  const leaves = []
  const places = { readmitted: 0, admitted: 0 }
  const seen = new Set()
  let [whose, odd, statements] = [null, null, 0]
  for (let index = 0; index * 256 < head.size; index++) {
    const width = Math.min(256, head.size - index * 256)
    const groups = String(index)
      .padStart(Math.ceil(String(index).length / 3) * 3, '0')
      .match(/.../g)
    const name = groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/')
    const bundle = new Uint8Array(
      await (await get(`tile/entries/${name}${width === 256 ? '' : `.p/${width}`}`)).arrayBuffer(),
    )
    for (let at = 0; at < bundle.length; ) {
      const end = at + 2 + bundle[at] * 256 + bundle[at + 1]
      const entry = bundle.slice(at + 2, end)
      leaves.push(await leafOf(entry))
      const said = JSON.parse(textIn(entry))
      const place = /^place-/.test(said.kind) ? `${said.direction} ${said.place}` : null
      const key = place === null ? canonical(said) : `${said.kind} ${place}`
      const unfounded = said.kind === 'place-reversed' && !seen.has(`place-counted ${place}`)
      whose ??= `${said.agreement} ${said.party}`
      if (
        unfounded ||
        seen.has(key) ||
        whose !== `${said.agreement} ${said.party}` ||
        canonical(said) !== textIn(entry)
      )
        odd ??= leaves.length - 1
      seen.add(key)
      if (said.kind === 'statement-signed') statements++
      if (said.kind === 'place-counted') places[said.direction] += said.persons
      if (said.kind === 'place-reversed') places[said.direction] -= said.persons
      at = end
    }
  }
  say(leaves.length === head.size && same(await rootOf(leaves), head.root), 'tree', `${leaves.length}`)
  say(odd === null, 'meaning', `${odd ?? whose ?? ''}`)
  if (statements > 0) say('unknown', 'statements', `${statements}`)
  say(true, 'sum', `${places.readmitted} / ${places.admitted}`)
}
