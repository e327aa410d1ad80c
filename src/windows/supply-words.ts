import type { Text } from '../core/brand.ts'

/** Words of the page on supply. */
export const words = {
  title: { en: 'Supply against places', fr: 'Demandes au regard des places' },
  intro: {
    en: 'Applications in each state, how long they have been there, and what may be expected of them against the places there are. Everything is counted from the record at this moment.',
    fr: 'Les demandes dans chaque état, depuis combien de temps, et ce que l’on peut en attendre au regard des places. Tout est compté dans le registre à cet instant.',
  },
  states: { en: 'Where applications stand', fr: 'Où en sont les demandes' },
  statesSay: {
    en: 'People in applications, by state. The age is the time since an application entered the state.',
    fr: 'Personnes dans les demandes, par état. L’ancienneté court depuis l’entrée dans l’état.',
  },
  ages: { en: 'Applications, people and ages by state', fr: 'Demandes, personnes et ancienneté par état' },
  state: { en: 'State', fr: 'État' },
  groups: { en: 'Applications', fr: 'Demandes' },
  people: { en: 'People', fr: 'Personnes' },
  q1: { en: 'A quarter newer than', fr: 'Un quart plus récent que' },
  median: { en: 'Half newer than', fr: 'La moitié plus récente que' },
  q3: { en: 'Three quarters newer than', fr: 'Trois quarts plus récents que' },
  oldest: { en: 'Oldest', fr: 'La plus ancienne' },
  nobody: { en: 'There is no application yet.', fr: 'Il n’y a encore aucune demande.' },
  outside: { en: 'Drafts received outside a window: {count}', fr: 'Brouillons reçus hors période : {count}' },

  against: { en: 'Likely supply against places', fr: 'Demandes probables au regard des places' },
  againstSays: {
    en: 'People who wait, people who may be expected, and the places they would fill.',
    fr: 'Personnes en attente, personnes que l’on peut attendre, et places qu’elles occuperaient.',
  },
  waiting: { en: 'Eligible and waiting', fr: 'Éligibles et en attente' },
  assessing: { en: 'To be assessed: likely eligible', fr: 'À examiner : probablement éligibles' },
  presence: { en: 'Presence to be shown: likely eligible', fr: 'Présence à montrer : probablement éligibles' },
  likely: { en: 'Likely supply', fr: 'Demandes probables' },
  wanted: { en: 'Places to fill', fr: 'Places à pourvoir' },
  unknown: { en: 'nothing to go by', fr: 'rien pour l’estimer' },
  method: { en: 'How it is worked out', fr: 'Comment c’est calculé' },
  methodWaiting: {
    en: 'Eligible and waiting, counted: {waiting}.',
    fr: 'Éligibles et en attente, comptées : {waiting}.',
  },
  methodAssessing: {
    en: 'To be assessed: {people}. Applications assessed so far: {of}; found eligible: {were}. The same share of these: {likely}.',
    fr: 'À examiner : {people}. Demandes examinées jusqu’ici : {of} ; jugées éligibles : {were}. La même part de celles-ci : {likely}.',
  },
  methodPresence: {
    en: 'Presence to be shown: {people}. Applications sent earlier and assessed or taken back: {of}; found eligible: {were}. The same share of these: {likely}.',
    fr: 'Présence à montrer : {people}. Demandes envoyées plus tôt et examinées ou retirées : {of} ; jugées éligibles : {were}. La même part de celles-ci : {likely}.',
  },
  methodNone: {
    en: '{state}: {people}. Nothing has been assessed yet, so nothing can be said of them.',
    fr: '{state} : {people}. Rien n’a encore été examiné : on ne peut rien en dire.',
  },
  methodNobody: { en: '{state}: nobody.', fr: '{state} : personne.' },
  methodWanted: {
    en: 'Places to fill: released and not drawn, {undrawn}; on a list that is fixed, {listed}; more that would bring the two counts level, {even}.',
    fr: 'Places à pourvoir : ouvertes et non tirées, {undrawn} ; sur une liste arrêtée, {listed} ; de plus, pour ramener les décomptes à égalité, {even}.',
  },
  arriving: {
    en: 'People a draw reached earlier who are no longer on their way: {of}; arrived: {were}. This is not taken off the figures above.',
    fr: 'Personnes retenues plus tôt par un tirage et qui ne sont plus en chemin : {of} ; arrivées : {were}. Cela n’est pas déduit des chiffres ci-dessus.',
  },
  notDrafts: {
    en: 'Drafts are not counted: nobody knows who will send one.',
    fr: 'Les brouillons ne comptent pas : nul ne sait qui en enverra un.',
  },
  enough: {
    en: 'Enough people for the places, as far as this can be told.',
    fr: 'Assez de personnes pour les places, autant qu’on puisse le dire.',
  },
  short: {
    en: 'Too few people for the places, by {people}, as far as this can be told. More applications are needed.',
    fr: 'Trop peu de personnes pour les places, autant qu’on puisse le dire : il en manque {people}. Il faut davantage de demandes.',
  },
  unsure: {
    en: 'Whether there are enough people cannot be told yet.',
    fr: 'On ne peut pas encore dire s’il y a assez de personnes.',
  },

  places: { en: 'Places from release to arrival', fr: 'Les places, de l’ouverture à l’arrivée' },
  placesSay: {
    en: 'Places released with windows, drawn and on the way, arrived. A place is one person.',
    fr: 'Places ouvertes avec les périodes, tirées et en chemin, arrivées. Une place est une personne.',
  },
  released: { en: 'Released with windows, in all', fr: 'Ouvertes avec les périodes, en tout' },
  listed: { en: 'On a list that is fixed, not drawn yet', fr: 'Sur une liste arrêtée, pas encore tirées' },
  undrawn: { en: 'Released, not drawn', fr: 'Ouvertes, non tirées' },
  promised: { en: 'Drawn, not arrived yet', fr: 'Tirées, pas encore arrivées' },
  unsigned: { en: 'Arrived, not signed by both', fr: 'Arrivées, pas signées par les deux' },
  admitted: { en: 'Arrived, signed by both', fr: 'Arrivées, signées par les deux' },
  data: { en: 'The same as data', fr: 'Les mêmes chiffres en données' },

  days: { en: '{count} days', fr: '{count} jours' },
  hours: { en: '{count} hours', fr: '{count} heures' },
  minutes: { en: '{count} minutes', fr: '{count} minutes' },
} satisfies Record<string, Text>
