import type { Hono } from 'hono'
import type { Screening } from '../admission/events.ts'
import { missing } from '../admission/missing.ts'
import { type Application, contactOf, fullName, type Person } from '../admission/state.ts'
import { questionOf, termsOf } from '../admission/terms.ts'
import { formatBirth } from '../core/birth.ts'
import type { Instant, ReaderLanguage, Text } from '../core/brand.ts'
import { dayOf } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { summary } from '../web/boxes.ts'
import { countryName } from '../web/countries.ts'
import type { Desk } from '../web/desk.ts'
import { radioField, textArea } from '../web/fields.ts'
import { type FieldError, type Form, one, postForm } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { sayDay } from '../web/when.ts'
import {
  comesBackLater,
  type Draft,
  draftsOf,
  dropDrafts,
  keepDraft,
  keptForm,
  leftForm,
  settleDraft,
} from './drafts.ts'
import { asking, asksBox } from './family.ts'
import { withDraft } from './form.ts'
import {
  asApplicant,
  give,
  heading,
  optional,
  type PortalEnv,
  paragraph,
  portalPage,
  posted,
  problems,
} from './frame.ts'
import { notOpenBox, standingNow } from './open.ts'
import { openWords } from './open-words.ts'
import { hrefOfPart, pictureRows } from './pictures.ts'
import { answerWords, documentWords, labels, relationshipWords, says, sexWords, validUntil } from './words.ts'

/** The last pages of the form: the questions, the check of everything, the sending. */
export function sendRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.get('/questions', (c) =>
    withDraft(c, async (me) => portalPage(c, desk, questionsPage(desk, await leftForm(c, desk, me, 'questions'), me))),
  )
  app.post('/questions', (c) =>
    withDraft(c, async (me) => {
      const { values, key } = await posted(c, desk)
      if (comesBackLater(values)) {
        await keepDraft(desk, me.reference, 'questions', key, values)
        return c.redirect('/portal/application?kept=1', 303)
      }
      const answers = Object.fromEntries(Object.keys(screeningOf(desk)).map((id) => [id, one(values, id)]))
      const change = { kind: 'screening', answers, ...optional('note', one(values, 'note')) }
      const outcome = await give(desk, asApplicant(me.reference), 'save', { application: me.reference, change }, key)
      const errors = problems(outcome, questionLabels(desk))
      if (errors.length > 0) {
        await keepDraft(desk, me.reference, 'questions', key, values)
        return portalPage(c, desk, questionsPage(desk, { lang: c.get('lang'), values, errors }, me))
      }
      await settleDraft(desk, me.reference, 'questions', key)
      return c.redirect('/portal/check', 303)
    }),
  )
  app.get('/check', (c) =>
    withDraft(c, async (me) => portalPage(c, desk, await checkPage(desk, c.get('lang'), await asItIs(desk, me), []))),
  )
  app.post('/check', (c) =>
    withDraft(c, async (me) => {
      const { key } = await posted(c, desk)
      const now = await asItIs(desk, me)
      if (now.drafts.length > 0) return portalPage(c, desk, await checkPage(desk, c.get('lang'), now, []), 409)
      const command = me.kin.quoted === null ? 'submit' : 'send-to-family'
      const outcome = await give(desk, asApplicant(me.reference), command, { application: me.reference }, key)
      const errors = problems(outcome, {})
      if (errors.length > 0) return portalPage(c, desk, await checkPage(desk, c.get('lang'), now, errors))
      await dropDrafts(desk, me.reference)
      return c.redirect(command === 'submit' ? '/portal/sent' : '/portal/application', 303)
    }),
  )
}

const screeningOf = (desk: Desk) => termsOf(desk.platform.agreement).applicants.screening

/** Each question is named in errors by the eligibility question it is about. */
function questionLabels(desk: Desk): Readonly<Record<string, Text>> {
  const terms = termsOf(desk.platform.agreement)
  const named = Object.entries(screeningOf(desk)).map(([id, { about, asks }]) => [
    id,
    questionOf(terms, about)?.short ?? asks,
  ])
  return { ...Object.fromEntries(named), note: labels.note }
}

function questionsPage(desk: Desk, form: Form & { readonly kept?: Instant | null }, me: Application) {
  const { lang } = form
  const answers = (['yes', 'no', 'unsure'] as const).map((value) => ({ value, text: answerWords[value] }))
  const asked = Object.entries(screeningOf(desk)).map(([id, { asks, hint }]) =>
    radioField(form, {
      name: id,
      label: asks,
      hint,
      options: answers,
      value: me.screening?.answers[id],
      inline: true,
    }),
  )
  const note = textArea(form, {
    name: 'note',
    label: labels.note,
    optional: true,
    value: me.screening?.note,
    dir: 'auto',
    rows: 4,
  })
  const body = html`${heading(words.questions, lang)}${paragraph(words.questionsSay, lang)}
    ${keptForm(desk, form, 'questions', { body: html`${asked}${note}`, submit: says.continue })}`
  return { title: words.questions, body, errors: form.errors, back: { href: '/portal/application' } }
}

