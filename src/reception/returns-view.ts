import { returnCodeWords } from '../between/said-view.ts'
import { escortWords } from '../between/words.ts'
import type { Language, Text } from '../core/brand.ts'
import type { Actor } from '../law/decision.ts'
import { citation } from '../law/due.ts'
import type { Agreement } from '../law/law.ts'
import type { Desk } from '../web/desk.ts'
import { type Option, radioField, textArea } from '../web/fields.ts'
import { type Form, postForm } from '../web/form.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { languageName } from '../web/spoken.ts'
import type { TimelineItem } from '../web/timeline.ts'
import { sayDay, sayInstant } from '../web/when.ts'
import type { ReceptionEvent } from './events.ts'
import type { Reception } from './state.ts'

/** What a request's page shows of the person's needs, and of a taking back: its form, how it stands, its facts in words. */
const words = {
  needs: { en: 'What the person needs on arrival', fr: 'Besoins de la personne à l’arrivée' },
  needsNone: { en: 'Nothing is needed any more.', fr: 'Plus rien n’est nécessaire.' },
  told: { en: 'Told', fr: 'Signalé' },
  notYours: {
    en: 'Needs were told to the officers who receive the person. Ask them.',
    fr: 'Des besoins ont été signalés aux agents qui reçoivent la personne. Adressez-vous à eux.',
  },
  interpreter: { en: 'Interpreter', fr: 'Interprète' },
  ask: { en: 'Ask that the person be taken back', fr: 'Demander la reprise de la personne' },
  askSays: {
    en: 'For somebody readmitted in error. Only the code goes to the other state.',
    fr: 'Pour une personne réadmise par erreur. Seul le code part vers l’autre État.',
  },
  code: { en: 'Why', fr: 'Motif' },
  note: { en: 'Note', fr: 'Note' },
  noteHint: { en: 'Stays in this state.', fr: 'Reste dans cet État.' },
  askButton: { en: 'Ask by code', fr: 'Demander par code' },
  asked: {
    en: 'Taking back asked for; the other state has yet to decide',
    fr: 'Reprise demandée ; l’autre État doit décider',
  },
  agreed: { en: 'The other state takes the person back', fr: 'L’autre État reprend la personne' },
  refused: { en: 'The other state does not take the person back', fr: 'L’autre État ne reprend pas la personne' },
  back: { en: 'The person is back in the other state', fr: 'La personne est de retour dans l’autre État' },
  reversed: { en: 'Their place counts no more.', fr: 'Sa place ne compte plus.' },
  kept: { en: 'Their place goes on counting.', fr: 'Sa place compte toujours.' },
  didNeeds: { en: 'Needs told to us', fr: 'Besoins signalés' },
  didAsk: { en: 'Taking back asked for', fr: 'Reprise demandée' },
} satisfies Record<string, Text>

type View = {
  readonly desk: Desk
  readonly user: Actor
  readonly lang: Language
  readonly state: Reception
  readonly form: Form
  readonly key: () => string
}

/** What the person needs, for the two roles that receive them; nothing where nothing was told. */
export function needsPart({ desk, user, lang, state }: View): Html {
  const { needs } = state
  if (needs === null) return nothing
  const say = sayIn(lang)
  const heading = html`<h2 class="govuk-heading-m">${say(words.needs)}</h2>`
  if (!desk.may(user, 'reception/read-papers')) return html`${heading}<p class="govuk-body">${say(words.notYours)}</p>`
  const [first, ...rest] = needsLines(needs, lang)
  const care = (text: string): Html =>
    html`<strong dir="auto">${text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [html`<br>`, line]))}</strong>`
  const lines = [
    first !== undefined && html`<li>${needs.medical === undefined ? first : care(first)}</li>`,
    ...rest.map((line) => html`<li>${line}</li>`),
  ]
  return html`${heading}<div class="app-book app-tone-warn govuk-!-margin-bottom-6"><ul class="govuk-list govuk-!-margin-bottom-1">${lines}</ul><p class="govuk-body-s govuk-!-margin-bottom-0">${say(words.told)} ${sayInstant(needs.at, lang, desk.zone)}</p></div>`
}

