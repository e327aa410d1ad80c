import type { Instant, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'

const groups = {
  child: { en: 'an unaccompanied child', fr: 'un mineur isolé' },
  family: { en: 'a family with children', fr: 'une famille avec enfants' },
  pregnant: { en: 'a pregnant woman', fr: 'une femme enceinte' },
} satisfies Record<string, Text>

/** What a detention asks of somebody, in words. */
export const dutyWords = {
  decision: { en: 'Record the decision to detain', fr: 'Enregistrer la décision de placement' },
  decisionSays: {
    en: 'The person was registered as held, and no decision with its power and reasons is on file.',
    fr: 'La personne a été enregistrée comme retenue, et aucune décision avec son fondement et ses motifs ne figure au dossier.',
  },
  account: { en: 'Give the monthly account of the detention', fr: 'Remettre le compte rendu mensuel de la rétention' },
  panel: { en: 'Hold the case progression panel', fr: 'Réunir la commission de suivi des dossiers' },
  referral: {
    en: 'Refer the detention to the tribunal, or record the waiver',
    fr: 'Saisir le tribunal de la rétention, ou enregistrer la renonciation',
  },
  bail: { en: 'Decide the bail application', fr: 'Statuer sur la demande de liberté' },
  bailTribunal: { en: 'Bail application before the tribunal', fr: 'Demande de liberté devant le tribunal' },
  bailReferred: { en: 'Referral before the tribunal', fr: 'Saisine d’office devant le tribunal' },
  consentAsk: {
    en: 'Ask for the Secretary of State’s consent to bail',
    fr: 'Demander l’accord du ministre sur la mise en liberté',
  },
  consentAnswer: {
    en: 'Record the Secretary of State’s answer on bail',
    fr: 'Enregistrer la réponse du ministre sur la mise en liberté',
  },
  consentSays: (departsAt: Instant, zone: string): Text => ({
    en: `Removal is directed for ${formatInstant(departsAt, zone, 'en')}: the tribunal cannot grant bail without it.`,
    fr: `L’éloignement est fixé au ${formatInstant(departsAt, zone, 'fr')} : sans lui, le tribunal ne peut accorder la liberté.`,
  }),
  release: { en: 'Arrange the release', fr: 'Organiser la libération' },
  bailGranted: { en: 'Bail was granted.', fr: 'La mise en liberté a été accordée.' },
  reviewReleases: { en: 'The last review decided on release.', fr: 'Le dernier réexamen a conclu à la libération.' },
  panelReleases: {
    en: 'It was decided upon the panel’s view.',
    fr: 'Il en a été décidé ainsi après avis de la commission.',
  },
  limitOver: (group: keyof typeof groups): Text => ({
    en: `The longest time for which ${groups[group].en} may be held has passed.`,
    fr: `La durée maximale pendant laquelle ${groups[group].fr} peut rester en rétention est dépassée.`,
  }),
  limitRuns: {
    en: 'The person must have left detention by then.',
    fr: 'La personne doit avoir quitté la rétention avant ce terme.',
  },
  prospects: {
    en: 'Prospects of removal: review now',
    fr: 'Perspectives d’éloignement : réexaminer maintenant',
  },
  prospectsSays: {
    en: 'The transfer is no longer to be expected. Detention may go on only for as long as it takes to arrange release.',
    fr: 'La remise n’est plus à attendre. La rétention ne peut durer que le temps d’organiser la libération.',
  },
} as const
