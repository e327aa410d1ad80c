import { isRole, type Role, roles } from '../access/roles.ts'
import type { Text } from '../core/brand.ts'

const list = (items: readonly string[]): string => items.join(', ')

/** What is wrong in a file, with what to do; refusals of the replay itself; expectations that were not met. */
export const replayWords = {
  unknownField: {
    en: 'This field is not known here. Remove it, or correct its name (docs/replay.md).',
    fr: 'Ce champ n’est pas connu ici. Retirez-le ou corrigez son nom (docs/replay.md).',
  },
  notJson: (why: string): Text => ({
    en: `This file is not JSON: ${why}. Correct it and try again.`,
    fr: `Ce fichier n’est pas du JSON : ${why}. Corrigez-le et recommencez.`,
  }),
  noFile: (why: string): Text => ({
    en: `The file cannot be read: ${why}. Give the path of a history.`,
    fr: `Le fichier ne peut être lu : ${why}. Indiquez le chemin d’un historique.`,
  }),
  totalsOnly: {
    en: 'This file holds published totals, not a history: --as-of, --law-at and --reading do not apply to it.',
    fr: 'Ce fichier contient des totaux publiés, et non un historique : --as-of, --law-at et --reading ne s’y appliquent pas.',
  },
  noLanguage: { en: 'Choose en or fr.', fr: 'Choisissez en ou fr.' },
  noSuchTime: {
    en: 'There is no such time. Write 2025-09-17T09:00, or with Z or an offset.',
    fr: 'Cette heure n’existe pas. Écrivez 2025-09-17T09:00, ou avec Z ou un décalage.',
  },
  skipped: (zone: string): Text => ({
    en: `Clocks in ${zone} went forward over this time. Write it with Z or an offset.`,
    fr: `Les horloges de ${zone} ont sauté cette heure. Écrivez-la avec Z ou un décalage.`,
  }),
  ambiguous: (zone: string): Text => ({
    en: `Clocks in ${zone} showed this time twice. Write it with Z or an offset.`,
    fr: `Les horloges de ${zone} ont affiché cette heure deux fois. Écrivez-la avec Z ou un décalage.`,
  }),
  backwards: {
    en: 'This step is before the one above it. Put the steps in the order in which they were recorded.',
    fr: 'Cette étape précède celle du dessus. Rangez les étapes dans l’ordre de leur enregistrement.',
  },
  unknownAgreement: (known: readonly string[]): Text => ({
    en: `There is no such agreement. Choose one of: ${list(known)}.`,
    fr: `Cet accord n’existe pas. Choisissez parmi : ${list(known)}.`,
  }),
  unknownCommand: (near: readonly string[]): Text => ({
    en: `There is no such command. Choose one of: ${list(near)}.`,
    fr: `Cette commande n’existe pas. Choisissez parmi : ${list(near)}.`,
  }),
  unknownZone: {
    en: 'There is no such time zone. Write one such as Europe/London.',
    fr: 'Ce fuseau horaire n’existe pas. Écrivez-en un tel qu’Europe/Paris.',
  },
  unknownRole: {
    en: 'There is no such role. Choose one of those in src/access/roles.ts.',
    fr: 'Ce rôle n’existe pas. Choisissez l’un de ceux de src/access/roles.ts.',
  },
  unknownActor: {
    en: 'This is neither a role nor a name in `people`. Give one of them.',
    fr: 'Ce n’est ni un rôle ni un nom de `people`. Indiquez l’un ou l’autre.',
  },
  unknownSource: {
    en: 'No source of this file has this id. Add it to `sources`.',
    fr: 'Aucune source du fichier ne porte cet id. Ajoutez-la à `sources`.',
  },
  sourceNeeded: {
    en: 'This certainty needs a source. Name one, or mark the step B.',
    fr: 'Cette certitude demande une source. Nommez-la, ou marquez l’étape B.',
  },
  sameName: {
    en: 'This name is already taken above. Choose another.',
    fr: 'Ce nom est déjà pris plus haut. Choisissez-en un autre.',
  },
  unboundName: {
    en: 'No step above binds this name with `as`. Correct it, or move this step down.',
    fr: 'Aucune étape précédente ne crée ce nom avec `as`. Corrigez-le ou descendez l’étape.',
  },
  noSuchCase: {
    en: 'No step above opens a case under this name. Correct it, or move this step down.',
    fr: 'Aucune étape précédente n’ouvre de dossier sous ce nom. Corrigez-le ou descendez l’étape.',
  },
  notMade: (name: string): Text => ({
    en: `The step that makes “${name}” was refused, so there is nothing to do this to.`,
    fr: `L’étape qui crée « ${name} » a été refusée : il n’y a rien à quoi l’appliquer.`,
  }),
  notPermitted: { en: 'This role may not give this command.', fr: 'Ce rôle ne permet pas cette commande.' },
  expected: {
    outcome: (wanted: string, got: string): Text => ({
      en: `Expected ${wanted}, was ${got}.`,
      fr: `Attendu : ${wanted} ; obtenu : ${got}.`,
    }),
    codes: (wanted: string, got: string): Text => ({
      en: `Expected the refusal codes [${wanted}], were [${got}].`,
      fr: `Codes de refus attendus : [${wanted}] ; obtenus : [${got}].`,
    }),
    gate: (wanted: string, got: string): Text => ({
      en: `Expected the gate ${wanted}, was ${got}.`,
      fr: `Passage attendu : ${wanted} ; obtenu : ${got}.`,
    }),
    shutBy: (wanted: string, got: string): Text => ({
      en: `Expected the gate shut by [${wanted}], was by [${got}].`,
      fr: `Fermeture attendue par [${wanted}] ; obtenue par [${got}].`,
    }),
  },
  noOneCase: {
    en: 'The gate of which case? This step is not about exactly one. Add an `observe` step.',
    fr: 'Le passage de quel dossier ? Cette étape n’en vise pas un seul. Ajoutez une étape `observe`.',
  },
  roleName: (role: Role): Text => roles[role],
  /** `by` of a step: a role in words, a name as it is. */
  by: (by: string): Text => (isRole(by) ? roles[by] : { en: by, fr: by }),
  /** What someone is called in the record: an office in every language, a person by name. */
  called: (name: string): Text => Object.values(roles).find(({ en }) => en === name) ?? { en: name, fr: name },
} as const

