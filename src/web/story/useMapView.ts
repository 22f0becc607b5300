import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Size } from './mapDrawing.tsx'
import { move, START, type View, zoomAt } from './mapView.ts'

/** Pixels that an arrow key moves the map. */
const KEY_STEP = 60
const KEY_ZOOM = 1.6

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Moves and zooms a map: by dragging, two fingers, double click, the wheel with Ctrl (so that a page under a wheel still
 * scrolls), and keys. While it is dragged only `shift` changes, which moves what is drawn; letting go draws anew.
 */
export function useMapView(box: RefObject<SVGSVGElement | null>, { width, height }: Size) {
  const [view, setView] = useState<View>(START)
  const [shift, setShift] = useState<Point>({ x: 0, y: 0 })
  const pointers = useRef(new Map<number, Point>())
  const middle = { x: width / 2, y: height / 2 }
  const zoom = (factor: number, at: Point = middle) => setView((now) => zoomAt(now, factor, at))
  useWheel(box, zoom)
  const drag = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      pointers.current.set(event.pointerId, pointOf(event))
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      const before = pointers.current.get(event.pointerId)
      if (before === undefined) return
      const now = pointOf(event)
      const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1]
      pointers.current.set(event.pointerId, now)
      if (other === undefined) setShift(({ x, y }) => ({ x: x + now.x - before.x, y: y + now.y - before.y }))
      else zoom(distance(now, other) / Math.max(1, distance(before, other)), between(now, other))
    },
    onPointerUp: (event: PointerEvent<SVGSVGElement>) => {
      pointers.current.delete(event.pointerId)
      setView((now) => move(now, shift.x, shift.y))
      setShift({ x: 0, y: 0 })
    },
    onPointerCancel: () => {
      pointers.current.clear()
      setShift({ x: 0, y: 0 })
    },
    onDoubleClick: (event: { clientX: number; clientY: number; currentTarget: Element }) =>
      zoom(2, pointOf(event)),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = KEYS[event.key]?.(view, middle)
    if (next === undefined || event.metaKey || event.altKey || event.ctrlKey) return
    event.preventDefault()
    setView(next)
  }
  return { view, shift, zoom, reset: () => setView(START), handlers: { ...drag, onKeyDown } }
}

const KEYS: Readonly<Record<string, (view: View, middle: Point) => View>> = {
  ArrowLeft: (view) => move(view, KEY_STEP, 0),
  ArrowRight: (view) => move(view, -KEY_STEP, 0),
  ArrowUp: (view) => move(view, 0, KEY_STEP),
  ArrowDown: (view) => move(view, 0, -KEY_STEP),
  '+': (view, middle) => zoomAt(view, KEY_ZOOM, middle),
  '=': (view, middle) => zoomAt(view, KEY_ZOOM, middle),
  '-': (view, middle) => zoomAt(view, 1 / KEY_ZOOM, middle),
  '0': () => START,
}

/** A wheel listener that may stop the page from scrolling: React's own may not. */
function useWheel(box: RefObject<SVGSVGElement | null>, zoom: (factor: number, at: Point) => void): void {
  const latest = useRef(zoom)
  useEffect(() => {
    latest.current = zoom
  })
  useEffect(() => {
    const element = box.current
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      latest.current(Math.exp(-event.deltaY / 300), pointOf(event as WheelEvent & { currentTarget: Element }))
    }
    element?.addEventListener('wheel', turn, { passive: false })
    return () => element?.removeEventListener('wheel', turn)
  }, [box])
}

function pointOf(event: { clientX: number; clientY: number; currentTarget: Element }): Point {
  const { left, top } = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
