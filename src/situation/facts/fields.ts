import type { EventType } from '../../record/event.ts'
import type { FigureWhat, KnownFigure } from '../../record/figure.ts'
import type { Movement } from '../standing/claims.ts'

/** A field of an event: what figures fill it, in which events it is at home, how it moves, how telling it is. */
export interface Field {
  readonly name: string
  readonly figures: readonly KnownFigure[]
  /** Event types whose field it is, the best first. */
  readonly homes: readonly EventType[]
  readonly movement: Movement
  /** 0 … 1, for the order of facts and the choice of headlines. */
  readonly weight: number
  /** The event that such a figure tells of when no report names it otherwise ("71 people were pulled from the water"). */
  readonly implies?: EventType
  /** Modes and trigger words of the event it belongs to rather than to others of its type. */
  readonly prefers?: RegExp
  /** Only where its own sentence tells of the event: a sum of money alone asks for nothing. */
  readonly isTold?: boolean
}

const HARM: readonly EventType[] = ['ASSAULT', 'DISASTER', 'ACCIDENT', 'PROTEST', 'COERCE']

/**
 * The fields of events. Tolls move up, counts of people still sought or aboard either way (standing, rule 2b); others stay
 * until their own source says otherwise. To add a field, add a row.
 */
export const FIELDS: readonly Field[] = [
  { name: 'killed', figures: ['killed', 'bodies'], homes: HARM, movement: 'up', weight: 1 },
  { name: 'injured', figures: ['injured', 'hospitalized'], homes: HARM, movement: 'up', weight: 0.9 },
  { name: 'casualties', figures: ['casualties'], homes: HARM, movement: 'up', weight: 0.6 },
  {
    name: 'missing',
    figures: ['missing', 'trapped'],
    homes: ['ACCIDENT', 'DISASTER', 'ASSAULT'],
    movement: 'either way',
    weight: 0.85,
  },
  {
    name: 'aboard',
    figures: ['aboard'],
    homes: ['ACCIDENT', 'DISASTER', 'ASSAULT'],
    movement: 'either way',
    weight: 0.8,
  },
  {
    name: 'rescued',
    figures: ['rescued', 'survivors'],
    prefers: /rescu|search|sav|pull|pluck/i,
    homes: ['AID'],
    movement: 'up',
    weight: 0.8,
    implies: 'AID',
  },
  {
    name: 'hostages',
    figures: ['hostages', 'captured'],
    prefers: /abduct|kidnap|seize|hostage|captur|hijack/i,
    homes: ['COERCE', 'ASSAULT'],
    movement: 'either way',
    weight: 0.8,
  },
  {
    name: 'arrested',
    figures: ['arrested'],
    prefers: /arrest|detain|detention|custody|round|apprehend|held/i,
    homes: ['COERCE'],
    movement: 'up',
    weight: 0.75,
    implies: 'COERCE',
  },
  {
    name: 'released',
    figures: ['released'],
    prefers: /releas|free/i,
    homes: ['COERCE', 'CONCEDE', 'AGREE'],
    movement: 'up',
    weight: 0.6,
  },
  {
    name: 'displaced',
    figures: ['displaced'],
    homes: ['RETREAT'],
    movement: 'up',
    weight: 0.75,
    implies: 'RETREAT',
  },
  {
    name: 'evacuated',
    figures: ['evacuated'],
    homes: ['RETREAT', 'AID'],
    movement: 'up',
    weight: 0.7,
    implies: 'RETREAT',
  },
  {
    name: 'munitions',
    figures: ['munitions'],
    homes: ['ASSAULT', 'THREATEN'],
    movement: 'none',
    weight: 0.85,
  },
  { name: 'magnitude', figures: ['magnitude'], homes: ['DISASTER'], movement: 'none', weight: 0.9 },
  {
    name: 'homes_destroyed',
    figures: ['homes'],
    homes: ['DISASTER', 'ACCIDENT', 'ASSAULT'],
    movement: 'up',
    weight: 0.7,
  },
  {
    name: 'troops',
    figures: ['troops'],
    homes: ['MOBILIZE', 'AID'],
    movement: 'none',
    weight: 0.5,
    implies: 'MOBILIZE',
  },
  { name: 'protesters', figures: ['protesters'], homes: ['PROTEST'], movement: 'none', weight: 0.6 },
  { name: 'cases', figures: ['cases'], homes: ['DISASTER'], movement: 'up', weight: 0.8 },
  {
    name: 'affected',
    figures: ['affected', 'in-need'],
    homes: ['DISASTER', 'ACCIDENT', 'AID'],
    movement: 'none',
    weight: 0.5,
  },
  {
    name: 'deported',
    figures: ['deported', 'expelled'],
    homes: ['COERCE', 'SANCTION'],
    movement: 'none',
    weight: 0.5,
  },
  { name: 'charged', figures: ['accused'], homes: ['COERCE'], movement: 'up', weight: 0.4 },
  { name: 'convicted', figures: ['convicted'], homes: ['COERCE'], movement: 'up', weight: 0.4 },
  { name: 'sanctioned', figures: ['sanctioned'], homes: ['SANCTION'], movement: 'none', weight: 0.5 },
]

const BY_FIGURE: ReadonlyMap<FigureWhat, Field> = new Map(
  FIELDS.flatMap((field) => field.figures.map((figure) => [figure, field] as const)),
)

/** Money given or promised, in any currency. */
const PLEDGED: Field = {
  name: 'pledged',
  figures: [],
  prefers: /pledg|offer|promis|donat|releas|fund|econom|humanit|aid/i,
  homes: ['AID', 'REQUEST'],
  movement: 'up',
  weight: 0.5,
  implies: 'AID',
}
const MONEY = /^(aid|money)-([a-z]{3})$/

/** Money that somebody asks for: a field for each currency. */
function soughtIn(currency: string): Field {
  return {
    name: `funding_sought_${currency}`,
    figures: [],
    prefers: /appeal|ask|seek|request|call/i,
    homes: ['REQUEST'],
    movement: 'none',
    weight: 0.5,
    implies: 'REQUEST',
  }
}

/** The field that a kind of figure fills, or null where it says nothing of an event; `isSought`: somebody asks for it. */
export function fieldOf(
  figure: FigureWhat,
  { isSought = false }: { readonly isSought?: boolean } = {},
): Field | null {
  const money = MONEY.exec(figure)
  if (money?.[2] !== undefined && isSought) return soughtIn(money[2])
  if (money?.[1] === 'aid') return PLEDGED
  return BY_FIGURE.get(figure) ?? null
}
