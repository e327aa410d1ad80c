import type { Text } from '../core/brand.ts'

/** The words of the scheme's pages. Those that need a name or a figure are functions. */
export const words = {
  scheme: { en: 'The scheme', fr: 'Le dispositif' },
  intro: {
    en: 'What holds now, what was decided about it, and who may decide.',
    fr: 'Ce qui vaut aujourd’hui, ce qui a été décidé à ce sujet, et qui peut décider.',
  },
  standing: { en: 'Now', fr: 'Aujourd’hui' },
  running: { en: 'Running', fr: 'En cours' },
  suspended: { en: 'Suspended', fr: 'Suspendu' },
  noticeGiven: { en: 'Notice of suspension given', fr: 'Préavis de suspension en cours' },
  terminated: { en: 'Terminated', fr: 'Dénoncé' },
  terminationGiven: { en: 'Notice of termination given', fr: 'Préavis de dénonciation en cours' },
  notInForce: { en: 'Not in force', fr: 'Pas en vigueur' },
  inForce: { en: 'In force', fr: 'En vigueur' },
  noEnd: { en: 'No end is set.', fr: 'Aucun terme n’est fixé.' },
  nothingInForce: {
    en: 'Nothing known keeps the agreement in force now. Unknown counts as no: the gate is shut.',
    fr: 'Rien de connu ne maintient l’accord en vigueur. Dans le doute, c’est non : aucune remise n’est possible.',
  },
  suspension: { en: 'Suspension', fr: 'Suspension' },
  noSuspension: {
    en: 'Neither state has given notice of suspension.',
    fr: 'Aucun des deux États n’a notifié de suspension.',
  },
  termination: { en: 'Termination', fr: 'Dénonciation' },
  noTermination: {
    en: 'Neither state has given notice of termination.',
    fr: 'Aucun des deux États n’a notifié de dénonciation.',
  },
  extension: { en: 'Extension', fr: 'Prolongation' },
  noExtension: { en: 'None recorded here.', fr: 'Aucune n’est enregistrée ici.' },
  holidays: { en: 'Public holidays', fr: 'Jours fériés' },
  decisions: { en: 'Decisions', fr: 'Décisions' },
  noDecision: { en: 'There is nothing to decide now.', fr: 'Il n’y a rien à décider pour l’instant.' },
  details: { en: 'The scheme: what holds, and decisions', fr: 'Le dispositif : situation et décisions' },
  toScheme: { en: 'Back to the scheme', fr: 'Retour au dispositif' },
  noSuchDecision: { en: 'There is no such decision.', fr: 'Cette décision n’existe pas.' },

  suspend: { en: 'Suspend the scheme', fr: 'Suspendre le dispositif' },
  suspendSays: {
    en: 'From the moment you choose the gate is shut for everybody, in both states. The other state is told at once.',
    fr: 'À partir du moment choisi, aucune remise n’est possible, dans les deux États. L’autre État est prévenu aussitôt.',
  },
  suspendButton: { en: 'Give notice of suspension', fr: 'Notifier la suspension' },
  resume: { en: 'Resume the scheme', fr: 'Reprendre le dispositif' },
  resumeSays: {
    en: 'The suspension ends now. The other state is told at once.',
    fr: 'La suspension prend fin maintenant. L’autre État est prévenu aussitôt.',
  },
  resumeButton: { en: 'End the suspension', fr: 'Mettre fin à la suspension' },
  terminate: { en: 'Terminate the agreement', fr: 'Dénoncer l’accord' },
  terminateSays: {
    en: 'From the moment you choose the agreement is over: the gate is shut for everybody, in both states. The other state is told at once. Until then you can withdraw the notice.',
    fr: 'À partir du moment choisi, l’accord prend fin : aucune remise n’est possible, dans les deux États. L’autre État est prévenu aussitôt. Jusque-là, la dénonciation peut être retirée.',
  },
  terminateButton: { en: 'Give notice of termination', fr: 'Notifier la dénonciation' },
  withdraw: { en: 'Withdraw the notice of termination', fr: 'Retirer la dénonciation' },
  withdrawSays: {
    en: 'The agreement goes on as if the notice had not been given. The other state is told at once.',
    fr: 'L’accord se poursuit comme si la dénonciation n’avait pas été notifiée. L’autre État est prévenu aussitôt.',
  },
  withdrawButton: { en: 'Withdraw the notice', fr: 'Retirer la dénonciation' },
  extend: { en: 'Record an extension', fr: 'Enregistrer une prolongation' },
  extendSays: {
    en: 'The agreement goes on to the end of the day you give. Record it once the instrument is there; each state records it for itself.',
    fr: 'L’accord se poursuit jusqu’à la fin du jour indiqué. À enregistrer une fois l’instrument adopté ; chaque État l’enregistre pour lui-même.',
  },
  extendButton: { en: 'Record the extension', fr: 'Enregistrer la prolongation' },
  correct: { en: 'Correct the recorded extension', fr: 'Corriger la prolongation enregistrée' },
  correctSays: {
    en: 'Say what the latest extension should have said. What was recorded before stays on file.',
    fr: 'Indiquez ce que la dernière prolongation aurait dû dire. Ce qui avait été enregistré reste au dossier.',
  },
  correctButton: { en: 'Record the correction', fr: 'Enregistrer la correction' },

  from: { en: 'From when', fr: 'À partir du' },
  lastDay: { en: 'Last day', fr: 'Dernier jour' },
  lastDayHint: {
    en: 'The agreement holds to the end of this day, in the state where it ends first.',
    fr: 'L’accord vaut jusqu’à la fin de ce jour, dans l’État où il s’achève en premier.',
  },
  instrument: { en: 'Instrument', fr: 'Instrument' },
  instrumentHint: {
    en: 'Its title or reference, as lawyers cite it.',
    fr: 'Son intitulé ou sa référence, tel qu’un juriste le cite.',
  },
  source: { en: 'Source', fr: 'Source' },
  sourceHint: { en: 'A web address, or who told us.', fr: 'Une adresse web, ou qui nous l’a dit.' },
  certainty: { en: 'How sure are we?', fr: 'Avec quelle certitude ?' },
  read: { en: 'We have read the text itself', fr: 'Nous avons lu le texte lui-même' },
  reported: {
    en: 'Others report it; we have not read the text',
    fr: 'D’autres le rapportent ; le texte n’a pas été lu',
  },
  unseen: { en: 'Not verified', fr: 'Non vérifié' },
  none: {
    en: 'There was no extension: it was recorded in error',
    fr: 'Il n’y a pas eu de prolongation : enregistrée par erreur',
  },
  noneLegend: { en: 'Recorded in error', fr: 'Enregistrée par erreur' },
  reasons: { en: 'Reasons', fr: 'Motifs' },
  reasonsHint: {
    en: 'Stays in this state. The other state never sees it.',
    fr: 'Reste dans cet État. L’autre État ne le voit jamais.',
  },

  noticeSuspend: {
    en: 'Notice of suspension is recorded and on its way to the other state.',
    fr: 'Le préavis de suspension est enregistré et part vers l’autre État.',
  },
  noticeResume: {
    en: 'The suspension has ended. The other state is told.',
    fr: 'La suspension a pris fin. L’autre État en est informé.',
  },
  noticeTerminate: {
    en: 'Notice of termination is recorded and on its way to the other state.',
    fr: 'La dénonciation est enregistrée et part vers l’autre État.',
  },
  noticeWithdraw: {
    en: 'The notice of termination is withdrawn. The other state is told.',
    fr: 'La dénonciation est retirée. L’autre État en est informé.',
  },
  noticeExtend: { en: 'The extension is recorded.', fr: 'La prolongation est enregistrée.' },
  noticeCorrect: { en: 'The correction is recorded.', fr: 'La correction est enregistrée.' },
} satisfies Record<string, Text>

