import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

/** The agreement: when France must readmit, and when it need not. */
export const readmission: Readonly<Record<RuleId, Provision>> = {
  'TR-20': {
    id: 'TR-20',
    cite: { en: 'Treaty, Art 4(1)(a)', fr: 'Accord, art. 4(1)(a)' },
    title: { en: 'Proof of a ground', fr: 'Preuve d’un motif' },
    says: {
      en: 'The United Kingdom proves, by the means of evidence of Art 7, that a ground of Art 3 applies. The proof goes with the request.',
      fr: 'Le Royaume-Uni établit, par les moyens de preuve de l’art. 7, qu’un motif de l’art. 3 s’applique. La preuve accompagne la demande.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078563'],
    certainty: 'V',
    checkedOn,
  },
  'TR-21': {
    id: 'TR-21',
    cite: { en: 'Treaty, Art 4(1)(b)', fr: 'Accord, art. 4(1)(b)' },
    title: { en: 'Adult or accompanied minor', fr: 'Majeur ou mineur accompagné' },
    says: {
      en: 'The United Kingdom confirms that an authorised official found the person to be an adult or an accompanied minor. It must be true at removal.',
      fr: 'Le Royaume-Uni confirme qu’un agent habilité a constaté que la personne est majeure, ou mineure accompagnée. Cela doit être vrai au moment de l’éloignement.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078563'],
    certainty: 'V',
    checkedOn,
  },
  'TR-22': {
    id: 'TR-22',
    cite: { en: 'Treaty, Art 4(1)(c)', fr: 'Accord, art. 4(1)(c)' },
    title: { en: 'Straight from France', fr: 'En provenance directe de France' },
    says: {
      en: 'The United Kingdom shows, by the means of evidence of Art 7(1), that the person came immediately after a stay or transit in France.',
      fr: 'Le Royaume-Uni établit, par les moyens de preuve de l’art. 7, § 1, que la personne est arrivée immédiatement après un séjour ou un transit en France.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078563'],
    certainty: 'V',
    checkedOn,
  },
  'TR-23': {
    id: 'TR-23',
    cite: { en: 'Treaty, Art 4(1)(d)', fr: 'Accord, art. 4(1)(d)' },
    title: { en: 'No open protection claim', fr: 'Aucune demande de protection en cours' },
    says: {
      en: 'The United Kingdom confirms that no protection claim was made, or that it was withdrawn or declared inadmissible. It must be true at transfer.',
      fr: 'Le Royaume-Uni confirme qu’aucune demande de protection n’a été présentée, ou qu’elle a été retirée ou déclarée irrecevable. Cela doit être vrai au moment de la remise.',
    },
    sources: ['https://freemovement.org.uk/?p=227919', 'https://legal.tricoteuses.fr/articles/LEGIARTI000052078563'],
    certainty: 'S',
    checkedOn,
  },
  'TR-24': {
    id: 'TR-24',
    cite: { en: 'Treaty, Art 4(1) (letter unconfirmed)', fr: 'Accord, art. 4, § 1 (lettre non confirmée)' },
    title: { en: 'No outstanding human-rights claim', fr: 'Aucune demande fondée sur les droits de l’homme en cours' },
    says: {
      en: 'The United Kingdom confirms that no human-rights claim is outstanding. It must be true at transfer. The words that qualify the term have not been seen.',
      fr: 'Le Royaume-Uni confirme qu’aucune demande fondée sur les droits de l’homme n’est en cours. Cela doit être vrai au moment de la remise. Les mots qui précisent cette notion n’ont pas été consultés.',
    },
    sources: [
      'https://freemovement.org.uk/?p=227919',
      'https://www.inkl.com/news/the-uk-s-migrant-returns-deal-clause-that-is-causing-confusion',
    ],
    certainty: 'S',
    checkedOn,
  },
  'TR-25': {
    id: 'TR-25',
    cite: { en: 'Treaty, Art 4(1) (letter unconfirmed)', fr: 'Accord, art. 4, § 1 (lettre non confirmée)' },
    title: { en: 'No suspensive court challenge', fr: 'Aucun recours suspensif' },
    says: {
      en: 'No court challenge with suspensive effect is pending. It must be true at transfer.',
      fr: 'Aucun recours à effet suspensif n’est pendant. Cela doit être vrai au moment de la remise.',
    },
    sources: [
      'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni',
      'https://www.europesays.com/uk/320862',
    ],
    certainty: 'S',
    checkedOn,
  },
  'TR-26': {
    id: 'TR-26',
    cite: { en: 'Treaty, Art 4(1) (letter unconfirmed)', fr: 'Accord, art. 4, § 1 (lettre non confirmée)' },
    title: { en: 'No order forbidding transfer', fr: 'Aucune décision interdisant la remise' },
    says: {
      en: 'No injunction or court order forbids the transfer. It must be true at transfer.',
      fr: 'Aucune injonction ni décision de justice n’interdit la remise. Cela doit être vrai au moment de la remise.',
    },
    sources: [
      'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni',
      'https://www.europesays.com/uk/320862',
    ],
    certainty: 'S',
    checkedOn,
  },
  'TR-30': {
    id: 'TR-30',
    cite: {
      en: 'Treaty, Art 4, exclusions (numbering not seen)',
      fr: 'Accord, art. 4, exclusions (numérotation non consultée)',
    },
    title: { en: 'Unaccompanied minors', fr: 'Mineurs non accompagnés' },
    says: {
      en: 'Unaccompanied minors are excluded from readmission.',
      fr: 'Les mineurs non accompagnés sont exclus de la réadmission.',
    },
    sources: [
      'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni',
      'https://on-news.fr/accord-migrants-france-royaume-uni-un-pour-un-en-vigueur',
    ],
    certainty: 'S',
    checkedOn,
  },
  'TR-31': {
    id: 'TR-31',
    cite: {
      en: 'Treaty, Art 4, exclusions (numbering not seen)',
      fr: 'Accord, art. 4, exclusions (numérotation non consultée)',
    },
    title: { en: 'Transit zone only', fr: 'Zone de transit seulement' },
    says: {
      en: 'A person who only stayed in the transit zone of a French border crossing point is excluded.',
      fr: 'Est exclue la personne qui n’a séjourné que dans la zone de transit d’un point de passage frontalier français.',
    },
    sources: ['https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni'],
    certainty: 'S',
    checkedOn,
  },
  'TR-32': {
    id: 'TR-32',
    cite: {
      en: 'Treaty, Art 4, exclusions (numbering not seen)',
      fr: 'Accord, art. 4, exclusions (numérotation non consultée)',
    },
    title: { en: 'Threat to a Schengen State', fr: 'Menace pour un État Schengen' },
    says: {
      en: 'France may refuse a person thought to threaten the public policy, internal security, public health or international relations of any Schengen State.',
      fr: 'La France peut refuser une personne considérée comme une menace pour l’ordre public, la sécurité intérieure, la santé publique ou les relations internationales d’un État Schengen.',
    },
    sources: [
      'https://techreader.co.uk/migrant-deal-is-unworkable-and-will-be-ruthlessly-exploited-by-human-rights-lawyers-london-business-news-londonlovesbusiness-com',
      'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni',
      'https://senego.com/france-royaume-uni-laccord-migratoire-entre-en-vigueur-visant-a-briser-le-modele-economique-des-passeurs_1866527.html',
      'https://www.inkl.com/news/the-uk-s-migrant-returns-deal-clause-that-is-causing-confusion',
    ],
    certainty: 'S',
    checkedOn,
  },
  'TR-33': {
    id: 'TR-33',
    cite: {
      en: 'Treaty, Art 4, exclusions (numbering not seen)',
      fr: 'Accord, art. 4, exclusions (numérotation non consultée)',
    },
    title: { en: 'Request too late', fr: 'Demande tardive' },
    says: {
      en: 'Excluded where more than 14 days lie between arrival in the United Kingdom and the request.',
      fr: 'Exclusion lorsque plus de 14 jours séparent l’arrivée au Royaume-Uni de la demande.',
    },
    sources: [
      'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni',
      'https://freemovement.org.uk/?p=229477',
    ],
    certainty: 'S',
    checkedOn,
  },
  'TR-34': {
    id: 'TR-34',
    cite: {
      en: 'Treaty, Art 4, exclusions (numbering not seen)',
      fr: 'Accord, art. 4, exclusions (numérotation non consultée)',
    },
    title: { en: 'Time limits used up', fr: 'Délais épuisés' },
    says: {
      en: 'Excluded where the time limits of the procedure are used up.',
      fr: 'Exclusion lorsque les délais de la procédure sont épuisés.',
    },
    sources: ['https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni'],
    certainty: 'S',
    checkedOn,
  },
  'TR-35': {
    id: 'TR-35',
    cite: {
      en: 'Treaty, Art 4, exclusions (numbering not seen)',
      fr: 'Accord, art. 4, exclusions (numérotation non consultée)',
    },
    title: { en: 'Numbers out of balance', fr: 'Déséquilibre des nombres' },
    says: {
      en: 'An imbalance between readmissions and admissions is reported as a ground for France not to start or continue. No threshold has been seen.',
      fr: 'Un déséquilibre entre réadmissions et admissions est présenté comme un motif, pour la France, de ne pas engager ou poursuivre la procédure. Aucun seuil n’a été vu.',
    },
    sources: ['https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni'],
    certainty: 'S',
    checkedOn,
  },
  'TR-40': {
    id: 'TR-40',
    cite: { en: 'Treaty, Art 8', fr: 'Accord, art. 8' },
    title: { en: 'Request to France', fr: 'Demande adressée à la France' },
    says: {
      en: 'The readmission request reaches France within 14 calendar days of arrival on United Kingdom territory.',
      fr: 'La demande de réadmission parvient à la France dans les 14 jours calendaires de l’arrivée sur le territoire du Royaume-Uni.',
    },
    sources: ['https://freemovement.org.uk/?p=229477', 'https://www.ldh-france.org/accord-franco-britannique'],
    certainty: 'S',
    checkedOn,
  },
  'TR-41': {
    id: 'TR-41',
    cite: { en: 'Home Office operating target (press)', fr: 'Objectif interne du Home Office (presse)' },
    title: { en: 'Target for the request', fr: 'Objectif d’envoi de la demande' },
    says: {
      en: 'The Home Office aims to send the request within 3 days of detention.',
      fr: 'Le Home Office vise l’envoi de la demande dans les 3 jours du placement en rétention.',
    },
    sources: [
      'https://www.lbc.co.uk/article/yvette-cooper-migrants-france-5HjdBmK_2/',
      'https://xxinfos.com/les-premiers-demandeurs-d-asile/?lang=fr',
    ],
    certainty: 'S',
    checkedOn,
  },
  'TR-42': {
    id: 'TR-42',
    cite: { en: 'Treaty, Art 8', fr: 'Accord, art. 8' },
    title: { en: 'France’s answer', fr: 'Réponse de la France' },
    says: {
      en: 'France answers as soon as it can and endeavours to do so within 14 days of the request.',
      fr: 'La France répond dès que possible et s’efforce de le faire dans les 14 jours de la demande.',
    },
    sources: [
      'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni',
      'https://www.ldh-france.org/accord-franco-britannique',
    ],
    certainty: 'S',
    checkedOn,
  },
  'TR-43': {
    id: 'TR-43',
    cite: { en: 'Treaty, Art 8', fr: 'Accord, art. 8' },
    title: { en: 'France’s answer, exceptional cases', fr: 'Réponse de la France, cas exceptionnels' },
    says: {
      en: 'In exceptional cases the answer may take up to 28 days.',
      fr: 'Dans des cas exceptionnels, la réponse peut prendre jusqu’à 28 jours.',
    },
    sources: [
      'https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni',
      'https://www.ldh-france.org/accord-franco-britannique',
    ],
    certainty: 'S',
    checkedOn,
  },
  'TR-44': {
    id: 'TR-44',
    cite: { en: 'Treaty, Art 8 (passage not seen)', fr: 'Accord, art. 8 (passage non consulté)' },
    title: { en: 'Silence of France', fr: 'Silence de la France' },
    says: {
      en: 'What follows when France does not answer is not known.',
      fr: 'Les conséquences d’une absence de réponse de la France ne sont pas connues.',
    },
    sources: ['https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni'],
    certainty: 'B',
    checkedOn,
  },
  'TR-45': {
    id: 'TR-45',
    cite: { en: 'Treaty, Art 1(1), with press reports', fr: 'Accord, art. 1(1), et presse' },
    title: { en: 'Transfer within three months', fr: 'Remise dans les trois mois' },
    says: {
      en: 'The transfer takes place within three months of arrival: an aim in the treaty text, a hard limit in press reports.',
      fr: 'La remise a lieu dans les trois mois de l’arrivée : un objectif selon le texte de l’accord, une limite stricte selon la presse.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078562', 'https://www.europesays.com/uk/320862'],
    certainty: 'S',
    checkedOn,
  },
  'TR-46': {
    id: 'TR-46',
    cite: { en: 'Reading of one British NGO', fr: 'Lecture d’une association britannique' },
    title: { en: 'Three months missed', fr: 'Trois mois dépassés' },
    says: {
      en: 'One NGO reads a missed three months as freeing France from its duty to readmit.',
      fr: 'Selon une association, le dépassement des trois mois libère la France de son obligation de réadmission.',
    },
    sources: ['https://gmiau.org/one-in-one-out-small-boats-agreement'],
    certainty: 'S',
    checkedOn,
  },
}
