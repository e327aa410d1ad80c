import { parseArgs } from 'node:util'
import { demonstrationUsersOf } from './access/demonstration.ts'
import { isRole, roles } from './access/roles.ts'
import { codeAsShown } from './admission/digest.ts'
import { bench } from './bench.ts'
import { drawCommand } from './cli/draw.ts'
import { dueCommand } from './cli/due.ts'
import { exportCommand } from './cli/export.ts'
import { gateCommand } from './cli/gate.ts'
import { keysCommand } from './cli/keys.ts'
import { lawCommand } from './cli/law.ts'
import { verifyCommand } from './cli/verify.ts'
import { codesLeft } from './demonstration/outside.ts'
import type { Node } from './node.ts'
import { readSettings } from './platform/settings.ts'
import { rebuildAll } from './rebuild.ts'
import { replay } from './replay/run.ts'
import { type Running, serve, start } from './serve.ts'
import { simulateCommand } from './simulation/exchange.ts'

/** The one command. Exit 0 done or true, 1 the answer is no, 2 wrong use, 3 the world failed. */
const usage = `Usage: ./paripassu COMMAND

  start [--data DIR] [--empty] [--ports 4801,4802] [--agreement ID] [--reading CAL-02=london]
                       both states on this machine, embedded database, demonstration data on the first start
  serve                one node of one party, from settings in the environment (docs/operating.md)
  due [RULE --from DATE|INSTANT] [--place GB-ENG] [--on DATE] [--agreement ID] [--reading CAL-02=london]… [--lang en|fr] [--json]
                       when a time the law sets ends, with each step of the count; alone: every such time
  law [--on INSTANT] [--rule ID] [--subject ID] [--diff A B] [--agreement ID] [--reading …]… [--lang en|fr] [--json]
                       every provision, number and reading in force then; --diff: what changed between two dates
  gate CASE [--at INSTANT] [--law-at INSTANT] [--data DIR] [--agreement ID] [--reading …]… [--lang en|fr] [--json]
                       could this person lawfully be transferred then, and why not (docs/law-commands.md)
  export case REF [--out DIR|FILE] [--for court|lawyer|inspector] [--language en|fr] [--at INSTANT] [--known-at INSTANT]
       [--data DIR] [--force] [--lang en|fr] [--json] · export request|admission REF: of the receiving state’s record
                       the bundle for a judge: a paginated, bookmarked PDF, a file for machines, the documents (docs/bundle.md)
  export pack REF [--for court|lawyer|inspector] [--out DIR|FILE.zip] · export audit REF --to NAME --purpose TEXT [--facts 1,4-7]
       · export statistics [RELEASE]   each [--out DIR] [--data DIR] [--party CODE] [--force] [--lang en|fr] [--json]
                       the proof pack of a case, some of its facts for an inspector, released figures (docs/proof.md)
  draw run|verify FILE [--proof FILE] [--lang en|fr] [--json]
                       runs a draw again from its public file, or checks the file and an applicant’s proof (docs/draw.md)
  replay FILE [--as-of INSTANT] [--law-at INSTANT] [--reading CAL-02=london] [--lang en|fr] [--json]
                       runs a recorded history through the real decisions: clocks and gate at each step
  verify log WHERE [--keys FILE] [--lang en|fr] [--json]
                       checks a public log from its address or a folder: signatures, every entry, every tile, the sum
  verify draw WHERE [--proof FILE] [--lang en|fr] [--json]
                       checks the file of a draw (docs/draw.md) or an applicant’s proof: a file, a folder of them, or an address
  verify entry FILE --keys FILE [--lang en|fr] [--json]
                       checks that one entry stands in a public log, from its proof alone (docs/log.md, C2SP tlog-proof)
  verify pack|disclosure WHERE [--keys FILE] · verify statistics WHERE [--log WHERE] [--keys FILE]
       · verify record [--data DIR] [--party CODE] [--log WHERE]   each [--lang en|fr] [--json]
                       a proof pack, facts disclosed, released figures, a node’s own record against its journal (docs/proof.md)
  keys [--data DIR] [--lang en|fr] [--json]
                       what the key files of a node hold, by fingerprint, to be compared by telephone
  rebuild [--data DIR] makes every view again from the record, while serving or not
  simulate exchange [--runs 100] [--seed 1] [--course]
                       both nodes in simulated time on a line that fails, stopping anywhere (docs/crash-points.md)
  bench [--json] [--cases 100000]
                       the measurements of docs/performance.md, beside the raw limit
`

const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  start: startCommand,
  serve: serveCommand,
  due: dueCommand,
  law: lawCommand,
  gate: gateCommand,
  draw: drawCommand,
  export: exportCommand,
  replay: replayCommand,
  verify: verifyCommand,
  keys: keysCommand,
  rebuild: rebuildCommand,
  simulate: simulateCommand,
  bench: benchCommand,
}

