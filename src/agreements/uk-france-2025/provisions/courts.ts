import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'
import { legalAdvice } from './legal-advice.ts'

const guidance =
  'https://www.gov.uk/government/publications/returns-preparation/judicial-reviews-injunctions-and-applications-to-the-european-court-of-human-rights-accessible-version'
const taher = 'https://www.judiciary.uk/judgments/ahmed-fadhil-taher-v-secretary-of-state-for-the-home-department-order'
const alyasi =
  'https://www.judiciary.uk/judgments/hunar-qadir-alyasi-v-secretary-of-state-for-the-home-department-order'
const lyd = 'https://www.judiciary.uk/judgments/lyd-v-secretary-of-state-for-the-home-department-anonymity-order'
const night = 'https://www.inkl.com/news/migrants-lose-late-night-high-court-bids-to-block-removal-to-france'

const guidanceSeen = {
  en: 'Home Office guidance on judicial reviews and injunctions, v3.0 (opening seen)',
  fr: 'Instructions du Home Office sur les recours et injonctions, v3.0 (début consulté)',
}

/** Courts of the United Kingdom and legal advice in detention. */
export const courts: Readonly<Record<RuleId, Provision>> = {
  'JR-01': {
    id: 'JR-01',
    cite: guidanceSeen,
    title: { en: 'Guidance on court challenges', fr: 'Instructions sur les recours' },
    says: {
      en: 'Version 3.0, of 29 April 2024, was revised for removals to safe third countries. It defines a “barrier test” for matters raised late.',
      fr: 'La version 3.0, du 29 avril 2024, a été révisée pour les éloignements vers des pays tiers sûrs. Elle définit un « critère d’obstacle » pour ce qui est soulevé tardivement.',
    },
    sources: [guidance],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'The wording of the test was not seen: only the opening of the guidance was.',
      fr: 'Les termes du critère n’ont pas été consultés : seul le début des instructions l’a été.',
    },
  },
  'JR-02': {
    id: 'JR-02',
    cite: {
      en: 'High Court orders in Taher and Alyasi',
      fr: 'Ordonnances de la High Court, Taher et Alyasi',
    },
    title: { en: 'When a court stops a removal for now', fr: 'Quand le juge suspend un éloignement' },
    says: {
      en: 'Interim relief depends on a serious issue to be tried and on the balance of convenience. Orders set out both.',
      fr: 'Une mesure provisoire suppose une question sérieuse à trancher et une mise en balance des intérêts. Les ordonnances exposent les deux.',
    },
    sources: [taher, alyasi],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'A test for judges; we keep what they order.',
      fr: 'Un critère pour le juge ; nous consignons ce qu’il ordonne.',
    },
  },
  'JR-03': {
    id: 'JR-03',
    cite: guidanceSeen,
    title: { en: 'A claim by itself', fr: 'Le recours à lui seul' },
    says: {
      en: 'A judicial review claim does not by itself stop a removal to a third country; an injunction, or a permission decision or undertaking, does. The exact triggers were not read.',
      fr: 'Un recours en contrôle juridictionnel n’arrête pas à lui seul un éloignement vers un pays tiers ; une injonction, une autorisation de recours ou un engagement l’arrête. Les conditions exactes n’ont pas été lues.',
    },
    sources: [guidance],
    certainty: 'B',
    checkedOn,
  },
  'JR-04': {
    id: 'JR-04',
    cite: { en: 'Treaty, Art 4(1) (letter unconfirmed)', fr: 'Accord, art. 4, § 1 (lettre non confirmée)' },
    title: { en: 'Orders and suspensive remedies bar transfer', fr: 'Décisions et recours suspensifs font obstacle' },
    says: {
      en: 'At the time of transfer, a live injunction or a remedy with suspensive effect bars it (TR-25, TR-26).',
      fr: 'Au moment de la remise, une injonction en vigueur ou un recours à effet suspensif l’interdit (TR-25, TR-26).',
    },
    sources: ['https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni'],
    certainty: 'S',
    checkedOn,
  },
  'JR-05': {
    id: 'JR-05',
    cite: {
      en: 'AC-2025-LON-003557, [2025] EWHC 2687 (Admin), and the press',
      fr: 'AC-2025-LON-003557, [2025] EWHC 2687 (Admin), et la presse',
    },
    title: { en: 'Hearings on the eve of the flight', fr: 'Audiences la veille du vol' },
    says: {
      en: 'Hearings take place the night before the flight: between 19:45 and 21:45 in one case, from 23:25 to midnight in another. One ruling came at 23:25 on 15 October 2025.',
      fr: 'Des audiences ont lieu la nuit précédant le vol : entre 19 h 45 et 21 h 45 dans une affaire, de 23 h 25 à minuit dans une autre. Une décision est tombée à 23 h 25 le 15 octobre 2025.',
    },
    sources: [
      night,
      'https://juristeca.com/uk/administrative-court/sentencias/2025/10/ac-2025-lon-003557-2025-ewhc-2687-admin/the-ruling',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'Facts about how courts have sat, which bind nobody.',
      fr: 'Des faits sur la tenue des audiences, qui ne lient personne.',
    },
  },
  'JR-06': {
    id: 'JR-06',
    cite: { en: 'High Court order in Alyasi', fr: 'Ordonnance de la High Court, Alyasi' },
    title: { en: 'Two courts, two references', fr: 'Deux juridictions, deux références' },
    says: {
      en: 'A claim may start in the Upper Tribunal and be transferred to the Administrative Court. It then has two references, JR-2025-… and AC-2025-….',
      fr: 'Un recours peut être introduit devant l’Upper Tribunal puis transféré à l’Administrative Court. Il porte alors deux références, JR-2025-… et AC-2025-….',
    },
    sources: [alyasi],
    certainty: 'V',
    checkedOn,
  },
  'JR-07': {
    id: 'JR-07',
    cite: { en: 'Form N463 (as reported)', fr: 'Formulaire N463 (tel que rapporté)' },
    title: { en: 'Urgent decision', fr: 'Décision en urgence' },
    says: {
      en: 'Form N463 asks the court to decide urgently, within 7 days. Who uses it owes the court full candour.',
      fr: 'Le formulaire N463 demande au juge de statuer en urgence, dans les 7 jours. Qui l’emploie doit au juge une entière franchise.',
    },
    sources: ['https://www.monckton.com/using-the-urgent-procedure-how-nervous-should-we-be/'],
    certainty: 'S',
    checkedOn,
  },
  'JR-08': {
    id: 'JR-08',
    cite: {
      en: 'High Court orders in Taher, Alyasi and LYD',
      fr: 'Ordonnances de la High Court, Taher, Alyasi et LYD',
    },
    title: { en: 'Duties laid down by the court', fr: 'Obligations fixées par le juge' },
    says: {
      en: 'A court that refuses to stop a removal may still order things to be done: give the rule 35(3) report, and that of a named doctor, to the French authorities before arrival; file amended grounds, or an acknowledgment, by a set date at 16:00.',
      fr: 'Le juge qui refuse d’arrêter un éloignement peut néanmoins ordonner des actes : transmettre aux autorités françaises, avant l’arrivée, le rapport de la règle 35(3) et celui d’un médecin désigné ; déposer des moyens modifiés, ou un accusé de réception, à une date fixée, à 16 h.',
    },
    sources: [taher, alyasi, lyd],
    certainty: 'V',
    checkedOn,
  },
  'JR-09': {
    id: 'JR-09',
    cite: { en: 'High Court anonymity order in LYD', fr: 'Ordonnance d’anonymat de la High Court, LYD' },
    title: { en: 'Anonymity', fr: 'Anonymat' },
    says: {
      en: 'Under an anonymity order a cipher stands for the name in the whole proceedings, and filings are redacted. It lasts until varied and is looked at again at the permission stage.',
      fr: 'Sous une ordonnance d’anonymat, des initiales remplacent le nom dans toute la procédure et les pièces sont occultées. Elle vaut jusqu’à modification et est réexaminée au stade de l’autorisation.',
    },
    sources: [lyd],
    certainty: 'V',
    checkedOn,
  },
  'JR-10': {
    id: 'JR-10',
    cite: { en: 'High Court hearings (as reported by the press)', fr: 'Audiences de la High Court (selon la presse)' },
    title: { en: 'The claim goes on from France', fr: 'Le recours se poursuit depuis la France' },
    says: {
      en: 'A claim can be continued from France. Judges weighed the possibility of bringing the person back.',
      fr: 'Un recours peut se poursuivre depuis la France. Les juges ont pesé la possibilité de faire revenir la personne.',
    },
    sources: [night],
    certainty: 'S',
    checkedOn,
  },
  'JR-11': {
    id: 'JR-11',
    cite: {
      en: 'High Court cases of 2025 (as reported)',
      fr: 'Affaires de la High Court de 2025 (telles que rapportées)',
    },
    title: { en: 'France presumed to comply', fr: 'La France présumée respecter ses obligations' },
    says: {
      en: 'In the cases of 2025 the presumption that France complies with Article 3, against ill-treatment, was not displaced.',
      fr: 'Dans les affaires de 2025, la présomption que la France respecte l’article 3, contre les mauvais traitements, n’a pas été renversée.',
    },
    sources: [
      'https://papalinc.com/two-migrants-lose-bid-to-temporarily-stop-removal-to-france-under-one-in-one-out-scheme/?amp=1',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'What courts found in past cases; each new one is for the judge.',
      fr: 'Ce que le juge a retenu dans des affaires passées ; chaque nouvelle affaire lui revient.',
    },
  },
  'JR-12': {
    id: 'JR-12',
    cite: {
      en: 'Practice statement on immigration judicial reviews in the Upper Tribunal, from 1 November 2013',
      fr: 'Directive de pratique sur les recours d’immigration devant l’Upper Tribunal, depuis le 1ᵉʳ novembre 2013',
    },
    title: { en: 'Which court', fr: 'Quelle juridiction' },
    says: {
      en: 'A judicial review about immigration usually belongs to the Upper Tribunal.',
      fr: 'Un contrôle juridictionnel en matière d’immigration relève en général de l’Upper Tribunal.',
    },
    sources: [
      'https://www.judiciary.uk/guidance-and-resources/practice-statement-immigration-judicial-reviews-in-the-immigration-and-asylum-chamber-of-the-upper-tribunal-utiac-on-or-after-1-november-2013/',
    ],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'It shares work between courts; an order binds here whichever court made it.',
      fr: 'Elle répartit les affaires entre juridictions ; une décision vaut ici quelle que soit la juridiction.',
    },
  },
  'JR-13': {
    id: 'JR-13',
    cite: {
      en: 'Home Office guidance on judicial reviews and injunctions, v3.0 (title seen)',
      fr: 'Instructions du Home Office sur les recours et injonctions, v3.0 (titre consulté)',
    },
    title: { en: 'Strasbourg interim measures', fr: 'Mesures provisoires de Strasbourg' },
    says: {
      en: 'The guidance also covers requests to the European Court of Human Rights for an interim measure under its rule 39.',
      fr: 'Les instructions couvrent aussi les demandes de mesure provisoire à la Cour européenne des droits de l’homme, au titre de l’article 39 de son règlement.',
    },
    sources: [guidance],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'What the guidance says of such a request was not seen: only its title was.',
      fr: 'Ce que les instructions disent d’une telle demande n’a pas été consulté : seul leur titre l’a été.',
    },
  },
  ...legalAdvice,
}
