import type { Reading } from '../../record/reading.ts'
import { NO_CHOICES, type StoryChoices } from '../judging/stories.ts'
import { compareReports, publishedMs } from '../order.ts'
import { hashOf } from '../words.ts'
import { kinshipOf } from './compare.ts'
import { Forest } from './forest.ts'
import { profileOf, type Profile } from './profile.ts'
import { isWithinWindow, Shelf } from './shelf.ts'

/** Reports this alike are one story whatever else there is. */
export const STRONG = 0.9
/** A report alone joins the story it is most like, if it is at least this alike; a pair or three need a little more. */
export const WEAK = 0.36
const WEAK_FOR_FEW = 0.72
/** A set of this many reports stands by itself: only strong likeness joins it with another. */
export const STANDS_ALONE = 4

interface Node {
  readonly reading: Reading
  readonly profile: Profile
  readonly ms: number
}

interface Neighbour {
  readonly node: number
  readonly kinship: number
}

/**
 * Groups reports into stories as they come and go. The groups depend on the set of reports alone, never on the order in
 * which they came: they follow from pairs of reports, and every pair that matters is compared whichever came first.
 *
 * - A *core* is held together by strong likeness (single linkage).
 * - A *neighbourhood* is held together by likeness of any kind; nothing outside it can change its stories.
 */
export class Neighbourhoods {
  readonly #nodes = new Map<number, Node>()
  readonly #numbers = new Map<string, number>()
  readonly #shelf = new Shelf()
  readonly #addresses = new Map<string, number[]>()
  readonly #cores = new Forest()
  readonly #hoods = new Forest()
  readonly #choices: StoryChoices
  /** The reports here that a person took out of their story, with their addresses. */
  readonly #apart = new Map<string, string | null>()
  #next = 0

  constructor(choices: StoryChoices = NO_CHOICES) {
    this.#choices = choices
  }

  has(id: string): boolean {
    return this.#numbers.has(id)
  }

  add(reading: Reading): void {
    const moved = this.#markApart(reading)
    for (const { report } of moved) this.remove(report.id)
    for (const one of [reading, ...moved]) this.#plant(one)
  }

