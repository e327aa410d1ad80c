import type { Hono } from 'hono'
import { formatBirth } from '../core/birth.ts'
import type { Instant, Language, Text } from '../core/brand.ts'
import { dayOf, formatInstant } from '../core/calendar.ts'
import { MRZ_COMPARED, mrzDiffers } from '../core/mrz-compare.ts'
import { citation } from '../law/due.ts'
import { readFileKept } from '../platform/files.ts'
import { zoneSays } from '../portal/documents.ts'
import { pictureResponse } from '../portal/pictures.ts'
import { checkWords, comparedWords } from '../portal/pictures-words.ts'
import { sexWords } from '../portal/words.ts'
import { tagFor } from '../web/boxes.ts'
import { countryName } from '../web/countries.ts'
import type { Desk, DeskEnv } from '../web/desk.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { sayDay } from '../web/when.ts'
import { applicationStream } from './application.ts'
import { fileOf } from './file.ts'
import { type PictureFact, type PictureOf, pictureOf } from './picture-facts.ts'
import { ruleOfPicture } from './pictures.ts'
import { type Excuse, excuseOf, type Picture, picturesOf } from './pictures-state.ts'
import { type Application, fullName, type Person } from './state.ts'
import { termsOf } from './terms.ts'

/** The pictures of an application, for who may see it: each look is written down. Add before the pages of actions. */
export function pictureFileRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get('/:reference/pictures/:digest', async (c) => {
    const [reference, digest] = [c.req.param('reference'), c.req.param('digest')]
    const file = await fileOf(desk, reference)
    const kept =
      file !== null && everyPicture(file.state).some((one) => one.file.digest === digest)
        ? await readFileKept(desk.platform.database.query, digest)
        : null
    if (kept === null) return c.notFound()
    await desk.noteRead(applicationStream(reference), c.get('user'), `picture ${digest.slice(0, 8)}`)
    return pictureResponse(kept.bytes)
  })
}

const everyPicture = ({ people, pictures }: Application): readonly Picture[] =>
  people.flatMap(({ id }) => pictureOf.options.flatMap((of) => picturesOf(pictures, of, id)))

/**
 * One person as their pictures show them: document and person side by side, papers, what the zone says beside the form. No
 * score and no comparing of faces: whether it is the same person a person says.
 */
export function picturesBox(desk: Desk, lang: Language, state: Application, person: Person): Renderable {
  const { id } = person
  const { pictures } = state
  const side = (['document', 'photo'] as const).map((of) => figure(desk, lang, state, person, of))
  const papers = pictures.evidence.filter((one) => one.id === id)
  const evidence = papers.map(
    ({ shows, file }) =>
      html`<li><a class="govuk-link" href="${hrefOf(state, file.digest)}"><bdi>${shows}</bdi></a></li>`,
  )
  const excuse = excuseOf(pictures, 'evidence', id)
  return html`<div class="app-pictures">${side}</div>
    ${id !== 'main' && html`<h4 class="govuk-heading-s">${t(words.evidence, lang)} ${cite(desk, lang, 'evidence')}</h4>${papers.length > 0 ? html`<ul class="govuk-list govuk-list--bullet">${evidence}</ul>` : absent(desk, lang, excuse)}`}
    ${zoneTable(desk, lang, state, person)}`
}

const hrefOf = ({ reference }: Application, digest: string): string => `/admissions/${reference}/pictures/${digest}`

function cite(desk: Desk, lang: Language, of: PictureOf): Html {
  const { agreement } = desk.platform
  const rule = ruleOfPicture({ terms: termsOf(agreement) }, of)
  return html`<span class="app-cite">${rule}, ${citation(agreement, rule).cite[lang]}</span>`
}

