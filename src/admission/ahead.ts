import type { Instant, Text } from '../core/brand.ts'
import { addDays, compare, dayOf, isAtOrAfter, startOfDay } from '../core/calendar.ts'
import type { Agreement } from '../law/law.ts'
import { personAfter } from './after.ts'
import { travellers } from './arrive.ts'
import { notArrived, parted } from './clear.ts'
import { runOut } from './invite.ts'
import { type Application, statusOf } from './state.ts'
import { termsOf } from './terms.ts'

/** Whose move it is. What is late is the lead's as well. */
export type Whose = 'applicant' | 'admissions-officer' | 'duty-lead'
export type StepCode = keyof typeof stepWords
/** Something to do or to wait for after selection: derived from the facts and the time, never stored. It advises; commands decide. */
export type Step = {
  readonly code: StepCode
  readonly by: readonly Whose[]
  /** By when; `null` where no text and no fact gives a time. */
  readonly due: Instant | null
  readonly late: boolean
  /** The officer's form that does it. */
  readonly action: string | null
}

/** What there is to do, in words. */
export const stepWords = {
  invite: { en: 'Invite them to apply', fr: 'Les inviter à déposer' },
  answer: { en: 'Their answer to the invitation', fr: 'Leur réponse à l’invitation' },
  'run-out': { en: 'The time to answer ran out: close or open again', fr: 'Délai de réponse échu : clore ou rouvrir' },
  'late-answer': { en: 'They said yes too late: decide', fr: 'Oui arrivé hors délai : trancher' },
  application: { en: 'Record their application as made', fr: 'Enregistrer le dépôt de leur demande' },
  appointment: { en: 'Make the appointment', fr: 'Fixer le rendez-vous' },
  rebook: { en: 'They cannot come: move the appointment', fr: 'Empêchement : déplacer le rendez-vous' },
  attend: { en: 'They attend the visa centre', fr: 'Leur venue au centre de visas' },
  attendance: { en: 'Record who attended', fr: 'Enregistrer les présences' },
  absent: { en: 'Not enrolled: move the appointment or decide', fr: 'Biométrie non relevée : déplacer ou décider' },
  checks: { en: 'Make the checks', fr: 'Faire les vérifications' },
  adverse: { en: 'A check is adverse: decide', fr: 'Vérification défavorable : décider' },
  decide: { en: 'Decide', fr: 'Décider' },
  choose: { en: 'The family says whether the others travel', fr: 'La famille dit si les autres voyagent' },
  book: { en: 'Book the journey before the clearance ends', fr: 'Réserver le voyage avant la fin du visa' },
  rebooking: {
    en: 'Did not travel: book again before the clearance ends',
    fr: 'Voyage non effectué : réserver avant la fin du visa',
  },
  travel: { en: 'They travel', fr: 'Leur voyage' },
  arrival: { en: 'Record who arrived and who did not', fr: 'Enregistrer les arrivées et les absences' },
  'clearance-over': { en: 'The clearance ran out unused: close it', fr: 'Visa échu sans avoir servi : le clore' },
  incident: { en: 'Decide the incident at the border', fr: 'Trancher l’incident à la frontière' },
  contested: { en: 'A place is contested: check the arrival', fr: 'Place contestée : vérifier l’arrivée' },
} satisfies Record<string, Text>

const officer: readonly Whose[] = ['admissions-officer']
const they: readonly Whose[] = ['applicant']

/** Everything there is to do on an application after selection at `now`: what is late first, then by its time. */
export function stepsOf(state: Application, agreement: Agreement, now: Instant): readonly Step[] {
  const step = (
    code: StepCode,
    by: readonly Whose[],
    action: string | null,
    due: Instant | null = null,
    late = due !== null && isAtOrAfter(now, due),
  ): Step => ({ code, by: late && by === officer ? [...officer, 'duty-lead'] : by, due, late, action })
  const status = statusOf(state)
  const found: readonly Step[] = [
    ...(status === 'selected' ? [step('invite', officer, 'invite')] : []),
    ...(status === 'invited' ? answering(state, now, step) : []),
    ...(status === 'applying' ? enrolling(state, now, step) : []),
    ...(['applying', 'granted', 'arrived'].includes(status) ? deciding(state, agreement, step) : []),
    ...(['granted', 'arrived'].includes(status) ? travelling(state, agreement, now, step) : []),
    ...(state.after.incidents.some(({ settled }) => settled === null)
      ? [step('incident', officer, 'settle-incident')]
      : []),
    ...(state.places.some(({ contested }) => contested !== null)
      ? [step('contested', officer, 'reverse-arrival')]
      : []),
  ]
  return found.toSorted(bySoonest)
}

/** For `sort`: what is late first, then by its time; what has none comes last. */
export function bySoonest(a: Step, b: Step): number {
  if (a.late !== b.late) return a.late ? -1 : 1
  if (a.due === null || b.due === null) return Number(a.due === null) - Number(b.due === null)
  return compare(a.due, b.due)
}

