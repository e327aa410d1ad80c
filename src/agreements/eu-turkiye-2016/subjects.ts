import type { Subject } from '../../law/law.ts'

/** The rules by subject; every provision is in exactly one. */
export const subjects: readonly Subject[] = [
  {
    id: 'life',
    title: { en: 'Life of the scheme', fr: 'Vie du dispositif' },
    rules: ['ET-01', 'ET-02', 'ET-03', 'ET-04', 'ET-05', 'ET-06', 'ET-07', 'ET-08', 'ET-09'],
  },
  {
    id: 'people',
    title: { en: 'Who is returned', fr: 'Qui est renvoyé' },
    rules: ['ET-10', 'ET-11', 'ET-12', 'ET-13', 'ET-14', 'ET-15', 'ET-16', 'ET-17'],
  },
  {
    id: 'safeguards',
    title: { en: 'What is owed to each person', fr: 'Ce qui est dû à chacun' },
    rules: ['ET-20', 'ET-21', 'ET-22', 'ET-23', 'ET-24', 'ET-25', 'ET-26', 'ET-27', 'ET-28', 'ET-29'],
  },
  {
    id: 'request',
    title: { en: 'Request, answer, transfer', fr: 'Demande, réponse, remise' },
    rules: ['ET-30', 'ET-31', 'ET-32', 'ET-33', 'ET-34', 'ET-35', 'ET-36', 'ET-37', 'ET-38', 'ET-39'],
  },
  {
    id: 'exchange',
    title: { en: 'The exchange', fr: 'L’échange' },
    rules: ['ET-40', 'ET-41', 'ET-42', 'ET-43', 'ET-44', 'ET-45', 'ET-46', 'ET-47', 'ET-48', 'ET-49', 'ET-50', 'ET-51'],
  },
]
