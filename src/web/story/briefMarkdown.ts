import { formatTime } from '../times.ts'
import { STANDINGS } from '../parts/standing.tsx'
import type { BriefText } from './briefText.ts'

/** The brief as Markdown with footnotes. What reports say is escaped: it must not become markup. */
export function briefMarkdown({ title, subtitle, events, notes }: BriefText): string {
  return [
    `# ${escape(title)}`,
    escape(subtitle),
    ...events.map(({ what, meta, facts }) =>
      [
        `## ${escape(what)}`,
        ...(meta ? [`*${escape(meta)}*`] : []),
        facts
          .map(({ standing, before, value, after, notes: own }) => {
            const { mark, word } = STANDINGS[standing]
            const said = [escape(before), `**${escape(value)}**`, escape(after)].filter(Boolean).join(' ')
            return `- ${mark} ${word}: ${said}${own.map((n) => `[^${n}]`).join('')}`
          })
          .join('\n'),
      ].join('\n\n'),
    ),
    notes
      .map(({ number, value, who, quote, outlet, at, standing }) => {
        const fate = standing === 'live' ? '' : ` (${standing})`
        return `[^${number}]: ${escape(value)}: ${escape(who)}. “${escape(quote)}” ${escape(outlet)}, ${formatTime(at, 'full', 'UTC')} UTC${fate}`
      })
      .join('\n'),
    'Reported, not verified.',
    '',
  ].join('\n\n')
}

function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
}
