import { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { signedIn, signInPages } from './access/pages.ts'
import { reaches } from './access/roles.ts'
import { admissionPages } from './admission/pages.ts'
import { api } from './api.ts'
import { arrivalPages } from './arrivals/pages.ts'
import { bundlePages } from './bundle/pages.ts'
import { committeeHome, committeePages } from './committee/pages.ts'
import { courtPages } from './courts/pages.ts'
import { dueJson, duePages } from './deadlines/pages.ts'
import { demonstrationPages } from './demonstration/pages.ts'
import { detentionPages } from './detention/pages.ts'
import { drawPages } from './draw/pages.ts'
import { publicDrawPages } from './draw/pages-public.ts'
import { exchangePages } from './exchange/pages.ts'
import { exchangeRoutes } from './exchange/routes.ts'
import { live } from './flights/alerts-view.ts'
import { flightPages } from './flights/pages.ts'
import type { Discloser } from './journal/disclosure-view.ts'
import { disclosedPages, disclosurePages } from './journal/pages.ts'
import { lawPages } from './lawbook/pages.ts'
import { implementedIn, shownBy } from './lawbook/shown.ts'
import { touchedBy } from './lawbook/touched.ts'
import { letterPages } from './letters/text-pages.ts'
import { messagePages } from './messages/pages.ts'
import type { Node } from './node.ts'
import { healthRoutes } from './operations/metrics-routes.ts'
import { outageBanner } from './operations/outage-pages.ts'
import { operationsPages } from './operations/pages.ts'
import { parityPages } from './parity/pages.ts'
import type { FileAt } from './parity/pairs-pages.ts'
import { publicPairsPages } from './parity/public-pairs-pages.ts'
import { participantPages } from './participants/desk-pages.ts'
import { outside } from './participants/portal.ts'
import { portal } from './portal/portal.ts'
import { admissionToProve, caseToProve, type FindFile, requestToProve } from './proof/files-view.ts'
import { verifyPages } from './proof/verify-pages.ts'
import { casePages } from './readmission/pages.ts'
import { receptionHome, receptionPages } from './reception/pages.ts'
import { safeguardPages } from './safeguards/pages.ts'
import { schemePages } from './scheme/pages.ts'
import { statementPages } from './statement/pages.ts'
import { publicStatementPages } from './statement/public-pages.ts'
import { publicPages } from './statistics/pages.ts'
import { releaseFiles, releasePages } from './statistics/release-pages.ts'
import { entryPages } from './transparency/entry-pages.ts'
import { vkeyOf } from './transparency/note.ts'
import { logPages } from './transparency/pages.ts'
import { logRoutes } from './transparency/routes.ts'
import { assets } from './web/assets.ts'
import { type Desk, type DeskEnv, deskPage } from './web/desk.ts'
import { logFailure } from './web/failure.ts'
import { html } from './web/html.ts'
import { languageOf, t } from './web/language.ts'
import { contentSecurityPolicy } from './web/page.ts'
import { windowPages } from './windows/pages.ts'
import { publicRoute } from './windows/public-routes.ts'
import { worklistPages } from './worklist/pages.ts'
import { runningClocks } from './worklist/view.ts'

/** Everything one node serves. What the other state and the public may reach comes first; the desk is behind sign-in. */
export function appOf(node: Node): Hono<DeskEnv> {
  const { desk } = node
  const app = new Hono<DeskEnv>()
  app.use('*', secureHeaders({ xFrameOptions: 'DENY', referrerPolicy: 'same-origin' }))
  app.use('*', async (c, next) => {
    await next()
    const page = c.res.headers.get('content-type')?.startsWith('text/html')
    // A page that may do less says so itself.
    if (page && !c.res.headers.has('Content-Security-Policy'))
      c.header('Content-Security-Policy', contentSecurityPolicy)
  })
  // No address of ours has this character, and no database takes it.
  app.use('*', (c, next) => (/\0|%00/.test(c.req.path) ? Promise.resolve(c.notFound()) : next()))
  app.get('/health/live', (c) => c.json({ live: true }))
  app.route('/', healthRoutes(node.platform, node.health))
  app.route(
    '/',
    exchangeRoutes(node.receiving, () => node.jwks),
  )
  app.route('/', logRoutes(node.log.routes))
  app.route('/', node.messenger.receipts())
  app.use('*', csrf())
  app.route('/assets', assets())
  const publicDue = { audience: 'public', base: '/public/law/due', lawBase: '/public/law' } as const
  app.route('/public/law/due.json', dueJson(desk, publicDue))
  app.route('/public/law/due', duePages(desk, publicDue))
  app.route('/public/law', lawPages(desk, { ...lawIndex(desk), audience: 'public', duePage: '/public/law/due' }))
  app.route('/public/log', entryPages(desk))
  app.route('/public/log', logPages(desk, { origin: node.log.origin, keys: node.log.routes.keys }))
  app.route('/public/route.json', publicRoute(desk))
  app.route('/public/draws', publicDrawPages(desk, { onChange: node.onChange }))
  app.route('/public', publicStatementPages(desk))
  app.route('/public', publicPairsPages(desk))
  app.route('/public/releases', releaseFiles(desk))
  app.route('/public/verify', verifyPages(desk))
  app.route('/public', publicPages(desk))
  app.route('/portal', portal(desk))
  app.route(
    '/disclosed',
    disclosedPages(desk, () => discloserOf(node)),
  )
  app.route('/outside', outside(desk, { onChange: node.onChange }))
  app.route('/api', api(desk, node.commands))
  app.route('/', signInPages(desk))
  app.use('*', signedIn(desk))
  app.use('*', outageBanner(desk))
  app.use('*', async (c, next) => {
    if (reaches(c.get('user').role, c.req.path)) return next()
    return c.req.path === '/' ? committeeHome(c, desk) : errorPage(c, desk, 403)
  })
  const { database, clock } = node.platform
  const listening = { query: database.query, now: clock.now, onChange: node.onChange }
  app.get('/live/:stream', (c) => live(c, listening, c.req.param('stream')))
  for (const [path, pages] of deskPages(desk, node)) app.route(path, pages)
  app.notFound((c) => errorPage(c, desk, 404))
  app.onError((error, c) => {
    if (error instanceof HTTPException && (error.status === 413 || error.status === 400))
      return errorPage(c, desk, error.status)
    if (error instanceof HTTPException) return error.getResponse()
    return errorPage(c, desk, 500, logFailure(desk, c, error))
  })
  return app
}

/** What the node signs proofs with, and its log with the keys of its witness as they are now. */
const discloserOf = ({ desk, receiving, log }: Node): Discloser => ({
  agreement: desk.platform.agreement.id,
  party: desk.party,
  keys: receiving.keys,
  log: { origin: log.origin, keys: log.routes.keys().map(vkeyOf) },
})

function deskPages(desk: Desk, node: Node): readonly (readonly [string, Hono<DeskEnv>])[] {
  const { messenger, onChange, receiving, health, ring } = node
  const law = { ...lawIndex(desk), audience: 'desk', duePage: '/law/due', touched: touchedBy(desk) } as const
  const due = { audience: 'desk', base: '/law/due', lawBase: '/law' } as const
  const both = [
    ['/law/due.json', dueJson(desk, due)],
    ['/law/due', duePages(desk, due)],
    ['/law', lawPages(desk, law)],
    ['/parity/statements', statementPages(desk)],
    ['/parity/committee', committeePages(desk)],
    ['/parity', parityPages(desk, fileAt)],
    ['/draws', drawPages(desk)],
    ['/exchange/desk', exchangePages(desk, receiving)],
    ['/statistics', releasePages(desk)],
    ['/scheme', schemePages(desk, () => runningClocks(desk))],
    ['/operations', operationsPages(desk, { ...health, making: ring })],
    ['/demonstration', demonstrationPages(desk)],
  ] as const
  const proving = (base: string, find: FindFile) =>
    [base, disclosurePages(desk, { base, find, by: () => discloserOf(node) })] as const
  if (desk.side === 'receiving')
    return [
      proving('/requests', requestToProve),
      proving('/parity/admissions', admissionToProve),
      ['/requests', receptionPages(desk)],
      ...both,
      ['/', receptionHome(desk)],
    ]
  return [
    ['/landings', arrivalPages(desk)],
    ['/cases', participantPages(desk)],
    proving('/cases', caseToProve),
    ['/cases', bundlePages(desk)],
    ['/cases', casePages(desk)],
    ['/flights', flightPages(desk)],
    ['/courts', courtPages(desk)],
    ['/safeguards', safeguardPages(desk)],
    ['/detention', detentionPages(desk)],
    ['/admissions/windows', windowPages(desk)],
    ['/admissions', messagePages(desk, { carriers: messenger.how, onChange })],
    ['/admissions', admissionPages(desk)],
    ['/letters', letterPages(desk)],
    ...both,
    ['/', worklistPages(desk)],
  ]
}

/** Where the file of a stream is opened, for those whose role reaches it. */
const fileAt: FileAt = (stream, { role }) => {
  const colon = stream.indexOf(':')
  const folder = files[stream.slice(0, colon)]
  const path = `${folder}/${stream.slice(colon + 1)}`
  return folder !== undefined && reaches(role, path) ? path : null
}
const files: Readonly<Record<string, string>> = {
  case: '/cases',
  application: '/admissions',
  reception: '/requests',
  countersign: '/parity/admissions',
}

/** Which tests and functions show a rule of this node's agreement, for its law browser. */
function lawIndex({ platform }: Desk) {
  const { id } = platform.agreement
  return { shown: (rule: string) => shownBy(id, rule), implementedIn: (rule: string) => implementedIn(id, rule) }
}

type PageContext = Parameters<typeof deskPage>[0]

const errors = {
  400: { title: 'malformed', help: 'malformedHelp' },
  403: { title: 'notYours', help: 'notYoursHelp' },
  404: { title: 'notFound', help: 'notFoundHelp' },
  413: { title: 'tooLarge', help: 'tooLargeHelp' },
  500: { title: 'failed', help: 'failedHelp' },
} as const

function errorPage(c: PageContext, desk: Desk, status: keyof typeof errors, number?: string) {
  const lang = languageOf(c, desk.language)
  c.set('lang', lang)
  const { title, help } = errors[status]
  const body = html`<h1 class="govuk-heading-l">${t(words[title], lang)}</h1>
    <p class="govuk-body">${t(words[help], lang)}</p>
    ${number === undefined ? null : html`<p class="govuk-body">${t(words.number, lang)} <code>${number}</code></p>`}`
  return deskPage(c, desk, { title: words[title], body }, status === 500 ? 503 : status)
}

const words = {
  notYours: { en: 'This page is not for your role', fr: 'Cette page n’est pas pour votre rôle' },
  notYoursHelp: {
    en: 'It concerns people, and your role works with figures. Ask the duty lead for what you need.',
    fr: 'Elle concerne des personnes, et votre rôle porte sur des chiffres. Adressez-vous au responsable de permanence.',
  },
  notFound: { en: 'Page not found', fr: 'Page introuvable' },
  notFoundHelp: {
    en: 'Check the address, or start again from the worklist.',
    fr: 'Vérifiez l’adresse, ou repartez de la liste de travail.',
  },
  malformed: { en: 'The form did not arrive whole', fr: 'Le formulaire n’est pas arrivé entier' },
  malformedHelp: {
    en: 'Nothing was recorded. Go back, look at what you entered, and send it again.',
    fr: 'Rien n’a été enregistré. Revenez en arrière, vérifiez votre saisie et renvoyez-la.',
  },
  tooLarge: { en: 'The form is too large', fr: 'Le formulaire est trop volumineux' },
  tooLargeHelp: {
    en: 'Nothing was recorded. Shorten the text, or send it as several documents.',
    fr: 'Rien n’a été enregistré. Raccourcissez le texte ou envoyez-le en plusieurs documents.',
  },
  failed: { en: 'Something went wrong', fr: 'Une erreur s’est produite' },
  failedHelp: {
    en: 'Nothing was half done: either your action was recorded or it was not. Go back and look before you try again.',
    fr: 'Rien n’a été fait à moitié : votre action a été enregistrée ou non. Revenez en arrière et vérifiez avant de réessayer.',
  },
  number: { en: 'Give this number to whoever runs the service:', fr: 'Communiquez ce numéro à l’exploitant :' },
}
