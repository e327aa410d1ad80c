import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

const avid = 'https://www.aviddetention.org.uk/article/accessing-legal-advice-in-detention'

/** Legal advice for people in detention in the United Kingdom. */
export const legalAdvice: Readonly<Record<RuleId, Provision>> = {
  'LA-01': {
    id: 'LA-01',
    cite: {
      en: 'Duty advice in removal centres (as reported)',
      fr: 'Permanence juridique en centre (telle que rapportée)',
    },
    title: { en: 'First legal advice', fr: 'Première consultation juridique' },
    says: {
      en: 'In a removal centre each person may have 30 minutes of advice, free and without a means test for that slot. Only firms contracted to that centre may take the case on.',
      fr: 'En centre de rétention, chacun peut avoir 30 minutes de conseil, gratuites et sans condition de ressources pour ce rendez-vous. Seuls les cabinets liés par contrat à ce centre peuvent se charger du dossier.',
    },
    sources: [avid, 'https://asylumineurope.org/?p=3648'],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A duty of the legal aid authority and of the centre, whom we do not serve.',
      fr: 'Une obligation de l’organisme d’aide juridictionnelle et du centre, que nous ne servons pas.',
    },
  },
  'LA-02': {
    id: 'LA-02',
    cite: {
      en: 'Duty advice in removal centres (as reported)',
      fr: 'Permanence juridique en centre (telle que rapportée)',
    },
    title: { en: 'Summary of the advice', fr: 'Résumé de la consultation' },
    says: {
      en: 'After the session the adviser should give a written summary of it.',
      fr: 'Après le rendez-vous, le conseil devrait en remettre un résumé écrit.',
    },
    sources: [avid],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A duty of the adviser towards the client, out of our sight.',
      fr: 'Une obligation du conseil envers son client, hors de notre vue.',
    },
  },
  'LA-03': {
    id: 'LA-03',
    cite: { en: 'Survey at Heathrow, July 2025', fr: 'Enquête à Heathrow, juillet 2025' },
    title: { en: 'How many are represented', fr: 'Combien sont représentés' },
    says: {
      en: 'Of the people asked at Heathrow in July 2025, 38 % had a legal representative.',
      fr: 'Parmi les personnes interrogées à Heathrow en juillet 2025, 38 % avaient un représentant juridique.',
    },
    sources: [
      'https://www.jesuit.org.uk/news/jrs-uk-exposes-systemic-barriers-to-legal-advice-for-people-in-immigration-detention',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: { en: 'A fact, not a rule.', fr: 'Un fait, non une règle.' },
  },
  'LA-04': {
    id: 'LA-04',
    cite: { en: 'Legal aid (as reported)', fr: 'Aide juridictionnelle (telle que rapportée)' },
    title: { en: 'What legal aid covers', fr: 'Ce que couvre l’aide juridictionnelle' },
    says: {
      en: 'Legal aid covers asylum, unlawful detention and bail. That firms may grant it themselves in an emergency is not confirmed.',
      fr: 'L’aide juridictionnelle couvre l’asile, la rétention illégale et la mise en liberté. Que les cabinets puissent l’accorder eux-mêmes en urgence n’est pas confirmé.',
    },
    sources: [avid],
    certainty: 'B',
    checkedOn,
    notExecutable: {
      en: 'A matter for the legal aid authority, whom we do not serve.',
      fr: 'L’affaire de l’organisme d’aide juridictionnelle, que nous ne servons pas.',
    },
  },
}
