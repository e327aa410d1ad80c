import type { Hono } from 'hono'
import { termsOf } from '../admission/terms.ts'
import type { ReaderLanguage, Text } from '../core/brand.ts'
import { linkButton } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { fillingFor, heading, type PortalEnv, paragraph, portalPage } from './frame.ts'
import { openBox, standingNow } from './open.ts'
import { howWords as words } from './open-words.ts'
import { says } from './words.ts'

/** How it works, for whoever wants to know before they begin: one page, no script, nothing to sign in to. */
export function howRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.get('/how', async (c) => {
    const lang = c.get('lang')
    const body = html`${heading(words.title, lang)}${openBox(desk, lang, await standingNow(desk))}${sections(desk, lang)}
      ${linkButton(t(says.start, lang), '/portal/start', 'start')}
      <p class="govuk-body"><a class="govuk-link" href="/public/route.json">${t(words.machines, lang)}</a></p>`
    return portalPage(c, desk, { title: words.title, body, back: { href: '/portal' } })
  })
}

function sections(desk: Desk, lang: ReaderLanguage): Html {
  const filled = fillingFor(desk)
  const section = (title: Text, body: Html) => html`<h2 class="govuk-heading-m">${t(title, lang)}</h2>${body}`
  const said = (texts: readonly Text[]) => html`${texts.map((text) => paragraph(filled(text), lang))}`
  const listed = (texts: readonly Text[], numbered = false) => {
    const items = texts.map((text) => html`<li>${t(filled(text), lang)}</li>`)
    return numbered
      ? html`<ol class="govuk-list govuk-list--number govuk-list--spaced">${items}</ol>`
      : html`<ul class="govuk-list govuk-list--bullet govuk-list--spaced">${items}</ul>`
  }
  const { who, documents } = termsOf(desk.platform.agreement).applicants
  const draws = html`<p class="govuk-body"><a class="govuk-link" href="/public/draws">${t(words.draws, lang)}</a></p>`
  return html`${section(words.free, said([words.freeSays]))}
    ${section(words.who, listed(who))}
    ${section(words.decides, said(words.decidesSays))}
    ${section(words.prepare, listed([documents, ...says.prepareList]))}
    ${section(words.main, said(words.mainSays))}
    ${section(words.long, said(words.longSays))}
    ${section(words.after, listed(says.nextList, true))}
    ${section(words.draw, html`${listed(words.drawSays, true)}${draws}`)}
    ${section(words.silence, said(words.silenceSays))}
    ${section(words.scams, said(words.scamsSays))}
    ${section(words.help, said(words.helpSays))}
    ${section(words.accessible, said(words.accessibleSays))}`
}
