import type { Carrier } from './events.ts'

/** Addresses and numbers with which the demonstration shows what can go wrong, after those of Notify's own simulator. */
const failing = /^(perm-fail|refused)@|9000002$/
const failingForNow = /^temp-fail@|9000003$/

/**
 * The demonstration's outbox: nothing leaves this machine. A message is delivered when the outbox has it, and is said to be that;
 * `perm-fail@…` and numbers that end in 9000002 fail for good, `temp-fail@…` and 9000003 for now.
 */
export const outboxCarrier: Carrier = {
  name: 'outbox',
  send: async ({ id, to }) => {
    if (failing.test(to)) return { outcome: 'refused', problem: 'no-such-address' }
    if (failingForNow.test(to)) return { outcome: 'later', problem: 'unreachable-now' }
    return { outcome: 'sent', reference: id, delivered: true }
  },
  find: async () => null,
}