async function startCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string', default: './data' },
      empty: { type: 'boolean', default: false },
      ports: { type: 'string', default: '4801,4802' },
      agreement: { type: 'string' },
      reading: { type: 'string', multiple: true, default: [] },
    },
  })
  const ports = values.ports.split(',').map(Number)
  const [first, second] = ports
  if (
    first === undefined ||
    second === undefined ||
    ports.length !== 2 ||
    ports.some((port) => !Number.isInteger(port) || port < 0 || port > 65535)
  )
    return wrongUse('--ports takes two port numbers, such as 4801,4802.')
  console.error('Starting both states …')
  const running = await start({
    data: values.data,
    empty: values.empty,
    ports: [first, second],
    readings: values.reading.join(','),
    ...(values.agreement === undefined ? {} : { agreement: values.agreement }),
  })
  const [one = '', other = ''] = running.addresses
  const [{ desk }] = running.nodes as readonly [Node, ...Node[]]
  const { agreement } = desk.platform
  const users = demonstrationUsersOf(agreement)
  const caseworker = users.find(({ role }) => role === 'caseworker')?.name ?? ''
  const widest = Math.max(agreement.returning.name.en.length, agreement.receiving.name.en.length)
  const said = (name: string, address: string, what: string): string =>
    `  ${name.padEnd(widest)}   ${address.padEnd(35)} ${what}`
  const left = await codesLeft(desk.platform.database.query)
  const outside =
    left.length === 0
      ? ''
      : `  From outside, at ${one}/outside, each code once:\n${left.map(({ code, name, kind }) => `    ${codeAsShown(code)}  ${name}, ${isRole(kind) ? roles[kind].en : kind}\n`).join('')}\n`
  console.log(`
${said(agreement.returning.name.en, one, 'the desk')}
${agreement.admission === null ? '' : `${said('', `${one}/portal`, `apply to come ${agreement.returning.forms.to.en}`)}\n`}${said('', `${one}/public`, 'published figures')}
${said('', `${one}/public/law`, 'the law, every rule and deadline, for anybody')}
${said(agreement.receiving.name.en, other, 'the desk')}
${said('', `${other}/public`, 'published figures')}

  Sign in by choosing a name. First: ${one} as ${caseworker} (caseworker).
${users.map(({ party, name, role }) => `    ${party}  ${name.padEnd(18)} ${isRole(role) ? roles[role].en : role}`).join('\n')}

${outside}  The demonstration's clock is at ${one}/demonstration/clock. Data: ${values.data} (evaluation only). Stop with Ctrl+C.
`)
  return untilStopped(running)
}

async function serveCommand(args: string[]): Promise<number> {
  parseArgs({ args, options: {} })
  const settings = readSettings(process.env)
  if ('problems' in settings) return wrongUse(settings.problems.join('\n'))
  const running = await serve(settings)
  console.log(`${settings.PARTY} node on ${running.addresses[0]}`)
  if (settings.PARTNER_URL === undefined)
    console.log(
      'No other state is named yet: messages to it wait. Its node needs our public keys, from /exchange/keys.',
    )
  for (const line of silent(running.nodes)) console.log(line)
  return untilStopped(running)
}

/** What nobody will be told, said aloud: with no carrier for a channel, messages to applicants wait while their hours run. */
const silent = (nodes: readonly Node[]): readonly string[] =>
  nodes.flatMap(({ messenger }) =>
    Object.entries(messenger.how()?.carriers ?? {}).flatMap(([channel, carrier]) =>
      carrier === null
        ? [
            `WARNING: nothing carries ${channel === 'sms' ? 'text messages' : 'email'}: messages to applicants wait. Set MESSAGES_${channel.toUpperCase()} (docs/operating.md).`,
          ]
        : [],
    ),
  )

async function replayCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'as-of': { type: 'string' },
      'law-at': { type: 'string' },
      reading: { type: 'string', multiple: true },
      lang: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) return wrongUse('replay takes one file.')
  return replay(file, values)
}

async function rebuildCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { data: { type: 'string', default: './data' } } })
  return rebuildAll(values.data, process.env.DATABASE_URL)
}

async function benchCommand(args: string[]): Promise<number> {
  const options = { json: { type: 'boolean', default: false }, cases: { type: 'string' } } as const
  const { json, cases } = parseArgs({ args, options }).values
  if (cases !== undefined && !/^\d{1,7}$/.test(cases))
    return wrongUse('--cases takes a number of live cases, such as 100000.')
  return bench({ json, cases: cases === undefined ? undefined : Math.max(Number(cases), 0) })
}

function untilStopped(running: Running): Promise<number> {
  return new Promise((done) => {
    let stopping = false
    const stop = (): void => {
      if (stopping) return
      stopping = true
      running.close().then(
        () => done(0),
        (error) => done(worldFailed(error)),
      )
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}

function wrongUse(message: string): number {
  console.error(`${message}\n\n${usage}`)
  return 2
}

function worldFailed(error: unknown): number {
  console.error(error instanceof Error ? error.message : error)
  if (process.env.DEBUG !== undefined) console.error(error)
  return 3
}

const [name, ...args] = process.argv.slice(2)
const command = name === undefined ? undefined : commands[name]
if (name === 'help' || name === '--help' || name === '-h') {
  console.log(usage)
} else if (command === undefined) {
  process.exitCode = wrongUse(name === undefined ? 'Say what to do.' : `There is no command ${name}.`)
} else {
  const badOption = (error: unknown): boolean =>
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  process.exitCode = await command(args).catch((error: unknown) =>
    badOption(error) && error instanceof Error ? wrongUse(error.message) : worldFailed(error),
  )
  process.exit()
}
