import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Text } from '../core/brand.ts'
import { linkButton } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { logFailure } from '../web/failure.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { heading, type PortalContext, type PortalEnv, paragraph, portalPage } from './frame.ts'

/**
 * What goes wrong, told those who apply in their own language: that something failed says never that anything was received. Add
 * after every other route: what leads nowhere ends here and not at the desk's door.
 */
export function failureRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.all('*', (c) => nothingHere(c, desk))
  app.onError((error, c) => {
    if (error instanceof HTTPException && (error.status === 413 || error.status === 400))
      return failure(c, desk, 400, words.notWhole)
    if (error instanceof HTTPException) return error.getResponse()
    // This page asks nothing of the record, which may be what failed.
    return failure(c, desk, 503, words.mayNotBeKept, logFailure(desk, c, error))
  })
}

/** An address that leads to nothing here. */
export const nothingHere = (c: PortalContext, desk: Desk) => failure(c, desk, 404, words.noPage)

function failure(c: PortalContext, desk: Desk, status: 400 | 404 | 503, says: Text, number?: string) {
  const lang = c.get('lang')
  if (c.get('me') === undefined) c.set('me', null)
  const title = status === 404 ? words.notFound : words.failed
  const body = html`${heading(title, lang)}${paragraph(says, lang)}
    ${number !== undefined && html`<p class="govuk-body">${t(words.number, lang)} <code dir="ltr">${number}</code></p>`}
    ${linkButton(t(words.look, lang), '/portal/application')}`
  return portalPage(c, desk, { title, body, back: { href: '/portal' } }, status)
}

const words = {
  failed: { en: 'This did not work', fr: 'Cela n’a pas fonctionné' },
  notFound: { en: 'There is no such page', fr: 'Cette page n’existe pas' },
  noPage: {
    en: 'Check the address, or go to your application.',
    fr: 'Vérifiez l’adresse, ou allez à votre demande.',
  },
  notWhole: {
    en: 'What you sent did not arrive whole, or is too long. Nothing was kept. Go back and send it again.',
    fr: 'Votre envoi n’est pas arrivé entier, ou est trop long. Rien n’a été conservé. Revenez en arrière et renvoyez-le.',
  },
  mayNotBeKept: {
    en: 'Something failed on our side. Look at your application to see what we have, before you send again.',
    fr: 'Une panne s’est produite de notre côté. Regardez dans votre demande ce que nous avons, avant de renvoyer.',
  },
  number: { en: 'If you ask for help, give this number:', fr: 'Si vous demandez de l’aide, donnez ce numéro :' },
  look: { en: 'See my application', fr: 'Voir ma demande' },
} satisfies Record<string, Text>
