import type { Text } from '../core/brand.ts'
import type { DifferenceKind } from './differences.ts'

/** What each difference is, and what the people of this state do about it. */
export const differenceWords: Readonly<Record<DifferenceKind, { readonly title: Text; readonly todo: Text }>> = {
  'place-unknown': {
    title: {
      en: 'Their log counts a place that our book does not have',
      fr: 'Leur registre compte une place que notre livre n’a pas',
    },
    todo: {
      en: 'Look for the token on the parity page. If we never signed it, ask them to take it back: their log then says so and this closes.',
      fr: 'Cherchez le jeton à la page de parité. Si nous ne l’avons jamais signée, demandez-leur de la reprendre : leur registre le dira et l’écart se fermera.',
    },
  },
  'place-omitted': {
    title: {
      en: 'Their log does not say a place that both have signed',
      fr: 'Leur registre tait une place que les deux États ont signée',
    },
    todo: {
      en: 'Look whether our message has their receipt. If it has, ask them to publish the place; the receipt proves that they knew.',
      fr: 'Voyez si notre message a leur accusé. Si oui, demandez-leur de publier la place ; l’accusé prouve qu’ils la connaissaient.',
    },
  },
  'place-differs': {
    title: {
      en: 'A place is said with another week or direction',
      fr: 'Une place est dite avec une autre semaine ou un autre sens',
    },
    todo: {
      en: 'Compare day and direction on the parity page and agree which is right. Where both states take the place back, this closes.',
      fr: 'Comparez jour et sens à la page de parité et convenez du bon. Quand les deux États reprennent la place, l’écart se ferme.',
    },
  },
  'reversal-unknown': {
    title: {
      en: 'Their log takes back a place that counts in ours',
      fr: 'Leur registre reprend une place qui compte dans le nôtre',
    },
    todo: {
      en: 'A place is taken back by both or not at all. Ask them for their decision, and decide ours on the parity page.',
      fr: 'Une place est reprise par les deux États ou pas du tout. Demandez leur décision et prenez la nôtre à la page de parité.',
    },
  },
  'reversal-omitted': {
    title: {
      en: 'Their log does not say that a place was taken back',
      fr: 'Leur registre tait qu’une place a été reprise',
    },
    todo: {
      en: 'Look whether our message has their receipt, and ask them to publish that the place was taken back.',
      fr: 'Voyez si notre message a leur accusé, et demandez-leur de publier la reprise.',
    },
  },
  'statement-unknown': {
    title: {
      en: 'Their log has a weekly statement as signed that ours does not have',
      fr: 'Leur registre dit signé un relevé hebdomadaire que le nôtre n’a pas',
    },
    todo: {
      en: 'Open that week’s statement. If we have not signed it, tell them: a statement needs both signatures.',
      fr: 'Ouvrez le relevé de cette semaine. Si nous ne l’avons pas signé, dites-le-leur : il faut les deux signatures.',
    },
  },
  'statement-omitted': {
    title: {
      en: 'Their log does not say a weekly statement that both have signed',
      fr: 'Leur registre tait un relevé hebdomadaire que les deux États ont signé',
    },
    todo: {
      en: 'Look whether our signature has their receipt, and ask them to publish the statement.',
      fr: 'Voyez si notre signature a leur accusé, et demandez-leur de publier le relevé.',
    },
  },
  'statement-differs': {
    title: {
      en: 'Their log has another digest for a weekly statement',
      fr: 'Leur registre a une autre empreinte pour un relevé hebdomadaire',
    },
    todo: {
      en: 'Compare the statement line by line with them; put it to the joint committee if it does not end.',
      fr: 'Comparez le relevé avec eux ligne par ligne ; saisissez le comité mixte si l’écart demeure.',
    },
  },
  'draw-unknown': {
    title: {
      en: 'Their log says of a draw what ours does not',
      fr: 'Leur registre dit d’un tirage ce que tait le nôtre',
    },
    todo: {
      en: 'Open the draw and check it (“verify draw”). Let nobody be invited by it until both logs say the same.',
      fr: 'Ouvrez le tirage et vérifiez-le (« verify draw »). N’invitez personne d’après lui avant que les deux registres concordent.',
    },
  },
  'draw-omitted': {
    title: {
      en: 'Their log does not say what ours says of a draw',
      fr: 'Leur registre tait d’un tirage ce que dit le nôtre',
    },
    todo: {
      en: 'Look whether our message about the draw has their receipt, and ask them to publish it.',
      fr: 'Voyez si notre message sur le tirage a leur accusé, et demandez-leur de publier.',
    },
  },
  'draw-differs': {
    title: {
      en: 'Their log has another list, secret, seed or order for a draw',
      fr: 'Leur registre a pour un tirage une autre liste, un autre secret, un autre germe ou un autre ordre',
    },
    todo: {
      en: 'Open the draw and check it (“verify draw”). Let nobody be invited by it; the duty lead voids it if it cannot be explained.',
      fr: 'Ouvrez le tirage et vérifiez-le (« verify draw »). N’invitez personne ; le responsable de permanence l’annule s’il reste inexpliqué.',
    },
  },
  'said-twice': {
    title: { en: 'Their log says the same thing twice', fr: 'Leur registre dit deux fois la même chose' },
    todo: {
      en: 'Whoever sums their log counts it twice. Tell them; a log cannot be changed, so this stays as it is: take the alarm up with what was agreed.',
      fr: 'Qui additionne leur registre la compte deux fois. Prévenez-les ; un registre ne se modifie pas, l’écart reste donc : prenez l’alarme en charge en notant ce qui est convenu.',
    },
  },
  'key-unknown': {
    title: {
      en: 'Their log has a key in use that the exchange never told of',
      fr: 'Leur registre a en service une clé que l’échange n’a jamais annoncée',
    },
    todo: {
      en: 'Nothing it signs is believed here. Call their operator: is the key theirs? If not, their system is in other hands.',
      fr: 'Rien de ce qu’elle signe n’est cru ici. Appelez leur exploitant : est-ce leur clé ? Sinon, leur système est en d’autres mains.',
    },
  },
  'key-stopped': {
    title: {
      en: 'Their log has a key in use that we stopped believing',
      fr: 'Leur registre a en service une clé à laquelle nous ne nous fions plus',
    },
    todo: {
      en: 'Call their operator and agree whether the key is retired; it must be stopped on both sides.',
      fr: 'Appelez leur exploitant et convenez si la clé est retirée ; elle doit l’être des deux côtés.',
    },
  },
  'key-unsaid': {
    title: {
      en: 'We trust a key of theirs that their log does not have in use',
      fr: 'Nous nous fions à une de leurs clés que leur registre n’a pas en service',
    },
    todo: {
      en: 'Call their operator: if the key is out of use or not theirs, stop it under Keys.',
      fr: 'Appelez leur exploitant : si la clé est hors service ou n’est pas la leur, arrêtez-la à la page des clés.',
    },
  },
  'law-differs': {
    title: {
      en: 'They apply the same version of the law with another digest',
      fr: 'Ils appliquent la même version du droit avec une autre empreinte',
    },
    todo: {
      en: 'One of the two runs another release. Compare versions with their operator; deadlines may differ until both run the same.',
      fr: 'L’un des deux tourne sur une autre livraison. Comparez les versions avec leur exploitant ; d’ici là des délais peuvent différer.',
    },
  },
  'journal-shrank': {
    title: {
      en: 'Their private journal has fewer facts than they said before',
      fr: 'Leur journal privé compte moins de faits qu’ils ne l’avaient dit',
    },
    todo: {
      en: 'Facts were taken out, or an old backup was put back. Ask which; what they lost they may ask of us again.',
      fr: 'Des faits en ont été retirés, ou une ancienne sauvegarde a été remise. Demandez laquelle ; ils peuvent nous redemander ce qu’ils ont perdu.',
    },
  },
  'journal-rewritten': {
    title: {
      en: 'Their private journal had two contents at one number of facts',
      fr: 'Leur journal privé a eu deux contenus pour un même nombre de faits',
    },
    todo: {
      en: 'Facts were changed, or an old backup was put back without saying so. Ask which. A log cannot be changed, so this stays: take the alarm up with what was agreed.',
      fr: 'Des faits ont été modifiés, ou une ancienne sauvegarde remise sans le dire. Demandez laquelle. Un registre ne se modifie pas, l’écart reste donc : prenez l’alarme en charge en notant ce qui est convenu.',
    },
  },
  'record-put-back': {
    title: {
      en: 'Their record was put back from a backup, and facts of theirs are lost',
      fr: 'Leur dossier a été rétabli depuis une sauvegarde, et des faits sont perdus',
    },
    todo: {
      en: 'Ask what was lost, and go through the cases under way with them. A log cannot be changed, so this stays: take the alarm up with what was agreed.',
      fr: 'Demandez ce qui a été perdu et revoyez avec eux les dossiers en cours. Un registre ne se modifie pas, l’écart reste donc : prenez l’alarme en charge en notant ce qui est convenu.',
    },
  },
}

