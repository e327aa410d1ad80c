import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { arriving } from './desks.ts'

/** Working a page with the keyboard alone: Tab, Space, arrows, Enter, letters. The mouse is never touched. */

type Focus = { readonly name: string; readonly kind: string; readonly visible: boolean }

/** What has the focus: the group and label it goes by, and whether anybody can see that it has it. */
export const focused = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const here = document.activeElement
    if (!(here instanceof HTMLElement) || here === document.body) return { name: '', kind: 'body', visible: false }
    const labels = 'labels' in here && here.labels instanceof NodeList ? [...here.labels] : []
    const label = labels.map((one) => one.textContent ?? '').join(' ') || here.ariaLabel || here.textContent || ''
    const legend = here.closest('fieldset')?.querySelector('legend')?.textContent?.trim() ?? ''
    const name = `${legend === '' ? '' : `${legend}: `}${label}`.replace(/\s+/g, ' ').trim()
    // GOV.UK draws the focus of a radio or a checkbox on what its label shows.
    const small = here instanceof HTMLInputElement && ['radio', 'checkbox'].includes(here.type)
    const drawn = small ? getComputedStyle(labels[0] as Element, '::before') : getComputedStyle(here)
    const clear = /rgba\(.*, 0\)|transparent/
    const ringed =
      drawn.outlineStyle !== 'none' && parseFloat(drawn.outlineWidth) > 0 && !clear.test(drawn.outlineColor)
    const shaded = drawn.boxShadow !== 'none'
    const box = here.getBoundingClientRect()
    const onScreen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    return { name, kind: here.tagName.toLowerCase(), visible: (ringed || shaded) && onScreen }
  })

/** Presses Tab until what goes by this name has the focus. Everything passed on the way must show that it has it. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const focus = await focused(page)
    if (focus.kind === 'body') break
    assert.ok(focus.visible, `nobody can see that “${focus.name}” (${focus.kind}) has the focus on ${page.url()}`)
    if (name.test(focus.name)) return
    passed.push(focus.name)
  }
  assert.fail(`Tab never came to ${name} on ${page.url()}. It passed: ${passed.join(' | ')}`)
}

/** Goes to a field and types. What was there is replaced. */
export async function type(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** Goes to a group of choices and takes one with the arrow keys, or the first with Space. */
export async function take(page: Page, group: RegExp, choice: RegExp): Promise<void> {
  await tabTo(page, group)
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 12; presses++) {
    const { name } = await focused(page)
    if (choice.test(name.slice(name.indexOf(': ') + 2))) return
    await page.keyboard.press('ArrowDown')
  }
  assert.fail(`the arrow keys never came to ${choice} in ${group} on ${page.url()}`)
}

/** Goes to a button or a link and presses Enter; waits for the page it leads to. */
export async function enter(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name)
  await arriving(page, () => page.keyboard.press('Enter'))
}
