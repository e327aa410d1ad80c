import type { Text } from '../core/brand.ts'
import { fill } from '../law/words.ts'
import { linkSecret } from './digest.ts'
import type { Mail } from './mail.ts'
import type { Application } from './state.ts'

/** What goes by email alone, never by text message: the family reference, and links that open an application. */
export function comingBackMail(state: Application): readonly Mail[] {
  const { reference, language, contact, links, family, started } = state
  const values = (more: Record<string, Text> = {}) => ({ reference: same(reference), ...more })
  const email = (id: string, text: Text, path: string, sentAt: Mail['sentAt']): Mail => ({
    id: `${id}/email`,
    reference,
    to: contact.email,
    channel: 'email',
    language,
    text: text[language],
    path,
    sentAt,
  })
  const begun =
    family === undefined || state.kin.from !== null
      ? []
      : [
          email(
            'begun',
            fill(words.begun, values({ family: same(family) })),
            `/portal/resume?r=${reference}`,
            started.at,
          ),
        ]
  const last = links.at(-1)
  const sent = links.map((link) => {
    const open = link === last && link.usedAt === null
    const path = open ? `/portal/open/${reference}/${linkSecret(state.secret, link.number)}` : '/portal/lost'
    return email(`link-${link.number}`, fill(open ? words.link : words.spent, values()), path, link.sent.at)
  })
  return [...begun, ...sent]
}

const same = (text: string): Text => ({ en: text, fr: text })

const words = {
  begun: {
    en: 'Application {reference} is begun. You come back with this reference and the code you were shown. If somebody of your family fills in a form of their own, give them the family reference {family}. It opens nothing. We never ask for money.',
    fr: 'La demande {reference} est commencée. Vous y revenez avec cette référence et le code qui vous a été montré. Si quelqu’un de votre famille remplit son propre formulaire, donnez-lui la référence familiale {family}. Elle n’ouvre rien. Nous ne demandons jamais d’argent.',
  },
  link: {
    en: 'Application {reference}: this link opens it once, for one day, and gives you a new code. Your old code then stops working. If you did not ask for it, do nothing. We never ask for money.',
    fr: 'Demande {reference} : ce lien l’ouvre une seule fois, pendant un jour, et vous donne un nouveau code. L’ancien code ne vaudra plus. Si vous ne l’avez pas demandé, ne faites rien. Nous ne demandons jamais d’argent.',
  },
  spent: {
    en: 'Application {reference}: the link in this message is of no more use and is not kept. You may ask for another.',
    fr: 'Demande {reference} : le lien de ce message ne sert plus et n’est pas conservé. Vous pouvez en demander un autre.',
  },
} satisfies Record<string, Text>
