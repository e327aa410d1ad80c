import { applicationStream, applications } from '../src/admission/application.ts'
import { codeDigest, presenceCode } from '../src/admission/digest.ts'
import { givePictures } from '../src/admission/fixture.ts'
import { questionIdsOf, termsOf } from '../src/admission/terms.ts'
import { addDays, knownDay } from '../src/core/calendar.ts'
import type { Actor } from '../src/law/decision.ts'
import { factsOf, fold } from '../src/platform/store.ts'
import type { World } from './world.ts'

const applicant = (reference: string): Actor => ({
  id: `applicant:${reference}`,
  name: 'Applicant',
  role: 'applicant',
  party: 'portal',
})
let keys = 0

/** A family of so many found eligible at the admitting node; answers its reference. */
export async function eligible(
  world: Pick<World, 'unitedKingdom' | 'give'>,
  name: string,
  size: number,
): Promise<string> {
  const node = world.unitedKingdom
  const give = async (who: Actor, command: string, input: object): Promise<string> => {
    const outcome = await node.desk.run(who, `admission/${command}`, input, `${name}-${++keys}`)
    if (outcome.outcome !== 'accepted') throw new Error(`${command}: ${JSON.stringify(outcome)}`)
    return outcome.stream.slice('application:'.length)
  }
  const window = { closesAt: '2026-10-31T00:00:00Z', announced: true, places: 40, reasons: 'Open for the tests.' }
  await world.give('gb-admissions', 'windows/open', window, 'window')
  const contact = { email: `${name.toLowerCase()}@example.org`, phone: '+33612345678' }
  const application = await give(applicant('new'), 'start', { language: 'en', contact, codeDigest: codeDigest(name) })
  const me = applicant(application)
  // Other people: of so like a name, with the same birth dates, they would be candidates for one another.
  const own = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 700, 0)
  for (let index = 0; index < size; index++) {
    const main = index === 0
    const person = {
      familyName: name,
      givenNames: main ? 'Selam' : `Child${index}`,
      birthDate: addDays(knownDay(main ? '1994-03-02' : '2019-06-14'), 0 - own),
      sex: 'female',
      nationality: 'ERI',
    }
    const change = main ? { id: 'main', relationship: 'main' } : { relationship: 'child' }
    await give(me, 'save', { application, change: { kind: 'person', ...change, person } })
    const document = { kind: 'passport', number: `${name}${index}`, country: 'ERI', expiresOn: '2026-11-30' }
    await give(me, 'save', { application, change: { kind: 'document', id: main ? 'main' : `p${index}`, document } })
  }
  const answers = { inFrance: 'yes', eea: 'no', protection: 'no', permission: 'no', conduct: 'no', crossing: 'no' }
  await give(me, 'save', { application, change: { kind: 'screening', answers } })
  const { database } = node.platform
  const state = async () => {
    const found = fold(applications, await factsOf(database.query, applications, applicationStream(application)))
    if (found === null) throw new Error(`no application ${application}`)
    return found
  }
  const run = async (who: Actor, command: string, input: object) => {
    const outcome = await node.desk.run(who, `admission/${command}`, input, `${name}-${++keys}`)
    if (outcome.outcome === 'forbidden') throw new Error(`${command} is forbidden`)
    return outcome
  }
  await givePictures({ database, give: run, state }, application)
  await give(me, 'submit', { application })
  const { secret, challenges } = await state()
  const code = presenceCode(secret, challenges.length, 'main')
  await give(me, 'prove-presence', { application, code, declared: true, location: 'inside', accuracyMetres: 30 })
  for (const question of questionIdsOf(termsOf(node.platform.agreement))) {
    const answer = { application, question, answer: 'yes', evidence: 'Form and documents', reasons: 'Nothing found.' }
    await world.give('gb-admissions', 'admission/answer-question', answer)
  }
  await world.give('gb-admissions', 'admission/find-eligible', { application, reasons: 'Every condition is met.' })
  return application
}
