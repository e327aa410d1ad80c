import type { LetterLanguage } from '../../../law/letter-texts.ts'

const help = `## Si vous avez besoin d’aide
- Demandez un avocat, et un interprète chaque fois que quelqu’un vous parle de cette lettre.
- Questions sur cette lettre : {{contact}}

## Dites-nous tout de suite si quelque chose ne va pas
Dites-le à tout agent, infirmier ou avocat, dans votre langue. Nous devons le noter et l’examiner.
- Vous êtes un enfant, ou l’on vous a traité comme plus âgé que vous ne l’êtes.
- Vous êtes malade, blessé, enceinte ou handicapé, ou vous pensez à vous faire du mal.
- Quelqu’un vous a forcé, menacé ou vendu, ou s’est servi de vous pour le travail, le sexe ou le crime.
- Vous seriez en danger en Turquie, ou envoyé de là vers un danger.`

/** French. */
export const fr: LetterLanguage = {
  language: 'fr',
  locale: 'fr-FR',
  name: 'Français',
  direction: 'ltr',
  times: ['jour', 'semaine', 'mois', 'heure', 'quinzaine'],
  numbers: ['un', 'deux', 'trois', 'cinq', 'sept', 'dix', 'quatorze', 'quinze', 'vingt', 'trente'],
  labels: {
    official: 'Texte officiel',
    reference: 'Référence',
    date: 'Date',
    addressee: 'À',
    birthDate: 'Naissance',
    unchecked:
      'Cette traduction n’a pas encore été vérifiée par un traducteur. En cas de différence, le texte officiel compte.',
    beside: 'Les motifs figurent dans le texte officiel. L’interprète doit vous les lire.',
    noTranslation:
      'Il n’existe pas de texte écrit de cette lettre en {{language}}. Un interprète doit la lire en entier à la personne.',
    received: 'Cette lettre m’a été remise. Ma signature ne veut pas dire que je suis d’accord.',
    signature: 'Signature',
    interpreter: 'Interprète',
    day: 'Jour et heure',
  },
  promises: {},
  texts: {
    'inadmissibility-decision': `# La décision sur votre demande d’asile
Votre demande d’asile a été examinée pour elle-même, pour vous seul. Elle est irrecevable : la Grèce ne décide pas si vous
êtes réfugié.

## Pourquoi
{{reasons}}

La règle : {{rule}}.

## Ce que vous pouvez faire
Vous pouvez former un recours. Demandez tout de suite à un avocat comment, et avant quand. Un recours ne suspend pas à lui
seul le renvoi : vous devez aussi demander au juge l’autorisation de rester jusqu’à sa décision.

${help}`,
    'appeal-decision': `# La décision sur votre recours
Votre recours contre la décision sur votre demande d’asile a été tranché. Il a été rejeté.

## Pourquoi
{{reasons}}

La règle : {{rule}}.

## La suite
Vous pourriez être renvoyé en Turquie. Une décision de retour doit d’abord vous être remise.

## Ce que vous pouvez faire
Demandez tout de suite à un avocat si un juge peut encore être saisi, et s’il peut vous permettre de rester jusque-là.

${help}`,
    'return-decision': `# La décision de vous renvoyer
Il a été décidé que vous serez renvoyé en Turquie.

## Pourquoi
{{reasons}}

La règle : {{rule}}.

## Ce que vous pouvez faire
Vous avez droit à un conseil juridique et à l’information, à demander le report du renvoi, et à un recours contre cette
décision. Demandez tout de suite un avocat.

${help}`,
  },
}
