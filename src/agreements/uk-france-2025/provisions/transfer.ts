import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

/** The agreement: evidence, forms, the journey and its cost. Most of these texts were not seen. */
export const transfer: Readonly<Record<RuleId, Provision>> = {
  'TR-50': {
    id: 'TR-50',
    cite: {
      en: 'Treaty, Art 7 (known by cross-reference; text not seen)',
      fr: 'Accord, art. 7 (connu par renvoi ; texte non consulté)',
    },
    title: { en: 'Means of evidence', fr: 'Moyens de preuve' },
    says: {
      en: 'Art 7 lays down the means of evidence; its paragraph 1 covers proof of arrival immediately after France. Which means they are has not been seen.',
      fr: 'L’art. 7 fixe les moyens de preuve ; son paragraphe 1 porte sur la preuve d’une arrivée immédiatement après la France. La liste de ces moyens n’a pas été consultée.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078563'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'The list was not seen: evidence is recorded in the officer’s words, and no kind is required or refused.',
      fr: 'La liste n’a pas été consultée : la preuve est consignée dans les termes de l’agent, et aucun type n’est exigé ni écarté.',
    },
  },
  'TR-51': {
    id: 'TR-51',
    cite: {
      en: 'Treaty, annex (title seen, content not seen)',
      fr: 'Accord, annexe (intitulé consulté, contenu non consulté)',
    },
    title: { en: 'Forms', fr: 'Formulaires' },
    says: {
      en: 'The agreement has one annex, with the forms. Their fields have not been seen.',
      fr: 'L’accord comporte une annexe, avec les formulaires. Leurs rubriques n’ont pas été consultées.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076618'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'The forms were not seen; our messages and answer codes are our own.',
      fr: 'Les formulaires n’ont pas été consultés ; nos messages et nos codes de réponse nous sont propres.',
    },
  },
  'TR-52': {
    id: 'TR-52',
    cite: { en: 'Practice (press); article not seen', fr: 'Pratique (presse) ; article non consulté' },
    title: { en: 'Airport and aircraft', fr: 'Aéroport et avions' },
    says: {
      en: 'All movement reported so far has gone to Paris-Charles-de-Gaulle, on seats in commercial flights and on charters.',
      fr: 'Tous les acheminements rapportés à ce jour ont eu pour destination Paris-Charles-de-Gaulle, sur des vols commerciaux ou affrétés.',
    },
    sources: [
      'https://www.europesays.com/fr/390573',
      'https://www.prudencia.media/articles/renvois_migratoires_franceroyaumeuni',
      'https://www.the-independent.com/news/uk/home-news/migrant-deportation-flight-france-uk-deal-b2916558.html',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A fact, not a rule: any destination can be entered for a flight.',
      fr: 'Un fait et non une règle : toute destination peut être saisie pour un vol.',
    },
  },
  'TR-53': {
    id: 'TR-53',
    cite: { en: 'Treaty, escorts (article not seen)', fr: 'Accord, escortes (article non consulté)' },
    title: { en: 'Escorts', fr: 'Escortes' },
    says: {
      en: 'The agreement provides for escorts. Associations that challenged it describe it as laying down rules for escorts and for deprivation of liberty.',
      fr: 'L’accord prévoit des escortes. Les associations qui l’ont contesté indiquent qu’il encadre les escortes et la privation de liberté.',
    },
    sources: ['https://www.gisti.org/spip.php?article7602'],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'The text was not seen: escorts work with the software, but no rule on escorting is encoded.',
      fr: 'Le texte n’a pas été consulté : les escortes utilisent le logiciel, mais aucune règle sur l’escorte n’y est inscrite.',
    },
  },
  'TR-54': {
    id: 'TR-54',
    cite: { en: 'Treaty, cost (article not seen)', fr: 'Accord, frais (article non consulté)' },
    title: { en: 'Who pays for transport', fr: 'Qui paie le transport' },
    says: { en: 'The United Kingdom pays for transport.', fr: 'Le Royaume-Uni prend en charge le transport.' },
    sources: [
      'https://questeuro.com/2025/08/06/uk-to-cover-transport-costs-in-new-asylum-deal-with-france-what-you-need-to-know',
      'https://senego.com/france-royaume-uni-laccord-migratoire-entre-en-vigueur-visant-a-briser-le-modele-economique-des-passeurs_1866527.html',
      'https://www.inkl.com/news/the-uk-s-migrant-returns-deal-clause-that-is-causing-confusion',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: { en: 'Costs are not recorded.', fr: 'Les coûts ne sont pas enregistrés.' },
  },
  'TR-55': {
    id: 'TR-55',
    cite: { en: 'Not seen', fr: 'Non consulté' },
    title: {
      en: 'Flights, notice, and people readmitted in error',
      fr: 'Vols, préavis et personnes réadmises par erreur',
    },
    says: {
      en: 'How many may travel on one flight, on which days and at which hours, how long before a transfer France is told, and how a person readmitted in error is taken back: none of it was found.',
      fr: 'Nombre de personnes par vol, jours et heures admis, délai d’information de la France avant une remise, reprise d’une personne réadmise par erreur : rien n’a été trouvé.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
  },
  'TR-56': {
    id: 'TR-56',
    cite: {
      en: 'Court orders in Taher and in Alyasi; no article seen',
      fr: 'Ordonnances de justice, affaires Taher et Alyasi ; aucun article consulté',
    },
    title: { en: 'Medical information first', fr: 'Informations médicales d’abord' },
    says: {
      en: 'Medical information must reach the French authorities before the person does. No general rule has been seen; courts ordered it case by case (JR-08). So a duty to give papers to the receiving state is done only by the signed receipt of its node.',
      fr: 'Les informations médicales doivent parvenir aux autorités françaises avant la personne. Aucune règle générale n’a été vue ; les juges l’ont ordonné au cas par cas (JR-08). L’obligation de remettre des documents à l’État requis ne s’exécute donc que par l’accusé signé de son système.',
    },
    sources: [
      'https://www.judiciary.uk/judgments/ahmed-fadhil-taher-v-secretary-of-state-for-the-home-department-order',
      'https://www.judiciary.uk/judgments/hunar-qadir-alyasi-v-secretary-of-state-for-the-home-department-order',
    ],
    certainty: 'V',
    checkedOn,
  },
}
