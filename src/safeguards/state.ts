import type { Instant } from '../core/brand.ts'
import type { Mark } from '../readmission/state.ts'
import type { SafeguardEvent } from './events.ts'

/** What the facts of this slice add up to in a case. */
type Of<Type extends SafeguardEvent['type']> = Extract<SafeguardEvent, { type: Type }>
type Decided<Outcome extends string> = {
  readonly outcome: Outcome
  readonly decidedAt: Instant
  readonly document: string
}

export type Dispute = Pick<Of<'age-disputed'>, 'by' | 'grounds' | 'barrier'> & { readonly mark: Mark }
export type Referral = Omit<Of<'trafficking-referred'>, 'type' | 'barrier'> & {
  readonly referred: Mark
  /** Barriers raised for this referral: by it, and by what was asked of its decision. */
  readonly barriers: readonly string[]
  /** What the authority asked, and whether it was answered. */
  readonly questions: readonly { readonly asks: string; readonly asked: Mark; readonly given: Mark | null }[]
  /** The first decision, as a reconsideration may have changed it. */
  readonly reasonable: (Decided<'positive' | 'negative'> & Pick<Of<'reasonable-grounds-decided'>, 'second'>) | null
  readonly reconsideration: {
    readonly by: string
    readonly asked: Mark
    readonly decided: Decided<'positive' | 'maintained'> | null
  } | null
  readonly conclusive: Decided<'positive' | 'negative'> | null
  readonly disqualified: Decided<'public-order' | 'bad-faith'> | null
}
export type Report = Omit<Of<'medical-report-made'>, 'type'> & {
  readonly made: Mark
  readonly considered: (Pick<Of<'medical-report-considered'>, 'by' | 'outcome' | 'reasons'> & { mark: Mark }) | null
  readonly told: (Pick<Of<'medical-report-told'>, 'language' | 'interpreter'> & { mark: Mark }) | null
}
export type Relative = Pick<Of<'family-linked'>, 'other' | 'relation'> & {
  readonly linked: Mark
  readonly decided: (Pick<Of<'family-travel-decided'>, 'decision' | 'reasons' | 'flight'> & { mark: Mark }) | null
}

export type SafeguardsState = {
  readonly disputes: readonly Dispute[]
  /** The authority told of the dispute that is open. */
  readonly authorityTold: (Pick<Of<'local-authority-told'>, 'authority' | 'reference'> & { mark: Mark }) | null
  readonly referrals: readonly Referral[]
  readonly examinations: readonly (Pick<Of<'examination-recorded'>, 'outcome' | 'by'> & { mark: Mark })[]
  readonly reports: readonly Report[]
  readonly fitness: (Pick<Of<'fitness-stated'>, 'outcome' | 'by' | 'document'> & { mark: Mark }) | null
  readonly unfitBarriers: readonly string[]
  readonly risk: (Pick<Of<'risk-level-found'>, 'level' | 'evidence'> & { mark: Mark }) | null
  readonly needs: readonly { readonly needs: string; readonly mark: Mark }[]
  readonly family: readonly Relative[]
  readonly looked: readonly (Pick<Of<'indicator-looked-at'>, 'indicator' | 'finding' | 'reasons'> & { mark: Mark })[]
}
export const noSafeguards: SafeguardsState = {
  disputes: [],
  authorityTold: null,
  referrals: [],
  examinations: [],
  reports: [],
  fitness: null,
  unfitBarriers: [],
  risk: null,
  needs: [],
  family: [],
  looked: [],
}

const list = (barrier: string | undefined): readonly string[] => (barrier === undefined ? [] : [barrier])

export function evolveSafeguards(state: SafeguardsState, event: SafeguardEvent, mark: Mark): SafeguardsState {
  switch (event.type) {
    case 'age-disputed': {
      const { type: _, further, ...dispute } = event
      const told = further === true ? state.authorityTold : null
      return { ...state, disputes: [...state.disputes, { ...dispute, mark }], authorityTold: told }
    }
    case 'local-authority-told': {
      const { type: _, ...told } = event
      return { ...state, authorityTold: { ...told, mark } }
    }
    case 'family-linked': {
      const { other, relation } = event
      return { ...state, family: [...state.family, { other, relation, linked: mark, decided: null }] }
    }
    case 'family-link-corrected':
      return { ...state, family: state.family.filter(({ other }) => other !== event.other) }
    case 'family-travel-decided': {
      const { type: _, other, ...decided } = event
      const family = state.family.map((one) => (one.other === other ? { ...one, decided: { ...decided, mark } } : one))
      return { ...state, family }
    }
    case 'indicator-looked-at': {
      const { type: _, ...looked } = event
      return { ...state, looked: [...state.looked, { ...looked, mark }] }
    }
    case 'trafficking-referred': {
      const { type: _, barrier, ...made } = event
      const referral: Referral = {
        ...made,
        referred: mark,
        barriers: list(barrier),
        questions: [],
        reasonable: null,
        reconsideration: null,
        conclusive: null,
        disqualified: null,
      }
      return { ...state, referrals: [...state.referrals, referral] }
    }
    default:
      return 'referral' in event ? ofReferral(state, event, mark) : ofHealth(state, event, mark)
  }
}

