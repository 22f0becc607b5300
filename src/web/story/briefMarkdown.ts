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
          .map(({ standing, before, value, after, sayers, notes: own }) => {
            const { mark, word } = STANDINGS[standing]
            const said = [escape(before), `**${escape(value)}**`, escape(after)].filter(Boolean).join(' ')
            const who = sayers.length > 0 ? ` (${escape(sayers.join('; '))})` : ''
            return `- ${mark} ${word}: ${said}${who}${own.map((n) => `[^${n}]`).join('')}`
          })
          .join('\n'),
      ].join('\n\n'),
    ),
    notes
      .map(({ number, value, who, quote, printed, standing }) => {
        const fate = standing === 'live' ? '' : ` (${standing})`
        const where = printed.map(
          ({ outlet, at }) => `${escape(outlet)}, ${formatTime(at, 'full', 'UTC')} UTC`,
        )
        return `[^${number}]: ${escape(value)}: ${escape(who)}. “${escape(quote)}” ${where.join('; ')}${fate}`
      })
      .join('\n'),
    'Reported, not verified.',
    '',
  ].join('\n\n')
}

function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
}
