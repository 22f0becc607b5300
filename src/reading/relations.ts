import type { Token } from '../language/index.ts'
import { relation } from './tree.ts'

/** Whether a token stands in one of the relations; without a subtype given, any subtype will do. */
export function hasRelation(token: Token, ...relations: readonly string[]): boolean {
  return relations.includes(token.deprel) || relations.includes(relation(token))
}
