import type { ReaderLanguage, Text } from '../core/brand.ts'
import { languages } from '../core/brand.ts'
import { markEnglish } from '../core/say.ts'
import { asset } from './assets.ts'
import { errorSummary, type FieldError } from './form.ts'
import { govuk } from './govuk.ts'
import { type Html, html, nothing, type Renderable, raw } from './html.ts'
import { type Direction, directionOf, inLanguage, languageNames, t, type Words, word, wordOption } from './language.ts'
import { languageChoice, machineNote } from './reader-languages.ts'

export type NavItem = {
  readonly text: Text
  readonly href: string
  readonly current?: boolean
  /** How many things wait there; said in words to those who hear the page. */
  readonly count?: number
}

export type PageOptions = {
  readonly lang: ReaderLanguage
  /** Only to show the page in the other direction; otherwise it follows from the language. */
  readonly dir?: Direction
  /** For the window and the history. The heading (`h1`) is the body's own. */
  readonly title: Words
  readonly body: Renderable
  /** A page for those who apply: in all their languages, the choice of them folded or (`open`) not. */
  readonly readers?: 'folded' | 'open'
  /** Path with query of this page, for the language switch. */
  readonly path: string
  /** Whose desk this is. */
  readonly party: Words
  readonly product?: string
  readonly home?: string
  readonly user?: { readonly name: string; readonly role: Words; readonly signOut: string } | undefined
  readonly nav?: readonly NavItem[]
  readonly back?: { readonly href: string; readonly text?: Text } | undefined
  readonly crumbs?: readonly { readonly text: Words; readonly href?: string }[]
  readonly notice?:
    | { readonly tone?: 'success' | 'important'; readonly heading?: Words; readonly text: Words }
    | undefined
  /** Printed as the error summary, and told in the title. */
  readonly errors?: readonly FieldError[]
  readonly wide?: boolean
  /** The node's time, where it is worth saying (a simulated clock must always be). */
  readonly clock?: Words | undefined
  /** Address of the server-sent events whose `change` makes the page offer what is new. */
  readonly live?: string | undefined
}

/** The Content-Security-Policy under which every page works: nothing inline, nothing from elsewhere. */
export const contentSecurityPolicy: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const words = {
  error: { en: 'Error: ', fr: 'Erreur : ' },
  skip: { en: 'Skip to main content', fr: 'Aller au contenu principal' },
  signOut: { en: 'Sign out', fr: 'Se déconnecter' },
  signedIn: { en: 'Signed in as', fr: 'Connecté en tant que' },
  language: { en: 'Language', fr: 'Langue' },
  menu: { en: 'Menu', fr: 'Menu' },
  service: { en: 'Service', fr: 'Service' },
  back: { en: 'Back', fr: 'Retour' },
  crumbs: { en: 'Breadcrumb', fr: 'Fil d’Ariane' },
  waiting: { en: 'waiting', fr: 'en attente' },
  success: { en: 'Done', fr: 'C’est fait' },
  important: { en: 'Important', fr: 'Important' },
  changed: { en: 'Something has changed on this page.', fr: 'Cette page a changé.' },
  refresh: { en: 'Show what is new', fr: 'Afficher les nouveautés' },
  clock: { en: 'Time here', fr: 'Heure du système' },
  about: {
    en: 'One for one: no place counts until both states have signed it.',
    fr: 'Un pour un : aucune place ne compte avant la signature des deux États.',
  },
  open: { en: 'Open-source software under the MIT licence', fr: 'Logiciel libre sous licence MIT' },
} satisfies Record<string, Text>

const mark = html`<svg class="app-brand__mark" viewBox="0 0 32 24" width="32" height="24" aria-hidden="true" focusable="false"><path d="M3 7h21M19 2l6 5-6 5M29 17H8m5-5-6 5 6 5" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`

function languageSwitch({ lang, path, readers }: PageOptions): Html {
  if (readers !== undefined) return languageChoice(lang, path, readers === 'open')
  return govuk('language-navigation', {
    ariaLabel: t(words.language, lang),
    classes: 'app-languages',
    items: languages.map((one) => ({
      text: languageNames[one],
      lang: one,
      ...(one === lang ? { current: true } : { href: inLanguage(path, one) }),
    })),
  })
}

function account({ lang, user }: PageOptions): Html {
  if (user === undefined) return nothing
  return html`<div class="app-account"><span class="app-account__who"><span class="govuk-visually-hidden">${t(words.signedIn, lang)} </span><bdi>${user.name}</bdi>, ${word(user.role, lang)}</span>
<form method="post" action="${user.signOut}"><button class="app-account__out" type="submit">${t(words.signOut, lang)}</button></form></div>`
}

