/** Words that signal events, and what each makes of its syntactic arguments. */
export interface TriggerLexicon {
  readonly version: string
}
