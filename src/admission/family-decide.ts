import { z } from 'zod'
import { hasAge } from '../core/birth.ts'
import { type Day, readerLanguages } from '../core/brand.ts'
import { dayOf } from '../core/calendar.ts'
import { instantField, line, prose, referenceField } from '../core/fields.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { applicationStream, applications } from './application.ts'
import { secretsOf } from './apply.ts'
import { type OnApplication, onApplication, type RouteContext, unless } from './define.ts'
import { sha256 } from './digest.ts'
import { type ApplicationEvent, contactField, leaver, personIdField } from './events.ts'
import { type FamilyForm, formOf, takeIn } from './family.ts'
import { familyRefusals as words } from './family-words.ts'
import { linkSent } from './link.ts'
import { challenge } from './presence.ts'
import { type Application, type Person, personOf } from './state.ts'
import { noRoute } from './terms.ts'
import { words as refusals } from './words.ts'

/** What officers decide about families, each with reasons: late members (IN-32), those who leave, ages left open (IN-12). */

const base = { application: referenceField }

const dayOfAges = (state: Application, { agreement, now }: RouteContext): Day =>
  dayOf(state.submitted?.at ?? now, agreement.returning.zone)

const ageOpen = ({ person, ageFound }: Person, on: Day): boolean =>
  ageFound === undefined && hasAge(person, 18, on) === 'either'

/** Ages that what is known of a birth leaves open, on the day of submission: an officer decides first. */
export function openAges(state: Application, context: RouteContext): readonly Refusal[] {
  const open = state.people.some((one) => ageOpen(one, dayOfAges(state, context)))
  return those(open && refuseBy(context.agreement, context.terms.adult, 'age-open', words.ageOpen))
}

/** The people whose age an officer has still to decide. */
export const agesToFind = (state: Application, on: Day): readonly Person[] =>
  state.people.filter((one) => ageOpen(one, on))

/** Whether somebody whose birth is known only in part was 18 on the day of submission (IN-12): a named officer, on evidence. */
export const findAge = onApplication(
  'admission/find-age',
  z.strictObject({ ...base, person: personIdField, adult: z.boolean(), evidence: line(300), reasons: prose() }),
  ['presence', 'assessment', 'eligible', 'ineligible'],
  (state, { person, adult, evidence, reasons }, context) => {
    const found = personOf(state, person)
    const open = found !== null && hasAge(found.person, 18, dayOfAges(state, context)) === 'either'
    const others = state.adults.filter((id) => id !== person)
    return unless(
      those(
        found === null && refuse('no-such-person', refusals.noPerson, 'person'),
        found !== null && !open && refuse('age-certain', words.ageCertain, 'person'),
        !adult && others.length === 0 && refuseBy(context.agreement, context.terms.adult, 'no-adult', refusals.noAdult),
      ),
      { type: 'age-found', person, adult, evidence, reasons },
    )
  },
)

/**
 * Somebody who asks to join after the family's form was sent (IN-32): an officer decides, with reasons. Taken in, they are asked for
 * their presence on a clock of their own, and the application is assessed again: nobody is found eligible unseen. Once places
 * were drawn for the others nobody is added.
 */
export const decideLate = onApplication(
  'admission/decide-late-member',
  z.strictObject({ ...base, member: referenceField, outcome: z.enum(['admit', 'refuse']), reasons: prose() }),
  ['presence', 'assessment', 'eligible', 'ineligible'],
  (state, { member, outcome, reasons }, context, at, form: FamilyForm | null) => {
    const waiting = form !== null && form.status === 'joining' && form.quoted === state.family
    if (!waiting) return { refusals: [refuse('nobody-asks', words.nobodyAsks, 'member')] }
    if (outcome === 'refuse') return { facts: [{ type: 'join-declined', member, times: form.times, reasons }] }
    const ruling = takeIn(state, form, context, reasons)
    if ('refusals' in ruling) return ruling
    const adults = ruling.facts.flatMap((fact) => (fact.type === 'member-joined' && fact.adult ? [fact.id] : []))
    return { facts: [...ruling.facts, ...(adults.length === 0 ? [] : [challenge(state, adults, at, context)])] }
  },
  (query, { member }) => formOf(query, member),
)

const becomes = z.enum(['out', 'own-application'])

