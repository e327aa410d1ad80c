import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import type { Agreement } from '../law/law.ts'

/** Why a seat was lost, where the reason is neither a barrier, a letter nor a condition of the agreement. */
const codes: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    'scheme-in-force': { en: 'Scheme not in force or suspended', fr: 'Dispositif non en vigueur ou suspendu' },
    'case-open': { en: 'Case closed', fr: 'Dossier clos' },
    'from-receiving-state': { en: 'Route not shown', fr: 'Itinéraire non établi' },
    age: { en: 'Age', fr: 'Âge' },
    'request-in-time': { en: 'Request not in time', fr: 'Demande hors délai' },
    acceptance: { en: 'No live acceptance', fr: 'Pas d’acceptation en cours' },
    'three-months': { en: 'Three months over', fr: 'Trois mois dépassés' },
    released: { en: 'Released', fr: 'Remise en liberté' },
    operational: { en: 'Escort, vehicle or aircraft not available', fr: 'Escorte, véhicule ou avion indisponible' },
    mistake: { en: 'Given by mistake', fr: 'Attribué par erreur' },
    'removal-failed': { en: 'Removal did not take place', fr: 'Éloignement non réalisé' },
    'flight-cancelled': { en: 'Flight cancelled', fr: 'Vol annulé' },
  }),
)

/** The codes with which an officer takes a seat back by hand. */
export const withdrawCodes = ['released', 'operational', 'mistake'] as const

/** Why a seat was lost, in words; the code itself where it is none we know. */
export const seatLostReason = (agreement: Agreement, code: string): Text =>
  codes.get(code) ??
  own(agreement.barriers, code)?.title ??
  own(agreement.letters, code)?.title ??
  own(agreement.conditions, code)?.title ?? { en: code, fr: code }

