import type { Reading } from '../../law/law.ts'
import { practice } from './readings/practice.ts'
import { treaty } from './readings/treaty.ts'

/** Choices we made where the texts are silent or were not seen. Changing one is a decision, not a repair. */
export const readings: Readonly<Record<string, Reading>> = { ...treaty, ...practice }
