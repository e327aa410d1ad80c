import type { z } from 'zod'
import type { ViewRow } from '../law/decision.ts'
import type { Member } from './events.ts'
import type { FamilyForm } from './family.ts'
import type { splitRow } from './family-decide.ts'
import type { Left, Split } from './family-state.ts'
import { carriedOf } from './pictures-state.ts'
import { type Application, statusOf } from './state.ts'

/** The rows by which the forms of one family find one another. Nobody but the family's own pages and officers reads them. */
export function familyRows(state: Application): readonly ViewRow[] {
  const { reference, kin, family } = state
  const status = statusOf(state)
  const form = formRow(state)
  return [
    ...(form === null ? [] : [{ view: 'family-form', key: reference, ix: form.quoted, data: form }]),
    ...(family === undefined || status === 'joining' || status === 'joined' || status === 'withdrawn'
      ? []
      : [{ view: 'application-family', key: reference, ix: family, data: { reference, status } }]),
    ...Object.entries(kin.asked).map(([member, { times }]) => ({
      view: 'family-asked',
      key: member,
      ix: reference,
      data: { times },
    })),
    ...Object.entries(kin.answers).map(([member, { answer, times, split, reasons }]) => ({
      view: 'family-answer',
      key: member,
      ix: reference,
      data: { family: reference, answer, times, split, reasons },
    })),
    ...kin.splits
      .filter(({ becomes }) => becomes === 'own-application')
      .map((split) => ({
        view: 'application-split',
        key: `${reference}/${split.number}`,
        ix: reference,
        data: splitData(state, split),
      })),
    ...(kin.from === null
      ? []
      : [{ view: 'split-opened', key: `${kin.from.reference}/${kin.from.split}`, ix: reference, data: { reference } }]),
    ...kin.changes.map(({ says, mark }, index) => ({
      view: 'change-asked',
      key: `${reference}/${index + 1}`,
      ix: kin.joined?.family ?? reference,
      data: { reference, says, at: mark.at },
    })),
  ]
}

/** What somebody stated on their own form, as it passes to the family's. */
function formRow(state: Application): FamilyForm | null {
  const { reference, kin, people, screening } = state
  const [main] = people
  const status = statusOf(state)
  if (kin.quoted === null || kin.sent === null || main === undefined) return null
  if (status !== 'joining' && status !== 'joined') return null
  const { quoted, sent, times, joined } = kin
  const member: Member = {
    relationship: quoted.relationship,
    person: main.person,
    contact: state.contact,
    document: main.document,
    evidence: quoted.evidence,
    said: screening?.answers,
    note: screening?.note,
    pictures: carriedOf(state.pictures, 'main'),
  }
  return { reference, status, quoted: quoted.family, sentAt: sent.at, times, joined: joined?.family ?? null, member }
}

/** Those who left with an application of their own, with what they stated and showed; the adult who leads them is reached. */
function splitData(state: Application, { left, number }: Split): z.infer<typeof splitRow> {
  const lead = left.find((one) => one.adult && one.contact !== null)
  return {
    from: state.reference,
    split: number,
    language: state.language,
    submittedAt: state.submitted?.at ?? state.started.at,
    contact: lead?.contact ?? state.contact,
    people: left.map((one) => leaverOf(state, one)),
  }
}

function leaverOf({ screening }: Application, leaver: Left) {
  const { id, relationship, person, contact, document, evidence, adult, shown, pictures } = leaver
  const said = leaver.said === undefined ? { said: screening?.answers, note: screening?.note } : leaver
  const { said: answers, note } = said
  return { id, relationship, person, contact, document, evidence, adult, shown, pictures, said: answers, note }
}
