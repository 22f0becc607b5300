import { describe, expect, test } from 'vitest'
import { fillConllu, readConllu, toConllu } from '../../src/language/conllu.ts'
import type { Sentence, Token } from '../../src/language/sentence.ts'

const token = (text: string, start: number, head: number, deprel: string, xpos = 'NN'): Token => ({
  span: [start, start + text.length],
  text,
  lemma: text.toLowerCase(),
  upos: 'NOUN',
  xpos,
  feats: '',
  head,
  deprel,
})
const TEXT = "Holm can't go"
const SENTENCE: Sentence = {
  span: [0, TEXT.length],
  kind: 'prose',
  paragraph: 0,
  tokens: [
    token('Holm', 0, 3, 'nsubj'),
    token('ca', 5, 3, 'aux'),
    token("n't", 7, 3, 'advmod'),
    token('go', 11, -1, 'root'),
  ],
  names: [{ span: [0, 4], first: 0, end: 1, kind: 'person' }],
}

describe('toConllu', () => {
  test('writes contractions as ranges, names and comments', () => {
    expect(toConllu(TEXT, SENTENCE, 1, true).split('\n')).toEqual([
      '# newpar',
      '# sent_id = 1',
      "# text = Holm can't go",
      '# kind = prose',
      '1\tHolm\tholm\tNOUN\tNN\t_\t4\tnsubj\t_\tNE=B-PER',
      "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_",
      '2\tca\tca\tNOUN\tNN\t_\t4\taux\t_\t_',
      "3\tn't\tn't\tNOUN\tNN\t_\t4\tadvmod\t_\t_",
      '4\tgo\tgo\tNOUN\tNN\t_\t0\troot\t_\t_',
      '',
      '',
    ])
  })
})

describe('readConllu and fillConllu', () => {
  const GIVEN =
    "# sent_id = x\n# note = kept\n1\tHolm\t_\t_\t_\t_\t_\t_\t_\tNE=O|Id=7\n2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\tca\t_\t_\t_\t_\t_\t_\t_\t_\n3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n3.1\tgone\t_\t_\t_\t_\t_\t_\t_\t_\n4\tgo\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
  test('keep tokens, comments, ranges and other MISC entries', () => {
    const [given] = readConllu(GIVEN)
    expect(given!.words).toEqual(['Holm', 'ca', "n't", 'go'])
    const lines = fillConllu(given!, SENTENCE).split('\n')
    expect(lines.slice(0, 2)).toEqual(['# sent_id = x', '# note = kept'])
    expect(lines[2]).toBe('1\tHolm\tholm\tNOUN\tNN\t_\t4\tnsubj\t_\tId=7|NE=B-PER')
    expect(lines[3]).toBe("2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No")
    expect(lines).toHaveLength(9)
  })
  test('a broken line is named', () => {
    expect(() => readConllu('1\tHolm\n')).toThrow('line 1')
    expect(() => readConllu('# text = x\nHolm went')).toThrow('line 2')
  })
  test('nothing in, nothing out', () => {
    expect(readConllu('\n\n# only a comment\n\n')).toEqual([])
  })
})
