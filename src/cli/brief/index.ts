import type { Brief } from '../../desk/brief.ts'
import type { Situation, Story } from '../../record/situation.ts'
import { gatherEvidence, type Evidence } from './evidence.ts'
import { factLines } from './facts.ts'
import { utcMoment } from './moments.ts'
import { bold, clip, dim, oneLine, pad, wrap, type Page } from './page.ts'
import { timelineLines } from './timeline.ts'

/** A situation for the terminal: facts with standing, timeline, places, what changed, sources. */
export function renderBrief(brief: Brief, page: Page, all = false): string {
  const { situation } = brief
  const evidence = gatherEvidence(brief.readings)
  const lines = [
    ...headLines(brief, evidence, page),
    ...situation.stories.flatMap((story) => storyLines(story, situation, evidence, page, all)),
    ...remarkLines(brief, page),
    '',
    dim('Reported, not verified. r03:4 is the fourth sentence of report r03.', page),
  ]
  return `${lines.join('\n')}\n`
}

function headLines({ situation, readings }: Brief, { year }: Evidence, page: Page): string[] {
  const moment = situation.asOf ? `as of ${utcMoment(situation.asOf, year)} UTC` : 'all reports'
  const copies = situation.syndicated.reduce((sum, group) => sum + group.length - 1, 0)
  const outlets = new Set(readings.map(({ report }) => report.source.name)).size
  const counts = [
    plural(readings.length, 'report'),
    plural(outlets, 'outlet'),
    ...(copies > 0 ? [`${plural(copies, 'copy', 'copies')} folded`] : []),
    plural(situation.stories.length, 'story', 'stories'),
  ]
  return wrap(`SITUATION ${moment} · ${counts.join(' · ')}`, page.width)
}

function storyLines(
  story: Story,
  situation: Situation,
  evidence: Evidence,
  page: Page,
  all: boolean,
): string[] {
  const moment = (at: string) => utcMoment(at, evidence.year)
  const period = story.start && story.end ? `${moment(story.start)} – ${moment(story.end)} UTC · ` : ''
  const sections = [
    ['FACTS', factLines(story, evidence, page, all)],
    ['TIMELINE', timelineLines(story, evidence, page, all)],
    ['PLACES', placeLines(story, page)],
    ['WHAT CHANGED', changeLines(story, situation, page)],
    ['SOURCES', sourceLines(story, situation, evidence, page)],
  ] as const
  return [
    '',
    '━'.repeat(Math.min(page.width, 100)),
    ...wrap(oneLine(story.title), page.width).map((line) => bold(line, page)),
    dim(`${period}${plural(story.reports.length, 'report')}`, page),
    ...sections
      .filter(([, lines]) => lines.length > 0)
      .flatMap(([title, lines]) => ['', bold(title, page), ...lines]),
  ]
}

function placeLines(story: Story, page: Page): string[] {
  const places = new Map<string, { line: string; count: number }>()
  for (const { place } of story.events) {
    if (!place) continue
    const where = `${place.lat.toFixed(2)}, ${place.lon.toFixed(2)} ±${Math.round(place.radiusKm)} km`
    const key = `${place.name}|${place.country}`
    const count = (places.get(key)?.count ?? 0) + 1
    places.set(key, {
      line: `${oneLine(place.name)}${place.country ? `, ${place.country}` : ''}  ${dim(where, page)}`,
      count,
    })
  }
  return [...places.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ line, count }) => `  ${line}  ${plural(count, 'event')}`)
}

function changeLines(story: Story, situation: Situation, page: Page): string[] {
  const own = new Set(story.reports)
  return situation.revisions
    .filter(({ from, to }) => own.has(from) || own.has(to))
    .flatMap(({ from, to, disclosed, changes }) => [
      `  ${from} → ${to}  ${disclosed ? 'disclosed' : 'silent edit'}`,
      ...changes
        .map(({ field, before, after }) =>
          clip(
            `      ${oneLine(field)}: ${oneLine(before) || '–'} → ${oneLine(after) || '–'}`.trimStart(),
            page.width - 6,
          ).padStart(0),
        )
        .map((line) => `      ${line}`),
    ])
}

function sourceLines(story: Story, situation: Situation, evidence: Evidence, page: Page): string[] {
  const original = new Map(
    situation.syndicated.flatMap(([first, ...copies]) => copies.map((copy) => [copy, first])),
  )
  const idWidth = Math.max(...story.reports.map((id) => id.length))
  return story.reports
    .map((id) => evidence.reading(id)?.report)
    .filter((report) => report !== undefined)
    .map((report) => {
      const at = report.publishedAt ? utcMoment(report.publishedAt, evidence.year) : 'undated'
      const copy = original.has(report.id) ? `  (copy of ${original.get(report.id)})` : ''
      const head = `  ${pad(report.id, idWidth)}  ${pad(at, 12)}  ${oneLine(report.source.name)}${copy}`
      return `${head}  ${dim(clip(report.title, Math.max(0, page.width - head.length - 2)), page)}`
    })
}

function remarkLines({ readings }: Brief, page: Page): string[] {
  const remarks = readings.flatMap(({ report, remarks = [] }) =>
    remarks.map((remark) => `  ${report.id}: ${remark}`),
  )
  return remarks.length > 0 ? ['', bold('NOT READ', page), ...remarks] : []
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
