import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import type { Agreement } from '../law/law.ts'
import type { Case } from './state.ts'

/** What the case's pages say: the words of codes, headings, notices. */
export const closeCodes = {
  withdrawn: { en: 'Request withdrawn', fr: 'Demande retirée' },
  'not-in-scope': { en: 'Outside the agreement', fr: 'Hors du champ de l’accord' },
  released: { en: 'Released, return not pursued', fr: 'Remise en liberté, retour abandonné' },
  'claim-to-be-considered': { en: 'Claim to be considered here', fr: 'Demande examinée ici' },
  'out-of-time': { en: 'Out of time', fr: 'Hors délai' },
  refused: { en: 'Refused by the receiving state', fr: 'Refus de l’État requis' },
} satisfies Record<string, Text>

/** The five connections of section 80C, by number (INAD-04). */
export const connections = {
  '1': { en: '1. Recognised as a refugee there', fr: '1. Y est reconnue réfugiée' },
  '2': { en: '2. Otherwise protected there', fr: '2. Y bénéficie d’une autre protection' },
  '3': { en: '3. A claim there is pending or was refused', fr: '3. Y a une demande en cours ou rejetée' },
  '4': {
    en: '4. Was there, could reasonably have claimed, and did not',
    fr: '4. S’y trouvait, pouvait raisonnablement demander protection et ne l’a pas fait',
  },
  '5': {
    en: '5. In the person’s circumstances it was reasonable to claim there instead',
    fr: '5. Vu sa situation, il était raisonnable d’y demander protection plutôt qu’ici',
  },
} satisfies Record<string, Text>

export const inadmissibilityOutcomes = {
  inadmissible: { en: 'The claim is inadmissible', fr: 'La demande est irrecevable' },
  'to-be-considered': { en: 'The claim will be considered here', fr: 'La demande sera examinée ici' },
} satisfies Record<string, Text>

export const humanRightsOutcomes = {
  'refused-and-certified': { en: 'Refused and certified', fr: 'Rejetée et attestée manifestement infondée' },
  refused: { en: 'Refused, not certified', fr: 'Rejetée, sans attestation' },
  allowed: { en: 'Allowed', fr: 'Accueillie' },
  'finally-determined-against': { en: 'Finally determined against the person', fr: 'Définitivement rejetée' },
} satisfies Record<string, Text>

export const ageFindings: Readonly<Record<Case['age']['finding'], Text>> = {
  adult: { en: 'Adult', fr: 'Majeur' },
  'accompanied-minor': { en: 'Child with family', fr: 'Mineur accompagné' },
  'unaccompanied-minor': { en: 'Unaccompanied child', fr: 'Mineur non accompagné' },
  disputed: { en: 'Age disputed', fr: 'Âge contesté' },
}

export const sexes: Readonly<Record<Case['person']['sex'], Text>> = {
  female: { en: 'Female', fr: 'Féminin' },
  male: { en: 'Male', fr: 'Masculin' },
  unspecified: { en: 'Unspecified', fr: 'Non précisé' },
}

/** The title of a ground of the agreement; the code itself where it has none such. */
export const groundTitle = ({ grounds }: Agreement, ground: string): Text =>
  own(grounds, ground)?.title ?? (ground === 'none' ? noGround : { en: ground, fr: ground })
const noGround: Text = { en: 'No ground of the agreement', fr: 'Aucun motif de l’accord' }

export const outcomes = {
  accepted: { en: 'accepted', fr: 'acceptation' },
  refused: { en: 'refused', fr: 'refus' },
  'more-information': { en: 'more information asked for', fr: 'précisions demandées' },
} satisfies Record<string, Text>

export const groupTitles = {
  procedure: { en: 'Request and letters', fr: 'Demande et lettres' },
  claims: { en: 'Person and claims', fr: 'Personne et demandes' },
  courts: { en: 'Courts', fr: 'Juridictions' },
  safeguards: { en: 'Safeguards', fr: 'Protection' },
  detention: { en: 'Detention', fr: 'Rétention' },
  barriers: { en: 'Barriers', fr: 'Obstacles' },
  flight: { en: 'Flight', fr: 'Vol' },
  case: { en: 'The case', fr: 'Le dossier' },
} satisfies Record<string, Text>

/** A colon as each language sets it. */
export const colon: Text = { en: ': ', fr: '\u00a0: ' }

