import type { FormProps } from './panel.tsx'
import { useFirstField } from './useFirstField.ts'

/** When an event happened, in UTC. An empty end is the minute of the start. */
export function TimeForm({ reading, item, send }: FormProps) {
  const form = useFirstField()
  const event = reading.events.find(({ id }) => id === item.id)
  const time = reading.times.find(({ id }) => id === event?.time)
  const now = (iso: string | null | undefined) => (iso ?? '').slice(0, 16)
  return (
    <form
      ref={form}
      className="stack"
      onSubmit={(submitted) => {
        submitted.preventDefault()
        const given = new FormData(submitted.currentTarget)
        const start = `${String(given.get('start'))}:00.000Z`
        const until = String(given.get('end'))
        const end = until === '' ? new Date(Date.parse(start) + 60_000).toISOString() : `${until}:00.000Z`
        send({
          kind: 'set-time',
          content: { time: { start, end, grain: until === '' ? 'minute' : 'hour', zone: 'UTC' } },
        })
      }}
    >
      <div className="fields">
        <label>
          From (UTC)
          <input
            name="start"
            type="datetime-local"
            defaultValue={now(time?.start ?? reading.report.publishedAt)}
            required
          />
        </label>
        <label>
          Until (empty: one minute)
          <input name="end" type="datetime-local" defaultValue={now(time?.end)} />
        </label>
      </div>
      <button type="submit">Set time</button>
    </form>
  )
}
