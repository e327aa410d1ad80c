import { z } from 'zod'
import { bornWithin } from '../core/birth.ts'
import { type Instant, readerLanguages } from '../core/brand.ts'
import { addMonths, dayOf, isAfter } from '../core/calendar.ts'
import { particulars, prose, referenceField } from '../core/fields.ts'
import { comparableName } from '../core/names.ts'
import type { Context } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { inForce } from '../law/version.ts'
import { type Route, routeHeld } from '../windows/open.ts'
import { applicationStream, applications, documentKey, documentKeys } from './application.ts'
import { type OnApplication, onApplication, type RouteContext, type Ruling, unless } from './define.ts'
import { familyReference } from './digest.ts'
import {
  type ApplicationEvent,
  contactGiven,
  documentField,
  personIdField,
  relationships,
  screeningField,
} from './events.ts'
import { familyRefusals } from './family-words.ts'
import { notAsked, reached } from './given.ts'
import { missing } from './missing.ts'
import { outsideOf } from './outside.ts'
import { typedZone } from './pictures.ts'
import { challenge } from './presence.ts'
import { type Application, mayBeAdult, personOf, type Status } from './state.ts'
import { noRoute } from './terms.ts'
import { words } from './words.ts'

const base = { application: referenceField }

/** The admitting state's own day, on which ages are reckoned. */
const today = ({ agreement, now }: Context) => dayOf(now, agreement.returning.zone)

/** Nothing is begun while the agreement is not in force. Outside a window it may be: a form can be prepared (IN-04). */
const notOpen = ({ agreement, terms }: RouteContext, at: Instant): Refusal | false =>
  inForce(agreement, at) === null && refuseBy(agreement, terms.window, 'route-not-open', words.closed)

const startSchema = z.strictObject({
  language: z.enum(readerLanguages),
  contact: contactGiven,
  /** Digest of the code the applicant was shown (`codeDigest`). */
  codeDigest: z.string().regex(/^[0-9a-f]{64}$/),
})

/** An applicant begins, of their own will (TR-60): a reference is theirs, and a code by which they come back. */
export const start: OnApplication<z.infer<typeof startSchema>> = {
  name: 'admission/start',
  schema: startSchema,
  aggregate: applications,
  stream: (_, fresh) => applicationStream(fresh),
  decide: (state, command, context) => {
    const terms = context.agreement.admission
    if (terms === null) return { refusals: [noRoute] }
    const route: RouteContext = { ...context, terms }
    const refusals = those(state !== null && refuse('application-exists', words.exists), notOpen(route, context.now))
    if (refusals.length > 0) return { refusals }
    const to = reached(command.contact, route)
    if ('refusals' in to) return to
    const event: ApplicationEvent = {
      type: 'application-started',
      reference: context.reference,
      ...secretsOf(context),
      ...command,
      contact: to.contact,
    }
    return { facts: [{ event, occurredAt: context.now }] }
  },
}

/** What is random about a new application, and the family reference that follows from it (IN-30). */
export function secretsOf({ token }: Pick<Context, 'token'>) {
  const shared = token().slice(0, 12)
  const [salt, secret] = [token(), token()]
  return {
    shared: `${shared.slice(0, 4)}-${shared.slice(4, 8)}-${shared.slice(8)}`,
    salt,
    secret,
    family: familyReference(secret),
  }
}

/** What can be saved, a page at a time. A person without an id is a new one. */
export const change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    id: personIdField.optional(),
    relationship: z.enum(['main', ...relationships]),
    person: particulars,
    contact: contactGiven.optional(),
    evidence: prose(1000).optional(),
  }),
  z.strictObject({ kind: z.literal('contact'), person: personIdField, contact: contactGiven }),
  z.strictObject({ kind: z.literal('remove-person'), id: personIdField }),
  z.strictObject({
    kind: z.literal('document'),
    id: personIdField,
    document: documentField,
    /** The machine-readable zone, copied from the document. */
    zone: z.string().trim().max(400).optional(),
  }),
  z.strictObject({ kind: z.literal('screening'), answers: screeningField, note: prose(2000).optional() }),
])
type Change = z.infer<typeof change>

/** Saves a page of the form. What was saved before is replaced; all of it stays in the record. */
export const save = onApplication(
  'admission/save',
  z.strictObject({ ...base, change }),
  ['draft', 'presence'],
  (state, { change }, context) => {
    // After submission only the way to reach somebody may still be put right: a mistyped number must not cost the application.
    if (state.submitted !== null && change.kind !== 'contact')
      return { refusals: [refuse('already-submitted', words.notNow('presence'))] }
    if (change.kind !== 'remove-person' && change.kind !== 'screening' && hasOwnForm(state, change))
      return { refusals: [refuse('own-form', familyRefusals.ownForm)] }
    return saving(state, change, context)
  },
)

/** What somebody stated on a form of their own, nobody else rewrites. */
const hasOwnForm = (state: Application, change: { readonly id?: string | undefined; readonly person?: unknown }) =>
  state.people.some(({ id, from }) => from !== undefined && (id === change.id || id === change.person))

