import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { Failure } from '../parts/states.tsx'
import { Link, reportUrl } from '../router.tsx'

/** One address, to be watched as a feed or read once as a page. */
export function AddressForm() {
  const client = useQueryClient()
  const [url, setUrl] = useState('')
  const watch = useMutation({
    mutationFn: api.addSource,
    onSuccess: () => client.invalidateQueries({ queryKey: ['sources'] }),
  })
  const read = useMutation({ mutationFn: api.takeReport })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    watch.mutate({ url: url.trim() })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <label>
        Address
        <input
          type="url"
          required
          pattern="https?://.+"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
          placeholder="https://"
        />
      </label>
      <p className="actions">
        <button type="submit" disabled={watch.isPending}>
          Watch this feed
        </button>
        <button
          type="button"
          disabled={read.isPending || url.trim() === ''}
          onClick={() => read.mutate({ url: url.trim() })}
        >
          {read.isPending ? 'Fetching …' : 'Read this page once'}
        </button>
      </p>
      {watch.data && (
        <p role="status">
          {watch.data.items.some(({ isNew }) => isNew)
            ? 'Watched from now on.'
            : 'This feed is watched already.'}
        </p>
      )}
      {read.data && (
        <p role="status">
          Taken in. <Link href={reportUrl(read.data.id)}>Open the report</Link>
        </p>
      )}
      {(watch.error ?? read.error) && <Failure error={(watch.error ?? read.error) as Error} />}
    </form>
  )
}
