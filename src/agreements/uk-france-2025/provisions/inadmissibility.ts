import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

/** Inadmissibility of a protection claim, and certification of a human-rights claim. */
export const inadmissibility: Readonly<Record<RuleId, Provision>> = {
  'INAD-01': {
    id: 'INAD-01',
    cite: {
      en: 'Nationality, Immigration and Asylum Act 2002, s 80B(1)–(2)',
      fr: 'Loi britannique de 2002 sur la nationalité, l’immigration et l’asile, art. 80B(1)–(2)',
    },
    title: { en: 'Declaring a claim inadmissible', fr: 'Déclarer une demande irrecevable' },
    says: {
      en: 'The Secretary of State may, but need not, declare inadmissible the asylum claim of a person with a connection to a safe third State. The claim is then not considered under the immigration rules.',
      fr: 'Le ministre peut, sans y être tenu, déclarer irrecevable la demande d’asile d’une personne ayant un lien avec un État tiers sûr. La demande n’est alors pas examinée selon les règles d’immigration.',
    },
    sources: ['https://legislation.gov.uk/ukpga/2022/36/section/16/data.html'],
    certainty: 'V',
    checkedOn,
  },
  'INAD-02': {
    id: 'INAD-02',
    cite: {
      en: 'Nationality, Immigration and Asylum Act 2002, s 80B(3)',
      fr: 'Loi britannique de 2002 sur la nationalité, l’immigration et l’asile, art. 80B(3)',
    },
    title: { en: 'Not a refusal, so no appeal', fr: 'Ni rejet, ni appel' },
    says: {
      en: 'An inadmissibility decision is not a refusal of the claim. It opens no appeal under s 82(1)(a).',
      fr: 'La décision d’irrecevabilité n’est pas un rejet de la demande. Elle n’ouvre pas l’appel de l’art. 82(1)(a).',
    },
    sources: ['https://legislation.gov.uk/ukpga/2022/36/section/16/data.html'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'It says which appeal does not exist and asks for no act; whatever challenge a court does hear is recorded as a barrier.',
      fr: 'Elle dit quel appel n’existe pas et ne demande aucun acte ; tout recours dont un juge est saisi est enregistré comme empêchement.',
    },
  },
  'INAD-03': {
    id: 'INAD-03',
    cite: {
      en: 'Nationality, Immigration and Asylum Act 2002, s 80B(4)',
      fr: 'Loi britannique de 2002 sur la nationalité, l’immigration et l’asile, art. 80B(4)',
    },
    title: { en: 'What a safe third State is', fr: 'Ce qu’est un État tiers sûr' },
    says: {
      en: 'Three things together make a State safe for the person: life and liberty are not threatened there for a Convention reason; the person would not be sent on from it against the Refugee Convention or Article 3 of the Human Rights Convention; refugee status can be sought there and, if due, protection received.',
      fr: 'Trois conditions réunies rendent un État sûr pour la personne : sa vie et sa liberté n’y sont pas menacées pour un motif de la convention relative aux réfugiés ; elle n’en serait pas renvoyée en violation de cette convention ou de l’article 3 de la Convention européenne des droits de l’homme ; elle peut y demander le statut de réfugié et, s’il est dû, obtenir la protection.',
    },
    sources: ['https://legislation.gov.uk/ukpga/2022/36/section/16/data.html'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'Whether a State is safe for this person is judged by the officer who decides, whose reasons are recorded.',
      fr: 'L’agent qui statue apprécie si l’État est sûr pour cette personne, et ses motifs sont enregistrés.',
    },
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
      fr: 'Le lien résulte de l’un de cinq cas : réfugié reconnu dans cet État ; autre protection accordée ; demande en cours ou rejetée ; présence avec possibilité de demander, sans l’avoir fait ; situation dans laquelle il était raisonnable d’y demander l’asile.',
    },
    sources: ['http://legislation.gov.uk/ukpga/2002/41/section/80C/data.html'],
    certainty: 'V',
    checkedOn,
  },
  'INAD-05': {
    id: 'INAD-05',
    cite: {
      en: 'Not seen; as reported by the Asylum Information Database',
      fr: 'Texte non consulté ; tel que rapporté par l’Asylum Information Database',
    },
    title: { en: 'Considered all the same', fr: 'Examen malgré le lien' },
    says: {
      en: 'A claim that could be declared inadmissible may still be considered in exceptional circumstances, or where the immigration rules so provide.',
      fr: 'Une demande qui pourrait être déclarée irrecevable peut néanmoins être examinée dans des circonstances exceptionnelles, ou lorsque les règles d’immigration le prévoient.',
    },
    sources: [
      'https://asylumineurope.org/reports/country/united-kingdom/asylum-procedure/procedures/admissibility-procedure',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'An officer can decide that a claim will be considered; whether circumstances are exceptional is that officer’s judgement.',
      fr: 'Un agent peut décider que la demande sera examinée ; il lui appartient d’apprécier si les circonstances sont exceptionnelles.',
    },
  },
  'INAD-06': {
    id: 'INAD-06',
    cite: {
      en: 'Nationality, Immigration and Asylum Act 2002, s 80B(6)',
      fr: 'Loi britannique de 2002 sur la nationalité, l’immigration et l’asile, art. 80B(6)',
    },
    title: { en: 'Two States may differ', fr: 'Deux États peuvent être distincts' },
    says: {
      en: 'The decision may rest on a connection with one State and removal may be to another safe State.',
      fr: 'La décision peut se fonder sur un lien avec un État, et l’éloignement se faire vers un autre État sûr.',
    },
    sources: ['https://legislation.gov.uk/ukpga/2022/36/section/16/data.html'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'This agreement returns people to one State alone, and the software keeps no field for the State of the connection.',
      fr: 'Cet accord ne prévoit le retour que vers un seul État, et le logiciel n’a pas de champ pour l’État du lien.',
    },
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
      fr: 'Le préavis invite à présenter des observations contre l’irrecevabilité : 7 jours pour une personne retenue, 14 sinon, davantage sur demande.',
    },
    sources: ['https://parallelparliament.co.uk/question/HL4723/asylum'],
    certainty: 'S',
    checkedOn,
  },
  'INAD-08': {
    id: 'INAD-08',
    cite: {
      en: 'Home Office practice (written answer HL4723, 23 May 2024)',
      fr: 'Pratique du Home Office (réponse écrite HL4723, 23 mai 2024)',
    },
    title: { en: 'No fixed time for the decision', fr: 'Pas de délai fixe pour la décision' },
    says: {
      en: 'No time is fixed for the inadmissibility decision, but people are not to be left in a long limbo.',
      fr: 'Aucun délai n’est fixé pour la décision d’irrecevabilité, mais nul ne doit rester longtemps dans l’incertitude.',
    },
    sources: ['https://parallelparliament.co.uk/question/HL4723/asylum'],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'There is no number of days to compute.',
      fr: 'Il n’y a aucun nombre de jours à calculer.',
    },
  },
  'INAD-09': {
    id: 'INAD-09',
    cite: { en: 'Home Office guidance on inadmissibility', fr: 'Instructions du Home Office sur l’irrecevabilité' },
    title: { en: 'Who decides', fr: 'Qui décide' },
    says: {
      en: 'The Third Country Unit decides on inadmissibility. The guidance is also addressed to registration officers, the National Asylum Allocation Unit and the Detention Gatekeeper.',
      fr: 'Le service Third Country Unit statue sur l’irrecevabilité. Les instructions s’adressent aussi aux agents d’enregistrement, à la National Asylum Allocation Unit et au Detention Gatekeeper.',
    },
    sources: [
      'https://gov.uk/government/publications/inadmissibility-third-country-cases/inadmissibility-safe-third-country-cases-accessible',
    ],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'The software knows the role of an officer, not the unit; who is given the role is for each deployment to settle.',
      fr: 'Le logiciel connaît la fonction d’un agent, non son service ; chaque déploiement décide à qui elle est attribuée.',
    },
  },
  'INAD-10': {
    id: 'INAD-10',
    cite: {
      en: 'Practice (as reported by Free Movement and Right to Remain)',
      fr: 'Pratique (telle que rapportée par Free Movement et Right to Remain)',
    },
    title: { en: 'Screening interview', fr: 'Entretien initial' },
    says: {
      en: 'The route through France comes to light at the screening interview. It is normally held on the day of arrival or the day after, before any legal advice.',
      fr: 'Le passage par la France apparaît lors de l’entretien initial. Celui-ci a normalement lieu le jour de l’arrivée ou le lendemain, avant tout conseil juridique.',
    },
    sources: ['https://freemovement.org.uk/?p=229477', 'https://righttoremain.org.uk/explainer-one-in-one-out-policy'],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'It describes a practice and sets no duty; what the interview showed is recorded at registration.',
      fr: 'Elle décrit une pratique sans fixer d’obligation ; ce que l’entretien a établi est saisi à l’enregistrement.',
    },
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
      fr: 'La France figure sur la première liste : elle est irréfragablement tenue pour sûre au regard de la convention relative aux réfugiés.',
    },
    sources: ['https://legislation.gov.uk/ukpga/2004/19/schedule/3/data.html'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'France’s place on the list is fixed by statute, and nobody decides it in a case.',
      fr: 'La présence de la France sur la liste est fixée par la loi, et nul n’en décide dans un dossier.',
    },
  },
  'INAD-12': {
    id: 'INAD-12',
    cite: {
      en: 'Asylum and Immigration (Treatment of Claimants, etc.) Act 2004, Sch 3, para 3(1A)',
      fr: 'Loi britannique de 2004 sur l’asile et l’immigration, annexe 3, para 3(1A)',
    },
    title: { en: 'A presumption that can be rebutted', fr: 'Une présomption réfragable' },
    says: {
      en: 'On Article 3 of the Human Rights Convention and on being sent further, France is presumed safe. The person may rebut this, on facts of their own, and bears the burden.',
      fr: 'Au regard de l’article 3 de la Convention européenne des droits de l’homme et du renvoi vers un autre pays, la France est présumée sûre. La personne peut renverser cette présomption par des éléments qui lui sont propres, et en supporte la charge.',
    },
    sources: ['https://legislation.gov.uk/ukpga/2004/19/schedule/3/data.html'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'Whether the person’s own facts rebut it is judged in the decision on the human-rights claim, which is recorded with reasons.',
      fr: 'La décision sur la demande fondée sur les droits de l’homme, enregistrée avec ses motifs, apprécie si ces éléments la renversent.',
    },
  },
  'INAD-13': {
    id: 'INAD-13',
    cite: {
      en: 'Nationality, Immigration and Asylum Act 2002, s 77(2A)–(2C)',
      fr: 'Loi britannique de 2002 sur la nationalité, l’immigration et l’asile, art. 77(2A)–(2C)',
    },
    title: { en: 'Removal while a claim is pending', fr: 'Éloignement pendant l’examen de la demande' },
    says: {
      en: 'The bar on removing a person whose claim is pending does not stop removal to such a State of a person who is not its national.',
      fr: 'L’interdiction d’éloigner une personne dont la demande est pendante n’empêche pas l’éloignement vers un tel État de qui n’en est pas ressortissant.',
    },
    sources: ['https://legislation.gov.uk/ukpga/2022/36/schedule/4/data.html'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'It permits and does not require, and under the agreement a claim must be closed before transfer in any event.',
      fr: 'Elle permet sans imposer, et l’accord exige de toute façon que la demande soit close avant la remise.',
    },
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
  'INAD-15': {
    id: 'INAD-15',
    cite: {
      en: 'Nationality and Borders Act 2022, s 28 (effect not seen)',
      fr: 'Loi britannique de 2022 sur la nationalité et les frontières, art. 28 (effet non consulté)',
    },
    title: { en: 'No appeal after a certificate', fr: 'Pas d’appel après l’attestation' },
    says: {
      en: 'From general knowledge: since this section a certified claim carries no appeal at all, where it used to carry one from abroad. Only the title of the section was seen.',
      fr: 'Selon la connaissance générale : depuis cet article, une demande attestée n’ouvre plus aucun appel, alors qu’elle en ouvrait un depuis l’étranger. Seul le titre de l’article a été consulté.',
    },
    sources: ['https://crimeline.co.uk/legislationdisplay/?leg=ukpga%2F2022%2F36%2Fschedule%2F4'],
    certainty: 'B',
    checkedOn,
    notExecutable: {
      en: 'Its effect was not seen, and it asks for no act; the gate rests on the certificate itself.',
      fr: 'Son effet n’a pas été consulté et elle ne demande aucun acte ; le contrôle repose sur l’attestation elle-même.',
    },
  },
  'INAD-16': {
    id: 'INAD-16',
    cite: {
      en: 'Immigration Rules, paras 345A–345D (text not seen)',
      fr: 'Règles d’immigration britanniques, paras 345A–345D (texte non consulté)',
    },
    title: { en: 'Detail of the policy', fr: 'Détail de la politique' },
    says: {
      en: 'These paragraphs carry the detail of the inadmissibility policy. Their text was not read.',
      fr: 'Ces paragraphes contiennent le détail de la politique d’irrecevabilité. Leur texte n’a pas été lu.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
    notExecutable: {
      en: 'The text was not seen, and what it says is not guessed.',
      fr: 'Le texte n’a pas été consulté, et son contenu n’est pas supposé.',
    },
  },
}
