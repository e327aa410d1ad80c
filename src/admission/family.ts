import { z } from 'zod'
import { dayOf } from '../core/calendar.ts'
import { instantField, prose, referenceField } from '../core/fields.ts'
import { documentKey, documentsOf } from '../core/likeness.ts'
import type { ReadQuery } from '../law/decision.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { documentKeys } from './application.ts'
import { onApplication, type RouteContext, type Ruling, unless } from './define.ts'
import { familyReferenceAsTyped } from './digest.ts'
import { type ApplicationEvent, memberField, relationships } from './events.ts'
import { familyRefusals as words } from './family-words.ts'
import { missing } from './missing.ts'
import { readOf } from './pictures-state.ts'
import { type Application, mayBeAdult, personOf, type Status } from './state.ts'
import { words as refusals } from './words.ts'

/**
 * Members of a family who fill in a form of their own. They quote the family's reference (IN-31), which opens nothing and
 * tells them nothing; the main applicant, or an officer, says whether they are in. From then on the family is one application.
 */
const base = { application: referenceField }

/** A member's form as the family's application sees it: the row of the view `family-form`. */
export const familyForm = z.object({
  reference: referenceField,
  status: z.enum(['joining', 'joined']),
  /** The family reference quoted. */
  quoted: referenceField,
  sentAt: instantField,
  times: z.int().positive(),
  /** The application they are in. */
  joined: referenceField.nullable(),
  member: memberField,
})
export type FamilyForm = z.infer<typeof familyForm>

const quoteSchema = z.strictObject({
  ...base,
  /** As typed; null: they apply by themselves after all. */
  family: z.string().max(40).nullable(),
  relationship: z.enum(relationships).optional(),
  evidence: prose(1000).optional(),
})

/** Says whose family the applicant belongs to (IN-31). Whether there is such a family is not answered here. */
export const quoteFamily = onApplication(
  'admission/quote-family',
  quoteSchema,
  // One who waits may take their form back.
  ['draft', 'joining'],
  (state, { family, relationship, evidence }) => {
    if (family === null) return { facts: [{ type: 'family-quoted', family: null }] }
    const reference = familyReferenceAsTyped(family)
    const refused = those(
      reference === null && refuse('family-reference-wrong', words.mistyped, 'family'),
      reference !== null && reference === state.family && refuse('own-family', words.ownFamily, 'family'),
      state.people.some(({ id }) => id !== 'main') && refuse('form-has-others', words.hasOthers, 'family'),
      relationship === undefined && refuse('relationship-needed', refusals.relationship, 'relationship'),
    )
    if (reference === null || relationship === undefined) return { refusals: refused }
    return unless(refused, {
      type: 'family-quoted',
      family: reference,
      relationship,
      ...(evidence === undefined ? {} : { evidence }),
    })
  },
)

/** The member's own form goes to the family. Nothing else follows until they are taken in: no codes, no clock (IN-08). */
export const sendToFamily = onApplication(
  'admission/send-to-family',
  z.strictObject(base),
  ['draft'],
  (state, _, { agreement, now, terms }) => {
    const on = dayOf(now, agreement.returning.zone)
    const main = personOf(state, 'main')
    return unless(
      those(
        state.kin.quoted === null && refuse('no-family-quoted', words.noneQuoted),
        ...missing(state, on).map(({ part, says }) => refuse(`missing-${part.split('/')[0]}`, says, part)),
        state.people.length > 1 && refuse('form-has-others', words.hasOthers),
        main !== null && !mayBeAdult(main.person, on) && refuseBy(agreement, terms.adult, 'no-adult', words.childAlone),
      ),
      { type: 'sent-to-family' },
    )
  },
)

/** The form of somebody who asks to join, if it is waiting for this family and for no other. */
export async function formOf(query: ReadQuery, member: string): Promise<FamilyForm | null> {
  const [row] = await query("select data from view_rows where view = 'family-form' and key = $1", [member])
  return row === undefined ? null : familyForm.parse(row.data)
}

const waitingHere = (state: Application, form: FamilyForm | null): form is FamilyForm =>
  form !== null && form.status === 'joining' && state.family !== undefined && form.quoted === state.family

/** What taking somebody in comes to. Their particulars, their document and their answers come from their own form. */
export function takeIn(
  state: Application,
  form: FamilyForm,
  { agreement, now }: RouteContext,
  reasons?: string,
): Ruling {
  const on = dayOf(now, agreement.returning.zone)
  const { document, pictures } = form.member
  const theirs = documentsOf({ document, read: readOf(pictures?.zone) }).map(documentKey)
  const same = state.people.some(({ id }) => documentKeys(state, id).some((key) => theirs.includes(key)))
  const event: ApplicationEvent = {
    type: 'member-joined',
    id: `p${state.nextPerson}`,
    member: form.reference,
    times: form.times,
    late: state.submitted !== null,
    adult: mayBeAdult(form.member.person, on),
    ...form.member,
    ...(reasons === undefined ? {} : { reasons }),
  }
  return unless(
    those(
      state.people.length >= 20 && refuse('too-many', refusals.tooMany),
      same && refuse('document-twice', refusals.documentTwice),
    ),
    event,
  )
}

const answerSchema = z.strictObject({ ...base, member: referenceField, reasons: prose().optional() })

