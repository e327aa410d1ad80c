import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import type { Agreement, Place } from '../law/law.ts'

/** The name of a place of working days; the code itself where the agreement has no calendar of it. */
export const placeName = ({ calendars }: Agreement, place: Place): Text =>
  own(calendars, place)?.name ?? { en: place, fr: place }

/** The places of the returning state, to choose from. */
export const placeOptions = (agreement: Agreement): readonly { readonly value: Place; readonly text: Text }[] =>
  agreement.returning.places.map((value) => ({ value, text: placeName(agreement, value) }))
