import type { Condition } from '../../law/conditions.ts'

/**
 * The conditions of a return, in the order in which they are asked. Asked elsewhere and not here, because no such rule was
 * seen: a time for the request and for the transfer counted from the arrival, a separate human-rights claim, notice of
 * removal, notice of the departure, a gap in the balance. An appeal is a barrier.
 */
export const conditions: Readonly<Record<string, Condition>> = {
  'scheme-in-force': {
    test: 'scheme-in-force',
    title: { en: 'The arrangement is in operation', fr: 'Dispositif en application' },
    stopsSeat: true,
    findings: {
      running: {
        met: true,
        rule: 'ET-02',
        says: { en: 'The arrangement is in operation.', fr: 'Le dispositif est en application.' },
        tells: {
          en: 'The arrangement between the two states is in operation.',
          fr: 'Le dispositif entre les deux États est en application.',
        },
      },
      'not-in-force': {
        met: false,
        rule: 'ET-07',
        says: {
          en: 'Nobody can be returned at this time: it is before 20 March 2016, or Türkiye has stopped taking people back.',
          fr: 'Nul ne peut être renvoyé à cette date : elle précède le 20 mars 2016, ou la Turquie a cessé de reprendre des personnes.',
        },
        tells: { en: 'Nobody is being returned at present.', fr: 'Personne n’est renvoyé en ce moment.' },
        readings: ['ET-R05'],
      },
      suspended: {
        met: false,
        rule: 'ET-07',
        says: { en: 'The arrangement is suspended.', fr: 'Le dispositif est suspendu.' },
        tells: {
          en: 'The arrangement is suspended. You will not be returned while it is.',
          fr: 'Le dispositif est suspendu. Vous ne serez pas renvoyé pendant ce temps.',
        },
      },
      terminated: {
        met: false,
        rule: 'ET-02',
        says: { en: 'The arrangement has been ended.', fr: 'Il a été mis fin au dispositif.' },
        tells: { en: 'The arrangement has ended.', fr: 'Le dispositif a pris fin.' },
      },
    },
  },
  'case-open': {
    test: 'within-scope',
    title: { en: 'The person is covered, and the case is open', fr: 'Personne visée et dossier ouvert' },
    stopsSeat: true,
    findings: {
      'in-scope': {
        met: true,
        rule: 'ET-10',
        says: { en: 'The person is covered: {ground}', fr: 'La personne est visée : {ground}' },
        tells: { en: 'The arrangement covers your arrival.', fr: 'Le dispositif couvre votre arrivée.' },
      },
      'no-ground': {
        met: false,
        rule: 'ET-10',
        says: {
          en: 'The person is not covered: no crossing to a Greek island from 20 March 2016 on.',
          fr: 'La personne n’est pas visée : pas de passage dans une île grecque à partir du 20 mars 2016.',
        },
        tells: { en: 'The arrangement does not cover you.', fr: 'Le dispositif ne vous concerne pas.' },
      },
      closed: {
        met: false,
        rule: 'ET-10',
        says: { en: 'The case is closed.', fr: 'Le dossier est clos.' },
        tells: { en: 'Your case is closed.', fr: 'Votre dossier est clos.' },
      },
      'already-gone': {
        met: false,
        rule: 'ET-40',
        says: { en: 'The person has been handed over already.', fr: 'La personne a déjà été remise.' },
        tells: { en: 'You have already been handed over.', fr: 'Vous avez déjà été remis.' },
      },
    },
  },
  'from-receiving-state': {
    test: 'direct-route',
    title: { en: 'Came from Türkiye to an island', fr: 'Venu de Turquie dans une île' },
    stopsSeat: true,
    findings: {
      shown: {
        met: true,
        rule: 'ET-12',
        says: {
          en: 'The crossing from Türkiye to the island is shown.',
          fr: 'Le passage de Turquie dans l’île est établi.',
        },
        tells: { en: 'It is shown that you came from Türkiye.', fr: 'Il est établi que vous veniez de Turquie.' },
      },
      'not-shown': {
        met: 'unknown',
        rule: 'ET-12',
        says: {
          en: 'The crossing from Türkiye to the island is not shown.',
          fr: 'Le passage de Turquie dans l’île n’est pas établi.',
        },
        tells: {
          en: 'It is not shown that you came from Türkiye.',
          fr: 'Il n’est pas établi que vous veniez de Turquie.',
        },
      },
    },
  },
  age: {
    test: 'age-settled',
    title: { en: 'Age is settled', fr: 'Âge établi' },
    stopsSeat: true,
    findings: {
      adult: {
        met: true,
        rule: 'ET-14',
        says: { en: 'The person is an adult.', fr: 'La personne est majeure.' },
        tells: { en: 'You are treated as an adult.', fr: 'Vous êtes considéré comme majeur.' },
      },
      'accompanied-minor': {
        met: true,
        rule: 'ET-14',
        says: {
          en: 'A child with a responsible adult. No text that was read leaves such a child out; the child travels with the family only.',
          fr: 'Enfant accompagné d’un adulte responsable. Aucun texte lu ne l’exclut ; l’enfant ne voyage qu’avec sa famille.',
        },
        tells: { en: 'Your child can only travel with you.', fr: 'Votre enfant ne peut voyager qu’avec vous.' },
        readings: ['ET-R06'],
      },
      'unaccompanied-minor': {
        met: false,
        rule: 'ET-15',
        says: { en: 'The person is an unaccompanied child.', fr: 'La personne est un mineur non accompagné.' },
        tells: { en: 'Children who are alone are not returned.', fr: 'Les enfants seuls ne sont pas renvoyés.' },
        readings: ['ET-R06'],
      },
      disputed: {
        met: 'unknown',
        rule: 'ET-16',
        says: {
          en: 'The person’s age is disputed and not decided.',
          fr: 'L’âge de la personne est contesté et n’est pas déterminé.',
        },
        tells: { en: 'Your age is not decided yet.', fr: 'Votre âge n’est pas encore déterminé.' },
      },
    },
  },
  acceptance: {
    test: 'acceptance',
    title: { en: 'The receiving state agrees', fr: 'Accord de l’État d’accueil' },
    stopsSeat: true,
    findings: {
      'no-answer': {
        met: 'unknown',
        rule: 'ET-34',
        says: {
          en: 'No answer yet, or no request sent. The time for the answer has not run out.',
          fr: 'Pas encore de réponse, ou demande non envoyée. Le délai de réponse n’est pas expiré.',
        },
        tells: { en: 'Türkiye has not answered yet.', fr: 'La Turquie n’a pas encore répondu.' },
      },
      silent: {
        met: 'unknown',
        rule: 'ET-35',
        says: {
          en: 'Asked, and silent until its time was up. The sentence that would make this agreement was not seen: only an answer counts.',
          fr: 'Saisi et resté silencieux jusqu’à la fin de son délai. La phrase qui en ferait un accord n’a pas été vue : seule une réponse compte.',
        },
        tells: { en: 'Türkiye has not answered.', fr: 'La Turquie n’a pas répondu.' },
        readings: ['ET-R01', 'ET-R02'],
      },
      accepted: {
        met: true,
        rule: 'ET-30',
        says: { en: 'Türkiye accepts.', fr: 'La Turquie accepte.' },
        tells: { en: 'Türkiye has accepted to take you back.', fr: 'La Turquie a accepté de vous reprendre.' },
      },
      refused: {
        met: false,
        rule: 'ET-30',
        says: { en: 'Türkiye refuses: {reason}', fr: 'La Turquie refuse : {reason}' },
        tells: { en: 'Türkiye has refused to take you back.', fr: 'La Turquie a refusé de vous reprendre.' },
      },
      'more-information': {
        met: 'unknown',
        rule: 'ET-30',
        says: { en: 'Türkiye asks for more information: {reason}', fr: 'La Turquie demande un complément : {reason}' },
        tells: {
          en: 'Türkiye has asked for more information.',
          fr: 'La Turquie a demandé un complément d’information.',
        },
        readings: ['ET-R08'],
      },
    },
  },
  'protection-claim': {
    test: 'protection-claim',
    title: { en: 'No claim, or a claim that failed', fr: 'Sans demande, ou demande rejetée' },
    stopsSeat: false,
    findings: {
      none: {
        met: true,
        rule: 'ET-11',
        says: { en: 'The person does not ask for asylum.', fr: 'La personne ne demande pas l’asile.' },
        tells: { en: 'You have not asked for asylum.', fr: 'Vous n’avez pas demandé l’asile.' },
      },
      open: {
        met: false,
        rule: 'ET-20',
        says: {
          en: 'The asylum claim is open. It is examined individually, and nobody is returned meanwhile.',
          fr: 'La demande d’asile est ouverte. Elle est examinée individuellement, et nul n’est renvoyé entre-temps.',
        },
        tells: {
          en: 'Your asylum claim is being examined. You will not be returned meanwhile.',
          fr: 'Votre demande d’asile est examinée. Vous ne serez pas renvoyé entre-temps.',
        },
      },
      withdrawn: {
        met: true,
        rule: 'ET-11',
        says: { en: 'The claim has been withdrawn.', fr: 'La demande a été retirée.' },
        tells: { en: 'You have withdrawn your claim.', fr: 'Vous avez retiré votre demande.' },
      },
      inadmissible: {
        met: true,
        rule: 'ET-11',
        says: {
          en: 'The claim was found inadmissible or unfounded.',
          fr: 'La demande a été jugée irrecevable ou infondée.',
        },
        tells: { en: 'Your claim was not accepted.', fr: 'Votre demande n’a pas été accueillie.' },
      },
      'to-be-considered': {
        met: false,
        rule: 'ET-20',
        says: {
          en: 'The claim will be examined on its merits in Greece.',
          fr: 'La demande sera examinée au fond en Grèce.',
        },
        tells: {
          en: 'Greece examines your claim. You will not be returned meanwhile.',
          fr: 'La Grèce examine votre demande. Vous ne serez pas renvoyé entre-temps.',
        },
        stopsSeat: true,
      },
    },
  },
}
