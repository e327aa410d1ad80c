import type { Text } from '../core/brand.ts'
import type { CaseAction } from '../readmission/actions.ts'
import type { Option } from '../web/fields.ts'
import { indicatorTitles } from './duty-words.ts'
import { action, choice, type Field } from './form-actions.ts'
import { medicalActions } from './medical-actions.ts'
import * as say from './page-words.ts'
import { labels } from './page-words.ts'
import { flagsOf } from './signs.ts'
import { traffickingActions } from './trafficking-actions.ts'
import { words } from './words.ts'

/** Age, family, and what was said at screening. */
const line = (name: string, label: Text, more: { hint?: Text; optional?: true } = {}): Field => ({
  kind: 'line',
  name,
  label,
  ...more,
})
const prose = (name: string, label: Text): Field => ({ kind: 'prose', name, label })

const relatives: Field = {
  kind: 'choice',
  name: 'other',
  label: labels.other,
  options: ({ state }) =>
    state.safeguards.family.map(
      ({ other, relation }): Option => ({ value: other, text: other, hint: say.relationWords[relation] }),
    ),
}
const flagged: Field = {
  kind: 'choice',
  name: 'indicator',
  label: labels.indicator,
  options: ({ state, agreement }) =>
    [...new Set(flagsOf(state, agreement).map(({ indicator }) => indicator))].map((value) => ({
      value,
      text: indicatorTitles[value],
    })),
}

const own: readonly CaseAction[] = [
  action({
    name: 'dispute-age',
    bites: true,
    part: 'age',
    title: { en: 'Record that the age is disputed', fr: 'Enregistrer une contestation d’âge' },
    intro: {
      en: 'From this moment nobody travels on the earlier finding. Whoever disputes it, record it.',
      fr: 'Dès cet instant, aucun départ ne peut reposer sur le constat antérieur. Enregistrez toute contestation, quel qu’en soit l’auteur.',
    },
    fields: [line('by', { en: 'Who disputes it', fr: 'Qui le conteste' }), prose('grounds', labels.grounds)],
    evenClosed: true,
    warning: true,
    done: { en: 'The age is in dispute and the gate is shut.', fr: 'L’âge est contesté et le passage est fermé.' },
  }),
  action({
    name: 'tell-local-authority',
    part: 'age',
    title: {
      en: 'Record that the local authority was told',
      fr: 'Enregistrer l’information de la collectivité locale',
    },
    fields: [line('authority', labels.authority), line('reference', labels.reference, { optional: true })],
    notNow: ({ state }) => (state.age.finding === 'disputed' ? null : words.noDispute),
    done: { en: 'It is on file that the authority was told.', fr: 'L’information de la collectivité est au dossier.' },
  }),
  action({
    name: 'link-family',
    title: { en: 'Link a case of the family', fr: 'Rattacher un dossier de la famille' },
    fields: [line('other', labels.other), choice('relation', labels.relation, say.relationWords)],
    done: { en: 'The family link is on file.', fr: 'Le lien familial est au dossier.' },
  }),
  action({
    name: 'correct-family-link',
    title: { en: 'Correct a wrong family link', fr: 'Rectifier un lien familial erroné' },
    intro: {
      en: 'The other case is of no relative. What the family’s travel asked here is no longer asked; both facts stay on file.',
      fr: 'L’autre dossier n’est pas celui d’un proche. Ce qu’exigeait le voyage de la famille tombe ; les deux faits restent au dossier.',
    },
    fields: [relatives, prose('reasons', labels.reasons)],
    notNow: ({ state }) => (state.safeguards.family.length > 0 ? null : words.notLinked),
    done: { en: 'The link is corrected.', fr: 'Le lien est rectifié.' },
  }),
  action({
    name: 'decide-family-travel',
    title: { en: 'Decide whether the family travels apart', fr: 'Décider si la famille voyage séparément' },
    fields: [relatives, choice('decision', labels.decision, say.travel), prose('reasons', labels.reasons)],
    notNow: ({ state }) => (state.safeguards.family.length > 0 ? null : words.notLinked),
    done: { en: 'The decision is recorded under your name.', fr: 'La décision est enregistrée sous votre nom.' },
  }),
  action({
    name: 'look-at-indicator',
    title: { en: 'Look again at what was said at screening', fr: 'Revoir ce qui a été dit à l’entretien' },
    intro: {
      en: 'Read the words on the case page first. If there is a concern, refer the person or raise it, then record it here.',
      fr: 'Lisez d’abord les propos sur la page du dossier. S’il y a une préoccupation, faites le signalement, puis enregistrez-le ici.',
    },
    fields: [flagged, choice('finding', labels.finding, say.looked), prose('reasons', labels.reasons)],
    notNow: ({ state, agreement }) => (flagsOf(state, agreement).length > 0 ? null : words.noFlag),
    done: { en: 'It is on file that you looked again.', fr: 'Votre examen est au dossier.' },
  }),
]

/** What an officer can do to a case here. */
export const safeguardActions: readonly CaseAction[] = [...own, ...traffickingActions, ...medicalActions]
