/* The page: takes what is dropped, says each thing checked, and asks no server anything unless a log's address was given. */
import { readCanonical, textIn, unzip } from './bytes.js'
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
    item.textContent = `${mark} ${(words.checks[what] ?? what).replace('{about}', about)}${word === 'unknown' && words.cannot[what] === undefined ? ` ${words.notChecked}` : ''}`
    if (words.cannot[what] !== undefined && word === 'unknown')
      item.textContent = `? ${words.cannot[what].replace('{about}', about)}`
    results.append(item)
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
  const { say, end } = begin()
  try {
    await work(say)
  } catch (error) {
    say('bad', 'read', error instanceof Error ? error.message : '')
  }
  end()
  running = false
}

const bytesOfFile = async (file) => new Uint8Array(await file.arrayBuffer())

const checkChosen = async (chosen, say) => {
  if (chosen.length === 1 && !chosen[0].path.includes('/')) {
    const bytes = await bytesOfFile(chosen[0].file)
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return checkPack(await unzip(bytes), say)
    const text = textIn(bytes)
    const value = readCanonical(text.endsWith('\n') ? text.slice(0, -1) : text)
    if (!text.endsWith('\n')) return say('bad', 'read', chosen[0].path)
    if (value.format === 'paripassu-draw-1') return checkDraw(value, say)
    if (value.format === 'paripassu-disclosure-1') return checkDisclosure(value, say)
    return say('bad', 'read', chosen[0].path)
  }
  const files = new Map()
  const top = chosen.find(({ path }) => path.endsWith('manifest.json'))?.path.replace(/manifest\.json$/, '') ?? ''
  for (const { path, file } of chosen) files.set(path.slice(top.length), await bytesOfFile(file))
  return checkPack(files, say)
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

for (const input of picked)
  input.addEventListener('change', () => {
    const chosen = [...input.files].map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    if (chosen.length > 0) void run((say) => checkChosen(chosen, say))
  })
const drop = box.querySelector('[data-drop]')
drop.addEventListener('dragover', (event) => event.preventDefault())
drop.addEventListener('drop', (event) => {
  event.preventDefault()
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter((one) => one !== null)
  void run(async (say) => checkChosen((await Promise.all(entries.map((entry) => entriesIn(entry)))).flat(), say))
})
if (globalThis.crypto?.subtle === undefined) outcome.textContent = words.noCrypto
else if (box.dataset.log) void run((say) => checkLogAt(box.dataset.log, say))
