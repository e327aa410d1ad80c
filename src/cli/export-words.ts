import type { Text } from '../core/brand.ts'

/** What the command `export` says. */
export const exportWords = {
  whatNot: {
    en: 'Say what to export: case REFERENCE, or of the receiving state request REFERENCE or admission REFERENCE.',
    fr: 'Indiquez quoi exporter : case RÉFÉRENCE, ou pour l’État requis request RÉFÉRENCE ou admission RÉFÉRENCE.',
  },
  nowOnly: {
    en: 'What the receiving state keeps is exported as it stands now: leave out --at and --known-at.',
    fr: 'Ce que conserve l’État requis est exporté tel quel : omettez --at et --known-at.',
  },
  audience: {
    en: '--for takes court, lawyer or inspector.',
    fr: '--for accepte court (juridiction), lawyer (avocat) ou inspector (organe de contrôle).',
  },
  language: { en: '--language takes en or fr.', fr: '--language accepte en ou fr.' },
  written: { en: 'Written', fr: 'Écrit' },
  pages: { en: 'pages', fr: 'pages' },
  notPlaced: {
    en: 'Documents with a sheet in their place, which says why:',
    fr: 'Documents remplacés par une feuille qui dit pourquoi :',
  },
} satisfies Record<string, Text>

export const present = (paths: readonly string[]): Text => ({
  en: `Nothing was written: ${paths.join(', ')} is there already. Name another place with --out, or overwrite it with --force.`,
  fr: `Rien n’a été écrit : ${paths.join(', ')} existe déjà. Indiquez un autre endroit avec --out, ou remplacez avec --force.`,
})

export const notWritten = (problem: string): Text => ({
  en: `Nothing was written: ${problem}. Name a folder you may write to with --out.`,
  fr: `Rien n’a été écrit : ${problem}. Indiquez avec --out un dossier où vous pouvez écrire.`,
})

export const notMade = (problem: string): Text => ({
  en: `Nothing was written: the PDF could not be made (${problem}).`,
  fr: `Rien n’a été écrit : le PDF n’a pu être établi (${problem}).`,
})