/** Where each missing part is filled in. */
export function hrefOf(part: string): string {
  const [kind = '', id = ''] = part.split('/')
  if (kind === 'person') return `/portal/family/${id}`
  return id === '' ? `/portal/${kind}` : hrefOfPart(part)
}

/** What stands before the sending: what was typed and not saved, and who asks to join. */
type AsItIs = {
  readonly me: Application
  readonly drafts: readonly Draft[]
  readonly asks: Awaited<ReturnType<typeof asking>>
}
const asItIs = async (desk: Desk, me: Application): Promise<AsItIs> => ({
  me,
  drafts: await draftsOf(desk, me.reference),
  asks: await asking(desk, me),
})

/** What was typed and is no answer yet: it is saved or thrown away before anything is sent. */
function draftsBox(lang: ReaderLanguage, drafts: readonly Draft[]) {
  if (drafts.length === 0) return false
  const lines = drafts.map(
    ({ page }) => html`<li><a class="govuk-link" href="/portal/${page}">${t(draftWords(page), lang)}</a></li>`,
  )
  return html`<div class="app-deadline app-tone-warn"><h2 class="govuk-heading-s">${t(words.unsaved, lang)}</h2>
    ${paragraph(words.unsavedSays, lang)}<ul class="govuk-list govuk-list--bullet">${lines}</ul></div>`
}

/** A page of the form in a word or two. */
export function draftWords(page: string): Text {
  if (page === 'you') return words.you
  if (page === 'questions') return words.questions
  if (page === 'joining') return words.joining
  return page.startsWith('family/') ? words.member : words.document
}

async function checkPage(
  desk: Desk,
  lang: ReaderLanguage,
  { me, drafts, asks }: AsItIs,
  errors: readonly FieldError[],
) {
  const on = dayOf(desk.platform.clock.now(), desk.zone)
  const gaps = missing(me, on)
  const open =
    gaps.length > 0 &&
    html`<div class="app-deadline app-tone-warn"><h2 class="govuk-heading-s">${t(words.stillMissing, lang)}</h2>
    <ul class="govuk-list govuk-list--bullet">${gaps.map(({ part, says: text }) => html`<li id="${part.replace('/', '-')}"><a class="govuk-link" href="${hrefOf(part)}">${t(text, lang)}</a></li>`)}</ul></div>`
  const screening = me.screening
  const questions = Object.entries(screeningOf(desk))
  const doubtful = screening !== null && questions.some(([id, { good }]) => screening.answers[id] !== good)
  const people = me.people.map(
    (person) =>
      html`<h2 class="govuk-heading-m"><bdi>${fullName(person.person)}</bdi></h2>${summary(lang, personRows(lang, me, person))}`,
  )
  const answers =
    screening !== null &&
    html`<h2 class="govuk-heading-m">${t(words.questions, lang)}</h2>
    ${summary(lang, [
      ...questions.map(([id, { asks }]) => ({
        key: asks,
        value: saidOf(screening.answers, id),
        action: { href: '/portal/questions', text: words.change },
      })),
      ...(screening.note === undefined ? [] : [{ key: labels.note, value: html`<bdi>${screening.note}</bdi>` }]),
    ])}`
  const toFamily = me.kin.quoted !== null
  const standing = await standingNow(desk)
  const send = standing.state === 'open' ? words.send : openWords.sendAnyway
  const ready = gaps.length === 0 && drafts.length === 0
  const form = postForm(lang, {
    action: '/portal/check',
    idempotencyKey: desk.platform.token(),
    body: html`<h2 class="govuk-heading-m">${t(words.declare, lang)}</h2>${paragraph(toFamily ? words.declarationFamily : words.declaration, lang)}`,
    submit: toFamily ? words.sendFamily : send,
  })
  const body = html`${heading(words.check, lang)}${open}${draftsBox(lang, drafts)}${asksBox(desk, lang, asks, false)}${people}${answers}
    ${doubtful && govuk('inset-text', { text: t(words.doubtful, lang) })}
    ${ready && !toFamily && notOpenBox(desk, lang, standing)}${ready && form}`
  return { title: words.check, body, errors, back: { href: '/portal/application' } }
}

