/**
 * An error of the user's making (a missing file, a wrong flag, a broken line): a stable code and a sentence that says
 * what to do. Everything else that is thrown is a bug and keeps its stack.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
