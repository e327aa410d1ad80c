import type { Language } from '../core/brand.ts'
import type { Actor } from '../law/decision.ts'
import type { Case } from '../readmission/state.ts'
import { linkButton } from '../web/boxes.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { t } from '../web/language.ts'
import { audiencesFor } from './audience.ts'
import { page } from './page-words.ts'

type Reader = { readonly lang: Language; readonly user: Actor }

/** The way to the bundle of a case, and to its proof, for whoever may make one. */
export const bundleLink = ({ state, ...reader }: Reader & { readonly state: Case }): Html =>
  audiencesFor(reader.user.role).length === 0
    ? nothing
    : html`${linkButton(t(page.link, reader.lang), `/cases/${state.reference}/bundle`, 'secondary')}${proofLink(`/cases/${state.reference}`, reader)}`

/** The way to the proof of what is at an address, for whoever may make a copy: the page where facts are disclosed has it too. */
export const proofLink = (address: string, { lang, user }: Reader): Html => {
  const mine = audiencesFor(user.role)
  if (mine.length === 0) return nothing
  return mine.includes('inspector')
    ? linkButton(t(page.disclose, lang), `${address}/disclosure`, 'secondary')
    : linkButton(t(page.proof, lang), `${address}/proof.zip`, 'secondary')
}
