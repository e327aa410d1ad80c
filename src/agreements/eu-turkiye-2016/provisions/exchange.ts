import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

/** What comes in return: the one-for-one exchange. */
export const exchange: Readonly<Record<RuleId, Provision>> = {
  'ET-40': {
    id: 'ET-40',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 2 (wording not seen whole)',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 2 (texte complet non vu)',
    },
    title: { en: 'One for one', fr: 'Un pour un' },
    says: {
      en: 'For every Syrian returned from the Greek islands to Türkiye, another Syrian is resettled from Türkiye to the Union.',
      fr: 'Pour chaque Syrien renvoyé des îles grecques en Turquie, un autre Syrien est réinstallé de la Turquie vers l’Union.',
    },
    sources: [
      'https://paperzz.com/doc/9181431/order-of-the-general-court-in-cases-t-192-16-t---curia',
      'https://refugeesofgreece.com/2018/01/18/the-eu-turkey-deal/',
    ],
    certainty: 'S',
    checkedOn,
  },
  'ET-41': {
    id: 'ET-41',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 2 (wording not seen whole)',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 2 (texte complet non vu)',
    },
    title: { en: 'Who counts', fr: 'Qui compte' },
    says: {
      en: 'Only Syrians count, on both sides. People of other nationalities are returned, and nobody is admitted for them.',
      fr: 'Seuls les Syriens comptent, dans les deux sens. Les personnes d’autres nationalités sont renvoyées sans qu’une admission y réponde.',
    },
    sources: [
      'https://paperzz.com/doc/9181431/order-of-the-general-court-in-cases-t-192-16-t---curia',
      'https://refugeesofgreece.com/2018/01/18/the-eu-turkey-deal/',
    ],
    certainty: 'S',
    checkedOn,
  },
  'ET-42': {
    id: 'ET-42',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 2 (wording not seen whole)',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 2 (texte complet non vu)',
    },
    title: { en: '18,000 places first', fr: 'D’abord 18 000 places' },
    says: {
      en: 'Admissions first use the 18,000 places left of what member states had promised on 20 July 2015.',
      fr: 'Les admissions utilisent d’abord les 18 000 places restant des engagements pris par les États membres le 20 juillet 2015.',
    },
    sources: [
      'https://www.mindmeister.com/1041179492/eu-turkey-statement',
      'http://www.ause.eu/en/members-news/eu-and-turkey-agree-european-response-to-refugee-crisis.html',
      'https://www.brusselstimes.com/all-news/eu-affairs/36922/the-european-commission-proposes-to-allocate-54-000-places-for-resettlement-of-syrian-refugees-from-turkey/',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A promise between governments; no decision here carries it out.',
      fr: 'Un engagement entre gouvernements ; aucune décision ne l’exécute ici.',
    },
  },
  'ET-43': {
    id: 'ET-43',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 2 (wording not seen whole)',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 2 (texte complet non vu)',
    },
    title: { en: 'Up to 54,000 more', fr: 'Jusqu’à 54 000 de plus' },
    says: {
      en: 'Beyond these, up to 54,000 more places: 72,000 in all.',
      fr: 'Au-delà, jusqu’à 54 000 places de plus : 72 000 au total.',
    },
    sources: [
      'https://www.mindmeister.com/1041179492/eu-turkey-statement',
      'http://www.ause.eu/en/members-news/eu-and-turkey-agree-european-response-to-refugee-crisis.html',
      'https://www.brusselstimes.com/all-news/eu-affairs/36922/the-european-commission-proposes-to-allocate-54-000-places-for-resettlement-of-syrian-refugees-from-turkey/',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A promise between governments; no decision here carries it out.',
      fr: 'Un engagement entre gouvernements ; aucune décision ne l’exécute ici.',
    },
  },
  'ET-44': {
    id: 'ET-44',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 2 (wording not seen whole)',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 2 (texte complet non vu)',
    },
    title: { en: 'End of the exchange above the ceiling', fr: 'Fin de l’échange au-delà du plafond' },
    says: {
      en: 'If more are returned than these places, the exchange is discontinued.',
      fr: 'Si les renvois dépassent ces places, il est mis fin à l’échange.',
    },
    sources: [
      'https://www.mindmeister.com/1041179492/eu-turkey-statement',
      'http://www.ause.eu/en/members-news/eu-and-turkey-agree-european-response-to-refugee-crisis.html',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A promise between governments; no decision here carries it out.',
      fr: 'Un engagement entre gouvernements ; aucune décision ne l’exécute ici.',
    },
  },
  'ET-45': {
    id: 'ET-45',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 2 (wording not seen whole)',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 2 (texte complet non vu)',
    },
    title: { en: 'Who comes first', fr: 'Qui passe en premier' },
    says: {
      en: 'Syrians who have not entered the Union irregularly before, nor tried to, come first.',
      fr: 'Passent en premier les Syriens qui ne sont pas entrés irrégulièrement dans l’Union et ne l’ont pas tenté.',
    },
    sources: ['https://www.mindmeister.com/1041179492/eu-turkey-statement'],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'Done by others: it is not decided here.',
      fr: 'Du ressort d’autres autorités : cela ne se décide pas ici.',
    },
  },
  'ET-46': {
    id: 'ET-46',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 2 (wording not seen whole)',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 2 (texte complet non vu)',
    },
    title: { en: 'Vulnerability', fr: 'Vulnérabilité' },
    says: {
      en: 'The vulnerability criteria of the United Nations are taken into account.',
      fr: 'Il est tenu compte des critères de vulnérabilité des Nations unies.',
    },
    sources: [
      'https://www.mindmeister.com/1041179492/eu-turkey-statement',
      'https://www.refugeenewsturkey.org/single-post/2017/09/29/10000-refugees-from-syria-resettled-into-the-european-union-from-turkey',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'Done by others: it is not decided here.',
      fr: 'Du ressort d’autres autorités : cela ne se décide pas ici.',
    },
  },
  'ET-47': {
    id: 'ET-47',
    cite: {
      en: 'How resettlement worked, as reported in September 2017',
      fr: 'Fonctionnement de la réinstallation, selon une source de septembre 2017',
    },
    title: { en: 'Nobody applies', fr: 'Personne ne candidate' },
    says: {
      en: 'The Turkish migration authority sends UNHCR a list of particularly vulnerable Syrians. UNHCR assesses them and proposes people who are willing. The member state decides. IOM brings them over.',
      fr: 'L’autorité turque des migrations transmet au HCR une liste de Syriens particulièrement vulnérables. Le HCR les évalue et propose ceux qui le souhaitent. L’État membre décide. L’OIM organise le voyage.',
    },
    sources: [
      'https://www.refugeenewsturkey.org/single-post/2017/09/29/10000-refugees-from-syria-resettled-into-the-european-union-from-turkey',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'Done by others: it is not decided here.',
      fr: 'Du ressort d’autres autorités : cela ne se décide pas ici.',
    },
  },
  'ET-48': {
    id: 'ET-48',
    cite: {
      en: 'Statement of the heads of state or government, 7 March 2016',
      fr: 'Déclaration des chefs d’État ou de gouvernement du 7 mars 2016',
    },
    title: { en: 'Costs', fr: 'Frais' },
    says: {
      en: 'The Union bears the costs of returns from the islands.',
      fr: 'L’Union supporte les frais des renvois depuis les îles.',
    },
    sources: ['http://www.euinjapan.jp/en/resources/news-from-the-eu/20160308/142334/'],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A promise between governments; no decision here carries it out.',
      fr: 'Un engagement entre gouvernements ; aucune décision ne l’exécute ici.',
    },
  },
  'ET-49': {
    id: 'ET-49',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 4',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 4',
    },
    title: { en: 'Voluntary humanitarian admission', fr: 'Admission humanitaire volontaire' },
    says: {
      en: 'Once irregular crossings end or have fallen much, a voluntary scheme of admission takes over.',
      fr: 'Lorsque les passages irréguliers cessent ou ont nettement diminué, un programme volontaire d’admission prend le relais.',
    },
    sources: [
      'https://refugeesofgreece.com/2018/01/18/the-eu-turkey-deal/',
      'https://www.mindmeister.com/1041179492/eu-turkey-statement',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A promise between governments; no decision here carries it out.',
      fr: 'Un engagement entre gouvernements ; aucune décision ne l’exécute ici.',
    },
  },
  'ET-50': {
    id: 'ET-50',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 2 (wording not seen whole)',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 2 (texte complet non vu)',
    },
    title: { en: 'How far apart the counts may be', fr: 'Écart admis entre les deux comptes' },
    says: {
      en: 'No figure was seen beyond which returns or admissions stop because the counts are apart.',
      fr: 'Aucun chiffre n’a été vu au-delà duquel renvois ou admissions s’arrêtent à cause d’un écart.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
  },
  'ET-51': {
    id: 'ET-51',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 3',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 3',
    },
    title: { en: 'New routes', fr: 'Nouvelles routes' },
    says: {
      en: 'Türkiye is to prevent new routes by sea or land to the Union.',
      fr: 'La Turquie doit empêcher l’ouverture de nouvelles routes maritimes ou terrestres vers l’Union.',
    },
    sources: [
      'https://refugeesofgreece.com/2018/01/18/the-eu-turkey-deal/',
      'https://www.mindmeister.com/1041179492/eu-turkey-statement',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A promise between governments; no decision here carries it out.',
      fr: 'Un engagement entre gouvernements ; aucune décision ne l’exécute ici.',
    },
  },
}
