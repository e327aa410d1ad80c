import type { LetterLanguage } from '../../../law/letter-texts.ts'

const help = `## Si vous avez besoin d’aide
- Demandez un avocat. Si vous êtes en centre de rétention, demandez au personnel un rendez-vous avec les avocats de
permanence : le premier rendez-vous est gratuit.
- Demandez un interprète chaque fois que quelqu’un vous parle de cette lettre.
- Questions sur cette lettre : {{contact}}

## Dites-nous tout de suite si quelque chose ne va pas
Dites à tout agent, infirmier ou avocat, dans votre langue, si l’un de ces cas est le vôtre. Nous devons le noter et
l’examiner.
- Vous êtes un enfant, ou l’on vous a traité comme plus âgé que vous ne l’êtes.
- Vous êtes malade, blessé, enceinte ou handicapé, ou vous pensez à vous faire du mal.
- Quelqu’un vous a forcé, menacé ou vendu, ou s’est servi de vous pour le travail, le sexe ou le crime.
- Vous avez peur de ce qui vous arriverait en France.
- Un tribunal est saisi de votre cas, ou un proche parent est ici.`

const negative = (right: string): string => `# Décision sur la traite : pas de motifs raisonnables
Il a été décidé qu’il n’existe pas de motifs raisonnables de croire que vous êtes victime de la traite ou d’esclavage
moderne.

## Pourquoi
{{reasons}}

Le droit : {{rule}}.

## Ce que vous pouvez faire
${right}

${help}`

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
  promises: {
    'rg-negative-v4.1':
      'Vous pouvez demander le réexamen de cette décision. Vous avez {{promiseDays}} jours : jusqu’à la fin du {{promiseUntil}}. Vous ne serez pas éloigné pendant ce temps.',
    'rg-positive':
      'Vous ne serez pas éloigné pendant votre période de rétablissement. Elle dure au moins {{promiseDays}} jours, jusqu’à la fin du {{promiseUntil}}, et davantage si la décision définitive n’est pas encore prise.',
  },
  texts: {
    'notice-of-intent': `# Votre demande d’asile pourrait ne pas être examinée au Royaume-Uni
Vous avez demandé l’asile. Nous pourrions déclarer votre demande irrecevable : elle ne serait alors pas examinée ici,
parce que vous avez un lien avec la France. Rien n’est encore décidé.

## Pourquoi
{{reasons}}

Le droit : {{rule}}.

## Ce que vous pouvez faire, et avant quand
Vous pouvez nous dire pourquoi votre demande devrait être examinée ici, et pourquoi vous ne devriez pas être envoyé en
France. Votre réponse doit nous parvenir avant la fin du {{answerBy}}.
- Vous pouvez écrire, ou le dire à un agent, qui doit le noter.
- Vous pouvez nous remettre des documents et des photographies.
- S’il vous faut plus de temps, demandez-le avant cette date et dites pourquoi.

## La suite
Nous lisons votre réponse, puis nous décidons. Vous recevez la décision par écrit, avec ses motifs.

${help}`,
    'inadmissibility-decision': `# Votre demande d’asile est irrecevable
Nous avons décidé que votre demande d’asile est irrecevable. Elle ne sera pas examinée au Royaume-Uni. Ce n’est pas un
rejet : personne n’a décidé ici si vous êtes réfugié.

## Pourquoi
{{reasons}}

Le droit : {{rule}}.

## La suite
Vous pourriez être renvoyé en France. Avant cela, vous devez recevoir par écrit un avis de notre intention de vous
éloigner, et les modalités de votre départ.

## Ce que vous pouvez faire
- Cette décision n’ouvre pas d’appel au tribunal sur votre demande d’asile. Un avocat peut vous dire si un juge peut la
contrôler.
- Si votre éloignement portait atteinte à vos droits fondamentaux, dites-le maintenant et dites pourquoi.

${help}`,
    'removal-notice': `# Avis d’intention de vous éloigner
Nous avons l’intention de vous éloigner du Royaume-Uni. Vous seriez conduit à : {{destination}}.

## Pourquoi
{{reasons}}

Le droit : {{rule}}.

## Quand
Vous ne serez pas éloigné avant la fin du {{noticeUntil}}. Le préavis est de {{noticeDays}} jours ouvrés, dont le
premier est le lendemain de la remise de cette lettre. Les jours où les bureaux sont fermés ici ne comptent pas.

Avant de partir, vous devez aussi être informé par écrit de la date du départ et de la destination du voyage.

## Ce que vous pouvez faire d’ici là
- Si vous pensez que vous ne devez pas être éloigné, dites-le-nous et dites-le à un avocat maintenant, sans attendre.
- Vous pouvez demander à un juge d’arrêter votre éloignement. Si vous l’avez fait, dites-le-nous tout de suite.

${help}`,
    'departure-details': `# Les modalités de votre départ
Vous devez quitter le Royaume-Uni le {{departsAt}}. Vous serez conduit à : {{destination}}.

Ces modalités remplacent celles que vous avez pu recevoir auparavant. Le droit : {{rule}}.

## Avant de partir
- Dites-nous ce qu’il vous faut en route : médicaments, aide pour marcher, repas, personne dont il ne faut pas vous séparer.
- Dites-nous si vous voulez prévenir votre famille ou votre avocat.

## Si quelque chose s’y oppose
Si vous ou votre avocat avez saisi un juge, ou nous avez dit quelque chose à quoi nous n’avons pas encore répondu,
dites-le maintenant à un agent.

${help}`,
    'rg-negative-v4.1': negative(`{{promise}}

Pour le demander, écrivez-nous ou dites-le à un agent ou à un avocat. Dites ce qui est faux dans la décision et donnez
tout élément nouveau.`),
    'rg-negative':
      negative(`Cette lettre ne donne pas droit au réexamen de la décision. Vous pouvez demander à un juge de la contrôler. Un
avocat peut vous dire comment ; cela peut aussi se faire depuis un autre pays.`),
    'rg-positive': `# Décision sur la traite : motifs raisonnables
Il a été décidé qu’il existe des motifs raisonnables de croire que vous êtes victime de la traite ou d’esclavage
moderne. Une décision définitive suivra.

## Pourquoi
{{reasons}}

Le droit : {{rule}}.

## Ce que cela change pour vous
{{promise}}

Si vous n’êtes pas en sécurité là où vous êtes, dites-le tout de suite à la personne en qui vous avez le plus confiance ici.

${help}`,
    'access-code': `# Votre accès à votre dossier
Avec ce code, vous et les personnes à qui vous le montrez pouvez lire ce qui figure à votre dossier et nous écrire :

{{code}}

Gardez cette lettre en lieu sûr. Aucun de nos agents ne vous demandera ce code. Si quelqu’un d’autre l’a, dites-le-nous
et vous en recevrez un autre.

Cette lettre ne décide rien et ne change rien à votre dossier. Le droit : {{rule}}.

${help}`,
  },
}
