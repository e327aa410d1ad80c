import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

const mekyn = 'https://mekyn.uk/artikel/uk-accessibility-wcag-public-sector'
const regulations = {
  en: 'Public-sector accessibility regulations of 2018 (as reported)',
  fr: 'Règlement britannique de 2018 sur l’accessibilité du secteur public (tel que rapporté)',
}

/** What the service itself must be: accessible, in the languages of those who use it, to the standards of both states. */
export const standards: Readonly<Record<RuleId, Provision>> = {
  'ACC-01': {
    id: 'ACC-01',
    cite: regulations,
    title: { en: 'Accessibility in the United Kingdom', fr: 'Accessibilité au Royaume-Uni' },
    says: {
      en: 'Public-sector sites, apps, intranets, extranets and documents to download must be accessible, at all times. Since October 2024 the baseline monitored is WCAG 2.2 AA. Products bought in count.',
      fr: 'Les sites, applications, intranets, extranets et documents à télécharger du secteur public doivent être accessibles en permanence. Depuis octobre 2024, le niveau contrôlé est WCAG 2.2 AA. Les produits achetés comptent.',
    },
    sources: [
      mekyn,
      'https://makethingsaccessible.com/guides/what-are-the-public-sector-bodies-accessibility-regulations',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A quality of every page, which we build for and test; no decision in a case turns on it.',
      fr: 'Une qualité de chaque page, que nous recherchons et testons ; aucune décision de dossier n’en dépend.',
    },
  },
  'ACC-02': {
    id: 'ACC-02',
    cite: regulations,
    title: { en: 'Accessibility statement', fr: 'Déclaration d’accessibilité' },
    says: {
      en: 'The body publishes a statement: the status, known problems with dates, a contact, and how to have the duty enforced.',
      fr: 'L’organisme publie une déclaration : l’état, les défauts connus et leurs échéances, un contact, et la voie pour faire respecter l’obligation.',
    },
    sources: [mekyn],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A document the body that runs the service writes and signs.',
      fr: 'Un document que rédige et signe l’organisme qui exploite le service.',
    },
  },
  'ACC-03': {
    id: 'ACC-03',
    cite: regulations,
    title: { en: 'Monitoring and enforcement', fr: 'Contrôle et sanction' },
    says: {
      en: 'The Government Digital Service monitors. The body has 12 weeks to respond and repair. The Equality and Human Rights Commission enforces.',
      fr: 'Le Government Digital Service contrôle. L’organisme a 12 semaines pour répondre et corriger. L’Equality and Human Rights Commission sanctionne.',
    },
    sources: ['https://www.neillsandys.uk/regulation'],
    certainty: 'S',
    checkedOn,
  },
  'ACC-04': {
    id: 'ACC-04',
    cite: {
      en: 'French Act 2005-102, art. 47; decree of 24 July 2019; RGAA 4.1 (as reported)',
      fr: 'Loi 2005-102, art. 47 ; décret du 24 juillet 2019 ; RGAA 4.1 (tels que rapportés)',
    },
    title: { en: 'Accessibility in France', fr: 'Accessibilité en France' },
    says: {
      en: 'French bodies follow RGAA 4.1, which is built on WCAG 2.1 and adds tests and a published declaration.',
      fr: 'Les organismes français suivent le RGAA 4.1, fondé sur WCAG 2.1, avec des tests et une déclaration publiée.',
    },
    sources: [
      'https://tech4access.com/fr/rgaa-accessibilite-web',
      'https://access42.net/accessibilite-RGAA-obligations-legales.html?lang=fr',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A quality of every page, judged by an audit that people carry out and the body declares.',
      fr: 'Une qualité de chaque page, jugée par un audit mené par des personnes et déclarée par l’organisme.',
    },
  },
  'ACC-05': {
    id: 'ACC-05',
    cite: { en: 'Our inference, not confirmed', fr: 'Notre déduction, non confirmée' },
    title: { en: 'Both standards at once', fr: 'Les deux référentiels à la fois' },
    says: {
      en: 'Meeting WCAG 2.2 AA and running the RGAA 4.1 test grid covers both states. The two declarations are separate documents.',
      fr: 'Respecter WCAG 2.2 AA et passer la grille de tests du RGAA 4.1 couvre les deux États. Les deux déclarations sont des documents distincts.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
    notExecutable: {
      en: 'A way to work that follows from ACC-01 and ACC-04, not a rule.',
      fr: 'Une manière de faire tirée d’ACC-01 et d’ACC-04, non une règle.',
    },
  },
  'LANG-01': {
    id: 'LANG-01',
    cite: {
      en: 'Home Office Welsh Language Scheme, endorsed on 26 February 2018 (front matter seen)',
      fr: 'Plan du Home Office pour la langue galloise, approuvé le 26 février 2018 (pages liminaires consultées)',
    },
    title: { en: 'Welsh', fr: 'Gallois' },
    says: {
      en: 'In public business in Wales the Home Office treats Welsh and English equally. This concerns services to the public.',
      fr: 'Dans les affaires publiques au pays de Galles, le Home Office traite à égalité le gallois et l’anglais. Cela vise les services au public.',
    },
    sources: [
      'https://docslib.org/doc/12413558/home-office-welsh-language-scheme-prepared-under-the-welsh-language-act-1993',
    ],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'Our pages are in English and French so far; what the scheme asks in detail was not seen.',
      fr: 'Nos pages sont pour l’heure en anglais et en français ; le détail de ce plan n’a pas été consulté.',
    },
  },
  'LANG-02': {
    id: 'LANG-02',
    cite: { en: 'French Act 94-665 (text not seen)', fr: 'Loi 94-665 (texte non consulté)' },
    title: { en: 'French', fr: 'Français' },
    says: {
      en: 'French administrations work in French: everything on the French side must be in French. Not confirmed.',
      fr: 'Les administrations françaises travaillent en français : du côté français, tout doit être en français. Non confirmé.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
  },
  'LANG-03': {
    id: 'LANG-03',
    cite: {
      en: 'Detention Centre Rules 2001, r 38(4); handbook of a detention charity',
      fr: 'Règlement britannique de 2001 sur les centres de rétention, règle 38(4) ; manuel associatif',
    },
    title: { en: 'The detained person’s own language', fr: 'La langue de la personne retenue' },
    says: {
      en: 'People in detention may complain in their own language. An interpreter is needed to explain the detention.',
      fr: 'Les personnes retenues peuvent se plaindre dans leur langue. Un interprète est nécessaire pour expliquer la rétention.',
    },
    sources: [
      'https://www.legislation.gov.uk/uksi/2001/238',
      'https://avid-detention.gitbook.io/avid-handbook/who-can-be-detained/decisions-to-detain',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A duty of the centre; of each letter served here, the language and the interpreter are kept.',
      fr: 'Une obligation du centre ; de chaque lettre notifiée ici sont conservés la langue et l’interprète.',
    },
  },
  'LANG-04': {
    id: 'LANG-04',
    cite: {
      en: 'Inferred from the nationalities reported',
      fr: 'Déduit des nationalités rapportées',
    },
    title: { en: 'Languages of those concerned', fr: 'Langues des personnes concernées' },
    says: {
      en: 'From the nationalities seen in returns and cases we infer at least Arabic, Dari, Pashto, Farsi, Tigrinya, Amharic, Kurdish Sorani, Somali and Vietnamese. Some are written from right to left.',
      fr: 'Des nationalités vues dans les retours et les affaires, nous déduisons au moins l’arabe, le dari, le pachto, le farsi, le tigrigna, l’amharique, le kurde sorani, le somali et le vietnamien. Certaines s’écrivent de droite à gauche.',
    },
    sources: [
      'https://www.mcinformactions.net/manche-les-traversees-continuent-londres-annonce-l-expulsion-de-26-migrants',
      'https://freemovement.org.uk/?p=230144',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A need we infer, set by no text; our pages are in English and French so far.',
      fr: 'Un besoin que nous déduisons et qu’aucun texte ne fixe ; nos pages sont pour l’heure en anglais et en français.',
    },
  },
  'STD-01': {
    id: 'STD-01',
    cite: { en: 'GOV.UK Service Standard (text not seen)', fr: 'Service Standard de GOV.UK (texte non consulté)' },
    title: { en: 'Service standard', fr: 'Norme de service' },
    says: {
      en: 'A service of the state is assessed on 14 points, among them: it solves the whole problem, joins up its channels, is simple, usable by everyone, secure, measured, open source and reliable. Not confirmed.',
      fr: 'Un service de l’État est évalué sur 14 points, entre autres : il résout tout le problème, relie ses canaux, est simple, utilisable par tous, sûr, mesuré, à code ouvert et fiable. Non confirmé.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
    notExecutable: {
      en: 'A standard by which people assess the team and the service.',
      fr: 'Une norme selon laquelle des personnes évaluent l’équipe et le service.',
    },
  },
  'STD-02': {
    id: 'STD-02',
    cite: {
      en: 'Equality Act, s 149 (text not seen)',
      fr: 'Loi britannique sur l’égalité, art. 149 (texte non consulté)',
    },
    title: { en: 'Equality duty', fr: 'Devoir d’égalité' },
    says: {
      en: 'Public bodies must have regard to equality. For each change of policy, such as priorities of selection or a pause, an equality record should be kept. Not confirmed.',
      fr: 'Les organismes publics doivent tenir compte de l’égalité. Pour chaque changement de politique, comme des priorités de sélection ou une pause, une analyse d’égalité devrait être conservée. Non confirmé.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
    notExecutable: {
      en: 'A duty of those who make policy, carried out outside the case record.',
      fr: 'Une obligation de ceux qui fixent la politique, remplie hors du dossier.',
    },
  },
}
