import type { Report } from '../../record/report.ts'

/** Countries by the ending of a host name, where publishers in English use it. */
const ENDINGS: Readonly<Record<string, string>> = {
  uk: 'GBR',
  ie: 'IRL',
  ca: 'CAN',
  au: 'AUS',
  nz: 'NZL',
  za: 'ZAF',
  in: 'IND',
  pk: 'PAK',
  lk: 'LKA',
  bd: 'BGD',
  np: 'NPL',
  sg: 'SGP',
  my: 'MYS',
  ph: 'PHL',
  hk: 'HKG',
  cn: 'CHN',
  jp: 'JPN',
  kr: 'KOR',
  ng: 'NGA',
  gh: 'GHA',
  ke: 'KEN',
  ug: 'UGA',
  tz: 'TZA',
  zw: 'ZWE',
  zm: 'ZMB',
  eg: 'EGY',
  il: 'ISR',
  lb: 'LBN',
  jo: 'JOR',
  ae: 'ARE',
  qa: 'QAT',
  sa: 'SAU',
  iq: 'IRQ',
  ir: 'IRN',
  tr: 'TUR',
  ru: 'RUS',
  ua: 'UKR',
  de: 'DEU',
  fr: 'FRA',
  gov: 'USA',
  mil: 'USA',
}

/** The country of the report's publisher, from the ending of its address; an empty string where that says nothing. */
export function countryOfPublisher({ url }: Report): string {
  const host = /^[a-z]+:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1] ?? ''
  return ENDINGS[host.toLowerCase().split('.').at(-1) ?? ''] ?? ''
}
