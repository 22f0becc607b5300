import type { Box } from './blocks.ts'

/** Elements that stand beside an article by their meaning. */
const ASIDE_TAGS = new Set(['nav', 'footer', 'aside', 'figcaption', 'figure', 'menu'])

const words = (...groups: readonly string[]) =>
  new RegExp(String.raw`(?:^|[\s_-])(?:${groups.join('|')})(?:$|[\s_-])`)

/** Words of class and id names that mark what is beside the article, by what they mark. */
const ASIDE_HINTS = words(
  // other stories
  String.raw`related\w*|recommend\w*|trending|most-?(?:read|popular|viewed|shared)|popular-?(?:posts?|stories)?|more-?(?:from|on|stories|news)|read-?(?:more|next|also)|also-?read|see-?also|teasers?|ticker|latest-?(?:news|posts?|stories)|next-?prev|prev-?next|up-?next|taboola|outbrain|zergnet|revcontent|similar-?\w*|other-?(?:news|stories|articles)|story-?timeline|read-?on|suggested\w*`,
  // promotion
  String.raw`promo\w*|notice|notices|newsletters?|subscri\w+|sponsor\w*|advert\w*|ads?|adv|ad-?(?:slot|unit|container|wrapper|box)|banner|signup|sign-?up|login|paywall|donate|donation|cta|call-?to-?action|affiliate\w*|commercial|partner-?content`,
  // tools of the site
  String.raw`sidebar|side-?bar|share\w*|sharing|social\w*|sharedaddy|jetpack\w*|addtoany\w*|addthis\w*|follow-?us|breadcrumbs?|cookie\w*|consent|gdpr|popup|modal|tooltip|popover|rollover\w*|toolbar|pagination|pager|page-?nav|navigation|nav|navbar|menu|submenu|widget|skip|search-?(?:form|box)|poll|quiz|rating|ratings|back-?to-?top|print-?only|noprint`,
  // what surrounds the text
  String.raw`byline|caption\w*|wp-caption-text|image-?(?:caption|credit)|photo-?(?:caption|credit)|credits?|tags?|tag-?(?:list|links|cloud)|post-?tags|footer|footnotes?|copyright|author(?:-?(?:bio|box|info|card|description|meta|block))?|about-?(?:the-?)?author|bio|timestamp|dateline|publish(?:ed)?-?date|(?:post|entry|article)-?date|meta|metadata|post-?meta|entry-?meta|submeta|read(?:ing)?-?time|estimated-read-time|gallery|slideshow|carousel|video-?player|infobox|toc|table-?of-?contents|reflist|mw-editsection|navbox|hatnote|sd-title`,
  // what only machines read
  String.raw`visually-?hidden|sr-only|screen-?reader\w*|hidden|a11y`,
)

/** Names that look like the above but hold the article. */
const ARTICLE_HINTS =
  /(?:article|story|post|entry|page|main|body|subscri\w+|paywall|premium|metered|locked)[_-]?(?:body|content|text|main|wrapper|container)|articlebody/

const COMMENT_HINTS = words(
  String.raw`(?:fb-|user-|reader-|post-|article-)?comments?(?:-?(?:list|area|section|thread|body|content|form|box|wrapper|container))?|disqus\w*|respond|commentaires?|kommentare?|comentarios?|livefyre\w*|coral-?talk`,
)

/** Whether names speak of readers' comments. */
export const isCommentHint = (hints: string): boolean => COMMENT_HINTS.test(hints)

/** Readers' comments, which may hold more prose than the article. */
export function isComments({ tag, hints }: Box): boolean {
  return tag !== 'body' && tag !== 'html' && isCommentHint(hints)
}

/** Names that say what a box is about or lacks, not what it is. */
const TOPICS =
  /(?:^|\s)(?:tag|tags|post_tag|category|cat|topic|has|no|with|without|hide|is|not|can|theme)-\S+/g
/** WordPress marks a post with its author and format too. */
const POST = /(?:^|\s)(?:hentry|type-post|post-\d+)(?:\s|$)/
const POST_TOPICS = /(?:^|\s)(?:author|format|status|type)-\S+/g

/** The names of a box without those that say what it is about. */
export function ownHints(hints: string): string {
  if (!hints.includes('-')) return hints
  const own = hints.replace(TOPICS, ' ')
  return POST.test(hints) ? own.replace(POST_TOPICS, ' ') : own
}

/** Whether a box stands beside the article by its tag or its names. */
export function isAside({ tag, hints }: Box): boolean {
  if (ASIDE_TAGS.has(tag)) return true
  return hints !== '' && ASIDE_HINTS.test(hints) && !ARTICLE_HINTS.test(hints)
}

/** Boxes that are never the article, however much prose they hold beside a short one. */
export const isFrame = ({ tag, hints }: Box): boolean =>
  tag === 'footer' ||
  tag === 'nav' ||
  tag === 'aside' ||
  /(?:^|[\s_-])(?:footer|cookies?|consent|gdpr|copyright|menu|nav)(?:$|[\s_-])/.test(hints)

/** Inline elements that show only when the pointer is over them. */
export const isPopup = (hints: string): boolean =>
  /(?:^|[\s_-])(?:tooltip|popover|popup|rollover)(?:$|[\s_-])|rollover-\w+-block/.test(hints)

/** Whether a page names this box as the body of its article. */
export function isNamedBody({ hints }: Box): boolean {
  return /(?:^|\s)(?:articlebody|(?:[\w]+[_-]+)?(?:article|story)[_-]+(?:body|content|text|copy)\S*|(?:entry|post)[_-]+(?:content|body)|storybody|article_text|news[_-]?(?:body|text|content)|td-post-content|single-content)(?:$|\s)/.test(
    hints,
  )
}

/** Whether this box is an article by its tag, and not one of a list: comments and teasers are articles too. */
export function isNamedArticle({ tag, parent }: Box): boolean {
  return tag === 'article' && parent?.tag !== 'li' && parent?.parent?.tag !== 'li'
}
