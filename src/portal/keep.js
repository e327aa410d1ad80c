// Keeps a form as it is typed. What waits for the network waits in this page alone and never in the device's storage: phones
// are borrowed. Without this script the form's own buttons do the same.
const box = document.querySelector('[data-keep]')
const form = box?.closest('form')
if (box instanceof HTMLElement && form) {
  const said = box.querySelector('[role="status"]')
  const key = new FormData(form).get('idempotencyKey')
  const waiting = new Set()
  let busy = false
  let closed = false
  let gone = false
  let leaving = null
  let delay = 0
  let timer = 0

  const say = (state, time = '') => {
    const text = (box.dataset[state] ?? '').replace('{time}', time)
    if (said && said.textContent !== text) said.textContent = text
  }
  const typed = (names) => {
    const all = new FormData(form)
    const body = new URLSearchParams({ page: box.dataset.keep, idempotencyKey: key })
    for (const name of names) {
      const values = all.getAll(name)
      for (const value of values.length > 0 ? values : ['']) body.append(`f.${name}`, value)
    }
    return body
  }
  const ask = async (names, last) => {
    const stop = new AbortController()
    const late = setTimeout(() => stop.abort(), 15000)
    try {
      return await fetch('/portal/keep', { method: 'POST', body: typed(names), signal: stop.signal, keepalive: last })
    } catch {
      return null
    } finally {
      clearTimeout(late)
    }
  }
  const send = async (last = false) => {
    clearTimeout(timer)
    if (busy || closed || waiting.size === 0) return
    busy = true
    const names = [...waiting]
    waiting.clear()
    const answer = await ask(names, last)
    busy = false
    if (answer?.ok) {
      delay = 0
      const { time } = await answer.json().catch(() => ({ time: '' }))
      if (waiting.size > 0) return send()
      say('saved', time)
      if (leaving) go()
      return
    }
    for (const name of names) waiting.add(name)
    if (answer?.status === 401 || answer?.status === 409) {
      closed = true
      say('closed')
      if (leaving) go()
      return
    }
    delay = Math.min(30000, delay * 2 || 2000)
    say(leaving ? 'sending' : 'offline')
    timer = setTimeout(send, delay)
  }
  // On its way as without a script: the same key makes it one, however often it is pressed.
  const go = () => {
    gone = true
    form.requestSubmit(leaving)
  }
  const noted = ({ target, type }) => {
    if (!target.name || target.type === 'hidden' || target.type === 'file') return
    waiting.add(target.name)
    clearTimeout(timer)
    timer = setTimeout(send, type === 'change' ? 50 : 700)
  }
  form.addEventListener('input', noted)
  form.addEventListener('change', noted)
  form.addEventListener('submit', (event) => {
    if (gone || closed) return
    if (!navigator.onLine)
      for (const one of form.elements)
        if (one.name && one.type !== 'hidden' && one.type !== 'file') waiting.add(one.name)
    waiting.delete('later')
    if (waiting.size === 0 && !busy) return
    event.preventDefault()
    leaving = event.submitter
    void send()
  })
  window.addEventListener('online', () => void send())
  window.addEventListener('pageshow', () => {
    gone = false
    leaving = null
  })
  document.addEventListener('visibilitychange', () => document.hidden && void send(true))
  window.addEventListener('pagehide', () => void send(true))
  window.addEventListener('beforeunload', (event) => {
    if (!gone && waiting.size > 0 && !closed) event.preventDefault()
  })
}
