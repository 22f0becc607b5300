/** How zod says what is wrong, and how we do. */
const PLAINLY: readonly (readonly [RegExp, string])[] = [
  [/^Invalid input: expected .+, received undefined$/, 'is missing'],
  [/^Invalid input: expected (.+), received (.+)$/, 'must be $1, not $2'],
  [/^Too small: expected string to have >=1 characters$/, 'must not be empty'],
  [/^Too small: expected (?:string|array) to have >=(\d+) (.+)$/, 'must have at least $1 $2'],
  [/^Too big: expected (?:string|array) to have <=(\d+) (.+)$/, 'must have at most $1 $2'],
  [/^Too small: expected number to be >=(.+)$/, 'must be at least $1'],
  [/^Too big: expected number to be <=(.+)$/, 'must be at most $1'],
  [/^Invalid ISO datetime$/, 'must be a time such as 2026-03-01T08:00:00Z'],
  [/^Invalid URL$/, 'must be an address such as https://news.example/'],
  [/^Invalid option: expected one of (.+)$/, 'must be one of $1'],
]

/** What is wrong with one field, in words that say what it should be. */
export function sayIssue(message: string): string {
  const found = PLAINLY.find(([pattern]) => pattern.test(message))
  return found === undefined ? message : message.replace(...found).replaceAll('"|"', '", "')
}
