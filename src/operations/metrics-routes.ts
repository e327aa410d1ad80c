import { Hono } from 'hono'
import type { Platform } from '../platform/handle.ts'
import { type Line, type Machine, notReady } from './health-view.ts'
import { operationsOf } from './view.ts'

/**
 * For machines that watch: `/health/ready` and `/metrics` (OpenMetrics). Counts and ages of this node alone: no case, no name,
 * no reference.
 */
export function healthRoutes(
  platform: Platform,
  health: { readonly machine: Machine; readonly lines: () => Promise<readonly Line[]> },
): Hono {
  const app = new Hono()
  app.get('/health/ready', async (c) => {
    const lines = await notReady(platform, health.machine)
    return lines.length === 0 ? c.json({ ready: true }) : c.json({ ready: false, lines }, 503)
  })
  app.get('/metrics', async (c) => {
    const [lines, { alarms }] = await Promise.all([health.lines(), operationsOf(platform.database.query)])
    const open = alarms.filter(({ acknowledged }) => acknowledged === null).length
    return c.body(metricsOf(lines, open), 200, {
      'Content-Type': 'application/openmetrics-text; version=1.0.0; charset=utf-8',
      'Cache-Control': 'no-store',
    })
  })
  return app
}

const rank = { ok: 0, look: 1, act: 2 } as const

/** The lines as OpenMetrics text: what was measured, how it stands (0 in order, 1 look, 2 act), alarms nobody took up. */
export function metricsOf(lines: readonly Line[], open: number): string {
  const each = (name: string, of: (line: Line) => number | null): readonly string[] =>
    lines.flatMap((one) => {
      const value = of(one)
      return value === null ? [] : [`${name}{line="${one.line}",unit="${one.limit.unit}"} ${value}`]
    })
  return [
    '# TYPE paripassu_line_value gauge',
    '# HELP paripassu_line_value What was measured of a line; not there where there is nothing to measure.',
    ...each('paripassu_line_value', ({ value }) => value),
    '# TYPE paripassu_line_level gauge',
    '# HELP paripassu_line_level How a line stands: 0 in order, 1 look, 2 act.',
    ...each('paripassu_line_level', ({ level }) => rank[level]),
    '# TYPE paripassu_alarms_open gauge',
    '# HELP paripassu_alarms_open Alarms that nobody has taken up.',
    `paripassu_alarms_open ${open}`,
    '# EOF',
    '',
  ].join('\n')
}
