import type { Text } from '../../../core/brand.ts'
import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

const schedule = 'https://www.legislation.gov.uk/ukpga/2016/19/schedule/10'
const para = (where: string): Text => ({
  en: `Immigration Act 2016, Sch 10, para ${where}`,
  fr: `Loi britannique de 2016 sur l’immigration, annexe 10, § ${where}`,
})

/** Immigration bail. Decisions on it are taken by the Secretary of State or the tribunal; the software computes its times. */
export const bail: Readonly<Record<RuleId, Provision>> = {
  'BAIL-01': {
    id: 'BAIL-01',
    cite: para('1'),
    title: { en: 'Who may grant bail', fr: 'Qui peut mettre en liberté' },
    says: {
      en: 'The Secretary of State or the First-tier Tribunal may grant bail to a person held under paragraph 16(1), (1A) or (2) of Schedule 2 to the Immigration Act 1971. It may be at any time, subject to the rules that follow.',
      fr: 'Le ministre ou le tribunal (First-tier Tribunal) peut mettre en liberté sous conditions une personne retenue en vertu du § 16(1), (1A) ou (2) de l’annexe 2 de la loi de 1971 sur l’immigration. C’est possible à tout moment, sous réserve des règles qui suivent.',
    },
    sources: [schedule],
    certainty: 'V',
    checkedOn,
  },
  'BAIL-02': {
    id: 'BAIL-02',
    cite: para('3(3)'),
    title: { en: 'First days after arrival', fr: 'Premiers jours après l’arrivée' },
    says: {
      en: 'The tribunal cannot grant bail to a person held for examination, under paragraph 16(1), until after the end of 8 days, of which the day of arrival is the first.',
      fr: 'Le tribunal ne peut mettre en liberté une personne retenue pour examen, en vertu du § 16(1), qu’après la fin de 8 jours dont le premier est celui de l’arrivée.',
    },
    sources: [schedule],
    certainty: 'V',
    checkedOn,
  },
  'BAIL-03': {
    id: 'BAIL-03',
    cite: {
      en: 'Immigration Act 2016, Sch 10, para 3(4); Nationality and Borders Act 2022, s 46(8)',
      fr: 'Loi britannique de 2016 sur l’immigration, annexe 10, § 3(4) ; loi britannique de 2022 sur la nationalité et les frontières, art. 46(8)',
    },
    title: { en: 'Consent where removal is near', fr: 'Accord requis si l’éloignement est proche' },
    says: {
      en: 'Where directions in force require removal within 21 days of the bail decision, the tribunal needs the Secretary of State’s consent to grant bail. It was 14 days: the amending section says 21, the schedule as read still shows 14.',
      fr: 'Si des instructions en vigueur prévoient l’éloignement dans les 21 jours de la décision sur la liberté, le tribunal ne peut l’accorder qu’avec l’accord du ministre. Le délai était de 14 jours : l’article modificatif dit 21, l’annexe consultée indique encore 14.',
    },
    sources: ['https://www.legislation.gov.uk/ukpga/2022/36/section/46', schedule],
    certainty: 'V',
    checkedOn,
  },
  'BAIL-04': {
    id: 'BAIL-04',
    cite: para('11'),
    title: { en: 'Referral without an application', fr: 'Saisine d’office' },
    says: {
      en: 'The Secretary of State must refer the detention to the tribunal 4 months after it began or after the tribunal last considered bail, unless the person has waived this in writing.',
      fr: 'Le ministre doit saisir le tribunal de la rétention 4 mois après son début ou après le dernier examen par le tribunal, sauf si la personne y a renoncé par écrit.',
    },
    sources: [schedule],
    certainty: 'V',
    checkedOn,
  },
  'BAIL-05': {
    id: 'BAIL-05',
    cite: para('12'),
    title: { en: 'Asking again', fr: 'Nouvelle demande' },
    says: {
      en: 'A further application within 28 days of a refusal is dismissed without a hearing, unless the person shows a material change in their circumstances.',
      fr: 'Une nouvelle demande dans les 28 jours d’un refus est rejetée sans audience, sauf si la personne démontre un changement important de sa situation.',
    },
    sources: [schedule],
    certainty: 'V',
    checkedOn,
  },
  'BAIL-06': {
    id: 'BAIL-06',
    cite: {
      en: 'Immigration Act 2016, Sch 10, paras 2, 4(5)',
      fr: 'Loi britannique de 2016 sur l’immigration, annexe 10, § 2 et 4(5)',
    },
    title: { en: 'Conditions of bail', fr: 'Conditions de la liberté' },
    says: {
      en: 'Bail carries at least one condition. Nobody under 18 may be made to wear an electronic tag.',
      fr: 'La liberté est assortie d’au moins une condition. La surveillance électronique ne peut être imposée à une personne de moins de 18 ans.',
    },
    sources: [schedule],
    certainty: 'V',
    checkedOn,
  },
  'BAIL-07': {
    id: 'BAIL-07',
    cite: {
      en: 'Immigration Act 2016, Sch 10, para 3(2); Nationality and Borders Act 2022, s 48',
      fr: 'Loi britannique de 2016 sur l’immigration, annexe 10, § 3(2) ; loi britannique de 2022 sur la nationalité et les frontières, art. 48',
    },
    title: { en: 'What is weighed', fr: 'Éléments d’appréciation' },
    says: {
      en: 'Weighed are: the risk of breach, convictions, the risk of offending, public health and order, the protection of the person or of others, and, since the 2022 Act, a failure without good reason to cooperate.',
      fr: 'Sont appréciés : le risque de manquement, les condamnations, le risque d’infraction, la santé et l’ordre publics, la protection de la personne ou d’autrui et, depuis la loi de 2022, le refus de coopérer sans motif valable.',
    },
    sources: [schedule, 'https://www.legislation.gov.uk/ukpga/2022/36/section/46'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'Weighing them is a judgement of the Secretary of State or the tribunal.',
      fr: 'Leur appréciation appartient au ministre ou au tribunal.',
    },
  },
  'BAIL-08': {
    id: 'BAIL-08',
    cite: para('3(5)–(7)'),
    title: { en: 'Notice of the decision', fr: 'Notification de la décision' },
    says: {
      en: 'The decision on bail is given as a notice. Where bail is granted, the notice states when it begins and its conditions.',
      fr: 'La décision sur la liberté fait l’objet d’une notification. Si la liberté est accordée, la notification en indique le début et les conditions.',
    },
    sources: [schedule],
    certainty: 'V',
    checkedOn,
  },
}
