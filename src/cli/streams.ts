/** Where a command writes, and what it may assume about the reader. */
export interface Streams {
  /** Data; resolves when the reader can take more. A closed pipe ends the process quietly. */
  readonly out: (text: string) => Promise<void> | void
  /** Progress and errors. */
  readonly err: (text: string) => void
  /** Standard input as bytes. */
  readonly input: AsyncIterable<Uint8Array>
  /** Columns of the terminal, or 100 where there is none. */
  readonly width: number
  /** Whether to colour: a terminal, and NO_COLOR unset. */
  readonly colour: boolean
  /** Whether somebody is watching standard error. */
  readonly watched: boolean
}

/** The process's own streams. Ends with code 0 when the reader of stdout has gone, with 130 on Ctrl-C. */
export function standardStreams(): Streams {
  const { stdout, stderr, stdin, env } = process
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    out: (text) => (stdout.write(text) ? undefined : new Promise((resolve) => stdout.once('drain', resolve))),
    err: (text) => void stderr.write(text),
    input: stdin,
    width: stdout.columns ?? 100,
    colour: env['FORCE_COLOR'] ? true : stdout.isTTY === true && !env['NO_COLOR'],
    watched: stderr.isTTY === true,
  }
}
