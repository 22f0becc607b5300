import { describe, expect, it } from 'vitest'
import { reportFromHtml } from '../../../src/report/index.ts'

const PROSE = `<p>${'The harbour master of Selm said that two silos had burned in the night and that ships waited outside. '.repeat(4)}</p>`

function page(head: string, under = '', beside = ''): string {
  return `<html lang="en"><head><title>A port burns in Selm | Post</title>${head}</head>
    <body>${beside}<article><h1>A port burns in Selm</h1>${under}<div class="article-body">${PROSE}${PROSE}</div></article></body></html>`
}

const linked = (fields: object) => `<script type="application/ld+json">${JSON.stringify(fields)}</script>`
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`
const URL_WITH_DAY = 'https://post.example/2031/03/04/port'

describe('dates of a page', () => {
  it.each([
    [
      'JSON-LD',
      page(linked({ '@type': 'NewsArticle', datePublished: '2031-03-04T06:00:00+02:00' })),
      '2031-03-04T06:00:00+02:00',
    ],
    [
      'JSON-LD in a graph',
      page(
        linked({ '@graph': [{ '@type': 'WebPage' }, { '@type': 'Article', datePublished: '2031-03-04' }] }),
      ),
      '2031-03-04T00:00:00Z',
    ],
    ['OpenGraph', page(meta('article:published_time', '2031-03-04T06:00:00Z')), '2031-03-04T06:00:00Z'],
    ['Dublin Core', page('<meta name="DC.date.issued" content="2031-03-04">'), '2031-03-04T00:00:00Z'],
    [
      'microdata',
      page('', '<meta itemprop="datePublished" content="2031-03-04T06:00:00Z">'),
      '2031-03-04T06:00:00Z',
    ],
    [
      'time',
      page('', '<time datetime="2031-03-04T06:00:00+01:00">today</time>'),
      '2031-03-04T06:00:00+01:00',
    ],
    ['the text', page('', '<p class="date">Published 4 March 2031, 14:05</p>'), '2031-03-04T14:05:00Z'],
    ['a label before', page('', '<dl><dt>Posted</dt><dd>4 March 2031</dd></dl>'), '2031-03-04T00:00:00Z'],
    [
      'a script',
      page('<script>var publication_date = "2031-03-04 06:00:00";</script>'),
      '2031-03-04T06:00:00Z',
    ],
    ['no date', page(''), null],
    ['only a copyright year', page('', '', '<footer>© 2031 Post</footer>'), null],
    [
      'the date of the visit',
      page('', '<p class="date">4 March 2031</p>', '<div>Tuesday, 9 December 2031</div>'),
      '2031-03-04T00:00:00Z',
    ],
    [
      'dates of comments',
      page('', '<p>4 March 2031</p>', '').replace(
        '</body>',
        '<div class="comments"><time datetime="2031-05-05T05:05:00Z">5 May</time></div></body>',
      ),
      '2031-03-04T00:00:00Z',
    ],
  ])('from %s', (_, html, at) => expect(reportFromHtml(html).publishedAt).toBe(at))

  it('come from the address', () =>
    expect(reportFromHtml(page(''), { url: URL_WITH_DAY })).toMatchObject({
      publishedAt: '2031-03-04T00:00:00Z',
      publishedGrain: 'day',
      publishedBecause: 'its address',
    }))

  it('keep the first publication where the metadata tells of a later edition', () =>
    expect(
      reportFromHtml(page(meta('article:published_time', '2031-06-01T06:00:00Z')), { url: URL_WITH_DAY })
        .publishedAt,
    ).toBe('2031-03-04T00:00:00Z'))

  it('are written in the zone of the clock that readers see', () =>
    expect(
      reportFromHtml(
        page(
          meta('article:published_time', '2031-03-04T23:30:00Z'),
          '<p class="date">Published March 4, 2031 6:30 PM</p>',
        ),
      ),
    ).toMatchObject({
      publishedAt: '2031-03-04T18:30:00-05:00',
      publishedBecause: 'meta article:published_time, in the zone of the clock on the page',
    }))

  it('keep published and updated apart', () =>
    expect(
      reportFromHtml(
        page(
          linked({
            '@type': 'Article',
            datePublished: '2031-03-04T06:00:00Z',
            dateModified: '2031-03-05T07:00:00Z',
          }),
        ),
      ),
    ).toMatchObject({ publishedAt: '2031-03-04T06:00:00Z', updatedAt: '2031-03-05T07:00:00Z' }))

  it('say when a clock has no zone', () =>
    expect(reportFromHtml(page('', '<p class="date">4 March 2031, 14:05</p>')).publishedBecause).toBe(
      'the date on the page; its zone is not stated',
    ))

  it('give way to what the caller states', () =>
    expect(
      reportFromHtml(page(meta('article:published_time', '2031-03-04T06:00:00Z')), {
        publishedAt: '2031-03-01',
      }),
    ).toMatchObject({
      publishedAt: '2031-03-01T00:00:00Z',
      publishedGrain: 'day',
      publishedBecause: 'given with the report',
    }))
})
