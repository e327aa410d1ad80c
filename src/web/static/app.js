import { initAll } from './govuk.js'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
initAll()

// A page that names a stream of changes offers what is new; it never changes under the reader's hand.
const live = document.querySelector('[data-live]')
if (live instanceof HTMLElement && live.dataset.live) {
  const source = new EventSource(live.dataset.live)
  source.addEventListener('change', () => {
    live.hidden = false
  })
  window.addEventListener('pagehide', () => source.close())
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
