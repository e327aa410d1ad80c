import type { Differing } from '../barriers/differ.ts'
import { explainLine } from '../barriers/explain.ts'
import { type Gate, type GateLine, shutBy } from '../barriers/gate.ts'
import type { Instant, Language } from '../core/brand.ts'
import type { Link } from '../law/explain.ts'
import type { Agreement } from '../law/law.ts'
import { opensByTime } from '../readmission/gate-view.ts'
import { shutFor, stateWords, gateWords as words } from './gate-words.ts'
import { colon, on, sourceLines, sure, wrap } from './print.ts'

/** The gate of one case, asked from the command line: the answer, and what would differ under an earlier law. */
export type GateAnswer = {
  readonly reference: string
  readonly agreement: Agreement
  readonly gate: Gate
  readonly differing: { readonly stoodAt: Instant; readonly gate: Gate; readonly lines: readonly Differing[] } | null
}

const signs = { met: '✓', unmet: '×', unknown: '?' } as const

/** A link of the chain beyond the rule itself, which stands above it: the number, each reading. */
function linkText({ kind, id, title, says, certainty }: Link, lang: Language): string | null {
  if (kind === 'rule' || kind === 'law') return null
  const mark = certainty === null ? '' : ` [${sure(certainty, lang)}]`
  return `${words[kind][lang]} ${id} (${title[lang]})${colon(lang)} ${says[lang]}${mark}`
}

function lineText(line: GateLine, { agreement, gate }: GateAnswer, lang: Language): string {
  const { zone } = agreement.returning
  const { state, title, since, by, clearsAt, citation } = line
  const { officer, person, chain } = explainLine(agreement, line, gate.at)
  const head = wrap(`${signs[state]} ${title[lang]}${colon(lang)} ${officer[lang]}`, 2, 4)
  if (state === 'met') return head
  const who = by === null || by === '' ? '' : `, ${words.by[lang]} ${by}`
  return [
    head,
    ...(state === 'unknown' ? [wrap(`(${words.unknown[lang]})`, 4)] : []),
    wrap(`${words.person[lang]}${colon(lang)} ${person[lang]}`, 4, 6),
    ...(since === null ? [] : [wrap(`${words.since[lang]} ${on(since, zone)[lang]}${who}.`, 4, 6)]),
    ...(clearsAt === null ? [] : [wrap(`${words.clears[lang]} ${on(clearsAt, zone)[lang]}.`, 4, 6)]),
    sourceLines(`${citation.rule}, ${citation.cite[lang]}`, citation.certainty, citation.sources, lang, 4),
    ...chain.flatMap((link) => {
      const text = linkText(link, lang)
      return text === null ? [] : [wrap(text, 4, 6)]
    }),
  ].join('\n')
}

const sideText = (line: GateLine | null, lang: Language): string =>
  line === null ? words.absent[lang] : `${stateWords[line.state][lang]}. ${line.says[lang]}`

function differingText({ agreement, differing }: GateAnswer, lang: Language): readonly string[] {
  if (differing === null) return []
  const { stoodAt, gate, lines } = differing
  const state = gate.open ? words.open[lang] : shutFor(shutBy(gate).length)[lang]
  const when = on(stoodAt, agreement.returning.zone)[lang]
  const what = lines.length === 0 ? words.nothingDiffers[lang] : words.differs[lang]
  return [
    wrap(`${words.under[lang]} ${when} (${state}), ${what}`),
    ...lines.flatMap(({ before, after }) => [
      wrap((before ?? after)?.title[lang] ?? '', 2, 4),
      wrap(`${words.now[lang]}${colon(lang)} ${sideText(before, lang)}`, 4, 6),
      wrap(`${words.asItStood[lang]}${colon(lang)} ${sideText(after, lang)}`, 4, 6),
    ]),
    '',
  ]
}

/** The answer as text: open or shut, each line with what it says to the officer and the person, and what it rests on. */
export function printGate(answer: GateAnswer, lang: Language): string {
  const { reference, agreement, gate } = answer
  const { zone } = agreement.returning
  const state = gate.open ? words.open[lang] : shutFor(shutBy(gate).length)[lang]
  const opens = opensByTime(gate)
  return [
    wrap(`${words.theCase[lang]} ${reference}, ${on(gate.at, zone)[lang]}${colon(lang)} ${state}`),
    wrap(`${words.lawVersion[lang]}${colon(lang)} ${gate.lawVersion}`, 0, 2),
    '',
    ...gate.lines.map((line) => lineText(line, answer, lang)),
    '',
    ...(opens === null ? [] : [wrap(`${words.byTime[lang]} ${on(opens, zone)[lang]}.`), '']),
    ...differingText(answer, lang),
  ].join('\n')
}

const lineDocument = (line: GateLine, agreement: Agreement, at: Instant): object => {
  const { says: _, tells: __, ...rest } = line
  return { ...rest, ...explainLine(agreement, line, at) }
}

const sideDocument = (line: GateLine | null) =>
  line === null
    ? null
    : { state: line.state, officer: line.says, person: line.tells, citation: line.citation, clearsAt: line.clearsAt }

/** The answer as one document: every line, met ones too, with `person`, `officer` and `chain`. */
export const gateDocument = ({ reference, agreement, gate, differing }: GateAnswer): object => ({
  outcome: gate.open ? 'open' : 'shut',
  case: reference,
  agreement: agreement.id,
  zone: agreement.returning.zone,
  at: gate.at,
  open: gate.open,
  lawVersion: gate.lawVersion,
  opensByTime: opensByTime(gate),
  lines: gate.lines.map((line) => lineDocument(line, agreement, gate.at)),
  asLawStood:
    differing === null
      ? null
      : {
          stoodAt: differing.stoodAt,
          open: differing.gate.open,
          differing: differing.lines.map(({ id, before, after }) => ({
            id,
            title: (before ?? after)?.title ?? null,
            before: sideDocument(before),
            after: sideDocument(after),
          })),
        },
})
