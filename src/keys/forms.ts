import type { Text } from '../core/brand.ts'
import { parsePublicKeys } from '../platform/keys.ts'
import { checkboxField, radioField, textArea, textField } from '../web/fields.ts'
import type { DeskForm } from '../web/form.ts'
import { type FieldError, type FormValues, many, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { type KeyUse, type KnownKey, keyUses } from './events.ts'
import { lossWords, useWords, words } from './page-words.ts'
import { knownOf } from './public-view.ts'
import { activeOwn, type KeyState } from './state.ts'

/** How this node makes keys, and takes up what it finds. */
export type KeyMaking = { readonly make: (uses: readonly KeyUse[]) => Promise<readonly KnownKey[]> }

/** One command to give, and what to say of what was entered where it cannot be given. */
export type Step = { readonly command: string; readonly input: object }
export type Entered = { readonly steps: readonly Step[] } | { readonly errors: readonly FieldError[] }

export type KeyForm = {
  readonly title: Text
  readonly says: Text
  readonly button: Text
  readonly command: string
  readonly warning?: true
  /** What a field is called here, where that is not what it mostly is. */
  readonly labels?: Readonly<Record<string, Text>>
  readonly fields: (form: DeskForm, state: KeyState) => Html
  readonly input: (values: FormValues, state: KeyState, making: KeyMaking) => Promise<Entered>
  /** Whether there is anything to do it to. */
  readonly open: (state: KeyState) => boolean
  /** What to say where there is nothing, also to whoever sends the form too late. */
  readonly none?: Text
}

export const shortPrint = (fingerprint: string): Html =>
  html`<code class="app-ref">${fingerprint.slice(0, 8)} ${fingerprint.slice(8, 16)} …</code>`

const error = (field: string, message: Text): Entered => ({ errors: [{ field, message }] })
const reasons = (form: DeskForm, label: Text, name = 'reasons'): Html =>
  textArea(form, { name, label, rows: 3, dir: 'auto' })
const options = (form: DeskForm, keys: readonly KnownKey[]) =>
  keys.map(({ fingerprint, key }) => ({
    value: fingerprint,
    text: html`${sayIn(form.lang)(useWords[key.use])} ${shortPrint(fingerprint)}`,
  }))
const chooseKeys = (form: DeskForm, keys: readonly KnownKey[]): Html =>
  keys.length === 0
    ? html`<p class="govuk-body">${sayIn(form.lang)(words.nothing)}</p>`
    : checkboxField(form, { name: 'fingerprints', label: words.which, options: options(form, keys) })
/** What was ticked, of what could be. */
const chosen = (values: FormValues, among: readonly KnownKey[]): readonly KnownKey[] =>
  among.filter(({ fingerprint }) => many(values, 'fingerprints').includes(fingerprint))
const prints = (keys: readonly KnownKey[]): readonly string[] => keys.map(({ fingerprint }) => fingerprint)

const live = (state: KeyState) => state.own.filter(({ retired }) => retired === null)
/** Ours that another took the place of, or that the other state refused. */
const replaced = (state: KeyState) => [
  ...keyUses.flatMap((use) =>
    activeOwn(state, use)
      .filter(({ confirmedAt }) => confirmedAt !== null)
      .slice(1),
  ),
  ...live(state).filter(({ refused }) => refused),
]
/** Ours of which the other state has not said anything yet. */
export const unconfirmed = (state: KeyState) =>
  live(state).filter(({ confirmedAt, refused }) => confirmedAt === null && !refused)
const announced = (state: KeyState) => state.partner.filter(({ standing }) => standing === 'announced')
const trustedKeys = (state: KeyState) => state.partner.filter(({ standing }) => standing === 'trusted')

const heard = (form: DeskForm): Html =>
  textField(form, { name: 'heard', label: words.heard, hint: words.heardHint, width: 20, spellcheck: false })

/** Every decision on keys that has a form, by its address. */
export const keyForms: Readonly<Record<string, KeyForm>> = {
  announce: {
    title: words.announce,
    says: words.announceSays,
    button: words.announce,
    command: 'keys/announce',
    open: () => true,
    fields: (form) =>
      html`${checkboxField(form, {
        name: 'uses',
        label: words.which,
        options: keyUses.map((value) => ({ value, text: useWords[value] })),
      })}${reasons(form, words.why)}`,
    input: async (values, _, making) => {
      const uses = keyUses.filter((use) => many(values, 'uses').includes(use))
      if (uses.length === 0) return error('uses', words.chooseSome)
      const why = one(values, 'reasons')
      // Nothing is made for a form that cannot be taken.
      if (why === '') return error('reasons', words.giveReasons)
      return { steps: [{ command: 'keys/announce', input: { keys: await making.make(uses), reasons: why } }] }
    },
  },
  retire: {
    title: words.retire,
    says: words.retireSays,
    button: words.retire,
    command: 'keys/retire',
    warning: true,
    open: (state) => replaced(state).length > 0,
    fields: (form, state) => html`${chooseKeys(form, replaced(state))}${reasons(form, words.why)}`,
    input: async (values, state) => {
      const keys = chosen(values, replaced(state))
      if (keys.length === 0) return error('fingerprints', words.chooseSome)
      const input = { fingerprints: prints(keys), code: 'replaced', reasons: one(values, 'reasons') }
      return { steps: [{ command: 'keys/retire', input }] }
    },
  },
  withdraw: {
    title: words.withdraw,
    says: words.withdrawSays,
    button: words.withdraw,
    command: 'keys/retire',
    warning: true,
    open: (state) => unconfirmed(state).length > 0,
    none: words.noneToWithdraw,
    fields: (form) => reasons(form, words.why),
    input: async (values, state) => {
      const input = { fingerprints: prints(unconfirmed(state)), code: 'replaced', reasons: one(values, 'reasons') }
      return { steps: [{ command: 'keys/retire', input }] }
    },
  },
  emergency: {
    title: words.emergency,
    says: words.emergencySays,
    button: words.emergency,
    command: 'keys/retire',
    warning: true,
    open: (state) => live(state).length > 0,
    fields: (form, state) =>
      html`${chooseKeys(form, live(state))}${radioField(form, {
        name: 'code',
        label: words.happened,
        options: (['lost', 'stolen'] as const).map((value) => ({ value, text: lossWords[value] })),
      })}${reasons(form, words.why)}`,
    input: async (values, state, making) => {
      const keys = chosen(values, live(state))
      const [code, why] = [one(values, 'code'), one(values, 'reasons')]
      if (keys.length === 0) return error('fingerprints', words.chooseSome)
      if (code !== 'lost' && code !== 'stolen') return error('code', words.chooseWhy)
      const last = { command: 'keys/retire', input: { fingerprints: prints(keys), code, reasons: why } }
      const bare = keyUses.filter((use) => {
        const active = activeOwn(state, use)
        return keys.some(({ key }) => key.use === use) && active.every((one) => prints(keys).includes(one.fingerprint))
      })
      if (bare.length === 0 || why === '') return { steps: [last] }
      return { steps: [{ command: 'keys/announce', input: { keys: await making.make(bare), reasons: why } }, last] }
    },
  },
  confirm: {
    title: words.compare,
    says: words.compareSays,
    button: words.confirm,
    command: 'keys/confirm-partner',
    open: (state) => announced(state).length > 0,
    none: words.noneToCompare,
    fields: (form) => html`${heard(form)}${reasons(form, words.spokeTo, 'note')}`,
    input: async (values, state) => {
      const input = { fingerprints: prints(announced(state)), heard: one(values, 'heard'), note: one(values, 'note') }
      return { steps: [{ command: 'keys/confirm-partner', input }] }
    },
  },
  refuse: {
    title: words.refuse,
    says: words.refuseSays,
    button: words.refuse,
    command: 'keys/refuse-partner',
    labels: { note: words.why },
    warning: true,
    open: (state) => announced(state).length > 0,
    none: words.noneToCompare,
    fields: (form) => reasons(form, words.why, 'note'),
    input: async (values, state) => {
      const input = { fingerprints: prints(announced(state)), note: one(values, 'note') }
      return { steps: [{ command: 'keys/refuse-partner', input }] }
    },
  },
  distrust: {
    title: words.distrust,
    says: words.distrustSays,
    button: words.distrust,
    command: 'keys/distrust-partner',
    warning: true,
    open: (state) => trustedKeys(state).length > 0,
    fields: (form, state) => html`${chooseKeys(form, trustedKeys(state))}${reasons(form, words.spokeTo, 'note')}`,
    input: async (values, state) => {
      const keys = chosen(values, trustedKeys(state))
      if (keys.length === 0) return error('fingerprints', words.chooseSome)
      return {
        steps: [{ command: 'keys/distrust-partner', input: { fingerprints: prints(keys), note: one(values, 'note') } }],
      }
    },
  },
  enter: {
    title: words.enter,
    says: words.enterSays,
    button: words.enter,
    command: 'keys/enter-partner',
    labels: { reasons: words.spokeTo },
    open: () => true,
    fields: (form) =>
      html`${textArea(form, { name: 'keys', label: words.keySet, rows: 6, spellcheck: false, dir: 'ltr' })}${heard(form)}${reasons(form, words.spokeTo)}`,
    input: async (values) => {
      const keys = await keySetIn(one(values, 'keys'))
      if (keys === null) return error('keys', words.badKeySet)
      const input = { keys, heard: one(values, 'heard'), reasons: one(values, 'reasons') }
      return { steps: [{ command: 'keys/enter-partner', input }] }
    },
  },
}

/** The keys of a set as pasted; null where it is none, or holds a private key. */
async function keySetIn(text: string): Promise<readonly KnownKey[] | null> {
  try {
    return knownOf(await parsePublicKeys(JSON.parse(text)))
  } catch {
    return null
  }
}
