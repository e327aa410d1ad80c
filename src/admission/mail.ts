import type { Instant, Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { base32, codeAsShown, hmac } from './digest.ts'
import { comingBackMail } from './mail-return.ts'
import { lastSentTo } from './presence-state.ts'
import { type Application, contactOf, type Mark } from './state.ts'

/** A message to an applicant. Whoever sends it puts the node's public address before `path`. */
export type Mail = {
  readonly id: string
  readonly reference: string
  readonly to: string
  readonly channel: 'email' | 'sms'
  readonly language: Language
  readonly text: string
  readonly path: string
  readonly sentAt: Instant
}

/**
 * One adult's presence code: eight characters, worked out from the application's secret, so that the record holds only its
 * digest and a message not yet sent can be written again after a crash.
 */
export const presenceCode = (secret: string, number: number, person: string): string =>
  base32(hmac(secret, `paripassu presence code v1\n${number}\n${person}`), 8)

const words = {
  challenge: (reference: string, where: Text, code: string, closesAt: Instant, zone: string): Text => ({
    en: `Application ${reference}: show that you are ${where.en}. Open the page and enter the code ${code}. Answer before ${formatInstant(closesAt, zone, 'en', { zoneName: true })}. We never ask for money.`,
    fr: `Demande ${reference} : montrez que vous êtes ${where.fr}. Ouvrez la page et saisissez le code ${code}. Répondez avant le ${formatInstant(closesAt, zone, 'fr', { zoneName: true })}. Nous ne demandons jamais d’argent.`,
  }),
  spent: (reference: string, where: Text): Text => ({
    en: `Application ${reference}: show that you are ${where.en}. (The code in this message is of no more use and is not kept.)`,
    fr: `Demande ${reference} : montrez que vous êtes ${where.fr}. (Le code de ce message ne sert plus et n’est pas conservé.)`,
  }),
  news: (reference: string): Text => ({
    en: `There is news on your application ${reference}. Open the page with your reference and your code. We never ask for money.`,
    fr: `Il y a du nouveau pour votre demande ${reference}. Ouvrez la page avec votre référence et votre code. Nous ne demandons jamais d’argent.`,
  }),
}

/** For codes sent before the record kept where they were to be answered from. */
const whereTheFormSays: Text = { en: 'where the form says', fr: 'là où le formulaire l’exige' }

/** Every message this application has caused, oldest first. News says that there is some, never what: phones are shared. */
export function mailOf(state: Application): readonly Mail[] {
  const both = (id: string, person: string, text: Text, path: string, sentAt: Instant): readonly Mail[] => {
    const contact = contactOf(state, person)
    if (contact === null) return []
    const common = { reference: state.reference, language: state.language, text: text[state.language], path, sentAt }
    return [
      { id: `${id}/email`, to: contact.email, channel: 'email', ...common },
      { id: `${id}/sms`, to: contact.phone, channel: 'sms', ...common },
    ]
  }
  const challenges = state.challenges.flatMap((challenge) =>
    challenge.codes.flatMap(({ person }) => {
      const open =
        challenge === lastSentTo(state, person) && state.presence[person] === undefined && state.withdrawn === null
      const code = codeAsShown(presenceCode(state.secret, challenge.number, person))
      const { where = whereTheFormSays, closesAt, zone } = challenge
      const text = open
        ? words.challenge(state.reference, where, code, closesAt, zone)
        : words.spent(state.reference, where)
      const again = state.resent.filter((one) => one.challenge === challenge.number && one.people.includes(person))
      return [challenge.sent, ...again.map(({ mark }) => mark)].flatMap(({ at }, index) =>
        both(
          `presence-${challenge.number}/${person}${index === 0 ? '' : `/again-${index}`}`,
          person,
          text,
          `/portal/presence?r=${state.reference}`,
          at,
        ),
      )
    }),
  )
  const news: readonly [string, Mark | undefined][] = [
    ['eligibility', state.eligibility?.mark],
    ['selected', state.selection?.mark],
    ['decision', state.decision?.mark],
    ['travel', state.travel?.mark],
    ['family', state.kin.joined?.mark ?? state.kin.declined?.mark],
    ...Object.entries(state.kin.asked).map(([member, { times, mark }]): [string, Mark] => [
      `asked-${member}-${times}`,
      mark,
    ]),
    ...Object.entries(state.late).map(([id, { mark, judged }]): [string, Mark] => [`late-${id}`, judged?.mark ?? mark]),
  ]
  const told = news.flatMap(([id, mark]) =>
    mark === undefined
      ? []
      : both(id, 'main', words.news(state.reference), `/portal/resume?r=${state.reference}`, mark.at),
  )
  return [...challenges, ...told, ...comingBackMail(state)]
}
