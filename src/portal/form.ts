import type { Hono } from 'hono'
import { missing } from '../admission/missing.ts'
import { type Application, fullName, type Person, personOf, statusOf } from '../admission/state.ts'
import { termsOf } from '../admission/terms.ts'
import type { Instant, Text } from '../core/brand.ts'
import { dayOf } from '../core/calendar.ts'
import { countryOptions } from '../web/countries.ts'
import { type DateEntered, dateEntered, dateFrom } from '../web/dates.ts'
import type { Desk } from '../web/desk.ts'
import { dateField, radioField, selectField, textField } from '../web/fields.ts'
import { type Form, one } from '../web/form.ts'
import { html } from '../web/html.ts'
import { comesBackLater, keepDraft, keptForm, leftForm, settleDraft } from './drafts.ts'
import { familyPage } from './family.ts'
import {
  asApplicant,
  give,
  heading,
  optional,
  type PortalContext,
  type PortalEnv,
  paragraph,
  portalPage,
  posted,
  problems,
} from './frame.ts'
import { personPage, savePerson } from './person.ts'
import { rest } from './rest.ts'
import { documentWords, labels, says } from './words.ts'

/**
 * The form, a page at a time: the person who applies, warned that it matters who that is (IN-34), the family, the
 * documents. Each page is saved by itself.
 */
export function formRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.get('/you', (c) =>
    withDraft(c, async (me) =>
      portalPage(c, desk, personPage(desk, await leftForm(c, desk, me, 'you'), 'main', personOf(me, 'main'))),
    ),
  )
  app.post('/you', (c) => withDraft(c, (me) => savePerson(c, desk, me, 'main')))
  app.get('/family', (c) => withDraft(c, async (me) => portalPage(c, desk, await familyPage(c, desk, me))))
  app.get('/family/:id', (c) =>
    withDraft(c, async (me) => {
      const id = c.req.param('id')
      const person = personOf(me, id)
      if (id !== 'new' && (person === null || id === 'main' || person.from !== undefined))
        return c.redirect('/portal/family', 303)
      return portalPage(c, desk, personPage(desk, await leftForm(c, desk, me, `family/${id}`), id, person))
    }),
  )
  app.post('/family/:id', (c) => withDraft(c, (me) => savePerson(c, desk, me, c.req.param('id'))))
  app.post('/family/:id/remove', (c) =>
    withDraft(c, async (me) => {
      const { key } = await posted(c, desk)
      const input = { application: me.reference, change: { kind: 'remove-person', id: c.req.param('id') } }
      await give(desk, asApplicant(me.reference), 'save', input, key)
      for (const page of ['family', 'documents'])
        await settleDraft(desk, me.reference, `${page}/${input.change.id}`, key)
      return c.redirect('/portal/family', 303)
    }),
  )
  app.get('/documents/:id', (c) =>
    withDraft(c, async (me) => {
      const id = c.req.param('id')
      const person = personOf(me, id)
      return person === null || person.from !== undefined
        ? c.redirect('/portal/application', 303)
        : portalPage(c, desk, documentPage(desk, await leftForm(c, desk, me, `documents/${id}`), person))
    }),
  )
  app.post('/documents/:id', (c) => withDraft(c, (me) => saveDocument(c, desk, me, c.req.param('id'))))
}

type Answer = Response | Promise<Response>

/** Pages of the form are for an opened application that is not sent yet; anybody else is led to where they can go on. */
export function withDraft(c: PortalContext, work: (me: Application) => Answer): Answer {
  const me = c.get('me')
  if (me === null) return c.redirect('/portal/resume', 303)
  return statusOf(me) === 'draft' ? work(me) : c.redirect('/portal/application', 303)
}

async function saveDocument(c: PortalContext, desk: Desk, me: Application, id: string): Promise<Response> {
  const person = personOf(me, id)
  if (person === null) return c.redirect('/portal/application', 303)
  const { values, key } = await posted(c, desk)
  const page = `documents/${id}`
  if (comesBackLater(values)) {
    await keepDraft(desk, me.reference, page, key, values)
    return c.redirect('/portal/application?kept=1', 303)
  }
  const date: DateEntered | null = dateEntered(values, 'expiresOn')
    ? dateFrom(values, 'expiresOn', labels.expiresOn)
    : null
  const names = ['kind', 'number', 'country'] as const
  const given = names.map((name) => [name, one(values, name)] as const).filter(([, text]) => text !== '')
  const document = { ...Object.fromEntries(given), ...optional('expiresOn', date?.ok ? date.day : '') }
  const input = { kind: 'document', id, document }
  const errors =
    date !== null && !date.ok
      ? [...rest(input), ...date.errors]
      : problems(
          await give(desk, asApplicant(me.reference), 'save', { application: me.reference, change: input }, key),
          labels,
        )
  if (errors.length > 0) {
    await keepDraft(desk, me.reference, page, key, values)
    return portalPage(c, desk, documentPage(desk, { lang: c.get('lang'), values, errors }, person))
  }
  await settleDraft(desk, me.reference, page, key)
  return c.redirect(after(me, id, desk), 303)
}

/** After a document: the family for the main applicant, then the next person without one, then the questions. */
function after(me: Application, id: string, desk: Desk): string {
  if (id === 'main') return me.kin.quoted === null ? '/portal/family' : '/portal/questions'
  const on = dayOf(desk.platform.clock.now(), desk.zone)
  const next = missing(me, on).find(({ part }) => part.startsWith('document/') && part !== `document/${id}`)
  return next === undefined ? '/portal/questions' : `/portal/documents/${next.part.slice('document/'.length)}`
}

function documentPage(desk: Desk, form: Form & { readonly kept?: Instant | null }, { id, person, document }: Person) {
  const { lang } = form
  const kinds = (['passport', 'identity-card', 'other'] as const).map((value) => ({
    value,
    text: documentWords[value],
  }))
  const fields = html`${radioField(form, { name: 'kind', label: labels.kind, options: kinds, value: document?.kind })}
    ${textField(form, { name: 'number', label: labels.number, value: document?.number, width: 20, spellcheck: false, dir: 'ltr' })}
    ${selectField(form, { name: 'country', label: labels.country, options: countryOptions(lang), blank: words.choose, value: document?.country ?? person.nationality })}
    ${dateField(form, { name: 'expiresOn', label: labels.expiresOn, optional: true, value: document?.expiresOn, hint: words.expiryHint })}`
  const title = words.document
  const { documents } = termsOf(desk.platform.agreement).applicants
  const body = html`<span class="govuk-caption-l"><bdi>${fullName(person)}</bdi></span>${heading(title, lang)}${paragraph(documents, lang)}${paragraph(words.documentSays, lang)}
    ${keptForm(desk, form, `documents/${id}`, { body: fields, submit: says.continue })}`
  return { title, body, errors: form.errors, back: { href: '/portal/application' } }
}

const words = {
  choose: { en: 'Choose a country', fr: 'Choisissez un pays' },
  document: { en: 'Identity document', fr: 'Document d’identité' },
  documentSays: {
    en: 'If you are selected, this same document must be shown at the visa centre.',
    fr: 'Si vous êtes retenus, ce même document devra être présenté au centre de visas.',
  },
  expiryHint: {
    en: 'As on the document, even if it has passed. Leave empty if there is none.',
    fr: 'Selon le document, même si elle est passée. Laissez vide s’il n’y en a pas.',
  },
} satisfies Record<string, Text>
