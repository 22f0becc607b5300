import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { navigate } from '../router.tsx'
import { Failure } from '../parts/states.tsx'

/** Asks for the token of a server that is not open to everybody. */
export function Enter() {
  const client = useQueryClient()
  const [token, setToken] = useState('')
  const enter = useMutation({
    mutationFn: api.enter,
    onSuccess: () => {
      if (location.pathname === '/enter') navigate('/stories', { replace: true })
      return client.invalidateQueries()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter.mutate(token.trim())
  }
  return (
    <main className="enter">
      <h1>Sitrep</h1>
      <form onSubmit={submit} className="stack">
        <label>
          Token
          <input type="password" value={token} onChange={(event) => setToken(event.target.value)} required />
        </label>
        <p className="hint">This server asks for one. Whoever started it has it.</p>
        <button type="submit" disabled={enter.isPending}>
          Enter
        </button>
      </form>
      {enter.error && <Failure error={enter.error} />}
    </main>
  )
}
