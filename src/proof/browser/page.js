/* The page: takes what is dropped, says each thing checked, and asks no server anything unless a log's address was given. */
import { MOST_BYTES, MOST_FILES, MOST_JSON, Refused, readCanonical, textIn, unzip } from './bytes.js'
import { checkDraw } from './draw.js'
import { checkDisclosure, checkLogAt, checkPack } from './pack.js'

const box = document.querySelector('[data-verify]')
const words = JSON.parse(document.querySelector('#words').textContent)
const results = box.querySelector('ul')
const outcome = box.querySelector('[data-outcome]')
const picked = box.querySelectorAll('input[type=file]')
let running = false

const begin = () => {
  results.replaceChildren()
  outcome.textContent = words.working
  outcome.className = ''
  const seen = { good: 0, bad: 0, unknown: 0 }
  const say = (is, what, about) => {
    const word = is === true ? 'good' : is === false ? 'bad' : is
    seen[word]++
    const item = document.createElement('li')
    item.className = word
    const mark = { good: '✓', bad: '✗', unknown: '?' }[word]
    const says = word === 'bad' ? words.fails[what] : word === 'unknown' ? words.cannot[what] : words.checks[what]
    const rest = word === 'unknown' && says === undefined ? ` ${words.notChecked}` : ''
    item.textContent = `${mark} ${(says ?? words.checks[what] ?? what).replace('{about}', about)}${rest}`
    // What does not hold stands on top: of hundreds of lines it is the one to read.
    if (word === 'bad') results.insertBefore(item, results.querySelector('li:not(.bad)'))
    else results.append(item)
  }
  const end = () => {
    const is = seen.bad > 0 ? 'bad' : seen.good === 0 ? 'bad' : seen.unknown > 0 ? 'unknown' : 'good'
    outcome.textContent = words.outcome[is]
    outcome.className = is
    outcome.focus()
  }
  return { say, end }
}

const run = async (work) => {
  if (running) return
  running = true
  // What is chosen meanwhile would look as if the result were about it.
  for (const input of picked) input.disabled = true
  const { say, end } = begin()
  try {
    await work(say)
  } catch (error) {
    // In our words, where it is one of ours; what a browser says of a file it cannot read says nothing to a reader.
    if (error instanceof Refused) say('bad', error.what, error.message)
    else say('bad', 'read', '')
  }
  for (const input of picked) input.disabled = false
  end()
  running = false
}

const bytesOfFile = async (file) => {
  if (file.size > (/\.json$/i.test(file.name) ? MOST_JSON : MOST_BYTES)) throw new Refused('large', file.name)
  if (file.size === 0) throw new Refused('empty', file.name)
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    throw new Refused('unread', file.name)
  }
}

/** A file of JSON in its one spelling; null where it is none. */
const jsonOf = (bytes) => {
  try {
    const text = textIn(bytes)
    return text.endsWith('\n') ? readCanonical(text.slice(0, -1)) : null
  } catch {
    return null
  }
}

const checkChosen = async (chosen, say) => {
  if (chosen.length === 1 && !chosen[0].path.includes('/')) {
    const { path, file } = chosen[0]
    const bytes = await bytesOfFile(file)
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      const { files, whole } = await unzip(bytes)
      say(whole, 'archive', path)
      return checkPack(files, say, box.dataset.agreement)
    }
    const value = jsonOf(bytes)
    if (value?.format === 'paripassu-draw-1') return checkDraw(value, say)
    if (value?.format === 'paripassu-disclosure-1') return checkDisclosure(value, say, box.dataset.agreement)
    throw new Refused('form', path)
  }
  if (chosen.length > MOST_FILES || chosen.reduce((sum, { file }) => sum + file.size, 0) > MOST_BYTES)
    throw new Refused('large', chosen[0].path.split('/')[0])
  const files = new Map()
  const manifest = chosen.find(({ path }) => /(^|\/)manifest\.json$/.test(path))
  if (manifest === undefined) throw new Refused('form', chosen[0].path.split('/')[0])
  const top = manifest.path.slice(0, -'manifest.json'.length)
  for (const { path, file } of chosen)
    files.set(
      path.startsWith(top) ? path.slice(top.length) : path,
      file.size === 0 ? new Uint8Array() : await bytesOfFile(file),
    )
  return checkPack(files, say, box.dataset.agreement)
}

const entriesIn = async (entry, before = '') => {
  if (entry.isFile)
    return [{ path: before + entry.name, file: await new Promise((done, fail) => entry.file(done, fail)) }]
  const reader = entry.createReader()
  const all = []
  for (;;) {
    const some = await new Promise((done, fail) => reader.readEntries(done, fail))
    if (some.length === 0) break
    for (const one of some) all.push(...(await entriesIn(one, `${before}${entry.name}/`)))
  }
  return all
}

for (const input of picked) {
  // The same file chosen again may have been put right meanwhile: it is checked again.
  input.addEventListener('click', () => {
    input.value = ''
  })
  input.addEventListener('change', () => {
    const chosen = [...input.files].map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    if (chosen.length > 0) void run((say) => checkChosen(chosen, say))
  })
}
const drop = box.querySelector('[data-drop]')
drop.addEventListener('dragover', (event) => event.preventDefault())
drop.addEventListener('drop', (event) => {
  event.preventDefault()
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter((one) => one !== null)
  if (entries.length === 0) return
  void run(async (say) => checkChosen((await Promise.all(entries.map((entry) => entriesIn(entry)))).flat(), say))
})
if (globalThis.crypto?.subtle === undefined) outcome.textContent = words.noCrypto
else if (box.dataset.log) void run((say) => checkLogAt(box.dataset.log, say))
