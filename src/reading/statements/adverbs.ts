import type { Candidate } from './candidate.ts'
import { contentSpans } from './content.ts'
import { markSubtree, type Tree } from '../tree.ts'
import type { Scene } from './verbs.ts'

/** The writer passes a claim on without a source: "reportedly", "allegedly". */
export function findAdverbCues(tree: Tree, scene: Scene): Candidate[] {
  return tree.tokens.flatMap((token, i) => {
    const stance = scene.lexicon.adverbs.get(token.text.toLowerCase())
    if (!stance || token.head < 0) return []
    const marks: boolean[] = []
    markSubtree(tree, token.head, marks)
    marks[i] = false
    const content = contentSpans(tree, marks, { ...scene, cue: token.span, source: null })
    if (content.length === 0) return []
    return [
      {
        rule: 'adverb',
        tree,
        head: i,
        cue: token.span,
        source: null,
        content,
        stance,
        frame: 'host',
        isListed: true,
        isNegated: false,
        relays: [],
      },
    ]
  })
}
