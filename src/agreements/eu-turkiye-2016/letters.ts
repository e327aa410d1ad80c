import type { LetterTemplate } from '../../law/letter-texts.ts'

/** What is served on the islands. No text was seen that promises time by letter, so none grants any. */
export const letters: Readonly<Record<string, LetterTemplate>> = {
  'inadmissibility-decision': {
    id: 'inadmissibility-decision',
    title: { en: 'Decision on the asylum claim', fr: 'Décision sur la demande d’asile' },
    rule: 'ET-20',
    needs: ['reasons', 'contact'],
  },
  'appeal-decision': {
    id: 'appeal-decision',
    title: { en: 'Decision on the appeal', fr: 'Décision sur le recours' },
    rule: 'ET-24',
    needs: ['reasons', 'contact'],
  },
  'return-decision': {
    id: 'return-decision',
    title: { en: 'Return decision', fr: 'Décision de retour' },
    rule: 'ET-29',
    needs: ['reasons', 'contact'],
  },
}
