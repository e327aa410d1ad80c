import type { Hono } from 'hono'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { html } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { sumShown } from './list-view.ts'
import { words as page } from './page-words.ts'
import { countedNow, placesShown, statesShown, supplyShown } from './supply-view.ts'
import { words } from './supply-words.ts'
import { situationOf } from './view.ts'

/** Supply against places: the page, and the same figures as data. Added to the pages on windows. */
export function supplyRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get('/supply', async (c) => {
    const lang = c.get('lang')
    const t = sayIn(lang)
    const situation = await situationOf(desk)
    const counted = await countedNow(situation)
    const crumbs = [
      { text: page.admissions, href: '/admissions' },
      { text: page.title, href: '/admissions/windows' },
      { text: words.title },
    ]
    const body = html`<h1 class="govuk-heading-l">${t(words.title)}</h1><p class="govuk-body">${t(words.intro)}</p>
${supplyShown(counted, situation, lang)}${sumShown(situation, lang)}${statesShown(counted, lang)}${placesShown(situation, lang)}`
    return deskPage(c, desk, { title: words.title, wide: true, crumbs, body })
  })
  app.get('/supply.json', async (c) => {
    const situation = await situationOf(desk)
    const { states, supply } = await countedNow(situation)
    const { now, figures, release } = situation
    return c.json({
      about:
        'Applications in each state with ages in minutes since they entered it (quartiles by linear interpolation), likely supply with the earlier counts it was worked out from, and the sum of places. Persons unless it says applications (groups).',
      asOf: now,
      states,
      supply,
      figures,
      release,
    })
  })
}
