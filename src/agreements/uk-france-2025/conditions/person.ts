import type { Condition } from '../../../law/conditions.ts'

/** The scheme, the person, the request and its answer: conditions of Arts 3, 4 and 8. */
export const person: Readonly<Record<string, Condition>> = {
  'scheme-in-force': {
    test: 'scheme-in-force',
    title: { en: 'The scheme is in force', fr: 'Le dispositif est en vigueur' },
    stopsSeat: true,
    findings: {
      running: {
        met: true,
        rule: 'TR-76',
        says: { en: '{reason}', fr: '{reason}' },
        tells: {
          en: 'The agreement between the two countries is in force.',
          fr: 'L’accord entre les deux pays est en vigueur.',
        },
      },
      'not-in-force': {
        met: false,
        rule: 'TR-76',
        says: {
          en: 'The agreement is not shown to be in force at this moment.',
          fr: 'Il n’est pas établi que l’accord soit en vigueur à cet instant.',
        },
        tells: {
          en: 'You cannot be sent back now: the agreement is not shown to be in force.',
          fr: 'Vous ne pouvez pas être renvoyé maintenant : il n’est pas établi que l’accord soit en vigueur.',
        },
        readings: ['OP-01'],
      },
      suspended: {
        met: false,
        rule: 'TR-78',
        says: { en: 'The scheme is suspended.', fr: 'Le dispositif est suspendu.' },
        tells: {
          en: 'You cannot be sent back now: the agreement is suspended.',
          fr: 'Vous ne pouvez pas être renvoyé maintenant : l’accord est suspendu.',
        },
      },
      terminated: {
        met: false,
        rule: 'TR-77',
        says: {
          en: 'The agreement was terminated by notice, and the notice has run.',
          fr: 'L’accord a été dénoncé et le préavis est écoulé.',
        },
        tells: {
          en: 'You cannot be sent back: the agreement has ended.',
          fr: 'Vous ne pouvez pas être renvoyé : l’accord a pris fin.',
        },
      },
    },
  },
  'case-open': {
    test: 'within-scope',
    title: { en: 'The person is within the agreement', fr: 'La personne relève de l’accord' },
    stopsSeat: true,
    findings: {
      'in-scope': {
        met: true,
        rule: 'TR-08',
        says: { en: '{reason}', fr: '{reason}' },
        tells: {
          en: 'The way you came here falls under the agreement.',
          fr: 'La façon dont vous êtes arrivé relève de l’accord.',
        },
      },
      'no-ground': {
        met: false,
        rule: 'TR-08',
        says: {
          en: 'No ground of the agreement applies to the way this person came.',
          fr: 'Aucun motif de l’accord ne s’applique à la façon dont cette personne est arrivée.',
        },
        tells: {
          en: 'You cannot be sent back under this agreement: the way you came does not fall under it.',
          fr: 'Vous ne pouvez pas être renvoyé au titre de cet accord : la façon dont vous êtes arrivé n’en relève pas.',
        },
      },
      closed: {
        met: false,
        rule: 'TR-20',
        says: { en: 'The case is closed.', fr: 'Le dossier est clos.' },
        tells: {
          en: 'Your case under this agreement is closed.',
          fr: 'Votre dossier au titre de cet accord est clos.',
        },
      },
      'already-gone': {
        met: false,
        rule: 'TR-04',
        says: { en: 'The person has been handed over.', fr: 'La personne a été remise.' },
        tells: { en: 'You have already been handed over to France.', fr: 'Vous avez déjà été remis à la France.' },
      },
    },
  },
  'from-receiving-state': {
    test: 'direct-route',
    title: { en: 'Came straight from France', fr: 'Venue directement de France' },
    stopsSeat: true,
    findings: {
      shown: {
        met: true,
        rule: 'TR-22',
        says: {
          en: 'Evidence of arrival straight from France is on file.',
          fr: 'La preuve d’une arrivée directe de France est au dossier.',
        },
        tells: {
          en: 'There is evidence that you came straight from France.',
          fr: 'Il existe une preuve que vous êtes venu directement de France.',
        },
      },
      'not-shown': {
        met: 'unknown',
        rule: 'TR-22',
        says: {
          en: 'Nothing on file shows arrival straight from France.',
          fr: 'Rien au dossier n’établit une arrivée directe de France.',
        },
        tells: {
          en: 'You cannot be sent back now: nothing shows that you came straight from France.',
          fr: 'Vous ne pouvez pas être renvoyé maintenant : rien n’établit que vous êtes venu directement de France.',
        },
      },
    },
  },
  age: {
    test: 'age-settled',
    title: { en: 'Adult, and not in dispute', fr: 'Majeure, sans contestation' },
    stopsSeat: true,
    findings: {
      adult: {
        met: true,
        rule: 'TR-21',
        says: {
          en: 'An authorised official found the person to be an adult.',
          fr: 'Un agent habilité a constaté la majorité.',
        },
        tells: {
          en: 'An official found that you are an adult. You can say so if that is wrong.',
          fr: 'Un agent a constaté que vous êtes majeur. Vous pouvez le dire si c’est inexact.',
        },
      },
      'accompanied-minor': {
        met: false,
        rule: 'TR-21',
        says: {
          en: 'Child with family: this route is closed until the states open it.',
          fr: 'Mineur accompagné : cette voie est fermée tant que les États ne l’ont pas ouverte.',
        },
        tells: {
          en: 'You are under 18: you cannot be sent back.',
          fr: 'Vous avez moins de 18 ans : vous ne pouvez pas être renvoyé.',
        },
        readings: ['OP-25'],
      },
      'unaccompanied-minor': {
        met: false,
        rule: 'TR-30',
        says: {
          en: 'Unaccompanied child: outside the agreement.',
          fr: 'Mineur non accompagné : hors du champ de l’accord.',
        },
        tells: {
          en: 'You are under 18 and without your family: you cannot be sent back.',
          fr: 'Vous avez moins de 18 ans et êtes sans votre famille : vous ne pouvez pas être renvoyé.',
        },
      },
      disputed: {
        met: 'unknown',
        rule: 'AGE-06',
        says: {
          en: 'The person’s age is in dispute and not settled.',
          fr: 'L’âge de la personne est contesté et non tranché.',
        },
        tells: {
          en: 'You cannot be sent back while your age is being decided.',
          fr: 'Vous ne pouvez pas être renvoyé tant que votre âge n’est pas tranché.',
        },
      },
    },
  },
  'request-in-time': {
    test: 'request-in-time',
    title: { en: 'Readmission requested in time', fr: 'Réadmission demandée dans le délai' },
    stopsSeat: true,
    findings: {
      'not-sent': {
        met: false,
        rule: 'TR-40',
        says: { en: 'No readmission request has been sent.', fr: 'Aucune demande de réadmission n’a été envoyée.' },
        tells: {
          en: 'France has not been asked to take you back.',
          fr: 'La France n’a pas été saisie d’une demande de vous reprendre.',
        },
      },
      'in-time': {
        met: true,
        rule: 'TR-40',
        says: { en: 'The request was sent within the time limit.', fr: 'La demande a été envoyée dans le délai.' },
        tells: {
          en: 'France was asked in time to take you back.',
          fr: 'La France a été saisie à temps d’une demande de vous reprendre.',
        },
      },
      late: {
        met: false,
        rule: 'TR-33',
        says: { en: 'The request was sent after the last day.', fr: 'La demande a été envoyée après le dernier jour.' },
        tells: {
          en: 'You cannot be sent back: France was asked too late.',
          fr: 'Vous ne pouvez pas être renvoyé : la France a été saisie trop tard.',
        },
      },
    },
  },
  acceptance: {
    test: 'acceptance',
    title: { en: 'France has accepted', fr: 'La France a accepté' },
    stopsSeat: true,
    findings: {
      'no-answer': {
        met: 'unknown',
        rule: 'TR-42',
        says: {
          en: 'France has not answered. Silence is not acceptance.',
          fr: 'La France n’a pas répondu. Le silence ne vaut pas acceptation.',
        },
        tells: {
          en: 'France has not answered yet. You cannot be sent back without its agreement.',
          fr: 'La France n’a pas encore répondu. Vous ne pouvez pas être renvoyé sans son accord.',
        },
        readings: ['OP-02'],
      },
      silent: {
        met: 'unknown',
        rule: 'TR-44',
        says: {
          en: 'France has not answered and its time is over. Silence is not acceptance.',
          fr: 'La France n’a pas répondu et son délai est passé. Le silence ne vaut pas acceptation.',
        },
        tells: {
          en: 'France has not answered. You cannot be sent back without its agreement.',
          fr: 'La France n’a pas répondu. Vous ne pouvez pas être renvoyé sans son accord.',
        },
        readings: ['OP-02', 'OP-03'],
      },
      accepted: {
        met: true,
        rule: 'TR-42',
        says: { en: 'France has accepted readmission.', fr: 'La France a accepté la réadmission.' },
        tells: { en: 'France has agreed to take you back.', fr: 'La France a accepté de vous reprendre.' },
      },
      refused: {
        met: false,
        rule: 'TR-32',
        says: { en: 'France has refused. {reason}.', fr: 'La France a refusé. {reason}.' },
        tells: {
          en: 'You cannot be sent back: France has refused.',
          fr: 'Vous ne pouvez pas être renvoyé : la France a refusé.',
        },
      },
      'more-information': {
        met: 'unknown',
        rule: 'TR-42',
        says: { en: 'France has asked for more information.', fr: 'La France a demandé des précisions.' },
        tells: {
          en: 'France has asked for more information. You cannot be sent back before it agrees.',
          fr: 'La France a demandé des précisions. Vous ne pouvez pas être renvoyé avant son accord.',
        },
        readings: ['OP-02'],
      },
    },
  },
  'three-months': {
    test: 'transfer-in-time',
    title: { en: 'Within three months of arrival', fr: 'Dans les trois mois de l’arrivée' },
    stopsSeat: true,
    findings: {
      'in-time': {
        met: true,
        rule: 'TR-45',
        says: {
          en: 'Still within three months of arrival: until the end of {lastDay}.',
          fr: 'Encore dans les trois mois suivant l’arrivée : jusqu’à la fin du {lastDay}.',
        },
        tells: {
          en: 'You can only be sent back until the end of {lastDay}.',
          fr: 'Vous ne pouvez être renvoyé que jusqu’à la fin du {lastDay}.',
        },
      },
      over: {
        met: false,
        rule: 'TR-45',
        says: {
          en: 'More than three months since arrival: the last day was {lastDay}.',
          fr: 'Plus de trois mois depuis l’arrivée : le dernier jour était le {lastDay}.',
        },
        tells: {
          en: 'You cannot be sent back: more than three months have passed since you arrived.',
          fr: 'Vous ne pouvez pas être renvoyé : plus de trois mois se sont écoulés depuis votre arrivée.',
        },
      },
    },
  },
}
