import type { LetterLanguage } from '../../law/letter-texts.ts'
import { en } from './letter-texts/en.ts'
import { fr } from './letter-texts/fr.ts'

/** What the letters say. English is this desk's own; no translation is kept, so an interpreter reads each letter out. */
export const letterTexts: Readonly<Record<string, LetterLanguage>> = { en, fr }
