import { apiUrl } from '../api.ts'
import { CopyLink } from '../parts/copyLink.tsx'
import { Link } from '../router.tsx'

const FILES = [
  ['csv', 'CSV', 'one row a claim'],
  ['geojson', 'GeoJSON', 'events on a map'],
  ['ndjson', 'NDJSON', 'one record a line'],
] as const

interface ExportProps {
  readonly story: string
  readonly asOf: string | null
}

/** What is on the screen, to take away: at the moment that the slider shows. */
export function ExportMenu({ story, asOf }: ExportProps) {
  const query = asOf ? `?at=${encodeURIComponent(asOf)}` : ''
  return (
    <section id="export" aria-labelledby="export-title" className="exports">
      <h2 id="export-title">Export</h2>
      <ul>
        <li>
          <Link href={`/stories/${encodeURIComponent(story)}/brief${query}`}>Brief</Link>{' '}
          <small>to print or as Markdown, evidence in footnotes</small>
        </li>
        {FILES.map(([format, label, note]) => (
          <li key={format}>
            <a href={apiUrl('/exports', { format, story, asOf })} download>
              {label}
            </a>{' '}
            <small>{note}</small>
          </li>
        ))}
        <li>
          <CopyLink />
        </li>
      </ul>
    </section>
  )
}
