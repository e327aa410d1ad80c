import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Agreement } from '../law/law.ts'
import { participantKinds } from '../participants/events.ts'
import { demonstrationUser, demonstrationUsers, demonstrationUsersOf } from './demonstration.ts'
import { may, permissions } from './permissions.ts'
import { isRole, type Role } from './roles.ts'

const other: Agreement = {
  ...ukFrance2025,
  id: 'north-south',
  returning: { ...ukFrance2025.returning, party: 'NO' },
  receiving: { ...ukFrance2025.receiving, party: 'SU' },
}
/** Nobody signs in as these: those outside open their page with a code, and the rest are not people. */
const notPeople: readonly Role[] = [...participantKinds, 'other-state', 'applicant', 'system']

describe('who can be tried out', () => {
  it('under the agreement of 2025 are its people by name', () => {
    assert.equal(demonstrationUsersOf(ukFrance2025), demonstrationUsers)
    assert.equal(demonstrationUser('GB', 'gb-caseworker')?.name, 'Amara Okafor')
    assert.equal(demonstrationUser('FR', 'gb-caseworker'), null, 'at the other desk there is no such person')
  })

  it('under any other agreement is somebody at each side for everything people may do', () => {
    const users = demonstrationUsersOf(other)
    assert.equal(new Set(users.map(({ id }) => id)).size, users.length)
    assert.equal(new Set(users.map(({ name }) => name)).size, users.length)
    for (const { id, party, role } of users) {
      assert.ok(isRole(role), role)
      assert.equal(id, `${party.toLowerCase()}-${role}`)
    }
    const open = Object.entries(permissions)
      .filter(([, roles]) => roles.some((role) => !notPeople.includes(role)))
      .filter(([command]) => !users.some(({ role }) => may(role, command)))
    assert.deepEqual(open, [])
    assert.deepEqual(
      users.filter(({ party }) => party === 'SU').map(({ role }) => role),
      ['receiving-officer', 'border-officer', 'duty-lead', 'committee-member', 'operator'],
    )
  })

  it('is no admissions officer where nobody applies to be admitted', () => {
    const officers = (agreement: Agreement) =>
      demonstrationUsersOf(agreement).filter(({ role }) => role === 'admissions-officer').length
    assert.equal(officers(other), 1)
    assert.equal(officers({ ...other, admission: null }), 0)
  })
})