/** What is printed around the answers. */
export const printed = {
  knownThen: { en: 'As known then', fr: 'Selon ce que l’on savait alors' },
  known: { en: 'WHAT WAS KNOWN', fr: 'CE QUE L’ON SAVAIT' },
  by: { en: 'by', fr: 'par' },
  looks: {
    gate: { en: 'look at the gate', fr: 'examen du passage' },
    clocks: { en: 'look at the clocks', fr: 'examen des délais' },
  },
  assumed: { en: 'ASSUMED', fr: 'SUPPOSÉ' },
  source: { en: 'Source', fr: 'Source' },
  noSource: { en: 'none: not public', fr: 'aucune : non public' },
  certainty: {
    V: { en: 'text read', fr: 'texte lu' },
    S: { en: 'secondary source', fr: 'source secondaire' },
    B: { en: 'unverified', fr: 'non vérifié' },
    A: { en: 'analogue', fr: 'par analogie' },
  },
  accepted: { en: 'ACCEPTED', fr: 'ACCEPTÉ' },
  refused: { en: 'REFUSED', fr: 'REFUSÉ' },
  named: (name: string): Text => ({ en: `named “${name}”`, fr: `nommé « ${name} »` }),
  clocks: { en: 'Clocks of', fr: 'Délais de' },
  gate: { en: 'Gate of', fr: 'Passage de' },
  open: { en: 'OPEN', fr: 'OUVERT' },
  shut: (count: number): Text => ({
    en: `SHUT, ${count} reason${count === 1 ? '' : 's'}`,
    fr: `FERMÉ, ${count} motif${count > 1 ? 's' : ''}`,
  }),
  unchanged: { en: 'as before', fr: 'inchangé' },
  stillRunning: { en: 'running as before', fr: 'toujours en cours' },
  since: { en: 'since', fr: 'depuis le' },
  clears: { en: 'clears by itself', fr: 'cesse de lui-même le' },
  units: {
    'calendar-day': { en: 'calendar days', fr: 'jours calendaires' },
    'working-day': { en: 'working days', fr: 'jours ouvrés' },
    month: { en: 'months', fr: 'mois' },
    hour: { en: 'hours', fr: 'heures' },
  },
  working: (first: string, last: string): Text => ({
    en: `first day ${first}, last day ${last}`,
    fr: `premier jour ${first}, dernier jour ${last}`,
  }),
  counted: { en: 'counted', fr: 'comptés' },
  skipped: { en: 'not counted', fr: 'non comptés' },
  closes: { en: 'closes', fr: 'clos le' },
  status: {
    running: { en: 'running', fr: 'en cours' },
    'in-time': { en: 'done in time', fr: 'fait à temps' },
    late: { en: 'done late', fr: 'fait en retard' },
    over: { en: 'has run out', fr: 'écoulé' },
    waited: { en: 'has run', fr: 'écoulé' },
  },
  readings: { en: 'our reading', fr: 'notre lecture' },
  law: { en: 'THE LAW CHANGED', fr: 'LE DROIT A CHANGÉ' },
  nothing: { en: 'nothing', fr: 'rien' },
  before: { en: 'before', fr: 'avant' },
  after: { en: 'after', fr: 'après' },
  letterStands: (letter: string, of: string, served: string): Text => ({
    en: `${letter}, served on ${of} ${served}: its promise stands, to the end of`,
    fr: `${letter}, notifiée à ${of} le ${served} : sa promesse tient, jusqu’à la fin du`,
  }),
  letterAfter: {
    en: 'In a later case, the decision served under the law from then on grants',
    fr: 'Dans un dossier ultérieur, la décision notifiée sous le droit nouveau accorde',
  },
  untilEndOf: { en: 'to the end of', fr: 'jusqu’à la fin du' },
  place: { en: 'Place', fr: 'Place' },
  placeCounted: { en: 'counts: both states have signed', fr: 'compte : les deux États ont signé' },
  placeStated: {
    en: 'stated by one state only: does not count yet',
    fr: 'déclarée par un seul État : ne compte pas encore',
  },
  placeContested: { en: 'contested: does not count', fr: 'contestée : ne compte pas' },
  notAsExpected: { en: 'NOT AS EXPECTED', fr: 'NON CONFORME À L’ATTENDU' },
  asExpected: { en: 'As expected.', fr: 'Conforme à l’attendu.' },
  sum: (steps: number, expected: number, failed: number): Text => ({
    en: `${steps} steps; ${expected} with expectations, ${failed} not met.`,
    fr: `${steps} étapes ; ${expected} avec un attendu, ${failed} non conforme${failed > 1 ? 's' : ''}.`,
  }),
  notYet: (count: number): Text => ({
    en: `${count} later steps were not known then and were not run.`,
    fr: `${count} étapes postérieures n’étaient pas connues alors et n’ont pas été jouées.`,
  }),
  badFile: { en: 'This history cannot be run', fr: 'Cet historique ne peut être joué' },
} as const

