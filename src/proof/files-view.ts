import { type Audience, leavesOut, leftOutOf, type Matter } from '../bundle/audience.ts'
import type { Entry } from '../bundle/blocks.ts'
import { factDigest, factGiven, type Holder, lookAt, materialFor, tellingIn } from '../bundle/material-view.ts'
import { entryAround, factEntry } from '../bundle/record-view.ts'
import { plainText, type Shown } from '../bundle/shown-view.ts'
import type { Instant, Language } from '../core/brand.ts'
import { compare } from '../core/calendar.ts'
import { filedName } from '../core/names.ts'
import type { Aggregate, Recorded } from '../law/decision.ts'
import type { CountersignEvent } from '../parity/events.ts'
import { countersignStream, countersigns } from '../parity/state.ts'
import { admissionTold } from '../parity/told-view.ts'
import { factsOf } from '../platform/store.ts'
import { caseStream } from '../readmission/case.ts'
import type { TimelineContext } from '../readmission/said.ts'
import { caseFile } from '../readmission/view.ts'
import type { ReceptionEvent } from '../reception/events.ts'
import { receptionStream, receptions } from '../reception/state.ts'
import { told, toldWhole } from '../reception/told-view.ts'
import type { filedAs } from './words.ts'

/** What a node keeps of one person or family: the returning state a case, the receiving one a request or an admission. */
export type FileKind = keyof typeof filedAs

/** A file, as a proof pack or a disclosure is made of it. */
export type ProvableFile = {
  readonly kind: FileKind
  /** As its keeper calls it; in the receiving state that is the shared reference itself. */
  readonly reference: string
  /** What both states call it. */
  readonly shared: string
  readonly stream: string
  /** Whose it is, as a heading: the name where its keeper may write it there, else the reference. */
  readonly heading: string
  /** The number of its last fact. */
  readonly facts: number
  /** Its facts as an audience may have them. `opened`: there was no such file by then. */
  readonly told: (asked: ToldAsked) => Promise<Told | { readonly opened: Instant }>
}
export type ToldAsked = { readonly audience: Audience; readonly madeAt: Instant; readonly madeBy: string }

/** The same facts as data and in words, in the order in which they happened. */
export type Told = {
  readonly facts: readonly (ReturnType<typeof factGiven> & { readonly digest: string })[]
  readonly said: Readonly<Record<Language, readonly (Entry & { readonly version: number })[]>>
  /** Which matters there could be that this audience may not have. */
  readonly leftOut: readonly Matter[]
}

/** A file by its reference; null where there is none. */
export type FindFile = (holder: Holder, reference: string) => Promise<ProvableFile | null>

/** The case of the returning state. */
export const caseToProve: FindFile = async (holder, reference) => {
  const file = await caseFile(holder.platform.database.query, reference)
  if (file === null) return null
  const { state, facts } = file
  return {
    kind: 'case',
    reference: state.reference,
    heading: state.reference,
    shared: state.shared,
    stream: caseStream(state.reference),
    facts: facts.at(-1)?.version ?? 0,
    told: async ({ audience, madeAt, madeBy }) => {
      const asked = { reference: state.reference, audience, at: madeAt, knownAt: madeAt, madeAt, madeBy }
      const english = await materialFor(holder, { ...asked, lang: 'en' })
      const french = await materialFor(holder, { ...asked, lang: 'fr' })
      const [first] = facts
      if ('problem' in english || 'problem' in french) return { opened: first?.recordedAt ?? madeAt }
      const said = (material: typeof english) => {
        const look = lookAt(material)
        return material.facts.map((fact) => ({ version: fact.version, ...factEntry(look, fact) }))
      }
      return {
        facts: english.facts.map(digested),
        said: { en: said(english), fr: said(french) },
        leftOut: leftOut(audience, ['care', 'mistaken', 'reads', 'relatives']),
      }
    },
  }
}

/** The request for readmission, as the receiving state keeps it. */
export const requestToProve: FindFile = (holder, reference) =>
  provable(holder, reference, {
    kind: 'request',
    stream: receptionStream(reference),
    aggregate: receptions,
    headed: (event) => (event.type === 'request-received' ? filedName(event.person) : null),
    careful: ({ type }) => type === 'papers-received' || type === 'needs-received',
    say: (event: ReceptionEvent, on) => {
      const { what, detail } = told(event, on)
      const line = plainText(detail, on.lang)
      return { title: what[on.lang], body: [...(line === '' ? [] : [line]), ...toldWhole(event, on)] }
    },
  })

/** The admission of a family by the other state, as the receiving state keeps it. */
export const admissionToProve: FindFile = (holder, reference) =>
  provable(holder, reference, {
    kind: 'admission',
    stream: countersignStream(reference),
    aggregate: countersigns,
    headed: () => null,
    careful: () => false,
    say: (event: CountersignEvent, { lang }) => {
      const { what, lines } = admissionTold(event, lang)
      return { title: what[lang], body: lines }
    },
  })

type Kept<S, E> = {
  readonly kind: FileKind
  readonly stream: string
  readonly aggregate: Aggregate<S, E>
  /** The name a fact gives, if it does. */
  readonly headed: (event: E) => string | null
  /** Whether what a fact says is about somebody's health. */
  readonly careful: (event: E) => boolean
  readonly say: (event: E, on: TimelineContext) => { readonly title: string; readonly body: readonly string[] }
}

/** A file of the receiving state: it has no cipher, and of what is not for everybody it knows health alone. */
async function provable<S, E>(holder: Holder, shared: string, kept: Kept<S, E>): Promise<ProvableFile | null> {
  const { kind, stream, aggregate, headed, careful, say } = kept
  const facts = await factsOf(holder.platform.database.query, aggregate, stream)
  if (facts.length === 0) return null
  const heading = facts.map(({ event }) => headed(event)).findLast((name) => name !== null) ?? shared
  return {
    ...{ kind, reference: shared, heading, shared, stream, facts: facts.at(-1)?.version ?? 0 },
    told: async ({ audience }) => {
      const shown = facts.map((fact) => shownAs(fact, leavesOut(audience, 'care') && careful(fact.event)))
      const inOrder = shown.toSorted((a, b) => compare(a.occurredAt, b.occurredAt) || a.version - b.version)
      const said = (lang: Language) => {
        const { platform, zone, roleName } = holder
        const telling = tellingIn({ lang, agreement: platform.agreement, zone, roleName })
        return inOrder.map((fact) => ({
          version: fact.version,
          ...entryAround(telling, fact, say(fact.event, telling.context)),
        }))
      }
      return {
        facts: inOrder.map(digested),
        said: { en: said('en'), fr: said('fr') },
        leftOut: leftOut(audience, ['care', 'reads']),
      }
    },
  }
}

const shownAs = <E>(fact: Recorded<E>, out: boolean): Shown<E> => ({
  ...fact,
  leftOut: out ? 'care' : null,
  altered: out,
})
const digested = <E>(fact: Shown<E>) => ({ ...factGiven(fact), digest: factDigest(fact) })
const leftOut = (audience: Audience, matters: readonly Matter[]): readonly Matter[] =>
  leftOutOf(audience).filter((matter) => matters.includes(matter))
