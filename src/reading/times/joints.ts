import type { Side } from './expression.ts'
import { NUMBER, ORDINAL } from './words.ts'

/** Words that lead, join and close expressions of time: each is tried where the text stands. */
export const SIDES: readonly (readonly [RegExp, Side])[] = [
  [/(?:ever )?since (?:at least |about |around |late |early )?(?=\S)/iy, 'since'],
  [/(?:on or before|no later than|as late as|by) (?:about |around |at )?/iy, 'by'],
  [/(?:until|till|'til|up to|through to|prior to) /iy, 'until'],
  [
    /(?:(?:any ?time|at any time|sometime) )?(?:before|earlier than|in advance of|on or earlier than|less than) (?:the (?!day\b))?/iy,
    'before',
  ],
  [
    /(?:(?:any ?time|sometime) )?(?:(?:at or |on or )?after|later than(?: or at)?|> ?=?|greater than) (?:the (?!day\b))?/iy,
    'after',
  ],
  [/(?:starting|beginning|as early as|as of|as from|any time from|from)(?: on| from| at)? /iy, 'from'],
]
export const SIDE_AFTER = /,? (?:(before)|(after)|(by|until)|(since)) (?:about |around )?/iy
export const BETWEEN = /(?:(between)|from|during|over) (?:the )?/iy
export const BETWEEN_AFTER = /,? (?:(between)|from) /iy
export const TO = /(?: ?(?:-|–|—|~) ?| (?:to|until|till|til|through|and) )(?:the )?/iy
export const OPEN = /,? (?:or|and) (later|after|greater|earlier|before)\b/iy
export const BARE = new RegExp(`(?:${NUMBER}|${ORDINAL})(?:st|nd|rd|th)?(?![\\d:]|[.,]\\d)`, 'iy')
export const POSSESSIVE = /^['’]s/
export const ANCHOR = /(before|after|from|starting|beginning)(?: on| from)?$/i
export const FOR = / (?=for )/iy
export const LASTING = /for /iy
export const ARTICLES = / (?:the |on |from )*/iy
export const OF_DAY = / (?:on |of )?/iy
export const NOW = /(?:now|the present|present|current date)\b/iy
