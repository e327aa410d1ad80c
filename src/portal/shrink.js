// Makes a photograph smaller before it is sent, to save its owner's credit, and sends it again by itself when the line broke.
// Without a script, or where the browser cannot read the photograph, it is sent as it is: the node does the rest.
const LONGEST = 2400
const WORTH_IT = 600000
const AGAIN_MS = 5000

async function smaller(file) {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, LONGEST / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
  return blob && blob.size < file.size ? new File([blob], 'photo.jpg', { type: 'image/jpeg' }) : null
}

/** Until the line is back, or for a few seconds where the browser does not know. */
const later = () =>
  new Promise((again) => {
    setTimeout(again, AGAIN_MS)
    addEventListener('online', () => again(undefined), { once: true })
  })

/** The page that answers takes the place of this one, with what was wrong told first. */
function show(text) {
  const page = new DOMParser().parseFromString(text, 'text/html')
  const [from, to] = [page.querySelector('main'), document.querySelector('main')]
  if (!from || !to) return location.reload()
  document.title = page.title
  to.replaceWith(from)
  const problems = from.querySelector('.govuk-error-summary')
  problems?.setAttribute('tabindex', '-1')
  problems?.focus()
  begin()
}

function begin() {
  const box = document.querySelector('[data-shrink]')
  const form = box?.closest('form')
  const input = box?.querySelector('input[type="file"]')
  if (!(box instanceof HTMLElement && form instanceof HTMLFormElement && input instanceof HTMLInputElement)) return
  const status = box.querySelector('[role="status"]')
  const say = (text) => {
    if (status) status.textContent = text ?? ''
  }
  let ready = Promise.resolve()
  const shrink = async () => {
    const [file] = input.files ?? []
    if (!file || file.size < WORTH_IT) return
    const made = await smaller(file)
    // Another may have been chosen meanwhile.
    if (made === null || input.files?.[0] !== file) return
    const list = new DataTransfer()
    list.items.add(made)
    input.files = list.files
    say(box.dataset.smaller)
  }
  input.addEventListener('change', () => {
    say('')
    ready = shrink().catch(() => undefined)
  })
  const send = async () => {
    await ready
    for (;;) {
      say(box.dataset.sending)
      try {
        // The same form under the same key: however often it arrives, it counts once.
        const answer = await fetch(form.action, { method: 'POST', body: new FormData(form) })
        return answer.redirected ? location.assign(answer.url) : show(await answer.text())
      } catch {
        say(box.dataset.offline)
        await later()
      }
    }
  }
  let sending = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (sending) return
    sending = true
    void send()
  })
}
begin()
