/** Names of places and what they stand for. */
export interface Gazetteer {
  readonly version: string
}

export function createGazetteer(_bytes: Uint8Array, _tables: Readonly<Record<string, string>>): Gazetteer {
  return { version: 'no gazetteer' }
}