/**
 * Somebody who asked is of this family (IN-35): the main applicant says so, or an officer with reasons. Before the form is sent they
 * are in at once; after it the word is kept and an officer decides (`admission/decide-late-member`).
 */
export const confirmMember = onApplication(
  'admission/confirm-member',
  answerSchema,
  ['draft', 'presence', 'assessment', 'eligible', 'ineligible'],
  (state, { member, reasons }, context, _, form: FamilyForm | null) => {
    if (!waitingHere(state, form)) return { refusals: [refuse('nobody-asks', words.nobodyAsks, 'member')] }
    const official = context.actor.role !== 'applicant'
    if (official && reasons === undefined) return { refusals: [refuse('reasons-needed', words.reasons, 'reasons')] }
    if (state.submitted === null) return takeIn(state, form, context, reasons)
    return unless(
      those(state.kin.confirmed.includes(member) && refuse('already-confirmed', words.alreadyConfirmed, 'member')),
      { type: 'join-confirmed', member },
    )
  },
  (query, { member }) => formOf(query, member),
)

/** Somebody who asked is not of this family. The main applicant need not say why; an officer must. */
export const declineMember = onApplication(
  'admission/decline-member',
  answerSchema,
  ['draft', 'presence', 'assessment', 'eligible', 'ineligible', 'selected', 'invited', 'applying', 'granted'],
  (state, { member, reasons }, { actor }, _, form: FamilyForm | null) => {
    if (!waitingHere(state, form)) return { refusals: [refuse('nobody-asks', words.nobodyAsks, 'member')] }
    const { times } = form
    return unless(
      those(actor.role !== 'applicant' && reasons === undefined && refuse('reasons-needed', words.reasons, 'reasons')),
      { type: 'join-declined', member, times, ...(reasons === undefined ? {} : { reasons }) },
    )
  },
  (query, { member }) => formOf(query, member),
)

/** While there is anything to tell an officer about. */
export const tellable: readonly Status[] = [
  'presence',
  'assessment',
  'eligible',
  'ineligible',
  'selected',
  'invited',
  'applying',
  'granted',
  'joining',
  'joined',
]

/** Somebody of the family is late, leaves, or must not be with the others: told to officers, and to nobody else. */
export const askChange = onApplication(
  'admission/ask-change',
  z.strictObject({ ...base, says: prose(2000) }),
  tellable,
  (state, { says }) =>
    unless(those(state.kin.changes.length >= 20 && refuse('asked-enough', words.askedEnough)), {
      type: 'change-asked',
      says,
    }),
)

/** The family's application learns that somebody asks; its main applicant is told that there is news. */
export const noteJoinAsked = onApplication(
  'admission/note-join-asked',
  z.strictObject({ ...base, member: referenceField }),
  ['draft', 'presence', 'assessment', 'eligible', 'ineligible', 'selected', 'invited', 'applying', 'granted'],
  (state, { member }, _, __, form: FamilyForm | null) => {
    if (!waitingHere(state, form)) return { refusals: [refuse('nobody-asks', words.nobodyAsks, 'member')] }
    return unless(
      those(
        // A number that is passed round must not become a way to flood somebody with messages.
        Object.keys(state.kin.asked).length >= 20 && refuse('asked-enough', words.askedEnough),
      ),
      { type: 'join-asked', member, times: form.times },
    )
  },
  (query, { member }) => formOf(query, member),
)

/** What the family's application says of a member's form: the row of its view `family-answer`. */
export const familyAnswer = z.object({
  family: referenceField,
  answer: z.enum(['joined', 'declined', 'left']),
  times: z.int().positive(),
  /** The number under which they left with an application of their own. */
  split: z.int().positive().optional(),
  reasons: z.string().optional(),
})
type Answered = z.infer<typeof familyAnswer> & { readonly to: string | null }

/** The member's own form learns what the family's application says of it. */
export const noteFamilyAnswer = onApplication(
  'admission/note-family-answer',
  z.strictObject(base),
  ['joining', 'joined'],
  (state, _, __, ___, answer: Answered | null) => {
    const joined = state.kin.joined?.family
    const waiting = state.kin.sent !== null && joined === undefined
    if (answer?.answer === 'joined' && waiting) return { facts: [{ type: 'family-joined', family: answer.family }] }
    if (answer?.answer === 'declined' && waiting) {
      const { reasons } = answer
      return { facts: [{ type: 'family-declined', ...(reasons === undefined ? {} : { reasons }) }] }
    }
    if (answer?.answer === 'left' && joined === answer.family) {
      const { to } = answer
      if (answer.split === undefined || to !== null)
        return { facts: [{ type: 'family-left', ...(to === null ? {} : { to }) }] }
    }
    return { refusals: [refuse('no-answer-yet', words.noAnswer)] }
  },
  async (query, { application }) => {
    const [row] = await query("select data from view_rows where view = 'family-answer' and key = $1", [application])
    if (row === undefined) return null
    const answer = familyAnswer.parse(row.data)
    const key = `${answer.family}/${answer.split}`
    const [opened] = await query(
      "select data->>'reference' as to from view_rows where view = 'split-opened' and key = $1",
      [key],
    )
    return { ...answer, to: opened === undefined ? null : referenceField.parse(opened.to) }
  },
)
