import type { Text } from '../core/brand.ts'

/** The words of the pages of public holidays. */
export const words = {
  title: { en: 'Public holidays', fr: 'Jours fériés' },
  intro: {
    en: 'Time counted in working days leaves these days out. They come from the agreement’s calendars; days proclaimed since are recorded here.',
    fr: 'Les délais comptés en jours ouvrés ignorent ces jours. Ils viennent des calendriers de l’accord ; ceux qui sont proclamés depuis s’enregistrent ici.',
  },
  place: { en: 'Place', fr: 'Lieu' },
  year: { en: 'Year', fr: 'Année' },
  badYear: {
    en: 'Year: write it with four figures, such as 2026',
    fr: 'Année : écrivez-la en quatre chiffres, par exemple 2026',
  },
  noSuchPlace: { en: 'Place: choose one of the list', fr: 'Lieu : choisissez-en un dans la liste' },
  show: { en: 'Show', fr: 'Afficher' },
  day: { en: 'Day', fr: 'Jour' },
  name: { en: 'Name', fr: 'Nom' },
  standing: { en: 'Where it comes from', fr: 'Origine' },
  inCalendar: { en: 'Calendar', fr: 'Calendrier' },
  recorded: { en: 'Recorded here', fr: 'Enregistré ici' },
  weekend: { en: 'On the weekend', fr: 'Le week-end' },
  empty: { en: 'No holiday falls in this year.', fr: 'Aucun jour férié cette année-là.' },
  proclaim: { en: 'Record a public holiday', fr: 'Enregistrer un jour férié' },
  proclaimSays: {
    en: 'For a day that a public act has made a holiday. Before anything is recorded you see whose time it changes.',
    fr: 'Pour un jour qu’un acte public a rendu férié. Avant tout enregistrement, vous voyez quels délais sont modifiés.',
  },
  places: { en: 'Where is it a holiday?', fr: 'Où ce jour est-il férié ?' },
  nameEn: { en: 'Its name in English', fr: 'Son nom en anglais' },
  nameFr: { en: 'Its name in French', fr: 'Son nom en français' },
  source: { en: 'The public act', fr: 'L’acte public' },
  sourceHint: {
    en: 'Its title and date, or a web address where it can be read.',
    fr: 'Son intitulé et sa date, ou une adresse web où le lire.',
  },
  late: { en: 'The day has passed', fr: 'Le jour est passé' },
  lateYes: { en: 'Record it although the day has passed', fr: 'L’enregistrer bien que le jour soit passé' },
  seeFirst: { en: 'See what it changes', fr: 'Voir ce que cela change' },
  preview: { en: 'Nothing is recorded yet', fr: 'Rien n’est encore enregistré' },
  previewSays: {
    en: 'Read what this day would change. Then record it, or change what you wrote.',
    fr: 'Lisez ce que ce jour modifierait. Ensuite, enregistrez-le ou modifiez votre saisie.',
  },
  change: { en: 'Change', fr: 'Modifier' },
  confirm: { en: 'Record the holiday', fr: 'Enregistrer le jour férié' },
  would: { en: 'Time that would change', fr: 'Délais qui seraient modifiés' },
  changed: {
    en: 'Time this day changes, in cases open now',
    fr: 'Délais que ce jour modifie, dans les dossiers ouverts',
  },
  nothing: {
    en: 'No time that runs in an open case changes.',
    fr: 'Aucun délai en cours dans un dossier ouvert n’est modifié.',
  },
  case: { en: 'Case', fr: 'Dossier' },
  rule: { en: 'Rule', fr: 'Règle' },
  before: { en: 'Last day before', fr: 'Dernier jour avant' },
  after: { en: 'Last day after', fr: 'Dernier jour après' },
  toHolidays: { en: 'Back to the public holidays', fr: 'Retour aux jours fériés' },
  none: { en: 'No recorded holiday carries this number.', fr: 'Aucun jour férié enregistré ne porte ce numéro.' },
  noneHelp: {
    en: 'It may have been withdrawn. The list has those that stand.',
    fr: 'Il a peut-être été retiré. La liste contient ceux qui valent.',
  },
  withdraw: { en: 'Withdraw this holiday', fr: 'Retirer ce jour férié' },
  withdrawSays: {
    en: 'If it was recorded in error, or the act was undone. The time above goes back to what it was.',
    fr: 'S’il a été enregistré par erreur, ou si l’acte a été annulé. Les délais ci-dessus redeviennent ce qu’ils étaient.',
  },
  withdrawButton: { en: 'Withdraw the holiday', fr: 'Retirer le jour férié' },
  reasons: { en: 'Reasons', fr: 'Motifs' },
  id: { en: 'Number', fr: 'Numéro' },
  noticeProclaimed: {
    en: 'The holiday is recorded. Every deadline is counted with it from now on.',
    fr: 'Le jour férié est enregistré. Tous les délais en tiennent compte désormais.',
  },
  noticeWithdrawn: { en: 'The holiday is withdrawn.', fr: 'Le jour férié est retiré.' },
} satisfies Record<string, Text>

export const holidaysOfYear = (year: number, place: Text): Text => ({
  en: `${place.en}, ${year}`,
  fr: `${place.fr}, ${year}`,
})
export const recordedOn = (at: Text): Text => ({ en: `Recorded on ${at.en}.`, fr: `Enregistré le ${at.fr}.` })
export const beyond = (first: number, last: number): Text => ({
  en: `We vouch for the years ${first} to ${last} alone; outside them this is the usual pattern.`,
  fr: `Nous ne répondons que des années ${first} à ${last} ; au-delà, c’est le calendrier habituel.`,
})
export const more = (shown: number, all: number): Text => ({
  en: `The first ${shown} of ${all} changes.`,
  fr: `Les ${shown} premiers changements sur ${all}.`,
})
export const counted = (clocks: number, cases: number): Text => ({
  en: `${clocks} ${clocks === 1 ? 'deadline' : 'deadlines'} in ${cases} ${cases === 1 ? 'case' : 'cases'}.`,
  fr: `${clocks} ${clocks < 2 ? 'délai' : 'délais'} dans ${cases} ${cases < 2 ? 'dossier' : 'dossiers'}.`,
})
