import type { z } from 'zod'
import type { Text } from '../core/brand.ts'
import { asItStands, fill } from '../core/say.ts'
import type { FieldError } from './form.ts'

/**
 * What a Zod issue means to the person at the form: the field by its own label, and what to do. Zod's own words are for
 * programmers. A check of our own says its words with `params: { text: { en, fr } }`.
 */

type Issue = z.core.$ZodIssue
type Remedy = Text

const enter: Remedy = { en: 'enter an answer', fr: 'à renseigner' }
const choose: Remedy = { en: 'choose one of the answers', fr: 'choisissez une des réponses proposées' }
const chooseSome: Remedy = { en: 'choose at least one answer', fr: 'choisissez au moins une réponse' }

const formats: Readonly<Record<string, Remedy>> = {
  email: {
    en: 'write an email address such as name@example.org',
    fr: 'écrivez une adresse électronique telle que nom@exemple.org',
  },
  date: { en: 'write a real date', fr: 'écrivez une date qui existe' },
  datetime: { en: 'write a real date and time', fr: 'écrivez une date et une heure qui existent' },
  time: { en: 'write a time such as 22:40', fr: 'écrivez une heure telle que 22:40' },
  url: { en: 'write a whole web address', fr: 'écrivez une adresse web complète' },
  uuid: { en: 'write the whole identifier', fr: 'écrivez l’identifiant complet' },
  e164: {
    en: 'write the telephone number with + and the code of its country',
    fr: 'écrivez le numéro avec + et l’indicatif du pays',
  },
}
const otherFormat: Remedy = {
  en: 'check how it is written: it is not in the form expected',
  fr: 'vérifiez la saisie : la forme attendue n’est pas respectée',
}

const labelled: Text = { en: '{label}: {words}', fr: '{label} : {words}' }

/** What is counted: the characters of a text, the answers of a list, or a number itself. */
const counts = {
  string: {
    least: { en: 'must be {n} characters or more', fr: 'au moins {n} caractères' },
    most: { en: 'must be {n} characters or fewer', fr: 'au plus {n} caractères' },
  },
  list: {
    least: { en: 'must be {n} answers or more', fr: 'au moins {n} réponses' },
    most: { en: 'must be {n} answers or fewer', fr: 'au plus {n} réponses' },
  },
  one: {
    string: {
      least: { en: 'must be {n} character or more', fr: 'au moins {n} caractère' },
      most: { en: 'must be {n} character or fewer', fr: 'au plus {n} caractère' },
    },
    list: {
      least: { en: 'must be {n} answer or more', fr: 'au moins {n} réponse' },
      most: { en: 'must be {n} answer or fewer', fr: 'au plus {n} réponse' },
    },
  },
  number: {
    least: { en: 'must be {n} or more', fr: 'au moins {n}' },
    most: { en: 'must be {n} or fewer', fr: 'au plus {n}' },
  },
} satisfies Record<string, Record<string, Text | Record<string, Text>>>
const multiple: Text = { en: 'must be a multiple of {n}', fr: 'doit être un multiple de {n}' }
const unexpected: Text = { en: 'not expected here: {names}', fr: 'information inattendue ici : {names}' }
const above: Text = { en: 'must be more than {n}', fr: 'doit être supérieur à {n}' }
const below: Text = { en: 'must be less than {n}', fr: 'doit être inférieur à {n}' }

function bound(origin: string, count: number | bigint, which: 'least' | 'most'): Text {
  const what = origin === 'string' ? 'string' : origin === 'array' || origin === 'set' ? 'list' : 'number'
  const form = what === 'number' || Number(count) > 1 ? counts[what] : counts.one[what]
  return fill(form[which], { n: asItStands(`${count}`) })
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Remedy {
  if (origin === 'string' && Number(minimum) === 1) return enter
  if ((origin === 'array' || origin === 'set') && Number(minimum) === 1) return chooseSome
  return inclusive === false ? fill(above, { n: asItStands(`${minimum}`) }) : bound(origin, minimum, 'least')
}

function tooBig({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): Remedy {
  return inclusive === false ? fill(below, { n: asItStands(`${maximum}`) }) : bound(origin, maximum, 'most')
}

function wrongType(issue: z.core.$ZodIssueInvalidType): Remedy {
  if (issue.input === undefined && !/received (?!undefined)/.test(issue.message)) return enter
  if (['number', 'int', 'bigint', 'nan'].includes(issue.expected)) {
    return { en: 'write a number in figures', fr: 'écrivez un nombre en chiffres' }
  }
  return enter
}

function own(issue: z.core.$ZodIssueCustom): Remedy | undefined {
  const text: unknown = issue.params?.text
  if (typeof text !== 'object' || text === null || !('en' in text) || !('fr' in text)) return undefined
  return typeof text.en === 'string' && typeof text.fr === 'string' ? (text as Text) : undefined
}

function remedy(issue: Issue): Remedy {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue)
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return issue.input === '' ? enter : (formats[issue.format] ?? otherFormat)
    case 'invalid_value':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return choose
    case 'not_multiple_of':
      return fill(multiple, { n: asItStands(issue.divisor) })
    case 'unrecognized_keys':
      return fill(unexpected, { names: asItStands(issue.keys.join(', ')) })
    case 'custom':
      return own(issue) ?? otherFormat
  }
}

/**
 * The issues of a Zod 4 check as errors of fields, one for each field, in the order of the labels and then of the
 * issues. A label's key is the issue's path joined by dots. `custom` issues with words of their own keep them whole.
 */
export function errorsOf(issues: readonly Issue[], labels: Readonly<Record<string, Text>>): readonly FieldError[] {
  const found = new Map<string, FieldError>()
  for (const issue of issues) {
    const field = issue.path.map(String).join('.')
    if (found.has(field)) continue
    const words = remedy(issue)
    const label = labels[field]
    const whole = (issue.code === 'custom' && own(issue) !== undefined) || label === undefined
    const message = whole ? words : fill(labelled, { label, words })
    found.set(field, { field, message })
  }
  const order = Object.keys(labels)
  const rank = ({ field }: FieldError) => (order.includes(field) ? order.indexOf(field) : order.length)
  return [...found.values()].sort((a, b) => rank(a) - rank(b))
}
