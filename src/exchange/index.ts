import { csv } from './formats/csv.ts'
import { gdelt } from './formats/gdelt.ts'
import { geojson } from './formats/geojson.ts'
import { icews } from './formats/icews.ts'
import { ndjson } from './formats/ndjson.ts'
import { plover } from './formats/plover.ts'
import { polecat } from './formats/polecat.ts'
import type { Format } from './format.ts'

export { type Chunk, type Format, writeAll } from './format.ts'

/** Every format that is written. To add one, write its file and add its line: flags, menus and tests follow. */
export const FORMATS = { ndjson, csv, geojson, plover, gdelt, polecat, icews } as const satisfies Record<
  string,
  Format
>

export type ExportFormat = keyof typeof FORMATS
