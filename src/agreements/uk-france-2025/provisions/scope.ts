import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

/** The agreement: its object, whom it covers, whose law applies. */
export const scope: Readonly<Record<RuleId, Provision>> = {
  'TR-01': {
    id: 'TR-01',
    cite: { en: 'Treaty, Art 1(1)', fr: 'Accord, art. 1(1)' },
    title: { en: 'Who can be returned', fr: 'Personnes pouvant être réadmises' },
    says: {
      en: 'Covers people who reached the United Kingdom by a dangerous crossing on a light craft and do not, or no longer, meet the conditions to enter or stay.',
      fr: 'L’accord vise les personnes arrivées au Royaume-Uni par une traversée dangereuse sur une embarcation légère et qui ne remplissent pas, ou plus, les conditions d’entrée ou de séjour.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078562'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'It states the object. What is tested are the grounds of TR-08; the lack of a right to enter or stay is not recorded by itself.',
      fr: 'Il s’agit de l’objet de l’accord. Seuls les motifs de TR-08 sont vérifiés ; l’absence de droit d’entrée ou de séjour n’est pas enregistrée en tant que telle.',
    },
  },
  'TR-02': {
    id: 'TR-02',
    cite: { en: 'Treaty, Art 1(1)', fr: 'Accord, art. 1(1)' },
    title: { en: 'Three months for the whole procedure', fr: 'Trois mois pour toute la procédure' },
    says: {
      en: 'The two states aim to complete the whole procedure, from arrival to transfer, in at most three months.',
      fr: 'Les deux États visent à mener toute la procédure, de l’arrivée à la remise, en trois mois au plus.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078562'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'It is worded as a joint aim. The clock, and our reading of it, are under TR-45.',
      fr: 'Il s’agit d’un objectif commun. Le délai, et la lecture que nous en faisons, figurent sous TR-45.',
    },
  },
  'TR-03': {
    id: 'TR-03',
    cite: { en: 'Treaty, Art 1(2)', fr: 'Accord, art. 1(2)' },
    title: { en: 'Admission in exchange', fr: 'Admission en contrepartie' },
    says: {
      en: 'In exchange the United Kingdom admits eligible people who apply of their own free will, under its immigration rules.',
      fr: 'En contrepartie, le Royaume-Uni admet, selon ses règles d’immigration, des personnes éligibles qui en font volontairement la demande.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078562'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'It states the object. What is carried out are the rules of the way in, TR-60 and after.',
      fr: 'Il s’agit de l’objet de l’accord. Ce sont les règles de la voie d’entrée, TR-60 et suivantes, qui sont appliquées.',
    },
  },
  'TR-04': {
    id: 'TR-04',
    cite: { en: 'Treaty, Art 1(3)', fr: 'Accord, art. 1(3)' },
    title: { en: 'One for one', fr: 'Un pour un' },
    says: {
      en: 'The balance is between people actually readmitted and people actually admitted. It is levelled at regular intervals while the agreement runs; how long an interval is has not been seen.',
      fr: 'L’équilibre se mesure entre les personnes effectivement réadmises et les personnes effectivement admises. Il est rétabli à intervalles réguliers pendant la durée de l’accord ; la longueur de ces intervalles n’a pas été vue.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078562'],
    certainty: 'V',
    checkedOn,
  },
  'TR-05': {
    id: 'TR-05',
    cite: { en: 'Treaty, Art 1(3)', fr: 'Accord, art. 1(3)' },
    title: { en: 'Balance at the end', fr: 'Équilibre en fin d’accord' },
    says: {
      en: 'If one state ends the agreement, an imbalance that is left is dealt with during the notice period of Art 22(2).',
      fr: 'Si un État dénonce l’accord, le déséquilibre restant est traité pendant le préavis prévu à l’art. 22(2).',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078562'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'How it is settled is for the two governments. The book shows the balance to the last day.',
      fr: 'Son règlement relève des deux gouvernements. Le registre montre l’équilibre jusqu’au dernier jour.',
    },
  },
  'TR-06': {
    id: 'TR-06',
    cite: { en: 'Treaty, Art 1(4)(a)–(b)', fr: 'Accord, art. 1(4)(a)–(b)' },
    title: { en: 'Whose law applies after the journey', fr: 'Droit applicable après le voyage' },
    says: {
      en: 'The situation of people readmitted is examined under French law. Later requests for leave by people admitted are examined under United Kingdom law.',
      fr: 'La situation des personnes réadmises est examinée selon le droit français. Les demandes de séjour que présentent ensuite les personnes admises le sont selon le droit du Royaume-Uni.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078562'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'It leaves each state’s own procedures as they are; they take place outside this software.',
      fr: 'Elle renvoie aux procédures propres à chaque État, qui se déroulent en dehors de ce logiciel.',
    },
  },
  'TR-07': {
    id: 'TR-07',
    cite: { en: 'Treaty, Art 1(4)(c)', fr: 'Accord, art. 1(4)(c)' },
    title: { en: 'Treatment in keeping with international law', fr: 'Traitement conforme au droit international' },
    says: {
      en: 'Everyone transferred is treated at all times in keeping with international law, the European Convention on Human Rights by name.',
      fr: 'Toute personne transférée est traitée à tout moment conformément au droit international, notamment à la Convention européenne des droits de l’homme.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078562'],
    certainty: 'V',
    checkedOn,
  },
  'TR-08': {
    id: 'TR-08',
    cite: { en: 'Treaty, Art 3', fr: 'Accord, art. 3' },
    title: { en: 'Grounds of readmission', fr: 'Motifs de réadmission' },
    says: {
      en: 'A third-country national who, after a small-boat crossing from French territory, claims protection in the United Kingdom, or is apprehended for an unauthorised crossing, or is landed after search and rescue. One ground is enough.',
      fr: 'Ressortissant d’un pays tiers qui, après une traversée en petite embarcation depuis le territoire français, demande une protection au Royaume-Uni, ou est interpellé pour traversée non autorisée, ou est débarqué après une opération de recherche et de sauvetage. Un seul motif suffit.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078563'],
    certainty: 'V',
    checkedOn,
  },
  'TR-08a': {
    id: 'TR-08a',
    cite: { en: 'Amendment of 2026 (text not seen)', fr: 'Modification de 2026 (texte non consulté)' },
    title: { en: 'Returned person found again', fr: 'Personne réadmise retrouvée au Royaume-Uni' },
    says: {
      en: 'A person already returned and later found in the United Kingdom, having come by other means than a small boat, can be brought within readmission. The text, its start and its conditions have not been seen.',
      fr: 'Une personne déjà réadmise, puis retrouvée au Royaume-Uni après y être venue autrement qu’en petite embarcation, peut entrer dans le champ de la réadmission. Le texte, sa date d’effet et ses conditions n’ont pas été consultés.',
    },
    sources: [
      'https://cbrtimes.com/?p=22867',
      'https://longform.social/post/did:plc:oznbnvgr7dmvddiyvr7dih52/3mhhumlo6aja2/source',
    ],
    certainty: 'S',
    checkedOn,
  },
  'TR-08b': {
    id: 'TR-08b',
    cite: {
      en: 'Treaty, Art 3, as applied in one case (press)',
      fr: 'Accord, art. 3, tel qu’appliqué dans un cas (presse)',
    },
    title: { en: 'Returned person who crosses again', fr: 'Personne réadmise qui traverse de nouveau' },
    says: {
      en: 'A person already returned who crosses again by small boat was within readmission from the start. Such a person is known by biometrics on arrival, detained and dealt with faster. One case is reported: returned in September 2025, back on 18 October, returned again on 5 November.',
      fr: 'Une personne déjà réadmise qui traverse de nouveau en petite embarcation relevait dès l’origine de la réadmission. Elle est reconnue à l’arrivée par sa biométrie, placée en rétention, et son dossier est accéléré. Un cas est rapporté : réadmission en septembre 2025, retour le 18 octobre, nouvelle réadmission le 5 novembre.',
    },
    sources: [
      'http://policy-wire.co.uk/second-migrant-returned-under-uk-france-pilot-re-enters-uk',
      'https://cosmicvisionnews.com/second-deportee-under-one-in-one-out-returns-to-uk',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'It adds no ground to TR-08. An officer can name the earlier case; the software takes no biometrics, orders no detention and puts nobody first.',
      fr: 'Elle n’ajoute aucun motif à TR-08. Un agent peut indiquer le dossier antérieur ; le logiciel ne relève pas de biométrie, n’ordonne pas de rétention et ne donne de priorité à personne.',
    },
  },
  'TR-09': {
    id: 'TR-09',
    cite: { en: 'Treaty, entry into force (article not seen)', fr: 'Accord, entrée en vigueur (article non consulté)' },
    title: { en: 'Crossings since entry into force', fr: 'Traversées postérieures à l’entrée en vigueur' },
    says: {
      en: 'Only crossings since the entry into force are covered: people who arrived on 6 August 2025 or after.',
      fr: 'Seules sont visées les traversées postérieures à l’entrée en vigueur : les personnes arrivées le 6 août 2025 ou après.',
    },
    sources: ['https://gmiau.org/one-in-one-out-small-boats-agreement'],
    certainty: 'S',
    checkedOn,
  },
  'TR-10': {
    id: 'TR-10',
    cite: { en: 'Treaty, preamble', fr: 'Accord, préambule' },
    title: { en: 'Temporary, and a trial', fr: 'Temporaire et à l’essai' },
    says: {
      en: 'The two states describe the system as temporary and meant to test procedures.',
      fr: 'Les deux États présentent le dispositif comme temporaire et destiné à éprouver des procédures.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078560'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'A statement in the preamble; the dates by which it ends are under TR-76.',
      fr: 'Déclaration du préambule ; les dates de fin figurent sous TR-76.',
    },
  },
  'TR-11': {
    id: 'TR-11',
    cite: {
      en: 'Treaty, Art 12(1) on the way in; a French commentary on the way out',
      fr: 'Accord, art. 12(1) pour l’entrée ; un commentaire français pour la réadmission',
    },
    title: { en: 'Third-country national', fr: 'Ressortissant d’un pays tiers' },
    says: {
      en: 'On the way in, family members of European Union or European Economic Area nationals with free movement are left out. On the way out, French commentary reads the term as anybody who is not a European Union national.',
      fr: 'Pour l’entrée, les membres de la famille de ressortissants de l’Union européenne ou de l’Espace économique européen bénéficiant de la libre circulation sont exclus. Pour la réadmission, la doctrine française entend par là toute personne qui n’est pas ressortissante de l’Union européenne.',
    },
    sources: [
      'https://legal.tricoteuses.fr/articles/JORFARTI000052076617',
      'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'On the way in it is asked under IN-13. On the way out the nationality is recorded, but no rule of ours tests it.',
      fr: 'Pour l’entrée, la question est posée sous IN-13. Pour la réadmission, la nationalité est enregistrée, mais aucune de nos règles ne la vérifie.',
    },
  },
}
