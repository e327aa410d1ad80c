import type { z } from 'zod'
import type { Recorded } from '../law/decision.ts'
import type { ApplicationEvent, Member, presenceShown } from './events.ts'
import type { Carried } from './picture-facts.ts'
import { carriedOf, withCarried, withoutPictures } from './pictures-state.ts'
import type { Application, Mark, Person } from './state.ts'

/** How a family's facts add up: who asked, who is in, who left, and the ways back to an application. */

type Event<T extends ApplicationEvent['type']> = Omit<Extract<ApplicationEvent, { type: T }>, 'type'>

/** A link that was sent: good once, until it expires. */
export type Link = Event<'link-sent'> & { readonly sent: Mark; readonly usedAt: Mark['at'] | null }
/** What became of somebody who filled in a form of their own. */
export type KinAnswer = {
  readonly answer: 'joined' | 'declined' | 'left'
  readonly times: number
  /** Under which number they left with an application of their own. */
  readonly split?: number
  readonly reasons?: string | undefined
  readonly mark: Mark
}
/** Somebody who left, and what they had shown by then. */
export type Left = Person & {
  readonly adult: boolean
  readonly shown: z.infer<typeof presenceShown> | null
  readonly pictures: Carried
}
export type Split = Event<'members-left'> & { readonly left: readonly Left[]; readonly mark: Mark }

/** The family side of an application. */
export type Kin = {
  /** On a member's own form: whose family they say they are. */
  readonly quoted: {
    readonly family: string
    readonly relationship: Member['relationship']
    readonly evidence?: string | undefined
  } | null
  /** When the member's form went to the family. */
  readonly sent: Mark | null
  /** How often it was sent. */
  readonly times: number
  readonly joined: { readonly family: string; readonly mark: Mark } | null
  readonly declined: { readonly reasons?: string | undefined; readonly mark: Mark } | null
  /** On the family's application: who asks to be in it, by the reference of their own form. */
  readonly asked: Readonly<Record<string, { readonly times: number; readonly mark: Mark }>>
  readonly confirmed: readonly string[]
  readonly answers: Readonly<Record<string, KinAnswer>>
  readonly splits: readonly Split[]
  readonly changes: readonly { readonly says: string; readonly mark: Mark }[]
  /** The application this one was split off from. */
  readonly from: { readonly reference: string; readonly split: number } | null
}

export const noKin: Kin = {
  quoted: null,
  sent: null,
  times: 0,
  joined: null,
  declined: null,
  asked: {},
  confirmed: [],
  answers: {},
  splits: [],
  changes: [],
  from: null,
}

const familyTypes = [
  'link-sent',
  'code-replaced',
  'family-quoted',
  'sent-to-family',
  'family-joined',
  'family-declined',
  'family-left',
  'join-asked',
  'join-confirmed',
  'join-declined',
  'member-joined',
  'members-left',
  'change-asked',
  'age-found',
] as const
export type FamilyEvent = Extract<ApplicationEvent, { type: (typeof familyTypes)[number] }>

/** Whether a fact is one of those this file adds up. */
export const isFamilyEvent = (event: ApplicationEvent): event is FamilyEvent =>
  familyTypes.some((type) => type === event.type)

const withKin = (state: Application, kin: Partial<Kin>): Application => ({ ...state, kin: { ...state.kin, ...kin } })

/** A person's way to be reached, replaced. */
export const reachedAt = (state: Application, id: string, contact: Application['contact']): Application =>
  id === 'main'
    ? { ...state, contact }
    : { ...state, people: state.people.map((one) => (one.id === id ? { ...one, contact } : one)) }

/** One more fact of a family added up. */
export function withFamily(state: Application, event: FamilyEvent, mark: Mark): Application {
  switch (event.type) {
    case 'link-sent':
      return { ...state, links: [...state.links, { ...event, sent: mark, usedAt: null }] }
    case 'code-replaced':
      return {
        ...state,
        codeDigest: event.codeDigest,
        links: state.links.map((link) => (link.number === event.link ? { ...link, usedAt: mark.at } : link)),
      }
    case 'change-asked':
      return withKin(state, { changes: [...state.kin.changes, { says: event.says, mark }] })
    case 'age-found':
      return {
        ...state,
        people: state.people.map((one) => (one.id === event.person ? { ...one, ageFound: { ...event, mark } } : one)),
        adults: [...state.adults.filter((id) => id !== event.person), ...(event.adult ? [event.person] : [])],
      }
    case 'family-quoted':
    case 'sent-to-family':
    case 'family-joined':
    case 'family-declined':
    case 'family-left':
      return withKin(state, ownForm(state.kin, event, mark))
    default:
      return inFamily(state, event, mark)
  }
}

type OnOwnForm = Extract<FamilyEvent, { type: 'family-quoted' | 'sent-to-family' | `family-${string}` }>

