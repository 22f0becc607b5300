import type { Rule } from '../expression.ts'

/** A rule from the source of its pattern, which is made sticky and blind to case. */
export function rule({ pattern, ...rest }: Omit<Rule, 'pattern'> & { readonly pattern: string }): Rule {
  return { ...rest, pattern: new RegExp(pattern, 'iuy') }
}
