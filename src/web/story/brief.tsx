import { useQueries } from '@tanstack/react-query'
import type { Story } from '../../record/situation.ts'
import type { StoryContext } from '../api.ts'
import { formatTime } from '../times.ts'
import { Standing } from '../parts/standing.tsx'
import { queries } from '../queries.ts'
import { Link, reportUrl } from '../router.tsx'
import { briefMarkdown } from './briefMarkdown.ts'
import { gatherBrief, type BriefNote } from './briefText.ts'

interface BriefProps {
  readonly story: Story
  readonly context: StoryContext
  readonly asOf: string | null
}

/** Facts with footnotes that quote the words they rest on; made to be printed. */
export function Brief({ story, context, asOf }: BriefProps) {
  const ids = context.reports.slice(0, 200).map(({ id }) => id)
  const texts = useQueries({
    queries: ids.map((id) => queries.report(id)),
    combine: (found) => new Map(found.flatMap(({ data }) => (data ? [[data.id, data.text] as const] : []))),
  })
  const brief = gatherBrief({ story, context, asOf, texts })
  return (
    <article className="brief">
      <p className="noPrint">
        <button type="button" onClick={() => window.print()}>
          Print or save as PDF
        </button>{' '}
        <button type="button" onClick={() => saveFile(`${brief.title}.md`, briefMarkdown(brief))}>
          Download Markdown
        </button>
      </p>
      <h1 dir="auto">{brief.title}</h1>
      <p className="meta">{brief.subtitle}</p>
      {brief.events.map(({ id, what, meta, facts }) => (
        <section key={id}>
          <h2 dir="auto">{what}</h2>
          <p className="meta">{meta}</p>
          <ul>
            {facts.map((fact) => (
              <li key={fact.id} dir="auto">
                <Standing of={fact.standing} /> {fact.before && `${fact.before} `}
                <strong>{fact.value}</strong> {fact.after}
                {fact.notes.map((note) => (
                  <sup key={note}>
                    <a href={`#note-${note}`} aria-label={`footnote ${note}`}>
                      {note}
                    </a>
                  </sup>
                ))}
                <Sayers lines={fact.sayers} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <h2>Evidence</h2>
      <ol className="notes">
        {brief.notes.map((note) => (
          <Note key={note.number} note={note} />
        ))}
      </ol>
      <p className="meta">Reported, not verified.</p>
    </article>
  )
}

function Sayers({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <small key={line} className="sayers">
      {line}
    </small>
  ))
}

function Note({ note }: { readonly note: BriefNote }) {
  return (
    <li id={`note-${note.number}`} dir="auto">
      {note.value}: {note.who}. “{note.quote}”{' '}
      {note.printed.map(({ outlet, report, span, at }, i) => (
        <span key={report}>
          {i > 0 && '; '}
          <Link href={reportUrl(report, [...span])}>{outlet}</Link>, {formatTime(at, 'full', 'UTC')} UTC
        </span>
      ))}
      {note.standing === 'live' ? '' : ` (${note.standing})`}
    </li>
  )
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}