/** Why the other state's log could not be read to its end, by code. */
export const troubles = [
  'no-keys',
  'away',
  'not-a-checkpoint',
  'other-log',
  'bad-signature',
  'not-signed',
  'behind',
  'two-roots',
  'forked',
  'entries-missing',
  'tiles-do-not-fit',
  'entries-do-not-fit',
] as const
export type Trouble = (typeof troubles)[number]

/** The same in words. */
export const troubleWords: Readonly<Record<Trouble, Text>> = {
  'no-keys': { en: 'We hold no key of their log.', fr: 'Nous n’avons aucune clé de leur registre.' },
  away: { en: 'It does not answer, or not as a log does.', fr: 'Il ne répond pas, ou pas comme un registre.' },
  'not-a-checkpoint': {
    en: 'What it answers is not a checkpoint.',
    fr: 'Ce qu’il répond n’est pas un point de contrôle.',
  },
  'other-log': { en: 'It answers with another log’s name.', fr: 'Il répond sous le nom d’un autre registre.' },
  'bad-signature': {
    en: 'A signature on its checkpoint is false.',
    fr: 'Une signature de son point de contrôle est fausse.',
  },
  'not-signed': {
    en: 'Its checkpoint is not signed with a key we hold.',
    fr: 'Son point de contrôle n’est signé d’aucune clé que nous ayons.',
  },
  behind: {
    en: 'It shows fewer entries than it has signed for.',
    fr: 'Il montre moins d’inscriptions qu’il n’en a signé.',
  },
  'two-roots': {
    en: 'It signed another content for the number of entries that we read. The evidence is kept.',
    fr: 'Il a signé un autre contenu pour le nombre d’inscriptions que nous avons lues. Les preuves sont conservées.',
  },
  forked: {
    en: 'It signed a content that the entries we read do not lead to. The evidence is kept.',
    fr: 'Il a signé un contenu auquel les inscriptions lues ne mènent pas. Les preuves sont conservées.',
  },
  'entries-missing': {
    en: 'Entries that it signed for are not served whole.',
    fr: 'Des inscriptions qu’il a signées ne sont pas servies entières.',
  },
  'tiles-do-not-fit': {
    en: 'The hashes it serves are not those of its entries.',
    fr: 'Les empreintes servies ne sont pas celles de ses inscriptions.',
  },
  'entries-do-not-fit': {
    en: 'Its entries do not lead to the root that it signed.',
    fr: 'Ses inscriptions ne mènent pas à la racine qu’il a signée.',
  },
}

