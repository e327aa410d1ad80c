import type { Text } from '../core/brand.ts'
import type { LineId } from './events.ts'
import type { Level, Unit } from './limits.ts'

/** What each line is called, and what to do when it is not in order. */
export const lineWords: Readonly<
  Record<LineId, { readonly title: Text; readonly todo: Text; readonly href?: string }>
> = {
  'partner-connected': {
    title: { en: 'Other state’s node not configured', fr: 'Nœud de l’autre État non configuré' },
    todo: {
      en: 'Set PARTNER_URL and PARTNER_KEYS and start again. Until then messages wait.',
      fr: 'Renseignez PARTNER_URL et PARTNER_KEYS et redémarrez. D’ici là, les messages attendent.',
    },
  },
  outage: {
    title: { en: 'Outage announced', fr: 'Interruption annoncée' },
    todo: {
      en: 'Call the other state’s operator. The clocks do not stop: the duty lead goes through the deadlines that fall in it.',
      fr: 'Appelez l’exploitant de l’autre État. Les délais ne s’arrêtent pas : le responsable de permanence passe en revue ceux qui y tombent.',
    },
  },
  'oldest-unreceipted': {
    title: { en: 'Oldest message without a receipt', fr: 'Plus ancien message sans accusé' },
    todo: {
      en: 'Look at the last error above. If there was no answer, check the network and the proxy, then call the other state’s operator.',
      fr: 'Voyez la dernière erreur ci-dessus. Sans réponse, vérifiez le réseau et le mandataire, puis appelez l’exploitant de l’autre État.',
    },
    href: '/exchange/desk',
  },
  queue: {
    title: { en: 'Messages waiting for a receipt', fr: 'Messages en attente d’accusé' },
    todo: {
      en: 'Find out why they do not go: the exchange page says what each waits for.',
      fr: 'Cherchez pourquoi ils ne partent pas : la page des échanges dit ce que chacun attend.',
    },
    href: '/exchange/desk',
  },
  'oldest-unanswered': {
    title: { en: 'Oldest request without an answer', fr: 'Plus ancienne demande sans réponse' },
    todo: {
      en: 'The duty lead reminds those who answer. The limits are those of the agreement.',
      fr: 'Le responsable de permanence relance qui doit répondre. Les seuils sont ceux de l’accord.',
    },
  },
  'dead-letters': {
    title: { en: 'Their messages that did nothing here', fr: 'Leurs messages restés sans effet ici' },
    todo: { en: 'Somebody works each on the exchange page.', fr: 'Chacun est à traiter sur la page des échanges.' },
    href: '/exchange/desk',
  },
  'refused-there': {
    title: { en: 'Our messages that did nothing there', fr: 'Nos messages restés sans effet là-bas' },
    todo: {
      en: 'Somebody deals with each on the exchange page, which says why and what to do next.',
      fr: 'Chacun est à traiter sur la page des échanges, qui dit pourquoi et que faire.',
    },
    href: '/exchange/desk',
  },
  'put-back': {
    title: { en: 'Messages that our record lost', fr: 'Messages que notre registre a perdus' },
    todo: {
      en: 'The record was put back from an older backup. Each is on the exchange page: somebody records anew what led to it. If nobody here put anything back, treat our signing key as stolen.',
      fr: 'Le registre a été rétabli depuis une sauvegarde antérieure. Chacun figure sur la page des échanges : il faut consigner de nouveau ce qui y a donné lieu. Si personne n’a rien rétabli, tenez notre clé de signature pour volée.',
    },
    href: '/exchange/desk',
  },
  'held-back': {
    title: { en: 'Messages held back by us', fr: 'Messages retenus par nous' },
    todo: {
      en: 'A fault of ours: they do not fit the agreed form. Report it to whoever maintains this software.',
      fr: 'Défaut de notre part : ils ne respectent pas le format convenu. Signalez-le à qui maintient ce logiciel.',
    },
    href: '/exchange/desk',
  },
  'door-signed': {
    title: { en: 'Signed by them and refused, last seven days', fr: 'Signés par eux et refusés, sept derniers jours' },
    todo: {
      en: 'Kept as evidence. Call the other state: one number may have been used twice.',
      fr: 'Conservés comme preuves. Appelez l’autre État : un numéro a pu servir deux fois.',
    },
    href: '/exchange/desk',
  },
  'log-queue': {
    title: { en: 'Oldest entry not yet in the public log', fr: 'Plus ancienne inscription absente du registre public' },
    todo: {
      en: 'The log has stopped. Read its error on standard error; an entry it cannot hold stops it on purpose.',
      fr: 'Le registre est arrêté. Lisez son erreur sur la sortie d’erreur ; une inscription qu’il ne peut porter l’arrête exprès.',
    },
    href: '/public/log',
  },
  'log-witnessed': {
    title: { en: 'Newest checkpoint not yet witnessed', fr: 'Dernier point de contrôle pas encore attesté' },
    todo: {
      en: 'The other state’s node is away, or refuses. If it refuses there is evidence below.',
      fr: 'Le nœud de l’autre État est absent ou refuse. S’il refuse, des preuves figurent ci-dessous.',
    },
    href: '/public/log',
  },
  evidence: {
    title: { en: 'Evidence that a log was changed', fr: 'Preuves qu’un registre a été modifié' },
    todo: {
      en: 'Tell the duty lead and both states’ security officers now. Change nothing, keep everything; it is on the public log’s page.',
      fr: 'Prévenez tout de suite le responsable de permanence et les responsables de la sécurité des deux États. Ne changez rien, gardez tout ; elles figurent sur la page du registre public.',
    },
    href: '/public/log',
  },
  'their-log': {
    title: {
      en: 'Since their log was last read to its end',
      fr: 'Depuis la dernière lecture entière de leur registre',
    },
    todo: {
      en: 'Below, under “The other state’s log”, it says why. Call the other state’s operator: what their log says cannot be compared meanwhile.',
      fr: 'La raison figure plus bas, sous « Le registre de l’autre État ». Appelez l’exploitant de l’autre État : entre-temps leur registre ne peut être comparé.',
    },
    href: '/public/log',
  },
  'log-differences': {
    title: { en: 'Differences between the two public logs', fr: 'Écarts entre les deux registres publics' },
    todo: {
      en: 'Each is listed below, under “The other state’s log”, with what to do. One closes by itself when both logs agree again.',
      fr: 'Chacun figure plus bas, sous « Le registre de l’autre État », avec la marche à suivre. Il se ferme de lui-même quand les deux concordent.',
    },
    href: '/public/log',
  },
  'key-age': {
    title: { en: 'Age of the oldest key in use', fr: 'Âge de la plus ancienne clé en usage' },
    todo: { en: 'Announce new keys.', fr: 'Annoncez de nouvelles clés.' },
    href: '/operations/keys',
  },
  'key-overlap': {
    title: { en: 'Old key still beside its successor', fr: 'Ancienne clé encore à côté de la nouvelle' },
    todo: { en: 'Retire the old key.', fr: 'Retirez l’ancienne clé.' },
    href: '/operations/keys',
  },
  'key-word': {
    title: { en: 'New keys of ours not yet confirmed', fr: 'Nos nouvelles clés pas encore confirmées' },
    todo: {
      en: 'Call the other state’s operator and read the fingerprint out.',
      fr: 'Appelez l’exploitant de l’autre État et lisez-lui l’empreinte.',
    },
    href: '/operations/keys',
  },
  'partner-keys': {
    title: { en: 'New keys of theirs to be compared', fr: 'Leurs nouvelles clés à comparer' },
    todo: {
      en: 'Call their operator, compare the fingerprint, and confirm or refuse.',
      fr: 'Appelez leur exploitant, comparez l’empreinte, puis confirmez ou refusez.',
    },
    href: '/operations/keys',
  },
  'keys-missing': {
    title: { en: 'Keys in use that no file here holds', fr: 'Clés en usage qu’aucun fichier ne contient ici' },
    todo: {
      en: 'Put keys.json and log-keys.json back from the backup. If there is none, treat the keys as lost.',
      fr: 'Restaurez keys.json et log-keys.json depuis la sauvegarde. À défaut, tenez les clés pour perdues.',
    },
    href: '/operations/keys',
  },
  'disk-free': {
    title: { en: 'Disk space left', fr: 'Espace disque restant' },
    todo: {
      en: 'Make room before it runs out: without it nothing is recorded.',
      fr: 'Faites de la place avant qu’il ne manque : sans lui, rien n’est enregistré.',
    },
  },
  'messages-waiting': {
    title: { en: 'Oldest message to an applicant that waits', fr: 'Plus ancien message à un demandeur en attente' },
    todo: { en: 'Look at the carriers and their errors.', fr: 'Examinez les transporteurs et leurs erreurs.' },
    href: '/admissions/messages',
  },
  'messages-unreachable': {
    title: { en: 'Applicants whom nothing reaches', fr: 'Demandeurs que rien n’atteint' },
    todo: {
      en: 'Admissions officers correct the address or number and send again.',
      fr: 'Les agents des admissions corrigent l’adresse ou le numéro et renvoient.',
    },
    href: '/admissions/messages',
  },
  carriers: {
    title: { en: 'Carriers that fail', fr: 'Transporteurs en échec' },
    todo: {
      en: 'Check the account, the key and the network of the carrier.',
      fr: 'Vérifiez le compte, la clé et le réseau du transporteur.',
    },
    href: '/admissions/messages',
  },
  rounds: {
    title: { en: 'Longest since a background round', fr: 'Plus long délai depuis un passage de fond' },
    todo: {
      en: 'This process is stuck or too slow. Start it again: nothing is lost by it.',
      fr: 'Ce processus est bloqué ou trop lent. Redémarrez-le : rien ne se perd.',
    },
  },
  'rounds-failed': {
    title: { en: 'Background rounds that failed last time', fr: 'Passages de fond en échec la dernière fois' },
    todo: {
      en: 'They are tried again each minute. If it stays, read standard error.',
      fr: 'Ils sont repris chaque minute. Si cela persiste, lisez la sortie d’erreur.',
    },
  },
}

