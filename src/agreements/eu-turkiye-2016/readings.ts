import type { Reading } from '../../law/law.ts'
import { marchOver } from './dates.ts'
import { validity } from './validity.ts'

/** Choices we made where a text is silent or was not seen, each with its alternatives by name. */
export const readings: Readonly<Record<string, Reading>> = {
  'ET-R01': {
    id: 'ET-R01',
    title: { en: 'Which text carries a return', fr: 'Quel texte fonde un renvoi' },
    options: {
      'readmission-agreement': {
        says: {
          en: 'The readmission agreement, with its times, from 1 June 2016.',
          fr: 'L’accord de réadmission, avec ses délais, à partir du 1er juin 2016.',
        },
      },
      protocol: {
        says: {
          en: 'The protocol between Greece and Türkiye throughout: none of the times of the readmission agreement is counted.',
          fr: 'Le protocole gréco-turc tout du long : aucun délai de l’accord de réadmission n’est compté.',
        },
        change: { parts: { requestTarget: null, answerAim: null, answerLimit: null } },
      },
    },
    chosen: 'readmission-agreement',
    reason: {
      en: 'The statement as read names no instrument. The Commission announced on 1 June 2016 that the readmission agreement applied to people who are not Turkish. Whether Türkiye applied it then was not seen.',
      fr: 'La déclaration telle que lue ne nomme aucun instrument. La Commission a annoncé le 1er juin 2016 que l’accord de réadmission s’appliquait aux non-ressortissants turcs. Si la Turquie l’a alors appliqué n’a pas été vu.',
    },
    sources: [
      'https://www.pubaffairsbruxelles.eu/eu-institution-news/eu-turkey-readmission-agreement-provisions-for-third-country-nationals-enter-into-force/',
      'https://dataverse.harvard.edu/dataset.xhtml?persistentId=doi:10.7910/DVN/0EGYWY',
      'https://ekathimerini.com/news/229384/turkey-reportedly-suspends-migrant-readmission-deal-with-greece',
    ],
  },
  'ET-R02': {
    id: 'ET-R02',
    title: { en: 'What silence means', fr: 'Ce que vaut le silence' },
    options: {
      'silence-agrees': {
        says: {
          en: 'Silence until the end of the time to answer counts as agreement.',
          fr: 'Le silence jusqu’à la fin du délai de réponse vaut accord.',
        },
        change: {
          conditions: {
            acceptance: {
              findings: {
                silent: {
                  met: true,
                  says: {
                    en: 'Asked, and silent until its time was up: this counts as agreement.',
                    fr: 'Saisi et resté silencieux jusqu’à la fin de son délai : cela vaut accord.',
                  },
                  tells: {
                    en: 'Türkiye did not answer in time. This counts as its agreement.',
                    fr: 'La Turquie n’a pas répondu à temps. Cela vaut accord de sa part.',
                  },
                },
              },
            },
          },
        },
      },
      'answer-needed': {
        says: { en: 'Nobody is returned without an answer.', fr: 'Nul n’est renvoyé sans réponse.' },
      },
    },
    chosen: 'answer-needed',
    reason: {
      en: 'In the copies that were read, the travel paper and the three months of the transfer begin with a positive answer or with the end of the time to answer, which points to silence as agreement. The sentence that would say so was not seen, and nobody is returned on a guess.',
      fr: 'Dans les copies lues, le titre de voyage et les trois mois de la remise partent d’une réponse positive ou de la fin du délai de réponse, ce qui suggère que le silence vaut accord. La phrase qui le dirait n’a pas été vue, et nul n’est renvoyé sur une supposition.',
    },
    sources: [
      'https://concertsoundsacramento.com/eu-turkey-readmission-agreement-2013/',
      'https://myasianlife.net/aid/2022/02/17/eu-turkey-readmission-agreement-2013',
    ],
  },
  'ET-R03': {
    id: 'ET-R03',
    title: { en: 'From when the time of the request runs', fr: 'Départ du délai de la demande' },
    options: {
      'not-counted': {
        says: {
          en: 'It runs from the day the authority knew that the person may not stay. That day is not in the record, so no limit is counted from the arrival.',
          fr: 'Il part du jour où l’autorité a su que la personne ne peut rester. Ce jour n’est pas enregistré : aucun délai n’est donc compté depuis l’arrivée.',
        },
      },
      'from-arrival': {
        says: { en: 'It runs from the arrival.', fr: 'Il part de l’arrivée.' },
        change: { parts: { requestLimit: 'ET-32' } },
      },
    },
    chosen: 'not-counted',
    reason: {
      en: 'A person whose asylum claim is examined may stay meanwhile. Counted from the arrival, the time would run out while the claim is open.',
      fr: 'La personne dont la demande d’asile est examinée peut rester entre-temps. Compté depuis l’arrivée, le délai expirerait pendant l’examen.',
    },
    sources: ['https://edouardbrasey.com/eu-readmission-agreement-with-turkey/'],
  },
  'ET-R04': {
    id: 'ET-R04',
    title: { en: 'Which day is day one', fr: 'Quel est le premier jour' },
    options: {
      'day-after': { says: { en: 'The day after the event.', fr: 'Le lendemain de l’événement.' } },
      'event-day': {
        says: { en: 'The day of the event itself.', fr: 'Le jour même de l’événement.' },
        change: {
          periods: {
            'ET-31': { dayOne: 'event-day' },
            'ET-32': { dayOne: 'event-day' },
            'ET-33': { dayOne: 'event-day' },
            'ET-34': { dayOne: 'event-day' },
            'ET-36': { dayOne: 'event-day' },
            'ET-37': { dayOne: 'event-day' },
          },
        },
      },
    },
    chosen: 'day-after',
    reason: {
      en: 'No rule on counting was seen in the readmission agreement. Acts of the Union are usually counted from the day after; that rule was not read for this.',
      fr: 'Aucune règle de computation n’a été vue dans l’accord de réadmission. Les actes de l’Union se comptent d’ordinaire à partir du lendemain ; cette règle n’a pas été relue ici.',
    },
    sources: ['https://edouardbrasey.com/eu-readmission-agreement-with-turkey/'],
  },
  'ET-R05': {
    id: 'ET-R05',
    title: { en: 'The day returns stopped', fr: 'Le jour de l’arrêt des renvois' },
    options: {
      'first-of-march': {
        says: {
          en: 'From 1 March 2020: in doubt nobody is returned.',
          fr: 'Dès le 1er mars 2020 : dans le doute, nul n’est renvoyé.',
        },
      },
      'end-of-march': {
        says: { en: 'From 1 April 2020.', fr: 'À partir du 1er avril 2020.' },
        change: { validity: validity.map((span) => ({ ...span, until: marchOver })) },
      },
    },
    chosen: 'first-of-march',
    reason: {
      en: 'Every source that was read gives the month and none the day.',
      fr: 'Toutes les sources lues donnent le mois, aucune le jour.',
    },
    sources: [
      'https://euaa.europa.eu/asylum-report-2022/4157-eu-turkey-statement',
      'https://www.infomigrants.net/en/post/33977/greece-demands-return-of-2000-migrants-to-turkey',
      'http://www.mfa.gov.tr/sc_-22_-yunanistan-goc-bakani-nin-iddialari-hk-sc.en.mfa',
    ],
  },
  'ET-R06': {
    id: 'ET-R06',
    title: { en: 'Children', fr: 'Enfants' },
    options: {
      'with-family-only': {
        says: {
          en: 'A child with a responsible adult may be returned with the family; a child alone may not.',
          fr: 'Un enfant accompagné d’un adulte responsable peut être renvoyé avec sa famille ; un enfant seul ne le peut pas.',
        },
      },
      'no-child': {
        says: { en: 'No child is returned.', fr: 'Aucun enfant n’est renvoyé.' },
        change: {
          conditions: {
            age: {
              findings: {
                'accompanied-minor': {
                  met: 'unknown',
                  says: {
                    en: 'A child, with a responsible adult. Under this reading no child is returned.',
                    fr: 'Enfant accompagné d’un adulte responsable. Selon cette lecture, aucun enfant n’est renvoyé.',
                  },
                  tells: { en: 'Children are not returned.', fr: 'Les enfants ne sont pas renvoyés.' },
                },
              },
            },
          },
        },
      },
    },
    chosen: 'with-family-only',
    reason: {
      en: 'The statement as read does not mention children. Greek law kept unaccompanied children out of the border procedure.',
      fr: 'La déclaration telle que lue ne parle pas des enfants. Le droit grec tenait les mineurs non accompagnés hors de la procédure à la frontière.',
    },
    sources: [
      'https://www.statewatch.org/news/2016/march/eu-turkey-summit-eu-turkey-statement-18-march-2016/',
      'http://www.asylumineurope.org/news/23-05-2017/greece-1-european-union-remove-existing-guarantees-against-turkey-returns',
    ],
  },
  'ET-R07': {
    id: 'ET-R07',
    title: { en: 'People rescued at sea', fr: 'Personnes secourues en mer' },
    options: {
      'as-landed': {
        says: {
          en: 'Who is landed on a Greek island after rescue on the way from Türkiye has crossed to it.',
          fr: 'Qui est débarqué dans une île grecque après un sauvetage en venant de Turquie y est passé.',
        },
      },
      outside: { says: { en: 'Rescue is not a crossing.', fr: 'Un sauvetage n’est pas un passage.' } },
    },
    chosen: 'as-landed',
    reason: {
      en: 'The texts that were read speak of crossing to the islands and of interception in Turkish waters; rescue is not mentioned.',
      fr: 'Les textes lus parlent de passage dans les îles et d’interception dans les eaux turques ; le sauvetage n’est pas mentionné.',
    },
    sources: [
      'https://www.statewatch.org/news/2016/march/eu-turkey-summit-eu-turkey-statement-18-march-2016/',
      'https://www.scribd.com/document/579816481/EU-Turkey-Statement-18-March-2016',
    ],
  },
  'ET-R08': {
    id: 'ET-R08',
    title: { en: 'A question back', fr: 'Demande de complément' },
    options: {
      'time-runs-on': {
        says: {
          en: 'A request for more information is no answer: the condition is open until one comes.',
          fr: 'Une demande de complément n’est pas une réponse : la condition reste ouverte jusqu’à celle-ci.',
        },
      },
      'time-stops': {
        says: {
          en: 'The time for the answer begins anew when the information is given.',
          fr: 'Le délai de réponse recommence quand le complément est fourni.',
        },
      },
    },
    chosen: 'time-runs-on',
    reason: {
      en: 'No rule was seen on requests for more information.',
      fr: 'Aucune règle n’a été vue sur les demandes de complément.',
    },
    sources: ['https://edouardbrasey.com/eu-readmission-agreement-with-turkey/'],
  },
  'ET-R09': {
    id: 'ET-R09',
    title: {
      en: 'When an outage between the states is announced',
      fr: 'Quand une interruption entre les États est annoncée',
    },
    chosen: 'seven-working-hours',
    options: {
      'seven-working-hours': {
        says: {
          en: 'After seven hours in which both offices were open (9:00 to 17:00, on days worked in both) and the other state receipted nothing that waits. The clocks go on.',
          fr: 'Après sept heures où les deux services étaient ouverts (de 9 h à 17 h, jours ouvrés des deux côtés) sans que l’autre État accuse réception de ce qui attend. Les délais continuent de courir.',
        },
      },
      'stops-the-clocks': {
        says: {
          en: 'The clocks stop while an outage lasts. No text says so.',
          fr: 'Les délais sont suspendus pendant l’interruption. Aucun texte ne le prévoit.',
        },
      },
    },
    reason: {
      en: 'The texts seen are silent. The network of the Dublin system announces an outage longer than seven working hours, and an outage there does not stop the clocks: our own log shows what was sent and when.',
      fr: 'Les textes consultés sont muets. Le réseau du système de Dublin annonce toute interruption de plus de sept heures ouvrées, et elle n’y suspend pas les délais : notre propre journal montre ce qui a été envoyé et quand.',
    },
    sources: [],
  },
  'ET-R10': {
    id: 'ET-R10',
    title: {
      en: 'How long an old key stays good beside the new',
      fr: 'Combien de temps une ancienne clé reste valable à côté de la nouvelle',
    },
    chosen: 'one-day',
    options: {
      'one-day': {
        says: {
          en: 'Twenty-four hours at least from the other state’s confirmation, and until all that the old key signed has its receipt. Then a named person retires it; nothing retires it by itself.',
          fr: 'Vingt-quatre heures au moins à compter de la confirmation de l’autre État, et jusqu’à l’accusé de tout ce que l’ancienne clé a signé. Une personne nommée la retire ensuite ; rien ne la retire de soi-même.',
        },
      },
      'one-week': { says: { en: 'One week at least.', fr: 'Une semaine au moins.' } },
    },
    reason: {
      en: 'The texts seen say nothing of keys. A day covers a night and lets what is under way arrive; a longer time leaves two keys in use that somebody could take. A key that is lost or stolen does not wait for it.',
      fr: 'Les textes consultés ne disent rien des clés. Un jour couvre une nuit et laisse arriver ce qui est en chemin ; plus longtemps, deux clés en usage pourraient être prises. Une clé perdue ou volée n’attend pas.',
    },
    sources: [],
  },
}
