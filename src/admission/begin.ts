import { noneAfter } from './after.ts'
import { noAssessment } from './assessment.ts'
import { noKin } from './family-state.ts'
import { noPictures } from './pictures-state.ts'
import type { Application, ApplicationBegun, Mark } from './state.ts'

/** An application of which nothing is known but how it began. */
export function begin(started: ApplicationBegun, mark: Mark): Application {
  return {
    reference: started.reference,
    shared: started.shared,
    salt: started.salt,
    secret: started.secret,
    codeDigest: started.codeDigest,
    language: started.language,
    contact: started.contact,
    ...(started.family === undefined ? {} : { family: started.family }),
    started: mark,
    since: mark.at,
    outside: [],
    told: [],
    people: [],
    nextPerson: 1,
    pictures: noPictures,
    screening: null,
    submitted: null,
    adults: [],
    challenges: [],
    presence: {},
    late: {},
    resent: [],
    links: [],
    kin: noKin,
    findings: {},
    assessment: noAssessment,
    eligibility: null,
    priority: null,
    priorityFound: null,
    selection: null,
    biometrics: {},
    decision: null,
    travel: null,
    places: [],
    takenBack: [],
    withdrawn: null,
    after: noneAfter,
  }
}