type Make = (code: StepCode, by: readonly Whose[], action: string | null, due?: Instant | null, late?: boolean) => Step

function answering({ after }: Application, now: Instant, step: Make): readonly Step[] {
  const { invitation } = after
  if (invitation === null) return []
  if (invitation.answer?.late === true)
    return [step('late-answer', officer, 'reopen-invitation', invitation.closesAt, true)]
  return isAtOrAfter(now, invitation.closesAt)
    ? [step('run-out', officer, 'expire', invitation.closesAt)]
    : [step('answer', they, 'answer-invitation', invitation.closesAt)]
}

function enrolling(state: Application, now: Instant, step: Make): readonly Step[] {
  const { after } = state
  const waiting = state.people.map(({ id }) => id).filter((id) => state.biometrics[id] === undefined)
  const ones = waiting.map((id) => personAfter(after, id))
  const times = ones.flatMap(({ appointment, absence }) =>
    appointment !== null && absence === null ? [appointment.at] : [],
  )
  const ahead = times.filter((at) => !isAtOrAfter(now, at)).toSorted(compare)
  const past = times.filter((at) => isAtOrAfter(now, at)).toSorted(compare)
  return [
    ...(after.made === null ? [step('application', officer, 'application')] : []),
    ...(after.asked !== null ? [step('rebook', officer, 'appointment', ahead[0] ?? null)] : []),
    ...(ones.some(({ appointment }) => appointment === null) ? [step('appointment', officer, 'appointment')] : []),
    ...(ones.some(({ absence }) => absence !== null) ? [step('absent', officer, 'appointment')] : []),
    ...ahead.slice(0, 1).map((at) => step('attend', they, null, at)),
    ...past.slice(0, 1).map((at) => step('attendance', officer, 'biometrics', at)),
  ]
}

/** Those nobody has decided on yet: their checks, then the decision. */
function deciding(state: Application, agreement: Agreement, step: Make): readonly Step[] {
  const checks = Object.keys(termsOf(agreement).checks)
  const outcomes = (id: string) => checks.map((check) => personAfter(state.after, id).checks[check]?.outcome)
  const here = notArrived(state)
  const refused = (id: string): boolean => personAfter(state.after, id).decision?.outcome === 'refused'
  if (here.some((id) => !refused(id) && outcomes(id).includes('adverse'))) return [step('adverse', officer, 'refuse')]
  const open = here.filter((id) => personAfter(state.after, id).decision === null)
  if (open.length === 0) return []
  if (open.some((id) => outcomes(id).some((outcome) => outcome !== 'clear'))) return [step('checks', officer, 'check')]
  const seen = open.every((id) => state.biometrics[id] !== undefined)
  return seen && state.after.made !== null ? [step('decide', officer, 'grant')] : []
}

function travelling(state: Application, agreement: Agreement, now: Instant, step: Make): readonly Step[] {
  const { zone } = agreement.returning
  const endOf = (day: Parameters<typeof addDays>[0]): Instant => startOfDay(addDays(day, 1), zone)
  const over = runOut(state, now, zone)
  const closed = over.map((id) => personAfter(state.after, id).decision).find((one) => one?.outcome === 'granted')
  const late = closed?.outcome === 'granted' ? [step('clearance-over', officer, 'expire', endOf(closed.until))] : []
  const going = travellers(state).filter((id) => !over.includes(id))
  if (parted(state) && state.after.choice === null)
    return [...late, step('choose', they, 'choose', lastDay(state, going, endOf))]
  const ones = going.map((id) => personAfter(state.after, id))
  const unbooked = going.filter((id) => personAfter(state.after, id).journey === null)
  const missed = going.filter((id) => personAfter(state.after, id).missed !== null)
  const times = ones.flatMap(({ journey, missed: why }) =>
    journey !== null && why === null ? [journey.departsAt] : [],
  )
  const ahead = times.filter((at) => !isAtOrAfter(now, at)).toSorted(compare)
  const past = times.filter((at) => isAtOrAfter(now, at)).toSorted(compare)
  return [
    ...late,
    ...(unbooked.length > 0 ? [step('book', officer, 'travel', lastDay(state, unbooked, endOf))] : []),
    ...(missed.length > 0 ? [step('rebooking', officer, 'travel', lastDay(state, missed, endOf))] : []),
    ...ahead.slice(0, 1).map((at) => step('travel', they, null, at)),
    // The whole of the day of departure to arrive in, on the admitting state's clocks; then it is late.
    ...past.slice(0, 1).map((at) => step('arrival', officer, 'arrival', endOf(dayOf(at, zone)))),
  ]
}

/** The end of the first clearance to run out among some of them. */
function lastDay(
  state: Application,
  ids: readonly string[],
  endOf: (day: Parameters<typeof addDays>[0]) => Instant,
): Instant | null {
  const ends = ids.flatMap((id) => {
    const { decision } = personAfter(state.after, id)
    return decision?.outcome === 'granted' ? [endOf(decision.until)] : []
  })
  return ends.toSorted(compare)[0] ?? null
}
