import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

/** United Kingdom law on the way out: inadmissibility, human-rights claims, trafficking. */
export const decisions: Readonly<Record<RuleId, Provision>> = {
  'INAD-01': {
    id: 'INAD-01',
    cite: {
      en: 'Nationality, Immigration and Asylum Act 2002, s 80B(1)–(2)',
      fr: 'Loi britannique de 2002 sur la nationalité, l’immigration et l’asile, art. 80B(1)–(2)',
    },
    title: { en: 'Declaring a claim inadmissible', fr: 'Déclarer une demande irrecevable' },
    says: {
      en: 'The Secretary of State may declare inadmissible the asylum claim of a person with a connection to a safe third State.',
      fr: 'Le ministre peut déclarer irrecevable la demande d’asile d’une personne ayant un lien avec un État tiers sûr.',
    },
    sources: ['https://legislation.gov.uk/ukpga/2022/36/section/16/data.html'],
    certainty: 'V',
    checkedOn,
  },
  'INAD-04': {
    id: 'INAD-04',
    cite: {
      en: 'Nationality, Immigration and Asylum Act 2002, s 80C',
      fr: 'Loi britannique de 2002 sur la nationalité, l’immigration et l’asile, art. 80C',
    },
    title: { en: 'Connection to the State', fr: 'Lien avec l’État tiers' },
    says: {
      en: 'A connection is any one of five: recognised as a refugee there; otherwise protected there; a claim pending or refused there; present, able to claim and did not; in the person’s circumstances it was reasonable to claim there instead.',
      fr: 'Le lien résulte de l’un de cinq cas : réfugié reconnu dans cet État ; autre protection accordée ; demande en cours ou rejetée ; présence avec possibilité de demander, sans l’avoir fait ; situation dans laquelle il était raisonnable d’y demander l’asile.',
    },
    sources: ['http://legislation.gov.uk/ukpga/2002/41/section/80C/data.html'],
    certainty: 'V',
    checkedOn,
  },
  'INAD-07': {
    id: 'INAD-07',
    cite: {
      en: 'Home Office practice (written answer HL4723, 23 May 2024)',
      fr: 'Pratique du Home Office (réponse écrite HL4723, 23 mai 2024)',
    },
    title: { en: 'Time to answer a notice of intent', fr: 'Délai pour répondre au préavis d’irrecevabilité' },
    says: {
      en: 'The notice of intent invites reasons against inadmissibility: 7 days for a person detained, 14 for one who is not, more on request.',
      fr: 'Le préavis invite à présenter des observations contre l’irrecevabilité : 7 jours pour une personne retenue, 14 sinon, davantage sur demande.',
    },
    sources: ['https://parallelparliament.co.uk/question/HL4723/asylum'],
    certainty: 'S',
    checkedOn,
  },
  'INAD-11': {
    id: 'INAD-11',
    cite: {
      en: 'Asylum and Immigration (Treatment of Claimants, etc.) Act 2004, Sch 3, paras 2(h), 3(2)',
      fr: 'Loi britannique de 2004 sur l’asile et l’immigration, annexe 3, paras 2(h), 3(2)',
    },
    title: { en: 'France is a listed safe State', fr: 'La France figure parmi les États sûrs' },
    says: {
      en: 'France is on the first list and is conclusively taken as safe on Refugee Convention points.',
      fr: 'La France figure sur la première liste : elle est irréfragablement tenue pour sûre au regard de la convention relative aux réfugiés.',
    },
    sources: ['https://legislation.gov.uk/ukpga/2004/19/schedule/3/data.html'],
    certainty: 'V',
    checkedOn,
  },
  'INAD-14': {
    id: 'INAD-14',
    cite: {
      en: 'Asylum and Immigration (Treatment of Claimants, etc.) Act 2004, Sch 3, para 5(4)',
      fr: 'Loi britannique de 2004 sur l’asile et l’immigration, annexe 3, para 5(4)',
    },
    title: { en: 'Certifying a human-rights claim', fr: 'Attester une demande manifestement infondée' },
    says: {
      en: 'The Secretary of State certifies a human-rights claim as clearly unfounded unless satisfied that it is not. The certificate removes the appeal and comes before transfer.',
      fr: 'Le ministre atteste que la demande fondée sur les droits de l’homme est manifestement infondée, sauf s’il est convaincu du contraire. Cette attestation supprime le recours et précède la remise.',
    },
    sources: ['https://legislation.gov.uk/ukpga/2004/19/schedule/3/data.html'],
    certainty: 'V',
    checkedOn,
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
      fr: 'Après une décision positive sur les motifs raisonnables, aucun éloignement avant la plus tardive de ces deux dates : la décision définitive, ou la fin de 30 jours dont le premier est celui de la décision initiale.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/section/61'],
    certainty: 'V',
    checkedOn,
  },
  'NRM-04': {
    id: 'NRM-04',
    cite: {
      en: 'Modern slavery statutory guidance (as reported)',
      fr: 'Instructions britanniques sur l’esclavage moderne (telles que rapportées)',
    },
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
    cite: {
      en: 'Modern slavery statutory guidance (as reported)',
      fr: 'Instructions britanniques sur l’esclavage moderne (telles que rapportées)',
    },
    title: { en: 'Test for the first decision', fr: 'Critère de la première décision' },
    says: {
      en: 'The test is whether there are reasonable grounds to believe that the person is a victim of trafficking or modern slavery.',
      fr: 'Il s’agit de savoir s’il existe des motifs raisonnables de croire que la personne est victime de la traite ou d’esclavage moderne.',
    },
    sources: ['https://athub.org.uk/knowledge-base/nrm-decisions-and-challenges/'],
    certainty: 'S',
    checkedOn,
  },
  'NRM-06': {
    id: 'NRM-06',
    cite: {
      en: 'Modern slavery statutory guidance v4.1; CTK [2025] EWCA Civ 1264',
      fr: 'Instructions sur l’esclavage moderne, v4.1 ; CTK [2025] EWCA Civ 1264',
    },
    title: { en: 'Time to ask for reconsideration', fr: 'Délai pour demander un réexamen' },
    says: {
      en: 'Guidance v4.1 gave 30 days to ask for reconsideration of a negative decision. The Court of Appeal held that removal could not defeat that offer.',
      fr: 'Les instructions v4.1 accordaient 30 jours pour demander le réexamen d’une décision négative. La cour d’appel a jugé qu’un éloignement ne pouvait priver d’effet cette offre.',
    },
    sources: [
      'https://www.casemine.com/commentary/uk/no-removal-while-your-own-guidance-promises-a-30%E2%80%91day-nrm-reconsideration:-secretary-of-state-must-preserve-reconsideration-opportunity-offered-under-statutory-guidance/view',
      'https://caselaw.nationalarchives.gov.uk/ewca/civ/2025/1264',
    ],
    certainty: 'S',
    checkedOn,
  },
  'NRM-07': {
    id: 'NRM-07',
    cite: {
      en: 'Modern slavery guidance as amended on 17 September 2025',
      fr: 'Instructions sur l’esclavage moderne, modifiées le 17 septembre 2025',
    },
    title: { en: 'Reconsideration withdrawn', fr: 'Réexamen supprimé' },
    says: {
      en: 'Since 17 September 2025 there is no reconsideration where removal is intended to a State party to both European conventions, against trafficking and on human rights. The remedy is judicial review, from abroad if need be.',
      fr: 'Depuis le 17 septembre 2025, plus de réexamen lorsque l’éloignement est prévu vers un État partie aux deux conventions européennes, contre la traite et des droits de l’homme. Le recours est le contrôle juridictionnel, au besoin depuis l’étranger.',
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
      en: 'A pending reasonable-grounds decision stands in the way until it is made, lawfully. There is no right in public law to have a negative one reviewed or reconsidered.',
      fr: 'Une décision en attente sur les motifs raisonnables fait obstacle tant qu’elle n’est pas légalement prise. Il n’existe pas de droit à la révision ou au réexamen d’une décision négative.',
    },
    sources: ['https://www.judiciary.uk/judgments/lou-v-secretary-of-state-for-the-home-department-anonymity-order'],
    certainty: 'V',
    checkedOn,
  },
}
