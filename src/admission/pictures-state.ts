import type { Attachment } from '../core/fields.ts'
import type { Mrz } from '../core/mrz.ts'
import { bareNumber } from '../core/mrz-compare.ts'
import type { PictureFact, PictureOf, Zone } from './picture-facts.ts'

type Mark = { readonly at: string; readonly by: string }
export type Picture = { readonly file: Attachment; readonly sent: string; readonly mark: Mark }
export type Evidence = Picture & { readonly id: string; readonly number: number; readonly shows: string }
export type Excuse = {
  readonly id: string
  readonly of: PictureOf
  readonly reasons: string
  readonly mark: Mark
  readonly decided: { readonly outcome: 'accepted' | 'wanted'; readonly reasons: string; readonly mark: Mark } | null
}

/** The pictures of an application and what was read of them, by person. */
export type Pictures = {
  readonly copies: Readonly<Record<string, Picture>>
  readonly photos: Readonly<Record<string, Picture>>
  readonly evidence: readonly Evidence[]
  /** The number the next paper gets; numbers are never used again. */
  readonly nextEvidence: number
  readonly zones: Readonly<Record<string, Zone>>
  readonly excuses: readonly Excuse[]
}
export const noPictures: Pictures = {
  copies: {},
  photos: {},
  evidence: [],
  nextEvidence: 1,
  zones: {},
  excuses: [],
}

/** One more fact about pictures added up. A picture that comes later takes the place of the one before it, and of an excuse. */
export function withPicture(state: Pictures, event: PictureFact, mark: Mark): Pictures {
  switch (event.type) {
    case 'document-copied': {
      const { [event.id]: _, ...zones } = state.zones
      const copies = { ...state.copies, [event.id]: pictureOf(event, mark) }
      const read = event.zone === undefined ? zones : { ...zones, [event.id]: event.zone }
      return { ...state, copies, zones: read, excuses: without(state, 'document', event.id) }
    }
    case 'photo-saved':
      return {
        ...state,
        photos: { ...state.photos, [event.id]: pictureOf(event, mark) },
        excuses: without(state, 'photo', event.id),
      }
    case 'evidence-saved': {
      const { id, number, shows } = event
      return {
        ...state,
        evidence: [...state.evidence, { ...pictureOf(event, mark), id, number, shows }],
        nextEvidence: Math.max(state.nextEvidence, number + 1),
        excuses: without(state, 'evidence', id),
      }
    }
    case 'evidence-removed':
      return { ...state, evidence: state.evidence.filter(({ number }) => number !== event.number) }
    case 'picture-excused': {
      const { id, of, reasons } = event
      return { ...state, excuses: [...without(state, of, id), { id, of, reasons, mark, decided: null }] }
    }
    case 'picture-excuse-decided': {
      const { id, of, outcome, reasons } = event
      return {
        ...state,
        excuses: state.excuses.map((one) =>
          one.id === id && one.of === of ? { ...one, decided: { outcome, reasons, mark } } : one,
        ),
      }
    }
  }
}

/** What was read or typed of a person's machine-readable zone with their document's details. */
export const withZone = (state: Pictures, id: string, zone: Zone | undefined): Pictures =>
  zone === undefined ? state : { ...state, zones: { ...state.zones, [id]: zone } }

const pictureOf = ({ file, sent }: Omit<Picture, 'mark'>, mark: Mark): Picture => ({ file, sent, mark })
const without = ({ excuses }: Pictures, of: PictureOf, id: string): readonly Excuse[] =>
  excuses.filter((one) => one.of !== of || one.id !== id)

/** Every kept picture of a kind for a person. */
export function picturesOf(state: Pictures, of: PictureOf, id: string): readonly Picture[] {
  if (of === 'evidence') return state.evidence.filter((one) => one.id === id)
  const found = (of === 'document' ? state.copies : state.photos)[id]
  return found === undefined ? [] : [found]
}

/** Why a person has no picture of a kind, as they said; null where they said nothing or there is one. */
export const excuseOf = ({ excuses }: Pictures, of: PictureOf, id: string): Excuse | null =>
  excuses.find((one) => one.of === of && one.id === id) ?? null

/** The excuses an officer has not accepted: they stand against eligibility until there is a picture or a decision. */
export const openExcuses = ({ excuses }: Pictures): readonly Excuse[] =>
  excuses.filter(({ decided }) => decided?.outcome !== 'accepted')

/** The number as the zone has it, where its check digit bears it out: to be compared before what was typed. */
export function numberRead({ zones }: Pictures, id: string): string | null {
  const mrz: Mrz | undefined = zones[id]?.mrz
  return mrz === undefined || mrz.number === '' || mrz.failed.includes('number') ? null : bareNumber(mrz.number)
}
