import type { Box } from './blocks.ts'
import type { Block } from './run.ts'

/** Elements that stand beside an article by their meaning. */
const ASIDE_TAGS = new Set(['nav', 'footer', 'aside', 'figcaption', 'figure', 'menu'])

/** Words of class and id names that mark what is beside the article. */
const ASIDE_HINTS =
  /(?:^|[\s_-])(?:comments?|disqus|related|recommend\w*|promo\w*|newsletter|subscri\w+|sidebar|share|sharing|social|breadcrumbs?|byline|caption|credits?|tags?|taboola|outbrain|sponsor\w*|advert\w*|ads?|banner|cookie\w*|consent|gdpr|popup|modal|trending|most-?(?:read|popular)|more-?(?:from|on|stories|news)|read-?(?:more|next|also)|also-?read|see-?also|footer|footnotes?|copyright|author(?:-?(?:bio|box|info|card))?|bio|toolbar|pagination|pager|navigation|nav|menu|signup|sign-up|login|paywall|teaser|widget|skip|print-?only|visually-?hidden|sr-only|screen-?reader\w*|hidden|timestamp|dateline|publish(?:ed)?-?date|meta|metadata|rating|poll|quiz|donate|donation|gallery|slideshow|carousel|video-?player|infobox|toc|reflist|mw-editsection|navbox|noprint|hatnote)(?:$|[\s_-])/

/** Names that look like the above but hold the article. */
const ARTICLE_HINTS =
  /(?:article|story|post|entry|page|main|body)[_-]?(?:body|content|text|main|wrapper|container)|articlebody/

const COMMENT_HINTS =
  /(?:^|[\s_-])(?:comments?(?:-?(?:list|area|section|thread|body|content))?|disqus\w*|respond|commentaires?|kommentare?|comentarios?)(?:$|[\s_-])/

/** Whether names speak of readers' comments. */
export const isCommentHint = (hints: string): boolean => COMMENT_HINTS.test(hints)

/** Readers' comments, which may hold more prose than the article. */
export function isComments({ tag, hints }: Box): boolean {
  return tag !== 'body' && tag !== 'html' && isCommentHint(hints)
}

export function isAside(box: Box): boolean {
  if (ASIDE_TAGS.has(box.tag)) return true
  return ASIDE_HINTS.test(box.hints) && !ARTICLE_HINTS.test(box.hints)
}

/** Whether a page names this box as the body of its article. */
export function isNamedBody({ hints }: Box): boolean {
  return /(?:^|\s)(?:articlebody|article[_-]+body\S*|article[_-]+content|story[_-]+body|entry[_-]+content|post[_-]+content|post[_-]+body|article[_-]+text)(?:$|\s)/.test(
    hints,
  )
}

/** Whether this box is an article by its tag. */
export function isNamedArticle({ tag }: Box): boolean {
  return tag === 'article'
}

/** A block that is furniture by its links or its shape. */
export function isFurnitureBlock({ text, linkShare, box }: Block): boolean {
  if (box.tag === 'h1') return true
  if (linkShare > 0.8 && text.length < 200) return true
  return linkShare > 0.5 && text.length < 80
}

/** Short texts that are furniture wherever they stand. */
const FURNITURE_TEXT =
  /^(?:advert(?:isement|s)?|ad|top stories|latest news|breaking news|partner news|popular\b.{0,30}|editor.?s.? (?:picks?|choice)|recommended.*|you (?:may|might) (?:also )?like.*|sponsored(?: content| links)?|read (?:more|also|next|the full)\b.*|related(?: articles?| stories| content| topics)?:?.*|see also:?.*|share(?: this)?(?: article| story)?\b.{0,40}|follow us\b.*|sign up\b.*|subscribe\b.*|click here\b.*|loading\.*|most (?:read|popular)|trending(?: now)?|more from\b.*|image (?:copyright|caption|credit).*|photo(?:graph)?s?(?: by|:| credit).*|comments?|\d+ comments?|print|email|facebook|twitter|whatsapp|copy link|source:? .{0,40}|tags?:.*|topics?:.*|filed under:?.*|©.*|copyright\b.*|all rights reserved\b.*|published\b.{0,60}|updated\b.{0,60}|by [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}|\d+ (?:min|minute)s? read)$/i

export function isFurnitureText(text: string): boolean {
  return text.length < 160 && FURNITURE_TEXT.test(text)
}
