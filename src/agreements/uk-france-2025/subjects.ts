import type { RuleId, Subject } from '../../law/law.ts'

/** Ids written on one line, apart by spaces. */
const these = (...lines: readonly string[]): readonly RuleId[] => lines.flatMap((line) => line.split(' '))

/**
 * The rules by subject, for who reads them. Every rule of the law dossier is in exactly one, within it in the dossier’s
 * order.
 */
export const subjects: readonly Subject[] = [
  {
    id: 'scope',
    title: { en: 'Object, and who is returned', fr: 'Objet et personnes réadmises' },
    rules: these('TR-01 TR-02 TR-08 TR-08a TR-08b TR-09 TR-11'),
  },
  {
    id: 'conditions',
    title: { en: 'Conditions of readmission', fr: 'Conditions de la réadmission' },
    rules: these('TR-20 TR-21 TR-22 TR-23 TR-24 TR-25 TR-26 TR-30 TR-31 TR-32 TR-33 TR-34 TR-35', 'TR-36 TR-37'),
  },
  {
    id: 'request',
    title: { en: 'Request, answer and time limits', fr: 'Demande, réponse et délais' },
    rules: these('TR-40 TR-41 TR-42 TR-43 TR-44 TR-45 TR-46'),
  },
  {
    id: 'transfer',
    title: { en: 'Evidence, transfer, treatment and cost', fr: 'Preuve, remise, traitement et frais' },
    rules: these('TR-06 TR-07 TR-50 TR-51 TR-52 TR-53 TR-54 TR-55 TR-56'),
  },
  {
    id: 'personal-data',
    title: { en: 'Personal data between the states', fr: 'Données à caractère personnel entre les États' },
    rules: these('TR-70 TR-71'),
  },
  {
    id: 'balance',
    title: { en: 'Joint Committee and balance', fr: 'Comité mixte et équilibre' },
    rules: these('TR-04 TR-05 TR-72 TR-73 TR-74 TR-75 TR-80 TR-81'),
  },
  {
    id: 'life',
    title: { en: 'Life of the agreement', fr: 'Durée de l’accord' },
    rules: these('TR-10 TR-76 TR-77 TR-78 TR-79'),
  },
  {
    id: 'admission',
    title: { en: 'Admission in exchange', fr: 'Admission en contrepartie' },
    rules: these('TR-03 TR-60 TR-61 TR-62 TR-63 TR-64 TR-65 TR-66 TR-67'),
  },
  {
    id: 'expression',
    title: { en: 'Expression of interest', fr: 'Manifestation d’intérêt' },
    rules: these(
      'IN-01 IN-02 IN-03 IN-04 IN-05 IN-06 IN-07 IN-08 IN-09 IN-10 IN-11 IN-12 IN-13',
      'IN-14 IN-15 IN-16 IN-17 IN-18',
    ),
  },
  {
    id: 'families',
    title: { en: 'Families', fr: 'Familles' },
    rules: these('IN-30 IN-31 IN-32 IN-33 IN-34 IN-35'),
  },
  {
    id: 'selection',
    title: { en: 'Selection and entry', fr: 'Sélection et entrée' },
    rules: these('IN-40 IN-41 IN-42 IN-43 IN-44 IN-45 IN-46 IN-47 IN-48 IN-49 IN-50 IN-51 IN-52', 'IN-53 IN-54'),
  },
  {
    id: 'detention',
    title: { en: 'Detention', fr: 'Rétention' },
    rules: these(
      'DET-01 DET-02 DET-03 DET-04 DET-05 DET-06 DET-07 DET-08 DET-09 DET-10 DET-11 DET-12 DET-13',
      'DET-14 DET-15 DET-16 DET-17 DET-18 DET-19 DET-20 DET-21 DET-22',
    ),
  },
  {
    id: 'bail',
    title: { en: 'Bail', fr: 'Remise en liberté sous conditions' },
    rules: these('BAIL-01 BAIL-02 BAIL-03 BAIL-04 BAIL-05 BAIL-06 BAIL-07 BAIL-08'),
  },
  {
    id: 'age',
    title: { en: 'Age', fr: 'Âge' },
    rules: these('AGE-01 AGE-02 AGE-03 AGE-04 AGE-05 AGE-06 AGE-07'),
  },
  {
    id: 'inadmissibility',
    title: { en: 'Inadmissibility', fr: 'Irrecevabilité' },
    rules: these(
      'INAD-01 INAD-02 INAD-03 INAD-04 INAD-05 INAD-06 INAD-07 INAD-08 INAD-09 INAD-10 INAD-11 INAD-12 INAD-13',
      'INAD-14 INAD-15 INAD-16',
    ),
  },
  {
    id: 'modern-slavery',
    title: { en: 'Modern slavery', fr: 'Esclavage moderne et traite' },
    rules: these('NRM-01 NRM-02 NRM-03 NRM-04 NRM-05 NRM-06 NRM-07 NRM-07a NRM-08 NRM-09 NRM-10 NRM-11'),
  },
  {
    id: 'notices',
    title: { en: 'Removal notices', fr: 'Avis d’éloignement' },
    rules: these('NOT-01 NOT-02 NOT-03 NOT-04 NOT-05 NOT-06 NOT-07 NOT-08 NOT-09 NOT-10 NOT-11 NOT-12'),
  },
  {
    id: 'courts',
    title: { en: 'Courts', fr: 'Juridictions' },
    rules: these('JR-01 JR-02 JR-03 JR-04 JR-05 JR-06 JR-07 JR-08 JR-09 JR-10 JR-11 JR-12 JR-13'),
  },
  {
    id: 'legal-advice',
    title: { en: 'Legal advice', fr: 'Conseil juridique' },
    rules: these('LA-01 LA-02 LA-03 LA-04'),
  },
  {
    id: 'counting-days',
    title: { en: 'Counting days', fr: 'Décompte des jours' },
    rules: these('CAL-01 CAL-02 CAL-03 CAL-04 CAL-05 CAL-06 CAL-07 CAL-08 CAL-09 CAL-10'),
  },
  {
    id: 'data-protection',
    title: { en: 'Data protection and automation', fr: 'Protection des données et automatisation' },
    rules: these(
      'DP-01 DP-02 DP-03 DP-04 DP-05 DP-06 DP-07 DP-08 DP-09 DP-10 DP-11 DP-12 DP-13',
      'DP-14 DP-15 DP-16 DP-17 DP-18 DP-19',
    ),
  },
  {
    id: 'after-transfer',
    title: { en: 'France after transfer', fr: 'La France après la remise' },
    rules: these(
      'FR-01 FR-02 FR-03 FR-04 FR-05 FR-06 FR-07 FR-08 FR-09 FR-10 FR-11 FR-12 FR-13',
      'FR-14 FR-15 FR-16 FR-17',
    ),
  },
  {
    id: 'accessibility',
    title: { en: 'Accessibility, language and service standards', fr: 'Accessibilité, langues et normes de service' },
    rules: these('ACC-01 ACC-02 ACC-03 ACC-04 ACC-05 LANG-01 LANG-02 LANG-03 LANG-04 STD-01 STD-02'),
  },
]
