import type { Provision, RuleId } from '../../../law/law.ts'
import { checkedOn } from '../dates.ts'

/** What the statement is, when it began, what stopped it. */
export const life: Readonly<Record<RuleId, Provision>> = {
  'ET-01': {
    id: 'ET-01',
    cite: {
      en: 'General Court, orders of 28 February 2017, T-192/16, T-193/16 and T-257/16',
      fr: 'Tribunal de l’UE, ordonnances du 28 février 2017, T-192/16, T-193/16 et T-257/16',
    },
    title: { en: 'What the statement is', fr: 'Nature de la déclaration' },
    says: {
      en: 'The statement was published as a press release. The General Court of the European Union held that no institution of the Union made it, and that it could not hear actions against it.',
      fr: 'La déclaration a été publiée sous forme de communiqué de presse. Le Tribunal de l’Union européenne a jugé qu’aucune institution de l’Union n’en était l’auteur et qu’il ne pouvait connaître des recours.',
    },
    sources: ['https://paperzz.com/doc/9181431/order-of-the-general-court-in-cases-t-192-16-t---curia'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'A fact of the record; nothing is decided by it.',
      fr: 'Un fait du dossier ; rien n’en dépend.',
    },
  },
  'ET-02': {
    id: 'ET-02',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 1',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 1',
    },
    title: { en: 'First day', fr: 'Premier jour' },
    says: {
      en: 'It is about people who cross from Türkiye to the Greek islands from 20 March 2016 on.',
      fr: 'Elle vise les personnes passées de Turquie dans les îles grecques à partir du 20 mars 2016.',
    },
    sources: [
      'https://www.statewatch.org/news/2016/march/eu-turkey-summit-eu-turkey-statement-18-march-2016/',
      'https://paperzz.com/doc/9181431/order-of-the-general-court-in-cases-t-192-16-t---curia',
    ],
    certainty: 'V',
    checkedOn,
  },
  'ET-03': {
    id: 'ET-03',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016, point 1',
      fr: 'Déclaration UE-Turquie du 18 mars 2016, point 1',
    },
    title: { en: 'Temporary and exceptional', fr: 'Temporaire et exceptionnelle' },
    says: {
      en: 'The return of all newly arrived people is called temporary and extraordinary. No last day is given in what was read.',
      fr: 'Le renvoi de tous les nouveaux arrivants est dit temporaire et extraordinaire. Aucun dernier jour ne figure dans ce qui a été lu.',
    },
    sources: ['https://www.statewatch.org/news/2016/march/eu-turkey-summit-eu-turkey-statement-18-march-2016/'],
    certainty: 'V',
    checkedOn,
    notExecutable: {
      en: 'A promise between governments; no decision here carries it out.',
      fr: 'Un engagement entre gouvernements ; aucune décision ne l’exécute ici.',
    },
  },
  'ET-04': {
    id: 'ET-04',
    cite: {
      en: 'Commission, questions and answers on the statement, 2016',
      fr: 'Commission, questions et réponses sur la déclaration, 2016',
    },
    title: { en: 'First returns and first admissions', fr: 'Premiers renvois et premières admissions' },
    says: { en: 'Both began on 4 April 2016.', fr: 'Les uns et les autres ont commencé le 4 avril 2016.' },
    sources: [
      'https://diplomatmagazine.eu/?p=28695',
      'https://www.refugeenewsturkey.org/single-post/2017/09/29/10000-refugees-from-syria-resettled-into-the-european-union-from-turkey',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A fact of the record; nothing is decided by it.',
      fr: 'Un fait du dossier ; rien n’en dépend.',
    },
  },
  'ET-05': {
    id: 'ET-05',
    cite: {
      en: 'Council Decision (EU) 2016/551 of 23 March 2016, recitals 1 to 3',
      fr: 'Décision (UE) 2016/551 du Conseil du 23 mars 2016, considérants 1 à 3',
    },
    title: { en: 'Readmission of people who are not Turkish', fr: 'Réadmission de non-ressortissants turcs' },
    says: {
      en: 'Under Art 24(3) of the readmission agreement, its Arts 4 and 6 were to apply from 1 October 2017. The Union and Türkiye meant to bring this forward to 1 June 2016. The Commission announced on that day that they applied.',
      fr: 'Selon l’art. 24, par. 3, de l’accord de réadmission, ses art. 4 et 6 devaient s’appliquer au 1er octobre 2017. L’Union et la Turquie entendaient avancer cette date au 1er juin 2016. La Commission a annoncé ce jour-là leur application.',
    },
    sources: [
      'https://dataverse.harvard.edu/dataset.xhtml?persistentId=doi:10.7910/DVN/0EGYWY',
      'https://www.pubaffairsbruxelles.eu/eu-institution-news/eu-turkey-readmission-agreement-provisions-for-third-country-nationals-enter-into-force/',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'It dates the times of request, answer and transfer, and nothing else is decided by it.',
      fr: 'Il date les délais de demande, de réponse et de remise ; rien d’autre n’en dépend.',
    },
  },
  'ET-06': {
    id: 'ET-06',
    cite: {
      en: 'Protocol between Greece and Türkiye on readmission, 2001 (text not seen)',
      fr: 'Protocole gréco-turc de réadmission de 2001 (texte non vu)',
    },
    title: { en: 'Protocol between Greece and Türkiye', fr: 'Protocole gréco-turc' },
    says: {
      en: 'The two states already had a readmission protocol of their own. Türkiye said on 7 June 2018 that it suspended it, and that the statement went on.',
      fr: 'Les deux États avaient déjà leur propre protocole de réadmission. La Turquie a annoncé le 7 juin 2018 qu’elle le suspendait et que la déclaration continuait de s’appliquer.',
    },
    sources: ['https://ekathimerini.com/news/229384/turkey-reportedly-suspends-migrant-readmission-deal-with-greece'],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'The text was not seen, so nothing is made to depend on it.',
      fr: 'Le texte n’a pas été vu : rien n’en dépend donc.',
    },
  },
  'ET-07': {
    id: 'ET-07',
    cite: {
      en: 'Ministry of Foreign Affairs of Türkiye, answer to a question, 2020; EUAA Asylum Report 2022, 4.15.7',
      fr: 'Ministère turc des affaires étrangères, réponse à une question, 2020 ; AUEA, rapport 2022, 4.15.7',
    },
    title: { en: 'Returns stopped in March 2020', fr: 'Arrêt des renvois en mars 2020' },
    says: {
      en: 'In March 2020 Türkiye stopped taking people back, told Greece so, and gave the pandemic as its reason. The day was not seen. Greece asked again in January and in July 2021, without success.',
      fr: 'En mars 2020, la Turquie a cessé de reprendre des personnes, en a avisé la Grèce et a invoqué la pandémie. Le jour n’a pas été vu. La Grèce a renouvelé ses demandes en janvier et en juillet 2021, sans succès.',
    },
    sources: [
      'http://www.mfa.gov.tr/sc_-22_-yunanistan-goc-bakani-nin-iddialari-hk-sc.en.mfa',
      'https://euaa.europa.eu/asylum-report-2022/4157-eu-turkey-statement',
      'https://www.infomigrants.net/en/post/33977/greece-demands-return-of-2000-migrants-to-turkey',
      'https://bmglobalnews.com/?p=143003',
    ],
    certainty: 'S',
    checkedOn,
  },
  'ET-08': {
    id: 'ET-08',
    cite: { en: 'Press, July and August 2016', fr: 'Presse, juillet et août 2016' },
    title: { en: 'Break after the attempted coup', fr: 'Interruption après la tentative de coup d’État' },
    says: {
      en: 'After 15 July 2016 Türkiye called its observers home from the islands. The first returns after that were reported on 18 August 2016. No act that suspended the scheme was seen.',
      fr: 'Après le 15 juillet 2016, la Turquie a rappelé ses observateurs des îles. Les premiers renvois suivants ont été signalés le 18 août 2016. Aucun acte de suspension n’a été vu.',
    },
    sources: [
      'https://www.ekathimerini.com/news/210826/turkish-observers-recalled-from-greek-islands/',
      'https://www.business-standard.com/amp/article/news-ians/greece-returns-immigrants-to-turkey-116081800987_1.html',
    ],
    certainty: 'S',
    checkedOn,
    notExecutable: {
      en: 'A fact of the record; nothing is decided by it.',
      fr: 'Un fait du dossier ; rien n’en dépend.',
    },
  },
  'ET-09': {
    id: 'ET-09',
    cite: {
      en: 'EU–Türkiye statement of 18 March 2016 (rule not seen)',
      fr: 'Déclaration UE-Turquie du 18 mars 2016 (règle non vue)',
    },
    title: { en: 'Notice to suspend or to end', fr: 'Préavis de suspension ou de fin' },
    says: {
      en: 'No rule was seen on notice before the scheme is suspended or ended.',
      fr: 'Aucune règle n’a été vue sur un préavis avant suspension ou fin du dispositif.',
    },
    sources: [],
    certainty: 'B',
    checkedOn,
    notExecutable: {
      en: 'The text was not seen, so nothing is made to depend on it.',
      fr: 'Le texte n’a pas été vu : rien n’en dépend donc.',
    },
  },
}