  #plant(reading: Reading): void {
    const node = this.#next++
    this.#numbers.set(reading.report.id, node)
    this.#nodes.set(node, { reading, profile: profileOf(reading), ms: publishedMs(reading.report) })
    this.#settle(node)
  }

  /** Takes a report out; what it held together falls apart as if it had never come. */
  remove(id: string): void {
    const node = this.#numbers.get(id)
    if (node === undefined) return
    const members = this.#hoods.fell(node)
    for (const member of members) this.#unsettle(member)
    this.#numbers.delete(id)
    this.#nodes.delete(node)
    this.#apart.delete(id)
    for (const member of members) if (member !== node) this.#settle(member)
  }

  /** One number for each neighbourhood that the reports with these ids lie in. */
  rootOf(id: string): number {
    return this.#hoods.root(this.#numbers.get(id) as number)
  }

  /** One number for every neighbourhood. */
  roots(): Set<number> {
    return new Set([...this.#nodes.keys()].map((node) => this.#hoods.root(node)))
  }

  /** The nodes of a neighbourhood: a list that only grows, and is made anew when a report goes. */
  membersOf(root: number): readonly number[] {
    return this.#hoods.membersOf(root)
  }

  /** The stories of one neighbourhood: the readings of each in order of publication. */
  storiesOf(root: number): Reading[][] {
    const stories = new Forest()
    const members = this.#hoods.membersOf(root)
    for (const node of members) stories.plant(node)
    for (const node of members) {
      stories.join(node, this.#cores.root(node))
      const neighbour = this.#closestOutside(node)
      if (neighbour) stories.join(node, neighbour.node)
      for (const other of this.#partners(this.#node(node).reading)) stories.join(node, other)
    }
    return [...new Set(members.map((node) => stories.root(node)))].map((story) =>
      stories
        .membersOf(story)
        .map((node) => this.#node(node).reading)
        .sort((a, b) => compareReports(a.report, b.report)),
    )
  }

  #node(node: number): Node {
    return this.#nodes.get(node) as Node
  }

  #settle(node: number): void {
    const { profile, ms, reading } = this.#node(node)
    this.#cores.plant(node)
    this.#hoods.plant(node)
    for (const version of this.#versions(reading)) this.#join(node, version, STRONG)
    for (const other of this.#partners(reading)) if (this.#hoods.has(other)) this.#hoods.join(node, other)
    this.#versions(reading).push(node)
    if (this.#isApart(reading)) return
    for (const other of this.#shelf.candidates(profile.files, ms)) {
      if (this.#cores.root(other) === this.#cores.root(node)) continue
      const kinship = this.#kinship(node, other)
      if (kinship >= WEAK) this.#join(node, other, kinship)
    }
    this.#shelf.put(node, profile.files, ms)
  }

  /** The reports that a person put into one story with this one: both stories whole, so no core is changed. */
  #partners({ report }: Reading): number[] {
    const partners = this.#choices.together.get(report.id)?.keys() ?? []
    return [...partners].flatMap((other) => this.#numbers.get(other) ?? [])
  }

  /** The versions that must be settled anew because a report taken out of its story takes them along. */
  #markApart(reading: Reading): Reading[] {
    const { id, url } = reading.report
    if (!this.#choices.apart.has(id)) return []
    const isKnown = this.#isApart(reading)
    this.#apart.set(id, url)
    return url === null || isKnown ? [] : this.#versions(reading).map((node) => this.#node(node).reading)
  }

  /** Taken out of its story by a person, under whatever version. */
  #isApart({ report: { id, url } }: Reading): boolean {
    return (
      this.#apart.has(id) || (this.#apart.size > 0 && url !== null && [...this.#apart.values()].includes(url))
    )
  }

  #unsettle(node: number): void {
    const { profile, ms, reading } = this.#node(node)
    this.#shelf.take(node, profile.files, ms)
    if (this.#cores.has(node)) this.#cores.fell(node)
    const versions = this.#versions(reading)
    versions.splice(versions.indexOf(node), 1)
  }

  #versions({ report }: Reading): number[] {
    if (report.url === null) return []
    const versions = this.#addresses.get(report.url) ?? []
    this.#addresses.set(report.url, versions)
    return versions
  }

  #join(a: number, b: number, kinship: number): void {
    this.#hoods.join(a, b)
    if (kinship >= STRONG) this.#cores.join(a, b)
  }

  #kinship(a: number, b: number): number {
    const [left, right] = [this.#node(a), this.#node(b)]
    return isWithinWindow(left.ms, right.ms) ? kinshipOf(left.profile, right.profile) : 0
  }

  /** The report outside a small core that one of its members is most like. */
  #closestOutside(node: number): Neighbour | null {
    const core = this.#cores.membersOf(node)
    if (core.length >= STANDS_ALONE) return null
    const texts = new Set(core.map((member) => textOf(this.#node(member).reading)))
    const asked = texts.size === 1 ? WEAK : WEAK_FOR_FEW
    let best: Neighbour | null = null
    for (const member of core) {
      const { profile, ms, reading } = this.#node(member)
      if (this.#isApart(reading)) continue
      for (const other of this.#shelf.candidates(profile.files, ms)) {
        if (this.#cores.root(other) === this.#cores.root(node)) continue
        const kinship = this.#kinship(member, other)
        if (kinship >= asked && (best === null || this.#isCloser({ node: other, kinship }, best)))
          best = { node: other, kinship }
      }
    }
    return best
  }

  /** Ties go by the id's hash and then the id, so that they do not go by arrival. */
  #isCloser(a: Neighbour, b: Neighbour): boolean {
    if (a.kinship !== b.kinship) return a.kinship > b.kinship
    const [left, right] = [this.#node(a.node).reading.report.id, this.#node(b.node).reading.report.id]
    const [x, y] = [hashOf(left), hashOf(right)]
    return x !== y ? x < y : left < right
  }
}

/** Versions under one address are one text. */
function textOf({ report }: Reading): string {
  return report.url ?? report.id
}
