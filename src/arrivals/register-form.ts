import { formatBirth } from '../core/birth.ts'
import type { Instant } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { citation } from '../law/due.ts'
import { documentWords } from '../portal/words.ts'
import { ageFindings, sexes } from '../readmission/page-words.ts'
import { groundsFor } from '../readmission/scope.ts'
import type { PersonRow } from '../readmission/view.ts'
import { certaintyWords } from '../web/certainty-words.ts'
import { countryName, countryOptions } from '../web/countries.ts'
import type { Desk } from '../web/desk.ts'
import { checkboxField, dateField, radioField, selectField, textArea, textField } from '../web/fields.ts'
import { type Form, one } from '../web/form.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { t } from '../web/language.ts'
import { languageOptions } from '../web/spoken.ts'
import { concerns, labels, questions, words } from './register-words.ts'

/** The registration form: one page, in the order in which people are spoken to, worked with the keyboard alone. */
type Registering = {
  readonly desk: Desk
  readonly candidates: readonly PersonRow[]
  readonly landedAt: Instant
}

const options = (texts: Readonly<Record<string, { en: string; fr: string }>>) =>
  Object.entries(texts).map(([value, text]) => ({ value, text }))

function who(form: Form): Html {
  const { lang } = form
  return html`${textField(form, { name: 'familyName', label: labels.familyName, hint: words.namesHint, dir: 'auto', width: 20, spellcheck: false })}
${textField(form, { name: 'givenNames', label: labels.givenNames, dir: 'auto', width: 20, spellcheck: false })}
${dateField(form, { name: 'birthDate', label: labels.birthDate, hint: { en: 'For example, 27 3 1998', fr: 'Par exemple, 27 3 1998' } })}
${radioField(form, { name: 'sex', label: labels.sex, inline: true, small: true, options: options(sexes) })}
${selectField(form, { name: 'nationality', label: labels.nationality, blank: words.chooseCountry, options: countryOptions(lang) })}
${documentFields(form)}`
}

/** A document they had with them, however old: what the same person is known by later. */
function documentFields(form: Form): Html {
  const kinds = options(documentWords)
  return html`${textField(form, { name: 'documentNumber', label: labels.documentNumber, hint: words.documentHint, optional: true, dir: 'ltr', width: 20, spellcheck: false })}
${radioField(form, { name: 'documentKind', label: labels.documentKind, optional: true, inline: true, small: true, options: kinds })}
${selectField(form, { name: 'documentCountry', label: labels.documentCountry, optional: true, blank: words.chooseCountry, options: countryOptions(form.lang) })}`
}

/** Earlier cases side by side with what was typed: the officer says, and says why. */
function candidateField(form: Form, { desk, candidates }: Registering): Html {
  const { lang } = form
  if (candidates.length === 0) return nothing
  const earlier = candidates.map(({ reference, name, person, arrivedAt }) => ({
    value: reference,
    text: html`${t(words.sameAs, lang)} <bdi>${name}</bdi> <span class="app-ref">${reference}</span>`,
    hint: `${formatBirth(person, lang)}, ${t(sexes[person.sex], lang)}, ${countryName(person.nationality, lang)}, ${t(words.landed, lang)} ${formatInstant(arrivedAt, desk.zone, lang)}`,
  }))
  const why = textArea(form, { name: 'somebodyElse', label: labels.somebodyElse, rows: 2, dir: 'auto' })
  const which = radioField(form, {
    name: 'earlierCase',
    label: labels.earlierCase,
    hint: words.candidates,
    options: [...earlier, { value: 'none', text: words.somebodyElse }],
  })
  return html`${which}${why}`
}

/** Asked only after the record has said that such a person is registered from this landing already. */
const twinField = (form: Form): Html =>
  form.errors.some(({ field }) => field === 'notTheSame') || one(form.values, 'notTheSame') !== ''
    ? textArea(form, { name: 'notTheSame', label: labels.notTheSame, rows: 2, dir: 'auto' })
    : nothing

function interview(form: Form): Html {
  const { lang } = form
  const asked = questions.map(({ name, text }) => textArea(form, { name, label: text, rows: 2, dir: 'auto' }))
  return html`<p class="govuk-hint">${t(words.interviewHint, lang)}</p>
${selectField(form, { name: 'language', label: labels.language, blank: words.chooseLanguage, options: languageOptions(lang) })}
${textField(form, { name: 'interpreter', label: labels.interpreter, optional: true, width: 20 })}${asked}`
}

/** The grounds the agreement has for this landing, each with its rule and how sure we are of it; and none of them. */
function groundField(form: Form, { desk, landedAt }: Registering): Html {
  const { lang } = form
  const { agreement } = desk.platform
  const known = groundsFor(agreement, landedAt).map(({ id, rule, title }) => {
    const source = citation(agreement, rule)
    return {
      value: id,
      text: title,
      hint: `${t(source.cite, lang)} (${rule}), ${t(certaintyWords[source.certainty], lang)}`,
    }
  })
  const none = { value: 'none', text: words.noGround, hint: words.noGroundHint }
  return radioField(form, { name: 'ground', label: labels.ground, small: true, options: [...known, none] })
}

function findings(form: Form, registering: Registering): Html {
  const evidence = textArea(form, {
    name: 'directRouteEvidence',
    label: labels.directRouteEvidence,
    hint: words.evidenceHint,
    rows: 2,
    dir: 'auto',
  })
  return html`${groundField(form, registering)}
${radioField(form, {
  name: 'directRoute',
  label: labels.directRoute,
  small: true,
  options: [
    { value: 'shown', text: words.shown },
    { value: 'not-shown', text: words.notShown },
  ],
})}
${evidence}
${radioField(form, { name: 'age', label: labels.age, small: true, options: options(ageFindings) })}
${radioField(form, {
  name: 'protectionClaim',
  label: labels.protectionClaim,
  small: true,
  options: [
    { value: 'open', text: words.claim },
    { value: 'none', text: words.noClaim },
  ],
})}
${textField(form, { name: 'heldAt', label: labels.heldAt, hint: words.heldHint, optional: true, width: 20 })}
${checkboxField(form, {
  name: 'concern',
  label: labels.concern,
  hint: words.concernHint,
  optional: true,
  small: true,
  options: concerns
    .filter(({ kind }) => kind in registering.desk.platform.agreement.barriers)
    .map(({ kind, text }) => ({ value: kind, text })),
})}`
}

/** All the fields; the same-person question stands first when it must be answered. */
export function registerFields(form: Form, registering: Registering): Html {
  const { lang } = form
  const part = (title: { en: string; fr: string }): Html => html`<h2 class="govuk-heading-m">${t(title, lang)}</h2>`
  return html`${candidateField(form, registering)}${twinField(form)}
${part(words.particulars)}${who(form)}
${part(words.interview)}${interview(form)}
${part(words.findings)}${findings(form, registering)}`
}
