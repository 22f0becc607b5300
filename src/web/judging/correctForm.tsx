import { FIGURE_KINDS } from '../../record/figure.ts'
import { EVENT_STATUSES, EVENT_TYPES, STANCES } from '../../record/lists.ts'
import { EVENT_KINDS } from '../../record/plover.ts'
import type { RecordKind } from '../report/records.ts'
import type { FormProps } from './panel.tsx'
import { useFirstField } from './useFirstField.ts'

type Choice = readonly [value: string, label: string]
const plain = (values: readonly string[]) => values.map((value): Choice => [value, value])

/** A field of a record that people may correct. Without `choices` it is a number or free text. */
interface Field {
  readonly name: string
  readonly label: string
  readonly isNumber?: boolean
  /** Left empty it means none: an open range. */
  readonly canBeOpen?: boolean
  readonly choices?: readonly Choice[]
}

const TYPES = EVENT_TYPES.map((type): Choice => [type, `${type.toLowerCase()} (${EVENT_KINDS[type].label})`])
const MODES = [...new Set(EVENT_TYPES.flatMap((type) => Object.keys(EVENT_KINDS[type].modes)))].sort()
const FIGURES = Object.entries(FIGURE_KINDS).map(([what, { label }]): Choice => [what, label])

const FIELDS: Readonly<Record<RecordKind, readonly Field[]>> = {
  figures: [
    { name: 'min', label: 'At least', isNumber: true },
    { name: 'max', label: 'At most (empty: open)', isNumber: true, canBeOpen: true },
    { name: 'what', label: 'What', choices: FIGURES },
  ],
  events: [
    { name: 'type', label: 'Type', choices: TYPES },
    { name: 'mode', label: 'Mode', choices: [['', 'none'], ...plain(MODES)] },
    { name: 'status', label: 'Status', choices: plain(EVENT_STATUSES) },
  ],
  statements: [{ name: 'stance', label: 'Stance', choices: plain(STANCES) }],
  places: [
    { name: 'name', label: 'Name' },
    { name: 'lat', label: 'Latitude', isNumber: true },
    { name: 'lon', label: 'Longitude', isNumber: true },
    { name: 'country', label: 'Country (three letters)' },
  ],
  times: [
    { name: 'start', label: 'From (ISO 8601, UTC)' },
    { name: 'end', label: 'Until' },
  ],
  actors: [
    { name: 'name', label: 'Name' },
    { name: 'code', label: 'Code (country, or UNO, NGO …)', canBeOpen: true },
    { name: 'sector', label: 'Sector (GOV, MIL, REB, CVL …)', canBeOpen: true },
  ],
}

/** Sends only what was changed. */
export function CorrectForm({ reading, item, send }: FormProps) {
  const form = useFirstField()
  const fields = FIELDS[item.kind]
  const record = reading[item.kind].find(({ id }) => id === item.id) as unknown as
    | Record<string, unknown>
    | undefined
  const now = (name: string) =>
    record?.[name] === null || record?.[name] === undefined ? '' : String(record[name])
  return (
    <form
      ref={form}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        const given = new FormData(event.currentTarget)
        const changed = fields.filter(({ name }) => String(given.get(name)).trim() !== now(name))
        const set = Object.fromEntries(
          changed.map((field) => [field.name, valueOf(field, String(given.get(field.name)).trim())]),
        )
        if (changed.length > 0) send({ kind: 'correct', content: { set } })
      }}
    >
      {fields.map((field) => (
        <Input key={field.name} field={field} value={now(field.name)} />
      ))}
      <button type="submit">Correct</button>
    </form>
  )
}

function valueOf({ isNumber }: Field, text: string): string | number | null {
  if (!isNumber) return text
  return text === '' ? null : Number(text)
}

function Input({ field, value }: { readonly field: Field; readonly value: string }) {
  const { name, label, choices, isNumber, canBeOpen } = field
  const options =
    choices && (choices.some(([choice]) => choice === value) ? choices : [...plain([value]), ...choices])
  return (
    <label>
      {label}
      {options ? (
        <select name={name} defaultValue={value}>
          {options.map(([choice, words]) => (
            <option key={choice} value={choice}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <input
          name={name}
          defaultValue={value}
          type={isNumber ? 'number' : 'text'}
          step="any"
          required={!canBeOpen}
          dir="auto"
        />
      )}
    </label>
  )
}
