import type { FigureWhat } from '../../record/figure.ts'
import type { EventStatus, Stance } from '../../record/vocabulary.ts'
import type { RecordKind } from '../report/records.ts'
import type { FormProps } from './panel.tsx'
import { useFirstField } from './useFirstField.ts'

/** A field of a record that people may correct. Without `choices` it is a number or free text. */
interface Field {
  readonly name: string
  readonly label: string
  readonly isNumber?: boolean
  /** Left empty it means none: an open range. */
  readonly canBeOpen?: boolean
  readonly choices?: readonly string[]
}

const STATUSES: readonly EventStatus[] = [
  'asserted',
  'reported',
  'claimed',
  'denied',
  'threatened',
  'planned',
  'hypothetical',
  'unconfirmed',
]
const STANCES: readonly Stance[] = [
  'said',
  'confirmed',
  'denied',
  'claimed',
  'vowed',
  'promised',
  'threatened',
  'warned',
  'suggested',
  'believed',
  'expected',
  'reported',
  'announced',
  'ordered',
  'demanded',
  'urged',
  'asked',
  'accused',
  'praised',
  'criticised',
  'shown',
  'could-not-confirm',
  'declined',
  'estimated',
]
const TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'ACCIDENT',
  'DISASTER',
]
const TOLLS: readonly FigureWhat[] = [
  'killed',
  'injured',
  'casualties',
  'missing',
  'trapped',
  'rescued',
  'arrested',
  'displaced',
  'evacuated',
  'hostages',
  'released',
]

const FIELDS: Readonly<Record<Exclude<RecordKind, 'actors'>, readonly Field[]>> = {
  figures: [
    { name: 'min', label: 'At least', isNumber: true },
    { name: 'max', label: 'At most (empty: open)', isNumber: true, canBeOpen: true },
    { name: 'what', label: 'What', choices: TOLLS },
  ],
  events: [
    { name: 'type', label: 'Type', choices: TYPES },
    { name: 'status', label: 'Status', choices: STATUSES },
  ],
  statements: [{ name: 'stance', label: 'Stance', choices: STANCES }],
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
}

/** Sends only what was changed. */
export function CorrectForm({ reading, item, send }: FormProps) {
  const form = useFirstField()
  if (item.kind === 'actors') return null
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
  const options = choices && (choices.includes(value) ? choices : [value, ...choices])
  return (
    <label>
      {label}
      {options ? (
        <select name={name} defaultValue={value}>
          {options.map((choice) => (
            <option key={choice}>{choice}</option>
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
