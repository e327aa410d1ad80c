import { ukFrance2025 } from '../src/agreements/uk-france-2025/agreement.ts'
import { knownInstant } from '../src/core/calendar.ts'
import { startSending } from '../src/messages/send.ts'
import { notifyCarrier } from '../src/messages/send-notify.ts'
import { apiKey, templates } from '../src/messages/twin.ts'
import { standingClock } from '../src/platform/clock.ts'
import { openEmbedded, openPostgres } from '../src/platform/database.ts'

/** Sends what is due to a Notify at an address, then says so; made to be killed on the way. */
const [where = '', url = '', now = '', name = ''] = process.argv.slice(2)
const database = where.startsWith('postgres') ? openPostgres(where, { connections: 4 }) : await openEmbedded(where)
const settings = { key: apiKey, url, templates }
const sending = startSending({
  platform: {
    database,
    clock: standingClock(knownInstant(now)),
    agreement: ukFrance2025,
    token: () => '',
    posted: () => undefined,
  },
  carriers: { email: notifyCarrier(settings, 'email'), sms: notifyCarrier(settings, 'sms') },
  site: 'https://apply.example.org',
  name,
  chance: () => 0.5,
})
await sending.settled()
await sending.stop()
await database.close()
console.log('nothing is due')
