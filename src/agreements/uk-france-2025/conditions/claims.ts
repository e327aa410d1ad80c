import type { Condition } from '../../../law/conditions.ts'

/** Claims, notices, balance: what must be closed, served and kept before the door. */
export const claims: Readonly<Record<string, Condition>> = {
  'protection-claim': {
    test: 'protection-claim',
    title: { en: 'No protection claim open', fr: 'Aucune demande de protection en cours' },
    stopsSeat: false,
    findings: {
      none: {
        met: true,
        rule: 'TR-23',
        says: { en: 'No protection claim was made.', fr: 'Aucune demande de protection n’a été faite.' },
        tells: {
          en: 'You have not asked for protection. You can still ask.',
          fr: 'Vous n’avez pas demandé de protection. Vous pouvez encore le faire.',
        },
      },
      open: {
        met: false,
        rule: 'TR-23',
        says: { en: 'A protection claim is open.', fr: 'Une demande de protection est en cours.' },
        tells: {
          en: 'You cannot be sent back while your claim for protection is open.',
          fr: 'Vous ne pouvez pas être renvoyé tant que votre demande de protection est en cours.',
        },
      },
      withdrawn: {
        met: true,
        rule: 'TR-23',
        says: { en: 'The protection claim was withdrawn.', fr: 'La demande de protection a été retirée.' },
        tells: { en: 'Your claim for protection was withdrawn.', fr: 'Votre demande de protection a été retirée.' },
      },
      inadmissible: {
        met: true,
        rule: 'TR-23',
        says: {
          en: 'The protection claim was declared inadmissible.',
          fr: 'La demande de protection a été déclarée irrecevable.',
        },
        tells: {
          en: 'Your claim for protection will not be examined here.',
          fr: 'Votre demande de protection ne sera pas examinée ici.',
        },
      },
      'to-be-considered': {
        met: false,
        rule: 'TR-23',
        says: {
          en: 'The protection claim will be considered in the United Kingdom.',
          fr: 'La demande de protection sera examinée au Royaume-Uni.',
        },
        tells: {
          en: 'Your claim for protection will be examined in the United Kingdom. You will not be sent back.',
          fr: 'Votre demande de protection sera examinée au Royaume-Uni. Vous ne serez pas renvoyé.',
        },
        stopsSeat: true,
      },
    },
  },
  'human-rights-claim': {
    test: 'human-rights-claim',
    title: { en: 'No human-rights claim outstanding', fr: 'Aucune demande fondée sur les droits de l’homme en cours' },
    stopsSeat: false,
    findings: {
      unknown: {
        met: 'unknown',
        rule: 'TR-24',
        says: {
          en: 'Nobody has confirmed that no human-rights claim is outstanding.',
          fr: 'Personne n’a confirmé l’absence de demande fondée sur les droits de l’homme.',
        },
        tells: {
          en: 'You cannot be sent back before an officer has confirmed that you have no human-rights claim open.',
          fr: 'Vous ne pouvez pas être renvoyé avant qu’un agent ait confirmé que vous n’avez pas de demande fondée sur les droits de l’homme en cours.',
        },
        readings: ['OP-05'],
      },
      none: {
        met: true,
        rule: 'TR-24',
        says: {
          en: 'Confirmed: no human-rights claim is outstanding.',
          fr: 'Confirmé : aucune demande fondée sur les droits de l’homme.',
        },
        tells: {
          en: 'You have no human-rights claim open. You can still make one.',
          fr: 'Vous n’avez pas de demande fondée sur les droits de l’homme en cours. Vous pouvez encore en faire une.',
        },
        readings: ['OP-05'],
      },
      open: {
        met: false,
        rule: 'TR-24',
        says: { en: 'A human-rights claim is open.', fr: 'Une demande fondée sur les droits de l’homme est en cours.' },
        tells: {
          en: 'You cannot be sent back while your human-rights claim is open.',
          fr: 'Vous ne pouvez pas être renvoyé tant que votre demande fondée sur les droits de l’homme est en cours.',
        },
        readings: ['OP-05'],
      },
      'refused-and-certified': {
        met: true,
        rule: 'TR-24',
        says: { en: 'The human-rights claim was refused and certified.', fr: 'La demande a été rejetée et certifiée.' },
        tells: {
          en: 'Your human-rights claim was refused, and certified as clearly unfounded. A lawyer can advise you.',
          fr: 'Votre demande fondée sur les droits de l’homme a été rejetée et déclarée manifestement infondée. Un avocat peut vous conseiller.',
        },
        readings: ['OP-05'],
      },
      refused: {
        met: false,
        rule: 'TR-24',
        says: {
          en: 'The human-rights claim was refused but not certified: it may still be appealed.',
          fr: 'La demande a été rejetée sans certification : un recours reste possible.',
        },
        tells: {
          en: 'Your human-rights claim was refused. You may still appeal, and cannot be sent back meanwhile.',
          fr: 'Votre demande fondée sur les droits de l’homme a été rejetée. Un recours reste possible et vous ne pouvez pas être renvoyé entre-temps.',
        },
        readings: ['OP-05'],
      },
      allowed: {
        met: false,
        rule: 'TR-24',
        says: { en: 'The human-rights claim was allowed.', fr: 'La demande a été accueillie.' },
        tells: {
          en: 'Your human-rights claim was allowed. You will not be sent back.',
          fr: 'Votre demande fondée sur les droits de l’homme a été accueillie. Vous ne serez pas renvoyé.',
        },
        readings: ['OP-05'],
        stopsSeat: true,
      },
      'finally-determined-against': {
        met: true,
        rule: 'TR-24',
        says: {
          en: 'The human-rights claim was finally determined against the person.',
          fr: 'La demande a été définitivement rejetée.',
        },
        tells: {
          en: 'Your human-rights claim was finally refused.',
          fr: 'Votre demande fondée sur les droits de l’homme a été définitivement rejetée.',
        },
        readings: ['OP-05'],
      },
    },
  },
  'removal-notice': {
    test: 'notice-run',
    title: { en: 'Removal notice has run', fr: 'Préavis d’éloignement écoulé' },
    stopsSeat: false,
    findings: {
      none: {
        met: false,
        rule: 'NOT-01',
        says: { en: 'No removal notice has been served.', fr: 'Aucun préavis d’éloignement n’a été notifié.' },
        tells: {
          en: 'You cannot be sent back without written notice, and you have had none.',
          fr: 'Vous ne pouvez pas être renvoyé sans préavis écrit, et vous n’en avez pas reçu.',
        },
        readings: ['OP-16'],
      },
      running: {
        met: false,
        rule: 'NOT-02',
        says: {
          en: 'Notice is still running: its last day is {lastDay}.',
          fr: 'Le préavis court encore : son dernier jour est le {lastDay}.',
        },
        tells: {
          en: 'You cannot be sent back before the end of {lastDay}.',
          fr: 'Vous ne pouvez pas être renvoyé avant la fin du {lastDay}.',
        },
      },
      run: {
        met: true,
        rule: 'NOT-02',
        says: {
          en: 'The working days of notice have run; the last was {lastDay}.',
          fr: 'Les jours ouvrés de préavis sont écoulés ; le dernier était le {lastDay}.',
        },
        tells: {
          en: 'Your notice has run out: it ended with {lastDay}.',
          fr: 'Votre préavis est écoulé : il a pris fin avec le {lastDay}.',
        },
      },
      lapsed: {
        met: false,
        rule: 'NOT-06',
        says: {
          en: 'A removal failed, and the time to repeat it without a new notice ended with {lastDay}: serve a fresh notice.',
          fr: 'Un éloignement a échoué, et le délai pour le recommencer sans nouveau préavis a pris fin le {lastDay} : notifier un nouveau préavis.',
        },
        tells: {
          en: 'You cannot be sent back without a new written notice: the old one has lapsed.',
          fr: 'Vous ne pouvez pas être renvoyé sans un nouveau préavis écrit : l’ancien n’est plus valable.',
        },
        readings: ['PR-01'],
      },
    },
  },
  'departure-details': {
    test: 'departure-told',
    title: { en: 'Departure details served', fr: 'Détails du départ notifiés' },
    stopsSeat: false,
    findings: {
      none: {
        met: false,
        rule: 'NOT-01',
        says: {
          en: 'The person has not been told when and where they will be taken.',
          fr: 'La personne n’a pas été informée de la date et de la destination.',
        },
        tells: {
          en: 'You cannot be sent back before you have been told in writing when and where.',
          fr: 'Vous ne pouvez pas être renvoyé avant d’avoir été informé par écrit de la date et du lieu.',
        },
      },
      'other-destination': {
        met: false,
        rule: 'NOT-03',
        says: {
          en: 'Departure details name another destination than the notice: a fresh notice period is needed.',
          fr: 'Les détails du départ désignent une autre destination que le préavis : un nouveau préavis est nécessaire.',
        },
        tells: {
          en: 'You cannot be sent to another place than your notice says without a new notice.',
          fr: 'Vous ne pouvez pas être envoyé ailleurs que ne le dit votre préavis sans un nouveau préavis.',
        },
      },
      'seat-elsewhere': {
        met: false,
        rule: 'NOT-03',
        says: {
          en: 'The seat goes to another destination than the person was told: a fresh notice period is needed.',
          fr: 'Le siège mène à une autre destination que celle notifiée : un nouveau préavis est nécessaire.',
        },
        tells: {
          en: 'You cannot be sent to another place than you were told without a new notice.',
          fr: 'Vous ne pouvez pas être envoyé ailleurs que là où on vous l’a dit sans un nouveau préavis.',
        },
      },
      'other-departure': {
        met: false,
        rule: 'NOT-04',
        says: {
          en: 'Departure details name another departure than the seat: serve new details.',
          fr: 'Les détails notifiés visent un autre départ que le siège : notifier de nouveaux détails.',
        },
        tells: {
          en: 'You have to be told in writing of your new departure first.',
          fr: 'Vous devez d’abord être informé par écrit de votre nouveau départ.',
        },
      },
      told: {
        met: true,
        rule: 'NOT-01',
        says: { en: 'Date and destination have been served.', fr: 'La date et la destination ont été notifiées.' },
        tells: {
          en: 'You have been told in writing when and where.',
          fr: 'Vous avez été informé par écrit de la date et du lieu.',
        },
      },
    },
  },
  balance: {
    test: 'balance',
    title: { en: 'The two counts are near enough to each other', fr: 'Les deux décomptes sont assez proches' },
    stopsSeat: false,
    findings: {
      'no-band': {
        met: true,
        rule: 'TR-35',
        says: {
          en: 'No figure is fixed: the imbalance is watched, and stops nobody by itself.',
          fr: 'Aucun seuil n’est fixé : le déséquilibre est suivi et n’arrête personne par lui-même.',
        },
        tells: {
          en: 'How many people go each way does not stop your case.',
          fr: 'Le nombre de personnes dans chaque sens n’arrête pas votre dossier.',
        },
        readings: ['OP-09'],
      },
      within: {
        met: true,
        rule: 'TR-35',
        says: {
          en: 'The gap between the two counts is {reason}, within the band.',
          fr: 'L’écart entre les deux décomptes est de {reason}, dans la marge.',
        },
        tells: {
          en: 'How many people go each way does not stop your case.',
          fr: 'Le nombre de personnes dans chaque sens n’arrête pas votre dossier.',
        },
        readings: ['OP-09'],
      },
      beyond: {
        met: true,
        rule: 'TR-35',
        says: {
          en: 'The gap between the two counts is {reason}, beyond the band: alert, no stop.',
          fr: 'L’écart entre les deux décomptes est de {reason}, au-delà de la marge : alerte, sans arrêt.',
        },
        tells: {
          en: 'The agreement has got out of balance. An officer decides whether transfers go on.',
          fr: 'L’accord est en déséquilibre. Un agent décide si les remises se poursuivent.',
        },
        readings: ['OP-09'],
      },
      paused: {
        met: false,
        rule: 'TR-75',
        says: {
          en: 'The joint committee has paused returns, and both states have recorded it: nobody travels until it ends the pause.',
          fr: 'Le comité mixte a suspendu les remises, et les deux États l’ont enregistré : personne ne part avant qu’il y mette fin.',
        },
        tells: {
          en: 'You cannot be sent back now: the two states have paused returns.',
          fr: 'Vous ne pouvez pas être renvoyé maintenant : les deux États ont suspendu les remises.',
        },
        readings: ['OP-09'],
      },
    },
  },
}
