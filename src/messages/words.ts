import type { Text } from '../core/brand.ts'
import type { Carrier, Channel, Happening, MessageStatus, Problem } from './events.ts'

/** What becomes of messages, in words for officers. */
export const channelWords: Readonly<Record<Channel, Text>> = {
  email: { en: 'Email', fr: 'Courriel' },
  sms: { en: 'Text message', fr: 'SMS' },
}

export const carrierWords: Readonly<Record<Carrier['name'], Text>> = {
  notify: { en: 'GOV.UK Notify', fr: 'GOV.UK Notify' },
  smtp: { en: 'Mail server', fr: 'Serveur de courriel' },
  outbox: { en: 'Outbox of the demonstration', fr: 'Boîte d’envoi de la démonstration' },
}

export const statusWords: Readonly<Record<MessageStatus, Text>> = {
  waiting: { en: 'Waiting', fr: 'En attente' },
  sent: { en: 'Sent, no receipt', fr: 'Envoyé, sans accusé' },
  delivered: { en: 'Delivered', fr: 'Remis' },
  failed: { en: 'Not delivered', fr: 'Non remis' },
  dead: { en: 'Given up', fr: 'Abandonné' },
  stale: { en: 'Not sent: no longer true', fr: 'Non envoyé : plus d’actualité' },
}
/** In the demonstration nothing is delivered to anybody. */
export const outboxDelivered: Text = { en: 'In the outbox (simulated)', fr: 'Dans la boîte d’envoi (simulé)' }

export const happeningWords: Readonly<Record<Happening, Text>> = {
  tried: { en: 'Tried, to be tried again', fr: 'Tenté, nouvelle tentative prévue' },
  sent: { en: 'Sent: the carrier has it', fr: 'Envoyé : le transporteur l’a reçu' },
  delivered: { en: 'Delivered', fr: 'Remis' },
  failed: { en: 'Not delivered, and will not be', fr: 'Non remis, et ne le sera pas' },
  dead: { en: 'Given up: an officer must act', fr: 'Abandonné : un agent doit agir' },
  stale: { en: 'Not sent: no longer true', fr: 'Non envoyé : plus d’actualité' },
}

export const problemWords: Readonly<Record<Problem, Text>> = {
  'no-answer': { en: 'the carrier does not answer', fr: 'le transporteur ne répond pas' },
  busy: { en: 'the carrier asks us to wait', fr: 'le transporteur demande d’attendre' },
  limit: { en: 'our limit for today is used up', fr: 'notre limite du jour est atteinte' },
  'key-refused': { en: 'the carrier refuses our key', fr: 'le transporteur refuse notre clé' },
  trial: { en: 'our account with the carrier is on trial', fr: 'notre compte chez le transporteur est en essai' },
  template: { en: 'our template with the carrier is wrong', fr: 'notre modèle chez le transporteur est erroné' },
  refused: { en: 'the carrier refuses the message', fr: 'le transporteur refuse le message' },
  'address-refused': {
    en: 'this is no address or number it can be sent to',
    fr: 'cette adresse ou ce numéro ne permet aucun envoi',
  },
  'no-such-address': { en: 'there is no such address or number', fr: 'cette adresse ou ce numéro n’existe pas' },
  'unreachable-now': { en: 'the phone is off, or the mailbox full', fr: 'téléphone éteint ou boîte pleine' },
  'carrier-failed': { en: 'something failed at the carrier', fr: 'une panne chez le transporteur' },
  unsure: {
    en: 'it may or may not have arrived: nobody can say',
    fr: 'arrivé ou non : personne ne peut le dire',
  },
}

/** What an officer or the operator can do about it. */
export const remedyWords: Readonly<Partial<Record<Problem, Text>>> = {
  'address-refused': {
    en: 'Correct the address or the number, then send it again.',
    fr: 'Corrigez l’adresse ou le numéro, puis renvoyez.',
  },
  'no-such-address': {
    en: 'Correct the address or the number, then send it again.',
    fr: 'Corrigez l’adresse ou le numéro, puis renvoyez.',
  },
  'unreachable-now': {
    en: 'Try the other way to reach this person.',
    fr: 'Essayez l’autre moyen de joindre cette personne.',
  },
  unsure: {
    en: 'Ask the person, or send it again: a second one does no harm.',
    fr: 'Demandez à la personne, ou renvoyez : un second message ne nuit pas.',
  },
}
