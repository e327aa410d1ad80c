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
      en: 'The United Kingdom confirms that no protection claim was made (one withdrawn counts as none), or that it was declared inadmissible under United Kingdom law. It must be true at transfer.',
      fr: 'Le Royaume-Uni confirme qu’aucune demande de protection n’a été présentée (une demande retirée vaut absence de demande), ou qu’elle a été déclarée irrecevable selon le droit du Royaume-Uni. Cela doit être vrai au moment de la remise.',
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
      en: 'The United Kingdom confirms that no human-rights claim is outstanding. It must be true at transfer. The words that qualify the term have not been seen; the press reads it as a claim finished in the United Kingdom courts first.',
      fr: 'Le Royaume-Uni confirme qu’aucune demande fondée sur les droits de l’homme n’est en cours. Cela doit être vrai au moment de la remise. Les mots qui précisent cette notion n’ont pas été consultés ; selon la presse, la demande doit d’abord être épuisée devant les juridictions du Royaume-Uni.',
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
      en: 'The United Kingdom confirms that no court challenge with suspensive effect is pending. It must be true at transfer.',
      fr: 'Le Royaume-Uni confirme qu’aucun recours à effet suspensif n’est pendant. Cela doit être vrai au moment de la remise.',
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
      en: 'The United Kingdom confirms that no injunction or court order forbids the transfer. It must be true at transfer.',
      fr: 'Le Royaume-Uni confirme qu’aucune injonction ni décision de justice n’interdit la remise. Cela doit être vrai au moment de la remise.',
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
      en: 'Excluded where more than 14 calendar days lie between arrival in the United Kingdom and the request.',
      fr: 'Exclusion lorsque plus de 14 jours calendaires séparent l’arrivée au Royaume-Uni de la demande.',
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
      en: 'French commentary lists an imbalance of the numbers as a ground for France not to start or continue. No threshold is stated.',
      fr: 'Un commentaire français présente le déséquilibre des nombres comme un motif, pour la France, de ne pas engager ou poursuivre la procédure. Aucun seuil n’est indiqué.',
    },
    sources: ['https://actualite-droit-des-etrangers.fr/2025/12/05/accord-de-readmission-avec-le-royaume-uni'],
    certainty: 'S',
    checkedOn,
  },
  'TR-36': {
    id: 'TR-36',
    cite: { en: 'Treaty, Art 12(2)', fr: 'Accord, art. 12(2)' },
    title: { en: 'Restrictions on the way in, and in return', fr: 'Restrictions à l’entrée, et en retour' },
    says: {
      en: 'If the United Kingdom adds restrictions or priorities to the way in, it must consult France. France may then, in return, restrict some requests under Art 4(1) or give priority among them.',
      fr: 'Si le Royaume-Uni ajoute des restrictions ou des priorités à la voie d’entrée, il doit consulter la France. Celle-ci peut alors, par réciprocité, restreindre certaines demandes présentées au titre de l’art. 4(1) ou leur donner une priorité.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076617'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'Consultation is between governments. We know of no such restriction, and the software records none.',
      fr: 'La consultation se fait entre gouvernements. Nous ne connaissons aucune restriction de ce type, et le logiciel n’en enregistre pas.',
    },
  },
  'TR-37': {
    id: 'TR-37',
    cite: { en: 'Treaty, Art 4(1)', fr: 'Accord, art. 4(1)' },
    title: { en: 'No further formality', fr: 'Aucune autre formalité' },
    says: {
      en: 'Where the conditions of readmission are met, nothing may be asked of the United Kingdom beyond what the agreement itself requires.',
      fr: 'Lorsque les conditions de la réadmission sont réunies, aucune formalité autre que celles de l’accord ne peut être exigée du Royaume-Uni.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078563'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'A duty of the French state towards the British one, not a step in a case.',
      fr: 'Obligation de l’État français envers l’État britannique, et non étape d’un dossier.',
    },
  },
}