function saving(state: Application, change: Change, context: RouteContext): Ruling {
  switch (change.kind) {
    case 'person':
      return savePerson(state, change, context)
    case 'contact': {
      const to = reached(change.contact, context)
      if ('refusals' in to) return to
      return unless(those(change.person !== 'main' && unknown(state, change.person)), {
        type: 'contact-saved',
        person: change.person,
        contact: to.contact,
      })
    }
    case 'remove-person':
      return unless(those(unknown(state, change.id), change.id === 'main' && refuse('main-stays', words.mainStays)), {
        type: 'person-removed',
        id: change.id,
      })
    case 'document': {
      const { id, document } = change
      const key = documentKey(document)
      const same = state.people.some((one) => one.id !== id && documentKeys(state, one.id).includes(key))
      const typed = change.zone === undefined ? null : typedZone(change.zone)
      if (typed !== null && 'refusals' in typed) return typed
      const far = document.expiresOn !== undefined && isAfter(document.expiresOn, addMonths(today(context), 12 * 50))
      const old = document.expiresOn !== undefined && isAfter(addMonths(today(context), -12 * 50), document.expiresOn)
      return unless(
        those(
          unknown(state, id),
          same && refuse('document-twice', words.documentTwice, 'number'),
          (far || old) && refuse('expiry-too-far', words.expiryTooFar, 'expiresOn'),
        ),
        { type: 'document-saved', id, document, ...(typed === null ? {} : { zone: typed.zone }) },
      )
    }
    case 'screening':
      return unless(notAsked(change.answers, context.terms), {
        type: 'screening-saved',
        answers: change.answers,
        ...(change.note === undefined ? {} : { note: change.note }),
      })
  }
}

const unknown = (state: Application, id: string): Refusal | false =>
  personOf(state, id) === null && refuse('no-such-person', words.noPerson)

function savePerson(state: Application, given: Extract<Change, { kind: 'person' }>, context: RouteContext): Ruling {
  const { person, relationship } = given
  const to = given.contact === undefined ? { contact: undefined } : reached(given.contact, context)
  if ('refusals' in to) return to
  const { contact } = to
  const id = given.id ?? `p${state.nextPerson}`
  const isNew = personOf(state, id) === null
  const on = today(context)
  const comparable = (one: typeof person): string =>
    `${comparableName(one.familyName, one.givenNames)}|${one.birthDate}`
  const twice = state.people.some((one) => one.id !== id && comparable(one.person) === comparable(person))
  const adult = mayBeAdult(person, on)
  const born = bornWithin(person)
  return unless(
    those(
      given.id !== undefined && given.id !== 'main' && isNew && refuse('no-such-person', words.noPerson),
      (id === 'main') !== (relationship === 'main') &&
        refuse('relationship-needed', words.relationship, 'relationship'),
      isNew && state.people.length >= 20 && refuse('too-many', words.tooMany),
      isAfter(born.first, on) && refuse('birth-in-future', words.birthInFuture, 'birthDate'),
      isAfter(addMonths(on, -12 * 120), born.last) && refuse('birth-too-early', words.birthTooEarly, 'birthDate'),
      twice && refuse('person-twice', words.twice, 'familyName'),
      id !== 'main' &&
        adult &&
        contact === undefined &&
        refuseBy(context.agreement, context.terms.presence, 'contact-needed', words.contactNeeded, 'email'),
    ),
    {
      type: 'person-saved',
      id,
      relationship,
      person,
      ...(contact === undefined || id === 'main' ? {} : { contact }),
      ...(given.evidence === undefined ? {} : { evidence: given.evidence }),
    },
  )
}

/**
 * The whole application goes in, and in the same moment every adult is sent a code: their hours begin together (IN-08). What
 * comes in outside a window is kept and said to have come in outside one: nothing is lost, and nothing counted (IN-04).
 */
export const submit = onApplication('admission/submit', z.strictObject(base), ['draft'], submitting, routeHeld)

function submitting(state: Application, _: unknown, context: RouteContext, at: Instant, route: Route): Ruling {
  const on = today(context)
  const adults = state.people.filter(({ person }) => mayBeAdult(person, on)).map(({ id }) => id)
  const refusals = those(
    state.kin.quoted !== null && refuse('family-quoted', familyRefusals.sendToFamily),
    ...missing(state, on).map(({ part, says }) => refuse(`missing-${part.split('/')[0]}`, says, part)),
    state.people.length > 0 &&
      adults.length === 0 &&
      refuseBy(context.agreement, context.terms.adult, 'no-adult', words.noAdult),
  )
  if (refusals.length > 0) return { refusals }
  const outside = outsideOf(route, context, at)
  if (outside !== null) return { facts: [outside] }
  return { facts: [{ type: 'application-submitted', adults }, challenge(state, adults, at, context)] }
}

/** Until somebody arrives, whatever was decided. */
export const withdrawable: readonly Status[] = [
  'draft',
  'joining',
  'presence',
  'assessment',
  'eligible',
  'ineligible',
  'selected',
  'invited',
  'applying',
  'granted',
  'refused',
  'declined',
  'expired',
]

/** The application is taken back, by the applicant or for them: until somebody has arrived, at any time. */
export const withdraw = onApplication(
  'admission/withdraw',
  z.strictObject({ ...base, reasons: prose(1000).optional() }),
  withdrawable,
  (_, { reasons }) => ({ facts: [{ type: 'application-withdrawn', ...(reasons === undefined ? {} : { reasons }) }] }),
)
