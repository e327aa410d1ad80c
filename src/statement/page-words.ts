import type { Text } from '../core/brand.ts'
import type { Waiting } from './due.ts'
import type { Counts, DifferenceCause, DifferenceKind, SettledAs } from './events.ts'
import type { Standing } from './state.ts'

/** The words of the pages on weekly statements. */
export const words = {
  title: { en: 'Weekly statements', fr: 'Relevés hebdomadaires' },
  parity: { en: 'Parity', fr: 'Parité' },
  drawUpFirst: { en: 'Draw up the first statement', fr: 'Arrêter le premier relevé' },
  ourVersion: { en: 'Our version {n}, drawn up by', fr: 'Notre version {n}, arrêtée par' },
  theirVersion: { en: 'Their version {n}, drawn up on', fr: 'Leur version {n}, arrêtée le' },
  ourSignature: { en: 'Signed for us by', fr: 'Signé pour nous par' },
  theirSignature: { en: 'Signed by the other state on', fr: 'Signé par l’autre État le' },
  endedAlready: { en: 'Ended, and it stands', fr: 'Réglé, et cela demeure' },
  intro: {
    en: 'Each state draws up, from its own book, what it counted up to the end of the week. The two are compared line by line and signed by both. A signed statement never changes: what comes late goes into the next.',
    fr: 'Chaque État arrête, d’après son propre livre, ce qu’il a compté jusqu’à la fin de la semaine. Les deux relevés sont comparés ligne par ligne et signés par les deux. Un relevé signé ne change plus : ce qui arrive tard va dans le suivant.',
  },
  noneDue: {
    en: 'This agreement makes no weekly count due.',
    fr: 'Cet accord ne prévoit pas de décompte hebdomadaire.',
  },
  list: { en: 'All statements', fr: 'Tous les relevés' },
  listEmpty: { en: 'No statement has been drawn up yet.', fr: 'Aucun relevé n’a encore été arrêté.' },
  waitingTitle: { en: 'Weekly statements that wait', fr: 'Relevés hebdomadaires en attente' },
  waitingEmpty: { en: 'No weekly statement waits.', fr: 'Aucun relevé hebdomadaire en attente.' },
  what: { en: 'What', fr: 'Quoi' },
  who: { en: 'Who', fr: 'Qui' },
  since: { en: 'Since', fr: 'Depuis' },
  age: { en: 'Age', fr: 'Ancienneté' },
  late: { en: 'late', fr: 'en retard' },
  us: { en: 'Us: the duty lead', fr: 'Nous : le responsable de permanence' },
  them: { en: 'The other state', fr: 'L’autre État' },
  week: { en: 'Week', fr: 'Semaine' },
  lastDay: { en: 'Until', fr: 'Jusqu’au' },
  standing: { en: 'Standing', fr: 'Situation' },
  readmitted: { en: 'Readmitted', fr: 'Réadmises' },
  admitted: { en: 'Admitted', fr: 'Admises' },
  balance: { en: 'Balance', fr: 'Solde' },
  figure: { en: 'Figure', fr: 'Chiffre' },
  compared: { en: 'Compared', fr: 'Comparaison' },
  until: { en: 'End of the week', fr: 'Fin de la semaine' },
  ours: { en: 'Ours', fr: 'Le nôtre' },
  theirs: { en: 'Theirs', fr: 'Le leur' },
  notYet: { en: 'not yet', fr: 'pas encore' },
  figures: { en: 'The two statements', fr: 'Les deux relevés' },
  version: { en: 'Version', fr: 'Version' },
  drawnUp: { en: 'Drawn up', fr: 'Arrêté' },
  came: { en: 'Came', fr: 'Reçu' },
  digest: { en: 'Digest', fr: 'Empreinte' },
  previous: { en: 'Rests on', fr: 'Repose sur' },
  first: { en: 'the first statement', fr: 'le premier relevé' },
  signedBy: { en: 'Signed', fr: 'Signé' },
  same: { en: 'The same', fr: 'Identiques' },
  notSame: { en: 'Not the same', fr: 'Différents' },
  next: { en: 'What comes next', fr: 'La suite' },
  drawUp: { en: 'Draw up {week}', fr: 'Arrêter la {week}' },
  drawUpSays: {
    en: 'Our statement is made from our book as it stood when the week ended, and sent to the other state. It cannot be taken back.',
    fr: 'Notre relevé est établi d’après notre livre tel qu’il était à la fin de la semaine, puis envoyé à l’autre État. Il ne peut être repris.',
  },
  drawAgain: { en: 'Draw up version {n}', fr: 'Arrêter la version {n}' },
  drawAgainSays: {
    en: 'Every difference is ended here. A further version of this week is made from our book as it is now; the earlier one stands beside it.',
    fr: 'Tous les écarts sont réglés ici. Une nouvelle version de cette semaine est établie d’après notre livre tel qu’il est ; la précédente demeure à côté.',
  },
  whichWeek: { en: 'Week', fr: 'Semaine' },
  whichWeekHint: {
    en: 'The first statement has everything counted until the end of its week. Write it as {example}.',
    fr: 'Le premier relevé contient tout ce qui a été compté jusqu’à la fin de sa semaine. Écrivez {example}.',
  },
  sign: { en: 'Sign for this state', fr: 'Signer pour cet État' },
  signSays: {
    en: 'The two statements are the same in every line. With both signatures the statement is public and never changes.',
    fr: 'Les deux relevés sont identiques à la ligne près. Signé par les deux, le relevé est public et ne change plus.',
  },
  differences: { en: 'Differences, version {n}', fr: 'Écarts, version {n}' },
  noDifferences: { en: 'No line differs.', fr: 'Aucune ligne ne diffère.' },
  place: { en: 'Place', fr: 'Place' },
  kind: { en: 'Kind', fr: 'Nature' },
  found: { en: 'What was found', fr: 'Constat' },
  ourLine: { en: 'Our line', fr: 'Notre ligne' },
  theirLine: { en: 'Their line', fr: 'Leur ligne' },
  ended: { en: 'Ended', fr: 'Règlement' },
  theirWord: { en: 'They say', fr: 'Ils disent' },
  noLine: { en: 'no line', fr: 'aucune ligne' },
  wholeStatement: { en: 'The whole', fr: 'Le tout' },
  open: { en: 'Open', fr: 'À régler' },
  end: { en: 'End this difference', fr: 'Régler cet écart' },
  endSays: {
    en: 'Nothing in a book is changed here. Put the book right by the case or the admission first; then say here how the difference ended. The other state is told the code and never your reasons.',
    fr: 'Rien n’est modifié dans les livres ici. Rectifiez d’abord le livre depuis le dossier ou l’admission, puis indiquez comment l’écart est réglé. L’autre État reçoit le code, jamais vos motifs.',
  },
  kindAsk: { en: 'What kind of difference is it?', fr: 'De quelle nature est cet écart ?' },
  outcomeAsk: { en: 'How does it end?', fr: 'Comment est-il réglé ?' },
  reasons: { en: 'Reasons', fr: 'Motifs' },
  reasonsHint: {
    en: 'Stays in this state. The other state never sees it.',
    fr: 'Reste dans cet État. L’autre État ne le voit jamais.',
  },
  answer: { en: 'Record the committee’s answer', fr: 'Enregistrer la réponse du comité' },
  answerSays: {
    en: 'Both states record it. A line that counts goes into the next statement of each book that has it.',
    fr: 'Les deux États l’enregistrent. Une ligne qui compte entre dans le prochain relevé de chaque livre qui la contient.',
  },
  rulingAsk: { en: 'What did the committee answer?', fr: 'Qu’a répondu le comité ?' },
  committeeSaid: { en: 'The committee:', fr: 'Le comité :' },
  lines: { en: 'Lines of our version {n}', fr: 'Lignes de notre version {n}' },
  linesEmpty: { en: 'No line is new in this statement.', fr: 'Aucune ligne n’est nouvelle dans ce relevé.' },
  direction: { en: 'Direction', fr: 'Sens' },
  day: { en: 'Day', fr: 'Jour' },
  entry: { en: 'Entry', fr: 'Écriture' },
  cause: { en: 'Cause', fr: 'Cause' },
  earlier: { en: 'Earlier versions', fr: 'Versions précédentes' },
  record: { en: 'Record', fr: 'Enregistrer' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  noSuchWeek: { en: 'No statement of this week', fr: 'Aucun relevé de cette semaine' },
  noSuchDifference: { en: 'No such difference', fr: 'Écart introuvable' },
  notYours: {
    en: 'The duty lead draws up, signs and ends differences.',
    fr: 'Le responsable de permanence arrête, signe et règle les écarts.',
  },
  doneDrawUp: { en: 'Drawn up and sent to the other state.', fr: 'Arrêté et envoyé à l’autre État.' },
  doneSign: { en: 'Signed. The other state is told.', fr: 'Signé. L’autre État en est informé.' },
  doneSettle: { en: 'The difference is ended here.', fr: 'L’écart est réglé ici.' },
  doneAnswer: { en: 'The committee’s answer is recorded.', fr: 'La réponse du comité est enregistrée.' },
  zoneSays: {
    en: 'The week ended on {until}. A line signed by both before then is in it.',
    fr: 'La semaine s’est achevée le {until}. Une ligne signée par les deux avant cet instant y figure.',
  },
  file: { en: 'This statement as data (JSON)', fr: 'Ce relevé en données (JSON)' },
  publicTitle: { en: 'Signed weekly statements', fr: 'Relevés hebdomadaires signés' },
  publicIntro: {
    en: 'What both states have counted, week by week, compared line by line and signed by both. Persons. Each statement rests on the digest of the one before, so none can be changed or taken out.',
    fr: 'Ce que les deux États ont compté, semaine par semaine, comparé ligne par ligne et signé par les deux. En personnes. Chaque relevé repose sur l’empreinte du précédent : aucun ne peut être modifié ni retiré.',
  },
  publicEmpty: {
    en: 'No statement is signed by both states yet.',
    fr: 'Aucun relevé n’est encore signé par les deux États.',
  },
  inLog: { en: 'Entry {n} of the public log', fr: 'Entrée {n} du registre public' },
  notInLog: { en: 'Goes into the public log shortly', fr: 'Entre sous peu au registre public' },
  total: { en: 'in all', fr: 'au total' },
  check: {
    en: 'To check that every figure follows from the one before and from the places in the log:',
    fr: 'Pour vérifier que chaque chiffre découle du précédent et des places inscrites au registre :',
  },
  data: { en: 'All statements as data (JSON)', fr: 'Tous les relevés en données (JSON)' },
} satisfies Record<string, Text>

/** Each figure: as it is new in a statement, and since the first one. */
export const figureWords: Readonly<Record<keyof Counts, { readonly here: Text; readonly all: Text }>> = {
  readmitted: {
    here: { en: 'Readmitted, new here', fr: 'Réadmises, nouvelles ici' },
    all: { en: 'Readmitted since the first statement', fr: 'Réadmises depuis le premier relevé' },
  },
  admitted: {
    here: { en: 'Admitted, new here', fr: 'Admises, nouvelles ici' },
    all: { en: 'Admitted since the first statement', fr: 'Admises depuis le premier relevé' },
  },
  readmittedReversed: {
    here: { en: 'Readmitted, taken back here', fr: 'Réadmises, reprises ici' },
    all: { en: 'Readmitted, taken back since the first', fr: 'Réadmises, reprises depuis le premier' },
  },
  admittedReversed: {
    here: { en: 'Admitted, taken back here', fr: 'Admises, reprises ici' },
    all: { en: 'Admitted, taken back since the first', fr: 'Admises, reprises depuis le premier' },
  },
}

export const directions = {
  readmitted: { en: 'Readmitted (out)', fr: 'Réadmise (sortie)' },
  admitted: { en: 'Admitted (in)', fr: 'Admise (entrée)' },
} satisfies Record<string, Text>

export const entries = {
  counted: { en: 'Counted', fr: 'Comptée' },
  reversed: { en: 'Taken back', fr: 'Reprise' },
} satisfies Record<string, Text>

export const standings: Readonly<Record<Waiting['what'] | 'signed', Text>> = {
  'not-drawn-up': { en: 'Not drawn up', fr: 'Pas arrêté' },
  'ours-lacks': { en: 'Theirs has come, ours is to be drawn up', fr: 'Le leur est reçu, le nôtre reste à arrêter' },
  'theirs-lacks': { en: 'Ours is sent, theirs has not come', fr: 'Le nôtre est envoyé, le leur n’est pas arrivé' },
  'to-sign': { en: 'The same: to be signed by us', fr: 'Identiques : à signer par nous' },
  'they-sign': { en: 'Signed by us, not by them yet', fr: 'Signé par nous, pas encore par eux' },
  signed: { en: 'Signed by both', fr: 'Signé par les deux' },
  'lines-awaited': {
    en: 'Not the same: their lines have not come',
    fr: 'Différents : leurs lignes ne sont pas arrivées',
  },
  disagreed: { en: 'Not the same: differences to end', fr: 'Différents : écarts à régler' },
  settled: { en: 'Differences ended: to be drawn up again', fr: 'Écarts réglés : à arrêter de nouveau' },
  referred: { en: 'Put to the committee, not answered', fr: 'Soumis au comité, sans réponse' },
}

/** Whose turn it is while a statement stands so. */
export const turns: Readonly<Record<Standing, Text>> = {
  'ours-lacks': {
    en: 'The other state has drawn up this week. Ours is to be drawn up.',
    fr: 'L’autre État a arrêté cette semaine. Reste à arrêter la nôtre.',
  },
  'theirs-lacks': {
    en: 'Ours is with the other state. It is their turn to draw up theirs.',
    fr: 'Le nôtre est chez l’autre État. À lui d’arrêter le sien.',
  },
  'to-sign': { en: 'The two are the same. Ours to sign.', fr: 'Les deux sont identiques. À nous de signer.' },
  'they-sign': { en: 'We have signed. It is their turn to sign.', fr: 'Nous avons signé. À eux de signer.' },
  signed: {
    en: 'Signed by both. Nothing in it will change; what comes late goes into the next statement.',
    fr: 'Signé par les deux. Rien n’y changera ; ce qui arrive tard entre dans le prochain relevé.',
  },
  'lines-awaited': {
    en: 'The two are not the same. The other state’s lines are on their way; with them every difference is shown here.',
    fr: 'Les deux diffèrent. Les lignes de l’autre État sont en chemin ; avec elles, chaque écart s’affichera ici.',
  },
  disagreed: {
    en: 'The two are not the same. End each difference below, with reasons. Both books go on meanwhile.',
    fr: 'Les deux diffèrent. Réglez chaque écart ci-dessous, avec vos motifs. Les deux livres continuent entre-temps.',
  },
  settled: {
    en: 'Every difference is ended here. A further version is to be drawn up.',
    fr: 'Tous les écarts sont réglés ici. Une nouvelle version reste à arrêter.',
  },
}

export const kinds: Readonly<Record<DifferenceKind, Text>> = {
  timing: { en: 'Timing', fr: 'Date' },
  identity: { en: 'Identity', fr: 'Identité' },
  definition: { en: 'Definition', fr: 'Définition' },
  missing: { en: 'Missing', fr: 'Absence' },
}
export const kindHints: Readonly<Record<DifferenceKind, Text>> = {
  timing: {
    en: 'Another day or week, or a signature that came late',
    fr: 'Autre jour ou semaine, ou signature tardive',
  },
  identity: {
    en: 'One person under two tokens, one token twice, or the other direction',
    fr: 'Une personne sous deux jetons, un jeton en double, ou l’autre sens',
  },
  definition: {
    en: 'One book counts whom the other does not, such as somebody outside the class or a child with a parent',
    fr: 'Un livre compte qui l’autre ne compte pas, par exemple hors catégorie ou enfant avec un parent',
  },
  missing: { en: 'One book has no such line', fr: 'Un des livres n’a pas cette ligne' },
}

export const causes: Readonly<Record<DifferenceCause, Text>> = {
  'not-in-theirs': { en: 'Their statement has no such line', fr: 'Leur relevé n’a pas cette ligne' },
  'told-otherwise': {
    en: 'The other book has it too, yet not in this week’s statement',
    fr: 'L’autre livre l’a aussi, mais pas dans le relevé de cette semaine',
  },
  'taken-back-by-them': { en: 'Taken back here, not in their statement', fr: 'Reprise ici, pas dans leur relevé' },
  'not-in-ours': { en: 'Our book has no such line', fr: 'Notre livre n’a pas cette ligne' },
  'one-signature': { en: 'Our book has it with one signature only', fr: 'Notre livre l’a avec une seule signature' },
  'after-the-week': {
    en: 'In our book from after the week ended',
    fr: 'Dans notre livre, mais après la fin de la semaine',
  },
  'in-another-week': { en: 'In an earlier statement of both', fr: 'Dans un relevé antérieur des deux' },
  contested: { en: 'Contested in our book', fr: 'Contestée dans notre livre' },
  'taken-back': { en: 'Taken back in our book', fr: 'Reprise dans notre livre' },
  'outside-the-class': {
    en: 'A movement here of a person outside the class that counts',
    fr: 'Mouvement, ici, d’une personne hors de la catégorie comptée',
  },
  'other-day': { en: 'Another day in each book', fr: 'Un jour différent dans chaque livre' },
  'other-direction': { en: 'Another direction in each book', fr: 'Un sens différent dans chaque livre' },
  twice: { en: 'One book has it twice', fr: 'Un livre l’a en double' },
  'other-token': {
    en: 'The same day and direction under another token',
    fr: 'Même jour et même sens sous un autre jeton',
  },
  'set-aside': { en: 'Left out here as an ended difference', fr: 'Écartée ici après règlement d’un écart' },
  'other-ground': {
    en: 'Every line is the same; the end of the week or the statement before is not',
    fr: 'Toutes les lignes sont identiques ; la fin de la semaine ou le relevé précédent ne l’est pas',
  },
}

export const outcomeWords: Readonly<Record<SettledAs, Text>> = {
  'corrected-by-us': { en: 'We have put our book right', fr: 'Nous avons rectifié notre livre' },
  'corrected-by-them': { en: 'They put their book right', fr: 'Ils rectifient leur livre' },
  'next-week': { en: 'It goes into the next statement', fr: 'Elle entre dans le prochain relevé' },
  'left-out': { en: 'Agreed as it is: no statement has it', fr: 'Admis en l’état : aucun relevé ne la contient' },
  referred: {
    en: 'Put to the joint committee; left out until it answers',
    fr: 'Soumise au comité mixte ; écartée jusqu’à sa réponse',
  },
}

/** What the other state says of how it ended a difference, from where we stand. */
export const theirOutcomes: Readonly<Record<SettledAs, Text>> = {
  'corrected-by-us': { en: 'They have put their book right', fr: 'Ils ont rectifié leur livre' },
  'corrected-by-them': { en: 'We are to put our book right', fr: 'À nous de rectifier notre livre' },
  'next-week': { en: 'It goes into the next statement', fr: 'Elle entre dans le prochain relevé' },
  'left-out': { en: 'Agreed as it is: no statement has it', fr: 'Admis en l’état : aucun relevé ne la contient' },
  referred: { en: 'Put to the joint committee', fr: 'Soumise au comité mixte' },
}

export const rulingWords = {
  counts: { en: 'It counts', fr: 'Elle compte' },
  'does-not-count': { en: 'It does not count', fr: 'Elle ne compte pas' },
} satisfies Record<string, Text>

export const daysOld = (days: number): Text => ({
  en: days === 1 ? '1 day' : `${days} days`,
  fr: days < 2 ? `${days} jour` : `${days} jours`,
})
export const andMore = (weeks: number): Text => ({
  en: weeks === 1 ? ', and one week after it' : `, and ${weeks} weeks after it`,
  fr: weeks === 1 ? ', et une semaine après elle' : `, et ${weeks} semaines après elle`,
})
