import { CAPITAL, LETTER } from './letters.ts'
/** One way a line that is not the article shows itself; its examples are its tests. */
export interface LinePattern {
  readonly pattern: RegExp
  /** Everything after this line, up to the end, belongs to it when no prose follows. */
  readonly opensTail?: boolean
  readonly examples: readonly string[]
  readonly counterExamples: readonly string[]
}

const NAME = String.raw`[${CAPITAL}][${LETTER}'’.-]*(?:\s+(?:(?:van|von|der|den|de|di|da|del|la|le|el|al|bin|ibn|ter)\s+)*[${CAPITAL}][${LETTER}'’.-]*){1,4}`

/** Names in a byline: "Ana Ruiz", "Ana Ruiz and Bo Lind", "Ana Ruiz, Bo Lind and Cy Moss". */
export const NAMES = String.raw`${NAME}(?:\s*,\s*${NAME})*(?:,?\s+(?:and|und|et|y|e|en|og|och)\s+${NAME})?`

/** Lines that are not the article wherever they stand. To add one, add an entry. */
export const FURNITURE_LINES: Readonly<Record<string, LinePattern>> = {
  'related stories': {
    pattern:
      /^(?:related|recommended|popular|latest|most[ -](?:read|popular|viewed|shared)|more (?:from|on|stories|news|in|about)|you (?:may|might) (?:also )?(?:like|be interested)|read (?:next|this next)|what to read next|trending(?: now)?|top stories|(?:around|from) the web|promoted|paid content|editor['’]?s['’]? picks?|don['’]?t miss|in case you missed it|also read)\b[^.!?]{0,80}$/i,
    opensTail: true,
    examples: ['Trending Now Sponsored Links', 'More from The Harbour Post', 'Related stories', 'MOST READ'],
    counterExamples: [
      'Related charges were brought against two men on Friday.',
      'Latest figures put the toll at 12.',
    ],
  },
  sponsored: {
    pattern:
      /^(?:by (?:taboola|outbrain)|sponsored(?: links?| content| by .{1,40})?|advertise?ment|ad|story continues below(?: advertisement)?|article continues (?:below|after).{0,40}|continue reading.{0,40}|scroll (?:down )?to continue.{0,40})\.?$/i,
    examples: ['By Taboola', 'Advertisement', 'Story continues below advertisement', 'Sponsored'],
    counterExamples: ['Sponsored militias crossed the river.', 'Ad hoc talks began'],
  },
  'read more': {
    pattern:
      /^(?:read (?:more|also|the full story|full story)|see also|related|also read|watch|listen|more|explainer|analysis|video|photos|gallery|lire aussi|lesen sie auch|lea también|leggi anche|leia mais)\s?(?::|»|>|–|—|\|)\s?.{0,160}$|^(?:read more|see also|watch (?:live|now|more)|click here.{0,60}|tap here.{0,60})$/i,
    examples: [
      'Read more: What is known of the raid',
      'SEE ALSO: The road to Harra',
      'Lire aussi : ce que l’on sait',
    ],
    counterExamples: ['Watch towers were burned on Monday.', 'More troops were sent.'],
  },
  subscribe: {
    pattern:
      /^(?:sign up|subscribe|join|register|download|get)\b.{0,60}\b(?:newsletters?|app|alerts?|updates|e-?mails?|inbox|channel|for free|today|briefing|podcast)\b.{0,60}$|^(?:subscribe|sign up|sign in|log in)(?: now| today| here)?[.!]?$/i,
    examples: ['Sign up for our morning newsletter', 'Get our alerts', 'Subscribe now'],
    counterExamples: [
      'Get out, the soldiers shouted from the trucks.',
      'Join forces, the general told them.',
    ],
  },
  follow: {
    pattern:
      /^(?:follow|connect with|contact|like us|find (?:us|me|him|her|them|more))\b.{0,70}\b(?:twitter|facebook|instagram|telegram|x|mastodon|bluesky|threads|whatsapp|linkedin|us at|@[\w.]+)\b.{0,60}$|^(?:twitter|x|facebook|instagram|e-?mail|mastodon|bluesky)\s?:\s?\S{2,60}$|^@\w{2,30}$/i,
    examples: ['Follow Ana Ruiz on Twitter @anaruiz', 'Twitter: @anaruiz', 'Follow us on Facebook'],
    counterExamples: ['Follow the river, the guide said.', 'Like many on Twitter, she had seen the video.'],
  },
  share: {
    pattern:
      /^(?:share(?: (?:this|on|via)\b.{0,30})?|print(?: this)?(?: article| page)?|e-?mail(?: this)?(?: article)?|copy link|save|tweet|comments?(?: \(?\d+\)?)?|\d+ comments?|leave a comment|view comments|facebook|twitter|whatsapp|telegram|linkedin|reddit|listen(?: to this article)?|(?:\d+|one|two|three) min(?:ute)?s?(?: to)? read)$/i,
    examples: ['Share', 'Share this article', 'Print', '12 comments', '4 min read'],
    counterExamples: ['Share prices fell', 'Save the children, they shouted'],
  },
  rights: {
    pattern:
      /^(?:copyright\b|©|\(c\)\s|all rights reserved|terms of (?:use|service)|privacy policy|this material may not be published).{0,240}$/i,
    examples: ['© 2026 The Harbour Post. All rights reserved.', 'Copyright 2026 Meridian Wire'],
    counterExamples: ['The copyright office was closed on Monday.'],
  },
  tags: {
    pattern:
      /^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|schlagworte|etiquetas)\s?:\s?.{1,200}$/i,
    examples: ['Tags: Jordan, missiles', 'Filed under: World'],
    counterExamples: ['Topics discussed were water and bread.'],
  },
  biography: {
    pattern: new RegExp(
      String.raw`^${NAMES}\s+(?:is|are|was|has been)\s+(?:an?|the|our|chief|senior)?\s*(?:[${LETTER}'’&,-]+\s+){0,8}?(?:staff writer|writer|reporter|correspondent|journalist|editor|columnist|contributor|fellow|photographer|producer|bureau chief|freelancer)s?\b[^\n]{0,240}$`,
      'u',
    ),
    examples: [
      'Ana Ruiz is a staff writer at The Harbour Post. Twitter: @anaruiz',
      'Bo Lind is a defence and security reporter at Radio Nordlys.',
    ],
    counterExamples: [
      'The dead man was a reporter for state television.',
      'He is an editor at the paper, his wife said.',
    ],
  },
  'who reported': {
    pattern:
      /^\(?(?:additional reporting|reporting|writing|editing|compiled|edited|translated|with reporting|with files|with (?:agency|wire) (?:reports|inputs))\b(?:,? (?:and )?(?:additional )?(?:reporting|writing|editing))?\s+(?:by|from)\b.{0,260}$|^.{3,60} (?:contributed (?:reporting|to this (?:report|story|article)))\b.{0,80}$/i,
    examples: [
      '(Reporting by Ana Ruiz; Editing by Bo Lind)',
      'Additional reporting by Cy Moss in Baubau',
      'Cy Moss contributed to this report.',
    ],
    counterExamples: [
      'Reporting by the ministry was late, the auditors found, and its figures could not be reconciled.'.repeat(
        4,
      ),
    ],
  },
  'picture credit': {
    pattern:
      /^\(?(?:photo(?:graph)?s?|pictures?|images?|credit|foto|illustration|video|file photo|image (?:source|copyright|caption|credit))\s?(?::|by|\/|credit:?)\s?.{2,100}$|^(?:getty images|reuters|afp|ap|epa|shutterstock|handout|courtesy of .{2,60})$/i,
    examples: [
      'Photo: Ana Ruiz/Meridian Wire',
      'Image source: Getty Images',
      'Getty Images',
      'Foto: Bo Lind',
    ],
    counterExamples: ['Pictures showed smoke above the port.', 'Video of the raid was shared online.'],
  },
}

/** Editors' notes on the text itself. */
export const NOTE_LINES: Readonly<Record<'update' | 'correction', LinePattern>> = {
  correction: {
    pattern:
      /^[([*_—–-]*\s*(?:(?:correction|corrected|clarification|erratum|retraction|berichtigung|korrektur|corrección|correctif|rectificatif|correzione|correção)\b\s*(?:[:,(.—–|-]|\d)|(?:this|an?) (?:earlier|previous) version\b|this (?:story|article|report|item|post|page|version|headline)\b.{0,60}\b(?:corrects?|corrected|amended|clarif\w+)|(?:corrects|refiles to correct)\b|(?:we|the \w+) (?:incorrectly|wrongly|mistakenly) (?:said|stated|reported)).*$/is,
    examples: [
      'Correction: An earlier version gave the wrong hour.',
      'An earlier version of this article misstated the number of boats.',
      '(Corrects spelling of name in paragraph 3)',
      'This article was amended on 8 January 2026.',
    ],
    counterExamples: ['Corrections officers were held hostage.', 'An earlier strike killed two.'],
  },
  update: {
    pattern:
      /^[([*_—–-]*\s*(?:(?:updated?|aktualisiert|actualizado|mis(?:e)? à jour|aggiornato|atualizado|editor['’]s note|editors['’] note|note to (?:readers|editors))\b\s*(?:[:,(.—–|-]|at\b|on\b|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|(?:updates|adds|recasts|refiles)\b.{0,30}\b(?:with|to|details?|quotes?|background|comment|throughout|paragraph|byline)\b|this (?:is a (?:breaking|developing)|(?:story|article|report|item|post|page)\b.{0,30}\b(?:updated|developing|breaking|being updated))).*$/is,
    examples: [
      'Update, Jan. 8, 2026: This story has been updated with a statement.',
      'UPDATED 14:05 GMT',
      'This is a breaking news story and will be updated.',
      '(Updates with ministry statement)',
    ],
    counterExamples: ['Updated maps were handed to the rescuers.', 'This story is about a boy.'],
  },
}
