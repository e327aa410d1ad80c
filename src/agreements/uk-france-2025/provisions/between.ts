import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

/** The agreement between the two states: data, Joint Committee, life and end. */
export const between: Readonly<Record<RuleId, Provision>> = {
  'TR-70': {
    id: 'TR-70',
    cite: { en: 'Treaty, Art 16(1)', fr: 'Accord, art. 16(1)' },
    title: { en: 'No personal data from France', fr: 'Aucune donnée à caractère personnel venant de France' },
    says: {
      en: 'France transfers no personal data to the United Kingdom, in any case.',
      fr: 'La France ne transmet en aucun cas de données à caractère personnel au Royaume-Uni.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076618'],
    certainty: 'V',
    checkedOn,
  },
  'TR-71': {
    id: 'TR-71',
    cite: { en: 'Treaty, Art 16(2)', fr: 'Accord, art. 16(2)' },
    title: { en: 'Personal data to France only where needed', fr: 'Données transmises à la France si nécessaires' },
    says: {
      en: 'The United Kingdom transfers personal data to France only where carrying out the agreement needs it.',
      fr: 'Le Royaume-Uni ne transmet de données à caractère personnel à la France que si l’exécution de l’accord l’exige.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076618'],
    certainty: 'V',
    checkedOn,
  },
  'TR-72': {
    id: 'TR-72',
    cite: { en: 'Treaty, Art 17(1)(a)', fr: 'Accord, art. 17(1)(a)' },
    title: { en: 'Joint Committee: implementation', fr: 'Comité mixte : mise en œuvre' },
    says: {
      en: 'The Joint Committee follows how the agreement is carried out, above all whether the numbers balance.',
      fr: 'Le comité mixte suit la mise en œuvre de l’accord, avant tout l’équilibre des nombres.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076618'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'A task of the Joint Committee; the software gives it the two counts.',
      fr: 'Tâche du comité mixte ; le logiciel lui fournit les deux décomptes.',
    },
  },
  'TR-73': {
    id: 'TR-73',
    cite: { en: 'Treaty, Art 17(1)(b)', fr: 'Accord, art. 17(1)(b)' },
    title: { en: 'Joint Committee: uniform application', fr: 'Comité mixte : application uniforme' },
    says: {
      en: 'The Joint Committee adopts the arrangements needed for the agreement to be applied uniformly.',
      fr: 'Le comité mixte adopte les dispositions nécessaires à une application uniforme de l’accord.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076618'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'A task of the Joint Committee; no arrangement of its making has been seen.',
      fr: 'Tâche du comité mixte ; aucune disposition prise par lui n’a été vue.',
    },
  },
  'TR-74': {
    id: 'TR-74',
    cite: { en: 'Treaty, Art 17(1)(c)', fr: 'Accord, art. 17(1)(c)' },
    title: { en: 'Joint Committee: implementing arrangements', fr: 'Comité mixte : modalités d’application' },
    says: {
      en: 'The Joint Committee regularly exchanges views on the implementing arrangements made under Art 18.',
      fr: 'Le comité mixte procède à des échanges réguliers sur les modalités d’application prises au titre de l’art. 18.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076618'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'A task of the Joint Committee; Art 18 and its arrangements were not seen.',
      fr: 'Tâche du comité mixte ; l’art. 18 et ses modalités n’ont pas été consultés.',
    },
  },
  'TR-75': {
    id: 'TR-75',
    cite: { en: 'Treaty, Art 17(1)(d) (in part)', fr: 'Accord, art. 17(1)(d) (en partie)' },
    title: { en: 'Weekly counts', fr: 'Décomptes hebdomadaires' },
    says: {
      en: 'The Joint Committee follows the two head-counts on weekly data and decides how to adjust. The end of the sentence has not been seen.',
      fr: 'Le comité mixte suit les deux décomptes à partir de données hebdomadaires et décide des ajustements. La fin de la phrase n’a pas été consultée.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076618'],
    certainty: 'V',
    checkedOn,
  },
  'TR-76': {
    id: 'TR-76',
    cite: { en: 'Treaty, duration (article not seen)', fr: 'Accord, durée (article non consulté)' },
    title: { en: 'How long the agreement lasts', fr: 'Durée de l’accord' },
    says: {
      en: 'As signed it ran to 11 June 2026. Both governments then extended it into autumn 2026. The last day and the text of the extension have not been seen; weaker sources report October.',
      fr: 'Signé pour durer jusqu’au 11 juin 2026, l’accord a été prolongé jusqu’à l’automne 2026 par les deux gouvernements. Ni le dernier jour ni le texte de la prolongation n’ont été vus ; des sources plus faibles évoquent octobre.',
    },
    sources: [
      'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni',
      'https://www.europesays.com/uk/320862',
      'https://cbrtimes.com/?p=22867',
      'https://blog.progressiverobot.com/france-britain-extend-one-in-one-out-migration-deal',
    ],
    certainty: 'S',
    checkedOn,
  },
  'TR-77': {
    id: 'TR-77',
    cite: { en: 'Treaty, termination (article not seen)', fr: 'Accord, dénonciation (article non consulté)' },
    title: { en: 'Ending the agreement', fr: 'Dénonciation' },
    says: {
      en: 'Either state may end the agreement with one month’s notice.',
      fr: 'Chaque État peut dénoncer l’accord moyennant un préavis d’un mois.',
    },
    sources: [
      'https://www.europesays.com/uk/320862',
      'https://questeuro.com/2025/08/06/uk-to-cover-transport-costs-in-new-asylum-deal-with-france-what-you-need-to-know',
    ],
    certainty: 'S',
    checkedOn,
  },
  'TR-78': {
    id: 'TR-78',
    cite: { en: 'Treaty, suspension (article not seen)', fr: 'Accord, suspension (article non consulté)' },
    title: { en: 'Suspending the agreement', fr: 'Suspension' },
    says: {
      en: 'Either state may suspend the agreement with one week’s notice.',
      fr: 'Chaque État peut suspendre l’accord moyennant un préavis d’une semaine.',
    },
    sources: ['https://www.europesays.com/uk/320862'],
    certainty: 'S',
    checkedOn,
  },
  'TR-79': {
    id: 'TR-79',
    cite: {
      en: 'Statement of the French interior ministry (press)',
      fr: 'Déclaration du ministère français de l’Intérieur (presse)',
    },
    title: { en: 'France may stop', fr: 'La France peut arrêter' },
    says: {
      en: 'The French interior ministry says that it will stop if results disappoint.',
      fr: 'Le ministère français de l’Intérieur dit qu’il mettra fin au dispositif si les résultats déçoivent.',
    },
    sources: ['https://www.europesays.com/fr/390573'],
    certainty: 'S',
    checkedOn,
    notExecutable: { en: 'A political statement.', fr: 'Déclaration politique.' },
  },
  'TR-80': {
    id: 'TR-80',
    cite: { en: 'Practice of United Kingdom ministers (press)', fr: 'Pratique des ministres britanniques (presse)' },
    title: { en: 'Numbers made public', fr: 'Chiffres rendus publics' },
    says: {
      en: 'United Kingdom ministers refused to publish targets or figures in advance, for operational reasons. Totals are announced afterwards, now and then.',
      fr: 'Les ministres britanniques ont refusé, pour des raisons opérationnelles, de publier des objectifs ou des chiffres à l’avance. Des totaux sont annoncés après coup, au cas par cas.',
    },
    sources: [
      'https://londonnewsnetwork.com/2025/09/15/minister-refuses-to-give-details-as-migrant-returns-to-france-due-to-start',
      'https://www.europesays.com/uk/320862',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A practice, not a rule. The software holds no target figure.',
      fr: 'Une pratique et non une règle. Le logiciel ne contient aucun objectif chiffré.',
    },
  },
  'TR-81': {
    id: 'TR-81',
    cite: { en: 'Not seen', fr: 'Non consulté' },
    title: { en: 'Confidentiality, meetings, review', fr: 'Confidentialité, réunions, révision' },
    says: {
      en: 'Whether the agreement has a clause on confidentiality, how often the Joint Committee meets, and whether there is an article on review: none of it has been seen.',
      fr: 'Existence d’une clause de confidentialité, rythme des réunions du comité mixte, existence d’un article de révision : rien de cela n’a été vu.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
    notExecutable: { en: 'The text was not seen.', fr: 'Le texte n’a pas été consulté.' },
  },
}
