/** One kind of figure: what it is called on the page, the words that signal it, and examples that are its tests. */
export interface FigureKind {
  readonly label: string
  /** Lemmas that make a number near them a figure of this kind. */
  readonly cues: readonly string[]
  /** `[text, min, max]`; `max: null` is open ("at least 5"). */
  readonly examples: readonly (readonly [text: string, min: number, max: number | null])[]
  /** A count that only grows as a crisis goes on, so that a later, higher figure replaces a lower one. */
  readonly isRunningToll?: boolean
}

/** Every kind of figure. To add one, add an entry: type, extractor, label, help, docs and tests follow. */
export const FIGURE_KINDS = {
  killed: {
    label: 'killed',
    cues: ['kill', 'die', 'dead', 'death', 'fatality'],
    examples: [['killed 12 people', 12, 12]],
    isRunningToll: true,
  },
  injured: {
    label: 'injured',
    cues: ['injure', 'wound', 'hurt', 'injury'],
    examples: [['wounded at least 30 people', 30, null]],
    isRunningToll: true,
  },
} as const satisfies Record<string, FigureKind>

export type FigureWhat = keyof typeof FIGURE_KINDS
