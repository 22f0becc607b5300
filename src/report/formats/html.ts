import { UserError } from '../../record/error.ts'
import type { Report } from '../../record/report.ts'
import { decode } from '../decode.ts'
import { namedOf } from '../given.ts'
import { gatherBytes, type Format, type GivenFields } from '../input.ts'
import { readPage } from '../page/index.ts'

/** A report from the HTML of a page: its article, and what the page says of itself. Its text is empty where there is none. */
export function reportFromHtml(html: string, given: GivenFields = {}): Report {
  return readPage(html, given).report
}

/** A page that says nothing is told as such, not read as an empty report. */
function noArticle(name: string): UserError {
  return new UserError(
    'no-article',
    `${name} holds no text of an article; if scripts write the page, save it from a browser once it is shown`,
  )
}

export const html: Format = {
  label: 'web page',
  endings: ['html', 'htm', 'xhtml'],
  sniff: ({ name, text }) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html|head|body|meta|title|article|div|script|link)\b/i.test(
      text,
    ) ||
    (/\.x?html?$/.test(name) && text.includes('<')),
  read: async function* ({ name, given, stream }) {
    const bytes = await gatherBytes({ name, stream })
    const report = reportFromHtml(decode(bytes), namedOf(given, name))
    if (report.text === '') throw noArticle(name)
    yield report
  },
}
