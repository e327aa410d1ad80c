import { z } from 'zod'
import { attachmentField, line, prose, referenceField } from '../core/fields.ts'
import { isBareJpeg } from '../core/jpeg.ts'
import { mrzField } from '../core/mrz.ts'
import { mrzFrom } from '../core/mrz-typed.ts'
import type { ReadQuery } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { onApplication, type RouteContext, unless } from './define.ts'
import { personIdField } from './events.ts'
import { familyRefusals } from './family-words.ts'
import { type PictureOf, pictureOf, sentField, type Zone } from './picture-facts.ts'
import { pictureWords as words } from './picture-words.ts'
import { excuseOf, openExcuses, picturesOf } from './pictures-state.ts'
import { type Application, personOf, type Status } from './state.ts'

const base = { application: referenceField, person: personIdField, of: pictureOf }
const MOST_EVIDENCE = 30
/** As long as the form can be filled in; after it is sent, only where a picture was said to be impossible. */
const saving: readonly Status[] = ['draft', 'presence', 'assessment', 'ineligible']

/** Whether a kept document is one picture and nothing beside its pixels, whichever way it came to be kept. */
async function isBare(query: ReadQuery, digest: string): Promise<boolean> {
  const [row] = await query('select bytes from files where digest = $1', [digest])
  return row?.bytes instanceof Uint8Array && isBareJpeg(new Uint8Array(row.bytes))
}

const absent = (state: Application, person: string): Refusal | false =>
  personOf(state, person) === null && refuse('no-such-person', words.noPerson, 'person')

/** What somebody gave with a form of their own, nobody else of the family replaces while the form is filled in. */
const ofAnother = (state: Application, person: string): Refusal | false =>
  state.submitted === null &&
  personOf(state, person)?.from !== undefined &&
  refuse('own-form', familyRefusals.ownForm, 'person')

/**
 * A picture of a document, of a person (IN-10) or of a paper that shows how somebody is related (IN-33), already cleaned and
 * kept. Refused where anything stands in it beside its pixels. What was read of its zone is kept as it was read.
 */
export const savePicture = onApplication(
  'admission/save-picture',
  z.strictObject({
    ...base,
    file: attachmentField,
    /** Digest of what was sent. */
    sent: sentField,
    shows: line(200).optional(),
    /** Of a document, where every check digit fits. */
    mrz: mrzField.optional(),
  }),
  saving,
  (state, { person, of, file, sent, shows, mrz }, _, __, bare: boolean) => {
    const late = state.submitted !== null && excuseOf(state.pictures, of, person) === null
    const refusals = those(
      absent(state, person),
      ofAnother(state, person),
      late && refuse('already-submitted', words.late),
      !bare && refuse('picture-not-clean', words.notClean, 'file'),
      of === 'evidence' && shows === undefined && refuse('evidence-unnamed', words.unnamed, 'shows'),
      of === 'evidence' &&
        state.pictures.evidence.length >= MOST_EVIDENCE &&
        refuse('too-much-evidence', words.tooMuch, 'file'),
    )
    const picture = { id: person, file, sent }
    if (of === 'photo') return unless(refusals, { type: 'photo-saved', ...picture })
    if (of === 'evidence')
      return unless(refusals, {
        type: 'evidence-saved',
        ...picture,
        number: state.pictures.nextEvidence,
        shows: shows ?? '',
      })
    const zone: Zone | null = mrz === undefined ? null : { mrz, source: 'photo', mended: false }
    return unless(refusals, { type: 'document-copied', ...picture, ...(zone === null ? {} : { zone }) })
  },
  (query, { file }) => isBare(query, file.digest),
)

/** A paper that was sent by mistake is no longer shown to officers; that it came stays in the record. */
export const removeEvidence = onApplication(
  'admission/remove-evidence',
  z.strictObject({ application: referenceField, number: z.int().positive() }),
  ['draft'],
  (state, { number }) =>
    unless(
      those(!state.pictures.evidence.some((one) => one.number === number) && refuse('no-such-paper', words.noPaper)),
      { type: 'evidence-removed', number },
    ),
)

/** Somebody says why there can be no picture or paper: the form can then be sent, and an officer decides. */
export const excusePicture = onApplication(
  'admission/excuse-picture',
  z.strictObject({ ...base, reasons: prose(1000) }),
  ['draft'],
  (state, { person, of, reasons }) =>
    unless(
      those(
        absent(state, person),
        ofAnother(state, person),
        picturesOf(state.pictures, of, person).length > 0 && refuse('picture-there', words.there),
      ),
      { type: 'picture-excused', id: person, of, reasons },
    ),
)

/** An officer takes the reason, or wants the picture all the same; with reasons. May be decided again until the end. */
export const decideExcuse = onApplication(
  'admission/decide-missing-picture',
  z.strictObject({ ...base, outcome: z.enum(['accepted', 'wanted']), reasons: prose() }),
  ['presence', 'assessment', 'ineligible'],
  (state, { person, of, outcome, reasons }) =>
    unless(
      those(
        absent(state, person),
        excuseOf(state.pictures, of, person) === null && refuse('nothing-excused', words.nothingExcused),
      ),
      { type: 'picture-excuse-decided', id: person, of, outcome, reasons },
    ),
)

/** The rule by which each kind of picture is asked for. */
export const ruleOfPicture = ({ terms }: Pick<RouteContext, 'terms'>, of: PictureOf) =>
  of === 'evidence' ? terms.relationshipEvidence : terms.copies

/** What stands against eligibility: pictures said to be impossible that no officer has let pass. */
export const againstPictures = (state: Application, context: RouteContext): readonly Refusal[] =>
  openExcuses(state.pictures).map(({ of }) =>
    refuseBy(context.agreement, ruleOfPicture(context, of), `missing-${of}`, words.undecided[of]),
  )

/** The zone as somebody typed it; the refusal where it is none. Check digits that do not fit are kept, not refused. */
export function typedZone(text: string): { readonly zone: Zone } | { readonly refusals: readonly Refusal[] } {
  const read = mrzFrom(text)
  if (read === null) return { refusals: [refuse('no-zone', words.noZone, 'zone')] }
  return { zone: { ...read, source: 'typed' } }
}
