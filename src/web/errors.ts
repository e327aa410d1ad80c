import type { z } from 'zod'
import type { Text } from '../core/brand.ts'
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

const units = (origin: string, count: number | bigint): Text => {
  const many = Number(count) > 1
  if (origin === 'string')
    return many ? { en: ' characters', fr: ' caractères' } : { en: ' character', fr: ' caractère' }
  if (origin === 'array' || origin === 'set') {
    return many ? { en: ' answers', fr: ' réponses' } : { en: ' answer', fr: ' réponse' }
  }
  return { en: '', fr: '' }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): Remedy {
  const { origin, minimum } = issue
  if (origin === 'string' && Number(minimum) === 1) return enter
  if ((origin === 'array' || origin === 'set') && Number(minimum) === 1) return chooseSome
  const unit = units(origin, minimum)
  if (issue.inclusive === false) return { en: `must be more than ${minimum}`, fr: `doit être supérieur à ${minimum}` }
  return { en: `must be ${minimum}${unit.en} or more`, fr: `au moins ${minimum}${unit.fr}` }
}

function tooBig(issue: z.core.$ZodIssueTooBig): Remedy {
  const { origin, maximum } = issue
  const unit = units(origin, maximum)
  if (issue.inclusive === false) return { en: `must be less than ${maximum}`, fr: `doit être inférieur à ${maximum}` }
  return { en: `must be ${maximum}${unit.en} or fewer`, fr: `au plus ${maximum}${unit.fr}` }
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
  return typeof text.en === 'string' && typeof text.fr === 'string' ? { en: text.en, fr: text.fr } : undefined
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
      return { en: `must be a multiple of ${issue.divisor}`, fr: `doit être un multiple de ${issue.divisor}` }
    case 'unrecognized_keys':
      return {
        en: `not expected here: ${issue.keys.join(', ')}`,
        fr: `information inattendue ici : ${issue.keys.join(', ')}`,
      }
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
    const message = whole ? words : { en: `${label.en}: ${words.en}`, fr: `${label.fr} : ${words.fr}` }
    found.set(field, { field, message })
  }
  const order = Object.keys(labels)
  const rank = ({ field }: FieldError) => (order.includes(field) ? order.indexOf(field) : order.length)
  return [...found.values()].sort((a, b) => rank(a) - rank(b))
}
