import type { Text } from 'domhandler'
import type { Box } from './blocks.ts'

/** Where a stretch of a block's text comes from: from here up to the next piece it stands in this text node. */
export interface Piece {
  /** Offset in the block's text. */
  readonly at: number
  readonly node: Text
}

/** A run of text between two line-breaking tags, white space as a browser shows it. */
export interface Block {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly box: Box
  /** Share of the characters that stand in links, 0 … 1. */
  readonly linkShare: number
  /** Whether every character stands in bold or emphasised type. */
  readonly isEmphasised: boolean
}

/** The text block being gathered. */
export class Run {
  readonly blocks: Block[] = []
  box: Box
  links = 0
  emphases = 0
  #text = ''
  #pieces: Piece[] = []
  #linked = 0
  #emphasised = 0
  #breaks = 0

  constructor(box: Box) {
    this.box = box
  }

  add(node: Text): void {
    const text = node.data.replace(/[\s\u00a0]+/g, ' ')
    if (text === ' ' || text === '') {
      this.#space()
      return
    }
    this.#breaks = 0
    const isJoined = this.#text === '' || this.#text.endsWith(' ')
    const own = isJoined && text.startsWith(' ') ? text.slice(1) : text
    this.#pieces.push({ at: this.#text.length, node })
    this.#text += own
    const { length } = own.trim()
    if (this.links > 0) this.#linked += length
    if (this.emphases > 0) this.#emphasised += length
  }

  /** One line break is a space, two are the end of a paragraph. */
  addBreak(): void {
    this.#breaks += 1
    if (this.#breaks > 1) this.flush()
    else this.#space()
  }

  #space(): void {
    if (this.#text !== '' && !this.#text.endsWith(' ')) this.#text += ' '
  }

  flush(): void {
    const text = this.#text.trimEnd()
    if (text !== '')
      this.blocks.push({
        text,
        pieces: this.#pieces,
        box: this.box,
        linkShare: Math.min(1, this.#linked / text.length),
        isEmphasised: this.#emphasised >= text.replace(/ /g, '').length * 0.9,
      })
    this.#text = ''
    this.#pieces = []
    this.#linked = 0
    this.#emphasised = 0
    this.#breaks = 0
  }
}
