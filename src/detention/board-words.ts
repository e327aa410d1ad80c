import type { Text } from '../core/brand.ts'

/** The board of detention in words. */
export const boardWords = {
  title: { en: 'Detention', fr: 'Rétention' },
  noTerms: {
    en: 'Detention is not recorded under this agreement.',
    fr: 'La rétention n’est pas enregistrée dans le cadre de cet accord.',
  },
  forbidden: {
    en: 'Your role does not work with detention. The board is for the detention desk, the duty lead and caseworkers.',
    fr: 'Votre fonction ne traite pas la rétention. Ce tableau est destiné au bureau de la rétention, au responsable de permanence et aux gestionnaires de dossiers.',
  },
  beds: { en: 'Beds', fr: 'Places' },
  held: { en: 'Held', fr: 'Occupées' },
  free: { en: 'Free', fr: 'Libres' },
  over: { en: 'over capacity', fr: 'en surcapacité' },
  centre: { en: 'Centre', fr: 'Centre' },
  kind: { en: 'Kind', fr: 'Type' },
  noCentres: { en: 'No centre is on the list.', fr: 'Aucun centre ne figure sur la liste.' },
  elsewhere: { en: 'At places that are not on the list', fr: 'Dans des lieux qui ne figurent pas sur la liste' },
  duties: { en: 'Due now or overdue', fr: 'À faire ou en retard' },
  noDuties: { en: 'Nothing is due.', fr: 'Rien n’est à faire.' },
  bail: { en: 'Bail awaiting a decision', fr: 'Demandes de liberté en attente' },
  noBail: { en: 'No application is waiting.', fr: 'Aucune demande en attente.' },
  people: { en: 'People held, the longest first', fr: 'Personnes retenues, par ancienneté' },
  nobody: { en: 'Nobody is in detention.', fr: 'Personne n’est en rétention.' },
  person: { en: 'Person', fr: 'Personne' },
  what: { en: 'What', fr: 'Objet' },
  when: { en: 'By', fr: 'Échéance' },
  asked: { en: 'Asked of', fr: 'Adressée à' },
  made: { en: 'Made', fr: 'Date' },
  place: { en: 'Place', fr: 'Lieu' },
  since: { en: 'Held since', fr: 'Depuis' },
  days: { en: 'Days', fr: 'Jours' },
  late: { en: 'Overdue', fr: 'En retard' },
  due: { en: 'Due', fr: 'À faire' },
  closed: { en: 'case closed, still held', fr: 'dossier clos, toujours en rétention' },
  newCentre: { en: 'Add a centre', fr: 'Ajouter un centre' },
  name: { en: 'Name', fr: 'Nom' },
  capacity: { en: 'Change the number of beds', fr: 'Modifier le nombre de places' },
  close: { en: 'Take the centre off the list', fr: 'Retirer le centre de la liste' },
  reasons: { en: 'Reasons', fr: 'Motifs' },
  notFound: { en: 'There is no open centre of this name', fr: 'Aucun centre ouvert ne porte ce nom' },
  notFoundHelp: { en: 'Choose one from the board.', fr: 'Choisissez-en un dans le tableau.' },
  deskOnly: {
    en: 'Only the detention desk changes centres.',
    fr: 'Seul le bureau de la rétention modifie les centres.',
  },
  opened: { en: 'The centre is on the list.', fr: 'Le centre figure sur la liste.' },
  changed: { en: 'The number of beds has changed.', fr: 'Le nombre de places est modifié.' },
  gone: { en: 'The centre is off the list.', fr: 'Le centre est retiré de la liste.' },
} satisfies Record<string, Text>

export const centreKinds: Readonly<Record<'removal-centre' | 'holding', Text>> = {
  'removal-centre': { en: 'Removal centre', fr: 'Centre de rétention' },
  holding: { en: 'Short-term holding facility', fr: 'Local de rétention de courte durée' },
}
