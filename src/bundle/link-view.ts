import type { Language } from '../core/brand.ts'
import type { Actor } from '../law/decision.ts'
import type { Case } from '../readmission/state.ts'
import { linkButton } from '../web/boxes.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { t } from '../web/language.ts'
import { audiencesFor } from './audience.ts'
import { page } from './page-words.ts'

/** The way to the bundle of a case, for whoever may make one. */
export const bundleLink = ({
  state,
  lang,
  user,
}: {
  readonly state: Case
  readonly lang: Language
  readonly user: Actor
}): Html =>
  audiencesFor(user.role).length === 0
    ? nothing
    : html`${linkButton(t(page.link, lang), `/cases/${state.reference}/bundle`, 'secondary')}${
        audiencesFor(user.role).includes('inspector')
          ? linkButton(t(page.disclose, lang), `/cases/${state.reference}/disclosure`, 'secondary')
          : linkButton(t(page.proof, lang), `/cases/${state.reference}/proof.zip`, 'secondary')
      }`
