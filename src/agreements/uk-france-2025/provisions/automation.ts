import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

const act = 'https://www.legislation.gov.uk/id/ukpga/2025/18/section/80/4/b'
const commencement = 'https://bratby.law/data-use-and-access-act-2025-commencement/'
const kennedys =
  'https://www.kennedyslaw.com/en/thought-leadership/article/2025/the-uk-dua-act-s-reform-pillars-divergence-from-the-eu-gdpr-automated-decision-making-adm'

/** Automated decisions, artificial intelligence, and what the public is told of such tools. */
export const automation: Readonly<Record<RuleId, Provision>> = {
  'DP-02': {
    id: 'DP-02',
    cite: {
      en: 'UK GDPR, Arts 22A–22D (Data (Use and Access) Act 2025, s 80)',
      fr: 'RGPD britannique, art. 22A–22D (loi de 2025 sur l’usage et l’accès aux données, art. 80)',
    },
    title: { en: 'What an automated decision is', fr: 'Ce qu’est une décision automatisée' },
    says: {
      en: 'Since 5 February 2026 a decision is solely automated if no human took a meaningful part in it; how far it rests on profiling must be weighed. It is significant if it has a legal effect or one of like weight.',
      fr: 'Depuis le 5 février 2026, une décision est entièrement automatisée si aucun humain n’y a pris une part réelle ; il faut apprécier dans quelle mesure elle repose sur un profilage. Elle est importante si elle a un effet juridique ou de même poids.',
    },
    sources: [act, commencement],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A definition; what follows from it here is DP-03.',
      fr: 'Une définition ; ce qui en découle ici est DP-03.',
    },
  },
  'DP-03': {
    id: 'DP-03',
    cite: { en: 'UK GDPR, Art 22B', fr: 'RGPD britannique, art. 22B' },
    title: { en: 'No decision by machine alone', fr: 'Aucune décision par la seule machine' },
    says: {
      en: 'A significant decision that rests on special-category data, wholly or in part, may not be solely automated, save with explicit consent, or a condition based in law together with a substantial public interest. Asylum files hold such data (health, ethnicity, belief, biometrics), so we let officers alone decide.',
      fr: 'Une décision importante reposant, en tout ou partie, sur des données sensibles ne peut être entièrement automatisée, sauf consentement explicite, ou condition prévue par la loi jointe à un intérêt public important. Les dossiers d’asile en contiennent (santé, origine ethnique, convictions, biométrie) : seuls des agents décident donc.',
    },
    sources: [act],
    certainty: 'V',
    checkedOn,
  },
  'DP-04': {
    id: 'DP-04',
    cite: { en: 'UK GDPR, Art 22C (as reported)', fr: 'RGPD britannique, art. 22C (tel que rapporté)' },
    title: { en: 'Safeguards', fr: 'Garanties' },
    says: {
      en: 'Where automated decisions are allowed, the person is told, may make representations, have a human step in, and contest the decision.',
      fr: 'Lorsqu’une décision automatisée est permise, la personne en est informée, peut présenter des observations, obtenir une intervention humaine et contester.',
    },
    sources: [kennedys],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'No automated decision is made here for them to apply to (DP-03).',
      fr: 'Aucune décision automatisée n’est prise ici à laquelle elles s’appliqueraient (DP-03).',
    },
  },
  'DP-05': {
    id: 'DP-05',
    cite: {
      en: 'Data Protection Act 2018, ss 50A–50D (as reported)',
      fr: 'Loi britannique de 2018 sur la protection des données, art. 50A–50D (tels que rapportés)',
    },
    title: { en: 'Automated decisions in law enforcement', fr: 'Décisions automatisées en matière répressive' },
    says: {
      en: 'Parallel rules hold for processing by law-enforcement authorities.',
      fr: 'Des règles parallèles valent pour les traitements des autorités répressives.',
    },
    sources: [kennedys],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'No automated decision is made here, and the sections were not read.',
      fr: 'Aucune décision automatisée n’est prise ici, et ces articles n’ont pas été lus.',
    },
  },
  'DP-06': {
    id: 'DP-06',
    cite: { en: 'SI 2026/425 (as reported)', fr: 'Règlement britannique SI 2026/425 (tel que rapporté)' },
    title: { en: 'Code on AI and automated decisions', fr: 'Code sur l’IA et les décisions automatisées' },
    says: {
      en: 'Since 12 May 2026 the regulator has a duty to issue a code on artificial intelligence and automated decisions.',
      fr: 'Depuis le 12 mai 2026, l’autorité de contrôle doit établir un code sur l’intelligence artificielle et les décisions automatisées.',
    },
    sources: [
      'https://gbr.dgmgr.com/blog/data-use-and-access-act-2025-explained/',
      'https://theaiconsultancy.ai/blog/data-use-access-act-2025-automated-decisions-uk',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A duty of the regulator, whom we do not serve.',
      fr: 'Une obligation de l’autorité de contrôle, que nous ne servons pas.',
    },
  },
  'DP-16': {
    id: 'DP-16',
    cite: { en: 'EU AI Act (text not seen)', fr: 'Règlement européen sur l’IA (texte non consulté)' },
    title: { en: 'High-risk uses of AI', fr: 'Usages de l’IA à haut risque' },
    says: {
      en: 'Uses in migration and asylum (assessing risk, helping to examine applications, identification) are listed as high-risk; the dates are under revision in 2026. We have no scoring at all. Not confirmed.',
      fr: 'Les usages en matière de migration et d’asile (évaluation des risques, aide à l’examen des demandes, identification) sont classés à haut risque ; les dates sont en révision en 2026. Nous n’avons aucune notation. Non confirmé.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
    notExecutable: {
      en: 'There is nothing here for it to apply to: the software scores nobody.',
      fr: 'Rien ici à quoi l’appliquer : le logiciel ne note personne.',
    },
  },
  'DP-17': {
    id: 'DP-17',
    cite: { en: 'Guidance on ATRS records', fr: 'Instructions britanniques sur les fiches ATRS' },
    title: { en: 'Public record of algorithmic tools', fr: 'Fiche publique des outils algorithmiques' },
    says: {
      en: 'Central government publishes a record of each tool that weighs significantly on decisions with public effect, or that faces the public, before or when it is used. Control of spending asks for it.',
      fr: 'L’administration centrale publie une fiche pour chaque outil qui pèse nettement sur des décisions à effet public, ou qui s’adresse au public, avant ou dès son usage. Le contrôle des dépenses l’exige.',
    },
    sources: ['https://gov.uk/guidance/publish-a-record-of-algorithmic-tools-using-the-atrs'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'A publication of the department that uses the software.',
      fr: 'Une publication du ministère qui utilise le logiciel.',
    },
  },
}
