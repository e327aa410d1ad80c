import type { Day } from '../../core/brand.ts'
import type { Calendar } from '../../law/law.ts'
import { christmas, easterMonday, labour, newYear } from './names.ts'

/**
 * Greece: the days on which public services are closed, under Law 1157/1981, art. 1(11), and what was decided under it. The
 * moving ones follow Orthodox Easter. Not listed, because no count can tell: Holy Saturday (always a Saturday) and the
 * Sundays of Easter and Pentecost. Half days (24 and 31 December) and the days of one town or one profession are no
 * holidays here; 30 January, a day of schools, ended in 2020. Marked S: lists made from the law, not the law itself.
 *
 * 1 May is moved by decision in some years, known a few weeks before. In 2027 it falls on Holy Saturday and may be moved
 * again: that is why 2026 is the last year we stand by.
 */

const lists = [
  'https://www.odigostoupoliti.eu/oi-imeres-argias-imiargias-gia-osous-ergazonte-sto-dimosio/',
  'https://www.newsbomb.gr/ellada/story/1720696/poies-einai-oi-argies-kai-oi-imiargies-sto-dimosio-ti-ginetai-an-mia-pesei-kyriaki',
]

/** Where each move of 1 May was read: 2016, 2021, 2022 (Government Gazette B 1785) and 2024, the last three for public services. */
const moves = [
  'https://www.qppstudio.net/public-holidays-news/2022/greece-adds-public-holiday-on-may-2nd-014826.htm',
  'http://www.someda.gr/2021/04/1-2021.html',
  'https://www.parapolitika.gr/ellada/article/1181769/protomagia-stis-2-maiou-metaferetai-i-argia-me-apofasi-hatzidaki/',
  'https://larissatime.gr/protomagia-pote-metaferetai-i-argia-kai-giati',
]

/** Greece, 2016 to 2026. */
export const greece: Calendar = {
  place: 'GR',
  name: { en: 'Greece', fr: 'Grèce' },
  named: { en: 'Greece', fr: 'la Grèce' },
  weekend: [6, 7],
  holidays: [
    { name: { en: 'Clean Monday', fr: 'Lundi pur' }, when: { easter: 'orthodox', offset: -48 } },
    {
      name: { en: 'Good Friday (Orthodox)', fr: 'Vendredi saint orthodoxe' },
      when: { easter: 'orthodox', offset: -2 },
    },
    { name: easterMonday, when: { easter: 'orthodox', offset: 1 } },
    {
      name: { en: 'Monday of the Holy Spirit (Whit Monday)', fr: 'lundi du Saint-Esprit (lundi de Pentecôte)' },
      when: { easter: 'orthodox', offset: 50 },
    },
    { name: newYear, when: { month: 1, day: 1 } },
    { name: { en: 'Epiphany', fr: 'Épiphanie' }, when: { month: 1, day: 6 } },
    { name: { en: 'National Day, 25 March', fr: 'fête nationale du 25 mars' }, when: { month: 3, day: 25 } },
    { name: labour, when: { month: 5, day: 1 } },
    { name: { en: 'Dormition of the Virgin Mary', fr: 'Dormition de la Vierge' }, when: { month: 8, day: 15 } },
    { name: { en: 'Ohi Day, 28 October', fr: 'jour du Non, 28 octobre' }, when: { month: 10, day: 28 } },
    { name: christmas, when: { month: 12, day: 25 } },
    { name: { en: 'Second day of Christmas', fr: 'deuxième jour de Noël' }, when: { month: 12, day: 26 } },
  ],
  substitutes: false,
  moved: [
    { from: '2016-05-01' as Day, to: '2016-05-03' as Day },
    { from: '2021-05-01' as Day, to: '2021-05-04' as Day },
    { from: '2022-05-01' as Day, to: '2022-05-02' as Day },
    { from: '2024-05-01' as Day, to: '2024-05-07' as Day },
  ],
  proclaimed: [],
  knownYears: { first: 2016, last: 2026 },
  sources: [...lists, ...moves],
  certainty: 'S',
  checkedOn: '2026-11-23' as Day,
}
