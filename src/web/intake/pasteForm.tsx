import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef } from 'react'
import { api } from '../api.ts'
import { Failure } from '../parts/states.tsx'
import { Link, reportUrl } from '../router.tsx'

/** An article typed or pasted: its text, and what is known of where it stood. */
export function PasteForm() {
  const form = useRef<HTMLFormElement>(null)
  const take = useMutation({ mutationFn: api.takeReport, onSuccess: () => form.current?.reset() })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    take.mutate(reportOf(new FormData(event.currentTarget)))
  }
  return (
    <form ref={form} className="stack" onSubmit={submit}>
      <label>
        Headline
        <input name="title" dir="auto" maxLength={2000} />
      </label>
      <div className="fields">
        <label>
          Who published it
          <input name="source" dir="auto" maxLength={500} />
        </label>
        <label>
          When (UTC)
          <input
            name="publishedAt"
            type="datetime-local"
            defaultValue={new Date().toISOString().slice(0, 16)}
          />
        </label>
      </div>
      <label>
        Text
        <textarea name="text" dir="auto" rows={10} required />
      </label>
      <p>
        <button type="submit" disabled={take.isPending}>
          {take.isPending ? 'Taking in …' : 'Read this article'}
        </button>
      </p>
      {take.data && (
        <p role="status">
          Taken in. <Link href={reportUrl(take.data.id)}>Open the report</Link>
        </p>
      )}
      {take.error && <Failure error={take.error} />}
    </form>
  )
}

function reportOf(form: FormData): Record<string, unknown> {
  const given = (name: string) => String(form.get(name) ?? '').trim()
  const publishedAt = given('publishedAt')
  return {
    text: String(form.get('text')),
    ...(given('title') && { title: given('title') }),
    ...(given('source') && { source: given('source') }),
    ...(publishedAt && { publishedAt: `${publishedAt}:00Z` }),
  }
}
