import { z } from 'zod'
import { isAfter } from '../core/calendar.ts'
import { prose, referenceField } from '../core/fields.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { findingFor } from './assessment.ts'
import { whoWords as words } from './assessment-words.ts'
import { onApplication, type RouteContext, unless } from './define.ts'
import { personIdField, sightingIdField } from './events.ts'
import { type Candidate, furtherOn, linkedSince, type WhoIsWho, whoIsWho } from './matches.ts'
import { type Application, fullName, personOf } from './state.ts'

/**
 * An officer says who is who: that somebody in the record is the same person, that they are not, or that an earlier
 * decision is taken back. Only of candidates that the record gives reasons for; the reasons are kept with the decision.
 */
export const decideMatch = onApplication(
  'admission/decide-match',
  z.strictObject({
    application: referenceField,
    person: personIdField,
    other: sightingIdField,
    decision: z.enum(['same', 'not-same', 'undecided']),
    counts: z.enum(['this', 'other']).optional(),
    reasons: prose(),
  }),
  ['presence', 'assessment', 'eligible', 'ineligible', 'selected', 'invited', 'applying', 'granted'],
  (_, { person, other, decision, counts, reasons }, __, ___, { candidates }: WhoIsWho) => {
    const found = candidates.find((one) => one.person === person && one.sighting.id === other)
    if (found === undefined) return { refusals: [refuse('no-such-candidate', words.noCandidate, 'other')] }
    const two = found.sighting.kind === 'application' && decision === 'same'
    return unless(
      those(
        decision === 'undecided' &&
          (found.decided === null || found.decided.decision === 'undecided') &&
          refuse('not-decided-yet', words.notDecided, 'decision'),
        two && counts === undefined && refuse('which-counts', words.whichCounts, 'counts'),
      ),
      {
        type: 'match-decided',
        person,
        other,
        decision,
        ...(two && counts !== undefined ? { counts } : {}),
        evidence: [...found.evidence],
        reasons,
      },
    )
  },
  whoIsWho,
)

const names = (state: Application, candidates: readonly Candidate[]): string =>
  [...new Set(candidates.map(({ person }) => person))]
    .map((id) => personOf(state, id))
    .map((one) => (one === null ? '' : fullName(one.person)))
    .join('; ')

/**
 * Everything that speaks against eligibility because of who people are: candidates nobody decided, a person linked to
 * one who was returned, an answer older than a link it should have taken in, another application that counts.
 */
export function againstIdentity(
  state: Application,
  { candidates }: WhoIsWho,
  context: RouteContext,
): readonly Refusal[] {
  const { agreement, terms } = context
  const open = candidates.filter((one) => one.open)
  const ofCases = open.filter(({ sighting }) => sighting.kind === 'case')
  const doubles = open.filter(({ sighting }) => sighting.kind === 'application')
  const bearing = Object.entries(terms.questions).filter(([, { bears }]) => bears === 'arrival' || bears === 'return')
  const rule = bearing[0]?.[1].rule ?? terms.information.rule
  const linked = candidates.filter(({ decided }) => decided?.decision === 'same')
  const elsewhere = linked.filter(({ decided }) => decided?.counts === 'other')
  return those(
    ofCases.length > 0 &&
      refuseBy(agreement, rule, 'candidates-undecided', words.undecided(ofCases.length, names(state, ofCases))),
    doubles.length > 0 && refuse('double-undecided', words.doubles(doubles.length, names(state, doubles))),
    ...bearing.flatMap(([id, { rule: cited, short, bears }]) => {
      const on = linked.filter(
        ({ sighting }) => sighting.kind === 'case' && (bears === 'arrival' || sighting.returnedOn !== null),
      )
      if (bears === 'return' && on.length > 0)
        return [refuseBy(agreement, cited, 'linked-return', words.linkedReturn(names(state, on)))]
      const stale = on.filter(({ person }) => {
        const since = linkedSince(on, person)
        const finding = findingFor(state, id, person)
        return finding !== null && since !== null && isAfter(since, finding.mark.at)
      })
      return [
        stale.length > 0 &&
          refuseBy(agreement, cited, `answered-before-link/${id}`, words.answeredBefore(short, names(state, stale))),
      ]
    }),
    elsewhere.length > 0 &&
      refuse('counts-elsewhere', words.countsElsewhere(elsewhere.map(({ sighting }) => sighting.reference))),
  )
}

/** The refusal that applications further on with a person or a document of this one cause, if there are any. */
export const alsoElsewhere = ({ candidates }: WhoIsWho): Refusal | false => {
  const references = furtherOn(candidates)
  return references.length > 0 && refuse('also-in-another-application', words.alsoElsewhere(references))
}
