import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

/** United Kingdom law on the way out: detention, age. */
export const removal: Readonly<Record<RuleId, Provision>> = {
  'DET-01': {
    id: 'DET-01',
    cite: {
      en: 'Immigration Act 1971, Sch 2, paras 16 and 17A',
      fr: 'Loi britannique de 1971 sur l’immigration, annexe 2, § 16 et 17A',
    },
    title: { en: 'Power to detain', fr: 'Pouvoir de placer en rétention' },
    says: {
      en: 'Detention lasts as long as the Secretary of State thinks reasonably necessary for examination or removal, even while something blocks removal for a time.',
      fr: 'La rétention dure le temps que le ministre estime raisonnablement nécessaire à l’examen ou à l’éloignement, même si un obstacle temporaire s’y oppose.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2023/37/section/12'],
    certainty: 'V',
    checkedOn,
  },
  'DET-14': {
    id: 'DET-14',
    cite: {
      en: 'Detention Centre Rules 2001, r 34',
      fr: 'Règlement britannique de 2001 sur les centres de rétention, règle 34',
    },
    title: { en: 'Doctor’s examination', fr: 'Examen médical' },
    says: {
      en: 'A doctor examines the person, with consent, within 24 hours of admission. One who declines keeps the right to ask later.',
      fr: 'Un médecin examine la personne, avec son consentement, dans les 24 heures de l’admission. Celle qui refuse conserve le droit de le demander plus tard.',
    },
    sources: ['https://www.legislation.gov.uk/uksi/2001/238'],
    certainty: 'V',
    checkedOn,
  },
  'DET-15': {
    id: 'DET-15',
    cite: {
      en: 'Detention Centre Rules 2001, r 35',
      fr: 'Règlement britannique de 2001 sur les centres de rétention, règle 35',
    },
    title: { en: 'Doctor’s report', fr: 'Rapport médical' },
    says: {
      en: 'The doctor reports without delay where detention is likely to harm health, where suicide is feared, or where torture is a concern.',
      fr: 'Le médecin signale sans délai le risque que la rétention nuise à la santé, la crainte d’un suicide ou des indices de torture.',
    },
    sources: ['https://www.legislation.gov.uk/uksi/2001/238'],
    certainty: 'V',
    checkedOn,
  },
  'AGE-01': {
    id: 'AGE-01',
    cite: {
      en: 'Nationality and Borders Act 2022, s 49',
      fr: 'Loi britannique de 2022 sur la nationalité et les frontières, art. 49',
    },
    title: { en: 'Disputed age', fr: 'Âge contesté' },
    says: {
      en: 'A person is age-disputed who needs permission to enter or stay and of whose age the authority lacks the evidence to be sure.',
      fr: 'L’âge est contesté lorsqu’une personne a besoin d’une autorisation d’entrée ou de séjour et que l’autorité n’a pas de quoi être certaine de son âge.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/part/4'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'It defines a term; an officer records that an age is disputed, and AGE-06 then stops the transfer.',
      fr: 'Elle définit un terme ; un agent enregistre que l’âge est contesté, et AGE-06 fait alors obstacle à la remise.',
    },
  },
  'AGE-04': {
    id: 'AGE-04',
    cite: {
      en: 'Nationality and Borders Act 2022, s 50(6)–(7), 51(3)',
      fr: 'Loi britannique de 2022 sur la nationalité et les frontières, art. 50(6)–(7), 51(3)',
    },
    title: { en: 'How age is decided', fr: 'Comment l’âge est déterminé' },
    says: {
      en: 'Age is decided on the balance of probabilities. The designated assessor’s result binds the Secretary of State, and the local authority that referred.',
      fr: 'L’âge est déterminé selon la prépondérance des probabilités. Le résultat de l’évaluateur désigné lie le ministre, et la collectivité qui l’a saisi.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/part/4'],
    certainty: 'V',
    checkedOn,
  },
  'AGE-06': {
    id: 'AGE-06',
    cite: { en: 'Treaty, Art 4(1)(b)', fr: 'Accord, art. 4(1)(b)' },
    title: { en: 'Age dispute stops transfer', fr: 'L’âge contesté fait obstacle à la remise' },
    says: {
      en: 'The finding of age must still hold at removal. We infer that an open dispute stops the transfer.',
      fr: 'Le constat de l’âge doit encore valoir au moment de l’éloignement. Nous en déduisons qu’une contestation ouverte fait obstacle à la remise.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078563'],
    certainty: 'V',
    checkedOn,
  },
}