/** An answer in words; a dash where the question was not asked of them. */
function saidOf(answers: Screening, id: string): Text | string {
  const given = own(answers, id)
  return given === undefined ? '–' : answerWords[given]
}

function personRows(lang: ReaderLanguage, me: Application, one: Person) {
  const { id, person, relationship, document, evidence, from } = one
  // What somebody stated on their own form is theirs.
  if (from !== undefined)
    return [
      { key: words.person, value: html`${t(relationshipWords[relationship], lang)}<br>${t(words.ownForm, lang)}` },
    ]
  const details = { href: id === 'main' ? '/portal/you' : `/portal/family/${id}`, text: words.change }
  const contact = contactOf(me, id)
  const papers =
    document === null
      ? []
      : [
          {
            key: words.document,
            value: html`${t(documentWords[document.kind], lang)} <bdi>${document.number}</bdi>, ${countryName(document.country, lang)}${document.expiresOn && html`<br>${t(validUntil, lang)} ${sayDay(document.expiresOn, lang)}`}`,
            action: { href: `/portal/documents/${id}`, text: words.change },
          },
        ]
  const reach =
    contact === null
      ? []
      : [
          {
            key: words.reach,
            value: html`<bdi>${contact.email}</bdi><br><bdi>${contact.phone}</bdi>`,
            action: { href: `/portal/contact/${id}`, text: words.change },
          },
        ]
  return [
    {
      key: words.person,
      value: html`${t(relationshipWords[relationship], lang)}<br>${formatBirth(person, lang)}<br>${t(sexWords[person.sex], lang)}<br>${countryName(person.nationality, lang)}`,
      action: details,
    },
    ...reach,
    ...papers,
    ...pictureRows(lang, me, one),
    ...(evidence === undefined ? [] : [{ key: labels.evidence, value: html`<bdi>${evidence}</bdi>`, action: details }]),
  ]
}

const words = {
  questions: { en: 'Questions about all of you', fr: 'Questions sur vous tous' },
  questionsSay: {
    en: 'Answer for everybody in the form. A person reads your answers; nothing is decided by a computer.',
    fr: 'Répondez pour toutes les personnes du formulaire. Une personne lit vos réponses ; rien n’est décidé par un ordinateur.',
  },
  check: { en: 'Check your answers', fr: 'Vérifiez vos réponses' },
  stillMissing: { en: 'Still missing', fr: 'Il manque encore' },
  change: { en: 'Change', fr: 'Modifier' },
  person: { en: 'Relation, birth, sex, nationality', fr: 'Lien, naissance, sexe, nationalité' },
  reach: { en: 'Email and mobile', fr: 'Courriel et portable' },
  document: { en: 'Document', fr: 'Document' },
  doubtful: {
    en: 'One of your answers may mean that the conditions are not met. You may send the form all the same: an officer decides and gives reasons.',
    fr: 'L’une de vos réponses peut signifier que les conditions ne sont pas remplies. Vous pouvez tout de même envoyer le formulaire : un agent décide et motive sa décision.',
  },
  declare: { en: 'Send the form', fr: 'Envoyer le formulaire' },
  declaration: {
    en: 'By sending it you say that the answers are true as far as you know, and that every adult in it agrees. After that only email addresses and numbers can be changed here.',
    fr: 'En l’envoyant, vous déclarez que les réponses sont exactes à votre connaissance et que chaque adulte est d’accord. Ensuite, seuls les adresses et les numéros peuvent être modifiés ici.',
  },
  send: { en: 'Send', fr: 'Envoyer' },
  sendFamily: { en: 'Send to my family', fr: 'Envoyer à ma famille' },
  declarationFamily: {
    en: 'By sending it you say that the answers are true as far as you know, and that you want to be in this family’s application. The main applicant reads your name and your relation, and says whether you belong to it.',
    fr: 'En l’envoyant, vous déclarez que les réponses sont exactes à votre connaissance et que vous voulez figurer dans la demande de cette famille. Le demandeur principal lit votre nom et votre lien, et dit si vous en êtes.',
  },
  unsaved: { en: 'Typed and not saved yet', fr: 'Saisi et pas encore enregistré' },
  unsavedSays: {
    en: 'Open each page and save it, or throw away what you typed. Then send.',
    fr: 'Ouvrez chaque page et enregistrez-la, ou effacez votre saisie. Envoyez ensuite.',
  },
  you: { en: 'Your details', fr: 'Vos données' },
  member: { en: 'A person of your family', fr: 'Une personne de votre famille' },
  joining: { en: 'The family you belong to', fr: 'La famille à laquelle vous appartenez' },
  ownForm: { en: 'Filled in a form of their own.', fr: 'A rempli son propre formulaire.' },
} satisfies Record<string, Text>
