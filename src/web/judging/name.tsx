import { useRemembered } from '../memory.ts'

/** Who decides; kept in this browser and written beside each judgement. */
export function Name() {
  const [name, setName] = useRemembered('name', '')
  return (
    <label className="name">
      Judging as{' '}
      <input
        value={name}
        placeholder="editor"
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
      />
    </label>
  )
}
