import { radioField, textArea } from '../web/fields.ts'
import { type FormValues, one } from '../web/form.ts'
import { html } from '../web/html.ts'
import type { Action } from './actions.ts'
import { actionLabels as labels } from './actions-words.ts'
import { excusedChoices } from './pages-pictures.ts'
import { statusOf } from './state.ts'

/** An officer decides about a picture that somebody says is impossible. */
export const missingPicture: Action = {
  command: 'decide-missing-picture',
  title: { en: 'Decide on a missing picture', fr: 'Décider d’une photo manquante' },
  says: {
    en: 'Somebody says that a picture or a paper is impossible. Let it pass, or say that it is wanted all the same. They are then told, and can still send it.',
    fr: 'Quelqu’un déclare une photo ou un document impossible. Admettez-le, ou dites qu’il reste demandé : le demandeur en est alors averti et peut encore l’envoyer.',
  },
  when: (state) =>
    state.pictures.excuses.length > 0 && ['presence', 'assessment', 'ineligible'].includes(statusOf(state)),
  fields: (form, state) => {
    const outcomes = [
      { value: 'accepted', text: { en: 'Let it pass', fr: 'L’admettre' } },
      { value: 'wanted', text: { en: 'It is wanted all the same', fr: 'Elle reste demandée' } },
    ]
    return html`${radioField(form, { name: 'of', label: which, options: excusedChoices(state) })}
      ${radioField(form, { name: 'outcome', label: outcome, options: outcomes })}
      ${textArea(form, { name: 'reasons', label: labels.reasons, dir: 'auto' })}`
  },
  read: (values: FormValues) => {
    const [of = '', person = ''] = one(values, 'of').split('/')
    const errors = of === '' ? [{ field: 'of', message: choose }] : []
    return { input: { person, of, outcome: one(values, 'outcome'), reasons: one(values, 'reasons') }, errors }
  },
}

const which = { en: 'Which picture', fr: 'Quelle photo' }
const outcome = { en: 'Your decision', fr: 'Votre décision' }
const choose = { en: 'Choose the picture.', fr: 'Choisissez la photo.' }
