import type { Reading } from '../../../law/law.ts'

/** The agreement: its life, its clocks, its conditions. */
export const treaty: Readonly<Record<string, Reading>> = {
  'CAL-02': {
    id: 'CAL-02',
    title: { en: 'Day one, and when a day ends', fr: 'Premier jour et fin du jour' },
    chosen: {
      en: 'The day of the event is day one. The last day ends at midnight in London for duties of the United Kingdom, and at the earlier of London and Paris midnight where France receives.',
      fr: 'Le jour de l’événement est le premier jour. Le dernier jour s’achève à minuit à Londres pour les obligations du Royaume-Uni, et au premier des deux minuits, Londres ou Paris, lorsque la France reçoit.',
    },
    alternatives: [
      { en: 'Day one is the day after the event.', fr: 'Le premier jour est le lendemain de l’événement.' },
      { en: 'The day ends at midnight in London alone.', fr: 'Le jour s’achève à minuit à Londres seulement.' },
      { en: 'The day ends at midnight in Paris alone.', fr: 'Le jour s’achève à minuit à Paris seulement.' },
    ],
    reason: {
      en: 'No text was seen. This is the shortest of the possible periods: who keeps it is in time under every reading.',
      fr: 'Aucun texte consulté. C’est le plus court des délais possibles : qui le respecte est dans les temps selon toutes les lectures.',
    },
  },
  'CAL-03': {
    id: 'CAL-03',
    title: { en: 'How months are counted', fr: 'Comment les mois se comptent' },
    chosen: {
      en: 'A period of months ends the day before the same-numbered day; where that month has no such day, on its last day.',
      fr: 'Un délai en mois s’achève la veille du même quantième ; si ce mois ne l’a pas, le dernier jour du mois.',
    },
    alternatives: [
      { en: 'It ends on the same-numbered day.', fr: 'Il s’achève le jour du même quantième.' },
      { en: 'Three months are 90 days.', fr: 'Trois mois font 90 jours.' },
    ],
    reason: {
      en: 'No text was seen. It follows from counting the day of arrival as day one.',
      fr: 'Aucun texte consulté. Cela découle du choix de compter le jour de l’arrivée comme premier jour.',
    },
  },
  'OP-01': {
    id: 'OP-01',
    title: { en: 'When the agreement ends', fr: 'Fin de l’accord' },
    chosen: {
      en: 'The extension into autumn 2026 is taken to end with 31 October 2026. Afterwards the agreement is taken as not in force.',
      fr: 'La prolongation jusqu’à l’automne 2026 est réputée s’achever le 31 octobre 2026. Ensuite, l’accord est réputé ne plus être en vigueur.',
    },
    alternatives: [
      { en: 'It ended on 11 June 2026, as signed.', fr: 'Il a pris fin le 11 juin 2026, comme signé.' },
      { en: 'It ends on another day of autumn 2026.', fr: 'Il prend fin un autre jour de l’automne 2026.' },
      { en: 'It was extended again and is still in force.', fr: 'Il a été de nouveau prolongé et reste en vigueur.' },
    ],
    reason: {
      en: 'A minister’s letter says “into the autumn”, weaker sources say October; no instrument was seen. Unknown counts as no.',
      fr: 'Une lettre ministérielle dit « jusqu’à l’automne », des sources plus faibles disent octobre ; aucun instrument consulté. L’inconnu vaut refus.',
    },
  },
  'OP-02': {
    id: 'OP-02',
    title: { en: 'What silence means', fr: 'Ce que vaut le silence' },
    chosen: {
      en: 'No answer from France is no acceptance: the transfer is blocked.',
      fr: 'L’absence de réponse de la France ne vaut pas acceptation : la remise est bloquée.',
    },
    alternatives: [
      { en: 'Silence is acceptance.', fr: 'Le silence vaut acceptation.' },
      { en: 'Silence is refusal and closes the case.', fr: 'Le silence vaut refus et clôt le dossier.' },
    ],
    reason: {
      en: 'The one source breaks off at this point. Nobody is transferred on a guess.',
      fr: 'La seule source s’interrompt à cet endroit. Personne n’est remis sur une supposition.',
    },
  },
  'OP-03': {
    id: 'OP-03',
    title: { en: 'France’s 14 days: duty or aim', fr: 'Les 14 jours de la France : obligation ou objectif' },
    chosen: {
      en: 'We warn at 14 days and escalate at 28. A late answer is still an answer; no case fails by itself.',
      fr: 'Alerte à 14 jours, saisine de l’échelon supérieur à 28. Une réponse tardive reste une réponse ; aucun dossier n’échoue de lui-même.',
    },
    alternatives: [
      { en: '14 days are a duty.', fr: 'Les 14 jours sont une obligation.' },
      { en: 'After 28 days the request lapses.', fr: 'Après 28 jours, la demande devient caduque.' },
    ],
    reason: {
      en: 'Two sources say that France endeavours; press reports say that it would answer.',
      fr: 'Deux sources disent que la France s’efforce ; la presse dit qu’elle répondrait.',
    },
  },
  'OP-04': {
    id: 'OP-04',
    title: { en: 'Three months: aim or limit', fr: 'Trois mois : objectif ou limite' },
    chosen: {
      en: 'After three months from arrival the transfer is stopped, unless a lawful reason to go on is recorded.',
      fr: 'Après trois mois depuis l’arrivée, la remise est arrêtée, sauf motif légal consigné.',
    },
    alternatives: [
      { en: 'It is an aim only; transfer stays possible.', fr: 'Ce n’est qu’un objectif ; la remise reste possible.' },
    ],
    reason: {
      en: 'The treaty text states a joint aim; press and one NGO treat it as a limit. The stricter is safe for the person.',
      fr: 'Le texte énonce un objectif commun ; la presse et une association y voient une limite. La lecture stricte protège la personne.',
    },
  },
  'OP-05': {
    id: 'OP-05',
    title: {
      en: 'When a human-rights claim is closed',
      fr: 'Quand une demande fondée sur les droits de l’homme est close',
    },
    chosen: {
      en: 'It is closed once refused and certified, or finally determined.',
      fr: 'Elle est close une fois rejetée avec attestation, ou définitivement jugée.',
    },
    alternatives: [
      {
        en: 'It must be finished in the courts of the United Kingdom.',
        fr: 'Elle doit être jugée jusqu’au bout au Royaume-Uni.',
      },
      { en: 'It can be heard from France.', fr: 'Elle peut être jugée depuis la France.' },
    ],
    reason: {
      en: 'The treaty’s words break off at the bracket that qualifies them, and the statements of ministers differ.',
      fr: 'Le texte s’interrompt à la parenthèse qui précise la notion, et les déclarations des ministres divergent.',
    },
  },
  'OP-07': {
    id: 'OP-07',
    title: { en: 'Grounds on which France may refuse a threat', fr: 'Motifs de refus pour menace' },
    chosen: {
      en: 'Four separate codes: public policy, internal security, public health, international relations.',
      fr: 'Quatre codes distincts : ordre public, sécurité intérieure, santé publique, relations internationales.',
    },
    alternatives: [
      { en: 'One code for all.', fr: 'Un seul code pour tous.' },
      { en: 'No health ground.', fr: 'Pas de motif de santé.' },
    ],
    reason: {
      en: 'The wording is quoted in the press and not in the French commentary.',
      fr: 'Le texte est cité par la presse, mais non par le commentaire français.',
    },
  },
  'OP-26': {
    id: 'OP-26',
    title: { en: 'The amendment of 2026', fr: 'La modification de 2026' },
    chosen: {
      en: 'A separate ground, closed before 11 June 2026 and never used without the decision of a person.',
      fr: 'Un motif distinct, fermé avant le 11 juin 2026 et jamais utilisé sans décision humaine.',
    },
    alternatives: [
      { en: 'The ground is an ordinary Art 3 ground.', fr: 'Le motif est un motif ordinaire de l’art. 3.' },
      {
        en: 'The ground is not used until the text is seen.',
        fr: 'Le motif n’est pas utilisé tant que le texte n’est pas consulté.',
      },
    ],
    reason: {
      en: 'One press report of a letter; the text was not seen.',
      fr: 'Un seul article de presse sur une lettre ; texte non consulté.',
    },
  },
}
