import type { Text } from '../core/brand.ts'
import { citation } from '../law/due.ts'
import {
  type ActionContext,
  type CaseAction,
  closedOrGone,
  happenedField,
  lineField,
  plainInput,
  reasonsField,
  labels as shared,
} from '../readmission/actions.ts'
import { type Option, radioField, selectField, textArea } from '../web/fields.ts'
import { one } from '../web/form.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { languageCode, languageOptions } from '../web/spoken.ts'
import { agreedNow, askedNow } from './state.ts'
import { escortWords, words } from './words.ts'

/** What an officer does here: tells the receiving state of needs; decides on a taking back, and records the return. */
const labels = {
  medical: { en: 'Care the person needs on arrival', fr: 'Soins nécessaires à l’arrivée' },
  languages: { en: 'Language of the interpreter', fr: 'Langue de l’interprète' },
  escort: { en: 'Who must stand ready', fr: 'Qui doit être présent' },
  code: { en: 'Code', fr: 'Code' },
  place: { en: 'Where the person came back', fr: 'Lieu du retour' },
} satisfies Record<string, Text>

const sendNeeds: CaseAction = {
  name: 'send-needs',
  command: 'between/send-needs',
  group: 'procedure',
  title: { en: 'Tell the receiving state of needs', fr: 'Signaler des besoins à l’État requis' },
  intro: {
    en: 'Encrypted to the receiving state alone, before ordinary messages. Write what those who receive the person must do, and no more: no history, no opinion. It takes the place of what was told before.',
    fr: 'Chiffré pour le seul État requis, avant les messages ordinaires. Écrivez ce que doivent faire ceux qui accueillent la personne, et rien de plus : ni antécédents, ni avis. Cela remplace ce qui a été signalé auparavant.',
  },
  labels,
  notNow: ({ state }) => closedOrGone(state) ?? (state.requests.length === 0 ? words.noRequest : null),
  fields: (form, { state, lang }) => {
    const last = state.between.needs.at(-1)
    const known = state.safeguards.needs.at(-1)?.needs
    return html`${textArea(form, {
      name: 'medical',
      label: labels.medical,
      hint: {
        en: 'Such as “insulin twice a day” or “wheelchair”. Leave empty if none is needed.',
        fr: 'Par exemple « insuline deux fois par jour » ou « fauteuil roulant ». Laissez vide si rien n’est nécessaire.',
      },
      rows: 5,
      dir: 'auto',
      optional: true,
      ...(last?.medical === undefined ? {} : { value: last.medical }),
    })}${
      known !== undefined && html`<div class="govuk-inset-text">${t(onFile, lang)} <q dir="auto">${known}</q></div>`
    }${selectField(form, {
      name: 'languages',
      label: labels.languages,
      blank: { en: 'As in the request', fr: 'Comme dans la demande' },
      options: languageOptions(lang),
      ...(last?.languages[0] === undefined ? {} : { value: languageCode(last.languages[0]) }),
    })}${radioField(form, {
      name: 'escort',
      label: labels.escort,
      options: Object.entries(escortWords).map(([value, text]) => ({ value, text })),
      value: last?.escort ?? 'none',
    })}`
  },
  input: (values) => {
    const [medical, language] = [one(values, 'medical').trim(), one(values, 'languages')]
    const languages = language === '' ? [] : [language]
    return { input: { ...(medical === '' ? {} : { medical }), languages, escort: one(values, 'escort') } }
  },
  attach: 'none',
  submit: { en: 'Send', fr: 'Envoyer' },
  done: { en: 'The needs are on their way to the receiving state.', fr: 'Les besoins partent vers l’État requis.' },
}

const onFile: Text = { en: 'On file here, not sent:', fr: 'Au dossier, non transmis :' }

/** The codes an officer may choose from: refusals only where there is something to refuse. */
function codes({ agreement, state, lang }: ActionContext): readonly Option[] {
  const waiting = askedNow(state.between)
  return (agreement.takingBack?.codes ?? [])
    .filter(({ use }) => use === 'agreed' || (use === 'refused' && waiting))
    .map(({ code, rule, title }) => ({
      value: code,
      text: html`<strong>${code}</strong> ${t(title, lang)}`,
      hint: `${t(citation(agreement, rule).cite, lang)} (${rule})`,
    }))
}

const decideReturn: CaseAction = {
  name: 'decide-return',
  command: 'between/decide-return',
  group: 'case',
  title: { en: 'Decide whether to take the person back', fr: 'Décider de la reprise de la personne' },
  intro: {
    en: 'For a person readmitted in error, or whom a court orders back. The code goes to the receiving state; your reasons stay here.',
    fr: 'Pour une personne réadmise par erreur ou dont un juge ordonne le retour. Le code part vers l’État requis ; vos motifs restent ici.',
  },
  knownTo: ({ takingBack }) => takingBack !== null,
  labels: { ...shared, code: labels.code },
  notNow: ({ state }) => {
    if (state.handedOver === null) return words.notHandedOver
    if (state.between.back !== null) return words.alreadyBack
    return agreedNow(state.between) ? words.alreadyAgreed : null
  },
  fields: (form, context) =>
    html`${radioField(form, { name: 'code', label: labels.code, options: codes(context) })}${reasonsField(form)}${happenedField(form, context)}`,
  input: plainInput('code', 'reasons'),
  submit: { en: 'Record the decision', fr: 'Enregistrer la décision' },
  warning: true,
  done: { en: 'The decision is on its way to the receiving state.', fr: 'La décision part vers l’État requis.' },
}

const recordBroughtBack: CaseAction = {
  name: 'record-brought-back',
  command: 'between/record-brought-back',
  group: 'case',
  title: { en: 'Record that the person is back', fr: 'Enregistrer le retour de la personne' },
  intro: {
    en: 'The place this return made is reversed in both books by a further entry, under the reading in use. Nothing is erased.',
    fr: 'La place née de cette réadmission est annulée dans les deux registres par une nouvelle écriture, selon la lecture retenue. Rien n’est effacé.',
  },
  knownTo: ({ takingBack }) => takingBack !== null,
  labels: { ...shared, place: labels.place },
  notNow: ({ state }) => {
    if (state.between.back !== null) return words.alreadyBack
    return agreedNow(state.between) ? null : words.notAgreed
  },
  fields: (form, context) => html`${lineField(form, 'place', labels.place)}${happenedField(form, context)}`,
  input: plainInput('place'),
  submit: { en: 'Record the return', fr: 'Enregistrer le retour' },
  done: {
    en: 'The return is on file, and told to the receiving state.',
    fr: 'Le retour est au dossier et signalé à l’État requis.',
  },
}

export const betweenActions: readonly CaseAction[] = [sendNeeds, decideReturn, recordBroughtBack]
