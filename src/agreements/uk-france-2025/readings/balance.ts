import type { Reading } from '../../../law/law.ts'
import { oneThreat, withoutHealth } from './changes.ts'

/** Between the two states: what France answers, who counts when, what is made public. */
export const balance: Readonly<Record<string, Reading>> = {
  'OP-07': {
    id: 'OP-07',
    title: { en: 'Grounds on which France may refuse a threat', fr: 'Motifs de refus pour menace' },
    chosen: 'four-codes',
    options: {
      'four-codes': {
        says: {
          en: 'Four separate codes: public policy, internal security, public health, international relations.',
          fr: 'Quatre codes distincts : ordre public, sécurité intérieure, santé publique, relations internationales.',
        },
      },
      'one-code': {
        says: { en: 'One code for every threat.', fr: 'Un seul code pour toute menace.' },
        change: { answers: oneThreat },
      },
      'no-health-ground': {
        says: {
          en: 'Three codes: public health is no ground of refusal.',
          fr: 'Trois codes : la santé publique n’est pas un motif de refus.',
        },
        change: { answers: withoutHealth },
      },
    },
    reason: {
      en: 'The wording is quoted in the press and not in the French commentary.',
      fr: 'Le texte est cité par la presse, mais non par le commentaire français.',
    },
    sources: [
      'https://www.inkl.com/news/the-uk-s-migrant-returns-deal-clause-that-is-causing-confusion',
      'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni',
    ],
  },
  'OP-08': {
    id: 'OP-08',
    title: { en: 'A person taken back', fr: 'Personne reprise' },
    chosen: 'reversed-by-decision',
    options: {
      'reversed-by-decision': {
        says: {
          en: 'A place given back is a further entry that reverses the first. It is made only by decision.',
          fr: 'Une place rendue est une nouvelle écriture qui annule la première. Elle n’est passée que sur décision.',
        },
      },
      'no-change': {
        says: { en: 'Taking back changes no count.', fr: 'La reprise ne change aucun décompte.' },
        change: { takingBack: { reverses: false } },
      },
    },
    reason: {
      en: 'Nothing was found on people readmitted in error or brought back by a court.',
      fr: 'Rien n’a été trouvé sur les personnes réadmises par erreur ou ramenées sur décision de justice.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078562'],
  },
  'OP-09': {
    id: 'OP-09',
    title: { en: 'How imbalance is measured', fr: 'Comment le déséquilibre se mesure' },
    chosen: 'alert-only',
    options: {
      'alert-only': {
        says: {
          en: 'A band set by the office; beyond it, an alert. Pausing is a decision of a person.',
          fr: 'Une marge fixée par le service ; au-delà, une alerte. La suspension est une décision humaine.',
        },
      },
      'band-50': {
        says: {
          en: 'A gap of more than 50 stops transfers, and no place for an admission is released beyond it. The figure is an example of ours: the press reports about 50 a week planned each way, and no text gives a band.',
          fr: 'Un écart de plus de 50 arrête les remises, et aucune place d’admission n’est ouverte au-delà. Ce chiffre est un exemple que nous donnons : la presse évoque environ 50 personnes par semaine dans chaque sens, et aucun texte ne fixe de marge.',
        },
        change: {
          balance: { band: 50 },
          conditions: {
            balance: {
              findings: {
                beyond: {
                  met: false,
                  says: {
                    en: 'The gap between the two counts is {reason}, beyond the band: transfers stop until it is smaller.',
                    fr: 'L’écart entre les deux décomptes est de {reason}, au-delà de la marge : les remises s’arrêtent jusqu’à ce qu’il diminue.',
                  },
                  tells: {
                    en: 'You cannot be sent back now: the agreement has got out of balance.',
                    fr: 'Vous ne pouvez pas être renvoyé maintenant : l’accord est en déséquilibre.',
                  },
                },
              },
            },
          },
        },
      },
      'stop-at-a-date': {
        says: {
          en: 'Any difference at a fixed date stops the larger side.',
          fr: 'Tout écart à une date fixe arrête le côté excédentaire.',
        },
      },
    },
    reason: {
      en: 'The texts speak of regular intervals, weekly data and a committee that adjusts; no figure was seen.',
      fr: 'Les textes parlent d’intervalles réguliers, de données hebdomadaires et d’un comité qui ajuste ; aucun chiffre consulté.',
    },
    sources: [
      'https://legal.tricoteuses.fr/articles/LEGIARTI000052078562',
      'https://legal.tricoteuses.fr/articles/JORFARTI000052076618',
      'https://www.europesays.com/uk/320862',
    ],
  },
  'OP-10': {
    id: 'OP-10',
    title: { en: 'When and whom we count', fr: 'Quand et qui l’on compte' },
    chosen: 'handover-and-entry',
    options: {
      'handover-and-entry': {
        says: {
          en: 'A readmission counts at handover in France, an admission on entry to the United Kingdom; every person counts one.',
          fr: 'Une réadmission compte à la remise en France, une admission à l’entrée au Royaume-Uni ; chaque personne compte pour une.',
        },
      },
      'visa-grant': {
        says: {
          en: 'An admission counts when the visa is granted.',
          fr: 'Une admission compte à la délivrance du visa.',
        },
      },
      'family-as-one': { says: { en: 'A family counts one.', fr: 'Une famille compte pour une.' } },
    },
    reason: {
      en: 'The treaty says “actually” readmitted and admitted.',
      fr: 'L’accord dit « effectivement » réadmises et admises.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078562'],
  },
  'OP-11': {
    id: 'OP-11',
    title: {
      en: 'How France answers without personal data',
      fr: 'Comment la France répond sans données à caractère personnel',
    },
    chosen: 'reference-and-code',
    options: {
      'reference-and-code': {
        says: {
          en: 'By a reference that the United Kingdom issued, and a code. No name, no free text.',
          fr: 'Par une référence attribuée par le Royaume-Uni, et un code. Aucun nom, aucun texte libre.',
        },
      },
      'on-paper': {
        says: { en: 'Answers on paper between officials.', fr: 'Réponses sur papier entre agents.' },
      },
    },
    reason: {
      en: 'Art 16(1) admits no exception, yet an answer is about someone.',
      fr: 'L’art. 16(1) n’admet pas d’exception, alors qu’une réponse concerne toujours quelqu’un.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076618'],
  },
  'OP-24': {
    id: 'OP-24',
    title: { en: 'Who may see the numbers', fr: 'Qui peut voir les chiffres' },
    chosen: 'released-by-decision',
    options: {
      'released-by-decision': {
        says: {
          en: 'Figures are seen by role. Public totals appear once a person has decided to release them.',
          fr: 'Les chiffres se consultent selon le rôle. Les totaux publics paraissent une fois que quelqu’un a décidé de les diffuser.',
        },
      },
      'public-weekly': {
        says: {
          en: 'The weekly figures of the committee are public.',
          fr: 'Les chiffres hebdomadaires du comité sont publics.',
        },
      },
      withheld: { says: { en: 'No figure is ever published.', fr: 'Aucun chiffre n’est jamais publié.' } },
    },
    reason: {
      en: 'Ministers declined to give numbers in advance, while the committee works on weekly data; no rule on publication was seen.',
      fr: 'Les ministres ont refusé de donner des chiffres à l’avance, alors que le comité travaille sur des données hebdomadaires ; aucune règle de publication consultée.',
    },
    sources: [
      'https://londonnewsnetwork.com/2025/09/15/minister-refuses-to-give-details-as-migrant-returns-to-france-due-to-start',
      'https://legal.tricoteuses.fr/articles/JORFARTI000052076618',
    ],
  },
  'PR-20': {
    id: 'PR-20',
    title: { en: 'The week of the two counts', fr: 'La semaine des deux décomptes' },
    chosen: 'week-in-paris',
    options: {
      'week-in-paris': {
        says: {
          en: 'A week runs from Monday to Sunday and ends at midnight in Paris. Each state draws up its count of it, and answers the other’s, within seven days.',
          fr: 'La semaine va du lundi au dimanche et s’achève à minuit, heure de Paris. Chaque État en arrête le décompte, et répond à celui de l’autre, sous sept jours.',
        },
      },
      'week-in-london': {
        says: {
          en: 'The same week ends at midnight in London, an hour later.',
          fr: 'La même semaine s’achève à minuit, heure de Londres, une heure plus tard.',
        },
        change: { statement: { zone: 'Europe/London' } },
      },
    },
    reason: {
      en: 'The text speaks of weekly data and of no day, hour or time to answer. Both states must end the week at the same instant; the earlier of the two midnights is the one already taken where both count. Seven days: a count not settled when the next is due is late.',
      fr: 'Le texte parle de données hebdomadaires, sans jour, heure ni délai de réponse. Les deux États doivent clore la semaine au même instant ; le premier des deux minuits est déjà retenu lorsque les deux comptent. Sept jours : un décompte non réglé quand le suivant est dû est en retard.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076618'],
  },
}