export const suspendedSays = (by: Text, from: Text, notified: Text | null): Text => ({
  en: `By ${by.en}, from ${from.en}.${notified === null ? '' : ` Notice was given on ${notified.en}.`}`,
  fr: `Par : ${by.fr}, à partir du ${from.fr}.${notified === null ? '' : ` Préavis du ${notified.fr}.`}`,
})
export const onlyThey = (state: Text): Text => ({
  en: `Only the state that suspended can resume: ${state.en}.`,
  fr: `Seul l’État qui a suspendu peut reprendre : ${state.fr}.`,
})
export const onlyTheyWithdraw = (state: Text): Text => ({
  en: `Only the state that gave notice can withdraw it: ${state.en}.`,
  fr: `Seul l’État qui a notifié la dénonciation peut la retirer : ${state.fr}.`,
})
export const decidedBy = (role: Text): Text => ({
  en: `This is decided by: ${role.en}.`,
  fr: `Cette décision revient à : ${role.fr}.`,
})
export const earliestSays = (at: Text, cite: Text): Text => ({
  en: `Not before ${at.en}: until then the notice runs (${cite.en}).`,
  fr: `Pas avant le ${at.fr} : le préavis court jusque-là (${cite.fr}).`,
})
/** `until`: the end in words, with its preposition. */
export const knownEnd = (until: Text): Text => ({
  en: `As far as is known it now runs ${until.en}.`,
  fr: `D’après ce que l’on sait, il court ${until.fr}.`,
})
export const recordedOn = (at: Text): Text => ({ en: `Recorded on ${at.en}.`, fr: `Enregistrée le ${at.fr}.` })
/** The start of a line: its first letter in capitals. */
export const capital = ({ en, fr }: Text): Text => ({
  en: `${en.charAt(0).toUpperCase()}${en.slice(1)}`,
  fr: `${fr.charAt(0).toUpperCase()}${fr.slice(1)}`,
})
