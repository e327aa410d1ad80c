import type { Hono } from 'hono'
import type { Zone } from '../admission/picture-facts.ts'
import { type Application, fullName, type Person, personOf } from '../admission/state.ts'
import { termsOf } from '../admission/terms.ts'
import type { Day, Instant, ReaderLanguage, Text } from '../core/brand.ts'
import { dayOf } from '../core/calendar.ts'
import type { Mrz } from '../core/mrz.ts'
import { documentFrom, type MrzCompared, mrzDay, mrzDiffers } from '../core/mrz-compare.ts'
import { fill } from '../law/words.ts'
import { linkButton, summary } from '../web/boxes.ts'
import { countryName, countryOptions } from '../web/countries.ts'
import { type DateEntered, dateEntered, dateFrom } from '../web/dates.ts'
import type { Desk } from '../web/desk.ts'
import { dateField, radioField, selectField, textArea, textField } from '../web/fields.ts'
import { type Form, one } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { sayDay } from '../web/when.ts'
import { comesBackLater, keepDraft, keptForm, leftForm, settleDraft } from './drafts.ts'
import { withDraft } from './form.ts'
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
import { nextPage } from './pictures.ts'
import { checkWords, comparedWords, zoneWords } from './pictures-words.ts'
import { rest } from './rest.ts'
import { documentWords, labels, says, sexWords } from './words.ts'

/** The details of each person's document: as they were read off its photograph, for the person to put right, or typed. */
export function documentRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.get('/documents/:id', (c) =>
    withDraft(c, async (me) => {
      const person = own(me, c.req.param('id'))
      if (person === null) return c.redirect('/portal/application', 303)
      const checked = c.req.query('checked') !== undefined
      return portalPage(
        c,
        desk,
        documentPage(desk, await leftForm(c, desk, me, `documents/${person.id}`), me, person, checked),
      )
    }),
  )
  app.post('/documents/:id', (c) => withDraft(c, (me) => saveDocument(c, desk, me, c.req.param('id'))))
  // On, or back to the document where its zone says another thing or a check digit does not fit.
  app.get('/documents/:id/after', (c) =>
    withDraft(c, (me) => {
      const person = personOf(me, c.req.param('id'))
      if (person === null) return c.redirect('/portal/application', 303)
      const zone = me.pictures.zones[person.id]
      const doubt = zone !== undefined && (zone.mrz.failed.length > 0 || differing(desk, zone, person).length > 0)
      const next = doubt ? `/portal/documents/${person.id}?checked=1` : nextPage(desk, me, `document/${person.id}`)
      return c.redirect(next, 303)
    }),
  )
}

/** What somebody stated on a form of their own is theirs: nobody else opens it. */
const own = (me: Application, id: string): Person | null => {
  const found = personOf(me, id)
  return found?.from === undefined ? found : null
}

const today = (desk: Desk): Day => dayOf(desk.platform.clock.now(), desk.zone)

async function saveDocument(c: PortalContext, desk: Desk, me: Application, id: string): Promise<Response> {
  const person = own(me, id)
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
  const input = { kind: 'document', id, document, ...optional('zone', one(values, 'zone')) }
  const outcome = async () =>
    give(desk, asApplicant(me.reference), 'save', { application: me.reference, change: input }, key)
  const errors = date !== null && !date.ok ? [...rest(input), ...date.errors] : problems(await outcome(), words)
  if (errors.length > 0) {
    await keepDraft(desk, me.reference, page, key, values)
    return portalPage(c, desk, documentPage(desk, { lang: c.get('lang'), values, errors }, me, person, false))
  }
  await settleDraft(desk, me.reference, page, key)
  // Asked of the record, not of the form: what stands there now is what an officer will see.
  return c.redirect(`/portal/documents/${id}/after`, 303)
}

const differing = (desk: Desk, { mrz }: Zone, person: Person): readonly MrzCompared[] =>
  mrzDiffers(mrz, person, today(desk))

