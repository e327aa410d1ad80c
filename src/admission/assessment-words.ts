import type { Text } from '../core/brand.ts'
import { fill } from '../law/words.ts'

const plain = (text: string): Text => ({ en: text, fr: text })

const who = {
  undecided: {
    en: '{count} possible matches with earlier arrivals or returns are not decided ({names}). Open each on the application’s page and say whether it is the same person.',
    fr: '{count} rapprochements possibles avec des arrivées ou des réadmissions ne sont pas tranchés ({names}). Ouvrez chacun depuis la demande et dites s’il s’agit de la même personne.',
  },
  undecidedOne: {
    en: 'A possible match with an earlier arrival or return is not decided ({names}). Open it on the application’s page and say whether it is the same person.',
    fr: 'Un rapprochement possible avec une arrivée ou une réadmission n’est pas tranché ({names}). Ouvrez-le depuis la demande et dites s’il s’agit de la même personne.',
  },
  doubles: {
    en: '{names}: possibly in another application as well. Open each possible match on the application’s page and say whether it is the same person, and which application counts.',
    fr: '{names} : figure peut-être aussi dans une autre demande. Ouvrez chaque rapprochement depuis la demande, dites s’il s’agit de la même personne et quelle demande compte.',
  },
  linkedReturn: {
    en: '{names}: linked to a person who was returned under the agreement, who cannot use this route. If it is somebody else, take the link back.',
    fr: '{names} : rapprochement établi avec une personne réadmise au titre de l’accord, qui ne peut emprunter cette voie. Si c’est quelqu’un d’autre, revenez sur ce rapprochement.',
  },
  answeredBefore: {
    en: '{question}: answered before {names} was linked to an earlier arrival. Answer it again with the link in view.',
    fr: '{question} : réponse antérieure au rapprochement de {names} avec une arrivée. Répondez de nouveau en tenant compte du rapprochement.',
  },
  countsElsewhere: {
    en: 'An officer found the same person in {references} and decided that the other application counts. Find this one not eligible or take the person’s link back.',
    fr: 'Un agent a reconnu la même personne dans {references} et décidé que l’autre demande compte. Jugez celle-ci non éligible ou revenez sur le rapprochement.',
  },
  alsoElsewhere: {
    en: 'A person or a document of this application is also in {references}, which is already further on. One person has one place: settle that first.',
    fr: 'Une personne ou un document de cette demande figure aussi dans {references}, plus avancée. Une personne, une place : réglez d’abord ce point.',
  },
} satisfies Record<string, Text>

/** What is refused because of who people are, in words. */
export const whoWords = {
  noCandidate: {
    en: 'Nothing in the record says that these may be one person. Only a possible match can be decided.',
    fr: 'Rien au dossier n’indique qu’il puisse s’agir d’une même personne. Seul un rapprochement possible peut être tranché.',
  },
  notDecided: {
    en: 'Nothing is decided yet that could be taken back.',
    fr: 'Rien n’est encore tranché sur quoi revenir.',
  },
  whichCounts: { en: 'Say which of the two applications counts.', fr: 'Dites laquelle des deux demandes compte.' },
  undecided: (count: number, names: string): Text =>
    fill(count === 1 ? who.undecidedOne : who.undecided, { count: plain(String(count)), names: plain(names) }),
  doubles: (count: number, names: string): Text =>
    fill(who.doubles, { count: plain(String(count)), names: plain(names) }),
  linkedReturn: (names: string): Text => fill(who.linkedReturn, { names: plain(names) }),
  answeredBefore: (question: Text, names: string): Text => fill(who.answeredBefore, { question, names: plain(names) }),
  countsElsewhere: (references: readonly string[]): Text =>
    fill(who.countsElsewhere, { references: plain(references.join(', ')) }),
  alsoElsewhere: (references: readonly string[]): Text =>
    fill(who.alsoElsewhere, { references: plain(references.join(', ')) }),
}

/** Refusals about questions put to the applicant, in words. */
export const informationWords = {
  alreadyAsked: {
    en: 'This question has already been asked and is still open.',
    fr: 'Cette question a déjà été posée et reste ouverte.',
  },
  noRequest: { en: 'No such question was asked.', fr: 'Aucune question de ce type n’a été posée.' },
  tooMany: {
    en: 'You have already answered this question many times. We have all your answers.',
    fr: 'Vous avez déjà répondu de nombreuses fois à cette question. Nous avons toutes vos réponses.',
  },
  notWaiting: {
    en: 'Nothing is awaited here any more: it is answered, over or closed.',
    fr: 'Plus rien n’est attendu ici : réponse reçue, délai échu ou question close.',
  },
  closed: { en: 'This question is closed. Ask a new one.', fr: 'Cette question est close. Posez-en une nouvelle.' },
  notLonger: {
    en: 'This gives no more time than there is. Choose a later day.',
    fr: 'Ce jour n’accorde pas plus de temps. Choisissez-en un plus tardif.',
  },
  tooLong: { en: 'This is more than a year away. Check the year.', fr: 'C’est dans plus d’un an. Vérifiez l’année.' },
  noAnswer: { en: 'No answer has come.', fr: 'Aucune réponse n’est arrivée.' },
  answerCame: {
    en: 'An answer has come. Read it, then close the question as answered.',
    fr: 'Une réponse est arrivée. Lisez-la, puis closez la question comme répondue.',
  },
  timeNotOver: {
    en: 'The applicant still has time to answer. Wait, or close the question as no longer needed.',
    fr: 'Le demandeur a encore le temps de répondre. Attendez, ou closez la question comme devenue inutile.',
  },
  awaited: {
    en: 'An answer of the applicant is awaited until the time given. Wait for it, or close the question with reasons.',
    fr: 'Une réponse du demandeur est attendue jusqu’au terme accordé. Attendez-la, ou closez la question en motivant.',
  },
} satisfies Record<string, Text>
