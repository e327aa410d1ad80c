import { type ChildProcess, fork } from 'node:child_process'
import { Worker } from 'node:worker_threads'

/**
 * Work on what strangers sent, in a process of its own: it has no settings, no keys and no database, and it may be killed
 * at any moment, by whoever started it when its time is over, by its own watch when it takes too much memory.
 */

/** A process given nothing of ours: no environment, no output, the arguments named and no more. */
export const beginApart = (path: string, args: readonly string[], execArgv: readonly string[] = []): ChildProcess =>
  fork(path, [...args], {
    env: {},
    execArgv: [...execArgv],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })

/** Its answer; `null` where the time is over or the process has ended. What it answers is its own affair: `T` is not checked. */
export const answeredApart = <T>(child: ChildProcess, asked: object, seconds: number): Promise<T | null> =>
  new Promise((done) => {
    const finish = (told: T | null): void => {
      clearTimeout(timer)
      child.off('message', heard).off('exit', ended).off('error', ended)
      done(told)
    }
    const heard = (told: unknown): void => finish(told as T)
    const ended = (): void => finish(null)
    const timer = setTimeout(ended, seconds * 1000)
    child.on('message', heard).on('exit', ended).on('error', ended)
    child.send(asked, (error) => {
      if (error !== null) ended()
    })
  })

const watch = `const { workerData } = require('node:worker_threads')
setInterval(() => {
  if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL')
}, 20)`

/** In such a process: ends it when it takes more memory. Beside the main thread, which native code keeps for itself. */
export function watchMemory(megabytes: number): void {
  new Worker(watch, { eval: true, workerData: megabytes * 1024 * 1024 }).unref()
}
