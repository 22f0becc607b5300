/** Names of places and what they stand for. */
export interface Gazetteer {
  readonly version: string
}
