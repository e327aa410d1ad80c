// Asks the browser where it is, only when its owner presses the button, and puts the answer into the form. The node reduces
// it to "in France: yes, no or unknown" and keeps nothing else. Without a script or without consent the form works all the same.
const box = document.querySelector('[data-locate]')
if (box instanceof HTMLElement && 'geolocation' in navigator) {
  const button = box.querySelector('button')
  const said = box.querySelector('[role="status"]')
  const field = (name) => box.querySelector(`input[name="${name}"]`)
  box.hidden = false
  button?.addEventListener('click', () => {
    if (said) said.textContent = box.dataset.wait ?? ''
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        for (const name of ['latitude', 'longitude', 'accuracy']) {
          const input = field(name)
          if (input instanceof HTMLInputElement) input.value = String(coords[name])
        }
        if (said) said.textContent = box.dataset.found ?? ''
        if (button) button.hidden = true
      },
      () => {
        if (said) said.textContent = box.dataset.none ?? ''
      },
      { enableHighAccuracy: false, timeout: 20000, maximumAge: 60000 },
    )
  })
}
