import type { Text } from '../core/brand.ts'

/** Why a decision on windows is refused, and what to do. Times are filled in where they are known. */
export const words = {
  opensInPast: {
    en: 'The opening is in the past. Give a time still to come, or open the window at once.',
    fr: 'L’ouverture est dans le passé. Indiquez une heure à venir, ou ouvrez la période tout de suite.',
  },
  closesInPast: {
    en: 'The closing is in the past. Give a time still to come, or close the window now.',
    fr: 'La clôture est dans le passé. Indiquez une heure à venir, ou clôturez la période maintenant.',
  },
  closesFirst: {
    en: 'The window would close before it opens. Give a later closing.',
    fr: 'La période serait close avant d’ouvrir. Indiquez une clôture plus tardive.',
  },
  tooLong: {
    en: 'The window would last more than two years. Check the year of the closing.',
    fr: 'La période durerait plus de deux ans. Vérifiez l’année de la clôture.',
  },
  overlaps: {
    en: 'It overlaps window {number}, {opens} to {closes}. Change or close that one first.',
    fr: 'Elle chevauche la période {number}, du {opens} au {closes}. Modifiez ou clôturez d’abord celle-ci.',
  },
  notInForce: {
    en: 'The agreement is not in force when this window would open.',
    fr: 'L’accord n’est pas en vigueur à l’ouverture de cette période.',
  },
  noWindow: { en: 'There is no such window.', fr: 'Cette période n’existe pas.' },
  withdrawn: { en: 'This window was taken back before it opened.', fr: 'Cette période a été retirée avant d’ouvrir.' },
  over: {
    en: 'This window has closed. What came in after it was told so: open a new one instead.',
    fr: 'Cette période est close. Les formulaires reçus ensuite ont été prévenus : ouvrez-en une nouvelle.',
  },
  hasOpened: {
    en: 'This window has already opened: its opening stays as it was.',
    fr: 'Cette période est déjà ouverte : son ouverture reste telle quelle.',
  },
  openedAlready: {
    en: 'This window has already opened. Close it instead.',
    fr: 'Cette période est déjà ouverte. Clôturez-la plutôt.',
  },
  notOpenYet: {
    en: 'This window has not opened yet. Take it back or change it instead.',
    fr: 'Cette période n’est pas encore ouverte. Retirez-la ou modifiez-la plutôt.',
  },
  nothingChanged: { en: 'Nothing would change.', fr: 'Rien ne changerait.' },
  toldAlready: {
    en: 'This window has been announced. That cannot be taken back: change its times or take back the window.',
    fr: 'Cette période a été annoncée, ce qui ne se reprend pas : modifiez ses heures ou retirez la période.',
  },
  drawnAlready: {
    en: 'Places of this window are drawn already: it cannot go below {least}.',
    fr: 'Des places de cette période sont déjà tirées : elle ne peut descendre sous {least}.',
  },
  notYours: {
    en: 'Only {theReturning} decides on windows: it alone admits.',
    fr: 'C’est {theReturning} qui décide des périodes, car c’est {theReturning} qui admet.',
  },
  paused: { en: 'The route is already paused.', fr: 'La voie est déjà suspendue.' },
  notPaused: { en: 'The route is not paused.', fr: 'La voie n’est pas suspendue.' },
  level: {
    en: 'The two counts are level: there is no lack of parity to pause for. Give the other reason, if there is one.',
    fr: 'Les deux décomptes sont à égalité : la parité n’est pas en défaut. Indiquez l’autre raison, s’il y en a une.',
  },
} satisfies Record<string, Text>
