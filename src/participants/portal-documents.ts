import type { Context } from 'hono'
import { bundleFor } from '../bundle/make-view.ts'
import type { Recorded } from '../law/decision.ts'
import { readFileKept } from '../platform/files.ts'
import { attaching } from '../readmission/action-pages.ts'
import type { CaseAction } from '../readmission/actions.ts'
import { download } from '../readmission/document-pages.ts'
import { documentsOf } from '../readmission/filed-view.ts'
import { type CaseEvent, isCourt } from '../readmission/state.ts'
import { attachedBy } from '../web/attach.ts'
import type { Desk } from '../web/desk.ts'
import { readPostedForm } from '../web/form.ts'
import { inLawyersFile } from './lawyer-view.ts'
import { type Me, noteLook, nothingHere, type OutsideContext } from './portal-frame.ts'

/** Documents to and from those outside. */

/**
 * Whose documents a reader may open: a lawyer those of the file, a court those of courts, the person the letters they were
 * given, everybody what they sent.
 */
function mayOpen({ actor, participant: { kind } }: Me, fact: Recorded<CaseEvent>): boolean {
  if (fact.actor.id === actor.id) return true
  if (kind === 'lawyer') return inLawyersFile(fact)
  if (kind === 'person') return fact.event.type === 'letter-served'
  return kind === 'court' && isCourt(fact.event)
}

/** The bytes of a document this reader may open, to be saved exactly as they came; each look is written down. */
export async function documentFor(c: OutsideContext, desk: Desk, me: Me, digest: string) {
  const filed = documentsOf(me.file.facts).find((one) => one.file.digest === digest && mayOpen(me, one.fact))
  const kept = filed === undefined ? null : await readFileKept(desk.platform.database.query, digest)
  if (filed === undefined || kept === null) return nothingHere(c, desk)
  await noteLook(desk, me, `document ${digest.slice(0, 8)}`)
  return download(kept, filed.file.name)
}

/** What was sent with a form, the document kept. */
export async function sentWith(c: Context, desk: Desk, me: Me, action: CaseAction) {
  const posted = await readPostedForm(c)
  return attaching(action) === 'none' ? { file: null, values: posted.values } : attachedBy(desk, me.actor, posted)
}

/** The whole file as one document, in the copy made for a lawyer; each is written down. A court gets its own from the courts desk. */
export async function bundleOf(c: OutsideContext, desk: Desk, me: Me) {
  const { kind, name } = me.participant
  if (kind !== 'lawyer') return nothingHere(c, desk)
  await noteLook(desk, me, `bundle ${kind}`)
  const bundle = await bundleFor(desk, me.file.state.reference, kind, c.get('lang'), { madeBy: name })
  if ('problem' in bundle) throw new Error(`The bundle of ${me.file.state.reference} could not be made.`)
  const { bytes, path } = bundle.pdf
  c.header('Content-Disposition', `attachment; filename="${path}"`)
  c.header('Cache-Control', 'no-store')
  return c.body(bytes, 200, { 'Content-Type': 'application/pdf' })
}