/** What is needed, a line each: care first, in the words it was told in; one line where nothing is needed any more. */
export function needsLines(
  { medical, languages, escort }: Pick<NonNullable<Reception['needs']>, 'medical' | 'languages' | 'escort'>,
  lang: Language,
): readonly string[] {
  const named = languages.map((code) => languageName(code, lang)).join(', ')
  const lines = [
    ...(medical === undefined ? [] : [medical]),
    ...(escort === 'none' ? [] : [escortWords[escort][lang]]),
    ...(languages.length === 0 ? [] : [`${words.interpreter[lang]}${lang === 'fr' ? '\u00a0: ' : ': '}${named}`]),
  ]
  return lines.length === 0 ? [words.needsNone[lang]] : lines
}

type Returning = {
  readonly returns: {
    readonly asked: object | null
    readonly decided: Pick<NonNullable<Reception['returns']['decided']>, 'outcome'> | null
    readonly back: object | null
  }
}

/** How a taking back stands, in one line; `null` where there is none. */
export function takingBackLine({ returns: { asked, decided, back } }: Returning): Text | null {
  if (back !== null) return words.back
  if (decided !== null) return words[decided.outcome]
  return asked === null ? null : words.asked
}

/** The form that asks for a taking back, once the person was received and nobody has asked or agreed. */
export function askReturnPart({ desk, user, lang, state, form, key }: View): Html {
  const { agreement } = desk.platform
  const { asked, decided, back } = state.returns
  const line = takingBackLine(state)
  const standing = line !== null && html`<p class="govuk-inset-text">${sayIn(lang)(line)}</p>`
  const open = decided === null ? asked === null : decided.outcome === 'refused'
  const may = desk.may(user, 'reception/ask-return')
  if (agreement.takingBack === null || state.receipt?.outcome !== 'received' || back !== null || !open || !may)
    return html`${standing}`
  const say = sayIn(lang)
  const options = agreement.takingBack.codes
    .filter(({ use }) => use === 'asked')
    .map(
      ({ code, rule, title }): Option => ({
        value: code,
        text: html`<strong>${code}</strong> ${say(title)}`,
        hint: `${say(citation(agreement, rule).cite)} (${rule})`,
      }),
    )
  const wrong = form.errors.some(({ field }) => field.startsWith('return'))
  const body = postForm(lang, {
    action: `/requests/${state.shared}/ask-return`,
    idempotencyKey: key(),
    submit: words.askButton,
    body: html`${radioField(form, { name: 'returnCode', label: words.code, options, small: true })}
${textArea(form, { name: 'returnNote', label: words.note, hint: words.noteHint, optional: true, dir: 'auto', rows: 3 })}`,
  })
  return html`${standing}<details class="govuk-details"${wrong && html` open`}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${say(words.ask)}</span></summary><div class="govuk-details__text"><p class="govuk-body">${say(words.askSays)}</p>${body}</div></details>`
}

type Told = Pick<TimelineItem, 'tone' | 'cite'> & { readonly what: Text; readonly detail?: Html }
type ReturnsEvent = Extract<
  ReceptionEvent,
  { type: 'needs-received' | 'return-asked' | 'return-decision-noted' | 'returned-noted' }
>

/** One of these facts in words. What was needed is not repeated in the timeline, which every role here reads. */
export function returnsTold(
  event: ReturnsEvent,
  { agreement, lang }: { readonly agreement: Agreement; readonly lang: Language },
): Told {
  const say = sayIn(lang)
  switch (event.type) {
    case 'needs-received':
      return { what: words.didNeeds, tone: 'info' }
    case 'return-asked':
      return {
        what: words.didAsk,
        detail: html`<p class="govuk-body">${say(returnCodeWords(agreement, event.code))}</p>${event.note !== undefined && html`<p class="govuk-body" dir="auto">${event.note}</p>`}`,
        tone: 'warn',
      }
    case 'return-decision-noted':
      return {
        what: words[event.outcome],
        detail: html`<p class="govuk-body">${say(returnCodeWords(agreement, event.code))}</p>`,
        tone: event.outcome === 'agreed' ? 'good' : 'bad',
      }
    case 'returned-noted':
      return {
        what: words.back,
        detail: html`<p class="govuk-body">${sayDay(event.effectiveOn, lang)}. ${say(event.reverses ? words.reversed : words.kept)}</p>`,
        tone: 'good',
      }
  }
}
