import type { Report } from '../../record/report.ts'
import { decode } from '../decode.ts'
import { namedOf } from '../given.ts'
import { gatherBytes, type Format, type GivenFields } from '../input.ts'
import { readPage } from '../page/index.ts'

/** A report from the HTML of a page: its article, and what the page says of itself. */
export function reportFromHtml(html: string, given: GivenFields = {}): Report {
  return readPage(html, given).report
}

export const html: Format = {
  label: 'web page',
  endings: ['html', 'htm', 'xhtml'],
  sniff: ({ name, text }) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta|title|article|div|script|link)\b/i.test(
      text,
    ) ||
    (/\.x?html?$/.test(name) && text.includes('<')),
  read: async function* ({ name, given, stream }) {
    const bytes = await gatherBytes({ name, stream })
    yield reportFromHtml(decode(bytes), namedOf(given, name))
  },
}
