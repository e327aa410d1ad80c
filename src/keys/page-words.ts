import type { Text } from '../core/brand.ts'
import type { KeyUse, Retirement } from './events.ts'
import type { PartnerStanding } from './state.ts'

/** The words of the pages on keys. */
export const words = {
  title: { en: 'Keys', fr: 'Clés' },
  intro: {
    en: 'With these keys this node signs what it says, the other state encrypts to it, and the public logs are vouched for. Keys are changed beside the old ones; the other state uses none before its officer has compared it by telephone.',
    fr: 'Avec ces clés, ce nœud signe ce qu’il dit, l’autre État chiffre à son intention et les registres publics sont garantis. Les clés changent à côté des anciennes ; l’autre État n’en utilise aucune avant qu’un agent l’ait comparée par téléphone.',
  },
  ours: { en: 'Our keys', fr: 'Nos clés' },
  theirs: { en: 'The other state’s keys', fr: 'Les clés de l’autre État' },
  theirsNone: { en: 'No key of theirs is known yet.', fr: 'Aucune de leurs clés n’est encore connue.' },
  oursNone: { en: 'No key is recorded yet.', fr: 'Aucune clé n’est encore consignée.' },
  use: { en: 'Use', fr: 'Usage' },
  fingerprint: { en: 'Fingerprint', fr: 'Empreinte' },
  since: { en: 'Known since', fr: 'Connue depuis' },
  standing: { en: 'State', fr: 'État' },
  inUse: { en: 'In use', fr: 'En usage' },
  beside: { en: 'Still good beside it', fr: 'Encore valable à côté' },
  waiting: { en: 'Announced, not confirmed', fr: 'Annoncée, non confirmée' },
  refused: { en: 'Refused by the other state', fr: 'Refusée par l’autre État' },
  readOut: { en: 'To be read out to the other state', fr: 'À lire à l’autre État' },
  readOutSays: {
    en: 'Call their operator, on a number you already had, and read out these sixteen letters. They confirm on their page.',
    fr: 'Appelez leur exploitant, à un numéro que vous aviez déjà, et lisez-lui ces seize caractères. Il confirme sur sa page.',
  },
  compare: { en: 'New keys of the other state, to be compared', fr: 'Nouvelles clés de l’autre État, à comparer' },
  compareSays: {
    en: 'Call their operator, on a number you already had. Have the sixteen letters on their page read out, and enter what you hear; do not read them ours. Nothing signed with these keys is believed until then.',
    fr: 'Appelez leur exploitant, à un numéro que vous aviez déjà. Faites-vous lire les seize caractères affichés chez lui et saisissez ce que vous entendez ; ne lisez pas les nôtres. D’ici là, rien de ce qu’elles signent n’est cru.',
  },
  heard: { en: 'What you were read', fr: 'Ce qui vous a été lu' },
  heardHint: {
    en: 'Sixteen letters and figures, 0 to 9 and a to f. Spaces do not matter.',
    fr: 'Seize lettres et chiffres, 0 à 9 et a à f. Les espaces ne comptent pas.',
  },
  spokeTo: { en: 'Whom you spoke to, and how', fr: 'À qui vous avez parlé, et comment' },
  confirm: { en: 'Confirm and trust these keys', fr: 'Confirmer et accepter ces clés' },
  refuse: { en: 'Refuse these keys', fr: 'Refuser ces clés' },
  refuseSays: {
    en: 'If what was read differs, or nobody there knows of new keys. They are then never used. Tell your security officer.',
    fr: 'Si ce qui a été lu diffère, ou si personne là-bas n’est au courant. Elles ne seront alors jamais utilisées. Prévenez votre responsable de la sécurité.',
  },
  why: { en: 'Reasons', fr: 'Motifs' },
  which: { en: 'Which keys', fr: 'Quelles clés' },
  giveReasons: { en: 'Give the reasons', fr: 'Indiquez les motifs' },
  chooseSome: { en: 'Choose at least one', fr: 'Choisissez-en au moins une' },
  chooseWhy: { en: 'Say whether it was lost or stolen', fr: 'Indiquez si elle est perdue ou volée' },
  actions: { en: 'What can be done', fr: 'Ce qui peut être fait' },
  announce: { en: 'Make and announce new keys', fr: 'Créer et annoncer de nouvelles clés' },
  announceSays: {
    en: 'They are made now, published beside the old ones and announced by a signed message. The old ones stay in use until the other state has confirmed the new.',
    fr: 'Elles sont créées maintenant, publiées à côté des anciennes et annoncées par un message signé. Les anciennes restent en usage jusqu’à ce que l’autre État ait confirmé les nouvelles.',
  },
  overlap: {
    en: 'An old key stays good at least {n} hours beside the one that took its place. Then a named person retires it; one that is lost or stolen does not wait.',
    fr: 'Une ancienne clé reste valable au moins {n} heures à côté de celle qui la remplace. Une personne nommée la retire ensuite ; une clé perdue ou volée n’attend pas.',
  },
  retirable: { en: 'Can be retired from {at}', fr: 'Peut être retirée à partir du {at}' },
  withdraw: { en: 'Withdraw keys not yet confirmed', fr: 'Reprendre des clés non confirmées' },
  withdrawSays: {
    en: 'For new keys announced in error, or that the other state could not take. They are never used. If it confirmed them in the meantime, they are retired there as well.',
    fr: 'Pour de nouvelles clés annoncées par erreur, ou que l’autre État n’a pu prendre. Elles ne seront jamais utilisées. S’il les a confirmées entre-temps, elles y sont aussi retirées.',
  },
  withdrawn: { en: 'Withdrawn before use', fr: 'Reprise avant usage' },
  noneToCompare: {
    en: 'No new key of theirs waits to be compared: this was done already, or they withdrew it.',
    fr: 'Aucune nouvelle clé de leur part n’attend d’être comparée : c’est déjà fait, ou ils l’ont reprise.',
  },
  noneToWithdraw: {
    en: 'No key of ours waits to be confirmed: the other state has answered, or it was withdrawn already.',
    fr: 'Aucune de nos clés n’attend d’être confirmée : l’autre État a répondu, ou elle a déjà été reprise.',
  },
  retire: { en: 'Retire old keys', fr: 'Retirer d’anciennes clés' },
  retireSays: {
    en: 'For keys that others have replaced. What they sign is refused from then on, and what was encrypted to them can no longer be read here.',
    fr: 'Pour des clés remplacées. Ce qu’elles signent est ensuite refusé, et ce qui leur était chiffré ne peut plus être lu ici.',
  },
  retireNone: { en: 'No key has been replaced.', fr: 'Aucune clé n’a été remplacée.' },
  emergency: { en: 'A key of ours is lost or stolen', fr: 'Une de nos clés est perdue ou volée' },
  emergencySays: {
    en: 'First call the other state, so that it stops trusting the key at once. Then do this: the key is retired now, and a new one takes its place. Read the new fingerprint out on the same call; they enter the new keys by hand.',
    fr: 'Appelez d’abord l’autre État, pour qu’il cesse aussitôt de s’y fier. Faites ensuite ceci : la clé est retirée maintenant et une nouvelle la remplace. Lisez la nouvelle empreinte pendant le même appel ; ils saisissent les nouvelles clés à la main.',
  },
  happened: { en: 'What happened', fr: 'Ce qui s’est passé' },
  distrust: { en: 'Stop trusting a key of theirs', fr: 'Cesser de se fier à une de leurs clés' },
  distrustSays: {
    en: 'At once, when they call to say that it was lost or stolen. What it signs is refused from then on.',
    fr: 'Immédiatement, lorsqu’ils appellent pour dire qu’elle est perdue ou volée. Ce qu’elle signe est ensuite refusé.',
  },
  enter: { en: 'Enter keys of theirs by hand', fr: 'Saisir leurs clés à la main' },
  enterSays: {
    en: 'Only where no message can bring them. Paste what their /exchange/keys answers. You are told the fingerprint only by them.',
    fr: 'Seulement si aucun message ne peut les apporter. Collez ce que répond leur /exchange/keys. L’empreinte ne vous est dite que par eux.',
  },
  keySet: { en: 'Their key set', fr: 'Leur jeu de clés' },
  badKeySet: {
    en: 'This is not a key set: paste the whole answer of their /exchange/keys',
    fr: 'Ce n’est pas un jeu de clés : collez la réponse entière de leur /exchange/keys',
  },
  done: { en: 'It is recorded.', fr: 'C’est consigné.' },
  nothing: { en: 'There is nothing to choose.', fr: 'Il n’y a rien à choisir.' },
  noSuch: { en: 'There is no such page on keys', fr: 'Cette page sur les clés n’existe pas' },
  back: { en: 'Back to the keys', fr: 'Retour aux clés' },
  toOperations: { en: 'Back to operations', fr: 'Retour à l’exploitation' },
  notAllowed: {
    en: 'Only operators and the duty lead change keys.',
    fr: 'Seuls les exploitants et le responsable de permanence changent les clés.',
  },
} satisfies Record<string, Text>

