import type { Reading } from '../../../law/law.ts'
import { asSigned, extended, never, openEnded } from './life.ts'

const frenchCommentary = 'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni'

/** The agreement: its life, its clocks, its answers. */
export const treaty: Readonly<Record<string, Reading>> = {
  'OP-01': {
    id: 'OP-01',
    title: { en: 'When the agreement ends', fr: 'Fin de l’accord' },
    chosen: 'october',
    options: {
      october: {
        says: {
          en: 'The extension into autumn 2026 is taken to end with 31 October 2026. Afterwards the agreement is taken as not in force.',
          fr: 'La prolongation jusqu’à l’automne 2026 est réputée s’achever le 31 octobre 2026. Ensuite, l’accord est réputé ne plus être en vigueur.',
        },
      },
      'as-signed': {
        says: {
          en: 'It ended with 11 June 2026, as signed.',
          fr: 'Il a pris fin le 11 juin 2026, comme signé.',
        },
        change: { validity: [asSigned] },
      },
      'still-in-force': {
        says: {
          en: 'It was extended again and is still in force, with no end known.',
          fr: 'Il a été de nouveau prolongé et reste en vigueur, sans fin connue.',
        },
        change: { validity: [asSigned, openEnded] },
      },
      'another-autumn-day': {
        says: { en: 'It ends on another day of autumn 2026.', fr: 'Il prend fin un autre jour de l’automne 2026.' },
      },
    },
    reason: {
      en: 'A minister’s letter says “into the autumn”, weaker sources say October; no instrument was seen. Unknown counts as no.',
      fr: 'Une lettre ministérielle dit « jusqu’à l’automne », des sources plus faibles disent octobre ; aucun instrument consulté. L’inconnu vaut refus.',
    },
    sources: [...new Set([...asSigned.sources, ...extended.sources])],
  },
  'OP-02': {
    id: 'OP-02',
    title: { en: 'What silence means', fr: 'Ce que vaut le silence' },
    chosen: 'no-acceptance',
    options: {
      'no-acceptance': {
        says: {
          en: 'No answer from France is no acceptance: the transfer is blocked.',
          fr: 'L’absence de réponse de la France ne vaut pas acceptation : la remise est bloquée.',
        },
      },
      acceptance: {
        says: {
          en: 'Once France’s time to answer is over, its silence is acceptance.',
          fr: 'Une fois passé le délai de réponse de la France, son silence vaut acceptation.',
        },
        change: {
          conditions: {
            acceptance: {
              findings: {
                'no-answer': {
                  says: {
                    en: 'France has not answered, and its time is still running.',
                    fr: 'La France n’a pas répondu, et son délai court encore.',
                  },
                  tells: {
                    en: 'France has not answered yet. You cannot be sent back before it agrees or its time is over.',
                    fr: 'La France n’a pas encore répondu. Vous ne pouvez pas être renvoyé avant son accord ou la fin de son délai.',
                  },
                },
                silent: {
                  met: true,
                  says: {
                    en: 'France has not answered and its time is over. Its silence is read as acceptance.',
                    fr: 'La France n’a pas répondu et son délai est passé. Son silence est lu comme une acceptation.',
                  },
                  tells: {
                    en: 'France has not answered in its time. This is taken as agreement to take you back.',
                    fr: 'La France n’a pas répondu dans son délai. Cela est tenu pour un accord à vous reprendre.',
                  },
                },
              },
            },
          },
        },
      },
      refusal: {
        says: {
          en: 'Once France’s time to answer is over, its silence is refusal.',
          fr: 'Une fois passé le délai de réponse de la France, son silence vaut refus.',
        },
        change: {
          conditions: {
            acceptance: {
              findings: {
                silent: {
                  met: false,
                  says: {
                    en: 'France has not answered and its time is over. Its silence is read as refusal.',
                    fr: 'La France n’a pas répondu et son délai est passé. Son silence est lu comme un refus.',
                  },
                  tells: {
                    en: 'You cannot be sent back: France has not answered in its time, and this is taken as a refusal.',
                    fr: 'Vous ne pouvez pas être renvoyé : la France n’a pas répondu dans son délai, ce qui est tenu pour un refus.',
                  },
                },
              },
            },
          },
        },
      },
    },
    reason: {
      en: 'The one source breaks off at this point. Nobody is transferred on a guess.',
      fr: 'La seule source s’interrompt à cet endroit. Personne n’est remis sur une supposition.',
    },
    sources: [frenchCommentary],
  },
  'OP-03': {
    id: 'OP-03',
    title: { en: 'France’s 14 days: duty or aim', fr: 'Les 14 jours de la France : obligation ou objectif' },
    chosen: 'warn-and-escalate',
    options: {
      'warn-and-escalate': {
        says: {
          en: 'We warn at 14 days and escalate at 28. A late answer is still an answer; no case fails by itself.',
          fr: 'Alerte à 14 jours, saisine de l’échelon supérieur à 28. Une réponse tardive reste une réponse ; aucun dossier n’échoue de lui-même.',
        },
      },
      duty: {
        says: {
          en: 'The 14 days are a limit that France has to keep. A late answer is still an answer.',
          fr: 'Les 14 jours sont une limite que la France doit respecter. Une réponse tardive reste une réponse.',
        },
        change: { periods: { 'TR-42': { kind: 'limit' } } },
      },
      'request-lapses': {
        says: { en: 'After 28 days the request lapses.', fr: 'Après 28 jours, la demande devient caduque.' },
      },
    },
    reason: {
      en: 'Two sources say that France endeavours; press reports say that it would answer.',
      fr: 'Deux sources disent que la France s’efforce ; la presse dit qu’elle répondrait.',
    },
    sources: [frenchCommentary, 'https://www.ldh-france.org/accord-franco-britannique'],
  },
  'OP-04': {
    id: 'OP-04',
    title: { en: 'Three months: aim or limit', fr: 'Trois mois : objectif ou limite' },
    chosen: 'hard-stop',
    options: {
      'hard-stop': {
        says: {
          en: 'After three months from arrival the transfer is stopped, unless a lawful reason to go on is recorded.',
          fr: 'Après trois mois depuis l’arrivée, la remise est arrêtée, sauf motif légal consigné.',
        },
      },
      aim: {
        says: {
          en: 'It is a joint aim only: transfer stays possible afterwards.',
          fr: 'Ce n’est qu’un objectif commun : la remise reste possible ensuite.',
        },
        change: {
          periods: { 'TR-45': { kind: 'aim' } },
          conditions: {
            'three-months': {
              findings: {
                'in-time': {
                  tells: {
                    en: 'The three months after your arrival end with {lastDay}. You may also be sent back later.',
                    fr: 'Les trois mois suivant votre arrivée prennent fin avec le {lastDay}. Vous pouvez aussi être renvoyé plus tard.',
                  },
                },
                over: {
                  met: true,
                  says: {
                    en: 'More than three months since arrival: the aim was {lastDay}. Read as an aim, it stops nothing.',
                    fr: 'Plus de trois mois depuis l’arrivée : l’objectif était le {lastDay}. Lu comme un objectif, il n’arrête rien.',
                  },
                  tells: {
                    en: 'More than three months have passed since you arrived. This does not stop your return.',
                    fr: 'Plus de trois mois se sont écoulés depuis votre arrivée. Cela n’empêche pas votre renvoi.',
                  },
                },
              },
            },
          },
        },
      },
    },
    reason: {
      en: 'The treaty text states a joint aim; press and one NGO treat it as a limit. The stricter is safe for the person.',
      fr: 'Le texte énonce un objectif commun ; la presse et une association y voient une limite. La lecture stricte protège la personne.',
    },
    sources: [
      'https://legal.tricoteuses.fr/articles/LEGIARTI000052078562',
      'https://gmiau.org/one-in-one-out-small-boats-agreement',
      'https://www.europesays.com/uk/320862',
    ],
  },
  'OP-26': {
    id: 'OP-26',
    title: { en: 'The amendment of 2026', fr: 'La modification de 2026' },
    chosen: 'human-decision',
    options: {
      'human-decision': {
        says: {
          en: 'A separate ground, closed before 11 June 2026 and never used without the decision of a person.',
          fr: 'Un motif distinct, fermé avant le 11 juin 2026 et jamais utilisé sans décision humaine.',
        },
      },
      'not-used': {
        says: {
          en: 'The ground is not used until the text is seen.',
          fr: 'Le motif n’est pas utilisé tant que le texte n’est pas consulté.',
        },
        change: { grounds: { 're-entry': { from: never } } },
      },
      'ordinary-ground': {
        says: {
          en: 'The ground is an ordinary ground of Art 3.',
          fr: 'Le motif est un motif ordinaire de l’art. 3.',
        },
      },
    },
    reason: {
      en: 'One press report of a letter; the text was not seen.',
      fr: 'Un seul article de presse sur une lettre ; texte non consulté.',
    },
    sources: [
      'https://cbrtimes.com/?p=22867',
      'https://longform.social/post/did:plc:oznbnvgr7dmvddiyvr7dih52/3mhhumlo6aja2/source',
    ],
  },
}