/** Words of the flights' pages. */
export const words = {
  overridden: { en: 'Overridden', fr: 'Écarté' },
  flights: { en: 'Flights', fr: 'Vols' },
  flight: { en: 'Flight', fr: 'Vol' },
  schedule: { en: 'Schedule a flight', fr: 'Programmer un vol' },
  upcoming: { en: 'Next flights', fr: 'Prochains vols' },
  past: { en: 'Flights that have left or were cancelled', fr: 'Vols partis ou annulés' },
  noUpcoming: { en: 'No flight is scheduled.', fr: 'Aucun vol n’est programmé.' },
  noPast: { en: 'None yet.', fr: 'Aucun pour l’instant.' },
  number: { en: 'Flight number', fr: 'Numéro de vol' },
  departs: { en: 'Departure', fr: 'Départ' },
  departsHint: { en: 'Local time at this desk.', fr: 'Heure locale de ce bureau.' },
  origin: { en: 'From', fr: 'De' },
  destination: { en: 'To', fr: 'À' },
  destinationHint: {
    en: 'As the letters name it: departure details must name the same destination.',
    fr: 'Telle que les lettres la nomment : les modalités de départ doivent désigner la même destination.',
  },
  seats: { en: 'Seats', fr: 'Sièges' },
  used: { en: 'Used', fr: 'Occupés' },
  free: { en: 'Free', fr: 'Libres' },
  ready: { en: 'Ready', fr: 'Prêts' },
  notReady: { en: 'Not ready', fr: 'Non prêts' },
  boarded: { en: 'Boarded', fr: 'Embarqués' },
  cancelled: { en: 'Cancelled', fr: 'Annulé' },
  left: { en: 'Left', fr: 'Parti' },
  scheduled: { en: 'Scheduled', fr: 'Programmé' },
  status: { en: 'Status', fr: 'État' },
  door: { en: 'Door list for the escort', fr: 'Liste à la porte, pour l’escorte' },
  cancel: { en: 'Cancel the flight', fr: 'Annuler le vol' },
  cancelIntro: {
    en: 'Everybody on it loses their seat, with this as the reason. It cannot be undone: schedule another flight instead.',
    fr: 'Toutes les personnes perdent leur siège pour ce motif. Irréversible : programmez alors un autre vol.',
  },
  cancelReasons: { en: 'Why it is cancelled', fr: 'Motif de l’annulation' },
  cancelledDone: {
    en: 'The flight is cancelled. The seats are being taken back.',
    fr: 'Le vol est annulé. Les sièges sont repris.',
  },
  scheduledDone: { en: 'The flight is scheduled.', fr: 'Le vol est programmé.' },
  manifest: { en: 'Manifest', fr: 'Manifeste' },
  manifestNote: {
    en: 'Read from the cases at this moment. Whoever loses the right to travel is not on it.',
    fr: 'Lu dans les dossiers à cet instant. Qui ne peut plus partir n’y figure pas.',
  },
  nobody: { en: 'Nobody has a seat on this flight yet.', fr: 'Personne n’a encore de siège sur ce vol.' },
  passenger: { en: 'Person', fr: 'Personne' },
  gateNow: { en: 'Gate now', fr: 'Passage maintenant' },
  gateThen: { en: 'At departure', fr: 'Au départ' },
  firstReason: { en: 'First reason', fr: 'Premier motif' },
  open: { en: 'Open', fr: 'Ouvert' },
  shut: { en: 'Shut', fr: 'Fermé' },
  wouldOpen: { en: 'Would be open', fr: 'Serait ouvert' },
  wouldShut: { en: 'Would be shut', fr: 'Serait fermé' },
  handedOver: { en: 'Handed over', fr: 'Remis' },
  action: { en: 'Action', fr: 'Action' },
  withdraw: { en: 'Take the seat back', fr: 'Reprendre le siège' },
  lost: { en: 'Seats lost', fr: 'Sièges perdus' },
  noLost: { en: 'No seat on this flight was lost.', fr: 'Aucun siège de ce vol n’a été perdu.' },
  reason: { en: 'Reason', fr: 'Motif' },
  when: { en: 'When', fr: 'Quand' },
  by: { en: 'By', fr: 'Par' },
  give: { en: 'Give a seat', fr: 'Attribuer un siège' },
  caseReference: { en: 'Case reference', fr: 'Référence du dossier' },
  giveDone: {
    en: 'The seat is given. The person must still be served the departure details.',
    fr: 'Le siège est attribué. Les modalités de départ restent à notifier à la personne.',
  },
  notFound: { en: 'No such flight', fr: 'Vol introuvable' },
  notFoundHelp: { en: 'There is no flight with this reference.', fr: 'Aucun vol ne porte cette référence.' },
  doorNote: {
    en: 'The gate is asked again in the moment you press the button. If it is shut, nothing is recorded.',
    fr: 'Le passage est revérifié à l’instant où vous appuyez. S’il est fermé, rien n’est enregistré.',
  },
  board: { en: 'Board', fr: 'Embarquer' },
  handOver: { en: 'Record handover', fr: 'Enregistrer la remise' },
  place: { en: 'Place of handover', fr: 'Lieu de la remise' },
  doNotBoard: { en: 'Do not board', fr: 'Ne pas embarquer' },
  doNotHandOver: { en: 'Do not hand over', fr: 'Ne pas remettre' },
  boardedAt: { en: 'Boarded', fr: 'A embarqué' },
  handedOverAt: { en: 'Handed over', fr: 'A été remise' },
  boardDone: { en: 'Boarding is recorded.', fr: 'L’embarquement est enregistré.' },
  handOverDone: {
    en: 'The handover is recorded. The receiving state now signs.',
    fr: 'La remise est enregistrée. L’État requis doit maintenant signer.',
  },
  refusedAt: { en: 'Not recorded', fr: 'Non enregistré' },
  onlyEscort: {
    en: 'Only the escort records boarding and handover.',
    fr: 'Seule l’escorte enregistre l’embarquement et la remise.',
  },
  back: { en: 'The flight', fr: 'Le vol' },
  born: { en: 'born', fr: 'date de naissance' },
} satisfies Record<string, Text>

/** How many of those with a seat are ready. */
export const readyOf = (ready: number, all: number): Text => ({ en: `${ready} of ${all}`, fr: `${ready} sur ${all}` })
