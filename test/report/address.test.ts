import { describe, expect, it } from 'vitest'
import { addressOf, canonicalUrl } from '../../src/report/address.ts'

describe('canonicalUrl', () => {
  it.each([
    ['https://harbourpost.example/a/1', 'https://harbourpost.example/a/1'],
    [
      'https://harbourpost.example/a/1?utm_source=x&utm_medium=rss&fbclid=3',
      'https://harbourpost.example/a/1',
    ],
    ['https://harbourpost.example/a?id=7&utm_source=x#top', 'https://harbourpost.example/a?id=7'],
    ['https://m.harbourpost.example/a/1', 'https://www.harbourpost.example/a/1'],
    ['https://amp.harbourpost.example/a/1', 'https://www.harbourpost.example/a/1'],
    ['https://www.harbourpost.example/a/1/amp', 'https://www.harbourpost.example/a/1'],
    ['https://www.harbourpost.example/a/1/amp/', 'https://www.harbourpost.example/a/1'],
    ['https://www.harbourpost.example/amp/a/1', 'https://www.harbourpost.example/a/1'],
    ['https://www.harbourpost.example/a/1.amp.html', 'https://www.harbourpost.example/a/1.html'],
    ['https://www.harbourpost.example/a/1?amp=1', 'https://www.harbourpost.example/a/1'],
    ['https://www.harbourpost.example/a/1?outputType=amp', 'https://www.harbourpost.example/a/1'],
    [
      'https://www-harbourpost-example.cdn.ampproject.org/c/s/www.harbourpost.example/a/1',
      'https://www.harbourpost.example/a/1',
    ],
    ['https://www.google.com/amp/s/harbourpost.example/a/1', 'https://harbourpost.example/a/1'],
    ['tag:sar.example,2026:bulletin/2', 'tag:sar.example,2026:bulletin/2'],
    ['not an address', 'not an address'],
  ])('%s', (address, canonical) => expect(canonicalUrl(address)).toBe(canonical))

  it.each([
    'https://harbourpost.example/camp/1',
    'https://harbourpost.example/amplifier',
    'https://m.example/a?page=2',
  ])('leaves %s alone', (address) => expect(canonicalUrl(address)).toBe(address))
})

describe('addressOf', () => {
  it.each([
    ['https://m.post.example/a?x=1', 'https://www.post.example/news/a', 'https://www.post.example/news/a'],
    ['https://post.example/a', 'https://other.example/b', 'https://post.example/a'],
    ['https://m.post.example/a', 'https://other.example/b', 'https://www.post.example/a'],
    [undefined, 'https://post.example/a?utm_source=x', 'https://post.example/a'],
    [undefined, '/a', null],
  ])('%s with the canonical address %s', (given, canonical, address) =>
    expect(addressOf(given, canonical)).toBe(address),
  )
})
