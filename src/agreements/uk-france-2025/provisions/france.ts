import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

const franceinfo =
  'https://ikeaflex.store/monde/europe/migrants/accord-migratoire-franco-britannique-les-premiers-migrants-arrivent-cette-semaine-en-france_7494049.html'
const onLanding = 'https://mcinformactions.net/accord-franco-britannique-un-pour-un-que-se-passe-t-il-pour-les-migrants'
const council = 'http://www.conseil-etat.fr/fr/arianeweb/CE/decision/2025-12-30/508947'
const cimade = 'https://www.lacimade.org/dubline-vous-avez-dit-dubline/'
const cncdh = 'https://juriblio.fr/deliberations/deliberation/186619942'

const press = { en: 'Practice (as reported by the press)', fr: 'Pratique (selon la presse)' }
const afterHandover = {
  en: 'A step of the French authorities after the person is handed over, where our record ends.',
  fr: 'Une démarche des autorités françaises après la remise, où notre dossier s’arrête.',
}

/** The French side: the decree and its review, and what happens to people after they land. */
export const france: Readonly<Record<RuleId, Provision>> = {
  'FR-01': {
    id: 'FR-01',
    cite: { en: 'Décret n° 2025-798 of 11 August 2025', fr: 'Décret n° 2025-798 du 11 août 2025' },
    title: { en: 'Legal basis in France', fr: 'Base juridique en France' },
    says: {
      en: 'The decree publishes the agreement and its annex.',
      fr: 'Le décret publie l’accord et son annexe.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/JORFARTI000052076618'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'An act of publication; the rules it publishes stand under their own ids.',
      fr: 'Un acte de publication ; les règles qu’il publie figurent sous leurs propres identifiants.',
    },
  },
  'FR-02': {
    id: 'FR-02',
    cite: { en: 'Conseil d’État, n° 508947 (the application)', fr: 'Conseil d’État, n° 508947 (la requête)' },
    title: { en: 'Challenge to the decree', fr: 'Recours contre le décret' },
    says: {
      en: 'Sixteen associations asked on 10 October 2025 for the decree to be annulled and suspended, arguing that Parliament should have approved the agreement.',
      fr: 'Seize associations ont demandé, le 10 octobre 2025, l’annulation et la suspension du décret, au motif que le Parlement aurait dû approuver l’accord.',
    },
    sources: ['https://www.gisti.org/spip.php?article7602', council],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A past event; its outcome is FR-03.',
      fr: 'Un fait passé ; son issue est FR-03.',
    },
  },
  'FR-03': {
    id: 'FR-03',
    cite: {
      en: 'Conseil d’État, 30 December 2025, n° 508947 (Lebon)',
      fr: 'Conseil d’État, 30 décembre 2025, n° 508947 (Lebon)',
    },
    title: { en: 'Challenge dismissed', fr: 'Recours rejeté' },
    says: {
      en: 'The application was dismissed: the agreement neither departs from statute nor enters the field reserved to the legislature. A challenge to the decree does not test whether the agreement complies with the European Convention on Human Rights or the Convention on the Rights of the Child.',
      fr: 'La requête a été rejetée : l’accord ne déroge pas à la loi et n’entre pas dans le domaine réservé au législateur. Un recours contre le décret ne permet pas de contrôler la compatibilité de l’accord avec la Convention européenne des droits de l’homme ou la Convention relative aux droits de l’enfant.',
    },
    sources: [
      council,
      'https://pubt.io/view/E9FA2029507FBC17DF60909C2393236176887CED',
      'https://libertescheries.blogspot.com/2026/01/le-decret-de-publication-de-laccord.html?m=0',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A judgment that leaves the agreement as it was and asks nothing of its users.',
      fr: 'Une décision qui laisse l’accord inchangé et ne demande rien à ceux qui l’appliquent.',
    },
  },
  'FR-04': {
    id: 'FR-04',
    cite: {
      en: 'Conseil d’État, 30 December 2025, n° 508947 (as commented)',
      fr: 'Conseil d’État, 30 décembre 2025, n° 508947 (tel que commenté)',
    },
    title: { en: 'Readmission only allows entry', fr: 'La réadmission permet seulement d’entrer' },
    says: {
      en: 'Readmission merely lets in people who lack the documents of art. L. 311-1. Asylum, family life and other rights remain under ordinary law.',
      fr: 'La réadmission permet seulement l’entrée de personnes dépourvues des documents de l’art. L. 311-1. L’asile, la vie familiale et les autres droits restent régis par le droit commun.',
    },
    sources: ['https://actualite-droit-des-etrangers.fr/2025/12/31/accord-franco-britannique-de-readmission'],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A court’s reasoning on what follows under French law after the person is handed over.',
      fr: 'Le raisonnement du juge sur ce qui suit la remise, en droit français.',
    },
  },
  'FR-05': {
    id: 'FR-05',
    cite: {
      en: 'CNCDH, declaration of 14 October 2025 (JORF, 19 October 2025)',
      fr: 'CNCDH, déclaration du 14 octobre 2025 (JORF du 19 octobre 2025)',
    },
    title: { en: 'National human-rights commission', fr: 'Commission nationale consultative' },
    says: {
      en: 'The commission asked for the agreement to end, naming the conventions on refugees and on the rights of the child. It notes that people readmitted get no right to stay.',
      fr: 'La commission a demandé la fin de l’accord, en invoquant les conventions relatives aux réfugiés et aux droits de l’enfant. Elle relève que les personnes réadmises n’obtiennent aucun droit au séjour.',
    },
    sources: [cncdh],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'An opinion, which binds neither state.',
      fr: 'Un avis, qui ne lie aucun des deux États.',
    },
  },
  'FR-06': {
    id: 'FR-06',
    cite: press,
    title: { en: 'Who meets the person', fr: 'Qui accueille la personne' },
    says: {
      en: 'People land at Paris Charles de Gaulle. The association SOS Solidarité meets them, mandated by the prefecture of Île-de-France.',
      fr: 'L’arrivée se fait à Paris-Charles-de-Gaulle. L’association SOS Solidarité accueille les personnes, mandatée par la préfecture d’Île-de-France.',
    },
    sources: [onLanding],
    certainty: 'S',
    checkedOn,
    notExecutable: afterHandover,
  },
  'FR-07': {
    id: 'FR-07',
    cite: press,
    title: { en: 'Emergency humanitarian aid', fr: 'Aide humanitaire d’urgence' },
    says: {
      en: 'For 3 days the association gives lodging at a confidential address, medical and psychological care, clothes, internet and a SIM card.',
      fr: 'Pendant 3 jours, l’association fournit un hébergement confidentiel, un suivi médical et psychologique, des vêtements, un accès à internet et une carte SIM.',
    },
    sources: [onLanding],
    certainty: 'S',
    checkedOn,
  },
  'FR-08': {
    id: 'FR-08',
    cite: press,
    title: { en: 'Lodging while the file is examined', fr: 'Hébergement pendant l’examen' },
    says: {
      en: 'Then the person goes to a lodging centre in the Paris region while the file is examined.',
      fr: 'La personne rejoint ensuite un centre d’hébergement en région parisienne pendant l’examen de sa situation.',
    },
    sources: [franceinfo, 'https://www.europesays.com/fr/390573'],
    certainty: 'S',
    checkedOn,
    notExecutable: afterHandover,
  },
  'FR-09': {
    id: 'FR-09',
    cite: press,
    title: { en: 'Help to return', fr: 'Aide au retour' },
    says: {
      en: 'First the immigration office OFII offers assisted voluntary return: travel, and €2,500 for each adult and each child.',
      fr: 'L’OFII propose d’abord une aide au retour volontaire : le voyage, et 2 500 € par adulte et par enfant.',
    },
    sources: [franceinfo],
    certainty: 'S',
    checkedOn,
    notExecutable: afterHandover,
  },
  'FR-10': {
    id: 'FR-10',
    cite: press,
    title: { en: 'Earlier asylum claim', fr: 'Demande d’asile antérieure' },
    says: {
      en: 'The prefecture checks whether the person claimed asylum in France before, and whether that claim can be reopened or renewed.',
      fr: 'La préfecture vérifie si la personne a déjà demandé l’asile en France et si cette demande peut être rouverte ou renouvelée.',
    },
    sources: [franceinfo],
    certainty: 'S',
    checkedOn,
    notExecutable: afterHandover,
  },
  'FR-11': {
    id: 'FR-11',
    cite: press,
    title: { en: 'Order to leave', fr: 'Obligation de quitter le territoire' },
    says: {
      en: 'Who refuses help to return and cannot claim asylum gets an order to leave French territory (OQTF) from the prefect.',
      fr: 'Qui refuse l’aide au retour et ne peut prétendre à l’asile reçoit du préfet une obligation de quitter le territoire français (OQTF).',
    },
    sources: [franceinfo, 'https://www.europesays.com/fr/390573'],
    certainty: 'S',
    checkedOn,
    notExecutable: afterHandover,
  },
  'FR-12': {
    id: 'FR-12',
    cite: { en: 'Asylum procedure in France (as reported)', fr: 'Procédure d’asile en France (telle que rapportée)' },
    title: { en: 'The path to asylum', fr: 'Le parcours d’asile' },
    says: {
      en: 'Pre-registration at a SPADA, registration at the GUDA within 3 working days (10 where many arrive), an offer from OFII, then the file to OFPRA within 21 days.',
      fr: 'Pré-enregistrement à la SPADA, enregistrement au GUDA dans les 3 jours ouvrés (10 en cas d’arrivées massives), offre de l’OFII, puis dossier à l’OFPRA dans les 21 jours.',
    },
    sources: [
      cimade,
      'https://www.themigrantproject.org/migrants-in-france/safe-and-legal-alternatives/applying-for-asylum/',
    ],
    certainty: 'S',
    checkedOn,
  },
  'FR-13': {
    id: 'FR-13',
    cite: {
      en: 'Transfer between EU States (as reported)',
      fr: 'Transfert entre États de l’Union (tel que rapporté)',
    },
    title: { en: 'Onward transfer', fr: 'Transfert vers un autre État' },
    says: {
      en: 'After the return, transfer to another EU State remains possible under the Dublin rules or those that replace them.',
      fr: 'Après le retour, un transfert vers un autre État de l’Union reste possible selon les règles de Dublin ou celles qui les remplacent.',
    },
    sources: [cimade],
    certainty: 'S',
    checkedOn,
    notExecutable: afterHandover,
  },
  'FR-14': {
    id: 'FR-14',
    cite: {
      en: 'EU Pact on Migration and Asylum (as reported)',
      fr: 'Pacte européen sur la migration et l’asile (tel que rapporté)',
    },
    title: { en: 'Dublin replaced', fr: 'Fin de Dublin III' },
    says: {
      en: 'From mid-June 2026 the regulation on asylum and migration management replaces Dublin III. The exact day, 12 June, is not confirmed. The time limits of FR-12 and FR-13 must then be checked again.',
      fr: 'À partir de la mi-juin 2026, le règlement sur la gestion de l’asile et de la migration remplace Dublin III. Le jour exact, le 12 juin, n’est pas confirmé. Les délais de FR-12 et FR-13 sont alors à revérifier.',
    },
    sources: [
      'https://forumrefugies.org/en/s-informer/publications/articles-d-actualites/en-france/1560-quelle-mise-en-oeuvre-en-france-du-pacte-europeen-sur-la-migration-et-l-asile',
      'https://forumrefugies.org/en/s-informer/publications/articles-d-actualites/en-europe/1417-pacte-sur-la-migration-et-l-asile-focus-sur-le-reglement-gestion',
      cncdh,
    ],
    certainty: 'B',
    checkedOn,
    notExecutable: {
      en: 'What the new limits are was not seen, so none is counted.',
      fr: 'Les nouveaux délais n’ont pas été consultés : aucun n’est donc compté.',
    },
  },
  'FR-15': {
    id: 'FR-15',
    cite: { en: 'Press enquiry', fr: 'Enquête de presse' },
    title: { en: 'Follow-up', fr: 'Suivi' },
    says: {
      en: 'The press found that almost nobody follows what becomes of people once they are back.',
      fr: 'Selon la presse, presque personne ne suit ce que deviennent les personnes une fois revenues.',
    },
    sources: ['http://lepartisan.info/w3s/index.php?l=ftvi-monde&length=3&start=7'],
    certainty: 'S',
    checkedOn,
    notExecutable: { en: 'A finding, not a rule.', fr: 'Un constat, non une règle.' },
  },
  'FR-16': {
    id: 'FR-16',
    cite: { en: 'No text found', fr: 'Aucun texte trouvé' },
    title: { en: 'French authority for requests', fr: 'Autorité française pour les demandes' },
    says: {
      en: 'Not known: no text was found that names the French authority competent for requests, nor an internal circular.',
      fr: 'Inconnu : aucun texte trouvé ne désigne l’autorité française compétente pour les demandes ; aucune circulaire interne non plus.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
    notExecutable: { en: 'No text was seen.', fr: 'Aucun texte n’a été consulté.' },
  },
  'FR-17': {
    id: 'FR-17',
    cite: press,
    title: { en: 'Role of OFII', fr: 'Rôle de l’OFII' },
    says: {
      en: 'OFII oversees the French part and tells informally which nationalities were returned.',
      fr: 'L’OFII supervise le volet français et fait connaître, de manière informelle, les nationalités concernées.',
    },
    sources: [
      'https://www.mcinformactions.net/manche-les-traversees-continuent-londres-annonce-l-expulsion-de-26-migrants',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A practice of a French office, which sets no duty we have seen.',
      fr: 'Une pratique d’un organisme français, dont nous n’avons vu découler aucune obligation.',
    },
  },
}
