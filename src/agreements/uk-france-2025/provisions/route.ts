import type { Text } from '../../../core/brand.ts'

/** How the inward route is cited: by its name alone, since its numbered paragraphs were not seen. */
export const route: Text = {
  en: 'Appendix UK/European Applicant Transfer Scheme (paragraph not seen)',
  fr: 'Annexe « UK/European Applicant Transfer Scheme » des règles d’immigration (paragraphe non consulté)',
}
