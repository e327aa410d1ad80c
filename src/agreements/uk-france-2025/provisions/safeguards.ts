import type { Text } from '../../../core/brand.ts'
import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

const guidance: Text = {
  en: 'Modern slavery statutory guidance (as reported)',
  fr: 'Instructions britanniques sur l’esclavage moderne (telles que rapportées)',
}
const handbook =
  'https://avid-detention.gitbook.io/avid-handbook/safeguards/harms-of-detention-what-safeguarding-concerns-do-visitors-come-across-in-detention/age-disputed-children'
const commentary =
  'https://www.casemine.com/commentary/uk/no-removal-while-your-own-guidance-promises-a-30%E2%80%91day-nrm-reconsideration:-secretary-of-state-must-preserve-reconsideration-opportunity-offered-under-statutory-guidance/view'

/** Age, and modern slavery: who must not be transferred until somebody else has decided. */
export const safeguards: Readonly<Record<RuleId, Provision>> = {
  'AGE-02': {
    id: 'AGE-02',
    cite: {
      en: 'Home Office practice (as the AVID handbook reports it; exact test not seen)',
      fr: 'Pratique du Home Office (telle que rapportée par le manuel d’AVID ; critère exact non consulté)',
    },
    title: { en: 'First view of age', fr: 'Première appréciation de l’âge' },
    says: {
      en: 'On arrival an officer treats a person as an adult only if appearance and demeanour very strongly suggest somebody significantly over 18 and there is no credible proof of another age. “Significantly over 18” is reported; the rest of the wording is from general knowledge.',
      fr: 'À l’arrivée, un agent ne traite une personne comme adulte que si son apparence et son comportement suggèrent très fortement un âge nettement supérieur à 18 ans et qu’aucune preuve crédible n’indique un autre âge. « Nettement supérieur à 18 ans » est rapporté ; le reste relève de la connaissance générale.',
    },
    sources: [handbook],
    certainty: 'B',
    checkedOn,
    notExecutable: {
      en: 'The officer applies the test to the person; the software records what was found and stops where age is disputed.',
      fr: 'L’agent applique ce critère à la personne ; le logiciel enregistre son constat et s’arrête si l’âge est contesté.',
    },
  },
  'AGE-03': {
    id: 'AGE-03',
    cite: {
      en: 'Nationality and Borders Act 2022, s 50(3)',
      fr: 'Loi britannique de 2022 sur la nationalité et les frontières, art. 50(3)',
    },
    title: { en: 'What a local authority does', fr: 'Ce que fait la collectivité locale' },
    says: {
      en: 'A local authority refers the person to an assessor designated by the Home Office, assesses the age itself, or states that it accepts the age claimed.',
      fr: 'La collectivité locale saisit un évaluateur désigné par le Home Office, évalue elle-même l’âge, ou déclare accepter l’âge allégué.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/part/4'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'It is a duty of local authorities, which do not work in this software; the age they find is recorded with their name.',
      fr: 'C’est une obligation des collectivités locales, qui ne travaillent pas dans ce logiciel ; l’âge qu’elles constatent est enregistré avec leur nom.',
    },
  },
  'AGE-05': {
    id: 'AGE-05',
    cite: {
      en: 'Home Office guidance on inadmissibility, v9.0 (August 2024; existence seen)',
      fr: 'Instructions du Home Office sur l’irrecevabilité, v9.0 (août 2024 ; existence vérifiée)',
    },
    title: {
      en: 'Age disputes in the inadmissibility process',
      fr: 'Contestation d’âge dans la procédure d’irrecevabilité',
    },
    says: {
      en: 'Version 9.0 of the guidance added content on disputes of age within the process. What it says was not seen.',
      fr: 'La version 9.0 des instructions a ajouté des développements sur la contestation d’âge au cours de la procédure. Leur contenu n’a pas été consulté.',
    },
    sources: [
      'https://gov.uk/government/publications/inadmissibility-third-country-cases/inadmissibility-safe-third-country-cases-accessible',
    ],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'Only its existence was seen, not what it asks.',
      fr: 'Seule son existence a été vérifiée, non ce qu’elle exige.',
    },
  },
  'AGE-07': {
    id: 'AGE-07',
    cite: {
      en: 'Figures for 2024 (as the AVID handbook reports them)',
      fr: 'Chiffres de 2024 (tels que rapportés par le manuel d’AVID)',
    },
    title: { en: 'How often age is got wrong', fr: 'Fréquence des erreurs sur l’âge' },
    says: {
      en: 'In the first half of 2024 there were 603 referrals, in England and Scotland, of young people thought to be wrongly treated as adults.',
      fr: 'Au premier semestre 2024, 603 jeunes que l’on pensait traités à tort comme adultes ont été signalés en Angleterre et en Écosse.',
    },
    sources: [handbook],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'It is a figure, not a rule.',
      fr: 'C’est un chiffre, non une règle.',
    },
  },
  'NRM-01': {
    id: 'NRM-01',
    cite: {
      en: 'Nationality and Borders Act 2022, s 61(2)–(3)',
      fr: 'Loi britannique de 2022 sur la nationalité et les frontières, art. 61(2)–(3)',
    },
    title: { en: 'Recovery period', fr: 'Période de rétablissement' },
    says: {
      en: 'After a positive reasonable-grounds decision nobody is removed until the later of the conclusive-grounds decision and the end of 30 days that begin with the day of the first decision.',
      fr: 'Après une décision positive sur les motifs raisonnables, aucun éloignement avant la plus tardive de ces deux dates : la décision définitive, ou la fin de 30 jours dont le premier est celui de la décision initiale.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/section/61'],
    certainty: 'V',
    checkedOn,
  },
  'NRM-02': {
    id: 'NRM-02',
    cite: {
      en: 'Nationality and Borders Act 2022, s 62',
      fr: 'Loi britannique de 2022 sur la nationalité et les frontières, art. 62',
    },
    title: { en: 'A second positive decision', fr: 'Seconde décision positive' },
    says: {
      en: 'A second positive reasonable-grounds decision, on things that happened before the first, protects from removal only if the competent authority so determines. The same 30 days then apply.',
      fr: 'Une seconde décision positive sur les motifs raisonnables, fondée sur des faits antérieurs à la première, ne protège de l’éloignement que si l’autorité compétente le décide. Les mêmes 30 jours s’appliquent alors.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/section/61'],
    certainty: 'V',
    checkedOn,
  },
  'NRM-03': {
    id: 'NRM-03',
    cite: {
      en: 'Nationality and Borders Act 2022, s 63; Illegal Migration Act 2023, s 29 (listed as unapplied)',
      fr: 'Loi britannique de 2022 sur la nationalité et les frontières, art. 63 ; loi britannique de 2023 sur l’immigration illégale, art. 29 (signalé comme non appliqué)',
    },
    title: { en: 'Disqualification', fr: 'Exclusion de la protection' },
    says: {
      en: 'The competent authority may disqualify a person who is a threat to public order or has claimed to be a victim in bad faith; the bar on removal then falls away. A later section would make it “must”, save for compelling circumstances; in April 2026 it was still listed as unapplied.',
      fr: 'L’autorité compétente peut exclure une personne qui menace l’ordre public ou s’est dite victime de mauvaise foi ; l’interdiction d’éloignement tombe alors. Un article ultérieur en ferait une obligation, sauf circonstances impérieuses ; en avril 2026, il était encore signalé comme non appliqué.',
    },
    sources: [
      'https://www.legislation.gov.uk/ukpga/2022/36/section/63',
      'https://www.legislation.gov.uk/ukpga/2023/37/section/29',
      'https://crimeline.co.uk/legislationdisplay/?leg=ukpga%2F2022%2F36%2Fschedule%2F4',
    ],
    certainty: 'V',
    checkedOn,
  },
  'NRM-04': {
    id: 'NRM-04',
    cite: guidance,
    title: { en: 'Target for the first decision', fr: 'Objectif pour la première décision' },
    says: {
      en: 'A reasonable-grounds decision is aimed for within 5 working days of referral.',
      fr: 'Une décision sur les motifs raisonnables est visée dans les 5 jours ouvrés du signalement.',
    },
    sources: ['https://athub.org.uk/knowledge-base/nrm-decisions-and-challenges/'],
    certainty: 'S',
    checkedOn,
  },
  'NRM-05': {
    id: 'NRM-05',
    cite: guidance,
    title: { en: 'Test for the first decision', fr: 'Critère de la première décision' },
    says: {
      en: 'The test is whether there are reasonable grounds to believe that the person is a victim of trafficking or modern slavery.',
      fr: 'Il s’agit de savoir s’il existe des motifs raisonnables de croire que la personne est victime de la traite ou d’esclavage moderne.',
    },
    sources: ['https://athub.org.uk/knowledge-base/nrm-decisions-and-challenges/'],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'The competent authority applies the test, and the software records its decision.',
      fr: 'L’autorité compétente applique ce critère, et le logiciel enregistre sa décision.',
    },
  },
  'NRM-06': {
    id: 'NRM-06',
    cite: {
      en: 'Modern slavery statutory guidance v4.1; CTK [2025] EWCA Civ 1264',
      fr: 'Instructions sur l’esclavage moderne, v4.1 ; CTK [2025] EWCA Civ 1264',
    },
    title: { en: 'Time to ask for reconsideration', fr: 'Délai pour demander un réexamen' },
    says: {
      en: 'Guidance v4.1 gave 30 days to ask for reconsideration of a negative decision. The Court of Appeal held that removal could not defeat that offer.',
      fr: 'Les instructions v4.1 accordaient 30 jours pour demander le réexamen d’une décision négative. La cour d’appel a jugé qu’un éloignement ne pouvait priver d’effet cette offre.',
    },
    sources: [commentary, 'https://caselaw.nationalarchives.gov.uk/ewca/civ/2025/1264'],
    certainty: 'S',
    checkedOn,
  },
  'NRM-07': {
    id: 'NRM-07',
    cite: {
      en: 'Modern slavery guidance as amended on 17 September 2025',
      fr: 'Instructions sur l’esclavage moderne, modifiées le 17 septembre 2025',
    },
    title: { en: 'Reconsideration withdrawn for some', fr: 'Réexamen supprimé pour certains' },
    says: {
      en: 'Since the evening of 17 September 2025 a negative decision is not reconsidered where the Secretary of State intends to remove the person to a State party to both the Council of Europe Convention on Action against Trafficking (ECAT) and the European Convention on Human Rights, for example where a removal notice or decision exists. Elsewhere nothing was seen to be withdrawn. The remedy is judicial review, from abroad if need be.',
      fr: 'Depuis le soir du 17 septembre 2025, une décision négative n’est plus réexaminée lorsque le ministre entend éloigner la personne vers un État partie à la fois à la convention du Conseil de l’Europe sur la lutte contre la traite (ECAT) et à la Convention européenne des droits de l’homme, par exemple s’il existe un avis ou une décision d’éloignement. Hors de ce cas, aucune suppression n’a été constatée. Le recours est le contrôle juridictionnel, au besoin depuis l’étranger.',
    },
    sources: [
      'https://newsfedex.com/?p=2312',
      'https://freemovement.org.uk/home-office-amends-modern-slavery-guidance-to-facilitate-returns-to-france-following-high-court-decision',
    ],
    certainty: 'S',
    checkedOn,
  },
  'NRM-07a': {
    id: 'NRM-07a',
    cite: { en: 'LOU, High Court order of 22 October 2025', fr: 'LOU, ordonnance de la High Court du 22 octobre 2025' },
    title: { en: 'Decision before boarding', fr: 'Décision avant l’embarquement' },
    says: {
      en: 'A pending reasonable-grounds decision stands in the way of boarding until it is made, lawfully; then it no longer does. There is no right in public law to have a negative one reviewed or reconsidered. In that case the first responder of the interview was asked again before the decision (guidance, para 14.13).',
      fr: 'Une décision en attente sur les motifs raisonnables fait obstacle à l’embarquement tant qu’elle n’est pas légalement prise ; l’obstacle tombe ensuite. Il n’existe pas de droit à la révision ou au réexamen d’une décision négative. Dans cette affaire, le premier intervenant de l’entretien a été interrogé de nouveau avant la décision (instructions, § 14.13).',
    },
    sources: ['https://www.judiciary.uk/judgments/lou-v-secretary-of-state-for-the-home-department-anonymity-order'],
    certainty: 'V',
    checkedOn,
  },
  'NRM-08': {
    id: 'NRM-08',
    cite: {
      en: 'High Court, heard in April 2026 (outcome not found)',
      fr: 'High Court, audience d’avril 2026 (issue non trouvée)',
    },
    title: { en: 'Challenge to the change', fr: 'Contestation de la modification' },
    says: {
      en: 'The change of 17 September 2025 was challenged in court and heard in late April 2026. The outcome was not found.',
      fr: 'La modification du 17 septembre 2025 a été contestée en justice ; l’audience a eu lieu fin avril 2026. Son issue n’a pas été trouvée.',
    },
    sources: ['https://longform.social/post/did:plc:oznbnvgr7dmvddiyvr7dih52/3mkmbieqnk442/source'],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'It is a pending or decided case whose outcome is unknown to us; a judgment would be entered as a dated version of the rule.',
      fr: 'C’est une affaire dont nous ignorons l’issue ; un jugement serait inscrit comme version datée de la règle.',
    },
  },
  'NRM-09': {
    id: 'NRM-09',
    cite: {
      en: 'Nationality and Borders Act 2022, s 65(4)–(5)(b)',
      fr: 'Loi britannique de 2022 sur la nationalité et les frontières, art. 65(4)–(5)(b)',
    },
    title: { en: 'Leave for victims', fr: 'Autorisation de séjour des victimes' },
    says: {
      en: 'Leave to remain as a victim is not “necessary” where the person’s needs can be met in a country to which removal is possible under an agreement.',
      fr: 'Une autorisation de séjour en qualité de victime n’est pas « nécessaire » si les besoins de la personne peuvent être satisfaits dans un pays vers lequel un accord permet l’éloignement.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/section/65'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'Leave to remain is not decided in this software.',
      fr: 'L’autorisation de séjour n’est pas décidée dans ce logiciel.',
    },
  },
  'NRM-10': {
    id: 'NRM-10',
    cite: {
      en: 'Practice (as reported by a case commentary)',
      fr: 'Pratique (telle que rapportée par un commentaire d’arrêt)',
    },
    title: { en: 'Who decides', fr: 'Qui décide' },
    says: {
      en: 'In these cases the competent authority is the Immigration Enforcement Competent Authority, a part of Immigration Enforcement.',
      fr: 'Dans ces dossiers, l’autorité compétente est l’Immigration Enforcement Competent Authority, qui relève du service Immigration Enforcement.',
    },
    sources: [commentary],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'The authority decides outside the software, where its decision is recorded.',
      fr: 'L’autorité statue hors du logiciel, où sa décision est enregistrée.',
    },
  },
  'NRM-11': {
    id: 'NRM-11',
    cite: {
      en: 'Nationality and Borders Act 2022, s 66',
      fr: 'Loi britannique de 2022 sur la nationalité et les frontières, art. 66',
    },
    title: { en: 'Legal aid for a referral', fr: 'Aide juridictionnelle pour un signalement' },
    says: {
      en: 'A client who already has legal aid may also be advised about a referral to the National Referral Mechanism. Advocacy and attendance at interviews are not included.',
      fr: 'Un client qui bénéficie déjà de l’aide juridictionnelle peut aussi être conseillé sur un signalement au mécanisme national d’orientation. La représentation et la présence aux entretiens n’en font pas partie.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/section/66'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'Legal aid is granted by the Legal Aid Agency, which does not work in this software.',
      fr: 'L’aide juridictionnelle est accordée par la Legal Aid Agency, qui ne travaille pas dans ce logiciel.',
    },
  },
}
