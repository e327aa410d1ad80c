import { type Context, Hono } from 'hono'
import type { Instant, Language } from '../core/brand.ts'
import { own } from '../core/own.ts'
import { asItStands, fill, inEach } from '../core/say.ts'
import { due, ruleOf } from '../law/due.ts'
import { type Tone, tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom, onForm } from '../web/desk.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { type Html, html, join, nothing } from '../web/html.ts'
import { sayIn, type Words } from '../web/language.ts'
import { sayInstant } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { FINGERPRINT_LETTERS, overlapEnds } from './decide.ts'
import { type KeyMaking, keyForms, unconfirmed } from './forms.ts'
import { retirementWords, standingWords, useWords, words } from './page-words.ts'
import { keysOf, together } from './public-view.ts'
import { activeOwn, type KeyState, keyStream, type OwnKey, type PartnerStanding } from './state.ts'

type C = Context<DeskEnv>

/** The keys of both states, and each decision about them. Mounted at `/operations/keys`. */
export function keyPages(desk: Desk, making: KeyMaking): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', (c) => overview(c, desk))
  app.get('/:form', (c) => formPage(c, desk, c.req.param('form')))
  app.post('/:form', async (c) => take(c, desk, making, c.req.param('form')))
  return app
}

/** Letters in fours, as people read them out. */
const inFours = (text: string): Html => html`<code class="app-ref">${join(text.match(/.{1,4}/g) ?? [], ' ')}</code>`
const print = (fingerprint: string): Html =>
  html`<code class="app-ref">${join(fingerprint.match(/.{1,8}/g) ?? [], html`<wbr>`)}</code>`

function ownStanding(state: KeyState, key: OwnKey): readonly [Tone, Words] {
  if (key.retired !== null && key.confirmedAt === null && key.retired.code === 'replaced')
    return ['quiet', key.refused ? words.refused : words.withdrawn]
  if (key.retired !== null) return ['quiet', retirementWords[key.retired.code]]
  if (key.refused) return ['bad', words.refused]
  if (key.confirmedAt === null) return ['warn', words.waiting]
  const first = activeOwn(state, key.key.use)[0]?.fingerprint === key.fingerprint
  return first ? ['good', words.inUse] : ['info', words.beside]
}

/** From when an old key beside the one in use may be retired; null of any other. */
function retirableFrom({ platform: { agreement, clock } }: Desk, state: KeyState, key: OwnKey): Instant | null {
  const [first] = activeOwn(state, key.key.use)
  if (key.retired !== null || key.refused || key.confirmedAt === null || first?.confirmedAt == null) return null
  if (first.fingerprint === key.fingerprint) return null
  const ends = overlapEnds(agreement, first.confirmedAt, clock.now())
  return typeof ends === 'string' ? ends : null
}

/** How long both stay good, with the rule and the reading it rests on. */
function overlapShown({ platform: { agreement, clock } }: Desk, lang: Language): Html {
  const { keyOverlap: rule } = agreement.parts
  const now = clock.now()
  const found = rule === null ? null : due(agreement, rule, now, { asOf: now })
  if (rule === null || found === null || 'problem' in found) return nothing
  const on = [ruleOf(rule), ...(agreement.periods[rule]?.readings ?? [])].join(', ')
  const says = sayIn(lang)(fill(words.overlap, { n: asItStands(found.value) }))
  return html`<p class="govuk-body">${says} <a class="govuk-link" href="/law/rules/${ruleOf(rule)}">${on}</a></p>`
}

const tones: Readonly<Record<PartnerStanding, Tone>> = {
  announced: 'warn',
  trusted: 'good',
  refused: 'bad',
  retired: 'quiet',
  distrusted: 'bad',
}