export const useWords: Readonly<Record<KeyUse, Text>> = {
  sig: { en: 'Signs messages', fr: 'Signe les messages' },
  enc: { en: 'Is encrypted to', fr: 'Reçoit le chiffré' },
  log: { en: 'Signs the public log', fr: 'Signe le registre public' },
  witness: { en: 'Witnesses the other log', fr: 'Atteste l’autre registre' },
}
export const standingWords: Readonly<Record<PartnerStanding, Text>> = {
  announced: { en: 'Announced, to be compared', fr: 'Annoncée, à comparer' },
  trusted: { en: 'Trusted', fr: 'Acceptée' },
  refused: { en: 'Refused by us', fr: 'Refusée par nous' },
  retired: { en: 'Retired or withdrawn by them', fr: 'Retirée ou reprise par eux' },
  distrusted: { en: 'No longer trusted by us', fr: 'Plus acceptée par nous' },
}
export const retirementWords: Readonly<Record<Retirement, Text>> = {
  replaced: { en: 'Retired, replaced', fr: 'Retirée, remplacée' },
  lost: { en: 'Retired, lost', fr: 'Retirée, perdue' },
  stolen: { en: 'Retired, stolen', fr: 'Retirée, volée' },
}
export const lossWords = {
  lost: { en: 'It is lost: nobody has it', fr: 'Elle est perdue : personne ne l’a' },
  stolen: { en: 'Somebody else has or may have it', fr: 'Quelqu’un d’autre l’a ou peut l’avoir' },
} satisfies Record<string, Text>