/** The words of the reading, on the page of the log and on the operator's. */
export const words = {
  title: { en: 'The other state’s log, as read here', fr: 'Le registre de l’autre État, tel que lu ici' },
  says: {
    en: 'This system reads every entry of the other state’s public log, checks that the entries lead to the root it signed, and compares what they say with its own log: places, weekly statements, draws, keys, the law. A message may take a while: what is new is called a difference once it has lasted {hours} hours.',
    fr: 'Ce système lit chaque inscription du registre public de l’autre État, vérifie qu’elles mènent à la racine signée et compare ce qu’elles disent avec son propre registre : places, relevés hebdomadaires, tirages, clés, droit. Un message peut tarder : ce qui est nouveau n’est un écart qu’après {hours} heures.',
  },
  notYet: { en: 'It has not been read yet.', fr: 'Il n’a pas encore été lu.' },
  read: { en: 'Entries read', fr: 'Inscriptions lues' },
  ofSigned: { en: 'of {n} signed for; all read at {when}', fr: 'sur {n} signées ; tout lu le {when}' },
  neverWhole: { en: 'of {n} signed for; never read to its end', fr: 'sur {n} signées ; jamais lu jusqu’au bout' },
  differences: { en: 'Differences', fr: 'Écarts' },
  agree: { en: 'As far as it was read, the two logs agree', fr: 'Pour ce qui a été lu, les deux registres concordent' },
  since: { en: 'the oldest since {when}', fr: 'le plus ancien depuis le {when}' },
  trouble: { en: 'Not read to its end since {when}', fr: 'Non lu jusqu’au bout depuis le {when}' },
  told: {
    en: 'The other state says of its own reading: {size} of {signed} entries of this log read, {n} differences.',
    fr: 'L’autre État dit de sa propre lecture : {size} inscriptions de ce registre lues sur {signed}, {n} écarts.',
  },
  toldNothing: {
    en: 'The other state does not say how far it has read this log.',
    fr: 'L’autre État ne dit pas jusqu’où il a lu ce registre.',
  },
  toldUnsigned: { en: 'Its word, not signed.', fr: 'Simple déclaration, non signée.' },
  copy: {
    en: 'This state keeps a whole copy of the other state’s log and serves it to anybody, so that neither can make its log disappear:',
    fr: 'Cet État garde une copie entière du registre de l’autre et la tient à la disposition de tous, si bien qu’aucun ne peut faire disparaître le sien :',
  },
  copyCheckpoint: { en: 'its checkpoint', fr: 'son point de contrôle' },
  copyKeys: { en: 'the keys it is checked with', fr: 'les clés qui le vérifient' },
  open: { en: 'Differences between the two logs', fr: 'Écarts entre les deux registres' },
  noticed: { en: 'May still be on their way: {n}', fr: 'Peut-être encore en chemin : {n}' },
  closed: { en: 'Over, since both agree again: {n}', fr: 'Terminés, les deux concordant de nouveau : {n}' },
  odd: {
    en: 'Entries that this version cannot read, kept as they came: {n}',
    fr: 'Inscriptions que cette version ne sait pas lire, gardées telles quelles : {n}',
  },
  more: { en: 'The latest {shown} of {n}.', fr: 'Les {shown} derniers sur {n}.' },
  here: { en: 'Our log', fr: 'Notre registre' },
  there: { en: 'Theirs', fr: 'Le leur' },
  nothing: { en: 'nothing', fr: 'rien' },
  noticedAt: { en: 'Noticed {when}', fr: 'Remarqué le {when}' },
  closedAt: { en: 'over {when}', fr: 'terminé le {when}' },
  todo: { en: 'What to do', fr: 'Que faire' },
  entry: { en: 'Entry', fr: 'Inscription' },
} satisfies Record<string, Text>