/**
 * Some leave the family: a couple separates, a parent goes with a child. Either they are simply no longer in it, or they get an
 * application of their own with the day it was submitted on. The main applicant stays: where it is they who go, the others leave
 * with an application of their own. Both groups must hold an adult. After a draw people may only leave, for the draw was for
 * this application.
 */
export const split = onApplication(
  'admission/split',
  z.strictObject({ ...base, people: z.array(personIdField).min(1).max(19), becomes, reasons: prose() }),
  ['presence', 'assessment', 'eligible', 'ineligible', 'selected', 'invited', 'applying'],
  (state, { people, becomes, reasons }, { agreement, terms }) => {
    const who = [...new Set(people)]
    const adult = (id: string): boolean => state.adults.includes(id)
    const reachable = who.some((id) => adult(id) && personOf(state, id)?.contact !== null)
    const own = becomes === 'own-application'
    return unless(
      those(
        who.includes('main') && refuse('main-stays', words.mainStays, 'people'),
        who.some((id) => personOf(state, id) === null) && refuse('no-such-person', refusals.noPerson, 'people'),
        own && state.selection !== null && refuse('already-drawn', words.drawn, 'becomes'),
        own && !reachable && refuseBy(agreement, terms.adult, 'no-adult', words.noAdultLeaves, 'people'),
        !state.adults.some((id) => !who.includes(id)) &&
          refuseBy(agreement, terms.adult, 'no-adult', words.noAdultStays, 'people'),
      ),
      { type: 'members-left', number: state.kin.splits.length + 1, people: who, becomes, reasons },
    )
  },
)

/** Those who left with an application of their own: the row of the view `application-split`. */
export const splitRow = z.object({
  from: referenceField,
  split: z.int().positive(),
  language: z.enum(readerLanguages),
  submittedAt: instantField,
  people: z.array(leaver.extend({ adult: z.boolean() })).min(1),
  contact: contactField,
})

/** Opens the application of those who left. Their way in goes by email to the adult who leads it. */
export const openSplit: OnApplication<
  { readonly from: string; readonly split: number },
  z.infer<typeof splitRow> | null
> = {
  name: 'admission/open-split',
  schema: z.strictObject({ from: referenceField, split: z.int().positive() }),
  aggregate: applications,
  stream: (_, fresh) => applicationStream(fresh),
  elsewhere: async (query, { from, split }) => {
    const [row] = await query("select data from view_rows where view = 'application-split' and key = $1", [
      `${from}/${split}`,
    ])
    return row === undefined ? null : splitRow.parse(row.data)
  },
  decide: (state, _, context, row) => {
    const terms = context.agreement.admission
    if (terms === null) return { refusals: [noRoute] }
    if (state !== null || row === null) return { refusals: [refuse('no-such-split', words.noSplit)] }
    const secrets = secretsOf(context)
    const { people, adults } = renumbered(row.people)
    const reference = context.reference
    const event: ApplicationEvent = {
      type: 'split-off',
      reference,
      ...secrets,
      // Nobody knows a code yet: the link that follows gives them one.
      codeDigest: sha256(context.token()),
      language: row.language,
      contact: row.contact,
      from: row.from,
      split: row.split,
      people,
      adults,
      submittedAt: row.submittedAt,
    }
    const open = adults.filter((id) => people.find((one) => one.id === id)?.shown === null)
    const fresh = { reference, secret: secrets.secret, challenges: [] }
    const facts: ApplicationEvent[] = [
      event,
      linkSent({ ...fresh, links: [] }, context.now),
      ...(open.length === 0 ? [] : [challenge(fresh, open, context.now, { ...context, terms })]),
    ]
    return { facts: facts.map((one) => ({ event: one, occurredAt: context.now })) }
  },
}

/** The leading adult becomes the main applicant; the others keep their order. A child stays a child of the family. */
function renumbered(left: z.infer<typeof splitRow>['people']) {
  const lead = left.find(({ adult, contact }) => adult && contact !== null) ?? left[0]
  const ordered = [...left.filter((one) => one === lead), ...left.filter((one) => one !== lead)]
  const people = ordered.map(({ id: _, adult, relationship, ...stated }, index) => ({
    ...stated,
    id: index === 0 ? 'main' : `p${index}`,
    adult,
    relationship: index === 0 ? ('main' as const) : relationship === 'child' ? relationship : ('other' as const),
  }))
  return {
    people: people.map(({ adult: _, ...one }) => one),
    adults: people.filter(({ adult }) => adult).map(({ id }) => id),
  }
}
