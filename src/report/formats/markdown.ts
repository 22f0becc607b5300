import type { Report } from '../../record/report.ts'
import { decode } from '../decode.ts'
import { namedOf } from '../given.ts'
import { gatherBytes, type Format, type GivenFields } from '../input.ts'
import { reportFromText } from './text.ts'

/** A report from Markdown: the marks go, the words and paragraphs stay, front matter gives what it states. */
function reportFromMarkdown(markdown: string, given: GivenFields = {}): Report {
  const { body, fields } = splitFrontMatter(markdown)
  const heading = /^\s*#\s+(.+?)\s*#*\s*$/m.exec(body)?.[1]
  const plain = stripMarks(heading === undefined ? body : body.replace(/^\s*#\s+.+\n?/m, ''))
  const stated = {
    ...given,
    title: given.title ?? fields['title'] ?? (heading === undefined ? undefined : stripMarks(heading)),
    url: given.url ?? fields['url'] ?? fields['canonical_url'],
    source: given.source ?? (fields['source'] === undefined ? undefined : { name: fields['source'] }),
    publishedAt: given.publishedAt ?? readableDate(fields['date'] ?? fields['published']),
  }
  const report = reportFromText(plain, stated)
  const author = fields['author']
  return author === undefined || report.byline.length > 0 ? report : { ...report, byline: [author] }
}

/** A date of front matter, if it is one that can be taken as stated. */
function readableDate(date: string | undefined): string | undefined {
  const written = date?.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?)\s*(?=$|Z|[+-]\d)/, '$1T$2')
  return written !== undefined && !Number.isNaN(Date.parse(written)) && /^\d{4}-/.test(written)
    ? written
    : undefined
}

/** Simple `key: value` lines between two rules of dashes; anything richer is passed over. */
function splitFrontMatter(markdown: string): { body: string; fields: Readonly<Record<string, string>> } {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(markdown)
  if (!match) return { body: markdown, fields: {} }
  const lines = (match[1] ?? '').matchAll(/^(\w+):[ \t]*(['"]?)(.+?)\2[ \t]*$/gm)
  const fields = Object.fromEntries(
    [...lines].map(([, key, , value]) => [(key ?? '').toLowerCase(), value ?? '']),
  )
  return { body: markdown.slice(match[0].length), fields }
}

/** Markdown's marks, and what stands for each. */
const MARKS: readonly (readonly [mark: RegExp, instead: string])[] = [
  [/^```[^\n]*$|^~~~[^\n]*$/gm, ''],
  [/!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)/g, ''],
  [/\[([^\]\n]{1,300})\]\([^)\n]{0,2000}\)/g, '$1'],
  [/\[([^\]\n]{1,300})\]\[[^\]\n]{0,300}\]/g, '$1'],
  [/^\[[^\]\n]{1,300}\]:[^\n]*$/gm, ''],
  [/<(https?:[^>\s]+)>/g, '$1'],
  [/<\/?[a-zA-Z][^>\n]{0,300}>/g, ''],
  [/^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/gm, '$1'],
  [/^[ \t]{0,3}(?:>[ \t]?)+/gm, ''],
  [/^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+/gm, ''],
  [/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, ''],
  [/(\*\*|__)(?=\S)((?:(?!\1)[^\n]){1,2000})\1/g, '$2'],
  [/(?<![\w*])[*_](?=\S)([^*_\n]{1,1000})[*_](?![\w*])/g, '$1'],
  [/`([^`\n]+)`/g, '$1'],
  [/\\([\\`*_{}[\]()#+.!>-])/g, '$1'],
  [/\n{3,}/g, '\n\n'],
]

/** Without HTML comments; by hand, as a pattern would look for the end of each unclosed one through the whole text. */
function withoutComments(markdown: string): string {
  let plain = ''
  let at = 0
  for (;;) {
    const start = markdown.indexOf('<!--', at)
    const end = start < 0 ? -1 : markdown.indexOf('-->', start)
    if (end < 0) return plain + markdown.slice(at)
    plain += markdown.slice(at, start)
    at = end + 3
  }
}

function stripMarks(markdown: string): string {
  let plain = withoutComments(markdown.replace(/\r\n?/g, '\n'))
  for (const [mark, instead] of MARKS) plain = plain.replace(mark, instead)
  return plain.trim()
}

export const markdown: Format = {
  label: 'Markdown',
  endings: ['md', 'markdown'],
  sniff: ({ name }) => /\.(?:md|markdown)$/.test(name),
  read: async function* ({ name, given, stream }) {
    yield reportFromMarkdown(decode(await gatherBytes({ name, stream })), namedOf(given, name))
  },
}
