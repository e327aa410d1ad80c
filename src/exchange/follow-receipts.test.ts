import assert from 'node:assert/strict'
import { afterEach, before, describe, test } from 'node:test'
import { publicKeys } from '../platform/keys.ts'
import { untilSent } from './by-post.ts'
import { type Receipted, type ReceiptFollower, receiptKey } from './follow-receipts.ts'
import { samples } from './samples.ts'
import { type Post, startSender } from './send.ts'
import { carry, type Pair, twoNodes } from './twin.ts'
import { messagesAbout } from './view.ts'

describe('what follows from a receipt', () => {
  let pair: Pair
  before(async () => {
    pair = await twoNodes()
  })
  afterEach(() => pair.empty())

  /** A sender of the returning node with a follower for papers; what it was told is in the list. */
  const sending = (post: Post, papers: ReceiptFollower, reports: string[] = []) => {
    const { platform, party, keys } = pair.returning
    const partner = { party: pair.receiving.party, jwks: () => publicKeys(pair.receiving.keys), url: 'https://x' }
    const report = (problem: string) => void reports.push(problem)
    const backOff = { first: 2, longest: 8 }
    return startSender({ platform, party, keys, partner, post, report, onReceipt: { papers }, backOff })
  }
  /** Follows as a command does: its answer is kept under the receipt's key, in the same transaction. */
  const keeping =
    (told: Receipted[]): ReceiptFollower =>
    async (sent, within) => {
      told.push(sent)
      await within(
        `insert into answers (stream, key, command, digest, answer, answered_at) values ($1, $2, 'x', 'x', '{}', 'x')`,
        [sent.stream, receiptKey(sent.sequence)],
      )
    }
  const say = () => pair.returning.say({ kind: 'papers', ...samples.papers, safety: true })

  test('is told once of each paper, with the message, its body and their word; of other kinds nothing is told', async () => {
    const told: Receipted[] = []
    await pair.returning.say({})
    await say()
    await untilSent(sending(carry(pair.receiving), keeping(told)))
    assert.deepEqual(
      told.map(({ kind, sequence, body, receipt }) => [kind, sequence, body, receipt.understood]),
      [['papers', 2, samples.papers.body, true]],
    )
  })

  test('with the first receipt lost on the way the message is posted again and followed once', async () => {
    const told: Receipted[] = []
    let posts = 0
    const losing: Post = async (url, bytes) => {
      const answer = await carry(pair.receiving)(url, bytes)
      posts++
      if (posts === 1) throw new Error('cut off')
      return answer
    }
    await say()
    await untilSent(sending(losing, keeping(told)))
    assert.deepEqual([posts, told.length, (await pair.receiving.heard()).length], [2, 1, 1])
  })

  test('a bug in what follows keeps neither the receipt nor the next message back, and is made good at the next start', async () => {
    const reports: string[] = []
    const broken: ReceiptFollower = async (_, within) => {
      await within('select 1 / 0')
    }
    await say()
    await pair.returning.say({ speaker: 'two' })
    await untilSent(sending(carry(pair.receiving), broken, reports))
    const { sent } = await messagesAbout(pair.returning.platform.database.query, '7K3M-9Q2X-B4CD')
    assert.deepEqual(
      sent.map(({ understood }) => understood),
      [true, true],
    )
    assert.deepEqual(reports, ['receipt-follow-failed'])
    const told: Receipted[] = []
    await untilSent(sending(carry(pair.receiving), keeping(told)))
    assert.deepEqual(
      told.map(({ sequence, receipt }) => [sequence, receipt.understood]),
      [[1, true]],
    )
    await untilSent(sending(carry(pair.receiving), keeping(told)))
    assert.equal(told.length, 1, 'followed once is followed for good')
  })

  test('lost to another command on the same case it is tried again, receipt and all', async () => {
    const told: Receipted[] = []
    let first = true
    const raced: ReceiptFollower = async (sent, within) => {
      if (first) {
        first = false
        throw Object.assign(new Error('taken'), { code: '23505' })
      }
      await keeping(told)(sent, within)
    }
    await say()
    await untilSent(sending(carry(pair.receiving), raced))
    assert.equal(told.length, 1)
  })
})
