// Makes a photograph smaller before it is sent, to save its owner's credit, and sends it again by itself when the line broke.
// Without a script, or where the browser cannot read the photograph, it is sent as it is: the node does the rest.
const LONGEST = 2400
const box = document.querySelector('[data-shrink]')
const form = box?.closest('form')
const input = box?.querySelector('input[type="file"]')
if (box instanceof HTMLElement && form instanceof HTMLFormElement && input instanceof HTMLInputElement) {
  const said = box.querySelector('[role="status"]')
  const say = (text) => {
    if (said) said.textContent = text ?? ''
  }
  let ready = Promise.resolve()
  input.addEventListener('change', () => {
    say('')
    ready = smaller().catch(() => undefined)
  })
  async function smaller() {
    const [file] = input.files ?? []
    if (!file || file.size < 600000) return
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, LONGEST / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
    if (!blob || blob.size >= file.size) return
    const list = new DataTransfer()
    list.items.add(new File([blob], 'photo.jpg', { type: 'image/jpeg' }))
    input.files = list.files
    say(box.dataset.smaller)
  }
  let sending = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!sending) {
      sending = true
      void send()
    }
  })
  async function send() {
    await ready
    say(box.dataset.sending)
    for (;;) {
      try {
        // The same form under the same key: however often it arrives, it counts once.
        const answer = await fetch(form.action, { method: 'POST', body: new FormData(form) })
        if (answer.redirected) return location.assign(answer.url)
        const text = await answer.text()
        document.open()
        document.write(text)
        return document.close()
      } catch {
        say(box.dataset.offline)
        await new Promise((again) => {
          const timer = setTimeout(again, 5000)
          addEventListener(
            'online',
            () => {
              clearTimeout(timer)
              again(undefined)
            },
            { once: true },
          )
        })
      }
    }
  }
}
