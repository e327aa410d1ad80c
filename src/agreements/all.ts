import type { Agreement } from '../law/law.ts'
import { euTurkiye2016 } from './eu-turkiye-2016/agreement.ts'
import { ukFrance2025 } from './uk-france-2025/agreement.ts'

/** Every agreement the software knows, by data alone. The first is the one taken where none is named. */
export const agreements: readonly [Agreement, ...Agreement[]] = [ukFrance2025, euTurkiye2016]
