import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

// The official text of the readmission agreement was not readable; copies of parts of it on other sites were, some
// translated by machine. What was read there is marked S, never more; what is only remembered is marked B.

/** Request, answer and transfer: the readmission agreement behind the statement. */
export const request: Readonly<Record<RuleId, Provision>> = {
  'ET-30': {
    id: 'ET-30',
    cite: {
      en: 'EU–Türkiye readmission agreement, articles on the application and Annex 5, seen in copies',
      fr: 'Accord de réadmission UE-Turquie, articles sur la demande et annexe 5, vus dans des copies',
    },
    title: { en: 'A request in writing', fr: 'Demande écrite' },
    says: {
      en: 'A transfer needs a written request on the common form of Annex 5. The form was not seen.',
      fr: 'La remise suppose une demande écrite sur le formulaire commun de l’annexe 5. Le formulaire n’a pas été vu.',
    },
    sources: ['https://edouardbrasey.com/eu-readmission-agreement-with-turkey/'],
    certainty: 'S',
    checkedOn,
  },
  'ET-31': {
    id: 'ET-31',
    cite: {
      en: 'EU–Türkiye readmission agreement, article on the accelerated procedure, seen in a copy',
      fr: 'Accord de réadmission UE-Turquie, article sur la procédure accélérée, vu dans une copie',
    },
    title: { en: 'Accelerated request', fr: 'Demande accélérée' },
    says: {
      en: 'For a person caught in the border region straight after crossing, the request may be made within three working days.',
      fr: 'Pour une personne interpellée dans la région frontalière juste après le passage, la demande peut être faite dans les trois jours ouvrables.',
    },
    sources: ['http://kaisai.fr/2021/09/19/eu-readmission-agreement-turkey/'],
    certainty: 'S',
    checkedOn,
  },
  'ET-32': {
    id: 'ET-32',
    cite: {
      en: 'EU–Türkiye readmission agreement (OJ L 134, 7.5.2014), article not seen',
      fr: 'Accord de réadmission UE-Turquie (JO L 134 du 7.5.2014), article non vu',
    },
    title: { en: 'Latest day for a request', fr: 'Dernier jour de la demande' },
    says: {
      en: 'As remembered, not read: within six months after the authority learnt that the person has no right to stay, longer while legal or factual obstacles last. See ET-R03. It runs from a day that is not in the record: it can be worked out, but no decision waits for it.',
      fr: 'De mémoire, non lu : dans les six mois après que l’autorité a su que la personne n’a pas droit au séjour, davantage tant que durent des obstacles de droit ou de fait. Voir ET-R03. Il part d’un jour qui n’est pas enregistré : il peut être calculé, mais aucune décision n’en dépend.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
  },
  'ET-33': {
    id: 'ET-33',
    cite: {
      en: 'EU–Türkiye readmission agreement (OJ L 134, 7.5.2014), article not seen',
      fr: 'Accord de réadmission UE-Turquie (JO L 134 du 7.5.2014), article non vu',
    },
    title: { en: 'Answer to an accelerated request', fr: 'Réponse à une demande accélérée' },
    says: {
      en: 'As remembered, not read whole: five working days.',
      fr: 'De mémoire, non lu en entier : cinq jours ouvrables.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
  },
  'ET-34': {
    id: 'ET-34',
    cite: {
      en: 'EU–Türkiye readmission agreement (OJ L 134, 7.5.2014), Art 11(2)',
      fr: 'Accord de réadmission UE-Turquie (JO L 134 du 7.5.2014), art. 11, par. 2',
    },
    title: { en: 'Answer', fr: 'Réponse' },
    says: {
      en: 'Copies show that Art 11(2) sets times for the answer. The figure is remembered, not read: 25 calendar days.',
      fr: 'Des copies montrent que l’art. 11, par. 2, fixe des délais de réponse. Le chiffre est cité de mémoire, non lu : 25 jours calendaires.',
    },
    sources: ['https://myasianlife.net/aid/2022/02/17/eu-turkey-readmission-agreement-2013'],
    certainty: 'B',
    checkedOn,
  },
  'ET-35': {
    id: 'ET-35',
    cite: {
      en: 'EU–Türkiye readmission agreement (OJ L 134, 7.5.2014), Art 11',
      fr: 'Accord de réadmission UE-Turquie (JO L 134 du 7.5.2014), art. 11',
    },
    title: { en: 'Silence', fr: 'Silence' },
    says: {
      en: 'Travel papers and the transfer follow a positive answer or the end of the time to answer: which points to silence as agreement. The sentence that would say so outright was not seen. See ET-R02.',
      fr: 'Le titre de voyage et la remise suivent une réponse positive ou la fin du délai de réponse : ce qui suggère que le silence vaut accord. La phrase qui le dirait expressément n’a pas été vue. Voir ET-R02.',
    },
    sources: [
      'https://concertsoundsacramento.com/eu-turkey-readmission-agreement-2013/',
      'https://myasianlife.net/aid/2022/02/17/eu-turkey-readmission-agreement-2013',
    ],
    certainty: 'B',
    checkedOn,
  },
  'ET-36': {
    id: 'ET-36',
    cite: {
      en: 'EU–Türkiye readmission agreement (OJ L 134, 7.5.2014), Art 11',
      fr: 'Accord de réadmission UE-Turquie (JO L 134 du 7.5.2014), art. 11',
    },
    title: { en: 'Transfer', fr: 'Remise' },
    says: {
      en: 'The transfer takes place within three months of the agreement, or of the end of the time to answer. It may be put off for as long as legal or practical obstacles last. It can be worked out here, but no decision waits for it.',
      fr: 'La remise a lieu dans les trois mois de l’accord, ou de la fin du délai de réponse. Elle peut être retardée tant que durent des obstacles juridiques ou pratiques. Ce délai peut être calculé ici, mais aucune décision n’en dépend.',
    },
    sources: [
      'https://concertsoundsacramento.com/eu-turkey-readmission-agreement-2013/',
      'https://myasianlife.net/aid/2022/02/17/eu-turkey-readmission-agreement-2013',
    ],
    certainty: 'S',
    checkedOn,
  },
  'ET-37': {
    id: 'ET-37',
    cite: {
      en: 'EU–Türkiye readmission agreement, article on readmission in error, seen in a copy',
      fr: 'Accord de réadmission UE-Turquie, article sur la réadmission par erreur, vu dans une copie',
    },
    title: { en: 'Taking back', fr: 'Reprise' },
    says: {
      en: 'The asking state takes back a person where it is found, within three months of the transfer, that the conditions were not met. It can be worked out here, but no decision waits for it.',
      fr: 'L’État requérant reprend la personne s’il est constaté, dans les trois mois de la remise, que les conditions n’étaient pas remplies. Ce délai peut être calculé ici, mais aucune décision n’en dépend.',
    },
    sources: ['https://edouardbrasey.com/eu-readmission-agreement-with-turkey/'],
    certainty: 'S',
    checkedOn,
  },
  'ET-38': {
    id: 'ET-38',
    cite: {
      en: 'EU–Türkiye readmission agreement, seen in copies',
      fr: 'Accord de réadmission UE-Turquie, vu dans des copies',
    },
    title: { en: 'Travel paper', fr: 'Titre de voyage' },
    says: {
      en: 'Where the requested state gives no travel paper within three working days, the standard document of the Union is taken as accepted.',
      fr: 'Si l’État requis ne délivre pas de titre de voyage dans les trois jours ouvrables, le document type de l’Union est réputé accepté.',
    },
    sources: [
      'https://concertsoundsacramento.com/eu-turkey-readmission-agreement-2013/',
      'https://myasianlife.net/aid/2022/02/17/eu-turkey-readmission-agreement-2013',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'Done by others: it is not decided here.',
      fr: 'Du ressort d’autres autorités : cela ne se décide pas ici.',
    },
  },
  'ET-39': {
    id: 'ET-39',
    cite: {
      en: 'EU–Türkiye readmission agreement (OJ L 134, 7.5.2014), article not seen',
      fr: 'Accord de réadmission UE-Turquie (JO L 134 du 7.5.2014), article non vu',
    },
    title: { en: 'Words about the person in an answer', fr: 'Mentions sur la personne dans une réponse' },
    says: {
      en: 'No rule was seen on what an answer may say of the person. Our codes leave no room for it.',
      fr: 'Aucune règle n’a été vue sur ce qu’une réponse peut dire de la personne. Nos codes n’y laissent aucune place.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
    notExecutable: {
      en: 'The text was not seen, so nothing is made to depend on it.',
      fr: 'Le texte n’a pas été vu : rien n’en dépend donc.',
    },
  },
}
