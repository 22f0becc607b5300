import { useQueryClient } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import { takeFiles, type FileState } from './takeFiles.ts'
import { Link, reportUrl } from '../router.tsx'

/** Many files at once: texts, pages, feeds, WARCs, report files; OPML files add feeds. */
export function FileDrop() {
  const client = useQueryClient()
  const [states, setStates] = useState<readonly FileState[]>([])
  const [isOver, setOver] = useState(false)
  const take = async (files: readonly File[]) => {
    await takeFiles(files, setStates)
    await client.invalidateQueries()
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take([...event.dataTransfer.files])
  }
  return (
    <div
      className={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label>
        Files, or drop them here
        <input type="file" multiple onChange={(event) => void take([...(event.target.files ?? [])])} />
      </label>
      <p className="hint">Text, HTML, RSS, Atom, JSON Feed, WARC, report files, OPML.</p>
      {states.length > 0 && <Progress states={states} />}
    </div>
  )
}

function Progress({ states }: { readonly states: readonly FileState[] }) {
  const done = states.filter(({ status }) => status === 'done' || status === 'failed').length
  return (
    <div role="status">
      <progress value={done} max={states.length} aria-label="Files taken in" /> {done} of {states.length}
      <ul className="fileStates">
        {states.slice(0, 200).map(({ name, status, note, report }, i) => (
          <li key={i} className={status}>
            <bdi>{name}</bdi>: {status === 'failed' ? `⚠ ${note}` : note || status}{' '}
            {report && <Link href={reportUrl(report)}>open</Link>}
          </li>
        ))}
      </ul>
    </div>
  )
}
