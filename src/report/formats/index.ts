import type { Format } from '../input.ts'
import { email } from './eml.ts'
import { feed } from './feed.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { report } from './report.ts'
import { text } from './text.ts'
import { warc } from './warc.ts'

/**
 * The formats that reports come in, in the order in which they are tried on the first bytes; plain text is the last, and takes
 * what no other wants. To add one, write its file and add its line: sniffing, `--as`, help and docs follow.
 */
export const FORMATS = { warc, feed, report, email, html, markdown, text } as const satisfies Readonly<
  Record<string, Format>
>
export type FormatName = keyof typeof FORMATS