/** What a fact is called where people read it. A fact without a line here is shown by its own type. */
export const factWords: Readonly<Record<string, Text>> = {
  'landing-recorded': { en: 'landing recorded', fr: 'débarquement enregistré' },
  'case-opened': { en: 'case opened', fr: 'dossier ouvert' },
  'age-found': { en: 'age found', fr: 'âge constaté' },
  'representations-received': { en: 'representations received', fr: 'observations reçues' },
  'protection-claim-made': { en: 'protection claim made', fr: 'demande de protection faite' },
  'protection-claim-withdrawn': { en: 'protection claim withdrawn', fr: 'demande de protection retirée' },
  'inadmissibility-decided': { en: 'inadmissibility decided', fr: 'irrecevabilité décidée' },
  'human-rights-claim-made': { en: 'human-rights claim made', fr: 'demande fondée sur les droits de l’homme faite' },
  'human-rights-none-confirmed': {
    en: 'no human-rights claim: confirmed',
    fr: 'absence de demande fondée sur les droits de l’homme confirmée',
  },
  'decision-proposed': { en: 'decision proposed', fr: 'décision proposée' },
  'decision-agreed': { en: 'decision agreed by a second officer', fr: 'décision acceptée par un second agent' },
  'human-rights-claim-decided': {
    en: 'human-rights claim decided',
    fr: 'demande fondée sur les droits de l’homme tranchée',
  },
  'request-sent': { en: 'readmission requested', fr: 'réadmission demandée' },
  'information-given': { en: 'information given', fr: 'précisions données' },
  'needs-sent': { en: 'needs told to the receiving state', fr: 'besoins signalés à l’État requis' },
  'return-asked': { en: 'taking back asked for', fr: 'reprise demandée' },
  'return-decided': { en: 'taking back decided', fr: 'reprise tranchée' },
  'brought-back': { en: 'brought back', fr: 'personne revenue' },
  'answer-received': { en: 'answer received', fr: 'réponse reçue' },
  'letter-served': { en: 'letter served', fr: 'lettre notifiée' },
  'extension-asked': { en: 'more time to answer asked for', fr: 'délai de réponse supplémentaire demandé' },
  'extension-decided': { en: 'more time to answer decided', fr: 'délai de réponse supplémentaire tranché' },
  'letter-withdrawn': { en: 'letter withdrawn', fr: 'lettre retirée' },
  'barrier-raised': { en: 'barrier raised', fr: 'obstacle signalé' },
  'barrier-lifted': { en: 'barrier lifted', fr: 'obstacle levé' },
  'override-proposed': { en: 'override of a barrier proposed', fr: 'mise à l’écart d’un obstacle proposée' },
  'override-agreed': { en: 'override of a barrier agreed', fr: 'mise à l’écart d’un obstacle acceptée' },
  'flight-scheduled': { en: 'flight scheduled', fr: 'vol programmé' },
  'flight-cancelled': { en: 'flight cancelled', fr: 'vol annulé' },
  'seat-given': { en: 'seat given', fr: 'siège attribué' },
  'seat-withdrawn': { en: 'SEAT LOST', fr: 'SIÈGE PERDU' },
  boarded: { en: 'boarded', fr: 'embarquement' },
  'handed-over': { en: 'handed over', fr: 'remise' },
  'receipt-recorded': { en: 'other state’s receipt recorded', fr: 'accusé de l’autre État enregistré' },
  'case-closed': { en: 'case closed', fr: 'dossier clos' },
  'case-reopened': { en: 'case reopened', fr: 'dossier rouvert' },
}
