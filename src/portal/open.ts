import { outsideNow } from '../admission/outside.ts'
import type { Application } from '../admission/state.ts'
import type { ReaderLanguage, Text } from '../core/brand.ts'
import { asItStands } from '../core/say.ts'
import { timeText } from '../core/times.ts'
import { fill } from '../law/words.ts'
import { linkButton, tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { routeOf, type Standing, standingAt } from '../windows/open.ts'
import { paragraph, theirZone } from './frame.ts'
import { openWords as words } from './open-words.ts'

/** How the way in stands at this moment, by what was decided about windows. */
export const standingNow = async (desk: Desk): Promise<Standing> =>
  standingAt(await routeOf(desk.platform.database.query), desk.platform.clock.now())

const tones = { open: 'good', paused: 'warn', closed: 'quiet' } as const

/** The sentences that say how it stands, on the clocks of the state people apply from. */
function sentences(desk: Desk, { state, window, pause, next, last }: Standing): readonly Text[] {
  const at = (instant: Parameters<typeof timeText>[0]) => timeText(instant, theirZone(desk))
  const opening = next === null ? [] : [fill(words.next, { opens: at(next.opensAt), closes: at(next.closesAt) })]
  if (state === 'paused' && pause !== null)
    return [fill(words.pausedSays, { since: at(pause.from) }), words.pausedKept, words.pausedNext]
  if (state === 'open' && window !== null)
    return [
      fill(words.openSays, { opens: at(window.opensAt), closes: at(window.closesAt) }),
      window.released > 0 ? fill(words.places, { places: asItStands(window.released) }) : words.noPlaces,
      ...opening,
    ]
  const since = last === null ? words.neverOpen : fill(words.closedSince, { closed: at(last.closesAt) })
  return [since, ...(opening.length > 0 ? opening : [words.noNext]), words.closedSays]
}

/** Whether it is open, since when and until when, what comes next, how many places: the first thing on the first page. */
export function openBox(desk: Desk, lang: ReaderLanguage, standing: Standing, heading: Text = words.isIt): Html {
  const lines = sentences(desk, standing).map((text) => paragraph(text, lang))
  return html`<section class="app-deadline app-tone-${tones[standing.state]}" aria-labelledby="open"><h2 class="govuk-heading-m" id="open">${t(heading, lang)} ${tagFor(lang, tones[standing.state], words[standing.state])}</h2>${lines}</section>`
}

/** On the last page of the form, while it is not open: that sending now does not count. Nothing while it is open. */
export function notOpenBox(desk: Desk, lang: ReaderLanguage, standing: Standing): Renderable {
  if (standing.state === 'open') return null
  const lines = sentences(desk, standing).slice(0, 2)
  return html`<div class="app-deadline app-tone-warn"><h2 class="govuk-heading-s">${t(words.notNow, lang)}</h2>
    ${lines.map((text) => paragraph(text, lang))}${paragraph(words.notNowSays, lang)}</div>`
}

const outsideSays: Readonly<Record<Application['outside'][number]['why'], Text>> = {
  closed: words.outsideClosed,
  paused: words.outsidePaused,
  'not-in-force': words.outsideNotInForce,
}

/**
 * A form that came in outside a window: when, why it does not count, that nothing is lost, when it can be sent again (IN-04).
 * Nothing where the application did not, or was sent again since.
 */
export function outsideBox(desk: Desk, lang: ReaderLanguage, me: Application, standing: Standing): Renderable {
  const outside = outsideNow(me)
  if (outside === null) return null
  const { window, next, state } = standing
  const at = (instant: Parameters<typeof timeText>[0]) => timeText(instant, theirZone(desk))
  const open = state === 'open' && window !== null
  const again = open
    ? fill(words.outsideNow, { closes: at(window.closesAt) })
    : next === null || state === 'paused'
      ? words.noNext
      : fill(words.next, { opens: at(next.opensAt), closes: at(next.closesAt) })
  const lines = [fill(outsideSays[outside.why], { at: at(outside.at) }), words.outsideKept, words.outsideAgain, again]
  return html`<div class="app-deadline app-tone-${open ? 'good' : 'warn'}"><h2 class="govuk-heading-s">${t(words.outside, lang)}</h2>
    ${lines.map((text) => paragraph(text, lang))}${open && linkButton(t(words.sendAgain, lang), '/portal/check')}</div>`
}