export const levelWords: Readonly<Record<Level, Text>> = {
  ok: { en: 'OK', fr: 'OK' },
  look: { en: 'Look', fr: 'Surveiller' },
  act: { en: 'Act', fr: 'Agir' },
}

const units: Readonly<Record<Exclude<Unit, 'count'>, readonly [one: Text, many: Text]>> = {
  minutes: [
    { en: 'minute', fr: 'minute' },
    { en: 'minutes', fr: 'minutes' },
  ],
  hours: [
    { en: 'hour', fr: 'heure' },
    { en: 'hours', fr: 'heures' },
  ],
  days: [
    { en: 'day', fr: 'jour' },
    { en: 'days', fr: 'jours' },
  ],
  percent: [
    { en: '%', fr: '%' },
    { en: '%', fr: '%' },
  ],
}

/** `12 minutes`, `1 jour`, `34 %`; a count alone. French says none and one alike. */
export function amount(value: number, unit: Unit): Text {
  const [en, fr] = [new Intl.NumberFormat('en-GB').format(value), new Intl.NumberFormat('fr-FR').format(value)]
  if (unit === 'count') return { en, fr }
  const [one, many] = units[unit]
  if (unit === 'percent') return { en: `${en}%`, fr: `${fr} %` }
  return { en: `${en} ${(value === 1 ? one : many).en}`, fr: `${fr} ${(Math.abs(value) < 2 ? one : many).fr}` }
}
