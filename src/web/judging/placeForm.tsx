import { useState } from 'react'
import type { FormProps } from './panel.tsx'
import { useFirstField } from './useFirstField.ts'

/** Where an event happened: one of the report's places, or one of the editor's own. */
export function PlaceForm({ reading, send }: FormProps) {
  const form = useFirstField()
  const known = [
    ...new Map(reading.places.map((place) => [`${place.name}|${place.country}`, place])).values(),
  ]
  const [index, setIndex] = useState(0)
  const place = known[index]
  return (
    <form
      ref={form}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        const given = new FormData(event.currentTarget)
        const text = (name: string) => String(given.get(name)).trim()
        const set = {
          name: text('name'),
          lat: Number(text('lat')),
          lon: Number(text('lon')),
          country: text('country').toUpperCase(),
        }
        send({
          kind: 'set-place',
          content: { place: { ...set, kind: place?.name === set.name ? place.kind : 'site' } },
        })
      }}
    >
      <label>
        From this report
        <select value={index} onChange={(event) => setIndex(Number(event.target.value))}>
          {known.map(({ id, name, country }, i) => (
            <option key={id} value={i}>
              {name}, {country}
            </option>
          ))}
          <option value={known.length}>another place</option>
        </select>
      </label>
      <div key={index} className="fields">
        <label>
          Name
          <input name="name" defaultValue={place?.name} required dir="auto" />
        </label>
        <label>
          Latitude
          <input name="lat" type="number" step="any" min={-90} max={90} defaultValue={place?.lat} required />
        </label>
        <label>
          Longitude
          <input
            name="lon"
            type="number"
            step="any"
            min={-180}
            max={180}
            defaultValue={place?.lon}
            required
          />
        </label>
        <label>
          Country (three letters)
          <input name="country" pattern="[A-Za-z]{3}" defaultValue={place?.country} />
        </label>
      </div>
      <button type="submit">Set place</button>
    </form>
  )
}