/** What happens to a member's own form. */
function ownForm(kin: Kin, event: OnOwnForm, mark: Mark): Partial<Kin> {
  switch (event.type) {
    case 'family-quoted': {
      const { family, relationship = 'other', evidence } = event
      return { quoted: family === null ? null : { family, relationship, evidence }, sent: null, declined: null }
    }
    case 'sent-to-family':
      return { sent: mark, times: kin.times + 1, declined: null }
    case 'family-joined':
      return { joined: { family: event.family, mark } }
    case 'family-declined':
      return { sent: null, joined: null, declined: { reasons: event.reasons, mark } }
    case 'family-left':
      // Whoever leaves with an application of their own has no more use for this form.
      return event.to === undefined
        ? { sent: null, joined: null, quoted: null }
        : { joined: { family: event.to, mark } }
  }
}

function inFamily(state: Application, event: Exclude<FamilyEvent, OnOwnForm>, mark: Mark): Application {
  const { kin } = state
  switch (event.type) {
    case 'join-asked':
      return withKin(state, { asked: { ...kin.asked, [event.member]: { times: event.times, mark } } })
    case 'join-confirmed':
      return withKin(state, { confirmed: [...kin.confirmed, event.member] })
    case 'join-declined':
      return withKin(state, {
        answers: {
          ...kin.answers,
          [event.member]: { answer: 'declined', times: event.times, reasons: event.reasons, mark },
        },
      })
    case 'member-joined':
      return joinedBy(state, event, mark)
    case 'members-left':
      return leftBy(state, event, mark)
    default:
      return state
  }
}

function joinedBy(state: Application, event: Extract<FamilyEvent, { type: 'member-joined' }>, mark: Mark): Application {
  const { type: _, id, member, times, late, adult, reasons, pictures, ...stated } = event
  const joined = withKin(state, {
    answers: { ...state.kin.answers, [member]: { answer: 'joined', times, reasons, mark } },
  })
  return {
    ...joined,
    people: [...state.people, { ...stated, id, from: member, late }],
    pictures: withCarried(state.pictures, id, pictures),
    nextPerson: Math.max(state.nextPerson, Number(id.slice(1)) + 1),
    adults: state.submitted !== null && adult ? [...state.adults, id] : state.adults,
    // Nobody is found eligible unseen: with a new person the questions are asked again.
    eligibility: null,
  }
}

function leaving(state: Application, person: Person): Left {
  const answer = state.presence[person.id]
  const adult = state.adults.includes(person.id)
  const pictures = carriedOf(state.pictures, person.id)
  if (answer === undefined || answer.judged?.accepted === false) return { ...person, adult, pictures, shown: null }
  const { mark, challenge, location, accuracyMetres, signals, says } = answer
  return { ...person, adult, pictures, shown: { ...mark, challenge, location, accuracyMetres, signals, says } }
}

function leftBy(state: Application, event: Extract<FamilyEvent, { type: 'members-left' }>, mark: Mark): Application {
  const goes = (id: string): boolean => event.people.includes(id)
  const left = state.people.filter(({ id }) => goes(id)).map((one): Left => leaving(state, one))
  const own = event.becomes === 'own-application' ? { split: event.number } : {}
  const answers = Object.fromEntries(left.flatMap(({ from }) => leftAnswer(state, from, mark, own)))
  return {
    ...withKin(state, {
      splits: [...state.kin.splits, { ...event, left, mark }],
      answers: { ...state.kin.answers, ...answers },
    }),
    people: state.people.filter(({ id }) => !goes(id)),
    pictures: withoutPictures(state.pictures, event.people),
    adults: state.adults.filter((id) => !goes(id)),
    eligibility: state.selection === null ? null : state.eligibility,
  }
}

/** The word for a member's own form that they are no longer in the family. */
export const leftAnswer = (
  { kin }: Application,
  from: string | undefined,
  mark: Mark,
  own: { readonly split?: number } = {},
): readonly (readonly [string, KinAnswer])[] =>
  from === undefined ? [] : [[from, { answer: 'left', times: kin.answers[from]?.times ?? 1, ...own, mark }]]

/** The state of an application split off from another: submitted on the day the first one was, with what was shown then. */
export function splitOff(
  { type: _, from, split, people, adults, submittedAt, ...started }: Extract<ApplicationEvent, { type: 'split-off' }>,
  blank: Application,
  fact: Recorded<ApplicationEvent>,
): Application {
  const shown = people.flatMap(({ id, shown }) => {
    if (shown === null) return []
    const { at, by, ...said } = shown
    return [[id, { ...said, mark: { at, by }, judged: null }] as const]
  })
  const answered = people.find((one) => one.said !== undefined)
  return {
    ...blank,
    ...started,
    people: people.map(({ shown: __, pictures: ___, ...stated }) => stated),
    pictures: people.reduce((all, { id, pictures }) => withCarried(all, id, pictures), blank.pictures),
    nextPerson: people.length,
    screening: answered?.said === undefined ? null : { answers: answered.said, note: answered.note },
    submitted: { at: submittedAt, by: fact.actor.name },
    adults,
    presence: Object.fromEntries(shown),
    kin: { ...noKin, from: { reference: from, split } },
  }
}
