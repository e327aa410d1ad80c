import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { commandsOf } from '../commands.ts'
import { may, permissions } from './permissions.ts'
import { isRole, type Role } from './roles.ts'

const commands = [...commandsOf(ukFrance2025.id).keys()]
/** Held in the receiving state's node alone. A duty lead there is one in both, and has no case to act on. */
const receivingSide: readonly Role[] = ['receiving-officer', 'border-officer']

describe('the table of permissions', () => {
  it('has a line for every command, and somebody in it', () => {
    assert.ok(commands.length >= 40)
    assert.deepEqual(
      commands.filter((name) => (permissions[name] ?? []).length === 0),
      [],
    )
  })
  it('names only roles that exist', () => {
    for (const [name, roles] of Object.entries(permissions))
      for (const role of roles) assert.ok(isRole(role), `${name}: ${role}`)
  })
  it('lets nobody give a command that is not in it, by whatever name', () => {
    for (const name of ['flights/open-the-door', 'readmission/', 'toString.call'])
      assert.equal(may('duty-lead', name), false)
    assert.equal(may('nobody', 'barriers/raise'), false)
    assert.equal(may('caseworker', 'barriers/raise'), true, 'the control')
  })
  it('TR-70: gives the receiving side no command on a person’s case, application, letter, barrier or seat', () => {
    for (const role of receivingSide) {
      const given = commands.filter((name) => may(role, name))
      assert.ok(given.length > 0, role)
      assert.deepEqual(
        given.filter((name) => !/^(reception|parity|statistics)\//.test(name)),
        [],
        role,
      )
    }
  })
  it('lets the other state’s node say only what a message can say', () => {
    const said = commands.filter((name) => may('other-state', name))
    assert.deepEqual(
      said.filter((name) => !/\/(note-|record-answer$|record-receipt$|open-request$|add-information$)/.test(name)),
      [],
    )
    assert.ok(said.length >= 10)
  })
  it('keeps apart who gives a seat, who boards, who decides a claim and who lifts what a court ordered', () => {
    for (const [role, command] of [
      ['flight-desk', 'flights/board'],
      ['escort', 'flights/give-seat'],
      ['escort', 'barriers/lift'],
      ['flight-desk', 'barriers/lift'],
      ['safeguarding', 'readmission/decide-human-rights-claim'],
      ['screening-officer', 'readmission/find-age'],
      ['applicant', 'barriers/raise'],
      ['system', 'flights/board'],
    ] as const)
      assert.equal(may(role, command), false, `${role} ${command}`)
  })
})