/** Words of the case's pages. */
export const pageWords = {
  cases: { en: 'Cases', fr: 'Dossiers' },
  case: { en: 'Case', fr: 'Dossier' },
  document: { en: 'Document:', fr: 'Document :' },
  attach: { en: 'Attach a document', fr: 'Joindre un document' },
  secondToCome: {
    en: 'It takes effect once a second officer agrees.',
    fr: 'Elle prend effet dès l’accord d’un second agent.',
  },
  withFault: {
    en: 'It is recorded and has effect. Its document cannot be used as it came:',
    fr: 'C’est enregistré et produit effet. Le document joint est inutilisable en l’état :',
  },
  searchTitle: { en: 'Find a case', fr: 'Chercher un dossier' },
  found: { en: 'Cases found', fr: 'Dossiers trouvés' },
  nothingFound: {
    en: 'No case matches. Try the reference, or fewer letters of the name.',
    fr: 'Aucun dossier ne correspond. Essayez la référence, ou moins de lettres du nom.',
  },
  typeToSearch: { en: 'Type a reference or a name.', fr: 'Saisissez une référence ou un nom.' },
  cipherInstead: { en: 'In the proceedings', fr: 'Dans la procédure' },
  nameNotUsed: { en: 'Name, not used in the proceedings', fr: 'Nom, tu dans la procédure' },
  nameShow: { en: 'Show the name', fr: 'Afficher le nom' },
  sharedReference: { en: 'Shared reference', fr: 'Référence commune' },
  nationality: { en: 'Nationality', fr: 'Nationalité' },
  birthDate: { en: 'Born', fr: 'Date de naissance' },
  sex: { en: 'Sex', fr: 'Sexe' },
  heldAt: { en: 'Held at', fr: 'Lieu de rétention' },
  notHeld: { en: 'Not held', fr: 'Non retenue' },
  landing: { en: 'Landed', fr: 'Débarquement' },
  seat: { en: 'Seat', fr: 'Siège' },
  none: { en: 'None', fr: 'Aucun' },
  raise: { en: 'Raise a barrier', fr: 'Signaler un obstacle' },
  notFound: { en: 'No such case', fr: 'Dossier introuvable' },
  notFoundHelp: {
    en: 'There is no case with this reference. Check it against the file, or search by name.',
    fr: 'Aucun dossier ne porte cette référence. Vérifiez-la, ou cherchez par nom.',
  },
  noAction: { en: 'There is no such action.', fr: 'Cette action n’existe pas.' },
  nextSteps: { en: 'Steps', fr: 'Étapes' },
  clocks: { en: 'Clocks', fr: 'Délais' },
  noClocks: { en: 'No clock is running.', fr: 'Aucun délai ne court.' },
  messages: { en: 'Messages between the states', fr: 'Messages entre les États' },
  barriers: { en: 'Barriers', fr: 'Obstacles' },
  letters: { en: 'Letters served', fr: 'Lettres notifiées' },
  screening: { en: 'Screening, word for word', fr: 'Entretien, mot pour mot' },
  history: { en: 'Everything that happened', fr: 'Tout ce qui s’est passé' },
  actions: { en: 'What you can do', fr: 'Ce que vous pouvez faire' },
  nothingToDo: {
    en: 'Your role can look at this case and raise a barrier.',
    fr: 'Votre rôle permet de consulter ce dossier et de signaler un obstacle.',
  },
  nothingNow: { en: 'Your role has nothing left to do here.', fr: 'Votre rôle n’a plus rien à faire ici.' },
  notOffered: { en: 'Not possible now, and why', fr: 'Impossible pour l’instant, et pourquoi' },
  asAt: { en: 'The gate at another time', fr: 'Le passage à un autre moment' },
  asAtHint: {
    en: 'On the facts known now. Nothing is changed.',
    fr: 'D’après les faits connus maintenant. Rien n’est modifié.',
  },
  asAtLabel: { en: 'Date and time', fr: 'Date et heure' },
  ask: { en: 'Show', fr: 'Afficher' },
  backToNow: { en: 'Back to now', fr: 'Revenir à maintenant' },
  gateNow: { en: 'Could this person be transferred now?', fr: 'Cette personne peut-elle être remise maintenant ?' },
  opensNever: {
    en: 'Time alone will not open it.',
    fr: 'Le temps seul ne l’ouvrira pas.',
  },
  with: { en: 'with', fr: 'chez' },
  receivingState: { en: 'the receiving state', fr: 'l’État requis' },
  seatLost: {
    en: 'The person’s seat was taken back in the same moment.',
    fr: 'Le siège de la personne a été repris au même instant.',
  },
  recorded: { en: 'recorded', fr: 'consigné' },
  lawAsOf: { en: 'law of', fr: 'droit au' },
  lawNone: { en: 'before the agreement', fr: 'avant l’accord' },
  earlierCase: { en: 'Returned before', fr: 'Déjà connue' },
  sameAs: { en: 'Found to be the same person as in case', fr: 'Reconnue comme la personne du dossier' },
  somebodyElse: {
    en: 'Found to be somebody else than the person of the same name from this landing:',
    fr: 'Reconnue distincte de la personne de même nom de ce débarquement :',
  },
  closed: { en: 'Closed', fr: 'Clos' },
  handedOver: { en: 'Handed over', fr: 'Remise' },
  interpreter: { en: 'Interpreter', fr: 'Interprète' },
  routeEvidence: { en: 'Evidence of the route', fr: 'Preuve de l’itinéraire' },
  ground: { en: 'Ground', fr: 'Motif' },
  notShown: { en: 'Not shown', fr: 'Non établie' },
  language: { en: 'Language', fr: 'Langue' },
  roleNot: { en: 'For', fr: 'Pour' },
  notYourForm: { en: 'Your role does not do this. It is for:', fr: 'Votre rôle ne le permet pas. Relève de :' },
} satisfies Record<string, Text>

export const gateAt = (when: Text): Text => ({
  en: `Could this person be transferred on ${when.en}?`,
  fr: `Cette personne pourrait-elle être remise le ${when.fr} ?`,
})

export const opensOn = (when: Text): Text => ({
  en: `If nothing else changes, time alone opens it on ${when.en}.`,
  fr: `Si rien d’autre ne change, le temps seul l’ouvrira le ${when.fr}.`,
})

export const opensTooLate = (when: Text): Text => ({
  en: `What waits on time would end on ${when.en}, but by then another condition fails.`,
  fr: `Ce qui dépend du temps prendrait fin le ${when.fr}, mais une autre condition ne serait alors plus remplie.`,
})