function figure(desk: Desk, lang: Language, state: Application, person: Person, of: 'document' | 'photo'): Html {
  const [kept] = picturesOf(state.pictures, of, person.id)
  const name = `${t(words[of], lang)} – ${fullName(person.person)}`
  const shown =
    kept === undefined
      ? absent(desk, lang, excuseOf(state.pictures, of, person.id))
      : html`<a href="${hrefOf(state, kept.file.digest)}"><img src="${hrefOf(state, kept.file.digest)}" alt="${name}" loading="lazy"></a>`
  const came = kept && formatInstant(kept.mark.at as Instant, desk.zone, lang)
  return html`<figure class="app-picture">${shown}<figcaption class="govuk-body-s">${t(words[of], lang)}${came && html`<br>${came}`}</figcaption></figure>`
}

/** No picture: why not, as the person said, and what an officer decided. */
function absent(desk: Desk, lang: Language, excuse: Excuse | null): Html {
  if (excuse === null) return html`<p class="govuk-body">${t(words.none, lang)}</p>`
  const { decided } = excuse
  const state =
    decided === null
      ? tagFor(lang, 'warn', words.toDecide)
      : tagFor(lang, decided.outcome === 'accepted' ? 'good' : 'bad', words[decided.outcome])
  return html`<p class="govuk-body">${t(words.excused, lang)} <q><bdi>${excuse.reasons}</bdi></q> ${state}${decided !== null && html`<br>${decided.mark.by}, ${formatInstant(decided.mark.at as Instant, desk.zone, lang)}: <bdi>${decided.reasons}</bdi>`}</p>`
}

/** What the zone says beside the form, the differences first to be seen; and which check digits do not fit. */
function zoneTable(desk: Desk, lang: Language, { pictures }: Application, who: Person): Renderable {
  const zone = pictures.zones[who.id]
  if (zone === undefined) return html`<p class="govuk-body-s">${t(words.noZone, lang)}</p>`
  const { mrz } = zone
  const on = dayOf(desk.platform.clock.now(), desk.zone)
  const differs = mrzDiffers(mrz, who, on)
  const rows = MRZ_COMPARED.map((field) => [
    { text: t(comparedWords[field], lang) },
    { html: html`<bdi>${zoneSays(mrz, field, lang, on)}</bdi>` },
    { html: html`<bdi>${formSays(who, field, lang)}</bdi>` },
    { html: differs.includes(field) ? tagFor(lang, 'warn', words.differs) : html`${t(words.same, lang)}` },
  ])
  const head = [words.field, words.zone, words.form, words.compared].map((text) => ({ text: t(text, lang) }))
  const failed = mrz.failed.map((check) => html`<li>${t(checkWords[check], lang)}</li>`)
  const source = t(zone.source === 'photo' ? words.byMachine : words.byHand, lang)
  const title = `${t(words.zoneTitle, lang)} – ${fullName(who.person)}`
  const table = govuk('table', { caption: title, captionClasses: 'govuk-table__caption--s', head, rows })
  const shown = html`<section class="app-scroll" tabindex="0" aria-label="${title}">${table}</section>
    <p class="govuk-body-s">${mrz.format}. ${source}${zone.mended && html` ${t(words.mended, lang)}`} ${failed.length === 0 && t(words.allFit, lang)}</p>
    ${failed.length > 0 && html`<p class="govuk-body-s">${tagFor(lang, 'warn', words.misfit)}</p><ul class="govuk-list govuk-list--bullet govuk-body-s">${failed}</ul>`}`
  // Where both say the same there is nothing to look at: it is there for whoever asks.
  if (differs.length > 0 || failed.length > 0) return shown
  return govuk('details', { summaryText: t(words.allSame, lang), html: shown })
}

function formSays({ person, document }: Person, field: (typeof MRZ_COMPARED)[number], lang: Language): string {
  if (field === 'number') return document?.number ?? '–'
  if (field === 'country') return document === null ? '–' : countryName(document.country, lang)
  if (field === 'expiresOn') return document?.expiresOn === undefined ? '–' : sayDay(document.expiresOn, lang)
  if (field === 'birthDate') return formatBirth(person, lang)
  if (field === 'sex') return t(sexWords[person.sex], lang)
  return field === 'nationality' ? countryName(person.nationality, lang) : person[field]
}