function header(options: PageOptions): Html {
  const { lang, clock } = options
  const time =
    clock &&
    html`<span class="app-clock"><span class="govuk-visually-hidden">${t(words.clock, lang)}: </span>${word(clock, lang)}</span>`
  return html`<header class="app-header">
<div class="govuk-width-container app-header__row">
<a class="app-brand" href="${options.home ?? '/'}">${mark}<span class="app-brand__name">${options.product ?? 'Paripassu'}</span></a>
<span class="app-header__party">${word(options.party, lang)}</span>
${time}
<div class="app-header__end">${account(options)}${languageSwitch(options)}</div>
</div>
${navigation(options)}
</header>`
}

/** Entries of a menu that no longer fit one line of a narrow page. */
const MANY = 8

function navigation({ lang, nav }: PageOptions): Html {
  if (nav === undefined || nav.length === 0) return nothing
  return govuk('service-navigation', {
    menuButtonText: t(words.menu, lang),
    navigationLabel: t(words.service, lang),
    classes: nav.length > MANY ? 'app-navigation app-navigation--many' : 'app-navigation',
    navigation: nav.map(({ text, href, current, count }) => ({
      href,
      current: current === true,
      ...wordOption(count === undefined ? t(text, lang) : counted(t(text, lang), count, lang), lang),
    })),
  })
}

const counted = (text: string, count: number, lang: ReaderLanguage): Html =>
  html`${text} <span class="app-count">${count}<span class="govuk-visually-hidden"> ${t(words.waiting, lang)}</span></span>`

function above({ lang, back, crumbs }: PageOptions): Html {
  if (crumbs !== undefined && crumbs.length > 0) {
    return govuk('breadcrumbs', {
      labelText: t(words.crumbs, lang),
      items: crumbs.map(({ text, href }) => ({ ...wordOption(text, lang), href })),
    })
  }
  if (back === undefined) return nothing
  const text = t(back.text ?? words.back, lang)
  return html`<nav aria-label="${text}">${govuk('back-link', { href: back.href, text })}</nav>`
}

function noticeBanner({ lang, notice }: PageOptions): Html {
  if (notice === undefined) return nothing
  const tone = notice.tone ?? 'success'
  const said = word(notice.text, lang)
  return govuk('notification-banner', {
    type: tone === 'success' ? 'success' : undefined,
    titleText: word(notice.heading ?? words[tone], lang).toString(),
    html: typeof said === 'string' ? html`<p class="govuk-notification-banner__heading">${said}</p>` : said,
  })
}

function liveBanner({ lang, live, path }: PageOptions): Html {
  if (live === undefined) return nothing
  return html`<div role="status"><p class="app-live" data-live="${live}" hidden>${t(words.changed, lang)} <a class="govuk-link" href="${path}">${t(words.refresh, lang)}</a></p></div>`
}

function footer({ lang, product }: PageOptions): Html {
  return html`<footer class="app-footer"><div class="govuk-width-container">
<p class="app-footer__line"><strong>${product ?? 'Paripassu'}</strong> · ${t(words.about, lang)}</p>
<p class="app-footer__line">${t(words.open, lang)}</p>
</div></footer>`
}

/** A whole page: head, header, navigation, the body in its main landmark, footer. Works without a script. */
export function page(options: PageOptions): Html {
  return raw(markEnglish(whole(options).toString()))
}

function whole(options: PageOptions): Html {
  const { lang, errors = [] } = options
  const dir = options.dir ?? directionOf(lang)
  const product = options.product ?? 'Paripassu'
  const title = `${errors.length > 0 ? t(words.error, lang) : ''}${word(options.title, lang)} – ${product}`
  return html`<!DOCTYPE html>
<html lang="${lang}" dir="${dir}" class="govuk-template${options.wide && ' app-wide'}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#12344d">
<meta name="color-scheme" content="light">
<link rel="icon" href="${asset('favicon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${asset(dir === 'rtl' ? 'rtl.css' : 'govuk.css')}">
<link rel="stylesheet" href="${asset('app.css')}">
<script type="module" src="${asset('app.js')}"></script>
</head>
<body class="govuk-template__body">
${govuk('skip-link', { href: '#main-content', text: t(words.skip, lang) })}
${header(options)}
<div class="govuk-width-container app-page">
${above(options)}
${options.readers !== undefined && machineNote(lang, options.path)}<main class="govuk-main-wrapper" id="main-content">
${liveBanner(options)}${noticeBanner(options)}${errorSummary(lang, errors)}
${options.body}
</main>
</div>
${footer(options)}
</body>
</html>`
}
