import type { Reading } from '../../../law/law.ts'

/** Counting, choosing, removing: what the offices do. */
export const practice: Readonly<Record<string, Reading>> = {
  'OP-08': {
    id: 'OP-08',
    title: { en: 'A person taken back', fr: 'Personne reprise' },
    chosen: {
      en: 'A place given back is a further entry that reverses the first. It is made only by decision.',
      fr: 'Une place rendue est une nouvelle écriture qui annule la première. Elle n’est passée que sur décision.',
    },
    alternatives: [{ en: 'Taking back changes no count.', fr: 'La reprise ne change aucun décompte.' }],
    reason: {
      en: 'Nothing was found on people readmitted in error or brought back by a court.',
      fr: 'Rien n’a été trouvé sur les personnes réadmises par erreur ou ramenées sur décision de justice.',
    },
  },
  'OP-09': {
    id: 'OP-09',
    title: { en: 'How imbalance is measured', fr: 'Comment le déséquilibre se mesure' },
    chosen: {
      en: 'A band set by the office; beyond it, an alert. Pausing is a decision of a person.',
      fr: 'Une marge fixée par le service ; au-delà, une alerte. La suspension est une décision humaine.',
    },
    alternatives: [
      {
        en: 'Any difference at a fixed date stops the larger side.',
        fr: 'Tout écart à une date fixe arrête le côté excédentaire.',
      },
    ],
    reason: {
      en: 'The texts speak of regular intervals, weekly data and a committee that adjusts; no figure was seen.',
      fr: 'Les textes parlent d’intervalles réguliers, de données hebdomadaires et d’un comité qui ajuste ; aucun chiffre consulté.',
    },
  },
  'OP-10': {
    id: 'OP-10',
    title: { en: 'When and whom we count', fr: 'Quand et qui l’on compte' },
    chosen: {
      en: 'A readmission counts at handover in France, an admission on entry to the United Kingdom; every person counts one.',
      fr: 'Une réadmission compte à la remise en France, une admission à l’entrée au Royaume-Uni ; chaque personne compte pour une.',
    },
    alternatives: [
      { en: 'An admission counts when the visa is granted.', fr: 'Une admission compte à la délivrance du visa.' },
      { en: 'A family counts one.', fr: 'Une famille compte pour une.' },
    ],
    reason: {
      en: 'The treaty says “actually” readmitted and admitted.',
      fr: 'L’accord dit « effectivement » réadmises et admises.',
    },
  },
  'OP-11': {
    id: 'OP-11',
    title: {
      en: 'How France answers without personal data',
      fr: 'Comment la France répond sans données à caractère personnel',
    },
    chosen: {
      en: 'By a reference that the United Kingdom issued, and a code. No name, no free text.',
      fr: 'Par une référence attribuée par le Royaume-Uni, et un code. Aucun nom, aucun texte libre.',
    },
    alternatives: [{ en: 'Answers on paper between officials.', fr: 'Réponses sur papier entre agents.' }],
    reason: {
      en: 'Art 16(1) admits no exception, yet an answer is about someone.',
      fr: 'L’art. 16(1) n’admet pas d’exception, alors qu’une réponse concerne toujours quelqu’un.',
    },
  },
  'OP-12': {
    id: 'OP-12',
    title: { en: 'How applicants are chosen', fr: 'Comment les demandeurs sont choisis' },
    chosen: {
      en: 'By published rules and a draw that anyone can re-run. No score of a person.',
      fr: 'Par des règles publiées et un tirage au sort que chacun peut refaire. Aucune note attribuée à une personne.',
    },
    alternatives: [
      { en: 'First come, first served.', fr: 'Premier arrivé, premier servi.' },
      {
        en: 'Choice by officials from announced priorities.',
        fr: 'Choix par l’administration selon des priorités annoncées.',
      },
    ],
    reason: {
      en: 'Priorities were announced in the press only; no method was seen.',
      fr: 'Des priorités n’ont été annoncées que par la presse ; aucune méthode consultée.',
    },
  },
  'OP-15': {
    id: 'OP-15',
    title: { en: 'Remedies on the inward route', fr: 'Recours sur la voie d’entrée' },
    chosen: {
      en: 'A refused applicant is told to seek legal advice. We state no right that was not seen.',
      fr: 'Le demandeur refusé est invité à consulter un conseil. Nous n’énonçons aucun droit non consulté.',
    },
    alternatives: [
      { en: 'Administrative review.', fr: 'Réexamen administratif.' },
      { en: 'Judicial review only.', fr: 'Contrôle juridictionnel seulement.' },
    ],
    reason: {
      en: 'The provisions on review and appeal were not readable.',
      fr: 'Les dispositions sur le réexamen et le recours n’étaient pas lisibles.',
    },
  },
  'OP-16': {
    id: 'OP-16',
    title: { en: 'Which power of removal is used', fr: 'Quel pouvoir d’éloignement est utilisé' },
    chosen: {
      en: 'Five working days of notice are always given.',
      fr: 'Un préavis de cinq jours ouvrés est toujours donné.',
    },
    alternatives: [
      {
        en: 'Departure details alone suffice within 7 days of a refusal of entry.',
        fr: 'Les modalités de départ suffisent dans les 7 jours d’un refus d’entrée.',
      },
    ],
    reason: {
      en: 'One real case shows a notice of liability and more than five working days. The longer notice is safe.',
      fr: 'Un dossier réel montre un avis et plus de cinq jours ouvrés. Le préavis le plus long est le plus sûr.',
    },
  },
  'OP-18': {
    id: 'OP-18',
    title: { en: 'The change of 17 September 2025 under challenge', fr: 'Le changement du 17 septembre 2025 contesté' },
    chosen: {
      en: 'Both policies are kept, each for its time: 30 days before the change, none since.',
      fr: 'Les deux régimes sont conservés, chacun pour sa période : 30 jours avant le changement, aucun depuis.',
    },
    alternatives: [
      {
        en: 'The change was unlawful and the 30 days go on.',
        fr: 'Le changement était illégal et les 30 jours demeurent.',
      },
    ],
    reason: {
      en: 'The High Court heard the challenge in late April 2026; the outcome was not found.',
      fr: 'La High Court a entendu l’affaire fin avril 2026 ; l’issue n’a pas été trouvée.',
    },
  },
  'OP-25': {
    id: 'OP-25',
    title: { en: 'Minors with their family', fr: 'Mineurs accompagnés' },
    chosen: {
      en: 'The path for accompanied minors is closed unless an office opens it.',
      fr: 'La voie des mineurs accompagnés est fermée, sauf si un service l’ouvre.',
    },
    alternatives: [
      {
        en: 'Accompanied minors are returned like adults.',
        fr: 'Les mineurs accompagnés sont réadmis comme les majeurs.',
      },
    ],
    reason: {
      en: 'The first focus was on adults; whether families were ever returned was not found.',
      fr: 'L’attention a d’abord porté sur les majeurs ; rien n’indique que des familles aient été réadmises.',
    },
  },
}
