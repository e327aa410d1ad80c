import type { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import type { CommandDefinition, Context, Decision, Fact } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import type { AdmissionTerms } from '../law/parts.ts'
import { beforeArrival, inFuture, refuse, those } from '../law/refuse.ts'
import { applicationStream, applications } from './application.ts'
import type { ApplicationEvent } from './events.ts'
import { type Application, type ApplicationState, type Status, statusOf } from './state.ts'
import { noRoute } from './terms.ts'
import { words } from './words.ts'

export type ApplicationCommand = { readonly application: string; readonly occurredAt?: Instant | undefined }
export type OnApplication<C, X = undefined> = CommandDefinition<ApplicationState, ApplicationEvent, C, X>
/** What a rule of the way in may know: the context, and how people apply under this agreement. */
export type RouteContext = Context & { readonly terms: AdmissionTerms }
export type Ruling = { readonly facts: readonly ApplicationEvent[] } | { readonly refusals: readonly Refusal[] }

/** Facts, unless there is a refusal. */
export const unless = (refusals: readonly Refusal[], ...facts: readonly ApplicationEvent[]): Ruling =>
  refusals.length > 0 ? { refusals } : { facts }

/** The refusal where a reference leads nowhere. */
export const noSuchApplication: Refusal = refuse('no-such-application', words.none, 'application')

/**
 * A command on an application that exists. Refuses first what every such command refuses: no way in, no such application, somebody
 * else's, one that stands where this cannot be done, a time in the future or before the application was started.
 */
export function onApplication<C extends ApplicationCommand, X = undefined>(
  name: string,
  schema: z.ZodType<C>,
  when: readonly Status[],
  rule: (state: Application, command: C, context: RouteContext, at: Instant, elsewhere: X) => Ruling,
  elsewhere?: OnApplication<C, X>['elsewhere'],
): OnApplication<C, X> {
  return {
    name,
    schema,
    aggregate: applications,
    stream: (command) => applicationStream(command.application),
    ...(elsewhere === undefined ? {} : { elsewhere }),
    decide: (state, command, context, known): Decision<ApplicationEvent> => {
      const terms = context.agreement.admission
      if (terms === null) return { refusals: [noRoute] }
      if (state === null) return { refusals: [noSuchApplication] }
      const status = statusOf(state)
      const { role, id } = context.actor
      const stranger = role === 'applicant' && id !== `applicant:${state.reference}`
      const at = command.occurredAt ?? context.now
      const first = those(
        stranger && refuse('not-your-application', words.notYours),
        !when.includes(status) && refuse('not-at-this-stage', words.notNow(status)),
        inFuture(at, context),
        beforeArrival(at, state.started.at),
      )
      if (first.length > 0) return { refusals: first }
      const ruling = rule(state, command, { ...context, terms }, at, known)
      if ('refusals' in ruling) return ruling
      return { facts: ruling.facts.map((event): Fact<ApplicationEvent> => ({ event, occurredAt: at })) }
    },
  }
}
