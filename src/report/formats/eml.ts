import { UserError } from '../../record/error.ts'
import type { Report } from '../../record/report.ts'
import { instantOf } from '../given.ts'
import { gatherBytes, type Format, type GivenFields } from '../input.ts'
import { reportFromHtml } from './html.ts'
import { reportFromText } from './text.ts'

/** How deep parts and headers of a message may nest or grow; more is an attack. */
const LIMITS = { maxNestingDepth: 32, maxHeadersSize: 1_000_000 }

/** A report from a mail message: its plain text where it has one worth reading, else its HTML. */
async function reportFromMail(
  bytes: Uint8Array,
  given: GivenFields & { readonly name: string },
): Promise<Report> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes, LIMITS).catch((error: Error) => {
    throw new UserError('bad-mail', `${given.name} is no mail message that can be read: ${error.message}`)
  })
  const fields = {
    ...given,
    id: given.id ?? mail.messageId?.replace(/^<|>$/g, ''),
    title: given.title ?? mail.subject ?? '',
    source: given.source ?? { name: mail.from?.name || mail.from?.address || '' },
  }
  const plain = mail.text?.trim() ?? ''
  const report =
    plain === '' && mail.html ? reportFromHtml(mail.html, fields) : reportFromText(mail.text ?? '', fields)
  return given.publishedAt === undefined ? { ...report, ...sentAt(mail.date) } : report
}

/** The time a message was sent is when what it says was published. */
function sentAt(date: string | undefined): Partial<Report> {
  if (date === undefined || Number.isNaN(Date.parse(date))) return { publishedAt: null }
  return { ...instantOf({ publishedAt: date }), publishedBecause: 'the Date header of the message' }
}

export const email: Format = {
  label: 'mail message',
  endings: ['eml'],
  sniff: ({ name, text }) =>
    /^(?:(?:Return-Path|Received|Delivered-To|From|To|Subject|Date|Message-ID|MIME-Version|DKIM-Signature|X-[\w-]+):[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){3}/i.test(
      text,
    ) ||
    (name.endsWith('.eml') && /^[\w-]+:/m.test(text)),
  read: async function* ({ name, given, stream }) {
    const bytes = await gatherBytes({ name, stream })
    yield await reportFromMail(bytes, { ...given, name })
  },
}
