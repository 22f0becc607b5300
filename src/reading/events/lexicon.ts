/** Words that signal events, and what each makes of its syntactic arguments. */
export interface TriggerLexicon {
  readonly version: string
}

export function createTriggerLexicon(_tables: Readonly<Record<string, string>>): TriggerLexicon {
  return { version: 'no triggers' }
}
