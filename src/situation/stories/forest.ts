/** Sets that only ever grow together (union-find with member lists). */
export class Forest {
  readonly #parents = new Map<number, number>()
  readonly #members = new Map<number, number[]>()

  has(node: number): boolean {
    return this.#parents.has(node)
  }

  plant(node: number): void {
    this.#parents.set(node, node)
    this.#members.set(node, [node])
  }

  root(node: number): number {
    let at = node
    for (;;) {
      const parent = this.#parents.get(at) as number
      if (parent === at) return at
      const above = this.#parents.get(parent) as number
      this.#parents.set(at, above)
      at = above
    }
  }

  membersOf(node: number): readonly number[] {
    return this.#members.get(this.root(node)) as number[]
  }

  join(a: number, b: number): void {
    const [left, right] = [this.root(a), this.root(b)]
    if (left === right) return
    const grows = this.#count(left) >= this.#count(right)
    const [root, child] = grows ? [left, right] : [right, left]
    this.#parents.set(child, root)
    const into = this.#members.get(root) as number[]
    for (const member of this.#members.get(child) as number[]) into.push(member)
    this.#members.delete(child)
  }

  /** Takes a whole set apart: its members are gone, and may be planted again. */
  fell(node: number): readonly number[] {
    const members = this.membersOf(node)
    this.#members.delete(this.root(node))
    for (const member of members) this.#parents.delete(member)
    return members
  }

  #count(root: number): number {
    return (this.#members.get(root) as number[]).length
  }
}