async function overview(c: C, desk: Desk): Promise<Response> {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const t = sayIn(lang)
  const { database, agreement } = desk.platform
  const state = await keysOf(database.query)
  const columns = [words.use, words.fingerprint, words.since, words.standing].map((head) => ({ head }))
  const since = (at: OwnKey['since'], by: string): Html => html`${sayInstant(at, lang, desk.zone)}<br><bdi>${by}</bdi>`
  const ours = worklist(lang, {
    caption: words.ours,
    empty: words.oursNone,
    columns,
    rows: state.own.toReversed().map((key) => {
      const [tone, says] = ownStanding(state, key)
      const from = retirableFrom(desk, state, key)
      const standing =
        from === null
          ? tagFor(lang, tone, says)
          : html`${tagFor(lang, tone, says)}<br><span class="app-cite">${t(fill(words.retirable, { at: inEach((of) => sayInstant(from, of, desk.zone)) }))}</span>`
      const cells = [useWords[key.key.use], print(key.fingerprint), since(key.since, key.by), standing]
      return { tone, cells }
    }),
  })
  const theirs = worklist(lang, {
    caption: words.theirs,
    empty: words.theirsNone,
    columns,
    rows: state.partner.toReversed().map(({ key, fingerprint, at, by, standing }) => ({
      tone: tones[standing],
      cells: [
        useWords[key.use],
        print(fingerprint),
        since(at, by),
        tagFor(lang, tones[standing], standingWords[standing]),
      ],
    })),
  })
  const waits = unconfirmed(state)
  const readOut =
    waits.length === 0
      ? nothing
      : html`<section class="app-book app-tone-warn govuk-!-margin-bottom-6"><h2 class="govuk-heading-m">${t(words.readOut)}</h2>
<p class="govuk-body-l">${inFours(together(waits.map(({ fingerprint }) => fingerprint)).slice(0, FINGERPRINT_LETTERS))}</p><p class="govuk-body">${t(words.readOutSays)}</p></section>`
  const open = Object.entries(keyForms).filter(([, form]) => form.open(state) && desk.may(user, form.command))
  const links = open.map(
    ([key, { title }]) => html`<li><a class="govuk-link" href="/operations/keys/${key}">${t(title)}</a></li>`,
  )
  return deskPage(c, desk, {
    title: words.title,
    wide: true,
    back: { href: '/operations', text: words.toOperations },
    live: `/live/${keyStream(agreement.id)}`,
    ...(c.req.query('done') === undefined ? {} : { notice: { text: words.done } }),
    body: html`<h1 class="govuk-heading-l">${t(words.title)}</h1><p class="govuk-body">${t(words.intro)}</p>${overlapShown(desk, lang)}${readOut}
<h2 class="govuk-heading-m">${t(words.actions)}</h2><ul class="govuk-list">${links}</ul>${ours}${theirs}`,
  })
}

const labels = {
  heard: words.heard,
  note: words.spokeTo,
  reasons: words.why,
  keys: words.keySet,
  fingerprints: words.which,
  uses: words.which,
  code: words.happened,
}
const back = { href: '/operations/keys', text: words.back }

async function formPage(
  c: C,
  desk: Desk,
  name: string,
  values: FormValues = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const t = sayIn(lang)
  const form = own(keyForms, name)
  if (form === undefined) {
    const body = html`<h1 class="govuk-heading-l">${t(words.noSuch)}</h1>`
    return deskPage(c, desk, { title: words.noSuch, back, body }, 404)
  }
  const state = await keysOf(desk.platform.database.query)
  const may = desk.may(user, form.command)
  const no = !may ? words.notAllowed : form.open(state) ? null : (form.none ?? words.nothing)
  const shown =
    no !== null
      ? errors.length === 0 && html`<p class="govuk-body">${t(no)}</p>`
      : postForm(lang, {
          action: `/operations/keys/${name}`,
          idempotencyKey: desk.platform.token(),
          submit: form.button,
          ...(form.warning && { warning: true }),
          cancel: { href: '/operations/keys' },
          body: form.fields({ lang, values, errors }, state),
        })
  const body = html`<h1 class="govuk-heading-l">${t(form.title)}</h1><p class="govuk-body">${t(form.says)}</p><div id="form" tabindex="-1">${shown}</div>`
  return deskPage(c, desk, { title: form.title, errors, back, body }, may ? undefined : 403)
}

async function take(c: C, desk: Desk, making: KeyMaking, name: string): Promise<Response> {
  const form = own(keyForms, name)
  const user = c.get('user')
  if (form === undefined || !desk.may(user, form.command)) return formPage(c, desk, name)
  const values = await readForm(c)
  const key = one(values, 'idempotencyKey') || desk.platform.token()
  const state = await keysOf(desk.platform.database.query)
  // Too late, or a second time: somebody else was first, here or in the other state.
  if (!form.open(state)) {
    const message = form.none ?? words.nothing
    return formPage(c, desk, name, values, [{ field: 'form', message }])
  }
  const entered = await form.input(values, state, making)
  if ('errors' in entered) return formPage(c, desk, name, values, entered.errors)
  for (const { command, input } of entered.steps) {
    const outcome = await desk.run(user, command, input, `${key}:${command}`)
    if (outcome.outcome === 'accepted') continue
    return formPage(
      c,
      desk,
      name,
      values,
      onForm(errorsFrom(outcome, { ...labels, ...form.labels }), Object.keys(labels)),
    )
  }
  return c.redirect('/operations/keys?done=yes', 303)
}
