/** What is known of actors beforehand: demonyms, governments, titles, organisations, agents. */
export interface ActorLexicon {
  readonly version: string
}
