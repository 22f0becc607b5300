import type { FormProps } from './panel.tsx'
import { useFirstField } from './useFirstField.ts'

export function NoteForm({ send }: FormProps) {
  const form = useFirstField()
  return (
    <form
      ref={form}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        send({ kind: 'note', content: { text: String(new FormData(event.currentTarget).get('text')) } })
      }}
    >
      <label>
        Note
        <textarea name="text" rows={3} dir="auto" required />
      </label>
      <button type="submit">Write down</button>
    </form>
  )
}
