import type { Reading } from '../../../law/law.ts'
import { fourteenDays, reconsiderationGoesOn } from './changes.ts'

/** The person who is to be removed: claims, age, notices, detention. */
export const removal: Readonly<Record<string, Reading>> = {
  'OP-05': {
    id: 'OP-05',
    title: {
      en: 'When a human-rights claim is closed',
      fr: 'Quand une demande fondée sur les droits de l’homme est close',
    },
    chosen: 'certified-is-enough',
    options: {
      'certified-is-enough': {
        says: {
          en: 'It is closed once refused and certified, or finally determined.',
          fr: 'Elle est close une fois rejetée avec attestation, ou définitivement jugée.',
        },
      },
      'finished-in-courts': {
        says: {
          en: 'It must be finished in the courts of the United Kingdom: a certificate is not enough.',
          fr: 'Elle doit être jugée jusqu’au bout au Royaume-Uni : une attestation ne suffit pas.',
        },
        change: {
          conditions: {
            'human-rights-claim': {
              findings: {
                'refused-and-certified': {
                  met: false,
                  says: {
                    en: 'The human-rights claim was refused and certified, but not finally determined.',
                    fr: 'La demande a été rejetée avec attestation, mais n’est pas définitivement jugée.',
                  },
                  tells: {
                    en: 'You cannot be sent back before your human-rights claim is finished in the courts.',
                    fr: 'Vous ne pouvez pas être renvoyé avant que votre demande fondée sur les droits de l’homme soit définitivement jugée.',
                  },
                },
              },
            },
          },
        },
      },
      'heard-from-france': {
        says: { en: 'It can be heard from France.', fr: 'Elle peut être jugée depuis la France.' },
      },
    },
    reason: {
      en: 'The treaty’s words break off at the bracket that qualifies them, and the statements of ministers differ.',
      fr: 'Le texte s’interrompt à la parenthèse qui précise la notion, et les déclarations des ministres divergent.',
    },
    sources: [
      'https://freemovement.org.uk/?p=227919',
      'https://www.inkl.com/news/the-uk-s-migrant-returns-deal-clause-that-is-causing-confusion',
    ],
  },
  'OP-06': {
    id: 'OP-06',
    title: { en: 'The list of conditions in Art 4', fr: 'La liste des conditions de l’art. 4' },
    chosen: 'named-conditions',
    options: {
      'named-conditions': {
        says: {
          en: 'Each condition has a name of its own. None is known by the letter it may have in the article.',
          fr: 'Chaque condition porte son propre nom. Aucune n’est désignée par la lettre qu’elle aurait dans l’article.',
        },
      },
      'letters-of-the-article': {
        says: {
          en: 'The conditions are known by the letters of Art 4(1) and 4(2), as the commentary gives them.',
          fr: 'Les conditions sont désignées par les lettres de l’art. 4(1) et 4(2), telles que le commentaire les donne.',
        },
      },
    },
    reason: {
      en: 'From point (f) of Art 4(1) on, and for Art 4(2), the list comes from one French commentary and the press.',
      fr: 'À partir du point (f) de l’art. 4(1), et pour l’art. 4(2), la liste vient d’un commentaire français et de la presse.',
    },
    sources: [
      'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni',
      'https://www.europesays.com/uk/320862',
    ],
  },
  'OP-16': {
    id: 'OP-16',
    title: { en: 'Which power of removal is used', fr: 'Quel pouvoir d’éloignement est utilisé' },
    chosen: 'five-working-days',
    options: {
      'five-working-days': {
        says: {
          en: 'Five working days of notice are always given.',
          fr: 'Un préavis de cinq jours ouvrés est toujours donné.',
        },
      },
      'details-alone': {
        says: {
          en: 'Departure details alone suffice within 7 days of a refusal of entry.',
          fr: 'Les modalités de départ suffisent dans les 7 jours d’un refus d’entrée.',
        },
      },
    },
    reason: {
      en: 'One real case shows a notice of liability and more than five working days. The longer notice is safe.',
      fr: 'Un dossier réel montre un avis et plus de cinq jours ouvrés. Le préavis le plus long est le plus sûr.',
    },
    sources: [
      'https://www.legislation.gov.uk/ukpga/2022/36/section/46',
      'https://www.casemine.com/judgement/uk/68e7ff2fbbd4b443515813f8',
    ],
  },
  'PR-01': {
    id: 'PR-01',
    title: {
      en: 'A removal that failed within the state’s control',
      fr: 'Éloignement échoué pour une raison relevant de l’État',
    },
    chosen: 'fresh-notice',
    options: {
      'fresh-notice': {
        says: {
          en: 'The notice has lapsed at once: a fresh one must be given, and run, before another attempt.',
          fr: 'Le préavis n’est plus valable aussitôt : un nouveau doit être donné, et s’écouler, avant une autre tentative.',
        },
      },
      'notice-stands': {
        says: {
          en: 'The notice goes on standing; new departure details are enough.',
          fr: 'Le préavis reste valable ; de nouvelles modalités de départ suffisent.',
        },
      },
    },
    reason: {
      en: 'The text lets a removal be tried again without notice only where it failed for reasons beyond control. It does not say what follows otherwise. The longer notice protects the person.',
      fr: 'Le texte ne permet une nouvelle tentative sans préavis qu’en cas d’échec hors de contrôle. Il ne dit pas ce qui suit sinon. Le préavis le plus long protège la personne.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/section/46'],
  },
  'OP-18': {
    id: 'OP-18',
    title: { en: 'The change of 17 September 2025 under challenge', fr: 'Le changement du 17 septembre 2025 contesté' },
    chosen: 'both-by-date',
    options: {
      'both-by-date': {
        says: {
          en: 'Both policies are kept, each for its time: 30 days before the change, none since.',
          fr: 'Les deux régimes sont conservés, chacun pour sa période : 30 jours avant le changement, aucun depuis.',
        },
      },
      'thirty-days-go-on': {
        says: {
          en: 'The change was unlawful: the 30 days go on, and so does the letter that promises them.',
          fr: 'Le changement était illégal : les 30 jours demeurent, ainsi que la lettre qui les promet.',
        },
        change: reconsiderationGoesOn,
      },
    },
    reason: {
      en: 'The High Court heard the challenge in late April 2026; the outcome was not found.',
      fr: 'La High Court a entendu l’affaire fin avril 2026 ; l’issue n’a pas été trouvée.',
    },
    sources: [
      'https://freemovement.org.uk/home-office-amends-modern-slavery-guidance-to-facilitate-returns-to-france-following-high-court-decision',
      'https://longform.social/post/did:plc:oznbnvgr7dmvddiyvr7dih52/3mkmbieqnk442/source',
    ],
  },
  'OP-19': {
    id: 'OP-19',
    title: {
      en: 'How near a removal is for bail to need consent',
      fr: 'Proximité de l’éloignement qui soumet la mise en liberté à un accord',
    },
    chosen: 'twenty-one',
    options: {
      'twenty-one': {
        says: {
          en: 'Within 21 days of the decision on bail, as the amending section says.',
          fr: 'Dans les 21 jours de la décision sur la mise en liberté, comme le dit l’article modificatif.',
        },
      },
      fourteen: {
        says: {
          en: 'Within 14 days, as the schedule stands in the copy that was read.',
          fr: 'Dans les 14 jours, comme le dit l’annexe telle que consultée.',
        },
        change: fourteenDays,
      },
    },
    reason: {
      en: 'The amending section was read and says 21; the schedule as read still shows 14. Commencement has to be confirmed.',
      fr: 'L’article modificatif, consulté, dit 21 ; l’annexe telle que consultée indique encore 14. L’entrée en vigueur reste à confirmer.',
    },
    sources: [
      'https://www.legislation.gov.uk/ukpga/2022/36/section/46',
      'https://www.legislation.gov.uk/ukpga/2016/19/schedule/10',
    ],
  },
  'OP-25': {
    id: 'OP-25',
    title: { en: 'Minors with their family', fr: 'Mineurs accompagnés' },
    chosen: 'closed',
    options: {
      closed: {
        says: {
          en: 'The path for accompanied minors is closed unless an office opens it.',
          fr: 'La voie des mineurs accompagnés est fermée, sauf si un service l’ouvre.',
        },
      },
      open: {
        says: {
          en: 'Accompanied minors are returned with their family, under the same conditions as adults.',
          fr: 'Les mineurs accompagnés sont réadmis avec leur famille, aux mêmes conditions que les majeurs.',
        },
        change: {
          conditions: {
            age: {
              findings: {
                'accompanied-minor': {
                  met: true,
                  says: {
                    en: 'An authorised official found the person to be a minor with family; this route has been opened.',
                    fr: 'Un agent habilité a constaté que la personne est un mineur accompagné ; cette voie a été ouverte.',
                  },
                  tells: {
                    en: 'An official found that you are under 18 and with your family. You can say so if that is wrong.',
                    fr: 'Un agent a constaté que vous avez moins de 18 ans et êtes avec votre famille. Vous pouvez le dire si c’est inexact.',
                  },
                },
              },
            },
          },
        },
      },
    },
    reason: {
      en: 'The first focus was on adults; whether families were ever returned was not found.',
      fr: 'L’attention a d’abord porté sur les majeurs ; rien n’indique que des familles aient été réadmises.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078563'],
  },
}
