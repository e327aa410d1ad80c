import { initAll } from './govuk.js'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
initAll()

// A page that names a stream of changes offers what is new; it never changes under the reader's hand.
const live = document.querySelector('[data-live]')
if (live instanceof HTMLElement && live.dataset.live) {
  // Only while the page is looked at: a browser keeps few connections, and many cases may be open at once.
  let source = null
  const listen = () => {
    if (source !== null || document.hidden) return
    source = new EventSource(live.dataset.live)
    source.addEventListener('change', async () => {
      live.hidden = false
      // Who, what and when, where the page keeps a list of it: from the record, as the page itself has it.
      const { liveList } = live.dataset
      const list = document.getElementById('live-list')
      if (!liveList || list === null) return
      const answer = await fetch(liveList).catch(() => null)
      if (answer?.ok && !answer.redirected) list.innerHTML = await answer.text()
    })
  }
  const stop = () => {
    source?.close()
    source = null
  }
  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : listen()))
  window.addEventListener('pagehide', stop)
  window.addEventListener('pageshow', listen)
  listen()
}

// Fold-outs print open, so that nothing is missing on paper.
const folded = new Set()
window.addEventListener('beforeprint', () => {
  for (const one of document.querySelectorAll('details:not([open])')) {
    folded.add(one)
    one.open = true
  }
})
window.addEventListener('afterprint', () => {
  for (const one of folded) one.open = false
  folded.clear()
})
