/**
 * Letters of the scripts that have capitals, as ranges for the inside of a character class. `\p{Lu}` and `\p{L}` hold some 600
 * ranges each; the name patterns, which use them dozens of times, then take 60 ms to compile, more than reading a report.
 */
export const CAPITAL = String.raw`A-ZÀ-ÖØ-ÞĀ-ſΆ-ΏΑ-ΫЀ-Я`
export const LETTER = String.raw`A-Za-zÀ-ÖØ-öø-ɏͰ-ҁҊ-ԯḀ-ỿ`
