import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

/** What is owed to each person before a return. */
export const safeguards: Readonly<Record<RuleId, Provision>> = {
  'ET-20': {
    id: 'ET-20',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 1',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 1',
    },
    title: { en: 'Each case by itself', fr: 'Examen individuel' },
    says: {
      en: 'Everyone who reaches the islands is registered. Greece examines each asylum claim individually under the asylum procedures directive, together with UNHCR.',
      fr: 'Toute personne arrivée dans les îles est enregistrée. La Grèce examine chaque demande d’asile individuellement selon la directive sur les procédures d’asile, en coopération avec le HCR.',
    },
    sources: [
      'https://www.statewatch.org/news/2016/march/eu-turkey-summit-eu-turkey-statement-18-march-2016/',
      'https://paperzz.com/doc/9181431/order-of-the-general-court-in-cases-t-192-16-t---curia',
    ],
    certainty: 'V',
    checkedOn,
  },
  'ET-21': {
    id: 'ET-21',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 1',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 1',
    },
    title: { en: 'No collective expulsion', fr: 'Pas d’expulsion collective' },
    says: {
      en: 'Returns follow the law of the Union and international law. Expelling people as a group is excluded.',
      fr: 'Les renvois respectent le droit de l’Union et le droit international. Toute expulsion de groupe est exclue.',
    },
    sources: ['https://www.statewatch.org/news/2016/march/eu-turkey-summit-eu-turkey-statement-18-march-2016/'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'It needs no rule of its own: everything here is decided for one person at a time.',
      fr: 'Il n’y faut pas de règle propre : tout se décide ici personne par personne.',
    },
  },
  'ET-22': {
    id: 'ET-22',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 1',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 1',
    },
    title: { en: 'Protection, and no return to danger', fr: 'Protection et non-refoulement' },
    says: {
      en: 'Everyone is protected by international standards, and nobody may be sent where they would be in danger.',
      fr: 'Chacun est protégé par les normes internationales, et nul ne peut être envoyé là où il serait en danger.',
    },
    sources: ['https://www.statewatch.org/news/2016/march/eu-turkey-summit-eu-turkey-statement-18-march-2016/'],
    certainty: 'V',
    checkedOn,
  },
  'ET-23': {
    id: 'ET-23',
    cite: { en: 'Greek Law 4375/2016, Art 60(4)', fr: 'Loi grecque 4375/2016, art. 60, par. 4' },
    title: { en: 'Border procedure of the islands', fr: 'Procédure à la frontière dans les îles' },
    says: {
      en: 'A shortened asylum procedure applied on the islands to people who came after 20 March 2016.',
      fr: 'Une procédure d’asile abrégée s’appliquait dans les îles aux personnes arrivées après le 20 mars 2016.',
    },
    sources: [
      'https://asylumineurope.org/reports/country/greece/asylum-procedure/procedures/fast-track-border-procedure-eastern-aegean/',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'Done by others: it is not decided here.',
      fr: 'Du ressort d’autres autorités : cela ne se décide pas ici.',
    },
  },
  'ET-24': {
    id: 'ET-24',
    cite: {
      en: 'Greek Law 4375/2016, as reported by ECRE (article not seen)',
      fr: 'Loi grecque 4375/2016, selon ECRE (article non vu)',
    },
    title: { en: 'Appeal', fr: 'Recours' },
    says: {
      en: 'An appeal is decided within three days. It does not by itself stop a return: the person must ask a judge to be allowed to stay.',
      fr: 'Le recours est tranché en trois jours. Il ne suspend pas à lui seul le renvoi : la personne doit demander au juge l’autorisation de rester.',
    },
    sources: ['https://ecre.org/greece-urgently-adopts-controversial-law-to-implement-eu-turkey-deal/'],
    certainty: 'S',
    checkedOn,
  },
  'ET-25': {
    id: 'ET-25',
    cite: {
      en: 'Greek Law 4375/2016, Art 56(1), as reported',
      fr: 'Loi grecque 4375/2016, art. 56, par. 1, selon la doctrine',
    },
    title: { en: 'Safe third country', fr: 'Pays tiers sûr' },
    says: {
      en: 'A claim is inadmissible where another country is safe for this very person. Among the tests: no return to danger from there, a way to ask for protection there, and a link that makes going there reasonable.',
      fr: 'La demande est irrecevable si un autre pays est sûr pour cette personne précise. Entre autres critères : pas de refoulement depuis ce pays, possibilité d’y demander protection, et lien rendant raisonnable de s’y rendre.',
    },
    sources: [
      'http://asylumineurope.org/reports/country/greece/asylum-procedure/safe-country-concepts/safe-third-country',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'Done by others: it is not decided here.',
      fr: 'Du ressort d’autres autorités : cela ne se décide pas ici.',
    },
  },
  'ET-26': {
    id: 'ET-26',
    cite: {
      en: 'Greek Law 4375/2016, as reported by ECRE (article not seen)',
      fr: 'Loi grecque 4375/2016, selon ECRE (article non vu)',
    },
    title: { en: 'First country of asylum', fr: 'Premier pays d’asile' },
    says: {
      en: 'A claim may also be inadmissible where the person has enough protection in another country.',
      fr: 'La demande peut aussi être irrecevable si la personne bénéficie d’une protection suffisante dans un autre pays.',
    },
    sources: ['https://ecre.org/greece-urgently-adopts-controversial-law-to-implement-eu-turkey-deal/'],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'Done by others: it is not decided here.',
      fr: 'Du ressort d’autres autorités : cela ne se décide pas ici.',
    },
  },
  'ET-27': {
    id: 'ET-27',
    cite: {
      en: 'Turkish decree of April 2016 (text not seen), reported by Kathimerini',
      fr: 'Décret turc d’avril 2016 (texte non vu), rapporté par Kathimerini',
    },
    title: { en: 'Status of Syrians who come back', fr: 'Statut des Syriens qui reviennent' },
    says: {
      en: 'Syrians lost their protected status in Türkiye when they left. A decree that took effect on 7 April 2016 gives it back to those returned.',
      fr: 'Les Syriens perdaient leur protection en Turquie en quittant le pays. Un décret entré en vigueur le 7 avril 2016 la rend à ceux qui sont renvoyés.',
    },
    sources: [
      'https://www.ekathimerini.com/news/207905/turkey-expects-more-syrians-to-return-from-greece-under-eu-deal/',
    ],
    certainty: 'S',
    checkedOn,
  },
  'ET-28': {
    id: 'ET-28',
    cite: { en: 'UNHCR, 22 March 2016, as reported', fr: 'HCR, 22 mars 2016, selon la presse' },
    title: { en: 'What UNHCR does not do', fr: 'Ce que le HCR ne fait pas' },
    says: {
      en: 'UNHCR is no party to the arrangement and takes no part in returns or detention.',
      fr: 'Le HCR n’est pas partie au dispositif et ne participe ni aux renvois ni à la rétention.',
    },
    sources: ['https://europeansources.info/record/migration-deal-quick-start-tough-implementation'],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'Done by others: it is not decided here.',
      fr: 'Du ressort d’autres autorités : cela ne se décide pas ici.',
    },
  },
  'ET-29': {
    id: 'ET-29',
    cite: {
      en: 'EU–Türkiye readmission agreement (OJ L 134, 7.5.2014), article on other obligations, seen in copies',
      fr: 'Accord de réadmission UE-Turquie (JO L 134 du 7.5.2014), article sur les autres obligations, vu dans des copies',
    },
    title: { en: 'Safeguards of the return directive', fr: 'Garanties de la directive retour' },
    says: {
      en: 'Rights under Directive 2008/115/EC stay: legal advice, information, a stay of the return, a remedy.',
      fr: 'Les droits de la directive 2008/115/CE subsistent : conseil juridique, information, sursis à l’exécution, recours.',
    },
    sources: ['https://edouardbrasey.com/eu-readmission-agreement-with-turkey/'],
    certainty: 'S',
    checkedOn,
  },
}