function documentPage(
  desk: Desk,
  form: Form & { readonly kept?: Instant | null },
  me: Application,
  who: Person,
  checked: boolean,
) {
  const { lang } = form
  const { id, person, document } = who
  const zone = me.pictures.zones[id]
  const read = zone === undefined ? {} : documentFrom(zone.mrz, today(desk))
  const known: { kind?: string; number?: string; country?: string; expiresOn?: Day | undefined } = document ?? read
  const kinds = (['passport', 'identity-card', 'other'] as const).map((value) => ({
    value,
    text: documentWords[value],
  }))
  const fields = html`${radioField(form, { name: 'kind', label: labels.kind, options: kinds, value: known.kind })}
    ${textField(form, { name: 'number', label: labels.number, value: known.number, width: 20, spellcheck: false, dir: 'ltr' })}
    ${selectField(form, { name: 'country', label: labels.country, options: countryOptions(lang), blank: pageWords.choose, value: known.country ?? person.nationality })}
    ${dateField(form, { name: 'expiresOn', label: labels.expiresOn, optional: true, value: known.expiresOn, hint: pageWords.expiryHint })}
    ${zone?.source !== 'photo' && zoneField(form)}`
  const title = pageWords.document
  const { documents } = termsOf(desk.platform.agreement).applicants
  const body = html`<span class="govuk-caption-l"><bdi>${fullName(person)}</bdi></span>${heading(title, lang)}
    ${zoneBox(desk, lang, me, who)}${checked && linkButton(t(zoneWords.goOn, lang), nextPage(desk, me, `document/${id}`))}
    ${paragraph(documents, lang)}${paragraph(pageWords.documentSays, lang)}
    ${keptForm(desk, form, `documents/${id}`, { body: fields, submit: says.continue })}`
  return { title, body, errors: form.errors, back: { href: `/portal/pictures/document/${id}` } }
}

/** Folded away: nobody has to copy these lines. */
function zoneField(form: Form): Html {
  const open = form.errors.some(({ field }) => field === 'zone') || one(form.values, 'zone') !== ''
  return govuk('details', {
    summaryText: t(zoneWords.copy, form.lang),
    html: textArea(form, {
      name: 'zone',
      label: zoneWords.copyLabel,
      hint: zoneWords.copyHint,
      optional: true,
      rows: 3,
      dir: 'ltr',
      spellcheck: false,
    }),
    open,
  })
}

/** What was read of the zone, what does not fit, and what to do about it. */
function zoneBox(desk: Desk, lang: ReaderLanguage, me: Application, person: Person): Html | false {
  const zone = me.pictures.zones[person.id]
  if (zone === undefined) return me.pictures.copies[person.id] !== undefined && inset(lang, zoneWords.unread)
  const { mrz } = zone
  const checks = joined(mrz.failed.map((check) => checkWords[check]))
  const differs = person.document === null ? personOnly(desk, zone, person) : differing(desk, zone, person)
  const rows = differs.map((field) => ({
    key: comparedWords[field],
    value: html`<bdi>${zoneSays(mrz, field, lang, today(desk))}</bdi>`,
    ...(isPersons(field)
      ? {
          action: {
            href: person.id === 'main' ? '/portal/you' : `/portal/family/${person.id}`,
            text: pageWords.change,
          },
        }
      : {}),
  }))
  return html`${inset(lang, zone.source === 'photo' ? zoneWords.read : zoneWords.typed)}
    ${mrz.failed.length > 0 && warning(lang, fill(zoneWords.doubt, { checks }))}
    ${rows.length > 0 && html`${warning(lang, zoneWords.differs)}<h2 class="govuk-heading-s">${t(pageWords.onDocument, lang)}</h2>${summary(lang, rows)}`}`
}

const isPersons = (field: MrzCompared): boolean => !['number', 'country', 'expiresOn'].includes(field)
/** Before the document's details are saved there is nothing to compare but the person. */
const personOnly = (desk: Desk, zone: Zone, person: Person) => differing(desk, zone, person).filter(isPersons)
const inset = (lang: ReaderLanguage, text: Text): Html => govuk('inset-text', { text: t(text, lang) })
const warning = (lang: ReaderLanguage, text: Text): Html =>
  govuk('warning-text', { text: t(text, lang), iconFallbackText: t(pageWords.warning, lang) })
const joined = (texts: readonly Text[]): Text => ({
  en: texts.map(({ en }) => en).join(', '),
  fr: texts.map(({ fr }) => fr).join(', '),
})

/** A field of the zone in words; as printed where it is no whole day. */
export function zoneSays(mrz: Mrz, field: MrzCompared, lang: ReaderLanguage, on: Day): string {
  if (field === 'birthDate' || field === 'expiresOn') {
    const day = mrzDay(mrz[field], field === 'birthDate' ? 'birth' : 'expiry', on)
    return day === null ? mrz[field] : sayDay(day, lang)
  }
  if (field === 'sex') return t(sexWords[mrz.sex], lang)
  if (field === 'nationality') return countryName(mrz.nationality, lang)
  if (field === 'country') return countryName(mrz.issuer, lang)
  return mrz[field]
}

const words = { ...labels, zone: zoneWords.copyLabel } satisfies Record<string, Text>

const pageWords = {
  choose: { en: 'Choose a country', fr: 'Choisissez un pays' },
  change: { en: 'Change', fr: 'Modifier' },
  warning: { en: 'Warning', fr: 'Attention' },
  onDocument: { en: 'On the document', fr: 'Sur le document' },
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