type OfReferral = Extract<SafeguardEvent, { referral: string }>
function ofReferral(state: SafeguardsState, event: OfReferral, mark: Mark): SafeguardsState {
  const change = (one: Referral): Referral => (one.id === event.referral ? referralAfter(one, event, mark) : one)
  return { ...state, referrals: state.referrals.map(change) }
}

function referralAfter(one: Referral, event: OfReferral, mark: Mark): Referral {
  switch (event.type) {
    case 'trafficking-information-asked':
      return { ...one, questions: [...one.questions, { asks: event.asks, asked: mark, given: null }] }
    case 'trafficking-information-given':
      return { ...one, questions: one.questions.map((asked) => ({ ...asked, given: asked.given ?? mark })) }
    case 'reasonable-grounds-decided':
      return {
        ...one,
        reasonable: {
          ...decided(event, event.outcome),
          ...(event.second === undefined ? {} : { second: event.second }),
        },
      }
    case 'reconsideration-asked':
      return {
        ...one,
        barriers: [...one.barriers, ...list(event.barrier)],
        reconsideration: { by: event.by, asked: mark, decided: null },
      }
    case 'reconsideration-decided': {
      const answer = decided(event, event.outcome)
      const reasonable = event.outcome === 'positive' ? decided(event, event.outcome) : one.reasonable
      const asked = one.reconsideration
      return { ...one, reasonable, reconsideration: asked === null ? null : { ...asked, decided: answer } }
    }
    case 'conclusive-grounds-decided':
      return { ...one, conclusive: decided(event, event.outcome) }
    case 'protection-disqualified':
      return { ...one, disqualified: decided(event, event.ground) }
  }
}

const decided = <Outcome extends string>(
  { decidedAt, document }: { readonly decidedAt: Instant; readonly document: string },
  outcome: Outcome,
): Decided<Outcome> => ({ outcome, decidedAt, document })

type OfHealth = Of<
  | 'examination-recorded'
  | 'medical-report-made'
  | 'medical-report-considered'
  | 'medical-report-told'
  | 'fitness-stated'
  | 'risk-level-found'
  | 'journey-needs-recorded'
>
function ofHealth(state: SafeguardsState, event: OfHealth, mark: Mark): SafeguardsState {
  switch (event.type) {
    case 'examination-recorded':
      return { ...state, examinations: [...state.examinations, { outcome: event.outcome, by: event.by, mark }] }
    case 'medical-report-made': {
      const { type: _, ...made } = event
      return { ...state, reports: [...state.reports, { ...made, made: mark, considered: null, told: null }] }
    }
    case 'medical-report-considered': {
      const { type: _, report, ...considered } = event
      return { ...state, reports: change(state, report, { considered: { ...considered, mark } }) }
    }
    case 'medical-report-told': {
      const { type: _, report, ...told } = event
      return { ...state, reports: change(state, report, { told: { ...told, mark } }) }
    }
    case 'fitness-stated': {
      const { type: _, barrier, ...fitness } = event
      return { ...state, fitness: { ...fitness, mark }, unfitBarriers: [...state.unfitBarriers, ...list(barrier)] }
    }
    case 'risk-level-found':
      return { ...state, risk: { level: event.level, evidence: event.evidence, mark } }
    case 'journey-needs-recorded':
      return { ...state, needs: [...state.needs, { needs: event.needs, mark }] }
  }
}

const change = (
  { reports }: SafeguardsState,
  id: string,
  with_: Partial<Pick<Report, 'considered' | 'told'>>,
): readonly Report[] => reports.map((report) => (report.id === id ? { ...report, ...with_ } : report))

/** Barriers a dispute of age raised: what the finding of an adult lifts (AGE-04). */
export const disputeBarriers = ({ disputes }: SafeguardsState): readonly string[] =>
  disputes.flatMap(({ barrier }) => list(barrier))

/** Barriers of referrals that wait for their conclusive decision: the recovery period needs no second one (NRM-01). */
export const recoveryBarriers = ({ referrals }: SafeguardsState): readonly string[] =>
  referrals
    .filter((one) => one.reasonable?.outcome === 'positive' && one.conclusive === null && one.disqualified === null)
    .flatMap(({ barriers }) => barriers)
