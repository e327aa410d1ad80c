import type { Text } from '../core/brand.ts'

/** What people do here. A role is held in one state's node; the table in `permissions.ts` says what it may do. */
export const roles = {
  'screening-officer': { en: 'Screening officer', fr: 'Agent de premier accueil' },
  caseworker: { en: 'Caseworker', fr: 'Gestionnaire de dossiers' },
  safeguarding: { en: 'Safeguarding', fr: 'Protection des personnes vulnérables' },
  'courts-desk': { en: 'Courts desk', fr: 'Bureau des juridictions' },
  'detention-desk': { en: 'Detention desk', fr: 'Bureau de la rétention' },
  'flight-desk': { en: 'Flight desk', fr: 'Bureau des vols' },
  escort: { en: 'Escort', fr: 'Escorte' },
  'admissions-officer': { en: 'Admissions officer', fr: 'Agent des admissions' },
  'receiving-officer': { en: 'Readmission officer', fr: 'Agent chargé des réadmissions' },
  'border-officer': { en: 'Border officer', fr: 'Agent de la police aux frontières' },
  'duty-lead': { en: 'Duty lead', fr: 'Responsable de permanence' },
  'committee-member': { en: 'Joint committee member', fr: 'Membre du comité mixte' },
  operator: { en: 'Operator', fr: 'Exploitant' },
  /** From outside, each on one case alone. */
  person: { en: 'The person', fr: 'La personne concernée' },
  lawyer: { en: 'Lawyer', fr: 'Avocat' },
  'local-authority': { en: 'Local authority', fr: 'Collectivité locale' },
  healthcare: { en: 'Healthcare', fr: 'Service de santé' },
  'trafficking-authority': { en: 'Trafficking authority', fr: 'Autorité chargée de la traite' },
  inspector: { en: 'Inspector', fr: 'Organe de contrôle' },
  court: { en: 'Court office', fr: 'Greffe' },
  /** Not people: the other state's node, an applicant on the portal, the node itself. */
  'other-state': { en: 'The other state', fr: 'L’autre État' },
  applicant: { en: 'Applicant', fr: 'Demandeur' },
  system: { en: 'System', fr: 'Système' },
} satisfies Record<string, Text>

export type Role = keyof typeof roles
export const isRole = (text: string): text is Role => Object.hasOwn(roles, text)

/** Where a role that works with figures alone may go: a member of the committee opens no person's file, at no address. */
const figuresOnly = /^\/(parity|scheme|law|sign-out|demonstration|live\/(statement:|committee:))/
export const reaches = (role: string, path: string): boolean =>
  role !== 'committee-member' || figuresOnly.test(path) || /^\/api\/(statements|book|committee)(\/|$)/.test(path)