/** A fact about a picture as the timeline tells it. */
export function tellPicture(event: PictureFact, name: (id: string) => string, say: (text: string) => Renderable) {
  switch (event.type) {
    case 'document-copied':
      return { what: words.copied, detail: say(name(event.id)) }
    case 'photo-saved':
      return { what: words.photographed, detail: say(name(event.id)) }
    case 'evidence-saved':
      return { what: words.evidenced, detail: say(`${name(event.id)}: ${event.shows}`) }
    case 'evidence-removed':
      return { what: words.unevidenced }
    case 'picture-excused':
      return {
        what: words.saidImpossible,
        detail: html`${say(name(event.id))}<br>${say(event.reasons)}`,
        tone: 'warn' as const,
      }
    case 'picture-excuse-decided':
      return {
        what: event.outcome === 'accepted' ? words.letPass : words.stillWanted,
        detail: html`${say(name(event.id))}<br>${say(event.reasons)}`,
      }
  }
}

/** The pictures an officer has to decide about, as choices. */
export const excusedChoices = (state: Application): readonly { value: string; text: Text }[] =>
  state.pictures.excuses.map(({ id, of }) => {
    const person = state.people.find((one) => one.id === id)
    const name = person === undefined ? id : fullName(person.person)
    return { value: `${of}/${id}`, text: { en: `${name}: ${words[of].en}`, fr: `${name} : ${words[of].fr}` } }
  })

const words = {
  document: { en: 'Identity document', fr: 'Document d’identité' },
  photo: { en: 'Photograph of the person', fr: 'Photographie de la personne' },
  evidence: { en: 'Evidence of relationship', fr: 'Preuve du lien de parenté' },
  none: { en: 'None', fr: 'Aucune' },
  excused: { en: 'None, because:', fr: 'Aucune, car :' },
  toDecide: { en: 'To decide', fr: 'À décider' },
  accepted: { en: 'Let pass', fr: 'Admis' },
  wanted: { en: 'Still wanted', fr: 'Toujours demandée' },
  zoneTitle: { en: 'Machine-readable zone and form', fr: 'Zone de lecture automatique et formulaire' },
  allSame: {
    en: 'The machine-readable zone and the form say the same',
    fr: 'La zone de lecture automatique et le formulaire concordent',
  },
  noZone: {
    en: 'No machine-readable zone was read or copied.',
    fr: 'Aucune zone de lecture automatique n’a été lue ni recopiée.',
  },
  field: { en: 'Field', fr: 'Champ' },
  zone: { en: 'Zone', fr: 'Zone' },
  form: { en: 'Form', fr: 'Formulaire' },
  compared: { en: 'Compared', fr: 'Comparaison' },
  same: { en: 'Same', fr: 'Identique' },
  differs: { en: 'Differs', fr: 'Différent' },
  byMachine: { en: 'Read off the photograph by a program.', fr: 'Lue sur la photo par un programme.' },
  byHand: { en: 'Copied by the applicant.', fr: 'Recopiée par le demandeur.' },
  mended: {
    en: 'Signs that are easily taken for one another were put right.',
    fr: 'Des signes faciles à confondre ont été corrigés.',
  },
  allFit: { en: 'Every check digit fits.', fr: 'Tous les chiffres de contrôle sont justes.' },
  misfit: { en: 'Check digits that do not fit', fr: 'Chiffres de contrôle qui ne correspondent pas' },
  copied: { en: 'Photo of the identity document', fr: 'Photo du document d’identité' },
  photographed: { en: 'Photo of the person', fr: 'Photo de la personne' },
  evidenced: { en: 'Evidence of relationship', fr: 'Preuve du lien de parenté' },
  unevidenced: { en: 'A paper taken out', fr: 'Un document retiré' },
  saidImpossible: { en: 'Says that there can be no picture', fr: 'Déclare une photo impossible' },
  letPass: { en: 'Missing picture let pass', fr: 'Photo manquante admise' },
  stillWanted: { en: 'Picture still wanted', fr: 'Photo toujours demandée' },
} satisfies Record<string, Text>
