import type { Language, Text } from '../core/brand.ts'
import type { PersonRow } from '../readmission/view.ts'
import { dateFrom } from '../web/dates.ts'
import { type FieldError, type FormValues, one } from '../web/form.ts'
import { t } from '../web/language.ts'
import { labels, questions, words } from './register-words.ts'

/**
 * What was typed on the registration form, as the command takes it. `unsaid`: the officer has not said whether this is the
 * person of an earlier case, so nothing may be recorded yet. `birth`: what is wrong with the birth date; it is then left out
 * of the input, which the command must refuse together with everything else that is missing.
 */
export type Registration = {
  readonly input: Readonly<Record<string, unknown>>
  readonly unsaid: readonly FieldError[]
  readonly birth: readonly FieldError[]
}

const given = (values: FormValues, ...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, one(values, name)] as const).filter(([, value]) => value !== ''))

/** Questions in the words they were asked in, answers exactly as typed. An officer's finding is marked as one. */
function answersOf(values: FormValues, lang: Language): readonly { question: string; answer: string }[] {
  const asked = questions.map(({ name, text }) => ({ question: t(text, lang), answer: one(values, name) }))
  const why = one(values, 'earlierCase') === 'none' ? one(values, 'somebodyElse') : ''
  return [...asked, { question: t(words.officerElse, lang), answer: why }].filter(({ answer }) => answer !== '')
}

/**
 * The officer's word on earlier cases of this name and birth date. Never guessed: where there are any, one must be named
 * as the same person, or the reason given why it is somebody else.
 */
function samePerson(values: FormValues, candidates: readonly PersonRow[]): readonly FieldError[] {
  if (candidates.length === 0) return []
  const said = one(values, 'earlierCase')
  if (candidates.some(({ reference }) => reference === said)) return []
  if (said !== 'none') return [{ field: 'earlierCase', message: words.sayWhich }]
  return one(values, 'somebodyElse') === '' ? [{ field: 'somebodyElse', message: words.sayWhy }] : []
}

/** Reads the form. `candidates`: earlier cases with the same name and birth date. */
export function registration(
  values: FormValues,
  {
    landing,
    lang,
    candidates,
  }: { readonly landing: string; readonly lang: Language; readonly candidates: readonly PersonRow[] },
): Registration {
  const birth = dateFrom(values, 'birthDate', labels.birthDate)
  const shown = one(values, 'directRoute') === 'shown'
  const earlier = one(values, 'earlierCase')
  const same = candidates.some(({ reference }) => reference === earlier)
  const person = given(values, 'familyName', 'givenNames', 'sex', 'nationality')
  return {
    birth: birth.ok ? [] : birth.errors,
    unsaid: samePerson(values, candidates),
    input: {
      landing,
      person: birth.ok ? { ...person, birthDate: birth.day } : person,
      screening: { ...given(values, 'language', 'interpreter'), answers: answersOf(values, lang) },
      ...documentGiven(values),
      ...given(values, 'ground', 'directRoute', 'age', 'protectionClaim', 'heldAt', 'notTheSame'),
      ...(shown ? given(values, 'directRouteEvidence') : {}),
      ...(same ? { earlierCase: earlier } : {}),
    },
  }
}

/** The document, where anything of one was entered: then all of it is asked for. */
function documentGiven(values: FormValues): Readonly<Record<string, unknown>> {
  const document = Object.fromEntries(
    (['kind', 'number', 'country'] as const)
      .map((name) => [name, one(values, `document${name.slice(0, 1).toUpperCase()}${name.slice(1)}`)] as const)
      .filter(([, value]) => value !== ''),
  )
  return Object.keys(document).length === 0 ? {} : { document }
}

/** Labels by the path the command knows a field by. */
export const inputLabels: Readonly<Record<string, Text>> = {
  'person.familyName': labels.familyName,
  'person.givenNames': labels.givenNames,
  'person.birthDate': labels.birthDate,
  'person.sex': labels.sex,
  'person.nationality': labels.nationality,
  'document.number': labels.documentNumber,
  'document.kind': labels.documentKind,
  'document.country': labels.documentCountry,
  'screening.language': labels.language,
  'screening.interpreter': labels.interpreter,
  ground: labels.ground,
  directRoute: labels.directRoute,
  directRouteEvidence: labels.directRouteEvidence,
  age: labels.age,
  protectionClaim: labels.protectionClaim,
  heldAt: labels.heldAt,
  notTheSame: labels.notTheSame,
}

/** Errors at the inputs of the form, in its order: the command's paths without the part they are grouped under. */
export function atInputs(errors: readonly FieldError[], birth: readonly FieldError[]): readonly FieldError[] {
  const order = Object.keys(labels)
  const rank = ({ field }: FieldError): number => order.indexOf(field.replace(/-(day|month|year)$/, ''))
  const found = errors.map(({ field, message }) => ({
    field: field
      .replace(/^(person|screening)\./, '')
      .replace(/^document\.(.)/, (_, first: string) => `document${first.toUpperCase()}`),
    message,
  }))
  const rest = birth.length === 0 ? found : found.filter(({ field }) => field !== 'birthDate')
  return [...birth, ...rest].sort((a, b) => rank(a) - rank(b))
}
