import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

/** Who is returned under it. */
export const people: Readonly<Record<RuleId, Provision>> = {
  'ET-10': {
    id: 'ET-10',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 1',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 1',
    },
    title: { en: 'Who is returned', fr: 'Qui est renvoyé' },
    says: {
      en: 'Every new irregular migrant who crosses from Türkiye to the Greek islands is to be returned to Türkiye.',
      fr: 'Tout nouveau migrant irrégulier passé de Turquie dans les îles grecques doit être renvoyé en Turquie.',
    },
    sources: [
      'https://www.statewatch.org/news/2016/march/eu-turkey-summit-eu-turkey-statement-18-march-2016/',
      'https://paperzz.com/doc/9181431/order-of-the-general-court-in-cases-t-192-16-t---curia',
    ],
    certainty: 'V',
    checkedOn,
  },
  'ET-11': {
    id: 'ET-11',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 1',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 1',
    },
    title: { en: 'No claim, or a claim that failed', fr: 'Sans demande, ou demande rejetée' },
    says: {
      en: 'Returned are those who do not ask for asylum, and those whose claim was found unfounded or inadmissible under the asylum procedures directive.',
      fr: 'Sont renvoyés ceux qui ne demandent pas l’asile et ceux dont la demande a été jugée infondée ou irrecevable selon la directive sur les procédures d’asile.',
    },
    sources: [
      'https://www.statewatch.org/news/2016/march/eu-turkey-summit-eu-turkey-statement-18-march-2016/',
      'https://paperzz.com/doc/9181431/order-of-the-general-court-in-cases-t-192-16-t---curia',
    ],
    certainty: 'V',
    checkedOn,
  },
  'ET-12': {
    id: 'ET-12',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 1',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 1',
    },
    title: { en: 'Come from Türkiye to an island', fr: 'Venus de Turquie dans une île' },
    says: {
      en: 'The person must have crossed from Türkiye to a Greek island. What proves it is not said in what was read.',
      fr: 'La personne doit être passée de Turquie dans une île grecque. Ce qui en fait preuve n’est pas dit dans ce qui a été lu.',
    },
    sources: ['https://www.statewatch.org/news/2016/march/eu-turkey-summit-eu-turkey-statement-18-march-2016/'],
    certainty: 'V',
    checkedOn,
  },
  'ET-13': {
    id: 'ET-13',
    cite: {
      en: 'Asylum Information Database, country report on Greece, border procedure',
      fr: 'Asylum Information Database, rapport sur la Grèce, procédure à la frontière',
    },
    title: { en: 'The land border is not covered', fr: 'La frontière terrestre n’est pas visée' },
    says: {
      en: 'People who came over the land border at Evros are outside it.',
      fr: 'Les personnes arrivées par la frontière terrestre de l’Évros n’en relèvent pas.',
    },
    sources: [
      'https://asylumineurope.org/reports/country/greece/asylum-procedure/procedures/fast-track-border-procedure-eastern-aegean/',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'It needs no rule of its own: what is no ground is outside.',
      fr: 'Il n’y faut pas de règle propre : ce qui n’est pas un motif reste en dehors.',
    },
  },
  'ET-14': {
    id: 'ET-14',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016 (rule not seen)',
      fr: 'Déclaration UE-Turquie du 18 mars 2016 (règle non vue)',
    },
    title: { en: 'Adults, and children with their families', fr: 'Adultes, et enfants avec leur famille' },
    says: {
      en: 'No rule on age was seen in what was read of the statement. See ET-R06.',
      fr: 'Aucune règle d’âge n’a été vue dans ce qui a été lu de la déclaration. Voir ET-R06.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
  },
  'ET-15': {
    id: 'ET-15',
    cite: {
      en: 'Greek Law 4375/2016, Art 60(4)(f), as reported',
      fr: 'Loi grecque 4375/2016, art. 60, par. 4, point f), selon la doctrine',
    },
    title: {
      en: 'Unaccompanied children and vulnerable people',
      fr: 'Mineurs non accompagnés et personnes vulnérables',
    },
    says: {
      en: 'Vulnerable people, unaccompanied children among them, and people with family in another member state were exempt from the border procedure of the islands until the end of 2019.',
      fr: 'Les personnes vulnérables, dont les mineurs non accompagnés, et celles ayant de la famille dans un autre État membre étaient dispensées de la procédure à la frontière des îles jusqu’à la fin de 2019.',
    },
    sources: [
      'http://www.asylumineurope.org/news/23-05-2017/greece-1-european-union-remove-existing-guarantees-against-turkey-returns',
      'https://asylumineurope.org/reports/country/greece/asylum-procedure/procedures/fast-track-border-procedure-eastern-aegean/',
    ],
    certainty: 'S',
    checkedOn,
  },
  'ET-16': {
    id: 'ET-16',
    cite: { en: 'Greek law on age assessment (not seen)', fr: 'Droit grec de l’évaluation de l’âge (non vu)' },
    title: { en: 'Age in dispute', fr: 'Âge contesté' },
    says: {
      en: 'No rule on a disputed age was seen. While it is open, the person is not treated as an adult.',
      fr: 'Aucune règle sur l’âge contesté n’a été vue. Tant que la question reste ouverte, la personne n’est pas traitée en adulte.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
  },
  'ET-17': {
    id: 'ET-17',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, preamble',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, préambule',
    },
    title: { en: 'Stopped in Turkish waters', fr: 'Interceptés dans les eaux turques' },
    says: {
      en: 'Türkiye takes back everyone stopped in its own waters. They never reached the Union and are no case of this agreement.',
      fr: 'La Turquie reprend toute personne interceptée dans ses eaux. Elle n’a jamais atteint l’Union et ne relève pas du présent accord.',
    },
    sources: ['https://www.scribd.com/document/579816481/EU-Turkey-Statement-18-March-2016'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'Done by others: it is not decided here.',
      fr: 'Du ressort d’autres autorités : cela ne se décide pas ici.',
    },
  },
}
