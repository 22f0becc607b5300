import type { Story, StoryEvent } from '../../record/situation.ts'
import type { Evidence } from './evidence.ts'
import { localInterval, utcInterval } from './moments.ts'
import { dim, oneLine, pad, wrap, type Page } from './page.ts'

/** How many events a brief shows of one story unless asked for all. */
const EVENTS_SHOWN = 20

/** What happened in the order it happened, in UTC and on the clocks of the place. */
export function timelineLines(story: Story, evidence: Evidence, page: Page, all: boolean): string[] {
  const timed = story.events.filter((event) => event.start !== null && event.end !== null)
  const shown = new Set(all ? timed : timed.slice(0, EVENTS_SHOWN))
  const rows = [...shown]
    .sort((a, b) => (a.start as string).localeCompare(b.start as string))
    .map((event) => timelineRow(event, evidence))
  const utcWidth = Math.max(3, ...rows.map(({ utc }) => utc.length))
  const localWidth = Math.max(5, ...rows.map(({ local }) => local.length))
  const textWidth = Math.max(24, page.width - utcWidth - localWidth - 6)
  const lines = rows.flatMap(({ utc, local, text }) =>
    wrap(text, textWidth).map((line, i) =>
      i === 0
        ? `  ${pad(utc, utcWidth)}  ${dim(pad(local, localWidth), page)}  ${line}`
        : `  ${' '.repeat(utcWidth + localWidth + 2)}  ${line}`,
    ),
  )
  if (rows.length === 0) return []
  const left = timed.length - shown.size
  const head = dim(`  ${pad('UTC', utcWidth)}  ${pad('local', localWidth)}`, page)
  return [head, ...lines, ...(left > 0 ? [dim(`  … and ${left} more (--all)`, page)] : [])]
}

function timelineRow(event: StoryEvent, evidence: Evidence): { utc: string; local: string; text: string } {
  const [start, end] = [event.start as string, event.end as string]
  const zone = zoneOf(event, evidence)
  const status = event.status === 'asserted' || event.status === 'reported' ? '' : ` [${event.status}]`
  const told = references(event, evidence)
  const place = event.place ? ` — ${oneLine(event.place.name)}` : ''
  return {
    utc: utcInterval(start, end, evidence.year),
    local: zone ? localInterval(start, end, { zone, year: evidence.year }) : '–',
    text: `${event.type}${status} ${oneLine(event.what)}${place}${told.length > 0 ? `  (${told.join(' ')})` : ''}`,
  }
}

/** Where the event is told: at most four references, one a report. */
function references(event: StoryEvent, evidence: Evidence): string[] {
  const seen = new Map<string, string>()
  for (const mention of event.mentions) {
    const found = evidence.reading(mention.report)?.events.find(({ id }) => id === mention.event)
    if (found && !seen.has(mention.report))
      seen.set(mention.report, evidence.refer(mention.report, found.trigger.span))
  }
  const all = [...seen.values()]
  return all.length > 4 ? [...all.slice(0, 3), `+${all.length - 3}`] : all
}

/** The time zone of the event's place, as the first reading that knows it has it. */
function zoneOf(event: StoryEvent, evidence: Evidence): string | undefined {
  for (const mention of event.mentions) {
    const reading = evidence.reading(mention.report)
    const place = reading?.events.find(({ id }) => id === mention.event)?.place
    const zone = reading?.places.find(({ id }) => id === place)?.zone
    if (zone) return zone
  }
  return undefined
}
