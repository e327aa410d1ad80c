import assert from 'node:assert/strict'
import { afterEach, before, describe, test } from 'node:test'
import { bytes, receiptOf, sealed } from './by-hand.ts'
import { type Opened, type Receiving, receive } from './receive.ts'
import { count, type Node, type Pair, twoNodes } from './twin.ts'
import { notUnderstood } from './view.ts'

describe('what a message does', () => {
  let pair: Pair
  before(async () => {
    pair = await twoNodes()
  })
  afterEach(() => pair.empty())

  const withHandler = (node: Node, handler: NonNullable<Receiving['handlers']['withdrawal']>): Receiving => ({
    ...node.receiving,
    handlers: { ...node.receiving.handlers, withdrawal: handler },
  })
  const real = (
    node: Node,
    message: Opened,
    within: Parameters<NonNullable<Receiving['handlers']['withdrawal']>>[1],
  ) => {
    const handler = node.receiving.handlers.withdrawal
    assert.ok(handler !== undefined)
    return handler(message, within, node.keys)
  }

  const sqlError = (code: string): Error => Object.assign(new Error('engine'), { code })

  test('a handler that fails leaves no trace but the message, and those behind it go on', async () => {
    const { returning, receiving } = pair
    const deps = withHandler(receiving, async (message, within) => {
      await real(receiving, message, within)
      await within('select 1 / 0')
      return { understood: true }
    })
    const first = await receiptOf(
      await receive(deps, bytes(await sealed(returning, receiving, 'withdrawal', 1))),
      receiving,
    )
    assert.deepEqual([first.understood, first.problem], [false, 'internal'])
    assert.deepEqual(await receiving.heard(), [])
    const second = await receiptOf(
      await receive(deps, bytes(await sealed(returning, receiving, 'stand-down', 2))),
      receiving,
    )
    assert.equal(second.understood, true)
    assert.deepEqual(
      (await receiving.heard()).map(({ command }) => command),
      ['reception/note-stand-down'],
    )
  })

  test('a refusal by the case is kept with its own code here, and told to the other state without it', async () => {
    const { returning, receiving } = pair
    const deps = withHandler(receiving, async () => ({ understood: false, problem: 'case-closed' }))
    const receipt = await receiptOf(
      await receive(deps, bytes(await sealed(returning, receiving, 'withdrawal', 1))),
      receiving,
    )
    assert.deepEqual([receipt.understood, receipt.problem], [false, 'refused'])
    const [row] = await notUnderstood(receiving.platform.database.query)
    assert.deepEqual([row?.problem, row?.detail], ['refused', 'case-closed'])
  })

  test('a handler that loses to another command is run again from the start, and its effects stand once', async () => {
    const { returning, receiving } = pair
    for (const [index, error] of ['23505', '40001', '40P01'].entries()) {
      let runs = 0
      const deps = withHandler(receiving, async (message, within) => {
        const verdict = await real(receiving, message, within)
        if (++runs < 3) throw sqlError(error)
        return verdict
      })
      const jws = await sealed(returning, receiving, 'withdrawal', index + 1)
      assert.equal((await receiptOf(await receive(deps, bytes(jws)), receiving)).understood, true)
      assert.deepEqual([runs, (await receiving.heard()).length], [3, index + 1])
    }
  })

  test('a broken world keeps nothing and asks for the message again; a handler that can never win is a bug', async () => {
    const { returning, receiving } = pair
    const { query } = receiving.platform.database
    const failing = (error: string): Receiving =>
      withHandler(receiving, async () => {
        throw sqlError(error)
      })
    const jws = bytes(await sealed(returning, receiving, 'withdrawal', 1))
    for (const error of ['53100', '57P01', '08006', '40001']) {
      assert.equal((await receive(failing(error), jws)).status, 503)
      assert.equal(await count(query, 'exchange_received'), 0)
    }
    const receipt = await receiptOf(await receive(failing('23505'), jws), receiving)
    assert.deepEqual([receipt.understood, receipt.problem], [false, 'internal'])
  })
})
