import type { Reading } from '../../../law/law.ts'
import { keysBeside } from './changes.ts'

/** The record: how texts are cited, which versions hold, how long things are kept. */
export const record: Readonly<Record<string, Reading>> = {
  'OP-17': {
    id: 'OP-17',
    title: { en: 'Which version of the guidance holds', fr: 'Quelle version des instructions s’applique' },
    chosen: 'stamped-on-each-decision',
    options: {
      'stamped-on-each-decision': {
        says: {
          en: 'Every decision carries the version of the law it was made under. No version is taken for the latest.',
          fr: 'Chaque décision porte la version du droit sous laquelle elle a été prise. Aucune version n’est présumée être la dernière.',
        },
      },
      'seen-is-current': {
        says: {
          en: 'The versions that were seen are taken to be the current ones.',
          fr: 'Les versions consultées sont réputées être celles en vigueur.',
        },
      },
    },
    reason: {
      en: 'The guidance seen dates from April to August 2024. Later versions probably exist and were not seen.',
      fr: 'Les instructions consultées datent d’avril à août 2024. Des versions ultérieures existent sans doute ; elles n’ont pas été consultées.',
    },
    sources: [
      'https://gov.uk/government/publications/inadmissibility-third-country-cases/inadmissibility-safe-third-country-cases-accessible',
      'https://www.gov.uk/government/publications/returns-preparation/judicial-reviews-injunctions-and-applications-to-the-european-court-of-human-rights-accessible-version',
    ],
  },
  'OP-20': {
    id: 'OP-20',
    title: { en: 'How the treaty is cited in the United Kingdom', fr: 'Comment l’accord est cité au Royaume-Uni' },
    chosen: 'by-title',
    options: {
      'by-title': {
        says: {
          en: 'By its title. No number of a command paper is given.',
          fr: 'Par son titre. Aucun numéro de document parlementaire n’est donné.',
        },
      },
      'by-number': {
        says: {
          en: 'By the number of its command paper, thought to be CP 1372.',
          fr: 'Par le numéro de son document parlementaire, qui serait CP 1372.',
        },
      },
    },
    reason: {
      en: 'The number was not confirmed by any source seen.',
      fr: 'Aucune source consultée ne confirme ce numéro.',
    },
    sources: [],
  },
  'OP-21': {
    id: 'OP-21',
    title: { en: 'The day of signature', fr: 'Date de signature' },
    chosen: 'end-of-july',
    options: {
      'end-of-july': {
        says: {
          en: '29 and 30 July 2025, in London and in Paris.',
          fr: 'Les 29 et 30 juillet 2025, à Londres et à Paris.',
        },
      },
      'twelfth-of-july': { says: { en: '12 July 2025.', fr: 'Le 12 juillet 2025.' } },
    },
    reason: {
      en: 'The decree and the Conseil d’État give 29 and 30 July; one association says 12 July.',
      fr: 'Le décret et le Conseil d’État donnent les 29 et 30 juillet ; une association dit le 12 juillet.',
    },
    sources: [
      'https://legal.tricoteuses.fr/articles/JORFARTI000052076618',
      'http://www.conseil-etat.fr/fr/arianeweb/CE/decision/2025-12-30/508947',
      'https://www.gisti.org/spip.php?article7602',
    ],
  },
  'OP-23': {
    id: 'OP-23',
    title: { en: 'How long records are kept', fr: 'Durée de conservation' },
    chosen: 'set-by-the-office',
    options: {
      'set-by-the-office': {
        says: {
          en: 'Each office sets its own schedule, and holds back what a court may still need.',
          fr: 'Chaque service fixe son propre calendrier et conserve ce dont un juge peut encore avoir besoin.',
        },
      },
      'kept-for-ever': {
        says: { en: 'Nothing is ever deleted.', fr: 'Rien n’est jamais effacé.' },
      },
    },
    reason: {
      en: 'No period was found, neither for keeping records nor for audit.',
      fr: 'Aucune durée n’a été trouvée, ni pour la conservation ni pour le contrôle.',
    },
    sources: [],
  },
  'PR-41': {
    id: 'PR-41',
    title: {
      en: 'When an outage between the states is announced',
      fr: 'Quand une interruption entre les États est annoncée',
    },
    chosen: 'seven-working-hours',
    options: {
      'seven-working-hours': {
        says: {
          en: 'After seven hours in which both offices were open (9:00 to 17:00, on days worked in both) and the other state receipted nothing that waits. The clocks go on.',
          fr: 'Après sept heures où les deux services étaient ouverts (de 9 h à 17 h, jours ouvrés des deux côtés) sans que l’autre État accuse réception de ce qui attend. Les délais continuent de courir.',
        },
      },
      'stops-the-clocks': {
        says: {
          en: 'The clocks stop while an outage lasts. No text says so.',
          fr: 'Les délais sont suspendus pendant l’interruption. Aucun texte ne le prévoit.',
        },
      },
    },
    reason: {
      en: 'The texts seen are silent. The network of the Dublin system announces an outage longer than seven working hours, and an outage there does not stop the clocks: our own log shows what was sent and when.',
      fr: 'Les textes consultés sont muets. Le réseau du système de Dublin annonce toute interruption de plus de sept heures ouvrées, et elle n’y suspend pas les délais : notre propre journal montre ce qui a été envoyé et quand.',
    },
    sources: [],
  },
  'PR-42': {
    id: 'PR-42',
    title: {
      en: 'How long an old key stays good beside the new',
      fr: 'Combien de temps une ancienne clé reste valable à côté de la nouvelle',
    },
    chosen: 'one-day',
    options: {
      'one-day': {
        says: {
          en: 'Twenty-four hours at least from the other state’s confirmation, and until all that the old key signed has its receipt. Then a named person retires it; nothing retires it by itself.',
          fr: 'Vingt-quatre heures au moins à compter de la confirmation de l’autre État, et jusqu’à l’accusé de tout ce que l’ancienne clé a signé. Une personne nommée la retire ensuite ; rien ne la retire de soi-même.',
        },
      },
      'one-week': { says: { en: 'One week at least.', fr: 'Une semaine au moins.' }, change: keysBeside(7 * 24) },
    },
    reason: {
      en: 'The texts seen say nothing of keys. A day covers a night and lets what is under way arrive; a longer time leaves two keys in use that somebody could take. A key that is lost or stolen does not wait for it.',
      fr: 'Les textes consultés ne disent rien des clés. Un jour couvre une nuit et laisse arriver ce qui est en chemin ; plus longtemps, deux clés en usage pourraient être prises. Une clé perdue ou volée n’attend pas.',
    },
    sources: [],
  },
}
