import type { Text } from '../core/brand.ts'

/** What the command `gate` says beside what the gate itself says. */
export const gateWords = {
  open: { en: 'OPEN', fr: 'OUVERTE' },
  theCase: { en: 'Case', fr: 'Dossier' },
  lawVersion: { en: 'Version of the law', fr: 'Version du droit' },
  person: { en: 'To the person', fr: 'À la personne' },
  since: { en: 'Since', fr: 'Depuis le' },
  by: { en: 'by', fr: 'par' },
  clears: { en: 'Time alone will have met this on', fr: 'Le temps seul y suffira le' },
  rests: { en: 'It rests on', fr: 'Fondement' },
  reading: { en: 'reading', fr: 'lecture' },
  number: { en: 'number', fr: 'nombre' },
  unknown: { en: 'not known, which counts as no', fr: 'inconnu, ce qui vaut non' },
  byTime: {
    en: 'Every reason ends by time alone. If nothing else changes, ask again for',
    fr: 'Chaque motif prend fin avec le temps. Si rien d’autre ne change, reposez la question pour le',
  },
  under: { en: 'Under the law as it stood on', fr: 'Selon le droit tel qu’il était le' },
  nothingDiffers: { en: 'nothing would differ.', fr: 'rien ne différerait.' },
  differs: { en: 'these would differ.', fr: 'ceci différerait.' },
  now: { en: 'as the law is', fr: 'selon le droit actuel' },
  asItStood: { en: 'as it stood', fr: 'selon ce droit' },
  absent: { en: 'not asked', fr: 'non demandé' },
} satisfies Readonly<Record<string, Text>>

export const stateWords = {
  met: { en: 'met', fr: 'rempli' },
  unmet: { en: 'not met', fr: 'non rempli' },
  unknown: { en: 'not known', fr: 'inconnu' },
} satisfies Readonly<Record<string, Text>>

export const shutFor = (reasons: number): Text => ({
  en: reasons === 1 ? 'SHUT, for 1 reason' : `SHUT, for ${reasons} reasons`,
  fr: reasons === 1 ? 'FERMÉE, pour 1 motif' : `FERMÉE, pour ${reasons} motifs`,
})

/** The two places where a node keeps its embedded data, of which neither is there. */
export const noData = (folders: readonly string[]): Text => ({
  en: `There is no node’s data in ${folders.join(' or in ')}. Name the data folder with --data, or give DATABASE_URL.`,
  fr: `Il n’y a pas de données d’un nœud dans ${folders.join(' ni dans ')}. Indiquez le dossier avec --data, ou donnez DATABASE_URL.`,
})

/** `problem`: as the lock itself says it. `path`: of the node, with the case; `port`: its own in a demonstration. */
export const inUse = (problem: string, path: string, port: number): Text => ({
  en: `${problem} Or ask the node that uses it, at the address it printed when it started: by default http://127.0.0.1:${port}${path}`,
  fr: `Le dossier de données est utilisé par un nœud en marche : arrêtez-le, ou indiquez un autre dossier avec --data. Ou interrogez ce nœud, à l’adresse affichée à son démarrage : par défaut http://127.0.0.1:${port}${path}`,
})

export const noCase = (reference: string): Text => ({
  en: `There is no case ${reference} in this record. Check the reference: eight letters and digits, as in 7K3M-9Q2X.`,
  fr: `Il n’y a pas de dossier ${reference} dans ce registre. Vérifiez la référence : huit lettres et chiffres, comme 7K3M-9Q2X.`,
})

export const noRequest = (reference: string): Text => ({
  en: `There is neither a request nor an admission ${reference} in this record. Check the reference the two states share: twelve letters and digits, as in 7K3M-9Q2X-4T8B.`,
  fr: `Il n’y a ni demande ni admission ${reference} dans ce registre. Vérifiez la référence commune aux deux États : douze lettres et chiffres, comme 7K3M-9Q2X-4T8B.`,
})

export const unknownParty = (code: string, known: readonly string[]): Text => ({
  en: `${code} is no party of this agreement. Its parties are ${known.join(' and ')}.`,
  fr: `${code} n’est pas partie à cet accord. Ses parties sont ${known.join(' et ')}.`,
})

export const notYetCase = (reference: string, opened: Text): Text => ({
  en: `Case ${reference} did not exist then: its first fact is of ${opened.en}. Nobody could be transferred on it.`,
  fr: `Le dossier ${reference} n’existait pas encore : son premier fait est du ${opened.fr}. Personne ne pouvait être remis à ce titre.`,
})

/** A record of another party, or under another agreement. */
export const otherRecord = (party: string, agreement: string, wanted: string, asked: string): Text => ({
  en: `This record is of ${party} under ${agreement}; what you ask is kept by ${wanted} under ${asked}. Give that party’s data, or name the agreement with --agreement.`,
  fr: `Ce registre est celui de ${party} selon ${agreement} ; la question s’adresse à ${wanted} selon ${asked}. Donnez les données de cette partie, ou indiquez l’accord avec --agreement.`,
})
