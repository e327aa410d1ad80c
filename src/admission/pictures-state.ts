import type { Attachment } from '../core/fields.ts'
import type { Mrz } from '../core/mrz.ts'
import { bareNumber } from '../core/mrz-compare.ts'
import type { Carried, PictureFact, PictureOf, Zone } from './picture-facts.ts'

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

/** A person's pictures as the facts they would be again in another application. */
export function carriedOf(state: Pictures, id: string): Carried {
  const { [id]: copy } = state.copies
  const { [id]: photo } = state.photos
  const { [id]: zone } = state.zones
  const dated = (fact: PictureFact, { at, by }: Mark) => ({ fact, at, by })
  const saved = ({ file, sent }: Picture) => ({ id, file, sent })
  const evidence = state.evidence.filter((one) => one.id === id)
  const excuses = state.excuses.filter((one) => one.id === id)
  return {
    facts: [
      ...(copy === undefined ? [] : [dated({ type: 'document-copied', ...saved(copy) }, copy.mark)]),
      ...(photo === undefined ? [] : [dated({ type: 'photo-saved', ...saved(photo) }, photo.mark)]),
      ...evidence.map((one) => {
        const { number, shows } = one
        return dated({ type: 'evidence-saved', ...saved(one), number, shows }, one.mark)
      }),
      ...excuses.flatMap(({ of, reasons, mark, decided }) => [
        dated({ type: 'picture-excused', id, of, reasons }, mark),
        ...(decided === null
          ? []
          : [
              dated(
                { type: 'picture-excuse-decided', id, of, outcome: decided.outcome, reasons: decided.reasons },
                decided.mark,
              ),
            ]),
      ]),
    ],
    ...(zone === undefined ? {} : { zone }),
  }
}

/** The pictures of somebody who comes from another application, under the id they have here; papers get numbers of their own here. */
export function withCarried(state: Pictures, id: string, carried: Carried | undefined): Pictures {
  if (carried === undefined) return state
  const all = carried.facts.reduce((pictures, { fact, at, by }) => {
    if (fact.type === 'evidence-removed') return pictures
    const here = fact.type === 'evidence-saved' ? { ...fact, id, number: pictures.nextEvidence } : { ...fact, id }
    return withPicture(pictures, here, { at, by })
  }, state)
  return withZone(all, id, carried.zone)
}

/** Without the pictures of people who are no longer in the application. They stay in the record. */
export function withoutPictures(state: Pictures, ids: readonly string[]): Pictures {
  const kept = <One>(all: Readonly<Record<string, One>>): Readonly<Record<string, One>> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id)))
  return {
    ...state,
    copies: kept(state.copies),
    photos: kept(state.photos),
    zones: kept(state.zones),
    evidence: state.evidence.filter(({ id }) => !ids.includes(id)),
    excuses: state.excuses.filter(({ id }) => !ids.includes(id)),
  }
}

/** What was read or typed of a person's machine-readable zone with their document's details. */
export const withZone = (state: Pictures, id: string, zone: Zone | undefined): Pictures =>
  zone === undefined ? state : { ...state, zones: { ...state.zones, [id]: zone } }

/** Without what was read of a person's zone. */
export function withoutZone(state: Pictures, id: string): Pictures {
  const { [id]: _, ...zones } = state.zones
  return { ...state, zones }
}

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
export const numberRead = ({ zones }: Pictures, id: string): string | null => readOf(zones[id])

/** The same of one zone. */
export function readOf(zone: Zone | undefined): string | null {
  const mrz: Mrz | undefined = zone?.mrz
  return mrz === undefined || mrz.number === '' || mrz.failed.includes('number') ? null : bareNumber(mrz.number)
}
